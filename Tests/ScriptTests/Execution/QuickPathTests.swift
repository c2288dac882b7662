import Testing

@testable import Script

/// What the run loop does by itself (generators that step through others, slices, stars and keywords of calls, pairs that are
/// taken apart, `__exit__`, cached attributes): the plain ways and those that leave them. The outputs are CPython 3.11's.
@Suite struct QuickPathTests {
  typealias Row = ProgramRow

  @Test(arguments: rows) func printsWhatPythonPrints(_ row: Row) throws {
    #expect(try ScriptRun.output(of: row.program) == row.output)
  }

  static let rows: [Row] = [
    Row(
      name: "yield from",
      program: #"""
        def inner():
            try:
                x = yield 1
                print("got", x)
                yield 2
            except ValueError as e:
                print("caught", e)
                yield "recovered"
            return "ret"
        def outer():
            r = yield from inner()
            print("r", r)
            r2 = yield from inner()
            print("r2", r2)
            return "end"
        g = outer()
        print(next(g), g.send("a"), next(g), g.throw(ValueError("v")))
        try: next(g)
        except StopIteration as e: print(e.value)
        def boom():
            yield 1
            raise KeyError("k")
        def mid():
            try:
                yield from boom()
            except KeyError as e:
                print("mid", e)
                yield "after"
            yield from (x * 2 for x in range(3))
            yield from [7, 8]
        print(list(mid()), [*outer()])
        def stops():
            yield 1
            raise StopIteration(5)
        def over(): 
            yield from stops()
        try: list(over())
        except RuntimeError as e: print(e)
        def tree(n):
            if n: 
                yield from tree(n - 1)
                yield n
                yield from tree(n - 1)
        print(sum(tree(10)), list(tree(3)))
        g = outer(); next(g); g.close()
        try: next(g)
        except StopIteration: print("closed")
        def rec():
            yield from rec()
        try: list(rec())
        except RecursionError as e: print("RecursionError")
        def selfish():
            yield from me
        me = selfish()
        try: next(me)
        except ValueError as e: print(e)
        def shared(): yield from it
        it = iter([1, 2, 3]); print(list(shared()))
        for a in mid():
            for b in tree(2): print(a, b, end=";")
        print()
        def handled():
            try: raise ValueError("outer")
            except ValueError:
                yield from inner()
                raise
        try:
            for v in handled(): print(v)
        except ValueError as e: print("still", e)
        """#,
      output: #"""
        got a
        r ret
        caught v
        1 2 1 recovered
        r2 ret
        end
        mid 'k'
        got None
        r ret
        got None
        r2 ret
        [1, 'after', 0, 2, 4, 7, 8] [1, 2, 1, 2]
        generator raised StopIteration
        2036 [1, 2, 1, 3, 1, 2, 1]
        closed
        RecursionError
        generator already executing
        [1, 2, 3]
        1 1;1 2;1 1;mid 'k'
        after 1;after 2;after 1;0 1;0 2;0 1;2 1;2 2;2 1;4 1;4 2;4 1;7 1;7 2;7 1;8 1;8 2;8 1;
        1
        got None
        2
        still outer

        """#),
    Row(
      name: "slices",
      program: #"""
        x = list(range(10)); t = tuple(x)
        print(x[2:5], x[::-1], x[5:2:-1], x[-3:], x[:-20], x[20:], t[1:9:3], t[::-2], x[:], t[:] is t or t[:] == t, x[None:None:2])
        class I:
            def __index__(self): return 2
        print(x[I():], t[:I()], "abcdef"[1:I()], x[True:3])
        for bad in (lambda: x[::0], lambda: x['a':], lambda: x[1.5:], lambda: t[::0]):
            try: bad()
            except (TypeError, ValueError) as e: print(e)
        class S:
            def __getitem__(self, k): return k
        s = S(); print(s[1:2], s[:], s[::3], s[1:2, ...])
        class L(list):
            def __getitem__(self, k): return ("L", k)
        print(L(x)[1:2])
        print(x[10**30:], x[-10**30:2], x[::2**62], x[::-2**63])
        """#,
      output: #"""
        [2, 3, 4] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [5, 4, 3] [7, 8, 9] [] [] (1, 4, 7) (9, 7, 5, 3, 1) [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] True [0, 2, 4, 6, 8]
        [2, 3, 4, 5, 6, 7, 8, 9] (0, 1) b [1, 2]
        slice step cannot be zero
        slice indices must be integers or None or have an __index__ method
        slice indices must be integers or None or have an __index__ method
        slice step cannot be zero
        slice(1, 2, None) slice(None, None, None) slice(None, None, 3) (slice(1, 2, None), Ellipsis)
        ('L', slice(1, 2, None))
        [] [0, 1] [0] [9]

        """#),
    Row(
      name: "stars and keywords alone",
      program: #"""
        def f(*a, **k): return a, k
        t, l, d = (1, 2), [3, 4], {"x": 5}
        r = f(*t); print(r, r[0] is t)
        r = f(*l, **d); print(r, r[1] is d)
        r[1]["y"] = 6; print(d)
        def g(a, b=0, *, x=9): return a, b, x
        print(g(*t), g(*t, **d), g(*l, x=1), g(*(i for i in t)), g(*"ab"))
        def grow(): l.append(99); return 7
        print(f(*l, k=grow()), l)
        print(f(*l, **{"k": l.append(1) or 2}), len(l))
        for bad in (lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: g(**{"z": 1}), lambda: g(*t, **{"a": 1}), lambda: g(1, 2, 3)):
            try: print(bad())
            except TypeError as e: print(e)
        class M:
            def keys(self): return ["x"]
            def __getitem__(self, key): return key * 2
        print(g(1, **M()))
        class D(dict):
            def keys(self): return ["x"]
        print(g(1, **D(x=3)))
        class T(tuple): pass
        print(f(*T((1, 2)))[0].__class__.__name__)
        def deco(fn):
            def wrapper(*args, **kwargs): return fn(*args, **kwargs)
            return wrapper
        @deco
        def h(a, b, c=3): return a, b, c
        print([h(i, b=i + 1) for i in range(2)], h(*[1], **{"b": 2, "c": 4}))

        """#,
      output: #"""
        ((1, 2), {}) False
        ((3, 4), {'x': 5}) False
        {'x': 5}
        (1, 2, 9) (1, 2, 5) (3, 4, 1) (1, 2, 9) ('a', 'b', 9)
        ((3, 4, 99), {'k': 7}) [3, 4, 99]
        ((3, 4, 99, 1), {'k': 2}) 4
        __main__.f() argument after * must be an iterable, not int
        __main__.f() argument after ** must be a mapping, not int
        keywords must be strings
        g() got an unexpected keyword argument 'z'
        g() got multiple values for argument 'a'
        g() takes from 1 to 2 positional arguments but 3 were given
        (1, 0, 'xx')
        (1, 0, 3)
        tuple
        [(0, 1, 3), (1, 2, 3)] (1, 2, 4)

        """#),
    Row(
      name: "keywords meet parameters",
      program: #"""
        def f(a, b=2, /, c=3, *rest, d, e=5, **named): return a, b, c, rest, d, e, named
        print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(1, c=8, d=9, a=0, b=1))
        for bad in (lambda: f(), lambda: f(1), lambda: f(1, 2, 3, c=4, d=5)):
            try: print(bad())
            except TypeError as e: print(e)
        def g(a, b=1, *, k=2): return a, b, k
        print(g(0), g(0, k=3), g(b=4, a=5), g(0, 1))
        for bad in (lambda: g(0, 1, 2), lambda: g(0, 1, 2, k=3), lambda: g(0, a=1), lambda: g(q=1), lambda: g(0, q=1)):
            try: print(bad())
            except TypeError as e: print(e)
        class C:
            def __call__(self, x, y=1): return x, y
            def m(self, x): return x
        c = C(); m = c.m
        print(c(2), c(2, y=3), m(4), m(x=5))
        def gen():
            yield c(1)
            yield m(2)
            yield f(1, d=2)
        print(list(gen()))

        """#,
      output: #"""
        (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4, 5), 6, 5, {'z': 7}) (1, 2, 8, (), 9, 5, {'a': 0, 'b': 1})
        f() missing 1 required positional argument: 'a'
        f() missing 1 required keyword-only argument: 'd'
        f() got multiple values for argument 'c'
        (0, 1, 2) (0, 1, 3) (5, 4, 2) (0, 1, 2)
        g() takes from 1 to 2 positional arguments but 3 were given
        g() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
        g() got multiple values for argument 'a'
        g() got an unexpected keyword argument 'q'
        g() got an unexpected keyword argument 'q'
        (2, 1) (2, 3) 4 5
        [(1, 1), 2, (1, 2, 3, (), 2, 5, {})]

