"""Arrays of `tf.experimental.numpy`: tensors made of values, by NumPy's rules for dtypes."""

import builtins

import numpy as np
import tensorflow as tf

_tnp = tf.experimental.numpy
result_type = _tnp.result_type

bool_ = np.bool_
int_ = np.int_
float_ = np.float64
complex_ = np.complex128
string_ = np.bytes_
unicode_ = np.str_


def promote_types(type1, type2):
    """The dtype of NumPy's that both dtypes can be cast to; dtypes of TensorFlow's are taken, too."""
    return np.promote_types(_numpy_type(type1), _numpy_type(type2))


def finfo(dtype):
    """The limits of a floating dtype: eps, max, min, bits, …"""
    return np.finfo(_numpy_type(dtype))


def _numpy_type(dtype):
    return dtype.as_numpy_dtype if isinstance(dtype, tf.DType) else np.dtype(dtype)


def is_inexact(dtype):
    """Whether a dtype of TensorFlow's is floating or complex."""
    return dtype.is_floating or dtype.is_complex


def _wanted(dtype):
    """A dtype argument as TensorFlow's dtype; None stays None."""
    return None if dtype is None else result_type(dtype)


def _own_type(value):
    """The dtype that a value has by itself; a str or bytes is no name of a dtype here."""
    return tf.string if isinstance(value, (str, bytes)) else result_type(value)


def as_tensor(value, dtype=None):
    """A value as a tensor; of that dtype of TensorFlow's, or of the one that NumPy gives it."""
    if isinstance(value, tf.Tensor):
        return value if dtype is None or dtype == value.dtype else tf.cast(value, dtype)
    wanted = _own_type(value) if dtype is None else dtype
    if isinstance(value, int) and not isinstance(value, bool) and value >= 2 ** 63:
        return tf.cast(tf.convert_to_tensor(value, dtype=tf.uint64), wanted)
    return tf.cast(tf.convert_to_tensor(value, dtype_hint=wanted), wanted)


def promoted(*values):
    """Tensors of the values, cast to the dtype that NumPy computes in."""
    dtype = result_type(*values)
    return [as_tensor(value, dtype) for value in values]


def known(value):
    """A tensor's value as a Python number or array where it is known already, and the tensor itself where it is not."""
    if not isinstance(value, tf.Tensor):
        return value
    number = tf.get_static_value(value)
    return value if number is None else number


def rank_of(x):
    """How many axes a tensor has: a number where it is known, a tensor otherwise."""
    return tf.rank(x) if x.shape.rank is None else x.shape.rank


def choose(condition, if_true, if_false):
    """What one of two functions gives: at once where the condition is known, by `tf.cond` otherwise."""
    condition = known(condition)
    if isinstance(condition, tf.Tensor):
        return tf.cond(condition, if_true, if_false)
    return if_true() if condition else if_false()


# Creation


def array(val, dtype=None, copy=True, ndmin=0):
    """A tensor of a value, of the dtype that NumPy gives it: int64 and float64 for Python's numbers.

    `ndmin` puts axes of size 1 in front until there are so many; at most 32.
    """
    result = as_tensor(val, _wanted(dtype))
    if copy:
        result = tf.identity(result)
    if ndmin > 32:
        raise ValueError("ndmin bigger than allowable number of dimensions: 32.")
    if ndmin == 0:
        return result
    rank = rank_of(result)

    def widened():
        front = tf.ones([ndmin - rank], tf.int32)
        return tf.reshape(result, tf.concat([front, tf.shape(result)], 0))
    return choose(rank < ndmin, widened, lambda: result)


def asarray(a, dtype=None):
    """The value as a tensor; a tensor of the right dtype is given back as it is."""
    dtype = _wanted(dtype)
    if isinstance(a, tf.Tensor) and (dtype is None or dtype == a.dtype):
        return a
    return array(a, dtype, copy=False)


def asanyarray(a, dtype=None):
    """The same as asarray."""
    return asarray(a, dtype)


def ascontiguousarray(a, dtype=None):
    """The value as a tensor of one axis at least."""
    return array(a, dtype, ndmin=1)


def copy(a):
    """A tensor with the same elements."""
    return array(a, copy=True)


def empty(shape, dtype=float):
    """The same as zeros: tensors have no memory that could be left as it is."""
    return zeros(shape, dtype)


def empty_like(a, dtype=None):
    """The same as zeros_like."""
    return zeros_like(a, dtype)


def zeros(shape, dtype=float):
    """Zeros; float64 if no dtype is given."""
    return tf.zeros(shape, _wanted(dtype) or tf.float64)


def zeros_like(a, dtype=None):
    """Zeros in the shape of a, and of its dtype if no other is given."""
    return tf.zeros_like(a, _wanted(dtype) or _own_type(a))


