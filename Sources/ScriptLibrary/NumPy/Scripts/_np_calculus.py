"""Functions of numpy along a line: differences, sums under curves, interpolation, convolution, windows."""

import numpy as np
import math as _math


def _axis(axis, ndim):
    if not -ndim <= axis < ndim:
        raise np.exceptions.AxisError(axis, ndim)
    return axis % ndim


def diff(a, n=1, axis=-1, prepend=np._NoValue, append=np._NoValue):
    """Differences between neighbours along an axis, n times; of booleans, whether neighbours differ.

    >>> np.diff([1, 2, 4, 7])
    array([1, 2, 3])
    """
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = np.asanyarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = _axis(axis, a.ndim)
    parts = []
    for extra in (prepend, None, append):
        if extra is None:
            parts.append(a)
        elif extra is not np._NoValue:
            extra = np.asanyarray(extra)
            if extra.ndim == 0:
                shape = list(a.shape)
                shape[axis] = 1
                extra = np.broadcast_to(extra, shape)
            parts.append(extra)
    if len(parts) > 1:
        a = np.concatenate(parts, axis)
    before = (slice(None),) * axis
    function = np.not_equal if a.dtype == bool else np.subtract
    for _ in range(n):
        a = function(a[before + (slice(1, None),)], a[before + (slice(None, -1),)])
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    """Differences between neighbours of the flattened array, with values put before and after.

    >>> np.ediff1d([1, 2, 4], to_end=99)
    array([ 1,  2, 99])
    """
    ary = np.asanyarray(ary).ravel()
    parts = []
    for name, extra in (("to_begin", to_begin), ("to_end", to_end)):
        if extra is not None and not np.can_cast(np.asanyarray(extra).dtype, ary.dtype, casting="same_kind"):
            raise TypeError("dtype of `%s` must be compatible with input `ary` under the `same_kind` rule." % name)
    middle = ary[1:] - ary[:-1]
    if to_begin is not None:
        parts.append(np.ravel(to_begin).astype(ary.dtype))
    parts.append(middle)
    if to_end is not None:
        parts.append(np.ravel(to_end).astype(ary.dtype))
    return np.concatenate(parts)


def gradient(f, *varargs, axis=None, edge_order=1):
    """Slopes by central differences, of first or second order at the edges; one array for each axis.

    Spacings are numbers or coordinate vectors. `ValueError` for axes shorter than edge_order + 1.

    >>> np.gradient([1, 2, 4, 7])
    array([1. , 1.5, 2.5, 3. ])
    """
    f = np.asanyarray(f)
    axes = tuple(range(f.ndim)) if axis is None else tuple(
        _axis(one, f.ndim) for one in (axis if isinstance(axis, (tuple, list)) else (axis,)))
    count = len(varargs)
    if count == 0:
        spacings = [1.0] * len(axes)
    elif count == 1 and np.ndim(varargs[0]) == 0:
        spacings = list(varargs) * len(axes)
    elif count == len(axes):
        spacings = list(varargs)
        for place, own in enumerate(spacings):
            own = np.asanyarray(own)
            if own.ndim == 0:
                continue
            if own.ndim != 1:
                raise ValueError("distances must be either scalars or 1d")
            if len(own) != f.shape[axes[place]]:
                raise ValueError("when 1d, distances must match the length of the corresponding dimension")
            if own.dtype.kind in "iu":
                own = own.astype(np.float64)
            steps = np.diff(own)
            spacings[place] = steps[0] if (steps == steps[0]).all() else steps
    else:
        raise TypeError("invalid number of arguments")
    if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    if f.dtype.kind not in "fc":
        f = f.astype(np.float64)
    results = []
    for along, step in zip(axes, spacings):
        if f.shape[along] < edge_order + 1:
            raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) "
                             "elements are required.")
        rows = np.moveaxis(f, along, 0)
        results.append(np.moveaxis(_slopes(rows, step, edge_order), 0, along))
    return results[0] if len(axes) == 1 else tuple(results)


