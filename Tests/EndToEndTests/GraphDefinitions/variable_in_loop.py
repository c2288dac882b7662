# A variable updated in a loop and in a branch.
import tensorflow as tf

total = tf.Variable(0.0)
count = tf.Variable(0)


@tf.function
def accumulate(x):
    for value in x:
        if value > 0.0:
            total.assign_add(value)
        count.assign_add(1)
    return total / tf.cast(count, tf.float32)


print(accumulate.get_concrete_function(tf.constant([1.0, -2.0, 3.0])).graph.as_graph_def())
