import Diagnostics

/// A `set` or a `frozenset`: the keys of a dict.
public final class SetObject: Object {
  /// The elements are its keys; the values are None.
  public let elements = DictObject()

  public init(isFrozen: Bool = false, type: TypeObject? = nil) {
    super.init(
      kind: isFrozen ? .frozenSet : .set, type: type ?? (isFrozen ? .frozenset : .set), isContainer: true)
    CycleCollector.leaveToOwner(elements)
  }

  public var isFrozen: Bool { kind == .frozenSet }
  public var count: Int { elements.count }
  public var items: [Handle] { elements.items.map { $0.key } }

  /// Adds a borrowed value.
  public func insert(_ value: Value, _ interpreter: Interpreter) throws {
    try elements.set(value, .none, interpreter)
  }

  public func containsElement(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    try elements.lookup(value, interpreter) != nil
  }

  /// Takes an element out; false when it is not there.
  public func remove(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    try elements.remove(value, interpreter) != nil
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
    for index in 0..<elements.used where !elements.entries[index].key.isUndefined {
      let hash = UInt(bitPattern: elements.entries[index].hash)
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
    Value(DictIterator(elements, .elements))
  }

  public override func traverse(_ visit: (Value) -> Void) {
    elements.traverse(visit)
    super.traverse(visit)
  }

  public override func clear() {
    elements.removeAll()
    super.clear()
  }
}
