import Diagnostics
import Script
import Testing

/// Texts whose grammar is right and whose scopes are not, with the error that Python's `compile` raises; and their
/// neighbours that it takes.
enum ScopedTexts {
  static let refused: [RefusedText] = [
    RefusedText("return 1", "'return' outside function", 1, 1),
    RefusedText("x = 1\nreturn", "'return' outside function", 2, 1),
    RefusedText("class A:\n  return 1", "'return' outside function", 2, 3),
    RefusedText("yield x", "'yield' outside function", 1, 1),
    RefusedText("class A:\n  yield 1", "'yield' outside function", 2, 3),
    RefusedText("[(yield x) for x in y]", "'yield' inside list comprehension", 1, 3),
    RefusedText("((yield x) for x in y)", "'yield' inside generator expression", 1, 3),
    RefusedText("{(yield x): 1 for x in y}", "'yield' inside dict comprehension", 1, 3),
    RefusedText("def f():\n  return [(yield x) for x in y]", "'yield' inside list comprehension", 2, 12),
    RefusedText("await x", "'await' outside function", 1, 1),
    RefusedText("def f():\n  await x", "'await' outside async function", 2, 3),
    RefusedText("async def f():\n  yield from x", "'yield from' inside async function", 2, 3),
    RefusedText("async def f():\n  def g():\n    await x", "'await' outside async function", 3, 5),
    RefusedText("def f():\n  async with a: pass", "'async with' outside async function", 2, 3),
    RefusedText("def f():\n  async for a in b: pass", "'async for' outside async function", 2, 3),
    RefusedText(
      "def f():\n  return [x async for x in y]", "asynchronous comprehension outside of an asynchronous function",
      2, 10),
    RefusedText("async def f():\n  return lambda: await x", "'await' outside async function", 2, 18),
    RefusedText("break", "'break' outside loop", 1, 1),
    RefusedText("continue", "'continue' not properly in loop", 1, 1),
    RefusedText("if x: break", "'break' outside loop", 1, 7),
    RefusedText("while x:\n  def f():\n    break", "'break' outside loop", 3, 5),
    RefusedText("for x in y:\n  class A:\n    continue", "'continue' not properly in loop", 3, 5),
    RefusedText("for x in y:\n  pass\nelse:\n  break", "'break' outside loop", 4, 3),
    RefusedText("def f(a, a): pass", "duplicate argument 'a' in function definition", 1, 10),
    RefusedText("def f(a, *, a): pass", "duplicate argument 'a' in function definition", 1, 13),
    RefusedText("def f(a, *a): pass", "duplicate argument 'a' in function definition", 1, 11),
    RefusedText("def f(a, **a): pass", "duplicate argument 'a' in function definition", 1, 12),
    RefusedText("lambda a, a: 1", "duplicate argument 'a' in function definition", 1, 11),
    RefusedText("__debug__ = 1", "cannot assign to __debug__", 1, 1),
    RefusedText("x.__debug__ = 1", "cannot assign to __debug__", 1, 1),
    RefusedText("f(a=1, a=2)", "keyword argument repeated: a", 1, 8),
    RefusedText("f(a=1, b=2, a=3)", "keyword argument repeated: a", 1, 13),
    RefusedText("class A(a=1, a=2): pass", "keyword argument repeated: a", 1, 14),
    RefusedText("x = 1\nglobal x", "name 'x' is assigned to before global declaration", 2, 1),
    RefusedText("print(x)\nglobal x", "name 'x' is used prior to global declaration", 2, 1),
    RefusedText("x: int\nglobal x", "annotated name 'x' can't be global", 2, 1),
    RefusedText("def f(x):\n  global x", "name 'x' is parameter and global", 2, 3),
    RefusedText("def f():\n  x = 1\n  global x", "name 'x' is assigned to before global declaration", 3, 3),
    RefusedText("def f():\n  print(x)\n  global x", "name 'x' is used prior to global declaration", 3, 3),
    RefusedText("nonlocal x", "nonlocal declaration not allowed at module level", 1, 1),
    RefusedText("class A:\n  nonlocal x", "no binding for nonlocal 'x' found", 2, 3),
    RefusedText("def f():\n  nonlocal x", "no binding for nonlocal 'x' found", 2, 3),
    RefusedText("def f():\n  global x\n  def g():\n    nonlocal x", "no binding for nonlocal 'x' found", 4, 5),
    RefusedText("def f(x):\n  nonlocal x", "name 'x' is parameter and nonlocal", 2, 3),
    RefusedText("class A:\n  x = 1\n  def f(self):\n    nonlocal x", "no binding for nonlocal 'x' found", 4, 5),
    RefusedText(
      "def f():\n  x = 1\n  def g():\n    print(x)\n    nonlocal x", "name 'x' is used prior to nonlocal declaration",
      5, 5),
    RefusedText(
      "def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x", "name 'x' is assigned to before nonlocal declaration",
      5, 5),
    RefusedText("def f():\n  nonlocal x\n  x: int = 1", "annotated name 'x' can't be nonlocal", 3, 3),
    RefusedText(
      "x = 1\nfrom __future__ import annotations", "from __future__ imports must occur at the beginning of the file",
      2, 1),
    RefusedText("from __future__ import braces", "not a chance", 1, 1),
    RefusedText("from __future__ import nothing", "future feature nothing is not defined", 1, 1),
    RefusedText(
      "[x := 1 for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'",
      1, 2),
    RefusedText(
      "[[x := 1 for z in w] for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'",
      1, 3),
    RefusedText(
      "[y for y in (x := z)]", "assignment expression cannot be used in a comprehension iterable expression",
      1, 14),
    RefusedText(
      "[y for y in [x := z]]", "assignment expression cannot be used in a comprehension iterable expression",
      1, 14),
    RefusedText(
      "[z for y in a for z in (x := y)]", "assignment expression cannot be used in a comprehension iterable expression",
      1, 25),
    RefusedText(
      "class A:\n  [y := 1 for x in z]", "assignment expression within a comprehension cannot be used in a class body",
      2, 4),
    RefusedText(
      "[x for x in y if (x := 1)]", "assignment expression cannot rebind comprehension iteration variable 'x'",
      1, 19),
    RefusedText(
      "lambda: [x := 1 for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'",
      1, 10),
    RefusedText("match x:\n  case _: pass\n  case 1: pass", "wildcard makes remaining patterns unreachable", 2, 8),
    RefusedText(
      "match x:\n  case a: pass\n  case 1: pass", "name capture 'a' makes remaining patterns unreachable",
      2, 8),
    RefusedText("match x:\n  case a | 1: pass", "name capture 'a' makes remaining patterns unreachable", 2, 8),
    RefusedText("match x:\n  case [a, a]: pass", "multiple assignments to name 'a' in pattern", 2, 12),
    RefusedText("match x:\n  case [a, *a]: pass", "multiple assignments to name 'a' in pattern", 2, 12),
    RefusedText("match x:\n  case {'a': b, 'a': c}: pass", "mapping pattern checks duplicate key ('a')", 2, 8),
    RefusedText("match x:\n  case A(a=1, a=2): pass", "attribute name repeated in class pattern: a", 2, 17),
    RefusedText("match x:\n  case (_ | 1): pass", "wildcard makes remaining patterns unreachable", 2, 9),
    RefusedText("match x:\n  case _ as a: pass\n  case 2: pass", "wildcard makes remaining patterns unreachable", 2, 8),
    RefusedText("try: pass\nexcept: pass\nexcept A: pass", "default 'except:' must be last", 2, 1),
    RefusedText(
      "for x in y:\n  try: pass\n  except* A:\n    break", "'break', 'continue' and 'return' cannot appear in an except* block",
      4, 5),
    RefusedText(
      "def f():\n  try: pass\n  except* A:\n    return", "'break', 'continue' and 'return' cannot appear in an except* block",
      4, 5),
    RefusedText("x = *a", "can't use starred expression here", 1, 5),
    RefusedText("for x in *a: pass", "can't use starred expression here", 1, 10),
    RefusedText("del *a", "cannot delete starred", 1, 5),
    RefusedText("*a = b", "starred assignment target must be in a list or tuple", 1, 1),
    RefusedText("def f(x=(yield)): pass", "'yield' outside function", 1, 10),
    RefusedText("def f(x: (yield)): pass", "'yield' outside function", 1, 11),
    RefusedText("import __debug__", "cannot assign to __debug__", 1, 1),
    RefusedText("for __debug__ in x: pass", "cannot assign to __debug__", 1, 5),
    RefusedText("with a as __debug__: pass", "cannot assign to __debug__", 1, 11),
    RefusedText("def __debug__(): pass", "cannot assign to __debug__", 1, 1),
    RefusedText("class __debug__: pass", "cannot assign to __debug__", 1, 1),
    RefusedText("[__debug__ for __debug__ in x]", "cannot assign to __debug__", 1, 16),
    RefusedText("(__debug__ := 1)", "cannot assign to __debug__", 1, 2),
    RefusedText("del __debug__", "cannot delete __debug__", 1, 5),
    RefusedText("def f():\n  x = 1\n  del x\n  global x", "name 'x' is assigned to before global declaration", 4, 3),
    RefusedText("def f():\n  for x in y: pass\n  global x", "name 'x' is assigned to before global declaration", 3, 3),
    RefusedText("def f():\n  (x := 1)\n  global x", "name 'x' is assigned to before global declaration", 3, 3),
    RefusedText("def f():\n  [z for z in x]\n  global x", "name 'x' is used prior to global declaration", 3, 3),
  ]

