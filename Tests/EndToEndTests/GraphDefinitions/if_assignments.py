# A branch that assigns two names, one of which lived before it.
import tensorflow as tf


@tf.function
def scale(x, limit):
    factor = 1.0
    total = tf.reduce_sum(x)
    if total > limit:
        factor = limit / total
        x = x * factor
    else:
        x = x + 1.0
    return x, factor


print(scale.get_concrete_function(tf.constant([1.0, 2.0]), tf.constant(2.0)).graph.as_graph_def())
