"""numpy.strings and numpy.char: Python's methods of texts, element by element."""

import numpy as np


def _mapped(function, kind, *arrays, scalar=True):
    """Results for texts without axes are scalars where NumPy has a ufunc, arrays where it has none (`scalar=False`)."""
    arrays = np.broadcast_arrays(*[np.asarray(array) for array in arrays])
    results = [function(*items) for items in zip(*[array.ravel().tolist() for array in arrays])]
    if not results:
        return np.empty(arrays[0].shape, kind or arrays[0].dtype)
    result = np.array(results, kind).reshape(arrays[0].shape)
    return result[()] if scalar else result


def _method(name, kind=None, scalar=True):
    def method(a, *args):
        args = [arg for arg in args if arg is not None]
        return _mapped(lambda text, *rest: getattr(text, name)(*rest), kind, a, *args, scalar=scalar)
    method.__name__ = name
    method.__doc__ = "The method `%s` of each text." % name
    return method


capitalize, title, lower, upper, swapcase, zfill, expandtabs, center, ljust, rjust, encode, decode = [
    _method(name, scalar=False) for name in (
        "capitalize", "title", "lower", "upper", "swapcase", "zfill", "expandtabs", "center", "ljust", "rjust", "encode",
        "decode")]
strip, lstrip, rstrip = map(_method, ("strip", "lstrip", "rstrip"))
isalpha, isdigit, isspace, isdecimal, isnumeric, isalnum, islower, isupper, istitle = [
    _method(name, bool) for name in (
        "isalpha", "isdigit", "isspace", "isdecimal", "isnumeric", "isalnum", "islower", "isupper", "istitle")]
find, rfind, index, rindex, count = [_method(name, int) for name in ("find", "rfind", "index", "rindex", "count")]
startswith, endswith = [_method(name, bool) for name in ("startswith", "endswith")]


def replace(a, old, new, count=-1):
    """Texts with a part replaced.

    >>> np.strings.replace(['abc'], 'b', 'X')
    array(['aXc'], dtype='<U3')
    """
    return _mapped(lambda text, old, new, count: text.replace(old, new, count), None, a, old, new, count, scalar=False)


def str_len(a):
    """The lengths of texts.

    >>> np.strings.str_len(['a', 'bcd'])
    array([1, 3])
    """
    return _mapped(len, int, a)


def add(x1, x2):
    """Texts one after the other.

    >>> np.strings.add(['a'], 'b')
    array(['ab'], dtype='<U2')
    """
    return _mapped(lambda one, two: one + two, None, x1, x2)


def multiply(a, i):
    """Texts repeated.

    >>> np.strings.multiply(['ab'], 2)
    array(['abab'], dtype='<U4')
    """
    return _mapped(lambda text, times: text * max(0, times), None, a, i, scalar=False)


def mod(a, values):
    """Texts as formats of values.

    >>> np.strings.mod(['%d!'], 3)
    array(['3!'], dtype='<U2')
    """
    return _mapped(lambda text, value: text % value, None, a, values, scalar=False)


def partition(a, sep):
    """Texts cut at the first separator: three arrays."""
    parts = [text.partition(sep) for text in np.asarray(a).ravel().tolist()]
    return tuple(np.array([part[place] for part in parts]).reshape(np.shape(a)) for place in range(3))


def split(a, sep=None, maxsplit=None):
    """Lists of the parts of texts, in an array of objects."""
    source = np.asarray(a)
    result = np.empty(source.size, object)
    for place, text in enumerate(source.ravel().tolist()):
        result[place] = text.split(sep, -1 if maxsplit is None else maxsplit)
    return result.reshape(source.shape)


def join(sep, seq):
    """The characters of texts with a separator between them.

    >>> np.char.join('-', ['ab'])
    array(['a-b'], dtype='<U3')
    """
    return _mapped(lambda sep, text: sep.join(text), None, sep, seq, scalar=False)


equal, not_equal, less, less_equal, greater, greater_equal = (
    np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal)
