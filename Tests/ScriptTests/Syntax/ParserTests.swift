import Diagnostics
import Script
import Testing

/// A text and the normal form that Python's `ast.unparse` gives it.
struct ParsedText: CustomTestStringConvertible, Sendable {
  let source: String
  let normal: String

  init(_ source: String, _ normal: String) {
    self.source = source
    self.normal = normal
  }

  var testDescription: String { source }

  static let all: [ParsedText] = [
    ParsedText("a+b*c-d", "a + b * c - d"),
    ParsedText("(a+b)*c", "(a + b) * c"),
    ParsedText("a**-b**c", "a ** (-b ** c)"),
    ParsedText("-a**2", "-a ** 2"),
    ParsedText("(-a)**2", "(-a) ** 2"),
    ParsedText("not a and b or c", "not a and b or c"),
    ParsedText("a<b<=c!=d is not e not in f", "a < b <= c != d is not e not in f"),
    ParsedText("x if y else (z if w else v)", "x if y else z if w else v"),
    ParsedText("lambda x,/,y=1,*a,z,k=2,**kw:x+y", "lambda x, /, y=1, *a, z, k=2, **kw: x + y"),
    ParsedText("f(a,*b,c=1,**d)", "f(a, *b, c=1, **d)"),
    ParsedText("f(x for x in y)", "f((x for x in y))"),
    ParsedText("[x for x in y if x if z for w in x]", "[x for x in y if x if z for w in x]"),
    ParsedText("{k:v for k,v in x}", "{k: v for k, v in x}"),
    ParsedText("{a,b,*c}", "{a, b, *c}"),
    ParsedText("{**a,'b':1}", "{**a, 'b': 1}"),
    ParsedText("(a,)", "(a,)"),
    ParsedText("()", "()"),
    ParsedText("a[1:2,::3,...,None]", "a[1:2, ::3, ..., None]"),
    ParsedText("a[b]", "a[b]"),
    ParsedText("a[*b]", "a[*b,]"),
    ParsedText("a.b.c(d)[e].f", "a.b.c(d)[e].f"),
    ParsedText("x=y=z,w", "x = y = (z, w)"),
    ParsedText("x,*y=z", "x, *y = z"),
    ParsedText("x+=1", "x += 1"),
    ParsedText("x//=2", "x //= 2"),
    ParsedText("x@=y", "x @= y"),
    ParsedText("x:int=3", "x: int = 3"),
    ParsedText("x.y:int", "x.y: int"),
    ParsedText("del a,b[0],c.d", "del a, b[0], c.d"),
    ParsedText("del (a,b)", "del (a, b)"),
    ParsedText("assert a,b", "assert a, b"),
    ParsedText("raise X from Y", "raise X from Y"),
    ParsedText("global a,b", "global a, b"),
    ParsedText("import a.b.c as d,e", "import a.b.c as d, e"),
    ParsedText("from ..a import b as c,d", "from ..a import b as c, d"),
    ParsedText("from . import (a,b)", "from . import a, b"),
    ParsedText("from a import *", "from a import *"),
    ParsedText("if a:\n b\nelif c:\n d\nelse:\n e", "if a:\n    b\nelif c:\n    d\nelse:\n    e"),
    ParsedText("while a:\n b\n break\nelse:\n c", "while a:\n    b\n    break\nelse:\n    c"),
    ParsedText("for a,b in c,d:\n continue", "for a, b in (c, d):\n    continue"),
    ParsedText("for x in *a,b: pass", "for x in (*a, b):\n    pass"),
    ParsedText("with a as b,c as (d,e):\n pass", "with a as b, c as (d, e):\n    pass"),
    ParsedText("with (a as b,c as d,):\n pass", "with a as b, c as d:\n    pass"),
    ParsedText("with (a,b):\n pass", "with a, b:\n    pass"),
    ParsedText(
      "try:\n a\nexcept B as c:\n d\nexcept:\n e\nelse:\n f\nfinally:\n g",
      "try:\n    a\nexcept B as c:\n    d\nexcept:\n    e\nelse:\n    f\nfinally:\n    g"),
    ParsedText("try:\n a\nexcept* B:\n c", "try:\n    a\nexcept* B:\n    c"),
    ParsedText(
      "async def f():\n async with a as b: pass\n async for x in y: await x\n return [x async for x in y]",
      "async def f():\n    async with a as b:\n        pass\n    async for x in y:\n        await x\n    return [x async for x in y]"),
    ParsedText(
      "def f(a:int,b=1,/,c:str='x',*args:int,d,e=2,**k)->int:\n \"doc\"\n return a",
      "def f(a: int, b=1, /, c: str='x', *args: int, d, e=2, **k) -> int:\n    \"\"\"doc\"\"\"\n    return a"),
    ParsedText("@a.b(c)\n@d\nclass C(A,metaclass=M):\n x=1", "@a.b(c)\n@d\nclass C(A, metaclass=M):\n    x = 1"),
    ParsedText(
      "def f():\n yield\n x=yield a,b\n yield from c",
      "def f():\n    yield\n    x = (yield (a, b))\n    yield from c"),
    ParsedText("if (n:=len(a))>10: pass", "if (n := len(a)) > 10:\n    pass"),
    ParsedText(
      "match x,y:\n case 1,-2.5|None,'a' 'b': pass",
      "match (x, y):\n    case [1, -2.5 | None, 'ab']:\n        pass"),
    ParsedText(
      "match x:\n case A(a,b=C.d) as e if e>1: pass\n case {'k':[a,*_],**r}: pass\n case _: pass",
      "match x:\n    case A(a, b=C.d) as e if e > 1:\n        pass\n    case {'k': [a, *_], **r}:\n        pass\n    case _:\n        pass"),
    ParsedText("match = {'a': match}", "match = {'a': match}"),
    ParsedText("print(match, case)", "print(match, case)"),
    ParsedText(
      "0x_ff,0o17,0b101,1_000,1e3,.5,1.,2j,10**30,123456789012345678901234567890",
      "(255, 15, 5, 1000, 1000.0, 0.5, 1.0, 2j, 10 ** 30, 123456789012345678901234567890)"),
    ParsedText("0xffffffffffffffffffff", "1208925819614629174706175"),
    ParsedText("b'a\\x00\\xff' rb'\\x'", "b'a\\x00\\xff\\\\x'"),
    ParsedText("f\"{a['b']}\" 'c' f'{x:%H:%M}'", "f\"{a['b']}c{x:%H:%M}\""),
    ParsedText("f'{lambda_}{(lambda x: 1)}{ {1: 2} }'", "f'{lambda_}{(lambda x: 1)}{ {1: 2}}'"),
    ParsedText("def f():\n x = (yield)", "def f():\n    x = (yield)"),
    ParsedText("a = 1; b = 2;", "a = 1\nb = 2"),
    ParsedText("(a := 1, b)", "((a := 1), b)"),
    ParsedText("a if b else c, d", "(a if b else c, d)"),
    ParsedText("é = ñ", "é = ñ"),
    ParsedText("x = [\n 1,\n # comment\n 2]", "x = [1, 2]"),
    ParsedText("a = \\\n  b", "a = b"),
  ]
}

