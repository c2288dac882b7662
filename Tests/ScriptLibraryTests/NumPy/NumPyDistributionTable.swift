/// Draws of NumPy's generators and what NumPy 2.4 prints for them.
enum NumPyDistributionTable {
  static let text = #"""
    np.random.default_rng(42).random(3)
    --->
    array([0.77395605, 0.43887844, 0.85859792])
    ====
    np.random.default_rng(42).random()
    --->
    0.7739560485559633
    ====
    np.random.default_rng(0).integers(0, 10, 5)
    --->
    array([8, 6, 5, 2, 3])
    ====
    np.random.default_rng(0).integers(10)
    --->
    np.int64(8)
    ====
    np.random.default_rng(1).integers(1, 6, size=(2, 3), endpoint=True)
    --->
    array([[3, 4, 5],
           [6, 1, 1]])
    ====
    np.random.default_rng(1).integers(0, 2**40, 3)
    --->
    array([ 562753827705, 1045045885889,  158505170440])
    ====
    np.random.default_rng(1).integers(-128, 128, 6, dtype=np.int8)
    --->
    array([127, 100, -94,  -7, 115,  61], dtype=int8)
    ====
    np.random.default_rng(1).integers(0, 200, 6, dtype=np.uint8)
    --->
    array([199,  26,  94, 189, 147,   4], dtype=uint8)
    ====
    np.random.default_rng(1).integers(0, 1000, 5, dtype=np.int16)
    --->
    array([894, 473, 741, 511, 657], dtype=int16)
    ====
    np.random.default_rng(1).integers(0, 1000, 5, dtype=np.int32)
    --->
    array([473, 511, 755, 950,  34], dtype=int32)
    ====
    np.random.default_rng(12345).standard_normal(4)
    --->
    array([-1.42382504,  1.26372846, -0.87066174, -0.25917323])
    ====
    np.random.default_rng(12345).normal(2, 0.5, (2, 2))
    --->
    array([[1.28808748, 2.63186423],
           [1.56466913, 1.87041338]])
    ====
    np.random.default_rng(12345).normal()
    --->
    -1.4238250364546312
    ====
    np.random.default_rng(3).standard_normal(20000).sum()
    --->
    np.float64(81.33073371837935)
    ====
    np.random.default_rng(3).exponential(2.0, 4)
    --->
    array([0.22002963, 0.77931375, 2.79908192, 4.40029619])
    ====
    np.random.default_rng(3).standard_exponential(20000).sum()
    --->
    np.float64(19962.516740348725)
    ====
    np.random.default_rng(3).uniform(-1, 1, 3)
    --->
    array([-0.82870167, -0.52637899,  0.60254893])
    ====
    np.random.default_rng(3).uniform()
    --->
    0.08564916714362436
    ====
    np.random.default_rng(3).gamma(2.0, 2.0, 4)
    --->
    array([11.86763909,  4.5335912 ,  2.29587072,  0.3650616 ])
    ====
    np.random.default_rng(3).gamma(0.5, size=3)
    --->
    array([0.00733578, 0.92417791, 0.0088602 ])
    ====
    np.random.default_rng(3).beta(0.5, 0.5, 3)
    --->
    array([0.11567895, 0.6545069 , 0.04509946])
    ====
    np.random.default_rng(3).beta(2, 3, 3)
    --->
    array([0.63509735, 0.67959133, 0.20364679])
    ====
    np.random.default_rng(3).chisquare(3, 3)
    --->
    array([10.10212535,  3.35808005,  1.48573305])
    ====
    np.random.default_rng(3).f(3, 4, 2)
    --->
    array([2.97104434, 5.42641947])
    ====
    np.random.default_rng(3).standard_t(5, 3)
    --->
    array([ 2.69497257, -0.57948403, -0.40059527])
    ====
    np.random.default_rng(3).lognormal(0, 1, 3)
    --->
    array([7.69768105, 0.07764058, 1.51907082])
    ====
    np.random.default_rng(3).laplace(size=3)
    --->
    array([-1.7643486 , -0.74734783,  0.92268345])
    ====
    np.random.default_rng(3).gumbel(size=3)
    --->
    array([ 2.41305935,  1.3084118 , -0.47984915])
    ====
    np.random.default_rng(3).logistic(size=3)
    --->
    array([-2.36795484, -1.17024608,  1.39427889])
    ====
    np.random.default_rng(3).triangular(-1, 0, 2, 3)
    --->
    array([-0.49310011, -0.157129  ,  0.90805073])
    ====
    np.random.default_rng(3).rayleigh(size=3)
    --->
    array([0.46907316, 0.88278749, 1.6730457 ])
    ====
    np.random.default_rng(3).weibull(2, 3)
    --->
    array([0.33168481, 0.62422502, 1.18302196])
    ====
    np.random.default_rng(3).pareto(3, 3)
    --->
    array([0.0373523 , 0.13869814, 0.59442577])
    ====
    np.random.default_rng(3).power(3, 3)
    --->
    array([0.47053679, 0.68591635, 0.9098868 ])
    ====
    np.random.default_rng(3).standard_cauchy(3)
    --->
    array([-0.79858632, -0.73638821,  2.09951414])
    ====
    np.random.default_rng(3).poisson(3, 8)
    --->
    array([1, 2, 2, 2, 5, 3, 4, 2])
    ====
    np.random.default_rng(3).poisson([1.0, 20.0, 100.0], (2, 3))
    --->
    array([[  0,  16, 102],
           [  1,  15,  86]])
    ====
    np.random.default_rng(3).poisson(4)
    --->
    2
    ====
    np.random.default_rng(3).binomial(10, 0.3, 6)
    --->
    array([1, 2, 4, 3, 1, 3])
    ====
    np.random.default_rng(3).binomial(20, 0.8, 6)
    --->
    array([18, 17, 15, 16, 18, 16])
    ====
    np.random.default_rng(3).geometric(0.35, 5)
    --->
    array([1, 1, 4, 3, 1])
    ====
    np.random.default_rng(3).geometric(0.1, 5)
    --->
    array([ 2,  4, 14, 21,  4])
    ====
    np.random.default_rng(3).negative_binomial(3, 0.4, 5)
    --->
    array([15,  3,  7,  6,  8])
    ====
    np.random.default_rng(3).normal([0, 10, 20], [1, 2, 3])
    --->
    array([ 2.04091912,  4.88866994, 21.25429654])
    ====
    np.random.default_rng(3).permutation(6)
    --->
    array([2, 5, 4, 1, 3, 0])
    ====
    np.random.default_rng(3).permutation([[1, 2], [3, 4], [5, 6]])
    --->
    array([[5, 6],
           [3, 4],
           [1, 2]])
    ====
    r = np.random.default_rng(3); a = np.arange(8); r.shuffle(a); print(a)
    --->
    [6 7 2 1 4 5 3 0]
    ====
    r = np.random.default_rng(3); a = [1, 2, 3, 4, 5]; r.shuffle(a); print(a)
    --->
    [5, 3, 2, 4, 1]
    ====
    np.random.default_rng(3).choice(5, 4)
    --->
    array([4, 0, 0, 1])
    ====
    np.random.default_rng(3).choice(5)
    --->
    4
    ====
    np.random.default_rng(3).choice(10, 4, replace=False)
    --->
    array([2, 0, 1, 5])
    ====
    np.random.default_rng(3).choice(10, 4, replace=False, shuffle=False)
    --->
    array([5, 0, 1, 2])
    ====
    np.random.default_rng(3).choice(20000, 500, replace=False)[:5]
    --->
    array([12716, 15203,  6886, 19009, 13047])
    ====
    np.random.default_rng(3).choice(['a', 'b', 'c'], 4, p=[0.1, 0.2, 0.7])
    --->
    array(['a', 'b', 'c', 'c'], dtype='<U1')
    ====
    np.random.default_rng(3).choice(5, 3, replace=False, p=[0.1, 0.2, 0.3, 0.2, 0.2])
    --->
    array([0, 1, 4])
    ====
    np.random.default_rng([1, 2, 3]).random(2)
    --->
    array([0.67047226, 0.11101464])
    ====
    np.random.default_rng(2**100 + 7).random(2)
    --->
    array([0.06532304, 0.10385561])
    ====
    np.random.default_rng(5).random(3, dtype=np.float32)
    --->
    array([0.67079   , 0.80500287, 0.02265316], dtype=float32)
    ====
    np.random.Generator(np.random.PCG64(42)).random(2)
    --->
    array([0.77395605, 0.43887844])
    ====
    np.random.Generator(np.random.SFC64(42)).random(2)
    --->
    array([0.52993605, 0.37824903])
    ====
    np.random.Generator(np.random.Philox(42)).random(6)
    --->
    array([0.08607763, 0.14155732, 0.27009304, 0.87403786, 0.17016453,
           0.50681242])
    ====
    [g.random() for g in np.random.default_rng(42).spawn(2)]
    --->
    [0.9167441575549085, 0.4674907799518424]
    ====
    str(np.random.default_rng(1))
    --->
    'Generator(PCG64)'
    ====
    np.random.default_rng(3).normal(0, -1)
    --->
    ValueError: scale < 0
    ====
    np.random.default_rng(3).integers(5, 5)
    --->
    ValueError: low >= high
    ====
    np.random.default_rng(3).integers(0)
    --->
    ValueError: high <= 0
    ====
    np.random.default_rng(3).integers(0, 300, dtype=np.uint8)
    --->
    ValueError: high is out of bounds for uint8
    ====
    np.random.default_rng(-1)
    --->
    ValueError: expected non-negative integer
    ====
    np.random.default_rng(3).gamma(-1)
    --->
    ValueError: shape < 0
    ====
    np.random.default_rng(3).choice(3, 4, replace=False)
    --->
    ValueError: Cannot take a larger sample than population when replace is False
    ====
    np.random.RandomState(7).gamma(2.0, 2.0, 3)
    --->
    array([2.26921601, 1.68310204, 3.33866946])
    ====
    np.random.RandomState(7).gamma(0.5, size=3)
    --->
    array([0.00582296, 0.19220265, 0.07205949])
    ====
    np.random.RandomState(7).beta(2, 3, 3)
    --->
    array([0.41878293, 0.26218781, 0.41773702])
    ====
    np.random.RandomState(7).poisson(3, 6)
    --->
    array([2, 4, 4, 1, 4, 5])
    ====
    np.random.RandomState(7).binomial(10, 0.5, 6)
    --->
    array([3, 6, 5, 6, 8, 5])
    ====
    np.random.RandomState(7).lognormal(size=3)
    --->
    array([5.4223305 , 0.62754659, 1.03336469])
    ====
    np.random.RandomState(7).laplace(size=3)
    --->
    array([-1.87982652,  0.82061149, -0.13145531])
    ====
    np.random.RandomState(7).chisquare(2, 3)
    --->
    array([0.15875382, 3.02751735, 1.15396373])
    ====
    np.random.RandomState(7).standard_t(3, 3)
    --->
    array([ 2.41949445,  0.03769321, -0.00325214])
    ====
    np.random.RandomState(7).weibull(2, 3)
    --->
    array([0.28173908, 1.23034901, 0.75959322])
    ====
    np.random.RandomState(7).pareto(2, 3)
    --->
    array([0.04048657, 1.13161378, 0.33441225])
    ====
    np.random.RandomState(7).geometric(0.5, 5)
    --->
    array([1, 3, 1, 2, 6])
    ====
    np.random.RandomState(7).rayleigh(1.0, 3)
    --->
    array([0.39843923, 1.73997625, 1.07422704])
    ====
    np.random.RandomState(7).triangular(0, 1, 3, 3)
    --->
    array([0.47846094, 1.85087544, 1.16436806])
    ====
    np.random.seed(4); np.random.standard_exponential(3)
    --->
    array([3.41215234, 0.79237598, 3.60029585])
    ====
    np.random.seed(4); np.random.poisson(20, 4)
    --->
    array([23, 36, 16, 24])
    """#
}
