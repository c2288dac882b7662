/// Expressions and statements, and what NumPy 2.4 prints for them.
enum NumPyRandomTable {
  static let text = #"""
    np.random.seed(0); np.random.rand(3)
    --->
    array([0.5488135 , 0.71518937, 0.60276338])
    ====
    np.random.seed(42); np.random.randn(4)
    --->
    array([ 0.49671415, -0.1382643 ,  0.64768854,  1.52302986])
    ====
    np.random.seed(1); np.random.randint(0, 10, 5)
    --->
    array([5, 8, 9, 5, 0])
    ====
    np.random.seed(1); np.random.randint(5)
    --->
    3
    ====
    np.random.seed(7); np.random.uniform(-1, 1, (2, 2))
    --->
    array([[-0.84738342,  0.55983758],
           [-0.12318154,  0.44693036]])
    ====
    np.random.seed(7); np.random.normal(0, 2, 3)
    --->
    array([ 3.38105141, -0.93187474,  0.06564033])
    ====
    np.random.seed(3); np.random.rand()
    --->
    0.5507979025745755
    ====
    np.random.seed(3); np.random.random((2,))
    --->
    array([0.5507979 , 0.70814782])
    ====
    np.random.seed(5); np.random.permutation(5)
    --->
    array([4, 0, 1, 2, 3])
    ====
    np.random.seed(5); a = np.arange(5); np.random.shuffle(a); print(a)
    --->
    [4 0 1 2 3]
    ====
    np.random.seed(5); np.random.choice([10, 20, 30], 4)
    --->
    array([30, 20, 30, 30])
    ====
    np.random.seed(5); np.random.choice(10, 3, replace=False)
    --->
    array([9, 5, 2])
    ====
    np.random.seed(5); np.random.choice(3, 5, p=[0.1, 0.2, 0.7])
    --->
    array([1, 2, 1, 2, 2])
    ====
    np.random.RandomState(42).rand(2)
    --->
    array([0.37454012, 0.95071431])
    ====
    np.random.RandomState(0).randint(100, size=(2, 2))
    --->
    array([[44, 47],
           [64, 67]])
    ====
    np.random.RandomState(1).standard_normal(2)
    --->
    array([ 1.62434536, -0.61175641])
    ====
    np.random.seed(2); np.random.exponential(1.0, 2)
    --->
    array([0.57269199, 0.02626824])
    ====
    np.random.seed(-1)
    --->
    ValueError: Seed must be between 0 and 2**32 - 1
    ====
    np.random.seed(0); np.random.randint(0, 2**40, 2)
    --->
    array([741280623151, 506137267392])
    ====
    np.random.seed(11); a = np.arange(6).reshape(3, 2); np.random.shuffle(a); print(a)
    --->
    [[0 1]
     [4 5]
     [2 3]]
    """#
}
