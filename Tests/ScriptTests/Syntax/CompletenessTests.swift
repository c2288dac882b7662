import Diagnostics
import Script
import Testing

/// A half-typed cell and what Enter should do.
struct TypedText: CustomTestStringConvertible, Sendable {
  enum Answer: Equatable, Sendable { case complete, incomplete(Int), invalid(String) }
  let source: String
  let answer: Answer

  init(_ source: String, _ answer: Answer) {
    self.source = source
    self.answer = answer
  }

  var testDescription: String { source }

  static let all: [TypedText] = [
    TypedText("", .complete),
    TypedText("   \n", .complete),
    TypedText("x = 1", .complete),
    TypedText("# note", .complete),
    TypedText("x = 1\ny = 2", .complete),
    TypedText("if x:", .incomplete(4)),
    TypedText("if x:  # why", .incomplete(4)),
    TypedText("if x: y", .incomplete(0)),
    TypedText("if x: y\n", .complete),
    TypedText("if x:\n    y", .incomplete(4)),
    TypedText("if x:\n    y\n", .complete),
    TypedText("if x:\n    y\n    ", .complete),
    TypedText("if x:\n    y\nelse:", .incomplete(4)),
    TypedText("def f():\n    return 1", .incomplete(0)),
    TypedText("def f():\n    for x in y:", .incomplete(8)),
    TypedText("def f():\n    for x in y:\n        pass", .incomplete(4)),
    TypedText("def f():\n    x\n\n    y", .incomplete(4)),
    TypedText("f(1,", .incomplete(0)),
    TypedText("x = [1,\n     2", .incomplete(5)),
    TypedText("x = '''abc", .incomplete(0)),
    TypedText("x = 1 + \\", .incomplete(0)),
    TypedText("@function", .incomplete(0)),
    TypedText("@function\ndef f():", .incomplete(4)),
    TypedText("try:\n    x", .incomplete(4)),
    TypedText("try:\n    x\n", .incomplete(4)),
    TypedText("try:\n    x\nexcept A:", .incomplete(4)),
    TypedText("class A:\n    x = 1", .incomplete(4)),
    TypedText("x = 'abc", .invalid("unterminated string literal (detected at line 1)")),
    TypedText("f(1]", .invalid("closing parenthesis ']' does not match opening parenthesis '('")),
    TypedText("x y", .invalid("invalid syntax")),
    TypedText("if x", .invalid("expected ':'")),
    TypedText("if x:\n    y\n  z", .invalid("unindent does not match any outer indentation level")),
  ]
}

@Suite struct CompletenessTests {
  @Test(arguments: TypedText.all)
  func enterDoesWhatIPythonDoes(_ row: TypedText) {
    let answer: TypedText.Answer =
      switch Completeness.of(row.source) {
      case .complete: .complete
      case .incomplete(let indent): .incomplete(indent)
      case .invalid(let failure): .invalid(failure.message)
      }
    #expect(answer == row.answer)
  }
}

@Suite struct LexerTests {
  @Test func coloursATextWithItsComments() {
    let file = SourceFile(name: "f", text: "x = 'a' # c\nfor ? 1")
    let kinds = Lexer.tokens(of: file).map { (token: Token) -> String in "\(token.kind) \(file.text(of: token.span))" }
    #expect(kinds == [
      "name x", "operator =", "string 'a'", "comment # c", "newline \n", "keyword for", "invalid ?", "number 1",
      "newline ", "endOfFile ",
    ])
  }

  @Test(arguments: [
    ("# -*- coding: latin-1 -*-\nx='\u{e9}'", "latin-1"),
  ])
  func readsTheEncodingLine(_ row: (String, String)) throws {
    let bytes = Array(row.0.unicodeScalars.map { (scalar: Unicode.Scalar) -> UInt8 in UInt8(scalar.value) })
    #expect(try SourceEncoding.decode(bytes, name: "f.py") == row.0)
  }

  @Test func badUTF8IsRefused() {
    #expect {
      try SourceEncoding.decode([0x78, 0x0A, 0x3D, 0xFF], name: "f.py")
    } throws: { (error: any Error) -> Bool in
      (error as? Failure)?.message
        == "Non-UTF-8 code starting with '\\xff' in file f.py on line 2, but no encoding declared; see "
        + "https://peps.python.org/pep-0263/ for details"
    }
  }
}
