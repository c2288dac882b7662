"""Elementwise functions of `tf.experimental.numpy`: arithmetic, comparison, logic, elementary functions."""

import builtins
import numbers

import numpy as np
import tensorflow as tf

from _tf_numpy import array, as_tensor, asarray, is_inexact, promoted, result_type
from _tf_numpy_shaping import full_like, where

# One operand


def _elementwise(op, summary, floats=False):
    """A function of one array. With `floats`, integers and booleans become float64 first."""
    def function(x):
        return apply(op, x, floats)
    function.__doc__ = summary + (" Integers and booleans become float64 first." if floats else "")
    return function


def apply(op, x, floats=False):
    x = asarray(x)
    return op(tf.cast(x, tf.float64) if floats and not is_inexact(x.dtype) else x)


log = _elementwise(tf.math.log, "The natural logarithm.", floats=True)
exp = _elementwise(tf.exp, "e to the power of each element.", floats=True)
sqrt = _elementwise(tf.sqrt, "The square root; NaN for negative numbers.", floats=True)
abs = _elementwise(tf.abs, "The absolute value.")
absolute = _elementwise(tf.abs, "The absolute value.")
fabs = _elementwise(tf.abs, "The absolute value; integers stay integers.")
ceil = _elementwise(tf.math.ceil, "The next integer above, as a floating number.", floats=True)
floor = _elementwise(tf.floor, "The next integer below, as a floating number.", floats=True)
conj = _elementwise(tf.math.conj, "The complex conjugate.")
conjugate = _elementwise(tf.math.conj, "The complex conjugate.")
negative = _elementwise(tf.negative, "The number with the other sign.")
reciprocal = _elementwise(tf.math.reciprocal, "1 / x.")
square = _elementwise(tf.square, "x * x.")
sin = _elementwise(tf.sin, "The sine of angles in radians.", floats=True)
cos = _elementwise(tf.cos, "The cosine of angles in radians.", floats=True)
tan = _elementwise(tf.tan, "The tangent of angles in radians.", floats=True)
sinh = _elementwise(tf.sinh, "The hyperbolic sine.", floats=True)
cosh = _elementwise(tf.cosh, "The hyperbolic cosine.", floats=True)
tanh = _elementwise(tf.tanh, "The hyperbolic tangent.", floats=True)
arcsin = _elementwise(tf.asin, "The angle with that sine.", floats=True)
arccos = _elementwise(tf.acos, "The angle with that cosine.", floats=True)
arctan = _elementwise(tf.atan, "The angle with that tangent.", floats=True)
arcsinh = _elementwise(tf.asinh, "The inverse of the hyperbolic sine.", floats=True)
arccosh = _elementwise(tf.acosh, "The inverse of the hyperbolic cosine.", floats=True)
arctanh = _elementwise(tf.atanh, "The inverse of the hyperbolic tangent.", floats=True)
expm1 = _elementwise(tf.math.expm1, "exp(x) - 1, exact near 0, too.", floats=True)
log1p = _elementwise(tf.math.log1p, "log(1 + x), exact near 0, too.", floats=True)
isnan = _elementwise(tf.math.is_nan, "Whether elements are no number.", floats=True)
isfinite = _elementwise(tf.math.is_finite, "Whether elements are neither infinite nor NaN.", floats=True)
exp2 = _elementwise(lambda x: 2 ** x, "2 to the power of each element.", floats=True)
deg2rad = _elementwise(lambda x: x * (np.pi / 180.0), "Degrees as radians.", floats=True)
cbrt = _elementwise(
    lambda x: tf.where(x < 0, -tf.abs(x) ** (1.0 / 3), tf.abs(x) ** (1.0 / 3)), "The cube root.", floats=True)
fix = _elementwise(
    lambda x: tf.where(x < 0, tf.math.ceil(x), tf.floor(x)), "The next integer towards 0, as a floating number.",
    floats=True)
sinc = _elementwise(
    lambda x: tf.where(x == 0, tf.ones_like(x), tf.sin(x * np.pi) / (x * np.pi)), "sin(pi * x) / (pi * x), 1 at 0.",
    floats=True)
positive = _elementwise(lambda x: x, "The elements as they are.")
signbit = _elementwise(
    lambda x: tf.fill(tf.shape(x), False) if x.dtype == tf.bool else x < 0, "Whether elements are below 0.")
