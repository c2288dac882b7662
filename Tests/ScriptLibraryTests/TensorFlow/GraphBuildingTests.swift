import Script
import Sessions
import Testing

/// Graphs that scripts fill by hand: imported definitions, placeholders, sessions, wrapped functions. Expected values are
/// TensorFlow 2.21's.
@Suite struct GraphBuildingTests {
  private static let setUp = """
    import tensorflow as tf
    @tf.function
    def f(x, y):
        return tf.tanh(x) @ y + 1.0
    gd = f.get_concrete_function(tf.TensorSpec([2, 2]), tf.TensorSpec([2, None])).graph.as_graph_def()
    def changed(change):
        g = tf.compat.v1.GraphDef()
        g.CopyFrom(gd)
        change(g)
        return g
    def fed(node, name):
        def change(g):
            g.node[node].input[0] = name
        return changed(change)
    def without_dtype(g):
        del g.node[0].attr["dtype"]
    def raised(f):
        try:
            with tf.Graph().as_default():
                return f()
        except Exception as e:
            return type(e).__name__ + ": " + str(e).split(" in binary")[0]
    """

  @Test(arguments: [
    (
      "g = tf.Graph()\nwith g.as_default():\n    tf.import_graph_def(gd)\n    tf.import_graph_def(gd, name='a')\n    tf.import_graph_def(gd, name='')\nprint([n.name for n in g.as_graph_def().node])",
      "['import/x', 'import/y', 'import/Tanh', 'import/matmul', 'import/add/y', 'import/add', 'import/Identity', 'a/x', 'a/y', "
        + "'a/Tanh', 'a/matmul', 'a/add/y', 'a/add', 'a/Identity', 'x', 'y', 'Tanh', 'matmul', 'add/y', 'add', 'Identity']\n"
    ),
    (
      "with tf.Graph().as_default():\n    print(tf.graph_util.import_graph_def(gd, return_elements=['Identity:0', 'x']))",
      "[<tf.Tensor 'import/Identity:0' shape=(2, None) dtype=float32>, <tf.Operation 'import/x' type=Placeholder>]\n"
    ),
    (
      "@tf.function\ndef h(x):\n    r, = tf.import_graph_def(gd, input_map={'x:0': x, 'y:0': x * 2}, return_elements=['Identity:0'])\n    return r\nprint(h(tf.ones([2, 2])))\nprint([n.name for n in h.get_concrete_function(tf.TensorSpec([2, 2])).graph.as_graph_def().node])",
      "tf.Tensor(\n[[4.0463767 4.0463767]\n [4.0463767 4.0463767]], shape=(2, 2), dtype=float32)\n"
        + "['x', 'mul/y', 'mul', 'import/x', 'import/y', 'import/Tanh', 'import/matmul', 'import/add/y', 'import/add', "
        + "'import/Identity', 'Identity']\n"
    ),
    (
      "w = tf.compat.v1.wrap_function(lambda: tf.import_graph_def(gd, name=''), [])\np = w.prune(['x:0', 'y:0'], ['Identity:0'])\nprint(p(tf.ones([2, 2]), tf.ones([2, 1])))\nq = w.prune(w.graph.get_tensor_by_name('x:0'), w.graph.get_tensor_by_name('Tanh:0'))\nprint(q(tf.ones([2, 2])), q.inputs, q.outputs)",
      "[<tf.Tensor: shape=(2, 1), dtype=float32, numpy=\narray([[2.5231884],\n       [2.5231884]], dtype=float32)>]\n"
        + "tf.Tensor(\n[[0.7615942 0.7615942]\n [0.7615942 0.7615942]], shape=(2, 2), dtype=float32) "
        + "[<tf.Tensor 'x:0' shape=(2, 2) dtype=float32>] [<tf.Tensor 'Tanh:0' shape=(2, 2) dtype=float32>]\n"
    ),
    (
      "with tf.Graph().as_default() as g:\n    x = tf.compat.v1.placeholder(tf.float32, [None], name='ph')\n    c = tf.constant(2.0) * 3\nprint(x, c)\nwith tf.compat.v1.Session(graph=g) as s:\n    print(s.run(c), s.run([x, c], {x: [1.0]}), s.run('mul:0', {'Const:0': 5.0}))",
      "Tensor(\"ph:0\", shape=(None,), dtype=float32) Tensor(\"mul:0\", shape=(), dtype=float32)\n"
        + "6.0 [array([1.], dtype=float32), np.float32(6.0)] 15.0\n"
    ),
  ])
  func buildsAndRuns(_ source: String, _ printed: String) throws {
    #expect(try GraphBuildingTests.output([GraphBuildingTests.setUp, source]) == printed)
  }

