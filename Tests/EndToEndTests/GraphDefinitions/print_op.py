# tf.print is an op of the graph, kept in program order.
import tensorflow as tf


@tf.function
def watched(x):
    tf.print("x =", x)
    y = x + 1
    tf.print("y =", y)
    return y


print(watched.get_concrete_function(tf.constant(1)).graph.as_graph_def())
