"""numpy.testing: assertions about arrays, with NumPy's reports."""

import contextlib as _contextlib
import numpy as np
import warnings as _warnings


def build_err_msg(arrays, err_msg, header="Items are not equal:", verbose=True, names=("ACTUAL", "DESIRED"), precision=8):
    """The text of a failed assertion: a header, the message, and what was compared.

    >>> print(np.testing.build_err_msg([1, 2], 'why'))
    <BLANKLINE>
    Items are not equal: why
     ACTUAL: 1
     DESIRED: 2
    """
    lines = ["\n" + header]
    err_msg = str(err_msg)
    if err_msg:
        if "\n" not in err_msg and len(err_msg) < 79 - len(header):
            lines = [lines[0] + " " + err_msg]
        else:
            lines.append(err_msg)
    if verbose:
        for name, value in zip(names, arrays):
            text = np.array_repr(value, precision=precision) if isinstance(value, np.ndarray) else repr(value)
            if text.count("\n") > 3:
                text = "\n".join(text.splitlines()[:3]) + "..."
            lines.append(" %s: %s" % (name, text))
    return "\n".join(lines)


def _failure(x, y, err_msg, verbose, header, names, precision, text):
    return AssertionError(build_err_msg([x, y], str(err_msg) + "\n" + text if text else err_msg, verbose=verbose,
                                        header=header, names=names, precision=precision))


def assert_array_compare(comparison, x, y, err_msg="", verbose=True, header="", precision=6, equal_nan=True,
                         equal_inf=True, *, strict=False, names=("ACTUAL", "DESIRED")):
    """Raises `AssertionError` unless a comparison holds for all elements; counts those where it does not.

    >>> np.testing.assert_array_compare(np.less, [1, 2], [3, 4])
    """
    x, y = np.asanyarray(x), np.asanyarray(y)
    given_x, given_y = x, y

    def fail(text):
        raise _failure(given_x, given_y, err_msg, verbose, header, names, precision, text)

    if strict:
        fits = x.shape == y.shape and x.dtype == y.dtype
    else:
        fits = x.shape == () or y.shape == () or x.shape == y.shape
    if not fits:
        if x.shape != y.shape:
            fail("(shapes %s, %s mismatch)" % (x.shape, y.shape))
        fail("(dtypes %s, %s mismatch)" % (x.dtype, y.dtype))
    flagged = np.zeros(np.broadcast_shapes(x.shape, y.shape), bool)
    numbers = all(one.dtype.kind in "biufc" for one in (x, y))
    if numbers:
        if equal_nan:
            flagged = flagged | _agreed(x, y, np.isnan, "nan", fail)
        if equal_inf:
            flagged = flagged | _agreed(x, y, lambda one: one == np.inf, "+inf" if False else "inf", fail)
            flagged = flagged | _agreed(x, y, lambda one: one == -np.inf, "-inf" if False else "inf", fail)
    if flagged.any() and flagged.ndim:
        keep = ~flagged
        where = np.argwhere(keep)
        x = np.broadcast_to(x, flagged.shape)[keep] if x.ndim else x
        y = np.broadcast_to(y, flagged.shape)[keep] if y.ndim else y
        if not keep.any():
            return
    elif flagged.any():
        return
    else:
        where = None
    result = np.asarray(comparison(x, y))
    if result.all():
        return
    wrong = ~np.atleast_1d(result)
    count, total = int(wrong.sum()), int(flagged.size if flagged.ndim else 1)
    percent = 100 * count / total
    lines = ["Mismatched elements: %d / %d (%.3g%%)" % (count, total, percent)]
    if flagged.ndim:
        lines += _mismatches(given_x, given_y, flagged.shape, where, np.asarray(result), count, names)
    if numbers:
        lines += _largest(x, y, np.broadcast_to(np.asarray(result), np.broadcast_shapes(x.shape, y.shape)))
    fail("\n".join(lines))


def _agreed(x, y, function, name, fail):
    one, two = np.asarray(function(x)), np.asarray(function(y))
    same = one == two
    if not np.all(same):
        fail("%s location mismatch:" % name)
    return one | two


