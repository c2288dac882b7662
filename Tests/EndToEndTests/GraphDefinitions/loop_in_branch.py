# A loop inside a branch, with a break.
import tensorflow as tf


@tf.function
def collatz(n, limit):
    steps = 0
    if n > 0:
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            steps += 1
            if steps >= limit:
                break
    return steps


print(collatz.get_concrete_function(tf.constant(6), tf.constant(100)).graph.as_graph_def())
