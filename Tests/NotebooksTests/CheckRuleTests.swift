import Testing

@testable import Notebooks

/// What a check takes for the same as what is recorded.
@Suite struct CheckRuleTests {
  private func rule(_ level: CheckRule.Level) -> CheckRule {
    var rule = CheckRule()
    rule.level = level
    return rule
  }

  private static let tensor = "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1. , 2.5], dtype=float32)>"

  @Test("close: the same", arguments: [
    ("x", "x"), ("1.0", "1.0000000001"), ("loss: 0.33333334", "loss: 0.3333333"), ("1", "0.9999999"), ("-0.5", "-0.5000001"),
    ("[1. 2.]", "[ 1.  2.]"), ("[[1.]\n [2.]]", "[[1.] [2.]]"), ("[1. 2.]  \nend", "[1. 2.]\nend"), ("1e-09", "0.0"),
    (tensor, "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.0000001, 2.5      ], dtype=float32)>"),
    ("<C object at 0x7f00deadbeef>", "<C object at 0x7fffdeadbee0>"), ("(1+2j)", "(1.0000001+2j)"), ("nan inf", "nan inf"),
    ("2.5 ms", "2.5000001 ms"), ("x[3] = 0.1", "x[3] = 0.10000001"),
    ("cond_true_12(x)", "cond_true_9031(x)"), ("__inference_f_3", "__inference_f_4"),
    ("__inference_while_body_3_9", "__inference_while_body_4_11"), ("while_body_5_rewritten(x)", "while_body_6_rewritten(x)"),
  ])
  func agrees(_ new: String, _ recorded: String) { #expect(rule(.close).accepts(new, recorded: recorded)) }

  @Test("close: a difference", arguments: [
    ("x", "y"), ("1.0", "1.1"), ("1", "2"), ("1000001", "1000002"), ("1.5", "x"), ("a b", "a  b"), ("nan", "0.0"),
    (tensor, "<tf.Tensor: shape=(2,), dtype=float64, numpy=array([1. , 2.5], dtype=float32)>"),
    (tensor, "<tf.Tensor: shape=(3,), dtype=float32, numpy=array([1. , 2.5], dtype=float32)>"),
    (tensor, "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1. , 2.6], dtype=float32)>"),
    ("float32", "float64"), ("[1. 2.]", "[1. 2. 3.]"), ("x1", "x2"), ("a\nb", "a b"), ("[1 2 ... 9]", "[1 2 3 9]"), ("", "x"),
    ("0xff", "0xfe"), ("3rd", "4th"), ("1.0", "-1.0"), ("3", "3.0"), ("[1 2]", "[1. 2.]"), ("cond_true_1", "cond_false_1"), ("f_1", "f_2"),
    ("__inference_layer_1_23", "__inference_layer_2_23"), ("while_body_5", "while_cond_5"),
  ])
  func differs(_ new: String, _ recorded: String) { #expect(!rule(.close).accepts(new, recorded: recorded)) }

  @Test("other levels", arguments: [
    (.exact, "1.0", "1.00", false), (.exact, "a", "a", true), (.loose, "[1 2 3 9]", "[1 2 ... 9]", true),
    (.loose, "[1 2 3 8]", "[1 2 ... 9]", false), (.loose, "at line 5: bad", "...: bad", true), (.loose, "a", "a ... b", false),
    (.loose, "x 0.1 y 0.2 z", "x ... y 0.20000001 ...", true), (.shape, tensor, tensor + " ", true),
    (.shape, tensor, "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([9., 9.], dtype=float32)>", true),
    (.shape, tensor, "<tf.Tensor: shape=(3,), dtype=float32, numpy=array([9., 9., 9.], dtype=float32)>", false),
    (.type, tensor, "<tf.Tensor: shape=(3,), dtype=float32, numpy=array([9., 9., 9.], dtype=float32)>", true),
    (.type, tensor, "<tf.Tensor: shape=(3,), dtype=int32, numpy=array([9, 9, 9], dtype=int32)>", false),
    (.skip, "a", "b", true),
  ] as [(CheckRule.Level, String, String, Bool)])
  func levels(_ level: CheckRule.Level, _ new: String, _ recorded: String, _ agrees: Bool) {
    #expect(rule(level).accepts(new, recorded: recorded) == agrees)
  }

  @Test func aCellsKeysGoBeforeTheHeaders() throws {
    let notebook = try NotebookReader(magics: []).read(
      "# ---\n# tandem:\n#   check: {rtol: 0.5, atol: 2}\n# ---\n\n# %% atol=0.25 check=\"loose\"\n1\n\n# %%\n2\n")
    let rules = try notebook.cells.map { try CheckRule($0, in: notebook.header) }
    #expect(rules.map(\.level) == [.loose, .close])
    #expect(rules.map(\.absoluteTolerance) == [0.25, 2])
    #expect(rules.map(\.relativeTolerance) == [0.5, 0.5])
  }

  @Test(arguments: [("check=\"near\"", "none of"), ("rtol=\"x\"", "no number")])
  func wrongKeysAreRefusedWithTheirLine(_ key: String, _ message: String) throws {
    let notebook = try NotebookReader(magics: []).read("# %%\n1\n\n# %% \(key)\n2\n")
    #expect {
      try CheckRule(notebook.cells[1], in: notebook.header)
    } throws: { "\($0)".contains("line 4") && "\($0)".contains(message) }
  }
}
