"""Functions of numpy that sum arrays up: quantiles, reductions that leave NaN out, histograms, correlation."""

import numpy as np
import warnings as _warnings


def _normal_axes(axis, ndim):
    if axis is None:
        return tuple(range(ndim))
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    result = []
    for one in axes:
        if not -ndim <= one < ndim:
            raise np.exceptions.AxisError(one, ndim)
        result.append(one % ndim)
    if len(set(result)) < len(result):
        raise ValueError("repeated axis")
    return tuple(result)


def _rows(a, axis):
    """The array with the axes to reduce at the end as one, those that were reduced, and the shape with them kept."""
    axes = _normal_axes(axis, a.ndim)
    kept = [other for other in range(a.ndim) if other not in axes]
    rows = a.transpose(kept + list(axes)).reshape([a.shape[other] for other in kept] + [-1 if a.size else 0])
    if not a.size:
        count = 1
        for one in axes:
            count *= a.shape[one]
        rows = a.reshape([a.shape[other] for other in kept] + [count])
    shape = tuple(1 if other in axes else a.shape[other] for other in range(a.ndim))
    return rows, axes, shape


def _given(result, out):
    if out is None:
        return result[()] if isinstance(result, np.ndarray) and result.ndim == 0 else result
    out[...] = result
    return out


# Quantiles

# The rules that interpolate between plotting positions: Hyndman and Fan, "Sample quantiles in statistical packages", 1996.
_positions = {
    "interpolated_inverted_cdf": (0, 1), "hazen": (0.5, 0.5), "weibull": (0, 0), "median_unbiased": (1 / 3, 1 / 3),
    "normal_unbiased": (3 / 8, 3 / 8),
}
_others = {
    "inverted_cdf": lambda n, q: np.ceil(n * q - 1), "averaged_inverted_cdf": None, "closest_observation": None,
    "linear": lambda n, q: (n - 1) * q, "lower": lambda n, q: np.floor((n - 1) * q),
    "higher": lambda n, q: np.ceil((n - 1) * q), "midpoint": None, "nearest": None,
}


_order = (
    "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull",
    "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest")


def _places(n, q, method):
    """Two places among n sorted elements and the weight of the second."""
    if method == "averaged_inverted_cdf":
        place = n * q - 1
        low = np.floor(place)
        part = place - low
        weight = np.where(part == 0, 0.5, 1.0)
    elif method == "closest_observation":
        place = n * q - 1 - 0.5
        low = np.floor(place)
        part = place - low
        weight = np.where((part == 0) & (low % 2 == 1), 0.0, 1.0)
    elif method == "midpoint":
        place = (n - 1) * q
        low = np.floor(place)
        weight = np.where(place == low, 0.0, 0.5)
    elif method == "nearest":
        place = (n - 1) * q
        low = np.floor(place)
        part = place - low
        weight = np.where((part < 0.5) | ((part == 0.5) & (low % 2 == 0)), 0.0, 1.0)
    else:
        if method in _positions:
            alpha, beta = _positions[method]
            place = n * q + (alpha + q * (1 - alpha - beta)) - 1
        else:
            place = _others[method](n, q)
        low = np.floor(place)
        weight = place - low
    low = np.asarray(low)
    first = np.clip(low, 0, n - 1).astype(np.intp)
    second = np.clip(low + 1, 0, n - 1).astype(np.intp)
    weight = np.where(low < 0, 0.0, np.where(low >= n - 1, 0.0, weight)) if np.any((low < 0) | (low >= n - 1)) else weight
    return first, second, np.asarray(weight)


def _blend(low, high, weight):
    # From the nearer end, so that both ends and constant arrays are exact.
    difference = high - low
    result = np.asarray(low + difference * weight)
    late = np.broadcast_to(weight >= 0.5, result.shape)
    if late.any():
        result = np.where(late, high - difference * (1 - weight), result)
    same = np.broadcast_to(low == high, result.shape)
    if same.any():
        result = np.where(same, np.broadcast_to(low, result.shape), result)
    return result


def _sorted_quantiles(rows, q, method, n):
    first, second, weight = _places(n, q, method)
    low, high = rows[..., first], rows[..., second]
    if method in ("lower", "higher", "nearest", "inverted_cdf", "closest_observation"):
        return np.where(weight == 0, low, high) if method in ("nearest", "closest_observation") else low
    if q.dtype.kind in "iu" and not np.any(weight):
        # Both ends, asked for by integers: elements as they are.
        return low
    return _blend(low, high, weight.astype(rows.dtype) if rows.dtype.kind == "f" else weight)