        """#),
    Row(
      name: "pairs taken apart",
      program: #"""
        it = iter([1, 2, 3])
        a = b = None
        for a, b in zip(it, it): print(a, b)
        print(a, b)
        for x, y in zip([1, 2, 3], (4, 5)): print(x, y)
        print(x, y)
        for i, c in enumerate("ab", 5): print(i, c)
        for i, n in enumerate(range(3)): print(i, n, end=";")
        print()
        d = {"k": 1, "l": 2}
        for k, v in d.items(): print(k, v, end=";")
        print()
        try:
            for k, v in d.items(): d[k * 2] = v
        except RuntimeError as e: print(e)
        try:
            for x, y in zip([1, 2], [3], strict=True): print(x, y)
        except ValueError as e: print(e)
        pairs = [p for p in zip([1, 2], [3, 4])]
        print(pairs, [(p, q) for p, q in enumerate(zip("ab", "cd"))])
        z = zip([1, 2, 3], [4, 5, 6])
        for x, y in z:
            print(x, y)
            break
        print(list(z))
        def swap():
            p, q = 1, 2
            p, q = q, p
            p, (q, r) = q, (p, 3)
            return p, q, r
        print(swap())
        def partly():
            x, y = 1, 2
            try: x, y = [5]
            except ValueError as e: print(e)
            try: x, y = iter([5, 6, 7])
            except ValueError as e: print(e)
            def breaks():
                yield 8
                raise KeyError("k")
            try: x, y = breaks()
            except KeyError as e: print(e)
            return x, y
        print(partly())
        def itself(t):
            t, u = t
            return t, u
        print(itself((1, 2)))

