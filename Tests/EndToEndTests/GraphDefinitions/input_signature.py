# An input signature with unknown dimensions and names.
import tensorflow as tf


@tf.function(input_signature=[
    tf.TensorSpec([None, None], tf.float32, name="matrix"), tf.TensorSpec([], tf.int32), tf.TensorSpec([None], tf.float32)])
def combine(m, n, v):
    return tf.linalg.matvec(m, v)[:n], tf.shape(m), tf.reshape(m, [-1, n]), m * v, tf.expand_dims(v, 1) + m


print(combine.get_concrete_function().graph.as_graph_def())
