/// A kind of state that a statement changes: how it begins, how a value `v` (a float32 scalar) goes into it, and what is
/// returned of it.
struct MatrixState: Sendable {
  let name: String
  let setup: [String]
  /// What puts the expression into the state.
  private let update: @Sendable (String) -> String
  let observed: String

  private init(
    _ name: String, _ setup: [String], observed: String = "s", _ update: @escaping @Sendable (String) -> String
  ) {
    self.name = name
    self.setup = setup
    self.observed = observed
    self.update = update
  }

  func putting(_ value: String) -> String { update(value) }

  /// The kinds that every statement and way out is tried with.
  static let common: [MatrixState] = [
    MatrixState("tensor", ["s = tf.constant(0.0)"]) { "s = s + \($0)" },
    MatrixState("Python float", ["s = 0.0"]) { "s = s + \($0)" },
    MatrixState("Python int", ["s = 0"]) { "s = s + \($0)" },
    MatrixState("None before", ["s = None"]) { "s = \($0)" },
    MatrixState("undefined before", []) { "s = \($0)" },
    MatrixState("list that grows", ["s = []"]) { "s.append(\($0))" },
    MatrixState("list item", ["s = [tf.constant(0.0), 1]"]) { "s[0] = s[0] + \($0)" },
    MatrixState("dict item", ["s = {'a': tf.constant(0.0), 'b': 1}"]) { "s['a'] = s['a'] + \($0)" },
    MatrixState("attribute", ["s = Box()", "s.a = tf.constant(0.0)"], observed: "s.a") { "s.a = s.a + \($0)" },
    MatrixState("tuple", ["s = (tf.constant(0.0), 0)"]) { "s = (s[0] + \($0), s[1] + 1)" },
    MatrixState("variable", [], observed: "variable.read_value()") { "variable.assign_add(\($0))" },
    MatrixState(
      "TensorArray", ["s = tf.TensorArray(tf.float32, size=0, dynamic_size=True)"], observed: "s.stack()"
    ) { "s = s.write(s.size(), \($0))" },
  ]

  /// The kinds that are tried with the plainest ways out.
  static let rare: [MatrixState] = [
    MatrixState("vector that grows", ["s = tf.zeros([0])"]) { "s = tf.concat([s, [\($0)]], 0)" },
    MatrixState("str", ["s = 'a'"]) { "s, t = s + 'b', \($0)" },
    MatrixState("string tensor", ["s = tf.constant('a')"]) { "s = s + tf.strings.as_string(tf.cast(\($0), tf.int32))" },
    MatrixState("named tuple", ["s = Pair(tf.constant(0.0), 1.0)"]) { "s = Pair(s.a + \($0), s.b)" },
    MatrixState("longer list", ["s = []"]) { "s = s + [\($0)]" },
    MatrixState("list of the same length", ["s = [0.0, 0.0]"]) { "s = [s[1], \($0)]" },
    MatrixState("another dict", ["s = {'a': 0.0}"]) { "s = {'a': s['a'] + \($0)}" },
    MatrixState("new key", ["s = {}"], observed: "s['k']") { "s['k'] = \($0)" },
    MatrixState("new attribute", ["s = Box()"], observed: "s.a") { "s.a = \($0)" },
    MatrixState("two names", ["s = tf.constant(0.0)", "c = 0"], observed: "s, c") { "s, c = s + \($0), c + 1" },
    MatrixState("other shape", ["s = tf.constant(0.0)"]) { "s = tf.stack([\($0), \($0)])" },
    MatrixState("other dtype", ["s = tf.constant(0.0)"]) { "s = tf.cast(\($0), tf.int32)" },
    MatrixState("another structure", ["s = tf.constant(0.0)"]) { "s = (\($0), \($0))" },
    MatrixState("object", ["s = None", "b = Box()", "b.n = 1"], observed: "b.n") { "s, b = \($0), Box()" },
  ]
}

/// A way out of a statement.
struct MatrixWay: Sendable {
  let name: String
  /// Where the lines stand: before the value goes into the state, or after it.
  let isBefore: Bool
  let lines: [String]
  let isPlain: Bool

  private init(_ name: String, before lines: [String], isPlain: Bool = false) {
    self.name = name
    self.lines = lines
    self.isPlain = isPlain
    isBefore = true
  }

  private init(_ name: String, after lines: [String], isPlain: Bool = false) {
    self.name = name
    self.lines = lines
    self.isPlain = isPlain
    isBefore = false
  }

  /// `OBSERVED` stands for what is returned of the state.
  static let loops: [MatrixWay] = [
    MatrixWay("to its end", before: [], isPlain: true),
    MatrixWay("break", before: ["if tf.equal(v, 2.0):", "    break"], isPlain: true),
    MatrixWay("continue", before: ["if tf.equal(v, 2.0):", "    continue"]),
    MatrixWay("return", before: ["if tf.equal(v, 2.0):", "    return OBSERVED"]),
    MatrixWay("break last", after: ["if v > 1.0:", "    break"]),
    MatrixWay(
      "continue and break",
      before: ["if tf.equal(v, 1.0):", "    continue", "if tf.equal(v, 3.0):", "    break"]),
    MatrixWay("break by Python", after: ["if always:", "    break"]),
    MatrixWay("return always", after: ["return OBSERVED"]),
    MatrixWay("raise", before: ["if tf.equal(v, 2.0):", "    raise ValueError('two')"]),
  ]

  static let branches: [MatrixWay] = [
    MatrixWay("to its end", before: [], isPlain: true),
    MatrixWay("return", after: ["return OBSERVED"], isPlain: true),
    MatrixWay("raise", before: ["raise ValueError('two')"]),
  ]
}
