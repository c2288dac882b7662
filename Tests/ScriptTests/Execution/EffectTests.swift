import Diagnostics
import Testing

@testable import Script

/// What is reported as an effect of a call, and what is not.
@Suite struct EffectTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let program: String
    /// `kind text line`, one an effect of `f()`.
    let effects: [String]
    var testDescription: String { program }

    init(_ program: String, _ effects: String...) {
      self.program = program
      self.effects = effects
    }
  }

  @Test(arguments: rows) func reports(_ row: Row) throws {
    let lines = try Interpreter.runOnLargeStack { () throws -> [String] in
      let interpreter = Interpreter()
      interpreter.output = { (_: String) in }
      let file = SourceFile(name: "test.py", text: row.program)
      _ = try interpreter.execute(try Compiler.compileModule(try Parser.parseModule(file), file: file))
      let function = try #require(interpreter.globals["f"])
      let effects = try interpreter.collectingEffects { _ = try interpreter.call(function) }.effects
      return effects.map { "\($0.kind.rawValue) \($0.text) \($0.lineNumber ?? 0)" }
    }
    #expect(lines == row.effects)
  }

  static let rows: [Row] = [
    Row("def f():\n  print('a')\n  return 1", "output print 2"),
    Row("log = []\ndef f():\n  log.append(len(log))", "mutation log.append 3"),
    Row("log = []\ndef f():\n  mine = []\n  mine.append(1)\n  mine[0] = 2\n  del mine[0]\n  mine += [3]"),
    Row("log = [1]\ndef f():\n  log[0] = 2\n  del log[0]", "itemWrite log[0] 3", "mutation log[0] 4"),
    Row("log = [1]\ndef f():\n  global log\n  log += [2]", "mutation log 4", "globalWrite log 4"),
    Row("log = [1]\ndef f():\n  here = log\n  here += [2]\n  here *= 2", "mutation here 4", "mutation here 5"),
    Row("n = 0\ndef f():\n  global n\n  n += 1\n  n = 5\n  del n", "globalWrite n 4", "globalWrite n 5", "globalWrite n 6"),
    Row("table = {}\ndef f():\n  table['a'] = 1\n  table.update(b=2)\n  table.get('a')",
      "itemWrite table['a'] 3", "mutation table.update 4"),
    Row("seen = set()\ndef f():\n  seen.add(1)\n  s = {1}\n  s.add(2)\n  s |= {3}", "mutation seen.add 3"),
    Row("class A: pass\na = A()\ndef f():\n  a.x = 1\n  a.x += 1\n  setattr(a, 'y', 2)\n  del a.x",
      "attributeWrite a.x 4", "attributeWrite a.x 5", "attributeWrite setattr 6", "attributeWrite a.x 7"),
    Row("class A:\n  def __init__(self):\n    self.x = 1\ndef f():\n  a = A()\n  a.y = 2\n  return a"),
    Row("def make():\n  n = 0\n  def f():\n    nonlocal n\n    n += 1\n  return f\nf = make()", "nonlocalWrite n 5"),
    Row("def f():\n  n = 0\n  def g():\n    nonlocal n\n    n += 1\n  g()\n  return n"),
    Row("log = []\ndef g(x):\n  log.append(x)\ndef f():\n  g(1)\n  list(map(g, [1, 2]))",
      "mutation log.append 3", "mutation log.append 3", "mutation log.append 3"),
    Row("log = []\ndef f():\n  list(map(log.append, [1]))\n  add = log.append\n  add(2)",
      "mutation list.append 3", "mutation list.append 5"),
    Row("log = []\ndef f():\n  [log.append(i) for i in range(2)]\n  all(log.append(i) for i in range(1))",
      "mutation log.append 3", "mutation log.append 3", "mutation log.append 4"),
    Row("log = []\ndef f():\n  sorted([2, 1], key=lambda x: log.append(x) or x)",
      "mutation log.append 3", "mutation log.append 3"),
    Row("log = []\nclass A:\n  def __add__(self, other):\n    log.append(other)\n    return self\n  @property\n  def p(self):\n"
      + "    log.append(0)\na = A()\ndef f():\n  a + 1\n  a.p", "mutation log.append 4", "mutation log.append 8"),
    Row("class A:\n  def __setitem__(self, k, v): self.k = k\n  def __setattr__(self, n, v): object.__setattr__(self, n, v)\na = A()\n"
      + "def f():\n  a['k'] = 1", "attributeWrite object.__setattr__ 3"),
    Row("it = iter([1, 2, 3])\ndef f():\n  next(it)\n  for x in it: pass\n  for x in iter([1]): pass",
      "iteration next 3", "iteration it 4"),
    Row("log = []\ndef f(items=log):\n  items.extend(\n    (1, 2))\n  log.pop()", "mutation items.extend 3", "mutation log.pop 5"),
    Row("log = []\ndef f():\n  def g():\n    yield log.append(1)\n  next(g())", "mutation log.append 4"),
    Row("log = []\ndef f():\n  try:\n    log.remove(3)\n  except ValueError: pass\n  log.append(*[1])",
      "mutation log.append 6"),
    Row("class A:\n  count = 0\n  def __call__(self):\n    A.count += 1\nf = A()", "attributeWrite A.count 4"),
    Row("class A:\n  def go(self, x, *, y=0):\n    self.log = x\na = A()\ndef f():\n  a.go(1, y=2)\n  A().go(1)",
      "attributeWrite self.log 3"),
    Row("x, box = 1, [0]\ndef f():\n  global x\n  x, box[0] = 2, 3\n  for box[0] in range(1): pass",
      "globalWrite x 4", "itemWrite box[0] 4", "itemWrite box[0] 5"),
  ]

  @Test func anInnerObserverBeginsLater() throws {
    try Interpreter.runOnLargeStack {
      let interpreter = Interpreter()
      let file = SourceFile(name: "test.py", text: "def make(): return []\ndef add(x): x.append(1)")
      _ = try interpreter.execute(try Compiler.compileModule(try Parser.parseModule(file), file: file))
      let make = try #require(interpreter.globals["make"])
      let add = try #require(interpreter.globals["add"])
      var inner: [Effect] = []
      let outer = try interpreter.collectingEffects {
        let list = try interpreter.call(make)
        inner = try interpreter.collectingEffects { _ = try interpreter.call(add, [list]) }.effects
      }
      #expect(inner.map(\.text) == ["x.append"])
      #expect(outer.effects.isEmpty)
      #expect(inner.first?.function == "add")
    }
  }

  @Test func observersHearWhatWasChangedAndGiven() throws {
    final class Recorder: EffectObserver {
      var heard: [String] = []
      func observe(_ effect: Effect, subject: Handle, values: [Handle]) {
        heard.append("\(effect.text) \(subject.typeName) \(values.map { $0.typeName })")
      }
    }
    try Interpreter.runOnLargeStack {
      let interpreter = Interpreter()
      let source = "log = []\ntable = {}\ndef f():\n  log.append('a')\n  table[1] = 2.5\n  global n\n  n = 1"
      let file = SourceFile(name: "test.py", text: source)
      _ = try interpreter.execute(try Compiler.compileModule(try Parser.parseModule(file), file: file))
      let recorder = Recorder()
      let function = try #require(interpreter.globals["f"])
      _ = try interpreter.observingEffects(by: recorder) { try interpreter.call(function) }
      #expect(recorder.heard == ["log.append list [\"str\"]", "table[1] dict [\"float\"]", "n NoneType [\"int\"]"])
    }
  }

  @Test func plainCodeIsLeftAlone() throws {
    try Interpreter.runOnLargeStack {
      let interpreter = Interpreter()
      let file = SourceFile(name: "test.py", text: "log = []\ndef f():\n  log.append(1)")
      _ = try interpreter.execute(try Compiler.compileModule(try Parser.parseModule(file), file: file))
      let function = try #require(interpreter.globals["f"]?.as(FunctionObject.self))
      let before = (0..<function.code.instructionCount).map { function.code.instructions[$0].op }
      _ = try interpreter.collectingEffects { _ = try interpreter.call(.object(function)) }
      #expect((0..<function.code.instructionCount).map { function.code.instructions[$0].op } == before)
      #expect(EffectObservation.isActive == false)
    }
  }
}