def _quantile(a, q, axis, out, method, keepdims, weights, skips, scale, interpolation=None):
    if method not in _positions and method not in _others:
        raise ValueError("%r is not a valid method. Use one of: %s" % (method, dict.fromkeys(_order).keys()))
    a = np.asanyarray(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    q = np.true_divide(q, scale) if scale != 1 else np.asanyarray(q)
    if a.dtype.kind == "f" and isinstance(q, (float, np.float64)) and scale != 1 and a.dtype != np.float64:
        q = a.dtype.type(q)
    q = np.asanyarray(q)
    if np.any((q < 0) | (q > 1) | np.isnan(q)):
        raise ValueError("Percentiles must be in the range [0, 100]" if scale != 1 else "Quantiles must be in the range [0, 1]")
    rows, axes, shape = _rows(a, axis)
    if weights is not None:
        result = _weighted(a, rows, axes, axis, q, method, weights)
    else:
        result = _plain(rows, q, method, skips)
    if keepdims:
        result = result.reshape(q.shape + shape)
    return _given(result, out)


def _plain(rows, q, method, skips):
    flat = q.ravel()
    n = rows.shape[-1]
    dtype = rows.dtype if rows.dtype.kind == "f" else np.dtype(np.float64)
    if n == 0:
        _warnings.warn("All-NaN slice encountered" if skips else "invalid value encountered", RuntimeWarning, 3)
        return np.full(q.shape + rows.shape[:-1], np.nan)
    if rows.dtype == bool:
        rows = rows.astype(np.int8) if method in ("lower", "higher", "nearest") else rows.astype(float)
    ordered = np.sort(rows, -1)
    if rows.dtype.kind != "f":
        result = _sorted_quantiles(ordered, flat, method, n)
    elif skips:
        shape = rows.shape[:-1]
        ordered = ordered.reshape(-1, n)
        counts = n - np.isnan(ordered).sum(-1)
        result = np.empty((ordered.shape[0], flat.size), dtype)
        for row, count in enumerate(counts.tolist()):
            if count:
                result[row] = _sorted_quantiles(ordered[row, :count], flat, method, count)
            else:
                result[row] = np.nan
        if not counts.all():
            _warnings.warn("All-NaN slice encountered", RuntimeWarning, 4)
        result = result.reshape(shape + (flat.size,))
    else:
        result = np.array(_sorted_quantiles(ordered, flat, method, n))
        broken = np.isnan(ordered[..., -1])
        if broken.any():
            result[broken] = np.nan
    return np.moveaxis(np.asarray(result), -1, 0).reshape(q.shape + rows.shape[:-1])


def _weighted(a, rows, axes, axis, q, method, weights):
    if method != "inverted_cdf":
        raise ValueError("Only method 'inverted_cdf' supports weights. Got: %s." % method)
    weights = np.asanyarray(weights)
    if np.any(weights < 0):
        raise ValueError("Weights must be non-negative.")
    if weights.shape != a.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        if weights.shape != tuple(a.shape[one] for one in axes):
            raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
        spread = [1] * a.ndim
        for one, size in zip(axes, weights.shape):
            spread[one] = size
        weights = np.broadcast_to(weights.reshape(spread), a.shape)
    heavy = _rows(weights, axis)[0]
    order = np.argsort(rows, -1, kind="stable")
    rows, heavy = np.take_along_axis(rows, order, -1), np.take_along_axis(heavy, order, -1)
    sums = heavy.cumsum(-1, dtype=float)
    sums = sums / sums[..., -1:]
    flat = q.ravel()
    result = np.empty((flat.size,) + rows.shape[:-1], a.dtype)
    for number, one in enumerate(flat.tolist()):
        place = np.minimum((sums < one).sum(-1), rows.shape[-1] - 1)
        if one == 0:
            place = (sums <= 0).sum(-1)
        result[number] = np.take_along_axis(rows, np.asarray(place)[..., None], -1)[..., 0]
    return result.reshape(q.shape + rows.shape[:-1])


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    """The q-th quantiles (0 to 1) of elements along axes; the shape is that of q, then what is left of the array.

    `method` is one of NumPy's thirteen. NaN in a row gives NaN. `ValueError` for q outside of [0, 1].

    >>> np.quantile([1, 2, 3, 4], 0.5)
    np.float64(2.5)
    """
    return _quantile(a, q, axis, out, method, keepdims, weights, False, 1)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    """The q-th percentiles (0 to 100) of elements along axes; as `quantile`.

    >>> np.percentile([1, 2, 3, 4], [25, 75])
    array([1.75, 3.25])
    """
    return _quantile(a, q, axis, out, method, keepdims, weights, False, 100)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    """As `quantile`, without the elements that are NaN.

    >>> np.nanquantile([1, np.nan, 3], 0.5)
    np.float64(2.0)
    """
    keepdims = False if keepdims is np._NoValue else keepdims
    return _quantile(a, q, axis, out, method, keepdims, weights, True, 1)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    """As `percentile`, without the elements that are NaN.

    >>> np.nanpercentile([1, np.nan, 3], 50)
    np.float64(2.0)
    """
    return _quantile(a, q, axis, out, method, keepdims, weights, True, 100)


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle element along axes, the mean of the two middle ones if their number is even. NaN gives NaN.

    >>> np.median([3, 1, 2, 10])
    np.float64(2.5)
    """
    a = np.asanyarray(a)
    rows, axes, shape = _rows(a, axis)
    n = rows.shape[-1]
    if n == 0:
        result = np.mean(rows, -1)
    else:
        ordered = np.sort(rows, -1)
        result = np.asarray(np.mean(ordered[..., (n - 1) // 2:n // 2 + 1], -1))
        if a.dtype.kind in "fc":
            broken = np.isnan(ordered[..., -1])
            if np.any(broken):
                result = np.where(broken, ordered[..., -1], result).astype(result.dtype)
    if keepdims:
        result = np.reshape(result, shape)
    return _given(result, out)


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """As `median`, without the elements that are NaN.

    >>> np.nanmedian([1, np.nan, 3, 7])
    np.float64(3.0)
    """
    a = np.asanyarray(a)
    if a.dtype.kind != "f":
        return median(a, axis, out, overwrite_input, keepdims)
    rows, axes, shape = _rows(a, axis)
    left = rows.shape[:-1]
    n = rows.shape[-1]
    ordered = np.sort(rows, -1).reshape(-1, n)
    counts = n - np.isnan(ordered).sum(-1)
    result = np.array([np.mean(row[(count - 1) // 2:count // 2 + 1]) if count else np.nan
                       for row, count in zip(ordered, counts.tolist())], a.dtype).reshape(left)
    if n == 0 or not counts.all():
        _warnings.warn("All-NaN slice encountered" if n else "Mean of empty slice", RuntimeWarning, 2)
    if keepdims:
        result = result.reshape(shape)
    return _given(result, out)


# Without NaN

def _replaced(a, value):
    a = np.asanyarray(a)
    if a.dtype.kind not in "fc":
        return a, None
    mask = np.isnan(a)
    return np.where(mask, np.asarray(value).astype(a.dtype), a), mask


def _keywords(**keywords):
    return {name: value for name, value in keywords.items() if value is not np._NoValue}


def nansum(a, axis=None, dtype=None, out=None, keepdims=np._NoValue, initial=np._NoValue, where=np._NoValue):
    """The sum along axes, NaN counted as 0.

    >>> np.nansum([1, np.nan, 2])
    np.float64(3.0)
    """
    a, mask = _replaced(a, 0)
    return np.sum(a, axis=axis, dtype=dtype, out=out, **_keywords(keepdims=keepdims, initial=initial, where=where))


def nanprod(a, axis=None, dtype=None, out=None, keepdims=np._NoValue, initial=np._NoValue, where=np._NoValue):
    """The product along axes, NaN counted as 1.

    >>> np.nanprod([2, np.nan, 3])
    np.float64(6.0)
    """
    a, mask = _replaced(a, 1)
    return np.prod(a, axis=axis, dtype=dtype, out=out, **_keywords(keepdims=keepdims, initial=initial, where=where))


def nancumsum(a, axis=None, dtype=None, out=None):
    """Running sums along an axis, NaN counted as 0.

    >>> np.nancumsum([1, np.nan, 2])
    array([1., 1., 3.])
    """
    a, mask = _replaced(a, 0)
    return np.cumsum(a, axis=axis, dtype=dtype, out=out)


def nancumprod(a, axis=None, dtype=None, out=None):
    """Running products along an axis, NaN counted as 1.

    >>> np.nancumprod([2, np.nan, 3])
    array([2., 2., 6.])
    """
    a, mask = _replaced(a, 1)
    return np.cumprod(a, axis=axis, dtype=dtype, out=out)


def _extreme(a, axis, out, keywords, ufunc):
    a = np.asanyarray(a)
    result = ufunc.reduce(a, axis=axis, out=out, **keywords)
    if a.dtype.kind in "fc" and np.isnan(result).any():
        _warnings.warn("All-NaN slice encountered" if axis is not None or True else "All-NaN axis encountered",
                       RuntimeWarning, 3)
    return result


def nanmax(a, axis=None, out=None, keepdims=np._NoValue, initial=np._NoValue, where=np._NoValue):
    """The largest element along axes that is not NaN; a warning and NaN where there is none.

    >>> np.nanmax([1, np.nan, 3])
    np.float64(3.0)
    """
    return _extreme(a, axis, out, _keywords(keepdims=keepdims, initial=initial, where=where), np.fmax)


def nanmin(a, axis=None, out=None, keepdims=np._NoValue, initial=np._NoValue, where=np._NoValue):
    """The smallest element along axes that is not NaN; a warning and NaN where there is none.

    >>> np.nanmin([1, np.nan, 3])
    np.float64(1.0)
    """
    return _extreme(a, axis, out, _keywords(keepdims=keepdims, initial=initial, where=where), np.fmin)


def _nan_place(a, axis, out, keepdims, fill, function):
    a, mask = _replaced(a, fill)
    if mask is not None and np.any(np.all(mask, axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return function(a, axis=axis, out=out, **_keywords(keepdims=keepdims))


def nanargmax(a, axis=None, out=None, *, keepdims=np._NoValue):
    """Where the largest element that is not NaN is. `ValueError` for a row of nothing but NaN.

    >>> np.nanargmax([1, np.nan, 3])
    np.int64(2)
    """
    return _nan_place(a, axis, out, keepdims, -np.inf, np.argmax)


def nanargmin(a, axis=None, out=None, *, keepdims=np._NoValue):
    """Where the smallest element that is not NaN is. `ValueError` for a row of nothing but NaN.

    >>> np.nanargmin([np.nan, 2, 1])
    np.int64(2)
    """
    return _nan_place(a, axis, out, keepdims, np.inf, np.argmin)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=np._NoValue, *, where=np._NoValue):
    """The mean along axes of the elements that are not NaN.

    >>> np.nanmean([1, np.nan, 3])
    np.float64(2.0)
    """
    a, mask = _replaced(a, 0)
    keywords = _keywords(keepdims=keepdims, where=where)
    if mask is None:
        return np.mean(a, axis=axis, dtype=dtype, out=out, **keywords)
    counts = np.sum(~mask, axis=axis, dtype=np.intp, **keywords)
    total = np.sum(a, axis=axis, dtype=dtype, **keywords)
    with np.errstate(divide="ignore", invalid="ignore"):
        result = np.true_divide(total, counts)
    result = result.astype(dtype or a.dtype) if hasattr(result, "astype") else result
    if np.any(counts == 0):
        _warnings.warn("Mean of empty slice", RuntimeWarning, 2)
    return _given(result, out)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=np._NoValue, *, where=np._NoValue, mean=np._NoValue,
           correction=np._NoValue):
    """The variance along axes of the elements that are not NaN.

    >>> np.nanvar([1, np.nan, 3])
    np.float64(1.0)
    """
    if correction is not np._NoValue:
        if ddof != 0:
            raise ValueError("ddof and correction can't be provided simultaneously.")
        ddof = correction
    a = np.asanyarray(a)
    if a.dtype.kind not in "fc":
        return np.var(a, axis=axis, dtype=dtype, out=out, ddof=ddof, **_keywords(keepdims=keepdims, where=where))
    present = ~np.isnan(a)
    if where is not np._NoValue:
        present &= where
    counts = np.sum(present, axis=axis, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        centre = np.sum(np.where(present, a, a.dtype.type(0)), axis=axis, dtype=dtype, keepdims=True) / counts
        differences = np.where(present, a - centre, a.dtype.type(0)).astype(dtype or a.dtype)
        squares = differences * differences.conj() if a.dtype.kind == "c" else differences * differences
        total = np.sum(squares.real, axis=axis, **_keywords(keepdims=keepdims))
        left = np.sum(present, axis=axis, **_keywords(keepdims=keepdims)) - ddof
        result = np.asarray(np.true_divide(total, left)).astype(total.dtype)
    if np.any(left <= 0):
        _warnings.warn("Degrees of freedom <= 0 for slice.", RuntimeWarning, 2)
        result = np.where(left <= 0, total.dtype.type(np.nan), result)
    return _given(result, out)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=np._NoValue, *, where=np._NoValue, mean=np._NoValue,
           correction=np._NoValue):
    """The standard deviation along axes of the elements that are not NaN.

    >>> np.nanstd([1, np.nan, 3])
    np.float64(1.0)
    """
    result = np.sqrt(nanvar(a, axis, dtype, None, ddof, keepdims, where=where, correction=correction))
    return _given(result, out)


# Means and correlation

def average(a, axis=None, weights=None, returned=False, *, keepdims=np._NoValue):
    """The weighted mean along axes. `ZeroDivisionError` for weights whose sum is 0.

    >>> np.average([1, 2, 3], weights=[3, 1, 0])
    np.float64(1.25)
    """
    a = np.asanyarray(a)
    keywords = _keywords(keepdims=keepdims)
    if weights is None:
        result = a.mean(axis, **keywords)
        total = np.asarray(result).dtype.type(a.size / np.asarray(result).size)
    else:
        weights = np.asanyarray(weights)
        kinds = np.result_type(a.dtype, weights.dtype, "f8") if a.dtype.kind in "iub" else np.result_type(a.dtype, weights.dtype)
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            axes = _normal_axes(axis, a.ndim)
            if weights.shape != tuple(a.shape[one] for one in axes):
                raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
            order = np.argsort(axes)
            spread = [1] * a.ndim
            for one in axes:
                spread[one] = a.shape[one]
            weights = weights.transpose(order).reshape(spread)
        total = weights.sum(axis=axis if weights.ndim == a.ndim else None, dtype=kinds, **keywords)
        if np.any(total == 0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        result = np.multiply(a, weights, dtype=kinds).sum(axis, **keywords) / total
    if returned:
        if np.shape(total) != np.shape(result):
            total = np.broadcast_to(total, np.shape(result)).copy()
        return result, total
    return result


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    """The covariance matrix of variables, the rows of `m` (its columns without `rowvar`).

    >>> np.cov([1, 2, 3], [3, 2, 1])
    array([[ 1., -1.],
           [-1.,  1.]])
    """
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be integer")
    m = np.asarray(m)
    if m.ndim > 2:
        raise ValueError("m has more than 2 dimensions")
    if y is not None:
        y = np.asarray(y)
        if y.ndim > 2:
            raise ValueError("y has more than 2 dimensions")
    if dtype is None:
        dtype = np.result_type(m, np.float64) if y is None else np.result_type(m, y, np.float64)
    variables = np.array(m, ndmin=2, dtype=dtype)
    if not rowvar and m.ndim != 1:
        variables = variables.T
    if variables.shape[0] == 0:
        return np.array([]).reshape(0, 0)
    if y is not None:
        more = np.array(y, copy=True, ndmin=2, dtype=dtype)
        if not rowvar and more.shape[0] != 1:
            more = more.T
        variables = np.concatenate((variables, more), axis=0)
    if ddof is None:
        ddof = 0 if bias else 1
    weights = None
    if fweights is not None:
        weights = np.asarray(fweights, dtype=float)
        if not np.all(weights == np.around(weights)):
            raise TypeError("fweights must be integer")
        if weights.ndim > 1:
            raise RuntimeError("cannot handle multidimensional fweights")
        if weights.shape[0] != variables.shape[1]:
            raise RuntimeError("incompatible numbers of samples and fweights")
        if any(weights < 0):
            raise ValueError("fweights cannot be negative")
    if aweights is not None:
        aweights = np.asarray(aweights, dtype=float)
        if aweights.ndim > 1:
            raise RuntimeError("cannot handle multidimensional aweights")
        if aweights.shape[0] != variables.shape[1]:
            raise RuntimeError("incompatible numbers of samples and aweights")
        if any(aweights < 0):
            raise ValueError("aweights cannot be negative")
        weights = aweights if weights is None else weights * aweights
    means, total = average(variables, axis=1, weights=weights, returned=True)
    total = total[0]
    if weights is None:
        left = variables.shape[1] - ddof
    elif ddof == 0:
        left = total
    elif aweights is None:
        left = total - ddof
    else:
        left = total - ddof * sum(weights * aweights) / total
    if left <= 0:
        _warnings.warn("Degrees of freedom <= 0 for slice", RuntimeWarning, 2)
        left = 0.0
    variables = variables - means[:, None]
    other = variables.T if weights is None else (variables * weights).T
    result = np.dot(variables, other.conj())
    result = result * np.true_divide(1, left)
    return result.squeeze()


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    """The matrix of correlation coefficients of variables, between -1 and 1.

    >>> np.corrcoef([1, 2, 3], [1, 2, 4])[0, 1].round(6)
    np.float64(0.981981)
    """
    c = cov(x, y, rowvar, dtype=dtype)
    if c.ndim == 0:
        return c / c
    deviations = np.sqrt(np.diag(c).real)
    c = c / deviations[:, None]
    c = c / deviations[None, :]
    if np.iscomplexobj(c):
        return np.clip(c.real, -1, 1) + 1j * np.clip(c.imag, -1, 1)
    return np.clip(c, -1, 1)
