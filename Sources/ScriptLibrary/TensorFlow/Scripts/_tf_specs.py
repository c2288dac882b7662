"""`tf.RaggedTensorSpec` and its like: what is known of values that are made of several tensors."""

import tensorflow as tf


class _Spec(tf.TypeSpec):
    """A class, and the parts that tell two of its instances apart."""

    def _parts(self):
        return ()

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(repr(part) for part in self._parts()))

    def __eq__(self, other):
        return type(self) is type(other) and self._parts() == other._parts()

    def __hash__(self):
        return hash((type(self).__name__,) + tuple(str(part) for part in self._parts()))

    def is_compatible_with(self, spec_or_value):
        """Whether a value, or the values of another specification, could be of this one."""
        other = spec_or_value
        if not isinstance(other, tf.TypeSpec):
            try:
                other = type_spec_from_value(other)
            except (TypeError, ValueError):
                return False
        return type(self) is type(other) and all(_fit(a, b) for a, b in zip(self._parts(), other._parts()))

    def is_subtype_of(self, other):
        """Whether every value of this specification is one of the other."""
        return type(self) is type(other) and all(_under(a, b) for a, b in zip(self._parts(), other._parts()))

    def most_specific_common_supertype(self, others):
        """The narrowest specification of these values and those of others, or None."""
        parts = self._parts()
        for other in others:
            if type(self) is not type(other):
                return None
            joined = [_joined(a, b) for a, b in zip(parts, other._parts())]
            if any(part is NotImplemented for part in joined):
                return None
            parts = tuple(joined)
        return type(self)(*parts)

    def most_specific_compatible_type(self, other):
        """The narrowest specification of these values and those of another."""
        result = self.most_specific_common_supertype([other])
        if result is None:
            raise ValueError("No TypeSpec is compatible with both %s and %s" % (self, other))
        return result


def _fit(a, b):
    if isinstance(a, tf.TensorShape) and isinstance(b, tf.TensorShape):
        return a.is_compatible_with(b)
    return a == b or a is None or b is None


def _under(a, b):
    if isinstance(a, tf.TensorShape) and isinstance(b, tf.TensorShape):
        return a.is_subtype_of(b)
    return a == b


def _joined(a, b):
    if isinstance(a, tf.TensorShape) and isinstance(b, tf.TensorShape):
        return a.most_specific_compatible_shape(b)
    return a if a == b else NotImplemented


class IndexedSlicesSpec(_Spec):
    """What is known of a `tf.IndexedSlices`."""

    value_type = tf.IndexedSlices

    def __init__(self, shape=None, dtype=tf.float32, indices_dtype=tf.int64, dense_shape_dtype=None, indices_shape=None):
        self._shape = tf.TensorShape(shape)
        self._values_dtype = tf.as_dtype(dtype)
        self._indices_dtype = tf.as_dtype(indices_dtype)
        self._dense_shape_dtype = None if dense_shape_dtype is None else tf.as_dtype(dense_shape_dtype)
        self._indices_shape = tf.TensorShape(indices_shape if indices_shape is not None else [None]).with_rank(1)

    def _parts(self):
        return (self._shape, self._values_dtype, self._indices_dtype, self._dense_shape_dtype, self._indices_shape)


class SparseTensorSpec(_Spec):
    """What is known of a `tf.SparseTensor`."""

    value_type = tf.SparseTensor

    def __init__(self, shape=None, dtype=tf.float32):
        self.shape = tf.TensorShape(shape)
        self.dtype = tf.as_dtype(dtype)

    @property
    def rank(self):
        """The number of axes."""
        return self.shape.rank

    @classmethod
    def from_value(cls, value):
        """The specification of a value."""
        return cls(value.shape, value.dtype)

    def _parts(self):
        return (self.shape, self.dtype)


