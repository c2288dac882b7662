"""Sparse and ragged tensors, as far as `tf.strings.split` and `tf.sets` give them."""

import tensorflow as tf

_raw = tf.raw_ops


class SparseTensor:
    """Values at some places of a tensor that is zero elsewhere."""

    def __init__(self, indices, values, dense_shape):
        self._indices = tf.convert_to_tensor(indices, dtype=tf.int64, name="indices")
        self._values = tf.convert_to_tensor(values, name="values")
        self._dense_shape = tf.convert_to_tensor(dense_shape, dtype=tf.int64, name="dense_shape")

    @property
    def indices(self):
        """Places, a row each."""
        return self._indices

    @property
    def values(self):
        """The values, in the order of the places."""
        return self._values

    @property
    def dense_shape(self):
        """The sizes of the axes."""
        return self._dense_shape

    @property
    def dtype(self):
        """The dtype of the values."""
        return self._values.dtype

    @property
    def shape(self):
        """The static shape."""
        value = tf.get_static_value(self._dense_shape)
        if value is None:
            return tf.TensorShape([None] * self._dense_shape.shape[0])
        return tf.TensorShape([int(size) for size in value])

    def get_shape(self):
        """The static shape."""
        return self.shape

    def with_values(self, new_values):
        """The same places with other values."""
        return SparseTensor(self._indices, new_values, self._dense_shape)

    def _tensors(self):
        return [self._indices, self._values, self._dense_shape]

    def _over_tensors(self, tensors):
        return SparseTensor(*tensors)

    def __repr__(self):
        return "SparseTensor(indices=%s, values=%s, dense_shape=%s)" % (self._indices, self._values, self._dense_shape)


SparseTensor.__module__ = "tensorflow.python.framework.sparse_tensor"


def to_dense(sp_input, default_value=None, validate_indices=True, name=None):
    """A sparse tensor as a dense one."""
    values = sp_input.values
    if values.dtype == tf.string:
        filler = "" if default_value is None else default_value
        size = tf.cast(tf.reduce_prod(sp_input.dense_shape), tf.int32)
        weights = tf.math.cumprod(tf.cast(sp_input.dense_shape, tf.int32), exclusive=True, reverse=True)
        places = tf.reduce_sum(tf.cast(sp_input.indices, tf.int32) * weights, axis=1)
        table = tf.concat([[filler], values], axis=0)
        source = tf.scatter_nd(places[:, tf.newaxis], tf.range(1, tf.size(values) + 1), [size])
        return tf.reshape(tf.gather(table, source), sp_input.dense_shape)
    base = tf.zeros(sp_input.dense_shape, values.dtype) if default_value is None else tf.fill(
        sp_input.dense_shape, tf.cast(default_value, values.dtype))
    return tf.tensor_scatter_nd_update(base, sp_input.indices, values)


def from_dense(tensor, name=None):
    """The elements of a tensor that are not zero."""
    tensor = tf.convert_to_tensor(tensor)
    places = tf.where(tf.not_equal(tensor, tf.zeros_like(tensor)))
    return SparseTensor(places, tf.gather_nd(tensor, places), tf.shape(tensor, out_type=tf.int64))


# Sets: the last axis of dense or sparse tensors.


def _operands(a, b, validate_indices):
    """The sets as tensors, and whether they were given the other way round: a sparse and a dense one."""
    a = a if isinstance(a, SparseTensor) else tf.convert_to_tensor(a)
    b = b if isinstance(b, SparseTensor) else tf.convert_to_tensor(b)
    if a.dtype != b.dtype:
        raise TypeError("Types don't match, %s vs %s." % (a.dtype, b.dtype))
    flipped = isinstance(a, SparseTensor) and not isinstance(b, SparseTensor)
    return (b, a, True) if flipped else (a, b, False)


