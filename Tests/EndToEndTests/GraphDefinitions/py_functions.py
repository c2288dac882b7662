# Python functions called from a graph.
import tensorflow as tf


def host(a):
    return a * 2


@tf.function
def call(x):
    y = tf.py_function(host, [x], tf.float32)
    y.set_shape(x.shape)
    z = tf.numpy_function(host, [x], tf.float32)
    return y + 1.0, z


print(call.get_concrete_function(tf.constant([1.0, 2.0])).graph.as_graph_def())
