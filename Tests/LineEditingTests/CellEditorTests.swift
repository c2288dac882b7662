import Testing

@testable import LineEditing

@Suite("Editing a cell")
struct CellEditorTests {
  /// Types, and gives the buffer with `|` at the cursor.
  private func typed(_ keys: [ScriptedTerminal.Key], history: [String] = []) -> String {
    var editor = CellEditor(history: CellHistory(history))
    editor.begin()
    for key in keys {
      switch key {
      case .text(let text): editor.buffer.insert(text)
      case .paste(let text): editor.paste(text)
      case .action(let action): _ = editor.perform(action, language: BracketLanguage())
      }
    }
    let buffer = editor.buffer
    return CellBuffer(buffer.text, cursor: buffer.cursor).with("|")
  }

  @Test("Enter in an unfinished cell begins an indented line", arguments: [
    (["def f():"], "def f():\n    |"),
    (["def f():", "if x:"], "def f():\n    if x:\n        |"),
    (["f(1,"], "f(1,\n|"),
    (["def f():", "y"], "def f():\n    y\n    |"),
  ])
  func enters(lines: [String], expected: String) {
    #expect(typed(lines.flatMap { [.text($0), .action(.enter)] }) == expected)
  }

  @Test("Enter above the last line splits the line and keeps its indent")
  func entersWithin() {
    let keys: [ScriptedTerminal.Key] = [.paste("def f():\n    a b\n    c"), .action(.up), .action(.enter)]
    #expect(typed(keys) == "def f():\n    a\n    |b\n    c")
  }

  @Test("Enter on a whole cell ends it, wherever the cursor is in its last line")
  func ends() {
    var editor = CellEditor()
    editor.buffer.insert("f(1)")
    _ = editor.perform(.left, language: BracketLanguage())
    #expect(editor.perform(.enter, language: BracketLanguage()) == .finished)
    #expect(editor.finish() == "f(1)")
    #expect(editor.history.cells == ["f(1)"])
  }

  @Test("blank lines around a cell are no part of it")
  func trims() {
    var editor = CellEditor()
    editor.paste("\n\ndef f():\n\n    a\n    \n")
    #expect(editor.finish() == "def f():\n\n    a")
  }

  @Test("keys", arguments: [
    ("    |", .backspace, "|"), ("      |", .backspace, "    |"), ("a    |", .backspace, "a   |"),
    ("a\n|b", .backspace, "a|b"), ("é|", .backspace, "|"), ("e\u{301}|", .backspace, "|"), ("日本|", .left, "日|本"),
    ("a\n|b", .left, "a|\nb"), ("a|\nb", .right, "a\n|b"), ("  ab|", .lineStart, "  |ab"), ("  |ab", .lineStart, "|  ab"),
    ("|  ab", .lineStart, "  |ab"), ("a\nb|c\nd", .lineEnd, "a\nbc|\nd"), ("a\nbc|d", .killToStart, "a\n|d"),
    ("a\nb|cd\ne", .killToEnd, "a\nb|\ne"), ("a|\nb", .killToEnd, "a|b"), ("f(x, y|)", .killWordBack, "f(x, |)"),
    ("f(x, y|)", .killBlankWord, "f(x, |)"), ("tf.relu|", .wordLeft, "tf.|relu"), ("|tf.relu", .wordRight, "tf|.relu"),
    ("abc\nd\nef|", .up, "abc\nd|\nef"), ("a|bc\nd", .down, "abc\nd|"), ("a|", .deleteOrEnd, "a|"), ("|ab", .delete, "|b"),
    ("|", .complete, "    |"), ("re|", .complete, "re|"), ("redu|", .complete, "reduce_m|"), ("gr|", .complete, "größe|"),
    ("  |", .complete, "    |"), ("x|y", .newline, "x\n|y"),
  ] as [(String, EditingAction, String)])
  func keys(before: String, action: EditingAction, after: String) {
    let place = before.unicodeScalars.distance(
      from: before.unicodeScalars.startIndex, to: before.unicodeScalars.firstIndex(of: "|") ?? before.unicodeScalars.endIndex)
    var editor = CellEditor()
    editor.buffer = CellBuffer(before.filter { $0 != "|" }, cursor: place)
    _ = editor.perform(action, language: BracketLanguage())
    #expect(editor.buffer.with("|") == after)
  }

  @Test("Up and Down keep the column through short lines")
  func keepsColumn() {
    #expect(typed([.paste("abcd\n\nefgh"), .action(.up), .action(.up)]) == "abcd|\n\nefgh")
  }

  @Test("one Up recalls a whole cell, and Down brings back what was typed")
  func recalls() {
    let history = ["x = 1", "def f():\n    a"]
    #expect(typed([.action(.up)], history: history) == "def f():\n    a|")
    #expect(typed([.action(.up), .action(.up), .action(.up)], history: history) == "x = 1|")
    #expect(typed([.action(.up), .action(.down)], history: history) == "|")
    #expect(typed([.text("x"), .action(.up)], history: history) == "x = 1|")
    #expect(typed([.text("x"), .action(.up), .action(.down)], history: history) == "x|")
    #expect(typed([.text("q"), .action(.up)], history: history) == "q|")
  }

  @Test("Enter runs a recalled cell at once; a changed one goes on like a typed one")
  func runsRecalled() {
    var editor = CellEditor(history: CellHistory(["def f():\n    a"]))
    editor.begin()
    _ = editor.perform(.up, language: BracketLanguage())
    var changed = editor
    #expect(editor.perform(.enter, language: BracketLanguage()) == .finished)
    changed.buffer.insert("b")
    #expect(changed.perform(.enter, language: BracketLanguage()) == .changed)
  }

  @Test("a pasted text is inserted as it is", arguments: [
    ("def f():\r\n    a\r\n\r\n    b\r", "def f():\n    a\n\n    b\n|"),
    ("\tx", "    x|"),
    (">>> x = 1\n>>> def f():\n...     x\n...\n", "x = 1\ndef f():\n    x\n\n|"),
    ("a\n   ┆ b", "a\nb|"),
    ("a\u{1B}[31mb\u{07}", "a[31mb|"),
  ])
  func pastes(text: String, expected: String) { #expect(typed([.paste(text)]) == expected) }

  @Test("what was cut comes back")
  func yanks() {
    #expect(typed([.text("a b"), .action(.killBlankWord), .text("c "), .action(.yank)]) == "a c b|")
  }

  @Test("Ctrl-D leaves only from an empty cell; Tab lists when it can add nothing")
  func outcomes() {
    var editor = CellEditor()
    #expect(editor.perform(.deleteOrEnd, language: BracketLanguage()) == .end)
    editor.buffer.insert("reduce_m")
    #expect(editor.perform(.deleteOrEnd, language: BracketLanguage()) == .refused)
    let words = ["reduce_max", "reduce_mean", "reduce_min"]
    #expect(editor.perform(.complete, language: BracketLanguage()) == .candidates(words, notes: []))
    #expect(editor.perform(.cancel, language: BracketLanguage()) == .cancelled)
  }
}

extension CellBuffer {
  /// The text with a mark at the cursor.
  fileprivate func with(_ mark: Unicode.Scalar) -> String {
    var marked = self
    marked.insert(String(Character(mark)))
    return marked.text
  }
}
