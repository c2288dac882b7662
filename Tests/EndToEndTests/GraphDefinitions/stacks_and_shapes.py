# Shape ops over a dimension that is known only when the graph runs.
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 2], tf.float32)])
def arrange(x):
    n = tf.shape(x)[0]
    flat = tf.reshape(x, [-1])
    pairs = tf.stack([x, x * 10.0], axis=1)
    left, right = tf.split(x, 2, axis=1)
    return tf.transpose(x), flat, pairs, left - right, tf.zeros([n]), tf.expand_dims(flat, 0)


print(arrange.get_concrete_function().graph.as_graph_def())
