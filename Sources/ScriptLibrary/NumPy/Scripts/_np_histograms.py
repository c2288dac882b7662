"""Histograms of numpy: bins, their edges, counts in one or more dimensions."""

import numpy as np
import warnings as _warnings


def _range(a, range):
    if range is not None:
        low, high = range
        if low > high:
            raise ValueError("max must be larger than min in range parameter.")
        if not (np.isfinite(low) and np.isfinite(high)):
            raise ValueError("supplied range of [%s, %s] is not finite" % (low, high))
    elif a.size == 0:
        low, high = 0, 1
    else:
        low, high = a.min(), a.max()
        if not (np.isfinite(low) and np.isfinite(high)):
            raise ValueError("autodetected range of [%s, %s] is not finite" % (low, high))
    if low == high:
        low, high = low - 0.5, high + 0.5
    return low, high


def _width_sturges(x):
    return _spread(x) / (np.log2(x.size) + 1.0)


def _spread(x):
    return np.subtract(x.max(), x.min(), dtype=float) if x.dtype.kind in "iu" else np.ptp(x)


def _width_doane(x):
    if x.size <= 2:
        return 0.0
    scale = np.sqrt(6.0 * (x.size - 2) / ((x.size + 1.0) * (x.size + 3)))
    deviation = np.std(x)
    if deviation <= 0.0:
        return 0.0
    skew = np.mean(((x - np.mean(x)) / deviation) ** 3)
    return _spread(x) / (1.0 + np.log2(x.size) + np.log2(1.0 + np.absolute(skew) / scale))


def _width_fd(x):
    return 2.0 * np.subtract(*np.percentile(x, [75, 25])) * x.size ** (-1.0 / 3.0)


def _width_stone(x, range):
    n = x.size
    spread = _spread(x)
    if n <= 1 or spread == 0:
        return 0
    most = max(100, int(np.sqrt(n)))

    def loss(count):
        p = histogram(x, bins=count, range=range)[0] / n
        return (2 - (n + 1) * p.dot(p)) / (spread / count)
    count = min(iter(np.arange(1, most + 1).tolist()), key=loss)
    if count == most:
        _warnings.warn("The number of bins estimated may be suboptimal.", RuntimeWarning, 3)
    return spread / count


_widths = {
    "sturges": lambda x, range: _width_sturges(x),
    "sqrt": lambda x, range: _spread(x) / np.sqrt(x.size),
    "rice": lambda x, range: _spread(x) / (2.0 * x.size ** (1.0 / 3)),
    "scott": lambda x, range: (24.0 * np.pi ** 0.5 / x.size) ** (1.0 / 3.0) * np.std(x),
    "fd": lambda x, range: _width_fd(x),
    "doane": lambda x, range: _width_doane(x),
    "stone": _width_stone,
}


def _width_auto(x, range):
    fd, sturges, root = _width_fd(x), _width_sturges(x), _spread(x) / np.sqrt(x.size)
    return min(max(fd, root / 2), sturges) if fd else sturges


_widths["auto"] = _width_auto


