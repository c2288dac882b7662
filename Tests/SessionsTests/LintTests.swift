import Diagnostics
import Script
import Testing

@testable import Sessions

/// What the linter finds in a cell, and that the lines it suggests do what was meant.
@Suite struct LintTests {
  private static let imports = "import random, time\nimport numpy as np\nimport tensorflow as tf\n"

  private func findings(_ cell: String) throws -> [LintFinding] {
    try Linter.check(SourceFile(name: "cell", text: LintTests.imports + cell, firstLine: -2))
  }

  private func run(_ program: String) throws -> String {
    try Interpreter.runOnLargeStack {
      let result = Session().run(CellSource(program, name: "cell", allowsMagics: false))
      return result.standardOutput + result.standardError + (result.error?.traceback ?? "")
    }
  }

  /// A cell, the line and rule of its finding, and what the cell prints once the suggested lines are in their places.
  @Test(arguments: [
    (
      "@tf.function\ndef f(x):\n    print(\"x is\", x)\n    return x\nf(tf.constant(1)); f(tf.constant(2))", 3, "print",
      "x is 1\nx is 2\n"
    ),
    (
      "@tf.function\ndef f(x):\n    print(f\"{x} = {x + 1}\")\n    return x\nf(tf.constant(1))", 3, "print", "1 = 2\n"
    ),
    (
      "f = tf.function(lambda x: [print(x), x + 1][1])\nf(tf.constant(1)); f(tf.constant(2))", 1, "print", "1\n2\n"
    ),
    (
      "n = 0\n@tf.function\ndef f(x):\n    global n\n    n += 1\n    return x\nf(tf.constant(1)); f(tf.constant(2))\nprint(int(n))",
      5, "side-effect", "2\n"
    ),
    (
      """
      class M(tf.Module):
          def __init__(self):
              self.calls = 0
          @tf.function
          def __call__(self, x):
              self.calls += 1
              return x
      m = M()
      m(1.0); m(1.0)
      print(int(m.calls))
      """, 6, "side-effect", "2\n"
    ),
    (
      "state = np.array([0.0])\n@tf.function\ndef f(x):\n    state[0] += 1.5\n    return x\nf(1); f(1)\nprint(float(state[0]))", 4,
      "side-effect", "3.0\n"
    ),
    (
      "@tf.function\ndef f(x):\n    x[1] = 50\n    return x\nprint(f(tf.constant([1, 2, 3])).numpy())", 3, "mutated-argument",
      "[ 1 50  3]\n"
    ),
    (
      "@tf.function\ndef f(d, x):\n    d['y'] = x * 2\n    return d\nprint(sorted(f({'x': tf.constant(1)}, tf.constant(2))))", 3,
      "mutated-argument", "['x', 'y']\n"
    ),
    (
      "@tf.function\ndef f(xs):\n    xs.append(tf.constant(3))\n    return tf.add_n(xs)\nprint(int(f([tf.constant(1)])))", 3,
      "mutated-argument", "4\n"
    ),
    (
      "@tf.function\ndef f(n):\n    out = []\n    for i in tf.range(n):\n        out.append(i * i)\n    return tf.stack(out)\n"
        + "print(f(4).numpy())", 5, "tensor-list", "[0 1 4 9]\n"
    ),
    (
      "@tf.function\ndef f(x):\n    v = tf.Variable(1.0)\n    v.assign_add(x)\n    return v * 1.0\nprint(float(f(2.0)), float(f(2.0)))",
      3, "variable", "3.0 5.0\n"
    ),
    (
      "@tf.function\ndef f(x):\n    return np.sum(x, axis=0)\nprint(f(tf.ones([3, 2])).numpy())", 3, "numpy", "[3. 3.]\n"
    ),
    ("@tf.function\ndef f(x):\n    y = tf.exp(x)\n    return y.numpy()\nprint(float(f(0.0)))", 4, "numpy", "1.0\n"),
    (
      "@tf.function\ndef f(x):\n    for _ in range(60):\n        x = x * 2.0 + 1.0\n    return x\nprint(float(f(-1.0)))", 3,
      "unrolled-loop", "-1.0\n"
    ),
    (
      "rate = 0.5\n@tf.function\ndef f(x):\n    return x * rate\nf(1.0)\nrate = 2.0\nprint(float(f(1.0)))", 4, "frozen-number",
      "2.0\n"
    ),
    (
      "tf.random.set_seed(1)\n@tf.function\ndef f(x):\n    return x + random.random()\nprint(float(f(1.0)) != float(f(1.0)))", 4,
      "random-or-time", "True\n"
    ),
    (
      "@tf.function\ndef f(x):\n    return x + np.random.randn(2)[0]\nprint(f(1.0).shape)", 3, "random-or-time", "()\n"
    ),
    (
      "@tf.function\ndef f():\n    return time.time()\na, b = float(f()), float(f())\nprint(b > a)", 3, "random-or-time",
      "True\n"
    ),
    (
      "@tf.function\ndef f(n):\n    return n * 2\nfor n in range(4):\n    f(n)\nprint(f.experimental_get_tracing_count())", 5,
      "retracing", "1\n"
    ),
    (
      "def f(n):\n    return n * 2\ng = tf.function(f)\nr = [g(n + 1) for n in range(4)]\nprint(g.experimental_get_tracing_count())",
      4, "retracing", "1\n"
    ),
    ("@function\ndef f(x):\n    return x\nprint(int(f(1)), function.__name__)", 1, "missing-import", "1 function\n"),
  ])
  func theSuggestedLinesDoWhatWasMeant(_ cell: String, _ line: Int, _ rule: String, _ output: String) throws {
    let found = try findings(cell)
    #expect(found.map { "\($0.line) \($0.rule)" } == ["\(line) \(rule)"])
    let finding = try #require(found.first)
    #expect(!finding.edits.isEmpty)
    let mended = SourceEdit.applied(finding.edits, to: finding.file)
    #expect(try run(mended) == output, "\(mended)")
    #expect(try Linter.check(SourceFile(name: "mended", text: mended)).isEmpty, "\(mended)")
  }

