/// `set_loop_options`, and control flow by functions: `tf.while_loop`, `tf.cond`, `tf.case`, `tf.switch_case`.
enum LoopOptionPrograms {
  private static let options3 = "tf.autograph.experimental.set_loop_options"
  private static let scalar = "tf.constant(2.0)"
  private static let count = "tf.constant(3)"

  static let options: [FurtherPrograms.Row] = [
    loop("shape_invariants", "shape_invariants=[(s, tf.TensorShape([None]))]", "s = tf.zeros([0])", "s = tf.concat([s, [1.0]], 0)"),
    loop("shape_invariants of list", "shape_invariants=[(s, [None])]", "s = tf.zeros([0])", "s = tf.concat([s, [1.0]], 0)"),
    loop("shape_invariants too narrow", "shape_invariants=[(s, tf.TensorShape([1]))]", "s = tf.zeros([0])", "s = tf.concat([s, [1.0]], 0)"),
    loop("shape_invariants too narrow after", "shape_invariants=[(s, tf.TensorShape([0]))]", "s = tf.zeros([0])", "s = tf.concat([s, [1.0]], 0)"),
    loop("shape_invariants of another", "shape_invariants=[(x, tf.TensorShape([]))]", "s = tf.zeros([0])", "s = tf.concat([s, [1.0]], 0)"),
    loop("shape_invariants of unknown rank", "shape_invariants=[(s, tf.TensorShape(None))]", "s = tf.constant(0.0)", "s = tf.expand_dims(s, 0)"),
    loop("shape_invariants of Python number", "shape_invariants=[(s, tf.TensorShape([]))]", "s = 0.0", "s = s + x"),
    loop("shape_invariants of matrix", "shape_invariants=[(s, tf.TensorShape([None, 2]))]", "s = tf.zeros([0, 2])", "s = tf.concat([s, [[x, x]]], 0)"),
    loop("maximum_iterations", "maximum_iterations=2", "s = 0.0", "s = s + x"),
    loop("maximum_iterations of tensor", "maximum_iterations=tf.cast(x, tf.int32)", "s = 0.0", "s = s + x"),
    loop("maximum_iterations of zero", "maximum_iterations=0", "s = 0.0", "s = s + x"),
    loop("maximum_iterations of float", "maximum_iterations=2.0", "s = 0.0", "s = s + x"),
    loop("parallel_iterations", "parallel_iterations=1", "s = 0.0", "s = s + x"),
    loop("parallel_iterations of zero", "parallel_iterations=0", "s = 0.0", "s = s + x"),
    loop("swap_memory", "swap_memory=True", "s = 0.0", "s = s + x"),
    loop("all", "parallel_iterations=2, swap_memory=False, maximum_iterations=2, shape_invariants=[(s, tf.TensorShape([None]))]", "s = tf.zeros([0])", "s = tf.concat([s, [1.0]], 0)"),
    loop("positional", "1, False, 2", "s = 0.0", "s = s + x"),
    ("in while", "def f(x, n):\n    s = tf.zeros([0])\n    while n > 0:\n        \(options3)(shape_invariants=[(s, tf.TensorShape([None]))], maximum_iterations=2)\n        s = tf.concat([s, [x]], 0)\n        n = n - 1\n    return s", "\(scalar), \(count)"),
    ("in for over tensor", "def f(x, n):\n    s = tf.zeros([0])\n    for v in tf.stack([x, x, x]):\n        \(options3)(shape_invariants=[(s, tf.TensorShape([None]))], maximum_iterations=2)\n        s = tf.concat([s, [v]], 0)\n    return s", "\(scalar), \(count)"),
    ("late in the loop", "def f(x, n):\n    s = 0.0\n    for i in tf.range(n):\n        s = s + x\n        s = s + x\n        \(options3)(maximum_iterations=1)\n    return s", "\(scalar), \(count)"),
    ("outside of a loop", "def f(x, n):\n    \(options3)(maximum_iterations=1)\n    return x", "\(scalar), \(count)"),
    ("in Python loop", "def f(x, n):\n    s = x\n    for i in range(3):\n        \(options3)(maximum_iterations=1)\n        s = s + x\n    return s", "\(scalar), \(count)"),
    ("unknown option", "def f(x, n):\n    s = x\n    for i in tf.range(n):\n        \(options3)(depth=1)\n        s = s + x\n    return s", "\(scalar), \(count)"),
    ("in two loops", "def f(x, n):\n    s = x\n    for i in tf.range(n):\n        \(options3)(maximum_iterations=2)\n        for j in tf.range(n):\n            \(options3)(maximum_iterations=1)\n            s = s + x\n    return s", "\(scalar), \(count)"),
    ("alias", "from tensorflow import autograph as ag\ndef f(x, n):\n    s = 0.0\n    for i in tf.range(n):\n        ag.experimental.set_loop_options(maximum_iterations=1)\n        s = s + x\n    return s", "\(scalar), \(count)"),
  ]

