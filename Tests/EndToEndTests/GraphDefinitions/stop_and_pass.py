# Gradients stopped and passed through.
import tensorflow as tf


@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.stop_gradient(x) * x + tf.grad_pass_through(tf.round)(x)
    return tape.gradient(y, x)


print(slope.get_concrete_function(tf.constant(1.4)).graph.as_graph_def())
