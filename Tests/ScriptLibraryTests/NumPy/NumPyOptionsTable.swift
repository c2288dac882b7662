/// Cells, and what NumPy 2.4 prints for them: print options.
enum NumPyOptionsTable {
  static let text = #"""
    print(np.array([1.5, 2, 1e10]))
    print(np.array([1e-5, 1]))
    print(np.array([0.1, 0.22, 0.333]))
    print(np.array([1, 10, 100]))
    print(np.array([True, False]))
    print(np.array([1+2j, 3.5-1j]))
    print(np.array(['a', 'bb']))
    --->
    [1.5e+00 2.0e+00 1.0e+10]
    [1.e-05 1.e+00]
    [0.1   0.22  0.333]
    [  1  10 100]
    [ True False]
    [1. +2.j 3.5-1.j]
    ['a' 'bb']
    ====
    np.arange(2000)
    --->
    array([   0,    1,    2, ..., 1997, 1998, 1999], shape=(2000,))
    ====
    np.arange(1001.)
    --->
    array([   0.,    1.,    2., ...,  998.,  999., 1000.], shape=(1001,))
    ====
    np.zeros((100, 100))
    --->
    array([[0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.],
           ...,
           [0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.]], shape=(100, 100))
    ====
    np.arange(3, dtype=np.int8)
    --->
    array([0, 1, 2], dtype=int8)
    ====
    np.array([], dtype=np.float32)
    --->
    array([], dtype=float32)
    ====
    np.zeros((0, 3))
    --->
    array([], shape=(0, 3), dtype=float64)
    ====
    np.array([[]])
    --->
    array([], shape=(1, 0), dtype=float64)
    ====
    np.array([np.nan, 1, -np.inf])
    --->
    array([ nan,   1., -inf])
    ====
    np.array([1e300, 1])
    --->
    array([1.e+300, 1.e+000])
    ====
    np.array([1.123456789123])
    --->
    array([1.12345679])
    ====
    np.float32([0.1, 1e-8])
    --->
    array([1.e-01, 1.e-08], dtype=float32)
    ====
    np.array([1e5, 1e-5])
    --->
    array([1.e+05, 1.e-05])
    ====
    np.float16([0.1, 1000])
    --->
    array([1.e-01, 1.e+03], dtype=float16)
    ====
    np.arange(100).reshape(10, 10)
    --->
    array([[ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9],
           [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
           [20, 21, 22, 23, 24, 25, 26, 27, 28, 29],
           [30, 31, 32, 33, 34, 35, 36, 37, 38, 39],
           [40, 41, 42, 43, 44, 45, 46, 47, 48, 49],
           [50, 51, 52, 53, 54, 55, 56, 57, 58, 59],
           [60, 61, 62, 63, 64, 65, 66, 67, 68, 69],
           [70, 71, 72, 73, 74, 75, 76, 77, 78, 79],
           [80, 81, 82, 83, 84, 85, 86, 87, 88, 89],
           [90, 91, 92, 93, 94, 95, 96, 97, 98, 99]])
    ====
    np.arange(8).reshape(2, 2, 2)
    --->
    array([[[0, 1],
            [2, 3]],

           [[4, 5],
            [6, 7]]])
    ====
    np.linspace(0, 1, 30)
    --->
    array([0.        , 0.03448276, 0.06896552, 0.10344828, 0.13793103,
           0.17241379, 0.20689655, 0.24137931, 0.27586207, 0.31034483,
           0.34482759, 0.37931034, 0.4137931 , 0.44827586, 0.48275862,
           0.51724138, 0.55172414, 0.5862069 , 0.62068966, 0.65517241,
           0.68965517, 0.72413793, 0.75862069, 0.79310345, 0.82758621,
           0.86206897, 0.89655172, 0.93103448, 0.96551724, 1.        ])
    ====
    np.arange(30) * 1e6
    --->
    array([       0.,  1000000.,  2000000.,  3000000.,  4000000.,  5000000.,
            6000000.,  7000000.,  8000000.,  9000000., 10000000., 11000000.,
           12000000., 13000000., 14000000., 15000000., 16000000., 17000000.,
           18000000., 19000000., 20000000., 21000000., 22000000., 23000000.,
           24000000., 25000000., 26000000., 27000000., 28000000., 29000000.])
    ====
    with np.printoptions(precision=2):
        print(np.array([1.2345, 2]), np.array([1.2345j]))
    --->
    [1.23 2.  ] [0.+1.23j]
    ====
    with np.printoptions(suppress=True):
        print(np.array([1e-10, 1.5]), np.array([1e5, 1e-5]))
    --->
    [0.  1.5] [100000.           0.00001]
    ====
    with np.printoptions(threshold=5):
        print(np.arange(10), np.ones((10, 2)))
    --->
    [0 1 2 ... 7 8 9] [[1. 1.]
     [1. 1.]
     [1. 1.]
     ...
     [1. 1.]
     [1. 1.]
     [1. 1.]]
    ====
    with np.printoptions(threshold=5, edgeitems=1):
        print(np.arange(10), np.arange(12).reshape(3, 4))
    --->
    [0 ... 9] [[ 0 ...  3]
     ...
     [ 8 ... 11]]
    ====
    with np.printoptions(linewidth=30):
        print(np.arange(20))
    --->
    [ 0  1  2  3  4  5  6  7  8
      9 10 11 12 13 14 15 16 17
     18 19]
    ====
    with np.printoptions(sign='+'):
        print(np.array([1., -1]))
    --->
    [+1. -1.]
    ====
    with np.printoptions(sign=' '):
        print(np.array([1., 2]))
    --->
    [ 1.  2.]
    ====
    with np.printoptions(floatmode='fixed', precision=3):
        print(np.array([1., 2.5]))
    --->
    [1.000 2.500]
    ====
    with np.printoptions(floatmode='unique'):
        print(np.array([0.1, 1/3]))
    --->
    [0.1                0.3333333333333333]
    ====
    with np.printoptions(floatmode='maxprec_equal', precision=3):
        print(np.array([0.5, 0.123456]))
    --->
    [0.500 0.123]
    ====
    with np.printoptions(nanstr='NaN', infstr='INF'):
        print(np.array([np.nan, np.inf, 1]))
    --->
    [NaN INF  1.]
    ====
    with np.printoptions(formatter={'float_kind': lambda x: '%.1f' % x}):
        print(np.array([1.25, 2]), repr(np.array([1.25])), np.array([1, 2]))
    --->
    [1.2 2.0] array([1.2]) [1 2]
    ====
    with np.printoptions(formatter={'int': lambda x: hex(x)}):
        print(np.array([[10, 255]]), repr(np.array([1], np.int8)))
    --->
    [[0xa 0xff]] array([0x1], dtype=int8)
    ====
    with np.printoptions(formatter={'all': lambda x: '<%s>' % x}):
        print(np.array(['a', 'b']), np.array([True]))
    --->
    [<a> <b>] [<True>]
    ====
    with np.printoptions(legacy='1.25'):
        print(repr(np.float64(1.5)), [np.int64(3)], np.array([1.5]))
    --->
    1.5 [3] [1.5]
    ====
    np.set_printoptions(sign='x')
    --->
    ValueError: sign option must be one of ' ', '+', or '-'
    ====
    np.set_printoptions(floatmode='x')
    --->
    ValueError: floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal"
    ====
    np.set_printoptions(threshold='x')
    --->
    TypeError: threshold must be numeric
    ====
    np.array2string(np.arange(3.))
    --->
    '[0. 1. 2.]'
    ====
    np.array2string(np.array([1.234567]), precision=2)
    --->
    '[1.23]'
    ====
    np.array2string(np.arange(3), separator=', ')
    --->
    '[0, 1, 2]'
    ====
    np.array2string(np.array([[1, 2], [3, 4]]), prefix='x = ')
    --->
    '[[1 2]\n     [3 4]]'
    ====
    np.array2string(np.arange(5), threshold=2, edgeitems=1)
    --->
    '[0 ... 4]'
    ====
    np.array2string(np.array([1.5]), formatter={'float': lambda v: '!'})
    --->
    '[!]'
    ====
    np.array2string(np.array([]))
    --->
    '[]'
    ====
    np.array2string(np.float64(1.5))
    --->
    '1.5'
    ====
    np.array2string(np.array([1., 2.]), sign='+', floatmode='fixed', precision=1)
    --->
    '[+1.0 +2.0]'
    ====
    np.array_repr(np.array([1, 2]))
    --->
    'array([1, 2])'
    ====
    np.array_str(np.array([1.23456]), precision=2)
    --->
    '[1.23]'
    ====
    np.array_repr(np.float32([1.5]), precision=3)
    --->
    'array([1.5], dtype=float32)'
    ====
    np.array_str(np.array(3))
    --->
    '3'
    ====
    np.array(['a', 'bcd'])
    --->
    array(['a', 'bcd'], dtype='<U3')
    ====
    np.array([b'ab', b'c'])
    --->
    array([b'ab', b'c'], dtype='|S2')
    ====
    np.array([None, 'x', 1])
    --->
    array([None, 'x', 1], dtype=object)
    ====
    np.array('a')
    --->
    array('a', dtype='<U1')
    ====
    np.array([['a', 'b']])
    --->
    array([['a', 'b']], dtype='<U1')
    ====
    np.array([1, [2]], dtype=object)
    --->
    array([1, list([2])], dtype=object)
    ====
    str(np.array([None, 1.5]))
    --->
    '[None 1.5]'
    ====
    np.array([], dtype='U1')
    --->
    array([], dtype='<U1')
    ====
    np.array(['x' * 40, 'y' * 40])
    --->
    array(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
           'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'], dtype='<U40')
    ====
    np.format_float_positional(1234.5678, precision=2)
    --->
    '1234.57'
    ====
    np.format_float_positional(0.1)
    --->
    '0.1'
    ====
    np.format_float_positional(1e-10)
    --->
    '0.0000000001'
    ====
    np.format_float_scientific(1234.5, precision=2)
    --->
    '1.23e+03'
    ====
    np.format_float_scientific(1e-20)
    --->
    '1.e-20'
    ====
    np.format_float_positional(np.float32(0.1))
    --->
    '0.1'
    ====
    np.format_float_positional(1.0, trim='-')
    --->
    '1'
    ====
    np.format_float_positional(1.0, trim='0')
    --->
    '1.0'
    ====
    np.format_float_positional(3.14159, precision=3, unique=False)
    --->
    '3.142'
    ====
    np.format_float_scientific(1.0, exp_digits=4)
    --->
    '1.e+0000'
    ====
    np.format_float_positional(2.5, pad_left=4, pad_right=4)
    --->
    '   2.5   '
    ====
    np.format_float_positional(np.nan)
    --->
    'nan'
    ====
    np.format_float_scientific(123456789.123, trim='0')
    --->
    '1.23456789123e+08'
    ====
    np.format_float_positional(1e16)
    --->
    '10000000000000000.'
    ====
    np.format_float_positional(5.0, min_digits=2)
    --->
    '5.00'
    ====
    repr(np.float64(1e16))
    --->
    'np.float64(1e+16)'
    ====
    repr(np.float32(1e-7))
    --->
    'np.float32(1e-07)'
    ====
    repr(np.float64(123456789.123))
    --->
    'np.float64(123456789.123)'
    ====
    str(np.float64(1e22))
    --->
    '1e+22'
    ====
    repr(np.complex128(1e20+1j))
    --->
    'np.complex128(1e+20+1j)'
    ====
    repr(np.float16(65504))
    --->
    'np.float16(6.55e+04)'
    ====
    repr(np.float64(0.1)+np.float64(0.2))
    --->
    'np.float64(0.30000000000000004)'
    ====
    str(np.complex64(1-0j))
    --->
    '(1+0j)'
    ====
    repr(np.float64(-0.0))
    --->
    'np.float64(-0.0)'
    ====
    repr(np.nan)
    --->
    'nan'
    ====
    np.float64('inf')
    --->
    np.float64(inf)
    ====
    np.ones((2, 2), dtype=bool)
    --->
    array([[ True,  True],
           [ True,  True]])
    ====
    np.array([[1.5, 2], [3, 4.25]])
    --->
    array([[1.5 , 2.  ],
           [3.  , 4.25]])
    ====
    np.array([[[1]]])
    --->
    array([[[1]]])
    ====
    np.array([1.0, 2.0], dtype=np.float16)
    --->
    array([1., 2.], dtype=float16)
    ====
    np.array([1e20, 1e-20])
    --->
    array([1.e+20, 1.e-20])
    ====
    np.array([12345678.9, 1])
    --->
    array([1.23456789e+07, 1.00000000e+00])
    ====
    np.array([0.00001, 123456])
    --->
    array([1.00000e-05, 1.23456e+05])
    ====
    print(np.array(5), np.array(1.5), [np.array([1, 2])], {'a': np.float32(1)}, (np.int64(1),))
    print(f'{np.array([1, 2])}', '%s' % np.array([1]))
    --->
    5 1.5 [array([1, 2])] {'a': np.float32(1.0)} (np.int64(1),)
    [1 2] [1]
    """#
}
