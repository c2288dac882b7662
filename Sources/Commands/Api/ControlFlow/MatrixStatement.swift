/// A statement of the matrix and what it runs over, as lines with three places: `EXIT` for the way out, `PUT` for the change
/// of the state by `v`, and `OTHER` for another change in an `else`.
struct MatrixStatement: Sendable {
  private enum Ways { case branches, all, plain }

  private let name: String
  private let lines: [String]
  private let ways: Ways
  private let states: [MatrixState]

  private init(_ name: String, _ ways: Ways = .all, _ states: [MatrixState] = MatrixState.common, lines: [String]) {
    self.name = name
    self.lines = lines
    self.ways = ways
    self.states = states
  }

  /// The arguments: a vector, a matrix and two scalars.
  private static let call =
    "run(f, tf.constant([1.0, 2.0, 3.0]), tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant(3), tf.constant(2.0))"

  private static let every = MatrixState.common + MatrixState.rare
  private static let few = Array(MatrixState.common.prefix(5)) + [MatrixState.common[5], MatrixState.common[8]]

  static let programs: [MatrixProgram] = all.flatMap { (statement: MatrixStatement) in statement.programs() }

  private func programs() -> [MatrixProgram] {
    let list = ways == .branches ? MatrixWay.branches : MatrixWay.loops.filter { ways == .all || $0.isPlain }
    return list.flatMap { (way: MatrixWay) -> [MatrixProgram] in
      let kinds = way.isPlain && states.count == MatrixState.common.count ? MatrixStatement.every : states
      return kinds.map { (state: MatrixState) -> MatrixProgram in program(way, state) }
    }
  }

  private func program(_ way: MatrixWay, _ state: MatrixState) -> MatrixProgram {
    var body = state.setup
    for line in lines { body += MatrixStatement.filled(line, way, state) }
    body.append("return \(state.observed)")
    let text =
      "def f(x, m, n, y):\n" + body.map { (line: String) -> String in "    \(line)\n" }.joined()
      + MatrixStatement.call + "\n"
    return MatrixProgram(group: name, title: "\(way.name), \(state.name)", text: text)
  }

