import Diagnostics
import Glibc
import Script
import Testing

@testable import Sessions

/// Point 7 of the shell: the magics. Cells, and what the last one shows.
@Suite("7: magics", .serialized) struct MagicTests {
  /// Runs cells in a session as a person has it; the last result.
  private static func last(_ cells: [String], answers: [String] = []) throws -> CellResult {
    try Interpreter.runOnLargeStack {
      let session = Session()
      session.isInteractive = true
      var result = CellResult()
      for (index, cell) in cells.enumerated() {
        var source = CellSource(cell, name: "cell \(index + 1)")
        if index == cells.count - 1, !answers.isEmpty { source.debuggerCommands = answers }
        result = session.run(source)
      }
      return result
    }
  }

  private static func text(_ result: CellResult) -> String {
    var parts = result.display.map(\.text)
    if let value = result.valueText { parts.append(value) }
    if let error = result.error { parts.append("\(error.type): \(error.message)") }
    return parts.joined(separator: "\n")
  }

  private static let state = [
    "import tensorflow as tf\nv = tf.Variable([1.0, 2.0], name='v')\nxs = [1]\nd = {'k': xs}\nx = 5",
  ]

  @Test("%undo puts back variables, names and what names hold", arguments: [
    (["v.assign(v * 2); xs.append(2); x = 6; y = 7"],
     "undone: cell 2\n  x: 6 → 5\n  y is gone\n  xs: [1, 2] → [1]\n  variable v: float32[2] [2. 4.] → float32[2] [1. 2.]",
     "([1.0, 2.0], [1], 5, True, False)"),
    (["del x, v"], "undone: cell 2\n  v is back: <tf.Variable 'v:0' shape=(2,) dtype=float3 … dtype=float32)>\n  x is back: 5",
     "([1.0, 2.0], [1], 5, True, False)"),
    (["d['k'].append(3)", "x", "print(x)"], "undone: cell 2\n  xs: [1, 3] → [1]", "([1.0, 2.0], [1], 5, True, False)"),
    (["x = 1 / 0 if not xs.append(9) else 0"], "undone: cell 2\n  xs: [1, 9] → [1]", "([1.0, 2.0], [1], 5, True, False)"),
    (["x = 6", "%reset -f"],
     "undone: cell 3\n  tf is back: <module 'tensorflow'>\n  v is back: <tf.Variable 'v:0' shape=(2,) dtype=float3 … dtype=float32)>\n"
       + "  xs is back: [1]\n  d is back: {'k': [1]}\n  x is back: 6", "([1.0, 2.0], [1], 6, True, False)"),
  ])
  func undoes(_ cells: [String], _ shown: String, _ state: String) throws {
    let result = try MagicTests.last(MagicTests.state + cells + ["%undo"])
    #expect(MagicTests.text(result) == shown)
    let question = "v.numpy().tolist(), xs, x, d['k'] is xs, 'y' in globals()"
    #expect(try MagicTests.last(MagicTests.state + cells + ["%undo", question]).valueText == state)
  }

  @Test("%undo goes back further, and says where it ends", arguments: [
    (["x = 1", "x = 2", "x = 3", "%undo 2", "x"], "1"),
    (["x = 1", "x = 2", "%undo", "%undo", "'x' in globals()"], "False"),
    (["%undo"], "ValueError: there is nothing to undo"),
    (["x = 1", "%undo", "%undo"], "ValueError: there is nothing to undo"),
    (["%undo x"], "ValueError: %undo expects a number of cells, got 'x'"),
    (["%config undo=1", "x = 1", "x = 2", "%undo 2"],
     "undone: cell 3\n  x: 2 → 1\nValueError: there is nothing more to undo"),
    (["%config undo=0", "x = 1", "%undo"], "ValueError: nothing is kept that could be undone"),
    (["class A:\n    def __del__(self): print('gone')", "a = A()", "del a", "%undo"],
     "ValueError: cell 3 can't be undone: keeping 'a' alive would be noticed (__del__, weak references, generators)"),
    (["import random\nrandom.seed(1)", "a = random.random()", "%undo", "random.seed(1)\nb = random.random()", "b < 1"],
     "True"),
  ])
  func undoesFurther(_ cells: [String], _ shown: String) throws {
    #expect(MagicTests.text(try MagicTests.last(cells)) == shown)
  }

  @Test("an object's __del__ runs when Python would run it")
  func finalizes() throws {
    let result = try MagicTests.last(["class A:\n    def __del__(self): print('gone')", "a = A()", "del a"])
    #expect(result.standardOutput == "gone\n")
  }

