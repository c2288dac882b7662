# Strings: joining, lengths, numbers, formats.
import tensorflow as tf


@tf.function
def texts(x):
    a = tf.constant(["a", "b"])
    b = tf.strings.as_string([1, 2])
    c = tf.strings.join([a, b], separator="-")
    d = tf.strings.length(c)
    e = tf.strings.as_string(x, precision=2) + "!"
    f = tf.strings.format("{} of {}", [x, a])
    return d, tf.equal(e, "1.00!"), tf.equal(tf.strings.upper(a), "A"), tf.strings.to_number(b), tf.strings.length(f)


print(texts.get_concrete_function(tf.constant(1.5)).graph.as_graph_def())
