import Diagnostics

/// A `memoryview` of bytes or a bytearray: a window that shares their memory. One dimension of single bytes, unless it
/// was cast to another format or shape.
public final class MemoryViewObject: Object {
  /// nil once released.
  private(set) var source: Object?
  let start: Int
  /// From one element to the next, in bytes.
  let step: Int
  /// The number of elements.
  let count: Int
  let format: MemoryFormat
  /// The length of each dimension. Views with other than one dimension have no gaps.
  let shape: [Int]

  init(_ source: Object, start: Int, step: Int, count: Int, format: MemoryFormat = .byte, shape: [Int]? = nil) {
    self.source = source
    self.shape = shape ?? [count]
    self.format = format
    self.start = start
    self.step = step
    self.count = count
    super.init(type: .memoryview)
  }

  /// The bytes that it shows.
  var content: [UInt8]? {
    guard let bytes = (source as? BytesObject)?.bytes ?? (source as? ByteArrayObject)?.bytes else { return nil }
    let size = format.size
    guard count == 0 || max(start, start + (count - 1) * step) + size <= bytes.count else { return nil }
    if size == 1 { return (0..<count).map { bytes[start + $0 * step] } }
    return (0..<count).flatMap { (index: Int) in bytes[(start + index * step)..<(start + index * step + size)] }
  }

  func read() throws -> [UInt8] {
    if source == nil { throw Failure(.valueError, "operation forbidden on released memoryview object") }
    guard let content else { throw Failure(.valueError, "memoryview: the underlying bytearray has shrunk") }
    return content
  }

  /// The elements.
  func values() throws -> [Handle] {
    let bytes = try read()
    let size = format.size
    return (0..<count).map { format.value(bytes[($0 * size)..<($0 * size + size)]) }
  }

  // MARK: The class