  static let accepted: [String] = [
    "lambda: (yield)",
    "def f():\n  return [x for x in (yield y)]",
    "async def f():\n  await x",
    "async def f():\n  return [await x for x in y]",
    "def f():\n  return (x async for x in y)",
    "async def f():\n  return [x async for x in y]",
    "for x in y:\n  if x: break\n  else: continue",
    "while x:\n  try: break\n  finally: continue",
    "global x",
    "global x\nx: int = 1",
    "def f():\n  x = 1\n  def g():\n    nonlocal x",
    "def f():\n  def g():\n    nonlocal x\n  x = 1",
    "def f(x):\n  def g():\n    def h():\n      nonlocal x",
    "def f():\n  x = 1\n  class A:\n    nonlocal x",
    "from a import *",
    "from __future__ import annotations",
    "\"doc\"\nfrom __future__ import division, generators",
    "[y := 1 for x in z]",
    "class A:\n  y = [(lambda: (q := 1)) for x in z]",
    "[x for x in y if (z := 1)]",
    "match x:\n  case _ if y: pass\n  case 1: pass",
    "match x:\n  case (1 | _): pass",
    "for x in y:\n  try: pass\n  except* A:\n    for z in w: break",
    "def f():\n  try: pass\n  except* A:\n    def g(): return 1",
    "f(**a, **b)",
    "def f():\n  return (yield)",
    "def f():\n  def g(x=(yield)): pass",
    "def f():\n  x: (yield) = 1",
    "def f():\n  global __debug__",
    "def f():\n  import x\n  global x",
    "def f():\n  [x for x in y]\n  global x",
    "def f():\n  lambda: x\n  global x",
    "def f():\n  def g(): x\n  global x",
  ]
}

@Suite struct ScopeRulesTests {
  @Test(arguments: ScopedTexts.refused)
  func isRefusedInPythonsWordsAtItsPlace(_ row: RefusedText) throws {
    let failure = try #require(try refusal(row.source))
    let place = try #require(failure.place)
    #expect(failure.message == row.message)
    #expect(place.lineNumber == row.line)
    let start = place.file.lineStart(place.file.lineIndex(at: place.span.start))
    #expect(place.span.start - start + 1 == row.column)
  }

  @Test(arguments: ScopedTexts.accepted)
  func isAccepted(_ source: String) throws {
    let failure = try refusal(source)
    #expect(failure == nil, "\(String(describing: failure))")
  }

  private func refusal(_ source: String) throws -> Failure? {
    do {
      _ = try Parser.parseModule(SourceFile(name: "f", text: source))
      return nil
    } catch let failure as Failure {
      return failure
    }
  }
}
