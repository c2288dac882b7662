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
  convenience init(_ interpreter: Interpreter, and values: [(name: String, value: Handle)] = []) {
    var bounds = Bounds()
    self.init(interpreter, and: values, within: &bounds)
  }

  /// The same, unless it is too much: then `bounds` says why, and the state is good for nothing.
  init(
    _ interpreter: Interpreter, and values: [(name: String, value: Handle)] = [], within bounds: inout Bounds
  ) {
    self.interpreter = interpreter
    var walk = StateWalk(interpreter, bounds)
    entries = walk.all(and: values).map { Entry(point: $0.point, name: $0.name) }
    bounds = walk.bounds
    random = RandomState.snapshot
    sources = bounds.obstacle == nil ? RandomSources.restorePoints(interpreter) : []
  }

  /// How much is kept.
  struct Bounds {
    /// Objects and elements at most; nil: however many there are.
    var weight: Int?
    /// Whether objects are left alone whose death a script would notice.
    var refusesFinalizers = false
    /// Why the state could not be kept.
    fileprivate(set) var obstacle: String?

    fileprivate mutating func refuse(_ reason: String) { if obstacle == nil { obstacle = reason } }
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

  /// Whether anything changed but names of the session for which `isIgnored` is true.
  func hasChanged(beside isIgnored: (String) -> Bool) -> Bool {
    entries.contains { (entry: Entry) -> Bool in
      entry.point.changes().contains { !entry.name.isEmpty || !isIgnored(name(entry, $0)) }
    }
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
  private(set) var bounds: SessionState.Bounds
  private var weight = 0

  init(_ interpreter: Interpreter, _ bounds: SessionState.Bounds) {
    self.interpreter = interpreter
    self.bounds = bounds
  }

  mutating func all(and values: [(name: String, value: Handle)]) -> [(point: any RestorePoint, name: String)] {
    let globals = interpreter.globals
    seen.insert(ObjectIdentifier(globals))
    if let point = globals.restorePoint() { found.append((point, "")) }
    // The last names are on top: they are walked in the order of their making.
    for item in globals.items.reversed() {
      let name = item.key.asString ?? "?"
      if !name.hasPrefix("__"), !SessionNames.ofShell.contains(name) { push(item.value, name) }
    }
    finish()
    for (name, value) in values { push(value, name) }
    finish()
    return found
  }

  private mutating func finish() {
    while bounds.obstacle == nil, let next = waiting.popLast() {
      check(next.object, next.name)
      if bounds.obstacle == nil { visit(next.object, next.name) }
    }
  }

  private mutating func check(_ object: Object, _ name: String) {
    if bounds.refusesFinalizers, object.hasNoticedDeath || object is WeakReferenceObject {
      bounds.refuse("keeping '\(name)' alive would be noticed (__del__, weak references, generators)")
    }
    guard let limit = bounds.weight else { return }
    weight += 1 + object.elementWeight
    if weight > limit { bounds.refuse("the session holds too many objects to keep them") }
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
  /// How much a copy of it takes.
  fileprivate var elementWeight: Int {
    switch self {
    case let list as ListObject: list.count
    case let dict as DictObject: dict.count
    case let set as SetObject: set.count
    case let restorable as any Restorable: restorable.restoreWeight
    default: 0
    }
  }

  /// Whether it is a class that no script has made.
  fileprivate var isOfLibrary: Bool { (self as? TypeObject).map { $0.module != "__main__" } ?? false }
}
