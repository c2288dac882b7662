import Glibc

/// Floats as protobuf's text form prints them: six digits if they read back the same (fifteen for a double), else nine
/// (seventeen).
public enum FloatLiteral {
  public static func shortest(_ value: Float) -> String {
    if let special = special(Double(value)) { return special }
    let short = formatted(Double(value), digits: 6)
    return Float(short) == value ? short : formatted(Double(value), digits: 9)
  }

  public static func shortest(_ value: Double) -> String {
    if let special = special(value) { return special }
    let short = formatted(value, digits: 15)
    return Double(short) == value ? short : formatted(value, digits: 17)
  }

  private static func special(_ value: Double) -> String? {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return nil
  }

  /// `printf("%.*g")`.
  private static func formatted(_ value: Double, digits: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 40)
    let written = withVaList([Int32(digits), value]) { (arguments: CVaListPointer) -> Int32 in
      vsnprintf(&buffer, buffer.count, "%.*g", arguments)
    }
    let bytes = buffer.prefix(max(0, min(Int(written), buffer.count - 1))).map { (byte: CChar) -> UInt8 in
      UInt8(bitPattern: byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
