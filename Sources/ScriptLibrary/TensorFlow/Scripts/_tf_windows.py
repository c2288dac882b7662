"""Windows over volumes, windows with gaps, and pooling of other kinds than the usual."""

import tensorflow as tf

from _tf_core import _unregistered

_raw = tf.raw_ops


def _main(scope):
    """The name of a function's main op: the scope that it opened, in a graph."""
    return None if tf.executing_eagerly() else scope


def _sequence(value, n, channels, name):
    """Sizes for all axes of an image or volume; `channels` is where its channels are: 1, or after the pixels."""
    if value is None:
        return [1] * (n + 2)
    if isinstance(value, (list, tuple)):
        value = list(value)
    elif hasattr(value, "__len__"):
        value = list(value)
    else:
        value = [value]
    if len(value) == n + 2:
        return value
    if len(value) == 1:
        value = value * n
    elif len(value) != n:
        raise ValueError("%s should be of length 1, %d or %d. Received: %s=%s of length %d" % (
            name, n, n + 2, name, value, len(value)))
    return [1, 1] + value if channels == 1 else [1] + value + [1]


def _channels(data_format, n):
    return 1 if data_format is not None and data_format.startswith("NC") else n + 1


def conv3d(input, filters, strides, padding, data_format="NDHWC", dilations=None, name=None):
    """A convolution of volumes [batch…, depth, height, width, channels] with filters [depth, height, width, in, out]."""
    dilations = [1, 1, 1, 1, 1] if dilations is None else list(dilations)

    def convolve(volumes, given):
        return _raw.Conv3D(
            input=volumes, filter=filters, strides=strides, padding=padding, data_format=data_format, dilations=dilations,
            name=given)

    input = tf.convert_to_tensor(input, name="input")
    rank = input.shape.rank
    if rank is None or rank <= 5:
        return convolve(input, name)
    with tf.name_scope(name or "Conv3D"):
        outer = tf.shape(input)[:-4]
        flat = convolve(tf.reshape(input, tf.concat([[-1], tf.shape(input)[-4:]], axis=0)), None)
        result = tf.reshape(flat, tf.concat([outer, tf.shape(flat)[1:]], axis=0))
        result.set_shape(input.shape[:-4].concatenate(flat.shape[1:]))
        return result


def conv3d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NDHWC", dilations=None, name=None):
    """The transpose of a convolution of volumes: filters are [depth, height, width, out, in]."""
    with tf.name_scope(name or "conv3d_transpose") as scope:
        data_format = data_format or "NDHWC"
        channels = _channels(data_format, 3)
        return _raw.Conv3DBackpropInputV2(
            input_sizes=output_shape, filter=filters, out_backprop=input,
            strides=_sequence(strides, 3, channels, "strides"), padding=padding, data_format=data_format,
            dilations=_sequence(dilations, 3, channels, "dilations"), name=_main(scope))


def _pool3d(op, scope, input, ksize, strides, padding, data_format, name):
    with tf.name_scope(name or scope) as full:
        data_format = data_format or "NDHWC"
        channels = _channels(data_format, 3)
        return op(
            input=input, ksize=_sequence(ksize, 3, channels, "ksize"), strides=_sequence(strides, 3, channels, "strides"),
            padding=padding, data_format=data_format, name=_main(full))


def max_pool3d(input, ksize, strides, padding, data_format="NDHWC", name=None):
    """The largest elements of windows of volumes [batch, depth, height, width, channels]."""
    return _pool3d(_raw.MaxPool3D, "MaxPool3D", input, ksize, strides, padding, data_format, name)


def avg_pool3d(input, ksize, strides, padding, data_format="NDHWC", name=None):
    """The means of windows of volumes [batch, depth, height, width, channels]."""
    return _pool3d(_raw.AvgPool3D, "AvgPool3D", input, ksize, strides, padding, data_format, name)


