import Diagnostics

/// The methods of `bytes` that scripts of numbers and texts need.
enum BytesMethods {
  static func define(on type: TypeObject) {
    type.constructor = construct
    defineConversions(on: type)
    defineSearching(on: type)
    defineSplitting(on: type)
    defineCase(on: type)
  }

  private static func construct(
    _ type: TypeObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> Value {
    let given = try arguments.named("bytes", ["source", "encoding", "errors"])
    let source = given[0]
    if source.isUndefined { return Value(BytesObject([])) }
    if let text = source.asString {
      guard let encoding = given[1].asString else { throw Failure(.typeError, "string argument without an encoding") }
      return Value(
        BytesObject(try Encodings.encode(text, encoding, errors: given[2].asString ?? "strict", interpreter)))
    }
    if !given[1].isUndefined { throw Failure(.typeError, "encoding without a string argument") }
    if source.objectKind == .bytes { return source.retained() }
    if let count = source.asInt {
      if count < 0 { throw Failure(.valueError, "negative count") }
      return Value(BytesObject(Array(repeating: 0, count: try SizeLimit.product(count, 1, limit: SizeLimit.bytes))))
    }
    var bytes: [UInt8] = []
    do {
      try interpreter.iterate(Handle(source)) { (element: Handle) -> Void in
        guard let byte = UInt8(exactly: try interpreter.integer(element)) else {
          throw Failure(.valueError, "bytes must be in range(0, 256)")
        }
        bytes.append(byte)
      }
    } catch let failure as Failure where failure.message.hasSuffix("object is not iterable") {
      throw Failure(.typeError, "cannot convert '\(interpreter.typeName(source))' object to bytes")
    }
    return Value(BytesObject(bytes))
  }

  private static func defineConversions(on type: TypeObject) {
    type.keywordMethod("decode", .bytes) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("decode", ["encoding", "errors"])
      return .string(
        try Encodings.decode(
          receiver.unsafeAs(BytesObject.self).bytes, given[0].asString ?? "utf-8",
          errors: given[1].asString ?? "strict", interpreter))
    }
    type.method("hex", .bytes, 0, 1) { (receiver: Value, rest: Arguments, _: Interpreter) in
      let separator = rest.count == 1 ? rest[0].asString ?? "" : ""
      let parts = receiver.unsafeAs(BytesObject.self).bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      return .string(parts.joined(separator: separator))
    }
    type.defineStaticMethod("fromhex", "string, /") { (call: NativeCall) in
      guard let text = call[0].asString else {
        throw Failure(.typeError, "fromhex() argument must be str, not \(call[0].typeName)")
      }
      return .bytes(try fromHexadecimal(text))
    }
  }

