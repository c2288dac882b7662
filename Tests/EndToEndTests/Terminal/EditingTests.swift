import Foundation
import Testing

/// Point 1 of what the shell promises: editing a cell.
@Suite("1 Editing in a terminal", .serialized)
struct EditingTests {
  @Test("1 a cell runs, and Ctrl-D leaves with status 0")
  func runs() throws {
    let person = try PersonAtTerminal()
    person.enter("print(6 * 7)")
    try person.seePrompt(2)
    #expect(person.screen.lines.contains("42"))
    #expect(person.screen.unknown == [])
    person.press(.controlD)
    #expect(person.end() == 0)
    #expect(!person.screen.marksPastes)
  }

  @Test("1 a block is indented and dedented, run at the blank line, and recalled as a whole")
  func blocks() throws {
    let person = try PersonAtTerminal()
    person.enter("def f(x):\nif x:\nreturn x + 1\nreturn 0")
    person.enter("\nf(41)")
    try person.seePrompt(3)
    let shown = """
      [1]> def f(x):
         ┆     if x:
         ┆         return x + 1
         ┆     return 0
         ┆
      """
    #expect(person.screen.text.contains(shown))
    #expect(person.screen.lines.contains("42"))
    person.press(.up, .up)
    try person.seeCursor(after: "return 0")
    person.press(.controlA)
    person.type("x += 1; ")
    person.press(.end, .enter, .enter)
    try person.seePrompt(4)
    person.enter("f(0)")
    try person.seePrompt(5)
    #expect(person.screen.lines.contains("0"))
  }

  @Test("1 the cursor moves between the lines of the cell, and a line is put in between")
  func moves() throws {
    let person = try PersonAtTerminal()
    person.paste("def f(x):\n    y = 1\n    return y")
    try person.see("┆     return y")
    person.press(.up)
    try person.seeCursor(after: "┆     y = 1")
    person.press(.enter)
    person.type("y += x")
    try person.seeCursor(after: "┆     y += x")
    person.press(.down, .end, .enter, .enter)
    try person.seePrompt(2)
    person.enter("f(5)")
    try person.seePrompt(3)
    #expect(person.screen.lines.contains("6"))
  }

  @Test("1 a pasted block with blank lines in it is one cell, as it was copied")
  func pastes() throws {
    let person = try PersonAtTerminal()
    person.paste("def f():\n    a = 20\n\n    if a:\n\n        a += 1\n    return a\n\nprint(f() * 2)\n")
    try person.see("print(f() * 2)")
    person.press(.enter)
    try person.seePrompt(2)
    #expect(person.screen.lines.contains("42"))
    person.press(.up)
    try person.seeCursor(after: "print(f() * 2)")
    #expect(person.screen.lines.contains("   ┆         a += 1"))
  }

  @Test("1 letters of other scripts, wide ones and combining ones")
  func unicode() throws {
    let person = try PersonAtTerminal(columns: 30)
    person.type("größe = '日本語'; e\u{301} = 'ok'")
    try person.see("a second row") { $0.text.contains("; e\u{301} = 'ok\n'") && $0.textBeforeCursor == "'" }
    person.press(.left, .left, .left, .left, .left, .left, .left, .backspace)
    try person.seeCursor(after: "; ")
    person.type("ä")
    try person.seeCursor(after: "; ä")
    #expect(person.screen.text.contains("größe = '日本語'; ä = 'ok\n'"))
    person.enter("")
    try person.seePrompt(2)
    person.enter("größe[1] + ä")
    try person.see("'本ok'")
  }

  @Test("1 emacs' keys: beginning, end, kill, yank, word back")
  func emacs() throws {
    let person = try PersonAtTerminal()
    person.type("one two")
    person.press(.controlW, .controlA, .controlK, .controlY, .controlY)
    try person.seeCursor(after: "[1]> one one ")
    person.press(.controlU)
    try person.seePrompt(1)
  }

  @Test("1 vi's keys and the user's own, from .editrc")
  func vi() throws {
    let home = try PersonAtTerminal.newHome()
    try "bind -v\nbind \"^O\" tandem-newline\n".write(
      to: home.appendingPathComponent(".editrc"), atomically: true, encoding: .utf8)
    let person = try PersonAtTerminal(home: home)
    person.type("x = 12")
    person.press(.escape)
    person.type("0")
    try person.seeCursor(after: "[1]> ")
    person.type("ccy = 42")
    try person.seeCursor(after: "[1]> y = 42")
    person.press(.controlO)
    person.enter("print(y)")
    try person.seePrompt(2)
    #expect(person.screen.lines.contains("42"))
  }

