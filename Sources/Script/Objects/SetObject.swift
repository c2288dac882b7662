import Diagnostics

/// A `set` or a `frozenset`: an open-addressing table that is walked slot by slot, laid out as CPython 3.11's, so that
/// elements with the same hashes come in the same order.
///
/// Elements are compared only when their hashes are equal. A comparison may run script code that changes the set: `layout`
/// tells, and the search starts again.
public final class SetObject: Object {
  /// A slot is empty (`key` undefined, `hash` 0), deleted (`key` undefined, `hash` -1), or holds an owned key.
  struct Slot {
    var hash: Int
    var key: Value
  }

  private static let smallest = 8
  /// Slots that are looked at one after the other before the search jumps.
  private static let linearProbes = 9

  private(set) var table: UnsafeMutablePointer<Slot>
  private(set) var mask = SetObject.smallest - 1
  /// Slots in use, deleted ones included.
  private var fill = 0
  public private(set) var count = 0
  private var layout = 0
  /// Where `pop` looks first.
  private var finger = 0

  public init(isFrozen: Bool = false, type: TypeObject? = nil) {
    table = SetObject.emptyTable(SetObject.smallest)
    super.init(
      kind: isFrozen ? .frozenSet : .set, type: type ?? (isFrozen ? .frozenset : .set), isContainer: true)
  }

  deinit {
    for index in 0...mask { table[index].key.release() }
    table.deallocate()
  }

  private static func emptyTable(_ size: Int) -> UnsafeMutablePointer<Slot> {
    let table = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    table.initialize(repeating: Slot(hash: 0, key: .undefined), count: size)
    return table
  }

  public var isFrozen: Bool { kind == .frozenSet }

  /// The elements in order.
  public var items: [Handle] {
    var result: [Handle] = []
    result.reserveCapacity(count)
    for index in 0...mask where !table[index].key.isUndefined { result.append(Handle(table[index].key)) }
    return result
  }

  /// The next element at or after the slot `position` (moved past it), borrowed; nil at the end.
  func next(_ position: inout Int) -> Value? {
    while position <= mask {
      let key = table[position].key
      position += 1
      if !key.isUndefined { return key }
    }
    return nil
  }

  // MARK: Searching

