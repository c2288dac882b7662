import Testing

/// Functions with the control flow operators that TensorFlow's AutoGraph lists for them, inner ones first: the kind, the
/// names of the state, the number of outputs (`if`), whether there is an extra test (`for`). nil is a function that
/// AutoGraph refuses.
struct LoweredFunction: CustomTestStringConvertible, Sendable {
  let source: String
  let sites: [String]?

  init(_ source: String, _ sites: [String]?) {
    self.source = source
    self.sites = sites
  }

  var testDescription: String { source }

  static let all: [LoweredFunction] = [
    LoweredFunction(
      """
      def relu(x):
        if x > 0:
          return x
        return 0
      """,
      ["if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def relu3(x):
        if x > 0:
          return x
        if x > -1:
          return x * 2
        else:
          y = 3
        return y
      """,
      ["if (do_return, retval_) 2", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def noreturn(x):
        if x:
          y = 1
        else:
          y = 2
      """,
      ["if () 0"]),
    LoweredFunction(
      """
      def returnnone(x):
        if x:
          return
        g(x)
      """,
      ["if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def onlyif(x):
        y = 0
        if x:
          y = 1
          z = 2
        return y
      """,
      ["if (y) 1"]),
    LoweredFunction(
      """
      def elifs(x):
        if x > 3:
          y = 1
        elif x > 2:
          y = 2
        elif x > 1:
          z = 4
          y = 3
        else:
          y = z = 5
        return y
      """,
      ["if (y) 1", "if (y) 1", "if (y) 1"]),
    LoweredFunction(
      """
      def nestedif(a, b):
        y = 0
        if a:
          if b:
            y = 1
          t = y
        else:
          t = 2
        return y + t
      """,
      ["if (y) 1", "if (t, y) 2"]),
    LoweredFunction(
      """
      def whileloop(n):
        i = 0
        s = 0
        while i < n:
          s += i
          i += 1
        return s
      """,
      ["while (s, i)"]),
    LoweredFunction(
      """
      def whilebreak(n):
        i = 0
        while True:
          if i > n:
            break
          i += 1
        return i
      """,
      ["if (break_, continue_) 2", "if (i) 1", "while (i, break_)"]),
    LoweredFunction(
      """
      def whilecontinue(n):
        i = 0
        s = 0
        while i < n:
          i += 1
          if i % 2:
            continue
          s += i
        return s
      """,
      ["if (continue_) 1", "if (s) 1", "while (s, i)"]),
    LoweredFunction(
      """
      def whilereturn(n):
        i = 0
        while i < n:
          if i * i > n:
            return i
          i += 1
        return -1
      """,
      ["if (do_return, i, retval_) 3", "while (do_return, retval_, i)", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def whilelocal(n):
        i = 0
        while i < n:
          t = i * 2
          i = t + 1
        return i
      """,
      ["while (i)"]),
    LoweredFunction(
      """
      def forrange(n):
        s = 0
        for i in range(n):
          s += i
        return s
      """,
      ["for (s)"]),
    LoweredFunction(
      """
      def forafter(n):
        s = 0
        for i in range(n):
          s += i
        return s, i
      """,
      ["for (i, s)"]),
    LoweredFunction(
      """
      def forbreak(xs):
        s = 0
        for x in xs:
          if x < 0:
            break
          s += x
        return s
      """,
      ["if (break_, continue_) 2", "if (s) 1", "for (s, break_) extra"]),
    LoweredFunction(
      """
      def forcontinue(xs):
        s = 0
        for x in xs:
          if x < 0:
            continue
          if x > 10:
            continue
          s += x
        return s
      """,
      ["if (continue_) 1", "if (continue_) 1", "if (s) 1", "if (s, continue_) 1", "for (s)"]),
    LoweredFunction(
      """
      def forreturn(xs):
        for x in xs:
          if x < 0:
            return x
        return None
      """,
      ["if (do_return, retval_) 2", "for (do_return, retval_) extra", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def forboth(xs):
        s = 0
        for x in xs:
          if x < 0:
            continue
          elif x > 5:
            break
          if x > 3:
            return s
          s += x
        return s
      """,
      [
        "if (break_, continue_) 2",
        "if (break_, continue_) 2",
        "if (do_return, retval_, s) 3",
        "if (do_return, retval_, s) 3",
        "for (do_return, retval_, s, break_) extra",
        "if (do_return, retval_) 2",
      ]),
    LoweredFunction(
      """
      def fornested(m):
        s = 0
        for row in m:
          for x in row:
            if x:
              break
            s += x
          else_ = s
          if s > 3:
            break
        return s
      """,
      [
        "if (break__1, continue__1) 2",
        "if (s) 1",
        "for (s, break__1) extra",
        "if (break_) 1",
        "for (s, break_) extra",
      ]),
    LoweredFunction(
      """
      def fortuple(ps):
        s = 0
        for a, (b, c) in ps:
          s = s + a * b + c
        return s
      """,
      ["for (s)"]),
    LoweredFunction(
      """
      def forattr(o, n):
        for i in range(n):
          o.total += i
          o.last = i
        return o
      """,
      ["for (o.last, o.total)"]),
    LoweredFunction(
      """
      def forsub(d, n):
        for i in range(n):
          d['k'] = d['k'] + i
          d[i] = 1
          d[0] = 2
        return d
      """,
      ["for (d['k'], d[0])"]),
    LoweredFunction(
      """
      def ifattr(o, x):
        if x:
          o.a = 1
          o.b.c = 2
        else:
          o.a = 2
        return o.a
      """,
      ["if (o.a, o.b.c) 2"]),
    LoweredFunction(
      """
      def ifattrlocal(x):
        if x:
          p = P()
          p.a = 1
          q = p.a
        else:
          q = 2
        return q
      """,
      ["if (q) 1"]),
    LoweredFunction(
      """
      def ifsubattr(self, x):
        if x:
          self.d['k'].v = 1
          self.l[x] = 2
      """,
      ["if (self.d['k'].v, self.l[x]) 2"]),
    LoweredFunction(
      """
      def closure(x):
        y = 1
        def inner(z):
          return y + z
        if x:
          y = 2
        return inner(x)
      """,
      ["if (y) 1"]),
    LoweredFunction(
      """
      def closurenonlocal(x):
        y = 1
        def inner():
          nonlocal y
          if x:
            y = 2
          return y
        return inner()
      """,
      ["if (y) 1"]),
    LoweredFunction(
      """
      def useglobal(x):
        global G
        if x:
          G = 1
        else:
          H = 2
        return G
      """,
      ["if (G) 1"]),
    LoweredFunction(
      """
      def lambdas(x, y):
        f = lambda a: a if a > y else -a
        g2 = lambda: y and not x
        if x:
          y = f(x)
        return g2()
      """,
      ["if () 0"]),
    LoweredFunction(
      """
      def booleans(a, b, c):
        return a and b or not c and (a or b or c)
      """,
      []),
    LoweredFunction(
      """
      def chained(a, b, c):
        return a < b <= c != a is not None
      """,
      []),
    LoweredFunction(
      """
      def ternary(a, b):
        return (a if b else (b if a else 1)) + (2 if g(a) else 3)
      """,
      []),
    LoweredFunction(
      """
      def ternarycomplex(a, b):
        x = 1 if a and not b else 2
        return x if a < b else g(x, k=1)
      """,
      []),
    LoweredFunction(
      """
      def calls(f, *args, **kw):
        a = f(1, *args, x=2, **kw)
        b = f(*args)
        c = f()
        print(a, b)
        return a.m(b)(c)[g(1)]
      """,
      []),
    LoweredFunction(
      """
      def withblock(x):
        with scope(g(x)) as s, other():
          if x:
            return s
          y = 1
        return y
      """,
      ["if (do_return, retval_, y) 3", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def tryblock(x):
        try:
          if x:
            y = f(x)
          else:
            y = 2
        except ValueError as e:
          y = e
        except (A, B):
          return 5
        else:
          y = 3
        finally:
          z = 4
        return y, z
      """,
      ["if (y) 1", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def tryraise(x):
        y = 0
        try:
          if x:
            y = 1
            raise ValueError(x)
          y = 2
        except ValueError:
          if x:
            w = y
          else:
            w = 1
        return w
      """,
      ["if (y) 1", "if (w) 1"]),
    LoweredFunction(
      """
      def raising(x):
        if x < 0:
          raise ValueError('neg')
        else:
          y = x
        return y
      """,
      ["if (y) 1"]),
    LoweredFunction(
      """
      def raise2(x):
        if x < 0:
          raise ValueError('neg')
        y = 2
        return y
      """,
      ["if () 0"]),
    LoweredFunction(
      """
      def asserts(x):
        assert x > 0, f'bad {x}'
        if x:
          y = 1
        else:
          assert x
          y = 2
        return y
      """,
      ["if (y) 1"]),
    LoweredFunction(
      """
      def comps(xs, y):
        a = [x * y for x in xs if x > 0]
        b = {k: v for k, v in a if k and v}
        c = sum(i for i in b)
        if y:
          a = [y for y in xs]
        return a, c
      """,
      ["if (a) 1"]),
    LoweredFunction(
      """
      def augassign(x, o):
        x += g(x)
        o.a -= x
        o[0] *= 2
        o[x] += x
        return x
      """,
      []),
    LoweredFunction(
      """
      def deletes(x, d):
        y = 1
        if x:
          del y
          y = 2
        del d['k'], x
        return y
      """,
      ["if (y) 1"]),
    LoweredFunction(
      """
      def annassign(x: int, y: 'str' = 1) -> int:
        z: int = x
        w: int
        if x:
          z = 2
        return z
      """,
      ["if (z) 1"]),
    LoweredFunction(
      """
      def starred(x):
        a, *b = x
        [c, d] = b
        if x:
          (a, b), c = x
        return a, b, c, d
      """,
      ["if (a, b, c) 3"]),
    LoweredFunction(
      """
      def localclass(x):
        class C(Base):
          k = 1
          def m(self, v):
            if v:
              self.v = 1
            return self.v
        return C().m(x)
      """,
      ["if (self.v) 1"]),
    LoweredFunction(
      """
      def decorated(x):
        @deco(x)
        def inner(v=g(x), *, w=1):
          for i in v:
            if i:
              return i
        return inner
      """,
      ["if (do_return_1, retval__1) 2", "for (do_return_1, retval__1) extra"]),
    LoweredFunction(
      """
      def doublereturn(x):
        if x > 1:
          if x > 2:
            return 1
          y = 3
        else:
          return 4
        return y
      """,
      ["if (do_return, retval_, y) 3", "if (do_return, retval_) 2", "if (do_return, retval_, y) 2"]),
    LoweredFunction(
      """
      def returnloops(x):
        for i in x:
          while i:
            if g(i):
              return 1
            i -= 1
        return 2
      """,
      [
        "if (do_return, i, retval_) 3",
        "while (do_return, retval_, i)",
        "for (do_return, retval_) extra",
        "if (do_return, retval_) 2",
      ]),
    LoweredFunction(
      """
      def setoptions(n):
        s = 0
        for i in tf.range(n):
          tf.autograph.experimental.set_loop_options(maximum_iterations=5, parallel_iterations=2)
          s += i
        while s > 0:
          tf.autograph.experimental.set_loop_options(shape_invariants=[(s, None)])
          s -= 1
        return s
      """,
      ["for (s)", "while (s)"]),
    LoweredFunction(
      """
      def inputonly(a, b):
        while a > 0:
          t = b
          b = a
          a = t - 1
        return b
      """,
      ["while (b, a)"]),
    LoweredFunction(
      """
      def inputonlyif(a, b):
        for i in a:
          if b:
            b = i
            c = 1
          else:
            c = b
          a = c
        return a
      """,
      ["if (b, c) 2", "for (a, b)"]),
    LoweredFunction(
      """
      def loopvars(n):
        x = 1
        for i in range(n):
          y = x + i
          for j in range(y):
            x = y + j
            if x > 3:
              z = x
              break
          w = z
        return w
      """,
      ["if (break__1, z) 2", "for (x, z, break__1) extra", "for (w, x, z)"]),
    LoweredFunction(
      """
      def empty(x):
        pass
      """,
      []),
    LoweredFunction(
      """
      def justloop(x):
        for i in x:
          pass
      """,
      ["for ()"]),
    LoweredFunction(
      """
      def walrustest(x):
        if (n := x):
          return n
      """,
      ["if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def gen(x):
        yield x
      """,
      nil),
    LoweredFunction(
      """
      def whileelse(x):
        while x:
          x -= 1
        else:
          x = 2
        return x
      """,
      nil),
    LoweredFunction(
      """
      def mangled(o):
        return o.__secret
      """,
      nil),
    LoweredFunction(
      """
      def contwith(xs):
        s = 0
        for x in xs:
          with ctx(x):
            if x:
              continue
            s += 1
          try:
            if x > 2:
              break
          finally:
            s += 2
        return s
      """,
      [
        "if (continue_) 1",
        "if (s) 1",
        "if (break_) 1",
        "if (break_, s, continue_) 2",
        "for (s, break_) extra",
      ]),
    LoweredFunction(
      """
      def afterreturn(x):
        return x
        y = 1
        return y
      """,
      ["if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def deadloop(x):
        while x:
          return x
        return 1
      """,
      ["while (do_return, retval_)", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def retinwith(x):
        with c(x):
          return x
      """,
      []),
    LoweredFunction(
      """
      def fstring(x, w):
        if x:
          m = f'{x!r:>{w}} {g(x)}'
        else:
          m = ''
        return m
      """,
      ["if (m) 1"]),
    LoweredFunction(
      """
      def superc(self, x):
        super().__init__(x)
        if x:
          self.v = locals()
      """,
      ["if (self.v) 1"]),
    LoweredFunction(
      """
      def multitarget(x):
        a = b = 1
        if x:
          a = b = 2
        return a
      """,
      ["if (a) 1"]),
    LoweredFunction(
      """
      def importing(x):
        import os.path as p, sys.foo
        from m import q as r, s
        if x:
          import z
        return z, r
      """,
      ["if (z) 1"]),
    LoweredFunction(
      """
      def deflt(x, y=1, *, z=2):
        for i in x:
          y = y + z
          def h():
            return y
        return h()
      """,
      ["for (h, y)"]),
    LoweredFunction(
      """
      def recursive(n):
        if n <= 1:
          return 1
        return n * recursive(n - 1)
      """,
      ["if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def whilecall(x):
        while not done(x) and x < 5 or x == 3:
          x = step(x)
        return x
      """,
      ["while (x)"]),
    LoweredFunction(
      """
      def sliceset(x, a):
        if x:
          a[1:2] = 3
          a[0, 1] = 4
          a[-1] = 5
          a[x + 1] = 6
          a[x][0] = 7
          a[1.5] = 1
          a[True] = 2
          a[None] = 3
          a["it's"] = 3
        return a
      """,
      ["if (a['it's'], a[1.5], a[None], a[True], a[x][0]) 5"]),
    LoweredFunction(
      """
      def a1(xs):
        for x in xs:
          try:
            if x:
              break
            y = x
          except ValueError as e:
            continue
          finally:
            z = 1
        return z
      """,
      ["if (break_, continue_) 2", "if () 0", "for (z, break_) extra"]),
    LoweredFunction(
      """
      def a2(n):
        while True:
          n = n - 1
          if n < 0:
            return n
          if n == 5:
            break
          if n == 7:
            continue
          n = n - 2
        n = n + 3
        if n > 3:
          return 7
        return n
      """,
      [
        "if (break_, continue_) 2",
        "if (continue_) 1",
        "if (n) 1",
        "if (n, continue_) 1",
        "if (break_, do_return, n, retval_, continue_) 4",
        "while (do_return, n, retval_, break_)",
        "if (do_return, retval_) 2",
        "if (do_return, retval_, n) 2",
      ]),
    LoweredFunction(
      """
      def a3(x):
        if x > 0:
          if x > 1:
            if x > 2:
              if x > 3:
                return 4
              return 3
            a = 2
          else:
            return 1
          b = a
        else:
          b = 3
        return b
      """,
      [
        "if (do_return, retval_) 2",
        "if (a, do_return, retval_) 3",
        "if (b) 1",
        "if (b, do_return, retval_, a) 3",
        "if (b, do_return, retval_, a) 3",
        "if (do_return, retval_) 2",
      ]),
    LoweredFunction(
      """
      def a4(xs):
        total = 0
        f = lambda v: v + total
        for x in xs:
          total = f(x)
          g2 = lambda: x
        return total
      """,
      ["for (total)"]),
    LoweredFunction(
      """
      def a5(xs):
        total = 0
        def add(v):
          return v + total
        for x in xs:
          total = total + 1
          t = add(x)
        return 0
      """,
      ["for (total)"]),
    LoweredFunction(
      """
      def a6(x):
        if x:
          def h(y):
            if y:
              return 1
            return 2
        else:
          def h(y):
            return y
        return h(x)
      """,
      ["if (do_return_1, retval__1) 2", "if (h) 1"]),
    LoweredFunction(
      """
      def a7(self, n):
        i = 0
        while i < n:
          self.x.y = self.x.y + 1
          self.a[i] = 2
          self.b[0].c += 1
          i += 1
        return self
      """,
      ["while (self.a[i], self.b[0].c, self.x.y, i)"]),
    LoweredFunction(
      """
      def a8(xs):
        x = 3
        ys = [x for x in xs]
        if ys:
          x = 4
        zs = [y for y in [x for x in ys]]
        return zs
      """,
      ["if () 0"]),
    LoweredFunction(
      """
      def a9(x):
        try:
          return f(x)
        except ValueError:
          return 1
        finally:
          g(x)
      """,
      []),
    LoweredFunction(
      """
      def a10(x):
        try:
          y = f(x)
        except ValueError:
          return 1
        if y:
          return 2
        return y
      """,
      ["if (do_return, retval_) 2", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def a11(x):
        for i in x:
          for j in i:
            if j:
              continue
            if j > 2:
              return j
          if i:
            break
          k = j
        else_ = 3
        while x:
          if k:
            break
          x = x - 1
        return x
      """,
      [
        "if (continue__1) 1",
        "if (do_return, retval_) 2",
        "if (do_return, retval_) 2",
        "for (do_return, j, retval_) extra",
        "if (break_, continue_) 2",
        "if (k) 1",
        "if (break_, k, continue_) 2",
        "for (do_return, k, retval_, break_) extra",
        "if (break__2, continue__2) 2",
        "if (x) 1",
        "while (x, break__2)",
        "if (do_return, retval_, x) 2",
      ]),
    LoweredFunction(
      """
      def a12(x):
        global Q, R
        for i in x:
          Q = Q + i
          R = 1
        while R:
          R = R - 1
        return Q
      """,
      ["for (Q, R)", "while (R)"]),
    LoweredFunction(
      """
      def a13(x):
        def outer(y):
          z = 0
          def inner(w):
            nonlocal z
            while w:
              z = z + w
              w = w - 1
              if z > 5:
                return z
            return w
          if y:
            z = 1
          return inner(y) + z
        return outer(x)
      """,
      [
        "if (do_return_2, retval__2) 2",
        "while (do_return_2, retval__2, w, z)",
        "if (do_return_2, retval__2) 2",
        "if (z) 1",
      ]),
    LoweredFunction(
      """
      def a14(x):
        y = 0
        while x:
          del y
          y = x
          x = x - 1
          if x:
            del x
            x = 0
        return y
      """,
      ["if (x) 1", "while (y, x)"]),
    LoweredFunction(
      """
      def a15(x):
        if x:
          y = 1
        if x:
          z = y
        else:
          z = 0
        return z
      """,
      ["if (y) 1", "if (z) 1"]),
    LoweredFunction(
      """
      def a16(x):
        if x:
          a, (b, *c) = x
          d[a] = b
          d.e = c
        return b
      """,
      ["if (b, d.e) 2"]),
    LoweredFunction(
      """
      def a17(x):
        with c1(x) as (a, b), c2(a) as o.attr:
          for i in b:
            if i:
              return a
        return b
      """,
      ["if (do_return, retval_) 2", "for (do_return, retval_) extra", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def a18(x, y):
        while x < y:
          while y > 3:
            y -= 1
            if y == 4:
              break
          x += 1
          if x == 2:
            continue
          if x == 3:
            y = 0
            return y
          y -= 1
        return x, y
      """,
      [
        "if (break__1) 1",
        "while (y, break__1)",
        "if (continue_) 1",
        "if (do_return, retval_, y) 3",
        "if (do_return, retval_, y) 3",
        "while (do_return, retval_, x, y)",
        "if (do_return, retval_) 2",
      ]),
    LoweredFunction(
      """
      def a19(x):
        if x:
          raise ValueError
        elif x > 1:
          return 3
        else:
          raise TypeError('a') from x
      """,
      ["if (do_return, retval_) 2", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def a20(x):
        if not x:
          return
        for i in x:
          if i:
            return
          print(i)
      """,
      ["if (do_return, retval_) 2", "for (do_return, retval_) extra", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def a21(x):
        s = 0
        for i in range(3):
          for j in range(4):
            s = s + i * j
            if s > 10:
              break
          if s > 20:
            break
        return s
      """,
      ["if (break__1) 1", "for (s, break__1) extra", "if (break_) 1", "for (s, break_) extra"]),
    LoweredFunction(
      """
      def a22(x, f=lambda a: a if a else 1):
        y = f(x) if x else f(2)
        return map(lambda q: q and y, x)
      """,
      []),
    LoweredFunction(
      """
      def a23(x):
        if x:
          import os
          from a import b as c, d
          class K:
            z = 1
          def fn(): pass
        return os, c, d, K, fn
      """,
      ["if (K, c, d, fn, os) 5"]),
    LoweredFunction(
      """
      def a24(x):
        while x:
          try:
            x = x - 1
          except E:
            if x:
              raise
            y = 1
          else:
            y = 2
        return y
      """,
      ["if () 0", "while (y, x)"]),
    LoweredFunction(
      """
      def a25(x):
        y = x
        for y in y:
          y = y + 1
        for o.a in x:
          o.b = o.a
        for d[0], d['k'] in x:
          pass
        return y
      """,
      ["for (y)", "for (o.a, o.b)", "for (d['k'], d[0])"]),
    LoweredFunction(
      """
      def a26(x):
        z = 1
        if x:
          y = 2
          if y:
            z = y
          w = z
        else:
          w = z
          z = 5
        return w
      """,
      ["if (z) 1", "if (w, z) 1"]),
    LoweredFunction(
      """
      def a27(state):
        for i in range(3):
          if state.done:
            state.n = 1
          else:
            state.n += i
            state.items[i] = state.n
            if state.items[i] > 3:
              state.done = True
        return state.n
      """,
      ["if (state.done) 1", "if (state.done, state.items[i], state.n) 3", "for (state.done, state.n)"]),
    LoweredFunction(
      """
      def a28(x):
        async_ = 1
        if x == 1 and x != 2 or not (x == 3):
          async_ = 2
        return x == async_
      """,
      ["if (async_) 1"]),
    LoweredFunction(
      """
      def a29(x):
        print('a', x)
        breakpoint()
        y = print
        y(x)
        tf.print(x)
        (lambda: x)()
        x.f().g(h(x))[k(x)].l
        return [*g(x), {**h(x)}, {*x}]
      """,
      []),
    LoweredFunction(
      """
      def a31(x):
        ...
        return x
      """,
      []),
    LoweredFunction(
      """
      def a32(x):
        for i in x:
          tf.autograph.experimental.set_loop_options(maximum_iterations=g(x))
      """,
      ["for ()"]),
    LoweredFunction(
      """
      def a33(x):
        y = 0
        y: int = 3
        if x:
          y: int = 4
          z: int
        return y
      """,
      nil),
    LoweredFunction(
      """
      def a34(x):
        if x:
          if x > 1:
            return 1
          else:
            return 2
        z = 3
        return z
      """,
      ["if (do_return, retval_) 2", "if (do_return, retval_) 2"]),
    LoweredFunction(
      """
      def a35(x):
        if x > 1:
          y = 1
        else:
          raise ValueError('a')
        for i in range(y):
          if i:
            raise ValueError(i)
        return y
      """,
      ["if (y) 1", "if () 0", "for ()"]),
    LoweredFunction(
      """
      def a36(n):
        a = b = c = 0
        while n:
          a, b = b, a
          c = a
          n -= 1
        return b
      """,
      ["while (b, a, n)"]),
    LoweredFunction(
      """
      def a37(n):
        for i in range(n):
          x = i
          if x:
            y = x
            continue
          z = y
        return z
      """,
      ["if (continue_, y) 2", "if (z) 1", "for (z, y)"]),
    LoweredFunction(
      """
      def a38(x):
        def deco(f): return f
        @deco
        def g3(y):
          return y
        if x:
          g3 = 2
        return g3
      """,
      ["if (g3) 1"]),
    LoweredFunction(
      """
      def a39(x):
        y = [0]
        def app(v):
          y[0] = v
        if x:
          app(1)
          y[0] = 3
        else:
          y[0] += 2
        return y[0]
      """,
      ["if (y[0]) 1"]),
    LoweredFunction(
      """
      def a40(x):
        if x:
          y = (yy for yy in x if yy)
        while any(yy > 2 for yy in x):
          x = x[1:]
        return x, y
      """,
      ["if (y) 1", "while (x)"]),
    LoweredFunction(
      """
      def a41(x, y):
        return -x ** 2 + (y if x else y) * 3 if not x else y[x:y, ::2]
      """,
      []),
    LoweredFunction(
      """
      def a42(x):
        while (x):
          if x: x = 1
          else:
            if x > 2: break
            elif x > 4: continue
            else: x = 2
          x = 4
        return x
      """,
      [
        "if (continue_, x) 2",
        "if (break_, continue_, x) 3",
        "if (break_, continue_, x) 3",
        "if (x) 1",
        "while (x, break_)",
      ]),
    LoweredFunction(
      """
      def a44(x):
        y = 1
        z = y
        for i in x:
          z = y
          y = z + i
          w = i
        if w:
          y = 2
        return y
      """,
      ["for (w, y)", "if (y) 1"]),
    LoweredFunction(
      """
      def a45(x):
        with a:
          if x:
            return 1
          with b:
            y = 2
            if y:
              return 3
            z = 1
          w = 2
        return w
      """,
      [
        "if (do_return, retval_) 2",
        "if (w) 1",
        "if (do_return, retval_, w) 3",
        "if (do_return, retval_) 2",
      ]),
    LoweredFunction(
      """
      def a46(x):
        def f2(n):
          if n:
            return f2(n - 1)
          return x
        x = 3
        while x:
          x -= 1
        return f2(3)
      """,
      ["if (do_return_1, retval__1) 2", "while (x)"]),
    LoweredFunction(
      """
      def tryelse(x):
        try:
          y = f(x)
        except E:
          y = 1
        else:
          if y:
            y = 2
        return y
      """,
      nil),
    LoweredFunction(
      """
      def matches(x):
        match x:
          case 1: return 2
      """,
      nil),
    LoweredFunction(
      """
      def inner(x):
        y = f(z := x)
        return y
      """,
      nil),
  ]
}
