import Diagnostics

/// The parts of a string token.
struct StringLiteral {
  let isBytes: Bool
  let isRaw: Bool
  let isFormatted: Bool
  /// Offsets of what stands between the quotes.
  let content: Range<Int>

  init(_ token: Token, in bytes: [UInt8]) {
    var start = token.span.start
    var isBytes = false
    var isRaw = false
    var isFormatted = false
    while start < token.span.end, bytes[start] != 0x22, bytes[start] != 0x27 {
      switch bytes[start] | 0x20 {
      case UInt8(ascii: "b"): isBytes = true
      case UInt8(ascii: "r"): isRaw = true
      case UInt8(ascii: "f"): isFormatted = true
      default: break
      }
      start += 1
    }
    let length = token.span.end - start
    let quote = start < bytes.count ? bytes[start] : 0
    let isTriple = length >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
    let width = isTriple ? 3 : 1
    self.isBytes = isBytes
    self.isRaw = isRaw
    self.isFormatted = isFormatted
    content = start + width..<max(start + width, token.span.end - width)
  }
}

extension Parser {
  /// One or more adjacent string literals.
  mutating func parseStrings() throws -> Expression {
    let start = position
    var literals: [(StringLiteral, Token)] = []
    while token.kind == .string {
      literals.append((StringLiteral(token, in: file.bytes), token))
      advance()
    }
    let whole = span(from: start)
    let bytesCount = literals.filter { (entry: (StringLiteral, Token)) -> Bool in entry.0.isBytes }.count
    if bytesCount > 0 {
      guard bytesCount == literals.count else {
        throw failure("cannot mix bytes and nonbytes literals", tokens[start].span)
      }
      var value: [UInt8] = []
      for (literal, token) in literals { value += try bytesValue(literal, token) }
      return Expression(.bytes(value), whole)
    }
    var parts: [FormattedPart] = []
    var isFormatted = false
    for (literal, token) in literals {
      if literal.isFormatted {
        isFormatted = true
        parts += try formattedParts(literal, token)
      } else {
        parts.append(.text(try unescaped(literal.content, isRaw: literal.isRaw, token)))
      }
    }
    let merged = Parser.merged(parts)
    if isFormatted { return Expression(.formatted(merged), whole) }
    if case .text(let text)? = merged.first { return Expression(.string(text), whole) }
    return Expression(.string(""), whole)
  }

