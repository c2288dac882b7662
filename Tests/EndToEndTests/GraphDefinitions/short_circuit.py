# and, or, not and chained comparisons of tensors.
import tensorflow as tf


@tf.function
def between(x, low, high):
    if low < x < high and not x == 5 or x > 100:
        x = x + 1
    y = x if x > low else low
    return y


print(between.get_concrete_function(tf.constant(3), tf.constant(1), tf.constant(9)).graph.as_graph_def())
