extension OpBenchmark {
  /// All benchmarks, in the order in which they run.
  static let all: [OpBenchmark] = families.flatMap { (family: Family) -> [OpBenchmark] in family.benchmarks }

  private static let families: [Family] = elementwise + reductions + movement + order + products + images + random

  /// Numbers from -1 to 1, or small integers.
  private static func numbers(_ name: String, _ shape: String) -> String {
    """
    \(name) = np.random.default_rng(7).uniform(-1, 1, \(shape))
    \(name) = (\(name) * 1000 if "{dtype}".startswith("int") else \(name)).astype("{dtype}")

    """
  }

  private static func family(
    _ name: String, _ dtypes: [String], _ shapes: String, _ small: [Int], _ medium: [Int], _ large: [Int],
    arrays: String, operands: [String] = ["x"], call: String, numpy: String?
  ) -> Family {
    Family(
      name: name, dtypes: dtypes, shapes: shapes, numbers: [.small: small, .medium: medium, .large: large], arrays: arrays,
      operands: operands, call: call, numpy: numpy)
  }

  private static let elementwise: [Family] = [
    family(
      "add", ["float32", "int32"], "[{a}]", [4], [65536], [8_388_608],
      arrays: numbers("x", "{a}") + numbers("y", "{a}"), operands: ["x", "y"], call: "tf.add(x, y)", numpy: "x + y"),
    family(
      "multiply by a row", ["float32", "float64"], "[{a}, {b}] [{b}]", [2, 3], [256, 256], [4096, 1024],
      arrays: numbers("x", "({a}, {b})") + numbers("y", "{b}"), operands: ["x", "y"], call: "x * y", numpy: "x * y"),
    family(
      "exp", ["float32", "float64"], "[{a}]", [4], [65536], [4_194_304],
      arrays: numbers("x", "{a}"), call: "tf.exp(x)", numpy: "np.exp(x)"),
    family(
      "tanh", ["float32", "float64"], "[{a}]", [4], [65536], [4_194_304],
      arrays: numbers("x", "{a}"), call: "tf.tanh(x)", numpy: "np.tanh(x)"),
    family(
      "where", ["float32", "int32"], "[{a}]", [4], [65536], [4_194_304],
      arrays: numbers("x", "{a}") + numbers("y", "{a}"), operands: ["x", "y"], call: "tf.where(x > y, x, y)",
      numpy: "np.where(x > y, x, y)"),
    family(
      "cast to float64", ["float32", "int32"], "[{a}]", [4], [65536], [4_194_304],
      arrays: numbers("x", "{a}"), call: "tf.cast(x, tf.float64)", numpy: "x.astype(np.float64)"),
  ]

  private static let reductions: [Family] = [
    family(
      "sum of all", ["float32", "int32"], "[{a}, {b}]", [2, 3], [256, 256], [4096, 2048],
      arrays: numbers("x", "({a}, {b})"), call: "tf.reduce_sum(x)", numpy: "x.sum()"),
    family(
      "sum of rows", ["float32", "float64"], "[{a}, {b}] axis 1", [2, 3], [256, 256], [4096, 2048],
      arrays: numbers("x", "({a}, {b})"), call: "tf.reduce_sum(x, 1)", numpy: "x.sum(1)"),
    family(
      "mean of columns", ["float32", "float64"], "[{a}, {b}] axis 0", [2, 3], [256, 256], [4096, 2048],
      arrays: numbers("x", "({a}, {b})"), call: "tf.reduce_mean(x, 0)", numpy: "x.mean(0)"),
    family(
      "argmax of rows", ["float32", "int32"], "[{a}, {b}] axis 1", [2, 3], [256, 256], [4096, 2048],
      arrays: numbers("x", "({a}, {b})"), call: "tf.argmax(x, 1)", numpy: "x.argmax(1)"),
    family(
      "cumsum", ["float32", "int32"], "[{a}, {b}] axis 1", [2, 3], [256, 256], [4096, 1024],
      arrays: numbers("x", "({a}, {b})"), call: "tf.cumsum(x, 1)", numpy: "x.cumsum(1)"),
  ]

