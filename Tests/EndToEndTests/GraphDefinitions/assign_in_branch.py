# A variable assigned in one branch of a condition that reads it.
import tensorflow as tf

level = tf.Variable(8)


@tf.function
def pump(amount):
    level.assign_add(amount)
    if level > 10:
        level.assign(level - 10)
    return level.read_value()


print(pump.get_concrete_function(tf.constant(4)).graph.as_graph_def())
