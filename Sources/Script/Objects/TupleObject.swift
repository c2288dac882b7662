import Diagnostics

/// A `tuple`: a fixed row of owned values.
public final class TupleObject: Object {
  /// Where the elements lie: in the object itself when they are few, which most tuples' are.
  public private(set) var base: UnsafeMutablePointer<Value>
  public private(set) var count: Int
  private static let fewest = 3
  private var few: (Value, Value, Value) = (.undefined, .undefined, .undefined)
  /// For the subclasses that natives make (`namedtuple`-like records): field names, if any.
  public var fieldNames: [String]?

  /// A tuple whose elements are set right after by `initialize`.
  init(uninitializedCount count: Int, type: __shared TypeObject = .tuple) {
    self.count = count
    if count > TupleObject.fewest {
      base = .allocate(capacity: count)
      base.initialize(repeating: .undefined, count: count)
      super.init(kind: .tuple, type: type, isContainer: true)
    } else {
      // Good until the address is known, which it is for an object that is made.
      base = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
      super.init(kind: .tuple, type: type, isContainer: true)
      base = placeOfFew
    }
  }

  /// Objects don't move: the address of a stored property is good for as long as the object lives.
  private var placeOfFew: UnsafeMutablePointer<Value> {
    withUnsafeMutablePointer(to: &few) { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Value.self) }
  }

  public convenience init(_ items: [Handle], type: TypeObject = .tuple) {
    self.init(uninitializedCount: items.count, type: type)
    for (index, item) in items.enumerated() { base[index] = item.owned }
  }

  /// A tuple that takes its own counts of borrowed values.
  public convenience init(copying values: UnsafePointer<Value>, count: Int, type: TypeObject = .tuple) {
    self.init(uninitializedCount: count, type: type)
    for index in 0..<count { base[index] = values[index].retained() }
  }

  /// A tuple of owned values.
  public convenience init(owning values: [Value], type: TypeObject = .tuple) {
    self.init(uninitializedCount: values.count, type: type)
    for (index, value) in values.enumerated() { base[index] = value }
  }

  /// A pair of owned values.
  convenience init(owning first: Value, _ second: Value) {
    self.init(uninitializedCount: 2)
    base[0] = first
    base[1] = second
  }

  /// Replaces the elements of a pair that nobody else can see by other owned values.
  func refill(_ first: Value, _ second: Value) {
    put(base, first)
    put(base + 1, second)
  }

  deinit {
    for index in 0..<count { base[index].release() }
    if base != placeOfFew { base.deallocate() }
  }

  public var items: [Handle] { (0..<count).map { Handle(base[$0]) } }

  // MARK: Operations

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try item(key, interpreter)
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try place(of: item, interpreter) != nil
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard other.objectKind == .tuple else { return nil }
    if op == .equal || op == .notEqual, let isEqual = KeyEquality.known(Value(borrowing: self), other) {
      return .bool(isEqual == (op == .equal))
    }
    return try order(op, other.unsafeAs(TupleObject.self), interpreter)
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    try combine(op, other, reflected: reflected, interpreter)
  }

  public override func length(_ interpreter: Interpreter) throws -> Int? { count }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { count != 0 }

  /// Mixes the hashes of the elements (xxHash's rounds, as CPython does).
  public override func hash(_ interpreter: Interpreter) throws -> Int {
    var sum: UInt = 0x27d4_eb2f_1656_67c5
    for index in 0..<count {
      let element = base[index]
      let lane = UInt(bitPattern: element.isInt ? Numbers.hash(element.uncheckedInt) : try interpreter.hash(element))
      sum = sum &+ lane &* 0xc2b2_ae3d_27d4_eb4f
      sum = (sum << 31) | (sum >> 33)
      sum = sum &* 0x9e37_79b1_85eb_ca87
    }
    return Int(bitPattern: sum &+ (UInt(count) ^ (0x27d4_eb2f_1656_67c5 ^ 3_527_539)))
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.guardingRepr(self, recursive: "(...)") {
      var text = "("
      for index in 0..<count {
        if index > 0 { text += ", " }
        text += try interpreter.repr(Handle(base[index]))
      }
      return text + (count == 1 ? ",)" : ")")
    }
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? { Value(TupleIterator(self)) }

  public override func traverse(_ visit: (Value) -> Void) {
    for index in 0..<count { visit(base[index]) }
    super.traverse(visit)
  }

  public override func clear() {
    let old = count
    count = 0
    for index in 0..<old { base[index].release() }
    super.clear()
  }
}
