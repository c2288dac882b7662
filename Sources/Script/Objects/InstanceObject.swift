import Diagnostics

/// An instance of a class written in the script, or of a library class made of natives.
///
/// Attributes lie in slots; once `__dict__` has been asked for, an attribute deleted, or more of them set than shapes
/// are made for, they lie in `attributeDictionary`.
public final class InstanceObject: Object {
  /// Beyond this many attributes an instance keeps them in a dict.
  static let maximumSlots = 64

  /// nil in dictionary mode. Held by the class.
  final var shape: Unmanaged<Shape>
  final var slots: UnsafeMutablePointer<Value>
  final var slotCapacity: Int
  final var slotCount: Int = 0
  /// What a library class keeps with its instance.
  public final var payload: AnyObject?
  /// The members of `__slots__` of an instance that has a `__dict__`, too.
  final var hiddenSlots: DictObject? {
    didSet { if let hiddenSlots { CycleCollector.leaveToOwner(hiddenSlots) } }
  }

  public init(type: __shared TypeObject) {
    shape = type.rootShapeReference
    let room = shape._withUnsafeGuaranteedRef { $0.room }
    slotCapacity = room
    slots = SlotMemory.take(room)
    super.init(kind: .instance, type: type, isContainer: true)
    if !type.isHeapType { flags |= ObjectFlags.dispatchesByType }
  }

  deinit {
    for index in 0..<slotCount { slots[index].release() }
    SlotMemory.give(slots, slotCapacity)
  }

  /// The shape of instances that keep their attributes in a dict.
  private nonisolated(unsafe) static let dictionaryShape = Shape(type: .object)

  var isDictionaryMode: Bool { attributeDictionary != nil }

  /// Moves the attributes into a dict.
  func useDictionary() -> DictObject {
    if let attributeDictionary { return attributeDictionary }
    let dict = DictObject()
    shape._withUnsafeGuaranteedRef { shape in
      for index in 0..<shape.count { dict.set(shape.name(at: index), slots[index]) }
    }
    slotCount = 0
    shape = Unmanaged.passUnretained(InstanceObject.dictionaryShape)
    attributeDictionary = dict
    return dict
  }

  /// An attribute of the instance itself, borrowed; undefined when there is none. `name` must be interned.
  func ownAttribute(_ name: StringObject) -> Value {
    if let dict = attributeDictionary { return dict.lookup(name) ?? .undefined }
    let slot = shape._withUnsafeGuaranteedRef { $0.slot(name) }
    return slot < 0 ? .undefined : slots[slot]
  }

  /// Sets an attribute of the instance itself to an owned value. `name` must be interned.
  func setOwnAttribute(_ name: StringObject, _ owned: Value) {
    if let dict = attributeDictionary {
      dict.set(name, owned)
      return
    }
    let slot = shape._withUnsafeGuaranteedRef { $0.slot(name) }
    if slot >= 0 {
      put(slots + slot, owned)
    } else if slotCount >= InstanceObject.maximumSlots {
      useDictionary().set(name, owned)
    } else {
      append(shape._withUnsafeGuaranteedRef { $0.adding(name) }, owned)
    }
  }

  /// Takes the next shape and fills the slot that it adds.
  @inline(__always)
  func append(_ next: Unmanaged<Shape>, _ owned: Value) {
    if slotCount == slotCapacity { growSlots() }
    (slots + slotCount).initialize(to: owned)
    slotCount &+= 1
    shape = next
  }

  @inline(never)
  private func growSlots() {
    let larger = slotCapacity * 2
    let fresh = SlotMemory.take(larger)
    fresh.moveInitialize(from: slots, count: slotCount)
    SlotMemory.give(slots, slotCapacity)
    slots = fresh
    slotCapacity = larger
    // The next instances of the class begin with as much.
    if larger <= SlotMemory.largestBlock { type.rootShape.room = larger }
  }

  /// The attributes of the instance itself, in order.
  public var ownAttributes: [(String, Handle)] {
    if let dict = attributeDictionary { return dict.items.map { ($0.key.asString ?? "", $0.value) } }
    let shape = self.shape.takeUnretainedValue()
    return (0..<shape.count).map { (shape.name(at: $0).string, Handle(slots[$0])) }
  }

  /// An attribute of the instance itself.
  public subscript(name: String) -> Handle? {
    get {
      let value = ownAttribute(StringObject.intern(name))
      return value.isUndefined ? nil : Handle(value)
    }
    set {
      let key = StringObject.intern(name)
      if let newValue { setOwnAttribute(key, newValue.owned) } else { _ = useDictionary().remove(key) }
    }
  }

  public override var acceptsAttributes: Bool { true }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] { ownAttributes.map { $0.0 } }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0..<slotCount { visit(slots[index]) }
    hiddenSlots?.traverse(visit)
    super.traverse(visit)
  }

  public override func clear() {
    let dict = useDictionary()
    dict.removeAll()
    hiddenSlots?.removeAll()
  }
}
