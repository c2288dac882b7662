"""The rest of `tf.nn`: convolutions and pooling in other forms, losses, moments."""

import math

import tensorflow as tf

_raw = tf.raw_ops


def _main(scope):
    """The name of a function's main op: the scope that it opened, in a graph."""
    return None if tf.executing_eagerly() else scope


def _window(value, count, what):
    """A stride or size as a list of `count` numbers."""
    if isinstance(value, int):
        return [value] * count
    value = list(value)
    if len(value) == 1:
        return value * count
    if len(value) == count:
        return value
    if len(value) == count + 2:
        return value[1:-1]
    raise ValueError("{} should be of length 1, {} or {}. Received: {} of length {}".format(
        what, count, count + 2, what, len(value)))


def _is_first(data_format):
    """Whether channels come before the pixels."""
    return data_format is not None and data_format.startswith("NC")


def _image_sizes(sizes, first):
    """Sizes of rows and columns as sizes of all axes of images."""
    return [1, 1] + sizes if first else [1] + sizes + [1]


def conv1d(input, filters, stride, padding, data_format="NWC", dilations=None, name=None):
    """A convolution along one axis: of [batch…, width, channels] with [width, in, out]."""
    with tf.name_scope(name or "conv1d"):
        first = _is_first(data_format)
        if data_format not in (None, "NWC", "NHWC", "NCW", "NCHW"):
            raise ValueError("`data_format` must be \"NWC\" or \"NCW\". Received: data_format=%s" % data_format)
        input = tf.convert_to_tensor(input)
        filters = tf.convert_to_tensor(filters)
        step = _window(stride, 1, "stride")[0]
        wide = _window(1 if dilations is None else dilations, 1, "dilations")[0]
        batch = input.shape[:-2]
        image = tf.expand_dims(input, -2 if first else -3)
        if batch.rank is not None and batch.rank > 1:
            image = tf.reshape(image, [-1] + image.shape[-3:].as_list())
        result = tf.nn.conv2d(
            image, tf.expand_dims(filters, 0), _image_sizes([1, step], first), padding,
            data_format="NCHW" if first else "NHWC", dilations=_image_sizes([1, wide], first))
        result = tf.squeeze(result, [-2 if first else -3])
        if batch.rank is not None and batch.rank > 1:
            result = tf.reshape(result, batch.as_list() + result.shape[-2:].as_list())
        return result


def convolution(input, filters, strides=None, padding="VALID", data_format=None, dilations=None, name=None):
    """A convolution along one, two or three axes, by the rank of the filters."""
    filters = tf.convert_to_tensor(filters)
    count = filters.shape.rank - 2
    if count not in (1, 2, 3):
        raise ValueError("`num_spatial_dims` must be 1, 2, or 3. Received: num_spatial_dims=%d." % count)
    strides = _window(1 if strides is None else strides, count, "strides")
    dilations = _window(1 if dilations is None else dilations, count, "dilations")
    name = name or "convolution"
    if count == 1:
        return conv1d(input, filters, strides, padding, data_format or "NWC", dilations, name)
    if count == 2:
        return tf.nn.conv2d(input, filters, strides, padding, data_format or "NHWC", dilations, name)
    first = _is_first(data_format)
    return tf.nn.conv3d(
        input, filters, _image_sizes(strides, first), padding, data_format or "NDHWC", _image_sizes(dilations, first), name)


def atrous_conv2d(value, filters, rate, padding, name=None):
    """A convolution of images whose filter has gaps."""
    return tf.nn.conv2d(value, filters, 1, padding, dilations=[1, rate, rate, 1], name=name or "convolution")


def conv2d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NHWC", dilations=None,
                     name=None):
    """The transpose of a convolution of images."""
    with tf.name_scope(name or "conv2d_transpose") as scope:
        data_format = data_format or "NHWC"
        if data_format not in ("NHWC", "NCHW"):
            raise ValueError("`data_format` must be \"NHWC\" or \"NCHW\". Received: data_format=%s" % data_format)
        first = _is_first(data_format)
        steps = _image_sizes(_window(strides, 2, "strides"), first)
        wide = _image_sizes(_window(1 if dilations is None else dilations, 2, "dilations"), first)
        word, explicit = _padding(padding)
        return _raw.Conv2DBackpropInput(
            input_sizes=output_shape, filter=filters, out_backprop=input, strides=steps, padding=word,
            data_format=data_format, dilations=wide, explicit_paddings=explicit, use_cudnn_on_gpu=True, name=_main(scope))


