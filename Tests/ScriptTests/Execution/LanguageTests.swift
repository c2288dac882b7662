import Diagnostics
import Testing

@testable import Script

/// Programs with what CPython 3.11 prints for them.
@Suite struct LanguageTests {
  typealias Row = ProgramRow

  @Test(arguments: rows) func printsWhatPythonPrints(_ row: Row) throws {
    #expect(try ScriptRun.output(of: row.program) == row.output)
  }

  static let rows: [Row] = [
    Row(
      name: "descriptors",
      program: #"""
      class D:
          def __set_name__(self, o, n): self.n = n
          def __get__(self, i, o): return (self.n, i is None)
          def __set__(self, i, v): print("set", v)
      class C:
          d = D()
          def __init__(self): self.d = 4
      print(C().d, C.d)
      class S:
          __slots__ = ("a", "b")
      s = S(); s.a = 1; print(s.a)
      try: s.c = 2
      except AttributeError as e: print(e)
      try: s.b
      except AttributeError as e: print(e)
      class M(type):
          def __call__(cls, *a): print("mcall", a); return super().__call__(*a)
          def __new__(m, n, b, ns): ns["extra"] = 7; return super().__new__(m, n, b, ns)
      class X(metaclass=M):
          def __init__(self, v): self.v = v
      print(X(3).v, X.extra, type(X))
      class Base:
          subs = []
          def __init_subclass__(cls, **kw): super().__init_subclass__(); Base.subs.append((cls.__name__, kw))
      class Sub(Base, tag=1): pass
      print(Base.subs)
      class L(list):
          def __getitem__(self, i): return "got %s" % (i,)
          def __init__(self, *a): super().__init__(a); self.tag = "t"
      l = L(1, 2, 3); print(l, len(l), l[0], l.tag, isinstance(l, list), l == [1,2,3])
      class I(int):
          def __add__(self, o): return I(int(self) + int(o) + 100)
      print(I(3) + 4, I(3) * 2, 5 + I(2), I(3) == 3, {3: 'x'}[I(3)])
      class E(Exception):
          def __init__(self, a, b): super().__init__(a); self.b = b
          def __str__(self): return f"E<{self.args[0]},{self.b}>"
      try: raise E(1, 2)
      except E as e: print(e, repr(e), e.args)
      class V:
          def __init__(self, x): self.x = x
          def __eq__(self, o): return isinstance(o, V) and self.x == o.x
          def __hash__(self): return hash(self.x)
          def __lt__(self, o): return self.x < o.x
          def __bool__(self): return self.x > 0
          def __len__(self): return 9
          def __contains__(self, i): return i == self.x
          def __iter__(self): return iter([self.x])
          def __call__(self, *a, **k): return (a, k)
          def __radd__(self, o): return ("radd", o)
          def __iadd__(self, o): self.x += o; return self
          def __neg__(self): return -self.x
          def __index__(self): return self.x
          def __getattribute__(self, n):
              if n == "magic": return 42
              return super().__getattribute__(n)
      v = V(1); w = v; w += 5
      print(v.x, v == V(6), v != V(6), v < V(9), bool(V(0)), len(v), 6 in v, list(v), v(1, k=2), 3 + v, -v, [1,2,3,4,5,6,7][v], v.magic, {V(1), V(1)} == {V(1)})

      """#,
      output: #"""
      set 4
      ('d', False) ('d', True)
      1
      'S' object has no attribute 'c'
      'S' object has no attribute 'b'
      mcall (3,)
      3 7 <class '__main__.M'>
      [('Sub', {'tag': 1})]
      [1, 2, 3] 3 got 0 t True True
      107 6 7 True x
      E<1,2> E(1) (1,)
      6 True False True False 9 True [6] ((1,), {'k': 2}) ('radd', 3) -6 7 42 True

      """#),
    Row(
      name: "exceptions",
      program: #"""
      def f():
          try:
              return 1
          finally:
              print("in finally")
      print(f())
      def g():
          for i in range(3):
              try:
                  try:
                      raise KeyError("k")
                  except KeyError as e:
                      raise ValueError("v") from e
              except ValueError as e:
                  print(type(e.__cause__).__name__, e.__context__ is e.__cause__)
                  continue
              finally:
                  if i == 1: break
          return "done"
      print(g())
      try:
          try: 1/0
          except ZeroDivisionError: undefined_name
      except NameError as e: print(e, type(e.__context__).__name__)
      def h():
          print(loc)
          loc = 1
      try: h()
      except UnboundLocalError as e: print(e)
      try:
          raise
      except RuntimeError as e: print(e)
      def rec(n): return rec(n + 1)
      try: rec(0)
      except RecursionError as e: print(e)

      """#,
      output: #"""
      in finally
      1
      KeyError True
      KeyError True
      done
      name 'undefined_name' is not defined ZeroDivisionError
      cannot access local variable 'loc' where it is not associated with a value
      No active exception to reraise
      maximum recursion depth exceeded

      """#),
    Row(
      name: "generators",
      program: #"""
      def gg():
          try:
              x = yield 1
              print("x", x)
              yield 2
          except ValueError as e:
              print("caught", e); yield 99
          finally: print("closed")
      q = gg(); next(q); print(q.throw(ValueError("tv"))); q.close()
      q = gg(); next(q); q.close()
      def ret(): 
          yield 1
          return 5
      it = ret(); next(it)
      try: next(it)
      except StopIteration as e: print("value", e.value)
      def bad():
          yield 1
          raise StopIteration
      try: list(bad())
      except RuntimeError as e: print(e)
      def inner():
          try:
              got = yield "a"
              print("inner got", got)
          except KeyError: print("inner KeyError"); yield "b"
          return "r"
      def outer():
          r = yield from inner()
          print("outer", r); yield "z"
      o = outer(); print(next(o)); print(o.throw(KeyError())); print(next(o))

      """#,
      output: #"""
      caught tv
      99
      closed
      closed
      value 5
      generator raised StopIteration
      a
      inner KeyError
      b
      outer r
      z

      """#),
    Row(
      name: "closures",
      program: #"""
      fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
      fs = [lambda: i for i in range(3)]; print([f() for f in fs])
      def counter():
          c = 0
          def inc():
              nonlocal c; c += 1; return c
          def get(): return c
          return inc, get
      inc, get = counter(); inc(); inc(); print(get())
      x = 10
      def shadow():
          global x
          x += 1
          return [x for x in range(3)], x
      print(shadow(), x)
      class K:
          y = 3
          z = [y for _ in range(2)] if False else y
          def m(self): return __class__.__name__
      print(K().m(), K.z)

      """#,
      output: #"""
      [0, 1, 2]
      [2, 2, 2]
      2
      ([0, 1, 2], 11) 11
      K 3

      """#),
    Row(
      name: "unpack",
      program: #"""
      if (n := 10) > 5: print(n)
      print([y := 1, y + 1], y)
      a = b = [1]; a += [2]; print(b)
      *a, b = "abc"; print(a, b)
      for i, (p, q) in enumerate([(1, 2), (3, 4)]): print(i, p, q)
      print({**{'a': 1}, 'b': 2}, [*range(3), 9], (*"ab",), {*[1], 2})
      print(*[1, 2], sep="-", end="!\n")
      try: a, b = [1, 2, 3]
      except ValueError as e: print(e)
      try: a, b, c = 1, 2
      except ValueError as e: print(e)
      try: a, b = 5
      except TypeError as e: print(e)

      """#,
      output: #"""
      10
      [1, 2] 1
      [1, 2]
      ['a', 'b'] c
      0 1 2
      1 3 4
      {'a': 1, 'b': 2} [0, 1, 2, 9] ('a', 'b') {1, 2}
      1-2!
      too many values to unpack (expected 2)
      not enough values to unpack (expected 3, got 2)
      cannot unpack non-iterable int object

      """#),
    Row(
      name: "formatted",
      program: #"""
      w = 10; print(f"{3.14159:{w}.{2}f}|{'x'!r:>5}|{1000:,}|{{}}|{w=}|{w = :>4}")
      assert True
      try: assert 1 > 2, "msg"
      except AssertionError as e: print(repr(e))

      """#,
      output: #"""
            3.14|  'x'|1,000|{}|w=10|w =   10
      AssertionError('msg')

      """#),
    Row(
      name: "messages",
      program: #"""
      class C:
          def __init__(self): pass
      def f(): return 1
      class Fin:
          def __del__(self): print("del")
      z = Fin(); z = None
      def local_del():
          q = 5; del q
          try: q
          except UnboundLocalError as e: print(e)
      local_del()
      print(type(1), type(C), C, (lambda: 0).__name__, f.__name__, len.__name__)
      print(int.__add__(1, 2), (5).__mul__(3), "a".__len__(), [1].__contains__(1))
      try: None.foo
      except AttributeError as e: print(e)
      try: (1).foo = 2
      except AttributeError as e: print(e)
      try: 1 + "a"
      except TypeError as e: print(e)
      try: "a" + 1
      except TypeError as e: print(e)
      try: [1][5]
      except IndexError as e: print(e)
      try: {}["k"]
      except KeyError as e: print(e, repr(e))
      try: 1 < "a"
      except TypeError as e: print(e)
      try: len(5)
      except TypeError as e: print(e)
      try: 5()
      except TypeError as e: print(e)
      try: C(1, 2)
      except TypeError as e: print(e)
      try: object(1)
      except TypeError as e: print(e)
      print(sorted([3,1,2], key=lambda q: -q), list(map(lambda q: q*2, [1,2])), list(zip([1],[2])))
      def kwonly(*, a, b=2): return a, b
      try: kwonly()
      except TypeError as e: print(e)
      try: kwonly(1)
      except TypeError as e: print(e)
      try: kwonly(a=1, c=2)
      except TypeError as e: print(e)
      try: f(**{'a': 1}, **{'a': 2})
      except TypeError as e: print(e)
      try: f(*5)
      except TypeError as e: print(e)

      """#,
      output: #"""
      del
      cannot access local variable 'q' where it is not associated with a value
      <class 'int'> <class 'type'> <class '__main__.C'> <lambda> f len
      3 15 1 True
      'NoneType' object has no attribute 'foo'
      'int' object has no attribute 'foo'
      unsupported operand type(s) for +: 'int' and 'str'
      can only concatenate str (not "int") to str
      list index out of range
      'k' KeyError('k')
      '<' not supported between instances of 'int' and 'str'
      object of type 'int' has no len()
      'int' object is not callable
      C.__init__() takes 1 positional argument but 3 were given
      object() takes no arguments
      [3, 2, 1] [2, 4] [(1, 2)]
      kwonly() missing 1 required keyword-only argument: 'a'
      kwonly() takes 0 positional arguments but 1 was given
      kwonly() got an unexpected keyword argument 'c'
      __main__.f() got multiple values for keyword argument 'a'
      __main__.f() argument after * must be an iterable, not int

      """#),
    Row(
      name: "tour",
      program: #"""
      print("hello", 1+2*3, 7//2, -7//2, 7%3, 2**10, 2**100, 1/3)
      def fib(n):
          if n < 2: return n
          return fib(n-1) + fib(n-2)
      print(fib(20))
      def f(a, b=2, *args, c=3, **kw):
          return (a, b, args, c, kw)
      print(f(1), f(1, 5, 6, 7, c=9, d=10), f(*[1,2,3], **{'c': 4, 'z': 5}))
      x = [i*i for i in range(10) if i % 2]
      print(x, {k: v for k, v in [(1,2),(3,4)]}, {1,2,3})
      class A:
          z = 5
          def __init__(self, v): self.v = v
          def get(self): return self.v
          def __add__(self, o): return A(self.v + o.v)
          def __repr__(self): return f"A({self.v!r})"
          @property
          def dbl(self): return self.v * 2
          @classmethod
          def make(cls, v): return cls(v)
          @staticmethod
          def st(q): return q + 1
      class B(A):
          def get(self): return super().get() + 100
          def __getattr__(self, n): return "attr " + n
      a = A(3); b = B(4)
      print(a, b.get(), a + b, a.dbl, B.make(9), A.st(4), b.foo, A.z)
      def outer():
          n = 0
          def inc():
              nonlocal n
              n += 1
              return n
          return inc
      g = outer(); g(); print(g())
      try:
          1/0
      except ZeroDivisionError as e:
          print("caught", e)
      finally:
          print("fin")
      def gen(n):
          for i in range(n):
              r = yield i
              if r: print("got", r)
          return 99
      print([v for v in gen(4)])
      q = gen(3); print(next(q), q.send("hi"), next(q))
      def dele():
          r = yield from gen(2)
          print("res", r)
      for v in dele(): print(v)
      class CM:
          def __enter__(self): print("enter"); return 5
          def __exit__(self, *a): print("exit", a[0]); return True
      with CM() as c:
          print(c); raise ValueError("x")
      a, *rest = [1,2,3,4]; print(a, rest)
      (p, q), r = (1, 2), 3; print(p, q, r)
      def multi():
          for i in range(5):
              try:
                  if i == 1: continue
                  if i == 3: break
                  yield i
              finally:
                  print("f", i)
      print(sum(multi()))
      print(f"{3.14159:.2f} {42:>5} {'a':<3}| {1+1=}")
      i = 0
      while i < 5:
          i += 1
          if i == 3: break
      else:
          print("no")
      print(i, 1 < 2 < 3, 1 < 2 > 5, not 3, [] or 'd', 0 and 1, None is None)
      l = [3,1,2]; l.append(10); l[0] = 7; l[1] += 5; print(l, l[-1], l[1:3])
      def kw(a, /, b, *, c): return a, b, c
      print(kw(1, b=2, c=3))
      for bad in (lambda: kw(1, 2), lambda: kw(a=1, b=2, c=3), lambda: kw(1,2,3,c=4), lambda: f(), lambda: kw(1, 2, c=3, d=4)):
          try: bad()
          except TypeError as e: print(e)
      print((lambda *a: a)(1, 2))
      match [1, 2, {"k": 5}]:
          case [1, x, {"k": y}] if y > 3: print("m", x, y)
          case _: print("no")
      del l[0]; print(l)

      """#,
      output: #"""
      hello 7 3 -4 1 1024 1267650600228229401496703205376 0.3333333333333333
      6765
      (1, 2, (), 3, {}) (1, 5, (6, 7), 9, {'d': 10}) (1, 2, (3,), 4, {'z': 5})
      [1, 9, 25, 49, 81] {1: 2, 3: 4} {1, 2, 3}
      A(3) 104 A(7) 6 A(9) 5 attr foo 5
      2
      caught division by zero
      fin
      [0, 1, 2, 3]
      got hi
      0 1 2
      0
      1
      res 99
      enter
      5
      exit <class 'ValueError'>
      1 [2, 3, 4]
      1 2 3
      f 0
      f 1
      f 2
      f 3
      2
      3.14    42 a  | 1+1=2
      3 True False False d 0 True
      [7, 6, 2, 10] 10 [6, 2]
      (1, 2, 3)
      kw() missing 1 required keyword-only argument: 'c'
      kw() got some positional-only arguments passed as keyword arguments: 'a'
      kw() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
      f() missing 1 required positional argument: 'a'
      kw() got an unexpected keyword argument 'd'
      (1, 2)
      m 2 5
      [6, 2, 10]

      """#),
  ]
}