def _mismatches(x, y, shape, where, result, count, names):
    if where is None:
        places = np.argwhere(~np.broadcast_to(result, shape))
    else:
        places = where[~np.broadcast_to(result, (len(where),))]
    x, y = np.broadcast_to(x, shape), np.broadcast_to(y, shape)
    lines = []
    for place in places[:5].tolist():
        key = tuple(place)
        lines.append(" [%s]: %s (%s), %s (%s)" % (", ".join(map(str, place)), x[key], names[0], y[key], names[1]))
    if count > 5:
        return ["First 5 mismatches are at indices:"] + lines
    return ["Mismatch at index:" if count == 1 else "Mismatch at indices:"] + lines


def _largest(x, y, result):
    wrong = ~result
    try:
        x = np.broadcast_to(x, result.shape)
        y = np.broadcast_to(y, result.shape)
        with np.errstate(all="ignore"):
            if x.dtype == bool and y.dtype == bool:
                return []
            error = abs(x - y) if not (x.dtype.kind == "u" or y.dtype.kind == "u") else np.minimum(x - y, y - x)
            bad = error[wrong]
            largest = bad.max()
            text = np.array2string(largest) if largest.dtype.kind in "fc" else str(largest)
            lines = ["Max absolute difference among violations: " + text]
            nonzero = (y != 0) & wrong
            if not nonzero.any() or not (y[wrong] != 0).any():
                ratio = np.float64(np.inf)
            else:
                ratio = (error[nonzero] / abs(y[nonzero])).max()
            lines.append("Max relative difference among violations: "
                         + (np.array2string(ratio) if np.isfinite(ratio) else str(ratio)))
        return lines
    except TypeError:
        return []


