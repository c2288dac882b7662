import Foundation
import Testing

/// Point 7 of what the shell promises: the magics, each typed at the prompt.
@Suite("7 Magics in a terminal", .serialized)
struct TerminalMagicTests {
  static let promised = [
    "time", "timeit", "run", "load", "save", "history", "who", "whos", "reset", "debug", "prof", "pwd", "cd", "ls",
    "env", "mode", "graph", "traces", "compare", "lint", "step", "config", "rerun", "undo", "bench",
  ]

  @Test("7 %lsmagic lists them all, and each has its ? help")
  func lists() throws {
    let person = try PersonAtTerminal(columns: 120, rows: 60)
    person.enter("%lsmagic")
    try person.seePrompt(2)
    let words = Set(person.screen.text.split { $0 == " " || $0 == "\n" }.map(String.init))
    for name in TerminalMagicTests.promised { #expect(words.contains("%" + name), "\(name)") }
    for name in ["time", "timeit", "graph"] { #expect(words.contains("%%" + name), "\(name)") }
    for (index, name) in TerminalMagicTests.promised.enumerated() {
      person.press(.controlL)
      try person.seePrompt(index + 2)
      person.enter("%\(name)?")
      try person.seePrompt(index + 3)
      #expect(person.screen.lines.contains { $0.hasPrefix("%\(name)") && !$0.contains("?") }, "\(person.screen.text)")
      #expect(person.screen.text.contains("    %\(name)"), "an example: \(person.screen.text)")
    }
  }

  /// Cells, and what stands on the screen when the last of them has run.
  struct Row: CustomTestStringConvertible {
    let cells: [String]
    let seen: [String]
    var testDescription: String { cells.last ?? "" }

    init(_ cells: String..., seen: String...) {
      self.cells = cells
      self.seen = seen
    }
  }

  private static let traced = "import tensorflow as tf\n@tf.function\ndef f(x):\n    return x * 2 + 1\n"

  static let rows: [Row] = [
    Row("x = 20", "%time x + 1", seen: "CPU times: user ", ", total: ", "\nWall time: ", "\n21\n"),
    Row("%%time\ny = 5\ny * 2\n", seen: "CPU times: user ", "\n10\n"),
    Row("%timeit -n 10 -r 3 sum([1, 2])", seen: " per loop (mean ± std. dev. of 3 runs, 10 loops each)"),
    Row("%timeit -o -q -n 2 -r 2 1 + 1", "_.loops, _.repeat, len(_.timings)", seen: "<TimeitResult : ", "(2, 2, 2)"),
    Row("%%timeit -n 3 -r 2 y = 20\ny + 1\n", seen: "2 runs, 3 loops each)"),
    Row("a = 1; b = 'x'; c = 2", "%who int", seen: "\na  c\n"),
    Row("a = [1, 2]", "%whos", seen: "name  type  value", "a     list  n=2  [1, 2]"),
    Row("a = 1", "%reset -f", "a", seen: "NameError: name 'a' is not defined"),
    Row("%cd /", "%cd -", "%cd -", "%pwd", seen: "'/'"), Row("%cd /usr", "%ls -l l*", seen: "lib/"),
    Row("%env TANDEM_X=a b", "import os; os.environ['TANDEM_X']", "%env TANDEM_X", seen: "'a b'", "\na b\n"),
    Row("import tensorflow as tf", "%mode graph", "tf.constant(2) + 3", "%mode", seen: "numpy=5>", "graph"),
    Row(traced, "%graph f(tf.constant(1))", seen: "mul", "add"),
    Row(traced, "%%graph\nz = f(tf.constant(1)) + 1\n", "z", seen: "traced the cell in ", "numpy=4>"),
    Row(traced, "f(tf.constant(1)); f(tf.constant(1.0))", "%traces f", seen: "f (cell 1, line 3): 2 traces, 2 calls",
      "x has another dtype: float32[] instead of int32[]"),
    Row(traced, "%compare f(tf.constant(1))", seen: "eager", "graph"), Row(traced, "%lint f", seen: "f"),
    Row(traced, "%bench -t 0.1 f(tf.constant(1))", seen: "eager ", "graph ", "first call ", "times "),
    Row("x = 1", "x += 1", "x += 10", "%rerun 2-3", "x", seen: "[2]> x += 1", "\n23\n"),
    Row("x = 1", "%config time_line=off", "%config time_line", seen: "time_line = off"),
    Row("def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n", "%prof -s calls fib(10)", seen:
      "178 function calls (2 primitive calls) in ", "Ordered by: call count",
      "ncalls  tottime  percall  cumtime  percall filename:lineno(function)", "    177/1 ", " cell 1:1(fib)", "\n55\n"),
    Row("%prof [len('abc') for _ in range(20)].append(sorted([2, 1])) or 4", seen:
      "       20 ", "{built-in method builtins.len}", "{built-in method builtins.sorted}",
      "{method 'append' of 'list' objects}"),
    Row("%prof -s zz 1", seen: "ValueError: %prof can't sort by 'zz'"),
  ]

  @Test("7 each does what its help says", arguments: rows)
  func runs(_ row: Row) throws {
    let person = try PersonAtTerminal(columns: 120, rows: 80)
    for (index, cell) in row.cells.enumerated() {
      if cell.contains("\n") {
        person.paste(cell)
        person.press(.enter)
      } else {
        person.enter(cell)
      }
      try person.seePrompt(index + 2)
    }
    for seen in row.seen { #expect(person.screen.text.contains(seen), "\(seen) in\n\(person.screen.text)") }
  }

  @Test("7 %run takes arguments, the session's names with -i, and notebooks")
  func scripts() throws {
    let home = try PersonAtTerminal.newHome()
    let script = "import sys\nprint(sys.argv[1:], __name__, 'x' in globals())\nmade = 41\n"
    try script.write(to: home.appendingPathComponent("a.py"), atomically: true, encoding: .utf8)
    let notebook = "# %%\ny = 20\ny + 1\n\n# %%\n# %timeit -q -n 1 -r 1 y\nprint('last', y)\n"
    try notebook.write(to: home.appendingPathComponent("b.nb"), atomically: true, encoding: .utf8)
    let person = try PersonAtTerminal(home: home)
    person.enter("x = 1")
    try person.seePrompt(2)
    person.enter("%run a.py one 'two words'")
    try person.see("['one', 'two words'] __main__ False")
    person.enter("%run -i a.py")
    try person.see("[] __main__ True")
    person.enter("made + x")
    try person.see("\n42\n")
    person.enter("%run b.nb")
    try person.see("\n21\nlast 20\n")
    person.enter("y")
    try person.see("\n20\n")
    person.enter("%run missing.py")
    try person.see("[Errno 2] No such file or directory: 'missing.py'")
  }

  @Test("7 %undo restores names, containers and variables, also after an error")
  func undoes() throws {
    let person = try PersonAtTerminal(columns: 120, rows: 70)
    person.enter("import tensorflow as tf; v = tf.Variable([1, 2]); items = [1]; x = 5")
    try person.seePrompt(2)
    person.enter("v.assign([7, 7]); items.append(2); del x; new = 1; 1 / 0")
    try person.see("ZeroDivisionError: division by zero")
    try person.seePrompt(3)
    person.enter("v.numpy().tolist(), items, 'x' in globals()")
    try person.see("([7, 7], [1, 2], False)")
    try person.seePrompt(4)
    person.enter("%undo")
    try person.see("undone: cell 2")
    try person.see("  x is back: 5")
    try person.see("  new is gone")
    try person.seePrompt(5)
    person.enter("v.numpy().tolist(), items, x, 'new' in globals()")
    try person.see("([1, 2], [1], 5, False)")
    person.enter("%undo 2")
    try person.see("there is nothing more to undo")
  }

  @Test("7 %debug looks around where a traced function failed; %reset asks")
  func debugs() throws {
    let person = try PersonAtTerminal(columns: 120, rows: 70)
    person.paste(
      "import tensorflow as tf\n@tf.function\ndef f(x):\n    rows = x.shape[0]\n    return tf.reshape(x, [rows + 1])\n")
    person.press(.enter)
    try person.seePrompt(2)
    person.enter("f(tf.constant([1, 2]))")
    try person.see("Error")
    try person.seePrompt(3)
    person.enter("%debug")
    try person.see("(Pdb)")
    person.enter("p rows")
    try person.see("\n2\n")
    person.enter("q")
    try person.seePrompt(4)
    person.enter("%reset")
    try person.see("forget all names of the session? (y/[n])")
    person.enter("n")
    try person.see("nothing was forgotten")
    try person.seePrompt(5)
    person.enter("%reset")
    try person.seeCursor(after: "(y/[n]) ")
    person.enter("y")
    try person.seePrompt(6)
    person.enter("f")
    try person.see("NameError: name 'f' is not defined")
  }

  @Test("7 %step walks through the ops of a call")
  func steps() throws {
    let person = try PersonAtTerminal(columns: 120, rows: 70)
    person.paste(TerminalMagicTests.traced)
    person.press(.enter)
    try person.seePrompt(2)
    person.enter("%step f(tf.constant(3))")
    try person.see("mul")
    person.enter("q")
    try person.seePrompt(3)
  }
}