def _padding(padding):
    """The op's padding word, and the numbers of a list of pairs."""
    from _tf_windows import _explicit
    return _explicit(padding)


def atrous_conv2d_transpose(value, filters, output_shape, rate, padding, name=None):
    """The transpose of a convolution whose filter has gaps."""
    return conv2d_transpose(value, filters, output_shape, 1, padding, dilations=rate, name=name or "atrous_conv2d_transpose")


def conv1d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NWC", dilations=None, name=None):
    """The transpose of a convolution along one axis."""
    with tf.name_scope(name or "conv1d_transpose"):
        data_format = data_format or "NWC"
        if data_format not in ("NWC", "NCW"):
            raise ValueError("`data_format` must be \"NWC\" or \"NCW\". Received: data_format=%s" % data_format)
        first = _is_first(data_format)
        axis = 2 if first else 1
        input = tf.convert_to_tensor(input)
        step = _window(strides, 1, "strides")[0]
        wide = _window(1 if dilations is None else dilations, 1, "dilations")[0]
        shape = tf.convert_to_tensor(output_shape, dtype=tf.int32)
        sizes = tf.concat([shape[:axis], [1], shape[axis:]], axis=0)
        result = conv2d_transpose(
            tf.expand_dims(input, axis), tf.expand_dims(filters, 0), sizes, _image_sizes([1, step], first), padding,
            data_format="NCHW" if first else "NHWC", dilations=_image_sizes([1, wide], first))
        return tf.squeeze(result, axis)


def conv_transpose(input, filters, output_shape, strides, padding="SAME", data_format=None, dilations=None, name=None):
    """The transpose of a convolution along one, two or three axes, by the rank of the filters."""
    with tf.name_scope(name or "conv_transpose"):
        if not tf.is_tensor(output_shape) and len(output_shape) not in (3, 4, 5):
            raise ValueError("`output_shape` must be of length 3, 4 or 5. Received: output_shape=%s of length %d." % (
                output_shape, len(output_shape)))
        filters = tf.convert_to_tensor(filters)
        count = filters.shape.rank - 2
        transposes = {1: (conv1d_transpose, "NWC"), 2: (conv2d_transpose, "NHWC")}
        function, layout = transposes.get(count) or (tf.nn.conv3d_transpose, "NDHWC")
        return function(input, filters, output_shape, strides, padding, data_format or layout, dilations)


def depthwise_conv2d(input, filter, strides, padding, data_format=None, dilations=None, name=None):
    """A convolution of every channel with filters of its own."""
    with tf.name_scope(name or "depthwise") as scope:
        data_format = data_format or "NHWC"
        filter = tf.convert_to_tensor(filter, name="filter_in")
        input = tf.convert_to_tensor(input, name="tensor_in")
        wide = _image_sizes(_window(1 if dilations is None else dilations, 2, "dilations"), _is_first(data_format))
        word, explicit = _padding(padding)
        return _raw.DepthwiseConv2dNative(
            input=input, filter=filter, strides=list(strides), padding=word, data_format=data_format, dilations=wide,
            explicit_paddings=explicit, name=_main(scope))


def separable_conv2d(input, depthwise_filter, pointwise_filter, strides, padding, data_format=None, dilations=None,
                     name=None):
    """A convolution of every channel, then one over the channels."""
    with tf.name_scope(name or "separable_conv2d") as scope:
        pointwise_filter = tf.convert_to_tensor(pointwise_filter, name="pointwise_filter")
        if pointwise_filter.shape[0] != 1 or pointwise_filter.shape[1] != 1:
            raise ValueError("Expected pointwise_filter.shape[0:2] == [1, 1]. Received: pointwise_filter of shape {}".format(
                pointwise_filter.shape))
        deep = depthwise_conv2d(input, depthwise_filter, strides, padding, data_format, dilations, name="depthwise")
        return tf.nn.conv2d(
            deep, pointwise_filter, [1, 1, 1, 1], "VALID", data_format=data_format or "NHWC", name=_main(scope))


