import Testing

@testable import Script

/// Generators that step through others, and slices, which the run loop does by itself: the plain ways and those that leave
/// them. The outputs are CPython 3.11's.
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
  ]
}
