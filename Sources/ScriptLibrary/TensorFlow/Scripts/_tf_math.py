"""Functions of `tf.math` that are one op with attributes, or made of others."""

import tensorflow as tf

_raw = tf.raw_ops


def _main(scope):
    """The name of a function's main op: the scope that it opened, in a graph."""
    return None if tf.executing_eagerly() else scope


def _unary(op_name, summary, parameter="x"):
    op = getattr(_raw, op_name)
    if parameter == "x":
        def function(x, name=None):
            return op(x=x, name=name)
    function.__doc__ = summary
    return function


bessel_i0 = _unary("BesselI0", "Modified Bessel function of the first kind, order 0.")
bessel_i0e = _unary("BesselI0e", "The same, times exp(-|x|).")
bessel_i1 = _unary("BesselI1", "Modified Bessel function of the first kind, order 1.")
bessel_i1e = _unary("BesselI1e", "The same, times exp(-|x|).")
bessel_j0 = _unary("BesselJ0", "Bessel function of the first kind, order 0.")
bessel_j1 = _unary("BesselJ1", "Bessel function of the first kind, order 1.")
bessel_k0 = _unary("BesselK0", "Modified Bessel function of the second kind, order 0.")
bessel_k0e = _unary("BesselK0e", "The same, times exp(x).")
bessel_k1 = _unary("BesselK1", "Modified Bessel function of the second kind, order 1.")
bessel_k1e = _unary("BesselK1e", "The same, times exp(x).")
bessel_y0 = _unary("BesselY0", "Bessel function of the second kind, order 0.")
bessel_y1 = _unary("BesselY1", "Bessel function of the second kind, order 1.")
dawsn = _unary("Dawsn", "Dawson's integral.")
expint = _unary("Expint", "The exponential integral Ei.")
fresnel_cos = _unary("FresnelCos", "Fresnel's cosine integral.")
fresnel_sin = _unary("FresnelSin", "Fresnel's sine integral.")
spence = _unary("Spence", "Spence's function, the dilogarithm of 1 - x.")


def erfinv(x, name=None):
    """The inverse of the error function."""
    with tf.name_scope(name or "erfinv"):
        return _raw.Erfinv(x=x)


def erfcinv(x, name=None):
    """The inverse of the complementary error function."""
    with tf.name_scope(name or "erfcinv"):
        x = tf.convert_to_tensor(x, name="start")
        return -ndtri(0.5 * x) * (0.5 ** 0.5)


def ndtri(x, name=None):
    """Quantiles of the standard normal distribution."""
    with tf.name_scope(name or "ndtri"):
        return _raw.Ndtri(x=x)


def polygamma(a, x, name=None):
    """Derivatives of the digamma function."""
    return _raw.Polygamma(a=a, x=x, name=name)


def zeta(x, q, name=None):
    """Hurwitz's zeta function."""
    return _raw.Zeta(x=x, q=q, name=name)


def igamma(a, x, name=None):
    """Regularized lower incomplete gamma function."""
    return _raw.Igamma(a=a, x=x, name=name)


def igammac(a, x, name=None):
    """Regularized upper incomplete gamma function."""
    return _raw.Igammac(a=a, x=x, name=name)


def betainc(a, b, x, name=None):
    """Regularized incomplete beta function."""
    return _raw.Betainc(a=a, b=b, x=x, name=name)


def lbeta(x, name=None):
    """The logarithm of the beta function of the numbers in the last axis."""
    with tf.name_scope(name or "lbeta"):
        x = tf.convert_to_tensor(x, name="x")
        one_by_one = tf.reduce_sum(tf.math.lgamma(x), axis=[-1])
        return one_by_one - tf.math.lgamma(tf.reduce_sum(x, axis=[-1]))


def accumulate_n(inputs, shape=None, tensor_dtype=None, name=None):
    """The sum of tensors of one shape."""
    if not inputs or not isinstance(inputs, (list, tuple)):
        raise ValueError("inputs must be a list of at least one Tensor/IndexedSlices with the same dtype and shape.")
    return tf.add_n(inputs, name=name or "AccumulateNV2")


