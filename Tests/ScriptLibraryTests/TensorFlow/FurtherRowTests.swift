import Script
import Sessions
import Testing

/// Tables of expressions that run one after the other in one session, eagerly and in functions.
@Suite struct FurtherRowTests {
  struct Table: Sendable, CustomTestStringConvertible {
    let name: String
    let prelude: String
    let text: String
    var testDescription: String { name }
  }

  static let tables: [Table] = [
    Table(name: "members", prelude: MemberRows.prelude, text: MemberRows.text),
    Table(name: "windows", prelude: FurtherWindowRows.prelude, text: FurtherWindowRows.text),
    Table(name: "texts", prelude: UnicodeRows.prelude, text: UnicodeRows.text),
    Table(name: "gradients", prelude: GradientRows.prelude, text: GradientRows.text),
    Table(name: "operators", prelude: OperatorRows.prelude, text: OperatorRows.text),
    Table(name: "NumPy's names", prelude: NumPyRows.prelude, text: NumPyRows.text),
    Table(name: "NumPy's mode", prelude: NumPyModeRows.prelude, text: NumPyModeRows.text),
  ]

  /// What the rows' expressions use: the text of an error, gradients, a tensor of few different numbers.
  private static let setUp = """
    import tensorflow as tf
    import numpy as np
    def fails(f):
        try:
            r = f()
        except Exception as e:
            return type(e).__name__ + ": " + str(e)
        return "no error: " + str(r)
    def grad(f, *xs):
        xs = [tf.convert_to_tensor(x) for x in xs]
        with tf.GradientTape() as t:
            t.watch(xs)
            y = f(*xs)
        return t.gradient(y, xs)
    def ramp(*shape, dtype=tf.float32):
        n = 1
        for s in shape:
            n *= s
        return tf.cast(tf.reshape((tf.range(n) * 7 + 3) % 11 - 5, shape), dtype)
    """

  private struct Row {
    let source: String
    let isEagerOnly: Bool
    var lines: [String]
  }

  /// Lines without indentation begin a row, indented ones continue it.
  private static func rows(_ text: String) -> [Row] {
    var rows: [Row] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  "), let last = rows.indices.last {
        rows[last].lines.append(String(line.dropFirst(2)))
        continue
      }
      guard let place = line.firstRange(of: " => ") else {
        if let last = rows.indices.last, line.isEmpty { rows[last].lines.append("") }
        continue
      }
      let isEagerOnly = line.hasPrefix("~ ")
      let source = String(line[..<place.lowerBound].dropFirst(isEagerOnly ? 2 : 0))
      rows.append(Row(source: source, isEagerOnly: isEagerOnly, lines: [String(line[place.upperBound...])]))
    }
    return rows
  }

  @Test(arguments: tables) func printsWhatTensorFlowPrints(_ table: Table) throws {
    let rows = FurtherRowTests.rows(table.text)
    try Interpreter.runOnLargeStack {
      let session = Session()
      for (number, cell) in [FurtherRowTests.setUp, table.prelude].enumerated() {
        #expect(session.run(CellSource(cell, name: "<set-up \(number)>")).error == nil)
      }
      for row in rows {
        var cells = ["print(\(row.source))"]
        if !row.isEagerOnly { cells.append("print(tf.function(lambda: \(row.source))())") }
        for cell in cells {
          let result = session.run(CellSource(cell, name: "<row>"))
          let printed = result.standardOutput + (result.error?.traceback ?? "")
          let wanted = row.lines.joined(separator: "\n") + "\n"
          #expect(printed == wanted, "\(cell)")
        }
      }
    }
  }
}
