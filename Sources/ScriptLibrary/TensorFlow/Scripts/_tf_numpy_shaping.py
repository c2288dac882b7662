"""Shapes, parts and choices of `tf.experimental.numpy`: reshape, stack, split, take, where, and NumPy's indexing."""

import builtins

import numpy as np
import tensorflow as tf

from _tf_numpy import (
    array, as_tensor, asarray, choose, full, full_like, is_inexact, known, promoted, rank_of, result_type)

# What an array is


def size(x, axis=None):
    """How many elements there are: a NumPy integer where the shape is known. NotImplementedError for an axis."""
    if axis is not None:
        raise NotImplementedError("axis argument is not supported in the current `np.size` implementation")
    if isinstance(x, (int, float, np.int32, np.int64, np.float32, np.float64)):
        return 1
    x = asarray(x)
    return np.prod(x.shape.as_list(), dtype=int) if x.shape.is_fully_defined() else tf.size(x)


def shape(a):
    """The sizes of the axes: a tf.TensorShape."""
    return asarray(a).shape


def ndim(a):
    """How many axes there are."""
    return asarray(a).ndim


def isscalar(num):
    """Whether there are no axes."""
    return ndim(num) == 0


# Shapes


def reshape(a, newshape, order="C"):
    """The elements in another shape, row by row or, with order='F', column by column."""
    if order not in ("C", "F"):
        raise ValueError("Unsupported order argument %s" % order)
    a = asarray(a)
    if isinstance(newshape, int):
        newshape = [newshape]
    if order == "F":
        return tf.transpose(tf.reshape(tf.transpose(a), newshape[::-1]))
    return tf.reshape(a, newshape)


def ravel(a):
    """The elements in one row."""
    return tf.reshape(asarray(a), [-1])


def flatten(a, order="C"):
    """The elements in one row, row by row, or column by column with order='F'."""
    a = asarray(a)
    if order in ("C", "A", "K"):
        return tf.reshape(a, [-1])
    if order == "F":
        return tf.reshape(tf.transpose(a), [-1])
    raise ValueError("order can only be C, A, K (all row major) or F (column major).")


def expand_dims(a, axis):
    """The array with an axis of size 1 at a place."""
    return tf.expand_dims(asarray(a), axis=axis)


def squeeze(a, axis=None):
    """The array without its axes of size 1, or without those that are given."""
    return tf.squeeze(asarray(a), axis)


def transpose(a, axes=None):
    """The axes in another order: the opposite one, if none is given."""
    a = asarray(a)
    return tf.transpose(a, perm=None if axes is None else asarray(axes))


def swapaxes(a, axis1, axis2):
    """The array with two axes exchanged."""
    a = asarray(a)
    rank = rank_of(a)
    if isinstance(rank, int) and isinstance(axis1, int) and isinstance(axis2, int):
        order = list(range(rank))
        axis1, axis2 = [axis + rank if axis < 0 else axis for axis in (axis1, axis2)]
        order[axis1], order[axis2] = axis2, axis1
        return tf.transpose(a, order)
    axis1, axis2 = [tf.where(axis < 0, axis + rank, axis) for axis in (axis1, axis2)]
    return tf.transpose(a, tf.tensor_scatter_nd_update(tf.range(rank), [[axis1], [axis2]], [axis2, axis1]))


def moveaxis(a, source, destination):
    """The array with axes moved to other places, the others in their order. ValueError for lists of different lengths."""
    if not source and not destination:
        return a
    a = asarray(a)
    source = (source,) if isinstance(source, int) else source
    destination = (destination,) if isinstance(destination, int) else destination
    if len(source) != len(destination):
        raise ValueError("The lengths of source and destination must equal")
    rank = a.shape.rank
    if rank is None:
        raise ValueError("The rank of `a` is unknown, so we can't decide where axes go.")
    source = [axis + rank if axis < 0 else axis for axis in source]
    destination = [axis + rank if axis < 0 else axis for axis in destination]
    order = [axis for axis in range(rank) if axis not in source]
    for place, axis in sorted(zip(destination, source)):
        assert place <= len(order)
        order.insert(place, axis)
    return tf.transpose(a, order)


