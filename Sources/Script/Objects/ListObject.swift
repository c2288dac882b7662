import Diagnostics
import Glibc

/// A `list`: a growing row of owned values.
public final class ListObject: Object {
  /// The elements, `count` of them initialised. Moves when the list grows.
  public private(set) var base: UnsafeMutablePointer<Value>
  public private(set) var count: Int
  private var capacity: Int

  /// An empty list with room for `capacity` elements.
  public init(capacity: Int = 0, type: __shared TypeObject = .list) {
    self.capacity = capacity
    base = capacity > 0 ? .allocate(capacity: capacity) : ListObject.nowhere
    count = 0
    super.init(kind: .list, type: type, isContainer: true)
  }

  /// A list of these elements.
  public convenience init(_ items: [Handle]) {
    self.init(capacity: items.count)
    for item in items { append(item.owned) }
  }

  /// A list that takes its own counts of borrowed values.
  public convenience init(copying values: UnsafePointer<Value>, count: Int) {
    self.init(capacity: count)
    for index in 0..<count { (base + index).initialize(to: values[index].retained()) }
    self.count = count
  }

  /// A list of owned values.
  static func makeValue(owning values: [Value]) -> Value {
    let made = makeValue(capacity: values.count)
    made.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) in
      for (index, value) in values.enumerated() { (list.base + index).initialize(to: value) }
      list.count = values.count
    }
    return made
  }

  /// A list that takes its own counts of borrowed values that lie elsewhere.
  static func makeValue(copying values: UnsafePointer<Value>, count: Int) -> Value {
    let made = makeValue(capacity: count)
    made.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) in
      for index in 0..<count { (list.base + index).initialize(to: values[index].retained()) }
      list.count = count
    }
    return made
  }

  deinit {
    for index in 0..<count { base[index].release() }
    if capacity > 0 { free(base) }
  }

  /// An empty list with room for `capacity` elements, owned by the caller.
  @inline(__always)
  public static func makeValue(capacity: Int = 0) -> Value {
    if EffectObservation.isActive { return Value(ListObject(capacity: capacity)) }
    let spare = Recycling.lists.take()
    if spare == 0 { return Value(ListObject(capacity: capacity)) }
    let value = Value(tag: Value.Tag.object, bits: spare)
    value.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) in
      list.rc = 1
      if list.capacity < capacity { list.reserve(capacity) }
    }
    return value
  }

  /// Empties a dead list and keeps it, with room for a few elements, to be used again.
  static func retire(_ address: UInt) -> Bool {
    let value = Value(tag: Value.Tag.object, bits: address)
    let isPlain = value.unsafeUnmanaged(ListObject.self)._withUnsafeGuaranteedRef { (list: ListObject) -> Bool in
      guard list.type === TypeObject.list else { return false }
      let count = list.count
      list.count = 0
      for index in 0..<count { list.base[index].release() }
      if list.capacity > 32 {
        free(list.base)
        list.base = ListObject.nowhere
        list.capacity = 0
      }
      return true
    }
    return isPlain && Recycling.lists.keep(address)
  }

  /// Where the elements of a list lie that never had any.
  private static var nowhere: UnsafeMutablePointer<Value> {
    @inline(__always) get { UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped }
  }

  /// The bytes of the elements, and of the room for more.
  var elementBytes: Int { capacity * MemoryLayout<Value>.stride }

  public var items: [Handle] { (0..<count).map { Handle(base[$0]) } }

  // MARK: Changing

  /// Appends a value that the caller gives away.
  @inline(__always)
  public func append(_ owned: Value) {
    if count == capacity { reserve(count + 1) }
    (base + count).initialize(to: owned)
    count += 1
  }

  public func append(_ handle: Handle) { append(handle.owned) }

  /// Appends copies of `added` values, every `step`th beginning with the one at `source`. There must be room for them.
  func append(count added: Int, from source: UnsafeMutablePointer<Value>, step: Int) {
    let target = base + count
    var place = source
    for index in 0..<added {
      (target + index).initialize(to: place.pointee.retained())
      place += step
    }
    count += added
  }

  /// Makes room for `needed` elements in all.
  @inline(never)
  public func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    // The system grows large blocks without copying them.
    let larger = max(needed, capacity + capacity / 8 + min(capacity / 4, 1 << 16) + 4)
    guard let moved = realloc(capacity > 0 ? base : nil, larger * MemoryLayout<Value>.stride) else {
      perror("tandem")
      abort()
    }
    base = moved.assumingMemoryBound(to: Value.self)
    capacity = larger
  }

  /// Inserts a value that the caller gives away; `index` must be within 0...count.
  public func insert(_ owned: Value, at index: Int) {
    if count == capacity { reserve(count + 1) }
    (base + index + 1).moveInitialize(from: base + index, count: count - index)
    (base + index).initialize(to: owned)
    count += 1
  }

  /// Takes the element at `index` (within 0..<count) out and gives it to the caller.
  public func remove(at index: Int) -> Value {
    let value = base[index]
    (base + index).moveInitialize(from: base + index + 1, count: count - index - 1)
    count -= 1
    return value
  }

  /// Puts an owned value in place of the element at `index` (within 0..<count).
  @inline(__always)
  public func replace(_ index: Int, with owned: Value) { put(base + index, owned) }

  /// Replaces the elements of `range` (within the list) by owned values.
  public func replaceSubrange(_ range: Range<Int>, with owned: [Value]) {
    let removed = Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
    let newCount = count - range.count + owned.count
    reserve(newCount)
    let tail = count - range.upperBound
    (base + range.lowerBound + owned.count).moveInitialize(from: base + range.upperBound, count: tail)
    for (offset, value) in owned.enumerated() { (base + range.lowerBound + offset).initialize(to: value) }
    count = newCount
    for value in removed { value.release() }
  }

  /// Replaces the elements of `range` (within the list) by copies of borrowed values that lie elsewhere.
  func replaceSubrange(_ range: Range<Int>, copying values: UnsafePointer<Value>, count added: Int) {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: range.count + 1) { buffer in
      // What goes is let go at the end, when finalizers may look at the list.
      let removed = buffer.baseAddress.unsafelyUnwrapped
      removed.initialize(from: base + range.lowerBound, count: range.count)
      let newCount = count - range.count + added
      reserve(newCount)
      let start = base + range.lowerBound
      if range.count != added {
        (start + added).moveInitialize(from: start + range.count, count: count - range.upperBound)
      }
      for index in 0..<added { (start + index).initialize(to: values[index].retained()) }
      count = newCount
      for index in 0..<range.count { removed[index].release() }
    }
  }

  /// Takes all elements out; the caller owns them.
  public func takeAll() -> [Value] {
    let values = Array(UnsafeBufferPointer(start: base, count: count))
    count = 0
    return values
  }

  public func removeAll() {
    for value in takeAll() { value.release() }
  }

  // MARK: Operations

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try item(key, interpreter)
  }

  public override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    try assign(key, value, interpreter)
  }

  public override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    try delete(key, interpreter)
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try place(of: item, interpreter) != nil
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard other.objectKind == .list else { return nil }
    return try order(op, other.unsafeAs(ListObject.self), interpreter)
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    try combine(op, other, reflected: reflected, interpreter)
  }

  public override var isChangedInPlace: Bool { true }

  public override func inPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    try combineInPlace(op, other, interpreter)
  }

  public override func length(_ interpreter: Interpreter) throws -> Int? { count }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { count != 0 }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(.typeError, "unhashable type: '\(typeName)'")
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.guardingRepr(self, recursive: "[...]") {
      var text = "["
      var index = 0
      while index < count {
        if index > 0 { text += ", " }
        try Interrupt.poll(at: index)
        text += try interpreter.repr(Handle(base[index]))
        index += 1
      }
      return text + "]"
    }
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? { ListIterator.makeValue(self) }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0..<count { visit(base[index]) }
    super.traverse(visit)
  }

  public override func clear() {
    removeAll()
    super.clear()
  }
}
