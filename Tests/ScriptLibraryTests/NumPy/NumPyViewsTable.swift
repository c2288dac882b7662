/// Cells, and what NumPy 2.4 prints for them: views and indices.
enum NumPyViewsTable {
  static let text = #"""
    a = np.arange(24).reshape(2, 3, 4)
    print(a[1], a[1, 2], a[1, 2, 3], a[-1, -1, -1])
    --->
    [[12 13 14 15]
     [16 17 18 19]
     [20 21 22 23]] [20 21 22 23] 23 23
    ====
    a[..., 0]
    --->
    array([[ 0,  4,  8],
           [12, 16, 20]])
    ====
    a[0, ..., 1]
    --->
    array([1, 5, 9])
    ====
    a[:, 1, :].shape
    --->
    (2, 4)
    ====
    a[np.newaxis].shape
    --->
    (1, 2, 3, 4)
    ====
    a[:, None, :, None].shape
    --->
    (2, 1, 3, 1, 4)
    ====
    a[:, [0, 2]]
    --->
    array([[[ 0,  1,  2,  3],
            [ 8,  9, 10, 11]],

           [[12, 13, 14, 15],
            [20, 21, 22, 23]]])
    ====
    a[[0, 1], [1, 2]]
    --->
    array([[ 4,  5,  6,  7],
           [20, 21, 22, 23]])
    ====
    a[[0, 1], :, [1, 2]]
    --->
    array([[ 1,  5,  9],
           [14, 18, 22]])
    ====
    a[0, [0, 1], [1, 2]]
    --->
    array([1, 6])
    ====
    a[:, [0, 1], None, [1, 2]].shape
    --->
    (2, 2, 1)
    ====
    a[[[0], [1]], [[1, 2]]].shape
    --->
    (2, 2, 4)
    ====
    a[[0], :, [0, 1]].shape
    --->
    (2, 3)
    ====
    a[a > 20]
    --->
    array([21, 22, 23])
    ====
    a[a[:, :, 0] > 8].shape
    --->
    (3, 4)
    ====
    a[np.array([True, False])].shape
    --->
    (1, 3, 4)
    ====
    a[:, np.array([True, False, True]), 1]
    --->
    array([[ 1,  9],
           [13, 21]])
    ====
    a[True].shape
    --->
    (1, 2, 3, 4)
    ====
    a[False].shape
    --->
    (0, 2, 3, 4)
    ====
    a[np.True_, 0].shape
    --->
    (1, 3, 4)
    ====
    a[np.ix_([0, 1], [0, 2], [1, 3])]
    --->
    array([[[ 1,  3],
            [ 9, 11]],

           [[13, 15],
            [21, 23]]])
    ====
    a[2]
    --->
    IndexError: index 2 is out of bounds for axis 0 with size 2
    ====
    a[0, 3]
    --->
    IndexError: index 3 is out of bounds for axis 1 with size 3
    ====
    a[0, 0, 0, 0]
    --->
    IndexError: too many indices for array: array is 3-dimensional, but 4 were indexed
    ====
    a[..., ...]
    --->
    IndexError: an index can only have a single ellipsis ('...')
    ====
    a[[0, 5]]
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 2
    ====
    a[1:, ::2, ::-1]
    --->
    array([[[15, 14, 13, 12],
            [23, 22, 21, 20]]])
    ====
    a[5:]
    --->
    array([], shape=(0, 3, 4), dtype=int64)
    ====
    a[:, -1:]
    --->
    array([[[ 8,  9, 10, 11]],

           [[20, 21, 22, 23]]])
    ====
    a[::-1, 0, 0]
    --->
    array([12,  0])
    ====
    a[:, 3:1].shape
    --->
    (2, 0, 4)
    ====
    b = a.copy()
    b[0] = 0
    b[1, 1:] = [9, 8, 7, 6]
    print(b)
    --->
    [[[ 0  0  0  0]
      [ 0  0  0  0]
      [ 0  0  0  0]]

     [[12 13 14 15]
      [ 9  8  7  6]
      [ 9  8  7  6]]]
    ====
    b = a.copy()
    b[:, 0, 0] = [100, 200]
    b[b > 150] = -1
    print(b)
    --->
    [[[100   1   2   3]
      [  4   5   6   7]
      [  8   9  10  11]]

     [[ -1  13  14  15]
      [ 16  17  18  19]
      [ 20  21  22  23]]]
    ====
    b = a.copy()
    b[[0, 1], [0, 1]] = 5
    b[..., -1] += 1000
    print(b)
    --->
    [[[   5    5    5 1005]
      [   4    5    6 1007]
      [   8    9   10 1011]]

     [[  12   13   14 1015]
      [   5    5    5 1005]
      [  20   21   22 1023]]]
    ====
    b = a.copy()
    b[0, [0, 0, 1]] += 1
    print(b[0])
    --->
    [[ 1  2  3  4]
     [ 5  6  7  8]
     [ 8  9 10 11]]
    ====
    b = np.zeros((2, 2))
    b[0] = [1, 2, 3]
    --->
    ValueError: could not broadcast input array from shape (3,) into shape (2,)
    ====
    b = np.zeros((2, 2))
    b[[0, 1]] = [[1, 2, 3]]
    --->
    ValueError: shape mismatch: value array of shape (1,3) could not be broadcast to indexing result of shape (2,2)
    ====
    b = np.zeros(3)
    b[5] = 1
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 3
    ====
    b = np.zeros(3, int)
    b[0] = 1.7
    b[1] = True
    print(b)
    b[2] = 'x'
    --->
    [1 1 0]
    ValueError: invalid literal for int() with base 10: 'x'
    ====
    b = np.zeros(3, int)
    b[0] = np.nan
    --->
    ValueError: cannot convert float NaN to integer
    ====
    b = np.zeros(3, np.int8)
    b[0] = 300
    --->
    OverflowError: Python integer 300 out of bounds for int8
    ====
    b = np.zeros(3)
    b[:] = np.arange(3)[::-1]
    b[1:] = b[:-1]
    print(b)
    --->
    [2. 2. 1.]
    ====
    s = np.arange(10)[2:8:2]
    s[:] = 0
    print(s.base, s.strides, s.flags.owndata)
    --->
    [0 1 0 3 0 5 0 7 8 9] (16,) False
    ====
    x = np.arange(10)
    v = x[2:5]
    v[0] = 99
    print(x, v.base is x, x.base is None, v[1:].base is x)
    --->
    [ 0  1 99  3  4  5  6  7  8  9] True True True
    ====
    x = np.arange(6).reshape(2, 3)
    print(x.T.base is x.base, x.ravel().base is x.base, np.shares_memory(x, x.T))
    --->
    True True True
    ====
    x = np.arange(6)
    r = x.reshape(2, 3)
    r[0, 0] = 7
    print(x, r.base is x, x.flatten().base)
    --->
    [7 1 2 3 4 5] True None
    ====
    np.shares_memory(x[::2], x[1::2])
    --->
    False
    ====
    np.may_share_memory(x[::2], x[1::2])
    --->
    True
    ====
    np.shares_memory(x, x.copy())
    --->
    False
    ====
    c = np.array([1+2j, 3+4j])
    c.real[0] = 9
    c.imag = [7, 8]
    print(c)
    --->
    [9.+7.j 3.+8.j]
    ====
    c = np.array([1+2j, 3+4j])
    c.real[0] = 9
    c.imag[1] = 5
    print(c, c.real.base is c)
    --->
    [9.+2.j 3.+5.j] True
    ====
    f = np.arange(6).reshape(2, 3).flat
    print(f[2], f[1:4], f[[0, 5]], len(f), list(f)[:3])
    --->
    2 [1 2 3] [0 5] 6 [np.int64(0), np.int64(1), np.int64(2)]
    ====
    y = np.arange(6).reshape(2, 3)
    y.flat = 5
    print(y)
    --->
    [[5 5 5]
     [5 5 5]]
    ====
    y = np.arange(6).reshape(2, 3)
    y.flat[[1, 4]] = 0
    y.T.flat[0] = 77
    print(y, y.flat.base is y)
    --->
    [[77  0  2]
     [ 3  0  5]] True
    ====
    f = np.arange(4).reshape(2, 2).flat
    next(f)
    print(f.index, f.coords, np.asarray(f), f.copy())
    --->
    1 (0, 1) [0 1 2 3] [0 1 2 3]
    ====
    np.broadcast_to([1, 2], (2, 2))[0, 0]
    --->
    np.int64(1)
    ====
    np.broadcast_to(1, (2,)).strides
    --->
    (0,)
    ====
    np.broadcast_to([1, 2], (3, 2)).flags.writeable
    --->
    False
    ====
    np.broadcast_to([1, 2], (3, 2))[0, 0] = 5
    --->
    ValueError: assignment destination is read-only
    ====
    np.diagonal(np.arange(9).reshape(3, 3))
    --->
    array([0, 4, 8])
    ====
    np.arange(9).reshape(3, 3).diagonal(1)
    --->
    array([1, 5])
    ====
    np.diagonal(a, 0, 1, 2).shape
    --->
    (2, 3)
    ====
    d = np.arange(9).reshape(3, 3).diagonal()
    d[0] = 1
    --->
    ValueError: assignment destination is read-only
    ====
    np.take([1, 2, 3], [0, -1])
    --->
    array([1, 3])
    ====
    np.take(a, [0, 2], axis=1).shape
    --->
    (2, 2, 4)
    ====
    np.take([1, 2], 5, mode='clip')
    --->
    np.int64(2)
    ====
    np.take([1, 2], 5, mode='wrap')
    --->
    np.int64(2)
    ====
    np.take([1, 2], 5)
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 2
    ====
    p = np.arange(5)
    np.put(p, [0, 2], [9, 8])
    p.put([1, -1], 7)
    print(p)
    --->
    [9 7 8 3 7]
    ====
    np.put(np.arange(3), 7, 1)
    --->
    IndexError: index 7 is out of bounds for axis 0 with size 3
    ====
    np.take_along_axis(np.array([[3, 1, 2]]), np.array([[1, 2, 0]]), axis=1)
    --->
    array([[1, 2, 3]])
    ====
    q = np.array([[3, 1, 2]])
    np.put_along_axis(q, np.array([[1]]), 9, axis=1)
    print(q)
    --->
    [[3 9 2]]
    ====
    np.where([True, False], [1, 2], [3, 4])
    --->
    array([1, 4])
    ====
    np.where([0, 1, 2])
    --->
    (array([1, 2]),)
    ====
    np.where([True, False], 1, 2.5)
    --->
    array([1. , 2.5])
    ====
    np.where(np.eye(2), 'a', 'b')
    --->
    array([['a', 'b'],
           ['b', 'a']], dtype='<U1')
    ====
    np.choose([0, 1, 2, 0], [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]])
    --->
    array([ 1,  6, 11,  4])
    ====
    np.array([1, 0]).choose([[1, 2], [3, 4]])
    --->
    array([3, 2])
    ====
    np.choose([0, 3], [1, 2])
    --->
    ValueError: invalid entry in choice array
    ====
    np.select([np.arange(4) < 1, np.arange(4) > 2], [np.arange(4), np.arange(4) ** 2], default=-1)
    --->
    array([ 0, -1, -1,  9])
    ====
    np.nonzero([[1, 0], [0, 2]])
    --->
    (array([0, 1]), array([0, 1]))
    ====
    np.argwhere([[1, 0], [0, 2]])
    --->
    array([[0, 0],
           [1, 1]])
    ====
    np.flatnonzero([0, 3, 0, 4])
    --->
    array([1, 3])
    ====
    np.array([0, 1]).nonzero()
    --->
    (array([1]),)
    ====
    np.searchsorted([1, 2, 3, 5], [0, 2, 4, 9])
    --->
    array([0, 1, 3, 4])
    ====
    np.searchsorted([1, 2, 2, 3], 2, side='right')
    --->
    np.int64(3)
    ====
    np.array([1, 3]).searchsorted(2)
    --->
    np.int64(1)
    ====
    np.searchsorted([3, 1, 2], [2.5], sorter=[1, 2, 0])
    --->
    array([2])
    ====
    np.searchsorted([1, 2], 1, side='middle')
    --->
    ValueError: search side must be 'left' or 'right' (got 'middle')
    ====
    np.digitize([0.2, 6.4, 3.0], [0.0, 1.0, 2.5, 4.0])
    --->
    array([1, 4, 3])
    ====
    np.digitize([1, 2], [2, 1])
    --->
    array([1, 0])
    ====
    np.digitize([1, 2.], [1, 2], right=True)
    --->
    array([0, 1])
    ====
    np.extract([1, 0, 1], [7, 8, 9])
    --->
    array([7, 9])
    ====
    np.compress([0, 1], [[1, 2], [3, 4]], axis=0)
    --->
    array([[3, 4]])
    ====
    np.array([1, 2, 3]).compress([1, 0, 1])
    --->
    array([1, 3])
    ====
    m = np.arange(5)
    np.place(m, m > 2, [44, 55])
    np.putmask(m, m < 2, -1)
    print(m)
    --->
    [-1 -1  2 44 55]
    ====
    z = np.zeros(3)
    np.copyto(z, [1, 2, 3], where=[True, False, True])
    print(z)
    --->
    [1. 0. 3.]
    ====
    np.copyto(np.zeros(2, int), [1.5, 2])
    --->
    TypeError: Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'same_kind'
    ====
    np.unravel_index([5, 7], (3, 4))
    --->
    (array([1, 1]), array([1, 3]))
    ====
    np.ravel_multi_index(([1, 2], [1, 3]), (3, 4))
    --->
    array([ 5, 11])
    ====
    np.unravel_index(5, (2, 3), order='F')
    --->
    (np.int64(1), np.int64(2))
    ====
    np.unravel_index(100, (3, 4))
    --->
    ValueError: index 100 is out of bounds for array with size 12
    ====
    np.ravel_multi_index(([3], [1]), (3, 4))
    --->
    ValueError: invalid entry in coordinates array
    ====
    np.indices((2, 2))
    --->
    array([[[0, 0],
            [1, 1]],

           [[0, 1],
            [0, 1]]])
    ====
    np.mgrid[0:2, 0:2]
    --->
    array([[[0, 0],
            [1, 1]],

           [[0, 1],
            [0, 1]]])
    ====
    np.ogrid[0:2, 0:3][1]
    --->
    array([[0, 1, 2]])
    ====
    np.mgrid[0:1:3j]
    --->
    array([0. , 0.5, 1. ])
    ====
    np.r_[1:4, 0, 4]
    --->
    array([1, 2, 3, 0, 4])
    ====
    np.c_[[1, 2], [3, 4]]
    --->
    array([[1, 3],
           [2, 4]])
    ====
    np.s_[1:2, ...]
    --->
    (slice(1, 2, None), Ellipsis)
    ====
    np.r_['0,2', [1, 2], [3, 4]]
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.r_[0:1:5j]
    --->
    array([0.  , 0.25, 0.5 , 0.75, 1.  ])
    ====
    np.index_exp[1]
    --->
    (1,)
    ====
    list(np.ndindex(2, 1))
    --->
    [(0, 0), (1, 0)]
    ====
    [(i, int(v)) for i, v in np.ndenumerate([[1, 2]])]
    --->
    [((0, 0), 1), ((0, 1), 2)]
    ====
    np.tril_indices(3, -1)
    --->
    (array([1, 2, 2]), array([0, 0, 1]))
    ====
    np.triu_indices(2)
    --->
    (array([0, 0, 1]), array([0, 1, 1]))
    ====
    np.diag_indices(2)
    --->
    (array([0, 1]), array([0, 1]))
    ====
    np.mask_indices(3, np.triu, 1)
    --->
    (array([0, 0, 1]), array([1, 2, 2]))
    ====
    e = np.zeros((3, 3), int)
    np.fill_diagonal(e, [1, 2, 3])
    e[np.tril_indices(3, -1)] = 7
    print(e)
    --->
    [[1 0 0]
     [7 2 0]
     [7 7 3]]
    ====
    np.arange(12).reshape(3, 4)[np.array([0, 2])[:, None], np.array([1, 3])]
    --->
    array([[ 1,  3],
           [ 9, 11]])
    ====
    i = np.arange(3)
    a[0, i, i]
    --->
    array([ 0,  5, 10])
    ====
    a[..., i, 0].shape
    --->
    (2, 3)
    ====
    a[i[:2], ..., i[:2]].shape
    --->
    (2, 3)
    ====
    np.array(5)[()]
    --->
    np.int64(5)
    ====
    np.array(5)[...]
    --->
    array(5)
    ====
    np.array(5)[None]
    --->
    array([5])
    ====
    np.array([5])[0]
    --->
    np.int64(5)
    ====
    np.float64(3)[()]
    --->
    np.float64(3.0)
    ====
    np.array(5)[0]
    --->
    IndexError: too many indices for array: array is 0-dimensional, but 1 were indexed
    ====
    np.float64(3)[0]
    --->
    IndexError: invalid index to scalar variable.
    ====
    x = np.zeros((2, 0, 3))
    print(x, x.shape, x.sum(), x[:, 0:0].shape)
    --->
    [] (2, 0, 3) 0.0 (2, 0, 3)
    ====
    len(np.zeros((3, 2)))
    --->
    3
    ====
    3 in np.array([1, 3])
    --->
    True
    ====
    [r.tolist() for r in np.arange(4).reshape(2, 2)]
    --->
    [[0, 1], [2, 3]]
    ====
    bool(np.array([0]))
    --->
    False
    ====
    bool(np.array([1, 2]))
    --->
    ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
    ====
    iter(np.array(3))
    --->
    TypeError: iteration over a 0-d array
    ====
    len(np.array(3))
    --->
    TypeError: len() of unsized object
    ====
    x = np.arange(4).reshape(2, 2)
    x.shape = (4,)
    print(x)
    x.shape = (3,)
    --->
    [0 1 2 3]
    ValueError: cannot reshape array of size 4 into shape (3,)
    ====
    x = np.arange(4)
    x.flags.writeable = False
    x[0] = 1
    --->
    ValueError: assignment destination is read-only
    ====
    x = np.arange(3)
    x.setflags(write=False)
    print(x.flags)
    x += 1
    --->
      C_CONTIGUOUS : True
      F_CONTIGUOUS : True
      OWNDATA : True
      WRITEABLE : False
      ALIGNED : True
      WRITEBACKIFCOPY : False

    ValueError: output array is read-only
    ====
    np.lib if False else np.arange(3)[np.int64(1)]
    --->
    np.int64(1)
    ====
    np.arange(3)[np.array(1)]
    --->
    np.int64(1)
    ====
    np.arange(5)[slice(np.int8(1), np.uint8(3))]
    --->
    array([1, 2])
    ====
    np.arange(3)[[]]
    --->
    array([], dtype=int64)
    ====
    np.arange(3)[np.array([], int)]
    --->
    array([], dtype=int64)
    ====
    np.arange(6).reshape(2, 3)[[], :].shape
    --->
    (0, 3)
    """#
}