def ones(shape, dtype=float):
    """Ones; float64 if no dtype is given."""
    return tf.ones(shape, _wanted(dtype) or tf.float32)


def ones_like(a, dtype=None):
    """Ones in the shape of a, and of its dtype if no other is given."""
    return tf.ones_like(a, _wanted(dtype) or _own_type(a))


def full(shape, fill_value, dtype=None):
    """fill_value, which may be an array, broadcast to a shape."""
    from _tf_numpy_shaping import atleast_1d
    if not isinstance(shape, tf.Tensor):
        shape = asarray(tf.convert_to_tensor(shape, dtype_hint=tf.int32))
    return tf.broadcast_to(asarray(fill_value, dtype), atleast_1d(shape))


def full_like(a, fill_value, dtype=None, order="K", subok=True, shape=None):
    """fill_value in the shape of a, and of its dtype if no other is given. ValueError for another order or shape."""
    if order != "K":
        raise ValueError("Non-standard orders are not supported.")
    if not subok:
        raise ValueError("subok being False is not supported.")
    if shape:
        raise ValueError("Overriding the shape is not supported.")
    a = asarray(a)
    return tf.broadcast_to(asarray(fill_value, dtype or result_type(a)), tf.shape(a))


def broadcast_to(array, shape):
    """The array broadcast to a shape."""
    return full(shape, array)


def eye(N, M=None, k=0, dtype=float):
    """N rows and M columns (N, if M is not given) of zeros, with ones on diagonal k."""
    dtype = _wanted(dtype) or tf.float32
    rows, columns, k = int(N), int(M or N), int(k)
    if k >= columns or -k >= rows:
        return tf.zeros([rows, columns], dtype)
    if k == 0:
        return tf.eye(rows, columns, dtype=dtype)
    count = builtins.min(rows, columns - k) if k > 0 else builtins.min(rows + k, columns)
    return tf.linalg.diag(tf.ones([count], dtype), k=k, num_rows=rows, num_cols=columns)


def identity(n, dtype=float):
    """The identity matrix of n rows."""
    return eye(n, n, dtype=dtype)


def arange(start, stop=None, step=1, dtype=None):
    """Numbers from start (0, if only one bound is given) up to stop, which is left out. ValueError for a step of 0."""
    if not step:
        raise ValueError("step must be non-zero.")
    if dtype is None:
        dtype = result_type(start, step) if stop is None else result_type(start, step, stop)
    else:
        dtype = result_type(dtype)
    first, last = (0, start) if stop is None else (start, stop)
    if (step > 0 and first > last) or (step < 0 and first < last):
        return array([], dtype)
    return tf.cast(tf.range(start, limit=stop, delta=step), dtype)


