# Nested name scopes, reopened, and with named ops.
import tensorflow as tf


@tf.function
def named(x):
    with tf.name_scope("outer"):
        a = tf.add(x, 1.0, name="plus")
        with tf.name_scope("inner") as scope:
            b = a * 2.0
            c = tf.identity(b, name="result")
        with tf.name_scope("inner"):
            d = tf.square(c)
    with tf.name_scope(scope):
        e = d + 1.0
    return tf.multiply(e, 3.0, name="outer")


print(named.get_concrete_function(tf.constant(1.0)).graph.as_graph_def())
