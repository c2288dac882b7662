/// Gradients of structured equations, products of segments and samples, and of values that are handed on. Expressions, and what TensorFlow 2.21 prints for them; those after `~` are not run in a function.
enum GradientRows {
  static let prelude = #"""
    def near(*xs):
        return [None if x is None else (np.round(np.asarray(x, np.float64), 3) + 0.).tolist() for x in xs]
    def g(f, *xs):
        return near(*grad(f, *[tf.constant(x, tf.float64) if isinstance(x, list) else x for x in xs]))
    def tracked(f):
        v, w = tf.Variable([1., 2.]), tf.Variable([1., 3.])
        with tf.GradientTape() as t:
            y = f(v, w)
        return near(*t.gradient(y, [v, w]))
    def second(f, x):
        x = tf.constant(x, tf.float64)
        with tf.GradientTape() as t:
            t.watch(x)
            with tf.GradientTape() as u:
                u.watch(x)
                y = f(x)
            z = u.gradient(y, x)
        return near(t.gradient(z, x))
    def seeded(f, *xs):
        tf.random.set_seed(1)
        return g(f, *xs)
    """#

  static let text = #"""
    ~ g(tf.linalg.sqrtm, [[4., 1.], [0., 9.]]) => [[[0.24, 0.2], [0.184, 0.16]]]
    ~ g(tf.linalg.sqrtm, [[[5., 1.], [2., 9.]], [[4., 0.], [0., 1.]]]) => [[[[0.203, 0.166], [0.179, 0.151]], [[0.25, 0.333], [0.333, 0.5]]]]
    ~ second(tf.linalg.sqrtm, [[5., 1.], [2., 9.]]) => [[[-0.029, -0.019], [-0.023, -0.015]]]
    ~ g(tf.linalg.tridiagonal_solve, [[1., 1., 0.], [4., 4., 4.], [0., 1., 1.]], [[1.], [2.], [3.]]) => [[[-0.061, -0.097, 0.0], [-0.038, -0.041, -0.145], [0.0, -0.026, -0.061]], [[0.214], [0.143], [0.214]]]
    ~ g(tf.linalg.tridiagonal_solve, [[[1., 1., 0.], [4., 4., 4.], [0., 1., 1.]]], [[[1., 2.], [2., 3.], [3., 5.]]]) => [[[[-0.138, -0.263, 0.0], [-0.126, -0.092, -0.394], [0.0, -0.084, -0.138]]], [[[0.214, 0.214], [0.143, 0.143], [0.214, 0.214]]]]
    ~ g(lambda d, r: tf.function(tf.linalg.tridiagonal_solve)(d, r), [[1., 2., 0.], [4., 5., 4.], [0., 1., 1.]], [[1.], [2.], [3.]]) => [[[-0.013, -0.087, 0.0], [-0.052, -0.007, -0.141], [0.0, -0.028, -0.011]], [[0.221], [0.118], [0.191]]]
    ~ second(lambda d: tf.linalg.tridiagonal_solve(d, tf.constant([[1.], [2.], [3.]], tf.float64)), [[1., 1., 0.], [4., 4., 4.], [0., 1., 1.]]) => [[[0.066, 0.103, 0.0], [0.024, 0.064, 0.081], [0.0, 0.029, 0.066]]]
    ~ g(lambda d, r: tf.linalg.tridiagonal_matmul(d, r), [[1., 1., 0.], [4., 4., 4.], [0., 1., 1.]], [[1.], [2.], [3.]]) => [[[2.0, 3.0, 0.0], [1.0, 2.0, 3.0], [0.0, 1.0, 2.0]], [[5.0], [6.0], [5.0]]]
    ~ g(lambda a, b: tf.linalg.banded_triangular_solve(a, b), [[2., 3., 4.], [0., 1., 1.]], [[2.], [4.], [6.]]) => [[[-0.375, -0.25, -0.312], [0.0, -0.25, -0.25]], [[0.375], [0.25], [0.25]]]
    ~ g(lambda a, b: tf.linalg.banded_triangular_solve(a, b, lower=False), [[1., 1., 0.], [2., 3., 4.]], [[2.], [4.], [6.]]) => [[[-0.417, -0.25, 0.0], [-0.292, -0.139, -0.312]], [[0.5], [0.167], [0.208]]]
    ~ g(lambda a, b: tf.linalg.banded_triangular_solve(a, b, adjoint=True), [[2., 3., 4.], [0., 1., 1.]], [[2.], [4.], [6.]]) => [[[-0.292, -0.139, -0.312], [0.0, -0.417, -0.25]], [[0.5], [0.167], [0.208]]]
    ~ g(lambda a, b: tf.linalg.banded_triangular_solve(a, b), [[2., 3., 4.], [0., 1., 1.]], [[[2.], [4.], [6.]], [[1.], [2.], [3.]]]) => [[[-0.562, -0.375, -0.469], [0.0, -0.375, -0.375]], [[[0.375], [0.25], [0.25]], [[0.375], [0.25], [0.25]]]]
    ~ fails(lambda: grad(lambda a, b: tf.linalg.lstsq(a, b, fast=False), [[1., 1.], [1., 2.], [1., 3.]], [[1.], [2.], [2.]])) => ValueError: Gradient not defined for fast=False
    ~ g(lambda x: tf.math.segment_prod(x, [0, 0, 1]), [1., 2., 3.]) => [[2.0, 1.0, 1.0]]
    ~ g(lambda x: tf.math.segment_prod(x, [0, 0, 1, 1, 1, 2]), [0., 2., 0., 0., 3., 0.]) => [[2.0, 0.0, 0.0, 0.0, 0.0, 1.0]]
    ~ g(lambda x: tf.math.segment_prod(x, [0, 0, 2]), [[1., 2.], [0., 3.], [4., 5.]]) => [[[0.0, 3.0], [1.0, 2.0], [1.0, 1.0]]]
    ~ g(lambda x: tf.math.unsorted_segment_prod(x, [1, 0, 1, -1], 3), [2., 3., 4., 5.]) => [[4.0, 1.0, 2.0, 0.0]]
    ~ g(lambda x: tf.math.unsorted_segment_prod(x, [1, 0, 1, 1], 3), [0., 3., 4., 5.]) => [[20.0, 1.0, 0.0, 0.0]]
    ~ second(lambda x: tf.math.segment_prod(x, [0, 0, 1]), [1., 2., 3.]) => [[1.0, 1.0, 0.0]]
    ~ seeded(lambda a: tf.random.gamma([3], a, dtype=tf.float64), [2., .5]) => [[2.913, 0.553]]
    ~ seeded(lambda a: tf.random.gamma([2, 2], a, dtype=tf.float64), [[3.], [.5]]) => [[[4.24], [3.113]]]
    ~ seeded(lambda a, b: tf.random.gamma([4], a, b, dtype=tf.float64), [2., 20.], [1., 3.]) => [[4.287, 1.263], [-9.25, -7.899]]
    ~ g(lambda a: tf.random.stateless_gamma([3, 2], [1, 2], a, dtype=tf.float64), [2., .5]) => [[3.737, 2.796]]
    ~ g(lambda a: tf.function(lambda a: tf.random.stateless_gamma([3, 2], [1, 2], a, dtype=tf.float64))(a), [2., .5]) => [[3.737, 2.796]]
    ~ g(lambda *p: tf.random.stateless_parameterized_truncated_normal([3], [1, 2], *p), [0.1, 0.2, 0.3], [1., 1., 1.], [-2., -2., -1.], [2., 2., 3.]) => [[1.0, 1.0, 1.0], [-0.142, -1.469, -0.722], [0.062, 0.246, 0.472], [0.074, 0.035, 0.005]]
    ~ g(lambda *p: tf.random.stateless_parameterized_truncated_normal([2, 3], [1, 2], *p), [0.1, 0.2, 0.3], [1.], [[-2.], [-1.]], [2.]) => [[2.0, 2.0, 2.0], [-1.706], [[0.378], [0.775]], [0.567]]
    ~ near(tf.raw_ops.RandomGammaGrad(alpha=[.5, 1., 5., 30.], sample=[.2, 3., 4., 31.])) => [[0.794, 1.938, 0.923, 1.022]]
    ~ near(tf.raw_ops.RandomGammaGrad(alpha=tf.constant([.01, 1., 100.], tf.float64), sample=tf.constant([0., 20., 90.], tf.float64))) => [[0.0, 3.621, 0.95]]
    ~ tracked(lambda v, w: tf.identity(v) * 2.) => [[2.0, 2.0], None]
    ~ tracked(lambda v, w: tf.ensure_shape(v, [2]) * 2.) => [[2.0, 2.0], None]
    ~ tracked(lambda v, w: tf.ensure_shape(v * 1., [2]) * 2.) => [[2.0, 2.0], None]
    ~ tracked(lambda v, w: tf.stop_gradient(v * 1.) * 2.) => [None, None]
    ~ tracked(lambda v, w: tf.stop_gradient(v) * v) => [[1.0, 2.0], None]
    ~ tracked(lambda v, w: tf.debugging.check_numerics(v, 'x') * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.reshape(v, [2]) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.squeeze(v) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.concat([v * 1.], 0) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: (v * 1.)[:] * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.math.real(v * 1.) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.math.conj(v * 1.) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.add_n([v * 1.]) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.reduce_sum(v * 1., []) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.nn.dropout(v * 1., 0.) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.cond(tf.constant(True), lambda: v * 1., lambda: v) * v) => [[2.0, 4.0], None]
    ~ tracked(lambda v, w: tf.keras.layers.Activation('linear')(v * 1.) * v) => [[2.0, 4.0], None]
    """#
}