  @Test(arguments: [
    ("tf.import_graph_def(gd, return_elements=['zz:0'])", "ValueError: Requested return tensor 'zz:0' not found in graph def"),
    ("tf.import_graph_def(gd, return_elements=['zz'])", "ValueError: Requested return node 'zz' not found in graph def"),
    ("tf.import_graph_def(gd, return_elements=['matmul:3'])", "ValueError: Requested return tensor 'matmul:3' not found in graph def"),
    (
      "tf.import_graph_def(gd, input_map={'zz:0': tf.zeros([])})",
      "ValueError: Attempted to map inputs that were not found in graph_def: [zz:0]"
    ),
    (
      "tf.import_graph_def(gd, input_map={'x:0': tf.zeros([2, 3])})",
      "ValueError: Dimensions must be equal, but are 3 and 2 for '{{node import/matmul}} = MatMul[T=DT_FLOAT, grad_a=false, grad_b=false, "
        + "transpose_a=false, transpose_b=false](import/Tanh, import/y)' with input shapes: [2,3], [2,?]."
    ),
    (
      "tf.import_graph_def(gd, input_map={'x:0': tf.zeros([2, 2], tf.int32)})",
      "ValueError: Input 0 of node import/Tanh was passed int32 from zeros:0 incompatible with expected float."
    ),
    ("tf.import_graph_def(gd, input_map=3)", "TypeError: Argument `input_map` must be a dictionary. Obtained int"),
    ("tf.import_graph_def('x')", "TypeError: Argument `graph_def` must be a GraphDef proto."),
    (
      "tf.import_graph_def(changed(lambda g: setattr(g.node[2], 'op', 'Foo')))",
      "NotFoundError: Op type not registered 'Foo' (node 'Tanh')."
    ),
    (
      "tf.import_graph_def(fed(3, 'nope'))",
      "ValueError: Node 'matmul': Unknown input node 'nope'"
    ),
    (
      "tf.import_graph_def(fed(3, 'Tanh:4'))",
      "ValueError: Node 'matmul': Connecting to invalid output 4 of source node Tanh which has 1 outputs."
    ),
    ("tf.import_graph_def(changed(lambda g: g.node.add().CopyFrom(g.node[0])))", "ValueError: Node 'x' is not unique"),
    (
      "tf.import_graph_def(fed(2, 'Identity'))", "ValueError: 4 nodes in a cycle"
    ),
    (
      "tf.import_graph_def(changed(without_dtype))",
      "ValueError: NodeDef missing attr 'dtype' from Op<name=Placeholder; signature= -> output:dtype; attr=dtype:type; "
        + "attr=shape:shape,default=<unknown>>; NodeDef: {{node import/x}}"
    ),
  ])
  func refusesByName(_ source: String, _ printed: String) throws {
    let cell = "print(raised(lambda: \(source)))"
    #expect(try GraphBuildingTests.output([GraphBuildingTests.setUp, cell]) == printed + "\n")
  }

  /// A file of each form is read back as it was written; large contents, too.
  @Test func filesHoldWhatWasWritten() throws {
    let cell = """
      import random, string
      folder = "/tmp/tandem-graphs-" + "".join(random.choices(string.ascii_lowercase, k=12))
      big = tf.reshape(tf.range(300000.0), [300, 1000])
      @tf.function
      def g(x):
          return x @ tf.constant(big.numpy())
      d = g.get_concrete_function(tf.TensorSpec([1, 300])).graph.as_graph_def()
      text = tf.io.write_graph(d, folder, "g.pbtxt")
      binary = tf.io.write_graph(d, folder, "g.pb", as_text=False)
      from google.protobuf import text_format
      with tf.io.gfile.GFile(text) as file:
          print(text_format.Parse(file.read(), tf.compat.v1.GraphDef()) == d)
      with tf.io.gfile.GFile(binary, "rb") as file:
          print(tf.compat.v1.GraphDef.FromString(file.read()) == d, d.ByteSize() > 1200000)
      w = tf.compat.v1.wrap_function(lambda: tf.import_graph_def(d, name=""), [])
      x = tf.ones([1, 300])
      print(bool(tf.reduce_all(w.prune("x:0", "Identity:0")(x) == g(x))))
      """
    #expect(try GraphBuildingTests.output([GraphBuildingTests.setUp, cell]) == "True\nTrue True\nTrue\n")
  }

  private static func output(_ cells: [String]) throws -> String {
    try Interpreter.runOnLargeStack {
      let session = Session()
      var text = ""
      for cell in cells {
        let result = session.run(CellSource(cell, name: "<test>"))
        text += result.standardOutput + (result.error?.traceback ?? "")
      }
      return text
    }
  }
}
