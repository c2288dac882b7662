# Comparisons, logical operators, and masks as numbers.
import tensorflow as tf


@tf.function
def inside(x, low, high):
    mask = (x >= low) & (x < high) | tf.equal(x, 0.0)
    return mask, ~mask, tf.reduce_sum(tf.cast(mask, tf.int32)), tf.math.logical_xor(mask, x > low)


print(inside.get_concrete_function(tf.constant([0.5, 2.0]), tf.constant(1.0), tf.constant(3.0)).graph.as_graph_def())