def _only_nhwc(data_format):
    if data_format != "NHWC":
        raise ValueError("`data_format` values other  than 'NHWC' are not supported. Received: data_format=%s" % data_format)


def max_pool_with_argmax(input, ksize, strides, padding, data_format="NHWC", output_dtype=tf.int64,
                         include_batch_in_index=False, name=None):
    """The largest elements of windows of images, and where each is in the flattened image."""
    _only_nhwc(data_format)
    return _raw.MaxPoolWithArgmax(
        input=input, ksize=_sequence(ksize, 2, 3, "ksize"), strides=_sequence(strides, 2, 3, "strides"), padding=padding,
        Targmax=output_dtype, include_batch_in_index=include_batch_in_index, name=name)


def _fractional(op, value, ratio, pseudo_random, overlapping, seed, name):
    if seed == 0:
        return op(
            value=value, pooling_ratio=ratio, pseudo_random=pseudo_random, overlapping=overlapping, deterministic=False,
            seed=0, seed2=0, name=name)
    from _tf_sampling import get_seed
    first, second = get_seed(seed)
    return op(
        value=value, pooling_ratio=ratio, pseudo_random=pseudo_random, overlapping=overlapping, deterministic=True,
        seed=first, seed2=second, name=name)


def fractional_max_pool(value, pooling_ratio, pseudo_random=False, overlapping=False, seed=0, name=None):
    """The largest elements of regions of images, whose sizes are drawn at random, and where their rows and columns begin."""
    if isinstance(pooling_ratio, (list, tuple)):
        if pooling_ratio[0] != 1.0 or pooling_ratio[-1] != 1.0:
            raise ValueError("`pooling_ratio` should have first and last elements with value 1.0. Received: "
                             "pooling_ratio=%s" % (pooling_ratio,))
        for ratio in pooling_ratio:
            if ratio < 1.0:
                raise ValueError("`pooling_ratio` elements should be >= 1.0. Received: pooling_ratio=%s" % (pooling_ratio,))
    elif isinstance(pooling_ratio, (int, float)):
        if pooling_ratio < 1.0:
            raise ValueError("`pooling_ratio` should be >= 1.0. Received: pooling_ratio=%s" % pooling_ratio)
    else:
        raise ValueError("`pooling_ratio` should be an int or a list of ints. Received: pooling_ratio=%s" % (pooling_ratio,))
    ratio = _sequence(pooling_ratio, 2, 3, "pooling_ratio")
    return _fractional(_raw.FractionalMaxPool, value, ratio, pseudo_random, overlapping, seed, name)


def fractional_avg_pool(value, pooling_ratio, pseudo_random=False, overlapping=False, seed=0, name=None):
    """The means of regions of images, whose sizes are drawn at random, and where their rows and columns begin."""
    if not isinstance(pooling_ratio, (list, tuple)):
        raise TypeError("Expected list for 'pooling_ratio' argument to 'fractional_avg_pool' Op, not %s." % (pooling_ratio,))
    return _fractional(_raw.FractionalAvgPool, value, pooling_ratio, pseudo_random, overlapping, seed, name)


def dilation2d(input, filters, strides, padding, data_format, dilations, name=None):
    """The largest sums of pixels and filters [height, width, channels] over them."""
    _only_nhwc(data_format)
    return _raw.Dilation2D(
        input=input, filter=filters, strides=strides, rates=dilations, padding=padding, name=name)


def erosion2d(value, filters, strides, padding, data_format, dilations, name=None):
    """The smallest differences of pixels and filters over them: a dilation turned upside down."""
    _only_nhwc(data_format)
    with tf.name_scope(name or "erosion2d") as scope:
        dilated = _raw.Dilation2D(
            input=tf.negative(value), filter=tf.reverse(filters, [0, 1]), strides=strides, rates=dilations, padding=padding)
        return tf.negative(dilated, name=_main(scope))


