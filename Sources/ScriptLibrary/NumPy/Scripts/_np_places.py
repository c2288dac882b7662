"""Functions of numpy about places: grids, index arrays, writing through them."""

import numpy as np


def _axis(axis, ndim):
    if not -ndim <= axis < ndim:
        raise np.exceptions.AxisError(axis, ndim)
    return axis % ndim if ndim else axis


# Grids

def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    """Coordinate arrays of a grid from coordinate vectors; with `indexing='xy'` the first two axes are exchanged.

    >>> np.meshgrid([1, 2, 3], [4, 5])[0]
    array([[1, 2, 3],
           [1, 2, 3]])
    """
    if indexing not in ("xy", "ij"):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    count = len(xi)
    grids = []
    for axis, vector in enumerate(xi):
        place = 1 - axis if indexing == "xy" and count > 1 and axis < 2 else axis
        grids.append(np.asanyarray(vector).reshape((1,) * place + (-1,) + (1,) * (count - place - 1)))
    if not sparse:
        grids = list(np.broadcast_arrays(*grids))
    return tuple(grid.copy() if copy else grid for grid in grids)


def ix_(*args):
    """Index arrays that together select the cross product of vectors; booleans stand for the places that are True.

    >>> np.arange(9).reshape(3, 3)[np.ix_([0, 2], [1, 2])]
    array([[1, 2],
           [7, 8]])
    """
    result = []
    for number, vector in enumerate(args):
        array = np.asarray(vector)
        if array.size == 0:
            array = array.astype(np.intp)
        if array.ndim != 1:
            raise ValueError("Cross index must be 1 dimensional")
        if array.dtype == bool:
            array = array.nonzero()[0]
        result.append(array.reshape((1,) * number + (array.size,) + (1,) * (len(args) - number - 1)))
    return tuple(result)


class nd_grid:
    """Grids of numbers by slices: `np.mgrid` in full, `np.ogrid` open."""
    __module__ = "numpy.lib._index_tricks_impl"

    def __init__(self, sparse=False):
        self.sparse = sparse

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            start, stop, step = key.start, key.stop, key.step
            start = 0 if start is None else start
            if isinstance(step, complex):
                return np.linspace(start, stop, int(abs(step)))
            return np.arange(start, stop, 1 if step is None else step)
        vectors = [self[part] for part in key]
        dtype = np.result_type(*vectors) if vectors else np.dtype(int)
        grids = [grid.astype(dtype) for grid in meshgrid(*vectors, sparse=self.sparse, indexing="ij")]
        return tuple(grids) if self.sparse else np.stack(grids) if grids else np.empty((0,), int)


mgrid = nd_grid(False)
ogrid = nd_grid(True)


class AxisConcatenator:
    """Arrays joined by indexing: `np.r_` along the first axis, `np.c_` as columns."""
    __module__ = "numpy.lib._index_tricks_impl"

    def __init__(self, axis=0, ndmin=1, trans1d=-1):
        self.axis = axis
        self.ndmin = ndmin
        self.trans1d = trans1d

    def __getitem__(self, key):
        parts = key if isinstance(key, tuple) else (key,)
        axis, ndmin, trans1d = self.axis, self.ndmin, self.trans1d
        arrays = []
        for number, part in enumerate(parts):
            if isinstance(part, str):
                if number:
                    raise ValueError("special directives must be the first entry.")
                if part in ("r", "c"):
                    raise NotImplementedError("np.r_[%r]: np.matrix is not there" % part)
                numbers = [int(word) for word in part.split(",")]
                axis = numbers[0]
                ndmin = numbers[1] if len(numbers) > 1 else ndmin
                trans1d = numbers[2] if len(numbers) > 2 else trans1d
                continue
            arrays.append(self._part(part, ndmin, trans1d))
        return np.concatenate(arrays, axis=axis)

    def _part(self, part, ndmin, trans1d):
        if isinstance(part, slice):
            start = 0 if part.start is None else part.start
            if isinstance(part.step, complex):
                array = np.linspace(start, part.stop, int(abs(part.step)))
            else:
                array = np.arange(start, part.stop, 1 if part.step is None else part.step)
            own = 1
        else:
            array = np.asarray(part)
            own = array.ndim
        missing = ndmin - array.ndim
        if missing <= 0:
            return array
        array = array.reshape((1,) * missing + array.shape)
        if trans1d != -1 and 0 < own < ndmin:
            place = trans1d if trans1d >= 0 else trans1d + ndmin - own + 1
            array = np.moveaxis(array, range(ndmin - own, ndmin), range(place, place + own))
        return array

    def __len__(self):
        return 0


