"""Reductions and products of `tf.experimental.numpy`: sums, means, extremes, sorting, matrix products."""

import builtins

import numpy as np
import tensorflow as tf

from _tf_numpy import array, as_tensor, asarray, choose, diagonal, is_inexact, promoted, rank_of, result_type
from _tf_numpy_math import binary, broadcast, isnan, logical_not
from _tf_numpy_shaping import atleast_1d, pad_left, reshape, where

# Reductions


def _widened(a):
    """Sums are made in 64 bits: of booleans in int64, too."""
    if a.dtype == tf.bool or (a.dtype.is_integer and a.dtype.size < 8):
        return tf.cast(a, tf.uint64 if a.dtype.is_unsigned else tf.int64)
    return a


def _floating(a):
    return tf.cast(a, tf.float64) if a.dtype.is_integer or a.dtype == tf.bool else a


def _reduce(op, a, axis, dtype, keepdims, prepared, of_booleans=None, keeps_booleans=False):
    """
    prepared: what becomes of integers and booleans where no dtype is wanted; None for nothing.
    of_booleans: the reduction of booleans, where they are wanted, or kept by keeps_booleans.
    """
    dtype = None if dtype is None else result_type(dtype)
    a = asarray(a, dtype)
    keepdims = bool(keepdims)
    if of_booleans is not None and (dtype == tf.bool or keeps_booleans and a.dtype == tf.bool):
        return of_booleans(a, axis=axis, keepdims=keepdims)
    if dtype is None and prepared is not None:
        a = prepared(a)
    if isinstance(axis, tf.Tensor) and axis.dtype not in (tf.int32, tf.int64):
        axis = tf.cast(axis, tf.int64)
    return op(a, axis=axis, keepdims=keepdims)


def _without_out(out):
    if out is not None:
        raise ValueError("Setting out is not supported.")


def sum(a, axis=None, dtype=None, keepdims=None):
    """The sum of all elements, or along an axis or several: of integers and booleans in 64 bits."""
    return _reduce(tf.reduce_sum, a, axis, dtype, keepdims, _widened, tf.reduce_any)


def prod(a, axis=None, dtype=None, keepdims=None):
    """The product of all elements, or along an axis or several: of integers and booleans in 64 bits."""
    return _reduce(tf.reduce_prod, a, axis, dtype, keepdims, _widened, tf.reduce_all)


def mean(a, axis=None, dtype=None, out=None, keepdims=None):
    """The mean of all elements, or along an axis or several: float64 for integers."""
    _without_out(out)
    return _reduce(tf.reduce_mean, a, axis, dtype, keepdims, _floating)


def amax(a, axis=None, out=None, keepdims=None):
    """The largest of all elements, or along an axis or several."""
    _without_out(out)
    return _reduce(tf.reduce_max, a, axis, None, keepdims, None, tf.reduce_any, keeps_booleans=True)


def amin(a, axis=None, out=None, keepdims=None):
    """The smallest of all elements, or along an axis or several."""
    _without_out(out)
    return _reduce(tf.reduce_min, a, axis, None, keepdims, None, tf.reduce_all, keeps_booleans=True)


def max(a, axis=None, keepdims=None):
    """The largest of all elements, or along an axis or several."""
    return amax(a, axis=axis, keepdims=keepdims)


def min(a, axis=None, keepdims=None):
    """The smallest of all elements, or along an axis or several."""
    return amin(a, axis=axis, keepdims=keepdims)


def ptp(a, axis=None, keepdims=None):
    """The largest element less the smallest."""
    return amax(a, axis=axis, keepdims=keepdims) - amin(a, axis=axis, keepdims=keepdims)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=None):
    """The mean squared distance from the mean; with ddof the sum is divided by the number of elements less ddof."""
    working = result_type(a, dtype) if dtype else None
    _without_out(out)

    def corrected(a, axis, keepdims):
        centered = a - tf.reduce_mean(a, axis=axis, keepdims=True)
        if a.dtype.is_complex:
            squares = tf.cast(tf.math.real(centered * tf.math.conj(centered)), a.dtype)
        else:
            squares = tf.square(centered)
        if axis is None:
            count = tf.size(a)
        else:
            count = tf.reduce_prod(tf.gather(tf.shape(a), axis + tf.rank(a) if axis < 0 else axis))
        return tf.reduce_sum(squares, axis=axis, keepdims=keepdims) / tf.cast(count - ddof, a.dtype)
    result = _reduce(corrected if ddof else tf.math.reduce_variance, a, axis, working, keepdims, _floating)
    return tf.cast(result, dtype) if dtype else result


