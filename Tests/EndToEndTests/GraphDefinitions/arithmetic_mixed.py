# Operators on floats and integers, Python numbers on either side.
import tensorflow as tf


@tf.function
def mixed(x, k):
    a = (1 - x) * 2 / (x + 3) ** 2
    b = -k // 2 + k % 3 - abs(k)
    return a, b, tf.cast(b, tf.float32) * a[0]


print(mixed.get_concrete_function(tf.constant([1.0, 2.0]), tf.constant([4, 5])).graph.as_graph_def())
