import Diagnostics
import GraphMessages
import Script

/// A repeated field of a message: a list that checks what is put into it. Messages are copied in.
final class RepeatedFieldObject: Object {
  let tree: MessageTree
  let field: MessageField

  init(_ tree: MessageTree, _ field: MessageField) {
    self.tree = tree
    self.field = field
    super.init(type: field.isMessage ? .repeatedComposite : .repeatedScalar)
  }

  /// The elements now, as a list of its own.
  var items: [Handle] {
    field.isMessage
      ? tree.messages(field).map { (message: MessageTree) -> Handle in .object(MessageObject(message)) }
      : tree.scalars(field).map { (value: MessageScalar) -> Handle in value.handle }
  }

  func extend(_ values: [Handle], _ interpreter: Interpreter) throws {
    for value in values { try append(value, interpreter) }
  }

  func append(_ value: Handle, _ interpreter: Interpreter) throws {
    guard case .message(let schema) = field.kind else { return tree.append(try MessageScalar(value, field), field) }
    tree.append(try MessageObject.tree(from: value, schema(), interpreter).copy(), field)
  }

  /// Does something to the elements as to a list, and keeps what comes of it.
  func change(_ interpreter: Interpreter, _ body: (Handle) throws -> Handle) throws -> Handle {
    let list = ListObject(items)
    let result = try body(.object(list))
    if field.isMessage {
      tree.set(.messages(list.items.compactMap { $0.as(MessageObject.self)?.tree }), field)
    } else {
      tree.set(.scalars(try list.items.map { try MessageScalar($0, field) }), field)
    }
    return result
  }

  override func length(_ interpreter: Interpreter) throws -> Int? {
    field.isMessage ? tree.messages(field).count : tree.scalars(field).count
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let index = Handle(key).asInt {
      let count = try length(interpreter) ?? 0
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else { throw Failure(.indexError, "list index out of range") }
      if field.isMessage { return Value(MessageObject(tree.messages(field)[place])) }
      return tree.scalars(field)[place].handle.owned
    }
    return try interpreter.getItem(.list(items), Handle(key)).owned
  }

  override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    if field.isMessage {
      throw Failure(.typeError, "'RepeatedCompositeContainer' object does not support item assignment")
    }
    _ = try change(interpreter) { (list: Handle) throws -> Handle in
      try interpreter.setItem(list, Handle(key), Handle(value))
      return .none
    }
  }

  override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    _ = try change(interpreter) { (list: Handle) throws -> Handle in
      try interpreter.callMethod(list, "__delitem__", [Handle(key)])
    }
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    try interpreter.makeIterator(.list(items)).owned
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    let right = other.as(RepeatedFieldObject.self).map { Handle.list($0.items) } ?? Handle(other)
    return try interpreter.compare(op, .list(items), right).owned
  }

  override func repr(_ interpreter: Interpreter) throws -> String { try interpreter.repr(.list(items)) }
}

extension TypeObject {
  nonisolated(unsafe) static let repeatedScalar = repeated("RepeatedScalarContainer", isMessage: false)
  nonisolated(unsafe) static let repeatedComposite = repeated("RepeatedCompositeContainer", isMessage: true)

  private static func repeated(_ name: String, isMessage: Bool) -> TypeObject {
    let type = TypeObject.sealed(name, module: "google._upb._message")
    func method(
      _ name: String, _ signature: String, _ body: @escaping (RepeatedFieldObject, NativeCall) throws -> Handle
    ) {
      type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
        guard let object = call[0].as(RepeatedFieldObject.self) else { return .none }
        return try body(object, call)
      }
    }
    method("append", "self, item") { (object, call) throws -> Handle in
      try object.append(call[1], call.interpreter)
      return .none
    }
    method("extend", "self, items") { (object, call) throws -> Handle in
      try object.extend(call.interpreter.elements(call[1]), call.interpreter)
      return .none
    }
    for (name, signature) in [("pop", "self, index=-1"), ("reverse", "self"), ("remove", "self, item")] {
      method(name, signature) { (object, call) throws -> Handle in
        try object.change(call.interpreter) { (list: Handle) throws -> Handle in
          try call.interpreter.callMethod(list, name, Array(call.arguments.dropFirst()))
        }
      }
    }
    method("insert", "self, index, item") { (object, call) throws -> Handle in
      try object.append(call[2], call.interpreter)
      return try object.change(call.interpreter) { (list: Handle) throws -> Handle in
        let last = try call.interpreter.callMethod(list, "pop", [])
        return try call.interpreter.callMethod(list, "insert", [call[1], last])
      }
    }
    method("sort", "self, key=None, reverse=False") { (object, call) throws -> Handle in
      try object.change(call.interpreter) { (list: Handle) throws -> Handle in
        let sort = try call.interpreter.getAttribute(list, "sort")
        return try call.interpreter.call(sort, [], keywords: [("key", call[1]), ("reverse", call[2])])
      }
    }
    guard isMessage else { return type }
    method("add", "self, **fields") { (object, call) throws -> Handle in
      guard let made = object.tree.append(object.field) else { return .none }
      let message = MessageObject(made)
      try message.fill(call.keywords(1), call.interpreter)
      return .object(message)
    }
    return type
  }
}
