import Testing

@Suite struct FunctionTests {
  /// Script and what it prints; values are TensorFlow's.
  static let rows: [(String, String)] = [
    (
      """
      @tf.function
      def f(x, y):
        return x * y + 1
      print(tf.value(f(tf.constant(3), tf.constant(4))))
      """, "13\n"
    ),
    (
      """
      @tf.function
      def relu(x):
        print("traced")
        if x > 0:
          return x
        else:
          return 0
      print(tf.value(relu(tf.constant(5))), tf.value(relu(tf.constant(-5))))
      """, "traced\n5 0\n"
    ),
    (
      """
      @tf.function
      def f(x):
        y = 0
        while x > 0:
          y = y + x
          x = x - 1
        return y
      print(tf.value(f(tf.constant(4))), tf.value(f(tf.constant(0))))
      """, "10 0\n"
    ),
    (
      """
      count = 0
      @tf.function
      def f(x):
        global count
        count += 1
        return x
      f(1); f(1.0); f(True); f(2); f(tf.constant(1)); f(tf.constant(2)); f(tf.constant([1]))
      print(count, f.experimental_get_tracing_count())
      """, "4 4\n"
    ),
  ]

  @Test(arguments: rows) func prints(_ row: (String, String)) throws {
    let printed = try TracingBench.run(row.0)
    #expect(printed == row.1)
  }
}
