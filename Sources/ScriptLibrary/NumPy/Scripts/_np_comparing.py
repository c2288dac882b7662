"""Comparisons of numpy: nearly equal elements, equal arrays."""

import numpy as np


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether |a - b| <= atol + rtol * |b|, element by element; infinities are close to themselves.

    >>> np.isclose([1e10, 1e-7], [1.00001e10, 1e-8])
    array([ True, False])
    """
    x, y = [one if isinstance(one, np.ndarray) else np.asanyarray(one) for one in (a, b)]
    if y.dtype.kind != "m":
        y = np.asanyarray(y, dtype=np.result_type(y, 1.0))
    with np.errstate(invalid="ignore"):
        result = np.less_equal(abs(x - y), atol + rtol * abs(y)) & np.isfinite(y) | (x == y)
        if equal_nan:
            result |= np.isnan(x) & np.isnan(y)
    return result[()]


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all elements are nearly equal, as `isclose` has it.

    >>> np.allclose([1.0, 2.0], [1.0, 2.0 + 1e-9])
    True
    """
    return bool(np.all(isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)))


def array_equal(a1, a2, equal_nan=False):
    """Whether two arrays have the same shape and elements.

    >>> np.array_equal([1, 2], [1, 2])
    True
    """
    try:
        a1, a2 = np.asarray(a1), np.asarray(a2)
    except Exception:
        return False
    if a1.shape != a2.shape:
        return False
    same = np.asanyarray(a1 == a2)
    if equal_nan and a1.dtype.kind in "fc" and a2.dtype.kind in "fc":
        same = same | (np.isnan(a1) & np.isnan(a2))
    return bool(same.all())


def array_equiv(a1, a2):
    """Whether two arrays have the same elements when one is stretched to the other's shape.

    >>> np.array_equiv([1, 2], [[1, 2], [1, 2]])
    True
    """
    try:
        a1, a2 = np.asarray(a1), np.asarray(a2)
        np.broadcast_shapes(a1.shape, a2.shape)
    except Exception:
        return False
    return bool(np.asanyarray(a1 == a2).all())
