import Foundation

/// The JSON of cell metadata, which the format keeps as it was written.
enum MetadataJSON {
  static func value(_ json: String) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(json.utf8), options: [.fragmentsAllowed])
  }

  static func string(_ json: String) -> String? { value(json) as? String }
  static func strings(_ json: String) -> [String] { value(json) as? [String] ?? [] }

  /// The `key=json` pairs that fill all of `text`; nil where it is something else (then it is a title).
  static func pairs(_ text: Substring) -> [(key: String, json: String)]? {
    var rest = text.drop { $0 == " " }
    var pairs: [(key: String, json: String)] = []
    while !rest.isEmpty {
      guard let mark = rest.firstIndex(of: "="), isKey(rest[..<mark]) else { return nil }
      let key = String(rest[..<mark])
      guard let (json, after) = leadingValue(rest[rest.index(after: mark)...]) else { return nil }
      pairs.append((key: key, json: json))
      rest = after.drop { $0 == " " }
    }
    return pairs
  }

  static func isKey(_ text: Substring) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
  }

  /// The shortest prefix that is a JSON value and is followed by a blank or the end.
  private static func leadingValue(_ text: Substring) -> (String, Substring)? {
    var end = text.startIndex
    while end < text.endIndex {
      end = text[end...].dropFirst().firstIndex(of: " ") ?? text.endIndex
      let candidate = String(text[..<end])
      if value(candidate) != nil { return (candidate, text[end...]) }
    }
    return nil
  }
}
