# concat, stack, split, unstack, tile, pad.
import tensorflow as tf


@tf.function
def rearrange(x):
    a, b = tf.split(x, 2, axis=1)
    c = tf.concat([b, a], 1)
    d = tf.stack(tf.unstack(x), axis=-1)
    e = tf.split(x, [1, 1])
    return c, d, e[0], tf.tile(a, [1, 3]), tf.pad(x, [[1, 1], [0, 2]]), tf.reverse(x, [0]), tf.roll(x, 1, axis=0)


print(rearrange.get_concrete_function(tf.constant([[1.0, 2.0], [3.0, 4.0]])).graph.as_graph_def())
