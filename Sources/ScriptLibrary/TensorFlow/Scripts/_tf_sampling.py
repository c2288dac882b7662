"""Losses over a few of many classes, and the samplers that draw those; dropout with a given generator."""

import tensorflow as tf

_raw = tf.raw_ops


get_seed = tf.compat.v1.get_seed


def _sampler(op, true_classes, num_true, num_sampled, unique, range_max, seed, name):
    first, second = get_seed(seed)
    return op(
        true_classes=true_classes, num_true=num_true, num_sampled=num_sampled, unique=unique, range_max=range_max,
        seed=first, seed2=second, name=name)


def uniform_candidate_sampler(true_classes, num_true, num_sampled, unique, range_max, seed=None, name=None):
    """Classes below range_max, all equally likely; and how often the true and the drawn ones are expected in such a draw."""
    return _sampler(
        _raw.UniformCandidateSampler, true_classes, num_true, num_sampled, unique, range_max, seed, name)


def log_uniform_candidate_sampler(true_classes, num_true, num_sampled, unique, range_max, seed=None, name=None):
    """Classes below range_max, small ones more often, as in a vocabulary sorted by frequency."""
    return _sampler(
        _raw.LogUniformCandidateSampler, true_classes, num_true, num_sampled, unique, range_max, seed, name)


def learned_unigram_candidate_sampler(true_classes, num_true, num_sampled, unique, range_max, seed=None, name=None):
    """Classes below range_max, those more often that have been true ones in earlier calls."""
    return _sampler(
        _raw.LearnedUnigramCandidateSampler, true_classes, num_true, num_sampled, unique, range_max, seed, name)


def fixed_unigram_candidate_sampler(true_classes, num_true, num_sampled, unique, range_max, vocab_file="", distortion=1.0,
                                    num_reserved_ids=0, num_shards=1, shard=0, unigrams=(), seed=None, name=None):
    """Classes by the weights `unigrams`, each to the power of distortion. A vocabulary file is not read."""
    first, second = get_seed(seed)
    return _raw.FixedUnigramCandidateSampler(
        true_classes=true_classes, num_true=num_true, num_sampled=num_sampled, unique=unique, range_max=range_max,
        vocab_file=vocab_file, distortion=distortion, num_reserved_ids=num_reserved_ids, num_shards=num_shards,
        shard=shard, unigrams=list(unigrams), seed=first, seed2=second, name=name)


def all_candidate_sampler(true_classes, num_true, num_sampled, unique, seed=None, name=None):
    """All classes below num_sampled, each expected once."""
    first, second = get_seed(seed)
    return _raw.AllCandidateSampler(
        true_classes=true_classes, num_true=num_true, num_sampled=num_sampled, unique=unique, seed=first, seed2=second,
        name=name)


def compute_accidental_hits(true_classes, sampled_candidates, num_true, seed=None, name=None):
    """Where drawn classes are true ones: rows, places among the drawn ones, and the lowest float for each."""
    first, second = get_seed(seed)
    return _raw.ComputeAccidentalHits(
        true_classes=true_classes, sampled_candidates=sampled_candidates, num_true=num_true, seed=first, seed2=second,
        name=name)


def _sampled_logits(weights, biases, labels, inputs, num_sampled, num_classes, num_true, sampled_values,
                    remove_accidental_hits, name, seed=None):
    """Logits and labels of the true classes and of drawn ones."""
    if isinstance(weights, (list, tuple)):
        weights = tf.concat(list(weights), axis=0)
    with tf.name_scope(name or "compute_sampled_logits"):
        labels = tf.convert_to_tensor(labels)
        inputs = tf.convert_to_tensor(inputs)
        if labels.dtype != tf.int64:
            labels = tf.cast(labels, tf.int64)
        flat = tf.reshape(labels, [-1])
        if sampled_values is None:
            sampled_values = log_uniform_candidate_sampler(labels, num_true, num_sampled, True, num_classes, seed)
        sampled, true_count, sampled_count = (tf.stop_gradient(value) for value in sampled_values)
        sampled = tf.cast(sampled, tf.int64)
        ids = tf.concat([flat, sampled], 0)
        rows = tf.cast(tf.nn.embedding_lookup(weights, ids), inputs.dtype)
        count = tf.shape(flat)[0]
        true_rows = tf.slice(rows, [0, 0], tf.stack([count, -1]))
        sampled_logits = tf.matmul(inputs, tf.slice(rows, tf.stack([count, 0]), [-1, -1]), transpose_b=True)
        bias = tf.cast(tf.nn.embedding_lookup(biases, ids), inputs.dtype)
        true_bias = tf.reshape(tf.slice(bias, [0], tf.shape(flat)), [-1, num_true])
        sampled_bias = tf.slice(bias, tf.shape(flat), [-1])
        width = tf.shape(true_rows)[1:2]
        dots = tf.multiply(tf.expand_dims(inputs, 1), tf.reshape(true_rows, tf.concat([[-1, num_true], width], 0)))
        dots = tf.reshape(dots, tf.concat([[-1], width], 0))
        ones = tf.ones(tf.stack([tf.shape(dots)[1], 1]), dots.dtype)
        true_logits = tf.reshape(tf.reshape(tf.matmul(dots, ones), [-1]), [-1, num_true]) + true_bias
        sampled_logits += sampled_bias
        if remove_accidental_hits:
            hit_rows, hit_ids, hit_weights = compute_accidental_hits(labels, sampled, num_true)
            places = tf.stack([hit_rows, tf.cast(hit_ids, tf.int32)], axis=1)
            sampled_logits = tf.tensor_scatter_nd_add(
                sampled_logits, places, tf.cast(hit_weights, sampled_logits.dtype))
        true_logits -= tf.math.log(true_count)
        sampled_logits -= tf.math.log(sampled_count)
        logits = tf.concat([true_logits, sampled_logits], 1)
        return logits, tf.concat([tf.ones_like(true_logits) / num_true, tf.zeros_like(sampled_logits)], 1)


