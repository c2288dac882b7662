/// What the modules are about that are not written in the script language.
enum HelpModules {
  static func text(_ name: String) -> String? { pages[name] }

  private static let pages: [String: String] = [
    "tensorflow": """
      TensorFlow's functions on tensors. The frequent ones stand here (tf.matmul, tf.reduce_sum), the others in their
      families: tf.math, tf.linalg, tf.nn, tf.random, tf.strings, tf.bitwise, tf.sets, tf.image, tf.signal. Called as
      they are they run at once; within a function under @tf.function they become nodes of its graph.

          x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
          tf.reduce_sum(x, axis=0)

      tf.Variable holds state, tf.GradientTape records for gradients, tf.function traces. %help graphs tells more.
      """,
    "numpy": """
      NumPy's arrays and functions: array, arange, reshape, dot, linspace, random, linalg, fft. Arrays are eager:
      within a traced function their values are constants of the graph. tensor.numpy() and tf.constant(array) convert.

          a = np.arange(6).reshape(2, 3)
          a.sum(axis=0)
      """,
    "keras": """
      Models out of layers: keras.Input, keras.layers, keras.Model, keras.Sequential, with losses, optimizers,
      activations, initializers. A model is called as a function, eagerly or through tf.function(model).

          inputs = keras.Input(shape=(8,))
          outputs = keras.layers.Dense(3)(inputs)
          model = keras.Model(inputs, outputs)
      """,
    "tensorflow.math":
      "Functions of numbers, element by element and over axes: add, log, exp, reduce_sum, cumsum, argmax, "
      + "top_k.",
    "tensorflow.linalg":
      "Linear algebra: matmul, matvec, einsum, inv, solve, cholesky, qr, svd, eigh, norm, trace, band_part.",
    "tensorflow.nn":
      "What neural networks are made of: relu, softmax, conv2d, max_pool2d, dropout, batch_normalization, "
      + "losses.",
    "tensorflow.random":
      "Random tensors: uniform, normal, shuffle, Generator. stateless_… functions depend on their seed alone.",
    "tensorflow.strings": "Tensors of texts: join, split, substr, length, regex_replace, to_number, unicode_decode.",
    "tensorflow.keras": "Keras, as the module keras: layers, models, losses, optimizers. keras? tells more.",
    "keras.layers":
      "Layers of models: Dense, Conv2D, Flatten, Dropout, BatchNormalization, … Own layers derive from Layer.",
    "tensorflow.autograph":
      "How Python's control flow becomes graphs: to_code shows a function as it is traced, do_not_convert "
      + "excepts one.",
    "tensorflow.data": "Datasets: pipelines of elements that are made, mapped, batched and shuffled.",
    "math": "Functions of single numbers: sqrt, exp, log, sin, floor, gcd, factorial, isclose, and pi, e, inf, nan.",
    "time": "Clocks and dates: perf_counter, time, sleep, strftime.",
    "timeit": "Times of statements: timeit.timeit(statement, number=1000). %timeit finds the number itself.",
    "random": "Random numbers: random, randint, choice, shuffle, gauss, seed.",
    "sys": "The interpreter and its program: argv, path, modules, stdout, exit, version.",
    "os": "Files, folders and the environment: getcwd, listdir, environ, path.",
    "itertools": "Iterators out of iterators: chain, product, permutations, combinations, islice, groupby, accumulate.",
    "collections": "Containers beside list and dict: deque, Counter, defaultdict, namedtuple, OrderedDict, ChainMap.",
    "functools": "Functions of functions: partial, reduce, wraps, lru_cache, cached_property, singledispatch.",
    "re": "Regular expressions: search, match, findall, sub, split, compile.",
    "json": "JSON texts: dumps, loads, dump, load.",
  ]
}