class RaggedTensorSpec(_Spec):
    """What is known of a `tf.RaggedTensor`."""

    value_type = tf.RaggedTensor

    def __init__(self, shape=None, dtype=tf.float32, ragged_rank=None, row_splits_dtype=tf.int64, flat_values_spec=None):
        self.shape = tf.TensorShape(shape)
        self.dtype = tf.as_dtype(dtype)
        self.row_splits_dtype = tf.as_dtype(row_splits_dtype)
        self.flat_values_spec = flat_values_spec
        rank = self.shape.rank
        if ragged_rank is None:
            if rank is None:
                raise ValueError("Must specify ragged_rank or a shape with a known rank.")
            ragged_rank = rank - 1
        self.ragged_rank = ragged_rank
        if not isinstance(ragged_rank, int):
            raise TypeError("Argument `ragged_rank` must be an int. Received ragged_rank=%s." % ragged_rank)
        if rank is not None and ragged_rank >= rank:
            raise ValueError("Argument `ragged_rank` (%d) must be less than rank (%d)." % (ragged_rank, rank))

    @classmethod
    def from_value(cls, value):
        """The specification of a value."""
        return cls(value.shape, value.dtype, value.ragged_rank, value.row_splits.dtype)

    def _parts(self):
        return (self.shape, self.dtype, self.ragged_rank, self.row_splits_dtype)


class TensorArraySpec(_Spec):
    """What is known of a `tf.TensorArray`."""

    value_type = tf.TensorArray

    def __init__(self, element_shape=None, dtype=tf.float32, dynamic_size=False, infer_shape=True):
        self._element_shape = tf.TensorShape(element_shape)
        self._dtype = tf.as_dtype(dtype)
        self._dynamic_size = dynamic_size
        self._infer_shape = infer_shape

    @staticmethod
    def from_value(value):
        """The specification of a value."""
        return TensorArraySpec(value.element_shape, value.dtype, value.dynamic_size, True)

    def _parts(self):
        return (self._element_shape, self._dtype, self._dynamic_size, self._infer_shape)


class VariableSpec(_Spec):
    """What is known of a `tf.Variable`."""

    value_type = tf.Variable

    def __init__(self, shape, dtype=tf.float32, trainable=True, alias_id=None):
        self.shape = tf.TensorShape(shape)
        self.dtype = tf.as_dtype(dtype)
        self.trainable = trainable
        self.alias_id = alias_id

    def _parts(self):
        return (self.shape, self.dtype, self.trainable, self.alias_id)

    def __repr__(self):
        return "VariableSpec(shape=%s, dtype=%r, trainable=%r, alias_id=%r)" % (
            self.shape, self.dtype, self.trainable, self.alias_id)


class NoneTensorSpec(_Spec):
    """What is known of None."""

    value_type = type(None)


class OptionalSpec(_Spec):
    """What is known of a value that may be missing."""

    value_type = type(None)

    def __init__(self, element_spec):
        self._element_spec = element_spec

    def _parts(self):
        return (self._element_spec,)

    def __repr__(self):
        return "OptionalSpec(%r,)" % (self._element_spec,)


for _class, _module in (
        (IndexedSlicesSpec, "framework.indexed_slices"), (SparseTensorSpec, "framework.sparse_tensor"),
        (RaggedTensorSpec, "ops.ragged.ragged_tensor"), (TensorArraySpec, "ops.tensor_array_ops"),
        (VariableSpec, "ops.resource_variable_ops"), (NoneTensorSpec, "framework.none_tensor"),
        (OptionalSpec, "data.ops.optional_ops")):
    _class.__module__ = "tensorflow.python." + _module


def type_spec_from_value(value):
    """What is known of a value: its class, dtype and shape."""
    if isinstance(value, tf.TypeSpec):
        raise TypeError("Could not build a TypeSpec for %s of unsupported type %s." % (value, type(value)))
    if isinstance(value, tf.Variable):
        return VariableSpec(value.shape, value.dtype, value.trainable)
    if isinstance(value, tf.Tensor):
        return tf.TensorSpec(value.shape, value.dtype)
    if isinstance(value, tf.IndexedSlices):
        dense = None if value.dense_shape is None else value.dense_shape.dtype
        shape = tf.TensorShape([None]).concatenate(value.values.shape[1:])
        return IndexedSlicesSpec(shape, value.dtype, value.indices.dtype, dense, value.indices.shape)
    if isinstance(value, tf.SparseTensor):
        return SparseTensorSpec.from_value(value)
    if isinstance(value, tf.RaggedTensor):
        return RaggedTensorSpec.from_value(value)
    if isinstance(value, tf.TensorArray):
        return TensorArraySpec.from_value(value)
    if value is None:
        return NoneTensorSpec()
    try:
        tensor = tf.convert_to_tensor(value)
    except (TypeError, ValueError):
        raise TypeError("Could not build a TypeSpec for %r of unsupported type %s." % (value, type(value))) from None
    return tf.TensorSpec(tensor.shape, tensor.dtype)
