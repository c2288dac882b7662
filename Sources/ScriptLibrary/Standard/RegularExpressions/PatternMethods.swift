import Diagnostics
import Script

/// The methods of `re.Pattern`; the functions of module `re` are the same with an expression in front.
enum PatternMethods {
  static func define(on type: TypeObject) {
    let modes: [(String, RegexSubject.Mode)] = [("search", .search), ("match", .match), ("fullmatch", .fullMatch)]
    for (name, mode) in modes {
      type.defineMethod(name, "self, string, pos=0, endpos=9223372036854775807") { (call: NativeCall) in
        try find(receiver(call), mode, call[1], range(call, 2))
      }
    }
    type.defineMethod("findall", "self, string, pos=0, endpos=9223372036854775807") { (call: NativeCall) in
      try findAll(receiver(call), call[1], range(call, 2))
    }
    type.defineMethod("finditer", "self, string, pos=0, endpos=9223372036854775807") { (call: NativeCall) in
      .object(try MatchIterator(receiver(call), call[1], range(call, 2)))
    }
    type.defineMethod("split", "self, string, maxsplit=0") { (call: NativeCall) in
      try split(receiver(call), call[1], call.interpreter.integer(call[2]))
    }
    type.defineMethod("sub", "self, repl, string, count=0") { (call: NativeCall) in
      try substitute(receiver(call), call[1], call[2], call.interpreter.integer(call[3]), call.interpreter).text
    }
    type.defineMethod("subn", "self, repl, string, count=0") { (call: NativeCall) in
      let result = try substitute(
        receiver(call), call[1], call[2], call.interpreter.integer(call[3]), call.interpreter)
      return .tuple([result.text, .int(result.count)])
    }
    defineAttributes(on: type)
  }

  private static func defineAttributes(on type: TypeObject) {
    property("pattern", on: type) { (pattern: PatternObject) in pattern.source }
    property("flags", on: type) { (pattern: PatternObject) in .int(pattern.regexFlags.rawValue) }
    property("groups", on: type) { (pattern: PatternObject) in .int(pattern.groupCount) }
    property("groupindex", on: type) { (pattern: PatternObject) in
      .dict(pattern.groupNames.map { ($0.name, .int($0.group)) })
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.defineMethod(name, name == "__copy__" ? "self" : "self, memo, /") { (call: NativeCall) in call[0] }
    }
    type.defineClassMethod("__class_getitem__", "cls, item, /") { (call: NativeCall) in
      .object(GenericAliasObject(origin: call[0], parameters: call[1]))
    }
  }

  private static func property(_ name: String, on type: TypeObject, _ read: @escaping (PatternObject) -> Handle) {
    type.defineProperty(name) { (instance: Handle, _: Interpreter) in
      instance.as(PatternObject.self).map(read) ?? .none
    }
  }

  private static func receiver(_ call: NativeCall) throws -> PatternObject {
    guard let pattern = call[0].as(PatternObject.self) else {
      throw Failure(.typeError, "descriptor requires a 're.Pattern' object but received a '\(call[0].typeName)'")
    }
    return pattern
  }

  private static func range(_ call: NativeCall, _ index: Int) throws -> (Int, Int) {
    (try call.interpreter.integer(call[index]), try call.interpreter.integer(call[index + 1]))
  }

  /// Start and end within the subject.
  static func clamp(_ range: (Int, Int), _ count: Int) -> (Int, Int) {
    let end = max(0, min(range.1, count))
    return (max(0, min(range.0, count)), end)
  }

  // MARK: Finding

  static func find(
    _ pattern: PatternObject, _ mode: RegexSubject.Mode, _ text: Handle, _ range: (Int, Int) = (0, Int.max)
  ) throws -> Handle {
    let subject = try RegexSubject(text, for: pattern)
    let (start, end) = clamp(range, subject.count)
    if start > end { return .none }
    return try subject.find(pattern, mode, from: start, to: end).map { .object($0) } ?? .none
  }

