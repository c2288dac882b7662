import Script
import Sessions
import Testing

/// What `f.traces` and `%traces` tell of a function's traces.
@Suite struct TraceLedgerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let program: String
    /// What it shows, with durations as `TIME`.
    let shown: String
    var testDescription: String { program }

    init(_ program: String, _ shown: String) {
      self.program = program
      self.shown = shown
    }
  }

  @Test(arguments: rows) func tells(_ row: Row) throws {
    let text = try Interpreter.runOnLargeStack { () throws -> String in
      let session = Session()
      _ = session.run(CellSource("import tensorflow as tf\nimport random, time\nimport numpy as np\nlog = []", name: "start"))
      let result = session.run(CellSource(row.program, name: "cell 1"))
      return result.standardOutput + result.display.map { $0.text + "\n" }.joined() + (result.error?.traceback ?? "")
    }
    #expect(text.replacing(/[\d.]+ (?:ns|µs|ms|s)\b/, with: "TIME") == row.shown + "\n")
  }

  static let rows: [Row] = [
    Row(
      """
      @tf.function
      def f(x): return x + 1
      f(tf.constant(1)); f(tf.constant(2)); f(tf.constant(2.0))
      %traces f
      """,
      """
      f (cell 1, line 2): 2 traces, 3 calls
        1  f(int32[]): first call
           traced in TIME, called 2 times, first TIME, then TIME each; 4 nodes, 1 after optimisation
        2  f(float32[]): x has another dtype: float32[] instead of int32[]
           traced in TIME, called once, TIME; 4 nodes, 1 after optimisation
      """),
    Row(
      """
      @tf.function
      def f(x):
        log.append(1)
        if x.shape.rank: return x + tf.constant("a")
        return x
      f(tf.constant(1))
      try: f(tf.constant([1]))
      except TypeError: pass
      f(tf.constant(2))
      %traces f
      """,
      """
      f (cell 1, line 2): 2 traces, 2 calls
        1  f(int32[]): first call
           traced in TIME, called 2 times, first TIME, then TIME each; 2 nodes, 0 after optimisation
           happened only while tracing:
             line 3: log.append(1)
        2  f(int32[1]): x has another shape: int32[1] instead of int32[]
           failed after TIME: TypeError: Input 'y' of 'AddV2' Op has type string that does not match type int32 of argument 'x'.
           happened only while tracing: the same as in trace 1
      """),
    Row(
      """
      @tf.function
      def f(x, n):
        print("once")
        log.append(n)
        return x * random.random() + np.random.normal()
      for n in range(3): _ = f(1.0, n)
      print(f.traces)
      """,
      """
      once
      once
      once
      f (cell 1, line 2): 3 traces, 3 calls
        1  f(1.0, 0): first call
           traced in TIME, called once, TIME; 2 nodes, 0 after optimisation
           happened only while tracing:
             line 3: print("once")
             line 4: log.append(n)
             line 5: return x * random.random() + np.random.normal()   the same numbers in every call
        2  f(1.0, 1): n is another Python value: 1 instead of 0
           traced in TIME, called once, TIME; 2 nodes, 0 after optimisation
           happened only while tracing: the same as in trace 1
        3  f(1.0, 2): n is another Python value: 2 instead of 1
           traced in TIME, called once, TIME; 2 nodes, 0 after optimisation
           happened only while tracing: the same as in trace 1
      """),
    Row(
      """
      class P: pass
      @tf.function
      def f(x): return tf.constant(0)
      a, b = P(), P()
      for x in [1, a, b, None, tf.constant(1), (1, 2), (1, 2, 3), [1], {"a": 1}, tf.Variable(1), tf.Variable(1.0), "s"]: _ = f(x)
      print([(t.difference, t.before, t.now) for t in f.traces])
      """,
      """
      [(None, None, None), ('kind', 'the Python value 1', 'P'), ('object', 'P', 'P'), ('kind', 'P', 'None'), \
      ('kind', 'None', 'a tensor int32[]'), ('kind', 'a tensor int32[]', '(1, 2)'), ('structure', '(1, 2)', '(1, 2, 3)'), \
      ('kind', '(1, 2, 3)', '[1]'), ('kind', '[1]', "{'a': 1}"), ('kind', "{'a': 1}", 'Variable(int32[])'), \
      ('variable', 'Variable(int32[])', 'Variable(float32[])'), ('kind', 'Variable(float32[])', "the Python value 's'")]
      """),
    Row(
      """
      @tf.function
      def f(a, b, c=0): return a
      f(tf.constant(1), 2); f(tf.constant(1.0), 3); f(tf.constant([1]), 3, c=4)
      print([t.reason for t in f.traces])
      """,
      """
      ['first call', 'a has another dtype: float32[] instead of int32[] (one more argument changed)', \
      'a has another dtype: int32[1] instead of float32[] (one more argument changed)']
      """),
    Row(
      """
      @tf.function
      def inner(x):
        print("inner")
        return x + 1
      def helper(x):
        log.append(x)
        return inner(x)
      @tf.function
      def outer(x):
        for i in range(2): x = helper(x)
        return x
      outer(tf.constant(1))
      print(outer.traces)
      print(inner.traces)
      """,
      """
      inner
      outer (cell 1, line 9): 1 trace, 1 call
        1  outer(int32[]): first call
           traced in TIME, called once, TIME; 8 nodes, 2 after optimisation
           happened only while tracing:
             line 6: log.append(x)   2 times
      inner (cell 1, line 2): 1 trace, 2 calls
        1  inner(int32[]): first call
           traced in TIME, called 2 times, first TIME, then TIME each; 4 nodes, 1 after optimisation
           happened only while tracing:
             line 3: print("inner")
      """),
    Row(
      """
      @tf.function
      def f(x):
        if x > 0:
          log.append("positive")
          return x
        log.append("other")
        while x < 5:
          print("turn")
          x = x + 1
        return x
      f(tf.constant(-1))
      print([(e.kind, e.text, e.line, e.count) for e in f.traces[0].effects])
      """,
      """
      turn
      [('mutation', 'log.append', 4, 1), ('mutation', 'log.append', 6, 1), ('output', 'print', 8, 1)]
      """),
    Row(
      """
      @tf.function
      def f(x): return x
      c = f.get_concrete_function(tf.TensorSpec([None]))
      %traces f
      %traces c
      """,
      """
      f (cell 1, line 2): 1 trace, 0 calls
        1  f(float32[?]): asked for by get_concrete_function
           traced in TIME, never called; 2 nodes, 0 after optimisation
      c (cell 1, line 2): 1 trace, 0 calls
        1  f(float32[?]): asked for by get_concrete_function
           traced in TIME, never called; 2 nodes, 0 after optimisation
      """),
    Row(
      """
      def g(): return 1
      print(tf.function(g).traces, len(tf.function(g).traces))
      %traces g
      """,
      """
      g has not been traced 0
      TypeError: %traces shows traced functions; g is function
        hint: decorate the function with @tf.function, and call it
      """),
    Row(
      """
      @tf.function(reduce_retracing=True)
      def f(x): return x
      f(tf.constant([1])); f(tf.constant([1, 2])); f(tf.constant([1, 2, 3]))
      t = f.traces[-1]
      print(t.number, t.signature, t.argument, t.calls, t.nodes, t.optimized_nodes, t.line, t.concrete_function is not None)
      """, "2 int32[?] x 2 2 0 2 True"),
  ]
}
