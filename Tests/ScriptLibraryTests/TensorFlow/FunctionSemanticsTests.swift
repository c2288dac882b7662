import Script
import Sessions
import Testing

/// `tf.function` in cells that a user might write, against what TensorFlow 2.21 printed for them.
@Suite struct FunctionSemanticsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let cell: String
    let output: String
    var testDescription: String { cell }
  }

  static let rows: [Row] = [
    TracingRows.text, FunctionRows.text, OperandRows.text, DataRows.text, MendedRows.text, LargeRows.text,
  ].flatMap { (text: String) -> [Row] in
    text.split(separator: "\n=====\n").map { (part: Substring) -> Row in
      let halves = part.split(separator: "\n-----", maxSplits: 1, omittingEmptySubsequences: false)
      let output = halves.count > 1 ? halves[1].drop { $0 == "\n" } : ""
      return Row(cell: String(halves[0]), output: String(output))
    }
  }

  @Test func hasManyRows() { #expect(FunctionSemanticsTests.rows.count >= 80) }

  @Test(arguments: rows) func printsWhatTensorFlowPrints(_ row: Row) throws {
    let printed = try Interpreter.runOnLargeStack { () throws -> String in
      let session = Session()
      _ = session.run(CellSource("import tensorflow as tf", name: "start"))
      defer { _ = session.run(CellSource("tf.config.run_functions_eagerly(False)", name: "end")) }
      let result = session.run(CellSource(row.cell, name: "<cell>"))
      return result.standardOutput + (result.error?.traceback ?? "")
    }
    #expect(FunctionSemanticsTests.masked(printed) == FunctionSemanticsTests.masked(row.output))
  }

  /// Without addresses, ids, numbers of generated names, and blank lines at the end.
  private static func masked(_ text: String) -> String {
    var masked = text.replacing(/0x[0-9a-fA-F]+/, with: "ADDRESS")
    masked = masked.replacing(/(__inference_\w+?)_\d+/) { "\($0.output.1)_N" }
    masked = masked.replacing(/id=\d+/, with: "id=N")
    masked = masked.replacing(#/\n\ \ \d{8,}:/#, with: "\n  ID:")
    while masked.last?.isWhitespace == true { masked.removeLast() }
    return masked
  }
}