def _pool1d(pool, input, ksize, strides, padding, data_format, name):
    with tf.name_scope(name):
        first = _is_first(data_format)
        axis = 2 if first else 1
        image = tf.expand_dims(tf.convert_to_tensor(input), axis)
        size = _image_sizes([1] + _window(ksize, 1, "ksize"), first)
        step = _image_sizes([1] + _window(strides, 1, "strides"), first)
        return tf.squeeze(pool(image, size, step, padding, data_format="NCHW" if first else "NHWC"), axis)


def avg_pool1d(input, ksize, strides, padding, data_format="NWC", name=None):
    """Means of windows along one axis."""
    return _pool1d(tf.nn.avg_pool2d, input, ksize, strides, padding, data_format, name or "AvgPool1D")


def max_pool1d(input, ksize, strides, padding, data_format="NWC", name=None):
    """Largest elements of windows along one axis."""
    return _pool1d(tf.nn.max_pool2d, input, ksize, strides, padding, data_format, name or "max_pool1d")


def pool(input, window_shape, pooling_type, strides=None, padding="VALID", data_format=None, dilations=None, name=None):
    """Largest elements or means of windows along one, two or three axes, the windows with gaps if dilations say so."""
    with tf.name_scope(name or "pool"):
        input = tf.convert_to_tensor(input, name="input")
        window = list(window_shape)
        count = len(window)
        if count not in (1, 2, 3):
            raise ValueError("`window_shape` must be of length 1, 2, or 3. Received: window_shape=%s of length %d." % (
                window_shape, count))
        input.shape.with_rank(count + 2)
        strides = _window(1 if strides is None else strides, count, "strides")
        gaps = _window(1 if dilations is None else dilations, count, "dilations")
        if any(step > 1 for step in strides) and any(gap > 1 for gap in gaps):
            raise ValueError("`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=%s and "
                             "dilation_rate=%s" % ("[%s]" % " ".join(map(str, strides)), "[%s]" % " ".join(map(str, gaps))))
        if padding == "SAME" and any(gap > 1 for gap in gaps):
            raise ValueError("pooling with 'SAME' padding is not implemented for `dilation_rate` > 1. Received: "
                             "padding=SAME and dilation_rate=[%s]" % " ".join(map(str, gaps)))
        functions = {
            ("MAX", 1): max_pool1d, ("MAX", 2): tf.nn.max_pool2d, ("MAX", 3): tf.nn.max_pool3d,
            ("AVG", 1): avg_pool1d, ("AVG", 2): tf.nn.avg_pool2d, ("AVG", 3): tf.nn.avg_pool3d}
        function = functions.get((pooling_type, count))
        if function is None:
            raise ValueError("%d-D %s pooling is not supported." % (count, pooling_type))
        layouts = {1: ("NWC", "NCW"), 2: ("NHWC", "NCHW"), 3: ("NDHWC", "NCDHW")}
        if all(gap == 1 for gap in gaps):
            layout = layouts[count][1 if _is_first(data_format) else 0]
            return function(input, window, strides, padding, data_format=layout)

        def plain(images, num_spatial_dims, padding):
            return function(images, window, strides, padding, data_format=layouts[count][0])

        return tf.nn.with_space_to_batch(
            input, gaps, padding, plain, filter_shape=window, data_format=data_format)


def crelu(features, axis=-1, name=None):
    """relu of the features and of their negatives, side by side."""
    with tf.name_scope(name or "CRelu") as scope:
        features = tf.convert_to_tensor(features, name="features")
        return tf.nn.relu(tf.concat([features, -features], axis, name=_main(scope)))


def depth_to_space(input, block_size, data_format="NHWC", name=None):
    """Channels moved into blocks of pixels."""
    return _raw.DepthToSpace(input=input, block_size=block_size, data_format=data_format, name=name)


def space_to_depth(input, block_size, data_format="NHWC", name=None):
    """Blocks of pixels moved into channels."""
    return _raw.SpaceToDepth(input=input, block_size=block_size, data_format=data_format, name=name)


