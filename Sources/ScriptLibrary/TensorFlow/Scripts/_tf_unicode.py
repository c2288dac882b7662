"""Code points of strings, runs of words, and numbers made of strings."""

import tensorflow as tf

_raw = tf.raw_ops


def _ragged(input, dtype=None, name="input"):
    return input if isinstance(input, tf.RaggedTensor) else tf.convert_to_tensor(input, dtype=dtype, name=name)


def _nested(input):
    """A tensor of several axes as a RaggedTensor whose rows are its vectors."""
    rank = input.shape.rank
    return input if isinstance(input, tf.RaggedTensor) or rank < 2 else tf.RaggedTensor.from_tensor(input, ragged_rank=rank - 1)


def _decode(input, encoding, errors, replacement_char, replace_control_characters, with_offsets):
    input = _ragged(input)
    rank = input.shape.rank
    if rank is None:
        raise ValueError("Rank of `input` must be statically known.")
    input = _nested(input)
    flat = tf.reshape(input.flat_values if isinstance(input, tf.RaggedTensor) else input, [-1])
    op = _raw.UnicodeDecodeWithOffsets if with_offsets else _raw.UnicodeDecode
    found = op(
        input=flat, input_encoding=encoding, errors=errors, replacement_char=replacement_char,
        replace_control_characters=replace_control_characters)
    results = []
    for values in found[1:]:
        if rank > 0:
            values = tf.RaggedTensor.from_row_splits(values, found[0])
            if rank > 1:
                values = input.with_flat_values(values)
        results.append(values)
    return tuple(results) if with_offsets else results[0]


def unicode_decode(input, input_encoding, errors="replace", replacement_char=65533, replace_control_characters=False,
                   name=None):
    """The code points of each string: a vector for a scalar, else a RaggedTensor."""
    with tf.name_scope(name or "UnicodeDecode"):
        return _decode(input, input_encoding, errors, replacement_char, replace_control_characters, False)


def unicode_decode_with_offsets(input, input_encoding, errors="replace", replacement_char=65533,
                                replace_control_characters=False, name=None):
    """The code points of each string, and the bytes where they begin."""
    with tf.name_scope(name or "UnicodeDecodeWithOffsets"):
        return _decode(input, input_encoding, errors, replacement_char, replace_control_characters, True)


def unicode_encode(input, output_encoding, errors="replace", replacement_char=65533, name=None):
    """Strings of code points: the last axis of a tensor, or the rows of a RaggedTensor."""
    with tf.name_scope(name or "UnicodeEncode"):
        input = _ragged(input)
        rank = input.shape.rank
        if rank is None:
            raise ValueError("Rank of input_tensor must be statically known.")
        if isinstance(input, tf.RaggedTensor):
            if input.flat_values.shape.rank > 1:
                return input.with_flat_values(unicode_encode(input.flat_values, output_encoding, errors, replacement_char))
            if input.ragged_rank > 1:
                return input.with_values(unicode_encode(input.values, output_encoding, errors, replacement_char))
            return _raw.UnicodeEncode(
                input_values=input.values, input_splits=input.row_splits, output_encoding=output_encoding, errors=errors,
                replacement_char=replacement_char)
        if rank == 0:
            raise ValueError("input_tensor's rank must be at least 1.")
        if rank == 1:
            splits = tf.stack([0, tf.shape(input)[0]])
            row = tf.RaggedTensor.from_row_splits(input, splits)
            return tf.reshape(unicode_encode(row, output_encoding, errors, replacement_char), [])
        if rank == 2:
            return unicode_encode(tf.RaggedTensor.from_tensor(input), output_encoding, errors, replacement_char)
        flat = tf.reshape(input, tf.stack([-1, tf.shape(input)[-1]]))
        return tf.reshape(unicode_encode(flat, output_encoding, errors, replacement_char), tf.shape(input)[:-1])


def _split(input, encoding, errors, replacement_char, with_offsets):
    points, offsets = _decode(input, encoding, errors, replacement_char, False, True)
    flat = points.flat_values if isinstance(points, tf.RaggedTensor) else points
    characters = _raw.UnicodeEncode(
        input_values=flat, input_splits=tf.range(tf.size(flat) + 1), output_encoding=encoding, errors=errors,
        replacement_char=replacement_char)
    if isinstance(points, tf.RaggedTensor):
        characters = points.with_flat_values(characters)
    return (characters, offsets) if with_offsets else characters


