# A loop over a tensor with continue and break under conditions on its elements.
import tensorflow as tf


@tf.function
def sum_until(v, limit):
    total = 0
    for x in v:
        if x < 0:
            continue
        if total + x > limit:
            break
        total += x
    return total


print(sum_until.get_concrete_function(tf.constant([1, -2, 3, 9]), tf.constant(5)).graph.as_graph_def())
