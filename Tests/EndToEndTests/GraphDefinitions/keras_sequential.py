# Two dense layers with activations, called inside a function.
import tensorflow as tf

model = tf.keras.Sequential([
    tf.keras.Input([2]),
    tf.keras.layers.Dense(3, activation="relu", kernel_initializer="ones"),
    tf.keras.layers.Dense(1, activation="sigmoid", kernel_initializer="ones"),
])


@tf.function
def predict(x):
    return model(x)


print(predict.get_concrete_function(tf.ones([4, 2])).graph.as_graph_def())
