/// One step of `%tutorial`: what is told, what is to be typed, and how to see that it was done.
struct TutorialStep: Sendable {
  /// Something that must hold for the step to be done.
  struct Requirement: Sendable {
    /// An expression of the script; names that are missing, and whatever else fails, make it false.
    let check: String
    /// What is said while it does not hold; `{}` stands for what `shows` gives.
    let otherwise: String
    /// An expression whose value, or error, tells what there is instead.
    let shows: String?

    init(_ check: String, _ otherwise: String, shows: String? = nil) {
      self.check = check
      self.otherwise = otherwise
      self.shows = shows
    }
  }

  let title: String
  /// What the step is about, and what to type.
  let text: String
  /// A cell that does it.
  let code: String
  /// The names that the step asks for: a cell that has one of them is an answer.
  let names: [String]
  /// Names of earlier steps that it takes.
  let needs: [String]
  /// All of them, in the order in which they are looked at.
  let requirements: [Requirement]
  /// What the result means.
  let conclusion: String

  static let all: [TutorialStep] = [numbers, branches, costs, model, effects, state]

  /// Makes the names that later steps take.
  static let preparation = numbers.code.split(separator: "\n").filter { !$0.hasPrefix("print") }.joined(separator: "\n")

  private static func isTraced(_ name: String, _ otherwise: String) -> Requirement {
    Requirement("hasattr(\(name), 'get_concrete_function')", otherwise)
  }

  private static let numbers = TutorialStep(
    title: "Two executions, one number",
    text: """
      Define eager(x) as tf.matmul(x, w) + 0.7 with w = tf.constant([[5.0], [4.0]]), and graph as tf.function(eager).
      Call both with x = tf.constant([[2.0, 3.0]]).
      """,
    code: """
      import tensorflow as tf
      w = tf.constant([[5.0], [4.0]])
      def eager(x):
          return tf.matmul(x, w) + 0.7

      graph = tf.function(eager)
      x = tf.constant([[2.0, 3.0]])
      print(eager(x), graph(x))
      """,
    names: ["eager", "graph"], needs: [],
    requirements: [
      Requirement("'tf' in globals()", "import tensorflow as tf comes first."),
      Requirement("callable(eager)", "there is no function named eager yet."),
      Requirement("'x' in globals()", "x is missing: x = tf.constant([[2.0, 3.0]])"),
      Requirement(
        "abs(float(eager(x)[0, 0]) - 22.7) < 1e-4",
        "eager(x) gives {}; the product of [[2, 3]] and [[5], [4]] is 22, and the bias makes it [[22.7]].",
        shows: "eager(x).numpy().tolist()"),
      Requirement("'graph' in globals()", "now the same as a graph: graph = tf.function(eager)"),
      isTraced("graph", "graph is no traced function: graph = tf.function(eager), without a call."),
      Requirement(
        "float(eager(x)[0, 0]) == float(graph(x)[0, 0])", "graph(x) gives {}, another number than eager(x).",
        shows: "graph(x).numpy().tolist()"),
    ],
    conclusion: "Both give [[22.7]], equal to the bit. %compare graph(x) shows the two side by side.")

  private static let branches = TutorialStep(
    title: "Control flow becomes ops",
    text: "Write f(x) with @tf.function: if x > 0 it returns 1, else 0. Call it, then look at its graph: %graph f",
    code: """
      @tf.function
      def f(x):
          if x > 0:
              return 1
          else:
              return 0

      f(tf.constant(1)), f(tf.constant(-1))
      """,
    names: ["f"], needs: ["tf"],
    requirements: [
      Requirement("callable(f)", "there is no function named f yet."),
      isTraced("f", "f runs op by op: @tf.function stands in the line above its def."),
      Requirement(
        "int(f(tf.constant(1))) == 1 and int(f(tf.constant(-1))) == 0", "f(1) and f(-1) give {}, not 1 and 0.",
        shows: "(int(f(tf.constant(1))), int(f(tf.constant(-1))))"),
      Requirement(
        "any('If' in node.op for node in f.get_concrete_function(tf.constant(1)).graph.as_graph_def().node)",
        "the numbers are right, but the graph has no If: let a Python if decide, on x > 0."),
    ],
    conclusion: "One trace holds both branches: AutoGraph made an If of your if. %traces f tells why it was traced.")

