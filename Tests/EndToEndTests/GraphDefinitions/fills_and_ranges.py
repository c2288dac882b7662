# Tensors made from a size that is a tensor.
import tensorflow as tf


@tf.function
def make(n):
    a = tf.zeros([n, 2])
    b = tf.ones([3])
    c = tf.fill([n], 7)
    d = tf.range(n)
    e = tf.range(1.0, 2.0, 0.25)
    return a + 1.0, b, c + d, e, tf.zeros_like(a), tf.ones_like(c), tf.eye(2), tf.linspace(0.0, 1.0, 5)


print(make.get_concrete_function(tf.constant(3)).graph.as_graph_def())
