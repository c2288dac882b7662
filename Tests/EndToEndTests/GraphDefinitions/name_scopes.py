# Names of ops under name scopes, entered twice, and given explicitly.
import tensorflow as tf


@tf.function
def layered(x):
    with tf.name_scope("encoder"):
        h = tf.tanh(x * 2.0)
        with tf.name_scope("inner"):
            h = h + 1.0
    with tf.name_scope("encoder"):
        h = tf.identity(h, name="code")
    return tf.add(h, x, name="result")


print(layered.get_concrete_function(tf.constant([1.0, 2.0])).graph.as_graph_def())