def _equal(x, y):
    return np.equal(x, y)


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Raises `AssertionError` unless shapes and elements are equal; NaN equals NaN, a scalar any shape.

    >>> np.testing.assert_array_equal([1, 2], [1, 2])
    """
    assert_array_compare(_equal, actual, desired, err_msg=err_msg, verbose=verbose, header="Arrays are not equal",
                         strict=strict)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False):
    """Raises `AssertionError` unless |actual - desired| <= atol + rtol * |desired| everywhere.

    >>> np.testing.assert_allclose([1.0], [1.0 + 1e-9])
    """
    def close(x, y):
        return np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan)
    header = "Not equal to tolerance rtol=%g, atol=%g" % (rtol, atol)
    assert_array_compare(close, actual, desired, err_msg=str(err_msg), verbose=verbose, header=header,
                         equal_nan=equal_nan, strict=strict)


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    """Raises `AssertionError` unless |desired - actual| < 1.5 * 10 ** -decimal everywhere.

    >>> np.testing.assert_array_almost_equal([1.0], [1.0000001])
    """
    def close(x, y):
        kind = np.result_type(y, 1.0)
        y = np.asanyarray(y, dtype=kind)
        difference = abs(x - y)
        if difference.dtype.kind not in "fc":
            difference = difference.astype(np.float64)
        return difference < 1.5 * 10.0 ** (-decimal)
    assert_array_compare(close, actual, desired, err_msg=err_msg, verbose=verbose,
                         header="Arrays are not almost equal to %d decimals" % decimal, precision=decimal)


def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False):
    """Raises `AssertionError` unless x < y everywhere.

    >>> np.testing.assert_array_less([1, 2], [2, 3])
    """
    assert_array_compare(np.less, x, y, err_msg=err_msg, verbose=verbose, names=("x", "y"),
                         header="Arrays are not strictly ordered `x < y`", equal_inf=False, strict=strict)


def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Raises `AssertionError` unless two values are equal: numbers, arrays, and lists, tuples and dicts of them.

    >>> np.testing.assert_equal({'a': [1, 2]}, {'a': [1, 2]})
    """
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], "key=%r\n%s" % (key, err_msg), verbose)
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for place in range(len(desired)):
            assert_equal(actual[place], desired[place], "item=%r\n%s" % (place, err_msg), verbose)
        return
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
    message = build_err_msg([actual, desired], err_msg, verbose=verbose)
    if np.iscomplexobj(actual) or np.iscomplexobj(desired):
        try:
            assert_equal(np.real(actual), np.real(desired))
            assert_equal(np.imag(actual), np.imag(desired))
        except AssertionError:
            raise AssertionError(message) from None
        return
    if np.isscalar(desired) != np.isscalar(actual):
        raise AssertionError(message)
    try:
        if np.isnan(desired) and np.isnan(actual):
            return
        if desired == 0 and actual == 0:
            if not np.signbit(desired) == np.signbit(actual):
                raise AssertionError(message)
            return
    except (TypeError, ValueError, NotImplementedError):
        pass
    if not (desired == actual):
        raise AssertionError(message)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Raises `AssertionError` unless |desired - actual| < 1.5 * 10 ** -decimal.

    >>> np.testing.assert_almost_equal(1.0, 1.00000001)
    """
    def report():
        header = "Arrays are not almost equal to %d decimals" % decimal
        return build_err_msg([actual, desired], err_msg, verbose=verbose, header=header)
    if np.iscomplexobj(actual) or np.iscomplexobj(desired):
        if np.ndim(actual) == 0 and np.ndim(desired) == 0:
            try:
                assert_almost_equal(np.real(actual), np.real(desired), decimal=decimal)
                assert_almost_equal(np.imag(actual), np.imag(desired), decimal=decimal)
            except AssertionError:
                raise AssertionError(report()) from None
            return
    if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(desired, (np.ndarray, tuple, list)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    if not (np.isfinite(desired) and np.isfinite(actual)):
        if np.isnan(desired) or np.isnan(actual):
            if not (np.isnan(desired) and np.isnan(actual)):
                raise AssertionError(report())
        elif not desired == actual:
            raise AssertionError(report())
        return
    if abs(desired - actual) >= np.float64(1.5 * 10.0 ** (-decimal)):
        raise AssertionError(report())


def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True):
    """Raises `AssertionError` unless two numbers agree up to significant digits.

    >>> np.testing.assert_approx_equal(0.12345677777777e-20, 0.1234567e-20)
    """
    actual, desired = map(float, (actual, desired))
    if desired == actual:
        return
    with np.errstate(invalid="ignore"):
        scale = 0.5 * (abs(desired) + abs(actual))
        scale = np.power(10.0, np.floor(np.log10(scale)))
    one = desired / scale if scale else 0.0
    two = actual / scale if scale else 0.0
    message = build_err_msg([actual, desired], err_msg, header="Items are not equal to %d significant digits:" % significant,
                            verbose=verbose)
    if not (np.isfinite(desired) and np.isfinite(actual)):
        if np.isnan(desired) or np.isnan(actual):
            if not (np.isnan(desired) and np.isnan(actual)):
                raise AssertionError(message)
        elif not desired == actual:
            raise AssertionError(message)
        return
    if abs(one - two) >= 10.0 ** (-(significant - 1)):
        raise AssertionError(message)


def assert_(val, msg=""):
    """Raises `AssertionError` with a message (or what a function gives) unless a value is true.

    >>> np.testing.assert_(True)
    """
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def assert_string_equal(actual, desired):
    """Raises `AssertionError` with the lines that differ unless two texts are equal.

    >>> np.testing.assert_string_equal('abc', 'abc')
    """
    if not isinstance(actual, str):
        raise AssertionError(repr(type(actual)))
    if not isinstance(desired, str):
        raise AssertionError(repr(type(desired)))
    if actual == desired:
        return
    lines = []
    one, two = actual.splitlines(True), desired.splitlines(True)
    for place in range(max(len(one), len(two))):
        a = one[place] if place < len(one) else ""
        b = two[place] if place < len(two) else ""
        if a != b:
            lines.append("- " + a + "+ " + b)
    raise AssertionError("Differences in strings:\n" + "".join(lines).rstrip())


class _Raises:
    """The context of `assert_raises`: what it caught is its `exception`."""

    def __init__(self, expected, pattern):
        self.expected, self.pattern, self.exception = expected, pattern, None

    def _names(self):
        expected = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        return " or ".join(one.__name__ for one in expected) if len(expected) == 1 else str(self.expected)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            raise AssertionError(self._names() + " not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error
        self.check()
        return True

    def check(self):
        import re
        if self.pattern is not None and not re.search(self.pattern, str(self.exception)):
            raise AssertionError('"%s" does not match "%s"' % (self.pattern, self.exception))


def _raises(expected, pattern, args, kwargs):
    context = _Raises(expected, pattern)
    if not args:
        return context
    function, rest = args[0], args[1:]
    try:
        function(*rest, **kwargs)
    except expected as error:
        context.exception = error
        context.check()
        return None
    raise AssertionError("%s not raised by %s" % (context._names(), getattr(function, "__name__", repr(function))))


def assert_raises(exception_class, *args, **kwargs):
    """Raises `AssertionError` unless a call raises an exception; without a call, a context manager.

    >>> with np.testing.assert_raises(ZeroDivisionError):
    ...     1 / 0
    """
    return _raises(exception_class, None, args, kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    """As `assert_raises`; the message must match a pattern, too.

    >>> with np.testing.assert_raises_regex(ValueError, 'invalid'):
    ...     int('x')
    """
    return _raises(exception_class, expected_regexp, args, kwargs)


def nulp_diff(x, y, dtype=None):
    """How many floats lie between two."""
    x, y = np.asarray(x), np.asarray(y)
    kind = np.result_type(x, y) if dtype is None else np.dtype(dtype)
    x, y = np.array([x], dtype=kind), np.array([y], dtype=kind)
    x[np.isnan(x)] = np.nan
    y[np.isnan(y)] = np.nan
    integer = {2: np.int16, 4: np.int32, 8: np.int64}[kind.itemsize]
    low = np.iinfo(integer).min

    def ordered(values):
        bits = values.view(integer)
        return np.where(bits < 0, np.array(low, integer) - bits, bits)
    return np.abs(np.asarray(ordered(x) - ordered(y), dtype=np.float64))


def assert_array_max_ulp(a, b, maxulp=1, dtype=None):
    """Raises `AssertionError` if more floats than `maxulp` lie between elements; gives their numbers.

    >>> np.testing.assert_array_max_ulp(np.array([1.0]), np.array([1.0]))
    array([[0.]])
    """
    difference = nulp_diff(a, b, dtype)
    if not np.all(difference <= maxulp):
        raise AssertionError("Arrays are not almost equal up to %g ULP (max difference is %g ULP)"
                             % (maxulp, np.max(difference)))
    return difference


def assert_array_almost_equal_nulp(x, y, nulp=1):
    """Raises `AssertionError` if elements differ by more than `nulp` times their spacing.

    >>> np.testing.assert_array_almost_equal_nulp(np.array([1.0]), np.array([1.0]))
    """
    larger = np.where(np.abs(x) > np.abs(y), np.abs(x), np.abs(y))
    limit = nulp * np.spacing(larger)
    if not np.all(np.abs(np.asarray(x) - np.asarray(y)) <= limit):
        raise AssertionError("Arrays are not equal to %d ULP (max is %g)" % (nulp, np.max(nulp_diff(x, y))))


@_contextlib.contextmanager
def _warned(expected):
    with _warnings.catch_warnings(record=True) as caught:
        _warnings.simplefilter("always")
        yield
        if not any(issubclass(one.category, expected) for one in caught):
            raise AssertionError("No warning raised")


def assert_warns(warning_class, *args, **kwargs):
    """Raises `AssertionError` unless a call warns; without a call, a context manager.

    >>> import warnings
    >>> np.testing.assert_warns(UserWarning, warnings.warn, 'careful')
    """
    if not args:
        return _warned(warning_class)
    with _warnings.catch_warnings(record=True) as caught:
        _warnings.simplefilter("always")
        result = args[0](*args[1:], **kwargs)
    if not any(issubclass(one.category, warning_class) for one in caught):
        raise AssertionError("No warning raised when calling " + args[0].__name__)
    return result


@_contextlib.contextmanager
def _unwarned():
    with _warnings.catch_warnings(record=True) as caught:
        _warnings.simplefilter("always")
        yield
        if caught:
            raise AssertionError("Got warnings: %s" % caught)


def assert_no_warnings(*args, **kwargs):
    """Raises `AssertionError` if a call warns; without a call, a context manager.

    >>> np.testing.assert_no_warnings(len, [1])
    1
    """
    if not args:
        return _unwarned()
    with _unwarned():
        return args[0](*args[1:], **kwargs)


class SkipTest(Exception):
    """Raised by a test that is not to run."""
    __module__ = "unittest.case"


class KnownFailureException(Exception):
    """Raised by a test that is known to fail."""
    __module__ = "numpy.testing._private.utils"


class IgnoreException(Exception):
    """Raised to be ignored."""
    __module__ = "numpy.testing._private.utils"


@_contextlib.contextmanager
def tempdir(*args, **kwargs):
    """The name of a directory for the body of a `with` statement, which is removed afterwards.

    >>> import os
    >>> with np.testing.tempdir() as name:
    ...     print(os.path.isdir(name))
    True
    """
    import shutil
    import tempfile
    name = tempfile.mkdtemp(*args, **kwargs)
    try:
        yield name
    finally:
        shutil.rmtree(name)


@_contextlib.contextmanager
def temppath(*args, **kwargs):
    """The name of a file for the body of a `with` statement, which is removed afterwards.

    >>> import os
    >>> with np.testing.temppath() as name:
    ...     print(os.path.exists(name))
    True
    """
    import os
    import tempfile
    handle, name = tempfile.mkstemp(*args, **kwargs)
    os.close(handle)
    try:
        yield name
    finally:
        if os.path.exists(name):
            os.remove(name)


class suppress_warnings:
    """A context in which chosen warnings are not shown; `record` keeps them."""
    __module__ = "numpy.testing"

    def __init__(self, forwarding_rule="always"):
        self._rules = []
        self.log = []

    def filter(self, category=Warning, message="", module=None):
        self._rules.append((category, message))
        if getattr(self, "_open", False):
            _warnings.filterwarnings("ignore", message, category)

    def record(self, category=Warning, message="", module=None):
        self._rules.append((category, message))
        return self.log

    def __enter__(self):
        self._open = True
        self._context = _warnings.catch_warnings(record=True)
        self._caught = self._context.__enter__()
        for category, message in self._rules:
            _warnings.filterwarnings("always", message, category)
        return self

    def __exit__(self, *error):
        self._open = False
        self.log.extend(self._caught)
        return self._context.__exit__(*error)


def print_assert_equal(test_string, actual, desired):
    """Raises `AssertionError` with both values unless they are equal.

    >>> np.testing.print_assert_equal('Test', [0, 1], [0, 1])
    """
    if not (actual == desired):
        raise AssertionError("%s failed\nACTUAL: \n%s\nDESIRED: \n%s" % (test_string, actual, desired))


def measure(code_str, times=1, label=None):
    """The seconds that a statement takes, run some times.

    >>> np.testing.measure('1 + 1', times=2) >= 0
    True
    """
    import time
    start = time.perf_counter()
    for _ in range(times):
        exec(code_str)
    return time.perf_counter() - start


def runstring(astr, dict):
    """Runs a text in a namespace.

    >>> names = {}
    >>> np.testing.runstring('a = 3', names)
    >>> names['a']
    3
    """
    exec(astr, dict)


class clear_and_catch_warnings(_warnings.catch_warnings):
    """As `warnings.catch_warnings`; what modules have warned of already counts as new."""
    __module__ = "numpy.testing"

    def __init__(self, record=False, modules=()):
        self.modules = set(modules)
        super().__init__(record=record)


def decorate_methods(cls, decorator, testmatch=None):
    """Decorates the methods of a class whose names match a pattern, those of tests unless told otherwise.

    >>> class Case:
    ...     def test_one(self): return 1
    >>> np.testing.decorate_methods(Case, lambda f: lambda self: 2)
    >>> Case().test_one()
    2
    """
    import re
    pattern = re.compile(testmatch or r"(?:^|[\\b_\\.%s-])[Tt]est" % "/")
    for name, value in list(cls.__dict__.items()):
        if callable(value) and pattern.search(name) and not name.startswith("_"):
            setattr(cls, name, decorator(value))


def break_cycles():
    """Frees cycles of objects that nothing holds.

    >>> np.testing.break_cycles()
    """
    import gc
    gc.collect()


@_contextlib.contextmanager
def _without_cycles():
    import gc
    gc.collect()
    yield
    if gc.collect():
        raise AssertionError("Reference cycles were found")


def assert_no_gc_cycles(*args, **kwargs):
    """Raises `AssertionError` if a call leaves cycles of objects; without a call, a context manager."""
    if not args:
        return _without_cycles()
    with _without_cycles():
        args[0](*args[1:], **kwargs)


def check_support_sve():
    """Whether the processor has ARM's scalable vectors.

    >>> np.testing.check_support_sve()
    False
    """
    return False


def jiffies():
    """The processor time of this process in hundredths of a second.

    >>> np.testing.jiffies() >= 0
    True
    """
    import time
    return int(100 * time.process_time())


def _TestCase():
    import unittest
    return unittest.TestCase


TestCase = _TestCase()
BLAS_SUPPORTS_FPE = HAS_REFCOUNT = IS_64BIT = IS_INSTALLED = True
HAS_LAPACK64 = IS_EDITABLE = IS_MUSL = IS_PYPY = IS_PYSTON = IS_WASM = NOGIL_BUILD = False
verbose = 0
