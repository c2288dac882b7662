# and, or, not on tensors become conditions and LogicalNot.
import tensorflow as tf


@tf.function
def inside(x, low, high):
    return x > low and not x > high or x == 0


print(inside.get_concrete_function(tf.constant(3), tf.constant(1), tf.constant(5)).graph.as_graph_def())
