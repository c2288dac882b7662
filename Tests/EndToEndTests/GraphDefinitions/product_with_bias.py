# One matrix product plus a bias; the bias is an eager constant that the trace inlines.
import tensorflow as tf

bias = tf.constant(0.7)


@tf.function
def product(x, w):
    return tf.matmul(x, w) + bias


x = tf.constant([[2.0, 3.0]])
w = tf.constant([[5.0], [4.0]])
print(product.get_concrete_function(x, w).graph.as_graph_def())
