import Ops
import Script
import ScriptLibrary

/// What a session holds at a moment: its names, every container that can be reached from them, and the state of random
/// numbers. (Variables are watched, not kept: ``VariableWatch``.)
///
/// What lies outside, such as files, the attributes of modules, or an iterator's place, is not seen and not put back.
final class SessionState {
  /// One object and how it was reached.
  private struct Entry {
    let point: any RestorePoint
    let name: String
  }

  private let interpreter: Interpreter
  private let entries: [Entry]
  private let random: RandomState.Snapshot
  private let sources: [any RestorePoint]
  /// The places of `entries` that have ever been found changed.
  private var changed: Set<Int> = []

  /// Walks all that can be reached from the session's names, and from other values. O(objects).
  init(_ interpreter: Interpreter, and values: [(name: String, value: Handle)] = []) {
    self.interpreter = interpreter
    var walk = StateWalk(interpreter)
    entries = walk.all(and: values).map { Entry(point: $0.point, name: $0.name) }
    random = RandomState.snapshot
    sources = RandomSources.restorePoints(interpreter)
  }

  /// A part that is not what it was.
  struct Change {
    let name: String
    let before: String
    let after: String
    /// What a name of the session now holds; nil for parts of objects.
    let assigned: Handle?

    /// `0 → 1`.
    var arrow: String { "\(before) → \(after)" }
  }

  /// What changed, in words; identities decide.
  func changes() -> [Change] {
    var result: [Change] = []
    for (index, entry) in entries.enumerated() {
      let found = entry.point.changes()
      guard !found.isEmpty else { continue }
      changed.insert(index)
      for change in found {
        result.append(
          Change(
            name: name(entry, change), before: text(change.before), after: text(change.after),
            assigned: entry.name.isEmpty && !change.after.isUndefined ? change.after : nil))
      }
    }
    return result
  }

  private func name(_ entry: Entry, _ change: StateChange) -> String {
    guard entry.name.isEmpty else { return entry.name + change.step }
    // The session's own names: `['x']`.
    return String(change.step.dropFirst(2).dropLast(2))
  }

  private func text(_ value: Handle) -> String {
    value.isUndefined ? "(nothing)" : ShortText.of(value, interpreter, limit: 60)
  }

  /// Puts everything back.
  func restore() throws {
    _ = changes()
    try restoreChanged()
  }

  /// Puts back what ``changes()`` has found changed so far: for calls that are known to change nothing else.
  func restoreChanged() throws {
    for index in changed { try entries[index].point.restore(interpreter) }
    RandomState.snapshot = random
    for point in sources { try point.restore(interpreter) }
  }
}

/// Finds the objects that can be reached from a session's names.
private struct StateWalk {
  private let interpreter: Interpreter
  private var seen: Set<ObjectIdentifier> = []
  private var waiting: [(object: Object, name: String)] = []
  private var found: [(point: any RestorePoint, name: String)] = []

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  mutating func all(and values: [(name: String, value: Handle)]) -> [(point: any RestorePoint, name: String)] {
    let globals = interpreter.globals
    seen.insert(ObjectIdentifier(globals))
    if let point = globals.restorePoint() { found.append((point, "")) }
    // The last names are on top: they are walked in the order of their making.
    for item in globals.items.reversed() where item.key.asString?.hasPrefix("__") != true {
      push(item.value, item.key.asString ?? "?")
    }
    finish()
    for (name, value) in values { push(value, name) }
    finish()
    return found
  }

  private mutating func finish() {
    while let next = waiting.popLast() { visit(next.object, next.name) }
  }

  private mutating func push(_ value: Handle, _ name: String) {
    guard let object = value.asObject, seen.insert(ObjectIdentifier(object)).inserted else { return }
    switch object.kind {
    case .string, .bytes, .bigInt, .complex, .native, .module, .range, .slice, .code, .frame: return
    case .type: if (object as? TypeObject)?.isHeapType != true || object.isOfLibrary { return }
    default: break
    }
    waiting.append((object, name))
  }

  private mutating func visit(_ object: Object, _ name: String) {
    if let point = object.restorePoint() { found.append((point, name)) }
    switch object {
    case let list as ListObject: for (index, item) in list.items.enumerated() { push(item, "\(name)[\(index)]") }
    case let tuple as TupleObject: for (index, item) in tuple.items.enumerated() { push(item, "\(name)[\(index)]") }
    case let dict as DictObject:
      for item in dict.items { push(item.value, "\(name)[\(ShortText.of(item.key, interpreter, limit: 30))]") }
    case let instance as InstanceObject:
      for (attribute, value) in instance.ownAttributes { push(value, "\(name).\(attribute)") }
      push(.object(instance.type), instance.type.name)
    case let type as TypeObject:
      for item in type.members.items { push(item.value, "\(name).\(item.key.asString ?? "?")") }
    case let function as FunctionObject: visitFunction(function)
    default: object.traverse { (value: Value) -> Void in push(Handle(value), name) }
    }
  }

  /// Its closure's variables have names of their own.
  private mutating func visitFunction(_ function: FunctionObject) {
    var index = 0
    let names = function.code.freeNames
    function.traverse { (value: Value) -> Void in
      let isCell = index < function.closureCount && index < names.count
      push(Handle(value), isCell ? names[index] : function.name)
      index += 1
    }
  }
}

extension Object {
  /// Whether it is a class that no script has made.
  fileprivate var isOfLibrary: Bool { (self as? TypeObject).map { $0.module != "__main__" } ?? false }
}
