import Testing

@testable import Script

/// Where objects lie and how they end: what scripts see of it. The outputs are CPython 3.11's.
@Suite struct ObjectLifeTests {
  typealias Row = ProgramRow

  @Test(arguments: rows) func printsWhatPythonPrints(_ row: Row) throws {
    #expect(try ScriptRun.output(of: row.program) == row.output)
  }

  static let rows: [Row] = [
    Row(
      name: "attributes that outgrow the first instances",
      program: #"""
        class P:
            def __init__(self, n):
                for i in range(n):
                    setattr(self, f"a{i}", i)
        ps = [P(n) for n in (1, 3, 0, 20, 2, 70)]
        print([len(p.__dict__) for p in ps])
        ps[1].late = "x"
        ps[1].a0 = -1
        print(ps[1].late, ps[1].a0, ps[1].a2, sorted(ps[1].__dict__))
        print(ps[3].a19, ps[5].a69, hasattr(ps[2], "a0"))
        class Q:
            pass
        q = Q()
        for i in range(64): setattr(q, f"b{i}", [i])
        q.b63.append(1); q.b64 = 5; del q.b0
        print(q.b63, q.b64, hasattr(q, "b0"), len(vars(q)))
        """#,
      output: #"""
        [1, 3, 0, 20, 2, 70]
        x -1 2 ['a0', 'a1', 'a2', 'late']
        19 69 False
        [63, 1] 5 False 64

        """#),
    Row(
      name: "slots, with and without a dict",
      program: #"""
        class A:
            __slots__ = ("x", "y")
        class B(A):
            __slots__ = ("z",)
        class C(A):
            pass
        b = B(); b.x, b.y, b.z = 1, 2, 3
        c = C(); c.x = 1; c.w = 4
        print(b.x + b.y + b.z, c.x, c.w, c.__dict__)
        del b.x
        try:
            b.x
        except AttributeError as e:
            print(e)
        b.x = 9
        print(b.x, b.y)
        try:
            b.w = 1
        except AttributeError as e:
            print(e)
        """#,
      output: #"""
        6 1 4 {'w': 4}
        'B' object has no attribute 'x'
        9 2
        'B' object has no attribute 'w'

        """#),
    Row(
      name: "another class",
      program: #"""
        class A:
            def __init__(self): self.x, self.y = 1, 2
            def who(self): return "A", self.x
        class B:
            def who(self): return "B", self.y
        a = A()
        a.__class__ = B
        a.z = 3
        print(a.who(), vars(a), type(a).__name__, A().who())
        """#,
      output: #"""
        ('B', 2) {'x': 1, 'y': 2, 'z': 3} B ('A', 1)

        """#),
    Row(
      name: "long chains go one by one",
      program: #"""
        class Link:
            def __init__(self, next): self.next = next
        chain = None
        for i in range(200_000):
            chain = Link(chain)
        gone = []
        class Last:
            def __del__(self): gone.append(1)
        end = chain
        for i in range(10): end = end.next
        end.last = Last()
        chain = end = None
        print(gone)
        """#,
      output: #"""
        [1]

        """#),
    Row(
      name: "finalizers see and keep",
      program: #"""
        kept = []
        class F:
            def __init__(self, n): self.n = n
            def __del__(self): kept.append(self)
        f = F([1, 2])
        del f
        print(kept[0].n, len(kept))
        class G:
            def __init__(self, a, b): self.a, self.b = a, b
        class H:
            def __init__(self, name): self.name = name
            def __del__(self):
                more = [G(i, (i, i)) for i in range(100)]
                print("end of", self.name, more[-1].b)
        g = G(H("a"), [H("b")])
        del g
        """#,
      output: #"""
        [1, 2] 1
        end of a (99, 99)
        end of b (99, 99)

        """#),
    Row(
      name: "tuples of all lengths",
      program: #"""
        for n in (0, 1, 2, 3, 13, 14, 15, 40):
            t = tuple(range(n))
            u = t + (n,)
            print(len(t), t[-1:] , u[-1], t == tuple(list(t)), hash(t) == hash(tuple(range(n))), u[::2][:3])
        def f(*a): return a
        print(f(), f(1), f(*range(16))[15], max((1, "a"), (1, "b")), sorted([(2, "b"), (1, "z"), (2, "a")], reverse=True))
        ring = [()]
        ring[0] = (ring, 1)
        print(ring)
        """#,
      output: #"""
        0 () 0 True True (0,)
        1 (0,) 1 True True (0,)
        2 (1,) 2 True True (0, 2)
        3 (2,) 3 True True (0, 2)
        13 (12,) 13 True True (0, 2, 4)
        14 (13,) 14 True True (0, 2, 4)
        15 (14,) 15 True True (0, 2, 4)
        40 (39,) 40 True True (0, 2, 4)
        () (1,) 15 (1, 'b') [(2, 'b'), (2, 'a'), (1, 'z')]
        [([...], 1)]

        """#),
    Row(
      name: "objects that live again are new",
      program: #"""
        kept = []
        for i in range(300):
            a = [i]; b = {i: a}; c = str(i) + "x"
            if i % 100 == 0: kept.append((a, b, c, iter(a)))
        print([(a, b, c, list(d)) for a, b, c, d in kept])
        x = []
        for i in range(3): x.append(i)
        del x
        y = []
        print(y, y == [], len(y), {}, {}.get(0))
        d = {"a": 1}; e = d; del d; e["b"] = 2; del e
        print({} == {}, list({}.items()))
        for i in range(2):
            for j in range(3, 0, -2): print(i, j, end=" ")
        print()
        text = "".join(["a", "b"])
        h = hash(text); del text
        print(hash("".join(["c", "d"])) == hash("cd"), "é" + "x", ("é" + "x")[1], ("a" + "b").upper())
        """#,
      output: #"""
        [([0], {0: [0]}, '0x', [0]), ([100], {100: [100]}, '100x', [100]), ([200], {200: [200]}, '200x', [200])]
        [] True 0 {} None
        True []
        0 3 0 1 1 3 1 1 
        True éx x AB

        """#),
    Row(
      name: "rows are sorted as they compare",
      program: #"""
        class Odd(int):
            pass
        rows = [(3, "c", 1.5), (1, "b", 2.5), (3, "a", 0.5), (1, "b", -2.5), (2, "", 0.0)]
        print(sorted(rows)); print(sorted(rows, reverse=True)); print(sorted(rows, key=lambda r: (r[1], r[0])))
        print(sorted([(1, 2), (1,), (0, 9)])); print(sorted([(1, "b"), (1, "a"), (0, "é"), (0, "e")]))
        nan = float("nan")
        print(sorted([(nan, 2), (nan, 1)]), sorted([(True, 1), (False, 2), (1, 0)]))
        try:
            sorted([(1, "a"), (1, 2)])
        except TypeError as e:
            print(e)
        print(sorted([(Odd(2), 1), (Odd(1), 2)]), sorted([[2, 1], [1, 2]]), sorted([(1, (2, 3)), (1, (2, 1))]))
        """#,
      output: #"""
        [(1, 'b', -2.5), (1, 'b', 2.5), (2, '', 0.0), (3, 'a', 0.5), (3, 'c', 1.5)]
        [(3, 'c', 1.5), (3, 'a', 0.5), (2, '', 0.0), (1, 'b', 2.5), (1, 'b', -2.5)]
        [(2, '', 0.0), (3, 'a', 0.5), (1, 'b', 2.5), (1, 'b', -2.5), (3, 'c', 1.5)]
        [(0, 9), (1,), (1, 2)]
        [(0, 'e'), (0, 'é'), (1, 'a'), (1, 'b')]
        [(nan, 1), (nan, 2)] [(False, 2), (1, 0), (True, 1)]
        '<' not supported between instances of 'int' and 'str'
        [(1, 2), (2, 1)] [[1, 2], [2, 1]] [(1, (2, 1)), (1, (2, 3))]

        """#),
    Row(
      name: "natives that loop",
      program: #"""
        print(sum([1, 2, 3]), sum((0.5, 1, 2.5)), sum(range(10), 5), sum([[1], [2]], []), sum([2**62, 2**62, 1]), sum([True, 2]))
        print(min(3, 1), max(2.5, 2), min("b", "a"), max([1, 3, 2]), min((2, 1), key=lambda v: -v), max([], default=7), max(1, 1.0))
        print(all([]), any(()), all([1, True, 0]), any([0, "", [1]]), all(x < 5 for x in range(5)), any(map(bool, [0, 0])))
        for call in (lambda: sum(["a"]), lambda: max([]), lambda: min(1, "a"), lambda: sum(5), lambda: any(3)):
            try:
                call()
            except (TypeError, ValueError) as e:
                print(type(e).__name__, e)
        grows = [1, 2]
        def watch(v):
            if len(grows) < 6: grows.append(v + 2)
            return v
        print(max(grows, key=watch), grows, tuple(grows[1:3]), list(zip(grows, "ab")), list(zip()), list(zip([1])))
        print(list(enumerate("ab", 2**63 - 1)), list(zip(*[(1, 2, 3), (4, 5, 6)])), [*zip((), (1,))])
        try:
            list(zip([1, 2], [1], strict=True))
        except ValueError as e:
            print(e)
        try:
            list(zip([1], [1, 2], strict=True))
        except ValueError as e:
            print(e)
        print(round(2.5), round(2.567, 2), round(12345, -2), round(7), "héllo"[1], "hello"[-1])
        """#,
      output: #"""
        6 4.0 50 [1, 2] 9223372036854775809 3
        1 2.5 a 3 2 7 1
        True False False True True False
        TypeError unsupported operand type(s) for +: 'int' and 'str'
        ValueError max() arg is an empty sequence
        TypeError '<' not supported between instances of 'str' and 'int'
        TypeError 'int' object is not iterable
        TypeError 'int' object is not iterable
        6 [1, 2, 3, 4, 5, 6] (2, 3) [(1, 'a'), (2, 'b')] [] [(1,)]
        [(9223372036854775807, 'a'), (9223372036854775808, 'b')] [(1, 4), (2, 5), (3, 6)] []
        zip() argument 2 is shorter than argument 1
        zip() argument 2 is longer than argument 1
        2 2.57 12300 7 é o

        """#),
  ]
}
