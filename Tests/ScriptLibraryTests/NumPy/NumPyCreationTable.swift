/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyCreationTable {
  static let text = #"""
    np.array([1, 2, 3])
    --->
    array([1, 2, 3])
    ====
    np.array([1.0, 2.5])
    --->
    array([1. , 2.5])
    ====
    np.array([[1, 2], [3, 4]])
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.array([True, False])
    --->
    array([ True, False])
    ====
    np.array([1, 2.5])
    --->
    array([1. , 2.5])
    ====
    np.array([1, True])
    --->
    array([1, 1])
    ====
    np.array(5)
    --->
    array(5)
    ====
    np.array(2.5)
    --->
    array(2.5)
    ====
    np.array([])
    --->
    array([], dtype=float64)
    ====
    np.array([[]])
    --->
    array([], shape=(1, 0), dtype=float64)
    ====
    np.array([1, 2], dtype=np.float32)
    --->
    array([1., 2.], dtype=float32)
    ====
    np.array([1.7, -2.7], dtype=int)
    --->
    array([ 1, -2])
    ====
    np.array([1, 2], dtype='int8')
    --->
    array([1, 2], dtype=int8)
    ====
    np.array(['a', 'bcd'])
    --->
    array(['a', 'bcd'], dtype='<U3')
    ====
    np.array([b'x', b'yz'])
    --->
    array([b'x', b'yz'], dtype='|S2')
    ====
    np.array([None, 1])
    --->
    array([None, 1], dtype=object)
    ====
    np.array([1, 'a'])
    --->
    array(['1', 'a'], dtype='<U21')
    ====
    np.array([1+2j, 3])
    --->
    array([1.+2.j, 3.+0.j])
    ====
    np.array((1, 2, 3))
    --->
    array([1, 2, 3])
    ====
    np.array(range(4))
    --->
    array([0, 1, 2, 3])
    ====
    np.array([np.float32(1), np.float32(2)])
    --->
    array([1., 2.], dtype=float32)
    ====
    np.array([np.array([1, 2]), np.array([3, 4])])
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.array([1, 2], ndmin=2)
    --->
    array([[1, 2]])
    ====
    np.array([[1, 2], [3]])
    --->
    ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
    ====
    np.array([300], dtype=np.uint8)
    --->
    OverflowError: Python integer 300 out of bounds for uint8
    ====
    np.array([-1], dtype=np.uint8)
    --->
    OverflowError: Python integer -1 out of bounds for uint8
    ====
    np.array(2**63)
    --->
    array(9223372036854775808, dtype=uint64)
    ====
    np.array(2**70)
    --->
    array(1180591620717411303424, dtype=object)
    ====
    np.zeros(3)
    --->
    array([0., 0., 0.])
    ====
    np.zeros((2, 3), dtype=int)
    --->
    array([[0, 0, 0],
           [0, 0, 0]])
    ====
    np.zeros((2, 0))
    --->
    array([], shape=(2, 0), dtype=float64)
    ====
    np.ones((2, 2))
    --->
    array([[1., 1.],
           [1., 1.]])
    ====
    np.ones(3, dtype=bool)
    --->
    array([ True,  True,  True])
    ====
    np.full((2, 2), 7)
    --->
    array([[7, 7],
           [7, 7]])
    ====
    np.full(3, 0.5)
    --->
    array([0.5, 0.5, 0.5])
    ====
    np.full((2, 3), [1, 2, 3])
    --->
    array([[1, 2, 3],
           [1, 2, 3]])
    ====
    np.zeros_like(np.array([1, 2]))
    --->
    array([0, 0])
    ====
    np.ones_like(np.array([[1.5]]))
    --->
    array([[1.]])
    ====
    np.full_like(np.array([1, 2]), 9)
    --->
    array([9, 9])
    ====
    np.empty((0,))
    --->
    array([], dtype=float64)
    ====
    np.arange(5)
    --->
    array([0, 1, 2, 3, 4])
    ====
    np.arange(1, 10, 3)
    --->
    array([1, 4, 7])
    ====
    np.arange(0, 1, 0.25)
    --->
    array([0.  , 0.25, 0.5 , 0.75])
    ====
    np.arange(5, 0, -2)
    --->
    array([5, 3, 1])
    ====
    np.arange(3, dtype=np.float32)
    --->
    array([0., 1., 2.], dtype=float32)
    ====
    np.arange(0)
    --->
    array([], dtype=int64)
    ====
    np.arange(1.0, 2.0, 0.1)
    --->
    array([1. , 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9])
    ====
    np.linspace(0, 1, 5)
    --->
    array([0.  , 0.25, 0.5 , 0.75, 1.  ])
    ====
    np.linspace(0, 1, 4, endpoint=False)
    --->
    array([0.  , 0.25, 0.5 , 0.75])
    ====
    np.linspace(0, 10, 3, dtype=int)
    --->
    array([ 0,  5, 10])
    ====
    np.linspace(2, 3, 1)
    --->
    array([2.])
    ====
    np.linspace(0, 1, 5, retstep=True)
    --->
    (array([0.  , 0.25, 0.5 , 0.75, 1.  ]), np.float64(0.25))
    ====
    np.logspace(0, 2, 3)
    --->
    array([  1.,  10., 100.])
    ====
    np.eye(3)
    --->
    array([[1., 0., 0.],
           [0., 1., 0.],
           [0., 0., 1.]])
    ====
    np.eye(2, 3, k=1)
    --->
    array([[0., 1., 0.],
           [0., 0., 1.]])
    ====
    np.identity(2, dtype=int)
    --->
    array([[1, 0],
           [0, 1]])
    ====
    np.diag([1, 2, 3])
    --->
    array([[1, 0, 0],
           [0, 2, 0],
           [0, 0, 3]])
    ====
    np.diag(np.array([[1, 2], [3, 4]]))
    --->
    array([1, 4])
    ====
    np.tri(3)
    --->
    array([[1., 0., 0.],
           [1., 1., 0.],
           [1., 1., 1.]])
    ====
    np.tril(np.arange(9).reshape(3, 3))
    --->
    array([[0, 0, 0],
           [3, 4, 0],
           [6, 7, 8]])
    ====
    np.triu(np.arange(9).reshape(3, 3), 1)
    --->
    array([[0, 1, 2],
           [0, 0, 5],
           [0, 0, 0]])
    ====
    np.meshgrid([1, 2], [3, 4, 5])
    --->
    (array([[1, 2],
           [1, 2],
           [1, 2]]), array([[3, 3],
           [4, 4],
           [5, 5]]))
    ====
    np.indices((2, 2))
    --->
    array([[[0, 0],
            [1, 1]],

           [[0, 1],
            [0, 1]]])
    ====
    np.fromfunction(lambda i, j: i + j, (2, 3))
    --->
    array([[0., 1., 2.],
           [1., 2., 3.]])
    ====
    np.zeros(-1)
    --->
    ValueError: negative dimensions are not allowed
    ====
    np.arange(2, 3, 0)
    --->
    ZeroDivisionError: division by zero
    """#
}
