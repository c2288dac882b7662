# A layer of one's own with weights.
import tensorflow as tf
from tensorflow import keras


class Scale(keras.layers.Layer):
    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), initializer="ones", name="scale")

    def call(self, x, training=False):
        if training:
            x = x + 1.0
        return x * self.scale


layer = Scale()
layer(tf.ones([1, 2]))


@tf.function
def apply(x):
    return layer(x), layer(x, training=True)


print(apply.get_concrete_function(tf.ones([3, 2])).graph.as_graph_def())
