import Diagnostics
import Script

extension Session {
  /// Runs a cell eagerly and as a graph from the state as it is, which is put back: where the two part, in a sentence; nil
  /// when they agree. A cell whose code can't be compared says why.
  public func difference(of source: CellSource) -> String? {
    let file = SourceFile(name: source.name, text: source.text, firstLine: source.firstLine)
    do {
      let comparison = try withoutNotes { try Comparison(source.text, file, self, timesCalls: false) }
      let conclusion = ComparisonConclusion(comparison)
      return conclusion.isDifferent ? conclusion.text : nil
    } catch {
      let exception = interpreter.exception(for: error)
      return "\(exception.typeName): \((try? exception.message(interpreter)) ?? "")"
    }
  }
}
