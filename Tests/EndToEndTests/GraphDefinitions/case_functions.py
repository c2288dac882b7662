# tf.case.
import tensorflow as tf


@tf.function
def switch(x):
    return tf.case([(x > 2, lambda: x * x), (x > 1, lambda: x)], default=lambda: -x)


print(switch.get_concrete_function(tf.constant(3.0)).graph.as_graph_def())
