import Diagnostics
import Script

/// The lines of protocol 0: texts with escapes, and bytes as a literal.
enum PickleText {
  /// A text in raw-unicode-escape, without what would end the line.
  static func escaped(_ codes: [UInt32]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(codes.count)
    for code in codes {
      switch code {
      case 0x5c, 0, 0x0a, 0x0d, 0x1a: append("\\u", code, digits: 4, to: &result)
      case 0..<256: result.append(UInt8(code))
      case 256..<0x10000: append("\\u", code, digits: 4, to: &result)
      default: append("\\U", code, digits: 8, to: &result)
      }
    }
    return result
  }

  /// The code points of such a text; nil for a broken escape.
  static func unescaped(_ line: [UInt8]) -> [UInt32]? {
    var result: [UInt32] = []
    var position = 0
    while position < line.count {
      let byte = line[position]
      position += 1
      guard byte == 0x5c, position < line.count, line[position] == 0x75 || line[position] == 0x55 else {
        result.append(UInt32(byte))
        continue
      }
      let digits = line[position] == 0x75 ? 4 : 8
      position += 1
      guard position + digits <= line.count,
        let code = UInt32(String(decoding: line[position..<(position + digits)], as: UTF8.self), radix: 16),
        code <= 0x10ffff
      else { return nil }
      result.append(code)
      position += digits
    }
    return result
  }

  private static func append(_ mark: String, _ code: UInt32, digits: Int, to result: inout [UInt8]) {
    let text = String(code, radix: 16)
    result += Array(mark.utf8) + Array(repeating: 0x30, count: digits - text.utf8.count) + Array(text.utf8)
  }

  /// The bytes between the quotes of a literal, its escapes undone; nil when it is none.
  static func unquoted(_ line: [UInt8]) -> [UInt8]? {
    guard line.count >= 2, let quote = line.first, quote == line.last, quote == 0x27 || quote == 0x22 else { return nil }
    var result: [UInt8] = []
    var rest = line[1..<(line.count - 1)]
    while let byte = rest.popFirst() {
      guard byte == 0x5c, let kind = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch kind {
      case 0x6e: result.append(0x0a)
      case 0x72: result.append(0x0d)
      case 0x74: result.append(0x09)
      case 0x78:
        guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
        result.append(value)
        rest = rest.dropFirst(2)
      case 0x30...0x37:
        var value = Int(kind - 0x30)
        for _ in 0..<2 {
          guard let digit = rest.first, (0x30...0x37).contains(digit) else { break }
          value = value * 8 + Int(digit - 0x30)
          rest = rest.dropFirst()
        }
        result.append(UInt8(truncatingIfNeeded: value))
      case 0x5c, 0x27, 0x22: result.append(kind)
      default: result += [byte, kind]
      }
    }
    return result
  }
}
