import Diagnostics
import Script

/// What `sub` and `expand` put in place of a match: text with references to groups.
struct RegexTemplate {
  private enum Part {
    case text(Handle)
    case group(Int)
  }

  private var content: [Part] = []
  private let isBytes: Bool

  /// Reads a template. Throws `re.error` for what is wrong with it, IndexError for a name that is no group.
  init(_ source: Handle, _ pattern: PatternObject, _ interpreter: Interpreter) throws {
    isBytes = pattern.isBytes
    let units: [UInt32]
    if let text = source.as(StringObject.self), !isBytes {
      units = text.string.unicodeScalars.map { $0.value }
    } else if isBytes, let bytes = BytesLike.content(of: source) {
      units = bytes.map { UInt32($0) }
    } else if source.asString != nil {
      throw Failure(.typeError, "decoding to str: need a bytes-like object, str found")
    } else {
      throw Failure(.typeError, "decoding to str: need a bytes-like object, \(source.typeName) found")
    }
    do {
      try read(units, pattern)
    } catch let error as RegexError {
      throw RegexErrors.exception(error, source, interpreter)
    }
  }

  /// The template with a match's groups in it.
  func parts(_ match: MatchObject) -> [Handle] {
    content.map { (part: Part) -> Handle in
      switch part {
      case .text(let text): text
      case .group(let group): match.text(group, otherwise: isBytes ? .bytes([]) : .string(""))
      }
    }
  }

  // MARK: Reading

  private mutating func read(_ units: [UInt32], _ pattern: PatternObject) throws {
    var index = 0
    var text: [UInt32] = []
    while index < units.count {
      let unit = units[index]
      if unit != 92 {
        text.append(unit)
        index += 1
        continue
      }
      guard index + 1 < units.count else {
        throw RegexError(message: "bad escape (end of pattern)", position: index)
      }
      let letter = units[index + 1]
      switch letter {
      case 103:  // g
        flush(&text)
        index = try groupReference(units, index, pattern)
      case 48:  // 0
        index = octal(units, index, &text)
      case 49...57:
        index = try numbered(units, index, pattern, &text)
      default:
        text += try escape(letter, index)
        index += 2
      }
    }
    flush(&text)
  }

  private mutating func flush(_ text: inout [UInt32]) {
    if text.isEmpty { return }
    content.append(.text(RegexTemplate.handle(text, isBytes)))
    text = []
  }

  private static func handle(_ units: [UInt32], _ isBytes: Bool) -> Handle {
    if isBytes { return .bytes(units.map { UInt8(truncatingIfNeeded: $0) }) }
    var view = String.UnicodeScalarView()
    for unit in units { view.append(Unicode.Scalar(unit) ?? "?") }
    return .string(String(view))
  }

  private func escape(_ letter: UInt32, _ index: Int) throws -> [UInt32] {
    switch letter {
    case 97: return [7]
    case 98: return [8]
    case 102: return [12]
    case 110: return [10]
    case 114: return [13]
    case 116: return [9]
    case 118: return [11]
    case 92: return [92]
    case 65...90, 97...122:
      let shown = Unicode.Scalar(letter).map { String(Character($0)) } ?? ""
      throw RegexError(message: "bad escape \\\(shown)", position: index)
    default: return [92, letter]
    }
  }

  /// `\0` and up to two more octal digits.
  private func octal(_ units: [UInt32], _ start: Int, _ text: inout [UInt32]) -> Int {
    var index = start + 2
    var value: UInt32 = 0
    while index < min(start + 4, units.count), units[index] >= 48, units[index] <= 55 {
      value = value * 8 + units[index] - 48
      index += 1
    }
    text.append(value & 0xff)
    return index
  }

  /// `\1` to `\99`, or three octal digits.
  private mutating func numbered(
    _ units: [UInt32], _ start: Int, _ pattern: PatternObject, _ text: inout [UInt32]
  ) throws -> Int {
    func digit(_ index: Int, below bound: UInt32) -> UInt32? {
      guard index < units.count, units[index] >= 48, units[index] < 48 + bound else { return nil }
      return units[index] - 48
    }
    if let a = digit(start + 1, below: 8), let b = digit(start + 2, below: 8), let c = digit(start + 3, below: 8) {
      let value = a * 64 + b * 8 + c
      if value > 0o377 {
        throw RegexError(
          message: "octal escape value \\\(a)\(b)\(c) outside of range 0-0o377", position: start)
      }
      text.append(value)
      return start + 4
    }
    var group = Int(units[start + 1]) - 48
    var index = start + 2
    if let next = digit(index, below: 10) {
      group = group * 10 + Int(next)
      index += 1
    }
    flush(&text)
    try add(group, pattern, start + 1)
    return index
  }

  private mutating func add(_ group: Int, _ pattern: PatternObject, _ place: Int) throws {
    if group > pattern.groupCount {
      throw RegexError(message: "invalid group reference \(group)", position: place)
    }
    content.append(.group(group))
  }

  /// `\g<1>` or `\g<name>`.
  private mutating func groupReference(_ units: [UInt32], _ start: Int, _ pattern: PatternObject) throws -> Int {
    guard start + 2 < units.count, units[start + 2] == 60 else {
      throw RegexError(message: "missing <", position: start + 2)
    }
    var parser = RegexParser(units, isBytes: isBytes, flags: [])
    parser.position = start + 3
    let name = try parser.name(until: ">", start + 3)
    if name.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      let group = Int(name) ?? Int.max
      if group > 99_999_999 { throw RegexError(message: "invalid group reference \(name)", position: start + 3) }
      try add(group, pattern, start + 3)
    } else {
      let scalars = name.unicodeScalars
      let begins = scalars.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
      if !begins || !scalars.dropFirst().allSatisfy({ $0.properties.isXIDContinue }) {
        throw RegexError(
          message: "bad character in group name \(parser.quoted(name))", position: start + 3)
      }
      guard let group = pattern.group(named: name) else {
        throw Failure(.indexError, "unknown group name '\(name)'")
      }
      content.append(.group(group))
    }
    return parser.position
  }
}
