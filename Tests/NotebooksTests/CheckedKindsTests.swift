import Script
import Sessions
import Testing

@testable import Notebooks

/// A check of real cells: it fails where what a cell gives is of another value, type, shape or kind, and nowhere else.
@Suite struct CheckedKindsTests {
  /// What a cell shows, run behind the imports.
  private static func outputs(_ code: String, folder: String = "") throws -> [NotebookOutput] {
    let text = "# %%\nimport numpy as np\nimport tensorflow as tf\n\n# %% tags=[\"raises-exception\"]\n\(code)\n"
    return try Interpreter.runOnLargeStack { () throws -> [NotebookOutput] in
      let session = Session(arguments: [folder + "a.nb"])
      session.useNotebooks()
      let replay = try Replay(text: text, name: folder + "a.nb", magics: Set(session.magics.keys))
      return try replay.run(in: session, presenter: PlainPresenter(standardOutput: { _ in }, standardError: { _ in })).cells[1].outputs
    }
  }

  private static func differs(_ recorded: String, _ now: String) throws -> Bool {
    !OutputCheck(recorded: try outputs(recorded), new: try outputs(now, folder: "some/study/"), rule: CheckRule()).differences.isEmpty
  }

  @Test("it fails", arguments: [
    // A value.
    ("1 + 1", "1 + 2"), ("0.1 * 3", "0.1 * 3.001"), ("'a'", "'b'"), ("True", "False"), ("None", "0"), ("[1, 2]", "[2, 1]"),
    ("tf.constant([1.0, 2.0])", "tf.constant([1.0, 2.1])"), ("np.arange(3)", "np.arange(3) + 1"),
    ("tf.print(tf.constant([1.0, 2.0]))", "tf.print(tf.constant([1.0, 3.0]))"), ("float('nan')", "0.0"), ("1.0", "-1.0"),
    ("10 ** 20", "10 ** 20 + 1"), ("print(1, 2)", "print(12)"), ("{'a': 1}", "{'b': 1}"),
    // A type.
    ("3", "3.0"), ("print(3)", "print(3.0)"), ("1", "True"), ("'1'", "1"), ("tf.constant(1)", "tf.constant(1.0)"),
    ("tf.constant(1.0)", "tf.constant(1.0, tf.float64)"), ("np.float32(1)", "np.float64(1)"), ("np.zeros(2)", "np.zeros(2, int)"),
    ("tf.constant(1).dtype", "tf.constant(1.0).dtype"), ("(1, 2)", "[1, 2]"), ("tf.constant(1)", "tf.constant(1).numpy()"),
    // A shape.
    ("tf.zeros((2, 1))", "tf.zeros((1, 2))"), ("tf.zeros((0, 2))", "tf.zeros((0, 3))"), ("np.zeros((1, 2))", "np.zeros(2)"),
    ("print(tf.zeros((2, 3)).shape)", "print(tf.zeros((3, 2)).shape)"), ("tf.constant(5)", "tf.constant([5])"),
    // An error.
    ("1 / 0", "[][1]"), ("raise ValueError('a')", "raise ValueError('b')"), ("1 / 0", "1"), ("1", "1 / 0"),
    ("raise ValueError('a')", "raise TypeError('a')"),
    // An output that is missing, one more, one of another kind.
    ("print('a')\n1", "1"), ("1", "print('a')\n1"), ("print('a')\n1", "print('a')"), ("print('a')", "print('a')\nprint('b')"),
    ("print('a')", "tf.print('a')"), ("print(1)", "1"), ("print('a', end='')\nprint()\nprint()", "print('a')"),
    ("# %graph tf.function(lambda: tf.constant(1) + 1)()", "# %graph tf.function(lambda: tf.constant(1) * 1)()"),
  ] as [(String, String)])
  func fails(_ recorded: String, _ now: String) throws { #expect(try CheckedKindsTests.differs(recorded, now)) }

  @Test("it does not", arguments: [
    // The last bits, and how they are printed.
    ("0.1 + 0.2", "0.3"), ("tf.constant([1.0, 2.5])", "tf.constant([1.0000001, 2.5])"), ("np.array([1.0, 2.0])", "np.array([1.0, 2.0000001])"),
    ("tf.print(tf.constant(1.0))", "tf.print(tf.constant(0.99999994))"), ("1e-12", "0.0"),
    // Times, addresses, numbers of generated functions.
    ("# %time sum(range(10))", "# %time sum(range(10))"), ("object()", "x = object()\ny = object()\ny"),
    ("print(lambda: 1)", "f = lambda: 1\nprint(lambda: 1)"),
    ("f = tf.function(lambda: 1)\nf()\nf.get_concrete_function().name",
     "for i in range(3): tf.function(lambda: i)()\nf = tf.function(lambda: 1)\nf()\nf.get_concrete_function().name"),
    // How standard output and standard error alternate.
    ("print('a')\ntf.print('b')\nprint('c')", "print('a')\nprint('c')\ntf.print('b')"),
    ("print('a')\ntf.print('b')\nprint('c')", "tf.print('b')\nprint('a')\nprint('c')"),
    // The folder that the notebook is called in.
    ("import warnings\nwarnings.warn('w')", "import warnings\nwarnings.warn('w')"),
  ] as [(String, String)])
  func passes(_ recorded: String, _ now: String) throws { #expect(try !CheckedKindsTests.differs(recorded, now)) }

  @Test func whatStreamsWereGivenInOtherPiecesStaysAsItIsRecorded() throws {
    let recorded = try CheckedKindsTests.outputs("print('a')\ntf.print('b')\nprint('c')")
    let check = OutputCheck(
      recorded: recorded, new: try CheckedKindsTests.outputs("print('a')\nprint('c')\ntf.print('b')\n5"), rule: CheckRule())
    #expect(check.differences.map(\.lines) == [["+ #:= 5"]])
    #expect(check.merged.map(\.text) == ["a", "c", "b", "5"])
  }
}
