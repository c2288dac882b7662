/// Cells, and what NumPy 2.4 prints for them: generators.
enum NumPyGeneratorsTable {
  static let text = #"""
    r = np.random.RandomState(1)
    --->
    ====
    [r.binomial(100, 0.4) for _ in range(5)]
    --->
    [38, 42, 41, 43, 37]
    ====
    r.binomial(1000, 0.7, 4)
    --->
    array([718, 698, 700, 706])
    ====
    r.hypergeometric(5, 7, 6, 4)
    --->
    array([3, 2, 4, 2])
    ====
    r.hypergeometric(50, 70, 30, 3)
    --->
    array([ 7,  9, 14])
    ====
    r.zipf(2, 4)
    --->
    array([1, 3, 1, 2])
    ====
    r.logseries(0.6, 4)
    --->
    array([1, 1, 1, 1])
    ====
    r.vonmises(0, 1, 3)
    --->
    array([ 0.67388794,  0.57446272, -1.7338186 ])
    ====
    r.wald(1, 2, 3)
    --->
    array([1.12494672, 1.89211523, 1.84586962])
    ====
    r.noncentral_chisquare(3, 1.5, 2)
    --->
    array([3.45398392, 1.77547003])
    ====
    r.noncentral_f(3, 4, 1.5, 2)
    --->
    array([9.58557893, 2.2807606 ])
    ====
    r.multinomial(20, [0.2, 0.3, 0.5])
    --->
    array([ 1, 10,  9])
    ====
    r.dirichlet([1, 2, 3])
    --->
    array([0.2417086 , 0.28070594, 0.47758546])
    ====
    r.choice(5, 3, replace=False, p=[0.1, 0.1, 0.2, 0.3, 0.3])
    --->
    array([3, 0, 4])
    ====
    r.randint(0, 200, 5, dtype=np.uint8)
    --->
    array([187,   7, 192, 143, 187], dtype=uint8)
    ====
    r.randint(0, 2, 4, dtype=bool)
    --->
    array([False, False, False,  True])
    ====
    r.randint(-5, 5, 3, dtype=np.int16)
    --->
    array([ 4,  1, -3], dtype=int16)
    ====
    r.bytes(5)
    --->
    b'\xc78\xd0\x1f5'
    ====
    r.tomaxint() > 0
    --->
    True
    ====
    r.multinomial(5, [0.5, 0.5], size=2)
    --->
    array([[0, 5],
           [0, 5]])
    ====
    s = r.get_state()
    x = r.rand(2)
    r.set_state(s)
    print((x == r.rand(2)).all(), s[0], s[2:])
    --->
    True MT19937 (246, 1, -0.20075806892999745)
    ====
    r.normal([0, 10], [1, 2])
    --->
    array([-0.20075807, 14.5937322 ])
    ====
    r.uniform([0, 1], 2)
    --->
    array([1.68406178, 1.12417332])
    ====
    r.exponential([1, 2])
    --->
    array([0.32737093, 1.76261601])
    ====
    r.poisson([1, 50])
    --->
    array([ 2, 57])
    ====
    r.binomial([10, 100], 0.5)
    --->
    array([ 6, 50])
    ====
    r.beta(0.5, 0.5)
    --->
    0.6433778739521355
    ====
    r.gamma([1, 2], 2)
    --->
    array([0.29341906, 9.86990767])
    ====
    r.multivariate_normal([0, 0], [[1, 0], [0, 1]], 2).shape
    --->
    (2, 2)
    ====
    r.random_integers(3, size=2)
    --->
    array([1, 1])
    ====
    r.normal(0, -1)
    --->
    ValueError: scale < 0
    ====
    r.binomial(-1, 0.5)
    --->
    ValueError: n < 0
    ====
    r.choice([])
    --->
    ValueError: 'a' cannot be empty unless no samples are taken
    ====
    r.randint(5, 2)
    --->
    ValueError: low >= high
    ====
    g = np.random.default_rng(7)
    --->
    ====
    [g.binomial(100, 0.4) for _ in range(4)]
    --->
    [46, 39, 34, 47]
    ====
    g.binomial(1000, 0.7, 4)
    --->
    array([695, 702, 694, 702])
    ====
    g.hypergeometric(5, 7, 6, 4)
    --->
    array([2, 3, 2, 3])
    ====
    g.hypergeometric(50, 70, 30, 3)
    --->
    array([13, 13, 10])
    ====
    g.zipf(2, 4)
    --->
    array([2, 7, 2, 1])
    ====
    g.logseries(0.6, 4)
    --->
    array([3, 2, 1, 1])
    ====
    g.vonmises(0, 1, 3)
    --->
    array([-1.43452376, -0.37935226,  2.93414087])
    ====
    g.wald(1, 2, 3)
    --->
    array([1.5738625 , 0.72175885, 2.3676909 ])
    ====
    g.noncentral_chisquare(3, 1.5, 2)
    --->
    array([2.07818315, 7.77590561])
    ====
    g.noncentral_f(3, 4, 1.5, 2)
    --->
    array([1.52251063, 0.40171674])
    ====
    g.multinomial(20, [0.2, 0.3, 0.5])
    --->
    array([ 3,  3, 14])
    ====
    g.dirichlet([1, 2, 3])
    --->
    array([0.41893236, 0.20909295, 0.37197469])
    ====
    g.dirichlet([0.01, 0.02, 0.03])
    --->
    array([5.24176119e-152, 2.86646262e-046, 1.00000000e+000])
    ====
    g.permutation(6)
    --->
    array([5, 3, 0, 4, 1, 2])
    ====
    g.permutation(np.arange(6).reshape(3, 2))
    --->
    array([[4, 5],
           [0, 1],
           [2, 3]])
    ====
    g.permuted([[1, 2, 3], [4, 5, 6]], axis=1)
    --->
    array([[2, 3, 1],
           [4, 6, 5]])
    ====
    g.choice(10, 3, replace=False)
    --->
    array([0, 5, 2])
    ====
    g.choice([[1, 2, 3], [4, 5, 6]], 2, axis=1)
    --->
    array([[2, 3],
           [5, 6]])
    ====
    g.integers(0, 2, 5, dtype=bool)
    --->
    array([False,  True,  True,  True, False])
    ====
    g.bytes(4)
    --->
    b'\x96\x9b\xe4\x87'
    ====
    g.multivariate_hypergeometric([3, 4, 5], 6)
    --->
    array([1, 1, 4])
    ====
    g.integers(5, 2)
    --->
    ValueError: low >= high
    ====
    g.random(2, dtype=np.float32)
    --->
    array([0.7431094, 0.8105268], dtype=float32)
    ====
    g.random(out=np.zeros(2))
    --->
    array([0.13676405, 0.41890365])
    ====
    g.spawn(1)[0].integers(100)
    --->
    np.int64(30)
    ====
    g.standard_normal(2)
    --->
    array([0.97206671, 0.19274591])
    ====
    [b(3).random_raw() for b in (np.random.PCG64, np.random.PCG64DXSM, np.random.MT19937)]
    --->
    [1579948266424812280, 15102922711555142065, 3843294716]
    ====
    np.random.Generator(np.random.MT19937(5)).integers(0, 100, 3)
    --->
    array([34, 49, 47])
    ====
    np.random.Generator(np.random.MT19937(5)).standard_normal(2)
    --->
    array([ 1.32949948, -1.02440279])
    ====
    ss = np.random.SeedSequence(42)
    print(ss, ss.entropy, ss.generate_state(3), ss.spawn(2), ss.pool, ss.n_children_spawned)
    --->
    SeedSequence(
        entropy=42,
        n_children_spawned=2,
    ) 42 [3444837047 2669555309 2046530742] [SeedSequence(
        entropy=42,
        spawn_key=(0,),
    ), SeedSequence(
        entropy=42,
        spawn_key=(1,),
    )] [1662858758  128880814 1875164712  753753205] 2
    ====
    np.random.SeedSequence(1, spawn_key=(2,)).generate_state(2, np.uint64)
    --->
    array([ 1275975541612323131, 11943029883664075667], dtype=uint64)
    ====
    np.random.default_rng(np.random.SeedSequence(5)).random()
    --->
    0.8050029237453802
    ====
    np.random.default_rng([1, 2]).random()
    --->
    0.44841514333227195
    ====
    b = np.random.PCG64(1)
    st = b.state
    x = np.random.Generator(b).random(3)
    b.state = st
    --->
    ====
    np.random.seed(3)
    --->
    ====
    type(np.random.default_rng(0))
    --->
    <class 'numpy.random._generator.Generator'>
    ====
    np.random.default_rng(1).bit_generator.state['bit_generator']
    --->
    'PCG64'
    ====
    isinstance(np.random.PCG64(), np.random.BitGenerator)
    --->
    True
    """#
}
