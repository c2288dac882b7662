import Script
import Testing

@testable import Sessions

/// What `%compare` shows, times aside: a cell, and its lines.
@Suite struct CompareTests {
  private static let setup = """
    import random
    import numpy as np
    import tensorflow as tf

    w = tf.Variable(1.0, name="w")
    log = []
    state = np.array([0.0])
    count = 0
    x = tf.constant([1.0, 2.0])

    @tf.function
    def f(x):
        return x * 2.0

    @tf.function
    def noisy(x):
        print("tracing", x)
        tf.print("running", x)
        return x

    @tf.function
    def step(x):
        w.assign_add(x)
        return w * 2.0

    def forgetful(x):
        out = tf.TensorArray(tf.int32, size=3)
        for i in tf.range(3):
            out.write(i, x[i] * 2)
        return out.stack()

    def pair(x, n=2):
        return {"a": x * n, "b": (x, tf.reduce_sum(x))}

    def advance(x):
        state[0] += 1.5
        return x + state[0]

    def early(x):
        if x > 0:
            return 1
        raise ValueError("no")

    def fails(x):
        return x + tf.constant([1.0, 2.0, 3.0])

    def tick(x):
        global count
        count += 1
        return x + 1.0

    made = None

    @tf.function
    def once(x):
        global made
        if made is None:
            made = tf.Variable(2.0)
        made.assign_add(0.0)
        return made * x

    class Scale(tf.Module):
        def __init__(self):
            self.calls = 0
        def __call__(self, x):
            self.calls += 1
            return x * 3.0
    scale = Scale()
    """

  /// The lines of the displays that are the same in every run, then the sentence.
  private func shown(_ cell: String) throws -> (findings: [String], sentence: String) {
    try Interpreter.runOnLargeStack {
      let session = Session()
      session.timingSeconds = 0.01
      let setup = session.run(CellSource(CompareTests.setup, name: "setup"))
      let result = session.run(CellSource(cell, name: "cell"))
      let lines = { (text: String) -> [String] in text.split(separator: "\n").map(String.init) }
      guard setup.error == nil, result.error == nil, result.standardOutput.isEmpty, result.standardError.isEmpty else {
        return ([setup.error?.traceback ?? result.error?.traceback ?? "it printed"], "")
      }
      return (lines(result.display.first?.text ?? ""), lines(result.display.last?.text ?? "").last ?? "")
    }
  }

