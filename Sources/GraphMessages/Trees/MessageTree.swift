/// One value of a field that is no message. An enum's value is its number.
public enum MessageScalar: Hashable, Sendable {
  case bool(Bool)
  case int(Int)
  case unsigned(UInt64)
  case float(Float)
  case double(Double)
  case text(String)
  case bytes([UInt8])
}

/// A message that scripts hold and change: fields by their names, nested messages by reference.
///
/// A nested message that is read before it is set is empty and not part of its parent; it becomes a part when something in
/// it is set, as in protobuf's Python.
public final class MessageTree {
  public enum Slot {
    case scalar(MessageScalar)
    case message(MessageTree)
    case scalars([MessageScalar])
    case messages([MessageTree])
    case messageMap([MessageScalar: MessageTree])
    case scalarMap([MessageScalar: MessageScalar])
  }

  public let schema: MessageSchema
  private var slots: [Slot?]
  /// Whose field this is, until it counts as set there.
  private weak var waitingParent: MessageTree?
  private var waitingField = 0
  /// Nested messages that were read but not set.
  private var drafts: [Int: MessageTree] = [:]

  public init(_ schema: MessageSchema) {
    self.schema = schema
    slots = Array(repeating: nil, count: schema.fields.count)
  }

  /// The field's content, nil if it is not set (or empty).
  public func slot(_ field: MessageField) -> Slot? { slots[field.index] }

  /// Sets a field. The other fields of its oneof are cleared.
  public func set(_ slot: Slot, _ field: MessageField) {
    touch()
    if let group = field.oneof {
      for other in schema.fields where other.oneof == group { slots[other.index] = nil }
    }
    slots[field.index] = slot
    drafts[field.index] = nil
  }

  /// Clears a field.
  public func clear(_ field: MessageField) {
    slots[field.index] = nil
    drafts[field.index] = nil
  }

  public func clear() {
    for field in schema.fields { clear(field) }
  }

  /// Makes it part of its parent, if it was read from there before it was set.
  public func touch() {
    guard let parent = waitingParent else { return }
    waitingParent = nil
    parent.set(.message(self), parent.schema.fields[waitingField])
  }

  /// The nested message of a field; one that is not set yet is made, and set once it is changed.
  public func message(_ field: MessageField) -> MessageTree? {
    if case .message(let message)? = slots[field.index] { return message }
    if let draft = drafts[field.index] { return draft }
    guard case .message(let schema) = field.kind else { return nil }
    let message = MessageTree(schema())
    message.waitingParent = self
    message.waitingField = field.index
    drafts[field.index] = message
    return message
  }

  /// The entry of a map of messages, made if it is missing.
  public func entry(_ key: MessageScalar, _ field: MessageField) -> MessageTree? {
    guard case .message(let schema) = field.kind else { return nil }
    var map: [MessageScalar: MessageTree] = [:]
    if case .messageMap(let known)? = slots[field.index] { map = known }
    if let message = map[key] { return message }
    let message = MessageTree(schema())
    map[key] = message
    set(.messageMap(map), field)
    return message
  }

  /// Appends a new message to a repeated field.
  public func append(_ field: MessageField) -> MessageTree? {
    guard case .message(let schema) = field.kind else { return nil }
    let message = MessageTree(schema())
    append(message, field)
    return message
  }

  public func append(_ message: MessageTree, _ field: MessageField) {
    var list: [MessageTree] = []
    if case .messages(let known)? = slots[field.index] { list = known }
    slots[field.index] = nil
    list.append(message)
    set(.messages(list), field)
  }

  public func append(_ value: MessageScalar, _ field: MessageField) {
    var list: [MessageScalar] = []
    if case .scalars(let known)? = slots[field.index] { list = known }
    // Let go of the stored list, so that the copy is the only one and grows in place.
    slots[field.index] = nil
    list.append(value)
    set(.scalars(list), field)
  }

  public func scalars(_ field: MessageField) -> [MessageScalar] {
    if case .scalars(let list)? = slots[field.index] { list } else { [] }
  }

  public func messages(_ field: MessageField) -> [MessageTree] {
    if case .messages(let list)? = slots[field.index] { list } else { [] }
  }
}

extension MessageTree {
  /// A copy that shares nothing.
  public func copy() -> MessageTree {
    let result = MessageTree(schema)
    result.merge(self)
    return result
  }

  /// Takes over what `other`, of the same type, has set: lists are appended, messages merged, entries replaced.
  public func merge(_ other: MessageTree) {
    touch()
    for field in schema.fields {
      guard let slot = other.slot(field) else { continue }
      switch slot {
      case .scalar: set(slot, field)
      case .message(let message): self.message(field).map { (own: MessageTree) -> Void in own.touch(); own.merge(message) }
      case .scalars(let list): set(.scalars(scalars(field) + list), field)
      case .messages(let list): set(.messages(messages(field) + list.map { $0.copy() }), field)
      case .messageMap(let map):
        for (key, message) in map {
          guard let own = entry(key, field) else { continue }
          own.clear()
          own.merge(message)
        }
      case .scalarMap(let map):
        var own: [MessageScalar: MessageScalar] = [:]
        if case .scalarMap(let known)? = self.slot(field) { own = known }
        set(.scalarMap(own.merging(map) { $1 }), field)
      }
    }
  }
}

extension MessageTree: Equatable {
  public static func == (a: MessageTree, b: MessageTree) -> Bool {
    guard a.schema === b.schema else { return false }
    return a.schema.fields.allSatisfy { (field: MessageField) -> Bool in
      isEqual(a.significant(field), b.significant(field))
    }
  }

  /// The field's content, nil also where it is a default that has no presence of its own, or empty.
  func significant(_ field: MessageField) -> Slot? {
    guard let slot = slots[field.index] else { return nil }
    switch slot {
    case .scalar(let value): return field.oneof == nil && value == field.defaultValue ? nil : slot
    case .message: return slot
    case .scalars(let list): return list.isEmpty ? nil : slot
    case .messages(let list): return list.isEmpty ? nil : slot
    case .messageMap(let map): return map.isEmpty ? nil : slot
    case .scalarMap(let map): return map.isEmpty ? nil : slot
    }
  }

  private static func isEqual(_ a: Slot?, _ b: Slot?) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (.scalar(let a), .scalar(let b)): a == b
    case (.message(let a), .message(let b)): a == b
    case (.scalars(let a), .scalars(let b)): a == b
    case (.messages(let a), .messages(let b)): a == b
    case (.messageMap(let a), .messageMap(let b)): a == b
    case (.scalarMap(let a), .scalarMap(let b)): a == b
    default: false
    }
  }
}
