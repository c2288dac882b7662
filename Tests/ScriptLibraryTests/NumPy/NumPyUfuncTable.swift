/// Cells, and what NumPy 2.4 prints for them: ufuncs.
enum NumPyUfuncTable {
  static let text = #"""
    np.add.nin
    --->
    2
    ====
    np.add.nout
    --->
    1
    ====
    np.add.nargs
    --->
    3
    ====
    np.add.identity
    --->
    0
    ====
    np.add.ntypes > 10
    --->
    True
    ====
    np.exp.nin
    --->
    1
    ====
    np.modf.nout
    --->
    2
    ====
    np.frexp(8.0)
    --->
    (np.float64(0.5), np.int32(4))
    ====
    np.modf(np.array([1.5, -2.25]))
    --->
    (array([ 0.5 , -0.25]), array([ 1., -2.]))
    ====
    np.divmod(np.array([7, -7]), 3)
    --->
    (array([ 2, -3]), array([1, 2]))
    ====
    divmod(np.array([7.5, -7.5]), 2)
    --->
    (array([ 3., -4.]), array([1.5, 0.5]))
    ====
    np.ldexp(np.array([1., 2.]), [2, 3])
    --->
    array([ 4., 16.])
    ====
    np.gcd(12, [8, 9])
    --->
    array([4, 3])
    ====
    np.lcm(4, [6, 10])
    --->
    array([12, 20])
    ====
    np.float_power([1, 2], 2)
    --->
    array([1., 4.])
    ====
    np.float_power(2, 3).dtype
    --->
    dtype('float64')
    ====
    np.heaviside([-1.5, 0, 2], 0.5)
    --->
    array([0. , 0.5, 1. ])
    ====
    np.nextafter(1.0, 2.0) - 1.0
    --->
    np.float64(2.220446049250313e-16)
    ====
    np.spacing(np.float32(1))
    --->
    np.float32(1.1920929e-07)
    ====
    np.bitwise_count(np.array([1, 7, -8]))
    --->
    array([1, 3, 1], dtype=uint8)
    ====
    np.logaddexp(1, 2).round(6)
    --->
    np.float64(2.313262)
    ====
    np.logaddexp2(1., 2.).round(6)
    --->
    np.float64(2.584963)
    ====
    np.add.reduce([[1, 2], [3, 4]])
    --->
    array([4, 6])
    ====
    np.add.reduce([[1, 2], [3, 4]], axis=None)
    --->
    np.int64(10)
    ====
    np.add.reduce(np.arange(24).reshape(2, 3, 4), axis=(0, 2))
    --->
    array([ 60,  92, 124])
    ====
    np.add.reduce(np.arange(6).reshape(2, 3), axis=1, keepdims=True)
    --->
    array([[ 3],
           [12]])
    ====
    np.multiply.reduce([1, 2, 3, 4])
    --->
    np.int64(24)
    ====
    np.multiply.reduce([])
    --->
    np.float64(1.0)
    ====
    np.maximum.reduce([1, 5, 2])
    --->
    np.int64(5)
    ====
    np.minimum.reduce([[3, 1], [2, 4]], axis=1)
    --->
    array([1, 2])
    ====
    np.maximum.reduce([])
    --->
    ValueError: zero-size array to reduction operation maximum which has no identity
    ====
    np.maximum.reduce([], initial=-1)
    --->
    np.float64(-1.0)
    ====
    np.add.reduce([1, 2, 3], initial=10)
    --->
    np.int64(16)
    ====
    np.add.reduce([1, 2, 3], where=[True, False, True])
    --->
    np.int64(4)
    ====
    np.subtract.reduce([10, 1, 2])
    --->
    np.int64(7)
    ====
    np.divide.reduce([8.0, 2, 2])
    --->
    np.float64(2.0)
    ====
    np.power.reduce([2, 3, 2])
    --->
    np.int64(64)
    ====
    np.subtract.reduce([[1, 2], [3, 4]], axis=(0, 1))
    --->
    ValueError: reduction operation 'subtract' is not reorderable, so at most one axis may be specified
    ====
    np.logical_and.reduce([[True, False], [True, True]])
    --->
    array([ True, False])
    ====
    np.logical_or.reduce([0, 0, 1])
    --->
    np.True_
    ====
    np.bitwise_and.reduce([7, 3])
    --->
    np.int64(3)
    ====
    np.bitwise_or.reduce([1, 4])
    --->
    np.int64(5)
    ====
    np.bitwise_xor.reduce([5, 1])
    --->
    np.int64(4)
    ====
    np.add.accumulate([1, 2, 3])
    --->
    array([1, 3, 6])
    ====
    np.multiply.accumulate([[1, 2], [3, 4]], axis=1)
    --->
    array([[ 1,  2],
           [ 3, 12]])
    ====
    np.add.accumulate(np.arange(6).reshape(2, 3), axis=0)
    --->
    array([[0, 1, 2],
           [3, 5, 7]])
    ====
    np.maximum.accumulate([1, 3, 2, 5])
    --->
    array([1, 3, 3, 5])
    ====
    np.add.reduceat(np.arange(8), [0, 4, 1, 5])
    --->
    array([ 6,  4, 10, 18])
    ====
    np.add.reduceat(np.arange(6).reshape(2, 3), [0, 2], axis=1)
    --->
    array([[1, 2],
           [7, 5]])
    ====
    np.add.reduceat(np.arange(3), [5])
    --->
    IndexError: index 5 out-of-bounds in add.reduceat [0, 3)
    ====
    np.multiply.outer([1, 2], [3, 4, 5])
    --->
    array([[ 3,  4,  5],
           [ 6,  8, 10]])
    ====
    np.subtract.outer([5, 6], [[1], [2]]).shape
    --->
    (2, 2, 1)
    ====
    a = np.zeros(5, int)
    np.add.at(a, [0, 1, 1, 3], 1)
    print(a)
    --->
    [1 2 0 1 0]
    ====
    a = np.arange(4.)
    np.negative.at(a, [0, 3])
    print(a)
    --->
    [-0.  1.  2. -3.]
    ====
    a = np.arange(6).reshape(2, 3)
    np.multiply.at(a, (slice(None), [0, 0]), 10)
    print(a)
    --->
    [[  0   1   2]
     [300   4   5]]
    ====
    np.add.at(np.arange(3), [5], 1)
    --->
    IndexError: index 5 is out of bounds for axis 0 with size 3
    ====
    out = np.zeros(3)
    r = np.add([1, 2, 3], 1, out=out)
    print(out, r is out)
    --->
    [2. 3. 4.] True
    ====
    out = np.zeros(3, int)
    --->
    ====
    out = np.zeros(2)
    --->
    ====
    out = np.zeros((2, 3))
    np.add([1, 2, 3], 1, out=out)
    print(out)
    --->
    [[2. 3. 4.]
     [2. 3. 4.]]
    ====
    np.add([1, 2, 3], 1, out=np.zeros(3, np.float32))
    --->
    array([2., 3., 4.], dtype=float32)
    ====
    np.divide([1, 2, 3], [0, 1, 2], out=np.full(3, -1.), where=np.array([False, True, True]))
    --->
    array([-1. ,  2. ,  1.5])
    ====
    np.sqrt([4, -1, 9], where=[True, False, True], out=np.zeros(3))
    --->
    array([2., 0., 3.])
    ====
    np.add([1, 2], [3, 4], dtype=float)
    --->
    array([4., 6.])
    ====
    np.add(1, 2, dtype=np.float32)
    --->
    np.float32(3.0)
    ====
    np.add([1.5], [2], dtype=int, casting='unsafe')
    --->
    array([3])
    ====
    np.add(1, 2, casting='bogus')
    --->
    ValueError: casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got 'bogus')
    ====
    np.add(1)
    --->
    TypeError: add() takes from 2 to 3 positional arguments but 1 was given
    ====
    np.add(1, 2, 3, 4)
    --->
    TypeError: add() takes from 2 to 3 positional arguments but 4 were given
    ====
    np.add(1, 2, foo=3)
    --->
    TypeError: add() got an unexpected keyword argument 'foo'
    ====
    np.vecdot([1, 2, 3], [4, 5, 6])
    --->
    np.int64(32)
    ====
    np.matvec([[1, 2], [3, 4]], [1, 1])
    --->
    array([3, 7])
    ====
    np.vecmat([1, 2], [[1, 2], [3, 4]])
    --->
    array([ 7, 10])
    ====
    np.vecdot([1j, 2], [1j, 1])
    --->
    np.complex128(3+0j)
    ====
    np.matmul.signature
    --->
    '(n?,k),(k,m?)->(n?,m?)'
    ====
    np.vecdot.signature
    --->
    '(n),(n)->()'
    ====
    np.add.signature
    --->
    ====
    np.sin.types[:3]
    --->
    ['e->e', 'f->f', 'd->d']
    ====
    np.equal.types[0]
    --->
    '??->?'
    ====
    np.modf.types[:3]
    --->
    ['e->ee', 'f->ff', 'd->dd']
    ====
    np.add.identity
    --->
    0
    ====
    np.multiply.identity
    --->
    1
    ====
    np.maximum.identity
    --->
    ====
    np.logical_and.identity
    --->
    True
    ====
    np.bitwise_and.identity
    --->
    -1
    ====
    np.add
    --->
    <ufunc 'add'>
    ====
    np.true_divide
    --->
    <ufunc 'divide'>
    ====
    np.mod
    --->
    <ufunc 'remainder'>
    ====
    np.abs
    --->
    <ufunc 'absolute'>
    ====
    np.bitwise_not
    --->
    <ufunc 'invert'>
    ====
    np.pow
    --->
    <ufunc 'power'>
    ====
    type(np.add)
    --->
    <class 'numpy.ufunc'>
    ====
    isinstance(np.exp, np.ufunc)
    --->
    True
    ====
    np.add.__name__
    --->
    'add'
    ====
    np.isnan(np.array([1, 2]))
    --->
    array([False, False])
    ====
    np.signbit([-1., 1.])
    --->
    array([ True, False])
    ====
    np.isfinite([1, np.inf, np.nan])
    --->
    array([ True, False, False])
    ====
    np.fabs([-1, 2])
    --->
    array([1., 2.])
    ====
    np.positive([1, -1])
    --->
    array([ 1, -1])
    ====
    np.cbrt(27.)
    --->
    np.float64(3.0)
    ====
    np.exp2([1, 2])
    --->
    array([2., 4.])
    ====
    np.sign([-2.5, 0, np.nan])
    --->
    array([-1.,  0., nan])
    ====
    np.sign([3+4j, 0])
    --->
    array([0.6+0.8j, 0. +0.j ])
    ====
    np.absolute([3+4j])
    --->
    array([5.])
    ====
    np.conjugate([1+2j])
    --->
    array([1.-2.j])
    ====
    np.reciprocal([2., 4.])
    --->
    array([0.5 , 0.25])
    ====
    np.square([3, 4])
    --->
    array([ 9, 16])
    ====
    np.sqrt(np.array([-1+0j]))
    --->
    array([0.+1.j])
    ====
    np.exp(1j * np.pi).round(6)
    --->
    np.complex128(-1+0j)
    ====
    np.log(np.array([-1+0j]))
    --->
    array([0.+3.14159265j])
    ====
    np.sin(1+1j)
    --->
    np.complex128(1.2984575814159773+0.6349639147847361j)
    ====
    np.arctan(1j/2)
    --->
    np.complex128(0.5493061443340549j)
    ====
    np.tanh(np.array([0.5+1j]))
    --->
    array([1.04283073+0.80687741j])
    ====
    np.log2(np.array([8+0j]))
    --->
    array([3.+0.j])
    ====
    np.log10(1000+0j)
    --->
    np.complex128(3+0j)
    ====
    np.expm1(1e-10+0j)
    --->
    np.complex128(1.00000000005e-10+0j)
    ====
    np.rint([0.5, 1.5, -2.5])
    --->
    array([ 0.,  2., -2.])
    ====
    np.trunc([-1.7, 1.7])
    --->
    array([-1.,  1.])
    ====
    np.floor([True, False])
    --->
    array([ True, False])
    ====
    np.ceil(np.int8(3))
    --->
    np.int8(3)
    ====
    np.power(2, [-1.0, 0.5])
    --->
    array([0.5       , 1.41421356])
    ====
    np.power([1, 2], -1)
    --->
    ValueError: Integers to negative integer powers are not allowed.
    ====
    np.power(np.int8(2), 7)
    --->
    np.int8(-128)
    ====
    np.power(np.uint8(2), np.uint8(8))
    --->
    np.uint8(0)
    ====
    np.left_shift(1, 70)
    --->
    np.int64(0)
    ====
    np.right_shift(-5, 70)
    --->
    np.int64(-1)
    ====
    np.floor_divide([7, -7, 7], [2, 2, -2])
    --->
    array([ 3, -4, -4])
    ====
    np.remainder([7, -7, 7], [2, 2, -2])
    --->
    array([ 1,  1, -1])
    ====
    np.fmod([7, -7], 2)
    --->
    array([ 1, -1])
    ====
    np.floor_divide(7.5, -2)
    --->
    np.float64(-4.0)
    ====
    np.remainder(7.5, -2)
    --->
    np.float64(-0.5)
    ====
    np.fmod(-7.5, 2)
    --->
    np.float64(-1.5)
    ====
    np.floor_divide(1., 0)
    --->
    np.float64(inf)
    ====
    np.arctan2([1, -1], [1, 1])
    --->
    array([ 0.78539816, -0.78539816])
    ====
    np.hypot(3, [4, 5])
    --->
    array([5.        , 5.83095189])
    ====
    np.copysign([1, 2], -1)
    --->
    array([-1., -2.])
    ====
    np.degrees(np.pi)
    --->
    np.float64(180.0)
    ====
    np.radians(180)
    --->
    np.float64(3.141592653589793)
    ====
    np.maximum([1, np.nan], 0)
    --->
    array([ 1., nan])
    ====
    np.fmax([1, np.nan], 0)
    --->
    array([1., 0.])
    ====
    np.minimum(np.int8(3), 4)
    --->
    np.int8(3)
    ====
    np.fmin(2, [1, 3])
    --->
    array([1, 2])
    ====
    np.logical_xor([True, False], True)
    --->
    array([False,  True])
    ====
    np.logical_not([0, 1.5])
    --->
    array([ True, False])
    ====
    np.greater([1, 2], 1.5)
    --->
    array([False,  True])
    ====
    np.less_equal(1, [0, 1])
    --->
    array([False,  True])
    ====
    np.equal(['a', 'b'], ['a', 'c'])
    --->
    array([ True, False])
    ====
    np.array(['x']) == 'x'
    --->
    array([ True])
    ====
    np.array([1, 2]) == 'a'
    --->
    array([False, False])
    ====
    np.array([1, 2], np.int8) + 1
    --->
    array([2, 3], dtype=int8)
    ====
    np.array([1, 2], np.int8) + 300
    --->
    OverflowError: Python integer 300 out of bounds for int8
    ====
    np.array([100], np.int8) + np.int8(100)
    --->
    array([-56], dtype=int8)
    ====
    np.array([1], np.uint8) - np.uint8(2)
    --->
    array([255], dtype=uint8)
    ====
    np.array([1, 2], np.uint8) == 300
    --->
    array([False, False])
    ====
    np.array([1, 2], np.uint8) < -1
    --->
    array([False, False])
    ====
    np.array([2**63], np.uint64) > np.array([-1])
    --->
    array([ True])
    ====
    np.int64(-1) < np.uint64(1)
    --->
    np.True_
    ====
    np.array([-1]) == np.array([2**64-1], np.uint64)
    --->
    array([False])
    ====
    np.float32(3) + 3.
    --->
    np.float32(6.0)
    ====
    np.float32(3) + np.float64(3)
    --->
    np.float64(6.0)
    ====
    np.int32(3) + 3.
    --->
    np.float64(6.0)
    ====
    np.float16(3) * 1j
    --->
    np.complex64(3j)
    ====
    np.bool(True) + 1
    --->
    np.int64(2)
    ====
    np.array([1], np.float32) + 1e300
    --->
    array([inf], dtype=float32)
    ====
    np.True_ + np.True_
    --->
    np.True_
    ====
    ~np.array([True, False])
    --->
    array([False,  True])
    ====
    ~np.array([1, 2], np.uint8)
    --->
    array([254, 253], dtype=uint8)
    ====
    -np.array([1], np.uint8)
    --->
    array([255], dtype=uint8)
    ====
    np.int8(127) + np.int8(1)
    --->
    np.int8(-128)
    ====
    np.uint8(200) * np.uint8(2)
    --->
    np.uint8(144)
    ====
    np.int32(2)**31
    --->
    np.int32(-2147483648)
    ====
    np.float64(1) / 0
    --->
    np.float64(inf)
    ====
    np.float32(1) / np.float32(0)
    --->
    np.float32(inf)
    ====
    np.int64(1) // 0
    --->
    np.int64(0)
    ====
    np.int64(5) % 0
    --->
    np.int64(0)
    ====
    np.add.resolve_dtypes((np.dtype('i4'), np.dtype('f4'), None))
    --->
    (dtype('float64'), dtype('float64'), dtype('float64'))
    ====
    np.array([[1, 2], [3, 4]], order='F') + 1
    --->
    array([[2, 3],
           [4, 5]])
    ====
    (np.ones((2, 3), order='F') + 1).flags.f_contiguous
    --->
    True
    ====
    (np.ones((2, 3)).T * 2).strides
    --->
    (8, 24)
    ====
    np.multiply(np.ones((2, 3)), [1, 2, 3])
    --->
    array([[1., 2., 3.],
           [1., 2., 3.]])
    ====
    np.ones((3, 1)) + np.ones((1, 4))
    --->
    array([[2., 2., 2., 2.],
           [2., 2., 2., 2.],
           [2., 2., 2., 2.]])
    ====
    a = np.arange(5)
    a += 1
    a *= 2
    a -= 3
    print(a)
    a //= 2
    print(a)
    a **= 2
    print(a)
    a %= 5
    print(a)
    --->
    [-1  1  3  5  7]
    [-1  0  1  2  3]
    [1 0 1 4 9]
    [1 0 1 4 4]
    ====
    a = np.arange(3)
    --->
    ====
    a = np.arange(3.)
    a += [1, 2, 3]
    a /= 2
    print(a)
    --->
    [0.5 1.5 2.5]
    ====
    a = np.arange(6)
    a[::2] += 10
    a[a > 10] -= 1
    print(a)
    --->
    [10  1 11  3 13  5]
    ====
    a = np.arange(4)
    a[1:] += a[:-1]
    print(a)
    --->
    [0 1 3 5]
    ====
    a = np.array([1, 2, 3])
    a <<= 1
    a |= 1
    a &= 6
    a ^= 3
    print(a)
    --->
    [1 7 5]
    ====
    x = np.arange(3)
    y = x
    x = x + 1
    print(y, x)
    --->
    [0 1 2] [1 2 3]
    ====
    np.sum(np.float32([1e8, 1, -1e8]))
    --->
    np.float32(0.0)
    ====
    np.float32([0.1] * 10).sum()
    --->
    np.float32(1.0)
    ====
    np.sum([0.1] * 10)
    --->
    np.float64(1.0)
    ====
    np.mean(np.float16([1, 2, 4]))
    --->
    np.float16(2.334)
    ====
    np.add.reduce(np.ones((3, 100), np.float32) * np.float32(0.1), axis=1)
    --->
    array([10.000003, 10.000003, 10.000003], dtype=float32)
    ====
    np.array([], dtype=int).sum()
    --->
    np.int64(0)
    ====
    np.array([]).prod()
    --->
    np.float64(1.0)
    ====
    np.sum([])
    --->
    np.float64(0.0)
    ====
    np.array([[]]).sum(axis=1)
    --->
    array([0.])
    ====
    np.vectorize(lambda x: x * 2)([1, 2])
    --->
    array([2, 4])
    ====
    np.frompyfunc(lambda x, y: x + y, 2, 1)([1, 2], [3, 4])
    --->
    array([4, 6], dtype=object)
    ====
    np.clip([1, 5, 9], 2, 6)
    --->
    array([2, 5, 6])
    ====
    np.clip([1., 5], None, 3)
    --->
    array([1., 3.])
    ====
    np.arange(5).clip(min=2)
    --->
    array([2, 2, 2, 3, 4])
    ====
    np.clip(5, 1, 3)
    --->
    np.int64(3)
    ====
    np.core if False else np.e
    --->
    2.718281828459045
    """#
}
