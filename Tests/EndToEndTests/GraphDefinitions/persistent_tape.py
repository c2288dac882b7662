# A persistent tape, and a source that nothing connects.
import tensorflow as tf


@tf.function
def grads(x, z):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch([x, z])
        y = x * x
        w = y * y
    return tape.gradient(y, x), tape.gradient(w, x), tape.gradient(w, z, unconnected_gradients="zero")


print(grads.get_concrete_function(tf.constant(3.0), tf.constant(1.0)).graph.as_graph_def())
