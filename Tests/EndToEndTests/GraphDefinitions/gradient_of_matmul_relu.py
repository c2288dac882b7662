# Gradients through a layer of a network.
import tensorflow as tf

w = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
b = tf.Variable([0.5, 0.5])


@tf.function
def grads(x, y):
    with tf.GradientTape() as tape:
        h = tf.nn.relu(tf.matmul(x, w) + b)
        loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=h))
    return tape.gradient(loss, [w, b])


print(grads.get_concrete_function(tf.ones([3, 2]), tf.ones([3, 2])).graph.as_graph_def())
