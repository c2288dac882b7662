# Gradients through reshapes, slices, joins, gathers.
import tensorflow as tf


@tf.function
def grads(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        a = tf.concat([x[:, 0], tf.reshape(x, [-1])], 0)
        b = tf.gather(x, [0, 0], axis=1) + tf.transpose(x)
        c = tf.stack([a[0], a[1]]) + tf.squeeze(x[1:], 0)
        y = tf.reduce_sum(a) + tf.reduce_mean(b) + tf.reduce_max(c)
    return tape.gradient(y, x)


print(grads.get_concrete_function(tf.ones([2, 2])).graph.as_graph_def())