  private static func fromHexadecimal(_ text: String) throws -> [UInt8] {
    var result: [UInt8] = []
    var high: UInt8?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if high == nil && CharacterClasses.isSpace(scalar) { continue }
      guard scalar.value < 128, let digit = Character(scalar).hexDigitValue else {
        throw Failure(.valueError, "non-hexadecimal number found in fromhex() arg at position \(index)")
      }
      if let known = high {
        result.append(known << 4 | UInt8(digit))
        high = nil
      } else {
        high = UInt8(digit)
      }
    }
    if high != nil {
      throw Failure(
        .valueError, "non-hexadecimal number found in fromhex() arg at position \(text.unicodeScalars.count)")
    }
    return result
  }

  /// The bytes that a method needs as its argument; a number stands for one byte.
  private static func needle(_ value: Value, _ interpreter: Interpreter) throws -> [UInt8] {
    if value.objectKind == .bytes { return value.unsafeAs(BytesObject.self).bytes }
    if let int = value.asInt {
      guard let byte = UInt8(exactly: int) else { throw Failure(.valueError, "byte must be in range(0, 256)") }
      return [byte]
    }
    throw Failure(.typeError, "a bytes-like object is required, not '\(interpreter.typeName(value))'")
  }

  private static func defineSearching(on type: TypeObject) {
    let rows: [(name: String, isLast: Bool, mustFind: Bool)] = [
      ("find", false, false), ("index", false, true), ("rfind", true, false), ("rindex", true, true),
    ]
    for row in rows {
      type.method(row.name, .bytes, 1, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let bytes = receiver.unsafeAs(BytesObject.self).bytes
        let wanted = try needle(rest[0], interpreter)
        let bounds = try SearchBounds.read(rest, from: 1, count: bytes.count, interpreter)
        let found = bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) -> Int? in
          wanted.withUnsafeBufferPointer { (needle: UnsafeBufferPointer<UInt8>) -> Int? in
            row.isLast
              ? ByteSearch.last(needle, in: buffer, from: bounds.start, to: bounds.end)
              : ByteSearch.first(needle, in: buffer, from: bounds.start, to: bounds.end)
          }
        }
        if found == nil && row.mustFind { throw Failure(.valueError, "subsection not found") }
        return .int(found ?? -1)
      }
    }
    type.method("count", .bytes, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let wanted = try needle(rest[0], interpreter)
      if wanted.isEmpty { return .int(receiver.unsafeAs(BytesObject.self).bytes.count + 1) }
      return .int(pieces(receiver.unsafeAs(BytesObject.self), wanted, limit: Int.max).count - 1)
    }
    for (name, isPrefix) in [("startswith", true), ("endswith", false)] {
      type.method(name, .bytes, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        let bytes = receiver.unsafeAs(BytesObject.self).bytes
        let candidates = rest[0].objectKind == .tuple ? Handle(rest[0]).asSequence ?? [] : [Handle(rest[0])]
        for candidate in candidates {
          guard let affix = candidate.as(BytesObject.self)?.bytes else {
            throw Failure(
              .typeError, "\(name) first arg must be bytes or a tuple of bytes, not \(candidate.typeName)")
          }
          if isPrefix ? bytes.starts(with: affix) : bytes.suffix(affix.count) == affix[...] { return .bool(true) }
        }
        return .bool(false)
      }
    }
  }

  private static func pieces(_ object: BytesObject, _ separator: [UInt8], limit: Int) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    while result.count < limit, let found = object.find(separator, from: start) {
      result.append(object.bytes[start..<found])
      start = found + separator.count
    }
    result.append(object.bytes[start...])
    return result
  }

  private static func defineSplitting(on type: TypeObject) {
    type.keywordMethod("split", .bytes) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let given = try rest.named("split", ["sep", "maxsplit"])
      let limit = given[1].isUndefined ? -1 : try interpreter.integer(given[1])
      let object = receiver.unsafeAs(BytesObject.self)
      if given[0].isUndefined || given[0].isNone {
        let words = object.bytes.split { $0 == 32 || ($0 >= 9 && $0 <= 13) }
        return Value(ListObject(words.map { .bytes(Array($0)) }))
      }
      let separator = try needle(given[0], interpreter)
      if separator.isEmpty { throw Failure(.valueError, "empty separator") }
      return Value(ListObject(pieces(object, separator, limit: limit < 0 ? Int.max : limit).map { .bytes(Array($0)) }))
    }
    type.method("join", .bytes, 1, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      var result: [UInt8] = []
      for (index, element) in try interpreter.elements(Handle(rest[0])).enumerated() {
        guard let part = element.as(BytesObject.self) else {
          throw Failure(
            .typeError, "sequence item \(index): expected a bytes-like object, \(element.typeName) found")
        }
        if index > 0 { result += receiver.unsafeAs(BytesObject.self).bytes }
        result += part.bytes
      }
      return Value(BytesObject(result))
    }
    type.method("replace", .bytes, 2, 3) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
      let old = try needle(rest[0], interpreter)
      let new = try needle(rest[1], interpreter)
      let limit = rest.count == 3 ? try interpreter.integer(rest[2]) : -1
      if old.isEmpty { throw Failure(.notImplementedError, "bytes.replace with an empty pattern") }
      let parts = pieces(receiver.unsafeAs(BytesObject.self), old, limit: limit < 0 ? Int.max : limit)
      return Value(BytesObject(Array(parts.joined(separator: new))))
    }
    for (name, left, right) in [("strip", true, true), ("lstrip", true, false), ("rstrip", false, true)] {
      type.method(name, .bytes, 0, 1) { (receiver: Value, rest: Arguments, interpreter: Interpreter) in
        var bytes = receiver.unsafeAs(BytesObject.self).bytes[...]
        let dropped = rest.count == 0 || rest[0].isNone ? [32, 9, 10, 11, 12, 13] : try needle(rest[0], interpreter)
        if left { bytes = bytes.drop { dropped.contains($0) } }
        if right { while let last = bytes.last, dropped.contains(last) { bytes.removeLast() } }
        return Value(BytesObject(Array(bytes)))
      }
    }
  }

  private static func defineCase(on type: TypeObject) {
    type.method("upper", .bytes, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      Value(BytesObject(receiver.unsafeAs(BytesObject.self).bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }))
    }
    type.method("lower", .bytes, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
      Value(BytesObject(receiver.unsafeAs(BytesObject.self).bytes.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }))
    }
    let tests: [(String, (UInt8) -> Bool)] = [
      ("isdigit", { $0 >= 48 && $0 <= 57 }), ("isalpha", { ($0 | 32) >= 97 && ($0 | 32) <= 122 }),
      ("isspace", { $0 == 32 || ($0 >= 9 && $0 <= 13) }),
    ]
    for (name, holds) in tests {
      type.method(name, .bytes, 0, 0) { (receiver: Value, _: Arguments, _: Interpreter) in
        let bytes = receiver.unsafeAs(BytesObject.self).bytes
        return .bool(!bytes.isEmpty && bytes.allSatisfy(holds))
      }
    }
  }
}
