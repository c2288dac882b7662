/// The line that begins a cell: `# %% title [kind] key=json …`.
struct CellMarker {
  var title = ""
  var kind = NotebookCell.Kind.code
  var metadata: [(key: String, json: String)] = []

  /// nil where the line is no marker: `# %%time` is a magic.
  init?(_ line: Substring) {
    guard let rest = CellMarker.afterSign(line) else { return nil }
    var text = rest.drop { $0 == " " }
    takeMetadata(&text)
    takeKind(&text)
    while text.last == " " { text.removeLast() }
    title = String(text)
  }

  private static func afterSign(_ line: Substring) -> Substring? {
    for sign in ["# %%", "#%%"] where line.hasPrefix(sign) {
      let rest = line.dropFirst(sign.count)
      if rest.isEmpty || rest.first == " " { return rest }
    }
    return nil
  }

  /// Metadata begin at the first ` key=` after which the rest of the line reads as pairs.
  private mutating func takeMetadata(_ text: inout Substring) {
    var start = text.startIndex
    while start < text.endIndex {
      if let pairs = MetadataJSON.pairs(text[start...]), !pairs.isEmpty {
        metadata = pairs
        text = text[..<start]
        return
      }
      guard let blank = text[start...].firstIndex(of: " ") else { return }
      start = text.index(after: blank)
    }
  }

  private mutating func takeKind(_ text: inout Substring) {
    while text.last == " " { text.removeLast() }
    for (word, kind) in [("[markdown]", NotebookCell.Kind.markdown), ("[md]", .markdown), ("[raw]", .raw)]
    where text.hasSuffix(word) {
      self.kind = kind
      text = text.dropLast(word.count)
      return
    }
  }
}
