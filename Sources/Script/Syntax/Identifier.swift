/// Identifiers as CPython compares them.
enum Identifier {
  /// The compatibility-normalised (NFKC) form of a name.
  ///
  /// The compatibility mappings are those of letters that people type: full-width and mathematical Latin letters,
  /// ligatures, the micro sign, superscript letters of Latin-1. Canonically equal names are equal as Swift strings.
  static func normalized(_ text: String) -> String {
    if text.utf8.allSatisfy({ (byte: UInt8) -> Bool in byte < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars { result += mapped(scalar) }
    return result
  }

  private static func mapped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xAA: return "a"
    case 0xBA: return "o"
    case 0xB5: return "\u{3BC}"
    case 0x17F: return "s"
    case 0xFB00: return "ff"
    case 0xFB01: return "fi"
    case 0xFB02: return "fl"
    case 0xFB03: return "ffi"
    case 0xFB04: return "ffl"
    case 0xFB05, 0xFB06: return "st"
    case 0xFF01...0xFF5E: return shown(scalar.value - 0xFEE0)
    case 0x1D400...0x1D6A3:
      // Thirteen alphabets of 52 letters.
      let index = (scalar.value - 0x1D400) % 52
      return shown(index < 26 ? 0x41 + index : 0x61 + index - 26)
    case 0x1D7CE...0x1D7FF: return shown(0x30 + (scalar.value - 0x1D7CE) % 10)
    default: return String(Character(scalar))
    }
  }

  private static func shown(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? ""
  }
}
