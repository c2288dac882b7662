# A threshold with constant results in both branches.
import tensorflow as tf


@tf.function
def step(x):
    if tf.greater(x, 0):
        return 1
    return 0


print(step.get_concrete_function(tf.constant(1)).graph.as_graph_def())
