# A gradient of a gradient.
import tensorflow as tf


@tf.function
def curvature(x):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = tf.sin(x) * x
        dy = inner.gradient(y, x)
    return dy, outer.gradient(dy, x)


print(curvature.get_concrete_function(tf.constant(1.0)).graph.as_graph_def())
