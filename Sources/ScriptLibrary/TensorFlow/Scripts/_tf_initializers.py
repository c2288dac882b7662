"""`tf.zeros_initializer` and its like: functions from a shape and a dtype to first values."""

import tensorflow as tf

__name__ = "tensorflow.python.ops.init_ops_v2"


class Initializer:
    """What all of them share."""

    def __call__(self, shape, dtype=None, **kwargs):
        raise NotImplementedError

    def get_config(self):
        """The arguments that make an equal initializer."""
        return {}

    @classmethod
    def from_config(cls, config):
        """The initializer of a configuration."""
        config.pop("dtype", None)
        return cls(**config)

    def _check(self, keywords):
        for name in keywords:
            if name not in ("partition_shape", "partition_offset"):
                raise TypeError("Keyword argument should be one of %s. Received: %s" % (
                    ["partition_shape", "partition_offset"], name))


class _Filling(Initializer):
    def __call__(self, shape, dtype=tf.float32, **kwargs):
        self._check(kwargs)
        dtype = tf.as_dtype(dtype)
        if dtype == tf.string or not (dtype.is_numeric or dtype.is_bool):
            raise ValueError("Argument `dtype` expected to be numeric or boolean. Received %s." % dtype)
        return self._fill(kwargs.get("partition_shape", shape), dtype)


class Zeros(_Filling):
    """Zeros: `tf.zeros_initializer()([2])`."""

    def _fill(self, shape, dtype):
        return tf.zeros(shape, dtype)


class Ones(_Filling):
    """Ones: `tf.ones_initializer()([2])`."""

    def _fill(self, shape, dtype):
        return tf.ones(shape, dtype)


class Constant(Initializer):
    """Given values: `tf.constant_initializer([1, 2])([2])`."""

    def __init__(self, value=0, support_partition=False):
        import numpy as np
        if not (isinstance(value, (int, float, complex, str, bytes, list, tuple, np.ndarray, np.generic))):
            raise TypeError("Invalid type for initial value: %s. Expected Python scalar, list or tuple of values, or "
                            "numpy.ndarray." % type(value).__name__)
        self.value = value
        self.support_partition = support_partition

    def __call__(self, shape, dtype=None, **kwargs):
        self._check(kwargs)
        return tf.constant(self.value, dtype=None if dtype is None else tf.as_dtype(dtype), shape=shape)

    def get_config(self):
        return {"value": self.value}


class RandomUniform(Initializer):
    """Numbers of a range, all equally likely: the same each time if there is a seed."""

    def __init__(self, minval=-0.05, maxval=0.05, seed=None):
        self.minval = minval
        self.maxval = maxval
        self.seed = seed

    def __call__(self, shape, dtype=tf.float32, **kwargs):
        self._check(kwargs)
        dtype = tf.as_dtype(dtype)
        if not dtype.is_floating and not dtype.is_integer:
            raise ValueError("Argument `dtype` expected to be numeric or boolean. Received %s." % dtype)
        shape = kwargs.get("partition_shape", shape)
        if self.seed is None:
            return tf.random.uniform(shape, self.minval, self.maxval, dtype)
        return tf.random.stateless_uniform(shape, [self.seed, 0], self.minval, self.maxval, dtype)

    def get_config(self):
        return {"minval": self.minval, "maxval": self.maxval, "seed": self.seed}


class RandomNormal(Initializer):
    """Numbers of a normal distribution: the same each time if there is a seed."""

    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        self.mean = mean
        self.stddev = stddev
        self.seed = seed

    def __call__(self, shape, dtype=tf.float32, **kwargs):
        self._check(kwargs)
        dtype = tf.as_dtype(dtype)
        if not dtype.is_floating:
            raise ValueError("Argument `dtype` expected to be floating point type. Received %s." % dtype)
        shape = kwargs.get("partition_shape", shape)
        if self.seed is None:
            return tf.random.normal(shape, self.mean, self.stddev, dtype)
        return tf.random.stateless_normal(shape, [self.seed, 0], self.mean, self.stddev, dtype)

    def get_config(self):
        return {"mean": self.mean, "stddev": self.stddev, "seed": self.seed}
