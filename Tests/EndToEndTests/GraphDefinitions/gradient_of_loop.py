# The tape records through a tensor loop: the forward loop keeps what the backward loop needs.
import tensorflow as tf


@tf.function
def power_and_slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.constant(1.0)
        for _ in tf.range(3):
            y = y * x
    return y, tape.gradient(y, x)


print(power_and_slope.get_concrete_function(tf.constant(2.0)).graph.as_graph_def())
