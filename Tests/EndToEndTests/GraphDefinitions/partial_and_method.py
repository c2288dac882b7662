# functools.partial and a bound method.
import functools

import tensorflow as tf


class Model:
    def __init__(self, k):
        self.k = k

    def scale(self, x, offset):
        return x * self.k + offset


model = Model(tf.constant(2.0))
scale = tf.function(functools.partial(model.scale, offset=1.0))
print(scale.get_concrete_function(tf.constant([1.0, 2.0])).graph.as_graph_def())
