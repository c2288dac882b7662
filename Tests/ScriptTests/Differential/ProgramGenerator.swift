/// Makes random programs that always print the same: expressions, control flow, containers, classes, exceptions, generators
/// and formatting. Any of their expressions may raise; the programs catch that and print it.
struct ProgramGenerator {
  private var random: SeededGenerator
  private var lines: [String] = []
  private var indent = 0
  /// Names that have values, by what they hold.
  private var integers: [String] = []
  private var floats: [String] = []
  private var texts: [String] = []
  private var lists: [String] = []
  private var dicts: [String] = []
  private var functions: [String] = []
  private var classes: [String] = []
  private var counter = 0

  static func program(seed: UInt64) -> String {
    var generator = ProgramGenerator(random: SeededGenerator(seed: seed))
    return generator.make()
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func make() -> String {
    for _ in 0..<(3 + random.below(3)) { declare() }
    for _ in 0..<(4 + random.below(6)) { statement(depth: 2) }
    report()
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func emit(_ line: String) { lines.append(String(repeating: "  ", count: indent) + line) }

  private mutating func fresh(_ stem: String) -> String {
    counter += 1
    return "\(stem)\(counter)"
  }

  private mutating func block(_ body: (inout ProgramGenerator) -> Void) {
    indent += 1
    let before = lines.count
    body(&self)
    if lines.count == before { emit("pass") }
    indent -= 1
  }

  /// Names that a block defines may be missing after it: they are forgotten.
  private mutating func scoped(_ body: (inout ProgramGenerator) -> Void) {
    let saved = (integers, floats, texts, lists, dicts, functions, classes)
    block(body)
    (integers, floats, texts, lists, dicts, functions, classes) = saved
  }

  // MARK: Declarations

  private mutating func declare() {
    switch random.below(9) {
    case 0, 1: assign(integer(2), "i", \.integers)
    case 2: assign(float(2), "r", \.floats)
    case 3: assign(text(2), "s", \.texts)
    case 4, 5: assign(list(2), "l", \.lists)
    case 6: assign(dict(2), "d", \.dicts)
    case 7: function()
    default: classDefinition()
    }
  }

  private mutating func assign(
    _ value: String, _ stem: String, _ names: WritableKeyPath<ProgramGenerator, [String]>
  ) {
    let name = fresh(stem)
    emit("try: \(name) = \(value)")
    emit("except Exception as e:")
    let fallback = ["i": "7", "r": "1.5", "s": "'ab'", "l": "[3, 1, 2]", "d": "{'k': 1}"][stem] ?? "None"
    block { $0.emit("print(type(e).__name__, e); \(name) = \(fallback)") }
    self[keyPath: names].append(name)
  }

  private mutating func function() {
    let name = fresh("f")
    let kind = random.below(4)
    emit(["def \(name)(a, b=2):", "def \(name)(a, *rest, k=1):", "def \(name)(a, /, b=3, **opts):", "def \(name)(a, b=1):"][kind])
    let saved = (integers, lists)
    if kind != 1 { integers += ["a", "b"] } else { integers += ["a", "k"] }
    block { (inner: inout ProgramGenerator) in
      if inner.random.chance(40) { inner.emit("if \(inner.condition(1)): return \(inner.integer(1))") }
      if kind == 3 {
        inner.emit("for n in range(3):")
        inner.block { $0.emit("yield \($0.integer(1)) + n") }
      } else {
        inner.emit("return \(inner.random.pick([inner.integer(2), "(\(inner.integer(1)), \(inner.text(1)))", "a * b" ]).replacingB(kind))")
      }
    }
    (integers, lists) = saved
    functions.append(kind == 3 ? "list(\(name)(" : "(\(name)(")
  }

  private mutating func classDefinition() {
    let name = fresh("C")
    let base = classes.isEmpty || random.chance(50) ? "" : "(\(random.pick(classes)))"
    emit("class \(name)\(base):")
    block { (inner: inout ProgramGenerator) in
      inner.emit("def __init__(self, v=\(inner.random.below(9))): self.v = v")
      let operation = inner.random.pick(["+", "*", "-", "//", "%"])
      let method = ["+": "__add__", "*": "__mul__", "-": "__sub__", "//": "__floordiv__", "%": "__mod__"][operation] ?? "__add__"
      inner.emit("def \(method)(self, o): return \(name)(self.v \(operation) (o.v if isinstance(o, \(name)) else o))")
      inner.emit("def __repr__(self): return f'\(name)({self.v!r})'")
      if inner.random.chance(40) { inner.emit("def __eq__(self, o): return isinstance(o, \(name)) and self.v == o.v") }
      if inner.random.chance(40) { inner.emit("def __lt__(self, o): return self.v < o.v") }
      if inner.random.chance(30) {
        inner.emit("@property")
        inner.emit("def p(self): return (self.v, \(inner.integer(1)))")
      }
      if inner.random.chance(30) {
        inner.emit("@classmethod")
        inner.emit("def make(cls, *a): return cls(*a)")
      }
    }
    classes.append(name)
  }

  // MARK: Statements

  private mutating func statement(depth: Int) {
    switch random.below(18) {
    case 0, 1, 2: show()
    case 3: declare()
    case 4, 5: augmented()
    case 6:
      emit("if \(condition(2)):")
      scoped { $0.statements(depth) }
      if random.chance(50) {
        emit("else:")
        scoped { $0.statements(depth) }
      }
    case 7, 8: forLoop(depth)
    case 9:
      let name = fresh("w")
      emit("\(name) = 0")
      emit("while \(name) < \(1 + random.below(5)):")
      scoped { (inner: inout ProgramGenerator) in
        inner.emit("\(name) += 1")
        if inner.random.chance(30) { inner.emit("if \(inner.condition(1)): \(inner.random.pick(["break", "continue"]))") }
        inner.statements(depth)
      }
    case 10, 11: attempt(depth)
    case 12: change()
    case 13: matchStatement()
    case 14: unpack()
    default: show()
    }
  }

  private mutating func statements(_ depth: Int) {
    if depth <= 0 { return show() }
    for _ in 0...random.below(2) { statement(depth: depth - 1) }
  }

  private mutating func show() {
    let value = anything(3)
    switch random.below(5) {
    case 0: emit("try: print(f'{\(value.replacingQuotes)!r:>12}|')")
    case 1: emit("try: print('%s %r' % (\(value), \(anything(1))))")
    case 2: emit("try: print(str(\(value)), type(\(value)).__name__)")
    default: emit("try: print(\(value))")
    }
    emit("except Exception as e: print(type(e).__name__, e)")
  }

  private mutating func augmented() {
    guard let name = (integers + floats + texts + lists).filter({ $0.count > 1 }).randomElement(using: &random) else { return show() }
    let value =
      lists.contains(name) ? list(1) : texts.contains(name) ? text(1) : random.chance(70) ? integer(1) : float(1)
    let operation = lists.contains(name) || texts.contains(name) ? "+" : random.pick(["+", "-", "*", "//", "%", "/"])
    emit("try: \(name) \(operation)= \(value)")
    emit("except Exception as e: print(type(e).__name__, e)")
    if texts.contains(name) { emit("\(name) = \(name)[:60]") }
    if lists.contains(name) { emit("del \(name)[30:]") }
    if integers.contains(name) || floats.contains(name) {
      emit("if isinstance(\(name), float) or abs(\(name)) > 10 ** 40: \(name) = 11")
      floats.removeAll { $0 == name }
      if !integers.contains(name) { integers.append(name) }
    }
  }

  private mutating func forLoop(_ depth: Int) {
    let name = fresh("n")
    let source = random.pick(["range(\(random.below(5)))", list(1), "enumerate(\(text(1))[:3])", "sorted(\(dict(1)))", "zip(\(list(1)), 'abc')"])
    emit("try:")
    block { (outer: inout ProgramGenerator) in
      outer.emit("for \(name) in \(source):")
      outer.scoped { (inner: inout ProgramGenerator) in
        inner.emit("print(\(name), end=' ')")
        if inner.random.chance(20) { inner.emit("if \(inner.condition(1)): \(inner.random.pick(["break", "continue"]))") }
        inner.statements(depth - 1)
      }
      if outer.random.chance(20) { outer.emit("else: print('else')") }
    }
    emit("except Exception as e: print(type(e).__name__, e)")
    emit("print()")
  }

  private mutating func attempt(_ depth: Int) {
    emit("try:")
    scoped { (inner: inout ProgramGenerator) in
      inner.statements(depth - 1)
      inner.emit(inner.random.pick(["raise ValueError(\(inner.integer(1)))", "raise KeyError(\(inner.text(0)))", "x = \(inner.anything(2))", "assert \(inner.condition(1)), \(inner.text(1))"]))
    }
    emit("except \(random.pick(["ValueError", "(KeyError, TypeError)", "LookupError", "ArithmeticError"])) as e: print('caught', repr(e))")
    emit("except Exception as e: print('other', type(e).__name__, e, e.args)")
    if random.chance(30) { emit("else: print('fine')") }
    if random.chance(40) { emit("finally: print('finally')") }
  }

  private mutating func change() {
    emit("try:")
    block { (inner: inout ProgramGenerator) in
      if let name = inner.lists.randomElement(using: &inner.random), inner.random.chance(60) {
        inner.emit(
          inner.random.pick([
            "\(name).append(\(inner.anything(1)))", "\(name).sort(key=str)", "\(name).reverse()", "\(name).insert(\(inner.integer(0)), \(inner.anything(0)))",
            "print(\(name).pop())", "\(name)[\(inner.integer(0))] = \(inner.anything(1))", "del \(name)[::2]", "\(name)[1:3] = \(inner.list(1))",
            "\(name).remove(\(inner.anything(0)))", "print(\(name).index(\(inner.anything(0))))",
          ]))
      } else if let name = inner.dicts.randomElement(using: &inner.random) {
        inner.emit(
          inner.random.pick([
            "\(name)[\(inner.key())] = \(inner.anything(1))", "print(\(name).pop(\(inner.key())))", "\(name).update(\(inner.dict(1)))",
            "print(\(name).setdefault(\(inner.key()), 5))", "del \(name)[\(inner.key())]", "print(\(name).get(\(inner.key())), len(\(name)))",
          ]))
      }
    }
    emit("except Exception as e: print(type(e).__name__, e)")
  }

  private mutating func matchStatement() {
    emit("try:")
    block { (outer: inout ProgramGenerator) in
      outer.emit("match \(outer.anything(2)):")
      outer.block { (inner: inout ProgramGenerator) in
        inner.emit("case [a, *b]: print('seq', a, b)")
        inner.emit("case {'k': v}: print('map', v)")
        inner.emit("case int(n) if n > \(inner.random.below(9)): print('int', n)")
        inner.emit("case str() | float() as z: print('z', z)")
        inner.emit("case _: print('none of these')")
      }
    }
    emit("except Exception as e: print(type(e).__name__, e)")
  }

  private mutating func unpack() {
    emit("try:")
    block { $0.emit("\($0.random.pick(["u, v", "u, *v", "*u, v", "(u, v), w"])) = \($0.random.pick([$0.list(1), $0.text(1), "(\($0.anything(0)), \($0.anything(0)))"])); print(u, v)") }
    emit("except Exception as e: print(type(e).__name__, e)")
  }

  private mutating func report() {
    let names = integers + floats + texts + lists + dicts
    for name in names { emit("print('\(name)', \(name))") }
  }

  // MARK: Expressions

  private mutating func key() -> String { random.pick(["'k'", "'a'", "1", "(1, 2)", "2.5", "None"]) }

  private mutating func anything(_ depth: Int) -> String {
    switch random.below(11) {
    case 0, 1, 2: return integer(depth)
    case 3: return float(depth)
    case 4, 5: return text(depth)
    case 6, 7: return list(depth)
    case 8: return dict(depth)
    case 9:
      guard let call = functions.randomElement(using: &random) else { return condition(depth) }
      return "\(call)\(integer(max(depth - 1, 0)))))"
    default:
      guard let name = classes.randomElement(using: &random) else { return "(\(integer(0)), \(text(0)))" }
      return random.pick(["\(name)(\(integer(0)))", "\(name)(\(integer(0))) + \(integer(0))", "\(name)() == \(name)(3)", "\(name)(2).v", "\(name)().p", "\(name)() < \(name)(4)"])
    }
  }

  private mutating func integer(_ depth: Int) -> String {
    if depth <= 0 {
      if let name = integers.randomElement(using: &random), random.chance(50) { return name }
      return random.pick(["0", "1", "2", "3", "-1", "7", "10", "-13", "100", "2 ** 40", "9223372036854775807", "True", "12345678901234567890"])
    }
    let a = integer(depth - 1)
    switch random.below(14) {
    case 0, 1, 2: return "(\(a) \(random.pick(["+", "-", "*"])) \(integer(depth - 1)))"
    case 3: return "(\(a) \(random.pick(["//", "%"])) \(integer(depth - 1)))"
    case 4: return "(\(a) \(random.pick(["&", "|", "^"])) \(integer(depth - 1)))"
    case 5: return "(-\(a))"
    case 6: return "len(\(random.pick([list(depth - 1), text(depth - 1), dict(depth - 1)])))"
    case 7: return "abs(\(a))"
    case 8: return "(\(a) if \(condition(depth - 1)) else \(integer(depth - 1)))"
    case 9: return "sum([len(str(x)) for x in \(list(depth - 1))])"
    case 10: return "int(\(float(depth - 1)))"
    case 11: return "divmod(\(a), \(integer(0)))[\(random.below(2))]"
    case 12: return "(\(a) >> \(random.below(5)))"
    default: return "max(\(a), \(integer(0)))"
    }
  }

  private mutating func float(_ depth: Int) -> String {
    if depth <= 0 {
      if let name = floats.randomElement(using: &random), random.chance(50) { return name }
      return random.pick(["0.5", "-2.25", "3.0", "1e10", "1e-7", "0.1", "123456.789", "1e300", "-0.0"])
    }
    switch random.below(6) {
    case 0, 1: return "(\(float(depth - 1)) \(random.pick(["+", "-", "*", "/"])) \(random.pick([float(depth - 1), "2.5", "3"])))"
    case 2: return "round(\(float(depth - 1)), \(random.below(4)))"
    case 3: return "float(\(integer(0)))"
    case 4: return "(\(float(depth - 1)) \(random.pick(["//", "%"])) 2.5)"
    default: return "abs(\(float(depth - 1)))"
    }
  }

  private mutating func text(_ depth: Int) -> String {
    if depth <= 0 {
      if let name = texts.randomElement(using: &random), random.chance(50) { return name }
      return random.pick(["''", "'a'", "'hello world'", "'ABC'", "'x,y,z'", "'  pad '", "'12'", "'é日'", "'tab\\there'", "\"it's\""])
    }
    let a = text(depth - 1)
    switch random.below(12) {
    case 0, 1: return "(\(a) + \(text(depth - 1)))"
    case 2: return "\(a).\(random.pick(["upper()", "lower()", "title()", "strip()", "swapcase()", "capitalize()", "casefold()"]))"
    case 3: return "\(a)[\(random.pick(["1:", ":2", "::-1", "::2", "-2:", "0"]))]"
    case 4: return "\(a).replace(\(text(0)), 'R')"
    case 5: return "str(\(random.pick([integer(depth - 1), float(depth - 1), list(depth - 1)])))"
    case 6: return "repr(\(anything(depth - 1)))"
    case 7: return "'-'.join(\(a).split(\(random.pick(["", "','", "'l'"]))))"
    case 8: return "'{:\(random.pick([">8", "<8", "^9", "*^7", "5", "s"]))}'.format(\(a))"
    case 9: return "format(\(integer(depth - 1)), '\(random.pick(["d", "x", "08d", ",", "+d", "b", ">12", "_", "e", ".2f"]))')"
    case 10: return "format(\(float(depth - 1)), '\(random.pick([".2f", "g", "e", "10.3f", ",.1f", "%", ".3g", "+.1e"]))')"
    default: return "(\(a) * \(random.below(4)))"
    }
  }

  private mutating func list(_ depth: Int) -> String {
    if depth <= 0 {
      if let name = lists.randomElement(using: &random), random.chance(50) { return name }
      return random.pick(["[]", "[1, 2, 3]", "['b', 'a']", "[3, 1, 2]", "[None, True]", "[[1], [2, 3]]", "list(range(4))"])
    }
    switch random.below(10) {
    case 0: return "[\(anything(depth - 1)), \(anything(depth - 1))]"
    case 1: return "(\(list(depth - 1)) + \(list(depth - 1)))"
    case 2: return "sorted(\(list(depth - 1)))"
    case 3: return "[x * 2 for x in \(list(depth - 1))]"
    case 4: return "[x for x in \(list(depth - 1)) if x]"
    case 5: return "list(map(str, \(list(depth - 1))))"
    case 6: return "\(list(depth - 1))[\(random.pick(["1:", "::-1", ":2", "::2"]))]"
    case 7: return "list(\(text(depth - 1)))[:4]"
    case 8: return "sorted({x % 5 for x in range(\(random.below(30)))})"
    default: return "list(\(dict(depth - 1)).\(random.pick(["keys()", "values()", "items()"])))"
    }
  }

  private mutating func dict(_ depth: Int) -> String {
    if depth <= 0 {
      if let name = dicts.randomElement(using: &random), random.chance(50) { return name }
      return random.pick(["{}", "{'k': 1}", "{1: 'a', 2: 'b'}", "{'a': [1], (1, 2): None}"])
    }
    switch random.below(5) {
    case 0: return "{\(key()): \(anything(depth - 1)), \(key()): \(anything(depth - 1))}"
    case 1: return "{**\(dict(depth - 1)), 'z': \(anything(0))}"
    case 2: return "{str(x): x for x in \(list(depth - 1))}"
    case 3: return "(\(dict(depth - 1)) | \(dict(depth - 1)))"
    default: return "dict(zip(\(list(depth - 1)), range(3)))"
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    if depth <= 0 { return random.pick(["True", "False", "\(integer(0)) > 3", "\(text(0)) == 'a'", "not \(list(0))"]) }
    switch random.below(7) {
    case 0, 1: return "(\(integer(depth - 1)) \(random.pick(["<", ">", "==", "!=", "<=", ">="])) \(integer(depth - 1)))"
    case 2: return "(\(condition(depth - 1)) \(random.pick(["and", "or"])) \(condition(depth - 1)))"
    case 3: return "(not \(condition(depth - 1)))"
    case 4: return "(\(anything(depth - 1)) in \(list(depth - 1)))"
    case 5: return "(\(anything(depth - 1)) == \(anything(depth - 1)))"
    default: return "isinstance(\(anything(depth - 1)), (\(random.pick(["int", "str, float", "list", "dict"])),))"
    }
  }
}

extension String {
  /// Double quotes can't stand in a field of an f-string in single quotes, nor can backslashes: such fields are given by name.
  fileprivate var replacingQuotes: String { contains("'") || contains("\\") || contains("\"") || contains("{") ? "1" : self }

  /// In a function without `b` its product is that of `a`.
  fileprivate func replacingB(_ kind: Int) -> String { kind == 1 && self == "a * b" ? "a * k" : self }
}
