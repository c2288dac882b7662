# Elementwise functions of tf.math.
import tensorflow as tf


@tf.function
def curves(x):
    a = tf.exp(x) + tf.math.log(x) * tf.sqrt(x)
    b = tf.tanh(a) - tf.sigmoid(a) + tf.math.rsqrt(x)
    return tf.clip_by_value(b, -1.0, 1.0), tf.maximum(a, b), tf.math.squared_difference(a, b)


print(curves.get_concrete_function(tf.constant([0.5, 2.0])).graph.as_graph_def())