r_ = AxisConcatenator(0)
c_ = AxisConcatenator(-1, 2, 0)


class IndexExpression:
    """An index as a value: `np.s_[1:2, ...]`; `np.index_exp` always gives a tuple."""
    __module__ = "numpy.lib._index_tricks_impl"

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        return (item,) if self.maketuple and not isinstance(item, tuple) else item


index_exp = IndexExpression(True)
s_ = IndexExpression(False)


class ndindex:
    """The index tuples of a shape, in row-major order.

    >>> list(np.ndindex(2, 2))
    [(0, 0), (0, 1), (1, 0), (1, 1)]
    """
    __module__ = "numpy"

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], (tuple, list)):
            shape = tuple(shape[0])
        if any(size < 0 for size in shape):
            raise ValueError("negative dimensions are not allowed")
        import itertools
        self._places = itertools.product(*(range(size) for size in shape))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._places)


class ndenumerate:
    """Pairs of index tuples and elements.

    >>> list(np.ndenumerate(np.array([7, 8])))
    [((0,), np.int64(7)), ((1,), np.int64(8))]
    """
    __module__ = "numpy"

    def __init__(self, arr):
        self._array = np.asarray(arr)
        self._places = ndindex(*self._array.shape)

    def __iter__(self):
        return self

    def __next__(self):
        place = next(self._places)
        return place, self._array[place]


# Places

def unravel_index(indices, shape, order="C"):
    """Flat indices as a tuple of one index array for each dimension. `ValueError` for indices outside.

    >>> np.unravel_index(5, (2, 3))
    (np.int64(1), np.int64(2))
    """
    shape = (shape,) if isinstance(shape, (int, np.integer)) else tuple(shape)
    flat = np.asarray(indices)
    if flat.dtype.kind not in "iu" and flat.size:
        raise TypeError("only int indices permitted")
    flat = flat.astype(np.intp)
    total = 1
    for size in shape:
        total *= size
    bad = flat[(flat < 0) | (flat >= total)] if flat.ndim else flat[None][(flat[None] < 0) | (flat[None] >= total)]
    if bad.size:
        raise ValueError("index %d is out of bounds for array with size %d" % (bad[0], total))
    parts = []
    for size in (reversed(shape) if order == "C" else shape):
        parts.append(flat % size)
        flat = flat // size
    return tuple(reversed(parts)) if order == "C" else tuple(parts)


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    """Flat indices of index arrays, one for each dimension; outside of the dimensions raise, wrap or clip.

    >>> np.ravel_multi_index(([0, 1], [2, 0]), (2, 3))
    array([2, 3])
    """
    dims = (dims,) if isinstance(dims, (int, np.integer)) else tuple(dims)
    parts = [np.asarray(part) for part in multi_index]
    if len(parts) != len(dims):
        raise ValueError("parameter multi_index must be a sequence of length %d" % len(dims))
    modes = (mode,) * len(dims) if isinstance(mode, str) else tuple(mode)
    total = np.intp(0)
    step = 1
    places = list(zip(parts, dims, modes))
    for part, size, how in (reversed(places) if order == "C" else places):
        if part.dtype.kind not in "iu":
            raise TypeError("only int indices permitted")
        if how == "wrap":
            part = part % size
        elif how == "clip":
            part = np.clip(part, 0, size - 1)
        elif np.any((part < 0) | (part >= size)):
            raise ValueError("invalid entry in coordinates array")
        total = total + part * step
        step *= size
    return total


