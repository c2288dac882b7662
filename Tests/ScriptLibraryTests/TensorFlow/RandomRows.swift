/// Statements about `tf.random`, and what TensorFlow 2.21 prints for them: `source`, `--->`, the text, `====` between rows.
enum RandomRows {
  static let text = #"""
    tf.random.set_seed(1); print(tf.random.gamma([3], [0.5, 1.0, 4.0]))
    --->
    tf.Tensor(
    [[0.39574215 2.2603352  4.2740054 ]
     [0.01546865 0.8561503  3.048211  ]
     [0.03989679 0.43966618 3.5652452 ]], shape=(3, 3), dtype=float32)
    ====
    tf.random.set_seed(1); print(tf.random.gamma([2], 3.0, 2.0, seed=5), tf.random.gamma([2], 3.0, 2.0, seed=5))
    --->
    tf.Tensor([2.2515323 2.506146 ], shape=(2,), dtype=float32) tf.Tensor([0.44260827 1.4237589 ], shape=(2,), dtype=float32)
    ====
    tf.random.set_seed(2); print(tf.random.gamma([2], [[1.0], [3.0]], beta=[[3.0, 4.0]], dtype=tf.float32).shape)
    --->
    (2, 2, 2)
    ====
    tf.random.set_seed(2); print(tf.random.gamma([4], 0.3, dtype=tf.float64))
    --->
    tf.Tensor([1.09475143e+00 1.06312033e-04 5.45515899e-03 1.04995012e-01], shape=(4,), dtype=float64)
    ====
    tf.random.set_seed(2); print(tf.random.gamma([4], 2.5, dtype=tf.float16))
    --->
    tf.Tensor([3.115 0.743 1.625 1.212], shape=(4,), dtype=float16)
    ====
    tf.random.set_seed(1); print(tf.random.poisson([4], [0.5, 3.0]))
    --->
    tf.Tensor(
    [[0. 3.]
     [0. 2.]
     [1. 6.]
     [1. 2.]], shape=(4, 2), dtype=float32)
    ====
    tf.random.set_seed(1); print(tf.random.poisson([5], 30.0, dtype=tf.int32))
    --->
    tf.Tensor([17 29 33 38 31], shape=(5,), dtype=int32)
    ====
    tf.random.set_seed(1); print(tf.random.poisson([3], [12.2, 3.3], dtype=tf.float64, seed=3))
    --->
    tf.Tensor(
    [[16.  9.]
     [ 8.  3.]
     [15.  1.]], shape=(3, 2), dtype=float64)
    ====
    tf.random.set_seed(1); print(tf.random.categorical(tf.math.log([[0.5, 0.5], [0.1, 0.9]]), 6))
    --->
    tf.Tensor(
    [[0 0 0 1 0 0]
     [1 1 1 0 1 1]], shape=(2, 6), dtype=int64)
    ====
    tf.random.set_seed(1); print(tf.random.categorical([[1.0, 2.0, 3.0]], 6, dtype=tf.int32, seed=7))
    --->
    tf.Tensor([[1 1 2 0 1 2]], shape=(1, 6), dtype=int32)
    ====
    tf.random.set_seed(9); print(tf.random.shuffle([[1, 2], [3, 4], [5, 6]]), tf.random.shuffle(tf.range(6), seed=2))
    --->
    tf.Tensor(
    [[3 4]
     [1 2]
     [5 6]], shape=(3, 2), dtype=int32) tf.Tensor([0 1 3 5 4 2], shape=(6,), dtype=int32)
    ====
    tf.random.set_seed(3); print(tf.random.uniform([3], 5, 10, tf.int64), tf.random.uniform([2], maxval=3.5))
    --->
    tf.Tensor([6 6 8], shape=(3,), dtype=int64) tf.Tensor([0.6810015  0.65198714], shape=(2,), dtype=float32)
    ====
    tf.random.set_seed(3); print(tf.random.truncated_normal([3], 1.0, 0.5), tf.random.normal([2], dtype=tf.float64))
    --->
    tf.Tensor([0.58518136 0.08668643 1.0625968 ], shape=(3,), dtype=float32) tf.Tensor([-0.0537417   1.08121045], shape=(2,), dtype=float64)
    ====
    print(tf.random.stateless_uniform([3], [1, 2]), tf.random.stateless_uniform([2], seed=(3, 4), minval=2, maxval=5, dtype=tf.float64))
    --->
    tf.Tensor([0.8440604  0.19204533 0.9962232 ], shape=(3,), dtype=float32) tf.Tensor([4.83890107 4.29001497], shape=(2,), dtype=float64)
    ====
    print(tf.random.stateless_uniform([3], [1, 2], 0, 10, tf.int32), tf.random.stateless_uniform([2], [1, 2], minval=None, maxval=None, dtype=tf.int64))
    --->
    tf.Tensor([0 9 4], shape=(3,), dtype=int32) tf.Tensor([7464880146280614444 1591045637757961278], shape=(2,), dtype=int64)
    ====
    print(tf.random.stateless_uniform([4], [1, 2], minval=None, maxval=None, dtype=tf.uint32), tf.random.stateless_uniform([2], [1, 2], None, None, tf.uint64), tf.random.stateless_uniform([2], [1, 2], None, None, tf.int32))
    --->
    tf.Tensor([1105988140 1738052849 3959391294  370444179], shape=(4,), dtype=uint32) tf.Tensor([7464880146280614444 1591045637757961278], shape=(2,), dtype=uint64) tf.Tensor([1105988140 1738052849], shape=(2,), dtype=int32)
    ====
    print(tf.random.stateless_uniform([3], [1, 2], alg="philox"), tf.random.stateless_uniform([3], [1, 2], alg=tf.random.Algorithm.PHILOX))
    --->
    tf.Tensor([0.8440604  0.19204533 0.9962232 ], shape=(3,), dtype=float32) tf.Tensor([0.8440604  0.19204533 0.9962232 ], shape=(3,), dtype=float32)
    ====
    print(tf.random.stateless_normal([3], [5, 6], 1.0, 2.0), tf.random.stateless_truncated_normal([3], [5, 6]))
    --->
    tf.Tensor([ 3.0479689  -0.07757711  3.5591068 ], shape=(3,), dtype=float32) tf.Tensor([ 1.0239844  -0.53878856  1.2795534 ], shape=(3,), dtype=float32)
    ====
    print(tf.random.stateless_normal([3], [5, 6], alg="philox", dtype=tf.float16))
    --->
    tf.Tensor([ 1.024  -0.5386  1.279 ], shape=(3,), dtype=float16)
    ====
    print(tf.random.stateless_gamma([3], [1, 2], alpha=[0.5, 1.0, 3.0]), tf.random.stateless_gamma([2, 2], [1, 2], [1.0, 2.0], beta=3.0))
    --->
    tf.Tensor([0.06695361 1.7193093  4.674579  ], shape=(3,), dtype=float32) tf.Tensor(
    [[1.1664808  1.1120023 ]
     [0.57310313 0.73942685]], shape=(2, 2), dtype=float32)
    ====
    print(tf.random.stateless_gamma([5], [7, 2], alpha=0.2, dtype=tf.float64))
    --->
    tf.Tensor(
    [6.32999760e-04 1.68847047e+00 2.64570198e-01 7.75849031e-01
     3.22520020e-04], shape=(5,), dtype=float64)
    ====
    print(tf.random.stateless_binomial([5], [1, 2], counts=10.0, probs=0.3), tf.random.stateless_binomial([2, 2], [123, 456], [20.0, 200.0], [0.8, 0.4]))
    --->
    tf.Tensor([5 5 5 4 4], shape=(5,), dtype=int32) tf.Tensor(
    [[13 80]
     [16 90]], shape=(2, 2), dtype=int32)
    ====
    print(tf.random.stateless_binomial([4], [1, 2], 100, 0.25, output_dtype=tf.float32), tf.random.stateless_binomial([3], [1, 2], [0.0, 5.0, 9.0], [0.5, 1.0, 0.0]))
    --->
    tf.Tensor([30. 28. 31. 36.], shape=(4,), dtype=float32) tf.Tensor([0 5 0], shape=(3,), dtype=int32)
    ====
    print(tf.random.stateless_categorical(tf.math.log([[0.5, 0.5], [0.1, 0.9]]), 5, [7, 17]), tf.random.stateless_categorical([[1.0, 2.0, 3.0]], 4, [1, 1], dtype=tf.int32))
    --->
    tf.Tensor(
    [[1 0 1 0 0]
     [1 1 1 1 0]], shape=(2, 5), dtype=int64) tf.Tensor([[2 2 2 2]], shape=(1, 4), dtype=int32)
    ====
    print(tf.random.stateless_parameterized_truncated_normal([4], [1, 2], 0.0, 1.0, -2.0, 2.0))
    --->
    tf.Tensor([0.5441101  0.20738031 0.07356432 0.04643455], shape=(4,), dtype=float32)
    ====
    print(tf.random.stateless_parameterized_truncated_normal([2, 3], [1, 2], [1.0, 2.0, 3.0], 0.5, [0.0, 1.9, 3.5], [2.0, 2.1, 9.0]))
    --->
    tf.Tensor(
    [[1.272055  1.954398  3.727848 ]
     [1.1036901 2.029869  3.5780742]], shape=(2, 3), dtype=float32)
    ====
    print(tf.random.stateless_parameterized_truncated_normal([3], [5, 2], 0.0, 1.0, 3.0, 20.0))
    --->
    tf.Tensor([3.7606251 3.02542   3.7700808], shape=(3,), dtype=float32)
    ====
    print(tf.random.stateless_parameterized_truncated_normal([4], tf.constant([5, 2]), tf.constant(0.0, tf.float64), tf.constant(1.0, tf.float64), tf.constant(-0.5, tf.float64), tf.constant(0.7, tf.float64)))
    --->
    tf.Tensor([ 0.33988556  0.27848136  0.24357266 -0.19951464], shape=(4,), dtype=float64)
    ====
    print(tf.random.experimental.stateless_shuffle(tf.range(8), [1, 2]), tf.random.experimental.stateless_shuffle([[1, 2], [3, 4], [5, 6]], [3, 4]))
    --->
    tf.Tensor([4 2 1 7 3 6 0 5], shape=(8,), dtype=int32) tf.Tensor(
    [[3 4]
     [5 6]
     [1 2]], shape=(3, 2), dtype=int32)
    ====
    print(tf.random.experimental.index_shuffle(tf.range(5, dtype=tf.int64), tf.constant([1, 2], tf.int64), tf.constant(4, tf.int64)))
    --->
    tf.Tensor([2 0 1 4 3], shape=(5,), dtype=int64)
    ====
    print(tf.random.split([1, 2]), tf.random.experimental.stateless_split(tf.constant([1, 2], tf.int64), num=3))
    --->
    tf.Tensor(
    [[1105988140 1738052849]
     [-335576002  370444179]], shape=(2, 2), dtype=int32) tf.Tensor(
    [[ 7464880146280614444  1591045637757961278]
     [-1057468755545501549  2524363516007002203]
     [ 6884554327646026923 -2336856294065325742]], shape=(3, 2), dtype=int64)
    ====
    print(tf.random.fold_in([1, 2], 3), tf.random.experimental.stateless_fold_in(tf.constant([1, 2], tf.int64), tf.constant(5, tf.int64)))
    --->
    tf.Tensor([1105988140          3], shape=(2,), dtype=int32) tf.Tensor([7464880146280614444                   5], shape=(2,), dtype=int64)
    ====
    print(tf.random.create_rng_state(1234, "philox"), tf.random.create_rng_state([12, 34], "threefry"), tf.random.experimental.create_rng_state(2**70 + 5, 1))
    --->
    tf.Tensor([1234    0    0], shape=(3,), dtype=int64) tf.Tensor([12 34], shape=(2,), dtype=int64) tf.Tensor([ 5 64  0], shape=(3,), dtype=int64)
    ====
    g = tf.random.Generator.from_seed(1234); print(g.normal(shape=(2, 3)), g.state.numpy(), g.key, g.algorithm)
    --->
    tf.Tensor(
    [[ 0.9356609   1.0854305  -0.93788373]
     [-0.5061547   1.3169702   0.7137579 ]], shape=(2, 3), dtype=float32) [2770    0    0] tf.Tensor(0, shape=(), dtype=int64) 1
    ====
    g = tf.random.Generator.from_seed(123, alg="philox"); print(g.uniform([3]), g.uniform([2], 1, 5), g.uniform([2], minval=10, maxval=20, dtype=tf.int32), g.uniform([2], minval=None, maxval=None, dtype=tf.int64))
    --->
    tf.Tensor([0.65647066 0.30283117 0.18523741], shape=(3,), dtype=float32) tf.Tensor([2.7427487 3.616743 ], shape=(2,), dtype=float32) tf.Tensor([17 17], shape=(2,), dtype=int32) tf.Tensor([-7774687089254064383   946499032227484974], shape=(2,), dtype=int64)
    ====
    g = tf.random.Generator.from_seed(7); print(g.truncated_normal([3]), g.uniform_full_int([2]), g.uniform_full_int([2], dtype=tf.int32), g.state)
    --->
    tf.Tensor([-1.3240396   0.28785667 -0.8757901 ], shape=(3,), dtype=float32) tf.Tensor([17249246237379228682 13604838113295229627], shape=(2,), dtype=uint64) tf.Tensor([1500093252 1042232157], shape=(2,), dtype=int32) <tf.Variable 'StateVar:0' shape=(3,) dtype=int64, numpy=array([1799,    0,    0])>
    ====
    g = tf.random.Generator.from_seed(7); print(g.make_seeds(3), [x.state.numpy() for x in g.split(2)], g.state.numpy())
    --->
    tf.Tensor(
    [[  784853886890614065  8349095772848317176 -6877555611328403100]
     [                   0                    0                    0]], shape=(2, 3), dtype=int64) [array([                   0,                    0, -1197497836330322934]), array([                   0,                    0, -4841905960414321989])] [1287    0    0]
    ====
    g = tf.random.Generator.from_seed(1); print(g.skip(5), g.state.numpy()); g.reset_from_seed(9); print(g.normal([])); g.reset([1, 2, 3]); print(g.state.numpy(), g.key); g.reset_from_key_counter(5, [6, 7]); print(g.state.numpy())
    --->
    tf.Tensor([1 0 0], shape=(3,), dtype=int64) [1281    0    0]
    tf.Tensor(-0.6039789, shape=(), dtype=float32)
    [1 2 3] tf.Tensor(3, shape=(), dtype=int64)
    [6 7 5]
    ====
    g = tf.random.Generator.from_key_counter(5, [1, 2], "philox"); h = tf.random.Generator(copy_from=g); print(g.normal([2]), h.normal([2]), g.state.numpy())
    --->
    tf.Tensor([ 1.3698597 -0.8846968], shape=(2,), dtype=float32) tf.Tensor([ 1.3698597 -0.8846968], shape=(2,), dtype=float32) [513   2   5]
    ====
    g = tf.random.Generator.from_state([1, 2, 3], alg="philox"); print(g.uniform([2]), g.state.numpy())
    --->
    tf.Tensor([0.45901167 0.53342485], shape=(2,), dtype=float32) [513   2   3]
    ====
    g = tf.random.Generator.from_seed([1, 2, 3, 4]); print(g.state.numpy()); print(tf.random.Generator.from_seed(-5).state.numpy())
    --->
    [1 2 3]
    [-5 -1 -1]
    ====
    v = tf.Variable([1, 2, 3], dtype=tf.int64); g = tf.random.Generator.from_state(v, alg=1); g.normal([3]); print(v.numpy(), g.state is v)
    --->
    [769   2   3] True
    ====
    g = tf.random.Generator.from_seed(5, alg="threefry"); print(g.state.numpy(), g.algorithm, g.key)
    --->
    [5 0] 2 tf.Tensor(0, shape=(), dtype=int64)
    ====
    g = tf.random.Generator.from_seed(5, alg="auto_select"); print(g.state.numpy(), g.algorithm, g.uniform([2]))
    --->
    [5 0 0] 3 tf.Tensor([0.567016  0.2077086], shape=(2,), dtype=float32)
    ====
    g = tf.random.Generator.from_seed(5); f = tf.function(lambda: (g.normal([2]), g.uniform([1], maxval=10, dtype=tf.int32))); print(f(), f(), g.state.numpy())
    --->
    (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.0278524 , 0.27974114], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([4], dtype=int32)>) (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([-1.6569936 ,  0.98407227], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=int32, numpy=array([2], dtype=int32)>) [1541    0    0]
    ====
    g = tf.random.Generator.from_seed(3); tf.random.set_global_generator(g); print(tf.random.get_global_generator() is g, tf.random.get_global_generator().normal([2]))
    --->
    True tf.Tensor([-0.43640924 -1.9633987 ], shape=(2,), dtype=float32)
    ====
    print(len(tf.random.Generator.from_non_deterministic_state().state.numpy()), tf.random.Algorithm.THREEFRY, list(tf.random.Algorithm))
    --->
    3 Algorithm.THREEFRY [<Algorithm.PHILOX: 1>, <Algorithm.THREEFRY: 2>, <Algorithm.AUTO_SELECT: 3>]
    ====
    print(isinstance(tf.random.Generator.from_seed(1), tf.Module), type(tf.random.Generator.from_seed(1)), tf.random.experimental.Generator is tf.random.Generator)
    --->
    False <class 'tensorflow.python.ops.stateful_random_ops.Generator'> True
    ====
    f = tf.function(lambda: tf.random.gamma([2], 2.0)); tf.random.set_seed(1); print(f(), f())
    --->
    tf.Tensor([2.899803 5.076498], shape=(2,), dtype=float32) tf.Tensor([1.1563314  0.71261907], shape=(2,), dtype=float32)
    ====
    f = tf.function(lambda: (tf.random.poisson([3], 4.0), tf.random.categorical([[0.0, 1.0]], 4), tf.random.shuffle([1, 2, 3, 4]))); tf.random.set_seed(1); print(f(), f())
    --->
    (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([2., 3., 3.], dtype=float32)>, <tf.Tensor: shape=(1, 4), dtype=int64, numpy=array([[1, 1, 0, 1]])>, <tf.Tensor: shape=(4,), dtype=int32, numpy=array([4, 1, 3, 2], dtype=int32)>) (<tf.Tensor: shape=(3,), dtype=float32, numpy=array([4., 1., 4.], dtype=float32)>, <tf.Tensor: shape=(1, 4), dtype=int64, numpy=array([[0, 1, 1, 0]])>, <tf.Tensor: shape=(4,), dtype=int32, numpy=array([4, 3, 1, 2], dtype=int32)>)
    ====
    f = tf.function(lambda: (tf.random.normal([2], seed=3), tf.random.uniform([2]))); tf.random.set_seed(1); print(f(), f())
    --->
    (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([-0.67086124,  0.22357145], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.81269646, 0.07857466], dtype=float32)>) (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([-1.5412978,  0.6792056], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.8489425 , 0.09832478], dtype=float32)>)
    ====
    f = tf.function(lambda s: (tf.random.stateless_gamma([2], s, 2.0), tf.random.stateless_poisson([2], s, 4.0), tf.random.stateless_binomial([2], s, 10.0, 0.4), tf.random.split(s))); print(f(tf.constant([1, 2])))
    --->
    (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2.8172736, 1.9241365], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([6, 5], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([6, 6], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
    array([[1105988140, 1738052849],
           [-335576002,  370444179]], dtype=int32)>)
    ====
    tf.random.set_seed(1234); print(tf.random.uniform([1], seed=1), tf.random.uniform([1], seed=1), tf.random.uniform([1]))
    --->
    tf.Tensor([0.1689806], shape=(1,), dtype=float32) tf.Tensor([0.7539084], shape=(1,), dtype=float32) tf.Tensor([0.5380393], shape=(1,), dtype=float32)
    ====
    tf.random.gamma([2], "a")
    --->
    TypeError: Cannot convert 'a' to EagerTensor of dtype float
    ====
    tf.random.categorical([1.0, 2.0], 3)
    --->
    InvalidArgumentError: {{function_node __wrapped__Multinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits should be a matrix, got shape [2] [Op:Multinomial] name:
    ====
    tf.random.categorical([[1.0, 2.0]], 3, dtype=tf.float32)
    --->
    ValueError: Argument `dtype` got invalid value <dtype: 'float32'>. Accepted dtypes are (tf.int32, tf.int64).
    ====
    tf.random.stateless_uniform([2], [1, 2], dtype=tf.int32, minval=None, maxval=3)
    --->
    ValueError: For integer `dtype` argument <dtype: 'int32'>, argument `minval` and `maxval` must be both None or not None. Got `minval`=None and `maxval`=3.
    ====
    tf.random.stateless_uniform([2], [1, 2], dtype=tf.uint32, minval=0, maxval=3)
    --->
    ValueError: Argument `dtype` got invalid value <dtype: 'uint32'> when argument `minval` is not None. Please don't use unsigned integers in this case.
    ====
    tf.random.stateless_uniform([2], [1, 2], dtype=tf.string)
    --->
    ValueError: Argument `dtype` got invalid value <dtype: 'string'>. Accepted dtypes are (tf.float16, tf.bfloat16, tf.float32, tf.float64, tf.int32, tf.int64, tf.uint32, tf.uint64).
    ====
    tf.random.stateless_uniform([2], [1, 2], alg="xyz")
    --->
    ValueError: Argument `alg` got unsupported value xyz. Supported values are philox for the Philox algorithm, threefry for the ThreeFry algorithm, and auto_select for auto-selection.
    ====
    tf.random.stateless_uniform([2], [1, 2], alg="threefry")
    --->
    InvalidArgumentError: {{function_node __wrapped__StatelessRandomUniformV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} counter must be a vector with length at least 2; got shape: [1]. (Note that batched counters are not supported yet.) [Op:StatelessRandomUniformV2] name:
    ====
    tf.random.stateless_gamma([3], [1, 2], [1.0, 2.0])
    --->
    InvalidArgumentError: {{function_node __wrapped__StatelessRandomGammaV3_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape passed in must end with broadcasted shape. [Op:StatelessRandomGammaV3] name:
    ====
    tf.random.Generator.from_seed(1, alg="abc")
    --->
    ValueError: Argument `alg` got unsupported value abc. Supported values are philox for the Philox algorithm, threefry for the ThreeFry algorithm, and auto_select for auto-selection.
    ====
    tf.random.Generator.from_seed(1, alg=1.5)
    --->
    TypeError: Can't convert argument `alg` (of value 1.5 and type <class 'float'>) to int.
    ====
    tf.random.Generator.from_seed(5, alg="threefry").normal([2])
    --->
    UnimplementedError: {{function_node __wrapped__RngReadAndSkip_device_/job:localhost/replica:0/task:0/device:CPU:0}} Non-XLA devices don't support the ThreeFry algorithm. [Op:RngReadAndSkip] name:
    ====
    tf.random.Generator.from_seed(5).uniform([2], minval=None, maxval=3, dtype=tf.int32)
    --->
    ValueError: For integer dtype <dtype: 'int32'>, minval and maxval must be both `None` or both non-`None`; got minval=None and maxval=3
    ====
    tf.random.uniform([2], dtype=tf.int32)
    --->
    ValueError: Must specify maxval for integer dtype tf.int32
    ====
    tf.random.uniform([2], dtype=tf.uint8)
    --->
    ValueError: Argument `dtype` got invalid value <dtype: 'uint8'>. Accepted dtypes are (tf.float16, tf.bfloat16, tf.float32, tf.float64, tf.int32, tf.int64).
    ====
    tf.random.uniform([2], 5, 3, dtype=tf.int32)
    --->
    InvalidArgumentError: {{function_node __wrapped__RandomUniformInt_device_/job:localhost/replica:0/task:0/device:CPU:0}} Need minval < maxval, got 5 >= 3 [Op:RandomUniformInt] name:
    ====
    tf.random.uniform([-1])
    --->
    InvalidArgumentError: {{function_node __wrapped__RandomUniform_device_/job:localhost/replica:0/task:0/device:CPU:0}} Dimension -1 must be >= 0 [Op:RandomUniform] name:
    ====
    print(tf.random.stateless_poisson([5], [1, 2], [3.0]), tf.random.stateless_poisson([2, 3], [1, 2], [1.0, 15.0, 50.0], dtype=tf.float32))
    --->
    InvalidArgumentError: {{function_node __wrapped__StatelessRandomPoisson_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape passed in must end with broadcasted shape. [Op:StatelessRandomPoisson]
    ====
    g = tf.random.Generator.from_seed(7); print(g.binomial([4], counts=[10.0], probs=[0.3]), g.state.numpy(), g.binomial([2, 2], counts=tf.constant([10.0, 300.0], tf.float64), probs=tf.constant([0.6, 0.5], tf.float64)))
    --->
    InvalidArgumentError: {{function_node __wrapped__StatefulRandomBinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape passed in must end with broadcasted shape. [Op:StatefulRandomBinomial] name:
    ====
    tf.random.stateless_uniform([2], [1, 2, 3])
    --->
    InvalidArgumentError: {{function_node __wrapped__StatelessRandomGetKeyCounter_device_/job:localhost/replica:0/task:0/device:CPU:0}} seed must have shape [2], not [3] [Op:StatelessRandomGetKeyCounter]
    ====
    tf.random.stateless_binomial([3], [1, 2], [1.0, 2.0], [0.5, 0.5])
    --->
    InvalidArgumentError: {{function_node __wrapped__StatelessRandomBinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} Shape passed in must end with broadcasted shape. [Op:StatelessRandomBinomial]
    ====
    tf.random.stateless_categorical([1.0], 2, [1, 2])
    --->
    InvalidArgumentError: {{function_node __wrapped__StatelessMultinomial_device_/job:localhost/replica:0/task:0/device:CPU:0}} logits should be a matrix, got shape [1] [Op:StatelessMultinomial]
    ====
    tf.random.Generator.from_seed(5).uniform([2], minval=5, maxval=3, dtype=tf.int32)
    --->
    InvalidArgumentError: {{function_node __wrapped__StatelessRandomUniformIntV2_device_/job:localhost/replica:0/task:0/device:CPU:0}} Need minval < maxval, got 5 >= 3 [Op:StatelessRandomUniformIntV2] name:
    """#
}