bitwise_not = _elementwise(
    lambda x: tf.logical_not(x) if x.dtype == tf.bool else tf.bitwise.invert(x),
    "The other bits of integers, the other value of booleans.")


def _floats_with_sign(x, value):
    if x.dtype.is_floating:
        return x == full_like(x, value)
    return False


def isinf(x):
    """Whether elements of a tensor are infinite; False for a tensor of another dtype than floating ones."""
    return tf.math.is_inf(x) if x.dtype.is_floating else False


def isneginf(x):
    """Whether elements of a tensor are minus infinity; False for a tensor of another dtype than floating ones."""
    return _floats_with_sign(x, -np.inf)


def isposinf(x):
    """Whether elements of a tensor are plus infinity; False for a tensor of another dtype than floating ones."""
    return _floats_with_sign(x, np.inf)


def rad2deg(x):
    """Radians as degrees, of a number or a floating tensor."""
    return x * (180.0 / np.pi)


def _over(x, number):
    # A NumPy number, which is float64 in its own right where dtypes are promoted.
    return x / number


def log2(x):
    """The logarithm to base 2. Integers and booleans become float64 first."""
    return _over(log(x), np.log(2))


def log10(x):
    """The logarithm to base 10. Integers and booleans become float64 first."""
    return _over(log(x), np.log(10))


def sign(x, out=None, where=None, **kwargs):
    """-1, 0 or 1. ValueError for out and where."""
    if out:
        raise ValueError("tf.numpy doesnt support setting out.")
    if where:
        raise ValueError("tf.numpy doesnt support setting where.")
    if kwargs:
        raise ValueError("tf.numpy doesnt support setting %s" % kwargs.keys())
    return tf.sign(asarray(x))


def around(a, decimals=0):
    """Rounds to decimals places, halves to even digits; the dtype stays."""
    a = asarray(a)
    inner = a.dtype if is_inexact(a.dtype) else tf.float64
    factor = tf.cast(10.0 ** decimals, inner)
    return tf.cast(tf.round(tf.cast(a, inner) * factor) / factor, a.dtype)


def round(a, decimals=0):
    """Rounds to decimals places, halves to even digits; the dtype stays."""
    return around(a, decimals)


def real(val):
    """Real parts."""
    return tf.math.real(asarray(val))


def imag(val):
    """Imaginary parts: zeros for real arrays."""
    return tf.math.imag(asarray(val))


def angle(z, deg=False):
    """The angles of complex numbers in radians, or degrees with deg=True; 0 or pi for real ones."""
    def of(x):
        return tf.where(x < 0, np.pi, 0) if x.dtype.is_floating else tf.math.angle(x)
    result = apply(of, z, floats=True)
    return rad2deg(result) if deg else result


def iscomplex(x):
    """Whether elements have an imaginary part."""
    return imag(x) != 0


def isreal(x):
    """Whether elements have no imaginary part."""
    return imag(x) == 0


def iscomplexobj(x):
    """Whether the dtype is complex: a bool."""
    return array(x).dtype.is_complex


def isrealobj(x):
    """Whether the dtype is not complex: a bool."""
    return not iscomplexobj(x)


# Two operands


def binary(op, a, b):
    """An op on two arrays of the dtype that NumPy computes in."""
    return op(*promoted(a, b))


def _binary(op, summary, booleans=None):
    """A function of two arrays, which are broadcast, of the dtype that NumPy computes in.

    booleans: the op on two booleans, or the dtype that they become first.
    """
    def function(x1, x2):
        x1, x2 = promoted(x1, x2)
        if booleans is not None and x1.dtype == tf.bool:
            if not isinstance(booleans, tf.DType):
                return booleans(x1, x2)
            x1, x2 = tf.cast(x1, booleans), tf.cast(x2, booleans)
        return op(x1, x2)
    function.__doc__ = summary
    return function


