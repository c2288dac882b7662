/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyArithmeticTable {
  static let text = #"""
    np.array([1, 2]) + 1
    --->
    array([2, 3])
    ====
    np.array([1, 2]) + 1.5
    --->
    array([2.5, 3.5])
    ====
    np.array([1, 2]) * np.array([3, 4])
    --->
    array([3, 8])
    ====
    np.array([1.0, 2.0]) / 4
    --->
    array([0.25, 0.5 ])
    ====
    np.array([7, -7]) // 2
    --->
    array([ 3, -4])
    ====
    np.array([7, -7]) % 3
    --->
    array([1, 2])
    ====
    np.array([7.5, -7.5]) % 2
    --->
    array([1.5, 0.5])
    ====
    np.array([7.5, -7.5]) // 2
    --->
    array([ 3., -4.])
    ====
    np.array([1, 2]) ** 2
    --->
    array([1, 4])
    ====
    2 ** np.array([1, 2, 3])
    --->
    array([2, 4, 8])
    ====
    np.array([2]) ** -1
    --->
    ValueError: Integers to negative integer powers are not allowed.
    ====
    np.array([1, 2]) / np.array([2, 4])
    --->
    array([0.5, 0.5])
    ====
    -np.array([1, -2])
    --->
    array([-1,  2])
    ====
    +np.array([1, -2])
    --->
    array([ 1, -2])
    ====
    ~np.array([1, 2])
    --->
    array([-2, -3])
    ====
    ~np.array([True, False])
    --->
    array([False,  True])
    ====
    abs(np.array([-1.5, 2]))
    --->
    array([1.5, 2. ])
    ====
    np.array([True]) + np.array([True])
    --->
    array([ True])
    ====
    np.array([True]) - np.array([True])
    --->
    TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
    ====
    -np.array([True])
    --->
    TypeError: The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
    ====
    np.array([True, False]) * 2
    --->
    array([2, 0])
    ====
    np.array([1, 2]) & 1
    --->
    array([1, 0])
    ====
    np.array([1, 2]) | 4
    --->
    array([5, 6])
    ====
    np.array([5, 6]) ^ 3
    --->
    array([6, 5])
    ====
    np.array([1, 2]) << 2
    --->
    array([4, 8])
    ====
    np.array([16, 8]) >> 2
    --->
    array([4, 2])
    ====
    np.array([1.5]) & 1
    --->
    TypeError: ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
    ====
    np.array([1, 2]) == np.array([1, 3])
    --->
    array([ True, False])
    ====
    np.array([1, 2]) < 2
    --->
    array([ True, False])
    ====
    np.array([1, 2]) == 'a'
    --->
    array([False, False])
    ====
    np.array([1, 2]) == None
    --->
    array([False, False])
    ====
    np.array(['a', 'b']) == 'a'
    --->
    array([ True, False])
    ====
    np.array(['a', 'b']) + 'x'
    --->
    array(['ax', 'bx'], dtype='<U2')
    ====
    np.array([[1], [2]]) + np.array([10, 20])
    --->
    array([[11, 21],
           [12, 22]])
    ====
    np.array([1, 2, 3]) + np.array([1, 2])
    --->
    ValueError: operands could not be broadcast together with shapes (3,) (2,) 
    ====
    np.ones((2, 3)) + np.ones((3, 2))
    --->
    ValueError: operands could not be broadcast together with shapes (2,3) (3,2) 
    ====
    [1, 2] + np.array([1, 2])
    --->
    array([2, 4])
    ====
    np.array([1, 2]) + [1, 2]
    --->
    array([2, 4])
    ====
    np.array([1, 2], dtype=np.float32) + 1.5
    --->
    array([2.5, 3.5], dtype=float32)
    ====
    np.array([1, 2], dtype=np.float32) + np.float64(1.5)
    --->
    array([2.5, 3.5])
    ====
    np.array([1, 2], dtype=np.float32) + np.array([1, 2])
    --->
    array([2., 4.])
    ====
    np.array([1], dtype=np.int8) + np.array([1], dtype=np.int16)
    --->
    array([2], dtype=int16)
    ====
    np.array([1], dtype=np.uint8) + 256
    --->
    OverflowError: Python integer 256 out of bounds for uint8
    ====
    np.array([1], dtype=np.uint8) + np.array([-1], dtype=np.int8)
    --->
    array([0], dtype=int16)
    ====
    np.array([200], dtype=np.uint8) + 100
    --->
    array([44], dtype=uint8)
    ====
    np.array([1], dtype=np.uint8) < 300
    --->
    array([ True])
    ====
    np.array([1], dtype=np.int32) + np.array([1], dtype=np.float32)
    --->
    array([2.])
    ====
    np.array([1], dtype=np.uint64) + np.array([1])
    --->
    array([2.])
    ====
    np.array([1.0]) / 0
    --->
    array([inf])
    ====
    np.array([1]) // 0
    --->
    array([0])
    ====
    np.array([0.0]) / 0
    --->
    array([nan])
    ====
    np.array([1+2j]) * np.array([3-1j])
    --->
    array([5.+5.j])
    ====
    np.array([1+2j]) / (1-1j)
    --->
    array([-0.5+1.5j])
    ====
    abs(np.array([3+4j]))
    --->
    array([5.])
    ====
    np.array([1, 2]) @ np.array([3, 4])
    --->
    np.int64(11)
    ====
    np.array([[1, 2], [3, 4]]) @ np.array([[5, 6], [7, 8]])
    --->
    array([[19, 22],
           [43, 50]])
    ====
    np.array([[1.0, 2.0]]) @ np.array([3.0, 4.0])
    --->
    array([11.])
    ====
    np.ones((2, 3)) @ np.ones((2, 3))
    --->
    ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
    ====
    np.dot([1, 2], [3, 4])
    --->
    np.int64(11)
    ====
    np.dot(np.ones((2, 3)), np.ones((2, 3)))
    --->
    ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)
    ====
    np.matmul(np.ones((2, 2, 3)), np.ones((3, 1)))
    --->
    array([[[3.],
            [3.]],

           [[3.],
            [3.]]])
    ====
    np.outer([1, 2], [3, 4, 5])
    --->
    array([[ 3,  4,  5],
           [ 6,  8, 10]])
    ====
    np.inner([1, 2], [3, 4])
    --->
    np.int64(11)
    ====
    np.tensordot(np.arange(6).reshape(2, 3), np.arange(6).reshape(3, 2), 1)
    --->
    array([[10, 13],
           [28, 40]])
    ====
    np.trace(np.arange(9).reshape(3, 3))
    --->
    np.int64(12)
    ====
    np.array([1, 2]) + None
    --->
    TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
    ====
    np.array([1, 2]) + 'a'
    --->
    UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('int64'), dtype('<U1')) -> None
    ====
    bool(np.array([1, 2]))
    --->
    ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
    ====
    bool(np.array([0]))
    --->
    False
    ====
    int(np.array(3))
    --->
    3
    ====
    np.array([1, 2, 3]) > np.array([3, 2, 1])
    --->
    array([False, False,  True])
    ====
    np.add(1, 2)
    --->
    np.int64(3)
    ====
    np.add(np.array([1]), 2)
    --->
    array([3])
    ====
    np.add.reduce([1, 2, 3])
    --->
    np.int64(6)
    ====
    np.multiply.accumulate([1, 2, 3, 4])
    --->
    array([ 1,  2,  6, 24])
    ====
    np.add.outer([1, 2], [10, 20])
    --->
    array([[11, 21],
           [12, 22]])
    ====
    np.add
    --->
    <ufunc 'add'>
    ====
    np.maximum([1, 5], [3, 2])
    --->
    array([3, 5])
    ====
    np.minimum(3, np.array([1, 5]))
    --->
    array([1, 3])
    ====
    np.maximum(np.nan, 1.0)
    --->
    np.float64(nan)
    ====
    np.fmax(np.nan, 1.0)
    --->
    np.float64(1.0)
    ====
    np.logical_and([True, False], True)
    --->
    array([ True, False])
    ====
    np.logical_not([0, 1])
    --->
    array([ True, False])
    ====
    np.power(2.0, [1, 2])
    --->
    array([2., 4.])
    ====
    np.mod(-3, 2)
    --->
    np.int64(1)
    ====
    np.fmod(-3, 2)
    --->
    np.int64(-1)
    ====
    np.true_divide(1, 2)
    --->
    np.float64(0.5)
    ====
    np.hypot(3, 4)
    --->
    np.float64(5.0)
    ====
    np.arctan2(1.0, 1.0)
    --->
    np.float64(0.7853981633974483)
    ====
    np.subtract([3], [1])
    --->
    array([2])
    ====
    np.float64(1.0) + np.array([1, 2], dtype=np.float32)
    --->
    array([2., 3.])
    """#
}
