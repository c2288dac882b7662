# Clipping by norm and by global norm.
import tensorflow as tf


@tf.function
def clip(a, b):
    (c, d), norm = tf.clip_by_global_norm([a, b], 1.0)
    return c, d, norm, tf.clip_by_norm(a, 2.0)


print(clip.get_concrete_function(tf.constant([3.0, 4.0]), tf.constant([1.0, 2.0])).graph.as_graph_def())
