import Diagnostics

/// A `memoryview` of bytes or a bytearray: a window that shares their memory. One dimension of single bytes.
public final class MemoryViewObject: Object {
  /// nil once released.
  private var source: Object?
  private let start: Int
  private let step: Int
  private let count: Int

  init(_ source: Object, start: Int, step: Int, count: Int) {
    self.source = source
    self.start = start
    self.step = step
    self.count = count
    super.init(type: .memoryview)
  }

  /// The bytes that it shows.
  var content: [UInt8]? {
    guard let bytes = (source as? BytesObject)?.bytes ?? (source as? ByteArrayObject)?.bytes else { return nil }
    guard count == 0 || max(start, start + (count - 1) * step) < bytes.count else { return nil }
    return (0..<count).map { bytes[start + $0 * step] }
  }

  private func read() throws -> [UInt8] {
    if source == nil { throw Failure(.valueError, "operation forbidden on released memoryview object") }
    guard let content else { throw Failure(.valueError, "memoryview: the underlying bytearray has shrunk") }
    return content
  }

  // MARK: The class

  static func define(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let given = try arguments.named("memoryview", ["object"], required: 1)
      if let view = given[0].as(MemoryViewObject.self), let source = view.source {
        return Value(MemoryViewObject(source, start: view.start, step: view.step, count: view.count))
      }
      guard let bytes = ByteStrings.content(given[0]), let source = given[0].object else {
        throw Failure(
          .typeError, "memoryview: a bytes-like object is required, not '\(interpreter.typeName(given[0]))'")
      }
      return Value(MemoryViewObject(source, start: 0, step: 1, count: bytes.count))
    }
    func method(_ name: String, _ signature: String = "self", _ body: @escaping (MemoryViewObject, NativeCall) throws -> Handle) {
      type.defineMethod(name, signature) { (call: NativeCall) in
        guard let view = call[0].as(MemoryViewObject.self) else { return .none }
        return try body(view, call)
      }
    }
    method("tobytes", "self, order=None") { (view: MemoryViewObject, _: NativeCall) in .bytes(try view.read()) }
    method("tolist") { (view: MemoryViewObject, _: NativeCall) in .list(try view.read().map { .int(Int($0)) }) }
    method("hex", "self, *rest") { (view: MemoryViewObject, call: NativeCall) in
      try call.interpreter.callMethod(.bytes(view.read()), "hex", call.variadic(1))
    }
    method("release") { (view: MemoryViewObject, _: NativeCall) in
      view.source = nil
      return .none
    }
    method("toreadonly") { (view: MemoryViewObject, _: NativeCall) in
      let bytes = try view.read()
      return .object(MemoryViewObject(BytesObject(bytes), start: 0, step: 1, count: bytes.count))
    }
    method("__enter__") { (view: MemoryViewObject, _: NativeCall) in .object(view) }
    method("__exit__", "self, *rest") { (view: MemoryViewObject, _: NativeCall) in
      view.source = nil
      return .none
    }
    defineFacts(on: type)
  }

  private static func defineFacts(on type: TypeObject) {
    func fact(_ name: String, _ read: @escaping (MemoryViewObject) -> Handle) {
      type.defineProperty(name) { (instance: Handle, _: Interpreter) in
        guard let view = instance.as(MemoryViewObject.self), view.source != nil else {
          throw Failure(.valueError, "operation forbidden on released memoryview object")
        }
        return read(view)
      }
    }
    fact("nbytes") { .int($0.count) }
    fact("itemsize") { (_: MemoryViewObject) in .int(1) }
    fact("format") { (_: MemoryViewObject) in .string("B") }
    fact("ndim") { (_: MemoryViewObject) in .int(1) }
    fact("shape") { .tuple([.int($0.count)]) }
    fact("strides") { .tuple([.int($0.step)]) }
    fact("readonly") { .bool(!($0.source is ByteArrayObject)) }
    fact("obj") { $0.source.map { .object($0) } ?? .none }
    for name in ["contiguous", "c_contiguous", "f_contiguous"] { fact(name) { .bool($0.step == 1) } }
  }

  // MARK: Operations

  public override func length(_ interpreter: Interpreter) throws -> Int? { count }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { count != 0 }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    if source is ByteArrayObject { throw Failure(.valueError, "cannot hash writable memoryview object") }
    return ByteStrings.hash(try read())
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    source == nil ? "<released memory at \(addressText)>" : "<memory at \(addressText)>"
  }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let bytes = try read()
    if key.objectKind == .slice, let source {
      let bounds = try key.unsafeAs(SliceObject.self).indices(count, interpreter)
      return Value(
        MemoryViewObject(source, start: start + bounds.start * step, step: step * bounds.step, count: bounds.count))
    }
    return .int(Int(bytes[try place(key, interpreter)]))
  }

  private func place(_ key: Value, _ interpreter: Interpreter) throws -> Int {
    guard try interpreter.isIndex(key) else { throw Failure(.typeError, "memoryview: invalid slice key") }
    return try interpreter.place(key, count, "index out of bounds on dimension 1", "memoryview: invalid slice key")
  }

  public override func setItem(_ key: Value, _ value: Value, _ interpreter: Interpreter) throws {
    guard let array = source as? ByteArrayObject else {
      throw Failure(.typeError, "cannot modify read-only memory")
    }
    _ = try read()
    if key.objectKind == .slice {
      let bounds = try key.unsafeAs(SliceObject.self).indices(count, interpreter)
      let new = try ByteStrings.required(value, interpreter)
      guard new.count == bounds.count else {
        throw Failure(.valueError, "memoryview assignment: lvalue and rvalue have different structures")
      }
      for index in 0..<bounds.count { array.bytes[start + (bounds.start + index * bounds.step) * step] = new[index] }
      return
    }
    let place = try place(key, interpreter)
    guard let number = value.asInt else {
      throw Failure(.typeError, "memoryview: invalid type for format 'B'")
    }
    guard let byte = UInt8(exactly: number) else {
      throw Failure(.valueError, "memoryview: invalid value for format 'B'")
    }
    array.bytes[start + place * step] = byte
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let second = ByteStrings.content(other) else { return nil }
    return .bool((try read() == second) == (op == .equal))
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    Value(BytesIterator(BytesObject(try read()), BytesIterator.iteratorType))
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    guard let number = item.asInt, let byte = UInt8(exactly: number) else { return false }
    return try read().contains(byte)
  }
}

extension Interpreter {
  /// Whether a subscript is an integer, or stands for one.
  func isIndex(_ key: Value) throws -> Bool {
    guard let index = try integerIndex(key) else { return false }
    index.release()
    return true
  }
}
