/// Ops on arrays that are cut into tiles: what TensorFlow 2.21 printed, and NumPy's results beside them.
enum LargeRows {
  static let text = #"""
    tf.random.set_seed(5)
    draws = [
        lambda: tf.random.uniform([100000]), lambda: tf.random.uniform([100000], 0, 77, tf.int32),
        lambda: tf.random.uniform([70001], dtype=tf.float64), lambda: tf.random.uniform([70001], 0, 77, tf.int64),
        lambda: tf.random.shuffle(tf.range(70001)), lambda: tf.random.stateless_uniform([70001], [1, 2], None, None, tf.int32),
    ]
    for draw in draws:
        x = draw().numpy()
        print(x[:2], x[32768:32770], x[65537], x[-1])
    -----
    [0.6263931 0.5298432] [0.558694   0.47949445] 0.49232388 0.16297746
    [72 74] [68 45] 50 39
    [0.6143641  0.44440261] [0.00980206 0.8741778 ] 0.2124535629712958 0.38527847269567794
    [63 61] [ 8 47] 32 47
    [ 7819 61903] [11427 15612] 48170 28520
    [1105988140 1738052849] [1596501043  -70120847] 1283537060 -23565042
    =====
    tf.random.set_seed(5)
    for draw in (tf.random.normal, tf.random.truncated_normal):
        for dtype in (tf.float32, tf.float64):
            x = draw([70001], dtype=dtype).numpy()
            print(x[:2].round(4), x[32768:32770].round(4), x[65537].round(4), x[-1].round(4))
    -----
    [-0.1803 -0.9503] [ 0.1386 -1.0701] -3.8033 0.0255
    [ 0.1013 -0.983 ] [ 1.4517 -0.108 ] 1.0093 0.4433
    [ 1.4665 -1.0248] [-0.6672  0.0773] 0.408 -1.884
    [-0.4756 -1.0212] [-0.0018  0.0496] 1.048 -0.6123
    =====
    import numpy as np
    x = np.arange(300 * 517).reshape(300, 517)
    y = np.arange(7 * 33 * 65 * 19).reshape(7, 33, 65, 19)
    for dtype in ("uint8", "int16", "float32", "float64", "complex128"):
        a, b = x.astype(dtype), y.astype(dtype)
        print(
            np.array_equal(tf.transpose(a), a.T), np.array_equal(tf.transpose(b, [0, 3, 1, 2]), b.transpose(0, 3, 1, 2)),
            np.array_equal(tf.transpose(b, [2, 0, 3, 1]), b.transpose(2, 0, 3, 1)), np.array_equal(tf.reverse(b, [1, 3]), b[:, ::-1, :, ::-1]),
            np.array_equal(tf.tile(a, [2, 3]), np.tile(a, (2, 3))), np.array_equal(tf.pad(a, [[1, 2], [3, 4]]), np.pad(a, [[1, 2], [3, 4]])),
            np.array_equal(tf.constant(b)[1:, ::2, 3:60:3, ::-1], b[1:, ::2, 3:60:3, ::-1]), np.array_equal(tf.concat([a, a], 1), np.concatenate([a, a], 1)))
    -----
    True True True True True True True True
    True True True True True True True True
    True True True True True True True True
    True True True True True True True True
    True True True True True True True True
    =====
    import numpy as np
    generator = np.random.RandomState(0)
    for count in (3, 64, 100, 129, 5000, 70000):
        x = generator.randint(-50, 50, count).astype("float32")
        y = generator.randint(-2**40, 2**40, count)
        values, places = tf.unique(x)
        best, where = tf.math.top_k(x, 3)
        print(
            np.array_equal(tf.sort(x), np.sort(x)), np.array_equal(tf.argsort(x, stable=True), np.argsort(x, kind="stable")),
            np.array_equal(tf.sort(y, direction="DESCENDING"), np.sort(y)[::-1]), np.array_equal(tf.gather(values, places), x),
            np.array_equal(best, np.sort(x)[::-1][:3]), np.array_equal(where, np.argsort(-x, kind="stable")[:3]))
    print(tf.sort([[3, 1, 2], [9, 7, 8]]), tf.argsort([[2.0, 1.0, 2.0], [0.0, -0.0, 5.0]], direction="DESCENDING", stable=True))
    print(tf.unique([3, 1, 3, 2, 1]), tf.unique([0.0, -0.0, 1.0]))
    -----
    True True True True True True
    True True True True True True
    True True True True True True
    True True True True True True
    True True True True True True
    True True True True True True
    tf.Tensor(
    [[1 2 3]
     [7 8 9]], shape=(2, 3), dtype=int32) tf.Tensor(
    [[0 2 1]
     [2 0 1]], shape=(2, 3), dtype=int32)
    Unique(y=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([3, 1, 2], dtype=int32)>, idx=<tf.Tensor: shape=(5,), dtype=int32, numpy=array([0, 1, 0, 2, 1], dtype=int32)>) Unique(y=<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 1.], dtype=float32)>, idx=<tf.Tensor: shape=(3,), dtype=int32, numpy=array([0, 0, 1], dtype=int32)>)
    =====
    import numpy as np
    generator = np.random.RandomState(1)
    x = generator.randint(-9, 9, (600, 3000)).astype("int32")
    i = generator.randint(0, 600, 5000)
    f = x.astype("float32")
    print(np.array_equal(tf.reduce_sum(x, 0), x.sum(0)), np.array_equal(tf.reduce_max(f, 0), f.max(0)))
    print(np.array_equal(tf.argmax(f, 1), f.argmax(1)), np.array_equal(tf.argmin(x, 0), x.argmin(0)), np.array_equal(tf.argmax(x, 1), x.argmax(1)))
    print(np.array_equal(tf.cumsum(x, 1), x.cumsum(1)), np.array_equal(tf.gather(x, i), x[i]), np.array_equal(tf.gather(x, i, axis=1), x[:, i]))
    print(np.array_equal(tf.where(x > 7), np.argwhere(x > 7)), np.array_equal(tf.where(x > 0, x, 0), np.where(x > 0, x, 0)))
    print(np.array_equal(f * tf.constant(f[0]), f * f[0]), np.array_equal(tf.nn.bias_add(f, f[0]), f + f[0]))
    print(tf.cumsum([[1, 2, 3]], 1, exclusive=True, reverse=True), tf.math.cumprod([[1.0, 2.0, 3.0]], 1, exclusive=True))
    for attempt in (lambda: tf.gather(x, [1, 1000]), lambda: tf.tensor_scatter_nd_add(tf.zeros([3]), [[1], [5]], [1.0, 1.0])):
        try:
            attempt()
        except tf.errors.InvalidArgumentError as e:
            print(e)
    -----
    True True
    True True True
    True True True
    True True
    True True
    tf.Tensor([[5 3 0]], shape=(1, 3), dtype=int32) tf.Tensor([[1. 1. 2.]], shape=(1, 3), dtype=float32)
    {{function_node __wrapped__GatherV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = 1000 is not in [0, 600) [Op:GatherV2]
    {{function_node __wrapped__TensorScatterAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = [5] does not index into shape [3] [Op:TensorScatterAdd]
    =====
    import numpy as np
    generator = np.random.RandomState(2)
    image = generator.uniform(-1, 1, (5, 33, 31, 70)).astype("float32")
    blocks = image[:, :32, :30].reshape(5, 16, 2, 15, 2, 70)
    print(np.array_equal(tf.nn.max_pool2d(image, 2, 2, "VALID"), blocks.max((2, 4))))
    print(np.allclose(tf.nn.avg_pool2d(image, 2, 2, "VALID"), blocks.mean((2, 4)), atol=1e-6))
    x = generator.uniform(-1, 1, (1000, 70)).astype("float32")
    print(np.allclose(tf.nn.softmax(x), np.exp(x) / np.exp(x).sum(1, keepdims=True), rtol=1e-5))
    a, b = generator.uniform(-1, 1, (2, 40, 20, 20)).astype("float32")
    print(np.allclose(tf.matmul(a, b), a @ b, atol=1e-5))
    -----
    True
    True
    True
    True
    """#
}
