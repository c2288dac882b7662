"""The rest of `tf.strings`."""

import tensorflow as tf

_raw = tf.raw_ops


def _main(scope):
    """The name of a function's main op: the scope that it opened, in a graph."""
    return None if tf.executing_eagerly() else scope


def substr(input, pos, len, unit="BYTE", name=None):
    """A part of each string."""
    return _raw.Substr(input=input, pos=pos, len=len, unit=unit, name=name)


def regex_full_match(input, pattern, name=None):
    """Whether each string matches a regular expression as a whole."""
    if isinstance(pattern, (str, bytes)):
        return _raw.StaticRegexFullMatch(input=input, pattern=pattern, name=name)
    return _raw.RegexFullMatch(input=input, pattern=pattern, name=name)


def regex_replace(input, pattern, rewrite, replace_global=True, name=None):
    """Matches of a regular expression replaced."""
    if isinstance(pattern, (str, bytes)) and isinstance(rewrite, (str, bytes)):
        return _raw.StaticRegexReplace(
            input=input, pattern=pattern, rewrite=rewrite, replace_global=replace_global, name=name)
    return _raw.RegexReplace(input=input, pattern=pattern, rewrite=rewrite, replace_global=replace_global, name=name)


def reduce_join(inputs, axis=None, keepdims=False, separator="", name=None):
    """Strings joined along axes."""
    with tf.name_scope(name or "ReduceJoin") as scope:
        inputs = tf.convert_to_tensor(inputs, dtype=tf.string)
        if axis is None:
            axis = tf.range(tf.rank(inputs) - 1, -1, -1)
        return _raw.ReduceJoin(
            inputs=inputs, reduction_indices=axis, keep_dims=keepdims, separator=separator, name=_main(scope))


def unsorted_segment_join(inputs, segment_ids, num_segments, separator="", name=None):
    """Strings joined by the ids that they carry."""
    return _raw.UnsortedSegmentJoin(
        inputs=inputs, segment_ids=segment_ids, num_segments=num_segments, separator=separator, name=name)


def split(input, sep=None, maxsplit=-1, name=None):
    """The parts of each string: of a scalar as a vector, else as a RaggedTensor."""
    with tf.name_scope(name or "StringSplit"):
        input = tf.convert_to_tensor(input, dtype=tf.string, name="input")
        sep = tf.convert_to_tensor("" if sep is None else sep, dtype=tf.string)
        if input.shape.rank is None:
            raise ValueError("tf.strings.split of a tensor whose rank is not known")
        if input.shape.rank == 0:
            return _raw.StringSplitV2(input=tf.stack([input]), sep=sep, maxsplit=maxsplit)[1]
        flat = tf.reshape(input, [-1])
        indices, values, shape = _raw.StringSplitV2(input=flat, sep=sep, maxsplit=maxsplit)
        result = tf.RaggedTensor.from_value_rowids(values, indices[:, 0], nrows=shape[0])
        for size in reversed(input.shape.as_list()[1:]):
            result = tf.RaggedTensor.from_uniform_row_length(result, size)
        return result


def bytes_split(input, name=None):
    """The bytes of each string, each a string."""
    with tf.name_scope(name or "StringsByteSplit"):
        input = tf.convert_to_tensor(input, dtype=tf.string)
        lengths = tf.reshape(tf.strings.length(input), [-1])
        flat = tf.reshape(input, [-1])
        total = tf.reduce_sum(lengths)
        rows = tf.repeat(tf.range(tf.size(flat)), lengths)
        places = tf.range(total) - tf.gather(tf.cumsum(lengths, exclusive=True), rows)
        values = substr(tf.gather(flat, rows), places, tf.ones_like(places))
        if input.shape.rank == 0:
            return values
        result = tf.RaggedTensor.from_row_lengths(values, tf.cast(lengths, tf.int64))
        for size in reversed(input.shape.as_list()[1:]):
            result = tf.RaggedTensor.from_uniform_row_length(result, size)
        return result
