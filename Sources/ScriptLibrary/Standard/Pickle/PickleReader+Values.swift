import Diagnostics
import Script

/// The instructions that put numbers, texts and bytes on the stack, and those that move what lies there.
extension PickleReader {
  /// False for an instruction of another kind.
  func loadValue(_ opcode: PickleOpcode) throws -> Bool {
    switch opcode {
    case .none: push(.none)
    case .newTrue: push(.bool(true))
    case .newFalse: push(.bool(false))
    case .int: try loadInt()
    case .binaryInt: push(.int(Int(Int32(truncatingIfNeeded: try number(4)))))
    case .binaryInt1: push(.int(Int(try number(1))))
    case .binaryInt2: push(.int(Int(try number(2))))
    case .long: try loadLong()
    case .long1: try loadLong(Int(try number(1)))
    case .long4: try loadLong(signedLength("LONG pickle has negative byte count"))
    case .float: try loadFloat()
    case .binaryFloat: push(.float(Double(bitPattern: try number(8).byteSwapped)))
    default: return try loadText(opcode)
    }
    return true
  }

  private func loadText(_ opcode: PickleOpcode) throws -> Bool {
    switch opcode {
    case .string:
      guard let content = PickleText.unquoted(try line()) else {
        throw try error("the STRING opcode argument must be quoted")
      }
      try push(decoded(content))
    case .binaryString: try push(decoded(take(signedLength("BINSTRING pickle has negative byte count"))))
    case .shortBinaryString: try push(decoded(take(Int(number(1)))))
    case .unicode:
      guard let codes = PickleText.unescaped(try line()) else { throw try error("truncated \\uXXXX escape") }
      push(.object(StringObject.make(codePoints: codes)))
    case .shortBinaryUnicode: try loadUnicode(Int(number(1)))
    case .binaryUnicode: try loadUnicode(length(4, "BINUNICODE"))
    case .binaryUnicode8: try loadUnicode(length(8, "BINUNICODE8"))
    case .shortBinaryBytes: try push(.bytes(Array(take(Int(number(1))))))
    case .binaryBytes: try push(.bytes(Array(take(length(4, "BINBYTES")))))
    case .binaryBytes8: try push(.bytes(Array(take(length(8, "BINBYTES8")))))
    case .byteArray8: try push(.object(ByteArrayObject(Array(take(length(8, "BYTEARRAY8"))))))
    default: return try loadStackMove(opcode)
    }
    return true
  }

  private func loadStackMove(_ opcode: PickleOpcode) throws -> Bool {
    switch opcode {
    case .mark: marks.append(stack.count)
    case .pop: try popAny()
    case .popMark: _ = try popMark()
    case .duplicate: push(try top())
    case .put: try remember(index(line()))
    case .binaryPut: try remember(Int(number(1)))
    case .longBinaryPut: try remember(Int(number(4)))
    case .memoize: try memoize()
    case .get: try recall(index(line()))
    case .binaryGet: try recall(Int(number(1)))
    case .longBinaryGet: try recall(Int(number(4)))
    case .proto: try loadVersion()
    case .frame:
      guard try source.load(frame: length(8, "FRAME")) else { throw try error("pickle exhausted before end of frame") }
    default: return false
    }
    return true
  }

  private func loadVersion() throws {
    let number = Int(try number(1))
    if number > 5 { throw Failure(.valueError, "unsupported pickle protocol: \(number)") }
    version = number
  }

  private func popAny() throws {
    if let mark = marks.last, mark == stack.count {
      marks.removeLast()
    } else {
      _ = try pop()
    }
  }

  private func index(_ line: [UInt8]) throws -> Int {
    guard let index = Int(String(decoding: line, as: UTF8.self)) else {
      let shown = try interpreter.repr(Handle.string(String(decoding: line, as: UTF8.self)))
      throw Failure(.valueError, "invalid literal for int() with base 10: \(shown)")
    }
    if index < 0 { throw Failure(.valueError, "negative PUT argument") }
    return index
  }

  private func signedLength(_ message: String) throws -> Int {
    let count = Int(Int32(truncatingIfNeeded: try number(4)))
    if count < 0 { throw try error(message) }
    return count
  }

  // MARK: Numbers

  /// A line's number; protocol 0 writes booleans as 00 and 01.
  private func loadInt() throws {
    let text = String(decoding: try line(), as: UTF8.self)
    if text == "00" || text == "01" { return push(.bool(text == "01")) }
    if let number = Int(text) { return push(.int(number)) }
    do {
      push(try interpreter.call(.object(TypeObject.int), [.string(text), .int(0)]))
    } catch where interpreter.matches(error, .valueError) {
      throw Failure(.valueError, "could not convert string to int")
    }
  }

  private func loadLong() throws {
    var text = String(decoding: try line(), as: UTF8.self)
    if text.hasSuffix("L") { text.removeLast() }
    push(try interpreter.call(.object(TypeObject.int), [.string(text), .int(0)]))
  }

  private func loadLong(_ count: Int) throws {
    let content = Handle.bytes(Array(try take(count)))
    push(
      try interpreter.callMethod(
        .object(TypeObject.int), "from_bytes", [content, .string("little")], keywords: [("signed", .bool(true))]))
  }

  private func loadFloat() throws {
    let text = String(decoding: try line(), as: UTF8.self)
    push(try interpreter.call(.object(TypeObject.float), [.string(text)]))
  }

  // MARK: Texts

  private func loadUnicode(_ count: Int) throws {
    let content = try take(count)
    if content.allSatisfy({ $0 < 128 }) { return push(.string(String(decoding: content, as: UTF8.self))) }
    push(try decoded(Array(content), "utf-8", "surrogatepass"))
  }

  private func decoded(_ content: [UInt8], _ encoding: String, _ errors: String) throws -> Handle {
    try interpreter.callMethod(.bytes(content), "decode", [.string(encoding), .string(errors)])
  }

  /// A `str` of Python 2.
  private func decoded<Content: Sequence>(_ content: Content) throws -> Handle where Content.Element == UInt8 {
    if options.encoding == "bytes" { return .bytes(Array(content)) }
    return try decoded(Array(content), options.encoding, options.errors)
  }
}
