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
    (
      """
      @tf.function
      def f(n):
        total = 0
        for i in tf.range(n):
          if i == 2:
            continue
          if i > 4:
            break
          total += i
        return total, i
      print([tf.value(t) for t in f(tf.constant(10))], [tf.value(t) for t in f(tf.constant(0))])
      """, "[8, 5] [0, 0]\n"
    ),
    (
      """
      @tf.function
      def f(x):
        total = 0.0
        for row in x:
          total = total + row * row
        return total
      print(tf.value(f(tf.constant([1.0, 2.0, 3.0]))))
      """, "14.0\n"
    ),
    (
      """
      v = tf.Variable(1)
      @tf.function
      def f(x):
        return x + v
      print(tf.value(f(tf.constant(1))))
      """, "2\n"
    ),
    (
      """
      class Counter:
        def __init__(self):
          self.v = None
        @tf.function
        def __call__(self, x):
          print("trace")
          if self.v is None:
            self.v = tf.Variable(10)
          return self.v + x
      c = Counter()
      print(tf.value(c(tf.constant(1))), tf.value(c(tf.constant(2))))
      """, "trace\ntrace\n11 12\n"
    ),
    (
      """
      out = tf.TensorArray(tf.int32, size=3)
      same = out.write(0, 5)
      out.write(1, 6)
      print(same is out, tf.value(out.stack()))
      @tf.function
      def f(n):
        array = tf.TensorArray(tf.int32, size=0, dynamic_size=True)
        for i in tf.range(n):
          array = array.write(i, i * i)
        array.write(0, 100)
        return array.stack()
      print(tf.value(f(tf.constant(4))))
      """, "True [5, 6, 0]\n[0, 1, 4, 9]\n"
    ),
  ]

  @Test(arguments: rows) func prints(_ row: (String, String)) throws {
    let printed = try TracingBench.run(row.0)
    #expect(printed == row.1)
  }
}
