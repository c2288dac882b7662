# Side effects in branches and loops are kept in order.
import tensorflow as tf

v = tf.Variable(0)


@tf.function
def noisy(x):
    if x > 0:
        tf.print("positive", x)
        v.assign_add(1)
    else:
        v.assign_sub(1)
    for i in tf.range(2):
        tf.print("step", i)
    return v.read_value()


print(noisy.get_concrete_function(tf.constant(1)).graph.as_graph_def())
