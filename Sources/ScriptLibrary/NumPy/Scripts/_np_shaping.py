"""Functions of numpy that rearrange elements: joining, cutting, padding, turning, grids and places."""

import numpy as np


def _axis(axis, ndim):
    axis = _index(axis)
    if not -ndim <= axis < ndim:
        raise np.exceptions.AxisError(axis, ndim)
    return axis % ndim if ndim else axis


def _index(value):
    return value.__index__() if hasattr(value, "__index__") else int(value)


def _axes(axes, ndim):
    if not isinstance(axes, (tuple, list)):
        axes = (axes,)
    return tuple(_axis(axis, ndim) for axis in axes)


# Dimensions

def _at_least(arrays, function):
    results = tuple(function(np.asanyarray(array)) for array in arrays)
    return results[0] if len(results) == 1 else results


def atleast_1d(*arys):
    """Arrays with one dimension at least: scalars become arrays of one element.

    >>> np.atleast_1d(3)
    array([3])
    """
    return _at_least(arys, lambda array: array.reshape(1) if array.ndim == 0 else array)


def atleast_2d(*arys):
    """Arrays with two dimensions at least: a vector becomes a row.

    >>> np.atleast_2d([1, 2]).shape
    (1, 2)
    """
    def widened(array):
        if array.ndim == 0:
            return array.reshape(1, 1)
        return array[np.newaxis, :] if array.ndim == 1 else array
    return _at_least(arys, widened)


def atleast_3d(*arys):
    """Arrays with three dimensions at least: a vector of n becomes (1, n, 1), a matrix (m, n, 1).

    >>> np.atleast_3d([1, 2]).shape
    (1, 2, 1)
    """
    def widened(array):
        if array.ndim == 0:
            return array.reshape(1, 1, 1)
        if array.ndim == 1:
            return array[np.newaxis, :, np.newaxis]
        return array[:, :, np.newaxis] if array.ndim == 2 else array
    return _at_least(arys, widened)


def rollaxis(a, axis, start=0):
    """A view with one axis moved in front of another.

    >>> np.rollaxis(np.ones((3, 4, 5)), 2).shape
    (5, 3, 4)
    """
    axis = _axis(axis, a.ndim)
    if start < 0:
        start += a.ndim
    if not 0 <= start <= a.ndim:
        raise np.exceptions.AxisError("'start' arg requires %d <= start < %d, but %d was passed in"
                                      % (-a.ndim, a.ndim + 1, start))
    if axis < start:
        start -= 1
    if axis == start:
        return a[...]
    order = [other for other in range(a.ndim) if other != axis]
    order.insert(start, axis)
    return a.transpose(order)


def matrix_transpose(x, /):
    """A view with the last two axes exchanged. `ValueError` for fewer than two dimensions.

    >>> np.matrix_transpose([[1, 2], [3, 4]])
    array([[1, 3],
           [2, 4]])
    """
    x = np.asanyarray(x)
    if x.ndim < 2:
        raise ValueError("Input array must be at least 2-dimensional, but it is %d" % x.ndim)
    return np.swapaxes(x, -1, -2)


def broadcast_shapes(*args):
    """The shape that shapes have in common when their dimensions of 1 are stretched.

    >>> np.broadcast_shapes((2, 1), (3,))
    (2, 3)
    """
    shapes = [(shape,) if isinstance(shape, int) else tuple(shape) for shape in args]
    rank = max((len(shape) for shape in shapes), default=0)
    result = [1] * rank
    owner = [0] * rank
    for number, shape in enumerate(shapes):
        for place, size in enumerate(shape, rank - len(shape)):
            if size == 1 or size == result[place]:
                continue
            if result[place] != 1:
                raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between "
                                 "arg %d with shape %s and arg %d with shape %s."
                                 % (owner[place], shapes[owner[place]], number, shape))
            result[place] = size
            owner[place] = number
    return tuple(result)


def broadcast_arrays(*args, subok=False):
    """Views of arrays stretched to their common shape.

    >>> [a.shape for a in np.broadcast_arrays([1, 2, 3], [[1], [2]])]
    [(2, 3), (2, 3)]
    """
    arrays = [np.asanyarray(array) for array in args]
    shape = broadcast_shapes(*(array.shape for array in arrays))
    return tuple(array if array.shape == shape else np.broadcast_to(array, shape) for array in arrays)