def diag_indices(n, ndim=2):
    """Index arrays of the diagonal of an array of `ndim` dimensions of size n.

    >>> np.diag_indices(2)
    (array([0, 1]), array([0, 1]))
    """
    return (np.arange(n),) * ndim


def diag_indices_from(arr):
    """Index arrays of an array's diagonal; all its dimensions must be equal.

    >>> np.diag_indices_from(np.ones((2, 2)))
    (array([0, 1]), array([0, 1]))
    """
    if arr.ndim < 2:
        raise ValueError("input array must be at least 2-d")
    if len(set(arr.shape)) > 1:
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def tril_indices(n, k=0, m=None):
    """Index arrays of the lower triangle of an n by m matrix.

    >>> np.tril_indices(2)
    (array([0, 1, 1]), array([0, 0, 1]))
    """
    return np.nonzero(np.tri(n, m, k=k, dtype=bool))


def triu_indices(n, k=0, m=None):
    """Index arrays of the upper triangle of an n by m matrix.

    >>> np.triu_indices(2)
    (array([0, 0, 1]), array([0, 1, 1]))
    """
    return np.nonzero(~np.tri(n, m, k=k - 1, dtype=bool))


def tril_indices_from(arr, k=0):
    """Index arrays of a matrix's lower triangle.

    >>> np.tril_indices_from(np.ones((2, 2)))
    (array([0, 1, 1]), array([0, 0, 1]))
    """
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return tril_indices(arr.shape[-2], k, arr.shape[-1])


def triu_indices_from(arr, k=0):
    """Index arrays of a matrix's upper triangle.

    >>> np.triu_indices_from(np.ones((2, 2)))
    (array([0, 0, 1]), array([0, 1, 1]))
    """
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return triu_indices(arr.shape[-2], k, arr.shape[-1])


def mask_indices(n, mask_func, k=0):
    """Index arrays of what a function like `np.triu` leaves of an n by n matrix.

    >>> np.mask_indices(2, np.triu, 1)
    (array([0]), array([1]))
    """
    return np.nonzero(mask_func(np.ones((n, n), int), k) != 0)


def fill_diagonal(a, val, wrap=False):
    """Writes values to the diagonal of an array, in place.

    >>> a = np.zeros((2, 2), int)
    >>> np.fill_diagonal(a, 5)
    >>> a
    array([[5, 0],
           [0, 5]])
    """
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim == 2:
        step = a.shape[1] + 1
        stop = None if wrap else a.shape[1] * a.shape[1]
    else:
        if len(set(a.shape)) > 1:
            raise ValueError("All dimensions of input must be of equal length")
        step = sum(a.shape[0] ** power for power in range(a.ndim))
        stop = None
    count = len(range(*slice(0, stop, step).indices(a.size)))
    places = np.arange(count) * step
    a[np.unravel_index(places, a.shape)] = np.resize(val, count) if np.ndim(val) else val


def vander(x, N=None, increasing=False):
    """Powers of a vector's elements as columns, falling unless `increasing`.

    >>> np.vander([1, 2, 3], 3)
    array([[1, 1, 1],
           [4, 2, 1],
           [9, 3, 1]])
    """
    x = np.asarray(x)
    if x.ndim != 1:
        raise ValueError("x must be a one-dimensional array or sequence.")
    N = len(x) if N is None else N
    result = np.empty((len(x), N), np.promote_types(x.dtype, int))
    columns = result if increasing else result[:, ::-1]
    if N > 0:
        columns[:, 0] = 1
    for column in range(1, N):
        columns[:, column] = columns[:, column - 1] * x
    return result


