# tf.gradients in a function.
import tensorflow as tf


@tf.function
def grads(x, w):
    y = tf.reduce_sum(x * w) + tf.reduce_sum(tf.square(x))
    return tf.gradients(y, [x, w])


print(grads.get_concrete_function(tf.constant([1.0, 2.0]), tf.constant([3.0, 4.0])).graph.as_graph_def())