def pad_left(n, sizes):
    """The sizes of a shape with 1 in front until there are n."""
    sizes = asarray(sizes, tf.int32)
    return tf.pad(sizes, [[tf.maximum(n - tf.size(sizes), 0), 0]], constant_values=1)


def _at_least(n, arrays, sizes):
    def widened(x):
        x = asarray(x)
        return choose(rank_of(x) < n, lambda: reshape(x, sizes(tf.shape(x))), lambda: x)
    results = [widened(x) for x in arrays]
    return results[0] if len(results) == 1 else results


def atleast_1d(*arys):
    """The array with one axis at least; of several a list."""
    return _at_least(1, arys, lambda sizes: pad_left(1, sizes))


def atleast_2d(*arys):
    """The array with two axes at least, new ones in front; of several a list."""
    return _at_least(2, arys, lambda sizes: pad_left(2, sizes))


def atleast_3d(*arys):
    """The array with three axes at least: a row has one before and one after, a matrix one after; of several a list."""
    def sizes(own):
        count = known(tf.size(own))
        if count == 0:
            return tf.constant([1, 1, 1])
        return tf.pad(own, [[1, 1]] if count == 1 else [[0, 1]], constant_values=1)
    return _at_least(3, arys, sizes)


def broadcast_arrays(*args, **kwargs):
    """The arrays in the shape that they are broadcast to: a list. ValueError for subok=True."""
    from _tf_numpy_math import broadcast
    if kwargs.pop("subok", False):
        raise ValueError("subok=True is not supported.")
    if kwargs:
        raise ValueError("Received unsupported arguments %s" % kwargs.keys())
    return broadcast(*[asarray(x) for x in args])


def flip(m, axis=None):
    """The elements in the opposite order along an axis, or along all."""
    m = asarray(m)
    if axis is None:
        return tf.reverse(m, tf.range(tf.rank(m)))
    return tf.reverse(m, [axis + rank_of(m) if axis < 0 else axis])


def flipud(m):
    """The rows in the opposite order."""
    return flip(m, 0)


def fliplr(m):
    """The columns in the opposite order."""
    return flip(m, 1)


def roll(a, shift, axis=None):
    """The elements moved along an axis, what leaves at one end coming in at the other; along all axes as one row."""
    a = asarray(a)
    if axis is not None:
        return tf.roll(a, shift, axis)
    return tf.reshape(tf.roll(tf.reshape(a, [-1]), shift, 0), tf.shape(a))


def rot90(m, k=1, axes=(0, 1)):
    """The array turned by k quarters of a circle in the plane of two axes, from the first to the second."""
    rank = tf.convert_to_tensor(m).shape.rank
    first, second = [axis + rank if axis < 0 else axis for axis in axes]
    k = k % 4
    if k == 0:
        return m
    if k == 2:
        return flip(flip(m, first), second)
    order = list(range(rank))
    order[first], order[second] = second, first
    return transpose(flip(m, second), order) if k == 1 else flip(transpose(m, order), second)


def pad(array, pad_width, mode, **kwargs):
    """The array with (before, after) more elements along each axis: constant_values, or with mode 'reflect' or
    'symmetric' its own. ValueError for other modes.
    """
    if mode not in ("constant", "reflect", "symmetric"):
        raise ValueError("Unsupported padding mode: " + mode)
    return tf.pad(
        asarray(array), asarray(pad_width, tf.int32), mode.upper(), constant_values=kwargs.get("constant_values", 0))


def tile(a, reps):
    """The array repeated along each axis."""
    a = array(a)
    reps = tf.reshape(array(reps, tf.int32), [-1])
    sizes = pad_left(tf.size(reps), tf.shape(a))
    return tf.tile(tf.reshape(a, sizes), tf.pad(reps, [[tf.maximum(tf.rank(a) - tf.size(reps), 0), 0]], constant_values=1))


def repeat(a, repeats, axis=None):
    """Each element several times, along an axis or in one row; repeats is a number, or one for each element."""
    return tf.repeat(asarray(a), asarray(repeats), axis)


# Together and apart


def stack(arrays, axis=0):
    """Arrays of one shape along a new axis."""
    if isinstance(arrays, tf.Tensor):
        return arrays if axis == 0 else swapaxes(arrays, 0, axis)
    return tf.stack(promoted(*arrays), axis)


