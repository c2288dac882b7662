import Diagnostics

/// What `bytes` and `bytearray` have in common.
enum ByteStrings {
  /// The bytes of a bytes-like object; nil for anything else.
  static func content(_ value: Value) -> [UInt8]? {
    switch value.objectKind {
    case .bytes: value.unsafeAs(BytesObject.self).bytes
    case .byteArray: value.unsafeAs(ByteArrayObject.self).bytes
    default: value.as(MemoryViewObject.self)?.content
    }
  }

  /// The bytes of a bytes-like object.
  static func required(_ value: Value, _ interpreter: Interpreter) throws -> [UInt8] {
    if let bytes = content(value) { return bytes }
    throw Failure(.typeError, "a bytes-like object is required, not '\(interpreter.typeName(value))'")
  }

  /// A number from 0 to 255.
  static func byte(_ value: Value, _ interpreter: Interpreter) throws -> UInt8 {
    guard let index = try interpreter.integerIndex(value) else {
      throw Failure(.typeError, "'\(interpreter.typeName(value))' object cannot be interpreted as an integer")
    }
    defer { index.release() }
    guard let byte = index.asInt.flatMap({ UInt8(exactly: $0) }) else {
      throw Failure(.valueError, "byte must be in range(0, 256)")
    }
    return byte
  }

  /// The bytes that an iterable of numbers gives.
  static func read(_ source: Value, _ interpreter: Interpreter) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try interpreter.iterate(Handle(source)) { (element: Handle) -> Void in
      let value = element.owned
      defer { value.release() }
      do {
        bytes.append(try byte(value, interpreter))
      } catch let failure as Failure where failure.kind == .valueError {
        throw Failure(.valueError, "bytes must be in range(0, 256)")
      }
    }
    return bytes
  }

  /// The bytes that a method looks for: bytes-like, or one number.
  static func needle(_ value: Value, _ interpreter: Interpreter) throws -> [UInt8] {
    if let bytes = content(value) { return bytes }
    if value.asInt != nil || value.objectKind == .bigInt { return [try byte(value, interpreter)] }
    throw Failure(
      .typeError, "argument should be integer or bytes-like object, not '\(interpreter.typeName(value))'")
  }

  static func hash(_ bytes: [UInt8]) -> Int {
    var hash: UInt = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt(byte)) &* 0x100_0000_01b3 }
    return Int(bitPattern: hash ^ (hash >> 29))
  }

  static func slice(_ bytes: [UInt8], _ slice: SliceObject, _ interpreter: Interpreter) throws -> [UInt8] {
    let bounds = try slice.indices(bytes.count, interpreter)
    if bounds.step == 1 { return Array(bytes[bounds.start..<(bounds.start + bounds.count)]) }
    return (0..<bounds.count).map { bytes[bounds.start + $0 * bounds.step] }
  }

  static func holds(_ bytes: [UInt8], _ item: Value, _ interpreter: Interpreter) throws -> Bool {
    if let wanted = content(item) { return find(wanted, in: bytes) != nil }
    guard item.asInt != nil else {
      throw Failure(.typeError, "a bytes-like object is required, not '\(interpreter.typeName(item))'")
    }
    return bytes.contains(try byte(item, interpreter))
  }

  /// The first (or last) place of `needle` within `start..<end`.
  static func find(
    _ needle: [UInt8], in bytes: [UInt8], from start: Int = 0, to end: Int? = nil, last: Bool = false
  ) -> Int? {
    bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) -> Int? in
      needle.withUnsafeBufferPointer { (needle: UnsafeBufferPointer<UInt8>) -> Int? in
        last
          ? ByteSearch.last(needle, in: buffer, from: start, to: end ?? buffer.count)
          : ByteSearch.first(needle, in: buffer, from: start, to: end ?? buffer.count)
      }
    }
  }

  static func order(_ op: ComparisonOperator, _ bytes: [UInt8], _ other: Value) -> Value? {
    guard let second = content(other) else { return nil }
    switch op {
    case .equal: return .bool(bytes == second)
    case .notEqual: return .bool(bytes != second)
    case .less: return .bool(bytes.lexicographicallyPrecedes(second))
    case .lessOrEqual: return .bool(!second.lexicographicallyPrecedes(bytes))
    case .greater: return .bool(second.lexicographicallyPrecedes(bytes))
    default: return .bool(!bytes.lexicographicallyPrecedes(second))
    }
  }

  static func combine(
    _ op: BinaryOperator, _ bytes: [UInt8], _ other: Value, reflected: Bool, _ name: String, _ interpreter: Interpreter
  ) throws -> [UInt8]? {
    switch op {
    case .add:
      guard let second = content(other) else {
        if reflected { return nil }
        throw Failure(.typeError, "can't concat \(interpreter.typeName(other)) to \(name)")
      }
      return reflected ? second + bytes : bytes + second
    case .multiply:
      guard let times = try interpreter.repetitions(other) else { return nil }
      let total = try SizeLimit.product(bytes.count, times, limit: SizeLimit.bytes)
      var result: [UInt8] = []
      result.reserveCapacity(total)
      if total > 0 { result += bytes }
      // Twice as much each time, as long as the pieces stay short enough to look for Ctrl-C in between.
      while result.count < total {
        try Interrupt.poll()
        let whole = min(result.count, max(bytes.count, (1 << 24) / max(bytes.count, 1) * bytes.count))
        result += result[..<min(whole, total - result.count)]
      }
      return result
    case .modulo:
      if reflected { return nil }
      return try format(bytes, Handle(other), interpreter)
    default: return nil
    }
  }

  /// `bytes % values`: as texts of one byte a character.
  private static func format(_ bytes: [UInt8], _ values: Handle, _ interpreter: Interpreter) throws -> [UInt8] {
    func narrow(_ value: Handle) -> Handle {
      let owned = value.owned
      defer { owned.release() }
      return content(owned).map { .string(latin1($0)) } ?? value
    }
    let template = latin1(bytes).replacing("%b", with: "%s")
    let given = values.as(TupleObject.self).map { Handle.tuple($0.items.map(narrow)) } ?? narrow(values)
    let text = Handle(consuming: try PercentFormatting.format(StringObject.make(template), given, interpreter))
    return (text.asString ?? "").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  static func latin1(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension String {
  /// The text with every `pattern` (ASCII) replaced.
  fileprivate func replacing(_ pattern: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.firstRange(of: pattern) {
      result += rest[..<found.lowerBound] + other
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
