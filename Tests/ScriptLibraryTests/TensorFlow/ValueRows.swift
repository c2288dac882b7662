/// Expressions and what TensorFlow prints for them: `expression => value`, further lines belong to the value. `a`, `i` and
/// `m` are a float matrix, an int vector and a bool vector.
enum ValueRows {
  static let text = #"""
    tf.constant(5) => tf.Tensor(5, shape=(), dtype=int32)
    tf.constant([1, 2], tf.float64) => tf.Tensor([1. 2.], shape=(2,), dtype=float64)
    tf.constant(1.0, shape=[2, 2]) => tf.Tensor(
      [[1. 1.]
       [1. 1.]], shape=(2, 2), dtype=float32)
    tf.zeros([2, 3], tf.int32) => tf.Tensor(
      [[0 0 0]
       [0 0 0]], shape=(2, 3), dtype=int32)
    tf.ones([2]) => tf.Tensor([1. 1.], shape=(2,), dtype=float32)
    tf.fill([2], 7) => tf.Tensor([7 7], shape=(2,), dtype=int32)
    tf.zeros_like(a) => tf.Tensor(
      [[0. 0.]
       [0. 0.]], shape=(2, 2), dtype=float32)
    tf.ones_like(a) => tf.Tensor(
      [[1. 1.]
       [1. 1.]], shape=(2, 2), dtype=float32)
    tf.eye(2, 3) => tf.Tensor(
      [[1. 0. 0.]
       [0. 1. 0.]], shape=(2, 3), dtype=float32)
    tf.range(3) => tf.Tensor([0 1 2], shape=(3,), dtype=int32)
    tf.range(1, 10, 4) => tf.Tensor([1 5 9], shape=(3,), dtype=int32)
    tf.range(0.0, 1.0, 0.5) => tf.Tensor([0.  0.5], shape=(2,), dtype=float32)
    tf.linspace(0.0, 1.0, 5) => tf.Tensor([0.   0.25 0.5  0.75 1.  ], shape=(5,), dtype=float32)
    tf.one_hot([0, 2], 3) => tf.Tensor(
      [[1. 0. 0.]
       [0. 0. 1.]], shape=(2, 3), dtype=float32)
    tf.one_hot(i, 4, on_value=5, off_value=1) => tf.Tensor(
      [[1 1 1 5]
       [1 5 1 1]
       [1 1 5 1]], shape=(3, 4), dtype=int32)
    tf.identity(a) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.stop_gradient(a) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.cast(a, tf.int32) => tf.Tensor(
      [[1 2]
       [3 4]], shape=(2, 2), dtype=int32)
    tf.cast(i, tf.float32) => tf.Tensor([3. 1. 2.], shape=(3,), dtype=float32)
    tf.shape(a) => tf.Tensor([2 2], shape=(2,), dtype=int32)
    tf.size(a) => tf.Tensor(4, shape=(), dtype=int32)
    tf.rank(a) => tf.Tensor(2, shape=(), dtype=int32)
    tf.reshape(a, [-1]) => tf.Tensor([1. 2. 3. 4.], shape=(4,), dtype=float32)
    tf.reshape(a, (4, 1)) => tf.Tensor(
      [[1.]
       [2.]
       [3.]
       [4.]], shape=(4, 1), dtype=float32)
    tf.expand_dims(a, 0) => tf.Tensor(
      [[[1. 2.]
        [3. 4.]]], shape=(1, 2, 2), dtype=float32)
    tf.squeeze(tf.constant([[1, 2]])) => tf.Tensor([1 2], shape=(2,), dtype=int32)
    tf.transpose(a) => tf.Tensor(
      [[1. 3.]
       [2. 4.]], shape=(2, 2), dtype=float32)
    tf.transpose(a, [1, 0]) => tf.Tensor(
      [[1. 3.]
       [2. 4.]], shape=(2, 2), dtype=float32)
    tf.concat([a, a], 1) => tf.Tensor(
      [[1. 2. 1. 2.]
       [3. 4. 3. 4.]], shape=(2, 4), dtype=float32)
    tf.concat([i, [7, 8]], 0) => tf.Tensor([3 1 2 7 8], shape=(5,), dtype=int32)
    tf.stack([a, a], axis=1) => tf.Tensor(
      [[[1. 2.]
        [1. 2.]]
      
       [[3. 4.]
        [3. 4.]]], shape=(2, 2, 2), dtype=float32)
    tf.stack([1, 2, 3]) => tf.Tensor([1 2 3], shape=(3,), dtype=int32)
    tf.stack([tf.constant(1.0), 2.0]) => tf.Tensor([1. 2.], shape=(2,), dtype=float32)
    tf.unstack(a)[1] => tf.Tensor([3. 4.], shape=(2,), dtype=float32)
    tf.split(a, 2)[0] => tf.Tensor([[1. 2.]], shape=(1, 2), dtype=float32)
    tf.split(a, [1, 1], axis=1)[1] => tf.Tensor(
      [[2.]
       [4.]], shape=(2, 1), dtype=float32)
    tf.slice(a, [0, 0], [1, 2]) => tf.Tensor([[1. 2.]], shape=(1, 2), dtype=float32)
    tf.strided_slice(i, [0], [2]) => tf.Tensor([3 1], shape=(2,), dtype=int32)
    tf.gather(i, [0, 2]) => tf.Tensor([3 2], shape=(2,), dtype=int32)
    tf.gather(a, [1], axis=1) => tf.Tensor(
      [[2.]
       [4.]], shape=(2, 1), dtype=float32)
    tf.gather_nd(a, [[0, 1]]) => tf.Tensor([2.], shape=(1,), dtype=float32)
    tf.scatter_nd([[1]], [5], [3]) => tf.Tensor([0 5 0], shape=(3,), dtype=int32)
    tf.tensor_scatter_nd_update(i, [[0]], [9]) => tf.Tensor([9 1 2], shape=(3,), dtype=int32)
    tf.tensor_scatter_nd_add(i, [[0]], [9]) => tf.Tensor([12  1  2], shape=(3,), dtype=int32)
    tf.tensor_scatter_nd_sub(i, [[0]], [9]) => tf.Tensor([-6  1  2], shape=(3,), dtype=int32)
    tf.tensor_scatter_nd_max(i, [[0]], [9]) => tf.Tensor([9 1 2], shape=(3,), dtype=int32)
    tf.tensor_scatter_nd_min(i, [[0]], [-9]) => tf.Tensor([-9  1  2], shape=(3,), dtype=int32)
    tf.pad(a, [[0, 1], [1, 0]]) => tf.Tensor(
      [[0. 1. 2.]
       [0. 3. 4.]
       [0. 0. 0.]], shape=(3, 3), dtype=float32)
    tf.pad(i, [[1, 1]], constant_values=9) => tf.Tensor([9 3 1 2 9], shape=(5,), dtype=int32)
    tf.pad(i, [[1, 1]], mode='REFLECT') => tf.Tensor([1 3 1 2 1], shape=(5,), dtype=int32)
    tf.tile(a, [1, 2]) => tf.Tensor(
      [[1. 2. 1. 2.]
       [3. 4. 3. 4.]], shape=(2, 4), dtype=float32)
    tf.repeat(i, 2) => tf.Tensor([3 3 1 1 2 2], shape=(6,), dtype=int32)
    tf.repeat(i, [1, 0, 2], axis=0) => tf.Tensor([3 2 2], shape=(3,), dtype=int32)
    tf.reverse(a, [0]) => tf.Tensor(
      [[3. 4.]
       [1. 2.]], shape=(2, 2), dtype=float32)
    tf.roll(i, 1, 0) => tf.Tensor([2 3 1], shape=(3,), dtype=int32)
    tf.where(m, 1, 0) => tf.Tensor([1 0 1], shape=(3,), dtype=int32)
    tf.where(m) => tf.Tensor(
      [[0]
       [2]], shape=(2, 1), dtype=int64)
    tf.boolean_mask(i, m) => tf.Tensor([3 2], shape=(2,), dtype=int32)
    i[m] => tf.Tensor([3 2], shape=(2,), dtype=int32)
    tf.broadcast_to(i, [2, 3]) => tf.Tensor(
      [[3 1 2]
       [3 1 2]], shape=(2, 3), dtype=int32)
    tf.searchsorted(tf.constant([1, 3, 5]), tf.constant([2, 5])) => tf.Tensor([1 2], shape=(2,), dtype=int32)
    tf.sort(i) => tf.Tensor([1 2 3], shape=(3,), dtype=int32)
    tf.sort(i, direction='DESCENDING') => tf.Tensor([3 2 1], shape=(3,), dtype=int32)
    tf.argsort(a) => tf.Tensor(
      [[0 1]
       [0 1]], shape=(2, 2), dtype=int32)
    tf.math.top_k(i, 2)[0] => tf.Tensor([3 2], shape=(2,), dtype=int32)
    tf.unique(tf.constant([1, 1, 2]))[1] => tf.Tensor([0 0 1], shape=(3,), dtype=int32)
    tf.cumsum(i) => tf.Tensor([3 4 6], shape=(3,), dtype=int32)
    tf.cumsum(i, exclusive=True, reverse=True) => tf.Tensor([3 2 0], shape=(3,), dtype=int32)
    tf.math.cumprod(i) => tf.Tensor([3 3 6], shape=(3,), dtype=int32)
    tf.clip_by_value(a, 1.5, 3.0) => tf.Tensor(
      [[1.5 2. ]
       [3.  3. ]], shape=(2, 2), dtype=float32)
    tf.clip_by_norm(a, 1.0) => tf.Tensor(
      [[0.18257418 0.36514837]
       [0.5477225  0.73029673]], shape=(2, 2), dtype=float32)
    tf.norm(a) => tf.Tensor(5.477226, shape=(), dtype=float32)
    tf.norm(a, ord=1, axis=0) => tf.Tensor([4. 6.], shape=(2,), dtype=float32)
    tf.tensordot(a, a, 1) => tf.Tensor(
      [[ 7. 10.]
       [15. 22.]], shape=(2, 2), dtype=float32)
    tf.einsum('ij,jk->ik', a, a) => tf.Tensor(
      [[ 7. 10.]
       [15. 22.]], shape=(2, 2), dtype=float32)
    tf.einsum('ij->ji', a) => tf.Tensor(
      [[1. 3.]
       [2. 4.]], shape=(2, 2), dtype=float32)
    tf.einsum('ij,ij->', a, a) => tf.Tensor(30.0, shape=(), dtype=float32)
    tf.matmul(a, a, transpose_b=True) => tf.Tensor(
      [[ 5. 11.]
       [11. 25.]], shape=(2, 2), dtype=float32)
    tf.linalg.matvec(a, [1.0, 2.0]) => tf.Tensor([ 5. 11.], shape=(2,), dtype=float32)
    tf.linalg.trace(a) => tf.Tensor(5.0, shape=(), dtype=float32)
    tf.add(a, 1.0) => tf.Tensor(
      [[2. 3.]
       [4. 5.]], shape=(2, 2), dtype=float32)
    tf.subtract(a, 1.0) => tf.Tensor(
      [[0. 1.]
       [2. 3.]], shape=(2, 2), dtype=float32)
    tf.multiply(a, 2.0) => tf.Tensor(
      [[2. 4.]
       [6. 8.]], shape=(2, 2), dtype=float32)
    tf.divide(a, 2.0) => tf.Tensor(
      [[0.5 1. ]
       [1.5 2. ]], shape=(2, 2), dtype=float32)
    tf.divide(i, 2) => tf.Tensor([1.5 0.5 1. ], shape=(3,), dtype=float64)
    tf.math.floordiv(i, 2) => tf.Tensor([1 0 1], shape=(3,), dtype=int32)
    tf.math.floormod(i, 2) => tf.Tensor([1 1 0], shape=(3,), dtype=int32)
    tf.math.divide_no_nan(a, 0.0) => tf.Tensor(
      [[0. 0.]
       [0. 0.]], shape=(2, 2), dtype=float32)
    tf.pow(a, 2.0) => tf.Tensor(
      [[ 1.  4.]
       [ 9. 16.]], shape=(2, 2), dtype=float32)
    tf.square(a) => tf.Tensor(
      [[ 1.  4.]
       [ 9. 16.]], shape=(2, 2), dtype=float32)
    tf.sqrt(a) => tf.Tensor(
      [[1.        1.4142135]
       [1.7320508 2.       ]], shape=(2, 2), dtype=float32)
    tf.math.rsqrt(a) => tf.Tensor(
      [[1.         0.70710677]
       [0.57735026 0.5       ]], shape=(2, 2), dtype=float32)
    tf.exp(i / 2) => tf.Tensor([4.48168907 1.64872127 2.71828183], shape=(3,), dtype=float64)
    tf.math.log(a) => tf.Tensor(
      [[0.        0.6931472]
       [1.0986123 1.3862944]], shape=(2, 2), dtype=float32)
    tf.abs(-a) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.negative(a) => tf.Tensor(
      [[-1. -2.]
       [-3. -4.]], shape=(2, 2), dtype=float32)
    tf.sign(a - 2) => tf.Tensor(
      [[-1.  0.]
       [ 1.  1.]], shape=(2, 2), dtype=float32)
    tf.round(a / 2) => tf.Tensor(
      [[0. 1.]
       [2. 2.]], shape=(2, 2), dtype=float32)
    tf.maximum(a, 2.0) => tf.Tensor(
      [[2. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.minimum(i, 2) => tf.Tensor([2 1 2], shape=(3,), dtype=int32)
    tf.add_n([a, a]) => tf.Tensor(
      [[2. 4.]
       [6. 8.]], shape=(2, 2), dtype=float32)
    tf.math.squared_difference(a, 1.0) => tf.Tensor(
      [[0. 1.]
       [4. 9.]], shape=(2, 2), dtype=float32)
    tf.equal(i, 2) => tf.Tensor([False False  True], shape=(3,), dtype=bool)
    tf.not_equal(i, 2) => tf.Tensor([ True  True False], shape=(3,), dtype=bool)
    tf.greater(a, 2.0) => tf.Tensor(
      [[False False]
       [ True  True]], shape=(2, 2), dtype=bool)
    tf.less_equal(a, 2.0) => tf.Tensor(
      [[ True  True]
       [False False]], shape=(2, 2), dtype=bool)
    tf.logical_and(m, m) => tf.Tensor([ True False  True], shape=(3,), dtype=bool)
    tf.logical_not(m) => tf.Tensor([False  True False], shape=(3,), dtype=bool)
    tf.math.logical_xor(m, [True, True, True]) => tf.Tensor([False  True False], shape=(3,), dtype=bool)
    tf.bitwise.bitwise_and(i, 1) => tf.Tensor([1 1 0], shape=(3,), dtype=int32)
    tf.bitwise.left_shift(i, [1, 1, 1]) => tf.Tensor([6 2 4], shape=(3,), dtype=int32)
    tf.math.is_nan(a) => tf.Tensor(
      [[False False]
       [False False]], shape=(2, 2), dtype=bool)
    tf.reduce_sum(a) => tf.Tensor(10.0, shape=(), dtype=float32)
    tf.reduce_sum(a, axis=1) => tf.Tensor([3. 7.], shape=(2,), dtype=float32)
    tf.reduce_sum(a, [0, 1], keepdims=True) => tf.Tensor([[10.]], shape=(1, 1), dtype=float32)
    tf.reduce_mean(a, -1) => tf.Tensor([1.5 3.5], shape=(2,), dtype=float32)
    tf.reduce_max(a, 0) => tf.Tensor([3. 4.], shape=(2,), dtype=float32)
    tf.reduce_min(i) => tf.Tensor(1, shape=(), dtype=int32)
    tf.reduce_prod(i) => tf.Tensor(6, shape=(), dtype=int32)
    tf.reduce_any(m) => tf.Tensor(True, shape=(), dtype=bool)
    tf.reduce_all(m) => tf.Tensor(False, shape=(), dtype=bool)
    tf.math.reduce_std(a) => tf.Tensor(1.118034, shape=(), dtype=float32)
    tf.math.reduce_variance(a, 0) => tf.Tensor([1. 1.], shape=(2,), dtype=float32)
    tf.reduce_logsumexp(a) => tf.Tensor(4.44019, shape=(), dtype=float32)
    tf.math.reduce_euclidean_norm(a) => tf.Tensor(5.477226, shape=(), dtype=float32)
    tf.math.count_nonzero(i) => tf.Tensor(3, shape=(), dtype=int64)
    tf.argmax(a, 1) => tf.Tensor([1 1], shape=(2,), dtype=int64)
    tf.argmin(i) => tf.Tensor(1, shape=(), dtype=int64)
    tf.nn.relu(a - 2) => tf.Tensor(
      [[0. 0.]
       [1. 2.]], shape=(2, 2), dtype=float32)
    tf.nn.relu6(a) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.nn.leaky_relu(a - 2) => tf.Tensor(
      [[-0.2  0. ]
       [ 1.   2. ]], shape=(2, 2), dtype=float32)
    tf.nn.elu(a) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.nn.selu(a) => tf.Tensor(
      [[1.050701 2.101402]
       [3.152103 4.202804]], shape=(2, 2), dtype=float32)
    tf.nn.gelu(a) => tf.Tensor(
      [[0.8413447 1.9544997]
       [2.9959502 3.9998734]], shape=(2, 2), dtype=float32)
    tf.nn.silu(a) => tf.Tensor(
      [[0.7310586 1.7615942]
       [2.8577223 3.928055 ]], shape=(2, 2), dtype=float32)
    tf.nn.softplus(a) => tf.Tensor(
      [[1.3132616 2.126928 ]
       [3.0485873 4.01815  ]], shape=(2, 2), dtype=float32)
    tf.nn.softsign(a) => tf.Tensor(
      [[0.5       0.6666667]
       [0.75      0.8      ]], shape=(2, 2), dtype=float32)
    tf.nn.sigmoid(a) => tf.Tensor(
      [[0.7310586  0.8807971 ]
       [0.95257413 0.98201376]], shape=(2, 2), dtype=float32)
    tf.nn.log_softmax(a) => tf.Tensor(
      [[-1.3132616  -0.31326166]
       [-1.3132616  -0.31326166]], shape=(2, 2), dtype=float32)
    tf.nn.bias_add(a, [1.0, 2.0]) => tf.Tensor(
      [[2. 4.]
       [4. 6.]], shape=(2, 2), dtype=float32)
    tf.nn.l2_loss(a) => tf.Tensor(15.0, shape=(), dtype=float32)
    tf.nn.l2_normalize(a, 1) => tf.Tensor(
      [[0.4472136 0.8944272]
       [0.6       0.8      ]], shape=(2, 2), dtype=float32)
    tf.nn.moments(a, axes=[0])[1] => tf.Tensor([1. 1.], shape=(2,), dtype=float32)
    tf.nn.softmax_cross_entropy_with_logits(labels=[[1.0, 0.0], [0.0, 1.0]], logits=a) => tf.Tensor([1.3132616  0.31326166], shape=(2,), dtype=float32)
    tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 1], logits=a) => tf.Tensor([1.3132616  0.31326166], shape=(2,), dtype=float32)
    tf.nn.sigmoid_cross_entropy_with_logits(labels=a, logits=a) => tf.Tensor(
      [[  0.3132617  -1.873072 ]
       [ -5.9514127 -11.98185  ]], shape=(2, 2), dtype=float32)
    tf.nn.batch_normalization(a, 1.0, 2.0, 0.5, 2.0, 0.001) => tf.Tensor(
      [[0.5       1.9138602]
       [3.3277202 4.7415805]], shape=(2, 2), dtype=float32)
    tf.nn.conv2d(tf.reshape(a, [1, 2, 2, 1]), tf.ones([2, 2, 1, 1]), 1, 'SAME') => tf.Tensor(
      [[[[10.]
         [ 6.]]
      
        [[ 7.]
         [ 4.]]]], shape=(1, 2, 2, 1), dtype=float32)
    tf.nn.max_pool2d(tf.reshape(a, [1, 2, 2, 1]), 2, 2, 'VALID') => tf.Tensor([[[[4.]]]], shape=(1, 1, 1, 1), dtype=float32)
    tf.nn.avg_pool2d(tf.reshape(a, [1, 2, 2, 1]), 2, 2, 'VALID') => tf.Tensor([[[[2.5]]]], shape=(1, 1, 1, 1), dtype=float32)
    tf.math.unsorted_segment_sum(i, [0, 1, 0], 2) => tf.Tensor([5 1], shape=(2,), dtype=int32)
    tf.math.segment_sum(i, [0, 0, 1]) => tf.Tensor([4 2], shape=(2,), dtype=int32)
    tf.dynamic_partition(i, [0, 1, 0], 2)[0] => tf.Tensor([3 2], shape=(2,), dtype=int32)
    tf.complex(a, a) => tf.Tensor(
      [[1.+1.j 2.+2.j]
       [3.+3.j 4.+4.j]], shape=(2, 2), dtype=complex64)
    tf.bitcast(a, tf.int32) => tf.Tensor(
      [[1065353216 1073741824]
       [1077936128 1082130432]], shape=(2, 2), dtype=int32)
    tf.saturate_cast(a * 100, tf.int8) => tf.Tensor(
      [[100 127]
       [127 127]], shape=(2, 2), dtype=int8)
    tf.as_string(i) => tf.Tensor([b'3' b'1' b'2'], shape=(3,), dtype=string)
    tf.as_string(a, precision=2) => tf.Tensor(
      [[b'1.00' b'2.00']
       [b'3.00' b'4.00']], shape=(2, 2), dtype=string)
    tf.strings.join(['a', 'b'], separator='-') => tf.Tensor(b'a-b', shape=(), dtype=string)
    tf.strings.length(['ab', 'c']) => tf.Tensor([2 1], shape=(2,), dtype=int32)
    tf.strings.upper('abc') => tf.Tensor(b'ABC', shape=(), dtype=string)
    tf.strings.lower('ABC') => tf.Tensor(b'abc', shape=(), dtype=string)
    tf.strings.strip(' ab ') => tf.Tensor(b'ab', shape=(), dtype=string)
    tf.strings.to_number(['1.5', '2']) => tf.Tensor([1.5 2. ], shape=(2,), dtype=float32)
    tf.strings.format('{} x', [i]) => tf.Tensor(b'[3 1 2] x', shape=(), dtype=string)
    tf.math.polyval([1.0, 2.0], a) => tf.Tensor(
      [[3. 4.]
       [5. 6.]], shape=(2, 2), dtype=float32)
    tf.math.xlogy(a, a) => tf.Tensor(
      [[0.        1.3862944]
       [3.295837  5.5451775]], shape=(2, 2), dtype=float32)
    tf.meshgrid(i, [4, 5])[0] => tf.Tensor(
      [[3 1 2]
       [3 1 2]], shape=(2, 3), dtype=int32)
    tf.reverse_sequence(a, [1, 2], seq_axis=1) => tf.Tensor(
      [[1. 2.]
       [4. 3.]], shape=(2, 2), dtype=float32)
    tf.ensure_shape(a, [2, 2]) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.math.real(tf.complex(a, a)) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.truncatediv(i, 2) => tf.Tensor([1 0 1], shape=(3,), dtype=int32)
    tf.map_fn(lambda x: x * 2, i) => tf.Tensor([6 2 4], shape=(3,), dtype=int32)
    tf.foldl(lambda s, x: s + x, i) => tf.Tensor(6, shape=(), dtype=int32)
    tf.scan(lambda s, x: s + x, i) => tf.Tensor([3 4 6], shape=(3,), dtype=int32)
    tf.cond(a[0, 0] > 0, lambda: 1, lambda: 2) => 1
    tf.while_loop(lambda n, s: n < 3, lambda n, s: (n + 1, s * 2), (0, 1))[1] => tf.Tensor(8, shape=(), dtype=int32)
    tf.switch_case(tf.constant(1), [lambda: 5, lambda: 6]) => 6
    tf.case([(a[0, 0] > 5, lambda: 1)], default=lambda: 2) => 2
    tf.nest.flatten({'b': i, 'a': [a]})[1] => tf.Tensor([3 1 2], shape=(3,), dtype=int32)
    """#
}
