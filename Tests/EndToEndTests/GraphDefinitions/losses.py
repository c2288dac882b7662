# Cross entropies of logits.
import tensorflow as tf


@tf.function
def losses(labels, classes, logits):
    a = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    b = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=classes, logits=logits)
    c = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
    return tf.reduce_mean(a) + tf.reduce_mean(b) + tf.reduce_mean(c), tf.nn.l2_loss(logits)


print(losses.get_concrete_function(tf.constant([[1.0, 0.0, 0.0]]), tf.constant([0]), tf.constant([[2.0, 1.0, 0.5]])).graph.as_graph_def())
