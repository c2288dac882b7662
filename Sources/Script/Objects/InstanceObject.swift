import Diagnostics

/// An instance of a class written in the script, or of a library class made of natives.
///
/// One block from ``BlockPool``: the 32 bytes that begin every object, then the attributes, in the order of the shape.
/// The word where other objects keep their class has the shape. As many attributes as the class's instances had so far
/// have room; an instance that outgrows its block, that keeps its attributes in a dict (once `__dict__` has been asked for,
/// an attribute deleted, or more of them set than shapes are made for) or with which a library keeps something has an
/// ``InstanceExtension``, whose address lies where the attributes began.
///
/// Instances are made by `make` only, and have no stored properties: Swift doesn't know how large they are.
public final class InstanceObject: Object {
  /// Beyond this many attributes an instance keeps them in a dict.
  static var maximumSlots: Int { 64 }
  /// The most attributes that lie in an instance's block.
  static var mostInlineSlots: Int { 16 }
  /// What lies in front of the attributes: Swift's two words, the counts and flags, the shape.
  static var headerSize: Int { 32 }

  private init(never: Never) { switch never {} }

  /// A new instance without attributes.
  public static func make(_ type: __shared TypeObject) -> InstanceObject {
    Unmanaged<InstanceObject>.fromOpaque(makeBlock(type, count: 0)).takeRetainedValue()
  }

  /// A new instance without attributes, owned by the caller.
  static func makeValue(_ type: __shared TypeObject) -> Value {
    Value(tag: Value.Tag.object, bits: UInt(bitPattern: makeBlock(type, count: 1)))
  }

  @inline(__always)
  private static func makeBlock(_ type: TypeObject, count: UInt64) -> UnsafeMutableRawPointer {
    let shape = type.rootShapeReference
    let room = shape._withUnsafeGuaranteedRef { $0.room }
    let block = BlockPool.take(headerSize + room * MemoryLayout<Value>.stride)
    block.storeBytes(of: BlockPool.instanceMetadata, as: UInt.self)
    (block + 8).storeBytes(of: BlockPool.freshCounts, as: UInt.self)
    var flags = ObjectFlags.dispatchesByType
    if type.isHeapType {
      type.rc &+= 1
      if type.rc == 1 { _ = Unmanaged.passRetained(type) }
      flags |= ObjectFlags.ownsType
      if type.definesFinalizer { flags |= ObjectFlags.hasFinalizer }
    }
    let size = UInt64(truncatingIfNeeded: room)
    let bytes = UInt64(ObjectKind.instance.rawValue) << 32 | UInt64(flags) << 40 | size << 48 | size << 56
    (block + 16).storeBytes(of: count | bytes, as: UInt64.self)
    (block + 24).storeBytes(of: UnsafeRawPointer(shape.toOpaque()), as: UnsafeRawPointer.self)
    if EffectObservation.isActive {
      Unmanaged<Object>.fromOpaque(block)._withUnsafeGuaranteedRef { EffectObservation.noteBirth($0) }
    }
    return block
  }

  deinit {
    blockClass = 0
    dismantle()
    // Swift will look at its counts once more.
    BlockPool.give(address, mayUnmap: false)
  }

  // MARK: Layout

  @inline(__always)
  private final var address: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Which attributes there are. Held by the class.
  final var shape: Unmanaged<Shape> {
    @inline(__always) get { Unmanaged.fromOpaque(classWord) }
    @inline(__always) set { classWord = UnsafeRawPointer(newValue.toOpaque()) }
  }

  final var isExtended: Bool { @inline(__always) get { flags & ObjectFlags.isExtended != 0 } }

  private final var inlineSlots: UnsafeMutablePointer<Value> {
    @inline(__always) get { (address + InstanceObject.headerSize).assumingMemoryBound(to: Value.self) }
  }

  /// Where the attributes lie; those of an instance in dictionary mode don't.
  final var slots: UnsafeMutablePointer<Value> {
    @inline(__always) get { isExtended ? outerSlots : inlineSlots }
  }

  private final var extensionReference: Unmanaged<InstanceExtension> {
    @inline(__always) get { (address + InstanceObject.headerSize).load(as: Unmanaged<InstanceExtension>.self) }
  }

  @inline(never)
  private final var outerSlots: UnsafeMutablePointer<Value> {
    extensionReference._withUnsafeGuaranteedRef { $0.slots }
  }

