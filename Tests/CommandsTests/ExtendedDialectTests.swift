import Sessions
import Testing

/// `%config dialect=extended`: what TensorFlow refuses gives what Python gives.
@Suite(.serialized) struct ExtendedDialectTests {
  /// Functions and calls, with what they print; Python's values. In TensorFlow's dialect each of them is an error.
  static let rows: [(cell: String, output: String)] = [
    (
      """
      def f(x):
          for v in x:
              if v > 2.0:
                  return v * 10.0
          return -x[0]
      """, "30.0 -1.0"
    ),
    (
      """
      def f(x):
          i = tf.constant(0)
          while i < 3:
              if x[i] > 2.0:
                  return x[i], i
              i = i + 1
          return x[0], tf.constant(-1)
      """, "(3.0, 2) (1.0, -1)"
    ),
    (
      """
      def f(x):
          for v in x:
              if v > 2.0:
                  break
          else:
              v = v + 100.0
          return v
      """, "3.0 101.5"
    ),
    (
      """
      def f(x):
          y = x[0]
          while y < 4.0:
              y = y * 2.0
          else:
              y = y + x[2]
          return y
      """, "7.0 5.5"
    ),
    (
      """
      def f(x):
          match x[1]:
              case 2.0:
                  return x[2]
              case 5.0 | 1.25 if x[0] > 0.0:
                  return x[1] * 2.0
              case _:
                  return x[0]
      """, "3.0 2.5"
    ),
    (
      """
      def f(x):
          assert x[0] > 0.0, 'positive'
          assert always
          return x[0] + 1.0
      """, "2.0 2.0"
    ),
    ("def f(x):\n    return tf.stack([v * 2.0 for v in x])[2]", "6.0 3.0"),
    ("def f(x):\n    a, b, c = x\n    return a + b * c", "7.0 2.875"),
    ("def f(x):\n    return sum(v * w for v, w in zip(x, x))", "14.0 4.8125"),
    (
      """
      def f(x):
          for i in tf.range(3):
              for v in x:
                  if v + tf.cast(i, tf.float32) > 3.5:
                      return v
          return x[0] * 0.0
      """, "3.0 0.0"
    ),
  ]

  private static let preamble = """
    import tensorflow as tf
    always = True
    def show(v):
        return '(' + ', '.join(map(show, v)) + ')' if isinstance(v, tuple) else str(v.numpy())
    """
  private static let call = """
    g = tf.function(f)
    print(show(g(tf.constant([1.0, 2.0, 3.0]))), show(g(tf.constant([1.0, 1.25, 1.5]))))
    """

  @Test(arguments: rows)
  func runsWhatPythonMakesClear(_ row: (cell: String, output: String)) {
    let session = Session()
    defer { _ = session.run(CellSource("%config dialect=tensorflow", name: "end")) }
    _ = session.run(CellSource(ExtendedDialectTests.preamble, name: "preamble"))
    let program = row.cell + "\n" + ExtendedDialectTests.call
    #expect(session.run(CellSource(program, name: "refused")).error != nil, "TensorFlow refuses it")
    _ = session.run(CellSource("%config dialect=extended", name: "config"))
    let result = session.run(CellSource(program, name: "extended"))
    #expect(result.standardOutput == row.output + "\n", "\(result.error?.traceback ?? "")")
  }

  @Test func settingsAreChecked() {
    let session = Session()
    let shown = session.run(CellSource("%config dialect", name: "cell"))
    #expect(shown.display.first?.text.hasPrefix("dialect = tensorflow   ") == true)
    // The list of all settings has it in columns.
    let rows = (session.run(CellSource("%config", name: "cell")).display.first?.text ?? "").split(separator: "\n")
    let words = rows.map { (row: Substring) in row.split(separator: " ").prefix(3).joined(separator: " ") }
    #expect(words.contains("dialect = tensorflow"))
    let wrong = session.run(CellSource("%config dialect=free", name: "cell"))
    #expect(wrong.error?.message == "dialect can be tensorflow or extended, not 'free'")
    let unknown = session.run(CellSource("%config dialct", name: "cell"))
    #expect(unknown.error?.traceback.contains("did you mean dialect?") == true)
  }

  /// Refusals say what can be done about them.
  @Test func refusalsHaveHints() {
    let session = Session()
    let cell = """
      import tensorflow as tf
      @tf.function
      def f(x):
          while x > 1.0:
              x = x - 1.0
          else:
              x = -x
          return x
      f(tf.constant(2.0))
      """
    let error = session.run(CellSource(cell, name: "cell")).error
    #expect(error?.type == "OperatorNotAllowedInGraphError")
    #expect(error?.traceback.contains("hint: AutoGraph leaves functions with `else` on a loop as they are") == true)
  }
}
