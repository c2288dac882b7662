# A function called in a loop and in a branch.
import tensorflow as tf


@tf.function
def square(x):
    return x * x


@tf.function
def repeat(x, n):
    for i in tf.range(n):
        x = square(x) + tf.cast(i, tf.float32)
    if x > 10.0:
        x = square(x)
    return x


print(repeat.get_concrete_function(tf.constant(2.0), tf.constant(3)).graph.as_graph_def())
