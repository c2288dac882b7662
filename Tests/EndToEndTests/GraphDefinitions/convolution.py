# Convolution, bias, pooling, flattening.
import tensorflow as tf

kernel = tf.Variable(tf.ones([3, 3, 1, 2]))
bias = tf.Variable(tf.zeros([2]))


@tf.function
def network(image):
    x = tf.nn.conv2d(image, kernel, strides=1, padding="SAME")
    x = tf.nn.relu(tf.nn.bias_add(x, bias))
    x = tf.nn.max_pool2d(x, 2, 2, "VALID")
    y = tf.nn.avg_pool2d(image, 2, 1, "SAME")
    return tf.reshape(x, [tf.shape(x)[0], -1]), y


print(network.get_concrete_function(tf.ones([1, 4, 4, 1])).graph.as_graph_def())
