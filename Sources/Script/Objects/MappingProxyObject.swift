import Diagnostics

/// `mappingproxy`: a dict that can only be read, such as a class's `__dict__`.
public final class MappingProxyObject: Object {
  private let dictValue: Value

  public init(_ dict: DictObject) {
    dictValue = Value(dict)
    super.init(type: .mappingProxy, isContainer: true)
  }

  deinit { dictValue.release() }

  public var dict: DictObject { dictValue.unsafeAs(DictObject.self) }

  static func define(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      try arguments.check("mappingproxy", 1)
      guard let dict = arguments[0].as(DictObject.self) else {
        throw Failure(
          .typeError, "mappingproxy() argument must be a mapping, not \(interpreter.typeName(arguments[0]))")
      }
      return Value(MappingProxyObject(dict))
    }
    for name in ["get", "keys", "values", "items", "copy"] {
      type.defineMethod(name, "self, *rest") { (call: NativeCall) in
        guard let proxy = call[0].as(MappingProxyObject.self) else { return .none }
        return try call.interpreter.callMethod(.object(proxy.dict), name, call.variadic(1))
      }
    }
    type.defineMethod("__iter__", "self") { (call: NativeCall) in try call.interpreter.makeIterator(call[0]) }
    type.defineMethod("__len__", "self") { (call: NativeCall) in .int(try call.interpreter.length(call[0])) }
    type.defineMethod("__getitem__", "self, key, /") { (call: NativeCall) in
      try call.interpreter.getItem(call[0], call[1])
    }
    type.defineMethod("__contains__", "self, key, /") { (call: NativeCall) in
      .bool(try call.interpreter.contains(call[0], call[1]))
    }
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "mappingproxy(\(try interpreter.repr(.object(dict))))"
  }

  public override func str(_ interpreter: Interpreter) throws -> String { try interpreter.repr(.object(dict)) }
  public override func length(_ interpreter: Interpreter) throws -> Int? { dict.count }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try interpreter.getItem(dictValue, key)
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try interpreter.contains(dictValue, item)
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? { try interpreter.makeIterator(dictValue) }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual else { return nil }
    let second = other.as(MappingProxyObject.self).map { Value(borrowing: $0.dict) } ?? other
    return try interpreter.compare(op, dictValue, second)
  }

  public override func binary(
    _ op: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr else { return nil }
    let second = other.as(MappingProxyObject.self).map { Value(borrowing: $0.dict) } ?? other
    return try reflected ? interpreter.binary(op, second, dictValue) : interpreter.binary(op, dictValue, second)
  }

  public override func traverse(_ visit: (Value) -> Void) { visit(dictValue) }
}
