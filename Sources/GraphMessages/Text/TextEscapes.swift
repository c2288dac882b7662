/// String literals of protobuf's text form: bytes outside of printable ASCII in octal.
public enum TextEscapes {
  public static func quoted(_ bytes: [UInt8]) -> String {
    var text = "\""
    text.reserveCapacity(bytes.count + 2)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): text += "\\n"
      case UInt8(ascii: "\r"): text += "\\r"
      case UInt8(ascii: "\t"): text += "\\t"
      case UInt8(ascii: "\""): text += "\\\""
      case UInt8(ascii: "'"): text += "\\'"
      case UInt8(ascii: "\\"): text += "\\\\"
      case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += octal(byte)
      }
    }
    return text + "\""
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// The bytes of a literal's inside (without its quotes); nil if an escape is malformed.
  public static func unescaped(_ literal: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var index = literal.startIndex
    while index < literal.endIndex {
      let byte = literal[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard index < literal.endIndex, let decoded = escape(literal, &index) else { return nil }
      bytes.append(decoded)
    }
    return bytes
  }

  private static func escape(_ literal: ArraySlice<UInt8>, _ index: inout Int) -> UInt8? {
    let letter = literal[index]
    index += 1
    switch letter {
    case UInt8(ascii: "n"): return UInt8(ascii: "\n")
    case UInt8(ascii: "r"): return UInt8(ascii: "\r")
    case UInt8(ascii: "t"): return UInt8(ascii: "\t")
    case UInt8(ascii: "a"): return 7
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "v"): return 11
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return number(literal, &index, radix: 16, digits: 2)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      return number(literal, &index, radix: 8, digits: 3)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "?"): return letter
    default: return nil
    }
  }

  private static func number(_ literal: ArraySlice<UInt8>, _ index: inout Int, radix: Int, digits: Int) -> UInt8? {
    var value = 0
    var count = 0
    while count < digits, index < literal.endIndex,
      let digit = Character(Unicode.Scalar(literal[index])).hexDigitValue, digit < radix
    {
      value = value * radix + digit
      index += 1
      count += 1
    }
    return count > 0 ? UInt8(truncatingIfNeeded: value) : nil
  }
}