def hstack(tup):
    """Arrays one beside the other: along the second axis, rows along their only one."""
    arrays = promoted(*[atleast_1d(a) for a in tup])
    return tf.concat(arrays, axis=0 if arrays[0].shape.rank == 1 else 1)


def vstack(tup):
    """Arrays one below the other: along the first axis."""
    return tf.concat(promoted(*[atleast_2d(a) for a in tup]), axis=0)


def dstack(tup):
    """Arrays one behind the other: along the third axis."""
    return tf.concat(promoted(*[atleast_3d(a) for a in tup]), axis=2)


def concatenate(arys, axis=0):
    """Arrays joined along an axis. ValueError for none."""
    arys = list(arys) if isinstance(arys, (list, tuple)) else [arys]
    if not arys:
        raise ValueError("Need at least one array to concatenate. Received empty input: arys=%s" % arys)
    return tf.concat(promoted(*arys), axis)


def append(arr, values, axis=None):
    """The array followed by values: along an axis, or both in one row."""
    if axis is None:
        return concatenate([ravel(arr), ravel(values)], 0)
    return concatenate([arr, values], axis=axis)


def split(ary, indices_or_sections, axis=0):
    """Equal parts along an axis, or the parts between indices: a list."""
    ary = asarray(ary)
    if not isinstance(indices_or_sections, int):
        indices_or_sections = _sizes_between(ary, indices_or_sections, axis)
    return tf.split(ary, indices_or_sections, axis=axis)


def _sizes_between(a, bounds, axis):
    if axis >= len(a.shape):
        raise ValueError("axis %s is out of bound for shape %s" % (axis, a.shape))
    total, sizes, last = a.shape[axis], [], 0
    for place, bound in enumerate(bounds):
        if bound < last:
            raise ValueError("The %s-th boundary %s is smaller than the previous boundary %s" % (place, bound, last))
        sizes.append(builtins.min(bound - last, builtins.max(0, total - builtins.sum(sizes))))
        last = bound
    return sizes + [builtins.max(0, total - builtins.sum(sizes))]


def _split_along(axis, summary):
    def function(ary, indices_or_sections):
        place = 0 if axis == 1 and rank_of(ary) == 1 else axis
        if isinstance(indices_or_sections, int):
            count = ary.shape[place]
            if count is not None and count % indices_or_sections:
                raise ValueError("array split does not result in an equal division")
        return split(ary, indices_or_sections, axis=place)
    function.__doc__ = summary
    return function


vsplit = _split_along(0, "Equal parts of a tensor along its first axis, or the parts between indices. ValueError for a rest.")
hsplit = _split_along(1, "Equal parts of a tensor along its second axis, or the parts between indices. ValueError for a rest.")
dsplit = _split_along(2, "Equal parts of a tensor along its third axis, or the parts between indices. ValueError for a rest.")

# Choices


def where(condition, x=None, y=None):
    """Elements of x where the condition is true, of y elsewhere; without them the indices of what is true: a list."""
    condition = asarray(condition, bool)
    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ValueError("Both x and y must be ndarrays, or both must be None.")
    x, y = promoted(x, y)
    return tf.where(condition, x, y)


def nonzero(a):
    """The indices of the elements that are not 0, an int64 tensor for each axis: a list."""
    a = atleast_1d(a)
    if a.shape.rank is None:
        raise ValueError("The rank of `a` is unknown, so we can't decide how many arrays to return.")
    return tf.unstack(tf.where(tf.cast(a, tf.bool)), a.shape.rank, axis=1)


def select(condlist, choicelist, default=0):
    """The element of the first choice whose condition is true, default where none is. ValueError for no conditions."""
    if len(condlist) != len(choicelist):
        raise ValueError(
            "condlist must have length equal to choicelist (%s vs %s)" % (len(condlist), len(choicelist)))
    if not condlist:
        raise ValueError("condlist must be non-empty")
    output, *choices = promoted(default, *choicelist)
    for condition, choice in reversed(list(zip(condlist, choices))):
        output = where(condition, choice, output)
    return output


