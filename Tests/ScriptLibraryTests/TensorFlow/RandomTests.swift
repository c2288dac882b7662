import Diagnostics
import Script
import ScriptLibrary
import Testing

/// `tf.random` gives TensorFlow's numbers: bit for bit where they are integers and uniforms.
@Suite(.serialized) struct RandomTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    let printed: String
    var testDescription: String { source }
  }

  static let rows: [Row] = NumPyTable("random", RandomRows.text).rows.map {
    (row: (source: String, expected: String)) -> Row in Row(source: row.source, printed: row.expected)
  }

  @Test(arguments: rows) func printsWhatTensorFlowPrints(_ row: Row) throws {
    let printed = try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      Library.install(in: interpreter, arguments: [""])
      var text = ""
      interpreter.output = { (part: String) in text += part }
      interpreter.errorOutput = { (_: String) in }
      do {
        let file = SourceFile(name: "<test>", text: "import tensorflow as tf\n\(row.source)\n")
        _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
      } catch {
        let exception = interpreter.exception(for: error)
        text += "\(exception.typeName): \(try exception.message(interpreter))"
      }
      while text.last?.isWhitespace == true { text.removeLast() }
      return text
    }
    #expect(printed == row.printed)
  }
}
