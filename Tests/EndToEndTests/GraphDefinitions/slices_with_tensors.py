# Slices whose bounds are tensors.
import tensorflow as tf


@tf.function
def cut(x, n):
    return x[n], x[n:], x[:n, 1], x[n:n + 2, ::-1], x[..., tf.newaxis, n], x[::n]


print(cut.get_concrete_function(tf.zeros([4, 3]), tf.constant(1)).graph.as_graph_def())
