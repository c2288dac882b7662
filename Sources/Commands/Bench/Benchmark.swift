/// One benchmark: a script that runs unchanged here and under Python, and prints the seconds that one unit of work took.
struct Benchmark: Sendable {
  let name: String
  /// What the unit is.
  let unit: String
  let needsTensorFlow: Bool
  let script: String

  static let all: [Benchmark] = [
    Benchmark(
      name: "fib", unit: "fib(24)", needsTensorFlow: false,
      script: """
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        report(lambda: fib(24), 1)
        """),
    Benchmark(
      name: "loops", unit: "1,000 × 100 additions", needsTensorFlow: false,
      script: """
        def loops():
            total = 0
            for i in range(1000):
                for j in range(100):
                    total += i + j
            return total
        report(loops, 1)
        """),
    Benchmark(
      name: "methods", unit: "20,000 method calls", needsTensorFlow: false,
      script: """
        class Counter:
            def __init__(self):
                self.count = 0
            def add(self, n):
                self.count += n
        def methods():
            counter = Counter()
            for i in range(20000):
                counter.add(i)
        report(methods, 1)
        """),
    Benchmark(
      name: "small eager op", unit: "add on shape (4,)", needsTensorFlow: true,
      script: """
        import tensorflow as tf
        a = tf.constant([1.0, 2.0, 3.0, 4.0])
        b = tf.constant([4.0, 3.0, 2.0, 1.0])
        def adds():
            for _ in range(1000):
                a + b
        report(adds, 1000)
        """),
    Benchmark(
      name: "product and bias, eager", unit: "a call, of 10,000", needsTensorFlow: true,
      script: product + "report(lambda: study(eager), 10000)\n"),
    Benchmark(
      name: "product and bias, graph", unit: "a call, of 10,000", needsTensorFlow: true,
      script: product + "report(lambda: study(graph), 10000)\n"),
    Benchmark(
      name: "tracing", unit: "an op, of 200", needsTensorFlow: true,
      script: """
        import tensorflow as tf
        def body(x):
            for _ in range(100):
                x = x * 1.5 + 0.5
            return x
        x = tf.constant([1.0, 2.0])
        report(lambda: tf.function(body).get_concrete_function(x), 200)
        """),
    Benchmark(
      name: "loop in a graph", unit: "a turn, of 1,000", needsTensorFlow: true,
      script: """
        import tensorflow as tf
        @tf.function
        def loop(n):
            total = tf.constant(0)
            for i in tf.range(n):
                total += i
            return total
        n = tf.constant(1000)
        loop(n)
        report(lambda: loop(n), 1000)
        """),
  ]

  /// The study's own function.
  private static let product = """
    import tensorflow as tf
    x = tf.constant([[2.0, 3.0]])
    w = tf.constant([[5.0], [4.0]])
    b = tf.constant([[0.7]])
    def eager(x):
        return tf.matmul(x, w) + b
    graph = tf.function(eager)
    graph(x)
    def study(f):
        for _ in range(10000):
            f(x)

    """

  /// Defines `report(f, units)`: the least of several runs, so that a busy machine counts little.
  static let harness = """
    import timeit as _timeit
    def report(f, units):
        f()
        print("seconds:", min(_timeit.repeat(f, number=1, repeat=7)) / units)

    """
}
