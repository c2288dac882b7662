/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyIndexingTable {
  static let text = #"""
    np.arange(10)[3]
    --->
    np.int64(3)
    ====
    np.arange(10)[-1]
    --->
    np.int64(9)
    ====
    np.arange(10)[2:5]
    --->
    array([2, 3, 4])
    ====
    np.arange(10)[::-1]
    --->
    array([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    ====
    np.arange(10)[::3]
    --->
    array([0, 3, 6, 9])
    ====
    np.arange(10)[20:]
    --->
    array([], dtype=int64)
    ====
    np.arange(12).reshape(3, 4)[1]
    --->
    array([4, 5, 6, 7])
    ====
    np.arange(12).reshape(3, 4)[1, 2]
    --->
    np.int64(6)
    ====
    np.arange(12).reshape(3, 4)[:, 1]
    --->
    array([1, 5, 9])
    ====
    np.arange(12).reshape(3, 4)[1:, ::2]
    --->
    array([[ 4,  6],
           [ 8, 10]])
    ====
    np.arange(12).reshape(3, 4)[..., 0]
    --->
    array([0, 4, 8])
    ====
    np.arange(12).reshape(3, 4)[:, None, 1]
    --->
    array([[1],
           [5],
           [9]])
    ====
    np.arange(3)[np.newaxis, :]
    --->
    array([[0, 1, 2]])
    ====
    np.arange(10)[[1, 3, 5]]
    --->
    array([1, 3, 5])
    ====
    np.arange(10)[np.array([[1, 2], [3, 4]])]
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.arange(10)[np.arange(10) > 6]
    --->
    array([7, 8, 9])
    ====
    np.arange(12).reshape(3, 4)[[0, 2], [1, 3]]
    --->
    array([ 1, 11])
    ====
    np.arange(12).reshape(3, 4)[[0, 2]]
    --->
    array([[ 0,  1,  2,  3],
           [ 8,  9, 10, 11]])
    ====
    np.arange(12).reshape(3, 4)[:, [0, 2]]
    --->
    array([[ 0,  2],
           [ 4,  6],
           [ 8, 10]])
    ====
    np.arange(12).reshape(3, 4)[np.array([True, False, True])]
    --->
    array([[ 0,  1,  2,  3],
           [ 8,  9, 10, 11]])
    ====
    np.arange(12).reshape(3, 4)[np.arange(12).reshape(3, 4) % 2 == 0]
    --->
    array([ 0,  2,  4,  6,  8, 10])
    ====
    np.arange(24).reshape(2, 3, 4)[0, [0, 2], 1:3]
    --->
    array([[ 1,  2],
           [ 9, 10]])
    ====
    np.arange(24).reshape(2, 3, 4)[[0, 1], :, [1, 2]]
    --->
    array([[ 1,  5,  9],
           [14, 18, 22]])
    ====
    np.arange(3)[[]]
    --->
    array([], dtype=int64)
    ====
    np.arange(3)[5]
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 3
    ====
    np.arange(12).reshape(3, 4)[5, 0]
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 3
    ====
    np.arange(12).reshape(3, 4)[0, 9]
    --->
    IndexError: index 9 is out of bounds for axis 1 with size 4
    ====
    np.arange(3)[1, 2]
    --->
    IndexError: too many indices for array: array is 1-dimensional, but 2 were indexed
    ====
    np.arange(3)[1.5]
    --->
    IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
    ====
    np.arange(3)['a']
    --->
    IndexError: only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
    ====
    np.arange(3)[[True, False]]
    --->
    IndexError: boolean index did not match indexed array along axis 0; size of axis is 3 but size of corresponding boolean axis is 2
    ====
    np.arange(3)[[5]]
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 3
    ====
    np.array(5)[()]
    --->
    np.int64(5)
    ====
    np.array(5)[...]
    --->
    array(5)
    ====
    np.arange(3)[np.int64(1)]
    --->
    np.int64(1)
    ====
    np.arange(3)[True]
    --->
    array([[0, 1, 2]])
    ====
    len(np.arange(5))
    --->
    5
    ====
    len(np.array(5))
    --->
    TypeError: len() of unsized object
    ====
    list(np.arange(3))
    --->
    [np.int64(0), np.int64(1), np.int64(2)]
    ====
    [x for x in np.arange(4).reshape(2, 2)]
    --->
    [array([0, 1]), array([2, 3])]
    ====
    3 in np.arange(5)
    --->
    True
    ====
    9 in np.arange(5)
    --->
    False
    ====
    a, b = np.array([1, 2]); print(a, b)
    --->
    1 2
    ====
    a = np.zeros(3); a[1] = 5; print(a)
    --->
    [0. 5. 0.]
    ====
    a = np.zeros((2, 2)); a[0] = [1, 2]; print(a)
    --->
    [[1. 2.]
     [0. 0.]]
    ====
    a = np.zeros((2, 3)); a[:, 1] = 7; print(a)
    --->
    [[0. 7. 0.]
     [0. 7. 0.]]
    ====
    a = np.arange(5); b = a[1:3]; b[0] = 99; print(a)
    --->
    [ 0 99  2  3  4]
    ====
    a = np.arange(5); a[a > 2] = 0; print(a)
    --->
    [0 1 2 0 0]
    ====
    a = np.arange(5); a[[0, 1]] = [10, 20]; print(a)
    --->
    [10 20  2  3  4]
    ====
    a = np.arange(5); a[:] = a[::-1]; print(a)
    --->
    [4 3 2 1 0]
    ====
    a = np.arange(3); a += 1; print(a)
    --->
    [1 2 3]
    ====
    a = np.arange(3); a += 1.5
    --->
    UFuncTypeError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
    ====
    a = np.arange(3.0); a *= 2; print(a)
    --->
    [0. 2. 4.]
    ====
    a = np.arange(3); a[0] = 2.9; print(a)
    --->
    [2 1 2]
    ====
    a = np.arange(3); a[5] = 1
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 3
    ====
    a = np.zeros(3); a[:] = [1, 2]
    --->
    ValueError: could not broadcast input array from shape (2,) into shape (3,)
    ====
    a = np.zeros((2, 2)); a[:] = np.arange(3)
    --->
    ValueError: could not broadcast input array from shape (3,) into shape (2,2)
    ====
    a = np.arange(4).reshape(2, 2); a[...] = 1; print(a)
    --->
    [[1 1]
     [1 1]]
    ====
    a = np.arange(3); b = a.copy(); b[0] = 9; print(a, b)
    --->
    [0 1 2] [9 1 2]
    ====
    a = np.arange(6); a.shape = (2, 3); print(a)
    --->
    [[0 1 2]
     [3 4 5]]
    ====
    a = np.arange(3); a[0] = 'x'
    --->
    ValueError: invalid literal for int() with base 10: 'x'
    ====
    a = np.zeros(2, dtype=np.uint8); a[0] = 300
    --->
    OverflowError: Python integer 300 out of bounds for uint8
    ====
    a = np.arange(4); a[1:3] += 10; print(a)
    --->
    [ 0 11 12  3]
    ====
    a = np.array(['a', 'b']); a[0] = 'xyz'; print(a)
    --->
    ['x' 'b']
    ====
    a = np.array([1, 2]); a[0] = np.nan
    --->
    ValueError: cannot convert float NaN to integer
    """#
}