  private final var extended: InstanceExtension? { isExtended ? extensionReference.takeUnretainedValue() : nil }

  /// The instance's extension, made at the first use: the attributes move there.
  private func makeExtension(room: Int = 0) -> InstanceExtension {
    if let extended { return extended }
    let count = shape._withUnsafeGuaranteedRef { $0.count }
    let made = InstanceExtension(capacity: max(count, room))
    made.slots.moveInitialize(from: inlineSlots, count: count)
    (address + InstanceObject.headerSize).storeBytes(
      of: Unmanaged.passRetained(made), as: Unmanaged<InstanceExtension>.self)
    flags |= ObjectFlags.isExtended
    slotRoom = UInt8(made.capacity)
    return made
  }

  /// What a library class keeps with its instance.
  public final var payload: AnyObject? {
    get { extended?.payload }
    set { if newValue != nil || isExtended { makeExtension().payload = newValue } }
  }

  /// The members of `__slots__` of an instance that has a `__dict__`, too.
  final var hiddenSlots: DictObject? {
    get { extended?.hiddenSlots }
    set { makeExtension().hiddenSlots = newValue }
  }

  /// The attributes in dictionary mode.
  final var dictionary: DictObject? {
    get { extended?.dictionary }
    set { makeExtension().dictionary = newValue }
  }

  final var isDictionaryMode: Bool { isExtended && dictionary != nil }

  /// The bytes that the instance takes, without what its attributes hold.
  public final var byteCount: Int {
    let block = InstanceObject.headerSize + Int(blockClass) * MemoryLayout<Value>.stride
    guard let extended else { return block }
    return block + 64 + extended.capacity * MemoryLayout<Value>.stride
  }

  // MARK: Attributes

  /// Moves the attributes into a dict.
  func useDictionary() -> DictObject {
    if let dictionary { return dictionary }
    let dict = DictObject()
    let extended = makeExtension()
    shape._withUnsafeGuaranteedRef { shape in
      for index in 0..<shape.count { dict.set(shape.name(at: index), extended.slots[index]) }
    }
    shape = Unmanaged.passUnretained(type.dictionaryShape)
    extended.dictionary = dict
    return dict
  }

  /// Takes the class of instances that keep their attributes in a dict, as this one does.
  func becomeInstance(of type: TypeObject) {
    _ = useDictionary()
    let old = self.type
    _ = Value(type)
    shape = Unmanaged.passUnretained(type.dictionaryShape)
    if type.definesFinalizer { flags |= ObjectFlags.hasFinalizer }
    Value(borrowing: old).release()
  }

  /// An attribute of the instance itself, borrowed; undefined when there is none. `name` must be interned.
  func ownAttribute(_ name: StringObject) -> Value {
    if isExtended, let dictionary { return dictionary.lookup(name) ?? .undefined }
    let slot = shape._withUnsafeGuaranteedRef { $0.slot(name) }
    return slot < 0 ? .undefined : slots[slot]
  }

  /// Sets an attribute of the instance itself to an owned value. `name` must be interned.
  func setOwnAttribute(_ name: StringObject, _ owned: Value) {
    if isExtended, let dictionary {
      dictionary.set(name, owned)
      return
    }
    let slot = shape._withUnsafeGuaranteedRef { $0.slot(name) }
    if slot >= 0 {
      put(slots + slot, owned)
    } else if shape._withUnsafeGuaranteedRef({ $0.count }) >= InstanceObject.maximumSlots {
      useDictionary().set(name, owned)
    } else {
      append(shape._withUnsafeGuaranteedRef { $0.adding(name) }, owned)
    }
  }

  /// Takes the next shape and fills the slot that it adds.
  @inline(__always)
  func append(_ next: Unmanaged<Shape>, _ owned: Value) {
    let slot = next._withUnsafeGuaranteedRef { $0.count } &- 1
    if slot == Int(slotRoom) { growSlots(slot) }
    (slots + slot).initialize(to: owned)
    shape = next
  }

  @inline(never)
  private func growSlots(_ count: Int) {
    let extended = makeExtension(room: count * 2 + 2)
    extended.grow(to: count * 2 + 2, holding: count)
    slotRoom = UInt8(extended.capacity)
  }

