"""numpy.emath: functions that go on in complex numbers where real ones end."""

import numpy as np


def _wide(x, outside):
    x = np.asarray(x)
    if x.dtype.kind != "c" and np.any(outside(x)):
        x = x.astype(np.complex64 if x.dtype.char in "efbhBH" else np.complex128)
    return x


def _negative(x):
    return x < 0


def sqrt(x):
    """Square roots, complex ones of negative numbers.

    >>> np.emath.sqrt(-1)
    np.complex128(1j)
    """
    return np.sqrt(_wide(x, _negative))


def log(x):
    """Natural logarithms, complex ones of negative numbers.

    >>> np.emath.log(1)
    np.float64(0.0)
    """
    return np.log(_wide(x, _negative))


def log2(x):
    """Logarithms to base 2, complex ones of negative numbers.

    >>> np.emath.log2(8)
    np.float64(3.0)
    """
    return np.log2(_wide(x, _negative))


def log10(x):
    """Logarithms to base 10, complex ones of negative numbers.

    >>> np.emath.log10(100)
    np.float64(2.0)
    """
    return np.log10(_wide(x, _negative))


def logn(n, x):
    """Logarithms to base n, complex ones of negative numbers.

    >>> np.emath.logn(2, 8).round(6)
    np.float64(3.0)
    """
    return np.log(_wide(x, _negative)) / np.log(_wide(n, _negative))


def power(x, p):
    """Powers, complex ones of negative numbers; integers to negative powers are floats.

    >>> np.emath.power(2, -1)
    np.float64(0.5)
    """
    x, p = _wide(x, _negative), np.asarray(p)
    if p.dtype.kind in "iu" and np.any(p < 0):
        p = p.astype(float)
    return np.power(x, p)


def arccos(x):
    """Inverse cosines, complex ones beyond 1.

    >>> np.emath.arccos(1)
    np.float64(0.0)
    """
    return np.arccos(_wide(x, lambda x: abs(x) > 1))


def arcsin(x):
    """Inverse sines, complex ones beyond 1.

    >>> np.emath.arcsin(0)
    np.float64(0.0)
    """
    return np.arcsin(_wide(x, lambda x: abs(x) > 1))


def arctanh(x):
    """Inverse hyperbolic tangents, complex ones beyond 1.

    >>> np.emath.arctanh(0)
    np.float64(0.0)
    """
    return np.arctanh(_wide(x, lambda x: abs(x) > 1))
