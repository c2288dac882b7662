# A for loop over tf.range of a Python number.
import tensorflow as tf


@tf.function
def largest(x):
    for i in tf.range(6):
        x = tf.maximum(x, i)
    return x


print(largest.get_concrete_function(tf.constant(1)).graph.as_graph_def())
