import Diagnostics
import GraphMessages
import Script

/// A map field of a message. Reading a key of a map of messages makes its entry, as in protobuf's Python.
final class MapFieldObject: Object {
  let tree: MessageTree
  let field: MessageField

  init(_ tree: MessageTree, _ field: MessageField) {
    self.tree = tree
    self.field = field
    super.init(type: .mapField)
  }

  private var entries: [(key: MessageScalar, value: Handle)] {
    var found: [(key: MessageScalar, value: Handle)] = []
    switch tree.slot(field) {
    case .messageMap(let map)?: for (key, message) in map { found.append((key, .object(MessageObject(message)))) }
    case .scalarMap(let map)?: for (key, value) in map { found.append((key, value.handle)) }
    default: break
    }
    return found.sorted { (a, b) -> Bool in
      switch (a.key, b.key) {
      case (.text(let a), .text(let b)): MapOrder.isBefore(a, b)
      case (.unsigned(let a), .unsigned(let b)): a < b
      default: false
      }
    }
  }

  /// The entries as a dict of its own.
  func dict(_ interpreter: Interpreter) throws -> DictObject {
    let dict = DictObject()
    for entry in entries { try interpreter.setItem(.object(dict), entry.key.handle, entry.value) }
    return dict
  }

  private func key(_ handle: Handle) throws -> MessageScalar {
    if case .map(hasTextKeys: true) = field.cardinality {
      guard let text = handle.asString else { throw Failure(.typeError, "bad argument type for built-in operation") }
      return .text(text)
    }
    guard let number = handle.asInt else {
      throw Failure(.typeError, "'\(handle.typeName)' object cannot be interpreted as an integer")
    }
    guard number >= 0, number <= Int(UInt32.max) else { throw Failure(.valueError, "Value out of range: \(number)") }
    return .unsigned(UInt64(number))
  }

  private func value(_ key: MessageScalar) -> Handle? {
    entries.first { (entry: (key: MessageScalar, value: Handle)) -> Bool in entry.key == key }?.value
  }

  func update(_ value: Handle, _ interpreter: Interpreter) throws {
    let items = value.as(MapFieldObject.self).map { try? $0.dict(interpreter).items } ?? value.as(DictObject.self)?.items
    guard let items else { throw Failure(.typeError, "a map field needs a dict, got \(value.typeName)") }
    for item in items {
      if case .message(let schema) = field.kind {
        let own = tree.entry(try key(item.key), field)
        own?.clear()
        own?.merge(try MessageObject.tree(from: item.value, schema(), interpreter))
      } else {
        try set(try key(item.key), item.value)
      }
    }
  }

  private func set(_ key: MessageScalar, _ value: Handle) throws {
    var map: [MessageScalar: MessageScalar] = [:]
    if case .scalarMap(let known)? = tree.slot(field) { map = known }
    map[key] = try MessageScalar(value, field)
    tree.set(.scalarMap(map), field)
  }

  override func length(_ interpreter: Interpreter) throws -> Int? { entries.count }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let key = try self.key(Handle(key))
    if field.isMessage, let entry = tree.entry(key, field) { return Value(MessageObject(entry)) }
    return (value(key) ?? field.defaultValue?.handle ?? .none).owned
  }

  override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    guard !field.isMessage else { throw Failure(.valueError, "Direct assignment of submessage not allowed") }
    try set(try self.key(Handle(key)), Handle(value))
  }

  override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws {
    let wanted = try self.key(Handle(key))
    switch tree.slot(field) {
    case .messageMap(var map)? where map.removeValue(forKey: wanted) != nil: tree.set(.messageMap(map), field)
    case .scalarMap(var map)? where map.removeValue(forKey: wanted) != nil: tree.set(.scalarMap(map), field)
    default: throw interpreter.error(ExceptionHierarchy.named("KeyError"), [Handle(key)])
    }
  }

  override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    value(try key(Handle(item))) != nil
  }

  override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    try interpreter.makeIterator(.list(entries.map { $0.key.handle })).owned
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    let right = try other.as(MapFieldObject.self).map { Handle.object(try $0.dict(interpreter)) } ?? Handle(other)
    return try interpreter.compare(op, .object(dict(interpreter)), right).owned
  }

  override func repr(_ interpreter: Interpreter) throws -> String { try interpreter.repr(.object(dict(interpreter))) }
}

extension TypeObject {
  nonisolated(unsafe) static let mapField: TypeObject = {
    let type = TypeObject.sealed("MessageMapContainer", module: "google._upb._message")
    func method(_ name: String, _ signature: String, _ body: @escaping (MapFieldObject, NativeCall) throws -> Handle) {
      type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
        guard let object = call[0].as(MapFieldObject.self) else { return .none }
        return try body(object, call)
      }
    }
    for name in ["keys", "values", "items"] {
      method(name, "self") { (object, call) throws -> Handle in
        try call.interpreter.callMethod(.object(object.dict(call.interpreter)), name, [])
      }
    }
    method("get", "self, key, default=None") { (object, call) throws -> Handle in
      try call.interpreter.callMethod(.object(object.dict(call.interpreter)), "get", [call[1], call[2]])
    }
    method("get_or_create", "self, key") { (object, call) throws -> Handle in
      try call.interpreter.getItem(.object(object), call[1])
    }
    method("clear", "self") { (object, _) throws -> Handle in
      object.tree.clear(object.field)
      return .none
    }
    method("update", "self, other") { (object, call) throws -> Handle in
      try object.update(call[1], call.interpreter)
      return .none
    }
    return type
  }()
}