def _operate(a, b, operation, validate_indices):
    a, b, flipped = _operands(a, b, validate_indices)
    if flipped:
        operation = {"a-b": "b-a", "b-a": "a-b"}.get(operation, operation)
    if isinstance(a, SparseTensor):
        found = _raw.SparseToSparseSetOperation(
            set1_indices=a.indices, set1_values=a.values, set1_shape=a.dense_shape, set2_indices=b.indices,
            set2_values=b.values, set2_shape=b.dense_shape, set_operation=operation, validate_indices=validate_indices)
    elif isinstance(b, SparseTensor):
        found = _raw.DenseToSparseSetOperation(
            set1=a, set2_indices=b.indices, set2_values=b.values, set2_shape=b.dense_shape, set_operation=operation,
            validate_indices=validate_indices)
    else:
        found = _raw.DenseToDenseSetOperation(
            set1=a, set2=b, set_operation=operation, validate_indices=validate_indices)
    return SparseTensor(*found)


def intersection(a, b, validate_indices=True):
    """What is in both sets of each row."""
    return _operate(a, b, "intersection", validate_indices)


def difference(a, b, aminusb=True, validate_indices=True):
    """What is in one set of each row and not in the other."""
    return _operate(a, b, "a-b" if aminusb else "b-a", validate_indices)


def union(a, b, validate_indices=True):
    """What is in one of both sets of each row."""
    return _operate(a, b, "union", validate_indices)


def size(a, validate_indices=True):
    """How many elements the set of each row has."""
    if not isinstance(a, SparseTensor):
        raise TypeError("Expected `SparseTensor`, got %s." % (a,))
    return _raw.SetSize(
        set_indices=a.indices, set_values=a.values, set_shape=a.dense_shape, validate_indices=validate_indices)


# Ragged tensors: rows of different lengths.


