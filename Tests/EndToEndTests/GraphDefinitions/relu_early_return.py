# A relu written with two returns under a condition on a tensor.
import tensorflow as tf


@tf.function
def relu(x):
    if x > 0:
        return x
    else:
        return 0


print(relu.get_concrete_function(tf.constant(1)).graph.as_graph_def())
