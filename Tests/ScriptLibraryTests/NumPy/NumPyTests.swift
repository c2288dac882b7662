import Diagnostics
import Script
import ScriptLibrary
import Testing

/// The rows of one table, run in one interpreter: `source`, `--->`, what is printed; `====` between rows. A row whose last
/// part is an expression shows its repr, as the shell does.
struct NumPyTable: CustomTestStringConvertible, Sendable {
  let name: String
  let rows: [(source: String, expected: String)]

  var testDescription: String { name }

  init(_ name: String, _ text: String) {
    self.name = name
    rows = text.components(separatedBy: "\n====\n").map { (row: String) -> (source: String, expected: String) in
      let parts = row.components(separatedBy: "\n--->")
      return (parts[0], parts.count > 1 ? String(parts[1].dropFirst()) : "")
    }
  }

  static let all: [NumPyTable] = [
    NumPyTable("creation", NumPyCreationTable.text), NumPyTable("printing", NumPyPrintingTable.text),
    NumPyTable("scalars", NumPyScalarsTable.text), NumPyTable("indexing", NumPyIndexingTable.text),
    NumPyTable("arithmetic", NumPyArithmeticTable.text), NumPyTable("functions", NumPyFunctionsTable.text),
    NumPyTable("methods", NumPyMethodsTable.text), NumPyTable("random", NumPyRandomTable.text),
    NumPyTable("distributions", NumPyDistributionTable.text), NumPyTable("ufuncs", NumPyUfuncTable.text),
    NumPyTable("views and indices", NumPyViewsTable.text), NumPyTable("shaping", NumPyShapingTable.text),
    NumPyTable("statistics", NumPyStatisticsTable.text), NumPyTable("linear algebra", NumPyLinearAlgebraTable.text),
    NumPyTable("scalar members", NumPyScalarMembersTable.text), NumPyTable("print options", NumPyOptionsTable.text),
    NumPyTable("generators", NumPyGeneratorsTable.text), NumPyTable("errors", NumPyErrorsTable.text),
    NumPyTable("tensors", NumPyTensorsTable.text), NumPyTable("files", NumPyFilesTable.text),
  ]
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

@Suite("numpy prints what NumPy prints")
struct NumPyTests {
  @Test(arguments: NumPyTable.all)
  func table(_ table: NumPyTable) throws {
    let results = try Interpreter.runOnLargeStack { () throws -> [String] in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [""])
      try run("import numpy as np\nimport warnings\nwarnings.simplefilter('ignore')", interpreter)
      return try table.rows.map { try run($0.source, interpreter) }
    }
    for (row, printed) in zip(table.rows, results) {
      #expect(printed == row.expected, "\(row.source)")
    }
  }

  @discardableResult
  private func run(_ source: String, _ interpreter: Interpreter) throws -> String {
    var text = ""
    interpreter.output = { (part: String) in text += part }
    interpreter.errorOutput = { (_: String) in }
    do {
      let file = SourceFile(name: "<test>", text: source + "\n")
      let code = try Compiler.compileModule(
        Parser.parseModule(file), file: file, lastExpressionIsResult: true)
      let value = try interpreter.execute(code)
      if !value.isNoneOrUndefined { text += try interpreter.repr(value) }
    } catch {
      let exception = interpreter.exception(for: error)
      text += "\(exception.typeName): \(try exception.message(interpreter))"
    }
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
