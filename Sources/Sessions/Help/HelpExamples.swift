/// One expression for each of the functions that people ask for most; `%help` runs it and shows what it gives.
enum HelpExamples {
  /// The example of a function, by its name as the documentation has it.
  static func of(_ name: String) -> String? { byName[name] }

  static let byName: [String: String] = Dictionary(
    all.map { ($0.name, $0.code) }, uniquingKeysWith: { (first: String, _: String) -> String in first })

  static let all: [(name: String, code: String)] = elementwise + reductions + shapes + making + products + others

  private static let elementwise: [(name: String, code: String)] = [
    ("tf.add", "tf.add([1, 2], [10, 20])"), ("tf.subtract", "tf.subtract([5, 7], 2)"),
    ("tf.multiply", "tf.multiply([1., 2.], 3.)"), ("tf.divide", "tf.divide([1., 9.], [2., 3.])"),
    ("tf.abs", "tf.abs([-1.5, 2.])"), ("tf.square", "tf.square([1., 3.])"), ("tf.sqrt", "tf.sqrt([4., 9.])"),
    ("tf.exp", "tf.exp([0., 1.])"), ("tf.math.log", "tf.math.log([1., 10.])"), ("tf.sin", "tf.sin([0., 1.5707964])"),
    ("tf.cos", "tf.cos([0., 3.1415927])"), ("tf.tanh", "tf.tanh([0., 1.])"), ("tf.sigmoid", "tf.sigmoid([0., 2.])"),
    ("tf.pow", "tf.pow([2., 3.], 2.)"), ("tf.maximum", "tf.maximum([1, 5], 3)"), ("tf.minimum", "tf.minimum([1, 5], 3)"),
    ("tf.where", "tf.where([True, False], [1, 2], [10, 20])"), ("tf.clip_by_value", "tf.clip_by_value([-2., 0.5, 9.], 0., 1.)"),
    ("tf.cast", "tf.cast([1.7, 2.2], tf.int32)"), ("tf.round", "tf.round([0.5, 1.5, 2.4])"),
    ("tf.equal", "tf.equal([1, 2], [1, 3])"), ("tf.less", "tf.less([1, 5], 3)"), ("tf.nn.relu", "tf.nn.relu([-1., 2.])"),
    ("tf.nn.softmax", "tf.nn.softmax([1., 2., 3.])"),
  ]

  private static let reductions: [(name: String, code: String)] = [
    ("tf.reduce_sum", "tf.reduce_sum([[1, 2], [3, 4]], axis=0)"), ("tf.reduce_mean", "tf.reduce_mean([1., 2., 6.])"),
    ("tf.reduce_max", "tf.reduce_max([[1, 5], [7, 2]], axis=1)"), ("tf.reduce_min", "tf.reduce_min([3, 1, 2])"),
    ("tf.reduce_prod", "tf.reduce_prod([2, 3, 4])"), ("tf.reduce_any", "tf.reduce_any([False, True])"),
    ("tf.reduce_all", "tf.reduce_all([False, True])"), ("tf.argmax", "tf.argmax([3, 9, 1])"),
    ("tf.argmin", "tf.argmin([3, 9, 1])"), ("tf.cumsum", "tf.cumsum([1, 2, 3])"), ("tf.norm", "tf.norm([3., 4.])"),
  ]

  private static let shapes: [(name: String, code: String)] = [
    ("tf.reshape", "tf.reshape([1, 2, 3, 4], [2, 2])"), ("tf.transpose", "tf.transpose([[1, 2], [3, 4]])"),
    ("tf.concat", "tf.concat([[1, 2], [3]], axis=0)"), ("tf.stack", "tf.stack([[1, 2], [3, 4]])"),
    ("tf.split", "tf.split([1, 2, 3, 4], 2)"), ("tf.unstack", "tf.unstack([1, 2])"), ("tf.expand_dims", "tf.expand_dims([1, 2], 0)"),
    ("tf.squeeze", "tf.squeeze([[1, 2]])"), ("tf.tile", "tf.tile([1, 2], [2])"), ("tf.pad", "tf.pad([1, 2], [[1, 1]])"),
    ("tf.gather", "tf.gather([10, 20, 30], [2, 0])"), ("tf.slice", "tf.slice([1, 2, 3, 4], [1], [2])"),
    ("tf.shape", "tf.shape([[1, 2, 3]])"), ("tf.broadcast_to", "tf.broadcast_to([1, 2], [2, 2])"),
    ("tf.reverse", "tf.reverse([1, 2, 3], axis=[0])"), ("tf.sort", "tf.sort([3, 1, 2])"),
    ("tf.one_hot", "tf.one_hot([0, 2], 3)"),
    ("tf.tensor_scatter_nd_update", "tf.tensor_scatter_nd_update([1, 2, 3], [[0]], [9])"),
  ]

  private static let making: [(name: String, code: String)] = [
    ("tf.constant", "tf.constant([1., 2.])"), ("tf.zeros", "tf.zeros([2])"), ("tf.ones", "tf.ones([2])"),
    ("tf.fill", "tf.fill([2], 7)"), ("tf.range", "tf.range(4)"), ("tf.linspace", "tf.linspace(0., 1., 3)"),
    ("tf.eye", "tf.eye(2)"), ("tf.identity", "tf.identity([1, 2])"), ("tf.zeros_like", "tf.zeros_like([1, 2])"),
    ("tf.ones_like", "tf.ones_like([1, 2])"), ("tf.convert_to_tensor", "tf.convert_to_tensor([1, 2])"),
  ]

  private static let products: [(name: String, code: String)] = [
    ("tf.matmul", "tf.matmul([[2., 3.]], [[5.], [4.]])"), ("tf.tensordot", "tf.tensordot([1., 2.], [3., 4.], 1)"),
    ("tf.einsum", "tf.einsum('ij,j->i', [[1., 2.], [3., 4.]], [1., 1.])"),
    ("tf.linalg.matvec", "tf.linalg.matvec([[1., 2.], [3., 4.]], [1., 1.])"),
  ]

  private static let others: [(name: String, code: String)] = [
    ("tf.cond", "tf.cond(tf.constant(True), lambda: tf.constant(1), lambda: tf.constant(2))"),
    ("tf.while_loop", "tf.while_loop(lambda i: i < 5, lambda i: [i + 2], [tf.constant(0)])"),
    ("tf.map_fn", "tf.map_fn(lambda x: x * x, tf.constant([1, 2, 3]))"),
    ("tf.function", "tf.function(lambda x: x + 1)(tf.constant(1))"),
    ("tf.strings.join", "tf.strings.join(['a', 'b'], separator='-')"), ("tf.strings.length", "tf.strings.length(['a', 'abc'])"),
  ]
}
