# tf.cond with functions.
import tensorflow as tf


@tf.function
def choose(x, flag):
    y = tf.cond(flag, lambda: x * 2, lambda: x - 1)
    z = tf.cond(x > 0, true_fn=lambda: (x, y), false_fn=lambda: (y, x), name="pair")
    return y, z


print(choose.get_concrete_function(tf.constant(3.0), tf.constant(True)).graph.as_graph_def())
