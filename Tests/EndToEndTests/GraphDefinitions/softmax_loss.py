# The loss of a classifier from logits.
import tensorflow as tf


@tf.function
def loss(logits, labels):
    each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    hits = tf.equal(tf.argmax(logits, axis=1, output_type=tf.int32), labels)
    return tf.reduce_mean(each), tf.reduce_mean(tf.cast(hits, tf.float32)), tf.nn.softmax(logits)


logits = tf.constant([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]])
print(loss.get_concrete_function(logits, tf.constant([0, 1])).graph.as_graph_def())
