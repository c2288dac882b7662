import Script
import Testing

@testable import Sessions

/// Point 4 of the shell: help.
@Suite("4: help") struct HelpTests {
  private static func shown(_ cells: [String]) throws -> String {
    try Interpreter.runOnLargeStack {
      let session = Session()
      var result = CellResult()
      for (index, cell) in cells.enumerated() { result = session.run(CellSource(cell, name: "cell \(index + 1)")) }
      let error = result.error.map { "\($0.type): \($0.message)" }
      return (result.display.map(\.text) + [result.valueText, error].compactMap { $0 }).joined(separator: "\n")
    }
  }

  private static let function = """
    import tensorflow as tf

    def f(x, *, n=2):
        \"\"\"Multiplies.

            x: what
        \"\"\"
        return x * n

    @tf.function
    def g(x):
        return f(x)

    class Point:
        "A point."
        def __init__(self, x, y=0):
            self.x = x
    """

  @Test("what is asked, and what is shown", arguments: [
    ("f?", "f(x, *, n=2)\ndefined in cell 1, line 3\n\nMultiplies.\n\nx: what"),
    ("%help f", "f(x, *, n=2)\ndefined in cell 1, line 3\n\nMultiplies.\n\nx: what"),
    ("f??", "f(x, *, n=2)\ndefined in cell 1, line 3\n\n  3  def f(x, *, n=2):\n  4      \"\"\"Multiplies.\n  5  \n"
      + "  6          x: what\n  7      \"\"\"\n  8      return x * n"),
    ("g?", "@tf.function g(x)\ndefined in cell 1, line 10; 0 traces: %traces g"),
    ("Point?", "class Point(object)\nPoint(x, y=0)\n\nA point."),
    ("Point??", "class Point(object)\nPoint(x, y=0)\n\n  14  class Point:\n  15      \"A point.\"\n"
      + "  16      def __init__(self, x, y=0):\n  17          self.x = x"),
  ])
  func explains(_ question: String, _ text: String) throws {
    #expect(try HelpTests.shown([HelpTests.function, question]) == text)
  }

  @Test("a function of the library has an example with its value, its op, and its nodes")
  func library() throws {
    let text = try HelpTests.shown(["tf.matmul?"])
    #expect(text.hasPrefix("tf.matmul(a, b, "), "\(text)")
    for part in [
      "op MatMul(a: T, b: T) → product: T", "attributes: transpose_a, transpose_b, T",
      ">>> tf.matmul([[2., 3.]], [[5.], [4.]])\n<tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[22.]], dtype=float32)>",
      "in a graph: MatMul",
    ] { #expect(text.contains(part), "\(text)") }
    #expect(try HelpTests.shown(["tf.reduce_mean?"]).contains("in a graph: Mean"))
  }

  @Test("every example runs, and names a function that is there", arguments: HelpExamples.all.map(\.name))
  func examples(_ name: String) throws {
    let isThere = try Interpreter.runOnLargeStack {
      let session = Session()
      return try HelpExample(name, session) != nil && session.run(CellSource("%help \(name)", name: "cell 1")).error == nil
    }
    #expect(isThere)
  }

  @Test("the session's names are not seen by examples, and not changed")
  func isolation() throws {
    #expect(try HelpTests.shown(["tf = 5", "%help tf"]).hasPrefix("tf: int\n5"))
    #expect(try HelpTests.shown(["tf.add?", "'tf' in globals()"]) == "False")
  }

  @Test("topics, magics, and what there is not", arguments: [
    ("%help", "%help TOPIC:"), ("%help graphs", "%traces f"), ("%help keys", "Ctrl-R"), ("%help notebooks", "%save study.nb"),
    ("%timeit?", "%timeit [-n LOOPS] [-r RUNS] [-p DIGITS] [-q] [-o] STATEMENT"),
    ("%help %timei", "NameError: there is no magic '%timei'"),
    ("nothing?", "NameError: nothing is called 'nothing'"), ("import math\nmath?", "names in it:"),
    ("tf.nothing?", "AttributeError: module 'tensorflow' has no attribute 'nothing'"), ("x = 3\nx?", "x: int\n3"),
    ("len?", "len(obj, /)\nbuilt-in function\n\nReturn the number of items in a container."),
    ("tf.*_sum*?", "tf.reduce_sum"), ("*ound?", "round"), ("tf.*zz*?", "no name is like tf.*zz*"),
    ("t*f.sum?", "ValueError: stars can stand behind the last point only, got 't*f.sum'"), ("keys = 1\n%help keys", "keys: int"),
  ])
  func topics(_ cell: String, _ part: String) throws {
    let text = try HelpTests.shown([cell])
    #expect(text.contains(part), "\(text)")
  }

  @Test("every topic is listed")
  func listed() throws {
    let text = try HelpTests.shown(["%help"])
    for topic in HelpTopic.all { #expect(text.contains("  " + topic.name)) }
  }
}
