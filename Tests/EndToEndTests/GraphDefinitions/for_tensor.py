# A for loop over the rows of a tensor whose number of rows is unknown.
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def norms(rows):
    total = tf.zeros([3])
    for row in rows:
        total += row * row
    return tf.sqrt(total)


print(norms.get_concrete_function().graph.as_graph_def())
