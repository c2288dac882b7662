import Diagnostics
import Script
import Testing

/// One line of the table: an expression and what CPython shows for it.
struct ExpressionRow: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  var testDescription: String { source }

  static let all: [ExpressionRow] = ExpressionTable.text.split(separator: "\n").compactMap { (line: Substring) in
    let parts = String(line).components(around: " ⇒ ")
    return parts.map { ExpressionRow(source: $0.0, expected: $0.1) }
  }
}

extension String {
  /// What is before and behind the first `mark`.
  fileprivate func components(around mark: String) -> (String, String)? {
    let bytes = Array(utf8)
    let wanted = Array(mark.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for index in 0...(bytes.count - wanted.count) where Array(bytes[index..<(index + wanted.count)]) == wanted {
      return (
        String(decoding: bytes[..<index], as: UTF8.self),
        String(decoding: bytes[(index + wanted.count)...], as: UTF8.self)
      )
    }
    return nil
  }
}

@Suite("Builtins give what CPython gives")
struct ExpressionTests {
  @Test(arguments: ExpressionRow.all)
  func expression(_ row: ExpressionRow) throws {
    let shown = try Interpreter.runOnLargeStack { () throws -> String in
      let interpreter = Interpreter()
      interpreter.output = { (_: String) in }
      do {
        let file = SourceFile(name: "<test>", text: row.source)
        let code = try Compiler.compileExpression(Parser.parseExpression(file), file: file)
        return try interpreter.repr(interpreter.execute(code))
      } catch {
        let exception = interpreter.exception(for: error)
        return "\(exception.typeName): \(try exception.message(interpreter))"
      }
    }
    #expect(shown == row.expected)
  }
}
