"""`tf.experimental.numpy.random`: random numbers of NumPy's names, drawn by TensorFlow's ops and its global seed."""

import numpy as np
import tensorflow as tf

from _tf_numpy import asarray, result_type
from _tf_numpy_shaping import isscalar


def _sizes(size):
    return () if size is None else (size,) if isscalar(size) else size


def seed(s):
    """Sets TensorFlow's global seed. ValueError for what is no integer."""
    try:
        s = int(s)
    except TypeError:
        raise ValueError("Argument `s` got an invalid value %s. Only integers are supported." % s)
    tf.random.set_seed(s)


def randn(*args):
    """Normal numbers of mean 0 and deviation 1, in a shape that is given size by size: float64."""
    return standard_normal(size=args)


def standard_normal(size=None):
    """Normal numbers of mean 0 and deviation 1: float64."""
    return tf.random.normal(_sizes(size), dtype=result_type(float))


def uniform(low=0.0, high=1.0, size=None):
    """Numbers between low and high, all equally likely: float64."""
    dtype = result_type(float)
    low, high = asarray(low, dtype), asarray(high, dtype)
    if size is None:
        size = tf.broadcast_dynamic_shape(low.shape, high.shape)
    return tf.random.uniform(size, low, high, dtype)


def poisson(lam=1.0, size=None):
    """How often something happens that happens lam times in the mean: int64."""
    return tf.random.poisson(_sizes(size), lam, dtype=tf.int64)


def random(size=None):
    """Numbers from 0 to 1, which is left out: float64."""
    return uniform(0.0, 1.0, size)


def rand(*size):
    """Numbers from 0 to 1, which is left out, in a shape that is given size by size: float64."""
    return uniform(0.0, 1.0, size)


def randint(low, high=None, size=None, dtype=np.int64):
    """Whole numbers from low to high, which is left out, or from 0 to low. ValueError for other dtypes than int32 and
    int64.
    """
    low = int(low)
    if high is None:
        low, high = 0, low
    kind = result_type(dtype)
    if kind not in (tf.int32, tf.int64):
        raise ValueError("Argument `dtype` got an invalid value %s. Only those convertible to %s are supported."
                         % (dtype, (np.int32, np.int64)))
    return tf.random.uniform((size,) if isinstance(size, int) else size or (), low, high, kind)
