import Diagnostics
import Script
import ScriptLibrary
import Testing

/// One program of the table with its output.
struct KerasRow: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  var testDescription: String { source }

  static let all: [KerasRow] = KerasTable.text.replacing("␛", with: "\u{1B}").split(separator: "\n====").compactMap {
    (block: Substring) -> KerasRow? in
    let parts = block.split(separator: "--->\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      // A program that prints nothing.
      let source = block.split(separator: "\n--->", maxSplits: 1).first ?? ""
      return KerasRow(source: String(source), expected: "")
    }
    return KerasRow(source: String(parts[0].drop { $0 == "\n" }), expected: String(parts[1]) + "\n")
  }
}

@Suite("The module keras prints what Keras prints")
struct KerasTests {
  @Test(arguments: KerasRow.all)
  func program(_ row: KerasRow) throws {
    let printed = try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [])
      var text = ""
      interpreter.output = { (part: String) in text += part }
      do {
        let file = SourceFile(name: "<test>", text: row.source + "\n")
        _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
      } catch {
        let exception = interpreter.exception(for: error)
        text += "\(exception.typeName): \(try exception.message(interpreter))\n"
      }
      return text
    }
    #expect(printed == row.expected)
  }
}
