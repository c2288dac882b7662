# tf.while_loop that grows a tensor under a shape invariant.
import tensorflow as tf


@tf.function
def grow(n):
    i, x = tf.while_loop(
        lambda i, x: i < n, lambda i, x: (i + 1, tf.concat([x, [i]], 0)), (tf.constant(0), tf.zeros([0], tf.int32)),
        shape_invariants=(tf.TensorShape([]), tf.TensorShape([None])))
    return x


print(grow.get_concrete_function(tf.constant(3)).graph.as_graph_def())