  static func define(on type: TypeObject) {
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) in
      let given = try arguments.named("memoryview", ["object"], required: 1)
      if let view = given[0].as(MemoryViewObject.self), let source = view.source {
        return Value(MemoryViewObject(
            source, start: view.start, step: view.step, count: view.count, format: view.format, shape: view.shape))
      }
      guard let bytes = ByteStrings.content(given[0]), let source = given[0].object else {
        throw Failure(
          .typeError, "memoryview: a bytes-like object is required, not '\(interpreter.typeName(given[0]))'")
      }
      return Value(MemoryViewObject(source, start: 0, step: 1, count: bytes.count))
    }
    func method(
      _ name: String, _ signature: String = "self",
      _ body: @escaping (MemoryViewObject, NativeCall) throws -> Handle
    ) {
      type.defineMethod(name, signature) { (call: NativeCall) in
        guard let view = call[0].as(MemoryViewObject.self) else { return .none }
        return try body(view, call)
      }
    }
    method("tobytes", "self, order='C'") { (view: MemoryViewObject, call: NativeCall) in
      .bytes(try view.bytes(inOrder: call[1]))
    }
    method("tolist") { (view: MemoryViewObject, _: NativeCall) in try view.nestedValues() }
    method("cast", "self, format, shape=...") { (view: MemoryViewObject, call: NativeCall) in try view.cast(call) }
    method("hex", "self, *rest") { (view: MemoryViewObject, call: NativeCall) in
      try call.interpreter.callMethod(.bytes(view.read()), "hex", call.variadic(1))
    }
    method("release") { (view: MemoryViewObject, _: NativeCall) in
      view.source = nil
      return .none
    }
    method("toreadonly") { (view: MemoryViewObject, _: NativeCall) in
      let bytes = try view.read()
      let size = view.format.size
      return .object(
        MemoryViewObject(BytesObject(bytes), start: 0, step: size, count: bytes.count / size, format: view.format,
          shape: view.shape))
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
    fact("nbytes") { .int($0.count * $0.format.size) }
    fact("itemsize") { .int($0.format.size) }
    fact("format") { .string(String($0.format.letter)) }
    fact("suboffsets") { (_: MemoryViewObject) in .tuple([]) }
    fact("ndim") { .int($0.shape.count) }
    fact("shape") { .tuple($0.shape.map { .int($0) }) }
    fact("strides") { .tuple($0.strides.map { .int($0) }) }
    fact("readonly") { .bool(!($0.source is ByteArrayObject)) }
    fact("obj") { $0.source.map { .object($0) } ?? .none }
    for name in ["contiguous", "c_contiguous"] { fact(name) { .bool($0.step == $0.format.size) } }
    fact("f_contiguous") { (view: MemoryViewObject) in
      .bool(view.step == view.format.size && view.shape.filter { $0 > 1 }.count <= 1)
    }
  }

  // MARK: Operations

  public override func length(_ interpreter: Interpreter) throws -> Int? { shape.first ?? 1 }
  public override func truth(_ interpreter: Interpreter) throws -> Bool? { shape.first != 0 }

  public override func hash(_ interpreter: Interpreter) throws -> Int {
    if source is ByteArrayObject { throw Failure(.valueError, "cannot hash writable memoryview object") }
    guard format.isByte else {
      throw Failure(.valueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    }
    return ByteStrings.hash(try read())
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    source == nil ? "<released memory at \(addressText)>" : "<memory at \(addressText)>"
  }

  public override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let bytes = try read()
    if shape.count != 1 || key.objectKind == .tuple { return try item(at: key, bytes, interpreter) }
    if key.objectKind == .slice, let source {
      let bounds = try key.unsafeAs(SliceObject.self).indices(count, interpreter)
      return Value(
        MemoryViewObject(source, start: start + bounds.start * step, step: step * bounds.step, count: bounds.count,
          format: format))
    }
    let place = try place(key, interpreter) * format.size
    return format.value(bytes[place..<(place + format.size)]).owned
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
    if shape.count != 1 || key.objectKind == .tuple { return try set(Handle(value), at: key, array, interpreter) }
    if key.objectKind == .slice {
      let bounds = try key.unsafeAs(SliceObject.self).indices(count, interpreter)
      let new = try ByteStrings.required(value, interpreter)
      let size = format.size
      guard new.count == bounds.count * size else {
        throw Failure(.valueError, "memoryview assignment: lvalue and rvalue have different structures")
      }
      for index in 0..<bounds.count {
        let place = start + (bounds.start + index * bounds.step) * step
        for part in 0..<size { array.bytes[place + part] = new[index * size + part] }
      }
      return
    }
    let place = try place(key, interpreter)
    for (part, byte) in try format.bytes(of: Handle(value), interpreter).enumerated() {
      array.bytes[start + place * step + part] = byte
    }
  }

  public override func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let second = ByteStrings.content(other) else { return nil }
    let otherFormat = other.as(MemoryViewObject.self)?.format ?? .byte
    let otherShape = other.as(MemoryViewObject.self)?.shape ?? [second.count]
    if shape != otherShape { return .bool(op == .notEqual) }
    if format != otherFormat {
      let theirs = try other.as(MemoryViewObject.self)?.values() ?? second.map { .int(Int($0)) }
      let isSame = try interpreter.equals(.list(values()), .list(theirs))
      return .bool(isSame == (op == .equal))
    }
    return .bool((try read() == second) == (op == .equal))
  }

  public override func makeIterator(_ interpreter: Interpreter) throws -> Value? {
    try requireOneDimension()
    if format != .byte { return try Value(ListObject(values())).object?.makeIterator(interpreter) }
    return Value(BytesIterator(BytesObject(try read()), BytesIterator.iteratorType))
  }

  public override func contains(_ item: Value, _ interpreter: Interpreter) throws -> Bool? {
    try requireOneDimension()
    if format != .byte { return try values().contains { try interpreter.equals($0, Handle(item)) } }
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