def confusion_matrix(labels, predictions, num_classes=None, weights=None, dtype=tf.int32, name=None):
    """How often each class was taken for each."""
    with tf.name_scope(name or "confusion_matrix"):
        labels = tf.cast(tf.convert_to_tensor(labels, name="labels"), tf.int64)
        predictions = tf.cast(tf.convert_to_tensor(predictions, name="predictions"), tf.int64)
        if labels.shape.rank is not None and labels.shape.rank == predictions.shape.rank + 1:
            labels = tf.squeeze(labels, [-1])
        elif labels.shape.rank is not None and predictions.shape.rank == labels.shape.rank + 1:
            predictions = tf.squeeze(predictions, [-1])
        checks = [
            tf.debugging.assert_non_negative(labels, message="`labels` contains negative values"),
            tf.debugging.assert_non_negative(predictions, message="`predictions` contains negative values")]
        if num_classes is None:
            num_classes = tf.maximum(tf.reduce_max(predictions), tf.reduce_max(labels)) + 1
        else:
            num_classes = tf.cast(num_classes, tf.int64)
            checks += [
                tf.debugging.assert_less(labels, num_classes, message="`labels` out of bound"),
                tf.debugging.assert_less(predictions, num_classes, message="`predictions` out of bound")]
        with tf.control_dependencies([check for check in checks if check is not None]):
            labels = tf.identity(labels)
            predictions = tf.identity(predictions)
        if weights is not None:
            weights = tf.cast(tf.convert_to_tensor(weights), dtype)
        shape = tf.stack([num_classes, num_classes])
        places = tf.stack([labels, predictions], axis=1)
        values = tf.ones_like(predictions, dtype) if weights is None else weights
        return tf.scatter_nd(indices=places, updates=values, shape=tf.cast(shape, tf.int64))


def cumulative_logsumexp(x, axis=0, exclusive=False, reverse=False, name=None):
    """Running logarithm of the sum of exponentials along an axis."""
    with tf.name_scope(name or "CumulativeLogsumexp") as scope:
        x = tf.convert_to_tensor(x, name="x")
        return _raw.CumulativeLogsumexp(x=x, axis=axis, exclusive=exclusive, reverse=reverse, name=_main(scope))


def in_top_k(targets, predictions, k, name=None):
    """Whether targets are among the k largest predictions of their rows."""
    with tf.name_scope(name or "in_top_k"):
        return _raw.InTopKV2(predictions=predictions, targets=targets, k=k)


def invert_permutation(x, name=None):
    """The inverse of a permutation."""
    return _raw.InvertPermutation(x=x, name=name)


def _diff(x):
    x = tf.reshape(x, [-1])
    return x[1:], x[:-1]


def is_non_decreasing(x, name=None):
    """Whether no element is smaller than the one before."""
    with tf.name_scope(name or "is_non_decreasing"):
        later, earlier = _diff(tf.convert_to_tensor(x))
        return tf.reduce_all(earlier <= later)


def is_strictly_increasing(x, name=None):
    """Whether every element is larger than the one before."""
    with tf.name_scope(name or "is_strictly_increasing"):
        later, earlier = _diff(tf.convert_to_tensor(x))
        return tf.reduce_all(earlier < later)


def reciprocal_no_nan(x, name=None):
    """One over each element, and zero where it is zero."""
    with tf.name_scope(name or "reciprocal_no_nan") as scope:
        x = tf.convert_to_tensor(x, name="x")
        one = tf.constant(1, dtype=x.dtype.base_dtype, name="one")
        return _raw.DivNoNan(x=one, y=x, name=_main(scope))


def scalar_mul(scalar, x, name=None):
    """A number times a tensor, or times the values of IndexedSlices."""
    scalar = tf.convert_to_tensor(scalar, dtype=x.dtype.base_dtype, name="scalar")
    if scalar.shape.rank != 0:
        raise ValueError("The input scalar must be a 0-D value. Received shape {}.".format(scalar.shape))
    if isinstance(x, tf.IndexedSlices):
        return tf.IndexedSlices(_raw.Mul(x=scalar, y=x.values, name=name), x.indices, x.dense_shape)
    return _raw.Mul(x=scalar, y=x, name=name)


def segment_max(data, segment_ids, name=None):
    """The largest elements of neighbouring rows with the same id."""
    return _raw.SegmentMax(data=data, segment_ids=segment_ids, name=name)


def segment_min(data, segment_ids, name=None):
    """The smallest elements of neighbouring rows with the same id."""
    return _raw.SegmentMin(data=data, segment_ids=segment_ids, name=name)


