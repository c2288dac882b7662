extension SourcePrinter {
  /// A double as Python's `repr` writes it.
  static func number(_ value: Double) -> String {
    if value.isInfinite { return value < 0 ? "-1e309" : "1e309" }
    if value.isNaN { return "nan" }
    return shortest(value)
  }

  static func imaginary(_ value: Double) -> String {
    if value.isInfinite { return "1e309j" }
    var text = shortest(value)
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text + "j"
  }

  /// The shortest digits that read back the same, in Python's layout: an exponent below 1e-4 and from 1e16 on.
  private static func shortest(_ value: Double) -> String {
    let swift = "\(value)"
    guard let mark = swift.firstIndex(where: { (character: Character) -> Bool in character == "e" }) else {
      return swift
    }
    var mantissa = String(swift[..<mark])
    let exponent = Int(swift[swift.index(after: mark)...]) ?? 0
    if exponent >= 0, exponent < 16 { return plain(mantissa, exponent) }
    if exponent < 0, exponent >= -4 { return plain(mantissa, exponent) }
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    let digits = String(abs(exponent))
    return "\(mantissa)e\(exponent < 0 ? "-" : "+")\(digits.utf8.count < 2 ? "0" : "")\(digits)"
  }

  /// Digits with an exponent as a plain decimal.
  private static func plain(_ mantissa: String, _ exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    var digits = mantissa.filter { (character: Character) -> Bool in character.isNumber }
    var point = exponent + 1
    if mantissa.hasSuffix(".0") { digits.removeLast() }
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if digits.utf8.count <= point {
      return sign + digits + String(repeating: "0", count: point - digits.utf8.count) + ".0"
    }
    let split = digits.index(digits.startIndex, offsetBy: point)
    return "\(sign)\(digits[..<split]).\(digits[split...])"
  }

  // MARK: Strings

  /// A string as Python's `repr` writes it.
  static func quoted(_ text: String) -> String {
    let quote: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars { result += escaped(scalar, quote) }
    return result + String(quote)
  }

  private static func escaped(_ scalar: Unicode.Scalar, _ quote: Character) -> String {
    switch scalar {
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    if Character(scalar) == quote { return "\\" + String(quote) }
    if scalar.value < 0x20 || scalar.value == 0x7F { return "\\x" + hexadecimal(scalar.value, 2) }
    if scalar.value < 0x7F { return String(Character(scalar)) }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      if scalar.value <= 0xFF { return "\\x" + hexadecimal(scalar.value, 2) }
      return scalar.value <= 0xFFFF ? "\\u" + hexadecimal(scalar.value, 4) : "\\U" + hexadecimal(scalar.value, 8)
    default: return String(Character(scalar))
    }
  }

  private static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  static func quoted(_ bytes: [UInt8]) -> String {
    let hasSingle = bytes.contains(UInt8(ascii: "'"))
    let quote = hasSingle && !bytes.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    var result = "b" + String(Character(Unicode.Scalar(quote)))
    for byte in bytes {
      switch byte {
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case quote: result += "\\" + String(Character(Unicode.Scalar(quote)))
      case 0x20..<0x7F: result += String(Character(Unicode.Scalar(byte)))
      default: result += "\\x" + hexadecimal(UInt32(byte), 2)
      }
    }
    return result + String(Character(Unicode.Scalar(quote)))
  }

  // MARK: f-strings

  func formatted(_ parts: [FormattedPart]) -> String {
    let body = formattedBody(parts)
    let quotes = ["'", "\"", "'''", "\"\"\""]
    let quote = quotes.first { (quote: String) -> Bool in
      !body.contains(quote) && !(quote.count == 1 && body.contains("\n"))
    }
    return "f" + (quote ?? "\"\"\"") + body + (quote ?? "\"\"\"")
  }

  private func formattedBody(_ parts: [FormattedPart]) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text):
        for scalar in text.unicodeScalars {
          switch scalar {
          case "{": result += "{{"
          case "}": result += "}}"
          case "'", "\"": result += String(Character(scalar))
          default: result += SourcePrinter.escaped(scalar, "\u{0}")
          }
        }
      case .field(let value, let source, let conversion, let format):
        let shown = text(value, .or)
        result += "{" + (source ?? (shown.hasPrefix("{") ? " " + shown : shown))
        let isImplied = source != nil && conversion == "r" && format.isEmpty
        if let conversion, !isImplied { result += "!" + String(conversion) }
        if !format.isEmpty { result += ":" + formattedBody(format) }
        result += "}"
      }
    }
    return result
  }
}
