import Foundation
import Testing

/// Point 4 of what the shell promises: help.
@Suite("4 Help in a terminal", .serialized)
struct TerminalHelpTests {
  /// A question behind some cells, and what is then seen.
  struct Row: CustomTestStringConvertible {
    let cells: [String]
    let question: String
    let seen: [String]
    var testDescription: String { question }

    init(_ question: String, after cells: [String] = [], _ seen: String...) {
      self.cells = cells
      self.question = question
      self.seen = seen
    }
  }

  static let rows: [Row] = [
    Row(
      "tf.matmul?", "tf.matmul(a, b, transpose_a=False,", "function of tensorflow.linalg",
      "The product of two matrices, or of batches of them.", "op MatMul(a: T, b: T) → product: T",
      ">>> tf.matmul([[2., 3.]], [[5.], [4.]])\n<tf.Tensor: shape=(1, 1), dtype=float32, numpy=array([[22.]], dtype=fl",
      "in a graph: MatMul"),
    Row("len?", "len(obj, /)\nbuilt-in function\n\nReturn the number of items in a container."),
    Row("l.append?", after: ["l = [1]"], "l.append(object, /)\nmethod of list\n\nAdd an object at the end."),
    Row("str.split?", "str.split(self, /, sep=None, maxsplit=-1)\nmethod of str"),
    Row(
      "f?", after: ["def f(a, *, b=2):\n'Adds.'\nreturn a + b\n"],
      "f(a, *, b=2)\ndefined in cell 1, line 1\n\nAdds."),
    Row("f??", after: ["def f(a):\nreturn a + 1\n"], "  1  def f(a):\n  2      return a + 1"),
    Row(
      "C?", after: ["class C:\n'A class.'\ndef __init__(self, x, y=0):\n'Makes it.'\nself.x = x\n\n"],
      "class C(object)\nC(x, y=0)\n\nA class.\n\nMaking one: Makes it."),
    Row("x?", after: ["x = [1, 2]"], "x: list, length 2\n[1, 2]"),
    Row("np?", after: ["import numpy as np"], "module numpy", "NumPy's arrays and functions", "names in it:"),
    Row("np.dot?", after: ["import numpy as np"], "np.dot(a, b, out=None)\nfunction of numpy"),
    Row(
      "tf.keras.layers.Dense?", "class tf.keras.layers.Dense(Layer)\ntf.keras.layers.Dense(units, activation=None,",
      "A densely connected layer"),
    Row("%timeit?", "%timeit [-n LOOPS] [-r RUNS]"),
    Row("tf.*_sum*?", "tf.reduce_sum"),
    Row(
      "help(len)",
      "Help on built-in function len in module builtins:\n\nlen(obj, /)\n    Return the number of items in a container."),
    Row("%help debugging", "%debug             looks around where the last error was raised"),
    Row("nothing?", "NameError: nothing is called 'nothing'"),
  ]

  @Test("4 what is asked, and what is seen", arguments: rows)
  func answers(_ row: Row) throws {
    let person = try PersonAtTerminal(columns: 100, rows: 90)
    for (index, cell) in row.cells.enumerated() {
      person.enter(cell)
      try person.seePrompt(index + 2)
    }
    person.enter(row.question)
    try person.seePrompt(row.cells.count + 2)
    for seen in row.seen { #expect(person.screen.text.contains(seen), "\(person.screen.text)") }
  }

  @Test("4 %help lists the topics and the magics")
  func overview() throws {
    let person = try PersonAtTerminal(columns: 120, rows: 90)
    person.enter("%help")
    try person.seePrompt(2)
    for part in ["%help TOPIC:", "  graphs", "  keys", "  notebooks", "  %timeit", "  %undo"] {
      #expect(person.screen.text.contains(part), "\(part)")
    }
  }
}
