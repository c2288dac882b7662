/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyFunctionsTable {
  static let text = #"""
    np.exp(0)
    --->
    np.float64(1.0)
    ====
    np.exp(np.array([0.0, 1.0]))
    --->
    array([1.        , 2.71828183])
    ====
    np.log(np.array([1.0, np.e]))
    --->
    array([0., 1.])
    ====
    np.sqrt([4, 9])
    --->
    array([2., 3.])
    ====
    np.sqrt(np.array([2], dtype=np.float32))
    --->
    array([1.4142135], dtype=float32)
    ====
    np.sin(np.pi / 2)
    --->
    np.float64(1.0)
    ====
    np.cos(np.array([0.0]))
    --->
    array([1.])
    ====
    np.tanh(np.array([0.5]))
    --->
    array([0.46211716])
    ====
    np.abs(-3)
    --->
    np.int64(3)
    ====
    np.sign([-2, 0, 3])
    --->
    array([-1,  0,  1])
    ====
    np.floor([1.7, -1.7])
    --->
    array([ 1., -2.])
    ====
    np.ceil(1.2)
    --->
    np.float64(2.0)
    ====
    np.rint([0.5, 1.5, 2.5])
    --->
    array([0., 2., 2.])
    ====
    np.round(2.567, 2)
    --->
    np.float64(2.57)
    ====
    np.round([1.25, 1.35], 1)
    --->
    array([1.2, 1.4])
    ====
    np.around([1.5, 2.5])
    --->
    array([2., 2.])
    ====
    np.square([1, 2])
    --->
    array([1, 4])
    ====
    np.reciprocal(2.0)
    --->
    np.float64(0.5)
    ====
    np.isnan([1.0, np.nan])
    --->
    array([False,  True])
    ====
    np.isinf([np.inf, 1])
    --->
    array([ True, False])
    ====
    np.isfinite([1, 2])
    --->
    array([ True,  True])
    ====
    np.exp(np.array([1], dtype=np.int8)).dtype
    --->
    dtype('float16')
    ====
    np.clip([1, 5, 9], 2, 6)
    --->
    array([2, 5, 6])
    ====
    np.clip(np.array([1.5, -1]), 0, None)
    --->
    array([1.5, 0. ])
    ====
    np.where([True, False], 1, 2)
    --->
    array([1, 2])
    ====
    np.where(np.array([1, 0, 3]))
    --->
    (array([0, 2]),)
    ====
    np.where(np.array([1, -1]) > 0, np.array([1.0, 2.0]), 0)
    --->
    array([1., 0.])
    ====
    np.concatenate([[1, 2], [3]])
    --->
    array([1, 2, 3])
    ====
    np.concatenate([np.ones((1, 2)), np.zeros((1, 2))], axis=1)
    --->
    array([[1., 1., 0., 0.]])
    ====
    np.concatenate([[1], [2.5]])
    --->
    array([1. , 2.5])
    ====
    np.concatenate([np.ones((2, 2)), np.ones((3, 3))])
    --->
    ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 2 and the array at index 1 has size 3
    ====
    np.stack([[1, 2], [3, 4]])
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.stack([[1, 2], [3, 4]], axis=1)
    --->
    array([[1, 3],
           [2, 4]])
    ====
    np.vstack([[1, 2], [3, 4]])
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.hstack([[1, 2], [3, 4]])
    --->
    array([1, 2, 3, 4])
    ====
    np.hstack([np.ones((2, 1)), np.zeros((2, 1))])
    --->
    array([[1., 0.],
           [1., 0.]])
    ====
    np.column_stack([[1, 2], [3, 4]])
    --->
    array([[1, 3],
           [2, 4]])
    ====
    np.append([1, 2], [3])
    --->
    array([1, 2, 3])
    ====
    np.split(np.arange(6), 3)
    --->
    [array([0, 1]), array([2, 3]), array([4, 5])]
    ====
    np.split(np.arange(6), [2, 4])
    --->
    [array([0, 1]), array([2, 3]), array([4, 5])]
    ====
    np.split(np.arange(5), 2)
    --->
    ValueError: array split does not result in an equal division
    ====
    np.array_split(np.arange(5), 2)
    --->
    [array([0, 1, 2]), array([3, 4])]
    ====
    np.tile([1, 2], 2)
    --->
    array([1, 2, 1, 2])
    ====
    np.tile([[1], [2]], (1, 2))
    --->
    array([[1, 1],
           [2, 2]])
    ====
    np.repeat([1, 2], 2)
    --->
    array([1, 1, 2, 2])
    ====
    np.repeat([[1, 2], [3, 4]], [1, 2], axis=0)
    --->
    array([[1, 2],
           [3, 4],
           [3, 4]])
    ====
    np.expand_dims([1, 2], 0)
    --->
    array([[1, 2]])
    ====
    np.squeeze(np.ones((1, 2, 1)))
    --->
    array([1., 1.])
    ====
    np.transpose(np.arange(6).reshape(2, 3))
    --->
    array([[0, 3],
           [1, 4],
           [2, 5]])
    ====
    np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape
    --->
    (3, 4, 2)
    ====
    np.swapaxes(np.zeros((2, 3, 4)), 0, 2).shape
    --->
    (4, 3, 2)
    ====
    np.reshape(np.arange(6), (2, -1))
    --->
    array([[0, 1, 2],
           [3, 4, 5]])
    ====
    np.reshape(np.arange(6), (4, 2))
    --->
    ValueError: cannot reshape array of size 6 into shape (4,2)
    ====
    np.ravel([[1, 2], [3, 4]])
    --->
    array([1, 2, 3, 4])
    ====
    np.flip([1, 2, 3])
    --->
    array([3, 2, 1])
    ====
    np.roll([1, 2, 3, 4], 1)
    --->
    array([4, 1, 2, 3])
    ====
    np.broadcast_to([1, 2], (2, 2))
    --->
    array([[1, 2],
           [1, 2]])
    ====
    np.sort([3, 1, 2])
    --->
    array([1, 2, 3])
    ====
    np.sort([[3, 1], [2, 4]], axis=0)
    --->
    array([[2, 1],
           [3, 4]])
    ====
    np.argsort([3, 1, 2])
    --->
    array([1, 2, 0])
    ====
    np.sort([2.0, np.nan, 1.0])
    --->
    array([ 1.,  2., nan])
    ====
    np.unique([3, 1, 1, 2])
    --->
    array([1, 2, 3])
    ====
    np.unique(['b', 'a', 'b'])
    --->
    array(['a', 'b'], dtype='<U1')
    ====
    np.unique([1, 1, 2], return_counts=True)
    --->
    (array([1, 2]), array([2, 1]))
    ====
    np.argmax([1, 5, 3])
    --->
    np.int64(1)
    ====
    np.argmin([[4, 2], [1, 3]], axis=1)
    --->
    array([1, 0])
    ====
    np.nonzero([0, 1, 2])
    --->
    (array([1, 2]),)
    ====
    np.argwhere([[0, 1], [1, 0]])
    --->
    array([[0, 1],
           [1, 0]])
    ====
    np.count_nonzero([0, 1, 2])
    --->
    np.int64(2)
    ====
    np.take([10, 20, 30], [0, 2])
    --->
    array([10, 30])
    ====
    np.cumsum([1, 2, 3])
    --->
    array([1, 3, 6])
    ====
    np.cumsum([[1, 2], [3, 4]], axis=1)
    --->
    array([[1, 3],
           [3, 7]])
    ====
    np.cumprod([1, 2, 3])
    --->
    array([1, 2, 6])
    ====
    np.diff([1, 4, 9])
    --->
    array([3, 5])
    ====
    np.median([3, 1, 2])
    --->
    np.float64(2.0)
    ====
    np.median([1, 2, 3, 4])
    --->
    np.float64(2.5)
    ====
    np.average([1, 2, 3], weights=[3, 2, 1])
    --->
    np.float64(1.6666666666666667)
    ====
    np.bincount([0, 1, 1, 3])
    --->
    array([1, 2, 0, 1])
    ====
    np.searchsorted([1, 2, 3], 2)
    --->
    np.int64(1)
    ====
    np.allclose([1.0], [1.0 + 1e-9])
    --->
    True
    ====
    np.isclose([1.0, 2.0], [1.0, 2.1])
    --->
    array([ True, False])
    ====
    np.array_equal([1, 2], [1, 2])
    --->
    True
    ====
    np.array_equal([1, 2], [1, 3])
    --->
    False
    ====
    np.nan_to_num([np.nan, 1.0])
    --->
    array([0., 1.])
    ====
    np.pad([1, 2], 1)
    --->
    array([0, 1, 2, 0])
    ====
    np.isin([1, 2, 3], [2])
    --->
    array([False,  True, False])
    ====
    np.ptp([1, 5, 3])
    --->
    np.int64(4)
    ====
    np.result_type(np.int32, np.float32)
    --->
    dtype('float64')
    ====
    np.linalg.norm([3.0, 4.0])
    --->
    np.float64(5.0)
    ====
    np.linalg.norm(np.array([[1.0, 2.0], [3.0, 4.0]]), axis=1)
    --->
    array([2.23606798, 5.        ])
    ====
    np.linalg.det(np.array([[2.0, 0.0], [0.0, 3.0]]))
    --->
    np.float64(6.0)
    ====
    np.linalg.inv(np.array([[2.0, 0.0], [0.0, 4.0]]))
    --->
    array([[0.5 , 0.  ],
           [0.  , 0.25]])
    ====
    np.linalg.solve(np.array([[2.0, 0.0], [0.0, 4.0]]), np.array([2.0, 8.0]))
    --->
    array([1., 2.])
    ====
    np.linalg.inv(np.zeros((2, 2)))
    --->
    LinAlgError: Singular matrix
    ====
    np.atleast_2d([1, 2])
    --->
    array([[1, 2]])
    ====
    np.pi, np.e, np.inf
    --->
    (3.141592653589793, 2.718281828459045, inf)
    ====
    np.nosuchthing
    --->
    AttributeError: module 'numpy' has no attribute 'nosuchthing'
    ====
    np.linalg.nosuchthing
    --->
    AttributeError: module 'numpy.linalg' has no attribute 'nosuchthing'
    ====
    np.testing.assert_array_equal([1, 2], [1, 2])
    --->

    ====
    np.testing.assert_allclose([1.0], [1.0])
    --->

    ====
    np.shape([[1, 2]])
    --->
    (1, 2)
    ====
    np.size([1, 2])
    --->
    2
    ====
    np.vectorize(lambda x: x + 1)([1, 2])
    --->
    array([2, 3])
    """#
}
