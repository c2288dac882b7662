import Diagnostics
import Script
import Sessions
import Testing

/// The module `tensorflow` against values and graphs that TensorFlow 2.21 gave.
@Suite struct TensorFlowTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    var lines: [String]
    var testDescription: String { source }
  }

  private static let setUp = """
    import tensorflow as tf
    a = tf.constant([[1.0, 2.0], [3.0, 4.0]])
    i = tf.constant([3, 1, 2])
    m = tf.constant([True, False, True])
    def nodes(f):
        g = tf.function(f).get_concrete_function(a, i, m).graph
        for o in g.get_operations():
            if o.type != "Placeholder":
                print(o.type, o.name, ",".join([x.name for x in o.inputs]))
    """

  static let values: [Row] = rows(ValueRows.text + "\n" + ComposedRows.text) { (line: Substring) -> (String, String?) in
    let place = line.firstRange(of: " => ")
    guard let place else { return (String(line), nil) }
    return (String(line[..<place.lowerBound]), String(line[place.upperBound...]))
  }

  static let graphs: [Row] = rows(NodeRows.text) { (line: Substring) -> (String, String?) in (String(line), nil) }

  /// Lines without indentation begin a row, indented ones continue it.
  private static func rows(_ text: String, _ head: (Substring) -> (String, String?)) -> [Row] {
    var rows: [Row] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  "), let last = rows.indices.last {
        rows[last].lines.append(String(line.dropFirst(2)))
      } else if !line.isEmpty {
        let (source, first) = head(line)
        rows.append(Row(source: source, lines: first.map { [$0] } ?? []))
      }
    }
    return rows
  }

  /// What cells print, an error as its traceback.
  private static func output(_ cells: [String]) throws -> String {
    try Interpreter.runOnLargeStack {
      let session = Session()
      var text = ""
      for cell in cells {
        let result = session.run(CellSource(cell, name: "<test>"))
        text += result.standardOutput + (result.error?.traceback ?? "")
      }
      return text
    }
  }

  @Test(arguments: values) func printsTheValue(_ row: Row) throws {
    let printed = try TensorFlowTests.output([TensorFlowTests.setUp, "print(\(row.source))"])
    #expect(printed == row.lines.joined(separator: "\n") + "\n")
  }

  /// Rows that give the same in a function: all but those whose eager result is a Python number, and `searchsorted`, which
  /// is not traced.
  static let traced: [Row] = values.filter { (row: Row) -> Bool in
    let others = ["tf.searchsorted", "tf.cond", "tf.switch_case", "tf.case"]
    return !others.contains { (name: String) -> Bool in row.source.hasPrefix(name) }
  }

  @Test(arguments: traced) func aGraphGivesTheSame(_ row: Row) throws {
    let cell = "print(tf.function(lambda a, i, m: \(row.source))(a, i, m))"
    let printed = try TensorFlowTests.output([TensorFlowTests.setUp, cell])
    #expect(printed == row.lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: graphs) func makesTheNodes(_ row: Row) throws {
    let printed = try TensorFlowTests.output([TensorFlowTests.setUp, "nodes(lambda a, i, m: \(row.source))"])
    let lines = printed.split(separator: "\n").map { (line: Substring) -> String in
      line.hasSuffix(" ") ? String(line.dropLast()) : String(line)
    }
    #expect(lines.dropLast() == row.lines[...])
  }
}
