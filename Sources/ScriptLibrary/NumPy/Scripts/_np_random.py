"""Distributions of numpy.random that are drawn by way of others; the generator comes first."""

import numpy as np
import warnings as _warnings


def _shape(size):
    if size is None:
        return ()
    return (size,) if isinstance(size, (int, np.integer)) else tuple(size)


def _counts(rng, n, pvals):
    result = np.zeros(len(pvals), np.int64)
    left, rest = n, 1.0
    for place in range(len(pvals) - 1):
        share = pvals[place] / rest
        drawn = rng.binomial(left, min(share, 1.0) if share == share else 0.0)
        result[place] = drawn
        left -= drawn
        if left <= 0:
            break
        rest -= pvals[place]
    if left > 0:
        result[-1] = left
    return result


def multinomial(rng, n, pvals, size=None):
    """How often each of several outcomes happens in n trials."""
    probabilities = np.asarray(pvals, dtype=float)
    if probabilities.ndim == 0:
        raise ValueError("pvals must have at least 1 dimension and the last dimension must have length > 0"
                         if not isinstance(rng, np.random.RandomState) else "pvals must be a 1-d sequence")
    if np.any((probabilities < 0) | (probabilities > 1) | np.isnan(probabilities)):
        raise ValueError("pvals < 0, pvals > 1 or pvals contains NaNs")
    sums = probabilities[..., :-1].sum(-1)
    if np.any(sums > 1.0 + 1e-12):
        raise ValueError("sum(pvals[:-1]) > 1.0" if isinstance(rng, np.random.RandomState)
                         else "sum(pvals[:-1]) > 1.0")
    trials = np.asarray(n)
    if np.any(trials < 0):
        raise ValueError("n < 0")
    if trials.ndim == 0 and probabilities.ndim == 1:
        shape = _shape(size)
        result = np.zeros(shape + (len(probabilities),), np.int64)
        values = probabilities.tolist()
        for place in np.ndindex(shape):
            result[place] = _counts(rng, int(trials), values)
        return result
    common = np.broadcast_shapes(trials.shape, probabilities.shape[:-1])
    shape = common if size is None else _shape(size)
    trials = np.broadcast_to(trials, shape)
    probabilities = np.broadcast_to(probabilities, shape + probabilities.shape[-1:])
    result = np.zeros(probabilities.shape, np.int64)
    for place in np.ndindex(shape):
        result[place] = _counts(rng, int(trials[place]), probabilities[place].tolist())
    return result


def dirichlet(rng, alpha, size=None):
    """Shares that add up to 1, by weights alpha."""
    alpha = np.asarray(alpha, dtype=float)
    if np.any(alpha <= 0) if isinstance(rng, np.random.RandomState) else np.any(alpha < 0):
        raise ValueError("alpha <= 0" if isinstance(rng, np.random.RandomState) else "alpha < 0")
    shape = _shape(size)
    count = len(alpha)
    result = np.zeros(shape + (count,))
    values = alpha.tolist()
    small = not isinstance(rng, np.random.RandomState) and count > 0 and max(values) < 0.1
    if small:
        tails = np.cumsum(alpha[::-1])[::-1].tolist()
    for place in np.ndindex(shape):
        if small:
            # Sticks broken off the rest.
            rest = 1.0
            for number in range(count - 1):
                v = rng.beta(values[number], tails[number + 1])
                result[place + (number,)] = rest * v
                rest *= 1 - v
                if tails[number + 1] == 0:
                    break
            result[place + (count - 1,)] = rest
            continue
        drawn = [rng.standard_gamma(value) for value in values]
        total = 0.0
        for value in drawn:
            total += value
        inverse = 1 / total
        result[place] = [value * inverse for value in drawn]
    return result


def multivariate_normal(rng, mean, cov, size=None, check_valid="warn", tol=1e-8, method="svd"):
    """Normal vectors with a mean and a covariance matrix."""
    if method not in ("eigh", "svd", "cholesky"):
        raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
    mean, cov, shape = _normal_arguments(mean, cov, size)
    x = rng.standard_normal(shape).reshape(-1, mean.shape[0])
    if method == "svd":
        u, s, vh = np.linalg.svd(cov)
    elif method == "eigh":
        s, u = np.linalg.eigh(cov)
    else:
        factor = np.linalg.cholesky(cov)
    if check_valid != "ignore" and method != "cholesky":
        _check(np.allclose(np.dot(u * s, u.T), cov, rtol=tol, atol=tol) and not (method == "eigh" and np.any(s < -tol)),
               check_valid)
    if method == "svd":
        factor = u * np.sqrt(s)
    elif method == "eigh":
        factor = u * np.sqrt(abs(s))
    return (mean + x @ factor.T).reshape(shape)