def local_response_normalization(input, depth_radius=5, bias=1, alpha=1, beta=0.5, name=None):
    """Elements divided by (bias + alpha * the squares of the channels around them) ** beta."""
    return _raw.LRN(input=input, depth_radius=depth_radius, bias=bias, alpha=alpha, beta=beta, name=name)


def depthwise_conv2d_backprop_input(input_sizes, filter, out_backprop, strides, padding, data_format="NHWC",
                                    dilations=[1, 1, 1, 1], name=None):
    """The gradient of a depthwise convolution with respect to its images."""
    padding, explicit = _explicit(padding)
    return _raw.DepthwiseConv2dNativeBackpropInput(
        input_sizes=input_sizes, filter=filter, out_backprop=out_backprop, strides=strides, padding=padding,
        explicit_paddings=explicit, data_format=data_format, dilations=dilations, name=name)


def depthwise_conv2d_backprop_filter(input, filter_sizes, out_backprop, strides, padding, data_format="NHWC",
                                     dilations=[1, 1, 1, 1], name=None):
    """The gradient of a depthwise convolution with respect to its filters."""
    padding, explicit = _explicit(padding)
    return _raw.DepthwiseConv2dNativeBackpropFilter(
        input=input, filter_sizes=filter_sizes, out_backprop=out_backprop, strides=strides, padding=padding,
        explicit_paddings=explicit, data_format=data_format, dilations=dilations, name=name)


def _explicit(padding):
    """The op's padding word, and the numbers of a list of pairs."""
    if not isinstance(padding, (list, tuple)):
        return padding, []
    for pair in padding:
        if not isinstance(pair, (list, tuple)):
            raise ValueError("When padding is a list, each element of padding must be a list/tuple of size 2. Received: "
                             "padding=%s with element of type %s" % (padding, type(pair)))
        if len(pair) != 2:
            raise ValueError("When padding is a list, each element of padding must be a list/tuple of size 2. Received: "
                             "padding=%s with element of size %d" % (padding, len(pair)))
    if len(padding) != 4:
        raise ValueError("When padding is a list, it must be of size 4. Received: padding=%s of size %d" % (
            padding, len(padding)))
    numbers = [int(number) for pair in padding for number in pair]
    return ("VALID", []) if not any(numbers) else ("EXPLICIT", numbers)


def conv2d_backprop_input_v2(input, filter, out_backprop, strides, padding, use_cudnn_on_gpu=True, explicit_paddings=[],
                             data_format="NHWC", dilations=[1, 1, 1, 1], name=None):
    """The gradient of a convolution by its images: TensorFlow has no kernel of it for processors, and says so."""
    _unregistered("Conv2DBackpropInputV2")


def conv2d_backprop_filter_v2(input, filter, out_backprop, strides, padding, use_cudnn_on_gpu=True, explicit_paddings=[],
                              data_format="NHWC", dilations=[1, 1, 1, 1], name=None):
    """The gradient of a convolution by its filters: TensorFlow has no kernel of it for processors, and says so."""
    _unregistered("Conv2DBackpropFilterV2")


def conv(input, filter, strides, padding, explicit_paddings=[], data_format="CHANNELS_LAST", dilations=[], batch_dims=1,
         groups=1, name=None):
    """A convolution of images or volumes, by the rank of the filter."""
    filter = tf.convert_to_tensor(filter)
    count = filter.shape.rank - 2
    if count not in (2, 3):
        raise ValueError("tf.conv takes filters of rank 4 or 5, got rank %s" % filter.shape.rank)
    if batch_dims != 1 or groups != 1:
        raise NotImplementedError("tf.conv with batch_dims or groups other than 1 is not there")
    letters = "HW" if count == 2 else "DHW"
    layout = "N" + letters + "C" if data_format == "CHANNELS_LAST" else "NC" + letters
    dilations = list(dilations) or [1] * (count + 2)
    if count == 3:
        return _raw.Conv3D(
            input=input, filter=filter, strides=strides, padding=padding, data_format=layout, dilations=dilations, name=name)
    return _raw.Conv2D(
        input=input, filter=filter, strides=strides, padding=padding, data_format=layout, dilations=dilations,
        explicit_paddings=explicit_paddings, use_cudnn_on_gpu=True, name=name)


