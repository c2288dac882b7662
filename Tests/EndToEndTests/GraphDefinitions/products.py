# matmul, tensordot, einsum, matvec.
import tensorflow as tf


@tf.function
def products(a, b):
    c = a @ b
    d = tf.matmul(a, b, transpose_b=True)
    e = tf.einsum("ij,jk->ik", a, b)
    f = tf.tensordot(a, b, axes=1)
    return c, d, e, f, tf.linalg.matvec(a, b[0]), tf.einsum("bi,bj->bij", a, b), tf.linalg.trace(a), tf.transpose(c)


print(products.get_concrete_function(tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([[5.0, 6.0], [7.0, 8.0]])).graph.as_graph_def())