def std(a, axis=None, keepdims=None):
    """The square root of the mean squared distance from the mean."""
    return _reduce(tf.math.reduce_std, a, axis, None, keepdims, _floating)


def all(a, axis=None, keepdims=None):
    """Whether all elements are true, or those along an axis; numbers are true if they are not 0."""
    return tf.reduce_all(asarray(a, bool), axis=axis, keepdims=bool(keepdims))


def any(a, axis=None, keepdims=None):
    """Whether an element is true, or one along an axis; numbers are true if they are not 0."""
    return tf.reduce_any(asarray(a, bool), axis=axis, keepdims=bool(keepdims))


def count_nonzero(a, axis=None):
    """How many elements are not 0: int64."""
    return tf.math.count_nonzero(array(a), axis)


def _without_nan(a, value):
    a = array(a)
    return where(isnan(a), array(value, a.dtype), a)


def nansum(a, axis=None, dtype=None, keepdims=False):
    """The sum, where NaN counts as 0."""
    return sum(_without_nan(a, 0), axis=axis, dtype=dtype, keepdims=keepdims)


def nanprod(a, axis=None, dtype=None, keepdims=False):
    """The product, where NaN counts as 1."""
    return prod(_without_nan(a, 1), axis=axis, dtype=dtype, keepdims=keepdims)


def nanmean(a, axis=None, dtype=None, keepdims=None):
    """The mean of the elements that are not NaN."""
    a = array(a)
    if not is_inexact(a.dtype):
        return mean(a, axis=axis, dtype=dtype, keepdims=keepdims)
    dtype = a.dtype if dtype is None else dtype
    count = sum(logical_not(isnan(a)), axis=axis, dtype=dtype, keepdims=keepdims)
    return nansum(a, axis=axis, dtype=dtype, keepdims=keepdims) / count


def average(a, axis=None, weights=None, returned=False):
    """The mean, each element counted with its weight; with returned=True also the sum of the weights.

    Weights have the shape of a, or one axis for the one that is given. ValueError for an axis that is no integer.
    """
    if axis is not None and not isinstance(axis, int):
        raise ValueError("Argument `axis` must be an integer. Received axis=%s (of type %s)" % (axis, type(axis)))
    a = array(a)
    if weights is None:
        a = a if is_inexact(a.dtype) else tf.cast(a, result_type(a.dtype, float))
        result = tf.reduce_mean(a, axis=axis)
        total = tf.cast(tf.size(a) if axis is None else tf.shape(a)[axis], a.dtype)
    else:
        dtype = result_type(a.dtype, weights) if is_inexact(a.dtype) else result_type(a.dtype, weights, float)
        a, weights = array(a, dtype), array(weights, dtype)
        if axis is None or a.shape.rank == weights.shape.rank:
            same = tf.reduce_all(tf.equal(tf.shape(a), tf.shape(weights)))
            tf.debugging.Assert(same, [tf.shape(a), tf.shape(weights)])
            total = tf.reduce_sum(weights, axis=axis)
            result = tf.reduce_sum(a * weights, axis=axis) / total
        else:
            tf.debugging.Assert(tf.equal(tf.rank(weights), 1), [tf.rank(weights)])
            total = tf.reduce_sum(weights)
            result = tf.tensordot(a, weights, [[axis], [0]]) / total
    return (result, tf.broadcast_to(total, tf.shape(result))) if returned else result


def _cumulated(op, a, axis, dtype):
    a = asarray(a, dtype)
    if dtype is None and a.dtype.is_integer:
        a = tf.cast(a, tf.as_dtype(np.promote_types(a.dtype.as_numpy_dtype, int)))
    if axis is None:
        return op(tf.reshape(a, [-1]), 0)
    return op(a, axis + tf.rank(a) if axis < 0 else axis)