def diagflat(v, k=0):
    """A matrix with the flattened elements on a diagonal.

    >>> np.diagflat([[1, 2]])
    array([[1, 0],
           [0, 2]])
    """
    return np.diag(np.ravel(v), k)


# Putting

def put(a, ind, v, mode="raise"):
    """Writes values to flat places of an array, in place; values are repeated as needed.

    >>> a = np.arange(5)
    >>> np.put(a, [0, 2], [-44, -55])
    >>> a
    array([-44,   1, -55,   3,   4])
    """
    if not isinstance(a, np.ndarray):
        raise TypeError("argument 1 must be numpy.ndarray, not %s" % type(a).__name__)
    places = np.asarray(ind).ravel().astype(np.intp)
    values = np.asarray(v, a.dtype).ravel()
    if places.size == 0 or values.size == 0:
        return
    if mode == "wrap":
        places = places % a.size
    elif mode == "clip":
        places = np.clip(places, 0, a.size - 1)
    a.flat[places] = np.resize(values, places.size)


def place(arr, mask, vals):
    """Writes the next of some values wherever a mask is true, in place.

    >>> a = np.arange(4)
    >>> np.place(a, a > 1, [7, 8])
    >>> a
    array([0, 1, 7, 8])
    """
    mask = np.asarray(mask, bool)
    count = int(mask.sum())
    values = np.ravel(np.asarray(vals, arr.dtype))
    if count and values.size == 0:
        raise ValueError("Cannot insert from an empty array!")
    if count:
        arr[mask.reshape(arr.shape)] = np.resize(values, count)


def putmask(a, mask, values):
    """Writes values[i] to a.flat[i] wherever mask.flat[i] is true, in place; values are repeated as needed.

    >>> a = np.arange(4)
    >>> np.putmask(a, a > 1, a * 2)
    >>> a
    array([0, 1, 4, 6])
    """
    mask = np.asarray(mask, bool)
    if mask.shape != a.shape:
        raise ValueError("putmask: mask and data must be the same size")
    values = np.ravel(np.asarray(values))
    if values.size:
        a[mask] = np.resize(values, a.size)[mask.ravel()].astype(a.dtype)


def copyto(dst, src, casting="same_kind", where=True):
    """Copies values into an array, stretched to its shape, where a mask says so. `TypeError` for casts beyond `casting`.

    >>> a = np.zeros(3)
    >>> np.copyto(a, [1, 2, 3], where=[True, False, True])
    >>> a
    array([1., 0., 3.])
    """
    if not isinstance(dst, np.ndarray):
        raise TypeError("copyto() argument 1 must be numpy.ndarray, not %s" % type(dst).__name__)
    source = np.asarray(src)
    weak = isinstance(src, (bool, int, float, complex)) and not isinstance(src, np.generic)
    if not weak and not np.can_cast(source.dtype, dst.dtype, casting):
        raise TypeError("Cannot cast array data from %r to %r according to the rule '%s'"
                        % (source.dtype, dst.dtype, casting))
    if where is True:
        dst[...] = source
        return
    mask = np.broadcast_to(np.asarray(where, bool), dst.shape)
    dst[mask] = np.broadcast_to(source, dst.shape)[mask]


def put_along_axis(arr, indices, values, axis):
    """Writes values at the indices of each row along an axis, in place: what `take_along_axis` reads.

    >>> a = np.array([[10, 30, 20]])
    >>> np.put_along_axis(a, np.array([[1]]), 99, axis=1)
    >>> a
    array([[10, 99, 20]])
    """
    if axis is None:
        if indices.ndim != 1:
            raise ValueError("when axis=None, `indices` must have a single dimension.")
        np.put(arr, indices, values)
        return
    axis = _axis(axis, arr.ndim)
    if indices.dtype.kind not in "iu":
        raise IndexError("`indices` must be an integer array")
    if indices.ndim != arr.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    key = []
    for other in range(arr.ndim):
        if other == axis:
            key.append(indices)
        else:
            key.append(np.arange(arr.shape[other]).reshape((1,) * other + (-1,) + (1,) * (arr.ndim - other - 1)))
    arr[tuple(key)] = values


