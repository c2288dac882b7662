# The gradient of a gather from a variable, applied as slices.
import tensorflow as tf

table = tf.Variable(tf.ones([5, 2]))


@tf.function
def train(i):
    with tf.GradientTape() as tape:
        rows = tf.gather(table, i)
        loss = tf.reduce_sum(rows * rows)
    grad = tape.gradient(loss, table)
    table.scatter_sub(tf.IndexedSlices(0.1 * grad.values, grad.indices))
    return loss


print(train.get_concrete_function(tf.constant([0, 2])).graph.as_graph_def())
