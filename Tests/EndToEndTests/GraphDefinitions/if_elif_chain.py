# A chain of conditions with early returns nests its branches.
import tensorflow as tf


@tf.function
def sign(x):
    if x > 0:
        return 1
    if x < 0:
        return -1
    return 0


print(sign.get_concrete_function(tf.constant(2.0)).graph.as_graph_def())
