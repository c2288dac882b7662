# Choosing element by element, and the places of true elements.
import tensorflow as tf


@tf.function
def rectify(x):
    positive = x > 0
    return tf.where(positive, x, 0.1 * x), tf.where(positive)


print(rectify.get_concrete_function(tf.constant([1.0, -2.0, 3.0])).graph.as_graph_def())
