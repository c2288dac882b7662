# Reads and assignments of one variable keep the order of the program.
import tensorflow as tf

counter = tf.Variable(1)


@tf.function
def advance(step):
    before = counter.read_value()
    counter.assign_add(step)
    counter.assign(counter * 2)
    return before, counter.read_value()


print(advance.get_concrete_function(tf.constant(3)).graph.as_graph_def())