class broadcast:
    """Arrays walked together through their common shape.

    >>> np.broadcast([1, 2, 3], [[1], [2]]).shape
    (2, 3)
    """
    __module__ = "numpy"

    def __init__(self, *args):
        self._arrays = broadcast_arrays(*args)
        self.shape = broadcast_shapes(*(np.shape(array) for array in args))
        self.index = 0

    @property
    def ndim(self):
        return len(self.shape)

    nd = ndim

    @property
    def size(self):
        size = 1
        for count in self.shape:
            size *= count
        return size

    @property
    def numiter(self):
        return len(self._arrays)

    @property
    def iters(self):
        return tuple(array.flat for array in self._arrays)

    def reset(self):
        self.index = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.index >= self.size:
            raise StopIteration
        place = np.unravel_index(self.index, self.shape) if self.shape else ()
        self.index += 1
        return tuple(array[place] for array in self._arrays)


# Joining and cutting

def dstack(tup):
    """Arrays joined along the third axis.

    >>> np.dstack(([1, 2], [3, 4]))
    array([[[1, 3],
            [2, 4]]])
    """
    return np.concatenate([atleast_3d(array) for array in tup], 2)


def hsplit(ary, indices_or_sections):
    """Parts of an array along its second axis, of a vector along its first.

    >>> np.hsplit(np.arange(4), 2)
    [array([0, 1]), array([2, 3])]
    """
    if np.ndim(ary) == 0:
        raise ValueError("hsplit only works on arrays of 1 or more dimensions")
    return np.split(ary, indices_or_sections, 1 if np.ndim(ary) > 1 else 0)


def vsplit(ary, indices_or_sections):
    """Parts of an array along its first axis; it needs two dimensions.

    >>> np.vsplit(np.arange(4).reshape(2, 2), 2)
    [array([[0, 1]]), array([[2, 3]])]
    """
    if np.ndim(ary) < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return np.split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    """Parts of an array along its third axis; it needs three dimensions.

    >>> [a.shape for a in np.dsplit(np.ones((1, 2, 4)), 2)]
    [(1, 2, 2), (1, 2, 2)]
    """
    if np.ndim(ary) < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
    return np.split(ary, indices_or_sections, 2)


def unstack(x, /, *, axis=0):
    """The parts of an array along an axis, as a tuple of views without it.

    >>> np.unstack(np.array([[1, 2], [3, 4]]))
    (array([1, 2]), array([3, 4]))
    """
    if x.ndim == 0:
        raise ValueError("Input array must be at least 1-d.")
    return tuple(np.moveaxis(x, axis, 0))


def block(arrays):
    """An array put together from nested lists of blocks: the innermost lists are joined along the last axis.

    >>> np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]])
    array([[1., 0., 0.],
           [0., 1., 0.],
           [1., 1., 1.]])
    """
    def depth(part):
        if isinstance(part, tuple):
            raise TypeError("arrays is a tuple. Only lists can be used to arrange blocks, and np.block does not allow "
                            "implicit conversion from tuple to ndarray.")
        if not isinstance(part, list):
            return 0
        if not part:
            raise ValueError("List at arrays cannot be empty")
        depths = {depth(inner) for inner in part}
        if len(depths) > 1:
            raise ValueError("List depths are mismatched. First element was at depth %d, but there is an element at "
                             "depth %d (arrays[%d])" % (depth(part[0]) + 1, max(depths - {depth(part[0])}) + 1,
                             [depth(inner) for inner in part].index(max(depths - {depth(part[0])}))))
        return depths.pop() + 1

    def rank(part):
        return max(map(rank, part)) if isinstance(part, list) else np.ndim(part)

    levels = depth(arrays)
    dims = max(levels, rank(arrays))

    def joined(part, level):
        if level == 0:
            array = np.asanyarray(part)
            return array.reshape((1,) * (dims - array.ndim) + array.shape)
        return np.concatenate([joined(inner, level - 1) for inner in part], axis=-level)

    result = joined(arrays, levels)
    return result.copy() if levels == 0 else result