  @Test(arguments: [
    (
      "%compare f(x)",
      [
        "value     both   float32[2] [2. 4.]", "          equal to the bit", "traces    f(float32[2]): first call",
      ], "equal to the bit; "
    ),
    (
      "%compare noisy(tf.constant(1))",
      [
        "value     both   1 (int32)", "          equal to the bit",
        "print     eager  tracing tf.Tensor(1, shape=(), dtype=int32)",
        "          graph  tracing Tensor(\"x:0\", shape=(), dtype=int32)", "          later  (nothing)",
        "stderr    both   running 1", "effects   `print` at line 17: once a call eagerly, once as a graph, while tracing",
      ], "equal to the bit; "
    ),
    (
      "%compare step(2.0)",
      [
        "value     both   6.0 (float32)", "          equal to the bit", "variables w  both   1.0 (float32) → 3.0 (float32)",
      ], "equal to the bit; "
    ),
    (
      "%compare forgetful(tf.constant([1, 2, 3]))",
      [
        "value     eager  int32[3] [2 4 6]", "          graph  int32[3] [0 0 0]",
        "          3 of 3 elements differ, by 6 at most", "          forgetful: plain Python, traced for this comparison",
      ], "the values differ: 3 of 3 elements differ, by 6 at most; "
    ),
    ("%compare pair(x, n=3)", ["          equal to the bit", "traces    pair(float32[2], 3): first call"], "equal"),
    (
      "%compare early(x[0])",
      ["error     eager  no error; 1", "          graph  ValueError: no, line 42", "traces    none made"],
      "only the graph raises ValueError."
    ),
    (
      "%compare tick(x)",
      [
        "value     both   float32[2] [2. 3.]", "          equal to the bit", "changed   count  both   0 → 1",
        "          count  later  unchanged", "          put back after each call",
      ], "equal to the bit; "
    ),
    (
      "%compare scale(x)", ["changed   scale.calls  both   0 → 1", "          scale.calls  later  unchanged"],
      "equal to the bit; "
    ),
    (
      "%compare advance(1.0)", ["changed   state  both   array([0.]) → array([1.5])", "          state  later  unchanged"],
      "equal, once it is a tensor; "
    ),
    ("%compare y = f(x) * 2.0", ["value     y: equal to the bit"], "equal to the bit; "),
    (
      "%compare tf.reduce_sum(x)",
      ["          the code calls no function of yours: it was traced as a whole"], "equal to the bit; "
    ),
    (
      "%compare tf.random.uniform([2])",
      ["random    stateful random ops ran: their numbers differ by design, each trace has its own"],
      "the values differ, as stateful random ops do by design; "
    ),
    ("%compare f(x)[1] + pair(x)['a'][0]", ["value     both   6.0 (float32)"], "equal to the bit; "),
    ("%compare [float(f(tf.constant(float(i)))) for i in range(3)]", ["value     both   [0.0, 2.0, 4.0]"], "equal"),
    ("%compare (lambda a: a * 3.0)(x)", ["value     both   float32[2] [3. 6.]"], "equal to the bit; "),
    (
      "%compare once(x)", ["value     both   float32[2] [2. 4.]", "          equal to the bit"], "equal to the bit; "
    ),
    ("%%compare\nz = f(x)\nz + 1.0", ["value     both   float32[2] [3. 5.]"], "equal to the bit; "),
  ])
  func aCellShows(_ cell: String, _ findings: [String], _ sentence: String) throws {
    let shown = try shown(cell)
    for line in findings { #expect(shown.findings.contains(line), "\(line) in\n\(shown.findings.joined(separator: "\n"))") }
    #expect(shown.sentence.hasPrefix(sentence), "\(shown.sentence)")
  }

  @Test func bothErrorsAreShownAsOne() throws {
    let shown = try shown("%compare fails(x)")
    #expect(shown.findings.first?.hasPrefix("error     both   InvalidArgumentError: ") == true
      || shown.findings.first?.hasPrefix("error     eager  InvalidArgumentError: ") == true, "\(shown.findings)")
    #expect(shown.findings.contains { $0.hasSuffix("line 45") }, "\(shown.findings)")
  }

  /// After a comparison everything is as it was.
  @Test func theStateIsPutBack() throws {
    let text = try Interpreter.runOnLargeStack { () -> String in
      let session = Session()
      session.timingSeconds = 0.01
      _ = session.run(CellSource(CompareTests.setup + "\nrandom.seed(3); tf.random.set_seed(3); np.random.seed(3)", name: "setup"))
      let code = """
        %%compare
        log.append(float(step(1.0)))
        state[0] = random.random() + np.random.rand()
        scale(x); tick(x)
        new = 1
        """
      let compared = session.run(CellSource(code, name: "cell"))
      let check = """
        random.seed; draws = random.random(), np.random.rand()
        random.seed(3); np.random.seed(3)
        (log, float(w), float(state[0]), count, scale.calls, 'new' in globals(), draws == (random.random(), np.random.rand()))
        """
      let result = session.run(CellSource(check, name: "check"))
      return compared.error?.traceback ?? result.valueText ?? result.error?.traceback ?? ""
    }
    #expect(text == "([], 1.0, 0.0, 0, 0, False, True)")
  }

  @Test func anEmptyLineIsRefused() throws {
    let error = try Interpreter.runOnLargeStack { Session().run(CellSource("%compare", name: "cell")).error?.message }
    #expect(error == "%compare was given nothing to run")
  }

  /// Repeated calls don't show in the notes under the cell.
  @Test func theCellHasNoNotesOnTheCallsOfTheComparison() throws {
    let notes = try Interpreter.runOnLargeStack { () -> [String] in
      let session = Session()
      session.timingSeconds = 0.01
      _ = session.run(CellSource(CompareTests.setup, name: "setup"))
      return session.run(CellSource("f(x)\n%compare f(x)", name: "cell")).notes
    }
    #expect(notes.count == 1 && notes[0].hasPrefix("traced f(float32[2])"), "\(notes)")
  }
}