def with_space_to_batch(input, dilation_rate, padding, op, filter_shape=None, spatial_dims=None, data_format=None):
    """`op(images, num_spatial_dims, padding)` as if its windows had gaps: pixels that are dilation_rate apart become images."""
    input = tf.convert_to_tensor(input, name="input")
    rates = tf.get_static_value(tf.convert_to_tensor(dilation_rate, dtype=tf.int32, name="dilation_rate"))
    if rates is None:
        raise ValueError("tf.nn.with_space_to_batch needs a dilation_rate that is known while tracing")
    if rates.ndim != 1:
        raise ValueError("rank of dilation_rate must be 1, received %s" % (rates.shape,))
    rates = [int(rate) for rate in rates]
    if any(rate < 1 for rate in rates):
        raise ValueError("dilation_rate must be positive. Received: dilation_rate=%s" % rates)
    count = len(rates)
    if all(rate == 1 for rate in rates):
        return op(input, num_spatial_dims=count, padding=padding)
    padding = padding.upper()
    starts = ends = [0] * count
    if padding == "SAME":
        if filter_shape is None:
            raise ValueError("`filter_shape` must be specified for `padding='SAME'`. Received: filter_shape=None")
        sizes = [int(size) for size in tf.get_static_value(tf.convert_to_tensor(filter_shape, dtype=tf.int32))[:count]]
        extra = [(size - 1) * rate for size, rate in zip(sizes, rates)]
        starts = [number // 2 for number in extra]
        ends = [number - start for number, start in zip(extra, starts)]
    elif padding != "VALID":
        raise ValueError("`padding` must be one of 'VALID' or 'SAME'. Received: padding=%s" % padding)
    first = 2 if data_format is not None and data_format.startswith("NC") else 1
    if first == 2:
        order = [0] + list(range(2, count + 2)) + [1]
        input = tf.transpose(input, order)
    shape = tf.shape(input)[1:count + 1] if None in input.shape[1:count + 1].as_list() else input.shape[1:count + 1].as_list()
    paddings, crops = tf.required_space_to_batch_paddings(
        shape, rates, base_paddings=[[start, end] for start, end in zip(starts, ends)])
    parts = _raw.SpaceToBatchND(input=input, block_shape=rates, paddings=paddings)
    result = _raw.BatchToSpaceND(
        input=op(parts, num_spatial_dims=count, padding="VALID"), block_shape=rates, crops=crops)
    return tf.transpose(result, [0, count + 1] + list(range(1, count + 1))) if first == 2 else result


def isotonic_regression(inputs, decreasing=True, axis=-1):
    """The nearest monotone sequence along an axis (least squares), and which elements share a value."""
    inputs = tf.convert_to_tensor(inputs)
    promoted = {tf.float32: tf.float32, tf.float16: tf.float16, tf.bfloat16: tf.bfloat16, tf.int8: tf.float32,
                tf.int16: tf.float32}
    dtype = promoted.get(inputs.dtype, tf.float64)

    def compute(rows):
        if decreasing:
            return _raw.IsotonicRegression(input=rows, output_dtype=dtype)
        output, segments = _raw.IsotonicRegression(input=-rows, output_dtype=dtype)
        return -output, segments

    rank = inputs.shape.rank
    if rank is None or axis in (-1, rank - 1):
        return compute(inputs)
    if not -rank <= axis < rank:
        raise tf.errors.InvalidArgumentError(
            None, None, "`dim` must be in the range [%d, %d) where %d is the number of dimensions in the input. Received: "
            "dim=%d" % (-rank, rank, rank, axis))
    order = list(range(rank))
    order[axis % rank], order[-1] = order[-1], order[axis % rank]
    return tuple(tf.transpose(part, order) for part in compute(tf.transpose(inputs, order)))