def _edges(a, bins, range, weights):
    a = np.ravel(np.asarray(a))
    if a.dtype == bool:
        _warnings.warn("Converting input from bool to <class 'numpy.uint8'> for compatibility.", RuntimeWarning, 3)
        a = a.astype(np.uint8)
    if isinstance(bins, str):
        if bins not in _widths:
            raise ValueError("%r is not a valid estimator for `bins`" % bins)
        if weights is not None:
            raise TypeError("Automated estimation of the number of bins is not supported for weighted data")
        low, high = _range(a, range)
        if range is not None:
            a = a[(a >= low) & (a <= high)]
        count = 1
        if a.size:
            width = _widths[bins](a, (low, high))
            if width:
                if a.dtype.kind in "iu" and width < 1:
                    width = 1
                delta = np.subtract(high, low, dtype=float) if a.dtype.kind in "iu" else high - low
                count = int(np.ceil(delta / width))
    elif np.ndim(bins) == 0:
        try:
            count = bins.__index__()
        except AttributeError:
            raise TypeError("`bins` must be an integer, a string, or an array") from None
        if count < 1:
            raise ValueError("`bins` must be positive, when an integer")
        low, high = _range(a, range)
    elif np.ndim(bins) == 1:
        edges = np.asarray(bins)
        if np.any(edges[:-1] > edges[1:]):
            raise ValueError("`bins` must increase monotonically, when an array")
        return a, edges, None
    else:
        raise ValueError("`bins` must be 1d, when an array")
    kind = np.result_type(np.asarray(low), np.asarray(high), a)
    if kind.kind in "iub":
        kind = np.result_type(kind, float)
    return a, np.linspace(low, high, count + 1, endpoint=True, dtype=kind), (low, high, count)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The edges of the bins that `histogram` counts in; `bins` may name a rule such as 'auto'.

    >>> np.histogram_bin_edges([1, 2, 3], bins=2)
    array([1., 2., 3.])
    """
    return _edges(a, bins, range, weights)[1]


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many elements lie in each bin, and the edges of the bins; all bins but the last are half open.

    >>> np.histogram([1, 2, 1], bins=[0, 1, 2, 3])
    (array([0, 2, 1]), array([0, 1, 2, 3]))
    """
    a, edges, uniform = _edges(a, bins, range, weights)
    if weights is not None:
        weights = np.asarray(weights)
        if np.shape(weights) != a.shape and weights.size != a.size:
            raise ValueError("weights should have the same shape as a.")
        weights = weights.ravel()
    if uniform is not None:
        low, high, count = uniform
        keep = (a >= low) & (a <= high)
        values = a[keep].astype(edges.dtype)
        span = np.subtract(high, low, dtype=float) if np.asarray(low).dtype.kind in "iu" else high - low
        places = ((values - low) / span * count).astype(np.intp)
        places[places == count] -= 1
        places[values < edges[places]] -= 1
        places[(values >= edges[places + 1]) & (places != count - 1)] += 1
        if weights is None:
            counts = np.bincount(places, minlength=count).astype(np.intp)
        elif weights.dtype.kind == "c":
            heavy = weights[keep]
            counts = np.bincount(places, heavy.real, count) + 1j * np.bincount(places, heavy.imag, count)
        else:
            counts = np.bincount(places, weights[keep], count).astype(weights.dtype)
    elif weights is None:
        ordered = np.sort(a)
        sums = np.concatenate([ordered.searchsorted(edges[:-1], "left"), ordered.searchsorted(edges[-1:], "right")])
        counts = np.diff(sums)
    else:
        order = np.argsort(a)
        ordered, heavy = a[order], weights[order]
        running = np.concatenate([np.zeros(1, heavy.dtype), heavy.cumsum()])
        places = np.concatenate([ordered.searchsorted(edges[:-1], "left"), ordered.searchsorted(edges[-1:], "right")])
        counts = np.diff(running[places])
    if density:
        widths = np.array(np.diff(edges), float)
        return counts / widths / counts.sum(), edges
    return counts, edges


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    """How many points lie in each cell of a grid: counts, and a tuple of edges for each dimension.

    >>> np.histogramdd(np.array([[0., 0.], [1., 1.]]), bins=2)[0]
    array([[1., 0.],
           [0., 1.]])
    """
    try:
        count, dims = sample.shape
    except (AttributeError, ValueError):
        sample = np.atleast_2d(sample).T
        count, dims = sample.shape
    if weights is not None:
        weights = np.asarray(weights)
    try:
        if len(bins) != dims:
            raise ValueError("The dimension of bins must be equal to the dimension of the sample x.")
    except TypeError:
        bins = dims * [bins]
    if range is None:
        range = (None,) * dims
    elif len(range) != dims:
        raise ValueError("range argument must have one entry per dimension")
    edges, sizes, places = [], [], []
    for axis, (own, limits) in enumerate(zip(bins, range)):
        if np.ndim(own) == 0:
            if own < 1:
                raise ValueError("`bins[%d]` must be positive, when an integer" % axis)
            low, high = _range(sample[:, axis], limits)
            edge = np.linspace(low, high, own + 1)
        elif np.ndim(own) == 1:
            edge = np.asarray(own)
            if np.any(edge[:-1] > edge[1:]):
                raise ValueError("`bins[%d]` must be monotonically increasing, when an array" % axis)
        else:
            raise ValueError("`bins[%d]` must be a scalar or 1d array" % axis)
        place = np.searchsorted(edge, sample[:, axis], side="right")
        place[sample[:, axis] == edge[-1]] -= 1
        edges.append(edge)
        sizes.append(len(edge) + 1)
        places.append(place)
    flat = np.ravel_multi_index(places, sizes)
    total = 1
    for size in sizes:
        total *= size
    counts = np.bincount(flat, weights, minlength=total).reshape(sizes).astype(float)
    counts = counts[(slice(1, -1),) * dims]
    if density:
        cells = counts.sum()
        for axis in _counted(dims):
            counts = counts / np.diff(edges[axis]).reshape((1,) * axis + (-1,) + (1,) * (dims - axis - 1))
        counts = counts / cells
    return counts, tuple(edges)


def _counted(count):
    return np.arange(count).tolist()


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """How many points lie in each cell of a plane: counts and the edges along both axes.

    >>> np.histogram2d([0, 1], [0, 1], bins=2)[0]
    array([[1., 0.],
           [0., 1.]])
    """
    if len(x) != len(y):
        raise ValueError("x and y must have the same length.")
    try:
        count = len(bins)
    except TypeError:
        count = 1
    if count not in (1, 2):
        bins = [np.asarray(bins), np.asarray(bins)]
    counts, edges = histogramdd(np.array([x, y]).T, [bins, bins] if count == 1 and np.ndim(bins) else bins, range, density,
                                weights)
    return counts, edges[0], edges[1]


def digitize(x, bins, right=False):
    """The number of the bin that each element belongs to; `bins` rise or fall.

    >>> np.digitize([0.5, 1.5, 3], [0, 1, 2])
    array([1, 2, 3])
    """
    x, bins = np.asarray(x), np.asarray(bins)
    if x.dtype.kind == "c":
        raise TypeError("x may not be complex")
    steps = np.diff(bins)
    if np.all(steps >= 0):
        return np.searchsorted(bins, x, side="left" if right else "right")
    if not np.all(steps <= 0):
        raise ValueError("bins must be monotonically increasing or decreasing")
    return len(bins) - np.searchsorted(bins[::-1], x, side="left" if right else "right")