def compress(condition, a, axis=None):
    """The parts along an axis, or the elements in one row, whose condition is true. ValueError for a condition with
    another number of axes than one.
    """
    condition, a = asarray(condition, bool), asarray(a)
    if condition.shape.rank != 1:
        raise ValueError("condition must be a 1-d array.")
    if axis is None or a.shape.rank == 0:
        a, axis = ravel(a), 0
    axis = axis + a.shape.rank if axis < 0 else axis
    assert 0 <= axis < a.shape.rank
    if condition.shape[0] < a.shape[axis]:
        condition = tf.concat([condition, tf.fill([a.shape[axis] - condition.shape[0]], False)], axis=0)
    return tf.boolean_mask(a, condition, axis=axis)


def take(a, indices, axis=None, out=None, mode="clip"):
    """Elements at indices along an axis, or of all in one row. Indices outside are set to the ends, or counted on with
    mode='wrap'. ValueError for mode='raise' and for out.
    """
    if out is not None:
        raise ValueError("out argument is not supported in take.")
    if mode not in ("raise", "clip", "wrap"):
        raise ValueError("Invalid mode '%s' for take" % mode)
    a, indices = asarray(a), asarray(indices)
    if axis is None:
        a, axis = tf.reshape(a, [-1]), 0
    count = tf.shape(a, out_type=indices.dtype)[axis]
    if mode == "raise":
        raise ValueError("The 'raise' mode to take is not supported.")
    indices = tf.clip_by_value(indices, 0, count - 1) if mode == "clip" else tf.math.floormod(indices, count)
    return tf.gather(a, indices, axis=axis)


def take_along_axis(arr, indices, axis):
    """Along an axis the elements at indices, which have as many axes; of all in one row for axis=None."""
    arr, indices = asarray(arr), asarray(indices)
    if axis is None:
        arr, axis = tf.reshape(arr, [-1]), 0
    rank = arr.shape.rank
    if rank is None:
        raise ValueError("The rank of `arr` is unknown, so we can't decide which axis is meant.")
    axis = axis + rank if axis < 0 else axis
    # All axes but this one are broadcast.
    kind = indices.dtype
    own, wanted = tf.shape(arr, out_type=kind), tf.shape(indices, out_type=kind)
    common = tf.broadcast_dynamic_shape(
        tf.tensor_scatter_nd_update(own, [[axis]], tf.ones([1], kind)),
        tf.tensor_scatter_nd_update(wanted, [[axis]], tf.ones([1], kind)))
    arr = tf.broadcast_to(arr, tf.tensor_scatter_nd_update(common, [[axis]], [own[axis]]))
    indices = tf.broadcast_to(indices, tf.tensor_scatter_nd_update(common, [[axis]], [wanted[axis]]))
    static = indices.shape
    indices = tf.where(indices < 0, indices + own[axis], indices)
    is_last = axis == rank - 1
    if not is_last:
        arr, indices = swapaxes(arr, axis, -1), swapaxes(indices, axis, -1)
    sizes = tf.shape(indices)
    rows = tf.reshape(arr, [-1, tf.shape(arr)[-1]])
    result = tf.gather(rows, tf.reshape(indices, [-1, sizes[-1]]), batch_dims=1)
    result = tf.reshape(result, sizes)
    result = result if is_last else swapaxes(result, axis, -1)
    result.set_shape(static)
    return result


def ix_(*args):
    """Indices for the grid of several rows of indices or booleans: a list. ValueError for other axes or dtypes."""
    output = []
    for place, a in enumerate(args):
        a = asarray(a)
        if a.shape.rank != 1:
            raise ValueError("Arguments must be 1-d, got arg %s of rank %s" % (place, a.shape.rank))
        if a.dtype == tf.bool:
            a = nonzero(a)[0]
        elif not a.dtype.is_integer:
            raise ValueError("Only integer and bool dtypes are supported, got %s" % a.dtype)
        sizes = [1] * len(args)
        sizes[place] = -1
        output.append(tf.reshape(a, sizes))
    return output


# NumPy's indexing, where experimental_enable_numpy_behavior has asked for it

_refusal = ("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid "
            "indices, got %r")


