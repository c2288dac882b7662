"""Mathematics on complex numbers."""

import math as _math

pi, e, tau, inf, nan = _math.pi, _math.e, _math.tau, _math.inf, _math.nan
infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def _complex(z):
    if isinstance(z, complex):
        return z
    if isinstance(z, (int, float)) or hasattr(z, "__complex__") or hasattr(z, "__float__") or hasattr(z, "__index__"):
        return complex(z)
    raise TypeError("must be real number, not %s" % type(z).__name__)


def phase(z, /):
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if r == 0:
        return complex(r * _math.cos(phi) if phi else r, 0.0 if phi == 0 else r * _math.sin(phi))
    if _math.isinf(phi):
        raise ValueError("math domain error")
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    z = _complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(a) or difference <= rel_tol * abs(b) or difference <= abs_tol


def sqrt(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if x == 0 and y == 0:
        return complex(0.0, y)
    if not isfinite(z):
        if _math.isinf(y):
            return complex(inf, y)
        if _math.isnan(x) or _math.isnan(y):
            return complex(x if x > 0 else nan, nan) if not x == -inf else complex(nan, inf)
        return complex(x, _math.copysign(0.0, y)) if x > 0 else complex(0.0, _math.copysign(inf, y))
    ax, ay = abs(x) / 8.0, abs(y)
    if ax < 2.3e-308 and ay < 2.3e-308:
        scale = 2.0 ** 54
        part = _math.ldexp(_math.sqrt(abs(x) * scale + _math.hypot(x * scale, y * scale)), -27) / _math.sqrt(2.0)
    else:
        part = 2.0 * _math.sqrt(ax + _math.hypot(ax, ay / 8.0))
    other = ay / (2.0 * part)
    return complex(part, _math.copysign(other, y)) if x >= 0 else complex(other, _math.copysign(part, y))


def exp(z, /):
    z = _complex(z)
    if _math.isfinite(z.real) and z.imag == 0:
        return complex(_math.exp(z.real), z.imag)
    if not isfinite(z):
        if _math.isinf(z.imag) and (_math.isfinite(z.real) or z.real == inf):
            raise ValueError("math domain error")
        if _math.isinf(z.real) and _math.isfinite(z.imag):
            scale = inf if z.real > 0 else 0.0
            if z.imag == 0:
                return complex(scale, z.imag)
            return complex(_math.copysign(scale, _math.cos(z.imag)), _math.copysign(scale, _math.sin(z.imag)))
        return complex(nan if z.real != -inf else 0.0, nan if z.imag else z.imag)
    if z.real > 708.7:
        length = _math.exp(z.real - 1.0)
        return complex(length * _math.cos(z.imag) * _math.e, length * _math.sin(z.imag) * _math.e)
    length = _math.exp(z.real)
    return complex(length * _math.cos(z.imag), length * _math.sin(z.imag))


def log(z, base=None, /):
    z = _complex(z)
    if z == 0:
        raise ValueError("math domain error")
    ax, ay = abs(z.real), abs(z.imag)
    if ax > 8.9e307 or ay > 8.9e307:
        length = _math.log(_math.hypot(ax / 2, ay / 2)) + _math.log(2) if isfinite(z) else _math.log(_math.hypot(ax, ay))
    elif ax < 2.3e-308 and ay < 2.3e-308:
        length = _math.log(_math.hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _math.log(2.0)
    else:
        h = _math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            high, low = max(ax, ay), min(ax, ay)
            length = _math.log1p((high - 1) * (high + 1) + low * low) / 2.0
        else:
            length = _math.log(h)
    result = complex(length, _math.atan2(z.imag, z.real))
    return result if base is None else result / log(base)


def log10(z, /):
    result = log(z)
    return complex(result.real / _math.log(10.0), result.imag / _math.log(10.0))


def cosh(z, /):
    z = _complex(z)
    if abs(z.real) > 708.7 and isfinite(z):
        x = z.real - _math.copysign(1.0, z.real)
        return complex(_math.cos(z.imag) * _math.cosh(x) * e, _math.sin(z.imag) * _math.sinh(x) * e)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def sinh(z, /):
    z = _complex(z)
    if abs(z.real) > 708.7 and isfinite(z):
        x = z.real - _math.copysign(1.0, z.real)
        return complex(_math.cos(z.imag) * _math.sinh(x) * e, _math.sin(z.imag) * _math.cosh(x) * e)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def tanh(z, /):
    z = _complex(z)
    if abs(z.real) > 354.0:
        return complex(
            _math.copysign(1.0, z.real), 4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * abs(z.real)))
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _complex(z)
    result = sinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def tan(z, /):
    z = _complex(z)
    result = tanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def acos(z, /):
    z = _complex(z)
    first, second = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(
        2.0 * _math.atan2(first.real, second.real), _math.asinh(second.real * first.imag - second.imag * first.real))


def asin(z, /):
    z = _complex(z)
    result = asinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def atan(z, /):
    z = _complex(z)
    result = atanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def acosh(z, /):
    z = _complex(z)
    first, second = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(
        _math.asinh(first.real * second.real + first.imag * second.imag), 2.0 * _math.atan2(first.imag, second.real))


def asinh(z, /):
    z = _complex(z)
    first, second = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(
        _math.asinh(first.real * second.imag - second.real * first.imag),
        _math.atan2(z.imag, first.real * second.real - first.imag * second.imag))


def atanh(z, /):
    z = _complex(z)
    if z.real < 0 or z.real == 0 and _math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    ay = abs(z.imag)
    if z.real == 1.0 and ay == 0:
        raise ValueError("math domain error")
    if z.real > 6.7e153 or ay > 6.7e153:
        h = _math.hypot(z.real / 2, z.imag / 2)
        return complex(z.real / 4.0 / h / h, _math.copysign(pi / 2, z.imag))
    if z.real == 1.0 and ay < 1.5e-154:
        return complex(
            -_math.log(_math.sqrt(ay) / _math.sqrt(_math.hypot(ay, 2.0))), _math.copysign(_math.atan2(2.0, -ay) / 2, z.imag))
    square = (1 - z.real) * (1 - z.real) + ay * ay
    return complex(
        _math.log1p(4.0 * z.real / square) / 4.0,
        -_math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2.0)
