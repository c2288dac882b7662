"""The rest of `tf.debugging`: assertions about ranks and dtypes."""

import tensorflow as tf


def assert_integer(x, message=None, name=None):
    """Raises TypeError unless the tensor holds integers."""
    x = tf.convert_to_tensor(x, name="x")
    if not x.dtype.is_integer:
        raise TypeError('%sExpected "x" to be integer type.  Found: %s' % (
            message + " " if message else "", "tensor of dtype %s" % x.dtype))
    return tf.no_op()


def _limit(x, y, rtol, atol):
    return atol + rtol * tf.abs(y)


def assert_near(x, y, rtol=None, atol=None, message=None, summarize=None, name=None):
    """Raises InvalidArgumentError unless x and y are nearly equal everywhere."""
    with tf.name_scope(name or "assert_near"):
        x = tf.convert_to_tensor(x, name="x")
        y = tf.convert_to_tensor(y, dtype=x.dtype, name="y")
        import numpy as np
        eps = float(np.finfo(x.dtype.as_numpy_dtype).eps)
        rtol = tf.convert_to_tensor(10 * eps if rtol is None else rtol, dtype=x.dtype)
        atol = tf.convert_to_tensor(10 * eps if atol is None else atol, dtype=x.dtype)
        limit = atol + rtol * tf.abs(y)
        difference = tf.abs(x - y)
        ok = tf.reduce_all(difference <= limit)
        text = message or ""
        if tf.executing_eagerly():
            if bool(ok):
                return None
            raise tf.errors.InvalidArgumentError(
                None, None, "\n".join(part for part in [
                    text, "x and y not equal to tolerance rtol = %s, atol = %s" % (rtol, atol), "x (shape %s dtype: %s): "
                    % (x.shape, x.dtype.name), str(x.numpy()), "y (shape %s dtype: %s): " % (y.shape, y.dtype.name),
                    str(y.numpy())] if part))
        data = [text, "x and y not equal to tolerance rtol = %s, atol = %s" % (rtol, atol), "x", x, "y", y]
        return tf.debugging.Assert(ok, data, summarize=summarize)


def assert_proper_iterable(values):
    """Raises TypeError for tensors, strings and what can't be walked through."""
    unfit = (tf.Tensor, str, bytes)
    if isinstance(values, unfit):
        raise TypeError("Expected argument \"values\" to be a \"proper\" iterable.  Found: %s" % type(values))
    if not hasattr(values, "__iter__"):
        raise TypeError("Expected argument \"values\" to be iterable.  Found: %s" % type(values))


def _described(message, tensor):
    """How a message about a tensor's rank begins."""
    return "%sTensor %s" % (message + ".  " if message else "", "" if tf.executing_eagerly() else tensor.name)


def assert_rank(x, rank, message=None, name=None):
    """Raises ValueError for another number of axes: InvalidArgumentError at run time where it is not known before."""
    tensor = tf.convert_to_tensor(x, name="x")
    known = tf.get_static_value(tf.convert_to_tensor(rank, dtype=tf.int32))
    given = tensor.shape.rank
    if given is None or known is None:
        return tf.debugging.assert_equal(tf.rank(tensor), rank, message=message)
    if known.ndim != 0:
        raise ValueError("Rank must be a scalar, received tensor of shape %s" % (known.shape,))
    if given != int(known):
        raise ValueError("%s must have rank %d.  Received rank %d, shape %s" % (
            _described(message, tensor), known, given, tensor.shape))
    return None if tf.executing_eagerly() else tf.no_op()


def assert_rank_at_least(x, rank, message=None, name=None):
    """Raises ValueError for fewer axes."""
    tensor = tf.convert_to_tensor(x, name="x")
    given = tensor.shape.rank
    if given is not None and given < rank:
        raise ValueError("%s must have rank at least %d.  Received rank %d, shape %s" % (
            _described(message, tensor), rank, given, tensor.shape))
    if given is None:
        return tf.debugging.assert_greater_equal(tf.rank(tensor), rank, message=message)
    return tf.no_op()


def assert_rank_in(x, ranks, message=None, name=None):
    """Raises ValueError unless the number of axes is one of those given."""
    tensor = tf.convert_to_tensor(x, name="x")
    given = tensor.shape.rank
    ranks = tuple(int(rank) for rank in ranks)
    if given is not None and given not in ranks:
        raise ValueError("%s must have rank in %s.  Received rank %d, shape %s" % (
            _described(message, tensor), ranks, given, tensor.shape))
    return tf.no_op()


def assert_same_float_dtype(tensors=None, dtype=None):
    """The common floating-point dtype of tensors; ValueError if there is none."""
    if tensors:
        for tensor in tensors:
            if dtype is None:
                dtype = tensor.dtype.base_dtype
            elif tensor.dtype.base_dtype != dtype:
                raise ValueError("Tensor {} must be of type {}".format(tensor, dtype))
    if dtype is None:
        return tf.float32
    dtype = tf.as_dtype(dtype)
    if not dtype.is_floating:
        raise ValueError("Expected floating point type, got {}.".format(dtype))
    return dtype


def assert_scalar(tensor, message=None, name=None):
    """ValueError unless the tensor has no axes."""
    tensor = tf.convert_to_tensor(tensor)
    if tensor.shape.rank != 0:
        if tf.executing_eagerly():
            raise ValueError("%sExpected scalar shape, saw shape: %s." % (message or "", tensor.shape))
        raise ValueError("%sExpected scalar shape for %s, saw shape: %s." % (message or "", tensor.name, tensor.shape))


def is_traceback_filtering_enabled():
    """Whether tracebacks leave out the library's own frames: always."""
    return True


def disable_check_numerics():
    """Checks of every op's numbers are off here."""


def get_log_device_placement():
    """Whether the place of every op is logged: never."""
    return False
