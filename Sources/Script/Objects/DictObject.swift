import Diagnostics

/// A `dict`: insertion ordered, open addressing over a compact row of entries.
///
/// Keys are compared only when their hashes are equal. A comparison may run script code that changes the dict: `layout`
/// tells, and the search starts again.
public final class DictObject: Object {
  struct Entry {
    var hash: Int
    /// Undefined for a deleted entry.
    var key: Value
    var value: Value
  }

  /// The entries in insertion order, deleted ones included.
  private(set) var entries: UnsafeMutablePointer<Entry>
  /// How many of `entries` are in use, deleted ones included.
  private(set) var used = 0
  private var entryCapacity: Int
  /// -1 empty, -2 deleted, else a place in `entries`. A power of two in size.
  private var table: UnsafeMutablePointer<Int32>
  private var mask: Int
  /// How many places of `table` are not empty, deleted ones included: searches end at an empty one, so some must stay.
  private var filled = 0
  public private(set) var count = 0
  /// Changes whenever a key is added or removed or entries move: an inline cache that remembers a place checks it.
  /// Unique over all dicts.
  final var layout: UInt

  private nonisolated(unsafe) static var lastLayout: UInt = 1

  @inline(__always)
  private func changeLayout() {
    DictObject.lastLayout &+= 1
    layout = DictObject.lastLayout
  }

  public init(type: TypeObject = .dict) {
    entryCapacity = 5
    mask = 7
    (entries, table) = DictObject.block(entries: 5, slots: 8)
    layout = 0
    super.init(kind: .dict, type: type, isContainer: true)
    changeLayout()
  }

