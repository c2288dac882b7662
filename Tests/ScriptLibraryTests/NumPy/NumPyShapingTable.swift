/// Cells, and what NumPy 2.4 prints for them: shaping.
enum NumPyShapingTable {
  static let text = #"""
    np.arange(6).reshape(2, -1)
    --->
    array([[0, 1, 2],
           [3, 4, 5]])
    ====
    np.reshape([1, 2, 3, 4], (2, 2), order='F')
    --->
    array([[1, 3],
           [2, 4]])
    ====
    np.arange(4).reshape((2, 2)).reshape(-1, order='F')
    --->
    array([0, 2, 1, 3])
    ====
    np.arange(6).reshape(-1, -1)
    --->
    ValueError: can only specify one unknown dimension
    ====
    np.arange(6).reshape(4, -1)
    --->
    ValueError: cannot reshape array of size 6 into shape (4,newaxis)
    ====
    np.ravel([[1, 2], [3, 4]], order='F')
    --->
    array([1, 3, 2, 4])
    ====
    np.array([[1, 2], [3, 4]], order='F').ravel('K')
    --->
    array([1, 3, 2, 4])
    ====
    np.arange(4).reshape(2, 2).T.ravel('A')
    --->
    array([0, 1, 2, 3])
    ====
    np.ones((2, 3, 4)).transpose(1, 0, 2).shape
    --->
    (3, 2, 4)
    ====
    np.transpose(np.ones((2, 3)), (1, 0)).shape
    --->
    (3, 2)
    ====
    np.ones((2, 3, 4)).T.shape
    --->
    (4, 3, 2)
    ====
    np.ones((2, 3, 4)).mT.shape
    --->
    (2, 4, 3)
    ====
    np.ones((2, 3)).transpose(0, 0)
    --->
    ValueError: repeated axis in transpose
    ====
    np.squeeze(np.ones((1, 3, 1))).shape
    --->
    (3,)
    ====
    np.squeeze(np.ones((1, 3, 1)), axis=0).shape
    --->
    (3, 1)
    ====
    np.expand_dims([1, 2], (0, 2)).shape
    --->
    (1, 2, 1)
    ====
    np.squeeze(np.ones((1, 3)), axis=1)
    --->
    ValueError: cannot select an axis to squeeze out which has size not equal to one
    ====
    np.swapaxes(np.ones((2, 3, 4)), 0, 2).shape
    --->
    (4, 3, 2)
    ====
    np.moveaxis(np.ones((2, 3, 4)), 0, -1).shape
    --->
    (3, 4, 2)
    ====
    np.rollaxis(np.ones((2, 3, 4)), 2).shape
    --->
    (4, 2, 3)
    ====
    np.concatenate([[1, 2], [3]])
    --->
    array([1, 2, 3])
    ====
    np.concatenate(([[1]], [[2]]), axis=1)
    --->
    array([[1, 2]])
    ====
    np.concatenate([[1], [2.5]])
    --->
    array([1. , 2.5])
    ====
    np.concatenate(([[1]], [[2]]), axis=None)
    --->
    array([1, 2])
    ====
    np.concatenate([])
    --->
    ValueError: need at least one array to concatenate
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
    np.stack([[1], [2]], axis=-1).shape
    --->
    (1, 2)
    ====
    np.stack([[1], [2, 3]])
    --->
    ValueError: all input arrays must have the same shape
    ====
    np.vstack([[1, 2], [3, 4]])
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.hstack([[1], [2, 3]])
    --->
    array([1, 2, 3])
    ====
    np.dstack([[1, 2], [3, 4]]).shape
    --->
    (1, 2, 2)
    ====
    np.column_stack([[1, 2], [3, 4]])
    --->
    array([[1, 3],
           [2, 4]])
    ====
    np.split(np.arange(6), 3)
    --->
    [array([0, 1]), array([2, 3]), array([4, 5])]
    ====
    np.split(np.arange(6), [2, 3])
    --->
    [array([0, 1]), array([2]), array([3, 4, 5])]
    ====
    np.array_split(np.arange(5), 2)
    --->
    [array([0, 1, 2]), array([3, 4])]
    ====
    np.hsplit(np.arange(4).reshape(2, 2), 2)
    --->
    [array([[0],
           [2]]), array([[1],
           [3]])]
    ====
    np.split(np.arange(5), 2)
    --->
    ValueError: array split does not result in an equal division
    ====
    np.vsplit(np.arange(4), 2)
    --->
    ValueError: vsplit only works on arrays of 2 or more dimensions
    ====
    np.tile([1, 2], 2)
    --->
    array([1, 2, 1, 2])
    ====
    np.tile([1, 2], (2, 2))
    --->
    array([[1, 2, 1, 2],
           [1, 2, 1, 2]])
    ====
    np.repeat([1, 2], 2)
    --->
    array([1, 1, 2, 2])
    ====
    np.repeat([[1, 2]], [1, 2], axis=1)
    --->
    array([[1, 2, 2]])
    ====
    np.repeat(3, 4)
    --->
    array([3, 3, 3, 3])
    ====
    np.arange(2).repeat([2, 0])
    --->
    array([0, 0])
    ====
    np.roll(np.arange(5), 2)
    --->
    array([3, 4, 0, 1, 2])
    ====
    np.roll(np.arange(6).reshape(2, 3), 1, axis=1)
    --->
    array([[2, 0, 1],
           [5, 3, 4]])
    ====
    np.roll(np.arange(6).reshape(2, 3), (1, 1), axis=(0, 1))
    --->
    array([[5, 3, 4],
           [2, 0, 1]])
    ====
    np.roll([1, 2, 3], -1)
    --->
    array([2, 3, 1])
    ====
    np.rot90([[1, 2], [3, 4]])
    --->
    array([[2, 4],
           [1, 3]])
    ====
    np.rot90([[1, 2], [3, 4]], 2)
    --->
    array([[4, 3],
           [2, 1]])
    ====
    np.rot90([[1, 2], [3, 4]], -1)
    --->
    array([[3, 1],
           [4, 2]])
    ====
    np.flip([[1, 2], [3, 4]])
    --->
    array([[4, 3],
           [2, 1]])
    ====
    np.flip([1, 2, 3], 0)
    --->
    array([3, 2, 1])
    ====
    np.fliplr([[1, 2]])
    --->
    array([[2, 1]])
    ====
    np.flipud([[1], [2]])
    --->
    array([[2],
           [1]])
    ====
    np.pad([1, 2], 1)
    --->
    array([0, 1, 2, 0])
    ====
    np.pad([1, 2], (1, 2), constant_values=(7, 8))
    --->
    array([7, 1, 2, 8, 8])
    ====
    np.pad([[1]], ((1, 0), (0, 2)))
    --->
    array([[0, 0, 0],
           [1, 0, 0]])
    ====
    np.pad([1, 2, 3], 2, 'edge')
    --->
    array([1, 1, 1, 2, 3, 3, 3])
    ====
    np.pad([1, 2, 3], 4, 'reflect')
    --->
    array([1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3])
    ====
    np.pad([1, 2, 3], 4, 'symmetric')
    --->
    array([3, 3, 2, 1, 1, 2, 3, 3, 2, 1, 1])
    ====
    np.pad([1, 2, 3], 4, 'wrap')
    --->
    array([3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1])
    ====
    np.pad([1, 2, 3], 2, 'linear_ramp', end_values=(5, -4))
    --->
    array([ 5,  3,  1,  2,  3, -1, -4])
    ====
    np.pad([1, 2, 5], 2, 'maximum')
    --->
    array([5, 5, 1, 2, 5, 5, 5])
    ====
    np.pad([1, 2, 5], 2, 'minimum', stat_length=1)
    --->
    array([1, 1, 1, 2, 5, 5, 5])
    ====
    np.pad([1, 2, 5], 2, 'mean')
    --->
    array([3, 3, 1, 2, 5, 3, 3])
    ====
    np.pad([1., 2, 6], 1, 'median')
    --->
    array([2., 1., 2., 6., 2.])
    ====
    np.pad([1, 2, 4], 3, 'reflect', reflect_type='odd')
    --->
    array([-4, -2,  0,  1,  2,  4,  6,  7,  8])
    ====
    np.pad([1, 2, 4], 2, 'symmetric', reflect_type='odd')
    --->
    array([0, 1, 1, 2, 4, 4, 6])
    ====
    np.pad(np.arange(4).reshape(2, 2), ((1, 1), (2, 0)), 'reflect')
    --->
    array([[2, 3, 2, 3],
           [0, 1, 0, 1],
           [2, 3, 2, 3],
           [0, 1, 0, 1]])
    ====
    np.pad(np.arange(4).reshape(2, 2), {1: (1, 0)}, 'edge')
    --->
    array([[0, 0, 1],
           [2, 2, 3]])
    ====
    np.pad([1], -1)
    --->
    ValueError: index can't contain negative values
    ====
    np.pad([1], 1, 'bogus')
    --->
    ValueError: mode 'bogus' is not supported
    ====
    np.meshgrid([1, 2], [3, 4, 5])
    --->
    (array([[1, 2],
           [1, 2],
           [1, 2]]), array([[3, 3],
           [4, 4],
           [5, 5]]))
    ====
    np.meshgrid([1, 2], [3], indexing='ij', sparse=True)
    --->
    (array([[1],
           [2]]), array([[3]]))
    ====
    np.insert([1, 2, 3], 1, 9)
    --->
    array([1, 9, 2, 3])
    ====
    np.insert([[1, 2], [3, 4]], 1, 5, axis=1)
    --->
    array([[1, 5, 2],
           [3, 5, 4]])
    ====
    np.insert([1, 2, 3], [0, 2], [8, 9])
    --->
    array([8, 1, 2, 9, 3])
    ====
    np.insert([1, 2], -1, [5, 6])
    --->
    array([1, 5, 6, 2])
    ====
    np.delete([1, 2, 3], 1)
    --->
    array([1, 3])
    ====
    np.delete([[1, 2], [3, 4]], 0, axis=1)
    --->
    array([[2],
           [4]])
    ====
    np.delete(np.arange(6), slice(None, None, 2))
    --->
    array([1, 3, 5])
    ====
    np.delete([1, 2, 3], [0, -1])
    --->
    array([2])
    ====
    np.delete([1, 2], 5)
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 2
    ====
    np.append([1, 2], [[3, 4]])
    --->
    array([1, 2, 3, 4])
    ====
    np.append([[1]], [[2]], axis=0)
    --->
    array([[1],
           [2]])
    ====
    np.resize([1, 2, 3], (2, 2))
    --->
    array([[1, 2],
           [3, 1]])
    ====
    np.trim_zeros([0, 1, 0, 2, 0])
    --->
    [1, 0, 2]
    ====
    np.block([[np.ones((1, 2)), np.zeros((1, 1))], [np.full((1, 3), 7)]])
    --->
    array([[1., 1., 0.],
           [7., 7., 7.]])
    ====
    np.atleast_1d(1, [2])
    --->
    (array([1]), array([2]))
    ====
    np.atleast_2d([1]).shape
    --->
    (1, 1)
    ====
    np.atleast_3d(1).shape
    --->
    (1, 1, 1)
    ====
    np.broadcast_shapes((1, 3), (2, 1))
    --->
    (2, 3)
    ====
    [x.tolist() for x in np.broadcast_arrays([1, 2], [[3], [4]])]
    --->
    [[[1, 2], [1, 2]], [[3, 3], [4, 4]]]
    ====
    np.broadcast([1, 2], [[1], [2]]).shape
    --->
    (2, 2)
    ====
    np.unique([3, 1, 2, 1])
    --->
    array([1, 2, 3])
    ====
    np.unique([1, 1, 2], return_index=True, return_inverse=True, return_counts=True)
    --->
    (array([1, 2]), array([0, 2]), array([0, 0, 1]), array([2, 1]))
    ====
    np.unique([[1, 2], [1, 2]], axis=0)
    --->
    array([[1, 2]])
    ====
    np.unique([np.nan, 1, np.nan])
    --->
    array([ 1., nan])
    ====
    np.unique(['b', 'a', 'b'])
    --->
    array(['a', 'b'], dtype='<U1')
    ====
    np.unique([[2, 1], [1, 2]], return_inverse=True)
    --->
    (array([1, 2]), array([[1, 0],
           [0, 1]]))
    ====
    np.unique_counts([1, 1, 3])
    --->
    UniqueCountsResult(values=array([1, 3]), counts=array([2, 1]))
    ====
    np.intersect1d([1, 2, 3], [2, 3, 4])
    --->
    array([2, 3])
    ====
    np.union1d([1, 2], [2, 3])
    --->
    array([1, 2, 3])
    ====
    np.setdiff1d([1, 2, 3], [2])
    --->
    array([1, 3])
    ====
    np.setxor1d([1, 2], [2, 3])
    --->
    array([1, 3])
    ====
    np.isin([1, 2], [2])
    --->
    array([False,  True])
    ====
    np.isin([[1], [3]], [3], invert=True)
    --->
    array([[ True],
           [False]])
    ====
    np.intersect1d([1, 2, 2], [2, 1], return_indices=True)
    --->
    (array([1, 2]), array([0, 1]), array([1, 0]))
    ====
    np.sort([3, 1, 2])
    --->
    array([1, 2, 3])
    ====
    np.sort([[2, 1], [4, 3]], axis=0)
    --->
    array([[2, 1],
           [4, 3]])
    ====
    np.sort([[2, 1], [4, 3]], axis=None)
    --->
    array([1, 2, 3, 4])
    ====
    np.sort([3, np.nan, 1])
    --->
    array([ 1.,  3., nan])
    ====
    np.sort(['b', 'a'])[::-1]
    --->
    array(['b', 'a'], dtype='<U1')
    ====
    np.sort([1+2j, 1+1j, 0])
    --->
    array([0.+0.j, 1.+1.j, 1.+2.j])
    ====
    np.argsort([3, 1, 2])
    --->
    array([1, 2, 0])
    ====
    np.argsort([[2, 1], [3, 4]], axis=0)
    --->
    array([[0, 0],
           [1, 1]])
    ====
    np.argsort([1, 1, 0], kind='stable')
    --->
    array([2, 0, 1])
    ====
    np.lexsort(([1, 2, 0], [1, 0, 1]))
    --->
    array([1, 2, 0])
    ====
    np.sort([1], kind='bogus')
    --->
    ValueError: sort kind must be one of 'quick', 'heap', or 'stable' (got 'bogus')
    ====
    np.sort(5)
    --->
    AxisError: axis -1 is out of bounds for array of dimension 0
    ====
    x = np.array([3, 1, 2])
    x.sort()
    print(x)
    x[::-1].sort()
    print(x)
    --->
    [1 2 3]
    [3 2 1]
    ====
    np.partition([3, 1, 2], 1)[1]
    --->
    np.int64(2)
    ====
    np.argpartition([3, 1, 2], 0)[0]
    --->
    np.int64(1)
    ====
    np.array([3, 1, 2]).argsort()
    --->
    array([1, 2, 0])
    ====
    np.sort_complex([3, 1j])
    --->
    array([0.+1.j, 3.+0.j])
    ====
    np.argmax([1, 5, 2])
    --->
    np.int64(1)
    ====
    np.argmin([[3, 1], [0, 2]])
    --->
    np.int64(2)
    ====
    np.argmax([[1, 5], [7, 2]], axis=1)
    --->
    array([1, 0])
    ====
    np.argmax([np.nan, 1])
    --->
    np.int64(0)
    ====
    np.argmax([[1, 2]], axis=1, keepdims=True)
    --->
    array([[1]])
    ====
    np.argmax([True, False])
    --->
    np.int64(0)
    ====
    np.argmax(['a', 'c', 'b'])
    --->
    np.int64(1)
    ====
    np.argmax([])
    --->
    ValueError: attempt to get argmax of an empty sequence
    ====
    np.asfortranarray(np.ones((2, 2))).flags.f_contiguous
    --->
    True
    ====
    np.isfortran(np.ones((2, 2), order='F'))
    --->
    True
    ====
    np.ascontiguousarray(np.ones((2, 3)).T).strides
    --->
    (16, 8)
    ====
    np.array([[1, 2]], order='F').flags.c_contiguous
    --->
    True
    ====
    np.zeros((2, 3), order='F').strides
    --->
    (8, 16)
    ====
    np.ones((2, 3), np.int8).strides
    --->
    (3, 1)
    ====
    np.empty((0, 3)).strides
    --->
    (0, 0)
    ====
    np.zeros((2, 2), order='F').copy().strides
    --->
    (16, 8)
    ====
    np.copy(np.zeros((2, 3), order='F')).strides
    --->
    (8, 16)
    ====
    np.zeros_like(np.ones((2, 3), order='F')).strides
    --->
    (8, 16)
    ====
    np.full_like([1, 2], 7)
    --->
    array([7, 7])
    ====
    np.ones_like([1.5])
    --->
    array([1.])
    ====
    np.empty_like([1, 2]).shape
    --->
    (2,)
    ====
    np.full((2,), 'a')
    --->
    array(['a', 'a'], dtype='<U1')
    ====
    np.full(2, np.nan)
    --->
    array([nan, nan])
    ====
    np.linspace(0, 1, 3)
    --->
    array([0. , 0.5, 1. ])
    ====
    np.linspace(0, 1, 3, endpoint=False)
    --->
    array([0.        , 0.33333333, 0.66666667])
    ====
    np.linspace([0, 1], [1, 2], 3)
    --->
    array([[0. , 1. ],
           [0.5, 1.5],
           [1. , 2. ]])
    ====
    np.linspace(0, 10, 3, dtype=int)
    --->
    array([ 0,  5, 10])
    ====
    np.linspace(0, 1, 2, retstep=True)
    --->
    (array([0., 1.]), np.float64(1.0))
    ====
    np.linspace(1, 1, 1)
    --->
    array([1.])
    ====
    np.linspace(0, 1, -1)
    --->
    ValueError: Number of samples, -1, must be non-negative.
    ====
    np.logspace(0, 2, 3)
    --->
    array([  1.,  10., 100.])
    ====
    np.geomspace(1, 8, 4)
    --->
    array([1., 2., 4., 8.])
    ====
    np.geomspace(-1, -8, 4)
    --->
    array([-1., -2., -4., -8.])
    ====
    np.logspace(0, 1, 2, base=2)
    --->
    array([1., 2.])
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
    np.arange(2., 4)
    --->
    array([2., 3.])
    ====
    np.arange(0, 1, 0)
    --->
    ZeroDivisionError: division by zero
    ====
    np.eye(2, 3, 1)
    --->
    array([[0., 1., 0.],
           [0., 0., 1.]])
    ====
    np.identity(2, int)
    --->
    array([[1, 0],
           [0, 1]])
    ====
    np.diag([1, 2], -1)
    --->
    array([[0, 0, 0],
           [1, 0, 0],
           [0, 2, 0]])
    ====
    np.diag(np.arange(4).reshape(2, 2))
    --->
    array([0, 3])
    ====
    np.tri(2, 3, dtype=int)
    --->
    array([[1, 0, 0],
           [1, 1, 0]])
    ====
    np.tril(np.ones((2, 2)))
    --->
    array([[1., 0.],
           [1., 1.]])
    ====
    np.triu([[1, 2], [3, 4]], 1)
    --->
    array([[0, 2],
           [0, 0]])
    ====
    np.vander([1, 2], 3)
    --->
    array([[1, 1, 1],
           [4, 2, 1]])
    ====
    np.diagflat([1, 2])
    --->
    array([[1, 0],
           [0, 2]])
    ====
    np.fromfunction(lambda i, j: i + j, (2, 2))
    --->
    array([[0., 1.],
           [1., 2.]])
    ====
    np.fromiter((x * x for x in range(3)), float)
    --->
    array([0., 1., 4.])
    ====
    np.fromiter('ab', 'U1')
    --->
    array(['a', 'b'], dtype='<U1')
    ====
    np.frombuffer(b'\x01\x02', np.uint8)
    --->
    array([1, 2], dtype=uint8)
    ====
    np.fromstring('1,2', sep=',', dtype=int)
    --->
    array([1, 2])
    ====
    np.array([1, 2]).tobytes()
    --->
    b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00'
    ====
    np.array([[1, 2], [3, 4]], np.int8, order='F').tobytes('A')
    --->
    b'\x01\x03\x02\x04'
    ====
    np.array(['ab'], 'S3').tobytes()
    --->
    b'ab\x00'
    ====
    np.array(['a']).tobytes()
    --->
    b'a\x00\x00\x00'
    ====
    np.array([1, 2], np.int16).view(np.int8)
    --->
    array([1, 0, 2, 0], dtype=int8)
    ====
    np.array([1.0]).view(np.int64)
    --->
    array([4607182418800017408])
    ====
    np.arange(4, dtype=np.uint8).view('u2')
    --->
    array([256, 770], dtype=uint16)
    ====
    np.float32(1).view(np.int32)
    --->
    np.int32(1065353216)
    ====
    np.array([1], np.int32).byteswap()
    --->
    array([16777216], dtype=int32)
    ====
    np.may_share_memory(np.asarray(np.arange(3)), np.arange(3))
    --->
    False
    ====
    np.asarray([1, 2], dtype=np.float32)
    --->
    array([1., 2.], dtype=float32)
    ====
    np.array([1, 2], ndmin=2)
    --->
    array([[1, 2]])
    ====
    np.array((1, 2), copy=None)
    --->
    array([1, 2])
    ====
    np.asarray(3)
    --->
    array(3)
    ====
    x = np.arange(3)
    --->
    ====
    np.packbits([1, 0, 1, 1])
    --->
    array([176], dtype=uint8)
    ====
    np.unpackbits(np.array([7], np.uint8))
    --->
    array([0, 0, 0, 0, 0, 1, 1, 1], dtype=uint8)
    ====
    np.binary_repr(5, 8)
    --->
    '00000101'
    ====
    np.base_repr(10, 3)
    --->
    '101'
    ====
    np.binary_repr(-5, 8)
    --->
    '11111011'
    ====
    np.array([1.7, -1.7]).astype(int)
    --->
    array([ 1, -1])
    ====
    np.array(['1', '2']).astype(int)
    --->
    array([1, 2])
    ====
    np.array([1, 2]).astype(str)
    --->
    array(['1', '2'], dtype='<U21')
    ====
    np.array([1.5]).astype('U')
    --->
    array(['1.5'], dtype='<U32')
    ====
    np.array([0, 2]).astype(bool)
    --->
    array([False,  True])
    ====
    np.array([1, 2]).astype('S')
    --->
    array([b'1', b'2'], dtype='|S21')
    ====
    np.array([b'a']).astype('U')
    --->
    array(['a'], dtype='<U1')
    ====
    np.array([1.5]).astype(int, casting='safe')
    --->
    TypeError: Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'
    ====
    np.array(['x']).astype(int)
    --->
    ValueError: invalid literal for int() with base 10: np.str_('x')
    ====
    np.array([1, 'a'])
    --->
    array(['1', 'a'], dtype='<U21')
    ====
    np.array([1, None])
    --->
    array([1, None], dtype=object)
    ====
    np.array([1, 2**70])
    --->
    array([1, 1180591620717411303424], dtype=object)
    ====
    np.array([2**63])
    --->
    array([9223372036854775808], dtype=uint64)
    ====
    np.array([True, 1.5])
    --->
    array([1. , 1.5])
    ====
    np.array([b'a', 'b'])
    --->
    array(['a', 'b'], dtype='<U1')
    ====
    np.array([1j, 1])
    --->
    array([0.+1.j, 1.+0.j])
    ====
    np.array({})
    --->
    array({}, dtype=object)
    ====
    np.array([{}, 1])
    --->
    array([{}, 1], dtype=object)
    """#
}
