# Functions that call functions, with captures and several results.
import tensorflow as tf

scale = tf.constant([[2.0, 0.5], [1.0, 1.0]] * 40)


@tf.function
def inner(x, factor=3.0):
    return x * factor, tf.reduce_sum(x)


@tf.function
def middle(x):
    a, b = inner(x)
    return a + b


@tf.function
def outer(x):
    y = middle(x)
    z, _ = inner(y, factor=2.0)
    return z + tf.reduce_sum(scale)


print(outer.get_concrete_function(tf.constant([1.0, 2.0])).graph.as_graph_def())
