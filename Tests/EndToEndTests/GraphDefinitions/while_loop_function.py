# tf.while_loop with several variables and a bound.
import tensorflow as tf


@tf.function
def fibonacci(n):
    a, b, i = tf.while_loop(lambda a, b, i: i < n, lambda a, b, i: (b, a + b, i + 1), (0, 1, 0))
    c = tf.while_loop(lambda x: x < 100.0, lambda x: [x * 2.0], [1.0], maximum_iterations=5)
    return a, c


print(fibonacci.get_concrete_function(tf.constant(5)).graph.as_graph_def())
