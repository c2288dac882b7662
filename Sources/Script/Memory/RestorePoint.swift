/// What an object held at a moment, to be compared with what it holds now, and put back.
///
/// For tools that run code twice from equal state. Elements are kept, not copied: who wants a whole structure back makes
/// a point of each object in it.
public protocol RestorePoint {
  var object: Object { get }
  /// What differs now from then; empty when nothing does. Identity decides: no script code runs.
  func changes() -> [StateChange]
  /// Puts back what the object held.
  ///
  /// - Errors: what a key's `__hash__` or `__eq__` raises.
  func restore(_ interpreter: Interpreter) throws
}

/// One part of an object that changed.
public struct StateChange {
  /// Behind the object's name: `.count`, `['k']`; empty for the object as a whole.
  public let step: String
  /// `.undefined` for a part that was not there.
  public let before: Handle
  /// `.undefined` for a part that is no longer there.
  public let after: Handle

  public init(step: String, before: Handle, after: Handle) {
    self.step = step
    self.before = before
    self.after = after
  }
}

/// A native object whose contents a script can change in place, and which can be put back: arrays, generators of random
/// numbers.
public protocol Restorable: Object {
  func makeRestorePoint() -> any RestorePoint
  /// How much such a point keeps, in list elements.
  var restoreWeight: Int { get }
}

extension Restorable {
  public var restoreWeight: Int { 1 }
}

extension Object {
  /// Whether a script notices when this object dies: `__del__`, a generator that must be closed, a weak reference's
  /// callback.
  public var hasNoticedDeath: Bool { flags & (ObjectFlags.hasFinalizer | ObjectFlags.isWatched) != 0 }
}

extension Object {
  /// A point for what this object holds itself; nil for what can't change, or can't be put back.
  public func restorePoint() -> (any RestorePoint)? {
    switch self {
    case let list as ListObject: ListPoint(list)
    case let dict as DictObject: DictPoint(dict)
    case let set as SetObject: set.isFrozen ? nil : SetPoint(set)
    case let instance as InstanceObject: InstancePoint(instance)
    case let cell as CellObject: CellPoint(cell)
    case let type as TypeObject: type.isHeapType ? ClassPoint(type) : nil
    case let restorable as any Restorable: restorable.makeRestorePoint()
    default: attributeDictionary.map { AttributesPoint(self, $0) }
    }
  }
}

private struct ListPoint: RestorePoint {
  let list: ListObject
  let items: [Handle]

  init(_ list: ListObject) {
    self.list = list
    items = list.items
  }

  var object: Object { list }

  func changes() -> [StateChange] {
    guard items.count != list.count || !zip(items, list.items).allSatisfy({ $0.isIdentical(to: $1) }) else { return [] }
    return [StateChange(step: "", before: .list(items), after: .list(list.items))]
  }

  func restore(_ interpreter: Interpreter) {
    list.replaceSubrange(0..<list.count, with: items.map { $0.owned })
  }
}

private struct DictPoint: RestorePoint {
  let dict: DictObject
  let entries: DictEntries

  init(_ dict: DictObject) {
    self.dict = dict
    entries = DictEntries(dict)
  }

  var object: Object { dict }
  func changes() -> [StateChange] {
    entries.changes(dict) { (key: Handle) -> String in "[\(DictEntries.text(key))]" }
  }
  func restore(_ interpreter: Interpreter) throws { try entries.restore(dict, interpreter) }
}

private struct SetPoint: RestorePoint {
  let owner: SetObject
  let items: [Handle]

  init(_ owner: SetObject) {
    self.owner = owner
    items = owner.items
  }

  var object: Object { owner }

  func changes() -> [StateChange] {
    let now = owner.items
    if items.count == now.count && zip(items, now).allSatisfy({ $0.isIdentical(to: $1) }) { return [] }
    return [StateChange(step: "", before: .list(items), after: .list(now))]
  }

  func restore(_ interpreter: Interpreter) throws {
    owner.removeAll()
    for item in items { try interpreter.withValue(item) { try owner.insert($0, interpreter) } }
  }
}

/// The attributes of an instance. What a library keeps with it (`payload`) is not seen: so attributes that such an
/// instance got, or that were None, stay as they are, since a layer that has been built must keep what it was built with.
private struct InstancePoint: RestorePoint {
  let instance: InstanceObject
  let attributes: [(String, Handle)]

  init(_ instance: InstanceObject) {
    self.instance = instance
    attributes = instance.ownAttributes
  }

  var object: Object { instance }

