/// The `#:` lines that record a cell's outputs.
enum OutputLines {
  /// Divides a source that ends in `#:` lines from its outputs.
  static let fence = "#:@"

  /// Lines of one kind in a row are one output, unless a `#:@` line starts a new one.
  static func read(_ lines: ArraySlice<Substring>) -> [NotebookOutput] {
    var outputs: [NotebookOutput] = []
    for line in lines {
      let body = line.dropFirst(2)
      guard let sign = body.first else { continue }
      if sign == "\\" {
        if !outputs.isEmpty { outputs[outputs.count - 1].endsInNewline = false }
      } else if sign == "@" {
        readData(body.dropFirst(), &outputs)
      } else if let kind = NotebookOutput.Kind(rawValue: sign) {
        let text = body.dropFirst()
        append(kind, text.first == " " ? text.dropFirst() : text, &outputs)
      }
    }
    return outputs
  }

  private static func append(_ kind: NotebookOutput.Kind, _ text: Substring, _ outputs: inout [NotebookOutput]) {
    if let last = outputs.last, last.kind == kind, last.endsInNewline, !last.isWhole {
      let isFresh = last.data != nil && last.text.isEmpty
      outputs[outputs.count - 1].text += isFresh ? String(text) : "\n" + text
    } else {
      outputs.append(NotebookOutput(kind, String(text)))
    }
  }

  /// `#:@= {json}` starts an output with more data; `#:@ {json}` is a whole output in nbformat's JSON.
  private static func readData(_ text: Substring, _ outputs: inout [NotebookOutput]) {
    guard let sign = text.first else { return }
    let json = String(text.dropFirst().drop { $0 == " " })
    if let kind = NotebookOutput.Kind(rawValue: sign) {
      outputs.append(NotebookOutput(kind, "", data: json))
    } else if sign == " " {
      outputs.append(NotebookOutput(.display, "", data: json, isWhole: true))
    }
  }
}
