# A Sequential model with dropout, in training.
import tensorflow as tf
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense, Dropout, Input

model = Sequential([Input((3,)), Dense(4, activation="relu"), Dropout(0.5, seed=1), Dense(2)])


@tf.function
def infer(x):
    return model(x, training=False)


print(infer.get_concrete_function(tf.ones([2, 3])).graph.as_graph_def())