def space_to_batch(input, block_shape, paddings, name=None):
    """Blocks of places moved into the batch."""
    return _raw.SpaceToBatchND(input=input, block_shape=block_shape, paddings=paddings, name=name)


def batch_to_space(input, block_shape, crops, name=None):
    """Parts of the batch moved into blocks of places."""
    if isinstance(block_shape, int):
        block_shape = [block_shape, block_shape]
    return _raw.BatchToSpaceND(input=input, block_shape=block_shape, crops=crops, name=name)


def in_top_k(targets, predictions, k, name=None):
    """Whether targets are among the k largest predictions of their rows."""
    return tf.math.in_top_k(targets, predictions, k, name)


def zero_fraction(value, name=None):
    """Which share of the elements is zero."""
    return tf.math.zero_fraction(value, name)


def embedding_lookup(params, ids, max_norm=None, name=None):
    """Rows of a table."""
    if isinstance(params, (list, tuple)):
        if len(params) != 1:
            raise NotImplementedError("tf.nn.embedding_lookup in a table of several parts is not there")
        params = params[0]
    with tf.name_scope(name or "embedding_lookup"):
        ids = tf.convert_to_tensor(ids, name="ids")
        rows = tf.gather(params, ids)
        if max_norm is not None:
            axes = list(range(ids.shape.rank, rows.shape.rank))
            rows = tf.clip_by_norm(rows, max_norm, axes=axes)
        return tf.identity(rows)


def log_poisson_loss(targets, log_input, compute_full_loss=False, name=None):
    """The loss of a Poisson distribution whose rate is given by its logarithm."""
    with tf.name_scope(name or "log_poisson_loss"):
        log_input = tf.convert_to_tensor(log_input, name="log_input")
        targets = tf.convert_to_tensor(targets, name="targets")
        if not log_input.shape.is_compatible_with(targets.shape):
            raise ValueError("`log_input` and `targets` must have the same shape, received ({} vs {}).".format(
                log_input.shape, targets.shape))
        result = tf.exp(log_input) - log_input * targets
        if compute_full_loss:
            constant = targets * tf.math.log(targets) - targets + 0.5 * tf.math.log(2.0 * math.pi * targets)
            zeros = tf.zeros_like(targets)
            is_small = tf.logical_and(targets >= zeros, targets <= tf.ones_like(targets))
            result += tf.where(is_small, zeros, constant)
        return result


def weighted_cross_entropy_with_logits(labels, logits, pos_weight, name=None):
    """Cross entropy of logits where positive labels weigh more."""
    with tf.name_scope(name or "logistic_loss") as scope:
        logits = tf.convert_to_tensor(logits, name="logits")
        labels = tf.convert_to_tensor(labels, name="labels")
        if not labels.shape.is_compatible_with(logits.shape):
            raise ValueError("`logits` and `labels` must have the same shape, received ({} vs {}).".format(
                logits.shape, labels.shape))
        log_weight = 1 + (pos_weight - 1) * labels
        return tf.add(
            (1 - labels) * logits,
            log_weight * (tf.math.log1p(tf.exp(-tf.abs(logits))) + tf.nn.relu(-logits)), name=_main(scope))


def compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None):
    """The sum of losses divided by the size of the batch."""
    loss = tf.convert_to_tensor(per_example_loss)
    dtype = loss.dtype
    if sample_weight is not None:
        weight = tf.cast(tf.convert_to_tensor(sample_weight), dtype)
        while weight.shape.rank < loss.shape.rank:
            weight = tf.expand_dims(weight, -1)
        loss = loss * weight
    size = tf.size(loss) if global_batch_size is None else tf.convert_to_tensor(global_batch_size)
    return tf.math.divide_no_nan(tf.reduce_sum(loss), tf.cast(size, loss.dtype))


def scale_regularization_loss(regularization_loss):
    """The sum of a regularization loss, for one replica."""
    return tf.reduce_sum(regularization_loss)