def _span_type(start, stop):
    return result_type([start * 1.0, stop * 1.0])


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=float, axis=0):
    """num numbers at equal distances from start to stop, which endpoint=False leaves out.

    retstep=True gives the distance as well. The dtype is that of start and stop, float64 at least for Python's numbers.
    ValueError for a negative num.
    """
    if dtype is not None:
        dtype = _span_type(start, stop)
    start, stop = array(start, dtype), array(stop, dtype)
    if num < 0:
        raise ValueError("Argument `num` (number of samples) must be a non-negative integer. Received: num=%s" % num)
    step = tf.convert_to_tensor(np.nan)
    if endpoint:
        result = tf.linspace(start, stop, num, axis=axis)
        if num > 1:
            step = (stop - start) / (num - 1)
    else:
        last = stop
        if num > 0:
            step = (stop - start) / num
        if num > 1:
            last = tf.cast(stop, step.dtype) - step
            start = tf.cast(start, step.dtype)
        result = tf.linspace(start, last, num, axis=axis)
    if dtype is not None:
        result = tf.cast(tf.floor(result) if dtype.is_integer else result, dtype)
    return (result, step) if retstep else result


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """Powers of base, at equal distances of their exponents from start to stop."""
    dtype = _span_type(start, stop)
    exponents = linspace(start, stop, num, endpoint=endpoint, dtype=dtype, axis=axis)
    return tf.cast(tf.pow(tf.cast(base, exponents.dtype), exponents), dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """num numbers from start to stop, each the same multiple of the one before; both bounds of one sign."""
    from _tf_numpy_math import log10, real, sign
    from _tf_numpy_shaping import moveaxis
    dtype = tf.as_dtype(dtype) if dtype else result_type(start, stop, float(num), zeros((), dtype or float))
    inner = tf.as_dtype(np.promote_types(dtype.as_numpy_dtype, np.float32))
    start, stop = asarray(start, inner), asarray(stop, inner)
    flip = 1 - (1 - sign(real(start))) * (1 - sign(real(stop))) // 2
    result = flip * logspace(log10(flip * start), log10(flip * stop), num, endpoint=endpoint)
    return tf.cast(moveaxis(result, 0, axis) if axis != 0 else result, dtype)


def tri(N, M=None, k=0, dtype=None):
    """Ones at and below diagonal k, zeros above."""
    columns = N if M is None else M
    dtype = result_type(float if dtype is None else dtype)
    if k < 0:
        if -k - 1 > N:
            return tf.zeros([N, columns], dtype)
        above = tf.linalg.band_part(tf.ones([N, columns], tf.bool), -k - 1, -1)
        return tf.cast(tf.logical_not(above), dtype)
    whole = tf.ones([N, columns], dtype)
    return whole if k > columns else tf.linalg.band_part(whole, -1, k)


def _triangle(m, k, name):
    """The matrices of m, and a mask of what lies at or below a diagonal."""
    m = asarray(m)
    if m.shape.rank is None:
        raise ValueError("Argument to %s should have known rank" % name)
    sizes = m.shape.as_list()
    if len(sizes) < 2:
        raise ValueError("Argument to %s must have rank at least 2" % name)
    if sizes[-1] is None or sizes[-2] is None:
        raise ValueError("Currently, the last two dimensions of the input array need to be known.")
    return m, tf.broadcast_to(tri(sizes[-2], sizes[-1], k, bool), tf.shape(m))


def tril(m, k=0):
    """Matrices with zeros above diagonal k. ValueError for fewer than two axes."""
    m, mask = _triangle(m, k, "tril")
    return tf.where(mask, m, tf.zeros([], m.dtype))


def triu(m, k=0):
    """Matrices with zeros below diagonal k. ValueError for fewer than two axes."""
    m, mask = _triangle(m, k - 1, "triu")
    return tf.where(mask, tf.zeros([], m.dtype), m)


def diag(v, k=0):
    """A matrix with v on diagonal k, or diagonal k of a matrix."""
    v = asarray(v)
    v.shape.with_rank_at_most(2)
    if v.shape.rank == 1:
        if v.shape[0] == 0:
            return tf.zeros([builtins.abs(k), builtins.abs(k)], v.dtype)
        return tf.linalg.diag(v, k=k)
    if v.shape.rank != 2:
        tf.debugging.Assert(tf.logical_or(tf.equal(tf.rank(v), 1), tf.equal(tf.rank(v), 2)), [tf.rank(v)])
    return diagonal(v, k)


def diagonal(a, offset=0, axis1=0, axis2=1):
    """The elements of a diagonal of two axes, along a last axis."""
    from _tf_numpy_shaping import moveaxis
    a = asarray(a)
    rank = a.shape.rank
    is_last = rank is not None and axis1 in (rank - 2, -2) and axis2 in (rank - 1, -1)
    if is_last and offset == 0:
        return tf.linalg.diag_part(a)
    a = moveaxis(a, (axis1, axis2), (-2, -1))
    rows, columns = a.shape[-2], a.shape[-1]
    if rows is not None and columns is not None and (offset <= -rows or offset >= columns):
        return tf.zeros(tf.concat([tf.shape(a)[:-2], [0]], 0), a.dtype)
    return tf.linalg.diag_part(a, k=offset)


def diagflat(v, k=0):
    """A matrix with the elements of v on diagonal k."""
    return diag(tf.reshape(asarray(v), [-1]), k)


def diag_indices(n, ndim=2):
    """The indices of the main diagonal of an array of ndim axes with n elements each: int32 tensors."""
    if n < 0:
        raise ValueError("n argument to diag_indices must be nonnegative, got %s" % n)
    if ndim < 0:
        raise ValueError("ndim argument to diag_indices must be nonnegative, got %s" % ndim)
    return (tf.range(n),) * ndim


def vander(x, N=None, increasing=False):
    """Powers of x, a column each: from N - 1 down to 0, or up with increasing=True. ValueError for other than one axis."""
    x = asarray(x)
    count = known(tf.shape(x)[0] if N is None else N)
    if not isinstance(count, tf.Tensor) and count < 0:
        raise ValueError("N must be nonnegative")
    if x.shape.rank != 1:
        raise ValueError("x must be a one-dimensional array")
    powers = tf.range(0, count, 1) if increasing else tf.range(count - 1, -1, -1)
    return tf.pow(tf.expand_dims(x, -1), tf.cast(powers, x.dtype))


def meshgrid(*xi, **kwargs):
    """Coordinates of a grid: an array for each of xi, in the shape of all. ValueError for sparse=True and copy=False."""
    if kwargs.get("sparse", False):
        raise ValueError("Function `meshgrid` does not support returning sparse arrays yet. Received: sparse=%s"
                         % kwargs["sparse"])
    if not kwargs.get("copy", True):
        raise ValueError("Function `meshgrid` only supports copy=True. Received: copy=%s" % kwargs["copy"])
    return tf.meshgrid(*[asarray(x) for x in xi], indexing=kwargs.get("indexing", "xy"))