def segment_prod(data, segment_ids, name=None):
    """The products of neighbouring rows with the same id."""
    return _raw.SegmentProd(data=data, segment_ids=segment_ids, name=name)


def _segment_counts(data, segment_ids, num_segments):
    segment_ids = tf.convert_to_tensor(segment_ids)
    ones = tf.ones_like(segment_ids, dtype=data.dtype)
    counts = _raw.UnsortedSegmentSum(data=ones, segment_ids=segment_ids, num_segments=num_segments)
    extra = tf.ones([tf.rank(data) - tf.rank(segment_ids)], tf.int32)
    counts = tf.reshape(counts, tf.concat([tf.shape(counts), extra], axis=0))
    return tf.maximum(counts, tf.cast(1, data.dtype))


def unsorted_segment_mean(data, segment_ids, num_segments, name=None):
    """Means of the rows with the same id."""
    with tf.name_scope(name or "UnsortedSegmentMean"):
        data = tf.convert_to_tensor(data)
        counts = _segment_counts(data, segment_ids, num_segments)
        return _raw.UnsortedSegmentSum(data=data, segment_ids=segment_ids, num_segments=num_segments) / counts


def unsorted_segment_sqrt_n(data, segment_ids, num_segments, name=None):
    """Sums of the rows with the same id, divided by the square root of their number."""
    with tf.name_scope(name or "UnsortedSegmentSqrtN"):
        data = tf.convert_to_tensor(data)
        counts = _segment_counts(data, segment_ids, num_segments)
        summed = _raw.UnsortedSegmentSum(data=data, segment_ids=segment_ids, num_segments=num_segments)
        return summed / tf.sqrt(counts)


def zero_fraction(value, name=None):
    """Which share of the elements is zero."""
    with tf.name_scope(name or "zero_fraction"):
        value = tf.convert_to_tensor(value, name="value")
        size = tf.size(value, out_type=tf.int64)
        nonzero = tf.math.count_nonzero(value, dtype=tf.int64)
        with tf.name_scope("counts_to_fraction"):
            zeros = tf.cast(size - nonzero, tf.float32)
            return tf.identity(zeros / tf.cast(size, tf.float32), "fraction")


def histogram_fixed_width_bins(values, value_range, nbins=100, dtype=tf.int32, name=None):
    """In which of equally wide bins each value lies."""
    with tf.name_scope(name or "histogram_fixed_width_bins"):
        values = tf.convert_to_tensor(values, name="values")
        shape = tf.shape(values)
        values = tf.reshape(values, [-1])
        value_range = tf.convert_to_tensor(value_range, name="value_range")
        nbins = tf.convert_to_tensor(nbins, dtype=tf.int32, name="nbins")
        check = tf.debugging.assert_greater(nbins, 0, message="nbins %s must > 0" % nbins)
        with tf.control_dependencies([] if check is None else [check]):
            nbins = tf.identity(nbins)
        scaled = tf.truediv(values - value_range[0], value_range[1] - value_range[0])
        places = tf.floor(tf.cast(nbins, scaled.dtype) * scaled)
        places = tf.cast(tf.clip_by_value(places, 0, tf.cast(nbins - 1, scaled.dtype)), tf.int32)
        return tf.cast(tf.reshape(places, shape), dtype)


def histogram_fixed_width(values, value_range, nbins=100, dtype=tf.int32, name=None):
    """How many values lie in each of equally wide bins."""
    with tf.name_scope(name or "histogram_fixed_width"):
        bins = tf.reshape(histogram_fixed_width_bins(values, value_range, nbins), [-1])
        return _raw.UnsortedSegmentSum(
            data=tf.ones_like(bins, dtype=dtype), segment_ids=bins, num_segments=tf.cast(nbins, tf.int32))


def unravel_index(indices, dims, name=None):
    """Flat indices as coordinates."""
    return _raw.UnravelIndex(indices=indices, dims=dims, name=name)


def realdiv(x, y, name=None):
    """x / y for real or complex types."""
    return _raw.RealDiv(x=x, y=y, name=name)


def guarantee_const(input, name=None):
    """The input; it promises that it never changes."""
    return tf.identity(input, name=name)


def shape_n(input, out_type=tf.int32, name=None):
    """The shapes of several tensors."""
    return [tf.shape(x, out_type=out_type) for x in input]
