import Diagnostics
import Testing

@testable import Script

@Suite struct MemoryTests {
  /// Runs a program in one interpreter and gives how many objects a collection then finds, and how many are left more
  /// than after the warm-up.
  private func growth(of program: String, times: Int) throws -> Int {
    try Interpreter.runOnLargeStack {
      let interpreter = Interpreter()
      let file = SourceFile(name: "test.py", text: program)
      let code = try Compiler.compileModule(try Parser.parseModule(file), file: file)
      _ = try interpreter.execute(code)
      _ = CycleCollector.collect()
      let before = CycleCollector.population
      for _ in 0..<times { _ = try interpreter.execute(code) }
      _ = CycleCollector.collect()
      return CycleCollector.population - before
    }
  }

  @Test(arguments: [
    "a = []\na.append(a)\ndel a",
    "class N: pass\nx = N(); x.me = x; y = N(); y.x = x; x.y = y\ndel x, y, N",
    "def f():\n  def g(): return g\n  return g\nh = f()\ndel h, f",
    "def gen():\n  g = yield\n  yield g\nq = gen(); next(q); q.send(q)\ndel q, gen",
    "try:\n  1/0\nexcept ZeroDivisionError as e:\n  pass",
    "d = {}\nd['d'] = d\nl = [d, (d, d)]\ndel d, l",
    "def f(a, *b, c=1, **d): return [a, b, c, d]\nfor i in range(10): f(i, i, c=i, z=[i])\ndel f",
  ])
  func leavesNothingBehind(_ program: String) throws {
    #expect(try growth(of: program, times: 20) <= 2)
  }

  /// Texts of all lengths that are made, joined, cut and dropped.
  @Test(arguments: [
    "s = ''\nfor i in range(2000): s += 'abc'\nt = s[10:200] + s.upper()\nu = t.split('A')\ndel s, t, u",
    "s = 'é' * 300\nfor i in range(500): s += '€'\nt = [s[i] + 'x' for i in range(300)]\nj = '-'.join(t).replace('x', 'yy')\ndel s, t, j",
    "d = {}\nfor i in range(500): d['key%d' % i] = f'{i:>5}' + str(i)\nk = sorted(d)\ndel d, k, i",
    "w = [x.strip() + '!' for x in ' a , b c ,ü'.split(',')]\nx = ' '.join(w).center(400).title()\ndel w, x",
  ])
  func dropsTexts(_ program: String) throws {
    let leaves = try Interpreter.runOnLargeStack { () throws -> Int in
      let interpreter = Interpreter()
      let file = SourceFile(name: "test.py", text: program)
      let code = try Compiler.compileModule(try Parser.parseModule(file), file: file)
      _ = try interpreter.execute(code)
      let before = BlockPool.leaves
      for _ in 0..<20 { _ = try interpreter.execute(code) }
      return BlockPool.leaves - before
    }
    #expect(leaves <= 2)
  }

  @Test func valuesOfOneObjectShareOneSwiftReference() throws {
    try Interpreter.runOnLargeStack {
      var list: ListObject? = ListObject()
      weak var watched = list
      let borrowed = Value(borrowing: list!)
      let owned = borrowed.retained()
      owned.release()
      #expect(watched != nil)
      let kept = Value(list!)
      list = nil
      #expect(watched != nil)
      kept.release()
      #expect(watched == nil)
    }
  }
}
