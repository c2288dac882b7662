/// Floats as protobuf's text form prints them: the shortest digits that read back the same, `1e+06`, `inf`, `nan`.
enum FloatText {
  static func shortest(_ value: Float) -> String {
    value.isFinite ? text(value.description) : special(Double(value))
  }

  static func shortest(_ value: Double) -> String {
    value.isFinite ? text(value.description) : special(value)
  }

  private static func special(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    return value < 0 ? "-inf" : "inf"
  }

  /// Swift's shortest digits in the layout of C's `%g`.
  private static func text(_ description: String) -> String {
    var (digits, exponent, isNegative) = parts(of: description)
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits == [UInt8(ascii: "0")] { exponent = 0 }
    let sign = isNegative ? "-" : ""
    // `%g` with as many digits as are needed, at least six: exponents from -4 up to there are written out.
    let precision = max(6, digits.count)
    if exponent < -4 || exponent >= precision { return sign + scientific(digits, exponent) }
    return sign + plain(digits, exponent)
  }

  /// Digits without leading zeros, and the decimal exponent of the first one.
  private static func parts(of description: String) -> (digits: [UInt8], exponent: Int, isNegative: Bool) {
    var mantissa = Substring(description)
    var exponent = 0
    let isNegative = mantissa.first == "-"
    if isNegative { mantissa = mantissa.dropFirst() }
    if let mark = mantissa.firstIndex(of: "e") {
      exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
      mantissa = mantissa[..<mark]
    }
    let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = Array((halves.first ?? "0").utf8)
    let fraction = halves.count > 1 ? Array(halves[1].utf8) : []
    var digits = whole + fraction
    exponent += whole.count - 1
    while digits.count > 1, digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      exponent -= 1
    }
    return (digits, exponent, isNegative)
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    let first = String(decoding: digits[..<1], as: UTF8.self)
    let rest = String(decoding: digits[1...], as: UTF8.self)
    let size = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    return first + (rest.isEmpty ? "" : "." + rest) + "e" + (exponent < 0 ? "-" : "+") + size
  }

  private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
    let zero = UInt8(ascii: "0")
    if exponent < 0 {
      let zeros = [UInt8](repeating: zero, count: -exponent - 1)
      return "0." + String(decoding: zeros + digits, as: UTF8.self)
    }
    if digits.count <= exponent + 1 {
      let zeros = [UInt8](repeating: zero, count: exponent + 1 - digits.count)
      return String(decoding: digits + zeros, as: UTF8.self)
    }
    let whole = String(decoding: digits[...exponent], as: UTF8.self)
    return whole + "." + String(decoding: digits[(exponent + 1)...], as: UTF8.self)
  }
}
