# Writing into a TensorArray in a loop, then stacking it.
import tensorflow as tf


@tf.function
def doubled(x):
    out = tf.TensorArray(tf.int32, size=3)
    for i in tf.range(3):
        out = out.write(i, x[i] * 2)
    return out.stack()


print(doubled.get_concrete_function(tf.constant([1, 2, 3])).graph.as_graph_def())
