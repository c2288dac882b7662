import Diagnostics

/// Python's format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
public struct FormatSpecification: Sendable {
  public var fill: Unicode.Scalar = " "
  /// `<`, `>`, `=`, `^`; nil when none is given.
  public var alignment: Unicode.Scalar?
  /// `+`, `-` or a space.
  public var sign: Unicode.Scalar?
  /// `z`: no minus before a zero.
  public var coercesNegativeZero = false
  /// `#`.
  public var isAlternate = false
  public var width: Int?
  /// `,` or `_`.
  public var grouping: Unicode.Scalar?
  public var precision: Int?
  /// The type's letter; nil when none is given.
  public var type: Unicode.Scalar?

  /// Reads a specification.
  ///
  /// - Parameters:
  ///   - typeName: the class of what is formatted, for messages.
  ///   - defaultType: what a missing type means: `s` for str, `d` for int, nil for float and complex.
  public init(_ text: String, typeName: String, defaultType: Unicode.Scalar?) throws {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    var hasFill = false
    if scalars.count >= 2 && FormatSpecification.isAlignment(scalars[1]) {
      fill = scalars[0]
      alignment = scalars[1]
      hasFill = true
      position = 2
    } else if let first = scalars.first, FormatSpecification.isAlignment(first) {
      alignment = first
      position = 1
    }
    func current() -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    if let mark = current(), mark == "+" || mark == "-" || mark == " " {
      sign = mark
      position += 1
    }
    if current() == "z" {
      coercesNegativeZero = true
      position += 1
    }
    if current() == "#" {
      isAlternate = true
      position += 1
    }
    if !hasFill && current() == "0" {
      fill = "0"
      if alignment == nil && defaultType != "s" { alignment = "=" }
      position += 1
    }
    width = try FormatSpecification.digits(scalars, &position)
    try readGrouping(scalars, &position)
    if current() == "." {
      position += 1
      precision = try FormatSpecification.digits(scalars, &position)
      if precision == nil { throw Failure(.valueError, "Format specifier missing precision") }
    }
    if scalars.count - position > 1 {
      throw Failure(.valueError, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    type = current()
    try checkGrouping(defaultType)
  }

  private static func isAlignment(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "<" || scalar == ">" || scalar == "=" || scalar == "^"
  }

  private static func digits(_ scalars: [Unicode.Scalar], _ position: inout Int) throws -> Int? {
    let start = position
    var value = 0
    while position < scalars.count, let digit = digit(scalars[position]) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry { throw Failure(.valueError, "Too many decimal digits in format string") }
      value = sum
      position += 1
    }
    return position == start ? nil : value
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    return value >= 48 && value <= 57 ? Int(value) - 48 : nil
  }

  private mutating func readGrouping(_ scalars: [Unicode.Scalar], _ position: inout Int) throws {
    while position < scalars.count && (scalars[position] == "," || scalars[position] == "_") {
      if let known = grouping {
        if known == scalars[position] {
          throw Failure(.valueError, "Cannot specify '\(known)' with '\(known)'.")
        }
        throw Failure(.valueError, "Cannot specify both ',' and '_'.")
      }
      grouping = scalars[position]
      position += 1
    }
  }

  private func checkGrouping(_ defaultType: Unicode.Scalar?) throws {
    guard let grouping, let shown = type ?? defaultType else { return }
    switch shown {
    case "d", "e", "f", "g", "E", "G", "%", "F": return
    case "b", "o", "x", "X": if grouping == "_" { return }
    default: break
    }
    throw Failure(.valueError, "Cannot specify '\(grouping)' with '\(shown)'.")
  }

  // MARK: Laying out

  /// The text with its fill, aligned to `standard` unless the specification says otherwise.
  func padded(_ text: String, count: Int, standard: Unicode.Scalar) throws -> String {
    guard let width, width > count else { return text }
    let missing = try FormatSpecification.bounded(width - count)
    switch alignment ?? standard {
    case "<": return text + filling(missing)
    case "^": return filling(missing / 2) + text + filling(missing - missing / 2)
    default: return filling(missing) + text
    }
  }

  /// A width or precision that fits in memory.
  static func bounded(_ count: Int) throws -> Int {
    if count > SizeLimit.bytes { throw Failure(.memoryError, "") }
    return count
  }

  private func filling(_ count: Int) -> String { String(repeating: String(Character(fill)), count: count) }

  /// Lays out a number: sign, prefix, whole digits (grouped when asked for), and what follows them.
  func number(isNegative: Bool, prefix: String = "", whole: String, rest: String = "") throws -> String {
    var lead = isNegative ? "-" : ""
    if !isNegative, let sign, sign != "-" { lead = String(Character(sign)) }
    lead += prefix
    var digits = whole
    let zeroFilled = fill == "0" && alignment == "="
    let used = lead.utf8.count + rest.utf8.count
    if let grouping {
      let size = type == "b" || type == "o" || type == "x" || type == "X" ? 4 : 3
      let minimum = zeroFilled ? try FormatSpecification.bounded(max(0, (width ?? 0) - used)) : 0
      digits = FormatSpecification.grouped(whole, by: size, with: grouping, minimum: minimum)
    }
    let count = used + digits.utf8.count
    if alignment == "=" {
      let missing = try FormatSpecification.bounded(max(0, (width ?? 0) - count))
      return lead + filling(missing) + digits + rest
    }
    return try padded(lead + digits + rest, count: count, standard: ">")
  }

  /// Digits in groups from the right, with zeros in front until `minimum` characters are there.
  private static func grouped(_ digits: String, by size: Int, with mark: Unicode.Scalar, minimum: Int) -> String {
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "n") && $0 != UInt8(ascii: "i") }) else { return digits }
    var count = digits.utf8.count
    func length(_ count: Int) -> Int { count + max(0, count - 1) / size }
    while length(count) < minimum { count += 1 }
    let all = Array(String(repeating: "0", count: count - digits.utf8.count).utf8) + Array(digits.utf8)
    var result: [UInt8] = []
    for (index, digit) in all.enumerated() {
      if index > 0 && (all.count - index) % size == 0 { result.append(UInt8(truncatingIfNeeded: mark.value)) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The error for a type that the object does not know.
  func unknownType(_ typeName: String) -> Failure {
    guard let type else { return Failure(.valueError, "Invalid format specifier") }
    let isPlain = type.value > 0x20 && type.value < 0x80
    let shown = isPlain ? String(Character(type)) : "\\x" + String(type.value, radix: 16)
    return Failure(.valueError, "Unknown format code '\(shown)' for object of type '\(typeName)'")
  }
}
