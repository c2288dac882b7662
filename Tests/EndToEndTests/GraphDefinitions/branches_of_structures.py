# A branch that changes a list, a dict and an attribute.
import tensorflow as tf


class Box:
    pass


@tf.function
def update(x):
    box = Box()
    box.value = x
    parts = {"a": x, "b": x * 2}
    if tf.reduce_sum(x) > 0:
        box.value = x + 1
        parts["a"] = parts["b"]
    else:
        parts["b"] = -x
    return box.value, parts


print(update.get_concrete_function(tf.constant([1.0, 2.0])).graph.as_graph_def())
