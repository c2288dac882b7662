import Diagnostics
import GraphMessages
import Graphs
import Script

/// A protobuf message as scripts see it: fields are attributes.
public final class MessageObject: Object {
  public let tree: MessageTree

  public init(_ tree: MessageTree) {
    self.tree = tree
    super.init(type: MessageTypes.type(of: tree.schema))
  }

  public override func str(_ interpreter: Interpreter) throws -> String { MessageText.text(of: tree) }
  public override func repr(_ interpreter: Interpreter) throws -> String { MessageText.text(of: tree) }

  public override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    guard let other = other.as(MessageObject.self) else { return nil }
    return .bool((tree == other.tree) == (op == .equal))
  }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    throw Failure(.typeError, "unhashable object")
  }

  // MARK: Fields

  public override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    guard let field = tree.schema.field(named: name.string) else { return try super.getAttribute(name, interpreter) }
    return handle(of: field).owned
  }

  func handle(of field: MessageField) -> Handle {
    switch field.cardinality {
    case .repeated: return .object(RepeatedFieldObject(tree, field))
    case .map: return .object(MapFieldObject(tree, field))
    case .single: break
    }
    if field.isMessage { return tree.message(field).map { .object(MessageObject($0)) } ?? .none }
    if case .scalar(let value)? = tree.slot(field) { return value.handle }
    return field.defaultValue?.handle ?? .none
  }

  public override func setAttribute(_ name: StringObject, _ value: Value, _ interpreter: Interpreter) throws {
    guard let field = tree.schema.field(named: name.string) else {
      throw Failure(.attributeError, "Protocol message \(type.name) has no \"\(name.string)\" field.")
    }
    guard field.cardinality == .single else {
      throw Failure(
        .attributeError, "Assignment not allowed to map, or repeated field \"\(field.name)\" in protocol message object.")
    }
    guard !field.isMessage else {
      throw Failure(
        .attributeError, "Assignment not allowed to message field \"\(field.name)\" in protocol message object.")
    }
    tree.set(.scalar(try MessageScalar(Handle(value), field)), field)
  }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] {
    tree.schema.fields.map { (field: MessageField) -> String in field.name } + super.attributeNames(interpreter)
  }

  /// Sets fields as a constructor's keywords say: lists and dicts are taken over, messages copied, dicts for messages read.
  ///
  /// - Errors: `ValueError` for a name that is no field, `TypeError` for a value that doesn't fit.
  func fill(_ keywords: [(String, Handle)], _ interpreter: Interpreter) throws {
    for (name, value) in keywords where !value.isNone {
      guard let field = tree.schema.field(named: name) else {
        throw Failure(.valueError, "Protocol message \(type.name) has no \"\(name)\" field.")
      }
      switch field.cardinality {
      case .repeated: try RepeatedFieldObject(tree, field).extend(interpreter.elements(value), interpreter)
      case .map: try MapFieldObject(tree, field).update(value, interpreter)
      case .single:
        guard field.isMessage else {
          tree.set(.scalar(try MessageScalar(value, field)), field)
          continue
        }
        guard let own = tree.message(field) else { continue }
        own.touch()
        own.merge(try MessageObject.tree(from: value, own.schema, interpreter))
      }
    }
  }

  /// The message of a value: one of that type, or a dict of its fields.
  static func tree(from value: Handle, _ schema: MessageSchema, _ interpreter: Interpreter) throws -> MessageTree {
    if let object = value.as(MessageObject.self), object.tree.schema === schema { return object.tree }
    if let dict = value.as(DictObject.self) {
      let made = MessageObject(MessageTree(schema))
      try made.fill(dict.items.map { ($0.key.asString ?? "", $0.value) }, interpreter)
      return made.tree
    }
    throw Failure(
      .typeError, "Parameter to initialize message field must be dict or instance of same class: expected "
        + "\(schema.fullName) got \(value.typeName).")
  }
}

extension MessageScalar {
  /// The script's value: numbers, a bool, a str, bytes.
  var handle: Handle {
    switch self {
    case .bool(let truth): .bool(truth)
    case .int(let number): .int(number)
    case .unsigned(let number): Int(exactly: number).map { .int($0) } ?? .object(BigIntObject(.init(number)))
    case .float(let number): .float(Double(number))
    case .double(let number): .float(number)
    case .text(let text): .string(text)
    case .bytes(let bytes): .bytes(bytes)
    }
  }

  /// A script's value for a field.
  ///
  /// - Errors: `TypeError` for another kind of value, `ValueError` for a number out of range or an unknown enum name.
  init(_ value: Handle, _ field: MessageField) throws {
    switch field.kind {
    case .bool: self = .bool(try MessageScalar.integer(value, -1...1, as: "bool") != 0)
    case .int32: self = .int(try MessageScalar.integer(value, Int(Int32.min)...Int(Int32.max)))
    case .int64: self = .int(try MessageScalar.integer(value, Int.min...Int.max))
    case .uint32: self = .unsigned(UInt64(try MessageScalar.integer(value, 0...Int(UInt32.max))))
    case .uint64: self = .unsigned(try MessageScalar.unsigned(value))
    case .float: self = .float(Float(try MessageScalar.number(value)))
    case .double: self = .double(try MessageScalar.number(value))
    case .enumeration(let names):
      if let name = value.asString {
        guard let number = names.number(of: name) else { throw Failure(.valueError, "unknown enum label \"\(name)\"") }
        self = .int(number)
      } else {
        self = .int(try MessageScalar.integer(value, Int(Int32.min)...Int(Int32.max)))
      }
    case .text:
      if let text = value.asString {
        self = .text(text)
      } else if let bytes = value.as(BytesObject.self)?.bytes, let text = String(validating: bytes, as: UTF8.self) {
        self = .text(text)
      } else {
        throw Failure(.typeError, "bad argument type for built-in operation")
      }
    case .bytes:
      guard let bytes = value.as(BytesObject.self)?.bytes else {
        throw Failure(.typeError, "bad argument type for built-in operation")
      }
      self = .bytes(bytes)
    case .message: throw Failure(.typeError, "a message is no \(value.typeName)")
    }
  }

  private static func integer(_ value: Handle, _ range: ClosedRange<Int>, as kind: String = "") throws -> Int {
    if kind == "bool", let truth = value.asInt { return truth == 0 ? 0 : 1 }
    if let number = value.asInt {
      guard range.contains(number) else { throw Failure(.valueError, "Value out of range: \(number)") }
      return number
    }
    if let big = value.as(BigIntObject.self) { throw Failure(.valueError, "Value out of range: \(big.value)") }
    throw Failure(.typeError, "'\(value.typeName)' object cannot be interpreted as an integer")
  }

  private static func unsigned(_ value: Handle) throws -> UInt64 {
    if let big = value.as(BigIntObject.self), let number = UInt64(exactly: big.value) { return number }
    return UInt64(try integer(value, 0...Int.max))
  }

  private static func number(_ value: Handle) throws -> Double {
    guard let number = value.asDouble else { throw Failure(.typeError, "must be real number, not \(value.typeName)") }
    return number
  }
}
