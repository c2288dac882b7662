# Gradients of a convolution and of pooling.
import tensorflow as tf

kernel = tf.Variable(tf.ones([2, 2, 1, 2]))


@tf.function
def grads(image):
    with tf.GradientTape() as tape:
        x = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")
        x = tf.nn.max_pool2d(tf.nn.relu(x), 2, 1, "SAME")
        loss = tf.reduce_sum(tf.nn.avg_pool2d(x, 2, 2, "SAME"))
    return tape.gradient(loss, kernel)


print(grads.get_concrete_function(tf.ones([1, 4, 4, 1])).graph.as_graph_def())