  /// Findings that have advice in place of an edit.
  @Test(arguments: [
    ("log = []\n@tf.function\ndef f(x):\n    log.append(x)\n    return x", 4, "side-effect"),
    ("seen = {}\n@tf.function\ndef f(x):\n    seen['x'] = x\n    return x", 4, "side-effect"),
    ("def make():\n    n = 0\n    @tf.function\n    def f(x):\n        nonlocal n\n        n += 1\n        return x\n    return f", 6, "side-effect"),
    ("@tf.function\ndef f(x):\n    return tf.Variable(x)", 3, "variable"),
    ("@tf.function\ndef f(x):\n    return np.fft.fft(x)", 3, "numpy"),
    ("@tf.function\ndef f(x):\n    x[1:] = 0\n    return x", 3, "mutated-argument"),
    ("@tf.function\ndef f(x):\n    for i in range(200):\n        x = x + i\n    return x", 3, "unrolled-loop"),
  ])
  func adviceIsGivenWhereNoLineWillDo(_ cell: String, _ line: Int, _ rule: String) throws {
    let found = try findings(cell)
    #expect(found.map { "\($0.line) \($0.rule)" } == ["\(line) \(rule)"])
    #expect(found.first?.rewrite?.isEmpty == false)
  }

  /// What does what it seems to do.
  @Test(arguments: [
    "@tf.function\ndef f(x):\n    tf.print(x)\n    return x",
    "@tf.function\ndef f(x):\n    print(\"tracing f with\", x)\n    return x",
    "@tf.function\ndef f(x):\n    print(x.shape, x.dtype)\n    return x",
    "def f(x):\n    print(x)\n    return x",
    "@tf.function\ndef f(x):\n    parts = []\n    for i in range(3):\n        parts.append(x * i)\n    return tf.add_n(parts)",
    "@tf.function\ndef f(xs):\n    total = 0.0\n    for x in xs:\n        total += x\n    return total",
    "w = tf.Variable(1.0)\n@tf.function\ndef f(x):\n    w.assign_add(x)\n    return w",
    "size = 3\n@tf.function\ndef f(x):\n    return tf.reshape(x, [size, -1]) * np.pi",
    "@tf.function\ndef f(x, n=3):\n    return x * np.sqrt(n) + np.ones(3)",
    "@tf.function\ndef f(x):\n    return tf.zeros(np.array(x.shape) * 2) + np.prod(x.shape)",
    "for name in ['a', 'b', 'c']:\n    print(name)\n@tf.function\ndef f(x):\n    return x\nf(tf.constant(1))",
    "@tf.function(input_signature=[tf.TensorSpec([], tf.int32)])\ndef f(n):\n    return n\nfor n in range(4):\n    f(n)",
    "def f(n):\n    return n\ng = tf.function(f)\nfor n in range(4):\n    f(n)",
    "class M(tf.Module):\n    def __init__(self):\n        self.w = None\n    @tf.function\n    def __call__(self, x):\n"
      + "        if self.w is None:\n            self.w = tf.Variable(x)\n        return self.w * x",
    "for function in (abs, max):\n    print(function)",
    "@tf.function\ndef f(x):\n    out = tf.TensorArray(tf.float32, size=3)\n    for i in tf.range(3):\n"
      + "        out = out.write(i, x)\n    return out.stack()",
    "@tf.function\ndef f(x):\n    d = {}\n    d['x'] = x\n    items = [x]\n    items.append(x)\n    return d, items",
    "rate = 0.5\n@tf.function\ndef f(x):\n    return x * rate\nf(1.0)",
    "random.seed(1)\nfor n in range(3):\n    print(random.random(), time.time())",
    "@tf.function\ndef f(x):\n    return x + tf.random.uniform([]) + tf.cast(tf.timestamp(), tf.float32)",
    "@tf.function\ndef f(x):\n    for _ in tf.range(1000):\n        x = x * 2.0\n    return x",
  ])
  func nothingIsFound(_ cell: String) throws {
    #expect(try findings(cell).map(\.text) == [])
  }

