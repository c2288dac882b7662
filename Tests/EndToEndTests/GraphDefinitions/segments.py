# Sums by segment, unique elements, counts.
import tensorflow as tf


@tf.function
def segments(x, ids):
    a = tf.math.segment_sum(x, [0, 0, 1])
    b = tf.math.unsorted_segment_max(x, ids, 3)
    values, places = tf.unique(ids)
    parts = tf.dynamic_partition(x, ids, 3)
    return a, b, values, places, parts[0], tf.math.bincount(ids), tf.math.cumsum(x), tf.math.count_nonzero(ids)


print(segments.get_concrete_function(tf.constant([1.0, 2.0, 3.0]), tf.constant([0, 0, 1])).graph.as_graph_def())
