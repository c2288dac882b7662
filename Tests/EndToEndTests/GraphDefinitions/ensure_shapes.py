# set_shape, ensure_shape, and shapes read as tensors.
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None])])
def shaped(x):
    x = tf.ensure_shape(x, [None, 3])
    rows = tf.shape(x)[0]
    y = tf.broadcast_to(x[0], [rows, 3])
    return tf.reshape(y, [rows * 3]), tf.zeros([rows, x.shape[1]]), tf.expand_dims(x, -1)


print(shaped.get_concrete_function().graph.as_graph_def())
