# A captured array, a captured variable, a Python number, a list.
import numpy as np
import tensorflow as tf

table = np.arange(6, dtype=np.float32).reshape(3, 2)
big = tf.reshape(tf.range(200, dtype=tf.float32), [100, 2])
factor = 3
offsets = [1.0, 2.0]


@tf.function
def look(i):
    return tf.gather(table, i) * factor + offsets + tf.reduce_sum(big) + big[0]


print(look.get_concrete_function(tf.constant([0, 2])).graph.as_graph_def())
