/// `tf.data` in cells, with what TensorFlow 2.21 printed for them.
enum DataRows {
  static let text = #"""
    D = tf.data.Dataset
    print(list(D.from_tensor_slices([1, 2, 3]).as_numpy_iterator()))
    print(list(D.from_tensor_slices(([1, 2], [3.0, 4.0])).as_numpy_iterator()))
    print(list(D.from_tensor_slices({"a": [1, 2], "b": [[1], [2]]}).as_numpy_iterator()))
    print(list(D.range(2, 10, 3).as_numpy_iterator()), list(D.from_tensors([1, 2]).as_numpy_iterator()))
    -----
    [np.int32(1), np.int32(2), np.int32(3)]
    [(np.int32(1), np.float32(3.0)), (np.int32(2), np.float32(4.0))]
    [{'a': np.int32(1), 'b': array([1], dtype=int32)}, {'a': np.int32(2), 'b': array([2], dtype=int32)}]
    [np.int64(2), np.int64(5), np.int64(8)] [array([1, 2], dtype=int32)]
    =====
    D = tf.data.Dataset
    print(D.from_tensor_slices([1, 2, 3]))
    print(D.range(3).map(lambda x: x + 1).batch(2))
    print(D.range(5).batch(2, drop_remainder=True).element_spec)
    print(D.from_tensor_slices({"a": [1, 2], "b": [[1.0], [2.0]]}).element_spec)
    print(D.range(3).shuffle(2), D.range(3).cache(), D.range(3).prefetch(1))
    -----
    <_TensorSliceDataset element_spec=TensorSpec(shape=(), dtype=tf.int32, name=None)>
    <_BatchDataset element_spec=TensorSpec(shape=(None,), dtype=tf.int64, name=None)>
    TensorSpec(shape=(2,), dtype=tf.int64, name=None)
    {'a': TensorSpec(shape=(), dtype=tf.int32, name=None), 'b': TensorSpec(shape=(1,), dtype=tf.float32, name=None)}
    <_ShuffleDataset element_spec=TensorSpec(shape=(), dtype=tf.int64, name=None)> <CacheDataset element_spec=TensorSpec(shape=(), dtype=tf.int64, name=None)> <_PrefetchDataset element_spec=TensorSpec(shape=(), dtype=tf.int64, name=None)>
    =====
    D = tf.data.Dataset
    for x in D.from_tensor_slices(["a", "b"]):
        print(x)
    for i, (a, b) in enumerate(D.from_tensor_slices(([1, 2, 3], [4, 5, 6])).batch(2)):
        print(i, a.numpy(), b.numpy())
    -----
    tf.Tensor(b'a', shape=(), dtype=string)
    tf.Tensor(b'b', shape=(), dtype=string)
    0 [1 2] [4 5]
    1 [3] [6]
    =====
    def noisy(x):
        print("traced", x)
        return x + 1
    dataset = tf.data.Dataset.range(3).map(noisy)
    print(list(dataset.as_numpy_iterator()), list(dataset.as_numpy_iterator()))
    -----
    traced Tensor("args_0:0", shape=(), dtype=int64)
    [np.int64(1), np.int64(2), np.int64(3)] [np.int64(1), np.int64(2), np.int64(3)]
    =====
    D = tf.data.Dataset
    def listed(dataset):
        return [x.tolist() if hasattr(x, "tolist") else x for x in dataset.as_numpy_iterator()]
    print(listed(D.range(5).batch(2)), listed(D.range(5).batch(2, drop_remainder=True)))
    print(listed(D.range(10).filter(lambda x: x % 3 == 0)), listed(D.range(2).concatenate(D.range(5, 7))))
    print(listed(D.range(5).take(2)), listed(D.range(5).skip(3)), listed(D.range(2).repeat(2)))
    print(listed(D.from_tensors([[1, 2], [3, 4]]).unbatch()), listed(D.range(3).cache()), listed(D.range(3).prefetch(1)))
    -----
    [[0, 1], [2, 3], [4]] [[0, 1], [2, 3]]
    [0, 3, 6, 9] [0, 1, 5, 6]
    [0, 1] [3, 4] [0, 1, 0, 1]
    [[1, 2], [3, 4]] [0, 1, 2] [0, 1, 2]
    =====
    D = tf.data.Dataset
    print(list(D.zip((D.range(3), D.range(5, 10))).as_numpy_iterator()))
    print(list(D.zip(D.range(2), D.range(5, 9).batch(2)).as_numpy_iterator()))
    print(list(D.range(5, 8).enumerate(10).as_numpy_iterator()))
    print(list(D.from_tensor_slices(([1, 2], [3, 4])).map(lambda a, b: {"sum": a + b}).as_numpy_iterator()))
    -----
    [(np.int64(0), np.int64(5)), (np.int64(1), np.int64(6)), (np.int64(2), np.int64(7))]
    [(np.int64(0), array([5, 6])), (np.int64(1), array([7, 8]))]
    [(np.int64(10), np.int64(5)), (np.int64(11), np.int64(6)), (np.int64(12), np.int64(7))]
    [{'sum': np.int32(4)}, {'sum': np.int32(6)}]
    =====
    D = tf.data.Dataset
    tf.random.set_seed(42)
    print(list(D.range(10).shuffle(10, seed=3).as_numpy_iterator()))
    print(list(D.range(10).shuffle(4, seed=3).as_numpy_iterator()))
    again = D.range(8).shuffle(8, seed=1)
    print(list(again.as_numpy_iterator()), list(again.as_numpy_iterator()))
    fixed = D.range(8).shuffle(8, seed=1, reshuffle_each_iteration=False)
    print(list(fixed.as_numpy_iterator()), list(fixed.as_numpy_iterator()))
    print(list(D.range(5).shuffle(5, seed=7).repeat(2).as_numpy_iterator()))
    print(list(D.range(10).shuffle(10).as_numpy_iterator()), list(D.range(10).shuffle(10, seed=5).as_numpy_iterator()))
    -----
    [np.int64(6), np.int64(5), np.int64(7), np.int64(3), np.int64(8), np.int64(0), np.int64(9), np.int64(4), np.int64(1), np.int64(2)]
    [np.int64(2), np.int64(3), np.int64(1), np.int64(4), np.int64(6), np.int64(5), np.int64(9), np.int64(8), np.int64(0), np.int64(7)]
    [np.int64(1), np.int64(3), np.int64(5), np.int64(0), np.int64(7), np.int64(2), np.int64(4), np.int64(6)] [np.int64(6), np.int64(4), np.int64(2), np.int64(1), np.int64(7), np.int64(0), np.int64(3), np.int64(5)]
    [np.int64(1), np.int64(5), np.int64(4), np.int64(2), np.int64(0), np.int64(6), np.int64(3), np.int64(7)] [np.int64(1), np.int64(5), np.int64(4), np.int64(2), np.int64(0), np.int64(6), np.int64(3), np.int64(7)]
    [np.int64(1), np.int64(0), np.int64(2), np.int64(3), np.int64(4), np.int64(4), np.int64(0), np.int64(2), np.int64(3), np.int64(1)]
    [np.int64(5), np.int64(8), np.int64(2), np.int64(0), np.int64(4), np.int64(7), np.int64(1), np.int64(3), np.int64(9), np.int64(6)] [np.int64(3), np.int64(1), np.int64(5), np.int64(6), np.int64(7), np.int64(0), np.int64(2), np.int64(8), np.int64(9), np.int64(4)]
    =====
    D = tf.data.Dataset
    print([int(d.cardinality()) for d in [D.range(5), D.range(5).repeat(), D.range(5).filter(lambda x: x > 1), D.range(5).batch(2)]])
    print(len(D.range(5).batch(2)), D.range(5).reduce(tf.constant(0, tf.int64), lambda s, x: s + x))
    print(D.range(5).reduce((0, 1.0), lambda s, x: (s[0] + 1, s[1] * 2.0)))
    for dataset in (D.range(5).repeat(), D.range(5).filter(lambda x: x > 1)):
        try:
            len(dataset)
        except TypeError as e:
            print(e)
    -----
    [5, -1, -2, 3]
    3 tf.Tensor(10, shape=(), dtype=int64)
    (<tf.Tensor: shape=(), dtype=int32, numpy=5>, <tf.Tensor: shape=(), dtype=float32, numpy=32.0>)
    The dataset is infinite.
    The dataset length is unknown.
    =====
    def numbers():
        for i in range(3):
            yield i, [i] * i
    signature = (tf.TensorSpec([], tf.int32), tf.TensorSpec([None], tf.float32))
    dataset = tf.data.Dataset.from_generator(numbers, output_signature=signature)
    print(list(dataset.as_numpy_iterator()))
    print(list(tf.data.Dataset.from_generator(lambda: range(3), output_types=tf.int32).as_numpy_iterator()))
    print(list(dataset.map(lambda i, row: tf.reduce_sum(row)).batch(2).as_numpy_iterator()))
    -----
    [(np.int32(0), array([], dtype=float32)), (np.int32(1), array([1.], dtype=float32)), (np.int32(2), array([2., 2.], dtype=float32))]
    [np.int32(0), np.int32(1), np.int32(2)]
    [array([0., 1.], dtype=float32), array([4.], dtype=float32)]
    =====
    elements = iter(tf.data.Dataset.range(2))
    print(next(elements), elements.get_next())
    try:
        next(elements)
    except StopIteration:
        print("stopped")
    try:
        elements.get_next()
    except tf.errors.OutOfRangeError as e:
        print(e)
    -----
    tf.Tensor(0, shape=(), dtype=int64) tf.Tensor(1, shape=(), dtype=int64)
    stopped
    {{function_node __wrapped__IteratorGetNext_output_types_1_device_/job:localhost/replica:0/task:0/device:CPU:0}} End of sequence [Op:IteratorGetNext] name: 
    =====
    def total(dataset):
        result = tf.constant(0, tf.int64)
        for element in dataset:
            result += element
        return result
    dataset = tf.data.Dataset.range(5)
    print(int(total(dataset)), int(tf.function(total)(dataset)))
    -----
    10 10
    =====
    pairs = tf.data.Dataset.from_tensor_slices(([1.0, 2.0], [3.0, 4.0]))
    def dot(dataset):
        result = 0.0
        for x, y in dataset:
            result += x * y
        return result
    print(dot(pairs), tf.function(dot)(pairs))
    -----
    tf.Tensor(11.0, shape=(), dtype=float32) tf.Tensor(11.0, shape=(), dtype=float32)
    =====
    @tf.function
    def until(dataset):
        result = tf.constant(0, tf.int64)
        for x in dataset:
            if x > 2:
                break
            result += x
        return result
    print(until(tf.data.Dataset.range(10)))
    -----
    tf.Tensor(3, shape=(), dtype=int64)
    =====
    for name, wrap in (("eager", lambda f: f), ("graph", tf.function)):
        elements = iter(tf.data.Dataset.range(1, 5))
        f = wrap(lambda: next(elements) * 10)
        print(name, [int(f()) for _ in range(3)], "left over:", [int(t) for t in elements])
    -----
    eager [10, 20, 30] left over: [4]
    graph [10, 20, 30] left over: [4]
    =====
    for name, wrap in (("eager", lambda f: f), ("graph", tf.function)):
        elements = iter(tf.data.Dataset.range(1))
        f = wrap(lambda: next(elements))
        f()
        try:
            f()
        except Exception as e:
            print(name, type(e).__name__)
    -----
    eager StopIteration
    graph OutOfRangeError
    =====
    weight = tf.Variable(5, dtype=tf.int64)
    print([int(x) for x in tf.data.Dataset.range(3).map(lambda x: x + weight)])
    print(tf.data.AUTOTUNE, tf.data.INFINITE_CARDINALITY, tf.data.UNKNOWN_CARDINALITY, tf.data.experimental.cardinality(tf.data.Dataset.range(4)))
    -----
    [5, 6, 7]
    -1 -1 -2 tf.Tensor(4, shape=(), dtype=int64)
    =====
    D = tf.data.Dataset
    attempts = [
        lambda: D.from_tensor_slices(3), lambda: D.from_tensor_slices(([1, 2], [1])), lambda: D.range(), lambda: D.range(3).batch(0),
        lambda: D.range(3).filter(lambda x: x), lambda: D.range(3).map(3), lambda: D.range(3).shuffle(0), lambda: D.zip(3),
    ]
    for attempt in attempts:
        try:
            attempt()
        except Exception as e:
            print(type(e).__name__, e)
    -----
    ValueError Unbatching a tensor is only supported for rank >= 1
    ValueError Dimensions 2 and 1 are not compatible
    ValueError Invalid `args`. The length of `args` should be between 1 and 3 but was 0.
    InvalidArgumentError {{function_node __wrapped__BatchDatasetV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Batch size must be greater than zero. [Op:BatchDatasetV2] name: 
    ValueError Invalid `predicate`. `predicate` must return a `tf.bool` scalar tensor, but its return type is TensorSpec(shape=(), dtype=tf.int64, name=None).
    ValueError Argument `func` must be a callable. Received func=3 (of type <class 'int'>)
    InvalidArgumentError {{function_node __wrapped__ShuffleDatasetV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} buffer_size must be greater than zero or UNKNOWN_CARDINALITY [Op:ShuffleDatasetV3] name: 
    TypeError Invalid input to `zip`. Inputs are expected to be (nested) structures of `tf.data.Dataset` objects but encountered object of type <class 'int'>.
    =====
    w = tf.Variable([1.0])
    dataset = tf.data.Dataset.from_tensor_slices(([[1.0], [2.0]], [[2.0], [4.0]])).batch(1).repeat(10)
    @tf.function
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((x * w - y) ** 2)
        w.assign_sub(0.1 * tape.gradient(loss, w))
    for x, y in dataset:
        step(x, y)
    print(w.numpy().round(3), step.experimental_get_tracing_count())
    -----
    [2.] 1
    """#
}
