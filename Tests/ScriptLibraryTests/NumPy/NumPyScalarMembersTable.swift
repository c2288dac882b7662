/// Cells, and what NumPy 2.4 prints for them: scalar members.
enum NumPyScalarMembersTable {
  static let text = #"""
    np.float32(1.5)
    --->
    np.float32(1.5)
    ====
    np.int8(3)
    --->
    np.int8(3)
    ====
    np.bool(True)
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
    np.bytes_(b'a')
    --->
    np.bytes_(b'a')
    ====
    np.float16(0.1)
    --->
    np.float16(0.1)
    ====
    np.uint64(2**64-1)
    --->
    np.uint64(18446744073709551615)
    ====
    np.float32(1.5).item()
    --->
    1.5
    ====
    type(np.int8(3).item())
    --->
    <class 'int'>
    ====
    np.float64(2).is_integer()
    --->
    True
    ====
    np.float64(0.5).as_integer_ratio()
    --->
    (1, 2)
    ====
    np.int64(5).bit_count()
    --->
    2
    ====
    np.float64(1.5).hex()
    --->
    '0x1.8000000000000p+0'
    ====
    np.int32(3).numerator
    --->
    np.int32(3)
    ====
    isinstance(np.float64(1), float)
    --->
    True
    ====
    isinstance(np.float32(1), np.floating)
    --->
    True
    ====
    isinstance(np.int8(1), np.integer)
    --->
    True
    ====
    isinstance(np.bool(True), np.generic)
    --->
    True
    ====
    issubclass(np.int32, np.signedinteger)
    --->
    True
    ====
    isinstance(np.int64(1), int)
    --->
    False
    ====
    np.float32(1) + 1
    --->
    np.float32(2.0)
    ====
    np.int8(1) + np.int16(1)
    --->
    np.int16(2)
    ====
    np.float32(2) ** 2
    --->
    np.float32(4.0)
    ====
    -np.int8(1)
    --->
    np.int8(-1)
    ====
    abs(np.float32(-1))
    --->
    np.float32(1.0)
    ====
    np.float64(7) // 2
    --->
    np.float64(3.0)
    ====
    np.int64(7) % 4
    --->
    np.int64(3)
    ====
    divmod(np.int64(7), 2)
    --->
    (np.int64(3), np.int64(1))
    ====
    np.int64(7) / 2
    --->
    np.float64(3.5)
    ====
    round(np.float64(1.567), 2)
    --->
    np.float64(1.57)
    ====
    round(np.float32(2.5))
    --->
    2
    ====
    np.float64(1) == 1
    --->
    np.True_
    ====
    np.int8(1) < 2.5
    --->
    np.True_
    ====
    np.bool(True) == 1
    --->
    np.True_
    ====
    np.float32(0.1) == 0.1
    --->
    np.True_
    ====
    np.str_('a') == 'a'
    --->
    True
    ====
    hash(np.int64(3)) == hash(3)
    --->
    True
    ====
    np.int64(1) in [1, 2]
    --->
    True
    ====
    {np.int64(1): 'a'}[1]
    --->
    'a'
    ====
    int(np.float64(1.9))
    --->
    1
    ====
    float(np.int8(3))
    --->
    3.0
    ====
    complex(np.float32(1))
    --->
    (1+0j)
    ====
    bool(np.int64(0))
    --->
    False
    ====
    str(np.float32(0.1))
    --->
    '0.1'
    ====
    f'{np.float64(1.5):.2f}'
    --->
    '1.50'
    ====
    '%d' % np.int64(5)
    --->
    '5'
    ====
    format(np.int64(255), 'x')
    --->
    'ff'
    ====
    f'{np.float32(1.5)}'
    --->
    '1.5'
    ====
    np.float32(3).dtype
    --->
    dtype('float32')
    ====
    np.int8(3).shape
    --->
    ()
    ====
    np.float64(3).ndim
    --->
    0
    ====
    np.float64(3).size
    --->
    1
    ====
    np.int16(3).itemsize
    --->
    2
    ====
    np.int16(3).nbytes
    --->
    2
    ====
    np.float64(1).T
    --->
    np.float64(1.0)
    ====
    np.complex128(1+2j).real
    --->
    np.float64(1.0)
    ====
    np.complex128(1+2j).imag
    --->
    np.float64(2.0)
    ====
    np.complex128(1+2j).conj()
    --->
    np.complex128(1-2j)
    ====
    np.float64(2).imag
    --->
    np.float64(0.0)
    ====
    np.float64(4).sqrt if hasattr(np.float64, 'sqrt') else 'no'
    --->
    'no'
    ====
    np.float64(4).mean()
    --->
    np.float64(4.0)
    ====
    np.float64(4).sum()
    --->
    np.float64(4.0)
    ====
    np.float64(4).max()
    --->
    np.float64(4.0)
    ====
    np.int64(4).reshape(1)
    --->
    array([4])
    ====
    np.int64(4).astype(float)
    --->
    np.float64(4.0)
    ====
    np.float64(2.5).round()
    --->
    np.float64(2.0)
    ====
    np.int64(3).tolist()
    --->
    3
    ====
    np.float64(3).flatten()
    --->
    array([3.])
    ====
    np.float64(3).any()
    --->
    np.True_
    ====
    np.int64(3).repeat(2)
    --->
    array([3, 3])
    ====
    np.float64(3).argmax()
    --->
    np.int64(0)
    ====
    np.float64(3).clip(0, 1)
    --->
    np.float64(1.0)
    ====
    np.int8(3).copy()
    --->
    np.int8(3)
    ====
    np.float64(3).squeeze()
    --->
    np.float64(3.0)
    ====
    np.float64(3).tobytes()
    --->
    b'\x00\x00\x00\x00\x00\x00\x08@'
    ====
    np.int8(300)
    --->
    OverflowError: Python integer 300 out of bounds for int8
    ====
    np.uint8(-1)
    --->
    OverflowError: Python integer -1 out of bounds for uint8
    ====
    np.int8(np.int64(300)) if False else np.array(300).astype(np.int8)
    --->
    array(44, dtype=int8)
    ====
    np.float32('1.5')
    --->
    np.float32(1.5)
    ====
    np.int64('12')
    --->
    np.int64(12)
    ====
    np.float64('nan')
    --->
    np.float64(nan)
    ====
    np.bool('x')
    --->
    np.True_
    ====
    np.float32([1, 2])
    --->
    array([1., 2.], dtype=float32)
    ====
    np.int64()
    --->
    np.int64(0)
    ====
    np.float64()
    --->
    np.float64(0.0)
    ====
    np.str_()
    --->
    np.str_('')
    ====
    np.int64(3.9)
    --->
    np.int64(3)
    ====
    np.int64('x')
    --->
    ValueError: invalid literal for int() with base 10: 'x'
    ====
    np.float64(1).foo
    --->
    AttributeError: 'numpy.float64' object has no attribute 'foo'
    ====
    np.finfo(np.float32)
    --->
    finfo(resolution=1e-06, min=-3.4028235e+38, max=3.4028235e+38, dtype=float32)
    ====
    np.finfo(float).eps
    --->
    np.float64(2.220446049250313e-16)
    ====
    np.iinfo(np.int8).max
    --->
    127
    ====
    np.iinfo('u2')
    --->
    iinfo(min=0, max=65535, dtype=uint16)
    ====
    np.finfo(np.float16).max
    --->
    np.float16(6.55e+04)
    ====
    np.finfo(np.float64).tiny
    --->
    np.float64(2.2250738585072014e-308)
    ====
    np.iinfo(np.int64).min
    --->
    -9223372036854775808
    ====
    np.iinfo(float)
    --->
    ValueError: Invalid integer data type 'f'.
    ====
    np.finfo(int)
    --->
    ValueError: data type <class 'numpy.int64'> not inexact
    ====
    np.dtype('f4')
    --->
    dtype('float32')
    ====
    np.dtype(float)
    --->
    dtype('float64')
    ====
    np.dtype('<i2')
    --->
    dtype('int16')
    ====
    np.dtype('U5')
    --->
    dtype('<U5')
    ====
    np.dtype('S3')
    --->
    dtype('S3')
    ====
    np.dtype(bool)
    --->
    dtype('bool')
    ====
    np.dtype('O')
    --->
    dtype('O')
    ====
    np.dtype(np.int8).name
    --->
    'int8'
    ====
    np.dtype('i4').itemsize
    --->
    4
    ====
    np.dtype('f8').kind
    --->
    'f'
    ====
    np.dtype('f8').char
    --->
    'd'
    ====
    np.dtype('i8').str
    --->
    '<i8'
    ====
    np.dtype('U5').itemsize
    --->
    20
    ====
    np.dtype('c16').type
    --->
    <class 'numpy.complex128'>
    ====
    np.dtype('f4').num
    --->
    11
    ====
    np.dtype('i4') == np.int32
    --->
    True
    ====
    np.dtype('f8') == float
    --->
    True
    ====
    np.dtype('i4') < np.dtype('i8')
    --->
    True
    ====
    np.dtype('f4').alignment
    --->
    4
    ====
    np.dtype('bogus')
    --->
    TypeError: data type 'bogus' not understood
    ====
    np.dtype('f4').fields
    --->
    ====
    np.dtype('f4').names
    --->
    ====
    np.dtype('i4').descr
    --->
    [('', '<i4')]
    ====
    np.dtype('f8').isbuiltin
    --->
    1
    ====
    np.dtype('i8').newbyteorder('=')
    --->
    dtype('int64')
    ====
    np.dtype('f4').byteorder
    --->
    '='
    ====
    np.dtype('i1').byteorder
    --->
    '|'
    ====
    np.dtype('f8').hasobject
    --->
    False
    ====
    np.dtype('f4').subdtype
    --->
    ====
    np.dtype('f4').base
    --->
    dtype('float32')
    ====
    str(np.dtype('f4'))
    --->
    'float32'
    ====
    repr(np.dtype('U3'))
    --->
    "dtype('<U3')"
    ====
    hash(np.dtype('f4')) == hash(np.dtype('float32'))
    --->
    True
    ====
    np.array([1, 2]).item(1)
    --->
    2
    ====
    np.array([[1, 2]]).item(0, 1)
    --->
    2
    ====
    np.array(5).item()
    --->
    5
    ====
    np.array([1.5]).item()
    --->
    1.5
    ====
    np.array(['a']).item()
    --->
    'a'
    ====
    np.array([1, 2]).item()
    --->
    ValueError: can only convert an array of size 1 to a Python scalar
    ====
    float(np.array([1.5]))
    --->
    TypeError: only 0-dimensional arrays can be converted to Python scalars
    ====
    int(np.array(3))
    --->
    3
    ====
    float(np.array(2.5))
    --->
    2.5
    ====
    range(np.int64(3))
    --->
    range(0, 3)
    ====
    [10, 20][np.int64(1)]
    --->
    20
    ====
    'a' * np.int64(2)
    --->
    'aa'
    ====
    float(np.array([1, 2]))
    --->
    TypeError: only 0-dimensional arrays can be converted to Python scalars
    ====
    np.array([1.5, 2]).tolist()
    --->
    [1.5, 2.0]
    ====
    np.array([[True]]).tolist()
    --->
    [[True]]
    ====
    np.array('a').tolist()
    --->
    'a'
    ====
    np.float32(0.1).tolist()
    --->
    0.10000000149011612
    ====
    np.array([1j]).tolist()
    --->
    [1j]
    ====
    np.float64(3).base
    --->
    ====
    np.float64(3).flags.owndata
    --->
    True
    ====
    np.float64(3).data.nbytes
    --->
    8
    ====
    np.float64(3).device
    --->
    'cpu'
    ====
    np.int8(1).view(np.uint8)
    --->
    np.uint8(1)
    ====
    np.float64(1).strides
    --->
    ()
    ====
    np.float64(1).flat[0]
    --->
    np.float64(1.0)
    ====
    np.ScalarType[:6]
    --->
    (<class 'int'>, <class 'float'>, <class 'complex'>, <class 'bool'>, <class 'bytes'>, <class 'str'>)
    ====
    np.sctypeDict['float32']
    --->
    <class 'numpy.float32'>
    ====
    np.little_endian
    --->
    True
    ====
    np.True_
    --->
    np.True_
    ====
    np.False_
    --->
    np.False_
    ====
    np.pi
    --->
    3.141592653589793
    ====
    np.e
    --->
    2.718281828459045
    ====
    np.inf
    --->
    inf
    ====
    np.nan
    --->
    nan
    ====
    np.euler_gamma
    --->
    0.5772156649015329
    """#
}