def _slopes(f, step, edge_order):
    result = np.empty_like(f)
    even = np.ndim(step) == 0
    if even:
        result[1:-1] = (f[2:] - f[:-2]) / (2.0 * step)
        first = last = step
    else:
        shape = (-1,) + (1,) * (f.ndim - 1)
        low, high = step[:-1].reshape(shape), step[1:].reshape(shape)
        a = -high / (low * (low + high))
        b = (high - low) / (low * high)
        c = low / (high * (low + high))
        result[1:-1] = a * f[:-2] + b * f[1:-1] + c * f[2:]
        first, last = step[0], step[-1]
    if edge_order == 1:
        result[0] = (f[1] - f[0]) / first
        result[-1] = (f[-1] - f[-2]) / last
    elif even:
        result[0] = -1.5 / step * f[0] + 2.0 / step * f[1] - 0.5 / step * f[2]
        result[-1] = 0.5 / step * f[-3] - 2.0 / step * f[-2] + 1.5 / step * f[-1]
    else:
        one, two = step[0], step[1]
        result[0] = (-(2.0 * one + two) / (one * (one + two)) * f[0] + (one + two) / (one * two) * f[1]
                     - one / (two * (one + two)) * f[2])
        one, two = step[-2], step[-1]
        result[-1] = (two / (one * (one + two)) * f[-3] - (two + one) / (one * two) * f[-2]
                      + (2.0 * two + one) / (two * (one + two)) * f[-1])
    return result


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The integral along an axis by the trapezoid rule.

    >>> np.trapezoid([1, 2, 3])
    np.float64(4.0)
    """
    y = np.asanyarray(y)
    axis = _axis(axis, y.ndim)
    if x is None:
        widths = dx
    else:
        x = np.asanyarray(x)
        if x.ndim == 1:
            widths = np.diff(x).reshape((1,) * axis + (-1,) + (1,) * (y.ndim - axis - 1))
        else:
            widths = np.diff(x, axis=axis)
    before = (slice(None),) * axis
    return (widths * (y[before + (slice(1, None),)] + y[before + (slice(None, -1),)]) / 2.0).sum(axis)


def interp(x, xp, fp, left=None, right=None, period=None):
    """Values of the line through points (xp, fp), xp rising; constant beyond its ends.

    >>> np.interp(2.5, [1, 2, 3], [3, 2, 0])
    np.float64(1.0)
    """
    x, xp, fp = np.asarray(x, float), np.asarray(xp, float), np.asarray(fp)
    fp = fp.astype(complex if fp.dtype.kind == "c" else float)
    if period is not None:
        if period == 0:
            raise ValueError("period must be a non-zero value")
        period = abs(period)
        left = right = None
        if xp.ndim != 1 or fp.ndim != 1:
            raise ValueError("Data points must be 1-D sequences")
        if xp.shape[0] != fp.shape[0]:
            raise ValueError("fp and xp are not of the same length")
        x, xp = x % period, xp % period
        order = np.argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = np.concatenate((xp[-1:] - period, xp, xp[0:1] + period))
        fp = np.concatenate((fp[-1:], fp, fp[0:1]))
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError("object too deep for desired array" if max(xp.ndim, fp.ndim) > 1
                         else "object of too small depth for desired array")
    if len(xp) == 0:
        raise ValueError("array of sample points is empty")
    if len(xp) != len(fp):
        raise ValueError("fp and xp are not of the same length.")
    left = fp[0] if left is None else left
    right = fp[-1] if right is None else right
    if len(xp) == 1:
        result = np.where(x < xp[0], left, np.where(x > xp[0], right, fp[0]))
    else:
        place = np.clip(np.searchsorted(xp, x, side="right") - 1, 0, len(xp) - 2)
        with np.errstate(divide="ignore", invalid="ignore"):
            slopes = (fp[1:] - fp[:-1]) / (xp[1:] - xp[:-1])
            result = np.asarray(slopes[place] * (x - xp[place]) + fp[place])
        broken = np.isnan(result)
        if np.any(broken):
            other = slopes[place] * (x - xp[place + 1]) + fp[place + 1]
            result = np.where(broken, other, result)
            result = np.where(np.isnan(result) & (fp[place] == fp[place + 1]), fp[place], result)
        result = np.where(x == xp[-1], fp[-1], result)
        result = np.where(x < xp[0], left, np.where(x > xp[-1], right, result))
        result = np.where(np.isnan(x), x, result)
    return result[()] if result.ndim == 0 else result


# Products of sequences

def _correlated(a, v, mode):
    modes = {0: "valid", 1: "same", 2: "full", "v": "valid", "s": "same", "f": "full"}
    mode = modes.get(mode, mode)
    if mode not in ("valid", "same", "full"):
        raise ValueError("mode must be one of 'valid', 'same', or 'full' (got %r)" % (mode,))
    full = np._core.convolve(a, v)
    n, m = len(a), len(v)
    if mode == "full":
        return full
    if mode == "same":
        start = (m - 1) // 2
        return full[start:start + n]
    return full[m - 1:n]


def convolve(a, v, mode="full"):
    """The discrete convolution of two vectors: 'full', 'same' or 'valid'.

    >>> np.convolve([1, 2, 3], [0, 1, 0.5])
    array([0. , 1. , 2.5, 4. , 1.5])
    """
    a, v = np.array(a, ndmin=1), np.array(v, ndmin=1)
    if len(a) == 0:
        raise ValueError("a cannot be empty")
    if len(v) == 0:
        raise ValueError("v cannot be empty")
    if len(v) > len(a):
        a, v = v, a
    if a.ndim > 1 or v.ndim > 1:
        raise ValueError("object too deep for desired array")
    return _correlated(a, v, mode)


def correlate(a, v, mode="valid"):
    """The cross-correlation of two vectors: sums of a[n + k] * conj(v[n]).

    >>> np.correlate([1, 2, 3], [0, 1, 0.5], 'same')
    array([2. , 3.5, 3. ])
    """
    a, v = np.array(a, ndmin=1), np.array(v, ndmin=1)
    if len(a) == 0:
        raise ValueError("first array argument cannot be empty")
    if len(v) == 0:
        raise ValueError("second array argument cannot be empty")
    v = v.conj()
    if len(v) > len(a):
        # Exchanged, the result comes out reversed.
        return _correlated(v, a[::-1], mode)[::-1]
    return _correlated(a, v[::-1], mode)


# Windows and special functions

def bartlett(M):
    """A triangular window of M points.

    >>> np.bartlett(5)
    array([0. , 0.5, 1. , 0.5, 0. ])
    """
    if M < 1:
        return np.array([], dtype=np.result_type(M, 0.0))
    if M == 1:
        return np.ones(1)
    n = np.arange(1 - M, M, 2)
    return np.where(np.less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1))


def _cosines(M, coefficients):
    if M < 1:
        return np.array([], dtype=float)
    if M == 1:
        return np.ones(1)
    n = np.arange(1 - M, M, 2)
    result = coefficients[0]
    for order, factor in enumerate(coefficients[1:], 1):
        result = result + factor * np.cos(order * np.pi * n / (M - 1) if order == 1 else order * np.pi * n / (M - 1))
    return result


def blackman(M):
    """Blackman's window of M points.

    >>> np.blackman(5).round(2)
    array([-0.  ,  0.34,  1.  ,  0.34, -0.  ])
    """
    return _cosines(M, (0.42, 0.5, 0.08))


def hamming(M):
    """Hamming's window of M points.

    >>> np.hamming(3)
    array([0.08, 1.  , 0.08])
    """
    return _cosines(M, (0.54, 0.46))


def hanning(M):
    """Hann's window of M points.

    >>> np.hanning(5)
    array([0. , 0.5, 1. , 0.5, 0. ])
    """
    return _cosines(M, (0.5, 0.5))


def kaiser(M, beta):
    """Kaiser's window of M points with a shape parameter.

    >>> np.kaiser(3, 0)
    array([1., 1., 1.])
    """
    if M == 1:
        return np.ones(1)
    n = np.arange(0, M)
    centre = (M - 1) / 2.0
    return i0(beta * np.sqrt(1 - ((n - centre) / centre) ** 2.0)) / i0(beta)


def i0(x):
    """The modified Bessel function of the first kind, order 0. `TypeError` for complex numbers.

    >>> np.i0(0.)
    array(1.)
    """
    x = np.asanyarray(x)
    if x.dtype.kind == "c":
        raise TypeError("i0 not supported for complex values")
    if x.dtype.kind != "f":
        x = x.astype(float)
    return np.asarray(np._core.run("BesselI0", [x])[0])


def sinc(x):
    """sin(pi x) / (pi x), 1 at 0.

    >>> np.sinc([0, 0.5, 1]).round(4)
    array([1.    , 0.6366, 0.    ])
    """
    x = np.asanyarray(x)
    if x.dtype.kind not in "fc":
        x = x.astype(float)
    y = np.pi * np.where(x == 0, x.dtype.type(1.0e-20 if x.dtype != np.float16 else 1e-4), x)
    result = np.sin(y) / y
    return np.where(x == 0, result.dtype.type(1), result)[()]


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    """Angles along an axis with whole periods added wherever they jump by more than half a period.

    >>> np.unwrap([0, 1, 7])
    array([0.        , 1.        , 0.71681469])
    """
    p = np.asarray(p)
    steps = diff(p, axis=axis)
    discont = period / 2 if discont is None else discont
    dtype = np.result_type(steps, period)
    high, rest = (divmod(period, 2) if np.issubdtype(dtype, np.integer) else (period / 2, True))
    ambiguous = rest == 0 if rest is not True else True
    low = -high
    wrapped = np.mod(steps - low, period) + low
    if ambiguous:
        wrapped = np.where((wrapped == low) & (steps > 0), high, wrapped)
    correction = np.where(np.abs(steps) < discont, 0, wrapped - steps)
    result = np.array(p, copy=True, dtype=dtype)
    key = (slice(None),) * (axis % p.ndim) + (slice(1, None),)
    result[key] = p[key] + correction.cumsum(axis)
    return result


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None):
    """A number of evenly spaced values between two ends, which may be arrays; with `retstep` their distance, too.

    >>> np.linspace(2, 3, 5)
    array([2.  , 2.25, 2.5 , 2.75, 3.  ])
    """
    num = num.__index__()
    if num < 0:
        raise ValueError("Number of samples, %s, must be non-negative." % num)
    parts = num - 1 if endpoint else num
    start, stop = np.asanyarray(start) * 1.0, np.asanyarray(stop) * 1.0
    kind = np.result_type(start, stop, float(num))
    whole = False
    if dtype is None:
        dtype = kind
    else:
        whole = np.dtype(dtype).kind in "iu"
    delta = np.subtract(stop, start, dtype=kind)
    values = np.arange(0, num, dtype=kind).reshape((-1,) + (1,) * np.ndim(delta))
    if parts > 0:
        step = delta / parts
        if np.any(np.asarray(step) == 0):
            # Tiny distances: scaled at the end.
            values = values / parts
            values = values * delta
        else:
            values = values * step
    else:
        step = np.nan
        values = values * delta
    values = values + start
    if endpoint and num > 1:
        values[-1, ...] = stop
    if axis != 0:
        values = np.moveaxis(values, 0, axis)
    if whole:
        values = np.floor(values)
    values = values.astype(dtype, copy=False)
    return (values, step) if retstep else values


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """Powers of a base whose exponents are evenly spaced.

    >>> np.logspace(0, 2, 3)
    array([  1.,  10., 100.])
    """
    if np.ndim(base):
        dims = np.broadcast(start, stop, base).ndim
        start, stop, base = [np.array(one, copy=None, ndmin=dims) for one in (start, stop, base)]
        base = np.expand_dims(base, axis=axis)
    exponents = linspace(start, stop, num=num, endpoint=endpoint, axis=axis)
    result = np.power(base, exponents)
    return result if dtype is None else result.astype(dtype, copy=False)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """A number of values whose quotients are equal. `ValueError` if an end is 0.

    >>> np.geomspace(1, 1000, 4)
    array([   1.,   10.,  100., 1000.])
    """
    start, stop = np.asanyarray(start), np.asanyarray(stop)
    if np.any(start == 0) or np.any(stop == 0):
        raise ValueError("Geometric sequence cannot include zero")
    kind = np.result_type(start, stop, float(num), np.zeros((), dtype))
    dtype = kind if dtype is None else np.dtype(dtype)
    start, stop = start.astype(kind), stop.astype(kind)
    sign = np.sign(start)
    first, last = start / sign, stop / sign
    result = logspace(np.log10(first), np.log10(last), num, endpoint=endpoint, base=10.0, axis=0)
    result = np.asarray(result).astype(kind)
    if num > 0:
        result[0] = first
        if num > 1 and endpoint:
            result[-1] = last
    result = result * sign
    if axis != 0:
        result = np.moveaxis(result, 0, axis)
    return result.astype(dtype, copy=False)


def real_if_close(a, tol=100):
    """The real parts if all imaginary parts are tiny, else the value as it is.

    >>> np.real_if_close([1 + 1e-15j])
    array([1.])
    """
    a = np.asanyarray(a)
    if a.dtype.kind != "c":
        return a
    if tol > 1:
        tol = np.finfo(a.dtype).eps * tol
    return a.real if np.all(np.absolute(a.imag) < tol) else a


def fix(x, out=None):
    """Rounded towards zero.

    >>> np.fix([1.7, -1.7])
    array([ 1., -1.])
    """
    return np.trunc(x, out=out)


def isposinf(x, out=None):
    """Whether elements are positive infinity. `TypeError` for complex numbers.

    >>> np.isposinf([1, np.inf, -np.inf])
    array([False,  True, False])
    """
    if np.iscomplexobj(x):
        raise TypeError("This operation is not supported for %s values because it would be ambiguous."
                        % np.asarray(x).dtype)
    return np.logical_and(np.isinf(x), ~np.signbit(x), out)


def isneginf(x, out=None):
    """Whether elements are negative infinity. `TypeError` for complex numbers.

    >>> np.isneginf([1, np.inf, -np.inf])
    array([False, False,  True])
    """
    if np.iscomplexobj(x):
        raise TypeError("This operation is not supported for %s values because it would be ambiguous."
                        % np.asarray(x).dtype)
    return np.logical_and(np.isinf(x), np.signbit(x), out)


def isreal(x):
    """Whether imaginary parts are 0.

    >>> np.isreal([1, 1j])
    array([ True, False])
    """
    return np.imag(x) == 0


def iscomplex(x):
    """Whether imaginary parts are not 0.

    >>> np.iscomplex([1, 1j])
    array([False,  True])
    """
    x = np.asanyarray(x)
    if x.dtype.kind == "c":
        return x.imag != 0
    result = np.zeros(x.shape, bool)
    return result[()]


def isrealobj(x):
    """Whether the dtype is not complex.

    >>> np.isrealobj([1, 2])
    True
    """
    return not np.iscomplexobj(x)


def sort_complex(a):
    """A sorted copy as complex numbers, by real parts first.

    >>> np.sort_complex([2, 1j])
    array([0.+1.j, 2.+0.j])
    """
    result = np.array(a, copy=True)
    result.sort()
    if result.dtype.kind == "c":
        return result
    return result.astype("F" if result.dtype.char in "bhBH" else "D")


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """The cross product of vectors of three elements.

    >>> np.cross([1, 0, 0], [0, 1, 0])
    array([0, 0, 1])
    """
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = np.asarray(a), np.asarray(b)
    if a.ndim < 1 or b.ndim < 1:
        raise ValueError("At least one array has zero dimension")
    a = np.moveaxis(a, _axis(axisa, a.ndim), -1)
    b = np.moveaxis(b, _axis(axisb, b.ndim), -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    if a.shape[-1] == 2 or b.shape[-1] == 2:
        import warnings
        warnings.warn("Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. "
                      "(deprecated in NumPy 2.0)", DeprecationWarning, 2)
    x0, x1 = a[..., 0], a[..., 1]
    y0, y1 = b[..., 0], b[..., 1]
    last = x0 * y1 - x1 * y0
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return last
    x2 = a[..., 2] if a.shape[-1] == 3 else 0
    y2 = b[..., 2] if b.shape[-1] == 3 else 0
    result = np.stack(np.broadcast_arrays(x1 * y2 - x2 * y1, x2 * y0 - x0 * y2, last), -1)
    return np.moveaxis(result, -1, _axis(axisc, result.ndim))


def cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    """Running sums along an axis, which only vectors may leave out; with `include_initial` from 0 on.

    >>> np.cumulative_sum([1, 2, 3], include_initial=True)
    array([0, 1, 3, 6])
    """
    return _cumulative(x, np.cumsum, 0, axis, dtype, out, include_initial)


def cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    """Running products along an axis, which only vectors may leave out; with `include_initial` from 1 on.

    >>> np.cumulative_prod([1, 2, 3])
    array([1, 2, 6])
    """
    return _cumulative(x, np.cumprod, 1, axis, dtype, out, include_initial)


def _cumulative(x, function, first, axis, dtype, out, include_initial):
    x = np.atleast_1d(x)
    if axis is None:
        if x.ndim > 1:
            raise ValueError("For arrays which have more than one dimension ``axis`` argument is required.")
        axis = 0
    result = function(x, axis=axis, dtype=dtype)
    if include_initial:
        shape = list(x.shape)
        shape[axis] = 1
        result = np.concatenate([np.full(shape, first, result.dtype), result], axis)
    if out is None:
        return result
    out[...] = result
    return out
