import Diagnostics
import GraphMessages
import Script

/// The classes of messages, one a schema, made when first asked for.
public enum MessageTypes {
  nonisolated(unsafe) private static var made: [ObjectIdentifier: TypeObject] = [:]

  /// The class of a message's objects.
  public static func type(of schema: MessageSchema) -> TypeObject {
    if let known = made[ObjectIdentifier(schema)] { return known }
    let name = schema.name.split(separator: ".").last.map(String.init) ?? schema.name
    let type = TypeObject.sealed(name, module: module(of: schema), bases: [.message])
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      guard arguments.handles.isEmpty else { throw Failure(.typeError, "No positional arguments allowed") }
      let message = MessageObject(MessageTree(schema))
      try message.fill(arguments.keywordHandles, interpreter)
      return Value(message)
    }
    type.defineStaticMethod("FromString", "s") { (call: NativeCall) throws -> Handle in
      .object(MessageObject(try MessageMethods.parsed(call[0], schema, call.interpreter)))
    }
    made[ObjectIdentifier(schema)] = type
    for nested in MessageSchemas.all where nested.name.hasPrefix(schema.name + ".") {
      type.define(String(nested.name.dropFirst(schema.name.count + 1)), .object(self.type(of: nested)))
    }
    return type
  }

  /// The Python module that TensorFlow keeps a message in.
  public static func module(of schema: MessageSchema) -> String {
    let root = schema.name.split(separator: ".").first.map(String.init) ?? schema.name
    let file =
      switch root {
      case "GraphDef": "graph"
      case "NodeDef": "node_def"
      case "AttrValue", "NameAttrList": "attr_value"
      case "TensorShapeProto": "tensor_shape"
      case "TensorProto", "VariantTensorDataProto": "tensor"
      case "ResourceHandleProto": "resource_handle"
      case "FullTypeDef": "full_type"
      case "VersionDef": "versions"
      case "OpDef", "OpDeprecation": "op_def"
      default: "function"
      }
    return "tensorflow.core.framework.\(file)_pb2"
  }

  /// `google.protobuf.message.Error`, and what is raised for bytes and texts that can't be read.
  public nonisolated(unsafe) static let error = TypeObject(
    name: "Error", module: "google.protobuf.message", bases: [ExceptionHierarchy.named("Exception")])
  public nonisolated(unsafe) static let decodeError = TypeObject(
    name: "DecodeError", module: "google.protobuf.message", bases: [error])
  public nonisolated(unsafe) static let parseError: TypeObject = {
    let type = TypeObject(name: "ParseError", module: "google.protobuf.text_format", bases: [
      TypeObject(name: "Error", module: "google.protobuf.text_format", bases: [ExceptionHierarchy.named("Exception")])
    ])
    return type
  }()
}

/// What every message can do.
enum MessageMethods {
  static func define(on type: TypeObject) {
    func method(_ name: String, _ signature: String, _ body: @escaping (MessageObject, NativeCall) throws -> Handle) {
      type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
        guard let object = call[0].as(MessageObject.self) else {
          throw Failure(.typeError, "\(name)() expects a message, got \(call[0].typeName)")
        }
        return try body(object, call)
      }
    }
    for name in ["SerializeToString", "SerializePartialToString"] {
      method(name, "self, deterministic=None") { (object, _) throws -> Handle in
        .bytes(try object.tree.schema.serialized(object.tree))
      }
    }
    method("ByteSize", "self") { (object, _) throws -> Handle in .int(try object.tree.schema.serialized(object.tree).count) }
    for (name, clears) in [("ParseFromString", true), ("MergeFromString", false)] {
      method(name, "self, serialized") { (object, call) throws -> Handle in
        let parsed = try parsed(call[1], object.tree.schema, call.interpreter)
        if clears { object.tree.clear() }
        object.tree.merge(parsed)
        return .int(call[1].as(BytesObject.self)?.bytes.count ?? 0)
      }
    }
    for (name, clears) in [("CopyFrom", true), ("MergeFrom", false)] {
      method(name, "self, other_msg") { (object, call) throws -> Handle in
        guard let other = call[1].as(MessageObject.self), other.tree.schema === object.tree.schema else {
          throw Failure(
            .typeError, "Parameter to \(name)() must be instance of same class: expected \(object.tree.schema.fullName) "
              + "got \(call[1].typeName).")
        }
        guard other.tree !== object.tree else { return .none }
        let copy = other.tree.copy()
        if clears { object.tree.clear() }
        object.tree.touch()
        object.tree.merge(copy)
        return .none
      }
    }
    method("Clear", "self") { (object, _) in
      object.tree.clear()
      return .none
    }
    method("SetInParent", "self") { (object, _) in
      object.tree.touch()
      return .none
    }
    method("IsInitialized", "self") { (_, _) in .bool(true) }
    defineFieldMethods(method)
  }

  private static func defineFieldMethods(
    _ method: (String, String, @escaping (MessageObject, NativeCall) throws -> Handle) -> Void
  ) {
    method("HasField", "self, field_name") { (object, call) throws -> Handle in
      let name = try call.interpreter.str(call[1])
      let schema = object.tree.schema
      if schema.fields.contains(where: { $0.oneof == name }) { return .bool(set(name, object.tree) != nil) }
      let field = try field(name, schema)
      guard field.cardinality == .single, field.isMessage || field.oneof != nil else {
        throw Failure(.valueError, "Field \(schema.fullName).\(name) does not have presence.")
      }
      return .bool(object.tree.slot(field) != nil)
    }
    method("WhichOneof", "self, oneof_group") { (object, call) throws -> Handle in
      let name = try call.interpreter.str(call[1])
      guard object.tree.schema.fields.contains(where: { $0.oneof == name }) else {
        throw Failure(.valueError, "Protocol message has no oneof \"\(name)\" field.")
      }
      return set(name, object.tree).map { .string($0.name) } ?? .none
    }
    method("ClearField", "self, field_name") { (object, call) throws -> Handle in
      let name = try call.interpreter.str(call[1])
      for field in object.tree.schema.fields where field.oneof == name { object.tree.clear(field) }
      if !object.tree.schema.fields.contains(where: { $0.oneof == name }) {
        object.tree.clear(try field(name, object.tree.schema))
      }
      return .none
    }
  }

  private static func field(_ name: String, _ schema: MessageSchema) throws -> MessageField {
    guard let field = schema.field(named: name) else {
      throw Failure(.valueError, "Protocol message \(schema.name) has no \"\(name)\" field.")
    }
    return field
  }

  private static func set(_ oneof: String, _ tree: MessageTree) -> MessageField? {
    tree.schema.fields.first { (field: MessageField) -> Bool in field.oneof == oneof && tree.slot(field) != nil }
  }

  /// - Errors: `TypeError` for something that is no bytes, `DecodeError` for bytes that are no such message.
  static func parsed(_ value: Handle, _ schema: MessageSchema, _ interpreter: Interpreter) throws -> MessageTree {
    guard let bytes = value.as(BytesObject.self)?.bytes else {
      throw Failure(.typeError, "expected bytes, \(value.typeName) found")
    }
    do {
      return try schema.parsed(bytes)
    } catch {
      throw interpreter.error(
        MessageTypes.decodeError, [.string("Error parsing message with type '\(schema.fullName)': Wire format was corrupt")])
    }
  }
}

extension TypeObject {
  public nonisolated(unsafe) static let message: TypeObject = {
    let type = TypeObject(name: "Message", module: "google._upb._message")
    MessageMethods.define(on: type)
    return type
  }()
}