def _normals(rng, mean, cov, size=None, check_valid="warn", tol=1e-8):
    """The same as the legacy generator draws it."""
    mean, cov, shape = _normal_arguments(mean, cov, size)
    x = rng.standard_normal(shape).reshape(-1, mean.shape[0])
    cov = cov.astype(np.double)
    u, s, v = np.linalg.svd(cov)
    if check_valid != "ignore":
        _check(np.allclose(np.dot(v.T * s, v), cov, rtol=tol, atol=tol), check_valid)
    return (np.dot(x, np.sqrt(s)[:, None] * v) + mean).reshape(shape)


def _check(valid, check_valid):
    if check_valid not in ("warn", "raise"):
        raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
    if not valid:
        if check_valid == "raise":
            raise ValueError("covariance is not symmetric positive-semidefinite.")
        _warnings.warn("covariance is not symmetric positive-semidefinite.", RuntimeWarning, 4)


def _normal_arguments(mean, cov, size):
    mean, cov = np.array(mean), np.array(cov)
    if mean.ndim != 1:
        raise ValueError("mean must be 1 dimensional")
    if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
        raise ValueError("cov must be 2 dimensional and square")
    if mean.shape[0] != cov.shape[0]:
        raise ValueError("mean and cov must have same length")
    return mean, cov, _shape(size) + (mean.shape[0],)


def multivariate_hypergeometric(rng, colors, nsample, size=None, method="marginals"):
    """How many things of each colour are among some drawn without putting back."""
    colors = np.asarray(colors)
    if colors.ndim != 1 or colors.dtype.kind not in "iu":
        raise ValueError("colors must be a one-dimensional sequence of nonnegative integers not exceeding "
                         "9223372036854775807.")
    if method != "marginals":
        raise NotImplementedError("multivariate_hypergeometric with method='count' is not there")
    counts = colors.tolist()
    total = sum(counts)
    if nsample > total:
        raise ValueError("nsample > sum(colors)")
    shape = _shape(size)
    result = np.zeros(shape + (len(counts),), np.int64)
    most = nsample > total // 2
    wanted = total - nsample if most else nsample
    for place in np.ndindex(shape):
        rest, left = total, wanted
        row = [0] * len(counts)
        for number in range(len(counts) - 1):
            if left <= 0:
                break
            rest -= counts[number]
            drawn = rng.hypergeometric(counts[number], rest, left)
            row[number] = drawn
            left -= drawn
        if left > 0:
            row[-1] = left
        result[place] = [count - drawn for count, drawn in zip(counts, row)] if most else row
    return result


def permuted(rng, x, axis=None, out=None):
    """Elements in a random order along an axis, each row for itself."""
    if out is None:
        out = np.array(x, copy=True)
    else:
        out[...] = x
    if axis is None:
        flat = out.ravel()
        rng.shuffle(flat)
        out[...] = flat.reshape(out.shape)
        return out
    rows = np.moveaxis(out, axis, -1)
    for place in np.ndindex(rows.shape[:-1]):
        rng.shuffle(rows[place])
    return out


def _bytes(rng, length):
    """Random bytes."""
    words = -(-length // 4)
    if isinstance(rng, np.random.RandomState):
        drawn = rng.randint(0, 4294967296, size=words, dtype=np.uint32)
    else:
        drawn = rng.integers(0, 4294967296, size=words, dtype=np.uint32)
    return drawn.astype("<u4").tobytes()[:length]


def random_integers(rng, low, high=None, size=None):
    """Integers from low to high, both included."""
    if high is None:
        _warnings.warn("This function is deprecated. Please call randint(1, {low} + 1) instead".format(low=low),
                       DeprecationWarning, 2)
        low, high = 1, low
    else:
        _warnings.warn("This function is deprecated. Please call randint({low}, {high} + 1) instead".format(
            low=low, high=high), DeprecationWarning, 2)
    return rng.randint(low, int(high) + 1, size=size)
