# Explicit control dependencies, groups, no_op.
import tensorflow as tf

v = tf.Variable(1.0)


@tf.function
def ordered(x):
    a = x + 1.0
    with tf.control_dependencies([a]):
        b = x * 2.0
        v.assign(b)
    with tf.control_dependencies([tf.group(a, b)]):
        c = tf.identity(b)
    return c + v


print(ordered.get_concrete_function(tf.constant(1.0)).graph.as_graph_def())
