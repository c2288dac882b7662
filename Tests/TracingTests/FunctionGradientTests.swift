import Testing

@Suite struct FunctionGradientTests {
  /// Script and what it prints; values are TensorFlow's.
  static let rows: [(String, String)] = [
    (
      """
      @tf.function
      def f(x):
        return x * x * x
      x = tf.constant(2.0)
      with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x) * 2.0
      print(tf.value(tape.gradient(y, x)))
      """, "24.0\n"
    ),
    (
      """
      @tf.function
      def f(x):
        with tf.GradientTape() as tape:
          tape.watch(x)
          y = x * x
        return tape.gradient(y, x)
      print(tf.value(f(tf.constant(3.0))))
      """, "6.0\n"
    ),
    (
      """
      @tf.function
      def f(x):
        if x > 0.0:
          y = x * x
        else:
          y = x * 3.0
        return y
      for value in [2.0, -2.0]:
        x = tf.constant(value)
        with tf.GradientTape() as tape:
          tape.watch(x)
          y = f(x)
        print(tf.value(tape.gradient(y, x)))
      """, "4.0\n3.0\n"
    ),
    (
      """
      @tf.function
      def f(x, n):
        y = x
        while n > 0:
          y = y * x
          n = n - 1
        return y
      x = tf.constant(2.0)
      with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x, tf.constant(3))
      print(tf.value(y), tf.value(tape.gradient(y, x)))
      """, "16.0 32.0\n"
    ),
    (
      """
      v = tf.Variable(3.0)
      @tf.function
      def f(x):
        return v * v * x
      with tf.GradientTape() as tape:
        y = f(tf.constant(2.0))
      print(tf.value(tape.gradient(y, v)))
      """, "12.0\n"
    ),
    (
      """
      @tf.function
      def f(x):
        s = tf.constant(0.0)
        for row in x:
          s += row * row
        return s
      x = tf.constant([1.0, 2.0, 3.0])
      with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
      print(tf.value(tape.gradient(y, x)))
      """, "[2.0, 4.0, 6.0]\n"
    ),
    (
      """
      @tf.function
      def inner(x):
        return x * x
      @tf.function
      def f(x):
        with tf.GradientTape() as tape:
          tape.watch(x)
          y = inner(x) * x
        return tape.gradient(y, x)
      print(tf.value(f(tf.constant(2.0))))
      """, "12.0\n"
    ),
    (
      """
      @tf.function
      def f(x):
        return x * x * x
      x = tf.constant(2.0)
      with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as tape:
          tape.watch(x)
          y = f(x)
        first = tape.gradient(y, x)
      print(tf.value(first), tf.value(outer.gradient(first, x)))
      """, "12.0 12.0\n"
    ),
  ]

  @Test(arguments: rows) func prints(_ row: (String, String)) throws {
    let printed = try TracingBench.run(row.0)
    #expect(printed == row.1)
  }
}
