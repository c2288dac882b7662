/// Cells, and what NumPy 2.4 prints for them: statistics.
enum NumPyStatisticsTable {
  static let text = #"""
    np.mean([[1, 2], [3, 4]])
    --->
    np.float64(2.5)
    ====
    np.mean([[1, 2], [3, 4]], axis=0)
    --->
    array([2., 3.])
    ====
    np.mean([1, 2, 3], where=[True, False, True])
    --->
    np.float64(2.0)
    ====
    np.mean(np.float32([1, 2]))
    --->
    np.float32(1.5)
    ====
    np.mean([1j, 3])
    --->
    np.complex128(1.5+0.5j)
    ====
    np.var([1, 2, 3, 4])
    --->
    np.float64(1.25)
    ====
    np.std([1, 2, 3, 4], ddof=1)
    --->
    np.float64(1.2909944487358056)
    ====
    np.var([[1, 2], [3, 5]], axis=1)
    --->
    array([0.25, 1.  ])
    ====
    np.std(np.float32([1, 2]))
    --->
    np.float32(0.5)
    ====
    np.var([1, 2, 3], where=[1, 0, 1]) if False else 0
    --->
    0
    ====
    np.std([1, 2, 3], correction=1)
    --->
    np.float64(1.0)
    ====
    np.median([3, 1, 2])
    --->
    np.float64(2.0)
    ====
    np.median([[1, 2], [3, 4]], axis=0)
    --->
    array([2., 3.])
    ====
    np.median([1, 2, 3, 4])
    --->
    np.float64(2.5)
    ====
    np.median([1, np.nan])
    --->
    np.float64(nan)
    ====
    np.median(np.arange(6).reshape(2, 3), axis=(0, 1))
    --->
    np.float64(2.5)
    ====
    np.median([[1, 2]], keepdims=True)
    --->
    array([[1.5]])
    ====
    np.percentile([1, 2, 3, 4], 50)
    --->
    np.float64(2.5)
    ====
    np.percentile([1, 2, 3, 4], [25, 75])
    --->
    array([1.75, 3.25])
    ====
    np.percentile([[1, 2], [3, 4]], 50, axis=0)
    --->
    array([2., 3.])
    ====
    np.quantile([1., 2, 3], 0.1)
    --->
    np.float64(1.2)
    ====
    np.quantile([1, 2, 3, 4], [0, 1])
    --->
    array([1, 4])
    ====
    np.percentile([1, 2], 101)
    --->
    ValueError: Percentiles must be in the range [0, 100]
    ====
    np.quantile([1, np.nan], 0.5)
    --->
    np.float64(nan)
    ====
    np.nanquantile([1, np.nan, 3], 0.5)
    --->
    np.float64(2.0)
    ====
    np.nanpercentile([[1, np.nan], [3, 4]], 50, axis=0)
    --->
    array([2., 4.])
    ====
    np.nansum([1, np.nan])
    --->
    np.float64(1.0)
    ====
    np.nanmean([1, np.nan, 3])
    --->
    np.float64(2.0)
    ====
    np.nanmax([np.nan, 2])
    --->
    np.float64(2.0)
    ====
    np.nanmin([[np.nan, 2], [1, np.nan]], axis=0)
    --->
    array([1., 2.])
    ====
    np.nanstd([1, np.nan, 3])
    --->
    np.float64(1.0)
    ====
    np.nanvar([1, np.nan, 3], ddof=1)
    --->
    np.float64(2.0)
    ====
    np.nanmedian([1, np.nan, 5, 3])
    --->
    np.float64(3.0)
    ====
    np.nanprod([2, np.nan])
    --->
    np.float64(2.0)
    ====
    np.nancumsum([1, np.nan, 2])
    --->
    array([1., 1., 3.])
    ====
    np.nancumprod([2, np.nan])
    --->
    array([2., 2.])
    ====
    np.nanargmax([np.nan, 1, 3])
    --->
    np.int64(2)
    ====
    np.nanargmin([[np.nan, 1], [0, np.nan]], axis=1)
    --->
    array([1, 0])
    ====
    np.nanargmax([np.nan])
    --->
    ValueError: All-NaN slice encountered
    ====
    np.average([1, 2, 3])
    --->
    np.float64(2.0)
    ====
    np.average([1, 2, 3], weights=[1, 0, 1])
    --->
    np.float64(2.0)
    ====
    np.average([[1, 2], [3, 4]], axis=0, weights=[1, 3])
    --->
    array([2.5, 3.5])
    ====
    np.average([1, 2], returned=True)
    --->
    (np.float64(1.5), np.float64(2.0))
    ====
    np.average([1, 2], weights=[0, 0])
    --->
    ZeroDivisionError: Weights sum to zero, can't be normalized
    ====
    np.cov([1, 2, 3], [1, 2, 4])
    --->
    array([[1.        , 1.5       ],
           [1.5       , 2.33333333]])
    ====
    np.cov([[1, 2], [3, 4]])
    --->
    array([[0.5, 0.5],
           [0.5, 0.5]])
    ====
    np.corrcoef([1, 2, 3], [1, 2, 4])
    --->
    array([[1.        , 0.98198051],
           [0.98198051, 1.        ]])
    ====
    np.cov([1, 2, 3])
    --->
    array(1.)
    ====
    np.cov([[1, 2, 3], [4, 5, 7]], bias=True)
    --->
    array([[0.66666667, 1.        ],
           [1.        , 1.55555556]])
    ====
    np.cov([1, 2, 3], aweights=[1, 1, 2])
    --->
    array(1.1)
    ====
    np.histogram([1, 2, 1, 4], bins=3)
    --->
    (array([2, 1, 1]), array([1., 2., 3., 4.]))
    ====
    np.histogram([1, 2, 1], bins=[0, 1, 2, 3])
    --->
    (array([0, 2, 1]), array([0, 1, 2, 3]))
    ====
    np.histogram([1, 2, 3], range=(0, 4), bins=2)
    --->
    (array([1, 2]), array([0., 2., 4.]))
    ====
    np.histogram([1, 2, 3], bins=2, density=True)
    --->
    (array([0.33333333, 0.66666667]), array([1., 2., 3.]))
    ====
    np.histogram([1, 2], bins=2, weights=[0.5, 2])
    --->
    (array([0.5, 2. ]), array([1. , 1.5, 2. ]))
    ====
    np.histogram([1, 2, 3, 4, 5, 9], bins='auto')
    --->
    (array([2, 2, 1, 1]), array([1., 3., 5., 7., 9.]))
    ====
    np.histogram([1], bins=0)
    --->
    ValueError: `bins` must be positive, when an integer
    ====
    np.histogram2d([1, 2], [3, 4], bins=2)[0]
    --->
    array([[1., 0.],
           [0., 1.]])
    ====
    np.histogramdd([[1, 2], [3, 4]], bins=2)[0]
    --->
    array([[1., 0.],
           [0., 1.]])
    ====
    np.histogram([], bins=2)
    --->
    (array([0, 0]), array([0. , 0.5, 1. ]))
    ====
    np.histogram(np.arange(10) % 3, bins=np.arange(4))
    --->
    (array([4, 3, 3]), array([0, 1, 2, 3]))
    ====
    np.bincount([1, 1, 3])
    --->
    array([0, 2, 0, 1])
    ====
    np.bincount([0, 1, 1], weights=[0.5, 1, 1])
    --->
    array([0.5, 2. ])
    ====
    np.bincount([1], minlength=4)
    --->
    array([0, 1, 0, 0])
    ====
    np.bincount([], minlength=2)
    --->
    array([0, 0])
    ====
    np.bincount([-1])
    --->
    ValueError: 'list' argument must have no negative elements
    ====
    np.bincount([1.5])
    --->
    array([0, 1])
    ====
    np.cumsum([1, 2, 3])
    --->
    array([1, 3, 6])
    ====
    np.cumsum([[1, 2], [3, 4]], axis=0)
    --->
    array([[1, 2],
           [4, 6]])
    ====
    np.cumsum([[1, 2], [3, 4]])
    --->
    array([ 1,  3,  6, 10])
    ====
    np.cumprod([1, 2, 3])
    --->
    array([1, 2, 6])
    ====
    np.cumsum([True, True])
    --->
    array([1, 2])
    ====
    np.cumsum(np.int8([100, 100]))
    --->
    array([100, 200])
    ====
    np.cumulative_sum([1, 2], include_initial=True)
    --->
    array([0, 1, 3])
    ====
    np.diff([1, 3, 6])
    --->
    array([2, 3])
    ====
    np.diff([1, 3, 6], n=2)
    --->
    array([1])
    ====
    np.diff([[1, 2], [4, 8]], axis=0)
    --->
    array([[3, 6]])
    ====
    np.diff([1, 2], prepend=0)
    --->
    array([1, 1])
    ====
    np.diff([True, False])
    --->
    array([ True])
    ====
    np.ediff1d([1, 2, 4], to_begin=-1, to_end=[7, 8])
    --->
    array([-1,  1,  2,  7,  8])
    ====
    np.diff([1, 2], append=[9])
    --->
    array([1, 7])
    ====
    np.gradient([1, 2, 4, 7, 11])
    --->
    array([1. , 1.5, 2.5, 3.5, 4. ])
    ====
    np.gradient([1., 2, 4, 7], 2)
    --->
    array([0.5 , 0.75, 1.25, 1.5 ])
    ====
    np.gradient([1., 2, 4], [0, 1, 3])
    --->
    array([1., 1., 1.])
    ====
    np.gradient(np.arange(6.).reshape(2, 3))
    --->
    (array([[3., 3., 3.],
           [3., 3., 3.]]), array([[1., 1., 1.],
           [1., 1., 1.]]))
    ====
    np.gradient([1, 2, 4, 7], edge_order=2)
    --->
    array([0.5, 1.5, 2.5, 3.5])
    ====
    np.gradient([[1., 2], [3, 5]], axis=0)
    --->
    array([[2., 3.],
           [2., 3.]])
    ====
    np.gradient([1., 4, 9, 16], [0, 1, 3, 4], edge_order=2)
    --->
    array([3.16666667, 2.83333333, 5.5       , 8.5       ])
    ====
    np.trapezoid([1, 2, 3])
    --->
    np.float64(4.0)
    ====
    np.trapezoid([1, 2, 3], [0, 1, 3])
    --->
    np.float64(6.5)
    ====
    np.trapezoid([[1, 2], [3, 4]], axis=0)
    --->
    array([2., 3.])
    ====
    np.trapezoid([1, 2], dx=0.5)
    --->
    np.float64(0.75)
    ====
    np.interp(2.5, [1, 2, 3], [3, 2, 0])
    --->
    np.float64(1.0)
    ====
    np.interp([0, 1.5, 9], [1, 2, 3], [3, 2, 0])
    --->
    array([3. , 2.5, 0. ])
    ====
    np.interp([0, 5], [1, 2], [1, 2], left=-1, right=-2)
    --->
    array([-1., -2.])
    ====
    np.interp([-180, 190, 350], [190, -190, 350, -350], [5, 10, 3, 4], period=360)
    --->
    array([7.5, 5. , 3. ])
    ====
    np.convolve([1, 2, 3], [0, 1, 0.5])
    --->
    array([0. , 1. , 2.5, 4. , 1.5])
    ====
    np.convolve([1, 2, 3], [0, 1, 0.5], 'same')
    --->
    array([1. , 2.5, 4. ])
    ====
    np.convolve([1, 2, 3], [1, 1], 'valid')
    --->
    array([3, 5])
    ====
    np.convolve([1, 2], [1, 2, 3], 'same')
    --->
    array([1, 4, 7])
    ====
    np.convolve([1, 2, 3, 4], [1, 1], 'same')
    --->
    array([1, 3, 5, 7])
    ====
    np.correlate([1, 2, 3], [0, 1, 0.5])
    --->
    array([3.5])
    ====
    np.correlate([1, 2, 3], [0, 1, 0.5], 'same')
    --->
    array([2. , 3.5, 3. ])
    ====
    np.correlate([1, 2, 3], [0, 1, 0.5], 'full')
    --->
    array([0.5, 2. , 3.5, 3. , 0. ])
    ====
    np.correlate([1, 2, 3], [1, 2])
    --->
    array([5, 8])
    ====
    np.correlate([1, 2], [1, 2, 3], 'full')
    --->
    array([3, 8, 5, 2])
    ====
    np.correlate([1, 2], [1, 2, 3])
    --->
    array([8, 5])
    ====
    np.correlate([1, 2, 3, 4], [1, 2], 'same')
    --->
    array([ 2,  5,  8, 11])
    ====
    np.correlate([1, 2], [1, 2, 3, 4], 'same')
    --->
    array([11,  8,  5,  2])
    ====
    np.correlate([1j, 2], [1j, 1], 'full')
    --->
    array([0.+1.j, 3.+0.j, 0.-2.j])
    ====
    np.convolve([], [1])
    --->
    ValueError: a cannot be empty
    ====
    np.sum([[1, 2], [3, 4]], axis=(0, 1))
    --->
    np.int64(10)
    ====
    np.sum([1, 2], initial=5)
    --->
    np.int64(8)
    ====
    np.sum([[1, 2], [3, 4]], axis=1, keepdims=True)
    --->
    array([[3],
           [7]])
    ====
    np.sum(np.int8([100, 100]))
    --->
    np.int64(200)
    ====
    np.sum(np.uint8([255])).dtype
    --->
    dtype('uint64')
    ====
    np.sum([True, True])
    --->
    np.int64(2)
    ====
    np.sum([1, 2], where=[True, False])
    --->
    np.int64(1)
    ====
    np.sum(['a', 'b']) if False else 1
    --->
    1
    ====
    np.sum([1], axis=2)
    --->
    AxisError: axis 2 is out of bounds for array of dimension 1
    ====
    np.sum([[1]], axis=(0, 0))
    --->
    ValueError: duplicate value in 'axis'
    ====
    np.max([[1, 2], [3, 0]], axis=1)
    --->
    array([2, 3])
    ====
    np.min([3, np.nan])
    --->
    np.float64(nan)
    ====
    np.max([1, 2], initial=9)
    --->
    np.int64(9)
    ====
    np.amax([1, 2])
    --->
    np.int64(2)
    ====
    np.ptp([1, 5, 2])
    --->
    np.int64(4)
    ====
    np.ptp([[1, 2], [5, 9]], axis=0)
    --->
    array([4, 7])
    ====
    np.max([True, False])
    --->
    np.True_
    ====
    np.max([1+1j, 1+2j])
    --->
    np.complex128(1+2j)
    ====
    np.max([])
    --->
    ValueError: zero-size array to reduction operation maximum which has no identity
    ====
    np.all([[True, False], [True, True]], axis=0)
    --->
    array([ True, False])
    ====
    np.any([0, 1])
    --->
    np.True_
    ====
    np.all([])
    --->
    np.True_
    ====
    np.any([])
    --->
    np.False_
    ====
    np.all([[1, 0]], axis=1, keepdims=True)
    --->
    array([[False]])
    ====
    np.count_nonzero([[1, 0], [2, 3]], axis=0)
    --->
    array([2, 1])
    ====
    np.count_nonzero([0, 1, 2])
    --->
    np.int64(2)
    ====
    np.any([[0], [1]], where=[[True], [False]])
    --->
    np.False_
    ====
    np.prod([1, 2, 3])
    --->
    np.int64(6)
    ====
    np.prod([[1, 2], [3, 4]], axis=1)
    --->
    array([ 2, 12])
    ====
    np.prod([1.5, 2])
    --->
    np.float64(3.0)
    ====
    np.prod([])
    --->
    np.float64(1.0)
    ====
    np.prod(np.int8([100, 2]))
    --->
    np.int64(200)
    ====
    np.around([1.25, 1.35, -1.5], 1)
    --->
    array([ 1.2,  1.4, -1.5])
    ====
    np.round(1234.5, -2)
    --->
    np.float64(1200.0)
    ====
    np.round([0.5, 1.5, 2.5])
    --->
    array([0., 2., 2.])
    ====
    np.array([1.234]).round(2)
    --->
    array([1.23])
    ====
    np.round(15, -1)
    --->
    np.int64(20)
    ====
    np.fix([1.7, -1.7])
    --->
    array([ 1., -1.])
    ====
    np.round(1+2.567j, 1)
    --->
    np.complex128(1+2.6j)
    ====
    np.nan_to_num([np.nan, np.inf, -np.inf])
    --->
    array([ 0.00000000e+000,  1.79769313e+308, -1.79769313e+308])
    ====
    np.nan_to_num([np.nan, 1], nan=7)
    --->
    array([7., 1.])
    ====
    np.real_if_close([1+1e-16j])
    --->
    array([1.])
    ====
    np.isclose([1, 2], [1, 2.1])
    --->
    array([ True, False])
    ====
    np.allclose([1.], [1 + 1e-9])
    --->
    True
    ====
    np.array_equal([1, 2], [1, 2])
    --->
    True
    ====
    np.array_equiv([1, 1], 1)
    --->
    True
    ====
    np.isclose(np.inf, np.inf)
    --->
    np.True_
    ====
    np.array_equal([np.nan], [np.nan], equal_nan=True)
    --->
    True
    ====
    np.isposinf([1, np.inf])
    --->
    array([False,  True])
    ====
    np.isneginf(-np.inf)
    --->
    np.True_
    ====
    np.isreal([1, 1j])
    --->
    array([ True, False])
    ====
    np.iscomplex([1, 1j])
    --->
    array([False,  True])
    ====
    np.isrealobj([1])
    --->
    True
    ====
    np.iscomplexobj(1j)
    --->
    True
    ====
    np.iterable(3)
    --->
    False
    ====
    np.isscalar(3)
    --->
    True
    ====
    np.isscalar(np.float32(1))
    --->
    True
    ====
    np.isscalar([1])
    --->
    False
    ====
    np.isscalar('a')
    --->
    True
    ====
    np.sinc([0, 0.5])
    --->
    array([1.        , 0.63661977])
    ====
    np.i0([0., 1.])
    --->
    array([1.        , 1.26606588])
    ====
    np.unwrap([0, 3, 7])
    --->
    array([0.        , 3.        , 0.71681469])
    ====
    np.hanning(4)
    --->
    array([0.  , 0.75, 0.75, 0.  ])
    ====
    np.hamming(4)
    --->
    array([0.08, 0.77, 0.77, 0.08])
    ====
    np.blackman(4)
    --->
    array([-1.38777878e-17,  6.30000000e-01,  6.30000000e-01, -1.38777878e-17])
    ====
    np.bartlett(4)
    --->
    array([0.        , 0.66666667, 0.66666667, 0.        ])
    ====
    np.kaiser(4, 14)
    --->
    array([7.72686684e-06, 4.62716498e-01, 4.62716498e-01, 7.72686684e-06])
    ====
    np.cross([1, 2, 3], [4, 5, 6])
    --->
    array([-3,  6, -3])
    ====
    np.piecewise([-2., 3.], [np.array([-2., 3.]) < 0], [lambda x: -x, 5])
    --->
    array([2., 5.])
    ====
    np.apply_along_axis(np.sum, 1, [[1, 2], [3, 4]])
    --->
    array([3, 7])
    ====
    np.apply_over_axes(np.sum, np.ones((2, 2)), [0])
    --->
    array([[2., 2.]])
    ====
    np.apply_along_axis(lambda r: r[::-1], 0, [[1, 2], [3, 4]])
    --->
    array([[3, 4],
           [1, 2]])
    ====
    np.vectorize(lambda a, b: a + b, otypes=[float])([1, 2], 3)
    --->
    array([4., 5.])
    ====
    np.vectorize(lambda x: (x, -x))([1, 2])
    --->
    (array([1, 2]), array([-1, -2]))
    ====
    np.vectorize(len, signature='(n)->()')([[1, 2], [3, 4]])
    --->
    array([2, 2])
    ====
    np.can_cast('i4', 'f8')
    --->
    True
    ====
    np.can_cast('f8', 'i4', 'same_kind')
    --->
    False
    ====
    np.can_cast(np.int64, np.float32)
    --->
    False
    ====
    np.promote_types('i4', 'f4')
    --->
    dtype('float64')
    ====
    np.result_type(np.int8, 3.0)
    --->
    dtype('float64')
    ====
    np.result_type(3, 2.0)
    --->
    dtype('float64')
    ====
    np.min_scalar_type(300)
    --->
    dtype('uint16')
    ====
    np.common_type(np.ones(1, 'f4'), np.ones(1, 'i4'))
    --->
    <class 'numpy.float64'>
    ====
    np.isdtype(np.int8, 'integral')
    --->
    True
    ====
    np.mintypecode(['f', 'D'])
    --->
    'D'
    ====
    np.typename('d')
    --->
    'double precision'
    ====
    np.issubdtype(np.int32, np.integer)
    --->
    True
    ====
    np.issubdtype(float, np.floating)
    --->
    True
    ====
    np.einsum('ij,jk->ik', [[1, 2], [3, 4]], [[1, 0], [0, 1]])
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.einsum('ii', [[1, 2], [3, 4]])
    --->
    np.int64(5)
    ====
    np.einsum('ij->ji', [[1, 2], [3, 4]])
    --->
    array([[1, 3],
           [2, 4]])
    ====
    np.einsum('i,i', [1, 2], [3, 4])
    --->
    np.int64(11)
    ====
    np.einsum('...j,j', [[1, 2], [3, 4]], [1, 1])
    --->
    array([3, 7])
    ====
    np.einsum('ij->', [[1, 2], [3, 4]])
    --->
    np.int64(10)
    ====
    np.einsum('ii->i', [[1, 2], [3, 4]])
    --->
    array([1, 4])
    ====
    np.einsum([[1, 2]], [0, 1], [1, 0])
    --->
    array([[1],
           [2]])
    ====
    np.einsum('i,j->ij', [1, 2], [3, 4])
    --->
    array([[3, 4],
           [6, 8]])
    ====
    np.einsum('ij,kj,k->i', [[1, 2]], [[3, 4]], [2])
    --->
    array([22])
    ====
    np.einsum('ij', [1])
    --->
    ValueError: einstein sum subscripts string contains too many subscripts for operand 0
    ====
    np.einsum('i,j->k', [1], [2])
    --->
    ValueError: einstein sum subscripts string included output subscript 'k' which never appeared in an input
    ====
    np.tensordot(np.ones((2, 3)), np.ones((3, 2)), 1)
    --->
    array([[3., 3.],
           [3., 3.]])
    ====
    np.tensordot(np.arange(6).reshape(2, 3), np.arange(6).reshape(3, 2), ([0, 1], [1, 0]))
    --->
    array(50)
    ====
    np.inner([[1, 2]], [[3, 4]])
    --->
    array([[11]])
    ====
    np.outer([1, 2], [3])
    --->
    array([[3],
           [6]])
    ====
    np.kron([1, 2], [[1], [2]])
    --->
    array([[1, 2],
           [2, 4]])
    ====
    np.dot([1, 2], [3, 4])
    --->
    np.int64(11)
    ====
    np.vdot([1j], [1j])
    --->
    np.complex128(1+0j)
    ====
    np.trace([[1, 2], [3, 4]])
    --->
    np.int64(5)
    ====
    np.dot(np.ones((2, 3)), np.ones(3))
    --->
    array([3., 3.])
    ====
    np.matmul(np.ones((2, 2, 3)), np.ones((3, 1))).shape
    --->
    (2, 2, 1)
    ====
    np.dot([1, 2], [1, 2, 3])
    --->
    ValueError: shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)
    ====
    np.tensordot([1, 2], [1, 2, 3], 1)
    --->
    ValueError: shape-mismatch for sum
    ====
    np.poly([1, 2])
    --->
    array([ 1., -3.,  2.])
    ====
    np.roots([1, -3, 2])
    --->
    array([2., 1.])
    ====
    np.polyval([1, 2, 3], 2)
    --->
    np.int64(11)
    ====
    np.polyfit([0, 1, 2], [1, 3, 5], 1).round(6)
    --->
    array([2., 1.])
    ====
    np.polyadd([1, 2], [1])
    --->
    array([1, 3])
    ====
    np.polymul([1, 1], [1, -1])
    --->
    array([ 1,  0, -1])
    ====
    np.polydiv([1, 0, -1], [1, 1])
    --->
    (array([ 1., -1.]), array([0.]))
    ====
    np.polyder([1, 2, 3])
    --->
    array([2, 2])
    ====
    np.polyint([2, 2])
    --->
    array([1., 2., 0.])
    ====
    np.polysub([1, 2], [1, 2])
    --->
    array([0, 0])
    ====
    p = np.poly1d([1, -2, 3])
    --->
    """#
}
