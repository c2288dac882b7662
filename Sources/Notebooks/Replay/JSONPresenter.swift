import Foundation
import Sessions

/// One JSON object a line and code cell, for programs that read a replay.
public final class JSONPresenter: ReplayPresenter {
  private let check: ((Replay.CellRun) throws -> [String])?
  private let write: (String) -> Void

  /// - Parameter check: gives the lines in which a cell differs from what is recorded, which each object then has.
  public init(check: ((Replay.CellRun) throws -> [String])? = nil, write: @escaping (String) -> Void) {
    self.check = check
    self.write = write
  }

  public func text(_ cell: NotebookCell) {}
  public func willRun(_ cell: NotebookCell, number: Int) {}
  public func output(_ text: String, _ stream: Session.Stream) {}

  public func didRun(_ run: Replay.CellRun) {
    let differences = check.map { (check) -> [String] in
      do { return try check(run) } catch { return ["\(error)"] }
    }
    write(Row(run, differences).line + "\n")
  }

  /// A JSON string.
  public static func quoted(_ text: String) -> String { JSONValue.string(text).line }

  /// The keys in the order in which they are written.
  private struct Row {
    let line: String

    init(_ run: Replay.CellRun, _ differences: [String]?) {
      let (result, quoted) = (run.result, JSONPresenter.quoted)
      let error = result.error.map { "{\"type\": \(quoted($0.type)), \"message\": \(quoted($0.message))}" }
      let display = result.display.map { quoted($0.text) }.joined(separator: ", ")
      var pairs: [(String, String)] = [
        ("cell", String(run.number)),
        ("stdout", quoted(result.standardOutput)),
        ("stderr", quoted(result.standardError)),
        ("display", "[\(display)]"),
        ("result", result.valueText.map(quoted) ?? "null"),
        ("error", error ?? "null"),
        ("seconds", String(format: "%.6f", result.seconds)),
      ]
      if let differences {
        pairs.append(("differences", "[" + differences.map(quoted).joined(separator: ", ") + "]"))
      }
      line = "{" + pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
  }
}
