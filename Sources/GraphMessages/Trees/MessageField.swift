/// One field of a message: what its definition says of it.
public final class MessageField: @unchecked Sendable {
  public enum Kind {
    case bool, int32, int64, uint32, uint64, float, double, text, bytes
    case enumeration(EnumNames)
    /// The schema is asked for late, since messages hold each other.
    case message(() -> MessageSchema)
  }

  public enum Cardinality: Equatable, Sendable {
    case single
    case repeated
    /// A map; its keys are strings, or unsigned numbers.
    case map(hasTextKeys: Bool)
  }

  public let name: String
  public let number: Int
  public let kind: Kind
  public let cardinality: Cardinality
  /// The group of which at most one field is set, or nil.
  public let oneof: String?
  /// Where it stands in its schema.
  public internal(set) var index = 0

  init(_ name: String, _ number: Int, _ kind: Kind, _ cardinality: Cardinality = .single, oneof: String? = nil) {
    self.name = name
    self.number = number
    self.kind = kind
    self.cardinality = cardinality
    self.oneof = oneof
  }

  /// What a field that is not set reads as; nil for messages.
  public var defaultValue: MessageScalar? {
    switch kind {
    case .bool: .bool(false)
    case .int32, .int64, .enumeration: .int(0)
    case .uint32, .uint64: .unsigned(0)
    case .float: .float(0)
    case .double: .double(0)
    case .text: .text("")
    case .bytes: .bytes([])
    case .message: nil
    }
  }

  public var isMessage: Bool {
    if case .message = kind { true } else { false }
  }
}

/// The fields of a message, and the way between a tree and the generated message.
public class MessageSchema: @unchecked Sendable {
  /// `GraphDef`; `AttrValue.ListValue` for a nested one.
  public let name: String
  /// In the order of their numbers, in which they print.
  public let fields: [MessageField]
  private let byName: [String: MessageField]

  init(_ name: String, _ fields: [MessageField]) {
    self.name = name
    self.fields = fields.sorted { (a: MessageField, b: MessageField) -> Bool in a.number < b.number }
    for (index, field) in self.fields.enumerated() { field.index = index }
    byName = Dictionary(uniqueKeysWithValues: fields.map { (field: MessageField) -> (String, MessageField) in (field.name, field) })
  }

  public func field(named name: String) -> MessageField? { byName[name] }

  /// The name with its package.
  public var fullName: String { "tensorflow." + name }

  /// The binary form, maps in the order of their keys.
  public func serialized(_ tree: MessageTree) throws -> [UInt8] { [] }

  /// Reads the binary form.
  ///
  /// - Throws: what SwiftProtobuf says of bytes that are no such message.
  public func parsed(_ bytes: [UInt8]) throws -> MessageTree { MessageTree(self) }
}
