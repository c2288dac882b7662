# A functional model with two inputs.
import tensorflow as tf
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Add, Concatenate, Dense

a = Input((2,), name="a")
b = Input((2,), name="b")
c = Concatenate()([Dense(3, activation="tanh")(a), b])
model = Model([a, b], Dense(1, activation="sigmoid")(c))


@tf.function
def run(x, y):
    return model([x, y])


print(run.get_concrete_function(tf.ones([4, 2]), tf.ones([4, 2])).graph.as_graph_def())
