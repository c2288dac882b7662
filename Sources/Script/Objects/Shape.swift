/// Which attributes an instance has, and in which slot each is: shared by all instances that got the same attributes in
/// the same order, so that an inline cache need only compare one pointer.
final class Shape {
  unowned(unsafe) let type: TypeObject
  /// The names in the order of the slots, interned.
  private let names: UnsafeMutablePointer<Unmanaged<StringObject>>
  let count: Int
  /// How many slots new instances of the class begin with; counts in the shape without attributes only.
  final var room = 4
  /// Shapes with one more attribute, held.
  private var transitions: [(name: Unmanaged<StringObject>, shape: Unmanaged<Shape>)] = []

  /// The shape without attributes.
  init(type: TypeObject) {
    self.type = type
    names = .allocate(capacity: 1)
    count = 0
  }

  private init(_ shorter: Shape, adding name: StringObject) {
    type = shorter.type
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

/// Memory for the slots of instances: small blocks are used again without asking the system's allocator.
///
/// Belongs to the interpreter's thread, as all objects do.
enum SlotMemory {
  /// The largest number of values that a block kept for use again has.
  static var largestBlock: Int { 16 }

  private nonisolated(unsafe) static var fours: UnsafeMutableRawPointer?
  private nonisolated(unsafe) static var eights: UnsafeMutableRawPointer?
  private nonisolated(unsafe) static var sixteens: UnsafeMutableRawPointer?

  /// Room for `capacity` values.
  @inline(__always)
  static func take(_ capacity: Int) -> UnsafeMutablePointer<Value> {
    let first: UnsafeMutableRawPointer?
    switch capacity {
    case 4:
      first = fours
      if let first { fours = first.load(as: UnsafeMutableRawPointer?.self) }
    case 8:
      first = eights
      if let first { eights = first.load(as: UnsafeMutableRawPointer?.self) }
    case 16:
      first = sixteens
      if let first { sixteens = first.load(as: UnsafeMutableRawPointer?.self) }
    default: first = nil
    }
    if let first { return first.assumingMemoryBound(to: Value.self) }
    return .allocate(capacity: capacity)
  }

  @inline(__always)
  static func give(_ block: UnsafeMutablePointer<Value>, _ capacity: Int) {
    let raw = UnsafeMutableRawPointer(block)
    switch capacity {
    case 4:
      raw.storeBytes(of: fours, as: UnsafeMutableRawPointer?.self)
      fours = raw
    case 8:
      raw.storeBytes(of: eights, as: UnsafeMutableRawPointer?.self)
      eights = raw
    case 16:
      raw.storeBytes(of: sixteens, as: UnsafeMutableRawPointer?.self)
      sixteens = raw
    default: block.deallocate()
    }
  }
}
