# A TensorArray that grows in a while loop.
import tensorflow as tf


@tf.function
def halves(x):
    out = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    i = 0
    while x > 1.0:
        out = out.write(i, x)
        x = x / 2.0
        i += 1
    return out.stack(), i


print(halves.get_concrete_function(tf.constant(8.0)).graph.as_graph_def())
