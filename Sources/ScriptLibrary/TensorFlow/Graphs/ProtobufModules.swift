import Diagnostics
import GraphMessages
import Script
import Tracing

/// `google.protobuf`, as far as graph definitions need it, and TensorFlow's modules of messages.
public enum ProtobufModules {
  public static func register(in interpreter: Interpreter) {
    for name in ["google", "google.protobuf", "tensorflow.core", "tensorflow.core.framework"] {
      interpreter.register(module: name) { (_: Interpreter) -> ModuleObject in ModuleObject(name) }
    }
    interpreter.register(module: "google.protobuf.text_format", makeTextFormat)
    interpreter.register(module: "google.protobuf.message") { (_: Interpreter) -> ModuleObject in
      let module = ModuleObject("google.protobuf.message")
      module["Message"] = .object(TypeObject.message)
      module["Error"] = .object(MessageTypes.error)
      module["DecodeError"] = .object(MessageTypes.decodeError)
      return module
    }
    let modules = Set(MessageSchemas.all.map { MessageTypes.module(of: $0) } + [typesModule])
    for name in modules.sorted() {
      interpreter.register(module: name) { (_: Interpreter) -> ModuleObject in makeMessages(name) }
    }
  }

  private static let typesModule = "tensorflow.core.framework.types_pb2"

  private static func makeMessages(_ name: String) -> ModuleObject {
    let module = ModuleObject(name)
    for schema in MessageSchemas.all where MessageTypes.module(of: schema) == name && !schema.name.contains(".") {
      module[schema.name] = .object(MessageTypes.type(of: schema))
    }
    if name == typesModule {
      for (value, number) in EnumNames.dataType.all { module[value] = .int(number) }
    }
    return module
  }

  // MARK: text_format

  private static func makeTextFormat(_: Interpreter) -> ModuleObject {
    let module = ModuleObject("google.protobuf.text_format")
    module["ParseError"] = .object(MessageTypes.parseError)
    module.define("MessageToString", "message, as_utf8=False, as_one_line=False, **options") {
      (call: NativeCall) throws -> Handle in
      let text = MessageText.text(of: try message(call[0]).tree, keys: .ascending)
      guard try call.interpreter.truth(call[2]) else { return .string(text) }
      let parts = text.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }
      return .string(parts.joined(separator: " "))
    }
    for (name, isMerging) in [("Parse", false), ("Merge", true)] {
      module.define(name, "text, message, **options") { (call: NativeCall) throws -> Handle in
        let target = try message(call[1])
        let bytes = try call[0].as(BytesObject.self)?.bytes ?? Array(call.interpreter.str(call[0]).utf8)
        do {
          try MessageTextReader.read(bytes: bytes, into: target.tree, isMerging: isMerging)
        } catch let error as MessageTextError {
          throw call.interpreter.error(MessageTypes.parseError, [.string(error.description)])
        }
        return call[1]
      }
    }
    return module
  }

  private static func message(_ handle: Handle) throws -> MessageObject {
    guard let message = handle.as(MessageObject.self) else {
      throw Failure(.typeError, "expected a protobuf message, got \(handle.typeName)")
    }
    return message
  }
}
