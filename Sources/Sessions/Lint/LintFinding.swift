import Diagnostics
import Script

/// Something in traced code that does not do what it does eagerly, with its place and the way to write it.
public struct LintFinding {
  /// The rule's name: `print`, `side-effect`.
  public let rule: String
  public let file: SourceFile
  public let span: SourceSpan
  /// What happens, in a clause: `print runs while tracing only`.
  public let message: String
  /// How to write it, where no edit can: a clause.
  let advice: String?
  /// What to change in the source, so that it does what was meant; empty where `advice` must do.
  public let edits: [SourceEdit]

  init(
    _ rule: String, _ file: SourceFile, _ span: SourceSpan, _ message: String, advice: String? = nil,
    edits: [SourceEdit] = []
  ) {
    self.rule = rule
    self.file = file
    self.span = span
    self.message = message
    self.advice = advice
    self.edits = edits
  }

  public var line: Int { file.lineNumber(at: span.start) }
  /// From 1, in characters.
  public var column: Int {
    let start = file.lineStart(file.lineIndex(at: span.start))
    return file.text(of: SourceSpan(start: start, end: span.start)).count + 1
  }

  /// The lines that the edits make, each with its number, as one clause: `tf.print(x)`.
  public var rewrite: String? {
    guard !edits.isEmpty else { return advice }
    let lines = SourceEdit.changedLines(edits, in: file)
    if lines.count == 1 { return lines[0].text }
    return lines.map { "line \($0.number): \($0.text)" }.joined(separator: "\n")
  }

  /// Place, message, source line with carets, and the way to write it.
  public var text: String { text(inFile: file.name) }

  /// The same with the file's name without its folders: what a cell shows is recorded, and replayed from anywhere.
  var shortText: String { text(inFile: String(file.name.split(separator: "/").last ?? "")) }

  private func text(inFile name: String) -> String {
    let index = file.lineIndex(at: span.start)
    let line = file.line(index)
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    let endsHere = file.lineIndex(at: max(span.start, span.end - 1)) == index
    let end = endsHere ? span.end : file.lineStart(index) + line.utf8.count
    let width = max(1, file.text(of: SourceSpan(start: span.start, end: end)).count)
    var lines = ["\(name):\(self.line):\(column): \(message) [\(rule)]", "    \(line.dropFirst(indent))"]
    lines.append(String(repeating: " ", count: 4 + max(0, column - 1 - indent)) + String(repeating: "^", count: width))
    if let rewrite {
      let title = edits.isEmpty ? "  " : "  write  "
      for (number, text) in rewrite.split(separator: "\n").enumerated() {
        lines.append((number == 0 ? title : String(repeating: " ", count: title.count)) + text)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// On one line, for under a cell.
  var note: String {
    let short = rewrite.flatMap { $0.contains("\n") ? nil : $0 }
    let way = short.map { edits.isEmpty ? "; \($0)" : "; write \($0)" } ?? ""
    return "line \(line): \(message)\(way)"
  }
}

/// A stretch of source and what to put in its place; an empty one inserts.
public struct SourceEdit: Sendable {
  let span: SourceSpan
  let text: String

  init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }

  init(before span: SourceSpan, _ text: String) {
    self.init(SourceSpan(start: span.start, end: span.start), text)
  }

  /// The whole text with the edits made. Edits that overlap an earlier one are left out.
  public static func applied(_ edits: [SourceEdit], to file: SourceFile) -> String {
    var bytes: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }) {
      guard edit.span.start >= position else { continue }
      bytes += file.bytes[position..<edit.span.start] + Array(edit.text.utf8)
      position = edit.span.end
    }
    return String(decoding: bytes + file.bytes[position...], as: UTF8.self)
  }

  /// The lines that the edits make, without their indentation: those put in, and those that change. A line that goes
  /// away is named.
  static func changedLines(_ edits: [SourceEdit], in file: SourceFile) -> [(number: Int, text: String)] {
    var lines: [(number: Int, text: String)] = []
    let sorted = edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    var done: Set<Int> = []
    for edit in sorted {
      let index = file.lineIndex(at: edit.span.start)
      if edit.isInsertion {
        lines.append((index + file.firstLine, ShortText.oneLine(edit.text)))
      } else if edit.text.isEmpty, edit.span.start == file.lineStart(index) {
        lines.append((index + file.firstLine, "(goes away)"))
      } else if done.insert(index).inserted {
        lines.append((index + file.firstLine, changedLine(index, sorted, file)))
      }
    }
    return lines
  }

  /// Whether whole lines are put in.
  private var isInsertion: Bool { span.start == span.end && text.contains("\n") }

  private static func changedLine(_ index: Int, _ edits: [SourceEdit], _ file: SourceFile) -> String {
    let own = edits.filter { file.lineIndex(at: $0.span.start) == index && !$0.isInsertion }
    let last = own.map { file.lineIndex(at: $0.span.end) }.max() ?? index
    let start = file.lineStart(index)
    let end = last + 1 < file.lineCount ? file.lineStart(last + 1) : file.bytes.count
    let part = SourceFile(name: "", text: file.text(of: SourceSpan(start: start, end: end)))
    let moved = own.map { SourceEdit(SourceSpan(start: $0.span.start - start, end: $0.span.end - start), $0.text) }
    return ShortText.oneLine(applied(moved, to: part))
  }
}