def cumsum(a, axis=None, dtype=None):
    """Running sums along an axis, or of all elements: of integers in 64 bits."""
    return _cumulated(tf.cumsum, a, axis, dtype)


def cumprod(a, axis=None, dtype=None):
    """Running products along an axis, or of all elements: of integers in 64 bits."""
    return _cumulated(tf.math.cumprod, a, axis, dtype)


def diff(a, n=1, axis=-1):
    """Differences of neighbours along an axis, n times; whether they differ for booleans. ValueError for a negative n."""
    a = asarray(a)
    rank = a.shape.rank
    if rank is None:
        raise ValueError("Function `diff` currently requires a known rank for input `a`. Received: a=%s (unknown rank)" % a)
    if (axis + rank if axis < 0 else axis) >= rank:
        raise ValueError("Argument `axis` (received axis=%s) is out of bounds for input %s of rank %s." % (axis, a, rank))
    if n < 0:
        raise ValueError("Argument `order` must be a non-negative integer. Received: axis=%s" % n)
    later, earlier = [slice(None)] * rank, [slice(None)] * rank
    later[axis], earlier[axis] = slice(1, None), slice(None, -1)
    op = tf.not_equal if a.dtype == tf.bool else tf.subtract
    for _ in range(n):
        if a.shape[axis] == 0:
            break
        a = op(a[tuple(later)], a[tuple(earlier)])
    return a


# Order


def _without_order(order):
    if order is not None:
        raise ValueError("The `order` argument is not supported. Pass order=None")


def sort(a, axis=-1, kind="quicksort", order=None):
    """The elements along an axis in rising order; all of them for axis=None. ValueError for another kind than quicksort."""
    if kind != "quicksort":
        raise ValueError('Invalid value for argument `kind`. Only kind="quicksort" is supported. Received: kind=%s' % kind)
    _without_order(order)
    a = array(a)
    return tf.sort(tf.reshape(a, [-1]), 0) if axis is None else tf.sort(a, axis)


def argsort(a, axis=-1, kind="quicksort", order=None):
    """The indices that put elements along an axis in rising order: int64. TypeError for complex numbers."""
    if kind not in ("quicksort", "stable"):
        raise ValueError('Invalid value for argument `kind`. Only kind="quicksort" and kind="stable" are supported. '
                         "Received: kind=%s" % kind)
    _without_order(order)
    a = array(a)
    if a.dtype.is_complex:
        raise TypeError("argsort does not support complex64/complex128 dtypes. Received dtype: %s" % a.dtype)
    if a.shape.rank == 0:
        return tf.constant([0], tf.int64)
    if axis is None:
        a, axis = tf.reshape(a, [-1]), 0
    return tf.cast(tf.argsort(a, axis, stable=kind == "stable"), tf.int64)


def _extreme_place(op, a, axis):
    a = array(a)
    return op(tf.reshape(a, [-1]) if axis is None else atleast_1d(a), axis=axis)


def argmax(a, axis=None):
    """The index of the largest element along an axis, or of all elements in a row: int64."""
    return _extreme_place(tf.argmax, a, axis)


def argmin(a, axis=None):
    """The index of the smallest element along an axis, or of all elements in a row: int64."""
    return _extreme_place(tf.argmin, a, axis)


# Products


def _has_scalar(a, b):
    return a.shape.rank == 0 or b.shape.rank == 0


def dot(a, b):
    """The product of vectors or matrices; of more axes the sum over the last of a and the last but one of b."""
    def product(a, b):
        if _has_scalar(a, b):
            return a * b
        return tf.tensordot(a, b, axes=[[-1], [-1 if b.shape.rank == 1 else -2]])
    return binary(product, a, b)


def inner(a, b):
    """The sum of products over the last axes."""
    def product(a, b):
        return a * b if _has_scalar(a, b) else tf.tensordot(a, b, axes=[[-1], [-1]])
    return binary(product, a, b)


def vdot(a, b):
    """The sum of products of all elements, those of a conjugated."""
    a, b = promoted(a, b)
    a, b = tf.reshape(a, [-1]), tf.reshape(b, [-1])
    return dot(tf.math.conj(a) if a.dtype.is_complex else a, b)


