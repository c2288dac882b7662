/// Linear operators. Expressions, and what TensorFlow 2.21 prints for them; those after `~` are not run in a function.
enum OperatorRows {
  static let prelude = #"""
    LO = tf.linalg
    D = tf.linalg.LinearOperatorDiag([1., 2., 3.])
    M = tf.linalg.LinearOperatorFullMatrix([[2., 1.], [1., 3.]], is_self_adjoint=True, is_positive_definite=True)
    L = tf.linalg.LinearOperatorLowerTriangular([[2., 7.], [1., 3.]])
    I = tf.linalg.LinearOperatorIdentity(2)
    S = tf.linalg.LinearOperatorScaledIdentity(2, 3.)
    Z = tf.linalg.LinearOperatorZeros(2)
    x2 = tf.constant([[1., 2.], [3., 4.]])
    x3 = tf.constant([[1.], [2.], [3.]])
    """#

  static let text = #"""
    D.to_dense() => tf.Tensor(
      [[1. 0. 0.]
       [0. 2. 0.]
       [0. 0. 3.]], shape=(3, 3), dtype=float32)
    D.matmul(x3) => tf.Tensor(
      [[1.]
       [4.]
       [9.]], shape=(3, 1), dtype=float32)
    D.matvec([1., 2., 3.]) => tf.Tensor([1. 4. 9.], shape=(3,), dtype=float32)
    D.solve(x3) => tf.Tensor(
      [[1.]
       [1.]
       [1.]], shape=(3, 1), dtype=float32)
    D.solvevec([1., 2., 3.]) => tf.Tensor([1. 1. 1.], shape=(3,), dtype=float32)
    D.determinant() => tf.Tensor(6.0, shape=(), dtype=float32)
    D.log_abs_determinant() => tf.Tensor(1.7917595, shape=(), dtype=float32)
    D.trace() => tf.Tensor(6.0, shape=(), dtype=float32)
    D.diag_part() => tf.Tensor([1. 2. 3.], shape=(3,), dtype=float32)
    ~ D.shape => (3, 3)
    D.shape_tensor() => tf.Tensor([3 3], shape=(2,), dtype=int32)
    ~ (D.batch_shape, D.tensor_rank, D.dtype, D.name) => (TensorShape([]), 2, tf.float32, 'LinearOperatorDiag')
    ~ (D.is_self_adjoint, D.is_positive_definite, D.is_non_singular, D.is_square) => (True, None, None, True)
    ~ (M.is_self_adjoint, M.is_positive_definite, M.is_non_singular, M.is_square) => (True, True, True, True)
    D.adjoint().to_dense() => tf.Tensor(
      [[1. 0. 0.]
       [0. 2. 0.]
       [0. 0. 3.]], shape=(3, 3), dtype=float32)
    D.inverse().to_dense() => tf.Tensor(
      [[1.         0.         0.        ]
       [0.         0.5        0.        ]
       [0.         0.         0.33333334]], shape=(3, 3), dtype=float32)
    ~ (type(D.inverse()).__name__, type(M.inverse()).__name__, type(M.adjoint()).__name__, type(L.adjoint()).__name__) => ('LinearOperatorDiag', 'LinearOperatorInversion', 'LinearOperatorFullMatrix', 'LinearOperatorAdjoint')
    M.matmul(x2) => tf.Tensor(
      [[ 5.  8.]
       [10. 14.]], shape=(2, 2), dtype=float32)
    M.determinant() => tf.Tensor(5.0, shape=(), dtype=float32)
    M.log_abs_determinant() => tf.Tensor(1.609438, shape=(), dtype=float32)
    M.trace() => tf.Tensor(5.0, shape=(), dtype=float32)
    M.cholesky().to_dense() => tf.Tensor(
      [[1.4142135  0.        ]
       [0.70710677 1.5811388 ]], shape=(2, 2), dtype=float32)
    ~ type(M.cholesky()).__name__ => LinearOperatorLowerTriangular
    M.cond() => tf.Tensor(2.618034, shape=(), dtype=float32)
    M.add_to_tensor(x2) => tf.Tensor(
      [[3. 3.]
       [4. 7.]], shape=(2, 2), dtype=float32)
    M.matmul(x2, adjoint=True) => tf.Tensor(
      [[ 5.  8.]
       [10. 14.]], shape=(2, 2), dtype=float32)
    M.matmul(x2, adjoint_arg=True) => tf.Tensor(
      [[ 4. 10.]
       [ 7. 15.]], shape=(2, 2), dtype=float32)
    L.to_dense() => tf.Tensor(
      [[2. 0.]
       [1. 3.]], shape=(2, 2), dtype=float32)
    L.matmul(x2) => tf.Tensor(
      [[ 2.  4.]
       [10. 14.]], shape=(2, 2), dtype=float32)
    L.determinant() => tf.Tensor(6.0, shape=(), dtype=float32)
    L.matmul(x2, adjoint=True) => tf.Tensor(
      [[ 5.  8.]
       [ 9. 12.]], shape=(2, 2), dtype=float32)
    I.to_dense() => tf.Tensor(
      [[1. 0.]
       [0. 1.]], shape=(2, 2), dtype=float32)
    I.matmul(x2) => tf.Tensor(
      [[1. 2.]
       [3. 4.]], shape=(2, 2), dtype=float32)
    I.determinant() => tf.Tensor(1.0, shape=(), dtype=float32)
    S.to_dense() => tf.Tensor(
      [[3. 0.]
       [0. 3.]], shape=(2, 2), dtype=float32)
    S.solve(x2) => tf.Tensor(
      [[0.33333334 0.6666667 ]
       [1.         1.3333334 ]], shape=(2, 2), dtype=float32)
    S.determinant() => tf.Tensor(9.0, shape=(), dtype=float32)
    S.trace() => tf.Tensor(6.0, shape=(), dtype=float32)
    Z.to_dense() => tf.Tensor(
      [[0. 0.]
       [0. 0.]], shape=(2, 2), dtype=float32)
    Z.matmul(x2) => tf.Tensor(
      [[0. 0.]
       [0. 0.]], shape=(2, 2), dtype=float32)
    ~ fails(lambda: Z.solve(x2)) => NotImplementedError: Exact solve not implemented for an operator that is expected to be singular.
    Z.determinant() => tf.Tensor(0.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorComposition([M, L]).matmul(x2) => tf.Tensor(
      [[14. 22.]
       [32. 46.]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorComposition([M, L]).to_dense() => tf.Tensor(
      [[5. 3.]
       [5. 9.]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorComposition([M, L]).determinant() => tf.Tensor(30.0, shape=(), dtype=float32)
    ~ tf.linalg.LinearOperatorComposition([M, L]).name => LinearOperatorFullMatrix_o_LinearOperatorLowerTriangular
    ~ (type(M.matmul(L)).__name__, type(D.matmul(D)).__name__, type(I.matmul(M)).__name__, type(S.matmul(S)).__name__) => ('LinearOperatorComposition', 'LinearOperatorDiag', 'LinearOperatorFullMatrix', 'LinearOperatorScaledIdentity')
    M.matmul(L).to_dense() => tf.Tensor(
      [[5. 3.]
       [5. 9.]], shape=(2, 2), dtype=float32)
    (M @ L).to_dense() => tf.Tensor(
      [[5. 3.]
       [5. 9.]], shape=(2, 2), dtype=float32)
    M @ x2 => tf.Tensor(
      [[ 5.  8.]
       [10. 14.]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorBlockDiag([M, D]).to_dense() => tf.Tensor(
      [[2. 1. 0. 0. 0.]
       [1. 3. 0. 0. 0.]
       [0. 0. 1. 0. 0.]
       [0. 0. 0. 2. 0.]
       [0. 0. 0. 0. 3.]], shape=(5, 5), dtype=float32)
    tf.linalg.LinearOperatorBlockDiag([M, D]).determinant() => tf.Tensor(30.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorBlockDiag([M, D]).matmul(tf.ones([5, 1])) => tf.Tensor(
      [[3.]
       [4.]
       [1.]
       [2.]
       [3.]], shape=(5, 1), dtype=float32)
    ~ tf.linalg.LinearOperatorBlockDiag([M, D]).matmul([tf.ones([2, 1]), tf.ones([3, 1])]) => [<tf.Tensor: shape=(2, 1), dtype=float32, numpy=
      array([[3.],
             [4.]], dtype=float32)>, <tf.Tensor: shape=(3, 1), dtype=float32, numpy=
      array([[1.],
             [2.],
             [3.]], dtype=float32)>]
    tf.linalg.LinearOperatorBlockDiag([M, D]).trace() => tf.Tensor(11.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorBlockDiag([M, D]).diag_part() => tf.Tensor([2. 3. 1. 2. 3.], shape=(5,), dtype=float32)
    tf.linalg.LinearOperatorBlockLowerTriangular([[M], [L, I]]).to_dense() => tf.Tensor(
      [[2. 1. 0. 0.]
       [1. 3. 0. 0.]
       [2. 0. 1. 0.]
       [1. 3. 0. 1.]], shape=(4, 4), dtype=float32)
    tf.linalg.LinearOperatorBlockLowerTriangular([[M], [L, M]]).matmul(tf.ones([4, 1])) => tf.Tensor(
      [[3.]
       [4.]
       [5.]
       [8.]], shape=(4, 1), dtype=float32)
    tf.linalg.LinearOperatorKronecker([M, L]).to_dense() => tf.Tensor(
      [[4. 0. 2. 0.]
       [2. 6. 1. 3.]
       [2. 0. 6. 0.]
       [1. 3. 3. 9.]], shape=(4, 4), dtype=float32)
    tf.linalg.LinearOperatorKronecker([M, L]).matmul(tf.ones([4, 1])) => tf.Tensor(
      [[ 6.]
       [12.]
       [ 8.]
       [16.]], shape=(4, 1), dtype=float32)
    tf.linalg.LinearOperatorKronecker([M, L]).determinant() => tf.Tensor(900.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorKronecker([M, L]).trace() => tf.Tensor(25.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorHouseholder([1., 2.]).to_dense() => tf.Tensor(
      [[ 0.6        -0.79999995]
       [-0.79999995 -0.5999999 ]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorHouseholder([1., 2.]).matmul(x2) => tf.Tensor(
      [[-1.8 -2. ]
       [-2.6 -4. ]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorHouseholder([1., 2.]).determinant() => tf.Tensor(-1.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorHouseholder([1., 2.]).solve(x2) => tf.Tensor(
      [[-1.8 -2. ]
       [-2.6 -4. ]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorPermutation([1, 2, 0]).to_dense() => tf.Tensor(
      [[0. 1. 0.]
       [0. 0. 1.]
       [1. 0. 0.]], shape=(3, 3), dtype=float32)
    tf.linalg.LinearOperatorPermutation([1, 2, 0]).matmul(x3) => tf.Tensor(
      [[2.]
       [3.]
       [1.]], shape=(3, 1), dtype=float32)
    tf.linalg.LinearOperatorPermutation([1, 2, 0]).solve(x3) => tf.Tensor(
      [[3.]
       [1.]
       [2.]], shape=(3, 1), dtype=float32)
    tf.linalg.LinearOperatorPermutation([1, 2, 0]).determinant() => tf.Tensor(1.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorPermutation([1, 0, 2]).determinant() => tf.Tensor(-1.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorTridiag([[3., 4., 0.], [1., -1., 2.], [0., 6., 7.]], diagonals_format='compact').to_dense() => tf.Tensor(
      [[ 1.  3.  0.]
       [ 6. -1.  4.]
       [ 0.  7.  2.]], shape=(3, 3), dtype=float32)
    tf.linalg.LinearOperatorTridiag([[3., 4., 0.], [1., -1., 2.], [0., 6., 7.]], diagonals_format='compact').matmul(x3) => tf.Tensor(
      [[ 7.]
       [16.]
       [20.]], shape=(3, 1), dtype=float32)
    tf.linalg.LinearOperatorToeplitz([1., 2., 3.], [1., -1., -2.]).to_dense() => tf.Tensor(
      [[ 1. -1. -2.]
       [ 2.  1. -1.]
       [ 3.  2.  1.]], shape=(3, 3), dtype=float32)
    tf.linalg.LinearOperatorToeplitz([1., 2., 3.], [1., -1., -2.]).trace() => tf.Tensor(3.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorCirculant(tf.constant([6., 4., 4.]), input_output_dtype=tf.float32).matmul(x3) => tf.Tensor(
      [[ 8.]
       [12.]
       [16.]], shape=(3, 1), dtype=float32)
    tf.linalg.LinearOperatorCirculant(tf.constant([6., 4., 4.]), input_output_dtype=tf.float32).determinant() => tf.Tensor(96.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorCirculant2D(tf.constant([[6., 4.], [4., 2.]]), input_output_dtype=tf.float32).to_dense() => tf.Tensor(
      [[4. 1. 1. 0.]
       [1. 4. 0. 1.]
       [1. 0. 4. 1.]
       [0. 1. 1. 4.]], shape=(4, 4), dtype=float32)
    tf.linalg.LinearOperatorCirculant2D(tf.constant([[6., 4.], [4., 2.]]), input_output_dtype=tf.float32).matmul(tf.ones([4, 1])) => tf.Tensor(
      [[6.]
       [6.]
       [6.]
       [6.]], shape=(4, 1), dtype=float32)
    tf.linalg.LinearOperatorCirculant3D(tf.constant([[[6., 4.], [4., 2.]]]), input_output_dtype=tf.float32).to_dense() => tf.Tensor(
      [[4. 1. 1. 0.]
       [1. 4. 0. 1.]
       [1. 0. 4. 1.]
       [0. 1. 1. 4.]], shape=(4, 4), dtype=float32)
    tf.linalg.LinearOperatorLowRankUpdate(D, [[1.], [2.], [3.]]).to_dense() => tf.Tensor(
      [[ 2.  2.  3.]
       [ 2.  6.  6.]
       [ 3.  6. 12.]], shape=(3, 3), dtype=float32)
    tf.linalg.LinearOperatorLowRankUpdate(D, [[1.], [2.], [3.]], is_positive_definite=True, is_self_adjoint=True, is_non_singular=True).matmul(x3) => tf.Tensor(
      [[15.]
       [32.]
       [51.]], shape=(3, 1), dtype=float32)
    tf.linalg.LinearOperatorLowRankUpdate(tf.linalg.LinearOperatorDiag([1., 2., 3.], is_non_singular=True, is_self_adjoint=True, is_positive_definite=True), [[1.], [2.], [3.]], diag_update=[2.]).determinant() => tf.Tensor(78.0, shape=(), dtype=float32)
    tf.linalg.LinearOperatorAdjoint(L).to_dense() => tf.Tensor(
      [[2. 1.]
       [0. 3.]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorAdjoint(L).matmul(x2) => tf.Tensor(
      [[ 5.  8.]
       [ 9. 12.]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorInversion(L).to_dense() => tf.Tensor(
      [[ 0.5         0.        ]
       [-0.16666667  0.33333334]], shape=(2, 2), dtype=float32)
    tf.linalg.LinearOperatorInversion(L).solve(x2) => tf.Tensor(
      [[ 2.  4.]
       [10. 14.]], shape=(2, 2), dtype=float32)
    ~ (tf.linalg.LinearOperatorAdjoint(L).name, tf.linalg.LinearOperatorInversion(L).name, tf.linalg.LinearOperatorKronecker([M, L]).name) => ('LinearOperatorLowerTriangular_adjoint', 'LinearOperatorLowerTriangular_inv', 'LinearOperatorFullMatrix_x_LinearOperatorLowerTriangular')
    tf.linalg.LinearOperatorDiag([[1., 2.], [3., 4.]]).to_dense() => tf.Tensor(
      [[[1. 0.]
        [0. 2.]]
      
       [[3. 0.]
        [0. 4.]]], shape=(2, 2, 2), dtype=float32)
    tf.linalg.LinearOperatorDiag([[1., 2.], [3., 4.]]).matmul(x2) => tf.Tensor(
      [[[ 1.  2.]
        [ 6.  8.]]
      
       [[ 3.  6.]
        [12. 16.]]], shape=(2, 2, 2), dtype=float32)
    ~ tf.linalg.LinearOperatorFullMatrix(tf.reshape(tf.range(8.), [2, 2, 2])).batch_shape => (2,)
    tf.linalg.LinearOperatorIdentity(2, batch_shape=[2]).to_dense() => tf.Tensor(
      [[[1. 0.]
        [0. 1.]]
      
       [[1. 0.]
        [0. 1.]]], shape=(2, 2, 2), dtype=float32)
    ~ fails(lambda: tf.linalg.LinearOperatorDiag(1.)) => ValueError: Argument diag must have at least 1 dimension.  Found: tf.Tensor(1.0, shape=(), dtype=float32)
    ~ fails(lambda: tf.linalg.LinearOperatorFullMatrix([1., 2.])) => ValueError: Argument `matrix` must have at least 2 dimensions. Received: [1. 2.].
    ~ fails(lambda: D.matmul(x2)) => ValueError: Dimensions 3 and 2 are not compatible
    ~ fails(lambda: tf.linalg.LinearOperatorFullMatrix([[1., 2., 3.]]).solve(x2)) => NotImplementedError: Exact solve not implemented for an operator that is expected to not be square.
    ~ fails(lambda: tf.linalg.LinearOperatorFullMatrix([[1., 2., 3.]]).determinant()) => NotImplementedError: Determinant not implemented for an operator that is expected to not be square.
    ~ fails(lambda: tf.linalg.LinearOperatorComposition([])) => ValueError: Expected a non-empty list of operators. Found: []
    ~ fails(lambda: tf.linalg.LinearOperatorDiag([1., 2.], is_self_adjoint=False)) => ValueError: A real diagonal operator is always self adjoint.
    ~ fails(lambda: tf.linalg.LinearOperatorIdentity(-1)) => ValueError: Argument num_rows must be non-negative.  Found: -1
    ~ fails(lambda: L.cholesky()) => ValueError: Cannot take the Cholesky decomposition: Not a positive definite self adjoint matrix.
    ~ fails(lambda: L.eigvals()) => NotImplementedError: Only self-adjoint matrices are supported.
    ~ D.assert_non_singular() => None
    ~ D.assert_self_adjoint() => None
    ~ grad(lambda d, x: tf.linalg.LinearOperatorDiag(d).matmul(x), [1., 2.], [[1., 2.], [3., 4.]]) => [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([3., 7.], dtype=float32)>, <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
      array([[1., 1.],
             [2., 2.]], dtype=float32)>]
    ~ tf.linalg.LinearOperatorDiag(tf.Variable([1., 2.])).trainable_variables => (<tf.Variable 'Variable:0' shape=(2,) dtype=float32, numpy=array([1., 2.], dtype=float32)>,)
    ~ (isinstance(D, tf.linalg.LinearOperator), isinstance(D, tf.Module)) => (True, True)
    tf.function(lambda d: tf.linalg.LinearOperatorDiag(d).matvec([1., 2.]))(tf.constant([3., 4.])) => tf.Tensor([3. 8.], shape=(2,), dtype=float32)
    """#
}
