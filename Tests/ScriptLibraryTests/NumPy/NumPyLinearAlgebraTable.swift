/// Cells, and what NumPy 2.4 prints for them: linear algebra.
enum NumPyLinearAlgebraTable {
  static let text = #"""
    A = np.array([[4., 1.], [2., 3.]])
    --->
    ====
    np.linalg.det(A).round(6)
    --->
    np.float64(10.0)
    ====
    np.linalg.inv(A)
    --->
    array([[ 0.3, -0.1],
           [-0.2,  0.4]])
    ====
    np.linalg.solve(A, [1, 2])
    --->
    array([0.1, 0.6])
    ====
    np.linalg.eigvals(A)
    --->
    array([5., 2.])
    ====
    np.linalg.matrix_rank(A)
    --->
    np.int64(2)
    ====
    np.linalg.norm(A)
    --->
    np.float64(5.477225575051661)
    ====
    np.linalg.cond(A).round(6)
    --->
    np.float64(2.618034)
    ====
    np.linalg.slogdet(A)
    --->
    SlogdetResult(sign=np.float64(1.0), logabsdet=np.float64(2.302585092994046))
    ====
    np.linalg.cholesky([[4., 2.], [2., 3.]])
    --->
    array([[2.        , 0.        ],
           [1.        , 1.41421356]])
    ====
    np.linalg.svd(A).S
    --->
    array([5.11667274, 1.95439508])
    ====
    np.linalg.svdvals(A)
    --->
    array([5.11667274, 1.95439508])
    ====
    np.linalg.matrix_power(A, 2)
    --->
    array([[18.,  7.],
           [14., 11.]])
    ====
    np.linalg.matrix_power(A, -1).round(6)
    --->
    array([[ 0.3, -0.1],
           [-0.2,  0.4]])
    ====
    np.linalg.matrix_power([[1, 1], [0, 1]], 5)
    --->
    array([[1, 5],
           [0, 1]])
    ====
    np.abs(np.linalg.qr(A).R).round(6)
    --->
    array([[4.472136, 2.236068],
           [0.      , 2.236068]])
    ====
    np.linalg.qr(A, 'r').shape
    --->
    (2, 2)
    ====
    np.linalg.eigh([[2., 1.], [1., 2.]]).eigenvalues
    --->
    array([1., 3.])
    ====
    np.linalg.eigvalsh([[2., 1.], [1., 2.]])
    --->
    array([1., 3.])
    ====
    np.linalg.lstsq([[1., 1], [1, 2], [1, 3]], [1., 2, 2])[0].round(6)
    --->
    array([0.666667, 0.5     ])
    ====
    np.linalg.lstsq([[1., 1], [1, 2], [1, 3]], [1., 2, 2])[2]
    --->
    np.int32(2)
    ====
    np.linalg.pinv([[1., 2], [3, 4], [5, 6]]).round(6)
    --->
    array([[-1.333333, -0.333333,  0.666667],
           [ 1.083333,  0.333333, -0.416667]])
    ====
    np.linalg.norm([3, 4])
    --->
    np.float64(5.0)
    ====
    np.linalg.norm([[1, 2], [3, 4]], 1)
    --->
    np.float64(6.0)
    ====
    np.linalg.norm([[1, 2], [3, 4]], np.inf)
    --->
    np.float64(7.0)
    ====
    np.linalg.norm([[1, 2], [3, 4]], 2).round(6)
    --->
    np.float64(5.464986)
    ====
    np.linalg.norm([[1, 2], [3, 4]], 'nuc').round(6)
    --->
    np.float64(5.830952)
    ====
    np.linalg.norm([1, -2, 3], 1)
    --->
    np.float64(6.0)
    ====
    np.linalg.norm([1, -2, 3], np.inf)
    --->
    np.float64(3.0)
    ====
    np.linalg.norm([1, -2, 3], -np.inf)
    --->
    np.float64(1.0)
    ====
    np.linalg.norm([1, 0], 0)
    --->
    np.float64(1.0)
    ====
    np.linalg.norm([1, 2], 3).round(6)
    --->
    np.float64(2.080084)
    ====
    np.linalg.norm([[3, 4], [6, 8]], axis=1)
    --->
    array([ 5., 10.])
    ====
    np.linalg.norm([[3, 4]], keepdims=True)
    --->
    array([[5.]])
    ====
    np.linalg.norm([3j, 4])
    --->
    np.float64(5.0)
    ====
    np.linalg.norm([1, 2], 'fro')
    --->
    ValueError: Invalid norm order 'fro' for vectors
    ====
    np.linalg.norm(np.ones((2, 2, 2)), 2)
    --->
    ValueError: Improper number of dimensions to norm.
    ====
    np.linalg.inv([[1., 2.], [2., 4.]])
    --->
    LinAlgError: Singular matrix
    ====
    np.linalg.inv([[1., 2., 3.], [4., 5., 6.]])
    --->
    LinAlgError: Last 2 dimensions of the array must be square
    ====
    np.linalg.inv([1., 2.])
    --->
    LinAlgError: 1-dimensional array given. Array must be at least two-dimensional
    ====
    np.linalg.solve([[1., 2.], [2., 4.]], [1, 2])
    --->
    LinAlgError: Singular matrix
    ====
    np.linalg.cholesky([[1., 2.], [2., 1.]])
    --->
    LinAlgError: Matrix is not positive definite
    ====
    np.linalg.det([[1, 2, 3]])
    --->
    LinAlgError: Last 2 dimensions of the array must be square
    ====
    np.linalg.eigvals([[0., 1.], [-1., 0.]])
    --->
    array([0.+1.j, 0.-1.j])
    ====
    np.linalg.eig([[2., 0.], [0., 3.]])
    --->
    EigResult(eigenvalues=array([2., 3.]), eigenvectors=array([[1., 0.],
           [0., 1.]]))
    ====
    np.linalg.inv(np.stack([np.eye(2), 2 * np.eye(2)]))
    --->
    array([[[1. , 0. ],
            [0. , 1. ]],

           [[0.5, 0. ],
            [0. , 0.5]]])
    ====
    np.linalg.det(np.ones((3, 2, 2)))
    --->
    array([0., 0., 0.])
    ====
    np.linalg.solve(np.stack([A, A]), np.ones((2, 2, 1))).shape
    --->
    (2, 2, 1)
    ====
    np.linalg.inv(np.array([[1j, 0], [0, 2]]))
    --->
    array([[0. -1.j, 0. +0.j],
           [0. +0.j, 0.5+0.j]])
    ====
    np.linalg.det(np.float32([[1, 2], [3, 4]])).dtype
    --->
    dtype('float32')
    ====
    np.linalg.multi_dot([np.ones((2, 3)), np.ones((3, 4)), np.ones((4, 1))])
    --->
    array([[12.],
           [12.]])
    ====
    np.linalg.outer([1, 2], [3, 4])
    --->
    array([[3, 4],
           [6, 8]])
    ====
    np.linalg.cross([1, 0, 0], [0, 1, 0])
    --->
    array([0, 0, 1])
    ====
    np.linalg.trace([[1, 2], [3, 4]])
    --->
    np.int64(5)
    ====
    np.linalg.vecdot([1, 2], [3, 4])
    --->
    np.int64(11)
    ====
    np.linalg.vector_norm([3., 4.])
    --->
    np.float64(5.0)
    ====
    np.linalg.matrix_norm([[3., 4.]])
    --->
    np.float64(5.0)
    ====
    np.linalg.diagonal([[1, 2], [3, 4]])
    --->
    array([1, 4])
    ====
    np.linalg.tensorinv(np.eye(4).reshape(2, 2, 2, 2)).shape
    --->
    (2, 2, 2, 2)
    ====
    np.linalg.matrix_transpose([[1, 2]])
    --->
    array([[1],
           [2]])
    ====
    np.linalg.LinAlgError
    --->
    <class 'numpy.linalg.LinAlgError'>
    ====
    issubclass(np.linalg.LinAlgError, ValueError)
    --->
    True
    ====
    np.linalg.matrix_rank([[1, 2], [2, 4]])
    --->
    np.int64(1)
    ====
    np.linalg.pinv(np.zeros((2, 2)))
    --->
    array([[0., 0.],
           [0., 0.]])
    ====
    np.linalg.cond([[1., 0], [0, 0]])
    --->
    np.float64(inf)
    ====
    np.fft.fft([1, 2, 3, 4])
    --->
    array([10.+0.j, -2.+2.j, -2.+0.j, -2.-2.j])
    ====
    np.fft.ifft([10, -2+2j, -2, -2-2j])
    --->
    array([1.+0.j, 2.+0.j, 3.+0.j, 4.+0.j])
    ====
    np.fft.rfft([1, 2, 3, 4])
    --->
    array([10.+0.j, -2.+2.j, -2.+0.j])
    ====
    np.fft.irfft([10, -2+2j, -2])
    --->
    array([1., 2., 3., 4.])
    ====
    np.fft.fftfreq(5, 0.1)
    --->
    array([ 0.,  2.,  4., -4., -2.])
    ====
    np.fft.rfftfreq(4)
    --->
    array([0.  , 0.25, 0.5 ])
    ====
    np.fft.fftshift([0, 1, 2, 3, 4])
    --->
    array([3, 4, 0, 1, 2])
    ====
    np.fft.ifftshift([3, 4, 0, 1, 2])
    --->
    array([0, 1, 2, 3, 4])
    ====
    np.fft.fft(np.arange(5)).round(6)
    --->
    array([10. +0.j      , -2.5+3.440955j, -2.5+0.812299j, -2.5-0.812299j,
           -2.5-3.440955j])
    ====
    np.fft.fft(np.arange(40))[3].round(6)
    --->
    np.complex128(-20+83.305995j)
    ====
    np.fft.fft2(np.arange(4).reshape(2, 2))
    --->
    array([[ 6.+0.j, -2.+0.j],
           [-4.+0.j,  0.+0.j]])
    ====
    np.fft.fft([1, 2], 4)
    --->
    array([ 3.+0.j,  1.-2.j, -1.+0.j,  1.+2.j])
    ====
    np.fft.fft([1., 2, 3], norm='ortho').round(6)
    --->
    array([ 3.464102+0.j , -0.866025+0.5j, -0.866025-0.5j])
    ====
    np.fft.irfft(np.fft.rfft([1., 2, 3]), 3).round(6)
    --->
    array([1., 2., 3.])
    ====
    np.fft.hfft([1, 2, 1])
    --->
    array([ 6.,  0., -2.,  0.])
    ====
    np.fft.ihfft([1., 2, 3, 4])
    --->
    array([ 2.5-0.j , -0.5-0.5j, -0.5-0.j ])
    ====
    np.fft.fftn(np.ones((2, 2))).shape
    --->
    (2, 2)
    ====
    np.fft.fft([], 0)
    --->
    ValueError: Invalid number of FFT data points (0) specified.
    ====
    x = np.arange(6.).reshape(2, 3)
    print(x @ x.T, x @ [1, 2, 3], [1, 2] @ x, np.eye(2) @ x)
    --->
    [[ 5. 14.]
     [14. 50.]] [ 8. 26.] [ 6.  9. 12.] [[0. 1. 2.]
     [3. 4. 5.]]
    """#
}
