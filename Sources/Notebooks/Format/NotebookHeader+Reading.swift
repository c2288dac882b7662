import Diagnostics
import Yams

extension NotebookHeader {
  /// Reads the header's YAML. A file without one is a good notebook.
  ///
  /// - Errors: `ValueError` for text that is no YAML, or a format version that is newer than this program's.
  init(lines: [String]) throws {
    self.init()
    self.lines = lines
    let parsed: Any?
    do {
      parsed = try Yams.load(yaml: lines.joined(separator: "\n"))
    } catch {
      throw Failure(.valueError, "the notebook's header is no valid YAML: \(error)")
    }
    guard let keys = (parsed as? [String: Any])?["tandem"] as? [String: Any] else { return }
    format = keys["format"] as? Int ?? format
    guard format <= Notebook.version else {
      throw Failure(
        .valueError, "the notebook has format \(format); this program reads up to \(Notebook.version)",
        hint: "replay it with a newer tandem")
    }
    title = keys["title"] as? String
    seed = keys["seed"] as? Int
    dialect = keys["dialect"] as? String
    requires = keys["requires"].map { "\($0)" }
    guard let check = keys["check"] as? [String: Any] else { return }
    relativeTolerance = NotebookHeader.number(check["rtol"]) ?? relativeTolerance
    absoluteTolerance = NotebookHeader.number(check["atol"]) ?? absoluteTolerance
  }

  /// YAML 1.1 reads `1e-5` as text.
  private static func number(_ value: Any?) -> Double? {
    (value as? Double) ?? (value as? Int).map(Double.init) ?? (value as? String).flatMap(Double.init)
  }
}
