# Default and keyword-only arguments.
import tensorflow as tf


@tf.function
def power(x, exponent=2.0, *, offset=1.0, flag=True):
    y = x ** exponent + offset
    return y if flag else -y


print(power.get_concrete_function(tf.constant([1.0, 2.0]), offset=3.0).graph.as_graph_def())
