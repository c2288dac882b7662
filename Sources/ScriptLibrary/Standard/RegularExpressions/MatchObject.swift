import Diagnostics
import Script

/// `re.Match`: where an expression and its groups have matched.
final class MatchObject: Object {
  nonisolated(unsafe) static let matchType: TypeObject = {
    let type = TypeObject.sealed("Match", module: "re")
    MatchMethods.define(on: type)
    return type
  }()

  let pattern: PatternObject
  let subject: RegexSubject
  /// Starts and ends of the whole match and its groups, -1 where a group has not matched.
  let marks: [Int]
  let lastIndex: Int?
  /// `pos` and `endpos`.
  let range: (Int, Int)

  init(_ pattern: PatternObject, _ subject: RegexSubject, marks: [Int], lastIndex: Int?, range: (Int, Int)) {
    self.pattern = pattern
    self.subject = subject
    self.marks = marks
    self.lastIndex = lastIndex
    self.range = range
    super.init(type: MatchObject.matchType)
  }

  var start: Int { marks[0] }
  var end: Int { marks[1] }

  func hasMatched(_ group: Int) -> Bool { marks[group * 2] >= 0 && marks[group * 2 + 1] >= 0 }

  /// Where a group has matched; (-1, -1) where it has not.
  func span(_ group: Int) -> (Int, Int) {
    hasMatched(group) ? (marks[group * 2], marks[group * 2 + 1]) : (-1, -1)
  }

  /// What a group has matched; `otherwise` when it has not.
  func text(_ group: Int, otherwise: Handle = .none) -> Handle {
    guard hasMatched(group) else { return otherwise }
    return subject.slice(marks[group * 2], marks[group * 2 + 1])
  }

  /// The number of the group that a script names by number or name.
  func number(_ group: Handle, _ interpreter: Interpreter) throws -> Int {
    if let name = group.asString {
      if let found = pattern.group(named: name) { return found }
    } else if let found = group.asInt ?? (try? interpreter.integer(group)) {
      if found >= 0 && found <= pattern.groupCount { return found }
    }
    throw Failure(.indexError, "no such group")
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    text(try number(Handle(key), interpreter)).owned
  }

  override func truth(_ interpreter: Interpreter) throws -> Bool? { true }

  override func repr(_ interpreter: Interpreter) throws -> String {
    "<re.Match object; span=(\(start), \(end)), match=\(try interpreter.repr(text(0)).prefixOfScalars(50))>"
  }
}

extension String {
  fileprivate func prefixOfScalars(_ count: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(count))) }
}

enum MatchMethods {
  static func define(on type: TypeObject) {
    defineGroups(on: type)
    definePlaces(on: type)
    type.defineMethod("expand", "self, template") { (call: NativeCall) in
      let match = try receiver(call)
      let template = try RegexTemplate(call[1], match.pattern, call.interpreter)
      return try match.subject.join(template.parts(match))
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.defineMethod(name, name == "__copy__" ? "self" : "self, memo, /") { (call: NativeCall) in call[0] }
    }
    type.defineClassMethod("__class_getitem__", "cls, item, /") { (call: NativeCall) in
      .object(GenericAliasObject(origin: call[0], parameters: call[1]))
    }
  }

  private static func receiver(_ call: NativeCall) throws -> MatchObject {
    guard let match = call[0].as(MatchObject.self) else {
      throw Failure(.typeError, "descriptor requires a 're.Match' object but received a '\(call[0].typeName)'")
    }
    return match
  }

  private static func defineGroups(on type: TypeObject) {
    type.defineMethod("group", "self, *groups") { (call: NativeCall) in
      let match = try receiver(call)
      let groups = try call.variadic(1).map { match.text(try match.number($0, call.interpreter)) }
      switch groups.count {
      case 0: return match.text(0)
      case 1: return groups[0]
      default: return .tuple(groups)
      }
    }
    type.defineMethod("groups", "self, default=None") { (call: NativeCall) in
      let match = try receiver(call)
      return .tuple((0..<match.pattern.groupCount).map { match.text($0 + 1, otherwise: call[1]) })
    }
    type.defineMethod("groupdict", "self, default=None") { (call: NativeCall) in
      let match = try receiver(call)
      return .dict(match.pattern.groupNames.map { ($0.name, match.text($0.group, otherwise: call[1])) })
    }
    type.defineMethod("__getitem__", "self, key, /") { (call: NativeCall) in
      let match = try receiver(call)
      return match.text(try match.number(call[1], call.interpreter))
    }
  }

  private static func definePlaces(on type: TypeObject) {
    type.defineMethod("start", "self, group=0, /") { (call: NativeCall) in
      let match = try receiver(call)
      return .int(match.span(try match.number(call[1], call.interpreter)).0)
    }
    type.defineMethod("end", "self, group=0, /") { (call: NativeCall) in
      let match = try receiver(call)
      return .int(match.span(try match.number(call[1], call.interpreter)).1)
    }
    type.defineMethod("span", "self, group=0, /") { (call: NativeCall) in
      let match = try receiver(call)
      return pair(match.span(try match.number(call[1], call.interpreter)))
    }
    property("string", on: type) { (match: MatchObject) in match.subject.object }
    property("re", on: type) { (match: MatchObject) in .object(match.pattern) }
    property("pos", on: type) { (match: MatchObject) in .int(match.range.0) }
    property("endpos", on: type) { (match: MatchObject) in .int(match.range.1) }
    property("lastindex", on: type) { (match: MatchObject) in match.lastIndex.map { .int($0) } ?? .none }
    property("lastgroup", on: type) { (match: MatchObject) in
      let name = match.pattern.groupNames.first { $0.group == match.lastIndex }?.name
      return name.map { .string($0) } ?? .none
    }
    property("regs", on: type) { (match: MatchObject) in
      .tuple((0...match.pattern.groupCount).map { pair(match.span($0)) })
    }
  }

  private static func property(_ name: String, on type: TypeObject, _ read: @escaping (MatchObject) -> Handle) {
    type.defineProperty(name) { (instance: Handle, _: Interpreter) in
      instance.as(MatchObject.self).map(read) ?? .none
    }
  }

  private static func pair(_ span: (Int, Int)) -> Handle { .tuple([.int(span.0), .int(span.1)]) }
}
