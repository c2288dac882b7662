import Diagnostics
import Script

/// `re.Pattern`: a compiled expression.
final class PatternObject: Object {
  nonisolated(unsafe) static let patternType: TypeObject = {
    let type = TypeObject.sealed("Pattern", module: "re")
    PatternMethods.define(on: type)
    LibraryReductions.definePattern(on: type)
    return type
  }()

  /// The text that it was made from: a str or bytes.
  let source: Handle
  let isBytes: Bool
  let regexFlags: RegexFlags
  let groupNames: [(name: String, group: Int)]
  let program: RegexProgram
  var groupCount: Int { program.groupCount }

  init(_ source: Handle, _ flags: RegexFlags) throws(RegexError) {
    self.source = source
    let bytes = source.as(BytesObject.self)
    isBytes = bytes != nil
    let text = bytes.map { $0.bytes.map { UInt32($0) } } ?? (source.asString ?? "").unicodeScalars.map { $0.value }
    var parser = RegexParser(text, isBytes: isBytes, flags: flags)
    let tree = try parser.parse()
    self.regexFlags = parser.flags
    groupNames = parser.groupNames
    program = RegexProgram(tree, groupCount: parser.groupCount)
    super.init(type: PatternObject.patternType)
  }

  func group(named name: String) -> Int? { groupNames.first { $0.name == name }?.group }

  /// `re.compile('a+', re.IGNORECASE)`.
  override func repr(_ interpreter: Interpreter) throws -> String {
    let names: [(RegexFlags, String)] = [
      (.ignoreCase, "re.IGNORECASE"), (.locale, "re.LOCALE"), (.multiline, "re.MULTILINE"), (.dotAll, "re.DOTALL"),
      (.verbose, "re.VERBOSE"), (.debug, "re.DEBUG"), (.ascii, "re.ASCII"),
    ]
    let shown = String(try interpreter.repr(source).prefix(200))
    let given = names.filter { regexFlags.contains($0.0) }.map { $0.1 }
    return given.isEmpty ? "re.compile(\(shown))" : "re.compile(\(shown), \(given.joined(separator: "|")))"
  }

  override func compare(_ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter) throws -> Value? {
    guard op == .equal || op == .notEqual, let other = other.as(PatternObject.self) else { return nil }
    let isEqual = try regexFlags == other.regexFlags && isBytes == other.isBytes && interpreter.equals(source, other.source)
    return .bool(isEqual == (op == .equal))
  }

  override func hash(_ interpreter: Interpreter) throws -> Int { try interpreter.hash(source) ^ regexFlags.rawValue }
}

/// What an expression is run over: a str or bytes, as the units that the matcher reads.
struct RegexSubject {
  let object: Handle
  private let string: StringObject?
  private let bytes: [UInt8]
  /// In characters.
  let count: Int

  /// Throws a TypeError when the pattern is for the other kind.
  init(_ object: Handle, for pattern: PatternObject) throws {
    self.object = object
    if let string = object.as(StringObject.self) {
      if pattern.isBytes { throw Failure(.typeError, "cannot use a bytes pattern on a string-like object") }
      self.string = string
      bytes = []
      count = string.count
      return
    }
    guard let content = BytesLike.content(of: object) else {
      throw Failure(.typeError, "expected string or bytes-like object, got '\(object.typeName)'")
    }
    if !pattern.isBytes { throw Failure(.typeError, "cannot use a string pattern on a bytes-like object") }
    string = nil
    bytes = content
    count = content.count
  }

  /// The part from `start` to `end`, of the subject's kind.
  func slice(_ start: Int, _ end: Int) -> Handle {
    guard let string else { return .bytes(start < end ? Array(bytes[start..<end]) : []) }
    if start == 0 && end == count && !string.type.isHeapType { return object }
    return .string(string.substring(start, end))
  }

  /// Joins parts of the subject's kind.
  func join(_ parts: [Handle]) throws -> Handle {
    guard string != nil else {
      var result: [UInt8] = []
      for part in parts {
        guard let content = BytesLike.content(of: part) else {
          throw Failure(.typeError, "sequence item 0: expected a bytes-like object, \(part.typeName) found")
        }
        result += content
      }
      return .bytes(result)
    }
    var result = ""
    for (index, part) in parts.enumerated() {
      guard let text = part.asString else {
        throw Failure(.typeError, "sequence item \(index): expected str instance, \(part.typeName) found")
      }
      result += text
    }
    return .string(result)
  }

  enum Mode { case search, match, fullMatch }

  /// The first match at or after `start`.
  func find(_ pattern: PatternObject, _ mode: Mode, from start: Int, to end: Int) throws -> MatchObject? {
    var found: MatchObject?
    try scan(pattern, mode, from: start, to: end) { (match: MatchObject) -> Bool in
      found = match
      return false
    }
    return found
  }

  private struct Range {
    let mode: Mode
    let start: Int
    let end: Int
    let isAdvancing: Bool
    let origin: Int
  }

  /// Calls `body` with each match in order until it returns false.
  ///
  /// - Parameters:
  ///   - isAdvancing: whether an empty match at `start` is none, as after another empty match there.
  ///   - origin: the matches' `pos`, if that is not `start`.
  func scan(
    _ pattern: PatternObject, _ mode: Mode = .search, from start: Int, to end: Int, isAdvancing: Bool = false,
    origin: Int? = nil, _ body: (MatchObject) throws -> Bool
  ) throws {
    let range = Range(mode: mode, start: start, end: end, isAdvancing: isAdvancing, origin: origin ?? start)
    if let string {
      if string.isASCII {
        try string.withBytes { try run(pattern, range, $0.baseAddress, body) }
      } else {
        try string.scalars.withUnsafeBufferPointer { (scalars: UnsafeBufferPointer<Unicode.Scalar>) throws -> Void in
          try scalars.withMemoryRebound(to: UInt32.self) { try run(pattern, range, $0.baseAddress, body) }
        }
      }
    } else {
      try bytes.withUnsafeBufferPointer { try run(pattern, range, $0.baseAddress, body) }
    }
  }

  private func run<Unit: FixedWidthInteger & UnsignedInteger>(
    _ pattern: PatternObject, _ range: Range, _ text: UnsafePointer<Unit>?, _ body: (MatchObject) throws -> Bool
  ) throws {
    var empty = Unit(0)
    try withUnsafePointer(to: &empty) { (placeholder: UnsafePointer<Unit>) throws -> Void in
      var matcher = RegexMatcher<Unit>(pattern.program, text ?? placeholder, end: range.end)
      var position = range.start
      var isAdvancing = range.isAdvancing
      while true {
        let isFound: Bool
        switch range.mode {
        case .search: isFound = try matcher.search(from: position, isAdvancing: isAdvancing)
        case .match: isFound = try matcher.match(at: position)
        case .fullMatch: isFound = try matcher.match(at: position, isFull: true)
        }
        if !isFound { return }
        let match = MatchObject(
          pattern, self, marks: matcher.marks, lastIndex: matcher.lastIndex, range: (range.origin, range.end))
        if try !body(match) { return }
        isAdvancing = matcher.marks[0] == matcher.marks[1]
        position = matcher.marks[1]
      }
    }
  }
}
