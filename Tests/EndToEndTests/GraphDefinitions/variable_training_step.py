# One step of gradient descent on two variables.
import tensorflow as tf

w = tf.Variable([[1.0], [2.0]])
b = tf.Variable([0.0])


@tf.function
def step(x, target):
    with tf.GradientTape() as tape:
        error = tf.matmul(x, w) + b - target
        loss = tf.reduce_mean(tf.square(error))
    dw, db = tape.gradient(loss, [w, b])
    w.assign_sub(0.1 * dw)
    b.assign_sub(0.1 * db)
    return loss


print(step.get_concrete_function(tf.ones([3, 2]), tf.ones([3, 1])).graph.as_graph_def())
