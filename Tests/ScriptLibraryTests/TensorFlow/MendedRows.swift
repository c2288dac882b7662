/// Cells that once gave something else than TensorFlow 2.21, with what it printed for them.
enum MendedRows {
  static let text = #"""
    x = tf.constant([1, 2, 3, 4])
    a, b = tf.constant(1, tf.int64), tf.constant(3, tf.int64)
    print(x[a], x[a:], x[:b], x[a:b], x[a:3], x[::a])
    f = tf.function(lambda i: (x[i], x[i:], x[:i], x[0:i:2]))
    print(f(a))
    -----
    tf.Tensor(2, shape=(), dtype=int32) tf.Tensor([2 3 4], shape=(3,), dtype=int32) tf.Tensor([1 2 3], shape=(3,), dtype=int32) tf.Tensor([2 3], shape=(2,), dtype=int32) tf.Tensor([2 3], shape=(2,), dtype=int32) tf.Tensor([1 2 3 4], shape=(4,), dtype=int32)
    (<tf.Tensor: shape=(), dtype=int32, numpy=2>, <tf.Tensor: shape=(3,), dtype=int32, numpy=array([2, 3, 4], dtype=int32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([1], dtype=int32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([1], dtype=int32)>)
    =====
    x = tf.constant([1, 2, 3])
    i = tf.constant(1, tf.int64)
    for f in (lambda i: x[i], lambda i: x[0:i]):
        graph = tf.function(f).get_concrete_function(i).graph.as_graph_def()
        print(sorted(node.op for node in graph.node))
    -----
    ['AddV2', 'Const', 'Const', 'Const', 'Identity', 'Pack', 'Pack', 'Pack', 'Placeholder', 'StridedSlice']
    ['Cast', 'Const', 'Const', 'Const', 'Identity', 'Pack', 'Pack', 'Placeholder', 'StridedSlice']
    =====
    b = tf.constant([True, False])
    print(b * b, b * True, b * 2, tf.constant([3, 4]) * b)
    graph = tf.function(lambda b: b * b).get_concrete_function(b).graph.as_graph_def()
    print([node.name for node in graph.node])
    try:
        tf.multiply(b, b)
    except tf.errors.InvalidArgumentError as e:
        print(str(e)[:40])
    -----
    tf.Tensor([ True False], shape=(2,), dtype=bool) tf.Tensor([ True False], shape=(2,), dtype=bool) tf.Tensor([ True False], shape=(2,), dtype=bool) tf.Tensor([ True False], shape=(2,), dtype=bool)
    ['b', 'mul/Cast', 'mul/Cast_1', 'mul', 'mul/Cast_2', 'Identity']
    Value for attr 'T' of bool is not in the
    =====
    for value in (tf.constant([True]), tf.constant(["a"])):
        try:
            value / value
        except TypeError as e:
            print(e)
    -----
    Invalid dtype tf.bool in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16, tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16, tf.float32, tf.float64, tf.complex64, tf.complex128}.
    Invalid dtype tf.string in __truediv__. Expected one of {tf.uint8, tf.int8, tf.uint16, tf.int16, tf.uint32, tf.int32, tf.uint64, tf.int64, tf.bfloat16, tf.float16, tf.float32, tf.float64, tf.complex64, tf.complex128}.
    =====
    print(bool(tf.constant([], tf.int32)), not tf.zeros([0, 3]), bool(tf.constant([[3]])), bool(tf.constant([], tf.string)))
    -----
    False True True False
    =====
    @tf.function
    def known():
        print(tf.get_static_value(tf.constant(1) + tf.constant(2)), tf.get_static_value(tf.shape(tf.ones([2, 3]))))
        print(tf.get_static_value(tf.stack([1, 2])), tf.get_static_value(tf.range(3)), tf.get_static_value(tf.reshape([1, 2], [2, 1])))
        print(tf.get_static_value(tf.fill([2], 7)), tf.get_static_value(tf.equal(1, 1)), tf.get_static_value(tf.identity(3)))
        print(tf.get_static_value(tf.concat([[1], [2]], 0)), tf.get_static_value(tf.reduce_prod([2, 3])), tf.get_static_value(tf.size(tf.ones([4]))))
        return 0
    print(known())
    -----
    None [2 3]
    [1 2] [0 1 2] None
    [7 7] True 3
    [1 2] None 4
    tf.Tensor(0, shape=(), dtype=int32)
    =====
    import functools
    f = tf.function(functools.partial(lambda a, b: a + b, 1))
    print(hasattr(f, "__name__"), f(2))
    -----
    False tf.Tensor(3, shape=(), dtype=int32)
    =====
    def pick(a, b):
        return a and b
    def other(a, b):
        return a or b
    def chosen(a):
        return 1 if a else 2
    one, seven = tf.constant(1), tf.constant(7)
    for f, arguments in ((pick, (one, seven)), (other, (tf.constant(1.0), tf.constant(0.0))), (chosen, (tf.constant("a"),))):
        try:
            print(tf.function(f)(*arguments))
        except tf.errors.InvalidArgumentError as e:
            print(str(e).split(" [Op:")[0])
    print(tf.function(pick)(tf.constant(True), tf.constant(False)), tf.function(chosen)(tf.constant([True])))
    -----
    Input 'pred' passed int32 expected bool while building NodeDef 'cond/switch_pred/_2' using Op<name=Switch; signature=data:T, pred:bool -> output_false:T, output_true:T; attr=T:type>
    Input 'pred' passed float expected bool while building NodeDef 'cond/switch_pred/_2' using Op<name=Switch; signature=data:T, pred:bool -> output_false:T, output_true:T; attr=T:type>
    Input 'pred' passed string expected bool while building NodeDef 'cond/switch_pred/_2' using Op<name=Switch; signature=data:T, pred:bool -> output_false:T, output_true:T; attr=T:type>
    tf.Tensor(False, shape=(), dtype=bool) tf.Tensor(1, shape=(), dtype=int32)
    =====
    x = tf.constant(3.0)
    @tf.function
    def slope(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.py_function(lambda t: t * t, [x], tf.float32)
        return tape.gradient(y, x)
    print(slope(x), slope(tf.constant([1.0, 2.0])))
    @tf.function
    def slopes(x, z):
        with tf.GradientTape() as tape:
            tape.watch([x, z])
            a, b = tf.py_function(lambda p, q: (p * q, p + q), [x, z], [tf.float32, tf.float32])
            y = a * 2.0 + b
        return tape.gradient(y, [x, z])
    print(slopes(x, tf.constant(4.0)))
    -----
    tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor([2. 4.], shape=(2,), dtype=float32)
    [<tf.Tensor: shape=(), dtype=float32, numpy=9.0>, <tf.Tensor: shape=(), dtype=float32, numpy=7.0>]
    =====
    x = tf.constant(3.0)
    @tf.function
    def sine(x):
        return tf.py_function(lambda t: tf.sin(t), [x], tf.float32)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = sine(x) * 2.0
    print(tape.gradient(y, x).numpy().round(4))
    print(tf.function(lambda x: tf.gradients(tf.py_function(lambda t: t * t * t, [x], tf.float32), x))(x))
    -----
    -1.98
    [<tf.Tensor: shape=(), dtype=float32, numpy=27.0>]
    =====
    rows = tf.ragged.constant([[1, 2, 3], [], [4, 5]])
    for f in (lambda r: r[0], lambda r: r[-1], lambda r: r[1:], lambda r: r[:, :1], lambda r: r[2, 1], lambda r: r[:, 1:], lambda r: r[::2], lambda r: r + 1):
        print(f(rows), tf.function(f)(rows))
    print(tf.function(lambda r, i: r[i])(rows, tf.constant(2)))
    -----
    tf.Tensor([1 2 3], shape=(3,), dtype=int32) tf.Tensor([1 2 3], shape=(3,), dtype=int32)
    tf.Tensor([4 5], shape=(2,), dtype=int32) tf.Tensor([4 5], shape=(2,), dtype=int32)
    <tf.RaggedTensor [[], [4, 5]]> <tf.RaggedTensor [[], [4, 5]]>
    <tf.RaggedTensor [[1], [], [4]]> <tf.RaggedTensor [[1], [], [4]]>
    tf.Tensor(5, shape=(), dtype=int32) tf.Tensor(5, shape=(), dtype=int32)
    <tf.RaggedTensor [[2, 3], [], [5]]> <tf.RaggedTensor [[2, 3], [], [5]]>
    <tf.RaggedTensor [[1, 2, 3], [4, 5]]> <tf.RaggedTensor [[1, 2, 3], [4, 5]]>
    <tf.RaggedTensor [[2, 3, 4], [], [5, 6]]> <tf.RaggedTensor [[2, 3, 4], [], [5, 6]]>
    tf.Tensor([4 5], shape=(2,), dtype=int32)
    =====
    rows = tf.ragged.constant([[[1, 2], [3]], [[4]]])
    print(rows[0], rows[0, 1], rows[0, 0, 1])
    for f in (lambda: rows[:, 0], lambda: rows[5]):
        try:
            f()
        except (ValueError, IndexError) as e:
            print(type(e).__name__, e)
    def total(r):
        s = 0
        for row in r:
            s += tf.reduce_sum(row)
        return s
    print(total(tf.ragged.constant([[1, 2, 3], [], [4, 5]])))
    -----
    <tf.RaggedTensor [[1, 2], [3]]> tf.Tensor([3], shape=(1,), dtype=int32) tf.Tensor(2, shape=(), dtype=int32)
    ValueError Cannot index into an inner ragged dimension.
    IndexError Row key 5 out of bounds
    tf.Tensor(15, shape=(), dtype=int32)
    =====
    e = tf.errors.InvalidArgumentError(None, None, "hello")
    print(e, e.message, e.error_code)
    try:
        raise tf.errors.OutOfRangeError(None, None, "End")
    except tf.errors.OpError as x:
        print(type(x).__name__, x)
    -----
    hello hello 3
    OutOfRangeError End
    =====
    x = tf.constant([[2.0, 1.0], [1.0, 3.0], [0.5, 1.5]])
    for part in (0, 2):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.abs(tf.linalg.svd(x, full_matrices=True)[part])
        print(tape.gradient(y, x).numpy().round(3).tolist())
    -----
    [[1.0, -0.02199999988079071], [0.019999999552965164, 0.8939999938011169], [0.009999999776482582, 0.44699999690055847]]
    [[0.12600000202655792, 0.010999999940395355], [0.13699999451637268, -0.11599999666213989], [0.06800000369548798, -0.057999998331069946]]
    =====
    print(tf.linalg.inv([[1.0, 2.0], [3.0, 4.0]]))
    print(tf.linalg.det([[1.0, 2.0], [3.0, 4.0]]))
    -----
    tf.Tensor(
    [[-2.0000002   1.0000001 ]
     [ 1.5000001  -0.50000006]], shape=(2, 2), dtype=float32)
    tf.Tensor(-2.0, shape=(), dtype=float32)
    """#
}
