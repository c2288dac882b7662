/// Reads protobuf's text form into a message: a recursive-descent parser that knows the fields.
public struct MessageTextReader {
  private var tokens: TextTokens
  private var depth = 0
  /// Whether a field that isn't repeated may come again, the last one counting: `Merge`, not `Parse`.
  private let isMerging: Bool

  /// Deeper messages are refused, so that no text can overflow the stack.
  private static let depthLimit = 100

  /// Reads a whole text into `tree`.
  ///
  /// - Parameter isMerging: whether a field that isn't repeated may come again; the last one counts.
  /// - Throws: ``MessageTextError``.
  public static func read(_ text: String, into tree: MessageTree, isMerging: Bool = false) throws {
    try read(bytes: Array(text.utf8), into: tree, isMerging: isMerging)
  }

  /// As above, for a text that is bytes.
  public static func read(bytes: [UInt8], into tree: MessageTree, isMerging: Bool = false) throws {
    var reader = MessageTextReader(tokens: TextTokens(bytes), isMerging: isMerging)
    try reader.readFields(of: tree, until: nil)
  }

  private init(tokens: TextTokens, isMerging: Bool) {
    self.tokens = tokens
    self.isMerging = isMerging
  }

  private mutating func readFields(of tree: MessageTree, until close: UInt8?) throws {
    depth += 1
    defer { depth -= 1 }
    guard depth < MessageTextReader.depthLimit else { throw tokens.failure("Message too deep.") }
    tree.touch()
    while true {
      tokens.skipSeparators()
      guard !tokens.isAtEnd else {
        if let close { throw tokens.failure("Expected \"\(Character(Unicode.Scalar(close)))\".") }
        return
      }
      if let close, tokens.take(close) { return }
      try readField(of: tree)
    }
  }

  private mutating func readField(of tree: MessageTree) throws {
    let start = tokens.position
    let name = try tokens.word("field name")
    guard let field = tree.schema.field(named: name) else {
      throw tokens.failure("Message type \"\(tree.schema.fullName)\" has no field named \"\(name)\".", at: start)
    }
    try checkAlone(field, in: tree, start)
    tokens.skipBlanks()
    let hasColon = tokens.take(UInt8(ascii: ":"))
    tokens.skipBlanks()
    if field.cardinality == .repeated, tokens.take(UInt8(ascii: "[")) { return try readList(field, of: tree) }
    if field.isMessage || field.cardinality != .single && field.cardinality != .repeated {
      return try readMessage(field, of: tree)
    }
    guard hasColon else { throw tokens.failure("Expected \":\".") }
    try readScalar(field, of: tree)
  }

  private func checkAlone(_ field: MessageField, in tree: MessageTree, _ start: Int) throws {
    guard !isMerging, field.cardinality == .single else { return }
    if tree.slot(field) != nil {
      let text = "Message type \"\(tree.schema.fullName)\" should not have multiple \"\(field.name)\" fields."
      throw tokens.failure(text, at: start)
    }
    guard let group = field.oneof else { return }
    let other = tree.schema.fields.first { $0.oneof == group && tree.slot($0) != nil }
    if let other {
      let text = "Field \"\(field.name)\" is specified along with field \"\(other.name)\", another member of oneof "
        + "\"\(group)\" for message type \"\(tree.schema.fullName)\"."
      throw tokens.failure(text, at: start)
    }
  }

  private mutating func readList(_ field: MessageField, of tree: MessageTree) throws {
    while true {
      tokens.skipSeparators()
      if tokens.take(UInt8(ascii: "]")) { return }
      if field.isMessage { try readMessage(field, of: tree) } else { try readScalar(field, of: tree) }
    }
  }

  private mutating func readMessage(_ field: MessageField, of tree: MessageTree) throws {
    let close: UInt8
    if tokens.take(UInt8(ascii: "{")) {
      close = UInt8(ascii: "}")
    } else if tokens.take(UInt8(ascii: "<")) {
      close = UInt8(ascii: ">")
    } else {
      throw tokens.failure("Expected \"{\".")
    }
    switch field.cardinality {
    case .single: if let message = tree.message(field) { try readFields(of: message, until: close) }
    case .repeated: if let message = tree.append(field) { try readFields(of: message, until: close) }
    case .map(let hasTextKeys): try readEntry(field, hasTextKeys, of: tree, until: close)
    }
  }

  /// An entry of a map: a message of `key` and `value`.
  private mutating func readEntry(
    _ field: MessageField, _ hasTextKeys: Bool, of tree: MessageTree, until close: UInt8
  ) throws {
    let entry: MessageTree = MessageTree(MessageSchema("\(tree.schema.name).\(field.name)Entry", [
      MessageField("key", 1, hasTextKeys ? .text : .uint32), MessageField("value", 2, field.kind),
    ]))
    try readFields(of: entry, until: close)
    let key = entry.schema.fields[0]
    let value = entry.schema.fields[1]
    var name = key.defaultValue ?? .text("")
    if case .scalar(let given)? = entry.slot(key) { name = given }
    if field.isMessage {
      guard let target = tree.entry(name, field) else { return }
      target.clear()
      if case .message(let given)? = entry.slot(value) { target.merge(given) }
    } else {
      var map: [MessageScalar: MessageScalar] = [:]
      if case .scalarMap(let known)? = tree.slot(field) { map = known }
      map[name] = value.defaultValue
      if case .scalar(let given)? = entry.slot(value) { map[name] = given }
      tree.set(.scalarMap(map), field)
    }
  }

  private mutating func readScalar(_ field: MessageField, of tree: MessageTree) throws {
    let value = try scalar(field)
    if field.cardinality == .repeated { tree.append(value, field) } else { tree.set(.scalar(value), field) }
  }

  private mutating func scalar(_ field: MessageField) throws -> MessageScalar {
    switch field.kind {
    case .text: return .text(String(decoding: try tokens.string(), as: UTF8.self))
    case .bytes: return .bytes(try tokens.string())
    case .bool: return .bool(try tokens.truth())
    case .int32: return .int(Int(try tokens.integer(Int32.self)))
    case .int64: return .int(Int(try tokens.integer(Int64.self)))
    case .uint32: return .unsigned(UInt64(try tokens.integer(UInt32.self)))
    case .uint64: return .unsigned(try tokens.integer(UInt64.self))
    case .float: return .float(try tokens.number { Float($0) })
    case .double: return .double(try tokens.number { Double($0) })
    case .enumeration(let names): return .int(try tokens.enumeration(names))
    case .message: throw tokens.failure("Expected \"{\".")
    }
  }
}
