/// Programs of the matrix that have no place in its grid: what TensorFlow refuses or leaves to Python, expressions, options
/// of loops, functional control flow and gradients.
enum FurtherPrograms {
  static let all: [MatrixProgram] =
    group("left to Python", LeftToPython.rows) + group("expressions", ConditionPrograms.expressions)
    + group("conditions", ConditionPrograms.conditions) + group("branches that differ", BranchPrograms.rows)
    + group("loop options", LoopOptionPrograms.options) + group("tf.while_loop and tf.cond", LoopOptionPrograms.functional)
    + group("functions and methods", CalledPrograms.rows) + group("gradients", GradientPrograms.rows)

  /// A title, the function `f` and the arguments that it is run with.
  typealias Row = (title: String, code: String, arguments: String)

  private static func group(_ name: String, _ rows: [Row]) -> [MatrixProgram] {
    rows.map { (row: Row) -> MatrixProgram in
      MatrixProgram(group: name, title: row.title, text: "\(row.code)\nrun(f, \(row.arguments))\n")
    }
  }
}

/// Statements and builtins that AutoGraph does not convert, or converts by an overload of its own.
enum LeftToPython {
  private static let vector = "tf.constant([1.0, 2.0, 3.0])"
  private static let scalar = "tf.constant(2.0)"

