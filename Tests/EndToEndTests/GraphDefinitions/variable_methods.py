# Every way to assign a variable.
import tensorflow as tf

v = tf.Variable([1.0, 2.0], name="v")


@tf.function
def change(x):
    v.assign(x)
    v.assign_add(x * 2)
    y = v.assign_sub([1.0, 1.0])
    return v + 1.0, y, tf.identity(v), v.value(), v[0]


print(change.get_concrete_function(tf.constant([3.0, 4.0])).graph.as_graph_def())
