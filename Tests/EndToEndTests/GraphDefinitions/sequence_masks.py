# Masks of sequences, and what is made of them.
import tensorflow as tf


@tf.function
def masks(lengths, x):
    mask = tf.sequence_mask(lengths, 4)
    y = tf.where(mask, x, tf.zeros_like(x))
    return y, tf.sequence_mask(lengths, dtype=tf.float32), tf.reverse_sequence(x, lengths, seq_axis=1)


print(masks.get_concrete_function(tf.constant([1, 3]), tf.ones([2, 4])).graph.as_graph_def())
