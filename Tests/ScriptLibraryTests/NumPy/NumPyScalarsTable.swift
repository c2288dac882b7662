/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyScalarsTable {
  static let text = #"""
    np.float32(0.1)
    --->
    np.float32(0.1)
    ====
    np.float64(0.1)
    --->
    np.float64(0.1)
    ====
    np.float16(0.1)
    --->
    np.float16(0.1)
    ====
    np.int64(3)
    --->
    np.int64(3)
    ====
    np.int8(-5)
    --->
    np.int8(-5)
    ====
    np.uint8(200)
    --->
    np.uint8(200)
    ====
    np.bool_(True)
    --->
    np.True_
    ====
    np.complex64(1+2j)
    --->
    np.complex64(1+2j)
    ====
    np.str_('a')
    --->
    np.str_('a')
    ====
    str(np.float32(0.1))
    --->
    '0.1'
    ====
    np.float32(0.1) + 1
    --->
    np.float32(1.1)
    ====
    np.float32(0.1) + 0.2
    --->
    np.float32(0.3)
    ====
    np.float32(1) + np.float64(2)
    --->
    np.float64(3.0)
    ====
    np.int32(1) + np.int64(2)
    --->
    np.int64(3)
    ====
    np.int32(3) + 2.5
    --->
    np.float64(5.5)
    ====
    np.int64(7) / 2
    --->
    np.float64(3.5)
    ====
    np.int64(7) // 2
    --->
    np.int64(3)
    ====
    np.int64(-7) % 3
    --->
    np.int64(2)
    ====
    np.int64(2) ** 10
    --->
    np.int64(1024)
    ====
    np.int64(2) ** -1
    --->
    ValueError: Integers to negative integer powers are not allowed.
    ====
    np.float32(2) ** 0.5
    --->
    np.float32(1.4142135)
    ====
    np.uint8(200) + np.uint8(100)
    --->
    np.uint8(44)
    ====
    np.uint8(1) + 300
    --->
    OverflowError: Python integer 300 out of bounds for uint8
    ====
    np.int8(100) + 1
    --->
    np.int8(101)
    ====
    -np.float32(2)
    --->
    np.float32(-2.0)
    ====
    abs(np.int64(-3))
    --->
    np.int64(3)
    ====
    np.float32(1.5) == 1.5
    --->
    np.True_
    ====
    np.float32(0.1) == 0.1
    --->
    np.True_
    ====
    np.int64(3) < 4
    --->
    np.True_
    ====
    3 < np.int64(4)
    --->
    np.True_
    ====
    1 + np.float32(2)
    --->
    np.float32(3.0)
    ====
    2.0 * np.int64(3)
    --->
    np.float64(6.0)
    ====
    int(np.float32(3.7))
    --->
    3
    ====
    float(np.float32(0.5))
    --->
    0.5
    ====
    bool(np.int64(0))
    --->
    False
    ====
    round(np.float64(2.567), 2)
    --->
    np.float64(2.57)
    ====
    hash(np.int64(5)) == hash(5)
    --->
    True
    ====
    {np.int64(1): 'a'}[1]
    --->
    'a'
    ====
    [10, 20, 30][np.int64(1)]
    --->
    20
    ====
    np.float64(1.5).item()
    --->
    1.5
    ====
    np.int64(3).dtype
    --->
    dtype('int64')
    ====
    np.float32(1).tobytes()
    --->
    b'\x00\x00\x80?'
    ====
    np.float32(3.5).astype(np.int32)
    --->
    np.int32(3)
    ====
    isinstance(np.float64(1), float)
    --->
    True
    ====
    isinstance(np.float32(1), float)
    --->
    False
    ====
    isinstance(np.float32(1), np.floating)
    --->
    True
    ====
    isinstance(np.int64(1), np.integer)
    --->
    True
    ====
    type(np.float32(1))
    --->
    <class 'numpy.float32'>
    ====
    np.float32
    --->
    <class 'numpy.float32'>
    ====
    np.dtype('float32')
    --->
    dtype('float32')
    ====
    np.dtype(np.int64).itemsize
    --->
    8
    ====
    np.dtype('float32').kind
    --->
    'f'
    ====
    np.dtype('f4') == np.float32
    --->
    True
    ====
    np.float32 == np.dtype('float32')
    --->
    True
    ====
    np.dtype(float)
    --->
    dtype('float64')
    ====
    np.dtype('<U3')
    --->
    dtype('<U3')
    ====
    np.dtype(bool).name
    --->
    'bool'
    ====
    np.dtype('foo')
    --->
    TypeError: data type 'foo' not understood
    ====
    np.int64(5).shape
    --->
    ()
    ====
    np.float64(2.0).is_integer()
    --->
    True
    ====
    np.bool_(True) & np.bool_(False)
    --->
    np.False_
    ====
    ~np.bool_(True)
    --->
    np.False_
    ====
    np.True_
    --->
    np.True_
    ====
    np.float32('nan')
    --->
    np.float32(nan)
    ====
    np.int32([1, 2])
    --->
    array([1, 2], dtype=int32)
    ====
    np.iinfo(np.int32).max
    --->
    2147483647
    ====
    np.finfo(np.float32).eps
    --->
    np.float32(1.1920929e-07)
    ====
    np.iinfo(np.uint8)
    --->
    iinfo(min=0, max=255, dtype=uint8)
    ====
    np.finfo(np.float64).max
    --->
    np.float64(1.7976931348623157e+308)
    ====
    divmod(np.int64(7), 3)
    --->
    (np.int64(2), np.int64(1))
    ====
    np.float64(1e300) * 10
    --->
    np.float64(1e+301)
    ====
    np.float32(16777216.0) + np.float32(1)
    --->
    np.float32(1.6777216e+07)
    ====
    np.float32(1)[0]
    --->
    IndexError: invalid index to scalar variable.
    ====
    np.int64('5')
    --->
    np.int64(5)
    ====
    max(np.int64(3), np.int64(5))
    --->
    np.int64(5)
    ====
    sum([np.float32(1), np.float32(2)])
    --->
    np.float32(3.0)
    ====
    '%d %.2f' % (np.int64(3), np.float32(2.5))
    --->
    '3 2.50'
    ====
    np.arange(3)[1].item()
    --->
    1
    ====
    np.float16(1) + np.float32(1)
    --->
    np.float32(2.0)
    ====
    np.int64(5) & 3
    --->
    np.int64(1)
    ====
    np.int64(1) << 4
    --->
    np.int64(16)
    ====
    np.issubdtype(np.float32, np.floating)
    --->
    True
    """#
}
