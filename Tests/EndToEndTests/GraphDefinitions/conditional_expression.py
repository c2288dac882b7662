# A conditional expression on a tensor.
import tensorflow as tf


@tf.function
def clipped(x):
    return x if x < 10.0 else tf.constant(10.0)


print(clipped.get_concrete_function(tf.constant(12.5)).graph.as_graph_def())