  private static let movement: [Family] = [
    family(
      "transpose", ["float32", "uint8"], "[{a}, {b}]", [2, 3], [256, 256], [4096, 2048],
      arrays: numbers("x", "({a}, {b})"), call: "tf.transpose(x)", numpy: "np.ascontiguousarray(x.T)"),
    family(
      "channels first", ["float32", "float64"], "[{a}, {b}, {b}, {c}]", [1, 2, 3], [4, 32, 16], [32, 128, 16],
      arrays: numbers("x", "({a}, {b}, {b}, {c})"), call: "tf.transpose(x, [0, 3, 1, 2])",
      numpy: "np.ascontiguousarray(x.transpose(0, 3, 1, 2))"),
    family(
      "concat", ["float32", "int32"], "2 [{a}, {b}] axis 1", [2, 3], [256, 128], [2048, 1024],
      arrays: numbers("x", "({a}, {b})") + numbers("y", "({a}, {b})"), operands: ["x", "y"], call: "tf.concat([x, y], 1)",
      numpy: "np.concatenate([x, y], 1)"),
    family(
      "gather rows", ["float32", "int32"], "[{a}, {b}] {c} rows", [4, 3, 2], [1024, 64, 512], [65536, 64, 65536],
      arrays: numbers("x", "({a}, {b})") + "i = np.random.default_rng(3).integers(0, {a}, {c}).astype('int32')",
      operands: ["x", "i"], call: "tf.gather(x, i)", numpy: "x[i]"),
    family(
      "gather elements", ["float32", "float64"], "[{a}] {b} elements", [4, 3], [65536, 65536], [1_048_576, 4_194_304],
      arrays: numbers("x", "{a}") + "i = np.random.default_rng(3).integers(0, {a}, {b}).astype('int32')",
      operands: ["x", "i"], call: "tf.gather(x, i)", numpy: "x[i]"),
    family(
      "scatter rows", ["float32", "int32"], "[{a}, {b}] {c} rows", [4, 3, 2], [1024, 64, 512], [65536, 64, 32768],
      arrays: numbers("x", "({a}, {b})") + numbers("u", "({c}, {b})") + """
        i = np.random.default_rng(3).permutation({a})[:{c}].astype('int32')[:, None]
        def scattered():
            out = x.copy()
            out[i[:, 0]] = u
            return out
        """,
      operands: ["x", "u", "i"], call: "tf.tensor_scatter_nd_update(x, i, u)", numpy: "scattered()"),
    family(
      "segment sum", ["float32", "int32"], "[{a}, {b}] {c} segments", [4, 3, 2], [1024, 64, 128], [65536, 64, 1024],
      arrays: numbers("x", "({a}, {b})") + "i = np.sort(np.random.default_rng(3).integers(0, {c}, {a})).astype('int32')",
      operands: ["x", "i"], call: "tf.math.unsorted_segment_sum(x, i, {c})", numpy: nil),
  ]

  private static let order: [Family] = [
    family(
      "sort", ["float32", "int32"], "[{a}]", [4], [65536], [1_048_576],
      arrays: numbers("x", "{a}"), call: "tf.sort(x)", numpy: "np.sort(x)"),
    family(
      "sort of rows", ["float32", "float64"], "[{a}, {b}]", [2, 3], [256, 256], [16384, 64],
      arrays: numbers("x", "({a}, {b})"), call: "tf.sort(x)", numpy: "np.sort(x)"),
    family(
      "argsort", ["float32", "int32"], "[{a}]", [4], [65536], [1_048_576],
      arrays: numbers("x", "{a}"), call: "tf.argsort(x)", numpy: "np.argsort(x)"),
    family(
      "top 5", ["float32", "int32"], "[{a}, {b}]", [2, 6], [64, 1024], [1024, 4096],
      arrays: numbers("x", "({a}, {b})"), call: "tf.math.top_k(x, 5)", numpy: nil),
    family(
      "unique", ["int32", "int64"], "[{a}]", [4], [65536], [1_048_576],
      arrays: numbers("x", "{a}"), call: "tf.unique(x)", numpy: "np.unique(x, return_inverse=True)"),
  ]

