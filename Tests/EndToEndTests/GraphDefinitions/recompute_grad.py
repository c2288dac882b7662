# A block that is computed again on the way back.
import tensorflow as tf


@tf.recompute_grad
def block(x):
    return tf.sin(x) * x


@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = block(x)
    return tape.gradient(y, x)


print(slope.get_concrete_function(tf.constant(2.0)).graph.as_graph_def())
