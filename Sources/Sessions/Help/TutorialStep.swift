/// One step of `%tutorial`: what is told, what is to be typed, and how to see that it was done.
struct TutorialStep: Sendable {
  let title: String
  /// What the step is about, and what to type.
  let text: String
  /// A cell that does it.
  let code: String
  /// An expression of the script that is true when the step is done; names that are missing make it false.
  let check: String
  /// What the result means.
  let conclusion: String

  static let all: [TutorialStep] = [
    TutorialStep(
      title: "Two executions, one number",
      text: "Define eager(x) as a matrix product plus a bias, and graph as tf.function(eager). Call both.",
      code: """
        import tensorflow as tf
        w = tf.constant([[5.0], [4.0]])
        def eager(x):
            return tf.matmul(x, w) + 0.7

        graph = tf.function(eager)
        x = tf.constant([[2.0, 3.0]])
        print(eager(x), graph(x))
        """,
      check: "bool(abs(float(eager(x)[0, 0]) - 22.7) < 1e-4 and float(eager(x)[0, 0]) == float(graph(x)[0, 0]))",
      conclusion: "Both give [[22.7]], equal to the bit. %compare graph(x) shows the two side by side."),
    TutorialStep(
      title: "Control flow becomes ops",
      text: "Write f(x) with @tf.function: 1 if x is above 0, else 0. Then look at its graph: %graph f",
      code: """
        @tf.function
        def f(x):
            if x > 0:
                return 1
            else:
                return 0

        f(tf.constant(1)), f(tf.constant(-1))
        """,
      check: "int(f(tf.constant(1))) == 1 and int(f(tf.constant(-1))) == 0 and len(f.traces) >= 1",
      conclusion: "One trace holds both branches: AutoGraph made an If of your if. f.traces tells when it was traced."),
    TutorialStep(
      title: "What a call costs",
      text: "Time many calls of eager and graph with timeit, and keep the seconds as a pair named times.",
      code: """
        import timeit
        times = (timeit.timeit(lambda: eager(x), number=1000), timeit.timeit(lambda: graph(x), number=1000))
        times
        """,
      check: "len(times) == 2 and min(times) > 0",
      conclusion: "For little work the call itself is the cost. %bench graph(x) measures both in turn."),
    TutorialStep(
      title: "A model is traced once",
      text: "Make a small Keras model, call it directly, and through tf.function(model) named fast.",
      code: """
        inputs = tf.keras.Input(shape=(8, 8, 1))
        layer = tf.keras.layers.Conv2D(2, 3)(inputs)
        layer = tf.keras.layers.Flatten()(layer)
        outputs = tf.keras.layers.Dense(3)(layer)
        model = tf.keras.Model(inputs, outputs)
        fast = tf.function(model)
        image = tf.ones((1, 8, 8, 1))
        model(image), fast(image)
        """,
      check: "tuple(fast(image).shape) == (1, 3) and len(fast.traces) >= 1",
      conclusion: "The second call of fast runs the graph. %traces fast tells what the trace cost."),
    TutorialStep(
      title: "Side effects happen while tracing",
      text: "Fill a tf.TensorArray in a loop over tf.range(3) inside of a traced function doubled, and return its stack().",
      code: """
        @tf.function
        def doubled(values):
            out = tf.TensorArray(tf.int32, size=3)
            for i in tf.range(3):
                out = out.write(i, values[i] * 2)
            return out.stack()

        doubled(tf.constant([1, 2, 3]))
        """,
      check: "doubled(tf.constant([1, 2, 3])).numpy().tolist() == [2, 4, 6]",
      conclusion: "A Python list would have got symbolic tensors, once. %lint doubled finds such places."),
    TutorialStep(
      title: "State goes through ops",
      text: "Make v = tf.Variable([1, 2, 3]) and a traced function change() that assigns [1, 5, 5] to it; call it.",
      code: """
        v = tf.Variable([1, 2, 3])
        @tf.function
        def change():
            v.assign([1, 5, 5])
            return tf.tensor_scatter_nd_update(v, [[0]], [50])

        change()
        """,
      check: "v.numpy().tolist() == [1, 5, 5]",
      conclusion: "Assignments in a graph run at every call, in the order in which they were written. %undo takes them back."),
  ]
}
