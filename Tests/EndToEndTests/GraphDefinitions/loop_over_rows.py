# A loop over the rows of a matrix of unknown height, with break.
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 2])])
def scan_rows(m):
    total = tf.zeros([2])
    for row in m:
        if tf.reduce_sum(row) < 0.0:
            break
        total += row
    return total


print(scan_rows.get_concrete_function().graph.as_graph_def())
