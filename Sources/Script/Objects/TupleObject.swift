import Diagnostics

/// A `tuple`: a fixed row of owned values.
///
/// Most tuples are made by `make` and lie with their elements in a block of ``BlockPool``; what natives make by `init`, and
/// long tuples, have their elements elsewhere.
public final class TupleObject: Object {
  /// Where the elements lie.
  public private(set) final var base: UnsafeMutablePointer<Value>
  public private(set) final var count: Int
  /// What lies in front of the elements in a block.
  private static var headerSize: Int { 56 }
  /// The most elements that lie in a block.
  private static var mostInline: Int { 14 }

  /// A tuple whose elements are set right after by `initialize`.
  init(uninitializedCount count: Int, type: __shared TypeObject = .tuple) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: .undefined, count: count)
    super.init(kind: .tuple, type: type, isContainer: true)
  }

  /// The class `tuple`, without asking each time whether it has been made.
  private nonisolated(unsafe) static var plainClass: UnsafeRawPointer?

  /// A tuple of owned values, which `fill` puts into their uninitialised places.
  @inline(__always)
  static func make(_ count: Int, _ fill: (UnsafeMutablePointer<Value>) -> Void) -> Value {
    guard count <= mostInline, let plainClass else { return makeLong(count, fill) }
    let block = BlockPool.take(headerSize + count * MemoryLayout<Value>.stride)
    block.storeBytes(of: BlockPool.tupleMetadata, as: UInt.self)
    (block + 8).storeBytes(of: BlockPool.freshCounts, as: UInt.self)
    let bytes = 1 | UInt64(ObjectKind.tuple.rawValue) << 32 | 1 << 48
    (block + 16).storeBytes(of: bytes, as: UInt64.self)
    (block + 24).storeBytes(of: plainClass, as: UnsafeRawPointer.self)
    // No place in the collector's table, no attributes.
    (block + 32).storeBytes(of: 0xffff_ffff, as: UInt64.self)
    let elements = (block + headerSize).assumingMemoryBound(to: Value.self)
    (block + 40).storeBytes(of: elements, as: UnsafeMutablePointer<Value>.self)
    (block + 48).storeBytes(of: count, as: Int.self)
    fill(elements)
    if EffectObservation.isActive {
      Unmanaged<Object>.fromOpaque(block)._withUnsafeGuaranteedRef { EffectObservation.noteBirth($0) }
    }
    return Value(tag: Value.Tag.object, bits: UInt(bitPattern: block))
  }

  @inline(never)
  private static func makeLong(_ count: Int, _ fill: (UnsafeMutablePointer<Value>) -> Void) -> Value {
    if plainClass == nil {
      BlockPool.prepare()
      plainClass = UnsafeRawPointer(Unmanaged.passUnretained(TypeObject.tuple).toOpaque())
      return make(count, fill)
    }
    let made = TupleObject(uninitializedCount: count)
    fill(made.base)
    return Value(made)
  }

  /// A tuple of owned values.
  static func make(owning values: [Value]) -> Value {
    make(values.count) { (elements: UnsafeMutablePointer<Value>) in
      for (index, value) in values.enumerated() { (elements + index).initialize(to: value) }
    }
  }

  /// A pair of owned values.
  @inline(__always)
  static func pair(_ first: Value, _ second: Value) -> Value {
    make(2) { (elements: UnsafeMutablePointer<Value>) in
      elements.initialize(to: first)
      (elements + 1).initialize(to: second)
    }
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

  /// Replaces the elements of a pair that nobody else can see by other owned values.
  func refill(_ first: Value, _ second: Value) {
    put(base, first)
    put(base + 1, second)
  }

  deinit {
    for index in 0..<count { base[index].release() }
    if blockClass == 0 {
      base.deallocate()
    } else {
      blockClass = 0
      // Swift will look at its counts once more.
      BlockPool.give(Unmanaged.passUnretained(self).toOpaque(), mayUnmap: false)
    }
  }

  /// The last value of a tuple in a block that nothing else holds is gone.
  static func die(_ block: UnsafeMutableRawPointer) {
    guard DeepDeaths.begin(UInt(bitPattern: block)) else { return }
    Unmanaged<TupleObject>.fromOpaque(block)._withUnsafeGuaranteedRef { (tuple: TupleObject) in
      // A finalizer that runs meanwhile may start a collection, which is not to look at what is half gone.
      tuple.blockClass = 0
      let (base, count) = (tuple.base, tuple.count)
      if tuple.hasAttributes { tuple.attributeDictionary = nil }
      for index in 0..<count { base[index].release() }
    }
    BlockPool.give(block)
    DeepDeaths.end()
  }

  /// The bytes that the tuple takes, without what its elements hold.
  var byteCount: Int { (blockClass == 0 ? 80 : TupleObject.headerSize) + count * MemoryLayout<Value>.stride }

  /// For the records that natives make as tuples: the fields' names, if any.
  public var fieldNames: [String]? {
    get { attributeDictionary?["_fields"]?.as(TupleObject.self)?.items.compactMap { $0.asString } }
    set {
      let attributes = newValue.map { (names: [String]) -> DictObject in
        let made = DictObject()
        made["_fields"] = .tuple(names.map { .string($0) })
        return made
      }
      if attributes != nil || hasAttributes { attributeDictionary = attributes }
    }
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
