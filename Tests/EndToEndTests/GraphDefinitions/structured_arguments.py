# Dictionaries, lists and tuples as arguments and results.
import tensorflow as tf


@tf.function
def mix(parts, weights, scale=2.0):
    mean = (parts["a"] * weights[0] + parts["b"] * weights[1]) / scale
    return {"mean": mean, "parts": (parts["a"], parts["b"])}


parts = {"a": tf.constant([1.0, 2.0]), "b": tf.constant([3.0, 4.0])}
print(mix.get_concrete_function(parts, [tf.constant(0.5), tf.constant(1.5)]).graph.as_graph_def())
