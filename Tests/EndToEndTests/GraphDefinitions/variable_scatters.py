# scatter methods of a variable, and sparse reads.
import tensorflow as tf

v = tf.Variable(tf.zeros([4, 2]))


@tf.function
def scatter(rows, values):
    v.scatter_update(tf.IndexedSlices(values, tf.constant([1, 2])))
    v.scatter_add(tf.IndexedSlices(values, rows))
    return v.sparse_read([0, 2]), tf.gather(v, [1])


print(scatter.get_concrete_function(tf.constant([1, 3]), tf.ones([2, 2])).graph.as_graph_def())
