"""The rest of `statistics`."""

import math as _math
import random as _random
from fractions import Fraction as _Fraction
from collections import namedtuple as _namedtuple

LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


# Sums are exact: each value is a ratio of whole numbers, and ratios with one denominator are added as numbers.

def _kind_of(first, second):
    """The class of a result that comes from values of both."""
    if first is second or second is int or second is bool:
        return first
    if first is int or first is bool:
        return second
    if issubclass(second, first):
        return second
    if issubclass(first, second) or issubclass(second, int):
        return first
    if issubclass(first, int):
        return second
    if issubclass(first, _Fraction) and issubclass(second, float):
        return second
    if issubclass(first, float) and issubclass(second, _Fraction):
        return first
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


def _ratio(value):
    """A value as a ratio; without denominator where it is no number or infinite."""
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return value, None
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") from None


def _sums(data):
    """The class of the result, the sum, the sum of squares, the number of values."""
    kind, count = int, 0
    first, second = {}, {}
    for value in data:
        count += 1
        if type(value) is not kind:
            kind = _kind_of(kind, type(value))
        n, d = _ratio(value)
        first[d] = first.get(d, 0) + n
        if d is not None:
            second[d] = second.get(d, 0) + n * n
    if None in first:
        return kind, first[None], first[None], count
    return (kind, sum((_Fraction(n, d) for d, n in first.items()), _Fraction(0)),
            sum((_Fraction(n, d * d) for d, n in second.items()), _Fraction(0)), count)


def _converted(value, kind):
    """A sum in the class of a result; whole numbers that don't divide become floats."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if hasattr(kind, "quantize"):
            return kind(value.numerator) / kind(value.denominator)
        raise


def mean(data):
    """The sum of the values, divided by their number."""
    kind, total, _, count = _sums(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _converted(total / count, kind)


def fmean(data, weights=None):
    """The mean as a float, quickly."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.fsum(value * weight for value, weight in zip(data, weights)) / total


def _spread(data, center):
    """The class of the result, the sum of squared distances from the mean, the number of values."""
    if center is not None:
        kind, total, _, count = _sums((value - center) ** 2 for value in data)
        return kind, total, count
    kind, total, squares, count = _sums(data)
    if count and isinstance(total, _Fraction):
        return kind, (count * squares - total * total) / count, count
    return kind, total if count else _Fraction(0), count


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, squares, count = _spread(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _converted(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, squares, count = _spread(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _converted(squares / count, kind)


def stdev(data, xbar=None):
    """The root of the variance of a sample."""
    kind, squares, count = _spread(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(squares / (count - 1), kind)


def pstdev(data, mu=None):
    """The root of the variance of a whole population."""
    kind, squares, count = _spread(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(squares / count, kind)


def _root(value, kind):
    """The root of a ratio, rounded once."""
    if not isinstance(value, _Fraction):
        return _math.sqrt(value)
    if hasattr(kind, "quantize"):
        return (kind(value.numerator) / kind(value.denominator)).sqrt()
    n, d = value.numerator, value.denominator
    if not n:
        return 0.0
    # 109 bits of the root; the last one is set where bits are left out, so that rounding knows.
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    n, d = (n, d << 2 * shift) if shift >= 0 else (n << -2 * shift, d)
    root = _math.isqrt(n // d)
    root |= root * root * d != n
    return (root << shift) / 1 if shift >= 0 else root / (1 << -shift)


def geometric_mean(data):
    """The n-th root of the product."""
    data = list(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    if any(value <= 0 for value in data):
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return _math.exp(fmean([_math.log(value) for value in data]))


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    from fractions import Fraction
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any(value < 0 for value in data):
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    total = sum((Fraction(weight) / Fraction(value) for value, weight in zip(data, weights)), Fraction(0))
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    result = sum(map(Fraction, weights)) / total
    return result if any(isinstance(value, Fraction) for value in data) else float(result)


def median_grouped(data, interval=1.0):
    """The median of values that stand for intervals."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    value = data[len(data) // 2]
    below = sum(1 for item in data if item < value)
    same = sum(1 for item in data if item == value)
    interval = float(interval)
    return float(value) - interval / 2.0 + interval * (len(data) / 2 - below) / same


def quantiles(data, *, n=4, method="exclusive"):
    """The cut points of n equal parts."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            place, rest = divmod(i * (count - 1), n)
            result.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            place = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - place * n
            result.append((data[place - 1] * (n - rest) + data[place] * rest) / n)
        return result
    raise ValueError("Unknown method: %r" % method)


def _centered(x, y, name):
    if len(x) != len(y):
        raise StatisticsError("%s requires that both inputs have same number of data points" % name)
    if len(x) < 2:
        raise StatisticsError("%s requires at least two data points" % name)
    xbar, ybar = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return xbar, ybar, _math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))


def covariance(x, y, /):
    return _centered(x, y, "covariance")[2] / (len(x) - 1)


def correlation(x, y, /):
    xbar, ybar, together = _centered(x, y, "correlation")
    squares_x = _math.fsum((value - xbar) ** 2.0 for value in x)
    squares_y = _math.fsum((value - ybar) ** 2.0 for value in y)
    if not squares_x or not squares_y:
        raise StatisticsError("at least one of the inputs is constant")
    return together / _math.sqrt(squares_x * squares_y)


def linear_regression(x, y, /, *, proportional=False):
    xbar, ybar, together = _centered(x, y, "linear regression")
    if proportional:
        together = _math.fsum(a * b for a, b in zip(x, y))
        squares = _math.fsum(a * a for a in x)
    else:
        squares = _math.fsum((value - xbar) ** 2.0 for value in x)
    if not squares:
        raise StatisticsError("x is constant")
    slope = together / squares
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


def _polynomial(coefficients, x):
    result = coefficients[0]
    for coefficient in coefficients[1:]:
        result = result * x + coefficient
    return result


# Wichura's algorithm AS 241 (Applied Statistics 37, 1988): rational functions for the middle of the normal distribution, for
# what lies near it, and for its ends.
_middle = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0))
_near = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
     3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0))
_far = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


class NormalDist:
    """A normal distribution."""

    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        source = _random if seed is None else _random.Random(seed)
        return [source.gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        return _math.exp(difference * difference / (-2.0 * variance)) / _math.sqrt(_math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        q = p - 0.5
        if abs(q) <= 0.425:
            r = 0.180625 - q * q
            x = _polynomial(_middle[0], r) * q / _polynomial(_middle[1], r)
        else:
            r = _math.sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
            above, below = _near if r <= 5.0 else _far
            r -= 1.6 if r <= 5.0 else 5.0
            x = _polynomial(above, r) / _polynomial(below, r)
            if q < 0.0:
                x = -x
        return self._mu + x * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = Y_var - X_var, abs(Y._mu - X._mu)
        if not dv:
            return 1.0 - _math.erf(dm / (2.0 * X._sigma * _math.sqrt(2.0)))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * _math.sqrt(dm * dm + dv * _math.log(Y_var / X_var))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (abs(Y.cdf(x1) - X.cdf(x1)) + abs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return "%s(mu=%r, sigma=%r)" % (type(self).__name__, self._mu, self._sigma)