def sufficient_statistics(x, axes, shift=None, keepdims=False, name=None):
    """Count, sum, sum of squares and shift, from which moments are made."""
    axes = list(set(axes))
    with tf.name_scope(name or "sufficient_statistics"):
        x = tf.convert_to_tensor(x, name="x")
        count = 1
        for axis in axes:
            count *= x.shape[axis]
        count = tf.constant(count, dtype=x.dtype, name="count")
        if shift is not None:
            shift = tf.convert_to_tensor(shift, dtype=x.dtype, name="shift")
            total = tf.reduce_sum(x - shift, axes, keepdims=keepdims, name="mean_ss")
            squares = tf.reduce_sum(tf.math.squared_difference(x, shift), axes, keepdims=keepdims, name="var_ss")
        else:
            total = tf.reduce_sum(x, axes, keepdims=keepdims, name="mean_ss")
            squares = tf.reduce_sum(tf.square(x), axes, keepdims=keepdims, name="var_ss")
        return count, total, squares, shift


def normalize_moments(counts, mean_ss, variance_ss, shift, name=None):
    """Mean and variance from sufficient statistics."""
    with tf.name_scope(name or "normalize"):
        divisor = tf.math.reciprocal(counts, name="divisor")
        if shift is not None:
            shifted = tf.multiply(mean_ss, divisor, name="shifted_mean")
            mean = tf.add(shifted, shift, name="mean")
        else:
            shifted = tf.multiply(mean_ss, divisor, name="mean")
            mean = shifted
        variance = tf.subtract(tf.multiply(variance_ss, divisor), tf.square(shifted), name="variance")
        return mean, variance


def weighted_moments(x, axes, frequency_weights, keepdims=False, name=None):
    """Mean and variance with weights."""
    with tf.name_scope(name or "weighted_moments"):
        x = tf.convert_to_tensor(x, name="x")
        weights = tf.convert_to_tensor(frequency_weights, name="frequency_weights")
        needs_cast = x.dtype == tf.float16
        if needs_cast:
            x = tf.cast(x, tf.float32)
        if weights.dtype != x.dtype:
            weights = tf.cast(weights, x.dtype)
        weighted_sum = tf.reduce_sum(weights * x, axes, name="weighted_input_sum", keepdims=True)
        spread = weights + tf.zeros_like(x)
        total = tf.reduce_sum(spread, axes, name="sum_of_weights", keepdims=True)
        divisor = tf.math.reciprocal(total, name="inv_weight_sum")
        mean = weighted_sum * divisor
        distance = tf.reduce_sum(weights * tf.math.squared_difference(x, mean), axes, keepdims=True)
        variance = distance * divisor
        if not keepdims:
            mean = tf.squeeze(mean, axis=axes)
            variance = tf.squeeze(variance, axis=axes)
        if needs_cast:
            mean, variance = tf.cast(mean, tf.float16), tf.cast(variance, tf.float16)
        return mean, variance


def batch_norm_with_global_normalization(input, mean, variance, beta, gamma, variance_epsilon,
                                         scale_after_normalization, name=None):
    """Batch normalization with given moments."""
    return tf.nn.batch_normalization(
        input, mean, variance, beta, gamma if scale_after_normalization else None, variance_epsilon, name)


def collapse_repeated(labels, seq_length, name=None):
    """Rows of labels without repetitions of the one before, and the new lengths."""
    with tf.name_scope(name or "collapse_repeated_labels"):
        labels = tf.convert_to_tensor(labels, name="labels")
        seq_length = tf.convert_to_tensor(seq_length, name="seq_length")
        width = tf.shape(labels)[1]
        first = tf.ones_like(labels[:, :1], tf.bool)
        keep = tf.concat([first, tf.not_equal(labels[:, 1:], labels[:, :-1])], axis=1)
        keep = tf.logical_and(keep, tf.sequence_mask(seq_length, maxlen=width))
        lengths = tf.reduce_sum(tf.cast(keep, tf.int32), axis=1)
        longest = tf.reduce_max(lengths)
        places = tf.cast(tf.where(tf.sequence_mask(lengths, maxlen=longest)), tf.int64)
        kept = tf.boolean_mask(labels, keep)
        shape = tf.cast(tf.stack([tf.shape(labels)[0], longest]), tf.int64)
        return tf.scatter_nd(places, kept, shape), tf.cast(lengths, seq_length.dtype)
