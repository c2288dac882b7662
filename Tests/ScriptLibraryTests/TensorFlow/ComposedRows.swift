/// Functions that are made of ops, and what TensorFlow prints for them, in the form of `ValueRows`: linear algebra, special
/// functions, sorted segments, convolutions in other forms, strings, sets.
enum ComposedRows {
  static let text = #"""
    tf.linalg.inv(tf.constant([[1., 2.], [3., 5.]], tf.float64), adjoint=True) => tf.Tensor(
      [[-5.  3.]
       [ 2. -1.]], shape=(2, 2), dtype=float64)
    tf.linalg.inv(tf.zeros([0, 0])) => tf.Tensor([], shape=(0, 0), dtype=float32)
    tf.linalg.det(tf.constant([[1., 2.], [3., 4.]])) => tf.Tensor(-2.0, shape=(), dtype=float32)
    tf.linalg.det(tf.constant([[[2., 0.], [0., 3.]], [[1., 1.], [1., 1.]]], tf.float64)) => tf.Tensor([6. 0.], shape=(2,), dtype=float64)
    tf.linalg.slogdet(tf.constant([[1., 2.], [3., 4.]])) => LogMatrixDeterminant(sign=<tf.Tensor: shape=(), dtype=float32, numpy=-1.0>, log_abs_determinant=<tf.Tensor: shape=(), dtype=float32, numpy=0.6931471824645996>)
    tf.linalg.logdet(tf.constant([[2., 0.5], [0.5, 1.]])) => tf.Tensor(0.5596158, shape=(), dtype=float32)
    tf.linalg.solve(tf.constant([[3., 1.], [1., 2.]]), tf.constant([[9.], [8.]])) => tf.Tensor(
      [[2.]
       [3.]], shape=(2, 1), dtype=float32)
    tf.linalg.solve(tf.constant([[3., 1.], [1., 2.]], tf.float64), tf.constant([[9.], [8.]], tf.float64), adjoint=True) => tf.Tensor(
      [[2.]
       [3.]], shape=(2, 1), dtype=float64)
    tf.linalg.triangular_solve(tf.constant([[3., 0.], [1., 2.]]), tf.constant([[9.], [8.]])) => tf.Tensor(
      [[3. ]
       [2.5]], shape=(2, 1), dtype=float32)
    tf.linalg.triangular_solve(tf.constant([[3., 4.], [1., 2.]]), tf.constant([[9.], [8.]]), lower=False, adjoint=True) => tf.Tensor(
      [[ 3.]
       [-2.]], shape=(2, 1), dtype=float32)
    tf.linalg.cholesky(tf.constant([[4., 2.], [2., 3.]])) => tf.Tensor(
      [[2.        0.       ]
       [1.        1.4142135]], shape=(2, 2), dtype=float32)
    tf.linalg.cholesky(tf.constant([[4., 12., -16.], [12., 37., -43.], [-16., -43., 98.]], tf.float64)) => tf.Tensor(
      [[ 2.  0.  0.]
       [ 6.  1.  0.]
       [-8.  5.  3.]], shape=(3, 3), dtype=float64)
    tf.linalg.cholesky(tf.constant([[1., 2.], [2., 1.]])) => tf.Tensor(
      [[nan  0.]
       [nan nan]], shape=(2, 2), dtype=float32)
    tf.linalg.qr(tf.constant([[1., 2.], [3., 4.]], tf.float64), full_matrices=True) => Qr(q=<tf.Tensor: shape=(2, 2), dtype=float64, numpy=
      array([[-0.31622777, -0.9486833 ],
             [-0.9486833 ,  0.31622777]])>, r=<tf.Tensor: shape=(2, 2), dtype=float64, numpy=
      array([[-3.16227766, -4.42718872],
             [ 0.        , -0.63245553]])>)
    tf.linalg.svd(tf.constant([[3., 0.], [0., 1.]])) => (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 1.], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
      array([[1., 0.],
             [0., 1.]], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
      array([[1., 0.],
             [0., 1.]], dtype=float32)>)
    tf.linalg.eigh(tf.constant([[4., 1., 0.], [1., 3., 1.], [0., 1., 2.]], tf.float64)) => (<tf.Tensor: shape=(3,), dtype=float64, numpy=array([1.26794919, 3.        , 4.73205081])>, <tf.Tensor: shape=(3, 3), dtype=float64, numpy=
      array([[ 0.21132487, -0.57735027,  0.78867513],
             [-0.57735027,  0.57735027,  0.57735027],
             [ 0.78867513,  0.57735027,  0.21132487]])>)
    tf.linalg.eigvals(tf.constant([[0., 1.], [-1., 0.]], tf.float64)) => tf.Tensor([0.+1.j 0.-1.j], shape=(2,), dtype=complex128)
    tf.linalg.lstsq(tf.constant([[1., 1.], [1., 2.], [1., 3.]], tf.float64), tf.constant([[1.], [2.], [2.]], tf.float64), fast=False) => tf.Tensor(
      [[0.66666667]
       [0.5       ]], shape=(2, 1), dtype=float64)
    tf.linalg.expm(tf.constant([[0., 1.], [0., 0.]])) => tf.Tensor(
      [[1. 1.]
       [0. 1.]], shape=(2, 2), dtype=float32)
    tf.linalg.logm(tf.constant([[1.+0j, 0.5], [0., 2.]], tf.complex128)) => tf.Tensor(
      [[0.        +0.j 0.34657359+0.j]
       [0.        +0.j 0.69314718+0.j]], shape=(2, 2), dtype=complex128)
    tf.linalg.sqrtm(tf.constant([[4., 1.], [0., 9.]])) => tf.Tensor(
      [[2.  0.2]
       [0.  3. ]], shape=(2, 2), dtype=float32)
    tf.linalg.cross([1., 2., 3.], [4., 5., 6.]) => tf.Tensor([-3.  6. -3.], shape=(3,), dtype=float32)
    tf.linalg.cross([[1, 0, 0]], [[0, 1, 0]]) => tf.Tensor([[0 0 1]], shape=(1, 3), dtype=int32)
    tf.linalg.tensor_diag([1, 2, 3]) => tf.Tensor(
      [[1 0 0]
       [0 2 0]
       [0 0 3]], shape=(3, 3), dtype=int32)
    tf.linalg.tensor_diag_part(tf.constant([[1, 2], [3, 4]])) => tf.Tensor([1 4], shape=(2,), dtype=int32)
    tf.linalg.lu_reconstruct(*tf.linalg.lu(tf.constant([[1., 2.], [3., 4.]]))) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    tf.linalg.matrix_rank(tf.constant([[1., 2.], [2., 4.]])) => tf.Tensor(1, shape=(), dtype=int32)
    tf.linalg.normalize(tf.constant([3., 4.])) => (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.6, 0.8], dtype=float32)>, <tf.Tensor: shape=(1,), dtype=float32, numpy=array([5.], dtype=float32)>)
    tf.linalg.tridiagonal_matmul(tf.constant([[1., 1., 0.], [4., 4., 4.], [0., 1., 1.]]), tf.constant([[1.], [2.], [3.]])) => tf.Tensor(
      [[ 6.]
       [12.]
       [14.]], shape=(3, 1), dtype=float32)
    tf.linalg.banded_triangular_solve(tf.constant([[2., 3., 4.], [0., 1., 1.]]), tf.constant([[2.], [4.], [6.]])) => tf.Tensor(
      [[1.  ]
       [1.  ]
       [1.25]], shape=(3, 1), dtype=float32)
    tf.linalg.matrix_transpose(tf.linalg.inv(tf.eye(2, batch_shape=[1]))) => tf.Tensor(
      [[[1. 0.]
        [0. 1.]]], shape=(1, 2, 2), dtype=float32)
    tf.math.special.bessel_i0(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor(
      [1.00250156e+00 1.12630302e+00 1.64672319e+00 2.72398718e+01
       1.89489253e+04], shape=(5,), dtype=float64)
    tf.math.special.bessel_i1(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor(
      [5.00625260e-02 3.71879678e-01 9.81666429e-01 2.43356421e+01
       1.81413488e+04], shape=(5,), dtype=float64)
    tf.math.special.bessel_k0(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor(
      [2.42706902e+00 6.60519860e-01 2.13805563e-01 3.69109833e-03
       2.20082540e-06], shape=(5,), dtype=float64)
    tf.math.special.bessel_k1(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor(
      [9.85384478e+00 1.05028354e+00 2.77387800e-01 4.04461345e-03
       2.29075746e-06], shape=(5,), dtype=float64)
    tf.math.special.bessel_k0e(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor([2.6823261  1.33012366 0.95821005 0.54780756 0.35819488], shape=(5,), dtype=float64)
    tf.math.special.expint(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor(
      [-1.62281281e+00  1.06490719e+00  3.30128545e+00  4.01852754e+01
        1.49595327e+04], shape=(5,), dtype=float64)
    tf.math.special.dawsn(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor([0.09933599 0.51050406 0.42824907 0.10213407 0.04181288], shape=(5,), dtype=float64)
    tf.math.special.spence(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor([ 1.29971472  0.32612951 -0.44841421 -2.3699398  -4.43096252], shape=(5,), dtype=float64)
    tf.math.special.fresnel_cos(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor([0.09999753 0.65965235 0.44526118 0.56363119 0.49994137], shape=(5,), dtype=float64)
    tf.math.special.fresnel_sin(tf.constant([0.1, 0.7, 1.5, 5., 12.], tf.float64)) => tf.Tensor(
      [5.23589548e-04 1.72136458e-01 6.97504960e-01 4.99191382e-01
       4.73474565e-01], shape=(5,), dtype=float64)
    tf.math.bessel_i1([-1., 0., 1.]) => tf.Tensor([-0.5651591  0.         0.5651591], shape=(3,), dtype=float32)
    tf.math.ndtri([0.1, 0.5, 0.975]) => tf.Tensor([-1.2815516  0.         1.9599644], shape=(3,), dtype=float32)
    tf.math.betainc(2., [0.5, 1., 3.], [0.1, 0.5, 0.9]) => tf.Tensor([0.00388254 0.25       0.9963    ], shape=(3,), dtype=float32)
    tf.math.lbeta([1., 2., 3.]) => tf.Tensor(-4.0943446, shape=(), dtype=float32)
    tf.math.lbeta([[0.5, 0.5], [2., 2.]]) => tf.Tensor([ 1.1447299 -1.7917595], shape=(2,), dtype=float32)
    tf.math.segment_max([[1, 2], [3, 1], [5, 6]], [0, 0, 2]) => tf.Tensor(
      [[3 2]
       [0 0]
       [5 6]], shape=(3, 2), dtype=int32)
    tf.math.segment_min([1., 2., 3.], [0, 0, 1]) => tf.Tensor([1. 3.], shape=(2,), dtype=float32)
    tf.math.segment_prod([1, 2, 3, 4], [0, 0, 1, 1]) => tf.Tensor([ 2 12], shape=(2,), dtype=int32)
    tf.math.unsorted_segment_mean([[1., 2.], [3., 4.], [5., 6.]], [0, 1, 0], 3) => tf.Tensor(
      [[3. 4.]
       [3. 4.]
       [0. 0.]], shape=(3, 2), dtype=float32)
    tf.math.unsorted_segment_sqrt_n([1., 2., 3.], [0, 0, 1], 2) => tf.Tensor([2.1213205 3.       ], shape=(2,), dtype=float32)
    tf.math.confusion_matrix([1, 2, 4], [2, 2, 4]) => tf.Tensor(
      [[0 0 0 0 0]
       [0 0 1 0 0]
       [0 0 1 0 0]
       [0 0 0 0 0]
       [0 0 0 0 1]], shape=(5, 5), dtype=int32)
    tf.math.confusion_matrix([0, 1], [1, 1], num_classes=3, weights=[0.5, 2.], dtype=tf.float32) => tf.Tensor(
      [[0.  0.5 0. ]
       [0.  2.  0. ]
       [0.  0.  0. ]], shape=(3, 3), dtype=float32)
    tf.math.cumulative_logsumexp(tf.constant([[1., 2.], [3., 4.]], tf.float64), axis=1, reverse=True, exclusive=True) => tf.Tensor(
      [[  2. -inf]
       [  4. -inf]], shape=(2, 2), dtype=float64)
    tf.math.in_top_k([1, 0], [[0.1, 0.8, 0.1], [0.2, 0.3, 0.5]], 1) => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tf.math.invert_permutation([2, 0, 1]) => tf.Tensor([1 2 0], shape=(3,), dtype=int32)
    tf.math.is_non_decreasing([1, 1, 3]) => tf.Tensor(True, shape=(), dtype=bool)
    tf.math.is_strictly_increasing([1, 1, 3]) => tf.Tensor(False, shape=(), dtype=bool)
    tf.math.reciprocal_no_nan([2., 0., 0.5]) => tf.Tensor([0.5 0.  2. ], shape=(3,), dtype=float32)
    tf.math.scalar_mul(2., tf.constant([1., 2.])) => tf.Tensor([2. 4.], shape=(2,), dtype=float32)
    tf.math.zero_fraction([0., 1., 0., 2.]) => tf.Tensor(0.5, shape=(), dtype=float32)
    tf.math.accumulate_n([tf.constant([1, 2]), tf.constant([3, 4])]) => tf.Tensor([4 6], shape=(2,), dtype=int32)
    tf.histogram_fixed_width([-1.0, 0.0, 1.5, 2.0, 5.0, 15], [0.0, 5.0], nbins=5) => tf.Tensor([2 1 1 0 2], shape=(5,), dtype=int32)
    tf.histogram_fixed_width_bins([-1.0, 0.0, 1.5, 2.0, 5.0, 15], [0.0, 5.0], nbins=5) => tf.Tensor([0 0 1 2 4 4], shape=(6,), dtype=int32)
    tf.unravel_index([2, 5, 7], [3, 3]) => tf.Tensor(
      [[0 1 2]
       [2 2 1]], shape=(2, 3), dtype=int32)
    tf.unravel_index(22, [3, 4, 5]) => tf.Tensor([1 0 2], shape=(3,), dtype=int32)
    tf.realdiv([1., 2.], [4., 5.]) => tf.Tensor([0.25 0.4 ], shape=(2,), dtype=float32)
    tf.shape_n([[1, 2], [[3]]]) => [<tf.Tensor: shape=(1,), dtype=int32, numpy=array([2], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 1], dtype=int32)>]
    tf.nn.conv1d(tf.reshape(tf.range(6.), [1, 6, 1]), tf.ones([3, 1, 2]), 1, 'SAME') => tf.Tensor(
      [[[ 1.  1.]
        [ 3.  3.]
        [ 6.  6.]
        [ 9.  9.]
        [12. 12.]
        [ 9.  9.]]], shape=(1, 6, 2), dtype=float32)
    tf.nn.conv1d(tf.reshape(tf.range(6.), [1, 6, 1]), tf.ones([2, 1, 1]), 2, 'VALID') => tf.Tensor(
      [[[1.]
        [5.]
        [9.]]], shape=(1, 3, 1), dtype=float32)
    tf.nn.convolution(tf.reshape(tf.range(16.), [1, 4, 4, 1]), tf.ones([2, 2, 1, 1]), strides=2) => tf.Tensor(
      [[[[10.]
         [18.]]
      
        [[42.]
         [50.]]]], shape=(1, 2, 2, 1), dtype=float32)
    tf.nn.atrous_conv2d(tf.reshape(tf.range(16.), [1, 4, 4, 1]), tf.ones([2, 2, 1, 1]), 2, 'VALID') => tf.Tensor(
      [[[[20.]
         [24.]]
      
        [[36.]
         [40.]]]], shape=(1, 2, 2, 1), dtype=float32)
    tf.nn.conv2d_transpose(tf.ones([1, 2, 2, 1]), tf.ones([2, 2, 1, 1]), [1, 4, 4, 1], 2) => tf.Tensor(
      [[[[1.]
         [1.]
         [1.]
         [1.]]
      
        [[1.]
         [1.]
         [1.]
         [1.]]
      
        [[1.]
         [1.]
         [1.]
         [1.]]
      
        [[1.]
         [1.]
         [1.]
         [1.]]]], shape=(1, 4, 4, 1), dtype=float32)
    tf.nn.conv1d_transpose(tf.ones([1, 2, 1]), tf.ones([3, 1, 1]), [1, 4, 1], 2) => tf.Tensor(
      [[[1.]
        [1.]
        [2.]
        [1.]]], shape=(1, 4, 1), dtype=float32)
    tf.nn.depthwise_conv2d(tf.reshape(tf.range(18.), [1, 3, 3, 2]), tf.ones([2, 2, 2, 1]), [1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[16. 20.]
         [24. 28.]]
      
        [[40. 44.]
         [48. 52.]]]], shape=(1, 2, 2, 2), dtype=float32)
    tf.nn.separable_conv2d(tf.reshape(tf.range(18.), [1, 3, 3, 2]), tf.ones([2, 2, 2, 1]), tf.ones([1, 1, 2, 1]), [1, 1, 1, 1], 'VALID') => tf.Tensor(
      [[[[ 36.]
         [ 52.]]
      
        [[ 84.]
         [100.]]]], shape=(1, 2, 2, 1), dtype=float32)
    tf.nn.max_pool1d(tf.reshape(tf.range(6.), [1, 6, 1]), 2, 2, 'VALID') => tf.Tensor(
      [[[1.]
        [3.]
        [5.]]], shape=(1, 3, 1), dtype=float32)
    tf.nn.avg_pool1d(tf.reshape(tf.range(6.), [1, 6, 1]), 3, 2, 'SAME') => tf.Tensor(
      [[[1. ]
        [3. ]
        [4.5]]], shape=(1, 3, 1), dtype=float32)
    tf.nn.pool(tf.reshape(tf.range(16.), [1, 4, 4, 1]), [2, 2], 'AVG', strides=[2, 2]) => tf.Tensor(
      [[[[ 2.5]
         [ 4.5]]
      
        [[10.5]
         [12.5]]]], shape=(1, 2, 2, 1), dtype=float32)
    tf.nn.pool(tf.reshape(tf.range(16.), [1, 4, 4, 1]), [2, 2], 'MAX', padding='SAME') => tf.Tensor(
      [[[[ 5.]
         [ 6.]
         [ 7.]
         [ 7.]]
      
        [[ 9.]
         [10.]
         [11.]
         [11.]]
      
        [[13.]
         [14.]
         [15.]
         [15.]]
      
        [[13.]
         [14.]
         [15.]
         [15.]]]], shape=(1, 4, 4, 1), dtype=float32)
    tf.nn.crelu([-1., 2.]) => tf.Tensor([0. 2. 1. 0.], shape=(4,), dtype=float32)
    tf.nn.space_to_depth(tf.reshape(tf.range(16.), [1, 4, 4, 1]), 2) => tf.Tensor(
      [[[[ 0.  1.  4.  5.]
         [ 2.  3.  6.  7.]]
      
        [[ 8.  9. 12. 13.]
         [10. 11. 14. 15.]]]], shape=(1, 2, 2, 4), dtype=float32)
    tf.nn.depth_to_space(tf.reshape(tf.range(8.), [1, 1, 2, 4]), 2) => tf.Tensor(
      [[[[0.]
         [1.]
         [4.]
         [5.]]
      
        [[2.]
         [3.]
         [6.]
         [7.]]]], shape=(1, 2, 4, 1), dtype=float32)
    tf.space_to_batch(tf.reshape(tf.range(16.), [1, 4, 4, 1]), [2, 2], [[0, 0], [0, 0]]) => tf.Tensor(
      [[[[ 0.]
         [ 2.]]
      
        [[ 8.]
         [10.]]]
      
      
       [[[ 1.]
         [ 3.]]
      
        [[ 9.]
         [11.]]]
      
      
       [[[ 4.]
         [ 6.]]
      
        [[12.]
         [14.]]]
      
      
       [[[ 5.]
         [ 7.]]
      
        [[13.]
         [15.]]]], shape=(4, 2, 2, 1), dtype=float32)
    tf.batch_to_space(tf.reshape(tf.range(8.), [4, 1, 2, 1]), [2, 2], [[0, 1], [1, 0]]) => tf.Tensor(
      [[[[2.]
         [1.]
         [3.]]]], shape=(1, 1, 3, 1), dtype=float32)
    tf.nn.embedding_lookup(tf.constant([[1., 2.], [3., 4.]]), [1, 0, 1]) => tf.Tensor(
      [[3. 4.]
       [1. 2.]
       [3. 4.]], shape=(3, 2), dtype=float32)
    tf.nn.embedding_lookup(tf.constant([[3., 4.], [0.3, 0.4]]), [0, 1], max_norm=1.) => tf.Tensor(
      [[0.6 0.8]
       [0.3 0.4]], shape=(2, 2), dtype=float32)
    tf.nn.log_poisson_loss([1., 2.], [0.5, 1.]) => tf.Tensor([1.1487212  0.71828175], shape=(2,), dtype=float32)
    tf.nn.log_poisson_loss([1., 2.], [0.5, 1.], compute_full_loss=True) => tf.Tensor([1.1487212 1.3700882], shape=(2,), dtype=float32)
    tf.nn.weighted_cross_entropy_with_logits(labels=[1., 0.5, 0.], logits=[1.5, -0.1, -10.], pos_weight=1.5) => tf.Tensor([3.0211994e-01 8.8049585e-01 4.5776367e-05], shape=(3,), dtype=float32)
    tf.nn.compute_average_loss([1., 2., 3.], global_batch_size=4) => tf.Tensor(1.5, shape=(), dtype=float32)
    tf.nn.sufficient_statistics(tf.constant([[1., 2.], [3., 4.]]), [0]) => (<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([4., 6.], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([10., 20.], dtype=float32)>, None)
    tf.nn.normalize_moments(tf.constant(2.), tf.constant(6.), tf.constant(20.), None) => (<tf.Tensor: shape=(), dtype=float32, numpy=3.0>, <tf.Tensor: shape=(), dtype=float32, numpy=1.0>)
    tf.nn.weighted_moments(tf.constant([[1., 2.], [3., 4.]]), [0], tf.constant([[1.], [3.]])) => (<tf.Tensor: shape=(2,), dtype=float32, numpy=array([2.5, 3.5], dtype=float32)>, <tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.75, 0.75], dtype=float32)>)
    tf.nn.zero_fraction([0, 1]) => tf.Tensor(0.5, shape=(), dtype=float32)
    tf.nn.in_top_k([1], [[0.1, 0.9]], 1) => tf.Tensor([ True], shape=(1,), dtype=bool)
    tf.nn.collapse_repeated([[1, 1, 2, 2, 1], [3, 3, 3, 0, 0]], [5, 3]) => (<tf.Tensor: shape=(2, 3), dtype=int32, numpy=
      array([[1, 2, 1],
             [3, 0, 0]], dtype=int32)>, <tf.Tensor: shape=(2,), dtype=int32, numpy=array([3, 1], dtype=int32)>)
    tf.strings.substr(['hello', 'wörld'], 1, 3) => tf.Tensor([b'ell' b'\xc3\xb6r'], shape=(2,), dtype=string)
    tf.strings.substr('wörld', 1, 3, unit='UTF8_CHAR') => tf.Tensor(b'\xc3\xb6rl', shape=(), dtype=string)
    tf.strings.substr(['abc', 'defg'], [0, -2], [1, 2]) => tf.Tensor([b'a' b'fg'], shape=(2,), dtype=string)
    tf.strings.regex_full_match(['TF lib', 'lib TF'], '.*lib$') => tf.Tensor([ True False], shape=(2,), dtype=bool)
    tf.strings.regex_full_match('a1b2', tf.constant('[a-z0-9]+')) => tf.Tensor(True, shape=(), dtype=bool)
    tf.strings.regex_replace('Text with tags.<br /><b>contains html</b>', '<[^>]+>', ' ') => tf.Tensor(b'Text with tags.  contains html ', shape=(), dtype=string)
    tf.strings.regex_replace('aaa', 'a', 'b', replace_global=False) => tf.Tensor(b'baa', shape=(), dtype=string)
    tf.strings.regex_replace('abc', '', '-') => tf.Tensor(b'-a-b-c-', shape=(), dtype=string)
    tf.strings.regex_replace('baab', 'a*', 'x') => tf.Tensor(b'xbxbx', shape=(), dtype=string)
    tf.strings.split('Hello big  world') => tf.Tensor([b'Hello' b'big' b'world'], shape=(3,), dtype=string)
    tf.strings.split(['a b c', 'd e']).to_tensor() => tf.Tensor(
      [[b'a' b'b' b'c']
       [b'd' b'e' b'']], shape=(2, 3), dtype=string)
    tf.strings.split(['a b c', 'd e']).to_tensor('?') => tf.Tensor(
      [[b'a' b'b' b'c']
       [b'd' b'e' b'?']], shape=(2, 3), dtype=string)
    tf.strings.bytes_split('abc') => tf.Tensor([b'a' b'b' b'c'], shape=(3,), dtype=string)
    tf.strings.reduce_join([['abc', '123'], ['def', '456']]) => tf.Tensor(b'abc123def456', shape=(), dtype=string)
    tf.strings.reduce_join([['abc', '123'], ['def', '456']], axis=-1, separator=' ') => tf.Tensor([b'abc 123' b'def 456'], shape=(2,), dtype=string)
    tf.strings.reduce_join([['a', 'b'], ['c', 'd']], axis=[0, 1], keepdims=True) => tf.Tensor([[b'acbd']], shape=(1, 1), dtype=string)
    tf.strings.unsorted_segment_join(['this', 'a', 'test', 'is'], [1, 0, 1, 2], 3, separator=':') => tf.Tensor([b'a' b'this:test' b'is'], shape=(3,), dtype=string)
    """#
}
