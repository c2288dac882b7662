/// Cells, and what NumPy 2.4 prints for them: errors and warnings.
enum NumPyErrorsTable {
  static let text = #"""
    import warnings
    warnings.simplefilter('always')
    --->
    ====
    with warnings.catch_warnings(record=True) as w:
        np.array([1.]) / 0
        np.log(np.array([0., -1]))
        np.sqrt(-1.)
        np.array([1e308]) * 10
    --->
    ====
    with warnings.catch_warnings(record=True) as w:
        np.float64(1) / 0
        np.int8(127) + np.int8(1)
        np.int64(1) // 0
        np.array([1]) // 0
        np.float64(1e308) * 10
        np.float32(1e38) * np.float32(10)
    --->
    ====
    with warnings.catch_warnings(record=True) as w:
        np.array([1e300, np.nan]).astype(np.int32)
        np.array([1e300]).astype(np.float32)
        np.array([1+1j]).astype(float)
        np.mean([])
        np.var([])
        np.exp(1000.)
        np.array([np.inf]) - np.inf
    --->
    ====
    with warnings.catch_warnings(record=True) as w:
        np.power(0., -1)
        np.arccos(2.)
        np.log1p(-1.)
        np.mod(1., 0)
        np.reciprocal(0.)
        np.array([0.]) / 0
        np.add.reduce([1e308, 1e308])
        np.tan(np.inf)
    --->
    ====
    with np.errstate(divide='raise'):
        np.array([1.]) / 0
    --->
    FloatingPointError: divide by zero encountered in divide
    ====
    with np.errstate(all='raise'):
        np.sqrt(-1.)
    --->
    FloatingPointError: invalid value encountered in sqrt
    ====
    with np.errstate(all='ignore'):
        print(np.array([1.]) / 0, np.log(-1.))
    --->
    [inf] nan
    ====
    with np.errstate(over='raise'):
        np.exp(1000.)
    --->
    FloatingPointError: overflow encountered in exp
    ====
    with np.errstate(divide='print'):
        np.array([1.]) / 0
    --->
    Warning: divide by zero encountered in divide
    ====
    np.geterr()
    --->
    {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}
    ====
    np.seterr(divide='ignore')
    --->
    {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}
    ====
    np.geterr()['divide']
    --->
    'ignore'
    ====
    np.seterr(divide='warn')
    --->
    {'divide': 'ignore', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}
    ====
    np.seterr(all='bogus')
    --->
    ValueError: invalid error mode 'bogus'
    ====
    with np.errstate(divide='call', call=lambda kind, flag: print('called', kind, flag)):
        np.array([1.]) / 0
    --->
    called divide by zero 1
    ====
    np.zeros((-1,))
    --->
    ValueError: negative dimensions are not allowed
    ====
    np.zeros(2, dtype='bogus')
    --->
    TypeError: data type 'bogus' not understood
    ====
    np.ones((2, 3)).reshape(5)
    --->
    ValueError: cannot reshape array of size 6 into shape (5,)
    ====
    np.arange(3).sum(axis=1)
    --->
    AxisError: axis 1 is out of bounds for array of dimension 1
    ====
    np.array([1, 2]).foo
    --->
    AttributeError: 'numpy.ndarray' object has no attribute 'foo'
    ====
    np.foo
    --->
    AttributeError: module 'numpy' has no attribute 'foo'
    ====
    np.arange(3)[10]
    --->
    IndexError: index 10 is out of bounds for axis 0 with size 3
    ====
    np.expand_dims([1], 5)
    --->
    AxisError: axis 5 is out of bounds for array of dimension 2
    ====
    np.array([3, 1]).argsort(axis=2)
    --->
    AxisError: axis 2 is out of bounds for array of dimension 1
    ====
    np.array([[1, 2], [3, 4]]).trace(axis1=0, axis2=0)
    --->
    ValueError: axis1 and axis2 cannot be the same
    ====
    np.array(1).astype('M8') if False else 1
    --->
    1
    ====
    np.ones(3).view(np.int8).shape
    --->
    (24,)
    ====
    np.ones(3)[::2].view(np.int8) if False else 1
    --->
    1
    ====
    np.testing.assert_raises(ValueError, int, '1')
    --->
    AssertionError: ValueError not raised by int
    ====
    np.testing.assert_string_equal('abc', 'abd')
    --->
    AssertionError: Differences in strings:
    - abc+ abd
    ====
    np.testing.assert_array_max_ulp(np.float32([1.]), np.float32([1.1]))
    --->
    AssertionError: Arrays are not almost equal up to 1 ULP (max difference is 838861 ULP)
    ====
    np.testing.assert_(False, 'msg')
    --->
    AssertionError: msg
    ====
    np.exceptions.AxisError
    --->
    <class 'numpy.exceptions.AxisError'>
    ====
    np.exceptions.ComplexWarning
    --->
    <class 'numpy.exceptions.ComplexWarning'>
    ====
    np.exceptions.RankWarning
    --->
    <class 'numpy.exceptions.RankWarning'>
    """#
}
