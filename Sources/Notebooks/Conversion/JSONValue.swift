import Diagnostics

/// JSON that is written back as it was read: numbers keep their digits, objects the order of their keys.
///
/// Source of the grammar: RFC 8259.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As it stood in the text.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key; nil where there is none.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  public var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  public var items: [JSONValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}

// MARK: Writing

extension JSONValue {
  /// On one line, keys as they stand.
  public var line: String {
    var text = ""
    write(to: &text, indent: nil, depth: 0)
    return text
  }

  /// As `nbformat` writes notebooks: an indentation of one blank a level, keys sorted, a newline at the end.
  public var page: String {
    var text = ""
    sorted.write(to: &text, indent: " ", depth: 0)
    return text + "\n"
  }

  /// Keys in the order of their code points at every level: Python's order.
  private var sorted: JSONValue {
    switch self {
    case .array(let items): .array(items.map(\.sorted))
    case .object(let members):
      .object(
        members.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
          .map { Member($0.key, $0.value.sorted) })
    default: self
    }
  }

  private func write(to text: inout String, indent: String?, depth: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): JSONValue.write(value, to: &text)
    case .array(let items):
      JSONValue.write(items, "[", "]", to: &text, indent, depth) { (item: JSONValue, text: inout String) -> Void in
        item.write(to: &text, indent: indent, depth: depth + 1)
      }
    case .object(let members):
      JSONValue.write(members, "{", "}", to: &text, indent, depth) { (member: Member, text: inout String) -> Void in
        JSONValue.write(member.key, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent, depth: depth + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, _ indent: String?, _ depth: Int,
    _ writeElement: (Element, inout String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: indent, count: depth + 1) }
      writeElement(element, &text)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: indent, count: depth) }
    text += close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