def nce_loss(weights, biases, labels, inputs, num_sampled, num_classes, num_true=1, sampled_values=None,
             remove_accidental_hits=False, name="nce_loss"):
    """Noise-contrastive estimation: logistic losses of the true classes and of drawn ones, a number for each example."""
    logits, targets = _sampled_logits(
        weights, biases, labels, inputs, num_sampled, num_classes, num_true, sampled_values, remove_accidental_hits, name)
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=targets, logits=logits, name="sampled_losses")
    return tf.reduce_sum(losses, axis=1)


def sampled_softmax_loss(weights, biases, labels, inputs, num_sampled, num_classes, num_true=1, sampled_values=None,
                         remove_accidental_hits=True, seed=None, name="sampled_softmax_loss"):
    """The softmax loss over the true classes and drawn ones only, a number for each example."""
    logits, targets = _sampled_logits(
        weights, biases, labels, inputs, num_sampled, num_classes, num_true, sampled_values, remove_accidental_hits, name,
        seed)
    return tf.nn.softmax_cross_entropy_with_logits(labels=tf.stop_gradient(targets, name="labels_stop_gradient"), logits=logits)


def _noise_shape(x, noise_shape):
    """The shape of the kept places: None where it is x's."""
    if noise_shape is None:
        return tf.shape(x)
    if isinstance(noise_shape, (list, tuple)) and x.shape.rank == len(noise_shape):
        return [own if size is None else size for size, own in zip(noise_shape, x.shape)]
    return noise_shape


def general_dropout(x, rate, uniform_sampler, noise_shape=None, name=None):
    """A share `rate` of the elements set to zero by the numbers of `uniform_sampler(shape, dtype)`, the others scaled up."""
    with tf.name_scope(name or "dropout"):
        is_number = isinstance(rate, (int, float)) and not isinstance(rate, bool)
        if is_number and (rate < 0 or rate >= 1):
            raise ValueError("`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate=%s" % rate)
        x = tf.convert_to_tensor(x, name="x")
        if not x.dtype.is_floating:
            raise ValueError("`x.dtype` must be a floating point tensor as `x` will be scaled. Received: x_dtype=%s" % x.dtype)
        if is_number and rate == 0:
            return x
        if is_number:
            scaled = _raw.Mul(x=x, y=tf.constant(1 / (1 - rate), x.dtype))
        elif tf.is_tensor(rate):
            rate.shape.assert_has_rank(0)
            rate = tf.cast(rate, x.dtype, name="rate")
            scaled = _raw.RealDiv(x=x, y=_raw.Sub(x=tf.constant(1, x.dtype), y=rate))
        else:
            raise ValueError("`rate` must be a scalar or scalar tensor. Received: rate=%s" % (rate,))
        keep = uniform_sampler(shape=_noise_shape(x, noise_shape), dtype=x.dtype) >= rate
        result = tf.where(keep, scaled, tf.constant(0, x.dtype))
        result.set_shape(x.shape)
        return result


def stateless_dropout(x, rate, seed, rng_alg="auto_select", noise_shape=None, name=None):
    """Dropout whose kept places follow from a seed of two numbers alone."""

    def sample(shape, dtype):
        return tf.random.stateless_uniform(shape, seed, dtype=dtype, alg=rng_alg)

    return general_dropout(x, rate, sample, noise_shape, name or "stateless_dropout")