  private static func filled(_ line: String, _ way: MatrixWay, _ state: MatrixState) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    let exit = way.lines.map { (line: String) -> String in
      indent + line.replacing("OBSERVED", with: state.observed)
    }
    switch line.dropFirst(indent.count) {
    case "PUT":
      let put = indent + state.putting("v")
      return way.isBefore ? exit + [put] : [put] + exit
    case "OTHER": return [indent + state.putting("2.0 * v")]
    default: return [line]
    }
  }

  // MARK: The statements

  private static let all: [MatrixStatement] = branches + whiles + fors + nested

  private static let branches: [MatrixStatement] = [
    MatrixStatement("if tensor", .branches, lines: ["v = x[1]", "if y > 1.0:", "    PUT"]),
    MatrixStatement("if tensor, not taken", .branches, lines: ["v = x[1]", "if y > 5.0:", "    PUT"]),
    MatrixStatement("if/else tensor", .branches, lines: ["v = x[1]", "if y > 5.0:", "    PUT", "else:", "    OTHER"]),
    MatrixStatement(
      "if/elif/else tensor", .branches, few,
      lines: ["v = x[1]", "if y > 5.0:", "    PUT", "elif y > 1.0:", "    OTHER", "else:", "    PUT"]),
    MatrixStatement("if Python", .branches, few, lines: ["v = x[1]", "if always:", "    PUT"]),
    MatrixStatement("if in if", .branches, few, lines: ["v = x[1]", "if y > 1.0:", "    if n > 1:", "        PUT"]),
  ]

  private static let whiles: [MatrixStatement] = [
    MatrixStatement("while tensor", lines: ["v = tf.constant(0.0)", "while v < 3.0:", "    v = v + 1.0", "    PUT"]),
    MatrixStatement(
      "while tensor, never", .plain, lines: ["v = tf.constant(4.0)", "while v < 3.0:", "    v = v + 1.0", "    PUT"]),
    MatrixStatement("while Python", .all, few, lines: ["v = 0.0", "while v < 3.0:", "    v = v + 1.0", "    PUT"]),
    MatrixStatement(
      "while True", .all, few,
      lines: ["v = tf.constant(0.0)", "while True:", "    v = v + 1.0", "    if v > 5.0:", "        break", "    PUT"]),
  ]

  private static let fors: [MatrixStatement] = [
    MatrixStatement("for in tensor", lines: ["for v in x:", "    PUT"]),
    MatrixStatement("for in tensor of unknown length", .plain, lines: ["for v in tf.boolean_mask(x, x > 1.0):", "    PUT"]),
    MatrixStatement("for in empty tensor", .plain, few, lines: ["for v in x[:0]:", "    PUT"]),
    MatrixStatement("for in tf.range(n)", lines: ["for i in tf.range(n):", "    v = tf.cast(i, tf.float32)", "    PUT"]),
    MatrixStatement("for in tf.range(4)", .all, few, lines: ["for i in tf.range(4):", "    v = tf.cast(i, tf.float32)", "    PUT"]),
    MatrixStatement("for in tf.range of floats", .plain, few, lines: ["for v in tf.range(1.0, y + 2.0, 0.5):", "    PUT"]),
    MatrixStatement("for in range(n)", .all, few, lines: ["for i in range(n):", "    v = tf.cast(i, tf.float32)", "    PUT"]),
    MatrixStatement("for in range(4)", .all, few, lines: ["for i in range(4):", "    v = float(i)", "    PUT"]),
    MatrixStatement("for in list of tensors", .all, few, lines: ["for v in [y - 1.0, y, y + 1.0]:", "    PUT"]),
    MatrixStatement(
      "for in TensorArray", .plain, few,
      lines: ["a = tf.TensorArray(tf.float32, size=3).unstack(x)", "for v in a:", "    PUT"]),
    MatrixStatement("for in scalar", .plain, few, lines: ["for v in y:", "    PUT"]),
    MatrixStatement("for in enumerate(tensor)", .plain, few, lines: ["for i, v in enumerate(x):", "    PUT"]),
    MatrixStatement("for in zip of tensors", .plain, few, lines: ["for v, w in zip(x, x):", "    PUT"]),
  ]

  private static let nested: [MatrixStatement] = [
    MatrixStatement("if in for", .all, few, lines: ["for v in x:", "    if v > 1.0:", "        PUT"]),
    MatrixStatement(
      "if/else in while", .all, few,
      lines: [
        "v = tf.constant(0.0)", "while v < 3.0:", "    v = v + 1.0", "    if v > 1.0:", "        PUT", "    else:",
        "        OTHER",
      ]),
    MatrixStatement("for in if", .all, few, lines: ["if n > 2:", "    for v in x:", "        PUT"]),
    MatrixStatement("for in for", .all, few, lines: ["for row in m:", "    for v in row:", "        PUT"]),
    MatrixStatement(
      "while in while", .all, few,
      lines: [
        "i = tf.constant(0)", "while i < 2:", "    i += 1", "    v = tf.constant(0.0)", "    while v < 3.0:",
        "        v = v + 1.0", "        PUT",
      ]),
    MatrixStatement(
      "while in for", .all, few,
      lines: ["for i in tf.range(n):", "    v = tf.cast(i, tf.float32)", "    while v < 3.0:", "        v = v + 1.0", "        PUT"]),
    MatrixStatement("for in Python for", .all, few, lines: ["for k in range(2):", "    for v in x:", "        PUT"]),
    MatrixStatement("Python for in for", .all, few, lines: ["for row in m:", "    for k in range(2):", "        v = row[k]", "        PUT"]),
    MatrixStatement("with in for", .plain, few, lines: ["for v in x:", "    with tf.name_scope('part'):", "        PUT"]),
    MatrixStatement(
      "try in for", .plain, few, lines: ["for v in x:", "    try:", "        PUT", "    finally:", "        v = v + 1.0"]),
  ]
}
