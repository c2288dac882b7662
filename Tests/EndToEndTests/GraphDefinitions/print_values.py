# tf.print of tensors and structures.
import sys

import tensorflow as tf


@tf.function
def report(x):
    tf.print("x is", x, "and", {"b": x * 2, "a": [1, x]}, summarize=-1)
    tf.print(x, x + 1, sep=",", end="!\n", output_stream=sys.stdout)
    return x


print(report.get_concrete_function(tf.constant([1.0, 2.0])).graph.as_graph_def())
