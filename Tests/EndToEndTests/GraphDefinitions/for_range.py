# A for loop over tf.range with three arguments, the last known only when the graph runs.
import tensorflow as tf


@tf.function
def total(n):
    s = 0
    for i in tf.range(1, n, 2):
        s += i * i
    return s


print(total.get_concrete_function(tf.constant(10)).graph.as_graph_def())