def choose(a, choices, out=None, mode="raise"):
    """Elements of the choice whose number stands at each place.

    >>> np.choose([1, 0, 1], ([1, 2, 3], [10, 20, 30]))
    array([10,  2, 30])
    """
    a = np.asarray(a)
    if isinstance(choices, np.ndarray):
        choices = list(choices)
    count = len(choices)
    if mode == "wrap":
        a = a % count
    elif mode == "clip":
        a = np.clip(a, 0, count - 1)
    elif np.any((a < 0) | (a >= count)):
        raise ValueError("invalid entry in choice array")
    arrays = np.broadcast_arrays(a, *choices)
    dtype = np.result_type(*[np.asarray(choice) for choice in choices])
    result = np.empty(arrays[0].shape, dtype)
    for number in range(count):
        mask = arrays[0] == number
        result[mask] = arrays[number + 1][mask]
    if out is not None:
        out[...] = result
        return out
    return result[()] if result.ndim == 0 else result


def extract(condition, arr):
    """The elements where a condition holds, in one dimension.

    >>> np.extract([True, False, True], [1, 2, 3])
    array([1, 3])
    """
    return np.ravel(arr)[np.flatnonzero(np.ravel(condition))]


def asarray_chkfinite(a, dtype=None, order=None):
    """The value as an array; `ValueError` if an element is infinite or NaN.

    >>> np.asarray_chkfinite([1, 2])
    array([1, 2])
    """
    a = np.asarray(a, dtype=dtype, order=order)
    if a.dtype.kind in "fc" and not np.isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def packbits(a, /, axis=None, bitorder="big"):
    """Truths packed into the bits of uint8, eight to an element along an axis.

    >>> np.packbits([1, 0, 1])
    array([160], dtype=uint8)
    """
    a = np.asarray(a)
    if a.dtype.kind not in "biu":
        raise TypeError("Expected an input array of integer or boolean data type")
    if axis is None:
        a, axis = a.ravel(), 0
    rows = np.moveaxis(a != 0, axis, -1)
    missing = -rows.shape[-1] % 8
    rows = np.concatenate([rows, np.zeros(rows.shape[:-1] + (missing,), bool)], -1)
    weights = 1 << np.arange(8)
    weights = weights[::-1] if bitorder == "big" else weights
    packed = (rows.reshape(rows.shape[:-1] + (-1, 8)) * weights).sum(-1).astype(np.uint8)
    return np.moveaxis(packed, -1, axis)


def unpackbits(a, /, axis=None, count=None, bitorder="big"):
    """The bits of uint8 elements as an array of 0 and 1.

    >>> np.unpackbits(np.array([160], np.uint8))
    array([1, 0, 1, 0, 0, 0, 0, 0], dtype=uint8)
    """
    a = np.asarray(a)
    if a.dtype != np.uint8:
        raise TypeError("Expected an input array of unsigned byte data type")
    if axis is None:
        a, axis = a.ravel(), 0
    rows = np.moveaxis(a, axis, -1)
    shifts = np.arange(8, dtype=np.uint8)
    shifts = shifts[::-1] if bitorder == "big" else shifts
    bits = (rows[..., None] >> shifts) & np.uint8(1)
    bits = bits.reshape(rows.shape[:-1] + (-1,))
    if count is not None:
        size = bits.shape[-1]
        if count > size:
            bits = np.concatenate([bits, np.zeros(bits.shape[:-1] + (count - size,), np.uint8)], -1)
        else:
            bits = bits[..., :count]
    return np.moveaxis(bits, -1, axis)
