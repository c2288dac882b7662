# Calling a function that assigns a variable makes a stateful call.
import tensorflow as tf

total = tf.Variable(0.0)


@tf.function
def deposit(amount):
    total.assign_add(amount)
    return total.read_value()


@tf.function
def twice(amount):
    deposit(amount)
    return deposit(amount * 2.0)


print(twice.get_concrete_function(tf.constant(5.0)).graph.as_graph_def())
