import Diagnostics
import Integers

extension Parser {
  /// The value of a number token.
  func number(_ token: Token) throws -> Expression.Kind {
    var text = text(of: token)
    if text.utf8.contains(0x5F) { text.removeAll { (character: Character) -> Bool in character == "_" } }
    if text.utf8.count > 2, text.utf8.first == 0x30 {
      let digits = text.dropFirst(2)
      switch text.dropFirst().first {
      case "x", "X": return integer(digits, 16)
      case "o", "O": return integer(digits, 8)
      case "b", "B": return integer(digits, 2)
      default: break
      }
    }
    if let last = text.last, last == "j" || last == "J" {
      text.removeLast()
      return .imaginary(Parser.float(text))
    }
    if text.utf8.allSatisfy({ (byte: UInt8) -> Bool in (0x30...0x39).contains(byte) }) {
      if text.utf8.count > 4300 {
        throw failure(
          "Exceeds the limit (4300 digits) for integer string conversion: value has \(text.utf8.count) digits; "
            + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
            + "literals to avoid decimal conversion limits.", token.span)
      }
      return integer(text[...], 10)
    }
    return .float(Parser.float(text))
  }

  /// The nearest double; `1.` and `.5` are Python's own spellings.
  private static func float(_ text: String) -> Double {
    var text = text.first == "." ? "0" + text : text
    if let dot = text.firstIndex(of: ".") {
      let next = text.index(after: dot)
      if next == text.endIndex || !text[next].isNumber { text.insert("0", at: next) }
    }
    return Double(text) ?? 0
  }

  private func integer(_ digits: Substring, _ radix: Int) -> Expression.Kind {
    if let value = Int(digits, radix: radix) { return .int(value) }
    return .bigInt(String(BigInt(String(digits), radix: radix) ?? 0))
  }
}