  /// Joins neighbouring texts and drops empty ones.
  static func merged(_ parts: [FormattedPart]) -> [FormattedPart] {
    var result: [FormattedPart] = []
    for part in parts {
      guard case .text(let text) = part else {
        result.append(part)
        continue
      }
      if text.isEmpty { continue }
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(part)
      }
    }
    return result
  }

  // MARK: Text

  /// The text between two offsets with its escapes replaced and its line ends as `\n`.
  func unescaped(_ range: Range<Int>, isRaw: Bool, _ token: Token) throws -> String {
    let bytes = file.bytes
    if !bytes[range].contains(where: { (byte: UInt8) -> Bool in byte == 0x5C || byte == 0x0D }) {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x0D {
        result.append(0x0A)
        index += index + 1 < range.upperBound && bytes[index + 1] == 0x0A ? 2 : 1
      } else if byte != 0x5C || isRaw {
        result.append(byte)
        index += 1
      } else {
        index = try appendEscape(at: index, range, token, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends what the escape at `index` stands for; returns the offset after it.
  private func appendEscape(
    at index: Int, _ range: Range<Int>, _ token: Token, to result: inout [UInt8]
  ) throws -> Int {
    let bytes = file.bytes
    let end = range.upperBound
    guard index + 1 < end else {
      result.append(0x5C)
      return index + 1
    }
    let kind = bytes[index + 1]
    if let simple = Parser.simpleEscape(kind) {
      result.append(simple)
      return index + 2
    }
    switch kind {
    case 0x0A: return index + 2
    case 0x0D: return index + 2 < end && bytes[index + 2] == 0x0A ? index + 3 : index + 2
    case 0x30...0x37:
      var value: UInt32 = 0
      var next = index + 1
      while next < end, next < index + 4, (0x30...0x37).contains(bytes[next]) {
        value = value * 8 + UInt32(bytes[next] - 0x30)
        next += 1
      }
      try append(value, to: &result, token)
      return next
    case UInt8(ascii: "x"): return try appendHexadecimal(2, "\\xXX", index, range, token, to: &result)
    case UInt8(ascii: "u"): return try appendHexadecimal(4, "\\uXXXX", index, range, token, to: &result)
    case UInt8(ascii: "U"): return try appendHexadecimal(8, "\\UXXXXXXXX", index, range, token, to: &result)
    case UInt8(ascii: "N"): return try appendNamed(index, range, token, to: &result)
    default:
      // An unknown escape stands for itself.
      result.append(0x5C)
      return index + 1
    }
  }

  /// The escapes of one letter, in strings and bytes.
  static func simpleEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "\\"): 0x5C
    case UInt8(ascii: "'"): 0x27
    case UInt8(ascii: "\""): 0x22
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "v"): 0x0B
    default: nil
    }
  }

  private func appendHexadecimal(
    _ width: Int, _ form: String, _ index: Int, _ range: Range<Int>, _ token: Token, to result: inout [UInt8]
  ) throws -> Int {
    var value: UInt32 = 0
    var next = index + 2
    while next < range.upperBound, next < index + 2 + width, let digit = Parser.hexadecimalDigit(file.bytes[next]) {
      value = value << 4 | UInt32(digit)
      next += 1
    }
    guard next == index + 2 + width else {
      throw unicodeFailure("truncated \(form) escape", index, next - 1, range, token)
    }
    guard value <= 0x10FFFF else {
      throw unicodeFailure("illegal Unicode character", index, next - 1, range, token)
    }
    try append(value, to: &result, token)
    return next
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private func appendNamed(
    _ index: Int, _ range: Range<Int>, _ token: Token, to result: inout [UInt8]
  ) throws -> Int {
    let bytes = file.bytes
    let open = index + 2
    guard open < range.upperBound, bytes[open] == UInt8(ascii: "{"),
      let close = bytes[open..<range.upperBound].firstIndex(of: UInt8(ascii: "}")), close > open + 1
    else {
      throw unicodeFailure("malformed \\N character escape", index, min(open, range.upperBound - 1), range, token)
    }
    let name = String(decoding: bytes[open + 1..<close], as: UTF8.self)
    guard let scalar = CharacterNames.scalar(named: name) else {
      throw unicodeFailure("unknown Unicode character name", index, close, range, token)
    }
    try append(scalar.value, to: &result, token)
    return close + 1
  }

  private func append(_ value: UInt32, to result: inout [UInt8], _ token: Token) throws {
    guard let scalar = Surrogates.scalar(value) else {
      throw failure("(unicode error) 'unicodeescape' codec can't decode bytes: illegal Unicode character", token.span)
    }
    result += Array(Character(scalar).utf8)
  }

  private func unicodeFailure(
    _ reason: String, _ from: Int, _ last: Int, _ range: Range<Int>, _ token: Token
  ) -> Failure {
    let first = from - range.lowerBound
    return failure(
      "(unicode error) 'unicodeescape' codec can't decode bytes in position \(first)-\(last - range.lowerBound): "
        + reason, token.span)
  }

  // MARK: Bytes

  private func bytesValue(_ literal: StringLiteral, _ token: Token) throws -> [UInt8] {
    let bytes = file.bytes
    var result: [UInt8] = []
    var index = literal.content.lowerBound
    let end = literal.content.upperBound
    while index < end {
      let byte = bytes[index]
      if byte >= 0x80 { throw failure("bytes can only contain ASCII literal characters", token.span) }
      if byte == 0x0D {
        result.append(0x0A)
        index += index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
        continue
      }
      guard byte == 0x5C, !literal.isRaw, index + 1 < end else {
        result.append(byte)
        index += 1
        continue
      }
      let kind = bytes[index + 1]
      if let simple = Parser.simpleEscape(kind) {
        result.append(simple)
        index += 2
      } else if kind == 0x0A || kind == 0x0D {
        index += kind == 0x0D && index + 2 < end && bytes[index + 2] == 0x0A ? 3 : 2
      } else if (0x30...0x37).contains(kind) {
        var value = 0
        var next = index + 1
        while next < end, next < index + 4, (0x30...0x37).contains(bytes[next]) {
          value = value * 8 + Int(bytes[next] - 0x30)
          next += 1
        }
        result.append(UInt8(truncatingIfNeeded: value))
        index = next
      } else if kind == UInt8(ascii: "x") {
        guard index + 3 < end, let high = Parser.hexadecimalDigit(bytes[index + 2]),
          let low = Parser.hexadecimalDigit(bytes[index + 3])
        else {
          throw failure(
            "(value error) invalid \\x escape at position \(index - literal.content.lowerBound)", token.span)
        }
        result.append(high << 4 | low)
        index += 4
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }
}

/// Looks characters up by their Unicode names, for `\N{…}`.
public enum CharacterNames {
  /// O(number of characters): names are rare, and the library has no table to search.
  public static func scalar(named name: String) -> Unicode.Scalar? {
    let wanted = name.uppercased()
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      if properties.name == wanted || properties.nameAlias == wanted { return scalar }
    }
    return nil
  }
}