add = _binary(tf.add, "The sum; or for booleans.", tf.logical_or)
subtract = _binary(tf.subtract, "The difference.")
multiply = _binary(tf.multiply, "The product; and for booleans.", tf.logical_and)
true_divide = _binary(tf.truediv, "The quotient, as a floating number: float64 for integers.", tf.float64)
divide = _binary(tf.truediv, "The quotient, as a floating number: float64 for integers.", tf.float64)
floor_divide = _binary(tf.math.floordiv, "The quotient, rounded down.", tf.int8)
mod = _binary(tf.math.floormod, "What a division that is rounded down leaves; of x2's sign.", tf.int8)
remainder = _binary(tf.math.floormod, "What a division that is rounded down leaves; of x2's sign.", tf.int8)
minimum = _binary(tf.minimum, "The smaller element.", tf.logical_and)
power = _binary(tf.pow, "x1 to the power of x2; InvalidArgumentError for integers to negative integers.")
float_power = _binary(tf.pow, "x1 to the power of x2; integers stay integers.")
arctan2 = _binary(tf.atan2, "The angle of the point (x2, x1); of floating arrays.")
nextafter = _binary(tf.math.nextafter, "The floating number next to x1, towards x2.")
_larger = _binary(tf.maximum, "", tf.logical_or)


def maximum(x1, x2):
    """The larger element. With a 0 beside a tensor it is tf.nn.relu, which has another gradient at 0."""
    is_zero = isinstance(x2, numbers.Real) and not isinstance(x2, bool) and x2 == 0
    if is_zero and isinstance(x1, tf.Tensor) and x1.dtype != tf.bool:
        return tf.nn.relu(x1)
    return _larger(x1, x2)


def divmod(x1, x2):
    """The quotient, rounded down, and what is left."""
    return floor_divide(x1, x2), mod(x1, x2)


def clip(a, a_min, a_max):
    """Elements below a_min become a_min, those above a_max a_max. ValueError if both bounds are None."""
    if a_min is None and a_max is None:
        raise ValueError("Not more than one of `a_min` and `a_max` may be `None`.")
    if a_min is None:
        return minimum(a, a_max)
    if a_max is None:
        return maximum(a, a_min)
    return tf.clip_by_value(*broadcast(*promoted(a, a_min, a_max)))


def broadcast(*tensors):
    """Tensors in the shape that they are broadcast to."""
    shape = tf.shape(tensors[0])
    for tensor in tensors[1:]:
        shape = tf.broadcast_dynamic_shape(shape, tf.shape(tensor))
    return [tf.broadcast_to(tensor, shape) for tensor in tensors]


def heaviside(x1, x2):
    """0 where x1 is below 0, 1 above, x2 at 0: a floating array."""
    def step(x1, x2):
        one, zero = tf.ones([], x2.dtype), tf.zeros([], x2.dtype)
        return tf.where(x1 < 0, zero, tf.where(x1 > 0, one, x2))
    result = binary(step, x1, x2)
    return result if is_inexact(result.dtype) else tf.cast(result, tf.float64)


def hypot(x1, x2):
    """The square root of x1 * x1 + x2 * x2."""
    return sqrt(square(x1) + square(x2))


def _log_sum(x1, x2, rest):
    difference = x1 - x2
    # NaN for infinities of one sign.
    return where(isnan(difference), x1 + x2, maximum(x1, x2) + rest(-abs(difference)))


def logaddexp(x1, x2):
    """log(exp(x1) + exp(x2)) of tensors, without overflow."""
    return _log_sum(x1, x2, lambda x: log1p(exp(x)))


def logaddexp2(x1, x2):
    """log2(2 ** x1 + 2 ** x2) of tensors, without overflow."""
    return _log_sum(x1, x2, lambda x: _over(log1p(exp2(x)), np.log(2)))


def polyval(p, x):
    """The polynomial with coefficients p, the highest power first, at x."""
    def value(p, x):
        coefficients = tf.unstack(tf.reshape(p, [1]) if p.shape.rank == 0 else p)
        result = tf.math.polyval(coefficients, x)
        return tf.broadcast_to(result, x.shape) if len(coefficients) == 1 else result
    return binary(value, p, x)


def _greatest_divisor(x1, x2):
    if not (x1.dtype.is_integer and x2.dtype.is_integer):
        raise ValueError("Arguments to gcd must be integers.")

    def step(x1, x2):
        divisor = tf.where(x2 != 0, x2, tf.ones([], x2.dtype))
        rest = tf.where(x2 != 0, tf.math.floormod(x1, divisor), tf.zeros([], x2.dtype))
        larger = tf.where(x2 != 0, x2, x1)
        return tf.maximum(larger, rest), tf.minimum(larger, rest)
    x1, x2 = broadcast(x1, x2)
    return tf.while_loop(lambda _, x2: tf.reduce_any(x2 != 0), step, (tf.abs(x1), tf.abs(x2)))[0]