def getitem(tensor, key):
    """`tensor[key]` with integer or boolean arrays among the indices. IndexError for other kinds of indices."""
    if isinstance(key, bool) or isinstance(key, (tf.Tensor, np.ndarray)) and key.dtype == bool:
        return tf.boolean_mask(tensor, key)
    basic, advanced = [], []
    parts = _parts(key)
    singles = [place for place, part in enumerate(parts) if _is_single(part)]
    seen_ellipsis = False
    for place, part in enumerate(parts):
        if part is Ellipsis or part is None:
            seen_ellipsis = seen_ellipsis or part is Ellipsis
            basic.append(part)
        elif isinstance(part, slice):
            bounds = [None if bound is None else _index(bound, True) for bound in (part.start, part.stop, part.step)]
            basic.append(slice(*bounds))
        elif _is_single(part):
            basic.append(_index(part, True))
        else:
            basic.append(slice(None))
            # The axis is counted in what the basic indices leave: from the end, behind an ellipsis.
            if seen_ellipsis:
                axis = place - len(parts) + len([single for single in singles if single > place])
            else:
                axis = place - len([single for single in singles if single < place])
            advanced.append((axis, _index(part, False)))
    tensor = tensor[tuple(basic)] if basic else tensor
    return _gathered(tensor, sorted(advanced, key=lambda pair: pair[0])) if advanced else tensor


def _parts(key):
    if isinstance(key, tuple):
        return key
    if isinstance(key, list):
        for part in key:
            if part is None or part is Ellipsis or isinstance(part, (list, tuple, slice)):
                return tuple(key)
            if isinstance(part, (tf.Tensor, np.ndarray)) and part.ndim != 0:
                return tuple(key)
    return (key,)


def _is_single(part):
    if isinstance(part, (list, tuple, slice)) or part is None or part is Ellipsis:
        return False
    return np.ndim(part) == 0 if not isinstance(part, tf.Tensor) else part.shape.rank == 0


def _index(part, is_single):
    if isinstance(part, (int, np.integer)) and not isinstance(part, bool):
        return int(part)
    data = asarray(part)
    if data.dtype == tf.bool:
        if data.shape.rank != 1:
            raise NotImplementedError("Need rank 1 for bool index %s" % part)
        data = tf.reshape(tf.where(data), [-1])
    if not data.dtype.is_integer or data.dtype == tf.uint64 or is_single and data.shape.rank not in (None, 0):
        raise IndexError(_refusal % (part,))
    if data.dtype in (tf.int32, tf.int64):
        return data
    return tf.cast(data, tf.int64 if data.dtype == tf.uint32 else tf.int32)


def _gathered(tensor, advanced):
    from _tf_numpy_math import broadcast
    axes = [axis for axis, _ in advanced]
    indices = tf.stack(broadcast(*promoted(*[index for _, index in advanced])), axis=-1)
    rank = tensor.shape.rank
    spread = axes[0] < 0 <= axes[-1] or axes != list(range(axes[0], axes[0] + len(axes)))
    axes = [axis + rank if axis < 0 else axis for axis in axes]
    if spread:
        tensor = moveaxis(tensor, axes, range(len(axes)))
        sizes = tf.shape(tensor, out_type=indices.dtype)[:len(axes)]
        return tf.gather_nd(tensor, tf.where(indices < 0, indices + sizes, indices))
    sizes = tf.gather(tf.shape(tensor), axes)
    if len(axes) == 1:
        indices = indices[..., 0]
    indices = tf.cast(indices, tf.int32)
    indices = tf.where(indices < 0, indices + (sizes[0] if len(axes) == 1 else sizes), indices)
    first = axes[0]
    if len(axes) > 1:
        # Neighbouring axes become one.
        steps = tf.math.cumprod(sizes, reverse=True, exclusive=True)
        indices = tf.reduce_sum(indices * steps, axis=-1)
        whole = tf.shape(tensor)
        tensor = tf.reshape(tensor, tf.concat([whole[:first], [-1], whole[first + len(axes):]], axis=0))
    return tf.gather(tensor, indices, axis=first)


# Methods of tensors in NumPy's mode


def reshape_method(a, *newshape, order="C", **others):
    if others:
        raise ValueError("Unsupported arguments: %s" % others.keys())
    if len(newshape) == 1 and not isinstance(newshape[0], int):
        newshape = newshape[0]
    return reshape(a, newshape, order=order)


def tolist(a):
    if not tf.is_tensor(a) or not hasattr(a, "numpy"):
        raise ValueError("Symbolic Tensors do not support the tolist API.")
    return a.numpy().tolist()


def element_count(a):
    return np.prod(a.shape.as_list()) if a.shape.is_fully_defined() else None