  static let rows: [FurtherPrograms.Row] = [
    ("else of while", "def f(x):\n    while x > 1.0:\n        x = x - 1.0\n    else:\n        x = x + 10.0\n    return x", scalar),
    ("else of for", "def f(x):\n    s = 0.0\n    for v in x:\n        s = s + v\n    else:\n        s = s + 10.0\n    return s", vector),
    ("else of a Python for", "def f(x):\n    s = x\n    for k in range(2):\n        s = s + x\n    else:\n        s = s * 10.0\n    return s", scalar),
    ("match on tensor", "def f(x):\n    match x:\n        case 2.0:\n            return x\n        case _:\n            return -x", scalar),
    ("match on Python", "def f(x, k):\n    match k:\n        case 2:\n            return x\n        case _:\n            return -x", scalar + ", 2"),
    ("match with tensor guard", "def f(x, k):\n    match k:\n        case 2 if x > 1.0:\n            return x\n        case _:\n            return -x", scalar + ", 2"),
    ("assert tensor", "def f(x):\n    assert x > 1.0\n    return x", scalar),
    ("assert tensor, false", "def f(x):\n    assert x > 5.0, 'too small'\n    return x", scalar),
    ("assert Python", "def f(x):\n    assert 1 == 2, 'not equal'\n    return x", scalar),
    ("comprehension over tensor", "def f(x):\n    return [v * 2.0 for v in x]", vector),
    ("comprehension over tensor with if", "def f(x):\n    return [v for v in x if v > 1.0]", vector),
    ("comprehension over range", "def f(x):\n    return [x * k for k in range(3)]", scalar),
    ("comprehension over tf.range", "def f(x):\n    return [x for k in tf.range(3)]", scalar),
    ("dict comprehension over tensor", "def f(x):\n    return {str(k): v for k, v in enumerate(x)}", vector),
    ("generator over tensor", "def f(x):\n    return sum(v for v in x)", vector),
    ("generator function", "def g(x):\n    for k in range(3):\n        yield x * k\ndef f(x):\n    s = x\n    for v in g(x):\n        s = s + v\n    return s", scalar),
    ("unpack tensor", "def f(x):\n    a, b, c = x\n    return a + b + c", vector),
    ("unpack matrix row", "def f(x):\n    s = 0.0\n    for a, b in x:\n        s = s + a * b\n    return s", "tf.constant([[1.0, 2.0], [3.0, 4.0]])"),
    ("star argument of tensor", "def g(*a):\n    return a[0]\ndef f(x):\n    return g(*x)", vector),
    ("list of tensor", "def f(x):\n    return list(x)", vector),
    ("tuple of tensor", "def f(x):\n    return tuple(x)", vector),
    ("len", "def f(x):\n    return x * float(len(x))", vector),
    ("len of unknown", "def f(x):\n    return len(tf.boolean_mask(x, x > 1.0))", vector),
    ("len of scalar", "def f(x):\n    return len(x)", scalar),
    ("len of list in loop", "def f(x):\n    s = []\n    for k in range(3):\n        s.append(x)\n    return len(s)", scalar),
    ("int", "def f(x):\n    return int(x)", scalar),
    ("int of string tensor", "def f(x):\n    return int(x)", "tf.constant('12')"),
    ("float", "def f(x):\n    return float(x)", "tf.constant(2)"),
    ("bool", "def f(x):\n    return bool(x)", scalar),
    ("abs", "def f(x):\n    return abs(x)", "tf.constant(-2.0)"),
    ("max of vector", "def f(x):\n    return max(x)", vector),
    ("max of scalars", "def f(x):\n    return max(x, 5.0)", scalar),
    ("max of matrix", "def f(x):\n    return max(x)", "tf.constant([[1.0, 2.0]])"),
    ("min of vector", "def f(x):\n    return min(x)", vector),
    ("min of vectors", "def f(x):\n    return min(x, x)", vector),
    ("sum of vector", "def f(x):\n    return sum(x)", vector),
    ("sum of list", "def f(x):\n    return sum([x, x, x])", scalar),
    ("sorted", "def f(x):\n    return sorted(x)", "tf.constant([3.0, 1.0, 2.0])"),
    ("sorted with key", "def f(x):\n    return sorted(x, key=lambda v: -v)", "tf.constant([3.0, 1.0, 2.0])"),
    ("any", "def f(x):\n    return any(x > 2.0)", vector),
    ("all", "def f(x):\n    return all(x > 2.0)", vector),
    ("any of list", "def f(x):\n    return any([x > 1.0, x > 5.0])", scalar),
    ("map", "def f(x):\n    return list(map(lambda v: v * 2.0, x))", vector),
    ("map of list", "def f(x):\n    return list(map(lambda v: v if v > 1.0 else -v, [x, x + 1.0]))", scalar),
    ("filter", "def f(x):\n    return list(filter(lambda v: v > 1.0, x))", vector),
    ("next of iter", "def f(x):\n    return next(iter(x))", vector),
    ("reversed", "def f(x):\n    return list(reversed(x))", vector),
    ("range of tensor", "def f(n):\n    return range(n)", "tf.constant(3)"),
    ("range of two tensors", "def f(n):\n    return range(n, n + 3)", "tf.constant(3)"),
    ("range down", "def f(n):\n    s = 0\n    for i in range(n, 0, -1):\n        s = s * 10 + i\n    return s", "tf.constant(3)"),
    ("round", "def f(x):\n    return round(x)", scalar),
    ("print", "def f(x):\n    print('once')\n    return x", scalar),
    ("in tensor", "def f(x):\n    return 2.0 in x", vector),
    ("isinstance", "def f(x):\n    if isinstance(x, tf.Tensor):\n        return x\n    return -x", scalar),
    ("is None", "def f(x, k=None):\n    if k is None:\n        return x\n    return x + k", scalar),
    ("is not None of tensor", "def f(x, k):\n    if k is not None:\n        return x\n    return -x", scalar + ", " + scalar),
    ("tensor as index", "def f(x):\n    return [10, 20, 30][x]", "tf.constant(1)"),
    ("tensor as dict key", "def f(x):\n    return {x: 1}", scalar),
    ("slice by tensor", "def f(x, n):\n    return x[:n]", vector + ", tf.constant(2)"),
    ("f-string of tensor", "def f(x):\n    t = f'{x}'\n    return x * float(len(t) > 0)", scalar),
    ("assignment expression as test", "def f(x):\n    if (y := x * 2.0) > 1.0:\n        return y\n    return x", scalar),
    ("assignment expression", "def f(x):\n    y = (z := x * 2.0) + 1.0\n    if y > 1.0:\n        return z\n    return x", scalar),
    ("while with assignment expression", "def f(x):\n    while (y := x * 2.0) < 100.0:\n        x = y\n    return x", scalar),
    ("try with return", "def f(x):\n    try:\n        return x + 1.0\n    finally:\n        variable.assign(3.0)", scalar),
    ("except of a raise in a branch", "def f(x):\n    try:\n        if x > 1.0:\n            raise ValueError('no')\n        y = x\n    except ValueError:\n        y = -x\n    return y", scalar),
    ("with and return", "def f(x):\n    with tf.name_scope('a'):\n        if x > 1.0:\n            return x\n        return -x", scalar),
    ("with and return in if", "def f(x):\n    if x > 1.0:\n        with tf.name_scope('a'):\n            return x\n    return -x", scalar),
    ("del in branch", "def f(x):\n    y = x\n    if x > 1.0:\n        del y\n    return x", scalar),
    ("global in branch", "total = 0.0\ndef f(x):\n    global total\n    if x > 1.0:\n        total = x * 2.0\n    else:\n        total = x\n    return total", scalar),
    ("nonlocal in branch", "def f(x):\n    y = x\n    def g():\n        nonlocal y\n        if x > 1.0:\n            y = x * 2.0\n    g()\n    return y", scalar),
    ("class in function", "def f(x):\n    class Twice:\n        def of(self, v):\n            if v > 1.0:\n                return v * 2.0\n            return v\n    return Twice().of(x)", scalar),
    ("lambda", "def f(x):\n    g = lambda v: v if v > 1.0 else -v\n    return g(x)", scalar),
    ("local function with loop", "def f(x):\n    def g(v):\n        while v < 10.0:\n            v = v * 2.0\n        return v\n    return g(x) + g(x + 1.0)", scalar),
    ("super", "class A:\n    def g(self, x):\n        if x > 1.0:\n            return x\n        return -x\nclass B(A):\n    def g(self, x):\n        return super().g(x) + 1.0\nb = B()\ndef f(x):\n    return b.g(x)", scalar),
    ("property", "class A:\n    x = tf.constant(1.0)\n    @property\n    def p(self):\n        if self.x > 1.0:\n            return self.x\n        return -self.x\nb = A()\ndef f(x):\n    b.x = x\n    return b.p", scalar),
    ("operator method", "class A:\n    def __init__(self, x):\n        self.x = x\n    def __add__(self, other):\n        if self.x > 1.0:\n            return self.x\n        return other\ndef f(x):\n    return A(x) + x", scalar),
    ("__init__", "class A:\n    def __init__(self, x):\n        if x > 1.0:\n            x = x * 2.0\n        self.x = x\ndef f(x):\n    return A(x).x", scalar),
    ("__call__", "class A:\n    def __call__(self, x):\n        if x > 1.0:\n            x = x * 2.0\n        return x\na = A()\ndef f(x):\n    return a(x)", scalar),
    ("recursion on Python", "def g(x, k):\n    if k == 0:\n        return x\n    return g(x * 2.0, k - 1)\ndef f(x):\n    return g(x, 3)", scalar),
  ]
}