def insert(arr, obj, values, axis=None):
    """A copy with values put in before the places that `obj` says. `IndexError` for places outside.

    >>> np.insert([1, 2, 3], 1, 9)
    array([1, 9, 2, 3])
    """
    arr = np.asanyarray(arr)
    if axis is None:
        arr = arr.ravel()
        axis = 0
    axis = _axis(axis, arr.ndim)
    count = arr.shape[axis]
    if isinstance(obj, slice):
        places = np.arange(*obj.indices(count))
    else:
        places = np.array(obj)
        if places.dtype == bool:
            places = np.flatnonzero(places)
        elif places.size == 0 and not isinstance(obj, np.ndarray):
            places = places.astype(np.intp)
    single = places.size == 1
    if single:
        place = places.item()
        if not -count <= place <= count:
            raise IndexError("index %s is out of bounds for axis %d with size %d" % (obj, axis, count))
        values = np.array(values, copy=False if False else True, ndmin=arr.ndim, dtype=arr.dtype)
        if places.ndim == 0:
            values = np.moveaxis(values, 0, axis)
        added = values.shape[axis]
        starts = np.full(added, place if place >= 0 else place + count)
        targets = starts + np.arange(added)
    else:
        starts = places.astype(np.intp)
        bad = starts[(starts < -count) | (starts > count)]
        if bad.size:
            raise IndexError("index %d is out of bounds for axis %d with size %d" % (bad[0], axis, count))
        starts = np.where(starts < 0, starts + count, starts)
        order = starts.argsort(kind="mergesort")
        targets = starts.copy()
        targets[order] += np.arange(starts.size)
        values = np.asarray(values).astype(arr.dtype)
    shape = list(arr.shape)
    shape[axis] += targets.size
    result = np.empty(shape, arr.dtype)
    kept = np.ones(shape[axis], bool)
    kept[targets] = False
    before = (slice(None),) * axis
    result[before + (targets,)] = values
    result[before + (kept,)] = arr
    return result


def delete(arr, obj, axis=None):
    """A copy without the places that `obj` says. `IndexError` for places outside.

    >>> np.delete([1, 2, 3, 4], [0, 2])
    array([2, 4])
    """
    arr = np.asanyarray(arr)
    if axis is None:
        arr = arr.ravel()
        axis = 0
    axis = _axis(axis, arr.ndim)
    count = arr.shape[axis]
    kept = np.ones(count, bool)
    if isinstance(obj, slice):
        kept[obj] = False
    else:
        places = np.asarray(obj)
        if places.dtype == bool:
            if places.shape != (count,):
                raise ValueError("boolean array argument `obj` to delete must be one-dimensional and match the axis "
                                 "length of %d" % count)
            kept[places] = False
        else:
            if places.size == 0:
                places = places.astype(np.intp)
            elif places.dtype.kind not in "iu":
                raise IndexError("arrays used as indices must be of integer (or boolean) type")
            bad = places[(places < -count) | (places >= count)] if places.ndim else places
            if places.ndim == 0 and not -count <= places.item() < count or places.ndim and bad.size:
                raise IndexError("index %d is out of bounds for axis %d with size %d"
                                 % (places.item() if places.ndim == 0 else bad[0], axis, count))
            kept[places] = False
    return arr[(slice(None),) * axis + (kept,)]