def gcd(x1, x2):
    """The greatest common divisor. ValueError for other dtypes than integers."""
    return binary(_greatest_divisor, x1, x2)


def lcm(x1, x2):
    """The least common multiple; 0 where both are 0. ValueError for other dtypes than integers."""
    def multiple(x1, x2):
        divisor = _greatest_divisor(x1, x2)
        is_zero = tf.equal(divisor, 0)
        safe = tf.where(is_zero, tf.ones([], divisor.dtype), divisor)
        return tf.where(is_zero, tf.zeros([], divisor.dtype), tf.abs(x1) * (tf.abs(x2) // safe))
    return binary(multiple, x1, x2)


def _bits(op, summary):
    def function(x1, x2):
        x1, x2 = promoted(x1, x2)
        if x1.dtype == tf.bool:
            return tf.cast(op(tf.cast(x1, tf.int8), tf.cast(x2, tf.int8)), tf.bool)
        return op(x1, x2)
    function.__doc__ = summary
    return function


bitwise_and = _bits(tf.bitwise.bitwise_and, "The bits that both integers have; and for booleans.")
bitwise_or = _bits(tf.bitwise.bitwise_or, "The bits that one of the integers has; or for booleans.")
bitwise_xor = _bits(tf.bitwise.bitwise_xor, "The bits that only one of the integers has; for booleans, too.")

# Comparison and logic


def _comparison(op, summary, orders=False):
    """A function that compares arrays of the dtype that NumPy computes in. Booleans have an order as integers."""
    def function(x1, x2):
        dtype = result_type(x1, x2)
        x1, x2 = array(x1, dtype), array(x2, dtype)
        if orders and x1.dtype == tf.bool:
            x1, x2 = tf.cast(x1, tf.int32), tf.cast(x2, tf.int32)
        return op(x1, x2)
    function.__doc__ = summary
    return function


equal = _comparison(tf.equal, "Whether elements are equal.")
not_equal = _comparison(tf.not_equal, "Whether elements differ.")
greater = _comparison(tf.greater, "Whether elements of x1 are larger.", orders=True)
greater_equal = _comparison(tf.greater_equal, "Whether elements of x1 are not smaller.", orders=True)
less = _comparison(tf.less, "Whether elements of x1 are smaller.", orders=True)
less_equal = _comparison(tf.less_equal, "Whether elements of x1 are not larger.", orders=True)


def array_equal(a1, a2):
    """Whether two arrays have one shape and equal elements: a boolean scalar."""
    dtype = result_type(a1, a2)
    a1, a2 = array(a1, dtype), array(a2, dtype)
    if a1.shape.is_fully_defined() and a2.shape.is_fully_defined():
        return tf.reduce_all(tf.equal(a1, a2)) if a1.shape == a2.shape else tf.constant(False)
    if a1.shape.rank != a2.shape.rank:
        return tf.constant(False)
    return tf.cond(
        tf.reduce_all(tf.equal(tf.shape(a1), tf.shape(a2))), lambda: tf.reduce_all(tf.equal(a1, a2)),
        lambda: tf.constant(False))


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether abs(a - b) <= atol + rtol * abs(b); integers must be equal. NaN is close to NaN if equal_nan says so."""
    def close(a, b):
        if not is_inexact(a.dtype):
            return a == b
        kind = a.dtype.real_dtype
        result = tf.abs(a - b) <= tf.convert_to_tensor(atol, kind) + tf.convert_to_tensor(rtol, kind) * tf.abs(b)
        return result | (tf.math.is_nan(a) & tf.math.is_nan(b)) if equal_nan else result
    return binary(close, a, b)


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all elements are close, as isclose says: a boolean scalar."""
    return tf.reduce_all(isclose(a, b, rtol, atol, equal_nan))


def _logical(op, summary):
    def function(x1, x2):
        return op(array(x1, bool), array(x2, bool))
    function.__doc__ = summary
    return function


logical_and = _logical(tf.logical_and, "Whether both elements are true; numbers are true if they are not 0.")
logical_or = _logical(tf.logical_or, "Whether one of the elements is true; numbers are true if they are not 0.")
logical_xor = _logical(tf.math.logical_xor, "Whether only one of the elements is true; numbers are true if they are not 0.")


def logical_not(x):
    """Whether elements are false; numbers are false if they are 0."""
    return tf.logical_not(array(x, bool))
