import Diagnostics
import Script

extension Session {
  /// Runs a cell eagerly and as a graph from the state as it is, which is put back: where the two part, in a sentence; nil
  /// when they agree. A cell whose code can't be compared says why.
  public func difference(of source: CellSource) -> String? {
    do {
      let comparison = try comparison(of: source, timesCalls: false)
      let conclusion = ComparisonConclusion(comparison)
      return conclusion.isDifferent ? conclusion.text : nil
    } catch {
      let exception = interpreter.exception(for: error)
      return "\(exception.typeName): \((try? exception.message(interpreter)) ?? "")"
    }
  }

  /// What `%%compare` would display of a cell; nil for one whose code can't be compared.
  public func comparisonText(of source: CellSource) -> String? {
    guard let comparison = try? comparison(of: source, timesCalls: true) else { return nil }
    let report = ComparisonReport(comparison, interpreter)
    return [report.findings, report.times, report.conclusion].compactMap { $0 }.joined(separator: "\n")
  }

  private func comparison(of source: CellSource, timesCalls: Bool) throws -> Comparison {
    let file = SourceFile(name: source.name, text: source.text, firstLine: source.firstLine)
    return try withoutNotes { try Comparison(source.text, file, self, timesCalls: timesCalls) }
  }
}
