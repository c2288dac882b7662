import Script
import Sessions
import Testing

/// What a `%step` shows after the cells before it, with its answers typed.
private func shown(_ cells: [String], _ step: String, _ commands: [String]? = nil) throws -> CellResult {
  try Interpreter.runOnLargeStack {
    let session = Session()
    for (index, cell) in cells.enumerated() {
      let result = session.run(CellSource(cell, name: "cell \(index + 1)"))
      #expect(result.error == nil, "\(result.error?.traceback ?? "")")
    }
    var source = CellSource(step, name: "cell \(cells.count + 1)")
    source.debuggerCommands = commands
    return session.run(source)
  }
}

extension CellResult {
  fileprivate var displayed: String { display.map { $0.text }.joined(separator: "\n") }
}

@Suite("%step")
struct StepTests {
  private static let loop = """
    import tensorflow as tf
    v = tf.Variable(1.0)
    log = []

    @tf.function
    def g(t):
        return t * 2.0

    @tf.function
    def f(x, n):
        v.assign_add(1.0)
        total = tf.zeros([])
        for i in tf.range(n):
            if i % 2 == 0:
                total += tf.reduce_sum(x)
            else:
                total -= 1.0
        return g(total) + v

    def plain(a):
        log.append(1)
        b = a + 1
        return helper(b) * b

    def helper(c):
        return c - 3
    """

