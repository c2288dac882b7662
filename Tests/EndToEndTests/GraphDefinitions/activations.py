# Activations of tf.nn.
import tensorflow as tf


@tf.function
def activate(x):
    return (tf.nn.relu(x), tf.nn.elu(x), tf.nn.leaky_relu(x, 0.1), tf.nn.gelu(x), tf.nn.gelu(x, approximate=True),
            tf.nn.silu(x), tf.nn.softplus(x), tf.nn.softmax(x), tf.nn.log_softmax(x), tf.nn.relu6(x), tf.nn.selu(x))


print(activate.get_concrete_function(tf.constant([[-1.0, 2.0]])).graph.as_graph_def())
