import Diagnostics

/// A `bytes`.
public final class BytesObject: Object {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8], type: TypeObject = .bytes) {
    self.bytes = bytes
    super.init(kind: .bytes, type: type)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String { TextRepresentation.quoted(bytes) }
  public override func length(_ interpreter: Interpreter) throws -> Int? { bytes.count }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { !bytes.isEmpty }
  public override func hash(_ interpreter: Interpreter) throws -> Int { ByteStrings.hash(bytes) }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice {
      return Value(BytesObject(try ByteStrings.slice(bytes, key.unsafeAs(SliceObject.self), interpreter)))
    }
    let place = try interpreter.place(
      key, bytes.count, "index out of range", "byte indices must be integers or slices, not ")
    return .int(Int(bytes[place]))
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try ByteStrings.holds(bytes, item, interpreter)
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    ByteStrings.order(op, bytes, other)
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    try ByteStrings.combine(op, bytes, other, reflected: reflected, "bytes", interpreter).map { Value(BytesObject($0)) }
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    Value(BytesIterator(self, BytesIterator.iteratorType))
  }
}

/// A `bytearray`.
public final class ByteArrayObject: Object {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8], type: TypeObject = .bytearray) {
    self.bytes = bytes
    super.init(kind: .byteArray, type: type)
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "\(typeName)(\(TextRepresentation.quoted(bytes)))"
  }

  public override func length(_ interpreter: Interpreter) throws -> Int? { bytes.count }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { !bytes.isEmpty }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(.typeError, "unhashable type: '\(typeName)'")
  }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if key.objectKind == .slice {
      return Value(ByteArrayObject(try ByteStrings.slice(bytes, key.unsafeAs(SliceObject.self), interpreter)))
    }
    return .int(Int(bytes[try place(key, interpreter)]))
  }

  private func place(_ key: Value, _ interpreter: Interpreter) throws -> Int {
    try interpreter.place(
      key, bytes.count, "bytearray index out of range", "bytearray indices must be integers or slices, not ")
  }

  public override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    guard key.objectKind == .slice else {
      let byte = try ByteStrings.byte(value, interpreter)
      bytes[try place(key, interpreter)] = byte
      return
    }
    let new = try ByteStrings.content(value) ?? ByteStrings.read(value, interpreter)
    let bounds = try key.unsafeAs(SliceObject.self).indices(bytes.count, interpreter)
    if bounds.step == 1 {
      bytes.replaceSubrange(bounds.start..<(bounds.start + bounds.count), with: new)
      return
    }
    guard new.count == bounds.count else {
      throw Failure(
        .valueError,
        "attempt to assign bytes of size \(new.count) to extended slice of size \(bounds.count)")
    }
    for index in 0..<bounds.count { bytes[bounds.start + index * bounds.step] = new[index] }
  }

  public override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    guard key.objectKind == .slice else {
      bytes.remove(at: try place(key, interpreter))
      return
    }
    let bounds = try key.unsafeAs(SliceObject.self).indices(bytes.count, interpreter)
    var places = (0..<bounds.count).map { bounds.start + $0 * bounds.step }
    places.sort(by: >)
    for place in places { bytes.remove(at: place) }
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try ByteStrings.holds(bytes, item, interpreter)
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    ByteStrings.order(op, bytes, other)
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    // The left operand's class decides.
    let result = try ByteStrings.combine(op, bytes, other, reflected: reflected, "bytearray", interpreter)
    guard let result else { return nil }
    return reflected && other.objectKind == .bytes ? Value(BytesObject(result)) : Value(ByteArrayObject(result))
  }

  public override func inPlace(_ op: BinaryOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .add || op == .multiply,
      let result = try ByteStrings.combine(op, bytes, other, reflected: false, "bytearray", interpreter)
    else { return nil }
    bytes = result
    return Value(self)
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    Value(BytesIterator(self, BytesIterator.arrayType))
  }
}

/// Over the numbers of bytes or a bytearray; sees what is appended meanwhile.
final class BytesIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = TypeObject.sealed("bytes_iterator")
  nonisolated(unsafe) static let arrayType = TypeObject.sealed("bytearray_iterator")
  private let source: Object
  private var position = 0

  init(_ source: Object, _ type: TypeObject) {
    self.source = source
    super.init(type: type, isContainer: false)
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    if let array = source as? ByteArrayObject {
      guard position < array.bytes.count else { return nil }
      position += 1
      return .int(Int(array.bytes[position - 1]))
    }
    guard let bytes = (source as? BytesObject)?.bytes, position < bytes.count else { return nil }
    position += 1
    return .int(Int(bytes[position - 1]))
  }
}