  /// An empty dict, owned by the caller.
  @inline(__always)
  public static func makeValue() -> Value {
    if EffectObservation.isActive { return Value(DictObject()) }
    let spare = Recycling.dicts.take()
    if spare == 0 { return Value(DictObject()) }
    let value = Value(tag: Value.Tag.object, bits: spare)
    value.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) in
      dict.rc = 1
      dict.changeLayout()
    }
    return value
  }

  /// Empties a dead dict and keeps it to be used again, if it is small. One that belongs to an owner is not in the
  /// collector's table.
  static func retire(_ address: UInt) -> Bool {
    let value = Value(tag: Value.Tag.object, bits: address)
    let isPlain = value.unsafeUnmanaged(DictObject.self)._withUnsafeGuaranteedRef { (dict: DictObject) -> Bool in
      guard dict.flags & ObjectFlags.isTracked != 0, dict.entryCapacity == 5, dict.type === TypeObject.dict else { return false }
      dict.releaseEntries()
      if dict.filled > 0 { dict.table.initialize(repeating: -1, count: dict.mask + 1) }
      dict.filled = 0
      return true
    }
    return isPlain && Recycling.dicts.keep(address)
  }

  /// Before the class `dict` exists.
  init(untyped: Void) {
    entryCapacity = 5
    mask = 7
    (entries, table) = DictObject.block(entries: 5, slots: 8)
    layout = 0
    super.init(untyped: .dict)
    changeLayout()
  }

  deinit {
    releaseEntries()
    entries.deallocate()
  }

  /// Room for entries, and an empty table behind them in the same block, which goes with `entries`.
  private static func block(
    entries count: Int, slots: Int
  ) -> (entries: UnsafeMutablePointer<Entry>, table: UnsafeMutablePointer<Int32>) {
    let size = count * MemoryLayout<Entry>.stride
    let block = UnsafeMutableRawPointer.allocate(byteCount: size + slots * 4, alignment: 8)
    let table = (block + size).bindMemory(to: Int32.self, capacity: slots)
    table.initialize(repeating: -1, count: slots)
    return (block.bindMemory(to: Entry.self, capacity: count), table)
  }

  /// The bytes of entries and table.
  var tableBytes: Int { entryCapacity * MemoryLayout<Entry>.stride + (mask + 1) * MemoryLayout<Int32>.stride }

  private func releaseEntries() {
    let live = used
    used = 0
    count = 0
    for index in 0..<live where !entries[index].key.isUndefined {
      let entry = entries[index]
      entry.key.release()
      entry.value.release()
    }
  }

  // MARK: Searching

  /// The place of a str key, or -1. No script code can run.
  @inline(__always)
  func find(_ name: StringObject) -> Int {
    let hash = name.stringHash
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let index = Int(table[slot])
      if index == -1 { return -1 }
      if index >= 0 && entries[index].hash == hash && matches(entries[index].key, name) { return index }
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  @inline(__always)
  private func matches(_ key: Value, _ name: StringObject) -> Bool {
    guard key.isObject else { return false }
    if key.unmanaged.toOpaque() == Unmanaged.passUnretained(name).toOpaque() { return true }
    return matchesText(key, name)
  }

  @inline(never)
  private func matchesText(_ key: Value, _ name: StringObject) -> Bool {
    key.unmanaged._withUnsafeGuaranteedRef { $0.kind == .string }
      && key.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { $0.isEqual(to: name) }
  }

  /// The place of `key`, or -1. May run `__eq__`.
  func find(_ key: Value, hash: Int, _ interpreter: Interpreter) throws -> Int {
    restart: while true {
      let before = layout
      var slot = hash & mask
      var perturb = UInt(bitPattern: hash)
      while true {
        let index = Int(table[slot])
        if index == -1 { return -1 }
        if index >= 0 && entries[index].hash == hash {
          let candidate = entries[index].key
          let isEqual: Bool
          if let known = KeyEquality.known(candidate, key) {
            isEqual = known
          } else {
            let held = candidate.retained()
            defer { held.release() }
            isEqual = try interpreter.equals(held, key)
            if layout != before { continue restart }
          }
          if isEqual { return index }
        }
        perturb >>= 5
        slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  // MARK: Reading

  /// The place of a key, or -1. Throws when the key can't be hashed; may run `__hash__` and `__eq__`.
  @inline(__always)
  private func find(_ key: Value, _ interpreter: Interpreter) throws -> Int {
    if key.objectKind == .string {
      return key.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { find($0) }
    }
    return try find(key, hash: key.isInt ? Numbers.hash(key.uncheckedInt) : interpreter.hash(key), interpreter)
  }

  /// The value of `key`, borrowed; nil when it is not there. Throws when the key can't be hashed.
  public func lookup(_ key: Value, _ interpreter: Interpreter) throws -> Value? {
    let index = try find(key, interpreter)
    return index < 0 ? nil : entries[index].value
  }

  /// The value of a str key, borrowed.
  public func lookup(_ name: StringObject) -> Value? {
    let index = find(name)
    return index < 0 ? nil : entries[index].value
  }

  /// The value of a str key.
  public subscript(name: String) -> Handle? {
    get { lookup(StringObject.make(name)).map { Handle($0) } }
    set {
      let key = StringObject.intern(name)
      if let newValue { set(key, newValue.owned) } else { _ = remove(key) }
    }
  }

  /// Keys and values in order.
  public var items: [(key: Handle, value: Handle)] {
    var result: [(key: Handle, value: Handle)] = []
    result.reserveCapacity(count)
    for index in 0..<used where !entries[index].key.isUndefined {
      result.append((Handle(entries[index].key), Handle(entries[index].value)))
    }
    return result
  }

  /// The keys that are str, in order.
  public var stringKeys: [String] { items.compactMap { $0.key.asString } }

  /// The next entry at or after `position` (moved past it), borrowed; nil at the end.
  public func next(_ position: inout Int) -> (key: Value, value: Value)? {
    while position < used {
      let entry = entries[position]
      position += 1
      if !entry.key.isUndefined { return (entry.key, entry.value) }
    }
    return nil
  }

  /// The last entry, borrowed: what `popitem` takes.
  public var last: (key: Value, value: Value)? {
    var index = used - 1
    while index >= 0 {
      if !entries[index].key.isUndefined { return (entries[index].key, entries[index].value) }
      index -= 1
    }
    return nil
  }

  // MARK: Writing

  /// Sets a key to a value that the caller gives away; the key is borrowed.
  public func set(_ key: Value, _ owned: Value, _ interpreter: Interpreter) throws {
    if key.objectKind == .string {
      return key.unsafeUnmanaged(StringObject.self)._withUnsafeGuaranteedRef { set($0, owned) }
    }
    let hash = key.isInt ? Numbers.hash(key.uncheckedInt) : try interpreter.hash(key)
    let index = try find(key, hash: hash, interpreter)
    if index >= 0 { replace(index, owned) } else { insert(key.retained(), owned, hash) }
  }

  /// Sets a str key to a value that the caller gives away.
  public func set(_ name: StringObject, _ owned: Value) {
    let index = find(name)
    if index >= 0 { replace(index, owned) } else { insert(Value(name), owned, name.stringHash) }
  }

  @inline(__always)
  func replace(_ index: Int, _ owned: Value) {
    let old = entries[index].value
    entries[index].value = owned
    old.release()
  }

  private func insert(_ key: Value, _ value: Value, _ hash: Int) {
    if used == entryCapacity || filled &* 4 > mask &* 3 { rebuild() }
    (entries + used).initialize(to: Entry(hash: hash, key: key, value: value))
    place(used, hash)
    used += 1
    count += 1
    changeLayout()
  }

  @inline(__always)
  private func place(_ index: Int, _ hash: Int) {
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while table[slot] >= 0 {
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
    if table[slot] == -1 { filled &+= 1 }
    table[slot] = Int32(truncatingIfNeeded: index)
  }

  /// Drops deleted entries and makes the tables as large as the live ones need.
  private func rebuild() {
    var size = 8
    while size * 2 / 3 < count * 2 + 1 { size *= 2 }
    let capacity = size * 2 / 3
    let (fresh, freshTable) = DictObject.block(entries: capacity, slots: size)
    var live = 0
    for index in 0..<used where !entries[index].key.isUndefined {
      (fresh + live).initialize(to: entries[index])
      live += 1
    }
    entries.deallocate()
    entries = fresh
    table = freshTable
    entryCapacity = capacity
    used = live
    mask = size - 1
    filled = 0
    for index in 0..<live { place(index, entries[index].hash) }
  }

  /// Takes out `key` and gives its value to the caller; nil when it is not there.
  public func remove(_ key: Value, _ interpreter: Interpreter) throws -> Value? {
    let hash = try interpreter.hash(key)
    let index = try find(key, hash: hash, interpreter)
    return index < 0 ? nil : removeEntry(index)
  }

  /// Takes out a str key and gives its value to the caller (who must `release` it).
  @discardableResult
  public func remove(_ name: StringObject) -> Bool {
    let index = find(name)
    if index < 0 { return false }
    removeEntry(index).release()
    return true
  }

  private func removeEntry(_ index: Int) -> Value {
    let entry = entries[index]
    var slot = entry.hash & mask
    var perturb = UInt(bitPattern: entry.hash)
    while Int(table[slot]) != index {
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
    table[slot] = -2
    entries[index].key = .undefined
    entries[index].value = .undefined
    count -= 1
    while used > 0 && entries[used - 1].key.isUndefined { used -= 1 }
    changeLayout()
    entry.key.release()
    return entry.value
  }

  public func removeAll() {
    let oldEntries = entries
    let live = used
    entryCapacity = 5
    mask = 7
    (entries, table) = DictObject.block(entries: 5, slots: 8)
    used = 0
    count = 0
    filled = 0
    changeLayout()
    for index in 0..<live where !oldEntries[index].key.isUndefined {
      oldEntries[index].key.release()
      oldEntries[index].value.release()
    }
    oldEntries.deallocate()
  }

  /// A new dict with the same entries.
  public func copy() -> DictObject {
    let result = DictObject()
    if used == count && count > 0 {
      result.entries.deallocate()
      (result.entries, result.table) = DictObject.block(entries: entryCapacity, slots: mask + 1)
      result.table.update(from: table, count: mask + 1)
      for index in 0..<used {
        let entry = entries[index]
        (result.entries + index).initialize(
          to: Entry(hash: entry.hash, key: entry.key.retained(), value: entry.value.retained()))
      }
      (result.entryCapacity, result.mask, result.filled) = (entryCapacity, mask, filled)
      (result.used, result.count) = (used, count)
      return result
    }
    for index in 0..<used where !entries[index].key.isUndefined {
      let entry = entries[index]
      result.insert(entry.key.retained(), entry.value.retained(), entry.hash)
    }
    return result
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

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try order(op, other, interpreter)
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
    try interpreter.guardingRepr(self, recursive: "{...}") {
      var text = "{"
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        text += try interpreter.repr(item.key) + ": " + interpreter.repr(item.value)
      }
      return text + "}"
    }
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    Value(DictIterator(self, .keys))
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try lookup(item, interpreter) != nil
  }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0..<used where !entries[index].key.isUndefined {
      visit(entries[index].key)
      visit(entries[index].value)
    }
    super.traverse(visit)
  }

  public override func clear() {
    removeAll()
    super.clear()
  }
}