  private static func loop(_ name: String, _ arguments: String, _ setup: String, _ body: String) -> FurtherPrograms.Row {
    (
      name,
      "def f(x, n):\n    \(setup)\n    for i in tf.range(n):\n        \(options3)(\(arguments))\n        \(body)\n    return s",
      "\(scalar), \(count)"
    )
  }

  static let functional: [FurtherPrograms.Row] = [
    whileLoop("while_loop", "[n, x]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s * 2.0)"),
    whileLoop("while_loop of tuple", "(n, x)", "lambda n, s: n > 0", "lambda n, s: [n - 1, s * 2.0]"),
    whileLoop("while_loop of one", "[x]", "lambda s: s < 50.0", "lambda s: s * 2.0"),
    whileLoop("while_loop of one in list", "[x]", "lambda s: s < 50.0", "lambda s: [s * 2.0]"),
    whileLoop("while_loop of nested", "[n, (x, {'a': x})]", "lambda n, s: n > 0", "lambda n, s: (n - 1, (s[0] + 1.0, {'a': s[1]['a'] * 2.0}))"),
    whileLoop("while_loop of dict", "{'n': n}", "lambda d: d > 0", "lambda d: d - 1"),
    whileLoop("while_loop of numbers", "[0, 1.0]", "lambda i, s: i < 3", "lambda i, s: (i + 1, s * x)"),
    whileLoop("while_loop, maximum_iterations", "[n, x]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s * 2.0)", ", maximum_iterations=2"),
    whileLoop("while_loop, parallel_iterations", "[n, x]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s * 2.0)", ", parallel_iterations=1"),
    whileLoop("while_loop, swap_memory", "[n, x]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s * 2.0)", ", swap_memory=True"),
    whileLoop("while_loop, shape_invariants", "[n, tf.zeros([0])]", "lambda n, s: n > 0", "lambda n, s: (n - 1, tf.concat([s, [x]], 0))", ", shape_invariants=[tf.TensorShape([]), tf.TensorShape([None])]"),
    whileLoop("while_loop, shape changes", "[n, tf.zeros([0])]", "lambda n, s: n > 0", "lambda n, s: (n - 1, tf.concat([s, [x]], 0))"),
    whileLoop("while_loop, shape_invariants too few", "[n, x]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s)", ", shape_invariants=[tf.TensorShape([])]"),
    whileLoop("while_loop, shape_invariants not met", "[n, tf.zeros([2])]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s)", ", shape_invariants=[tf.TensorShape([]), tf.TensorShape([3])]"),
    whileLoop("while_loop, dtype changes", "[n, x]", "lambda n, s: n > 0", "lambda n, s: (n - 1, tf.cast(s, tf.int32))"),
    whileLoop("while_loop, other structure", "[n, x]", "lambda n, s: n > 0", "lambda n, s: n - 1"),
    whileLoop("while_loop, too many results", "[n, x]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s, s)"),
    whileLoop("while_loop, no variables", "[]", "lambda: n > 5", "lambda: []"),
    whileLoop("while_loop, condition of int", "[n, x]", "lambda n, s: n", "lambda n, s: (n - 1, s)"),
    whileLoop("while_loop, not callable", "[n, x]", "3", "lambda n, s: (n - 1, s)"),
    whileLoop("while_loop, body not callable", "[n, x]", "lambda n, s: n > 0", "3"),
    whileLoop("while_loop, body with if", "[n, x]", "lambda n, s: n > 0", "step"),
    whileLoop("while_loop, TensorArray", "[n, tf.TensorArray(tf.float32, size=3)]", "lambda n, s: n > 0", "lambda n, s: (n - 1, s.write(n - 1, x))", ending: "r[1].stack()"),
    whileLoop("while_loop, captured variable", "[n]", "lambda n: n > 0", "lambda n: [n - tf.cast(variable.assign_add(1.0) * 0.0, tf.int32) - 1]"),
    ("cond", "def f(x):\n    return tf.cond(x > 1.0, lambda: x, lambda: -x)", scalar),
    ("cond with names", "def f(x):\n    return tf.cond(pred=x > 1.0, true_fn=lambda: x, false_fn=lambda: -x, name='choose')", scalar),
    ("cond of structures", "def f(x):\n    return tf.cond(x > 1.0, lambda: {'a': (x, [x])}, lambda: {'a': (-x, [x])})", scalar),
    ("cond of other structures", "def f(x):\n    return tf.cond(x > 1.0, lambda: (x, x), lambda: x)", scalar),
    ("cond of other dtypes", "def f(x):\n    return tf.cond(x > 1.0, lambda: x, lambda: 1)", scalar),
    ("cond of other shapes", "def f(x):\n    return tf.cond(x > 1.0, lambda: x, lambda: tf.stack([x, x]))", scalar),
    ("cond of None", "def f(x):\n    return tf.cond(x > 1.0, lambda: None, lambda: None)", scalar),
    ("cond of tensor and None", "def f(x):\n    return tf.cond(x > 1.0, lambda: x, lambda: None)", scalar),
    ("cond on Python bool", "def f(x):\n    return tf.cond(True, lambda: x, lambda: -x)", scalar),
    ("cond on float", "def f(x):\n    return tf.cond(x, lambda: x, lambda: -x)", scalar),
    ("cond on vector", "def f(x):\n    return tf.cond(tf.stack([x, x]) > 1.0, lambda: x, lambda: -x)", scalar),
    ("cond not callable", "def f(x):\n    return tf.cond(x > 1.0, x, lambda: -x)", scalar),
    ("cond else not callable", "def f(x):\n    return tf.cond(x > 1.0, lambda: -x, x)", scalar),
    ("cond without else", "def f(x):\n    return tf.cond(x > 1.0, lambda: -x)", scalar),
    ("cond that assigns", "def f(x):\n    tf.cond(x > 1.0, lambda: variable.assign(x), lambda: variable.assign(-x))\n    return variable.read_value()", scalar),
    ("cond with if inside", "def g(x):\n    if x > 1.0:\n        return x * 2.0\n    return x\ndef f(x):\n    return tf.cond(x > 0.0, lambda: g(x), lambda: g(-x))", scalar),
    ("case", "def f(x):\n    return tf.case([(x > 5.0, lambda: x), (x > 1.0, lambda: -x)], default=lambda: x * 0.0)", scalar),
    ("case without default", "def f(x):\n    return tf.case([(x > 5.0, lambda: x), (x > 1.0, lambda: -x)])", scalar),
    ("case exclusive", "def f(x):\n    return tf.case([(x > 5.0, lambda: x), (x > 1.0, lambda: -x)], default=lambda: x * 0.0, exclusive=True)", scalar),
    ("switch_case", "def f(n):\n    return tf.switch_case(n, [lambda: 10, lambda: 20, lambda: 30])", "tf.constant(1)"),
    ("switch_case out of range", "def f(n):\n    return tf.switch_case(n, [lambda: 10, lambda: 20, lambda: 30])", "tf.constant(7)"),
    ("switch_case negative", "def f(n):\n    return tf.switch_case(n, [lambda: 10, lambda: 20, lambda: 30])", "tf.constant(-1)"),
    ("switch_case of dict", "def f(n):\n    return tf.switch_case(n, {0: lambda: 10, 1: lambda: 20}, default=lambda: -1)", "tf.constant(5)"),
    ("switch_case of other dtypes", "def f(n):\n    return tf.switch_case(n, [lambda: 10, lambda: 2.0])", "tf.constant(0)"),
    ("map_fn", "def f(x):\n    return tf.map_fn(lambda v: v * 2.0, x)", "tf.constant([1.0, 2.0])"),
    ("map_fn with if", "def g(v):\n    if v > 1.0:\n        return v * 10.0\n    return v\ndef f(x):\n    return tf.map_fn(g, x)", "tf.constant([1.0, 2.0])"),
    ("map_fn, other dtype", "def f(x):\n    return tf.map_fn(lambda v: tf.cast(v, tf.int32), x, fn_output_signature=tf.int32)", "tf.constant([1.0, 2.0])"),
    ("scan", "def f(x):\n    return tf.scan(lambda a, v: a + v, x)", "tf.constant([1.0, 2.0, 3.0])"),
    ("scan with initializer", "def f(x):\n    return tf.scan(lambda a, v: a * v, x, initializer=tf.constant(2.0))", "tf.constant([1.0, 2.0, 3.0])"),
    ("foldl", "def f(x):\n    return tf.foldl(lambda a, v: a * 2.0 + v, x)", "tf.constant([1.0, 2.0, 3.0])"),
    ("foldr", "def f(x):\n    return tf.foldr(lambda a, v: a * 2.0 + v, x)", "tf.constant([1.0, 2.0, 3.0])"),
    ("vectorized_map", "def f(x):\n    return tf.vectorized_map(lambda v: v * 2.0, x)", "tf.constant([1.0, 2.0])"),
  ]

  private static func whileLoop(
    _ name: String, _ variables: String, _ condition: String, _ body: String, _ options: String = "",
    ending: String = "r"
  ) -> FurtherPrograms.Row {
    let step = "def step(n, s):\n    if n > 1:\n        s = s + 1.0\n    return n - 1, s\n"
    return (
      name,
      step + "def f(x, n):\n    r = tf.while_loop(\(condition), \(body), \(variables)\(options))\n    return \(ending)",
      "\(scalar), \(count)"
    )
  }
}
