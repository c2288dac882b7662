import SwiftProtobuf

/// A field with the way between its content in a tree and in a generated message.
struct FieldRow<M: Message>: @unchecked Sendable {
  let field: MessageField
  /// nil where the message has nothing in the field.
  let load: (M) -> MessageTree.Slot?
  let store: (inout M, MessageTree.Slot) -> Void
}

/// The schema of a generated message.
public final class TypedSchema<M: Message>: MessageSchema, @unchecked Sendable {
  private let rows: [FieldRow<M>]

  init(_ name: String, _ rows: [FieldRow<M>]) {
    self.rows = rows
    super.init(name, rows.map { (row: FieldRow<M>) -> MessageField in row.field })
  }

  public func tree(of message: M) -> MessageTree {
    let tree = MessageTree(self)
    for row in rows {
      if let slot = row.load(message) { tree.set(slot, row.field) }
    }
    return tree
  }

  /// The generated message; `tree` is one of this schema.
  public func message(of tree: MessageTree) -> M {
    var message = M()
    for row in rows {
      if let slot = tree.slot(row.field) { row.store(&message, slot) }
    }
    return message
  }

  public override func serialized(_ tree: MessageTree) throws -> [UInt8] {
    try MessageBytes.serialized(message(of: tree))
  }

  public override func parsed(_ bytes: [UInt8]) throws -> MessageTree {
    tree(of: try MessageBytes.parsed(bytes, M.self))
  }
}

/// The binary form of messages.
public enum MessageBytes {
  /// Fields in the order of their numbers, maps in that of their keys: equal messages give equal bytes.
  public static func serialized(_ message: some Message) throws -> [UInt8] {
    var options = BinaryEncodingOptions()
    options.useDeterministicOrdering = true
    return try message.serializedBytes(options: options)
  }

  public static func parsed<M: Message>(_ bytes: [UInt8], _ type: M.Type) throws -> M {
    try M(serializedBytes: bytes)
  }
}
