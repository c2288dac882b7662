/// Cells, and what NumPy 2.4 prints for them: tensors.
enum NumPyTensorsTable {
  static let text = #"""
    import tensorflow as tf
    --->
    ====
    t = tf.constant([[1., 2.], [3., 4.]])
    a = t.numpy()
    print(type(a), a, a.dtype, a.flags.writeable)
    --->
    <class 'numpy.ndarray'> [[1. 2.]
     [3. 4.]] float32 True
    ====
    np.asarray(t)
    --->
    array([[1., 2.],
           [3., 4.]], dtype=float32)
    ====
    np.array(t, dtype=int)
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.sum(t)
    --->
    np.float32(10.0)
    ====
    np.sqrt(t)
    --->
    array([[1.       , 1.4142135],
           [1.7320508, 2.       ]], dtype=float32)
    ====
    np.add(t, 1)
    --->
    array([[2., 3.],
           [4., 5.]], dtype=float32)
    ====
    np.concatenate([t, t])
    --->
    array([[1., 2.],
           [3., 4.],
           [1., 2.],
           [3., 4.]], dtype=float32)
    ====
    np.mean(t, axis=0)
    --->
    array([2., 3.], dtype=float32)
    ====
    np.max(t)
    --->
    np.float32(4.0)
    ====
    t + np.ones((2, 2), np.float32)
    --->
    <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    array([[2., 3.],
           [4., 5.]], dtype=float32)>
    ====
    type(np.ones(2, np.float32) + tf.ones(2))
    --->
    <class 'tensorflow.python.framework.ops.EagerTensor'>
    ====
    np.float32(2) * t
    --->
    <tf.Tensor: shape=(2, 2), dtype=float32, numpy=
    array([[2., 4.],
           [6., 8.]], dtype=float32)>
    ====
    tf.constant(np.arange(6).reshape(2, 3).T)
    --->
    <tf.Tensor: shape=(3, 2), dtype=int64, numpy=
    array([[0, 3],
           [1, 4],
           [2, 5]])>
    ====
    tf.constant(np.arange(4)[::2])
    --->
    <tf.Tensor: shape=(2,), dtype=int64, numpy=array([0, 2])>
    ====
    tf.convert_to_tensor(np.float16(1))
    --->
    <tf.Tensor: shape=(), dtype=float16, numpy=1.0>
    ====
    tf.constant(np.array(['a', 'b']))
    --->
    <tf.Tensor: shape=(2,), dtype=string, numpy=array([b'a', b'b'], dtype=object)>
    ====
    x = np.arange(3.)
    c = tf.constant(x)
    x[0] = 9
    print(c)
    --->
    tf.Tensor([0. 1. 2.], shape=(3,), dtype=float64)
    ====
    v = tf.Variable(np.ones(2))
    v.assign(np.array([3., 4.]))
    print(v.numpy(), np.array(v), v.numpy().dtype)
    --->
    [3. 4.] [3. 4.] float64
    ====
    np.testing.assert_allclose(tf.ones(2), [1., 1.])
    --->
    ====
    np.linalg.norm(tf.constant([3., 4.]))
    --->
    np.float32(5.0)
    ====
    np.isclose(tf.constant(1.), 1.)
    --->
    np.True_
    ====
    np.where(tf.constant([True, False]), 1, 2)
    --->
    array([1, 2])
    ====
    np.stack([t, t]).shape
    --->
    (2, 2, 2)
    """#
}
