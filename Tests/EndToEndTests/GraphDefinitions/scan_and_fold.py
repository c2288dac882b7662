# tf.scan, tf.foldl and tf.foldr.
import tensorflow as tf


@tf.function
def running(x):
    a = tf.scan(lambda total, r: total + r, x)
    b = tf.scan(lambda total, r: total * r, x, initializer=tf.constant(1.0))
    c = tf.foldl(lambda total, r: total * 2.0 + r, x)
    d = tf.foldr(lambda total, r: total - r, x, initializer=tf.constant(0.0))
    return a, b, c, d


print(running.get_concrete_function(tf.constant([1.0, 2.0, 3.0])).graph.as_graph_def())
