/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyPrintingTable {
  static let text = #"""
    import tensorflow as tf
    np.set_printoptions(precision=3, threshold=4)
    x = tf.constant([1.23456789, 2.0])
    print(x, repr(x), f"{x}", tf.Variable([1.23456789]), [x], x.numpy())
    print(tf.range(20), tf.constant(1.23456789), repr(tf.constant(1.23456789)))
    np.set_printoptions(precision=8, threshold=1000)
    print(x)
    --->
    tf.Tensor([1.235 2.   ], shape=(2,), dtype=float32) <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.235, 2.   ], dtype=float32)> [1.235 2.   ] <tf.Variable 'Variable:0' shape=(1,) dtype=float32, numpy=array([1.235], dtype=float32)> [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.235, 2.   ], dtype=float32)>] [1.235 2.   ]
    tf.Tensor([ 0  1  2 ... 17 18 19], shape=(20,), dtype=int32) tf.Tensor(1.2345679, shape=(), dtype=float32) <tf.Tensor: shape=(), dtype=float32, numpy=1.2345678806304932>
    tf.Tensor([1.2345679 2.       ], shape=(2,), dtype=float32)
    ====
    print(np.array([1.0, 2.5, 1000.0]))
    --->
    [   1.     2.5 1000. ]
    ====
    print(np.array([1e-10, 1.0]))
    --->
    [1.e-10 1.e+00]
    ====
    print(np.array([1e10, 1.0]))
    --->
    [1.e+10 1.e+00]
    ====
    print(np.array([0.1, 0.2], dtype=np.float32))
    --->
    [0.1 0.2]
    ====
    print(np.array([[1, -20], [300, 4]]))
    --->
    [[  1 -20]
     [300   4]]
    ====
    print(np.array([np.nan, np.inf, -np.inf, 1]))
    --->
    [ nan  inf -inf   1.]
    ====
    print(np.arange(2000))
    --->
    [   0    1    2 ... 1997 1998 1999]
    ====
    print(np.arange(24).reshape(2, 3, 4))
    --->
    [[[ 0  1  2  3]
      [ 4  5  6  7]
      [ 8  9 10 11]]

     [[12 13 14 15]
      [16 17 18 19]
      [20 21 22 23]]]
    ====
    print(np.linspace(0, 1, 30))
    --->
    [0.         0.03448276 0.06896552 0.10344828 0.13793103 0.17241379
     0.20689655 0.24137931 0.27586207 0.31034483 0.34482759 0.37931034
     0.4137931  0.44827586 0.48275862 0.51724138 0.55172414 0.5862069
     0.62068966 0.65517241 0.68965517 0.72413793 0.75862069 0.79310345
     0.82758621 0.86206897 0.89655172 0.93103448 0.96551724 1.        ]
    ====
    print(np.array(['a', 'b']))
    --->
    ['a' 'b']
    ====
    print(np.array([1+2j, 3.5-1j]))
    --->
    [1. +2.j 3.5-1.j]
    ====
    print(np.array([True, False]))
    --->
    [ True False]
    ====
    print(np.array(3.0), np.array(7), np.float32(0.1))
    --->
    3.0 7 0.1
    ====
    print([np.float32(0.1), np.int64(3)])
    --->
    [np.float32(0.1), np.int64(3)]
    ====
    print(np.array([b'x'], dtype=object))
    --->
    [b'x']
    ====
    np.arange(1001)
    --->
    array([   0,    1,    2, ...,  998,  999, 1000], shape=(1001,))
    ====
    np.zeros((40, 40))
    --->
    array([[0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.],
           ...,
           [0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.],
           [0., 0., 0., ..., 0., 0., 0.]], shape=(40, 40))
    ====
    np.array([1.0, 2.0], dtype=np.float16)
    --->
    array([1., 2.], dtype=float16)
    ====
    np.array([1/3, 2/3])
    --->
    array([0.33333333, 0.66666667])
    ====
    np.array([1e16, 1.0])
    --->
    array([1.e+16, 1.e+00])
    ====
    np.array([0.00001, 123456.0])
    --->
    array([1.00000e-05, 1.23456e+05])
    ====
    np.array([[1.5, 2.25], [3.125, 4.0]])
    --->
    array([[1.5  , 2.25 ],
           [3.125, 4.   ]])
    ====
    np.array([1, 2], dtype=np.int16)
    --->
    array([1, 2], dtype=int16)
    ====
    np.array([1, 2], dtype=np.uint64)
    --->
    array([1, 2], dtype=uint64)
    ====
    np.array([True])
    --->
    array([ True])
    ====
    np.array([], dtype=np.int32)
    --->
    array([], dtype=int32)
    ====
    np.array([1+1j], dtype=np.complex64)
    --->
    array([1.+1.j], dtype=complex64)
    ====
    np.array2string(np.array([1.23456789, 2.0]), precision=3)
    --->
    '[1.235 2.   ]'
    ====
    np.array2string(np.array([1, 2, 3]), separator=', ')
    --->
    '[1, 2, 3]'
    ====
    str(np.array([[0.1, 0.22], [0.333, 4.0]]))
    --->
    '[[0.1   0.22 ]\n [0.333 4.   ]]'
    ====
    f"{np.float32(1.5):.3f} {np.int64(7):04d} {np.array([1, 2])}"
    --->
    '1.500 0007 [1 2]'
    """#
}
