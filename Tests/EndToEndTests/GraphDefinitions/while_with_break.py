# while with break and continue under conditions.
import tensorflow as tf


@tf.function
def search(x, limit):
    i = 0
    found = -1
    while i < limit:
        i += 1
        if x[i - 1] < 0:
            continue
        if x[i - 1] > 10:
            found = i
            break
    return i, found


print(search.get_concrete_function(tf.constant([1, -2, 30]), tf.constant(3)).graph.as_graph_def())
