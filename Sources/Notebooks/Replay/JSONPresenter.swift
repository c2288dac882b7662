import Foundation
import Sessions

/// One JSON object a line and code cell, for programs that read a replay.
public final class JSONPresenter: ReplayPresenter {
  private let write: (String) -> Void

  public init(write: @escaping (String) -> Void) { self.write = write }

  public func text(_ cell: NotebookCell) {}
  public func willRun(_ cell: NotebookCell, number: Int) {}
  public func output(_ text: String, _ stream: Session.Stream) {}

  public func didRun(_ cell: NotebookCell, number: Int, _ result: CellResult) {
    write(Row(number, result).line + "\n")
  }

  /// The keys in the order in which they are written.
  private struct Row {
    let line: String

    init(_ number: Int, _ result: CellResult) {
      let error = result.error.map { "{\"type\": \(quoted($0.type)), \"message\": \(quoted($0.message))}" }
      let display = result.display.map { quoted($0.text) }.joined(separator: ", ")
      let pairs: [(String, String)] = [
        ("cell", String(number)),
        ("stdout", quoted(result.standardOutput)),
        ("stderr", quoted(result.standardError)),
        ("display", "[\(display)]"),
        ("result", result.valueText.map(quoted) ?? "null"),
        ("error", error ?? "null"),
        ("seconds", String(format: "%.6f", result.seconds)),
      ]
      line = "{" + pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
  }
}

/// A JSON string.
private func quoted(_ text: String) -> String {
  guard let data = try? JSONEncoder.plain.encode(text) else { return "\"\"" }
  return String(decoding: data, as: UTF8.self)
}

extension JSONEncoder {
  fileprivate static var plain: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    return encoder
  }
}
