/// The text of a `str` as `repr` shows it.
public enum TextRepresentation {
  /// In single quotes unless the text has some and no double ones; control and unprintable characters escaped.
  public static func quoted(_ text: String) -> String {
    var hasSingle = false
    var hasDouble = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") { hasSingle = true }
      if byte == UInt8(ascii: "\"") { hasDouble = true }
    }
    let quote: Unicode.Scalar = hasSingle && !hasDouble ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars { append(scalar, quote: quote, to: &result) }
    result.append(quote)
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, quote: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar {
    case quote, "\\":
      result.append("\\")
      result.append(scalar)
    case "\n": result.append(contentsOf: "\\n".unicodeScalars)
    case "\r": result.append(contentsOf: "\\r".unicodeScalars)
    case "\t": result.append(contentsOf: "\\t".unicodeScalars)
    default:
      let value = Surrogates.code(scalar)
      if value < 0x20 || value == 0x7f {
        result.append(contentsOf: "\\x\(hex(value, 2))".unicodeScalars)
      } else if value < 0x7f || isPrintable(scalar) {
        result.append(scalar)
      } else if value < 0x100 {
        result.append(contentsOf: "\\x\(hex(value, 2))".unicodeScalars)
      } else if value < 0x1_0000 {
        result.append(contentsOf: "\\u\(hex(value, 4))".unicodeScalars)
      } else {
        result.append(contentsOf: "\\U\(hex(value, 8))".unicodeScalars)
      }
    }
  }

  /// `str.isprintable` of one code point: neither a separator (but the space) nor a control, format, surrogate,
  /// private or unassigned one.
  public static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// `repr` of a bytes object.
  public static func quoted(_ bytes: [UInt8]) -> String {
    let single = UInt8(ascii: "'")
    let quote = bytes.contains(single) && !bytes.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "\"") : single
    var result = "b" + String(UnicodeScalar(quote))
    for byte in bytes {
      switch byte {
      case quote, UInt8(ascii: "\\"): result += "\\" + String(UnicodeScalar(byte))
      case UInt8(ascii: "\n"): result += "\\n"
      case UInt8(ascii: "\r"): result += "\\r"
      case UInt8(ascii: "\t"): result += "\\t"
      case 0x20..<0x7f: result += String(UnicodeScalar(byte))
      default: result += "\\x" + hex(UInt32(byte), 2)
      }
    }
    return result + String(UnicodeScalar(quote))
  }
}