  private static let products: [Family] = [
    family(
      "matmul", ["float32", "float64"], "[{a}, {a}] [{a}, {a}]", [2], [128], [1024],
      arrays: numbers("x", "({a}, {a})") + numbers("y", "({a}, {a})"), operands: ["x", "y"], call: "tf.matmul(x, y)",
      numpy: "x @ y"),
    family(
      "batched matmul", ["float32", "float64"], "[{a}, {b}, {b}] twice", [2, 2], [64, 32], [256, 64],
      arrays: numbers("x", "({a}, {b}, {b})") + numbers("y", "({a}, {b}, {b})"), operands: ["x", "y"],
      call: "tf.matmul(x, y)", numpy: "x @ y"),
    family(
      "solve", ["float32", "float64"], "[{a}, {a}] [{a}, {b}]", [2, 1], [64, 8], [768, 64],
      arrays: numbers("x", "({a}, {a})") + numbers("y", "({a}, {b})"), operands: ["x", "y"], call: "tf.linalg.solve(x, y)",
      numpy: "np.linalg.solve(x, y)"),
  ]

  private static let images: [Family] = [
    family(
      "conv2d", ["float32", "float64"], "[{a}, {b}, {b}, {c}] 3 by 3 to {d}", [1, 4, 1, 1], [4, 32, 8, 16],
      [8, 64, 64, 64], arrays: numbers("x", "({a}, {b}, {b}, {c})") + numbers("f", "(3, 3, {c}, {d})"),
      operands: ["x", "f"], call: "tf.nn.conv2d(x, f, 1, 'SAME')", numpy: nil),
    family(
      "max pool", ["float32", "float64"], "[{a}, {b}, {b}, {c}] 2 by 2", [1, 4, 1], [4, 32, 16], [16, 128, 32],
      arrays: numbers("x", "({a}, {b}, {b}, {c})"), call: "tf.nn.max_pool2d(x, 2, 2, 'VALID')", numpy: nil),
    family(
      "average pool", ["float32", "float64"], "[{a}, {b}, {b}, {c}] 3 by 3", [1, 4, 1], [4, 32, 16], [16, 128, 32],
      arrays: numbers("x", "({a}, {b}, {b}, {c})"), call: "tf.nn.avg_pool2d(x, 3, 1, 'SAME')", numpy: nil),
    family(
      "softmax", ["float32", "float64"], "[{a}, {b}]", [2, 3], [64, 1000], [4096, 1000],
      arrays: numbers("x", "({a}, {b})") + """
        def softmax():
            e = np.exp(x - x.max(-1, keepdims=True))
            return e / e.sum(-1, keepdims=True)
        """,
      call: "tf.nn.softmax(x)", numpy: "softmax()"),
  ]

  private static let random: [Family] = [
    family(
      "uniform", ["float32", "float64"], "[{a}]", [4], [65536], [8_388_608],
      arrays: "generator = np.random.default_rng(1)", operands: [], call: "tf.random.uniform([{a}], dtype=tf.{dtype})",
      numpy: "generator.random({a}, dtype='{dtype}')"),
    family(
      "normal", ["float32", "float64"], "[{a}]", [4], [65536], [4_194_304],
      arrays: "generator = np.random.default_rng(1)", operands: [], call: "tf.random.normal([{a}], dtype=tf.{dtype})",
      numpy: "generator.standard_normal({a}, dtype='{dtype}')"),
    family(
      "truncated normal", ["float32", "float64"], "[{a}]", [4], [65536], [4_194_304],
      arrays: "", operands: [], call: "tf.random.truncated_normal([{a}], dtype=tf.{dtype})", numpy: nil),
    family(
      "uniform integers", ["int32", "int64"], "[{a}]", [4], [65536], [8_388_608],
      arrays: "generator = np.random.default_rng(1)", operands: [],
      call: "tf.random.uniform([{a}], 0, 1000, tf.{dtype})", numpy: "generator.integers(0, 1000, {a}, dtype='{dtype}')"),
    family(
      "shuffle", ["float32", "int32"], "[{a}]", [4], [65536], [1_048_576],
      arrays: numbers("x", "{a}") + "generator = np.random.default_rng(1)", call: "tf.random.shuffle(x)",
      numpy: "generator.permutation(x)"),
  ]
}
