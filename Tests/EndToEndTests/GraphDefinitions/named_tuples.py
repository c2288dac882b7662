# Named tuples and nested structures as arguments and results.
from collections import namedtuple

import tensorflow as tf

Point = namedtuple("Point", ["x", "y"])


@tf.function
def move(points, by):
    first = points["first"]
    return Point(first.x + by[0], first.y + by[1][0]), {"rest": [points["rest"][0].x, None, 3.0]}


points = {"first": Point(tf.constant(1.0), tf.constant(2.0)), "rest": (Point(tf.constant(3.0), tf.constant(4.0)),)}
print(move.get_concrete_function(points, (tf.constant(0.5), [tf.constant(0.25)])).graph.as_graph_def())
