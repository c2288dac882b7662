# meshgrid, repeat, searchsorted, sort.
import tensorflow as tf


@tf.function
def grid(x, k):
    a, b = tf.meshgrid(x, x)
    c = tf.repeat(x, 2)
    d = tf.repeat(tf.stack([x, x]), [1, 2], axis=0)
    return a, b, c, d, tf.searchsorted(x, [0.5, 2.5]), tf.sort(k), tf.argsort(x, direction="DESCENDING"), tf.math.top_k(x, 2)


print(grid.get_concrete_function(tf.constant([1.0, 2.0, 3.0]), tf.constant([3, 1, 2])).graph.as_graph_def())
