# A loss and its gradients in one graph: matmul, bias, relu, mean of squares.
import tensorflow as tf


@tf.function
def loss_and_gradients(x, w, b):
    with tf.GradientTape() as tape:
        tape.watch([w, b])
        y = tf.nn.relu(tf.matmul(x, w) + b)
        loss = tf.reduce_mean(y * y)
    return loss, tape.gradient(loss, [w, b])


x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
w = tf.constant([[0.5], [-0.25]])
b = tf.constant([0.1])
print(loss_and_gradients.get_concrete_function(x, w, b).graph.as_graph_def())
