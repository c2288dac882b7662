/// Which attributes an instance has, and in which slot each is: shared by all instances that got the same attributes in
/// the same order, so that an inline cache need only compare one pointer.
final class Shape {
  /// What caches know it by: a number that no other shape, class or version ever has, even. A change of the class gives its
  /// shapes others.
  private(set) final var stamp = TypeObject.nextVersion()
  let typeReference: Unmanaged<TypeObject>
  /// The names in the order of the slots, interned.
  private let names: UnsafeMutablePointer<Unmanaged<StringObject>>
  let count: Int
  /// How many attributes new instances of the class have room for: as many as instances got by plain assignments so far.
  /// Counts in the shape without attributes only.
  private(set) final var room = 4
  private var knowsRoom = false
  /// Shapes with one more attribute, held.
  private var transitions: [(name: Unmanaged<StringObject>, shape: Unmanaged<Shape>)] = []

  /// The shape without attributes.
  init(type: TypeObject) {
    typeReference = Unmanaged.passUnretained(type)
    names = .allocate(capacity: 1)
    count = 0
  }

  private init(_ shorter: Shape, adding name: StringObject) {
    typeReference = shorter.typeReference
    count = shorter.count + 1
    names = .allocate(capacity: count)
    for index in 0..<shorter.count { (names + index).initialize(to: shorter.names[index].retain()) }
    (names + shorter.count).initialize(to: Unmanaged.passRetained(name))
  }

  deinit {
    for index in 0..<count { names[index].release() }
    names.deallocate()
    for transition in transitions { transition.shape.release() }
  }

  /// The class has changed: what is remembered of instances of this shape, and of those that grow from it, is void.
  func renew() {
    stamp = TypeObject.nextVersion()
    for transition in transitions { transition.shape._withUnsafeGuaranteedRef { $0.renew() } }
  }

  /// An instance of the class got so many attributes.
  func makeRoom(for count: Int) {
    if count <= room && knowsRoom { return }
    knowsRoom = true
    room = min(count, InstanceObject.mostInlineSlots)
  }

  /// The name of a slot.
  func name(at slot: Int) -> StringObject { names[slot].takeUnretainedValue() }

  /// The slot of an interned name, or -1. There are few, and comparing addresses is cheaper than hashing.
  func slot(_ name: StringObject) -> Int {
    let wanted = Unmanaged.passUnretained(name).toOpaque()
    var index = 0
    while index < count {
      if names[index].toOpaque() == wanted { return index }
      index += 1
    }
    return -1
  }

  /// The shape after `name` (interned) is added.
  func adding(_ name: StringObject) -> Unmanaged<Shape> {
    let wanted = Unmanaged.passUnretained(name)
    for transition in transitions where transition.name.toOpaque() == wanted.toOpaque() { return transition.shape }
    let made = Unmanaged.passRetained(Shape(self, adding: name))
    transitions.append((name: wanted, shape: made))
    return made
  }
}
