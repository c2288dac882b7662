# A function that calls another twice: two calls of one library function.
import tensorflow as tf


@tf.function
def square(x):
    return x * x


@tf.function
def distance(a, b):
    return tf.sqrt(square(a) + square(b))


print(distance.get_concrete_function(tf.constant(3.0), tf.constant(4.0)).graph.as_graph_def())
