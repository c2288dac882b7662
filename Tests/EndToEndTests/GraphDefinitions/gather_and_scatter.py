# Gathers along axes and scatters.
import tensorflow as tf


@tf.function
def pick(x, i):
    a = tf.gather(x, i)
    b = tf.gather(x, i, axis=1)
    c = tf.gather_nd(x, [[0, 1], [1, 0]])
    d = tf.scatter_nd([[1], [3]], tf.constant([9, 10]), tf.constant([5]))
    return a, b, c, d, tf.one_hot(i, 3), tf.tensor_scatter_nd_update(x, [[0, 0]], [7.0])


print(pick.get_concrete_function(tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]), tf.constant([1, 0])).graph.as_graph_def())