  @Test("%who, %whos, %reset", arguments: [
    (["x = 1\ny = 'a'\n_z = 2", "%who"], "x  y"), (["x = 1\ny = 'a'", "%who str"], "y"),
    (["%who"], "the session has no names yet"), (["x = 1", "%who list"], "no name is a list"),
    (["x = 1\nxs = [1, 2]\ndef f(a, *, b=2): pass", "%whos"],
     "name  type      value\n----  --------  -----------\nx     int       1\nxs    list      n=2  [1, 2]\n"
       + "f     function  f(a, *, b=2)"),
    (["import tensorflow as tf\nt = tf.ones((2, 2))\nv = tf.Variable(1)", "%whos Tensor Variable"],
     "name  type      value\n----  --------  --------------------------\nt     Tensor    float32[2,2] [[1. 1.] [1. 1.]]\n"
       + "v     Variable  1 (int32)"),
    (["x = 1\ny = 2", "%reset x", "%who"], "y"), (["x = 1", "%reset -f", "%who"], "the session has no names yet"),
    (["%reset y"], "NameError: name 'y' is not defined"),
    (["x = 1", "%reset"], "ValueError: nobody can be asked here"),
    (["x = 1", "%reset -q"], "ValueError: %reset has no option '-q'"),
  ])
  func names(_ cells: [String], _ shown: String) throws {
    let text = MagicTests.text(try MagicTests.last(cells))
    // The widest row decides how long the rule is.
    let lines = { (text: String) in text.split(separator: "\n").filter { !$0.hasPrefix("----") } }
    #expect(lines(text) == lines(shown))
  }

  @Test("%reset asks")
  func asks() throws {
    #expect(MagicTests.text(try MagicTests.last(["x = 1", "%reset"], answers: ["n"])).contains("nothing was forgotten"))
    #expect(!MagicTests.text(try MagicTests.last(["x = 1", "%reset"], answers: ["y"])).contains("nothing was forgotten"))
  }

  @Test("%rerun repeats cells", arguments: [
    (["x = 0", "x += 1", "%rerun", "x"], "2"), (["x = 0", "x += 1", "%rerun", "%rerun", "x"], "3"),
    (["x = 0", "x += 1", "%rerun 2 2 1", "x"], "0"),
    (["1 + 1", "2 + 2", "%rerun 1-2"], "[1]> 1 + 1\n[2]> 2 + 2\n2\n4"),
    (["def f():\n    return 7", "f()", "%rerun 1:3"], "[1]> def f():\n   ┆     return 7\n[2]> f()\n7"),
    (["5", "%rerun -1"], "[1]> 5\n5"), (["%rerun"], "ValueError: no cell has run yet that could be repeated"),
    (["1", "%rerun 7"], "ValueError: there is no cell 7"), (["1", "%rerun x"], "ValueError: %rerun expects numbers of cells, got 'x'"),
    (["1", "%rerun", "%rerun 2"], "ValueError: cell 2 is about the session itself: %rerun"),
  ])
  func reruns(_ cells: [String], _ shown: String) throws {
    #expect(MagicTests.text(try MagicTests.last(cells)) == shown)
  }

  @Test("%env, %mode, %config", arguments: [
    (["%env TANDEM_A=b c", "%env TANDEM_A"], "b c"), (["%env TANDEM_A=1", "%env TANDEM_B=$TANDEM_A-${TANDEM_A}", "%env TANDEM_B"], "1-1"),
    (["import os", "%env TANDEM_C=x", "os.environ['TANDEM_C']"], "'x'"),
    (["%env TANDEM_NONE"], "KeyError: \"the environment has no variable 'TANDEM_NONE'\""),
    (["%mode graph", "%mode"], "mode: graph"), (["%mode fast"], "ValueError: %mode expects eager or graph, got 'fast'"),
    (["%config mode=graph", "%mode"], "mode: graph"), (["%config undo"], "undo = 5   how many cells %undo can take back"),
    (["%config undo=-1"], "ValueError: undo can be a number from 0 to 100, not '-1'"),
    (["%config time_line=maybe"], "ValueError: time_line can be on or off, not 'maybe'"),
    (["%config keys=joe"], "ValueError: keys can be emacs or vi, not 'joe'"),
    (["%config colour=never"], "ValueError: there is no setting 'colour'"),
    (["%config memory_limit=2GB", "%config memory_limit"],
     "memory_limit = 2GB   bytes that tensors may take together: 2GB, 500MB, none"),
    (["%config memory_limit=many"], "ValueError: memory_limit can be a size such as 500MB or 2GB, or none, not 'many'"),
  ])
  func settings(_ cells: [String], _ shown: String) throws {
    let limit = try Interpreter.runOnLargeStack { try Session().setting("memory_limit") }
    #expect(MagicTests.text(try MagicTests.last(cells)) == shown)
    try Interpreter.runOnLargeStack { try Session().set("memory_limit", to: limit) }
  }

