# A loop whose state is a dictionary and a tuple.
import tensorflow as tf


@tf.function
def walk(n):
    state = {"x": tf.constant(1.0), "steps": tf.constant(0)}
    pair = (tf.constant(0), tf.constant(1))
    while state["steps"] < n:
        state["x"] = state["x"] * 2.0
        state["steps"] += 1
        pair = (pair[1], pair[0] + pair[1])
    return state, pair


print(walk.get_concrete_function(tf.constant(4)).graph.as_graph_def())
