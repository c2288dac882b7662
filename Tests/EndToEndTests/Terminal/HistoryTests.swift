import Foundation
import Testing

/// Point 5 of what the shell promises: history.
@Suite("5 History in a terminal", .serialized)
struct TerminalHistoryTests {
  @Test("5 whole cells are kept for the next run")
  func keeps() throws {
    let person = try PersonAtTerminal()
    person.enter("def f(x):\nreturn x + 1\n\nf(41)")
    try person.seePrompt(3)
    person.press(.controlD)
    #expect(person.end() == 0)
    let again = try PersonAtTerminal(home: person.home)
    again.press(.up, .up, .enter)
    try again.seePrompt(2)
    again.enter("f(9)")
    try again.see("\n10")
  }

  @Test("5 Ctrl-R finds older and newer cells with every letter; Enter edits what was found, Ctrl-G goes back")
  func searches() throws {
    let person = try PersonAtTerminal()
    person.enter("alpha = 1")
    try person.seePrompt(2)
    person.enter("def alphabet():\nreturn alpha\n")
    try person.seePrompt(3)
    person.enter("beta = alpha")
    try person.seePrompt(4)
    person.type("draft")
    person.press(.controlR)
    try person.seeCursor(after: "search '': draft")
    person.type("alp")
    try person.see("search 'alp': beta = alpha")
    person.press(.controlR)
    try person.see("the function") { (screen: Screen) -> Bool in
      screen.text.contains("search 'alp': def alphabet():\n") && screen.text.contains("┆     return alpha")
    }
    person.press(.controlR)
    try person.see("search 'alp': alpha = 1")
    person.press(.controlS)
    try person.see("search 'alp': def alphabet():")
    person.type("!")
    try person.see("no cell with 'alp!': def alphabet():")
    person.press(.controlG)
    try person.seeCursor(after: "[4]> draft")
    person.press(.controlU, .controlR)
    person.type("ALPHABET")
    try person.see("no cell with 'ALPHABET'")
    person.press(.controlG, .controlR)
    person.type("alphabet")
    try person.see("search 'alphabet': def alphabet():")
    person.press(.enter)
    try person.seeCursor(after: "   ┆     return alpha")
    person.press(.enter)
    try person.seePrompt(5)
  }

  @Test("5 _, __, _3, In and Out; a semicolon hides the value")
  func names() throws {
    let person = try PersonAtTerminal()
    person.enter("20 + 1")
    try person.seePrompt(2)
    person.enter("_ * 2")
    try person.seePrompt(3)
    person.enter("_1 + __, In[1], Out[2], _i2, _i")
    try person.see("(42, '20 + 1', 42, '_ * 2', '_ * 2')")
    person.enter("'hidden' + '!';")
    try person.seePrompt(5)
    #expect(!person.screen.text.contains("hidden!"))
    person.enter("len(In), sorted(Out)")
    try person.see("(6, [1, 2, 3])")
  }

  @Test("5 %history: this session's cells, those of earlier ones, into a file")
  func lists() throws {
    let person = try PersonAtTerminal()
    person.enter("alpha = 1")
    try person.seePrompt(2)
    person.press(.controlD)
    #expect(person.end() == 0)
    let again = try PersonAtTerminal(home: person.home)
    again.enter("def f():\nreturn 2\n")
    try again.seePrompt(2)
    again.enter("%history -n")
    try again.see("\n1: def f():\n       return 2\n")
    again.enter("%history -g alph")
    try again.see("\nalpha = 1\n")
    again.enter("%history -f cells.py 1")
    try again.see("wrote 1 cell to cells.py")
    let text = try String(contentsOf: again.home.appendingPathComponent("cells.py"), encoding: .utf8)
    #expect(text == "def f():\n    return 2\n")
  }

  @Test("5 shells at once write one history, and none of them loses a cell")
  func shares() throws {
    let home = try PersonAtTerminal.newHome()
    let people = try (0..<3).map { (_: Int) in try PersonAtTerminal(home: home) }
    for round in 1...5 {
      for (index, person) in people.enumerated() { person.enter("cell_\(index)_\(round) = 0") }
      for person in people { try person.seePrompt(round + 1) }
    }
    let file = home.appendingPathComponent(".local/state/tandem/history")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 15)
    #expect(Set(lines).count == 15)
  }

  @Test("5 a notebook's own cells come first when its session goes on")
  func belongsToNotebook() throws {
    let home = try PersonAtTerminal.newHome()
    try "# %%\nx = 1\n".write(to: home.appendingPathComponent("study.nb"), atomically: true, encoding: .utf8)
    let study = try PersonAtTerminal(["--from", "study.nb"], home: home, prompt: "[2]> ")
    study.enter("of_study = 2")
    try study.seePrompt(3)
    study.press(.controlD)
    #expect(study.end() == 0)
    let other = try PersonAtTerminal(home: home)
    other.enter("of_none = 3")
    try other.seePrompt(2)
    other.press(.up, .up)
    try other.seeCursor(after: "[2]> of_study = 2")
    let again = try PersonAtTerminal(["--from", "study.nb"], home: home, prompt: "[2]> ")
    again.press(.up)
    try again.seeCursor(after: "[2]> of_study = 2")
    again.press(.up)
    try again.seeCursor(after: "[2]> of_none = 3")
  }

  @Test("5 %edit writes a cell in $EDITOR and runs it")
  func edits() throws {
    let home = try PersonAtTerminal.newHome()
    let editor = home.appendingPathComponent("editor")
    try "#!/bin/sh\nsed -i s/20/21/ \"$1\"\n".write(to: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
    let person = try PersonAtTerminal(home: home, environment: ["EDITOR": editor.path])
    person.enter("20 * 2")
    try person.seePrompt(2)
    person.enter("%edit 1")
    try person.seePrompt(3)
    #expect(person.screen.text.contains("21 * 2\n42"))
  }

  @Test("5 a history that is broken, huge, read-only, no file, or nowhere", arguments: [
    "broken", "huge", "read-only", "a folder", "a pipe", "no home",
  ])
  func badHistory(kind: String) throws {
    let home = try PersonAtTerminal.newHome()
    let folder = home.appendingPathComponent(".local/state/tandem")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("history")
    switch kind {
    case "broken": try Data([0xFF, 0xFE, 0x1B, 0x5B, 0x41, 0x0A, 0x61, 0x5C, 0x0A, 0x00, 0x0A]).write(to: file)
    case "huge":
      let line = String(repeating: "x = 1 # padding ", count: 64) + "\n"
      try String(repeating: line, count: 48 << 10).write(to: file, atomically: true, encoding: .utf8)
    case "read-only":
      try "x = 'kept'\n".write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file.path)
    case "a folder": try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    case "a pipe": mkfifo(file.path, 0o600)
    default: break
    }
    let person = try PersonAtTerminal(home: home, environment: kind == "no home" ? ["HOME": ""] : [:])
    person.press(.up, .up, .controlU)
    try person.seePrompt(1)
    person.enter("6 * 7")
    try person.seePrompt(2)
    #expect(person.screen.lines.contains("42"))
    person.press(.up)
    try person.seeCursor(after: "6 * 7")
    person.press(.controlU, .controlD)
    #expect(person.end() == 0)
  }
}
