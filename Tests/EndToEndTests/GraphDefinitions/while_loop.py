# A while loop on a tensor condition: halving an integer until it is odd, and counting.
import tensorflow as tf


@tf.function
def halvings(n):
    count = 0
    while n % 2 == 0:
        n = n // 2
        count += 1
    return count, n


print(halvings.get_concrete_function(tf.constant(40)).graph.as_graph_def())
