"""Connectionist temporal classification: losses and decoders of sequences of labels."""

import tensorflow as tf

_raw = tf.raw_ops


def _sparse(labels, length):
    """Dense labels as indices and values of a sparse matrix, each row as long as it says."""
    mask = tf.sequence_mask(length, maxlen=tf.shape(labels)[1])
    places = tf.where(mask)
    return places, tf.cast(tf.gather_nd(labels, places), tf.int32)


def ctc_loss(labels, logits, label_length, logit_length, logits_time_major=True, unique=None, blank_index=None, name=None):
    """The negative logarithm of the labels' probability, a number for each sequence.

    Labels are [batch, length] with `label_length`, or a SparseTensor; logits are [time, batch, classes] unless
    logits_time_major is False. The blank is class 0 for dense labels unless blank_index says otherwise.
    """
    is_sparse = isinstance(labels, tf.SparseTensor)
    if is_sparse and blank_index is None:
        raise ValueError("Argument `blank_index` must be provided when `labels` is a `SparseTensor`.")
    with tf.name_scope(name or "ctc_loss"):
        logits = tf.convert_to_tensor(logits, name="logits")
        dtype = logits.dtype
        if dtype in (tf.float16, tf.bfloat16):
            logits = tf.cast(logits, tf.float32)
        blank = 0 if blank_index is None else blank_index
        count = logits.shape[2]
        if blank < 0:
            if count is None:
                raise ValueError("tf.nn.ctc_loss with a negative blank_index needs a known number of classes")
            blank += count
        if count is not None and not 0 <= blank < count:
            raise ValueError("Argument `blank_index` must be between 0 and %d. Received: blank_index=%s" % (count - 1, blank_index))
        if is_sparse:
            places, values = labels.indices, tf.cast(labels.values, tf.int32)
        else:
            labels = tf.convert_to_tensor(labels, name="labels")
            places, values = _sparse(labels, tf.convert_to_tensor(label_length, name="label_length"))
        # The op's blank is the last class.
        values = tf.where(values < blank, values, values - 1)
        logits = tf.concat([logits[:, :, :blank], logits[:, :, blank + 1:], logits[:, :, blank:blank + 1]], axis=2)
        if not logits_time_major:
            logits = tf.transpose(logits, [1, 0, 2])
        loss = _raw.CTCLoss(
            inputs=logits, labels_indices=places, labels_values=values,
            sequence_length=tf.cast(logit_length, tf.int32), preprocess_collapse_repeated=False, ctc_merge_repeated=True,
            ignore_longer_outputs_than_inputs=False)[0]
        return tf.cast(loss, dtype)


def ctc_greedy_decoder(inputs, sequence_length, merge_repeated=True, blank_index=None):
    """The most probable class of each time without repetitions and blanks: a list with a SparseTensor, and scores."""
    indices, values, shape, score = _raw.CTCGreedyDecoder(
        inputs=inputs, sequence_length=sequence_length, merge_repeated=merge_repeated,
        blank_index=-1 if blank_index is None else blank_index)
    return [tf.SparseTensor(indices, values, shape)], score


def ctc_beam_search_decoder(inputs, sequence_length, beam_width=100, top_paths=1):
    """The top_paths most probable sequences: a list of SparseTensors, and the logarithms of their probabilities."""
    found = _raw.CTCBeamSearchDecoder(
        inputs=inputs, sequence_length=sequence_length, beam_width=beam_width, top_paths=top_paths, merge_repeated=False)
    paths = [tf.SparseTensor(*parts) for parts in zip(found[0], found[1], found[2])]
    return paths, found[3]


def ctc_unique_labels(labels, name=None):
    """The different labels of each row, filled up with zeros, and where each label is among them."""
    with tf.name_scope(name or "ctc_unique_labels"):
        labels = tf.convert_to_tensor(labels, name="labels")

        def unique(row):
            found, places = tf.unique(row)
            return [tf.cast(tf.pad(found, [[0, tf.shape(places)[0] - tf.shape(found)[0]]]), tf.int64), places]

        return tf.map_fn(unique, labels, dtype=[tf.int64, tf.int32])
