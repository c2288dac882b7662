# Assigning to a slice of a variable.
import tensorflow as tf

v = tf.Variable(tf.zeros([3, 2]))


@tf.function
def fill(n, value):
    v[0, 1].assign(value)
    v[n].assign([value, value])
    v[1:].assign(tf.ones([2, 2]))
    return v.read_value()


print(fill.get_concrete_function(tf.constant(1), tf.constant(5.0)).graph.as_graph_def())
