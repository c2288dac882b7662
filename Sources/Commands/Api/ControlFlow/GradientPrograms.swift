/// Gradients through control flow, of first and second order.
enum GradientPrograms {
  private static let scalar = "tf.constant(2.0)"
  private static let vector = "tf.constant([1.0, 2.0, 3.0])"

  static let rows: [FurtherPrograms.Row] = [
    first("if", "if x > 1.0:\n            y = x * x\n        else:\n            y = -x"),
    first("if, not taken", "if x > 5.0:\n            y = x * x\n        else:\n            y = 3.0 * x"),
    first("if without else", "y = x\n        if x > 1.0:\n            y = y * x * x"),
    first("if, constant branch", "if x > 5.0:\n            y = x\n        else:\n            y = tf.constant(1.0)"),
    first("nested if", "y = x\n        if x > 1.0:\n            if x > 5.0:\n                y = x\n            else:\n                y = x * x * x"),
    first("while", "y = x\n        while y < 100.0:\n            y = y * y"),
    first("while with counter", "y = x\n        i = tf.constant(0)\n        while i < 3:\n            y = y * x\n            i += 1"),
    first("for range", "y = x\n        for i in tf.range(3):\n            y = y * x"),
    first("for range, index used", "y = x\n        for i in tf.range(3):\n            y = y * x + tf.cast(i, tf.float32) * x"),
    first("for tensor", "y = tf.constant(0.0)\n        for v in tf.stack([x, 2.0 * x]):\n            y = y + v * v"),
    first("break", "y = x\n        for i in tf.range(10):\n            if y > 20.0:\n                break\n            y = y * x"),
    first("continue", "y = x\n        for i in tf.range(4):\n            if i == 1:\n                continue\n            y = y * x"),
    first("nested loops", "y = x\n        for i in tf.range(2):\n            for j in tf.range(2):\n                y = y * x"),
    first("if in loop", "y = x\n        for i in tf.range(3):\n            if i > 0:\n                y = y * x\n            else:\n                y = y + x"),
    first("loop in if", "y = x\n        if x > 1.0:\n            for i in tf.range(3):\n                y = y * x"),
    first("loop that does not turn", "y = x\n        while y < 0.0:\n            y = y * y"),
    first("TensorArray", "a = tf.TensorArray(tf.float32, size=3)\n        for i in tf.range(3):\n            a = a.write(i, x * tf.cast(i, tf.float32))\n        y = tf.reduce_sum(a.stack() ** 2.0)"),
    first("while_loop", "i, y = tf.while_loop(lambda i, s: i < 3, lambda i, s: (i + 1, s * x), [0, x])"),
    first("while_loop, maximum_iterations", "i, y = tf.while_loop(lambda i, s: i < 9, lambda i, s: (i + 1, s * x), [0, x], maximum_iterations=3)"),
    first("cond", "y = tf.cond(x > 1.0, lambda: x * x, lambda: x)"),
    first("conditional expression", "y = x * x if x > 1.0 else x"),
    first("map_fn", "y = tf.reduce_sum(tf.map_fn(lambda v: v * v * x, tf.stack([x, x])))"),
    first("called function", "y = power(x)"),
    first("two variables", "a, b = x, x\n        for i in tf.range(3):\n            a, b = a * b, a + b\n        y = a + b"),
    first("exp and sin", "y = x\n        for i in tf.range(2):\n            y = tf.sin(y) + tf.exp(y * 0.1)"),
    first("integer state", "y = x\n        k = 0\n        for i in tf.range(3):\n            k = k + i\n            y = y * tf.cast(k + 1, tf.float32)"),
    first("growing vector", "s = tf.zeros([0])\n        for i in tf.range(3):\n            tf.autograph.experimental.set_loop_options(shape_invariants=[(s, tf.TensorShape([None]))])\n            s = tf.concat([s, [x * x]], 0)\n        y = tf.reduce_sum(s)"),
    first("matrix product", "m = tf.stack([[x, 1.0], [0.0, x]])\n        p = m\n        for i in tf.range(2):\n            p = tf.matmul(p, m)\n        y = tf.reduce_sum(p)"),
    first("stop_gradient", "y = x\n        for i in tf.range(3):\n            y = y * tf.stop_gradient(x)"),
    ("variable in loop", "def f(x):\n    variable.assign(3.0)\n    with tf.GradientTape() as tape:\n        y = x\n        for i in tf.range(3):\n            y = y * variable\n    return y, tape.gradient(y, variable)", scalar),
    ("variable in branch", "def f(x):\n    variable.assign(3.0)\n    with tf.GradientTape() as tape:\n        if x > 1.0:\n            y = variable * variable\n        else:\n            y = x\n    return y, tape.gradient(y, variable)", scalar),
    ("variable in branch in loop", "def f(x):\n    variable.assign(1.5)\n    y = tf.constant(0.0)\n    with tf.GradientTape() as tape:\n        for d in x:\n            if d > 1.0:\n                y += variable * variable * d\n            else:\n                y -= variable * d\n    return y, tape.gradient(y, variable)", "tf.constant([0.5, 2.0, 3.0])"),
    ("tape in loop", "def f(x):\n    s = 0.0\n    for i in tf.range(3):\n        with tf.GradientTape() as tape:\n            tape.watch(x)\n            y = x * x\n        s = s + tape.gradient(y, x)\n    return s", scalar),
    ("training loop", "def f(x):\n    variable.assign(1.0)\n    for i in tf.range(5):\n        with tf.GradientTape() as tape:\n            e = (variable - x) ** 2.0\n        variable.assign_sub(0.1 * tape.gradient(e, variable))\n    return variable.read_value()", scalar),
    ("elements of a vector", "def f(x):\n    with tf.GradientTape() as tape:\n        tape.watch(x)\n        y = 0.0\n        for v in x:\n            y = y + v * v * v\n    return y, tape.gradient(y, x)", vector),
    ("jacobian by loop", "def f(x):\n    with tf.GradientTape(persistent=True) as tape:\n        tape.watch(x)\n        a = x * x\n        y = [a[0], a[1]]\n    return tape.gradient(y[0], x), tape.gradient(y[1], x)", vector),
    ("tf.gradients", "def f(x):\n    y = x\n    for i in tf.range(3):\n        y = y * x\n    return tf.gradients(y, x)", scalar),
    ("tf.gradients of if", "def f(x):\n    if x > 1.0:\n        y = x * x\n    else:\n        y = x\n    return tf.gradients(y, [x])", scalar),
    second("if", "if x > 1.0:\n                y = x * x * x\n            else:\n                y = x"),
    second("for", "y = x\n            for i in tf.range(3):\n                y = y * x"),
    second("while", "y = x\n            while y < 100.0:\n                y = y * y"),
    second("nested loops", "y = x\n            for i in tf.range(2):\n                for j in tf.range(2):\n                    y = y * x"),
    second("if in loop", "y = x\n            for i in tf.range(3):\n                if i > 0:\n                    y = y * x"),
    second("loop in if", "y = x\n            if x > 1.0:\n                for i in tf.range(3):\n                    y = y * x"),
    second("for tensor", "y = tf.constant(0.0)\n            for v in tf.stack([x, 2.0 * x]):\n                y = y + v * v * v"),
    ("third order of a loop", "def f(x):\n    with tf.GradientTape() as a:\n        a.watch(x)\n        with tf.GradientTape() as b:\n            b.watch(x)\n            with tf.GradientTape() as c:\n                c.watch(x)\n                y = x\n                for i in tf.range(3):\n                    y = y * x\n            d = c.gradient(y, x)\n        e = b.gradient(d, x)\n    return a.gradient(e, x)", scalar),
    ("tape outside", "@tf.function\ndef g(x):\n    y = x\n    for i in tf.range(3):\n        y = y * x\n    return y\ndef f(x):\n    return x\nx = tf.constant(2.0)\nwith tf.GradientTape() as a:\n    a.watch(x)\n    with tf.GradientTape() as b:\n        b.watch(x)\n        y = g(x)\n    d = b.gradient(y, x)\nprint(show((y, d, a.gradient(d, x))))", scalar),
    ("tape outside of if", "@tf.function\ndef g(x):\n    if x > 1.0:\n        return x * x * x\n    return x\ndef f(x):\n    return x\nx = tf.constant(2.0)\nwith tf.GradientTape() as a:\n    a.watch(x)\n    with tf.GradientTape() as b:\n        b.watch(x)\n        y = g(x)\n    d = b.gradient(y, x)\nprint(show((y, d, a.gradient(d, x))))", scalar),
    ("in called graph function", "@tf.function\ndef g(x):\n    y = x\n    for i in tf.range(3):\n        y = y * x\n    return y\ndef f(x):\n    with tf.GradientTape() as tape:\n        tape.watch(x)\n        y = g(x)\n    return y, tape.gradient(y, x)", scalar),
  ]

  private static let power = "def power(x):\n    y = x\n    for i in tf.range(2):\n        if y > 3.0:\n            y = y * x\n        else:\n            y = y + x\n    return y\n"

  private static func first(_ name: String, _ body: String) -> FurtherPrograms.Row {
    (
      name,
      power + "def f(x):\n    with tf.GradientTape() as tape:\n        tape.watch(x)\n        \(body)\n    return y, tape.gradient(y, x)",
      scalar
    )
  }

  private static func second(_ name: String, _ body: String) -> FurtherPrograms.Row {
    (
      "second order, \(name)",
      "def f(x):\n    with tf.GradientTape() as outer:\n        outer.watch(x)\n        with tf.GradientTape() as inner:\n"
        + "            inner.watch(x)\n            \(body)\n        d = inner.gradient(y, x)\n    return d, outer.gradient(d, x)",
      scalar
    )
  }
}
