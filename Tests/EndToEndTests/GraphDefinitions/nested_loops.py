# A loop in a loop, with a branch inside.
import tensorflow as tf


@tf.function
def table(n):
    total = 0
    for i in tf.range(n):
        for j in tf.range(i):
            if j % 2 == 0:
                total += i * j
            else:
                total -= j
    return total


print(table.get_concrete_function(tf.constant(4)).graph.as_graph_def())
