/// The text of a float as `repr` shows it: the shortest digits that read back the same.
public enum FloatRepresentation {
  public static func text(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    // In this range, where all whole numbers are exact, Swift writes what Python does.
    if value == 0 || (value.magnitude >= 1e-4 && value.magnitude < 9e15) { return value.description }
    let (digits, exponent) = decimal(value)
    let sign = value.sign == .minus ? "-" : ""
    if exponent < -4 || exponent >= 16 { return sign + scientific(digits, exponent) }
    return sign + positional(digits, exponent)
  }

  /// A part of a complex number: a whole number without its `.0`.
  public static func component(_ value: Double) -> String {
    let text = text(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The shortest digits of `|value|` without a point, and the decimal exponent of the first of them.
  public static func decimal(_ value: Double) -> (digits: String, exponent: Int) {
    if value == 0 { return ("0", 0) }
    var mantissa = value.magnitude.description
    var exponent = 0
    if let mark = mantissa.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
      mantissa = String(mantissa[..<mark])
    }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    var digits = whole + fraction
    exponent += whole.count - 1
    while digits.count > 1 && digits.hasPrefix("0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1 && digits.hasSuffix("0") { digits.removeLast() }
    return (digits, exponent)
  }

  private static func scientific(_ digits: String, _ exponent: Int) -> String {
    var text = String(digits.prefix(1))
    if digits.count > 1 { text += "." + digits.dropFirst() }
    let magnitude = String(exponent.magnitude)
    return text + "e" + (exponent < 0 ? "-" : "+") + (magnitude.count < 2 ? "0" + magnitude : magnitude)
  }

  private static func positional(_ digits: String, _ exponent: Int) -> String {
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    if digits.count <= exponent + 1 {
      return digits + String(repeating: "0", count: exponent + 1 - digits.count) + ".0"
    }
    return digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
  }
}
