"""Polynomials of numpy: coefficients from the highest power down."""

import numpy as np
import warnings as _warnings


class RankWarning(RuntimeWarning):
    """A fit whose matrix lacks rank."""
    __module__ = "numpy.exceptions"


def poly(seq_of_zeros):
    """The coefficients of the polynomial with given roots, or the characteristic polynomial of a matrix.

    >>> np.poly([1, 2])
    array([ 1., -3.,  2.])
    """
    zeros = np.atleast_1d(seq_of_zeros)
    if zeros.ndim == 2 and zeros.shape[0] == zeros.shape[1] and zeros.shape[0] != 0:
        zeros = np.linalg.eigvals(zeros)
    elif zeros.ndim != 1:
        raise ValueError("input must be 1d or non-empty square 2d array.")
    if len(zeros) == 0:
        return 1.0
    dtype = zeros.dtype if zeros.dtype.kind in "fc" else np.dtype(float)
    result = np.ones((1,), dtype)
    for zero in zeros:
        result = np.convolve(result, np.array([1, -zero], dtype), mode="full")
    if result.dtype.kind == "c":
        roots_ = np.asarray(zeros, complex)
        if np.all(np.sort(roots_) == np.sort(roots_.conjugate())):
            result = result.real.copy()
    return result


def roots(p):
    """The roots of a polynomial, as eigenvalues of its companion matrix.

    >>> np.roots([1, -3, 2])
    array([2., 1.])
    """
    p = np.atleast_1d(p)
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    places = np.nonzero(np.ravel(p))[0]
    if len(places) == 0:
        return np.array([])
    trailing = len(p) - places[-1] - 1
    p = p[int(places[0]):int(places[-1]) + 1]
    if p.dtype.kind not in "fc":
        p = p.astype(float)
    if len(p) > 1:
        companion = np.diag(np.ones((len(p) - 2,), p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        found = np.linalg.eigvals(companion)
    else:
        found = np.array([])
    return np.hstack((found, np.zeros(int(trailing), found.dtype)))


def polyval(p, x):
    """The value of a polynomial at x, which may be an array or a polynomial.

    >>> np.polyval([3, 0, 1], 5)
    np.int64(76)
    """
    p = np.asarray(p)
    if isinstance(x, poly1d):
        y = 0
    else:
        x = np.asanyarray(x)
        y = np.zeros_like(x)
    for coefficient in p:
        y = y * x + coefficient
    return y


def _joined(a1, a2, function):
    one, two = np.atleast_1d(a1), np.atleast_1d(a2)
    missing = len(two) - len(one)
    one = np.concatenate((np.zeros(max(missing, 0), one.dtype), one))
    two = np.concatenate((np.zeros(max(-missing, 0), two.dtype), two))
    result = function(one, two)
    return poly1d(result) if isinstance(a1, poly1d) or isinstance(a2, poly1d) else result


def polyadd(a1, a2):
    """The sum of two polynomials.

    >>> np.polyadd([1, 2], [9, 5, 4])
    array([9, 6, 6])
    """
    return _joined(a1, a2, np.add)


def polysub(a1, a2):
    """The difference of two polynomials.

    >>> np.polysub([2, 10, -2], [3, 10, -4])
    array([-1,  0,  2])
    """
    return _joined(a1, a2, np.subtract)


def polymul(a1, a2):
    """The product of two polynomials.

    >>> np.polymul([1, 2], [1, 3])
    array([1, 5, 6])
    """
    result = np.convolve(_coefficients(a1), _coefficients(a2))
    return poly1d(result) if isinstance(a1, poly1d) or isinstance(a2, poly1d) else result


def _coefficients(p):
    return poly1d(p).coeffs


def polydiv(u, v):
    """Quotient and remainder of two polynomials.

    >>> np.polydiv([3.0, 5.0, 2.0], [2.0, 1.0])
    (array([1.5 , 1.75]), array([0.25]))
    """
    objects = isinstance(u, poly1d) or isinstance(v, poly1d)
    u, v = np.atleast_1d(u) + 0.0, np.atleast_1d(v) + 0.0
    w = u[0] + v[0]
    m, n = len(u) - 1, len(v) - 1
    scale = 1.0 / v[0]
    quotient = np.zeros((max(m - n + 1, 1),), w.dtype)
    rest = u.astype(w.dtype)
    for place in range(m - n + 1):
        factor = scale * rest[place]
        quotient[place] = factor
        rest[place:place + n + 1] -= factor * v
    while np.allclose(rest[0], 0, rtol=1e-14) and rest.shape[-1] > 1:
        rest = rest[1:]
    return (poly1d(quotient), poly1d(rest)) if objects else (quotient, rest)


def polyder(p, m=1):
    """The m-th derivative of a polynomial.

    >>> np.polyder([1, 1, 1, 1])
    array([3, 2, 1])
    """
    m = int(m)
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    given = isinstance(p, poly1d)
    p = np.asarray(p)
    for _ in range(m):
        p = p[:-1] * np.arange(len(p) - 1, 0, -1)
    return poly1d(p) if given else p


def polyint(p, m=1, k=None):
    """The m-th antiderivative of a polynomial, with constants k.

    >>> np.polyint([3, 2, 1])
    array([1., 1., 1., 0.])
    """
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    constants = np.zeros(m, float) if k is None else np.atleast_1d(k)
    if len(constants) == 1 and m > 1:
        constants = constants[0] * np.ones(m, float)
    if len(constants) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    given = isinstance(p, poly1d)
    p = np.asarray(p)
    for step in range(m):
        p = np.concatenate((p / np.arange(len(p), 0, -1), [constants[step]]))
    return poly1d(p) if given else p


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The coefficients of the polynomial of a degree that fits points best, in least squares.

    >>> np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1).round(6)
    array([2., 1.])
    """
    order = int(deg) + 1
    x, y = np.asarray(x) + 0.0, np.asarray(y) + 0.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")
    if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
    left, right = np.vander(x, order), y
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        left = left * w[:, np.newaxis]
        right = right * (w[:, np.newaxis] if right.ndim == 2 else w)
    scale = np.sqrt((left * left).sum(axis=0))
    left = left / scale
    c, residuals, rank, s = np.linalg.lstsq(left, right, rcond)
    c = (c.T / scale).T
    if rank != order and not full:
        _warnings.warn("Polyfit may be poorly conditioned", RankWarning, 2)
    if full:
        return c, residuals, rank, s, rcond
    if not cov:
        return c
    base = np.linalg.inv(np.dot(left.T, left))
    base = base / np.outer(scale, scale)
    if cov == "unscaled":
        factor = 1
    else:
        if len(x) <= order:
            raise ValueError("the number of data points must exceed order to scale the covariance matrix")
        factor = residuals / (len(x) - order)
    return (c, base * factor) if y.ndim == 1 else (c, base[:, :, np.newaxis] * factor)


class poly1d:
    """A polynomial of one variable, by coefficients from the highest power down, or by roots.

    >>> p = np.poly1d([1, 2, 3])
    >>> p(0.5)
    np.float64(4.25)
    >>> p ** 2
    poly1d([ 1,  4, 10, 12,  9])
    """
    __module__ = "numpy"
    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable = c_or_r._variable if variable is None else variable
            self._coeffs = c_or_r._coeffs
            return
        coefficients = np.atleast_1d(poly(c_or_r) if r else c_or_r)
        if coefficients.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        coefficients = np.trim_zeros(coefficients, trim="f")
        if len(coefficients) == 0:
            coefficients = np.array([0], dtype=coefficients.dtype)
        self._coeffs = coefficients
        self._variable = "x" if variable is None else variable

    @property
    def coeffs(self):
        return self._coeffs

    @coeffs.setter
    def coeffs(self, value):
        if value is not self._coeffs:
            raise AttributeError("Cannot set attribute")

    c = coef = coefficients = coeffs

    @property
    def variable(self):
        return self._variable

    @property
    def order(self):
        return len(self._coeffs) - 1

    o = order

    @property
    def roots(self):
        return roots(self._coeffs)

    r = roots

    def __array__(self, dtype=None, copy=None):
        return np.array(self._coeffs, dtype=dtype) if dtype else np.array(self._coeffs)

    def __repr__(self):
        return "poly1d(" + repr(self._coeffs)[6:-1] + ")"

    def __len__(self):
        return self.order

    def __str__(self):
        def shown(number):
            if np.isscalar(number) or np.ndim(number) == 0:
                text = "%.4g" % number
                return text
            return str(number)

        coefficients = self._coeffs[np.logical_or.accumulate(self._coeffs != 0)]
        if len(coefficients) == 0:
            return _raised("0")
        top = len(coefficients) - 1
        text = ""
        for place, coefficient in enumerate(coefficients):
            if coefficient.dtype.kind == "c" and coefficient.imag != 0:
                number = ("(%s + %sj)" if coefficient.imag >= 0 else "(%s - %sj)") % (
                    shown(coefficient.real), shown(abs(coefficient.imag)))
            else:
                number = shown(coefficient.real)
            power = top - place
            if power == 0:
                term = number if number != "0" or place == 0 else ""
            elif power == 1:
                term = "" if number == "0" else number + " " + self._variable
            else:
                term = "" if number == "0" else "%s %s**%d" % (number, self._variable, power)
            if place > 0:
                if term:
                    text += " - " + term[1:] if term.startswith("-") else " + " + term
            else:
                text = term
        return _raised(text)

    def __call__(self, val):
        return polyval(self._coeffs, val)

    def __neg__(self):
        return poly1d(-self._coeffs)

    def __pos__(self):
        return self

    def __mul__(self, other):
        if np.isscalar(other):
            return poly1d(self._coeffs * other)
        return poly1d(polymul(self._coeffs, poly1d(other)._coeffs))

    def __rmul__(self, other):
        if np.isscalar(other):
            return poly1d(other * self._coeffs)
        return poly1d(polymul(poly1d(other)._coeffs, self._coeffs))

    def __add__(self, other):
        return poly1d(polyadd(self._coeffs, poly1d(other)._coeffs))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self._coeffs, poly1d(other)._coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other)._coeffs, self._coeffs))

    def __pow__(self, val):
        if not np.isscalar(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        result = [1]
        for _ in range(val):
            result = polymul(self._coeffs, result)
        return poly1d(result)

    def __truediv__(self, other):
        if np.isscalar(other):
            return poly1d(self._coeffs / other)
        return polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        if np.isscalar(other):
            return poly1d(other / self._coeffs)
        return polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self._coeffs.shape == other._coeffs.shape and bool((self._coeffs == other._coeffs).all())

    def __ne__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return not self.__eq__(other)

    def __getitem__(self, val):
        if val > self.order or val < 0:
            return self._coeffs.dtype.type(0)
        return self._coeffs[self.order - val]

    def __setitem__(self, key, val):
        if key < 0:
            raise ValueError("Does not support negative powers.")
        place = self.order - key
        if key > self.order:
            self._coeffs = np.concatenate((np.zeros(key - self.order, self._coeffs.dtype), self._coeffs))
            place = 0
        self._coeffs[place] = val

    def __iter__(self):
        return iter(self._coeffs)

    def integ(self, m=1, k=0):
        """An antiderivative."""
        return poly1d(polyint(self._coeffs, m=m, k=k))

    def deriv(self, m=1):
        """A derivative."""
        return poly1d(polyder(self._coeffs, m=m))


def _raised(text, width=70):
    """The text in lines, exponents on a line above them."""
    pieces = []
    start = 0
    while True:
        place = text.find("**", start)
        if place < 0:
            break
        end = place + 2
        while end < len(text) and text[end].isdigit():
            end += 1
        pieces.append((text[start:place], text[place + 2:end]))
        start = end
    output, above, below = " ", "", ""
    for before, power in pieces:
        if len(below) + len(before) > width or len(above) + len(before) > width:
            output += above + "\n" + below + "\n "
            above, below = "", ""
        above += " " * (len(before) - 1) + power
        below += before + " " * (len(power) - 1)
    return output + above + "\n" + below + text[start:]
