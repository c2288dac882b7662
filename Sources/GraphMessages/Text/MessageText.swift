/// Writes a message as text, byte for byte as protobuf's Python prints it in TensorFlow 2.21: fields in the order of
/// their numbers, two spaces deeper in each message, maps in `MapOrder`.
public struct MessageText {
  /// The order of a map's keys: that of `str`, or that of `text_format.MessageToString`.
  public enum KeyOrder: Sendable { case printed, ascending }

  private var text = ""
  private var indentation = ""
  private let keys: KeyOrder

  private init(_ keys: KeyOrder) { self.keys = keys }

  public static func text(of tree: MessageTree, keys: KeyOrder = .printed) -> String {
    var writer = MessageText(keys)
    writer.write(tree)
    return writer.text
  }

  private mutating func write(_ tree: MessageTree) {
    for field in tree.schema.fields {
      guard let slot = tree.significant(field) else { continue }
      switch slot {
      case .scalar(let value): write(field, value)
      case .scalars(let values): for value in values { write(field, value) }
      case .message(let message): write(field.name, message)
      case .messages(let messages): for message in messages { write(field.name, message) }
      case .messageMap(let map):
        for key in sorted(map.keys) {
          guard let message = map[key] else { continue }
          open(field.name)
          write(key, "key")
          write("value", message)
          close()
        }
      case .scalarMap(let map):
        for key in sorted(map.keys) {
          guard let value = map[key] else { continue }
          open(field.name)
          write(key, "key")
          write(value, "value")
          close()
        }
      }
    }
  }

  private func sorted(_ unordered: some Sequence<MessageScalar>) -> [MessageScalar] {
    unordered.sorted { (a: MessageScalar, b: MessageScalar) -> Bool in
      switch (a, b) {
      case (.text(let a), .text(let b)): keys == .ascending ? a < b : MapOrder.isBefore(a, b)
      case (.unsigned(let a), .unsigned(let b)): a < b
      default: false
      }
    }
  }

  private mutating func write(_ name: String, _ message: MessageTree) {
    open(name)
    write(message)
    close()
  }

  private mutating func open(_ name: String) {
    text += indentation
    text += name
    text += " {\n"
    indentation += "  "
  }

  private mutating func close() {
    indentation.removeLast(2)
    text += indentation
    text += "}\n"
  }

  private mutating func write(_ field: MessageField, _ value: MessageScalar) {
    if case .enumeration(let names) = field.kind, case .int(let number) = value {
      line(field.name, names.name(of: number))
    } else {
      write(value, field.name)
    }
  }

  private mutating func write(_ value: MessageScalar, _ name: String) { line(name, MessageText.text(of: value)) }

  static func text(of value: MessageScalar) -> String {
    switch value {
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .unsigned(let number): String(number)
    case .float(let number): FloatLiteral.shortest(number)
    case .double(let number): FloatLiteral.shortest(number)
    case .text(let text): TextEscapes.quoted(Array(text.utf8))
    case .bytes(let bytes): TextEscapes.quoted(bytes)
    }
  }

  private mutating func line(_ name: String, _ value: String) {
    text += indentation
    text += name
    text += ": "
    text += value
    text += "\n"
  }
}