  @Test("a graph is walked node by node, into branches, iterations and functions")
  func walksAGraph() throws {
    let commands = ["n", "b If", "c", "s", "n", "bt", "p while/Equal", "p nothing", "o", "c", "cl 1", "b 13", "c", "q"]
    let result = try shown([StepTests.loop], "%step f(tf.constant([1.0, 2.0]), tf.constant(3))", commands)
    #expect(
      result.displayed == """
        f(tf.constant([1.0, 2.0]), tf.constant(3)): 26 nodes
        > f: AssignAddVariableOp = AssignAddVariableOp(Variable, Const=1.0)
           variable Variable: 2.0 (float32)
        -> cell 1:11  v.assign_add(1.0)
        (step) n
        > f: while = StatelessWhile(while/loop_counter=0, while/maximum_iterations=-1, n=3, …)
           not run yet: s goes into it, n runs it
        -> cell 1:13  for i in tf.range(n):
        (step) b If
        stops at op If
        (step) c
        > f › while iteration 1: while/cond = StatelessIf(while/Equal=True, x=[1. 2.], zeros=0.0)
           not run yet: s goes into it, n runs it
        -> cell 1:14  if i % 2 == 0:
        (step) s
          while/cond true branch
        > f › while iteration 1 › while/cond true branch: while/cond/Sum = Sum(x=[1. 2.], while/cond/Const=[0])
           3.0 (float32)
        -> cell 1:15  total += tf.reduce_sum(x)
        (step) n
        > f › while iteration 1 › while/cond true branch: while/cond/add = AddV2(zeros=0.0, while/cond/Sum=3.0)
           3.0 (float32)
        -> cell 1:15  total += tf.reduce_sum(x)
        (step) bt
        › f
          › while iteration 1
            › while/cond true branch
        -> cell 1:15  total += tf.reduce_sum(x)
        (step) p while/Equal
        bool[]
        True
        (step) p nothing
        *** nothing is called 'nothing' so far
        (step) o
        < f › while iteration 1: while/cond = StatelessIf(while/Equal=True, x=[1. 2.], zeros=0.0)
           3.0 (float32)
        -> cell 1:14  if i % 2 == 0:
        (step) c
        > f › while iteration 2: while/cond = StatelessIf(while/Equal=False, x=[1. 2.], while/Identity_3=3.0)
           not run yet: s goes into it, n runs it
        -> cell 1:14  if i % 2 == 0:
        (step) cl 1
        no longer stops at op If
        (step) b 13
        stops at line 13
        (step) c
        > f › while iteration 2: while/add = AddV2(while/Identity_2=1, range/delta=1)
           2 (int32)
        -> cell 1:13  for i in tf.range(n):
        (step) q
        ended; variables and names are as before
        """)
    #expect(result.error == nil, "\(result.error?.traceback ?? "")")
  }

  @Test("q puts variables and names back; a walk to the end changes them once")
  func restores() throws {
    try Interpreter.runOnLargeStack {
      let session = Session()
      _ = session.run(CellSource(StepTests.loop, name: "cell 1"))
      func run(_ text: String, _ commands: [String]) -> CellResult {
        var source = CellSource(text, name: "cell")
        source.debuggerCommands = commands
        return session.run(source)
      }
      func state() -> String? { run("float(v), len(log)", []).valueText }
      let call = "f(tf.constant([1.0, 2.0]), tf.constant(3))"
      let ended = run("%step \(call)", ["n", "n", "q"])
      #expect(ended.value == nil && ended.error == nil)
      #expect(ended.display.last?.text == "ended; variables and names are as before")
      #expect(state() == "(1.0, 0)")
      #expect(run("%step plain(tf.constant(1))", ["n", "q"]).error == nil)
      #expect(state() == "(1.0, 0)")
      let stepped = run("%step \(call)", ["n", "s", "s", "c"])
      #expect(state() == "(2.0, 0)")
      #expect(stepped.valueText == "<tf.Tensor: shape=(), dtype=float32, numpy=12.0>")
      #expect(run(call, []).valueText == "<tf.Tensor: shape=(), dtype=float32, numpy=13.0>")
      #expect(run("%step --eager \(call)", ["n", "c"]).valueText == "<tf.Tensor: shape=(), dtype=float32, numpy=14.0>")
    }
  }

  @Test("op by op, n stays in the function and o leaves it")
  func walksEagerly() throws {
    let result = try shown([StepTests.loop], "%step plain(tf.constant(4))", ["s", "o"])
    #expect(
      result.displayed == """
        > plain: Add = AddV2(a=4, 1)
           5 (int32)
        -> cell 1:22  b = a + 1
        (step) s
        > plain › helper: Sub = Sub(Add=5, 3)
           2 (int32)
        -> cell 1:26  return c - 3
        (step) o
        > plain: Mul = Mul(Sub=2, Add=5)
           10 (int32)
        -> cell 1:23  return helper(b) * b
        """)
    let passed = try shown([StepTests.loop], "%step plain(tf.constant(4))", ["n"])
    #expect(!passed.displayed.contains("helper: Sub"))
    #expect(passed.valueText == "<tf.Tensor: shape=(), dtype=int32, numpy=10>")
  }

  @Test("--all lists every step, and what is not answered is listed")
  func lists() throws {
    for step in ["%step --graph --all plain(tf.constant(4))", "%step --graph plain(tf.constant(4))"] {
      let result = try shown([StepTests.loop], step)
      #expect(
        result.displayed == """
          plain(tf.constant(4)): 7 nodes
            1  add/y     Const()              1 (int32)   line 22  b = a + 1
            2  add       AddV2(a=4, add/y=1)  5 (int32)
            3  sub/y     Const()              3 (int32)   line 26  return c - 3
            4  sub       Sub(add=5, sub/y=3)  2 (int32)
            5  mul       Mul(sub=2, add=5)    10 (int32)  line 23  return helper(b) * b
            6  Identity  Identity(mul=10)     10 (int32)
          """)
    }
  }

  private static let logarithm = """
    import tensorflow as tf

    @tf.function
    def h(x):
        y = x - 1.0
        z = tf.math.log(y)
        return tf.reduce_sum(z * 2.0)
    """

  @Test("--until nan shows the first NaN with its history")
  func findsNonFinite() throws {
    let found = try shown([StepTests.logarithm], "%step --until nan h(tf.constant([0.5, 2.0]))")
    #expect(
      found.displayed == """
        h(tf.constant([0.5, 2.0])): 9 nodes
        the first NaN or infinity is made by Log at line 6 of cell 1:  z = tf.math.log(y)
          3  Log  Log(sub=[-0.5 1. ])          float32[2] [nan 0.]    line 6  z = tf.math.log(y)
          2  sub  Sub(x=[0.5 2. ], sub/y=1.0)  float32[2] [-0.5 1. ]  line 5  y = x - 1.0
             x    given                        float32[2] [0.5 2. ]
        """)
    let eager = try shown([StepTests.logarithm], "%step --until nan --eager h(tf.constant([1.0, 2.0]))")
    #expect(eager.displayed.hasPrefix("the first NaN or infinity is made by Log at line 6 of cell 1"))
    let none = try shown([StepTests.logarithm], "%step --until nan h(tf.constant([1.5, 2.0]))")
    #expect(none.displayed.hasSuffix("no NaN and no infinity in 8 steps"))
    #expect(none.valueText == "<tf.Tensor: shape=(), dtype=float32, numpy=-1.3862943649291992>")
    let stopped = try shown([StepTests.logarithm], "%step h(tf.constant([0.5, 2.0]))", ["b nan", "c", "q"])
    #expect(stopped.displayed.contains("> h: Log = Log(sub=[-0.5 1. ])"))
  }

  @Test("an op that fails fails as in the function's call")
  func fails() throws {
    let cell = "import tensorflow as tf\n@tf.function\ndef f(x, i):\n    return tf.gather(x * 2, i)\n"
    let call = "f(tf.constant([1, 2]), tf.constant(5))"
    let stepped = try shown([cell], "%step --all \(call)")
    let called = try shown([cell], call)
    /// The kernel's words and the node; the frames before them hold the call's own line, which a magic has not.
    func message(_ result: CellResult) -> String {
      let text = result.error?.message.replacing(/__inference_f_\d+/, with: "f") ?? ""
      return text.ranges(of: "indices").last.map { String(text[$0.lowerBound...]) } ?? ""
    }
    #expect(message(called).hasPrefix("indices = 5 is not in [0, 2)"), "\(called.error?.message ?? "")")
    #expect(message(stepped) == message(called))
    #expect(stepped.displayed.contains("Mul(x=[1 2], mul/y=2)"))
  }

  @Test("what can't be stepped is refused", arguments: [
    ("%step", "ValueError: %step was given nothing to run"),
    ("%step --al f(1)", "ValueError: %step has no option --al"),
    ("%step --until zero f(1)", "ValueError: %step --until expects nan, got 'zero'"),
    ("%step --graph tf", "ValueError: %step --graph expects a call, got 'tf'"),
    ("%step nothing(1)", "NameError: name 'nothing' is not defined"),
    ("%step f(", "SyntaxError: '(' was never closed (cell 2, line 1)"),
  ])
  func refuses(_ step: String, _ message: String) throws {
    let error = try shown(["import tensorflow as tf"], step).error
    #expect(error.map { "\($0.type): \($0.message)" } == message)
  }
}