  /// The matches: their texts, their group, or tuples of their groups.
  static func findAll(_ pattern: PatternObject, _ text: Handle, _ range: (Int, Int) = (0, Int.max)) throws -> Handle {
    let subject = try RegexSubject(text, for: pattern)
    let (start, end) = clamp(range, subject.count)
    var result: [Handle] = []
    if start > end { return .list(result) }
    let nothing: Handle = pattern.isBytes ? .bytes([]) : .string("")
    try subject.scan(pattern, from: start, to: end) { (match: MatchObject) -> Bool in
      switch pattern.groupCount {
      case 0: result.append(match.text(0))
      case 1: result.append(match.text(1, otherwise: nothing))
      default: result.append(.tuple((1...pattern.groupCount).map { match.text($0, otherwise: nothing) }))
      }
      return true
    }
    return .list(result)
  }

  static func split(_ pattern: PatternObject, _ text: Handle, _ limit: Int) throws -> Handle {
    let subject = try RegexSubject(text, for: pattern)
    var result: [Handle] = []
    var last = 0
    var count = 0
    if limit >= 0 {
      try subject.scan(pattern, from: 0, to: subject.count) { (match: MatchObject) -> Bool in
        result.append(subject.slice(last, match.start))
        for group in 0..<pattern.groupCount { result.append(match.text(group + 1)) }
        last = match.end
        count += 1
        return limit == 0 || count < limit
      }
    }
    result.append(subject.slice(last, subject.count))
    return .list(result)
  }

  // MARK: Replacing

  static func substitute(
    _ pattern: PatternObject, _ replacement: Handle, _ text: Handle, _ limit: Int, _ interpreter: Interpreter
  ) throws -> (text: Handle, count: Int) {
    let subject = try RegexSubject(text, for: pattern)
    let template = interpreter.isCallable(replacement)
      ? nil : try RegexTemplate(replacement, pattern, interpreter)
    var parts: [Handle] = []
    var last = 0
    var count = 0
    if limit >= 0 {
      try subject.scan(pattern, from: 0, to: subject.count) { (match: MatchObject) -> Bool in
        if last < match.start { parts.append(subject.slice(last, match.start)) }
        if let template {
          parts += template.parts(match)
        } else {
          let made = try interpreter.call(replacement, [.object(match)])
          if !made.isNone { parts.append(made) }
        }
        last = match.end
        count += 1
        return limit == 0 || count < limit
      }
    }
    if count == 0 { return (subject.slice(0, subject.count), 0) }
    if last < subject.count { parts.append(subject.slice(last, subject.count)) }
    return (try subject.join(parts), count)
  }
}

/// `finditer`: looks for the next match when it is asked for it.
final class MatchIterator: IteratorObject {
  nonisolated(unsafe) static let iteratorType = TypeObject.sealed("callable_iterator")
  private let pattern: PatternObject
  private let subject: RegexSubject
  private let range: (Int, Int)
  private var position: Int
  private var isAdvancing = false
  private var isFinished = false

  init(_ pattern: PatternObject, _ text: Handle, _ range: (Int, Int)) throws {
    self.pattern = pattern
    subject = try RegexSubject(text, for: pattern)
    self.range = PatternMethods.clamp(range, subject.count)
    position = self.range.0
    super.init(type: MatchIterator.iteratorType)
  }

  override func next(_ interpreter: Interpreter) throws -> Value? {
    if isFinished || position > range.1 { return nil }
    var found: MatchObject?
    try subject.scan(pattern, from: position, to: range.1, isAdvancing: isAdvancing, origin: range.0) {
      (match: MatchObject) -> Bool in
      found = match
      return false
    }
    guard let found else {
      isFinished = true
      return nil
    }
    position = found.end
    isAdvancing = found.start == found.end
    return Value(found)
  }
}
