import Testing

@testable import Script

/// Code that has run often enough to remember what it found, and then finds something else. Every loop reads, writes or
/// calls at one place, so that what was remembered must be noticed to be old. The outputs are CPython 3.11's.
@Suite struct AttributeCacheTests {
  typealias Row = ProgramRow

  @Test(arguments: rows) func noticesTheChange(_ row: Row) throws {
    #expect(try ScriptRun.output(of: row.program) == row.output)
  }

  static let rows: [Row] = [
    Row(
      name: "a class attribute is changed, shadowed and deleted",
      program: """
        class A:
            limit = 1
        class B(A): pass
        def read(x): return x.limit
        b = B()
        print([read(b) for _ in range(3)])
        A.limit = 2; print(read(b))
        A.limit = [3]; print(read(b))
        B.limit = 4; print(read(b))
        b.limit = 5; print(read(b), read(B()))
        del b.limit; print(read(b))
        del B.limit; print(read(b))
        A.limit = property(lambda self: "computed"); print(read(b))
        A.limit = len; print(read(b) is len)
        del A.limit
        try: read(b)
        except AttributeError as e: print(e)
        """,
      output: "[1, 1, 1]\n2\n[3]\n4\n5 4\n4\n[3]\ncomputed\nTrue\n'B' object has no attribute 'limit'\n"),
    Row(
      name: "a property is added, replaced and removed",
      program: """
        class A:
            def __init__(self): self.x = 1
        def read(a): return a.x
        def write(a, v): a.x = v
        a = A()
        for i in range(3): write(a, i); read(a)
        print(read(a))
        def get(self): return "got"
        def put(self, v): print("set", v)
        A.x = property(get, put)
        for i in range(2): write(a, i)
        print(read(a), a.__dict__)
        A.x = property(lambda self: 9)
        print(read(a))
        try: write(a, 1)
        except AttributeError as e: print("no setter")
        del A.x
        write(a, 7); print(read(a))
        b = A(); print(read(b)); write(b, 8); print(read(b))
        """,
      output: """
        2
        set 0
        set 1
        got {'x': 2}
        9
        no setter
        7
        1
        8

        """),
    Row(
      name: "getters that fail, recurse and take defaults",
      program: """
        class A:
            depth = 0
            @property
            def bad(self): raise AttributeError("inside")
            @property
            def down(self):
                self.depth += 1
                return self.depth if self.depth > 3 else self.down
            def both(self, more=5): return more
            both = property(both)
        a = A()
        for _ in range(2):
            try: a.bad
            except AttributeError as e: print(e)
        print(a.down, a.both, a.both)
        class B(A):
            def __getattr__(self, name): return "fallback " + name
        b = B()
        print(b.bad, b.other, b.down)
        def later(x): return x.bad
        try: later(a)
        except AttributeError as e: print(e)
        A.__getattr__ = lambda self, name: "late " + name
        print(later(a))
        """,
      output: "inside\ninside\n4 5 5\nfallback bad fallback other 4\ninside\nlate bad\n"),
    Row(
      name: "__class__ is assigned",
      program: """
        class A:
            kind = "A"
            def who(self): return "a"
            @property
            def p(self): return 1
        class B:
            kind = "B"
            def who(self): return "b"
            @property
            def p(self): return 2
        def look(x): return x.kind, x.who(), x.p, x.v
        x = A(); x.v = 0
        print(look(x), look(x))
        x.__class__ = B
        print(look(x))
        y = B(); y.v = 1
        print(look(y), look(x))
        """,
      output: "('A', 'a', 1, 0) ('A', 'a', 1, 0)\n('B', 'b', 2, 0)\n('B', 'b', 2, 1) ('B', 'b', 2, 0)\n"),
    Row(
      name: "slots beside dicts at one place",
      program: """
        class S:
            __slots__ = ("x", "y")
        class D: pass
        class E(S): pass
        def touch(o, v):
            o.x = v
            o.x += 1
            return o.x
        s, d, e = S(), D(), E()
        for i in range(3): print(touch(s, i), touch(d, 10 * i), touch(e, 100 * i))
        print(d.__dict__, e.__dict__)
        del s.x
        try: s.x
        except AttributeError as error: print(error)
        print(touch(s, 5))
        try: s.z = 1
        except AttributeError as error: print(error)
        S.z = 3
        def read(o): return o.z
        print(read(s), read(e))
        try: s.z = 1
        except AttributeError as error: print(error)
        e.z = 4; print(read(e), read(s))
        """,
      output: """
        1 1 1
        2 11 101
        3 21 201
        {'x': 21} {}
        'S' object has no attribute 'x'
        6
        'S' object has no attribute 'z'
        3 3
        'S' object attribute 'z' is read-only
        4 3

        """),
    Row(
      name: "methods are overridden, replaced and shadowed",
      program: """
        class A:
            def f(self): return "A.f"
        class B(A): pass
        class C(A):
            def f(self): return "C.f"
        def call(x): return x.f()
        for x in (A(), B(), C(), A(), B()): print(call(x), end=" ")
        print()
        B.f = lambda self: "B.f"; print(call(B()))
        b = B(); b.f = lambda: "own"; print(call(b), call(B()))
        del b.f; print(call(b))
        del B.f; print(call(b))
        A.f = staticmethod(lambda: "static"); print(call(b), call(A()))
        A.f = classmethod(lambda cls: cls.__name__); print(call(b), call(A()))
        A.f = 3
        try: call(b)
        except TypeError as e: print(e)
        A.f = lambda self: "again"; print(call(b))
        """,
      output: """
        A.f A.f C.f A.f A.f 
        B.f
        own B.f
        B.f
        A.f
        static static
        B A
        'int' object is not callable
        again

        """),
    Row(
      name: "attributes and methods of classes",
      program: """
        class A:
            n = 0
            @staticmethod
            def s(v): return ("s", v)
            @classmethod
            def c(cls, v): return (cls.__name__, v)
            def m(self): return "m"
        class B(A): pass
        def go(k): return k.n, k.s(1), k.c(2), k.m(k)
        print(go(A), go(B))
        for i in range(3): A.n += 1
        print(go(A), go(B))
        B.n = "own"; print(go(B), go(A))
        A.s = lambda v: "function"; A.c = staticmethod(lambda v: "static"); print(go(A))
        class M(type):
            @property
            def n(cls): return "meta"
            def c(cls, v): return "of M"
        class X(metaclass=M):
            n = 1
            def s(v): return v
            def m(self): return "x"
        print(go(X), go(A))
        print(A.__name__, [k.__name__ for k in (A, B, X)])
        """,
      output: """
        (0, ('s', 1), ('A', 2), 'm') (0, ('s', 1), ('B', 2), 'm')
        (3, ('s', 1), ('A', 2), 'm') (3, ('s', 1), ('B', 2), 'm')
        ('own', ('s', 1), ('B', 2), 'm') (3, ('s', 1), ('A', 2), 'm')
        (3, 'function', 'static', 'm')
        ('meta', 1, 'of M', 'x') (3, 'function', 'static', 'm')
        A ['A', 'B', 'X']

        """),
    Row(
      name: "super() with several classes at one place",
      program: """
        class A:
            def f(self): return ["A"]
            @property
            def p(self): return "p"
            @classmethod
            def k(cls): return cls.__name__
        class M(A):
            def f(self): return ["M"] + super().f()
        class B(A):
            def f(self): return ["B"] + super().f()
            def q(self): return super().p
            def c(self): return super().k()
            def missing(self): return super().nothing()
        class C(B, M):
            def f(self): return ["C"] + super().f()
        for x in (B(), C(), B(), C()): print(x.f(), x.q(), x.c())
        A.f = lambda self: ["new"]
        print(B().f(), C().f())
        del M.f
        print(C().f())
        B.f = M.__mro__[1].f
        print(C().f())
        try: B().missing()
        except AttributeError as e: print(e)
        class E(ValueError):
            def __init__(self, n):
                super().__init__("number", n)
                self.n = n
        print([E(i).args for i in range(2)], E(3).n)
        """,
      output: """
        ['B', 'A'] p B
        ['C', 'B', 'M', 'A'] p C
        ['B', 'A'] p B
        ['C', 'B', 'M', 'A'] p C
        ['B', 'new'] ['C', 'B', 'M', 'new']
        ['C', 'B', 'new']
        ['C', 'new']
        'super' object has no attribute 'nothing'
        [('number', 0), ('number', 1)] 3

        """),
    Row(
      name: "hooks come and go",
      program: """
        class A:
            def __init__(self): self.x = 1
        a = A()
        def read(o): return o.x
        def write(o, v): o.x = v
        for i in range(3): write(a, i); read(a)
        A.__getattribute__ = lambda self, name: "hook " + name
        print(read(a))
        del A.__getattribute__
        print(read(a))
        A.__setattr__ = lambda self, name, v: print("set", name, v)
        write(a, 8); print(read(a))
        del A.__setattr__
        write(a, 9); print(read(a))
        class D:
            def __get__(self, i, o): return "described"
            def __set__(self, i, v): print("D.set", v)
        A.x = D(); write(a, 1); print(read(a))
        del D.__set__; print(read(a)); write(a, 2); print(read(a))
        """,
      output: "hook x\n2\nset x 8\n2\n9\nD.set 1\ndescribed\n9\n2\n"),
    Row(
      name: "constructors change",
      program: """
        class A:
            def __init__(self, x=1, *, k=2): self.x = (x, k)
        def make(*a): return A(*a)
        def plain(): return A(5)
        print(plain().x, plain().x)
        A.__init__ = lambda self, x: setattr(self, "x", x)
        print(plain().x)
        del A.__init__
        try: plain()
        except TypeError as e: print(e)
        A.__init__ = lambda self, x, y=6: setattr(self, "x", x + y)
        print(plain().x)
        A.__new__ = lambda cls, x: "other"
        print(plain())
        class A:
            pass
        class B(A):
            def __init__(self, a, b): self.s = a + b
        try: B(1)
        except TypeError as e: print(e)
        print(B(1, 2).s, B(b=3, a=4).s)
        class R:
            def __init__(self): return 1
        try: R()
        except TypeError as e: print(e)
        class Deep:
            def __init__(self, n): self.next = Deep(n - 1) if n else None
        print(Deep(50).next.next.next is not None)
        try: Deep(5000)
        except RecursionError as e: print(e)
        """,
      output: """
        (5, 2) (5, 2)
        5
        A() takes no arguments
        11
        other
        B.__init__() missing 1 required positional argument: 'b'
        3 7
        __init__() should return None, not 'int'
        True
        maximum recursion depth exceeded

        """),
    Row(
      name: "operators of classes",
      program: """
        class V:
            def __init__(self, x): self.x = x
            def __add__(self, o): return V(self.x + o.x) if isinstance(o, V) else NotImplemented
            def __radd__(self, o): return ("r", o)
            def __mul__(self, k): return self.x * k
            def __eq__(self, o): return self.x == o.x if isinstance(o, V) else NotImplemented
            def __lt__(self, o): return "truthy" if self.x < o.x else ""
            def __ge__(self, o): raise ValueError("not ordered")
        class W(V):
            def __radd__(self, o): return ("W.r", o.x)
        class I(V):
            def __iadd__(self, o): self.x += 100; return self
        a, b = V(1), V(2)
        for i in range(2):
            print((a + b).x, a * 3, a * 2.5, 5 + a, a == b, a != b, a == 1, a < b, b < a)
        print(a + W(7), (W(7) + a).x)
        c = a; c += b; print(c.x, a.x)
        d = I(1); d += b; print(d.x)
        try: a + 1
        except TypeError as e: print(e)
        try: c += "s"
        except TypeError as e: print(e)
        try: a - b
        except TypeError as e: print(e)
        try: a >= b
        except ValueError as e: print(e)
        try: a > 3
        except (TypeError, AttributeError) as e: print(e)
        n = 0
        while a == V(1) and n < 3: n += 1
        print(n, "lt" if a < b else "no", [x.x for x in sorted([b, a])])
        V.__add__ = lambda self, o: "changed"
        print(a + b)
        def g():
            yield a + b
            yield a == b
        print(list(g()))
        """,
      output: """
        3 3 2.5 ('r', 5) False True False truthy 
        3 3 2.5 ('r', 5) False True False truthy 
        ('W.r', 1) 8
        3 1
        101
        unsupported operand type(s) for +: 'V' and 'int'
        unsupported operand type(s) for +=: 'V' and 'str'
        unsupported operand type(s) for -: 'V' and 'V'
        not ordered
        '>' not supported between instances of 'V' and 'int'
        3 lt [1, 2]
        changed
        ['changed', False]

        """),
    Row(
      name: "arguments of all kinds",
      program: """
        def f(a, b=2, *rest, scale=1, **named): return a, b, rest, scale, named
        for i in range(2):
            print(f(1), f(1, 3, scale=2), f(1, 2, 3, 4, key=i), f(b=1, a=2), f(*[1], **{"z": 1}))
        def g(p, /, q, *, r, s=4): return p, q, r, s
        print(g(1, 2, r=3), g(1, q=2, s=5, r=3))
        for bad in (lambda: f(), lambda: f(1, a=2), lambda: g(1, 2), lambda: g(p=1, q=2, r=3), lambda: g(1, 2, 3, r=1),
                    lambda: g(1, 2, r=3, t=4), lambda: f(scale=1)):
            try: bad()
            except TypeError as e: print(e)
        def h(x, **x_): return x, x_
        print(h(1, y=2), h(x=3, x_=4))
        """,
      output: """
        (1, 2, (), 1, {}) (1, 3, (), 2, {}) (1, 2, (3, 4), 1, {'key': 0}) (2, 1, (), 1, {}) (1, 2, (), 1, {'z': 1})
        (1, 2, (), 1, {}) (1, 3, (), 2, {}) (1, 2, (3, 4), 1, {'key': 1}) (2, 1, (), 1, {}) (1, 2, (), 1, {'z': 1})
        (1, 2, 3, 4) (1, 2, 3, 5)
        f() missing 1 required positional argument: 'a'
        f() got multiple values for argument 'a'
        g() missing 1 required keyword-only argument: 'r'
        g() got some positional-only arguments passed as keyword arguments: 'p'
        g() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
        g() got an unexpected keyword argument 't'
        f() missing 1 required positional argument: 'a'
        (1, {'y': 2}) (3, {'x_': 4})

        """),
  ]
}
