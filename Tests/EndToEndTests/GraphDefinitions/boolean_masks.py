# Indexing with a mask, tf.boolean_mask, tf.where with one argument.
import tensorflow as tf


@tf.function
def select(x, mask):
    return x[mask], tf.boolean_mask(x, mask, axis=1), tf.where(x > 0.0), x[x > 1.0]


print(select.get_concrete_function(tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([True, False])).graph.as_graph_def())
