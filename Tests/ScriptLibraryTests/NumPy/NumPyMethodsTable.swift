/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyMethodsTable {
  static let text = #"""
    np.arange(6).reshape(2, 3)
    --->
    array([[0, 1, 2],
           [3, 4, 5]])
    ====
    np.arange(6).reshape((3, 2))
    --->
    array([[0, 1],
           [2, 3],
           [4, 5]])
    ====
    np.arange(6).reshape(-1)
    --->
    array([0, 1, 2, 3, 4, 5])
    ====
    np.arange(6).reshape(4, 2)
    --->
    ValueError: cannot reshape array of size 6 into shape (4,2)
    ====
    np.arange(6).reshape(2, 3).T
    --->
    array([[0, 3],
           [1, 4],
           [2, 5]])
    ====
    np.arange(6).reshape(2, 3).ravel()
    --->
    array([0, 1, 2, 3, 4, 5])
    ====
    np.arange(6).reshape(2, 3).flatten()
    --->
    array([0, 1, 2, 3, 4, 5])
    ====
    np.arange(6).reshape(2, 3).T.flatten()
    --->
    array([0, 3, 1, 4, 2, 5])
    ====
    np.arange(6).reshape(2, 3).T.reshape(2, 3)
    --->
    array([[0, 3, 1],
           [4, 2, 5]])
    ====
    np.arange(6).reshape(2, 3).transpose(1, 0).shape
    --->
    (3, 2)
    ====
    np.arange(3).astype(np.float32)
    --->
    array([0., 1., 2.], dtype=float32)
    ====
    np.array([1.9, -1.9]).astype(int)
    --->
    array([ 1, -1])
    ====
    np.array([0, 1, 2]).astype(bool)
    --->
    array([False,  True,  True])
    ====
    np.array([1, 2]).astype(str)
    --->
    array(['1', '2'], dtype='<U21')
    ====
    np.array(['1', '2']).astype(int)
    --->
    array([1, 2])
    ====
    np.array(['x']).astype(float)
    --->
    ValueError: could not convert string to float: np.str_('x')
    ====
    np.arange(3).tolist()
    --->
    [0, 1, 2]
    ====
    np.array([[1.5, 2.0]]).tolist()
    --->
    [[1.5, 2.0]]
    ====
    np.array(5).tolist()
    --->
    5
    ====
    np.array([7]).item()
    --->
    7
    ====
    np.arange(4).item(2)
    --->
    2
    ====
    np.arange(4).item()
    --->
    ValueError: can only convert an array of size 1 to a Python scalar
    ====
    np.arange(6).reshape(2, 3).sum()
    --->
    np.int64(15)
    ====
    np.arange(6).reshape(2, 3).sum(axis=0)
    --->
    array([3, 5, 7])
    ====
    np.arange(6).reshape(2, 3).sum(axis=1, keepdims=True)
    --->
    array([[ 3],
           [12]])
    ====
    np.arange(6).reshape(2, 3).sum(axis=(0, 1))
    --->
    np.int64(15)
    ====
    np.arange(6).reshape(2, 3).sum(axis=2)
    --->
    AxisError: axis 2 is out of bounds for array of dimension 2
    ====
    np.array([True, True]).sum()
    --->
    np.int64(2)
    ====
    np.array([1, 2], dtype=np.int8).sum().dtype
    --->
    dtype('int64')
    ====
    np.array([0.1] * 10).sum()
    --->
    np.float64(1.0)
    ====
    np.array([0.1] * 1000, dtype=np.float32).sum()
    --->
    np.float32(100.000015)
    ====
    np.array([1.5, 2.5]).mean()
    --->
    np.float64(2.0)
    ====
    np.array([1, 2]).mean()
    --->
    np.float64(1.5)
    ====
    np.arange(6).reshape(2, 3).mean(axis=0)
    --->
    array([1.5, 2.5, 3.5])
    ====
    np.array([1, 2, 3, 4]).std()
    --->
    np.float64(1.118033988749895)
    ====
    np.array([1, 2, 3, 4]).var(ddof=1)
    --->
    np.float64(1.6666666666666667)
    ====
    np.array([1, 2, 3], dtype=np.float32).std()
    --->
    np.float32(0.8164966)
    ====
    np.array([3, 1, 2]).max()
    --->
    np.int64(3)
    ====
    np.array([3, 1, 2]).min()
    --->
    np.int64(1)
    ====
    np.arange(6).reshape(2, 3).max(axis=0)
    --->
    array([3, 4, 5])
    ====
    np.array([1.0, np.nan]).max()
    --->
    np.float64(nan)
    ====
    np.array([]).max()
    --->
    ValueError: zero-size array to reduction operation maximum which has no identity
    ====
    np.array([]).sum()
    --->
    np.float64(0.0)
    ====
    np.array([1, 2, 3]).prod()
    --->
    np.int64(6)
    ====
    np.array([1, 2, 3]).cumsum()
    --->
    array([1, 3, 6])
    ====
    np.array([0, 1]).any()
    --->
    np.True_
    ====
    np.array([0, 1]).all()
    --->
    np.False_
    ====
    np.array([[0, 1], [1, 1]]).all(axis=0)
    --->
    array([False,  True])
    ====
    np.array([3, 1, 2]).argmax()
    --->
    np.int64(0)
    ====
    np.array([3, 1, 2]).argsort()
    --->
    array([1, 2, 0])
    ====
    a = np.array([3, 1, 2]); a.sort(); print(a)
    --->
    [1 2 3]
    ====
    np.array([1.234, 5.678]).round(1)
    --->
    array([1.2, 5.7])
    ====
    np.array([1, 5, 9]).clip(2, 6)
    --->
    array([2, 5, 6])
    ====
    np.ones((1, 3)).squeeze().shape
    --->
    (3,)
    ====
    np.array([1, 2]).repeat(2)
    --->
    array([1, 1, 2, 2])
    ====
    np.array([1, 2, 3]).take([0, 2])
    --->
    array([1, 3])
    ====
    np.array([0, 3]).nonzero()
    --->
    (array([1]),)
    ====
    a = np.zeros(2); a.fill(7); print(a)
    --->
    [7. 7.]
    ====
    np.array([1, 2]).dot(np.array([3, 4]))
    --->
    np.int64(11)
    ====
    np.arange(6).reshape(2, 3).shape
    --->
    (2, 3)
    ====
    np.arange(6).ndim
    --->
    1
    ====
    np.arange(6).size
    --->
    6
    ====
    np.arange(6).dtype
    --->
    dtype('int64')
    ====
    np.arange(6).itemsize
    --->
    8
    ====
    np.arange(6).nbytes
    --->
    48
    ====
    np.arange(6).strides
    --->
    (8,)
    ====
    np.arange(6).reshape(2, 3).strides
    --->
    (24, 8)
    ====
    np.array([1+2j]).real
    --->
    array([1.])
    ====
    np.array([1+2j]).imag
    --->
    array([2.])
    ====
    np.array([1+2j]).conj()
    --->
    array([1.-2.j])
    ====
    np.array([1, 2], dtype=np.uint8).tobytes()
    --->
    b'\x01\x02'
    ====
    np.arange(3).nosuch
    --->
    AttributeError: 'numpy.ndarray' object has no attribute 'nosuch'
    ====
    np.array([1.0, 2.0]).view(np.int64)
    --->
    array([4607182418800017408, 4611686018427387904])
    ====
    np.arange(3).base is None
    --->
    True
    ====
    np.array([1, 2]).copy()
    --->
    array([1, 2])
    ====
    np.arange(4).reshape(2, 2).swapaxes(0, 1)
    --->
    array([[0, 2],
           [1, 3]])
    ====
    np.arange(4).reshape(2, 2).trace()
    --->
    np.int64(3)
    ====
    list(np.arange(4).reshape(2, 2).flat)
    --->
    [np.int64(0), np.int64(1), np.int64(2), np.int64(3)]
    ====
    hash(np.array([1]))
    --->
    TypeError: unhashable type: 'numpy.ndarray'
    ====
    np.array([2, 3]).prod(dtype=np.float64)
    --->
    np.float64(6.0)
    ====
    np.sum([[1, 2], [3, 4]], axis=0)
    --->
    array([4, 6])
    ====
    np.mean([1.0, 2.0, 4.0])
    --->
    np.float64(2.3333333333333335)
    ====
    np.max([[1, 2], [3, 0]], axis=1)
    --->
    array([2, 3])
    ====
    np.any([False, True])
    --->
    np.True_
    ====
    np.array([1, 2, 3]).sum(initial=10)
    --->
    np.int64(16)
    ====
    np.array([1.0, 2.0], dtype=np.float16).mean()
    --->
    np.float16(1.5)
    """#
}
