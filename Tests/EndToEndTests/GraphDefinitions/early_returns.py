# Several returns under tensor conditions.
import tensorflow as tf


@tf.function
def grade(x):
    if x > 90:
        return tf.constant(1)
    y = x + 5
    if y > 60:
        return tf.constant(2) * y
    return tf.constant(3)


print(grade.get_concrete_function(tf.constant(50)).graph.as_graph_def())
