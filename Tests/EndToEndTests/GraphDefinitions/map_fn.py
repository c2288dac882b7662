# tf.map_fn over one tensor and over a pair.
import tensorflow as tf


@tf.function
def rows(x, y):
    a = tf.map_fn(lambda r: tf.reduce_sum(r) * 2.0, x)
    b = tf.map_fn(lambda p: p[0] + p[1], (x, y), fn_output_signature=tf.float32)
    return a, b


print(rows.get_concrete_function(tf.ones([3, 2]), tf.ones([3, 2])).graph.as_graph_def())
