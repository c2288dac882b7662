import Testing

@Suite struct TracingErrorTests {
  /// Script, the error's class, and a line of its message; TensorFlow's.
  static let rows: [(String, String, String)] = [
    (
      """
      @tf.function
      def f(x):
        if x > 0:
          y = 1
        return y
      f(tf.constant(1))
      """, "ValueError", "    ValueError: 'y' must also be initialized in the else branch"
    ),
    (
      """
      @tf.function
      def f(x):
        if x > 0:
          y = 1
        else:
          y = 1.0
        return y
      f(tf.constant(1))
      """, "TypeError", "    TypeError: 'y' has dtype int32 in the main branch, but dtype float32 in the else branch"
    ),
    (
      """
      @tf.function
      def f(x):
        y = 0
        while x > 0:
          y = 1.5
          x = x - 1
        return y
      f(tf.constant(1))
      """, "TypeError", "    TypeError: 'y' has dtype int32 before the loop, but dtype float32 after one iteration"
    ),
    (
      """
      @tf.function
      def f(x):
        if x:
          return 1
        return 2
      f(tf.constant(1))
      """, "ValueError",
      "    ValueError: condition of if statement expected to be `tf.bool` scalar, got Tensor(\"x:0\", shape=(), dtype=int32); to use as boolean Tensor, use `tf.cast`; to check for None, use `is not None`"
    ),
    (
      """
      def g(x):
        raise ValueError("no")
      @tf.function
      def f(x):
        return g(x)
      f(tf.constant(1))
      """, "ValueError", "    File \"test.py\", line 6, in f  *"
    ),
    (
      """
      @tf.function
      def f(a, b=1):
        return a
      f()
      """, "TypeError",
      "Binding inputs to tf.function failed due to `missing a required argument: 'a'`. Received args: () and kwargs: {} for signature: (a, b=<captured_default_value>)."
    ),
    (
      """
      @tf.function
      def f(x):
        for i in tf.range(x):
          if i > 2:
            return i
        return x
      f(tf.constant(5))
      """, "NotImplementedError",
      "    NotImplementedError: a return statement cannot be placed inside this TensorFlow loop; this may happen if a return statement depends on a static Python condition such as a hyperparameter"
    ),
    (
      """
      @tf.function
      def f(x):
        for i in range(3):
          if x > 1:
            break
          x = x + 1
        return x
      f(tf.constant(0))
      """, "NotImplementedError",
      "    NotImplementedError: break and return statements which depend on a TF condition are not supported in Python for loops. Did you intend to make it a TF loop?"
    ),
    (
      """
      @tf.function
      def f(x):
        i = 0
        while i < 3:
          i = x + 1
        return i
      f(tf.constant(0))
      """, "NotImplementedError",
      "    NotImplementedError: The condition of while loop started as non-Tensor, then changed to Tensor. This may happen either because variables changed type, or when a break or return statement inside the loop depends on a Tensor condition."
    ),
    (
      """
      @tf.function
      def f(x):
        return {1}
      f(tf.constant(5))
      """, "TypeError", "found return value of type set, which is not a Tensor or ExtensionType."
    ),
    (
      """
      made = []
      @tf.function
      def f(x):
        made.append(x + 1)
        return x
      f(tf.constant(5))
      made[0] + 1
      """, "TypeError", "<tf.Tensor 'add:0' shape=() dtype=int32> is out of scope and cannot be used here."
    ),
    (
      """
      @tf.function
      def f(x):
        return tf.Variable(1.0) * x
      f(tf.constant(5.0))
      """, "ValueError",
      "    ValueError: tf.function only supports singleton tf.Variables created on the first call."
    ),
  ]

  @Test(arguments: rows) func raises(_ row: (String, String, String)) throws {
    let printed = try TracingBench.run(row.0)
    #expect(printed.hasPrefix(row.1 + ":"))
    #expect(printed.contains(row.2), "\(printed)")
  }
}
