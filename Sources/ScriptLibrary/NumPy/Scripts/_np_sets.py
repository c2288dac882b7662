"""Functions of numpy on arrays as sets."""

import collections as _collections
import numpy as np


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    """The sorted elements of an array, or its slices along an axis, each once; with where they are and how often.

    >>> np.unique([3, 1, 3], return_counts=True)
    (array([1, 3]), array([1, 2]))
    """
    ar = np.asanyarray(ar)
    if axis is None:
        results = _flat_unique(ar.ravel(), return_index, return_inverse, return_counts, equal_nan)
        if return_inverse:
            place = 1 + bool(return_index)
            results[place] = results[place].reshape(ar.shape)
        return results[0] if len(results) == 1 else tuple(results)
    if not -ar.ndim <= axis < ar.ndim:
        raise np.exceptions.AxisError(axis, ar.ndim)
    rows = np.moveaxis(ar, axis, 0)
    flat = rows.reshape(rows.shape[0], -1)
    count = flat.shape[0]
    order = np.lexsort(flat.T[::-1]) if flat.shape[1] else np.arange(count)
    ordered = flat[order]
    first = np.ones(count, bool)
    if count:
        first[1:] = np.any(ordered[1:] != ordered[:-1], axis=1)
    results = [np.moveaxis(rows[order[first]], 0, axis)]
    results += _places(order, first, return_index, return_inverse, return_counts)
    return results[0] if len(results) == 1 else tuple(results)


def _flat_unique(ar, return_index, return_inverse, return_counts, equal_nan):
    if return_index or return_inverse:
        order = ar.argsort(kind="mergesort")
        ordered = ar[order]
    else:
        order, ordered = None, np.sort(ar)
    first = np.ones(ordered.shape, bool)
    if ordered.size > 1:
        first[1:] = ordered[1:] != ordered[:-1]
        if equal_nan and ordered.dtype.kind in "fc" and np.isnan(ordered[-1]):
            start = np.flatnonzero(np.isnan(ordered))[0]
            first[start + 1:] = False
    results = [ordered[first]]
    if order is None:
        order = np.arange(ordered.size)
    return results + _places(order, first, return_index, return_inverse, return_counts)


def _places(order, first, return_index, return_inverse, return_counts):
    results = []
    if return_index:
        results.append(order[first])
    if return_inverse:
        inverse = np.empty(first.shape, np.intp)
        inverse[order] = np.cumsum(first) - 1
        results.append(inverse)
    if return_counts:
        starts = np.concatenate(np.nonzero(first) + ([first.size],))
        results.append(np.diff(starts))
    return results


UniqueAllResult = _collections.namedtuple("UniqueAllResult", "values indices inverse_indices counts")
UniqueCountsResult = _collections.namedtuple("UniqueCountsResult", "values counts")
UniqueInverseResult = _collections.namedtuple("UniqueInverseResult", "values inverse_indices")


def unique_all(x):
    """The elements, each once, where each is first, which of them each place holds, and how often they occur.

    >>> np.unique_all([1, 1, 2]).counts
    array([2, 1])
    """
    return UniqueAllResult(*unique(x, True, True, True, equal_nan=False))


def unique_counts(x):
    """The elements, each once, and how often they occur.

    >>> np.unique_counts([1, 1, 2]).values
    array([1, 2])
    """
    return UniqueCountsResult(*unique(x, return_counts=True, equal_nan=False))


def unique_inverse(x):
    """The elements, each once, and which of them each place holds.

    >>> np.unique_inverse([5, 5, 7]).inverse_indices
    array([0, 0, 1])
    """
    return UniqueInverseResult(*unique(x, return_inverse=True, equal_nan=False))


def unique_values(x):
    """The elements, each once.

    >>> np.sort(np.unique_values([2, 1, 2]))
    array([1, 2])
    """
    return unique(x, equal_nan=False)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """The sorted elements that two arrays have in common.

    >>> np.intersect1d([1, 3, 4, 3], [3, 1, 2, 1])
    array([1, 3])
    """
    ar1, ar2 = np.asanyarray(ar1), np.asanyarray(ar2)
    if return_indices and not assume_unique:
        ar1, first1 = unique(ar1, return_index=True)
        ar2, first2 = unique(ar2, return_index=True)
    elif not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    else:
        ar1, ar2 = ar1.ravel(), ar2.ravel()
    both = np.concatenate((ar1, ar2))
    order = both.argsort(kind="mergesort")
    ordered = both[order]
    same = ordered[1:] == ordered[:-1]
    common = ordered[:-1][same]
    if not return_indices:
        return common
    places1, places2 = order[:-1][same], order[1:][same] - ar1.size
    if not assume_unique:
        places1, places2 = first1[places1], first2[places2]
    return common, places1, places2


def union1d(ar1, ar2):
    """The sorted elements of either of two arrays.

    >>> np.union1d([3, 1], [2, 1])
    array([1, 2, 3])
    """
    return unique(np.concatenate((ar1, ar2), axis=None))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The elements of one array that are not in another.

    >>> np.setdiff1d([1, 2, 3], [2])
    array([1, 3])
    """
    ar1 = np.asarray(ar1).ravel() if assume_unique else unique(ar1)
    return ar1[isin(ar1, ar2, invert=True)]


def setxor1d(ar1, ar2, assume_unique=False):
    """The sorted elements of one of two arrays, but not of both.

    >>> np.setxor1d([1, 2], [2, 3])
    array([1, 3])
    """
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    both = np.sort(np.concatenate((ar1, ar2), axis=None))
    if both.size == 0:
        return both
    edges = np.concatenate(([True], both[1:] != both[:-1], [True]))
    return both[edges[1:] & edges[:-1]]


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """Whether each element is among others; a bool array of the shape of the elements.

    >>> np.isin([1, 2, 3], [2, 5])
    array([False,  True, False])
    """
    if kind not in (None, "sort", "table"):
        raise ValueError("Invalid kind: '%s'. Please use None, 'sort' or 'table'." % kind)
    element = np.asarray(element)
    tests = np.asarray(test_elements).ravel()
    if element.dtype == object or tests.dtype == object:
        wanted = tests.tolist()
        found = np.array([item in wanted for item in element.ravel().tolist()], bool)
    elif tests.size == 0:
        found = np.zeros(element.size, bool)
    else:
        common = np.result_type(element, tests)
        values = element.ravel().astype(common)
        ordered = np.sort(tests.astype(common))
        places = np.minimum(ordered.searchsorted(values), ordered.size - 1)
        found = ordered[places] == values
    found = found.reshape(element.shape)
    return ~found if invert else found


def lexsort(keys, axis=-1):
    """The order that sorts by several keys, the last one first of all; stable.

    >>> np.lexsort(([1, 0, 2], [1, 1, 0]))
    array([2, 1, 0])
    """
    keys = [np.asarray(key) for key in keys]
    if not keys:
        raise TypeError("need sequence of keys with len > 0 in lexsort")
    if keys[0].ndim == 0:
        return np.intp(0)
    if any(key.shape != keys[0].shape for key in keys):
        raise ValueError("all keys need to be the same shape")
    order = np.argsort(keys[0], axis, kind="stable")
    for key in keys[1:]:
        step = np.argsort(np.take_along_axis(key, order, axis), axis, kind="stable")
        order = np.take_along_axis(order, step, axis)
    return order