        """#,
      output: #"""
        1 2
        1 2
        1 4
        2 5
        2 5
        5 a
        6 b
        0 0;1 1;2 2;
        k 1;l 2;
        dictionary changed size during iteration
        1 3
        zip() argument 2 is shorter than argument 1
        [(1, 3), (2, 4)] [(0, ('a', 'c')), (1, ('b', 'd'))]
        1 4
        [(2, 5), (3, 6)]
        (1, 2, 3)
        not enough values to unpack (expected 2, got 1)
        too many values to unpack (expected 2)
        'k'
        (1, 2)
        (1, 2)

        """#),
    Row(
      name: "what leaving a frame notes",
      program: #"""
        class Swallow:
            def __init__(self, answer): self.answer = answer
            def __enter__(self): return self
            def __exit__(self, kind, error, trace):
                print(kind and kind.__name__, error, trace is None)
                if self.answer == "raise": raise KeyError("in exit")
                return self.answer
        for answer in (True, 1, "yes", [0]):
            with Swallow(answer): raise ValueError("v")
        for answer in (False, None, [], "raise"):
            try:
                with Swallow(answer): raise ValueError("v")
            except (ValueError, KeyError) as e: print(type(e).__name__, e, repr(e.__context__))
        def inner():
            with Swallow(True):
                return 1 / 0
            return "after"
        print(inner())
        def f(n):
            if n == 0: raise IndexError("deep")
            f(n - 1)
        try: f(2)
        except IndexError as e:
            t = e.__traceback__
            first = []
            while t: first.append(t.tb_lineno); t = t.tb_next
            kept = e.__traceback__
        print(first)
        class E(Exception): pass
        class F(Exception):
            def __init__(self, a, b=2):
                super().__init__(a)
                self.b = b
        class G(ValueError):
            def __new__(cls, *args):
                made = super().__new__(cls, *args)
                made.new = True
                return made
        for make in (lambda: E(), lambda: E(1, 2), lambda: F(1), lambda: F(1, b=3), lambda: G("g"), lambda: OSError(2, "no"), lambda: ExceptionGroup("g", [E()])):
            e = make()
            print(repr(e), e.args, getattr(e, "b", None), getattr(e, "new", None))
        for bad in (lambda: F(), lambda: E(a=1), lambda: ExceptionGroup(1)):
            try: bad()
            except TypeError as e: print(e)
        try:
            object().x
        except AttributeError as e: print(e, e.name, type(e.obj).__name__)

