# Random ops with op seeds and a global seed.
import tensorflow as tf

tf.random.set_seed(3)


@tf.function
def sample(n):
    a = tf.random.uniform([2, 3])
    b = tf.random.normal([n], mean=1.0, stddev=2.0, seed=5)
    c = tf.random.uniform([], 0, 10, dtype=tf.int32)
    d = tf.random.stateless_uniform([2], seed=[1, 2])
    return a, b, c, d, tf.random.shuffle(a, seed=1), tf.random.truncated_normal([2]), tf.random.uniform([2], 1.0, 2.0)


print(sample.get_concrete_function(tf.constant(4)).graph.as_graph_def())
