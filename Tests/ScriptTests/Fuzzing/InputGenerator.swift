/// A generator of random numbers that gives the same sequence for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03 }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}

/// Makes sources that no person would write: texts from a loose grammar, and known texts with bytes changed.
struct InputGenerator {
  private var random: SeededGenerator
  private let seeds: [[UInt8]]

  init(seed: UInt64, seeds: [[UInt8]]) {
    random = SeededGenerator(seed: seed)
    self.seeds = seeds
  }

  mutating func next() -> [UInt8] {
    switch random.below(10) {
    case 0..<5: return mutated(random.pick(seeds))
    case 5..<9: return Array(statements(depth: 3, indent: 0).utf8)
    default: return (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
    }
  }

  // MARK: Changing bytes

  private static let pieces: [String] = [
    "(", ")", "[", "]", "{", "}", ":", ",", ";", "\n", "    ", "\t", "\\", "'", "\"", "'''", "f'", "b'", "rb'", "{x!r:>{y}}",
    "def ", "class ", "lambda ", "if ", "else", "elif ", "for ", "while ", "try:", "except ", "except* ", "finally:", "with ",
    "async ", "await ", "yield ", "yield from ", "return ", "raise ", "import ", "from ", "global ", "nonlocal ", "del ",
    "match ", "case ", "pass", "break", "continue", "assert ", "not ", "in ", "is ", "and ", "or ", "None", "True", "...",
    ":=", "->", "**", "*", "//", "<<", "@", "=", "==", "+=", "-", "~", "%", ".", "0x", "1e", "1_", "0b1", "1j", "\u{0}", "é", "😀",
    "\u{FEFF}", "\r", "\u{c}", "# coding: latin-1\n", "__class__", "super()", "self", "_", "\\N{DASH}", "\\ud800", "\\x",
  ]

  private mutating func mutated(_ seed: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0...random.below(6) {
      let place = random.below(bytes.count + 1)
      switch random.below(7) {
      case 0: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      case 1: if place < bytes.count { bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(12))) }
      case 2, 3: bytes.insert(contentsOf: Array(random.pick(InputGenerator.pieces).utf8), at: place)
      case 4: bytes = Array(bytes.prefix(place))
      case 5:
        let end = min(bytes.count, place + random.below(30))
        if place < end { bytes.insert(contentsOf: Array(bytes[place..<end]), at: random.below(bytes.count)) }
      default:
        let other = random.pick(seeds)
        let start = random.below(other.count)
        bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(60))], at: place)
      }
    }
    return bytes
  }

  // MARK: A loose grammar

  private static let names = ["a", "b", "c", "x", "y", "self", "print", "len", "int", "str", "list", "dict", "range", "type", "f", "A"]
  private static let operators = ["+", "-", "*", "/", "//", "%", "@", "&", "|", "^", "<", ">", "==", "!=", "<=", "in", "is", "and", "or", "not in"]
  private static let attributes = [
    "x", "append", "pop", "__class__", "__dict__", "join", "format", "split", "keys", "items", "__init__", "__add__", "send",
    "throw", "close", "sort", "update", "__mro__", "__name__", "__code__", "__next__", "args", "encode", "real",
  ]

  private mutating func statements(depth: Int, indent: Int) -> String {
    var text = ""
    for _ in 0...random.below(3) { text += statement(depth: depth, indent: indent) }
    return text
  }

  private mutating func block(depth: Int, indent: Int) -> String {
    depth <= 0 ? " pass\n" : "\n" + statements(depth: depth - 1, indent: indent + 1)
  }

  private mutating func statement(depth: Int, indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    if depth <= 0 { return pad + expression(2) + "\n" }
    let target = random.pick(["a", "b", "x", "a, b", "*a, b", "a.x", "a[0]", "(a, b)", "x, (y, *c)"])
    switch random.below(24) {
    case 0: return pad + "if \(expression(2)):" + block(depth: depth, indent: indent)
      + (random.chance(50) ? pad + "else:" + block(depth: depth, indent: indent) : "")
    case 1: return pad + "for \(target) in \(expression(2)):" + block(depth: depth, indent: indent)
    case 2: return pad + "while \(expression(1)):\n" + statements(depth: depth - 1, indent: indent + 1) + pad + " break\n"
    case 3:
      let star = random.chance(20) ? "*" : ""
      return pad + "try:" + block(depth: depth, indent: indent) + pad
        + "except\(star) \(random.pick(["Exception", "ValueError", "(TypeError, KeyError)", "5"])) as e:"
        + block(depth: depth, indent: indent) + (random.chance(30) ? pad + "finally:" + block(depth: depth, indent: indent) : "")
    case 4: return pad + "with \(expression(1)) as a:" + block(depth: depth, indent: indent)
    case 5, 6:
      let isAsync = random.chance(20) ? "async " : ""
      let parameters = random.pick(["", "a", "a, b=1", "*a", "**a", "a, /, b", "*, a=2", "self", "a, *b, c=3, **x"])
      return pad + "\(isAsync)def f(\(parameters)):" + block(depth: depth, indent: indent)
    case 7:
      let bases = random.pick(["", "(A)", "(int)", "(Exception)", "(list, dict)", "(metaclass=type)", "(x, y)"])
      return pad + "class A\(bases):" + block(depth: depth, indent: indent)
    case 8: return pad + random.pick(["return ", "yield ", "raise ", "del ", "assert ", "await ", "yield from "]) + expression(2) + "\n"
    case 9: return pad + random.pick(["pass", "break", "continue", "global a", "nonlocal x", "import a", "from . import b", "raise", "return"]) + "\n"
    case 10: return pad + "a \(random.pick(["+", "-", "*", "/", "//", "%", "|", "&", "@"]))= \(expression(2))\n"
    case 11:
      let pattern = random.pick(["[a, *b]", "{'x': a, **b}", "A(x=1)", "1 | 2", "str() as x", "None", "_", "(a, b)", "-1", "int(a)", "'x'"])
      return pad + "match \(expression(2)):\n\(pad) case \(pattern):" + block(depth: depth - 1, indent: indent + 1)
    default: return pad + target + " = " + expression(3) + "\n"
    }
  }

  private mutating func expression(_ depth: Int) -> String {
    if depth <= 0 {
      return random.pick([
        "0", "1", "-1", "2.5", "'s'", "b'y'", "None", "True", "...", "[]", "{}", "()", "1j", "10**20", "'é'", "f'{x}'", "''",
        "9223372036854775807", "-9223372036854775808", "1e308", "float('nan')", "{1, 2}", "object()",
      ] + InputGenerator.names)
    }
    let x = expression(depth - 1)
    switch random.below(22) {
    case 0, 1, 2: return "\(x) \(random.pick(InputGenerator.operators)) \(expression(depth - 1))"
    case 3: return "\(random.pick(["-", "~", "not ", "+"]))\(x)"
    case 4, 5: return "\(random.pick(InputGenerator.names))(\(x))"
    case 6: return "(\(x)).\(random.pick(InputGenerator.attributes))"
    case 7: return "(\(x)).\(random.pick(InputGenerator.attributes))(\(expression(depth - 1)))"
    case 8: return "(\(x))[\(expression(depth - 1))]"
    case 9: return "(\(x))[\(expression(0)):\(expression(0)):\(expression(0))]"
    case 10: return "[\(x) for \(random.pick(["a", "a, b", "*a, b"])) in \(expression(depth - 1)) if \(expression(0))]"
    case 11: return "{\(x): \(expression(depth - 1))}"
    case 12: return "{\(x), *\(expression(0))}"
    case 13: return "(lambda \(random.pick(["", "a", "*a", "a=1"])): \(x))"
    case 14: return "(\(x) if \(expression(depth - 1)) else \(expression(0)))"
    case 15: return "f'{\(random.pick(InputGenerator.names))!r:>{\(random.pick(["5", "a", "x"]))}}'"
    case 16: return "'\(random.pick(["%d", "%s %r", "%5.2f", "%(a)s", "%*d", "{}", "{0:>5}"]))' % \(x)"
    case 17: return "(a := \(x))"
    case 18: return "\(random.pick(["sorted", "sum", "max", "repr", "hash", "iter", "next", "tuple", "set", "bytes", "dir", "round", "abs", "divmod", "pow", "isinstance", "getattr", "format", "zip", "map", "eval", "vars"]))(\(x), \(expression(0)))"
    case 19: return "(\(x), \(expression(depth - 1)))"
    case 20: return "(yield \(x))"
    default: return "[\(x), \(expression(depth - 1))]"
    }
  }
}