        """#,
      output: #"""
        ValueError v False
        ValueError v False
        ValueError v False
        ValueError v False
        ValueError v False
        ValueError v None
        ValueError v False
        ValueError v None
        ValueError v False
        ValueError v None
        ValueError v False
        KeyError 'in exit' ValueError('v')
        ZeroDivisionError division by zero False
        after
        [22, 21, 21, 20]
        E() () None None
        E(1, 2) (1, 2) None None
        F(1) (1,) 2 None
        F(1) (1,) 3 None
        G('g') ('g',) None True
        FileNotFoundError(2, 'no') (2, 'no') None None
        ExceptionGroup('g', [E()]) ('g', [E()]) None None
        F.__init__() missing 1 required positional argument: 'a'
        E() takes no keyword arguments
        BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
        'object' object has no attribute 'x' x object

        """#),
    Row(
      name: "names of generators",
      program: #"""
        def g(): yield 1
        a = g(); g.__name__ = "other"; b = g()
        print(a.__name__, b.__name__, b.__qualname__)
        b.__name__ = "third"; print(b.__name__, b.__qualname__)
        def outer():
            def inner(): yield 1
            return inner()
        x = outer(); print(x.__name__, x.__qualname__)
        print((i for i in ()).__name__)
        def count():
            n = 0
            while True:
                got = yield n
                n = got if got is not None else n + 1
        c = count(); print(next(c), c.send(5), next(c), c.send(None))
        def deep(n):
            if n: yield from deep(n - 1)
            else:
                x = yield 1
                print("x", x)
                try: yield 2
                finally: print("done")
        d = deep(5); print(next(d), d.send("s")); d.close()
        print(sum(i for i in range(4)), any(i > 2 for i in range(4)), "".join(c for c in "abc"), max(deep(3), default=0))
        def one(): return (yield)
        o = one(); next(o)
        try: o.send(3)
        except StopIteration as e: print(e.value)
        def chain():
            r = yield from one()
            print("r", r)
            yield r
        ch = chain(); next(ch); print(ch.send(9))

        """#,
      output: #"""
        g other g
        third g
        inner outer.<locals>.inner
        <genexpr>
        0 5 6 7
        x s
        1 2
        done
        x None
        done
        6 True abc 2
        3
        r 9
        9

        """#),
    Row(
      name: "classes that change",
      program: #"""
        class A:
            def f(self): return "a"
            x = 1
        class B(A): pass
        objects = [A(), B()]
        def ask(): return [(o.f(), o.x) for o in objects]
        print(ask())
        A.f = lambda self: "new"; print(ask())
        B.f = lambda self: "b"; print(ask())
        B.x = 2; print(ask())
        objects[0].x = 3; print(ask())
        objects[1].f = lambda: "own"; print(ask())
        del B.f; del objects[1].f; print(ask())
        A.x = property(lambda self: "p"); print(ask()[1])
        del B.x; print(ask()[1])
        class P:
            def __init__(self): self.v = 1
        class Q(P): pass
        class R(P): pass
        def total(items): return sum(o.v for o in items)
        items = [P(), Q(), R()] * 3
        for round in range(4):
            for o in items: o.v += 1
            print(total(items), end=" ")
        Q.v = property(lambda self: 100, lambda self, value: None)
        print(total(items))
        for o in items: o.v = 7
        del Q.v
        print(total(items))

        """#,
      output: #"""
        [('a', 1), ('a', 1)]
        [('new', 1), ('new', 1)]
        [('new', 1), ('b', 1)]
        [('new', 1), ('b', 2)]
        [('new', 3), ('b', 2)]
        [('new', 3), ('own', 2)]
        [('new', 3), ('new', 2)]
        ('new', 2)
        ('new', 'p')
        36 63 90 117 378
        81

        """#),
  ]
}
