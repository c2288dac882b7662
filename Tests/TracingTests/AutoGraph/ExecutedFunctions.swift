extension ExecutedFunction {
  /// Results are Python 3.11's.
  static let all: [ExecutedFunction] = [
    ExecutedFunction(
      """
      def f(x):
        if x > 0:
          return 'pos'
        if x > -3:
          y = 'small'
        else:
          return 'neg'
        return y
      """,
      [
        ("1", "'pos'"),
        ("0", "'small'"),
        ("-1", "'small'"),
        ("-5", "'neg'"),
      ]),
    ExecutedFunction(
      """
      def f(n):
        i = 0
        s = []
        while True:
          i += 1
          if i > n:
            break
          if i % 2:
            continue
          if i == 8:
            return ('eight', s)
          s.append(i)
        return s
      """,
      [
        ("3", "[2]"),
        ("5", "[2, 4]"),
        ("20", "('eight', [2, 4, 6])"),
      ]),
    ExecutedFunction(
      """
      def f(xs):
        out = []
        for x in xs:
          for y in range(x):
            if y == 3:
              break
            if y == 1:
              continue
            if x == 9:
              return 'nine'
            out.append((x, y))
          if len(out) > 4:
            break
        return out, x
      """,
      [
        ("[1, 2, 3]", "([(1, 0), (2, 0), (3, 0), (3, 2)], 3)"),
        ("[4, 5, 6, 7]", "([(4, 0), (4, 2), (5, 0), (5, 2), (6, 0), (6, 2)], 6)"),
        ("[2, 9]", "'nine'"),
        ("[]", "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        try:
          if x == 0:
            raise ValueError('zero')
          y = 10 // (x - 1)
          if x == 3:
            return 'three'
        except ValueError as e:
          y = str(e)
        except ZeroDivisionError:
          return 'div'
        finally:
          z = 1
        return y, z
      """,
      [
        ("0", "('zero', 1)"),
        ("1", "'div'"),
        ("2", "(10, 1)"),
        ("3", "'three'"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        def g(y):
          nonlocal x
          if y > 2:
            x = x + y
            return x
          return y
        a = g(1)
        b = g(5)
        return a, b, x
      """,
      [
        ("1", "(1, 6, 6)"),
        ("2", "(1, 7, 7)"),
      ]),
    ExecutedFunction(
      """
      def f(a, b, c):
        d = a if a < b < c else (b if b else c)
        return d, not a, a and b or c, a or not b and c, a == b != c
      """,
      [
        ("1, 2, 3", "(1, False, 2, 1, False)"),
        ("3, 0, 1", "(1, False, 1, 3, False)"),
        ("0, 0, 0", "(0, True, 0, 0, False)"),
        ("2, 2, 1", "(2, False, 2, 2, True)"),
      ]),
    ExecutedFunction(
      """
      def f(n):
        def fib(k):
          if k < 2:
            return k
          return fib(k - 1) + fib(k - 2)
        return [fib(i) for i in range(n) if i > 1 and i < 9]
      """,
      [
        ("5", "[1, 2, 3]"),
        ("12", "[1, 2, 3, 5, 8, 13, 21]"),
      ]),
    ExecutedFunction(
      """
      def f(d, x):
        if x:
          d['k'] = x
          d['l'] = d['k'] + 1
        for i in range(x):
          d['k'] += i
          d[i] = i * 2
        return d
      """,
      [
        ("{'k': 0}, 3", "{'k': 6, 'l': 4, 0: 0, 1: 2, 2: 4}"),
        ("{}, 0", "{}"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        if x:
          y = 1
        return y
      """,
      [
        ("1", "1"),
        ("0", "UnboundLocalError: cannot access local variable 'y' where it is not associated with a value"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        y = 1
        if x:
          del y
        return y
      """,
      [
        ("0", "1"),
        ("1", "UnboundLocalError: cannot access local variable 'y' where it is not associated with a value"),
      ]),
    ExecutedFunction(
      """
      def f(*args, k=2, **kw):
        def g(a, *b, c=0, **d):
          return a, b, c, d
        return g(*args, c=k, **kw), g(1, *args)
      """,
      [
        ("1, 2", "((1, (2,), 2, {}), (1, (1, 2), 0, {}))"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        if x:
          return
        for i in range(3):
          if i == x + 1:
            return i
      """,
      [
        ("1", "None"),
        ("0", "1"),
      ]),
    ExecutedFunction(
      """
      class Box:
        def __init__(self, v):
          self.v = v
          if v > 3:
            self.v = 3
        def add(self, n):
          while n:
            n -= 1
            if self.v > 5:
              return 'full'
            self.v += 1
          return self.v
      def f(x):
        b = Box(x)
        r = b.add(2), b.add(1)
        return r, b.v, b.add(4)
      """,
      [
        ("1", "((3, 4), 4, 'full')"),
        ("9", "((5, 6), 6, 'full')"),
      ]),
    ExecutedFunction(
      """
      def f(xs):
        (a, *b), c = xs
        if a:
          a, b = b, a
        g = lambda q: q if q and not c else (a, b)
        return g(c), g(1), g(0)
      """,
      [
        ("[[1, 2, 3], 0]", "(([2, 3], 1), 1, ([2, 3], 1))"),
        ("[[0], 5]", "((0, []), (0, []), (0, []))"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        total = 0
        for i in range(x):
          try:
            if i == 1:
              continue
            if i == 4:
              break
          finally:
            total += 10
          total += i
        return total
      """,
      [
        ("0", "0"),
        ("2", "20"),
        ("9", "55"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        if (n := x + 1) > 1:
          return n
        return 'no'
      """,
      [
        ("0", "'no'"),
        ("5", "6"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        if x > 2:
          raise KeyError(x)
        assert x != 1, 'one'
        return x
      """,
      [
        ("0", "0"),
        ("1", "AssertionError: one"),
        ("3", "KeyError: 3"),
      ]),
    ExecutedFunction(
      """
      def f(n):
        def gen(m):
          for i in range(m):
            if i % 2:
              continue
            yield i
        return list(gen(n)), sum(gen(n))
      """,
      [
        ("7", "([0, 2, 4, 6], 12)"),
      ]),
    ExecutedFunction(
      """
      def f(x):
        i = 0
        while i < 3 and not x == i:
          i = i + 1
        else:
          i = -i
        return i
      """,
      [
        ("1", "-1"),
        ("9", "-3"),
      ]),
  ]
}