  /// The slot of `key`, or -1; `free` is then the empty slot where the search ended. May run `__eq__`.
  private func find(_ key: Value, hash: Int, _ free: inout Int, _ interpreter: Interpreter) throws -> Int {
    restart: while true {
      let before = layout
      var slot = hash & mask
      var perturb = UInt(bitPattern: hash)
      while true {
        var probes = slot + SetObject.linearProbes <= mask ? SetObject.linearProbes : 0
        var index = slot
        while true {
          let entry = table[index]
          if entry.key.isUndefined {
            if entry.hash == 0 {
              free = index
              return -1
            }
          } else if entry.hash == hash {
            if let isEqual = KeyEquality.known(entry.key, key) {
              if isEqual { return index }
            } else {
              let held = entry.key.retained()
              defer { held.release() }
              let isEqual = try interpreter.equals(held, key)
              if layout != before { continue restart }
              if isEqual { return index }
            }
          }
          if probes == 0 { break }
          probes -= 1
          index += 1
        }
        perturb >>= 5
        slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  public func containsElement(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    try contains(value, hash: interpreter.hash(value), interpreter)
  }

  func contains(_ value: Value, hash: Int, _ interpreter: Interpreter) throws -> Bool {
    if count == 0 { return false }
    var free = 0
    return try find(value, hash: hash, &free, interpreter) >= 0
  }

  // MARK: Changing

  /// Adds a borrowed value.
  public func insert(_ value: Value, _ interpreter: Interpreter) throws {
    try insert(value, hash: interpreter.hash(value), interpreter)
  }

  func insert(_ value: Value, hash: Int, _ interpreter: Interpreter) throws {
    var free = 0
    if try find(value, hash: hash, &free, interpreter) >= 0 { return }
    table[free] = Slot(hash: hash, key: value.retained())
    fill += 1
    count += 1
    layout &+= 1
    if fill * 5 >= mask * 3 { resize(count > 50000 ? count * 2 : count * 4) }
  }

  /// Makes room for more than `minimum` elements and drops deleted slots.
  private func resize(_ minimum: Int) {
    var size = SetObject.smallest
    while size <= minimum { size <<= 1 }
    let old = table
    let oldMask = mask
    table = SetObject.emptyTable(size)
    mask = size - 1
    fill = count
    layout &+= 1
    for index in 0...oldMask where !old[index].key.isUndefined { place(old[index]) }
    old.deallocate()
  }

  /// Puts an element that is known to be new into a table without deleted slots.
  private func place(_ entry: Slot) {
    var slot = entry.hash & mask
    var perturb = UInt(bitPattern: entry.hash)
    while true {
      let last = slot + SetObject.linearProbes <= mask ? slot + SetObject.linearProbes : slot
      for index in slot...last where table[index].key.isUndefined {
        table[index] = entry
        return
      }
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  /// Room for the elements of another set or dict, as CPython makes it before it takes them over.
  func reserve(_ more: Int) {
    if (fill + more) * 5 >= mask * 3 { resize((count + more) * 2) }
  }

  /// Takes over the elements of another set.
  func merge(_ other: SetObject, _ interpreter: Interpreter) throws {
    if other === self || other.count == 0 { return }
    reserve(other.count)
    if fill == 0 && mask == other.mask && other.fill == other.count {
      for index in 0...mask { table[index] = Slot(hash: other.table[index].hash, key: other.table[index].key.retained()) }
      fill = other.fill
      count = other.count
      layout &+= 1
      return
    }
    let isNew = fill == 0
    var position = 0
    while position <= other.mask {
      let entry = other.table[position]
      position += 1
      try Interrupt.poll(at: position)
      if entry.key.isUndefined { continue }
      if isNew {
        place(Slot(hash: entry.hash, key: entry.key.retained()))
        fill += 1
        count += 1
        layout &+= 1
        continue
      }
      let held = entry.key.retained()
      defer { held.release() }
      try insert(held, hash: entry.hash, interpreter)
    }
  }

  /// Takes an element out; false when it is not there.
  public func remove(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    try remove(value, hash: interpreter.hash(value), interpreter)
  }

  func remove(_ value: Value, hash: Int, _ interpreter: Interpreter) throws -> Bool {
    var free = 0
    let index = try find(value, hash: hash, &free, interpreter)
    if index < 0 { return false }
    takeOut(index).release()
    return true
  }

  private func takeOut(_ index: Int) -> Value {
    let key = table[index].key
    table[index] = Slot(hash: -1, key: .undefined)
    count -= 1
    layout &+= 1
    return key
  }

  /// Takes any element out and gives it to the caller; nil when there is none.
  func pop() -> Value? {
    if count == 0 { return nil }
    var index = finger & mask
    while table[index].key.isUndefined { index = index == mask ? 0 : index + 1 }
    finger = index + 1
    return takeOut(index)
  }

  public func removeAll() {
    let old = table
    let oldMask = mask
    table = SetObject.emptyTable(SetObject.smallest)
    mask = SetObject.smallest - 1
    fill = 0
    count = 0
    layout &+= 1
    for index in 0...oldMask { old[index].key.release() }
    old.deallocate()
  }

  // MARK: Operations

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

  public override var isChangedInPlace: Bool { kind == .set }

  public override func inPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    try combineInPlace(op, other, interpreter)
  }

  public override func length(_ interpreter: Interpreter) throws -> Int? { count }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { count != 0 }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try containsElement(item, interpreter)
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    guard isFrozen else { throw Failure(.typeError, "unhashable type: '\(typeName)'") }
    var sum: UInt = UInt(count) &* 1_927_868_237
    for index in 0...mask where !table[index].key.isUndefined {
      let hash = UInt(bitPattern: table[index].hash)
      sum ^= (hash ^ (hash << 16) ^ 89_869_747) &* 3_644_798_167
    }
    return Int(bitPattern: sum &* 69069 &+ 907_133_923)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    if count == 0 { return "\(typeName)()" }
    return try interpreter.guardingRepr(self, recursive: "\(typeName)(...)") {
      let body = try items.map { try interpreter.repr($0) }.joined(separator: ", ")
      return type === TypeObject.set ? "{\(body)}" : "\(typeName)({\(body)})"
    }
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    Value(SetIterator(self))
  }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0...mask where !table[index].key.isUndefined { visit(table[index].key) }
    super.traverse(visit)
  }

  public override func clear() {
    removeAll()
    super.clear()
  }
}
