/// A small generator of numbers, the same at every run.
struct Dice {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<4 { _ = roll(2) }
  }

  /// One of `0..<count`.
  mutating func roll(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

/// Writes programs whose control flow depends on tensors: branches and loops nested in each other, with `break`,
/// `continue` and early `return`; their state is local names, a tuple, a dict's items, an object's attribute, a
/// TensorArray and a variable. Every program is one that TensorFlow accepts.
///
/// A program defines `f(a, b, s, i, n, k)`: two vectors of three floats, a float, two integers, and a Python number.
struct ProgramGenerator {
  var dice: Dice
  private var lines: [String] = []
  private var indent = 1
  private var counterCount = 0
  /// What may stand inside the loop that is being written.
  private var loop = Loop.none
  /// How far that loop's own block is indented.
  private var loopIndent = 0

  private enum Loop { case none, overTensors, overPython }

  init(seed: Int) { dice = Dice(seed: seed) }

  // MARK: Programs

  /// What all programs share: a plain helper, which is converted when it is called, and a traced one.
  static let setUp = """
    import tensorflow as tf
    w = tf.Variable([0.5, -1.0, 2.0])
    class Box:
        pass
    def clip(x, limit):
        if limit > 0:
            return tf.minimum(x, 4.0)
        return tf.maximum(x, -4.0)
    @tf.function
    def halve(x):
        if tf.reduce_sum(x) > 1.0:
            x = x * 0.5
        return x
    """

  /// The text of a program.
  mutating func program() -> String {
    lines = []
    write("def f(a, b, s, i, n, k):", at: 0)
    write("j = i + 1")
    write("d = {'x': a * 0.5, 'y': s}")
    write("o = Box()")
    write("o.v = b - a")
    write("p = (a, s)")
    write("ta = tf.TensorArray(tf.float32, size=4, element_shape=[])")
    write("ta = ta.write(0, s)")
    block(depth: 3, statements: 4 + dice.roll(3))
    write("return \(ProgramGenerator.results)")
    return lines.joined(separator: "\n")
  }

  private static let results = "a, b, s, i, j, d['x'], d['y'], o.v, p[0], ta.stack(), w + 0.0"

  private mutating func write(_ line: String, at level: Int? = nil) {
    lines.append(String(repeating: "    ", count: level ?? indent) + line)
  }

  // MARK: Statements

  private mutating func block(depth: Int, statements: Int) {
    for _ in 0..<statements { statement(depth: depth) }
  }

  private mutating func suite(_ head: String, depth: Int) {
    write(head)
    indent += 1
    block(depth: depth - 1, statements: 1 + dice.roll(3))
    indent -= 1
  }

  private mutating func statement(depth: Int) {
    switch dice.roll(depth > 0 ? 20 : 10) {
    case 0...5: assignment()
    case 6: write("a, b = b, a")
    case 7: write("w.assign_add(\(vector(1)))")
    case 8: write("ta = ta.write((i % 4 + 4) % 4, \(scalar(1)))")
    case 9: write(dice.roll(2) == 0 ? "p = (\(vector(1)), p[1])" : "w.assign(tf.tanh(w) + \(vector(1)))")
    case 10...13: branch(depth: depth)
    case 14: whileLoop(depth: depth)
    case 15, 16: rangeLoop(depth: depth)
    case 17: elementLoop(depth: depth)
    case 18: pythonLoop(depth: depth)
    default: way(out: depth)
    }
  }

  private mutating func assignment() {
    switch dice.roll(10) {
    case 0, 1: write("\(dice.pick(["a", "b", "o.v", "d['x']"])) = \(vector(2))")
    case 2: write("\(dice.pick(["a", "b", "o.v", "d['x']"])) \(dice.pick(["+=", "-=", "*="])) \(vector(1))")
    case 3, 4: write("\(dice.pick(["s", "d['y']"])) = \(scalar(2))")
    case 5: write("\(dice.pick(["s", "d['y']"])) \(dice.pick(["+=", "-="])) \(scalar(1))")
    case 6: write("\(dice.pick(["i", "j"])) = \(integer(2))")
    case 7: write("a = \(vector(1)) if \(condition(1)) else \(vector(1))")
    case 8: write("b = \(dice.pick(["halve(\(vector(1)))", "clip(\(vector(1)), \(dice.pick(["i", "k", "s"])))"]))")
    default: write("\(dice.pick(["i", "j"])) += \(dice.roll(3) - 1)")
    }
  }

  private mutating func branch(depth: Int) {
    suite("if \(dice.roll(5) == 0 ? pythonCondition() : condition(2)):", depth: depth)
    if dice.roll(3) == 0 { suite("elif \(condition(1)):", depth: depth) }
    if dice.roll(2) == 0 { suite("else:", depth: depth) }
  }

  private mutating func loopBody(_ kind: Loop, _ head: String, depth: Int, first: String? = nil) {
    write(head)
    let outer = (loop, loopIndent)
    (loop, loopIndent) = (kind, indent + 1)
    indent += 1
    if let first { write(first) }
    block(depth: depth - 1, statements: 1 + dice.roll(3))
    indent -= 1
    (loop, loopIndent) = outer
  }

  private mutating func whileLoop(depth: Int) {
    counterCount += 1
    let counter = "c\(counterCount)"
    write("\(counter) = tf.constant(0)")
    let test = dice.roll(2) == 0 ? "\(counter) < n" : "\(counter) < 5 and \(condition(1))"
    loopBody(.overTensors, "while \(test):", depth: depth, first: "\(counter) += 1")
  }

  private mutating func rangeLoop(depth: Int) {
    let limit = dice.pick(["n", "n + 1", "(j % 3 + 3) % 3", "tf.size(a)"])
    let first = dice.pick(["i += q", "s += tf.cast(q, tf.float32)", "j = q - i", "ta = ta.write(q % 4, s)"])
    loopBody(.overTensors, "for q in tf.range(\(limit)):", depth: depth, first: first)
  }

  private mutating func elementLoop(depth: Int) {
    loopBody(.overTensors, "for e in \(dice.pick(["a", "w + b", "tf.stack([s, d['y']])", "o.v"])):", depth: depth,
      first: dice.pick(["s += e", "d['y'] = d['y'] * 0.5 + e", "b = b + e"]))
  }

  private mutating func pythonLoop(depth: Int) {
    loopBody(.overPython, "for r in range(\(dice.pick(["k", "2", "3"]))):", depth: depth,
      first: dice.pick(["s = s + r", "i += r", "a = a * (r + 0.5)"]))
  }

  /// `break` and `continue` under a condition on tensors, as the loop allows it; `return` outside of loops.
  private mutating func way(out depth: Int) {
    switch loop {
    case .overTensors:
      write("if \(condition(1)):")
      indent += 1
      if dice.roll(2) == 0 { assignment() }
      write(dice.pick(["break", "continue"]))
      indent -= 1
    case .overPython where indent > loopIndent: assignment()
    case .overPython:
      write("if \(dice.roll(2) == 0 ? pythonCondition() : "k > r"):")
      write(dice.pick(["break", "continue"]), at: indent + 1)
    case .none where indent == 1: earlyReturn()
    case .none: assignment()
    }
  }

  /// A `return` under a condition of the function's own block, or one in each branch of a condition in it: TensorFlow
  /// accepts no others.
  private mutating func earlyReturn() {
    write("if \(condition(1)):")
    indent += 1
    if dice.roll(2) == 0 { assignment() }
    if dice.roll(3) == 0 {
      write("if \(condition(1)):")
      write("a = \(vector(1))", at: indent + 1)
      write("return \(ProgramGenerator.results)", at: indent + 1)
      write("else:")
      write("return \(ProgramGenerator.results)", at: indent + 1)
    } else {
      write("return \(ProgramGenerator.results)")
    }
    indent -= 1
  }

  // MARK: Expressions

  private mutating func vector(_ depth: Int) -> String {
    guard depth > 0, dice.roll(5) > 0 else { return dice.pick(["a", "b", "o.v", "d['x']", "p[0]", "(w + 0.0)"]) }
    switch dice.roll(9) {
    case 0, 1: return "(\(vector(depth - 1)) \(dice.pick(["+", "-", "*"])) \(vector(depth - 1)))"
    case 2: return "(\(vector(depth - 1)) \(dice.pick(["+", "*", "/"])) \(dice.pick(["0.5", "2.0", "-1.25"])))"
    case 3: return "tf.\(dice.pick(["tanh", "sin", "abs", "square", "nn.relu", "sigmoid"]))(\(vector(depth - 1)))"
    case 4: return "tf.\(dice.pick(["maximum", "minimum"]))(\(vector(depth - 1)), \(vector(depth - 1)))"
    case 5: return "tf.where(\(vector(depth - 1)) > 0.0, \(vector(depth - 1)), \(vector(depth - 1)))"
    case 6: return "(\(vector(depth - 1)) * \(scalar(depth - 1)))"
    case 7: return "tf.\(dice.pick(["reverse(\(vector(depth - 1)), [0])", "cumsum(\(vector(depth - 1)))"]))"
    default: return "tf.clip_by_value(\(vector(depth - 1)), -3.0, 3.0)"
    }
  }

  private mutating func scalar(_ depth: Int) -> String {
    guard depth > 0, dice.roll(5) > 0 else { return dice.pick(["s", "d['y']", "p[1]"]) }
    switch dice.roll(6) {
    case 0: return "tf.\(dice.pick(["reduce_sum", "reduce_max", "reduce_mean"]))(\(vector(depth - 1)))"
    case 1: return "tf.cast(\(integer(depth - 1)), tf.float32)"
    case 2: return "\(dice.pick(["a", "b"]))[\(dice.pick(["0", "1", "-1", "(i % 3 + 3) % 3"]))]"
    case 3: return "tf.\(dice.pick(["tanh", "sin", "abs"]))(\(scalar(depth - 1)))"
    default: return "(\(scalar(depth - 1)) \(dice.pick(["+", "-", "*"])) \(scalar(depth - 1)))"
    }
  }

  private mutating func integer(_ depth: Int) -> String {
    guard depth > 0, dice.roll(4) > 0 else { return dice.pick(["i", "j", "n"]) }
    switch dice.roll(5) {
    case 0: return "(\(integer(depth - 1)) \(dice.pick(["//", "%"])) \(dice.pick(["2", "3", "-2"])))"
    case 1: return "tf.cast(tf.clip_by_value(\(scalar(depth - 1)), -9.0, 9.0), tf.int32)"
    case 2: return "tf.maximum(\(integer(depth - 1)), \(integer(depth - 1)))"
    default: return "(\(integer(depth - 1)) \(dice.pick(["+", "-", "*"])) \(integer(depth - 1)))"
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    switch dice.roll(depth > 1 ? 7 : 4) {
    case 0, 1: return "\(scalar(1)) \(dice.pick([">", "<", ">="])) \(dice.pick(["0.0", "1.0", "-0.5"]))"
    case 2: return "\(integer(1)) \(dice.pick([">", "<", "==", "!="])) \(dice.pick(["0", "1", "2"]))"
    case 3: return "tf.reduce_\(dice.pick(["any", "all"]))(\(vector(1)) > 0.0)"
    case 4: return "not \(integer(1)) > 1"
    case 5: return "\(condition(1)) and \(condition(1))"
    default: return "\(condition(1)) or \(condition(1))"
    }
  }

  private mutating func pythonCondition() -> String { dice.pick(["k > 1", "k == 2", "k < 5", "k % 2 == 0"]) }
}