  private static let costs = TutorialStep(
    title: "What a call costs",
    text: "Time 1000 calls of eager(x) and of graph(x) with timeit.timeit; keep the two numbers as a pair named times.",
    code: """
      import timeit
      times = (timeit.timeit(lambda: eager(x), number=1000), timeit.timeit(lambda: graph(x), number=1000))
      times
      """,
    names: ["times", "timeit"], needs: ["tf", "w", "eager", "graph", "x"],
    requirements: [
      Requirement(
        "'times' in globals()", "no pair named times is there yet: times = (timeit.timeit(...), timeit.timeit(...))"),
      Requirement(
        "isinstance(times, (tuple, list)) and len(times) == 2",
        "times is {}; it takes two numbers, the seconds of eager and those of graph.", shows: "times"),
      Requirement(
        "all(isinstance(each, float) and each > 0 for each in times)",
        "times is {}; seconds are floats above 0, as timeit.timeit gives them.", shows: "times"),
    ],
    conclusion: "For little work the call itself is the cost. %bench graph(x) measures both in turn.")

  private static let model = TutorialStep(
    title: "A model is traced once",
    text: "Make a small Keras model named model, call it directly, and through tf.function(model) named fast.",
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
    names: ["model", "fast"], needs: ["tf"],
    requirements: [
      Requirement("'model' in globals()", "there is no model yet: %tutorial show shows one."),
      Requirement(
        "isinstance(model, tf.keras.Model)", "model is {}, no tf.keras.Model.", shows: "type(model).__name__"),
      Requirement("'fast' in globals()", "now the same through a graph: fast = tf.function(model)"),
      isTraced("fast", "fast is no traced function: fast = tf.function(model), without a call."),
      Requirement("len(fast.traces) >= 1", "fast was not called yet: it takes what model takes."),
    ],
    conclusion: "The second call of fast runs the graph. %traces fast tells what the trace cost.")

  private static let effects = TutorialStep(
    title: "Side effects happen while tracing",
    text: """
      Write doubled(values) with @tf.function: it fills a tf.TensorArray in a loop over tf.range(3) with the doubles
      of the values, and returns its stack(). Call it with tf.constant([1, 2, 3]).
      """,
    code: """
      @tf.function
      def doubled(values):
          out = tf.TensorArray(tf.int32, size=3)
          for i in tf.range(3):
              out = out.write(i, values[i] * 2)
          return out.stack()

      doubled(tf.constant([1, 2, 3]))
      """,
    names: ["doubled"], needs: ["tf"],
    requirements: [
      Requirement("callable(doubled)", "there is no function named doubled yet."),
      isTraced("doubled", "doubled runs op by op: @tf.function stands in the line above its def."),
      Requirement(
        "doubled(tf.constant([1, 2, 3])).numpy().tolist() == [2, 4, 6]",
        "doubled of 1, 2, 3 gives {}, not [2, 4, 6]. write() returns the array to go on with: out = out.write(i, ...)",
        shows: "doubled(tf.constant([1, 2, 3])).numpy().tolist()"),
      Requirement(
        "'TensorList' in str(doubled.get_concrete_function(tf.constant([1, 2, 3])).graph.as_graph_def())",
        "the numbers are right, but there is no tf.TensorArray in the graph."),
    ],
    conclusion: "A Python list would have got symbolic tensors, once. %lint doubled finds such places.")

  private static let state = TutorialStep(
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
    names: ["v", "change"], needs: ["tf"],
    requirements: [
      Requirement("'v' in globals()", "v is missing: v = tf.Variable([1, 2, 3])"),
      Requirement(
        "isinstance(v, tf.Variable)", "v is {}, no tf.Variable: nothing could be assigned to it.",
        shows: "type(v).__name__"),
      Requirement("callable(change)", "there is no function named change yet."),
      isTraced("change", "change runs op by op: @tf.function stands in the line above its def."),
      Requirement("len(change.traces) >= 1", "change was not called yet: change()"),
      Requirement(
        "v.numpy().tolist() == [1, 5, 5]", "v is {}, not [1, 5, 5]: v.assign([1, 5, 5]) within change does it.",
        shows: "v.numpy().tolist()"),
    ],
    conclusion: "Assignments in a graph run at every call, in the order in which they stand. %undo takes them back.")
}