def outer(a, b):
    """Each element of a times each of b: a row for each of a."""
    return binary(lambda a, b: tf.reshape(a, [-1, 1]) * tf.reshape(b, [-1]), a, b)


def matmul(x1, x2):
    """The matrix product; vectors are rows on the left, columns on the right. ValueError for shapes that don't fit."""
    def product(x1, x2):
        try:
            if x2.shape.rank == 1:
                return tf.tensordot(x1, x2, axes=1)
            if x1.shape.rank == 1:
                return tf.tensordot(x1, x2, axes=[[0], [-2]])
            return tf.matmul(x1, x2)
        except tf.errors.InvalidArgumentError as error:
            raise ValueError(str(error))
    return binary(product, x1, x2)


def tensordot(a, b, axes=2):
    """The sum of products over axes: the last of a and the first of b, or those that two lists name."""
    return binary(lambda a, b: tf.tensordot(a, b, axes=axes), a, b)


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """The cross product of vectors of 2 or 3 elements; of two of 2 elements the one number that is not 0."""
    if axis is not None:
        axisa = axisb = axisc = axis

    def product(a, b):
        a, b = _vectors_last(a, axisa), _vectors_last(b, axisb)
        are_flat = a.shape[-1] == 2 and b.shape[-1] == 2
        a, b = [tf.pad(x, [[0, 0]] * (x.shape.rank - 1) + [[0, 1]]) if x.shape[-1] == 2 else x for x in (a, b)]
        result = tf.linalg.cross(*broadcast(a, b))
        if are_flat:
            return result[..., 2]
        place = axisc + result.shape.rank if axisc < 0 else axisc
        order = list(range(result.shape.rank - 1))
        order.insert(place, result.shape.rank - 1)
        return result if place == result.shape.rank - 1 else tf.transpose(result, order)
    return binary(product, a, b)


def _vectors_last(x, axis):
    rank = x.shape.rank
    axis = axis + rank if axis < 0 else axis
    if axis == rank - 1:
        return x
    return tf.transpose(x, [i for i in range(rank) if i != axis] + [axis])


def kron(a, b):
    """b times each element of a, put together as blocks."""
    a, b = promoted(a, b)
    rank = builtins.max(a.shape.rank, b.shape.rank)
    if a.shape.rank < rank:
        a = reshape(a, pad_left(rank, tf.shape(a)))
    if b.shape.rank < rank:
        b = reshape(b, pad_left(rank, tf.shape(b)))
    sizes, own = tf.shape(a), tf.shape(b)
    ones = tf.ones_like(sizes)
    blocks = tf.reshape(a, tf.reshape(tf.stack([sizes, ones], axis=1), [-1]))
    parts = tf.reshape(b, tf.reshape(tf.stack([ones, own], axis=1), [-1]))
    return tf.reshape(blocks * parts, sizes * own)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None):
    """The sum of a diagonal of two axes."""
    dtype = None if dtype is None else result_type(dtype)
    a = asarray(a, dtype)
    rank = a.shape.rank
    if offset == 0 and rank is not None and axis1 in (-2, rank - 2) and axis2 in (-1, rank - 1):
        return tf.linalg.trace(a)
    return sum(diagonal(a, offset, axis1, axis2), -1, dtype)


def einsum(subscripts, *operands, **kwargs):
    """Sums of products by subscripts, 'ij,jk->ik'. casting='no' leaves the operands' dtypes; ValueError for others."""
    casting = kwargs.get("casting", "safe")
    optimize = kwargs.get("optimize", False)
    if casting == "safe":
        operands = promoted(*operands)
    elif casting == "no":
        operands = [asarray(x) for x in operands]
    else:
        raise ValueError('Invalid value for argument `casting`. Expected casting="safe" or casting="no". '
                         "Received: casting=%s" % casting)
    if optimize and optimize not in (True, "greedy", "optimal"):
        raise ValueError('Invalid value for argument `optimize`. Expected one of {True, "greedy", "optimal"}. '
                         "Received: optimize=%s" % optimize)
    return tf.einsum(subscripts, *operands, optimize="optimal" if optimize == "optimal" else "greedy")