  @Test("1 vi's keys by the configuration, and by %config for the next cell")
  func configuredKeys() throws {
    let home = try PersonAtTerminal.newHome()
    let folder = home.appendingPathComponent(".config/tandem")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "keys = \"vi\"\n".write(to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
    let person = try PersonAtTerminal(home: home)
    person.type("x = 12")
    person.press(.escape)
    person.type("0cw")
    person.type("y")
    try person.seeCursor(after: "[1]> y")
    person.press(.escape)
    person.type("A + 1")
    try person.seeCursor(after: "[1]> y = 12 + 1")
    person.enter("")
    try person.seePrompt(2)
    person.enter("%config keys=emacs")
    try person.seePrompt(3)
    person.type("one two")
    person.press(.controlA, .controlK)
    try person.seePrompt(3)
    person.enter("%config keys=vi")
    try person.seePrompt(4)
    person.type("z = 3")
    person.press(.escape)
    person.type("0xiw")
    try person.seeCursor(after: "[4]> w")
    person.enter("")
    try person.seePrompt(5)
    person.enter("w")
    try person.see("\n3")
  }

  @Test("1 the cell is drawn anew when the window changes")
  func resizes() throws {
    let person = try PersonAtTerminal(columns: 60)
    person.type("text = 'a line that will not fit into a narrow window'")
    try person.seeCursor(after: "window'")
    person.resize(columns: 30, rows: 24)
    try person.see("two lines") { $0.textBeforeCursor.hasSuffix("window'") && $0.text.contains("a line that will") }
    person.enter("")
    try person.seePrompt(2)
    person.enter("len(text)")
    try person.see("45")
  }

  @Test("1 else, except and the like go back to what they belong to")
  func dedents() throws {
    let person = try PersonAtTerminal()
    person.enter("for i in [0, 1]:\nif i:\nprint('one')\nelse:\nprint('none')\n")
    try person.seePrompt(2)
    #expect(person.screen.text.contains("   ┆     else:\n   ┆         print('none')"))
    #expect(person.screen.text.contains("\nnone\none\n"))
  }

  @Test("1 Ctrl-_ takes changes back")
  func undoes() throws {
    let person = try PersonAtTerminal()
    person.type("first second")
    person.press(.controlW, .controlU)
    try person.seePrompt(1)
    person.press(.controlUnderscore)
    try person.seeCursor(after: "[1]> first ")
    person.press(.controlUnderscore)
    try person.seeCursor(after: "[1]> first second")
  }

  @Test("1 a cell taller than the window shows the lines around the cursor")
  func tallCells() throws {
    let person = try PersonAtTerminal(rows: 10)
    let lines = (0..<40).map { "x\($0) = \($0)" }
    person.paste(lines.joined(separator: "\n"))
    try person.seeCursor(after: "x39 = 39")
    for _ in 0..<39 { person.press(.up) }
    try person.see("the first line") { $0.textBeforeCursor.hasPrefix("[1]> x0 = 0") }
    person.press(.end)
    person.type("00")
    try person.seeCursor(after: "[1]> x0 = 000")
    for _ in 0..<20 { person.press(.down) }
    try person.seeCursor(after: "x20 = 20")
    person.type("1")
    for _ in 0..<19 { person.press(.down) }
    try person.seeCursor(after: "x39 = 39")
    person.press(.enter)
    try person.seePrompt(2)
    person.enter("x0, x20, x39")
    try person.see("(0, 201, 39)")
  }

  @Test("1 Ctrl-X Ctrl-E edits the cell in $EDITOR")
  func editsOutside() throws {
    let home = try PersonAtTerminal.newHome()
    let editor = home.appendingPathComponent("editor")
    try "#!/bin/sh\nsed -i s/7/8/ \"$1\"\n".write(to: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
    let person = try PersonAtTerminal(home: home, environment: ["EDITOR": editor.path])
    person.type("6 * 7")
    person.press(.controlX)
    person.type("\u{05}")
    try person.seeCursor(after: "[1]> 6 * 8")
    person.press(.enter)
    try person.see("48")
  }
}
