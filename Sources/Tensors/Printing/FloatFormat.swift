/// The common format of an array's floats: which notation, how wide, how many digits.
///
/// Two passes, as NumPy: the first looks at all the shown values, the second writes each to the same widths.
struct FloatFormat {
  private let dtype: DType
  private let options: PrintOptions
  private var isScientific = false
  private var precision: Int?
  private var minimumDigits = 0
  private var keepsZeros = false
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = 2
  /// Whether digits are cut at the shortest that is unique, or always generated up to the precision.
  private let isUnique: Bool

  /// - Parameter dtype: the float dtype that the values come from; decides what digits are unique.
  init(_ values: [Double], _ dtype: DType, _ options: PrintOptions) {
    self.dtype = dtype
    self.options = options
    precision = options.floatMode == .unique ? nil : options.precision
    isUnique = options.floatMode != .fixed
    let finite = values.filter { (value: Double) -> Bool in value.isFinite }
    isScientific = needsExponent(finite)
    if !finite.isEmpty {
      if isScientific { measureScientific(finite) } else { measurePositional(finite) }
    }
    if options.sign == .space, !finite.contains(where: { (value: Double) -> Bool in value.sign == .minus }) {
      padLeft += 1
    }
    if finite.count < values.count { makeRoomForSpecials(values) }
  }

  /// Scientific notation is for arrays of very large, very small, or very different values.
  private func needsExponent(_ finite: [Double]) -> Bool {
    var largest = 0.0
    var smallest = Double.infinity
    for value in finite where value != 0 {
      largest = max(largest, value.magnitude)
      smallest = min(smallest, value.magnitude)
    }
    if largest == 0 { return false }
    if largest >= largestPositional { return true }
    if options.suppress { return false }
    return smallest < rounded(0.0001) || rounded(largest / smallest) > 1000
  }

  /// 10 to the number of decimal digits that the dtype always holds, 10^8 at most.
  private var largestPositional: Double {
    switch dtype {
    case .float16: 1e3
    case .float32: 1e6
    default: 1e8
    }
  }

  /// Comparisons with these are made in the dtype's own arithmetic.
  private func rounded(_ value: Double) -> Double {
    switch dtype {
    case .float16: Double(Float16(value))
    case .float32: Double(Float(value))
    default: value
    }
  }

  private mutating func measureScientific(_ finite: [Double]) {
    var fraction = 0
    var exponent = 0
    for value in finite {
      let parts = scientific(value, precision: precision, minimumDigits: 0, keepsZeros: !isUnique)
      padLeft = max(padLeft, parts.whole.utf8.count)
      fraction = max(fraction, parts.fraction.utf8.count)
      exponent = max(exponent, parts.exponent.utf8.count - 2)
    }
    exponentDigits = exponent
    precision = fraction
    minimumDigits = fraction
    keepsZeros = true
    padRight = exponent + 2 + fraction
  }

  private mutating func measurePositional(_ finite: [Double]) {
    for value in finite {
      let parts = positional(value, keepsZeros: !isUnique)
      padLeft = max(padLeft, parts.whole.utf8.count)
      padRight = max(padRight, parts.fraction.utf8.count)
    }
    if options.floatMode == .fixed || options.floatMode == .maxPrecisionEqual {
      precision = padRight
      minimumDigits = padRight
      keepsZeros = true
    }
  }

  private mutating func makeRoomForSpecials(_ values: [Double]) {
    let hasNegative = values.contains(where: { (value: Double) -> Bool in value == -.infinity })
    let signWidth = options.sign != .minus || hasNegative ? 1 : 0
    let offset = padRight + 1
    padLeft = max(padLeft, options.nanText.count - offset, options.infinityText.count + signWidth - offset)
  }

  /// One value, padded to the common width.
  func text(_ value: Double) -> String {
    guard value.isFinite else { return specialText(value) }
    if isScientific {
      let parts = scientific(value, precision: precision, minimumDigits: minimumDigits, keepsZeros: keepsZeros)
      let exponent = FloatText.exponent(parts.power, minimumDigits: exponentDigits)
      return padded(parts.whole) + "." + parts.fraction + exponent
    }
    let parts = positional(value, keepsZeros: keepsZeros)
    let spaces = max(0, padRight - parts.fraction.utf8.count)
    return padded(parts.whole) + "." + parts.fraction + String(repeating: " ", count: spaces)
  }

  private func padded(_ whole: String) -> String {
    String(repeating: " ", count: max(0, padLeft - whole.utf8.count)) + whole
  }

  private func specialText(_ value: Double) -> String {
    let plus = options.sign == .plus ? "+" : ""
    let text =
      value.isNaN ? plus + options.nanText : (value < 0 ? "-" : plus) + options.infinityText
    return String(repeating: " ", count: max(0, padLeft + padRight + 1 - text.count)) + text
  }

  // MARK: Digits

  private func signed(_ whole: String) -> String {
    options.sign == .plus && !whole.hasPrefix("-") ? "+" + whole : whole
  }

  /// Digits before and after the point. The number after it is what the value needs, but no less than `minimumDigits`
  /// and no more than `precision`; if that is not what it needs, the digits are those of the exact value, rounded.
  private func positional(_ value: Double, keepsZeros: Bool) -> (whole: String, fraction: String) {
    let decimal = FloatText.shortest(value, dtype)
    let needed = isUnique ? decimal.fractionDigits : (precision ?? decimal.fractionDigits)
    let digits = min(max(needed, minimumDigits), precision ?? Int.max)
    var parts: (whole: String, fraction: String)
    if isUnique && digits == decimal.fractionDigits {
      parts = decimal.positional()
    } else {
      parts = FloatFormat.split(FloatText.fixed(value, digits: digits))
    }
    if !keepsZeros { FloatFormat.dropZeros(&parts.fraction) }
    return (signed(parts.whole), parts.fraction)
  }

  private func scientific(
    _ value: Double, precision: Int?, minimumDigits: Int, keepsZeros: Bool
  ) -> (whole: String, fraction: String, exponent: String, power: Int) {
    let decimal = FloatText.shortest(value, dtype)
    let own = decimal.digits.count - 1
    let needed = isUnique ? own : (precision ?? own)
    let digits = min(max(needed, minimumDigits), precision ?? Int.max)
    var parts = decimal.scientific()
    var power = decimal.scientificExponent
    if !(isUnique && digits == own) {
      let text = FloatText.scientific(value, digits: digits)
      let halves = text.split(separator: "e", maxSplits: 1)
      parts = FloatFormat.split(String(halves.first ?? "0"))
      power = halves.count == 2 ? Int(halves[1]) ?? power : power
    }
    if !keepsZeros { FloatFormat.dropZeros(&parts.fraction) }
    return (signed(parts.whole), parts.fraction, FloatText.exponent(power, minimumDigits: 2), power)
  }

  private static func split(_ text: String) -> (whole: String, fraction: String) {
    let halves = text.split(separator: ".", maxSplits: 1)
    return (String(halves.first ?? "0"), halves.count == 2 ? String(halves[1]) : "")
  }

  private static func dropZeros(_ fraction: inout String) {
    while fraction.hasSuffix("0") { fraction.removeLast() }
  }
}
