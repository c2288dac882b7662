import Diagnostics

/// A cell's metadata in Jupyter's notebook, as keys of a marker.
///
/// `tags` are a key of their own, and so is what stands under `tandem`; the title is metadata of that name, as jupytext has
/// it. All other metadata go into `meta`.
struct CellKeys {
  /// Keys that say what nbformat says outside of a cell's metadata.
  private static let own: Set<String> = ["id", "n", "attachments", "commented", "blank", "end", "tags", "meta"]

  private(set) var pairs: [(key: String, json: String)] = []
  private(set) var title = ""
  private(set) var isAnonymous = false

  init(_ metadata: [JSONValue.Member]) {
    var rest: [JSONValue.Member] = []
    for member in metadata {
      switch member.key {
      case "tags" where member.value.items != nil: add("tags", member.value)
      case "title" where CellKeys.isTitle(member.value.text): title = member.value.text ?? ""
      case "tandem" where member.value.members?.allSatisfy({ CellKeys.isKey($0.key) }) == true: addOwn(member.value)
      default: rest.append(member)
      }
    }
    if !rest.isEmpty { add("meta", .object(rest)) }
  }

  private mutating func addOwn(_ json: JSONValue) {
    for member in json.members ?? [] {
      if member.key == "anonymous" { isAnonymous = true } else { add(member.key, member.value) }
    }
  }

  mutating func add(_ key: String, _ value: JSONValue) { pairs.append((key: key, json: value.line)) }

  private static func isKey(_ text: String) -> Bool { !own.contains(text) && MetadataJSON.isKey(text[...]) }

  /// Whether a marker with that title reads as that title.
  private static func isTitle(_ text: String?) -> Bool {
    guard let text, !text.isEmpty, !text.contains(where: \.isNewline), let marker = CellMarker("# %% \(text)"[...]) else {
      return false
    }
    return marker.title == text && marker.metadata.isEmpty && marker.kind == .code
  }

  /// What follows the last line that is not blank, where `blank` can't count it: lines of blanks.
  static func irregularEnd(of source: String) -> String? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.count - lines.reversed().prefix { $0.isBlank }.count
    guard lines[kept...].contains(where: { !$0.isEmpty }) else { return nil }
    return (kept == 0 ? "" : "\n") + lines[kept...].joined(separator: "\n")
  }

  // MARK: Writing

  /// The metadata of nbformat that a cell's keys and title make.
  static func metadata(of cell: NotebookCell) throws -> JSONValue {
    var members = try cell["meta"].map { try JSONValue(parsing: $0).members ?? [] } ?? []
    if let tags = cell["tags"] { members.append(.init("tags", try JSONValue(parsing: tags))) }
    if !cell.title.isEmpty { members.append(.init("title", .string(cell.title))) }
    let ours = try cell.metadata.filter { !own.contains($0.key) }.map {
      JSONValue.Member($0.key, try JSONValue(parsing: $0.json))
    }
    if !ours.isEmpty { members.append(.init("tandem", .object(ours))) }
    return .object(members)
  }

  /// The same with the note that the cell has no id of its own.
  static func anonymous(_ metadata: JSONValue) -> JSONValue {
    var members = metadata.members ?? []
    let note = JSONValue.Member("anonymous", .bool(true))
    if let index = members.firstIndex(where: { $0.key == "tandem" }) {
      members[index].value = .object((members[index].value.members ?? []) + [note])
    } else {
      members.append(.init("tandem", .object([note])))
    }
    return .object(members)
  }
}