class RaggedTensor:
    """Rows of different lengths: their values one after the other, and where each row begins."""

    def __init__(self, values, row_splits, uniform_row_length=None):
        self._values = values
        self._row_splits = row_splits
        self._uniform_row_length = uniform_row_length

    @classmethod
    def from_row_splits(cls, values, row_splits, name=None, validate=True):
        """Row i begins at row_splits[i]."""
        return cls(_inner(values), _int64(row_splits))

    @classmethod
    def from_row_lengths(cls, values, row_lengths, name=None, validate=True):
        """Row i has row_lengths[i] values."""
        lengths = _int64(row_lengths)
        return cls(_inner(values), tf.concat([tf.zeros([1], tf.int64), tf.cumsum(lengths)], axis=0))

    @classmethod
    def from_row_starts(cls, values, row_starts, name=None, validate=True):
        """Row i begins at row_starts[i]."""
        values = _inner(values)
        return cls(values, tf.concat([_int64(row_starts), [_count(values)]], axis=0))

    @classmethod
    def from_row_limits(cls, values, row_limits, name=None, validate=True):
        """Row i ends before row_limits[i]."""
        return cls(_inner(values), tf.concat([tf.zeros([1], tf.int64), _int64(row_limits)], axis=0))

    @classmethod
    def from_value_rowids(cls, values, value_rowids, nrows=None, name=None, validate=True):
        """Value i belongs to row value_rowids[i]."""
        rows = _int64(value_rowids)
        if nrows is None:
            nrows = tf.reduce_max(tf.concat([rows, [-1]], axis=0)) + 1
        lengths = tf.math.unsorted_segment_sum(tf.ones_like(rows), rows, tf.cast(nrows, tf.int64))
        return cls.from_row_lengths(values, lengths)

    @classmethod
    def from_uniform_row_length(cls, values, uniform_row_length, nrows=None, validate=True, name=None):
        """All rows have the same number of values."""
        values = _inner(values)
        width = int(uniform_row_length)
        rows = _count(values) // width if width else int(nrows or 0)
        return cls(values, tf.range(rows + 1, dtype=tf.int64) * width, width)

    @classmethod
    def from_tensor(cls, tensor, lengths=None, padding=None, ragged_rank=1, name=None, row_splits_dtype=tf.int64):
        """The rows of a dense tensor."""
        tensor = tf.convert_to_tensor(tensor)
        rows, width = tensor.shape[0], tensor.shape[1]
        if lengths is None:
            lengths = [width] * rows
            if padding is not None:
                table = tensor.numpy().tolist()
                lengths = []
                for row in table:
                    count = len(row)
                    while count and row[count - 1] == padding:
                        count -= 1
                    lengths.append(count)
        mask = tf.sequence_mask(lengths, maxlen=width)
        return cls.from_row_lengths(tf.boolean_mask(tensor, mask), lengths)

    @property
    def values(self):
        """The rows' values one after the other."""
        return self._values

    @property
    def flat_values(self):
        """The innermost values."""
        return self._values.flat_values if isinstance(self._values, RaggedTensor) else self._values

    @property
    def row_splits(self):
        """Where each row begins, and where the last one ends."""
        return self._row_splits

    @property
    def nested_row_splits(self):
        """The splits of all levels."""
        inner = self._values.nested_row_splits if isinstance(self._values, RaggedTensor) else ()
        return (self._row_splits,) + inner

    @property
    def uniform_row_length(self):
        """The number of values in every row, if they are all alike by construction."""
        return None if self._uniform_row_length is None else tf.constant(self._uniform_row_length, tf.int64)

    @property
    def ragged_rank(self):
        """How many axes are ragged."""
        return 1 + (self._values.ragged_rank if isinstance(self._values, RaggedTensor) else 0)

    @property
    def dtype(self):
        """The dtype of the values."""
        return self._values.dtype

    @property
    def shape(self):
        """The static shape; None for ragged axes."""
        count = self._row_splits.shape[0]
        rows = None if count is None else count - 1
        return tf.TensorShape([rows, self._uniform_row_length]).concatenate(self._values.shape[1:])

    def get_shape(self):
        """The static shape."""
        return self.shape

    def nrows(self, out_type=None, name=None):
        """The number of rows."""
        return tf.cast(tf.size(self._row_splits, out_type=tf.int64) - 1, out_type or tf.int64)

    def row_lengths(self, axis=1, name=None):
        """The number of values in each row."""
        return self._row_splits[1:] - self._row_splits[:-1]

    def row_starts(self, name=None):
        """Where each row begins."""
        return self._row_splits[:-1]

    def row_limits(self, name=None):
        """Where each row ends."""
        return self._row_splits[1:]

    def value_rowids(self, name=None):
        """The row of each value."""
        return tf.repeat(tf.range(self.nrows()), self.row_lengths())

    def bounding_shape(self, axis=None, name=None, out_type=None):
        """The shape of the smallest dense tensor that holds it."""
        width = tf.reduce_max(tf.concat([self.row_lengths(), [0]], axis=0))
        sizes = [self.nrows(), width]
        if isinstance(self._values, RaggedTensor):
            rest = self._values.bounding_shape()[1:]
        else:
            rest = tf.cast(tf.shape(self._values)[1:], tf.int64)
        shape = tf.concat([tf.stack(sizes), rest], axis=0)
        return shape if axis is None else shape[axis]

    def with_values(self, new_values):
        """The same rows with other values."""
        if not isinstance(new_values, RaggedTensor):
            new_values = tf.convert_to_tensor(new_values, name="values")
        return RaggedTensor(new_values, self._row_splits, self._uniform_row_length)

    def _tensors(self):
        inner = self._values._tensors() if isinstance(self._values, RaggedTensor) else [self._values]
        return inner + [self._row_splits]

    def _over_tensors(self, tensors):
        inner = tensors[0]
        if isinstance(self._values, RaggedTensor):
            inner = self._values._over_tensors(tensors[:-1])
        return RaggedTensor(inner, tensors[-1], self._uniform_row_length)

    def with_flat_values(self, new_values):
        """The same rows with other innermost values."""
        if isinstance(self._values, RaggedTensor):
            return self.with_values(self._values.with_flat_values(new_values))
        return self.with_values(_inner(new_values))

    def to_list(self):
        """Nested Python lists."""
        values = self._values.to_list() if isinstance(self._values, RaggedTensor) else self._values.numpy().tolist()
        splits = self._row_splits.numpy().tolist()
        return [values[first:last] for first, last in zip(splits, splits[1:])]

    def to_tensor(self, default_value=None, name=None, shape=None):
        """A dense tensor; short rows are filled up."""
        inner = self._values
        if isinstance(inner, RaggedTensor):
            inner = inner.to_tensor(default_value)
        if default_value is None:
            default_value = "" if inner.dtype == tf.string else 0
        filler = tf.cast(default_value, inner.dtype) if inner.dtype != tf.string else tf.constant(default_value)
        lengths = self.row_lengths()
        width = tf.reduce_max(tf.concat([lengths, [0]], axis=0))
        if shape is not None and shape[1] is not None:
            width = tf.constant(shape[1], tf.int64)
        filled = tf.concat([inner, tf.broadcast_to(filler, tf.concat([[1], tf.shape(inner)[1:]], axis=0))], axis=0)
        columns = tf.range(width)[tf.newaxis, :]
        places = tf.where(
            columns < lengths[:, tf.newaxis], self._row_splits[:-1, tf.newaxis] + columns, _count(inner))
        return tf.gather(filled, places)

    def to_sparse(self, name=None):
        """The values as a SparseTensor."""
        rows = self.value_rowids()
        columns = tf.range(_count(self._values)) - tf.gather(self._row_splits, rows)
        return SparseTensor(tf.stack([rows, columns], axis=1), self._values, self.bounding_shape())

    def numpy(self):
        """A NumPy array of rows."""
        import numpy as np
        rows = self.to_list()
        if len({len(row) for row in rows}) <= 1:
            return np.array(rows, dtype=self.dtype.as_numpy_dtype)
        return np.array([np.array(row, dtype=self.dtype.as_numpy_dtype) for row in rows], dtype=object)

    def __len__(self):
        return int(self.nrows())

    def __iter__(self):
        count = self._row_splits.shape[0]
        if count is None:
            raise NotImplementedError(
                "iterating over a RaggedTensor whose number of rows is unknown while tracing; use tf.map_fn")
        for index in range(count - 1):
            yield self[index]

    def __getitem__(self, key):
        keys = key if isinstance(key, tuple) else (key,)
        if any(item is Ellipsis for item in keys):
            place = [item is Ellipsis for item in keys].index(True)
            missing = self.shape.rank - (len(keys) - 1)
            keys = keys[:place] + (slice(None),) * missing + keys[place + 1:]
        if not keys:
            return self
        first, rest = keys[0], keys[1:]
        if isinstance(first, slice):
            rows = self._rows(first)
            return rows._within(rest) if rest else rows
        row = self._row(first)
        return row[rest if len(rest) > 1 else rest[0]] if rest else row

    def _row(self, key):
        if tf.executing_eagerly():
            count = len(self)
            if not -count <= int(key) < count:
                raise IndexError("Row key %d out of bounds" % int(key))
        return self._values[self._row_splits[:-1][key]:self._row_splits[1:][key]]

    def _rows(self, key):
        """Some of the rows."""
        if key.start is None and key.stop is None and key.step is None:
            return self
        return self._taken(tf.range(self.nrows())[key])

    def _taken(self, rows):
        """The rows of those numbers."""
        lengths = tf.gather(self.row_lengths(), rows)
        return self._over_places(tf.gather(self.row_starts(), rows), lengths, 1, self._uniform_row_length)

    def _over_places(self, starts, lengths, step, width=None):
        """Rows of every step-th value from a start on."""
        before = tf.cumsum(lengths, exclusive=True)
        places = tf.repeat(starts - before * step, lengths) + tf.range(tf.reduce_sum(lengths)) * step
        inner = self._values
        inner = inner._taken(places) if isinstance(inner, RaggedTensor) else tf.gather(inner, places)
        splits = tf.concat([tf.zeros([1], tf.int64), tf.cumsum(lengths)], axis=0)
        return RaggedTensor(inner, splits, width)

    def _within(self, keys):
        """The keys applied to each row."""
        first, rest = keys[0], keys[1:]
        if isinstance(first, slice):
            rows = self._sliced(first)
            if not rest:
                return rows
            inner = rows._values
            if isinstance(inner, RaggedTensor):
                return rows.with_values(inner._within(rest))
            return rows.with_values(inner[(slice(None),) + tuple(rest)])
        if self._uniform_row_length is None:
            raise ValueError("Cannot index into an inner ragged dimension.")
        offset = first % self._uniform_row_length if isinstance(first, int) else first
        places = self.row_starts() + tf.cast(offset, tf.int64)
        inner = self._values
        column = inner._taken(places) if isinstance(inner, RaggedTensor) else tf.gather(inner, places)
        return column[(slice(None),) + tuple(rest)] if rest else column

    def _sliced(self, key):
        """Each row's part."""
        if key.start is None and key.stop is None and key.step is None:
            return self
        lengths = self.row_lengths()
        step = 1 if key.step is None else key.step
        low = tf.zeros_like(lengths) - (0 if step > 0 else 1)
        high = lengths - (0 if step > 0 else 1)

        def bound(given, default):
            if given is None:
                return default
            given = tf.cast(given, tf.int64)
            return tf.minimum(tf.maximum(tf.where(given < 0, given + lengths, given), low), high)

        first = bound(key.start, low if step > 0 else high)
        last = bound(key.stop, high if step > 0 else low)
        counts = tf.maximum((last - first + step - (1 if step > 0 else -1)) // step, 0)
        return self._over_places(self.row_starts() + first, counts, step)

    def __repr__(self):
        if tf.is_symbolic_tensor(self.flat_values) or not tf.executing_eagerly():
            return "tf.RaggedTensor(values=%s, row_splits=%s)" % (self._values, self._row_splits)
        return "<tf.RaggedTensor %s>" % self.to_list()

    __str__ = __repr__

    def _map(self, function):
        return self.with_flat_values(function(self.flat_values))

    def __add__(self, other):
        return self._combine(other, tf.add)

    def __sub__(self, other):
        return self._combine(other, tf.subtract)

    def __mul__(self, other):
        return self._combine(other, tf.multiply)

    def __truediv__(self, other):
        return self._combine(other, tf.truediv)

    def __radd__(self, other):
        return self._map(lambda x: other + x)

    def __rmul__(self, other):
        return self._map(lambda x: other * x)

    def __neg__(self):
        return self._map(tf.negative)

    def _combine(self, other, function):
        if isinstance(other, RaggedTensor):
            return self._map(lambda x: function(x, other.flat_values))
        return self._map(lambda x: function(x, other))


RaggedTensor.__module__ = "tensorflow.python.ops.ragged.ragged_tensor"


def _inner(values):
    return values if isinstance(values, RaggedTensor) else tf.convert_to_tensor(values)


def _int64(x):
    x = tf.convert_to_tensor(x)
    return x if x.dtype == tf.int64 else tf.cast(x, tf.int64)


def _count(values):
    return values.nrows() if isinstance(values, RaggedTensor) else tf.cast(tf.shape(values)[0], tf.int64)


def constant(pylist, dtype=None, ragged_rank=None, inner_shape=None, name=None, row_splits_dtype=tf.int64):
    """A RaggedTensor of nested lists."""
    def depth(value):
        return 1 + max([depth(item) for item in value] or [0]) if isinstance(value, (list, tuple)) else 0

    levels = depth(pylist)
    if levels < 2:
        return tf.constant(pylist, dtype)

    def build(value, level):
        flat = [item for row in value for item in row]
        inner = build(flat, level - 1) if level > 2 else tf.constant(flat, dtype or (None if flat else tf.float32))
        return RaggedTensor.from_row_lengths(
            inner, tf.constant([len(row) for row in value], dtype=tf.int64, shape=[len(value)]))

    return build(pylist, levels)
