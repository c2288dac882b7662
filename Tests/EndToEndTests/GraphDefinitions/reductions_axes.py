# Reductions along axes, kept dimensions, positions.
import tensorflow as tf


@tf.function
def reduce(x):
    rows = tf.reduce_sum(x, axis=1, keepdims=True)
    norm = x / rows
    return (tf.reduce_mean(norm, axis=[0, 1]), tf.reduce_max(x, 0), tf.argmax(x, axis=1), tf.math.reduce_std(x, axis=0),
            tf.reduce_logsumexp(x), tf.reduce_any(x > 1.0), tf.norm(x, axis=1))


print(reduce.get_concrete_function(tf.constant([[1.0, 2.0], [3.0, 4.0]])).graph.as_graph_def())