  @Test("%prof, %bench, %time show where time goes", arguments: [
    (["def f(n):\n    return sum([i * i for i in range(n)])", "%prof [f(2000) for _ in range(400)] and None"],
     ["         801 function calls in ", "   Ordered by: internal time", "\n      400 ", " cell 1:1(f)\n",
      " {built-in method builtins.sum}\n", "\n        1 ", " cell 2:1(<module>)\n"]),
    (["def f(n):\n    return 1 if n == 0 else f(n - 1)", "def g(n):\n    for i in range(n):\n        yield f(i)",
      "%prof -s calls -l 2 list(g(3))"],
     ["         11 function calls (8 primitive calls) in ", "   Ordered by: call count",
      "   List reduced from 3 to 2 due to restriction <2>", "      6/3    0.000    0.000    0.000    0.000 cell 1:1(f)\n",
      "        4    0.000    0.000    0.000    0.000 cell 2:1(g)", "[1, 1, 1]"]),
    (["%prof -l sorted sorted([len('a')], key=lambda x: -x)"],
     ["         4 function calls in ", "due to restriction <'sorted'>", "{built-in method builtins.sorted}"]),
    (["import tensorflow as tf\nx = tf.ones((2, 2))", "%prof -l 1 [x @ x for _ in range(20)][0]"],
     ["calls", "MatMul", "cell 2:1", "array([[2., 2.],"]),
    (["import tensorflow as tf\n@tf.function\ndef f(x):\n    return x * 2", "%bench -t 0.05 f(tf.constant(1.0))"],
     ["eager ", "graph ", "first call ", "of it tracing", "the graph is "]),
    (["%prof"], ["ValueError: %prof was given nothing to run"]), (["%bench 5"], ["TypeError: %bench expects a call, got '5'"]),
    (["%bench -t x f()"], ["ValueError: %bench: -t expects seconds, got 'x'"]),
    (["%prof 1 / 0"], ["ZeroDivisionError: division by zero"]),
  ])
  func times(_ cells: [String], _ parts: [String]) throws {
    let text = MagicTests.text(try MagicTests.last(cells))
    for part in parts { #expect(text.contains(part), "\(text)") }
  }

  @Test("every magic is listed, explains itself, and has an example")
  func explains() throws {
    let list = MagicTests.text(try MagicTests.last(["%lsmagic"]))
    for magic in Magic.all {
      #expect(list.contains("%" + magic.name))
      let help = MagicTests.text(try MagicTests.last(["%\(magic.name)?"]))
      #expect(help.hasPrefix("%" + magic.usage))
      #expect(help.contains("\n    %"), "no example of \(magic.name)")
    }
  }

  // MARK: Files

  private static func inFolder(_ body: () throws -> Void) throws {
    var template = Array("/tmp/tandem-magics-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    let earlier = try WorkingFolder.path()
    try WorkingFolder.change(to: folder)
    defer { try? WorkingFolder.change(to: earlier) }
    try body()
  }

  @Test("%cd, %pwd, %ls")
  func folders() throws {
    try MagicTests.inFolder {
      let here = try WorkingFolder.path()
      mkdir("inner", 0o755)
      try GraphFile.write(Array("x".utf8), to: "a.py")
      try GraphFile.write([], to: ".hidden")
      #expect(MagicTests.text(try MagicTests.last(["%ls"])) == "a.py    inner/")
      #expect(MagicTests.text(try MagicTests.last(["%ls -a"])) == ".hidden  a.py     inner/")
      #expect(MagicTests.text(try MagicTests.last(["%ls *.py"])) == "a.py")
      #expect(MagicTests.text(try MagicTests.last(["%ls -l a.py"])).hasPrefix("1  20"))
      #expect(MagicTests.text(try MagicTests.last(["%ls nowhere"])) == "OSError: [Errno 2] No such file or directory: 'nowhere'")
      #expect(MagicTests.text(try MagicTests.last(["%cd inner", "%pwd"])) == "'\(here)/inner'")
      #expect(MagicTests.text(try MagicTests.last(["%cd ..", "%cd inner", "%cd -"])) == here)
      #expect(MagicTests.text(try MagicTests.last(["%cd nowhere"])) == "OSError: [Errno 2] No such file or directory: 'nowhere'")
    }
  }

  @Test("%run runs a script of its own, or with the session's names")
  func scripts() throws {
    try MagicTests.inFolder {
      let script = "import sys\nprint(sys.argv[1:], 'x' in globals(), __name__)\ny = 3\n"
      try GraphFile.write(Array(script.utf8), to: "s.py")
      try GraphFile.write(Array("z = 1\nimport sys\nsys.exit(4)\n".utf8), to: "exits.py")
      #expect(try MagicTests.last(["x = 1", "%run s.py -a 'b c'"]).standardOutput == "['-a', 'b c'] False __main__\n")
      #expect(try MagicTests.last(["x = 1", "%run -i s.py"]).standardOutput == "[] True __main__\n")
      #expect(MagicTests.text(try MagicTests.last(["x = 1", "%run s.py", "x, y"])) == "(1, 3)")
      #expect(MagicTests.text(try MagicTests.last(["x = 1", "%run exits.py"])) == "exits.py ended with status 4")
      #expect(MagicTests.text(try MagicTests.last(["%run exits.py", "z"])) == "1")
      #expect(MagicTests.text(try MagicTests.last(["%run"])) == "ValueError: %run was given no file")
      #expect(MagicTests.text(try MagicTests.last(["%run no.py"])) == "OSError: [Errno 2] No such file or directory: 'no.py'")
    }
  }
}
