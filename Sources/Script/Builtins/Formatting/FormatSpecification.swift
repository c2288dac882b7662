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
    var text = text
    try text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in try read(bytes, typeName, defaultType) }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ typeName: String, _ defaultType: Unicode.Scalar?
  ) throws {
    var position = 0
    func skips(_ mark: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == mark.value else { return false }
      position += 1
      return true
    }
    let hasFill = readAlignment(bytes, &position)
    if position < bytes.count, case let mark = Unicode.Scalar(bytes[position]), mark == "+" || mark == "-" || mark == " " {
      sign = mark
      position += 1
    }
    coercesNegativeZero = skips("z")
    isAlternate = skips("#")
    if !hasFill && skips("0") {
      fill = "0"
      if alignment == nil && defaultType != "s" { alignment = "=" }
    }
    width = try FormatSpecification.digits(bytes, &position)
    try readGrouping(bytes, &position)
    if skips(".") {
      precision = try FormatSpecification.digits(bytes, &position)
      if precision == nil { throw Failure(.valueError, "Format specifier missing precision") }
    }
    if position < bytes.count {
      let last = CodePointLandmarks.scalar(at: position, in: bytes)
      guard position + UTF8.width(last) == bytes.count else {
        let text = String(decoding: bytes, as: UTF8.self)
        throw Failure(.valueError, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
      }
      type = last
    }
    try checkGrouping(defaultType)
  }

  /// `[[fill]align]`; whether there was a fill.
  private mutating func readAlignment(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
    guard let byte = bytes.first else { return false }
    let first = CodePointLandmarks.scalar(at: 0, in: bytes)
    let width = UTF8.width(first)
    if width < bytes.count && FormatSpecification.isAlignment(bytes[width]) {
      fill = first
      alignment = Unicode.Scalar(bytes[width])
      position = width + 1
      return true
    }
    if FormatSpecification.isAlignment(byte) {
      alignment = first
      position = 1
    }
    return false
  }

  private static func isAlignment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "^")
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) throws -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, case let digit = bytes[position] &- 48, digit < 10 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit))
      if overflow || carry { throw Failure(.valueError, "Too many decimal digits in format string") }
      value = sum
      position += 1
    }
    return position == start ? nil : value
  }

  private mutating func readGrouping(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) throws {
    while position < bytes.count, case let mark = Unicode.Scalar(bytes[position]), mark == "," || mark == "_" {
      if let known = grouping {
        if known == mark { throw Failure(.valueError, "Cannot specify '\(known)' with '\(known)'.") }
        throw Failure(.valueError, "Cannot specify both ',' and '_'.")
      }
      grouping = mark
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
    case "<": return laidOut(0, text, missing)
    case "^": return laidOut(missing / 2, text, missing - missing / 2)
    default: return laidOut(missing, text, 0)
    }
  }

  /// The text between fills.
  private func laidOut(_ before: Int, _ text: String, _ after: Int) -> String {
    guard fill.value < 128 else { return filling(before) + text + filling(after) }
    let byte = UInt8(truncatingIfNeeded: fill.value)
    var text = text
    return text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> String in
      String(bytes: before + bytes.count + after) { (target: UnsafeMutablePointer<UInt8>) in
        target.initialize(repeating: byte, count: before)
        if let base = bytes.baseAddress { (target + before).update(from: base, count: bytes.count) }
        (target + before + bytes.count).initialize(repeating: byte, count: after)
      }
    }
  }

  /// A width or precision that fits in memory.
  static func bounded(_ count: Int) throws -> Int {
    if count > SizeLimit.bytes { throw Failure(.memoryError, "") }
    return count
  }

  private func filling(_ count: Int) -> String {
    if fill.value >= 128 { return String(repeating: String(Character(fill)), count: count) }
    let byte = UInt8(truncatingIfNeeded: fill.value)
    return String(bytes: count) { $0.initialize(repeating: byte, count: count) }
  }

  /// Lays out a number: sign, prefix, whole digits (grouped when asked for), and what follows them.
  func number(isNegative: Bool, prefix: String = "", whole: String, rest: String = "") throws -> String {
    var lead = isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : ""
    if !prefix.isEmpty { lead += prefix }
    if width == nil && grouping == nil { return lead.isEmpty && rest.isEmpty ? whole : lead + whole + rest }
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
      let body = rest.isEmpty ? digits : digits + rest
      return missing == 0 ? lead + body : lead.isEmpty ? laidOut(missing, body, 0) : lead + filling(missing) + body
    }
    let body = lead.isEmpty ? digits : lead + digits
    return try padded(rest.isEmpty ? body : body + rest, count: count, standard: ">")
  }

  /// A decimal integer, written at once; nil where the layout takes more.
  func decimal(_ value: Int) throws -> String? {
    guard grouping == nil, fill.value < 128, alignment != "^" else { return nil }
    let lead: UInt8 = value < 0 ? UInt8(ascii: "-") : sign == "+" ? UInt8(ascii: "+") : sign == " " ? 32 : 0
    var (digits, tens) = (1, value.magnitude / 10)
    while tens > 0 { (digits, tens) = (digits + 1, tens / 10) }
    let used = digits + (lead == 0 ? 0 : 1)
    let missing = try FormatSpecification.bounded(max(0, (width ?? 0) - used))
    let byte = UInt8(truncatingIfNeeded: fill.value)
    return String(bytes: used + missing) { (target: UnsafeMutablePointer<UInt8>) in
      target.initialize(repeating: byte, count: used + missing)
      var place = target + (alignment == "<" || alignment == "=" ? 0 : missing)
      if lead != 0 {
        place.pointee = lead
        place += 1
      }
      if alignment == "=" { place += missing }
      var rest = value.magnitude
      for index in (0..<digits).reversed() {
        place[index] = 48 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
    }
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
