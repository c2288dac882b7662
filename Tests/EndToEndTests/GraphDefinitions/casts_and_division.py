# Casts, floor division, remainder, true division, power, negation, absolute value.
import tensorflow as tf


@tf.function
def parts(a, b):
    quotient = a // b
    rest = a % b
    ratio = tf.cast(a, tf.float32) / tf.cast(b, tf.float32)
    return quotient, rest, a / b, -ratio ** 2, abs(rest)


print(parts.get_concrete_function(tf.constant(-7), tf.constant(2)).graph.as_graph_def())
