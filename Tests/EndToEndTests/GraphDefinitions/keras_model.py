# The study's model: a small image through Conv2D, Flatten and Dense.
import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, Dense, Flatten

image = Input(shape=(4, 4, 1))
features = Conv2D(filters=2, kernel_size=(3, 3), kernel_initializer="ones")(image)
output = Dense(3, kernel_initializer="ones")(Flatten()(features))
model = Model(inputs=image, outputs=output)

traced = tf.function(model)
print(traced.get_concrete_function(tf.ones([1, 4, 4, 1])).graph.as_graph_def())