def unicode_split(input, input_encoding, errors="replace", replacement_char=65533, name=None):
    """The characters of each string, each a string."""
    with tf.name_scope(name or "UnicodeSplit"):
        return _split(input, input_encoding, errors, replacement_char, False)


def unicode_split_with_offsets(input, input_encoding, errors="replace", replacement_char=65533, name=None):
    """The characters of each string, and the bytes where they begin."""
    with tf.name_scope(name or "UnicodeSplitWithOffsets"):
        return _split(input, input_encoding, errors, replacement_char, True)


def unicode_transcode(input, input_encoding, output_encoding, errors="replace", replacement_char=65533,
                      replace_control_characters=False, name=None):
    """Strings in another encoding: UTF-8, UTF-16-BE or UTF-32-BE."""
    return _raw.UnicodeTranscode(
        input=input, input_encoding=input_encoding, output_encoding=output_encoding, errors=errors,
        replacement_char=replacement_char, replace_control_characters=replace_control_characters, name=name)


def unicode_script(input, name=None):
    """The scripts of code points, by ICU's numbers: 25 is Latin."""
    return _raw.UnicodeScript(input=input, name=name)


def to_hash_bucket(input, num_buckets, name=None):
    """A number below num_buckets for each string."""
    return _raw.StringToHashBucket(string_tensor=input, num_buckets=num_buckets, name=name)


def to_hash_bucket_fast(input, num_buckets, name=None):
    """A number below num_buckets for each string, by FarmHash."""
    return _raw.StringToHashBucketFast(input=input, num_buckets=num_buckets, name=name)


def to_hash_bucket_strong(input, num_buckets, key, name=None):
    """A number below num_buckets for each string, by a hash with a key of two numbers."""
    return _raw.StringToHashBucketStrong(input=input, num_buckets=num_buckets, key=key, name=name)


def ngrams(data, ngram_width, separator=" ", pad_values=None, padding_width=None, preserve_short_sequences=False, name=None):
    """Runs of ngram_width neighbouring strings along the last axis, joined."""
    with tf.name_scope(name or "StringNGrams"):
        pads = ("", "") if pad_values is None else pad_values if isinstance(pad_values, (list, tuple)) else (pad_values, pad_values)
        if not all(isinstance(pad, (str, bytes)) for pad in pads):
            raise TypeError("pad_values must be a string, tuple of strings, or None.")
        if padding_width is not None and padding_width < 1:
            raise ValueError("padding_width must be greater than 0.")
        if padding_width is not None and pad_values is None:
            raise ValueError("pad_values must be provided if padding_width is set.")
        data = _ragged(data, tf.string, "data")
        rank = data.shape.rank
        if not isinstance(data, tf.RaggedTensor):
            if rank is None:
                raise ValueError("Rank of data must be known.")
            if rank == 0:
                raise ValueError("Data must have rank>0")
            shape = tf.concat([tf.shape(data)[:-1], [-1]], axis=0)
            rows = tf.RaggedTensor.from_row_starts(data, [0]) if rank == 1 else _nested(data)
            found = ngrams(rows, ngram_width, separator, pad_values, padding_width, preserve_short_sequences)
            return found.flat_values if rank == 1 else tf.reshape(found.flat_values, shape)
        if data.ragged_rank > 1:
            return data.with_values(
                ngrams(data.values, ngram_width, separator, pad_values, padding_width, preserve_short_sequences))
        widths = list(ngram_width) if isinstance(ngram_width, (list, tuple)) else [ngram_width]
        for width in widths:
            if width < 1:
                raise ValueError("All ngram_widths must be greater than 0. Got %s" % (ngram_width,))
        pad_width = 0 if pad_values is None else -1 if padding_width is None else padding_width
        values, splits = _raw.StringNGrams(
            data=data.flat_values, data_splits=data.row_splits, separator=separator, ngram_widths=widths, left_pad=pads[0],
            right_pad=pads[1], pad_width=pad_width, preserve_short_sequences=preserve_short_sequences)
        return tf.RaggedTensor.from_row_splits(values, splits)
