/// Lone surrogates in texts.
///
/// Swift's strings hold Unicode scalars only, Python's any code point. A lone surrogate U+D800…U+DFFF is kept as the private
/// code point U+10D800…U+10DFFF; what looks at code points (`ord`, `repr`, the encodings) turns it back. Such private
/// code points are the price: they read as surrogates.
public enum Surrogates {
  private static let offset: UInt32 = 0x100000

  /// The scalar that stands for a code point; nil beyond U+10FFFF.
  public static func scalar(_ code: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(code) ?? (code <= 0xdfff ? Unicode.Scalar(code + offset) : nil)
  }

  /// The code point that a scalar stands for.
  public static func code(_ scalar: Unicode.Scalar) -> UInt32 { isSurrogate(scalar) ? scalar.value - offset : scalar.value }

  @inline(__always)
  static func isSurrogate(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x10d800 && scalar.value <= 0x10dfff }

  /// Whether a text has any: the first byte of such scalars in UTF-8 is F4, which little else begins with.
  static func occur(in text: String) -> Bool {
    guard text.utf8.contains(0xf4) else { return false }
    return text.unicodeScalars.contains { isSurrogate($0) }
  }
}
