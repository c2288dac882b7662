# A large eager tensor is captured as an input, a small one becomes a constant.
import tensorflow as tf

table = tf.reshape(tf.range(200), [100, 2])
offset = tf.constant([7, 8])


@tf.function
def look_up(i):
    return tf.gather(table, i) + offset


print(look_up.get_concrete_function(tf.constant([3, 5])).graph.as_graph_def())
