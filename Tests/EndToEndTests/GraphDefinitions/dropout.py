# Dropout with a seed.
import tensorflow as tf


@tf.function
def drop(x):
    return tf.nn.dropout(x, rate=0.25, seed=7)


print(drop.get_concrete_function(tf.ones([2, 3])).graph.as_graph_def())