def resize(a, new_shape):
    """A new array of a shape, filled with the elements again and again.

    >>> np.resize([1, 2, 3], (2, 4))
    array([[1, 2, 3, 1],
           [2, 3, 1, 2]])
    """
    shape = (new_shape,) if isinstance(new_shape, (int, np.integer)) else tuple(new_shape)
    flat = np.ravel(a)
    count = 1
    for size in shape:
        if size < 0:
            raise ValueError("all elements of `new_shape` must be non-negative")
        count *= size
    if flat.size == 0 or count == 0:
        return np.zeros(shape, flat.dtype)
    return np.tile(flat, -(-count // flat.size))[:count].reshape(shape)


def trim_zeros(filt, trim="fb", axis=None):
    """A sequence without the zeros at its front ('f'), back ('b') or both.

    >>> np.trim_zeros([0, 0, 1, 2, 0])
    [1, 2]
    """
    array = np.asarray(filt)
    trim = trim.lower()
    if trim not in ("fb", "bf", "f", "b"):
        raise ValueError("unexpected character(s) in `trim`: %r" % trim)
    axes = range(array.ndim) if axis is None else _axes(axis, array.ndim)
    places = np.argwhere(array)
    slices = [slice(None)] * array.ndim
    for along in axes:
        size = array.shape[along]
        first = places[:, along].min() if len(places) else size
        last = places[:, along].max() + 1 if len(places) else 0
        if len(places) == 0:
            slices[along] = slice(0, 0)
            continue
        slices[along] = slice(int(first) if "f" in trim else 0, int(last) if "b" in trim else size)
    if isinstance(filt, (list, tuple)) and array.ndim == 1:
        return filt[slices[0]]
    return array[tuple(slices)]


def roll(a, shift, axis=None):
    """Elements moved along axes; what leaves at one end comes in at the other.

    >>> np.roll(np.arange(5), 2)
    array([3, 4, 0, 1, 2])
    """
    a = np.asanyarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    axes = _axes(axis, a.ndim)
    shifts = np.broadcast_arrays(shift, np.asarray(axes))[0]
    if np.ndim(shift) > 1:
        raise ValueError("'shift' and 'axis' should be scalars or 1D sequences")
    if np.ndim(shift) == 1 and len(axes) == 1:
        axes = axes * len(shifts)
    totals = {}
    for along, by in zip(axes, shifts.tolist()):
        totals[along] = totals.get(along, 0) + int(by)
    result = np.array(a)
    for along, by in totals.items():
        size = a.shape[along]
        by = by % size if size else 0
        if by:
            before = (slice(None),) * along
            result = np.concatenate((result[before + (slice(-by, None),)], result[before + (slice(None, -by),)]), along)
    return result


def rot90(m, k=1, axes=(0, 1)):
    """A plane turned by 90 degrees k times, from the first axis towards the second; a view.

    >>> np.rot90([[1, 2], [3, 4]])
    array([[2, 4],
           [1, 3]])
    """
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    m = np.asanyarray(m)
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError("Axes must be different.")
    if not all(-m.ndim <= axis < m.ndim for axis in axes):
        raise ValueError("Axes=%s out of range for array of ndim=%d." % (axes, m.ndim))
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return np.flip(np.flip(m, axes[0]), axes[1])
    turned = np.swapaxes(np.flip(m, axes[1]) if k == 1 else m, axes[0], axes[1])
    return turned if k == 1 else np.flip(turned, axes[1])


# Borders

def _widths(value, ndim, name="pad_width"):
    if isinstance(value, dict):
        pairs = [(0, 0)] * ndim
        for axis, width in value.items():
            pairs[_axis(axis, ndim)] = (width, width) if np.ndim(width) == 0 else tuple(width)
        return pairs
    array = np.asarray(value)
    try:
        return [tuple(pair) for pair in np.broadcast_to(array, (ndim, 2)).tolist()]
    except ValueError:
        raise ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: %s  and "
                         "requested shape (%d,2)" % (str(array.shape).replace(" ", ""), ndim)) from None


def _statistic(array, axis, side, length, mode, dtype):
    size = array.shape[axis]
    count = size if length is None else min(length, size)
    if count == 0 and mode in ("maximum", "minimum"):
        raise ValueError("stat_length of 0 yields no value for padding")
    part = array[(slice(None),) * axis + (slice(0, count) if side == 0 else slice(size - count, size),)]
    if mode == "median":
        value = np.median(part, axis, keepdims=True)
    else:
        value = getattr(part, {"maximum": "max", "minimum": "min", "mean": "mean"}[mode])(axis=axis, keepdims=True)
    return np.round(value).astype(dtype) if dtype.kind in "iu" and value.dtype.kind == "f" else value


_pad_options = {
    "constant": ("constant_values",), "linear_ramp": ("end_values",), "reflect": ("reflect_type",),
    "symmetric": ("reflect_type",), "maximum": ("stat_length",), "minimum": ("stat_length",),
    "mean": ("stat_length",), "median": ("stat_length",), "edge": (), "wrap": (), "empty": (),
}


def pad(array, pad_width, mode="constant", **kwargs):
    """An array with borders: constant, edge, linear_ramp, maximum, mean, median, minimum, reflect, symmetric, wrap, empty.

    `mode` may be a function (vector, width, axis, kwargs) that fills the borders in place. `ValueError` for negative
    widths, unknown modes, and keywords that a mode does not have.

    >>> np.pad([1, 2, 3], (2, 1), 'edge')
    array([1, 1, 1, 2, 3, 3])
    """
    array = np.asarray(array)
    widths = np.asarray(list(pad_width.values()) if isinstance(pad_width, dict) else pad_width)
    if widths.dtype.kind not in "iu":
        raise TypeError("`pad_width` must be of integral type.")
    widths = _widths(pad_width, array.ndim)
    if any(width < 0 for pair in widths for width in pair):
        raise ValueError("index can't contain negative values")
    shape = tuple(size + sum(pair) for size, pair in zip(array.shape, widths))
    inner = tuple(slice(low, low + size) for size, (low, high) in zip(array.shape, widths))
    if callable(mode):
        result = np.zeros(shape, array.dtype)
        result[inner] = array
        for axis in range(array.ndim):
            rows = np.moveaxis(result, axis, -1)
            for place in np.ndindex(rows.shape[:-1]):
                mode(rows[place], widths[axis], axis, kwargs)
        return result
    if mode not in _pad_options:
        raise ValueError("mode '%s' is not supported" % mode)
    strange = set(kwargs) - set(_pad_options[mode])
    if strange:
        raise ValueError("unsupported keyword arguments for mode '%s': %s" % (mode, strange))
    if mode in ("constant", "linear_ramp"):
        values = _widths(kwargs.get(_pad_options[mode][0], 0), array.ndim)
    lengths = _widths(kwargs["stat_length"], array.ndim) if kwargs.get("stat_length") is not None else None
    if array.size == 0 and mode not in ("constant", "empty"):
        for axis, pair in enumerate(widths):
            if array.shape[axis] == 0 and any(pair):
                raise ValueError("can't extend empty axis %d using modes other than 'constant' or 'empty'" % axis)
    result = array
    for axis, (low, high) in enumerate(widths):
        parts = []
        for side, width in enumerate((low, high)):
            if mode in ("constant", "empty"):
                edge = list(result.shape)
                edge[axis] = width
                parts.append(np.full(edge, values[axis][side] if mode == "constant" else 0, result.dtype))
            elif mode in ("maximum", "minimum", "mean", "median"):
                length = lengths[axis][side] if lengths else None
                parts.append(np.repeat(_statistic(result, axis, side, length, mode, array.dtype), width, axis))
            elif mode == "linear_ramp":
                parts.append(_ramp(result, axis, side, width, values[axis][side]))
        if mode in ("edge", "reflect", "symmetric", "wrap"):
            result = _bordered(result, axis, low, high, mode, kwargs.get("reflect_type", "even"))
        else:
            result = np.concatenate([parts[0].astype(result.dtype), result, parts[1].astype(result.dtype)], axis)
    return result if result is not array else array.copy()


def _ramp(array, axis, side, width, end):
    size = array.shape[axis]
    edge = array[(slice(None),) * axis + (0 if side == 0 else size - 1,)]
    ramp = np.linspace(end, edge, width, endpoint=False, dtype=array.dtype, axis=axis)
    return ramp if side == 0 else np.flip(ramp, axis)


def _bordered(array, axis, low, high, mode, kind):
    size = array.shape[axis]
    places = np.arange(-low, size + high)
    if mode == "edge":
        chosen = np.clip(places, 0, size - 1)
    elif mode == "wrap":
        chosen = places % size
    elif mode == "symmetric":
        around = places % (2 * size)
        chosen = np.where(around < size, around, 2 * size - 1 - around)
    elif size == 1:
        chosen = np.zeros_like(places)
    else:
        around = places % (2 * size - 2)
        chosen = np.where(around < size, around, 2 * size - 2 - around)
    before = (slice(None),) * axis
    result = array[before + (chosen,)]
    if kind == "odd" and mode in ("reflect", "symmetric"):
        # Point reflection at the edges, one period at a time.
        period = size - 1 if mode == "reflect" else size
        first, last = array[before + (slice(0, 1),)], array[before + (slice(size - 1, size),)]
        if mode == "reflect" and size == 1:
            return result
        turns = np.floor_divide(places, period) if mode == "symmetric" else np.floor_divide(places, period)
        turns = turns.reshape((-1,) + (1,) * (array.ndim - axis - 1))
        # A reflected stretch is 2 * edge - element; whole periods add the difference of the edges.
        flipped = turns % 2 != 0
        rise = last - first
        total = np.where(flipped, (turns + 1) * rise + 2 * first - result, turns * rise + result)
        result = total.astype(array.dtype)
    return result