  func changes() -> [StateChange] {
    var changes: [StateChange] = []
    for (name, before) in attributes {
      let after = instance[name] ?? .undefined
      if !after.isIdentical(to: before) { changes.append(StateChange(step: "." + name, before: before, after: after)) }
    }
    for (name, after) in added { changes.append(StateChange(step: "." + name, before: .undefined, after: after)) }
    return changes
  }

  private var added: [(String, Handle)] {
    let known = Set(attributes.map { $0.0 })
    return instance.ownAttributes.filter { !known.contains($0.0) }
  }

  func restore(_ interpreter: Interpreter) {
    for (name, value) in attributes where instance[name]?.isIdentical(to: value) != true {
      if instance.payload == nil || !value.isNone { instance[name] = value }
    }
    guard instance.payload == nil else { return }
    for (name, _) in added { instance[name] = nil }
  }
}

private struct CellPoint: RestorePoint {
  let cell: CellObject
  let content: Handle

  init(_ cell: CellObject) {
    self.cell = cell
    content = cell.value
  }

  var object: Object { cell }

  func changes() -> [StateChange] {
    if cell.value.isIdentical(to: content) { return [] }
    return [StateChange(step: "", before: content, after: cell.value)]
  }

  func restore(_ interpreter: Interpreter) { put(&cell.content, content.owned) }
}

private struct ClassPoint: RestorePoint {
  let type: TypeObject
  let entries: DictEntries

  init(_ type: TypeObject) {
    self.type = type
    entries = DictEntries(type.members)
  }

  var object: Object { type }
  func changes() -> [StateChange] {
    entries.changes(type.members) { (key: Handle) -> String in "." + (key.asString ?? "?") }
  }

  func restore(_ interpreter: Interpreter) throws {
    try entries.restore(type.members, interpreter)
    type.changed()
  }
}

/// The attributes of functions, modules and other objects that have a `__dict__`.
private struct AttributesPoint: RestorePoint {
  let object: Object
  let dict: DictObject
  let entries: DictEntries

  init(_ object: Object, _ dict: DictObject) {
    self.object = object
    self.dict = dict
    entries = DictEntries(dict)
  }

  func changes() -> [StateChange] {
    entries.changes(dict) { (key: Handle) -> String in "." + (key.asString ?? "?") }
  }
  func restore(_ interpreter: Interpreter) throws { try entries.restore(dict, interpreter) }
}

/// The entries of a dict at a moment.
private struct DictEntries {
  let items: [(key: Handle, value: Handle)]

  init(_ dict: DictObject) { items = dict.items }

  static func text(_ key: Handle) -> String {
    switch key {
    case .int(let value): String(value)
    case .bool(let value): value ? "True" : "False"
    case .float(let value): String(value)
    default: key.asString.map { "'\($0)'" } ?? "…"
    }
  }

  func changes(_ dict: DictObject, _ step: (Handle) -> String) -> [StateChange] {
    let now = dict.items
    let isSame = items.count == now.count
      && zip(items, now).allSatisfy { $0.key.isIdentical(to: $1.key) && $0.value.isIdentical(to: $1.value) }
    if isSame { return [] }
    var later: [KeyIdentity: Handle] = [:]
    for item in now { later[KeyIdentity(item.key)] = item.value }
    var changes: [StateChange] = []
    for item in items {
      let after = later.removeValue(forKey: KeyIdentity(item.key)) ?? .undefined
      if !after.isIdentical(to: item.value) {
        changes.append(StateChange(step: step(item.key), before: item.value, after: after))
      }
    }
    for item in now {
      guard let after = later[KeyIdentity(item.key)] else { continue }
      changes.append(StateChange(step: step(item.key), before: .undefined, after: after))
    }
    return changes
  }

  func restore(_ dict: DictObject, _ interpreter: Interpreter) throws {
    let now = dict.items
    let hasSameKeys = items.count == now.count && zip(items, now).allSatisfy { $0.key.isIdentical(to: $1.key) }
    if !hasSameKeys { dict.removeAll() }
    for (index, item) in items.enumerated() {
      if hasSameKeys, now[index].value.isIdentical(to: item.value) { continue }
      let key = item.key.owned
      defer { key.release() }
      try dict.set(key, item.value.owned, interpreter)
    }
  }

  /// A key as identity sees it; texts by their letters.
  private enum KeyIdentity: Hashable {
    case text(String)
    case number(Int)
    case float(UInt64)
    case object(ObjectIdentifier)
    case other

    init(_ key: Handle) {
      switch key {
      case .int(let value): self = .number(value)
      case .bool(let value): self = .number(value ? 1 : 0)
      case .float(let value): self = .float(value.bitPattern)
      case .object(let object): self = key.asString.map { .text($0) } ?? .object(ObjectIdentifier(object))
      case .none, .undefined: self = .other
      }
    }
  }
}