  /// The attributes of the instance itself, in order.
  public var ownAttributes: [(String, Handle)] {
    if let dictionary { return dictionary.items.map { ($0.key.asString ?? "", $0.value) } }
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

  // MARK: Memory

  /// The values that the instance holds, one by one.
  @inline(__always)
  func forEachValue(_ visit: (Value) -> Void) {
    let count = shape._withUnsafeGuaranteedRef { $0.count }
    let slots = slots
    for index in 0..<count { visit(slots[index]) }
    if isExtended { visitExtension(visit) }
  }

  @inline(never)
  private func visitExtension(_ visit: (Value) -> Void) {
    dictionary?.traverse(visit)
    hiddenSlots?.traverse(visit)
  }

  public override func traverse(_ visit: (Value) -> Void) { forEachValue(visit) }

  public override func clear() {
    dictionary?.removeAll()
    hiddenSlots?.removeAll()
    let count = shape._withUnsafeGuaranteedRef { $0.count }
    guard count > 0 else { return }
    shape = type.rootShapeReference
    for index in 0..<count {
      let value = slots[index]
      slots[index] = .undefined
      value.release()
    }
  }

  /// Lets go of all that the instance holds: what remains is a block.
  @inline(__always)
  private final func dismantle() {
    if flags & ObjectFlags.isWatched != 0 { WeakReferences.objectDied(self) }
    let (count, type) = shape._withUnsafeGuaranteedRef { ($0.count, $0.typeReference) }
    if isExtended {
      let extended = extensionReference
      extended._withUnsafeGuaranteedRef { $0.releaseSlots(count) }
      extended.release()
    } else {
      let slots = inlineSlots
      for index in 0..<count { slots[index].release() }
    }
    if flags & ObjectFlags.ownsType != 0 {
      Value(tag: Value.Tag.object, bits: UInt(bitPattern: type.toOpaque())).release()
    }
  }

  private nonisolated(unsafe) static var depth = 0
  /// Instances that are to go, chained through Swift's word of counts.
  private nonisolated(unsafe) static var waiting: UnsafeMutableRawPointer?

  /// The last value of an instance that nothing else holds is gone. A long chain of instances goes link by link, not by
  /// recursion.
  static func die(_ block: UnsafeMutableRawPointer) {
    // A finalizer that runs meanwhile may start a collection, which is not to look at what is half gone.
    Unmanaged<InstanceObject>.fromOpaque(block)._withUnsafeGuaranteedRef { $0.blockClass = 0 }
    if depth > 100 {
      (block + 8).storeBytes(of: waiting, as: UnsafeMutableRawPointer?.self)
      waiting = block
      return
    }
    depth &+= 1
    Unmanaged<InstanceObject>.fromOpaque(block)._withUnsafeGuaranteedRef { $0.dismantle() }
    BlockPool.give(block)
    if depth == 1 { while let next = waiting { dieAfterWaiting(next) } }
    depth &-= 1
  }

  @inline(never)
  private static func dieAfterWaiting(_ block: UnsafeMutableRawPointer) {
    waiting = (block + 8).load(as: UnsafeMutableRawPointer?.self)
    (block + 8).storeBytes(of: BlockPool.freshCounts, as: UInt.self)
    Unmanaged<InstanceObject>.fromOpaque(block)._withUnsafeGuaranteedRef { $0.dismantle() }
    BlockPool.give(block)
  }
}

/// What few instances have: attributes that outgrew the instance's block, a dict, something that a library keeps.
final class InstanceExtension {
  final var slots: UnsafeMutablePointer<Value>
  final var capacity: Int
  final var payload: AnyObject?
  final var dictionary: DictObject? {
    didSet { if let dictionary { CycleCollector.leaveToOwner(dictionary) } }
  }
  final var hiddenSlots: DictObject? {
    didSet { if let hiddenSlots { CycleCollector.leaveToOwner(hiddenSlots) } }
  }

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    slots = .allocate(capacity: self.capacity)
  }

  deinit { slots.deallocate() }

  func releaseSlots(_ count: Int) {
    for index in 0..<count { slots[index].release() }
  }

  /// Makes room for `wanted` values.
  func grow(to wanted: Int, holding count: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: wanted)
    larger.moveInitialize(from: slots, count: count)
    slots.deallocate()
    slots = larger
    capacity = wanted
  }
}