/// An expression and the texts that its nodes cover, sorted, as Python's `ast` places them.
struct SpannedText: CustomTestStringConvertible, Sendable {
  let source: String
  let texts: [String]

  init(_ source: String, _ texts: [String]) {
    self.source = source
    self.texts = texts
  }

  var testDescription: String { source }

  static let all: [SpannedText] = [
    SpannedText("f(a, b)[c].d + -e ** 2", ["-e ** 2", "2", "a", "b", "c", "e", "e ** 2", "f", "f(a, b)", "f(a, b)[c]", "f(a, b)[c].d", "f(a, b)[c].d + -e ** 2"]),
    SpannedText("(a) + (b)", ["(a) + (b)", "a", "b"]),
    SpannedText("f(x for x in y)", ["(x for x in y)", "f", "f(x for x in y)", "x", "y"]),
    SpannedText("[i for i in (1, 2)]", ["(1, 2)", "1", "2", "[i for i in (1, 2)]", "i"]),
    SpannedText("(a, b), c", ["(a, b)", "(a, b), c", "a", "b", "c"]),
    SpannedText("lambda x: x + 1", ["1", "lambda x: x + 1", "x", "x + 1"]),
    SpannedText("\"a\" \"b\"", ["\"a\" \"b\""]),
    SpannedText("é + b", ["b", "é", "é + b"]),
    SpannedText("x if y else z", ["x", "x if y else z", "y", "z"]),
    SpannedText("a < b < c", ["a", "a < b < c", "b", "c"]),
  ]
}

@Suite struct ParserTests {
  @Test(arguments: ParsedText.all)
  func printsInNormalForm(_ row: ParsedText) throws {
    let tree = try Parser.parseModule(SourceFile(name: "f", text: row.source))
    #expect(SourcePrinter.text(of: tree) == row.normal)
  }

  @Test(arguments: ParsedText.all)
  func normalFormParsesToItself(_ row: ParsedText) throws {
    let tree = try Parser.parseModule(SourceFile(name: "f", text: row.normal))
    #expect(SourcePrinter.text(of: tree) == row.normal)
  }

  @Test(arguments: SpannedText.all)
  func placesNodesAsPythonDoes(_ row: SpannedText) throws {
    let file = SourceFile(name: "f", text: row.source)
    var spans = ExpressionTexts(file: file)
    spans.visit(try Parser.parseExpression(file))
    #expect(spans.found.sorted() == row.texts)
  }
}

/// Collects the text that every node of an expression covers.
private struct ExpressionTexts {
  let file: SourceFile
  var found: Set<String> = []

  init(file: SourceFile) { self.file = file }

  mutating func visit(_ node: Expression?) {
    guard let node else { return }
    found.insert(file.text(of: node.span))
    switch node.kind {
    case .binary(_, let left, let right):
      visit(left)
      visit(right)
    case .unary(_, let operand): visit(operand)
    case .compare(let first, let rest):
      visit(first)
      for (_, operand) in rest { visit(operand) }
    case .conditional(let test, let then, let otherwise):
      visit(test)
      visit(then)
      visit(otherwise)
    case .call(let callee, let arguments):
      visit(callee)
      for argument in arguments { visit(argument.value) }
    case .attribute(let value, _): visit(value)
    case .subscript(let value, let index):
      visit(value)
      visit(index)
    case .tuple(let elements), .list(let elements):
      for element in elements { visit(element) }
    case .lambda(let definition):
      if case .return(let value)? = definition.body.first?.kind { visit(value) }
    case .comprehension(let comprehension):
      visit(comprehension.element)
      for clause in comprehension.clauses {
        visit(clause.target)
        visit(clause.iterable)
      }
    default: break
    }
  }
}
