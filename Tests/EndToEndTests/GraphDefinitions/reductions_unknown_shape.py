# Reductions over a shape that is not known.
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3]), tf.TensorSpec(None)])
def reduce(x, y):
    n = tf.cast(tf.shape(x)[0], tf.float32)
    return tf.reduce_sum(x) / n, tf.reduce_mean(x, axis=0), tf.reduce_max(y), tf.size(y), tf.rank(y)


print(reduce.get_concrete_function().graph.as_graph_def())
