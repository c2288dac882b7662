# Casts, complex numbers, bits.
import tensorflow as tf


@tf.function
def casts(x, k):
    z = tf.complex(x, x)
    return (tf.cast(x, tf.int32), tf.cast(k, tf.float64), tf.bitcast(k, tf.float32), tf.math.real(z), tf.abs(z),
            tf.cast(k > 1, tf.float32), tf.bitwise.left_shift(k, 1), k & 3, tf.saturate_cast(x, tf.uint8))


print(casts.get_concrete_function(tf.constant([1.5, 2.5]), tf.constant([1, 2])).graph.as_graph_def())
