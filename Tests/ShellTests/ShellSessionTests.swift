import LineEditing
import Script
import Sessions
import Testing

@testable import Shell

/// What a person sees, with times taken out.
private func shown(_ keys: [ScriptedTerminal.Key]) throws -> (screen: String, status: Int32) {
  try Interpreter.runOnLargeStack {
    let terminal = ScriptedTerminal(keys)
    let session = Session()
    let status = try InteractiveShell(session, terminal: terminal, usesColor: false).run()
    return (Times.removed(from: terminal.screen), status)
  }
}

private func shown(_ lines: [String]) throws -> (screen: String, status: Int32) {
  try shown(lines.flatMap { [.text($0), .action(.enter)] })
}

private enum Times {
  /// `12.3 µs` becomes `TIME`; the greeting goes.
  static func removed(from screen: String) -> String {
    let time = /[0-9.]+ (ns|µs|ms|s)\b/
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3)
    return lines.joined(separator: "\n").replacing(time, with: "TIME")
  }
}

@Suite("Shell sessions")
struct ShellSessionTests {
  @Test("lines typed, and what is shown", arguments: [
    (["1 + 2"], "[1]> 1 + 2\n3\nTIME\n\n[2]> \n"),
    (["x = 5", "print(x)", "x"], "[1]> x = 5\nTIME\n\n[2]> print(x)\n5\nTIME\n\n[3]> x\n5\nTIME\n\n[4]> \n"),
    (["print('a', end='')"], "[1]> print('a', end='')\na\nTIME\n\n[2]> \n"),
    (["def f():", "return 1", "", "f()"],
     "[1]> def f():\n   ┆     return 1\n   ┆ \nTIME\n\n[2]> f()\n1\nTIME\n\n[3]> \n"),
    (["(1,", "2)"], "[1]> (1,\n   ┆ 2)\n(1, 2)\nTIME\n\n[2]> \n"),
    (["", "   ", "None"], "[1]> \n[1]>    \n[1]> None\nTIME\n\n[2]> \n"),
    (["_ = 3", "_ + 1", "_"], "[1]> _ = 3\nTIME\n\n[2]> _ + 1\n4\nTIME\n\n[3]> _\n4\nTIME\n\n[4]> \n"),
    (["y = x", "2"],
     "[1]> y = x\nTraceback (most recent call last):\n  File \"cell 1\", line 1, in <module>\n    y = x\n        ^\n"
       + "NameError: name 'x' is not defined\nTIME\n\n[2]> 2\n2\nTIME\n\n[3]> \n"),
    (["%mode"], "[1]> %mode\nmode: eager\nTIME\n\n[2]> \n"),
    (["%mode graph", "%mode"], "[1]> %mode graph\nTIME\n\n[2]> %mode\nmode: graph\nTIME\n\n[3]> \n"),
  ])
  func tables(lines: [String], screen: String) throws {
    let result = try shown(lines)
    #expect(result.screen == screen)
    #expect(result.status == 0)
  }

  @Test("a function's traces and runs stand in the line below")
  func notes() throws {
    let lines = [
      "import tensorflow as tf", "f = tf.function(lambda x: x + 1)", "f(tf.constant(1))", "f(tf.constant(2))",
      "for i in range(2000): f(tf.constant(1))", "",
    ]
    let screen = try shown(lines).screen
    #expect(screen.contains("TIME · traced <lambda>(int32[]) in TIME, ran in TIME\n"))
    #expect(screen.contains("TIME · ran <lambda> in TIME\n"))
    #expect(screen.contains("TIME · ran <lambda> 2,000 times\n"))
  }

  @Test("leaving", arguments: [
    (["exit"], 0), (["quit()"], 0), (["import sys", "sys.exit(3)"], 3), (["raise SystemExit"], 0), (["exit(4)"], 4),
  ] as [([String], Int32)])
  func leaving(lines: [String], status: Int32) throws {
    let result = try shown(lines + ["print('still here')"])
    #expect(result.status == status)
    #expect(!result.screen.contains("still here"))
  }

  @Test("a status that is a text is shown")
  func exitText() throws {
    let result = try shown(["raise SystemExit('bye')"])
    #expect(result.status == 1)
    #expect(result.screen.contains("\nbye\n"))
  }

  @Test("a cell magic takes lines until a blank one")
  func cellMagic() throws {
    let result = try shown(["%%time", "x = 1", "x + 1", ""])
    #expect(result.screen.hasPrefix("[1]> %%time\n   ┆ x = 1\n   ┆ x + 1\n   ┆ \nCPU times:"))
    #expect(result.screen.contains("\n2\nTIME"))
  }

  @Test("a cancelled cell leaves its number and nothing else")
  func cancels() throws {
    let result = try shown([.text("x = 1"), .action(.cancel), .text("x"), .action(.enter)])
    #expect(result.screen.contains("[1]> x\n") && result.screen.contains("NameError: name 'x' is not defined"))
  }

  @Test("output in colour: prompt style, dim line, bold error")
  func colours() throws {
    let screen = try Interpreter.runOnLargeStack { () throws -> String in
      let terminal = ScriptedTerminal(lines: ["y = x + 1"])
      _ = try InteractiveShell(Session(), terminal: terminal, usesColor: true).run()
      return terminal.screen
    }
    #expect(screen.contains("\u{1B}[1;31mNameError: name 'x' is not defined\u{1B}[0m\n"))
    #expect(screen.contains("\u{1B}[31m        ^\u{1B}[0m\n"))
  }
}

@Suite("Completion")
struct CompletionTests {
  private func completion(_ text: String, after cells: [String] = []) throws -> Completion {
    try Interpreter.runOnLargeStack {
      let session = Session()
      for cell in cells { _ = session.run(CellSource(cell, name: "cell")) }
      return CellLanguage(session).completion(of: text)
    }
  }

  @Test("words", arguments: [
    ("whi", ["while"]), ("my_", ["my_value"]), ("prin", ["print"]), ("x = my_", ["my_value"]), ("%timei", ["timeit"]),
    ("%%gra", ["graph"]), ("%help %com", ["compare"]), ("C.al", ["alpha"]), ("c.al", ["alpha"]), ("c.be", ["beta"]),
    ("f(c.alp", ["alpha"]), ("import tens", ["tensorflow"]), ("from mat", ["math"]), ("from math import sqr", ["sqrt"]),
    ("1.re", []), ("nothing.x", []), ("c.alpha.bit_l", ["bit_length"]),
  ])
  func words(text: String, candidates: [String]) throws {
    let cells = ["my_value = 1", "class C:\n    alpha = 1\n    def __init__(self): self.beta = 2\nc = C()"]
    #expect(try completion(text, after: cells).candidates == candidates)
  }

  @Test("names with an underscore come when they are asked for")
  func hidden() throws {
    #expect(try !completion("int.").candidates.contains("__add__"))
    #expect(try completion("int.__ad").candidates == ["__add__"])
  }

  @Test("no call is made")
  func callsNothing() throws {
    let cells = ["calls = []\ndef f():\n    calls.append(1)\n    return 'text'"]
    #expect(try completion("f().upp", after: cells) == .none)
  }
}