  @Test func aFindingShowsItsPlaceAndTheLine() throws {
    let file = SourceFile(name: "study.py", text: "import tensorflow as tf\n@tf.function\ndef f(x):\n    print(\"x\", x)\n    return x\n")
    #expect(
      try Linter.check(file).map(\.text) == [
        """
        study.py:4:5: print runs while tracing only, and shows symbols instead of values [print]
            print("x", x)
            ^^^^^^^^^^^^^
          write  tf.print("x", x)
        """
      ])
  }

  private func cells(_ cells: [String]) throws -> [CellResult] {
    try Interpreter.runOnLargeStack {
      let session = Session()
      return (["import tensorflow as tf"] + cells).enumerated().map {
        session.run(CellSource($0.element, name: "cell \($0.offset)"))
      }
    }
  }

  @Test func aCellHasItsWarningsOnce() throws {
    let cell = "@tf.function\ndef f(x):\n    print(\"x\", x)\n    return x\nf(tf.constant(1))"
    let results = try cells([cell, "f(tf.constant(1.0))", "%lint off", cell, "%lint on\n" + cell])
    let warning = "line 3: print runs while tracing only, and shows symbols instead of values; write tf.print(\"x\", x)"
    #expect(results[1].warnings == [warning])
    #expect(results[1].standardOutput == "x Tensor(\"x:0\", shape=(), dtype=int32)\n")
    #expect(results[2].warnings == [])
    #expect(results[4].warnings == [])
  }

  /// What only running shows: the effects of a function that a traced one calls.
  @Test func effectsOfOtherFunctionsAreSeenWhileTracing() throws {
    let cell = "log = []\ndef note(x):\n    log.append(x)\n\n@tf.function\ndef f(x):\n    note(x)\n    return x\nf(tf.constant(1))"
    let results = try cells([cell, "%lint", "%lint f"])
    let warning = "line 3: log.append happened once while tracing f, not when its graph runs"
    #expect(results[1].warnings == [warning])
    for result in results.suffix(2) {
      #expect(result.display.first?.text.hasPrefix("cell 1:3:5: log.append happened once while tracing f") == true)
    }
  }

  @Test func magicsSayWhatTheyLookedAt() throws {
    let results = try cells(["def g(x):\n    print(x)\n    return x", "%lint g", "%lint", "%lint 3"])
    #expect(results[2].display.first?.text.contains("[print]") == true)
    #expect(results[3].display.first?.text == "nothing found in the traced functions")
    #expect(results[4].error?.message == "'3' is a int, not a function of this session")
  }
}
