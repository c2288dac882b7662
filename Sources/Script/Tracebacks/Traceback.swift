import Diagnostics

/// The text of an exception with the frames that it left, laid out as CPython 3.11 does.
public struct Traceback {
  /// One frame as a reader sees it.
  public struct Entry {
    public let file: String
    public let line: Int
    public let function: String
    /// The source line without its indentation; empty when there is none.
    public let source: String
    /// The carets that go under `source`, nil when they would mark all of it.
    public let marks: String?
    public let place: TracebackEntry
  }

  public let exception: ExceptionObject
  public let entries: [Entry]

  public init(_ exception: ExceptionObject) {
    self.exception = exception
    entries = exception.traceback.filter { $0.isVisible }.map { Traceback.entry($0) }
  }

  private static func entry(_ frame: TracebackEntry) -> Entry {
    let file = frame.file
    let index = file.lineIndex(at: frame.span.start)
    // As in CPython, the text of `exec` and `-c` is no file that a line could be read from.
    let line = file.name == "<string>" ? "" : file.line(index)
    let indent = line.prefix { $0 == " " || $0 == "\t" || $0 == "\u{c}" }
    let source = String(line.dropFirst(indent.count))
    let trimmed = source.trimmingTrailingBlanks
    let start = frame.span.start - file.lineStart(index) - indent.utf8.count
    // A span that goes on in later lines is marked to the end of its first.
    let endsHere = file.lineIndex(at: max(frame.span.start, frame.span.end - 1)) == index
    let end = endsHere ? frame.span.end - file.lineStart(index) - indent.utf8.count : trimmed.utf8.count
    let marks = CaretLine.text(trimmed, start, min(end, trimmed.utf8.count), isWhole: endsHere)
    return Entry(
      file: file.name, line: file.lineNumber(at: frame.span.start), function: frame.function, source: trimmed,
      marks: marks, place: frame)
  }

  /// The whole text, with what the exception came from and a line end.
  public func text(_ interpreter: Interpreter) -> String { TracebackLayout.text(of: exception, interpreter) }

  /// The frames; runs of the same one are shortened as CPython shortens them.
  var framesText: String {
    var result = ""
    var repeats = 0
    var last = ""
    for entry in entries {
      let identity = "\(entry.file):\(entry.line):\(entry.function)"
      if identity != last {
        result += Traceback.repetition(repeats)
        repeats = 0
        last = identity
      }
      repeats += 1
      if repeats <= 3 { result += Traceback.text(entry) }
    }
    return result + Traceback.repetition(repeats)
  }

  private static func repetition(_ count: Int) -> String {
    if count <= 3 { return "" }
    return "  [Previous line repeated \(count - 3) more time\(count == 4 ? "" : "s")]\n"
  }

  private static func text(_ entry: Entry) -> String {
    var result = "  File \"\(entry.file)\", line \(entry.line), in \(entry.function)\n"
    guard !entry.source.isEmpty else { return result }
    result += "    \(entry.source)\n"
    if let marks = entry.marks { result += "    " + marks + "\n" }
    return result
  }

  /// Where a syntax error is.
  static func placeText(_ exception: ExceptionObject) -> String {
    guard let place = exception.place else { return "" }
    let file = place.file
    let index = file.lineIndex(at: place.span.start)
    let line = file.line(index)
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    let source = String(line.dropFirst(indent.count)).trimmingTrailingBlanks
    let result = "  File \"\(file.name)\", line \(index + file.firstLine)\n    \(source)\n"
    let bytes = Array(line.utf8)
    func column(_ offset: Int) -> Int {
      let before = bytes.prefix(max(0, offset - file.lineStart(index)))
      return String(decoding: before, as: UTF8.self).unicodeScalars.count - indent.unicodeScalars.count
    }
    let start = column(place.span.start)
    // A place in the indentation gets no caret; one of indentation gets a single one.
    if start < 0 { return result }
    let isIndentation = exception.type.isSubclass(of: ExceptionHierarchy.named("IndentationError"))
    let end = isIndentation ? start + 1 : min(source.unicodeScalars.count, column(place.span.end))
    return result + "    " + String(repeating: " ", count: start)
      + String(repeating: "^", count: max(1, end - start)) + "\n"
  }

  /// The text of an error in code that was not run: its place and its line.
  public static func text(ofSyntaxError failure: Failure) -> String {
    let exception = ExceptionObject(
      type: ExceptionHierarchy.named(failure.kind.rawValue), arguments: [.string(failure.message)])
    exception.place = failure.place
    let hint = failure.hint.map { "  hint: \($0)\n" } ?? ""
    return placeText(exception) + "\(failure.kind.rawValue): \(failure.message)\n" + hint
  }

  /// The last line: class and message, then notes.
  public static func summary(_ exception: ExceptionObject, _ interpreter: Interpreter) -> String {
    let name = exception.type.qualifiedName
    let shown = name.hasPrefix("__main__.") ? String(name.dropFirst(9)) : name
    let isPlaced = exception.place != nil && exception.arguments.count == 1
    let message = isPlaced ? exception.arguments[0].asString ?? "" : (try? interpreter.str(.object(exception))) ?? "<exception str() failed>"
    var line = message.isEmpty ? shown : "\(shown): \(message)"
    if let meant = MissingName.suggestion(for: exception, interpreter) { line += ". Did you mean: '\(meant)'?" }
    return ([line] + exception.notes).joined(separator: "\n")
  }
}

extension Interpreter {
  /// The traceback of an error that has left the interpreter.
  public func tracebackText(of error: any Error) -> String {
    Traceback(exception(for: error)).text(self)
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
