# A method of a module with two variables.
import tensorflow as tf


class Line(tf.Module):
    def __init__(self):
        super().__init__()
        self.w = tf.Variable(2.0, name="w")
        self.b = tf.Variable(1.0, name="b")

    @tf.function
    def __call__(self, x):
        return self.w * x + self.b


line = Line()
print(line.__call__.get_concrete_function(tf.constant([1.0, 2.0])).graph.as_graph_def())
