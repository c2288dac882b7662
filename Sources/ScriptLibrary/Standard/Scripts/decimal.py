"""Decimal floating point (the General Decimal Arithmetic specification): numbers are a sign, an integer, a power of ten."""

import math as _math
import numbers as _numbers
import re as _re
from collections import namedtuple as _namedtuple

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
    "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
    "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext",
    "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
]

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
MAX_PREC, MAX_EMAX, MIN_EMIN = 999999999999999999, 999999999999999999, -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = False
HAVE_CONTEXTVAR = False

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")
DecimalTuple.__module__ = "decimal"


class DecimalException(ArithmeticError):
    """All signals."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation without a result."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A quotient with too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class InvalidContext(InvalidOperation):
    """A context that can't be."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """A result below the least exponent."""


class Overflow(Inexact, Rounded):
    """A result that is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A result that is too small."""


class FloatOperation(DecimalException, TypeError):
    """A float where a decimal is meant."""


_signals = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
_signal_of = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
              DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


def _should_raise_last(sign, kept, lost, divisor, rounding):
    """Whether the last kept digit goes up by one; `lost / divisor` is what is cut off."""
    if lost == 0:
        return False
    twice = lost * 2
    if rounding == ROUND_HALF_EVEN:
        return twice > divisor or twice == divisor and kept % 2 == 1
    if rounding == ROUND_HALF_UP:
        return twice >= divisor
    if rounding == ROUND_HALF_DOWN:
        return twice > divisor
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return kept % 10 in (0, 5)


def _round(sign, coefficient, digits_to_cut, rounding):
    """The coefficient without its last digits, and whether it is inexact."""
    if digits_to_cut <= 0:
        return coefficient * 10 ** -digits_to_cut, False
    divisor = 10 ** digits_to_cut
    kept, lost = divmod(coefficient, divisor)
    if _should_raise_last(sign, kept, lost, divisor, rounding):
        kept += 1
    return kept, lost != 0


def _length(coefficient):
    return len(str(coefficient))


class Context:
    """Precision, rounding, bounds of the exponent, and which signals are raised."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = globals().get("DefaultContext")
        def choose(given, name, otherwise):
            return given if given is not None else getattr(base, name, otherwise)
        self.prec = choose(prec, "prec", 28)
        self.rounding = choose(rounding, "rounding", ROUND_HALF_EVEN)
        self.Emin = choose(Emin, "Emin", -999999)
        self.Emax = choose(Emax, "Emax", 999999)
        self.capitals = choose(capitals, "capitals", 1)
        self.clamp = choose(clamp, "clamp", 0)
        self.traps = self._mapping(traps, base.traps if base is not None else None)
        self.flags = self._mapping(flags, None)

    @staticmethod
    def _mapping(given, otherwise):
        if given is None:
            given = otherwise or {}
        if isinstance(given, dict):
            return {signal: bool(given.get(signal, False)) for signal in _signals}
        return {signal: signal in given for signal in _signals}

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("optional argument must be an integer" if False else "prec must be an integer")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in (
                ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN,
                ROUND_05UP):
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = [signal.__name__ for signal in _signals if self.flags[signal]]
        traps = [signal.__name__ for signal in _signals if self.traps[signal]]
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, ", ".join(flags), ", ".join(traps))

    def copy(self):
        return Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _signal(self, condition, result, message=None):
        """Note a condition: its result, or the exception when the context says so."""
        signal = _signal_of.get(condition, condition)
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition] if message is None else message)
        return result

    def create_decimal(self, num="0"):
        return Decimal(num)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def __getattr__(self, name):
        method = getattr(Decimal, _context_methods.get(name, name), None)
        if name.startswith("_") or name not in _context_methods and (method is None or not callable(method)):
            raise AttributeError("'decimal.Context' object has no attribute '%s'" % name)

        def apply(a, *rest):
            before = getcontext()
            setcontext(self)
            try:
                return method(_converted(a), *rest)
            finally:
                setcontext(before)
        return apply


_context_methods = {
    "add": "__add__", "subtract": "__sub__", "multiply": "__mul__", "divide": "__truediv__", "divide_int": "__floordiv__",
    "remainder": "__mod__", "divmod": "__divmod__", "power": "__pow__", "abs": "__abs__", "plus": "__pos__",
    "minus": "__neg__", "to_sci_string": "__str__",
}


def _converted(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)


_parser = _re.compile(r"""
    (?P<sign>[-+])?
    (?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:[eE](?P<exp>[-+]?\d+))?
    |(?P<inf>[iI][nN][fF](?:[iI][nN][iI][tT][yY])?)
    |(?P<signal>[sS])?[nN][aA][nN](?P<diag>\d*))\Z""", _re.VERBOSE)


class Decimal:
    """A decimal number."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            match = _parser.match(value.strip().replace("_", ""))
            if match is None:
                return (context or getcontext())._signal(ConversionSyntax, _nan)
            sign = 1 if match.group("sign") == "-" else 0
            if match.group("inf"):
                return cls._make(sign, 0, 0, "F")
            if match.group("int") is None:
                return cls._make(sign, int(match.group("diag") or 0), 0, "N" if match.group("signal") else "n")
            fraction = match.group("frac") or ""
            return cls._make(
                sign, int((match.group("int") + fraction) or "0"), int(match.group("exp") or 0) - len(fraction))
        if isinstance(value, Decimal):
            return cls._make(value._sign, value._int, value._exp, value._special)
        if isinstance(value, int):
            return cls._make(int(value < 0), abs(value), 0)
        if isinstance(value, (tuple, list)):
            return cls._from_tuple(value)
        if isinstance(value, float):
            signals = getcontext()
            signals.flags[FloatOperation] = True
            if signals.traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            return cls.from_float(value)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    @classmethod
    def _make(cls, sign, coefficient, exponent, special=None):
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = sign, coefficient, exponent, special
        return self

    @classmethod
    def _from_tuple(cls, value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exponent = value
        if sign not in (0, 1):
            raise ValueError("sign must be an integer with the value 0 or 1")
        number = 0
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError("coefficient must be a tuple of digits")
            number = number * 10 + digit
        if exponent in ("F", "n", "N"):
            return cls._make(sign, 0 if exponent == "F" else number, 0, exponent)
        if not isinstance(exponent, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return cls._make(sign, number, exponent)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isnan(f) or _math.isinf(f):
            return cls(repr(f))
        sign = int(_math.copysign(1.0, f) < 0)
        numerator, denominator = abs(f).as_integer_ratio()
        power = denominator.bit_length() - 1
        return cls._make(sign, numerator * 5 ** power, -power)

    # What it is

    def is_nan(self):
        return self._special in ("n", "N")

    def is_snan(self):
        return self._special == "N"

    def is_qnan(self):
        return self._special == "n"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return self._special is None

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._special is None and self._int == 0

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        context = context or getcontext()
        return self._special is None and self._int != 0 and context.Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        context = context or getcontext()
        return self._special is None and self._int != 0 and self.adjusted() < context.Emin

    def adjusted(self):
        return 0 if self._special else self._exp + _length(self._int) - 1

    def as_tuple(self):
        digits = tuple(map(int, str(self._int)))
        if self._special:
            return DecimalTuple(self._sign, (0,) if self._special == "F" else digits if self._int else (), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        if self._exp >= 0:
            numerator, denominator = self._int * 10 ** self._exp, 1
        else:
            numerator, denominator = self._int, 10 ** -self._exp
            common = _math.gcd(numerator, denominator)
            numerator //= common
            denominator //= common
        return (-numerator if self._sign else numerator), denominator

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    # Text

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("sNaN" if self._special == "N" else "NaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif digits == "0":
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, fraction = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, fraction = digits + "0" * (point - len(digits)), ""
        else:
            whole, fraction = digits[:point], "." + digits[point:]
        exponent = ""
        if left != point:
            capitals = (context or getcontext()).capitals
            exponent = ("E" if capitals else "e") + "%+d" % (left - point)
        return sign + whole + fraction + exponent

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __format__(self, specifier, context=None):
        match = _specification.match(specifier)
        if match is None:
            raise ValueError("invalid format string")
        fill, align, sign = match.group("fill") or " ", match.group("align"), match.group("sign") or "-"
        width = int(match.group("width") or 0)
        if match.group("zero"):
            fill, align = "0", "="
        align = align or ">"
        precision = match.group("precision")
        precision = None if precision is None else int(precision)
        kind = match.group("type")
        rounding = (context or getcontext()).rounding
        number = self
        if number._special:
            text = str(abs_copy(number))
            body = text
        else:
            if kind == "%":
                number = Decimal._make(number._sign, number._int, number._exp + 2)
            if precision is not None:
                if kind in ("f", "F", "%"):
                    number = number._rescale(-precision, rounding)
                elif kind in ("e", "E"):
                    number = number._to_places(precision + 1, rounding)
                elif _length(number._int) > max(precision, 1):
                    number = number._to_places(max(precision, 1), rounding)
            digits = str(number._int)
            left = number._exp + len(digits)
            if kind in ("e", "E"):
                point = 1 if number._int or precision is None else 1 - precision
                point = 1
            elif kind in ("f", "F", "%"):
                point = left
            else:
                point = left if number._exp <= 0 and left > -6 else 1
            if kind in ("e", "E") and number._int == 0 and precision is not None:
                digits = "0" * (precision + 1)
                left = 1 if number._exp >= 0 else left
                left = point
            if point <= 0:
                whole, fraction = "0", "0" * -point + digits
            elif point >= len(digits):
                whole, fraction = digits + "0" * (point - len(digits)), ""
            else:
                whole, fraction = digits[:point], digits[point:]
            if match.group("comma"):
                groups = []
                while len(whole) > 3:
                    groups.insert(0, whole[-3:])
                    whole = whole[:-3]
                whole = match.group("comma").join([whole] + groups)
            body = whole + ("." + fraction if fraction else "")
            exponent = left - point
            if exponent != 0 or kind in ("e", "E"):
                letter = {"e": "e", "E": "E", "g": "e"}.get(kind, "E")
                body += "%s%+d" % (letter, exponent)
            if kind == "%":
                body += "%"
        lead = "-" if number._sign else sign if sign in "+ " else ""
        padding = fill * (width - len(lead) - len(body))
        if align == "<":
            return lead + body + padding
        if align == "=":
            return lead + padding + body
        if align == "^":
            half = len(padding) // 2
            return padding[:half] + lead + body + padding[half:]
        return padding + lead + body

    # Rounding

    def _fix(self, context):
        """The number within the context's precision and bounds."""
        if self._special:
            return self
        coefficient, exponent = self._int, self._exp
        tiny = context.Etiny()
        if coefficient == 0:
            highest = context.Emax if not context.clamp else context.Etop()
            fitted = min(max(exponent, tiny), highest)
            if fitted != exponent:
                context._signal(Clamped, None)
                return Decimal._make(self._sign, 0, fitted)
            return self if type(self) is Decimal else Decimal._make(self._sign, 0, exponent)
        length = _length(coefficient)
        least = max(exponent + length - context.prec, tiny)
        if exponent + length - 1 > context.Emax:
            return self._overflow(context)
        if exponent < least:
            rounded, inexact = _round(self._sign, coefficient, least - exponent, context.rounding)
            if rounded and _length(rounded) > context.prec:
                rounded //= 10
                least += 1
            is_small = exponent + length - 1 < context.Emin
            if least + _length(rounded) - 1 > context.Emax:
                return self._overflow(context)
            result = Decimal._make(self._sign, rounded, least)
            if inexact and is_small:
                context._signal(Underflow, None)
            if is_small:
                context._signal(Subnormal, None)
            if inexact:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
            return result
        return self if type(self) is Decimal else Decimal._make(self._sign, coefficient, exponent)

    def _overflow(self, context):
        infinite = context.rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or (
            context.rounding == ROUND_CEILING and not self._sign or context.rounding == ROUND_FLOOR and self._sign)
        if infinite:
            result = Decimal._make(self._sign, 0, 0, "F")
        else:
            result = Decimal._make(self._sign, 10 ** context.prec - 1, context.Etop())
        context._signal(Overflow, None)
        context._signal(Inexact, None)
        context._signal(Rounded, None)
        return result

    def _rescale(self, exponent, rounding):
        """The number with another exponent."""
        if self._special:
            return self
        if self._int == 0:
            return Decimal._make(self._sign, 0, exponent)
        coefficient, _ = _round(self._sign, self._int, exponent - self._exp, rounding)
        return Decimal._make(self._sign, coefficient, exponent)

    def _to_places(self, places, rounding):
        if self._int == 0:
            return self
        cut = _length(self._int) - places
        coefficient, _ = _round(self._sign, self._int, cut, rounding)
        exponent = self._exp + cut
        if _length(coefficient) > places:
            coefficient //= 10
            exponent += 1
        return Decimal._make(self._sign, coefficient, exponent)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _operand(exp)
        rounding = rounding or context.rounding
        if self._special or exp._special:
            nan = _propagate(context, self, exp)
            if nan is not None:
                return nan
            if self._special and exp._special:
                return Decimal(self)
            return context._signal(InvalidOperation, _nan, None)
        if self._int and exp._exp < self._exp and _length(self._int) + self._exp - exp._exp > context.prec:
            return context._signal(InvalidOperation, _nan)
        result = self._rescale(exp._exp, rounding)
        if result._int and _length(result._int) > context.prec:
            return context._signal(InvalidOperation, _nan)
        if result._exp > self._exp:
            if self._int % 10 ** (result._exp - self._exp):
                context._signal(Inexact, None)
            context._signal(Rounded, None)
        return result

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        if self._special or self._exp >= 0:
            return Decimal(self)
        return self._rescale(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special or self._exp >= 0:
            return Decimal(self)
        result = self._rescale(0, rounding or context.rounding)
        if self._int % 10 ** -self._exp:
            context._signal(Inexact, None)
        context._signal(Rounded, None)
        return result

    def normalize(self, context=None):
        context = context or getcontext()
        result = self._fix(context)
        if result._special:
            return result
        coefficient, exponent = result._int, result._exp
        if coefficient == 0:
            return Decimal._make(result._sign, 0, 0)
        while coefficient % 10 == 0 and exponent < context.Emax:
            coefficient //= 10
            exponent += 1
        return Decimal._make(result._sign, coefficient, exponent)

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError("optional argument must be an integer" if False else "'%s' object cannot be interpreted as an integer" % type(n).__name__)
            return self.quantize(Decimal._make(0, 1, -n))
        return int(self._whole(ROUND_HALF_EVEN))

    def _whole(self, rounding):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        return self._rescale(0, rounding) if self._exp < 0 else self

    def __floor__(self):
        return int(self._whole(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole(ROUND_CEILING))

    def __int__(self):
        number = self._whole(ROUND_DOWN)
        value = number._int * 10 ** number._exp
        return -value if number._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._special == "n":
            return _math.copysign(_math.nan, -1.0 if self._sign else 1.0)
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._special is not None or self._int != 0

    def __hash__(self):
        if self._special:
            if self._special == "F":
                return -314159 if self._sign else 314159
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value.")
            return object.__hash__(self)
        modulus = 2 ** 61 - 1
        if self._exp >= 0:
            power = pow(10, self._exp, modulus)
        else:
            power = pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    # Order

    def _order(self, other):
        """-1, 0 or 1; both are numbers."""
        if self.is_infinite() or other.is_infinite():
            mine = 0 if not self.is_infinite() else -1 if self._sign else 1
            others = 0 if not other.is_infinite() else -1 if other._sign else 1
            return (mine > others) - (mine < others)
        if not self._int or not other._int:
            mine = 0 if not self._int else -1 if self._sign else 1
            others = 0 if not other._int else -1 if other._sign else 1
            return (mine > others) - (mine < others)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        a, b = self.adjusted(), other.adjusted()
        if a != b:
            result = 1 if a > b else -1
        else:
            shift = self._exp - other._exp
            x = self._int * 10 ** shift if shift > 0 else self._int
            y = other._int * 10 ** -shift if shift < 0 else other._int
            result = (x > y) - (x < y)
        return -result if self._sign else result

    def _compare(self, other, test, is_equality=False):
        if isinstance(other, _numbers.Rational) and not isinstance(other, int):
            if self._special:
                return test(self._order(Decimal(0))) if self._special == "F" else False
            n, d = other.numerator, other.denominator
            return test(Decimal._make(self._sign, self._int * d, self._exp)._order(Decimal(n)))
        if isinstance(other, float):
            context = getcontext()
            context.flags[FloatOperation] = True
            if not is_equality and context.traps[FloatOperation]:
                raise FloatOperation("strict semantics for mixing floats and Decimals are enabled")
            other = Decimal.from_float(other)
        elif isinstance(other, complex) and is_equality and other.imag == 0:
            other = Decimal.from_float(other.real)
        elif isinstance(other, int):
            other = Decimal(other)
        if not isinstance(other, Decimal):
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if not is_equality or self.is_snan() or other.is_snan():
                return getcontext()._signal(InvalidOperation, False)
            return False
        return test(self._order(other))

    def __eq__(self, other):
        return self._compare(other, lambda order: order == 0, True)

    def __lt__(self, other):
        return self._compare(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compare(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compare(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compare(other, lambda order: order >= 0)

    def compare(self, other, context=None):
        other = _operand(other)
        nan = _propagate(context or getcontext(), self, other)
        return nan if nan is not None else Decimal(self._order(other))

    compare_signal = compare

    def compare_total(self, other, context=None):
        other = _operand(other)
        order = self._order(other) if not (self.is_nan() or other.is_nan()) else self.is_nan() - other.is_nan()
        if order == 0 and not self._special:
            order = (self._exp > other._exp) - (self._exp < other._exp)
            order = -order if self._sign else order
        return Decimal(order)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_operand(other).copy_abs())

    def max(self, other, context=None):
        return self._extreme(other, context, 1)

    def min(self, other, context=None):
        return self._extreme(other, context, -1)

    def _extreme(self, other, context, wanted):
        context = context or getcontext()
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            if other.is_nan() and not self.is_nan():
                return self._fix(context)
            if self.is_nan() and not other.is_nan():
                return other._fix(context)
            return _propagate(context, self, other)
        order = self._order(other) or int(self.compare_total(other))
        return (self if order * wanted >= 0 else other)._fix(context)

    def max_mag(self, other, context=None):
        other = _operand(other)
        order = self.copy_abs()._order(other.copy_abs())
        return self.max(other, context) if order == 0 else (self if order > 0 else other)._fix(context or getcontext())

    def min_mag(self, other, context=None):
        other = _operand(other)
        order = self.copy_abs()._order(other.copy_abs())
        return self.min(other, context) if order == 0 else (self if order < 0 else other)._fix(context or getcontext())

    # Signs

    def copy_abs(self):
        return Decimal._make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return Decimal._make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return Decimal._make(_operand(other)._sign, self._int, self._exp, self._special)

    def __neg__(self, context=None):
        if self.is_nan():
            return _propagate(context or getcontext(), self)
        context = context or getcontext()
        result = self.copy_abs() if not self and context.rounding != ROUND_FLOOR else self.copy_negate()
        return result._fix(context)

    def __pos__(self, context=None):
        if self.is_nan():
            return _propagate(context or getcontext(), self)
        context = context or getcontext()
        result = self.copy_abs() if not self and context.rounding != ROUND_FLOOR else self
        return result._fix(context)

    def __abs__(self, round=True, context=None):
        if self.is_nan():
            return _propagate(context or getcontext(), self)
        return self.copy_abs()._fix(context or getcontext())

    # Arithmetic

    def __add__(self, other, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        if self._special or other._special:
            nan = _propagate(context, self, other)
            if nan is not None:
                return nan
            if self.is_infinite():
                if other.is_infinite() and self._sign != other._sign:
                    return context._signal(InvalidOperation, _nan)
                return Decimal(self)
            return Decimal(other)
        exponent = min(self._exp, other._exp)
        if not self._int and not other._int:
            negative = self._sign and other._sign or (
                context.rounding == ROUND_FLOOR and self._sign != other._sign)
            return Decimal._make(int(bool(negative)), 0, exponent)._fix(context)
        if not self._int:
            exponent = max(exponent, other._exp - context.prec - 1)
            return other._rescale(exponent, context.rounding)._fix(context)
        if not other._int:
            exponent = max(exponent, self._exp - context.prec - 1)
            return self._rescale(exponent, context.rounding)._fix(context)
        a, b = self, other
        distance = a.adjusted() - b.adjusted()
        limit = context.prec + 2
        if abs(distance) > limit + max(_length(a._int), _length(b._int)):
            # The smaller one only decides about rounding.
            if distance < 0:
                a, b = b, a
            low = min(a._exp, a.adjusted() - limit) - 1
            b = Decimal._make(b._sign, 1, low)
            exponent = low
        x = a._int * 10 ** (a._exp - exponent)
        y = b._int * 10 ** (b._exp - exponent)
        total = (-x if a._sign else x) + (-y if b._sign else y)
        if total == 0:
            return Decimal._make(int(context.rounding == ROUND_FLOOR), 0, exponent)._fix(context)
        return Decimal._make(int(total < 0), abs(total), exponent)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        if other.is_nan():
            return _propagate(context or getcontext(), self, other)
        return self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _operand_or_none(other)
        return NotImplemented if other is None else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = _propagate(context, self, other)
            if nan is not None:
                return nan
            if not self or not other:
                return context._signal(InvalidOperation, _nan)
            return Decimal._make(sign, 0, 0, "F")
        return Decimal._make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = _propagate(context, self, other)
            if nan is not None:
                return nan
            if self.is_infinite():
                if other.is_infinite():
                    return context._signal(InvalidOperation, _nan)
                return Decimal._make(sign, 0, 0, "F")
            context._signal(Clamped, None)
            return Decimal._make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined, _nan)
            return context._signal(DivisionByZero, Decimal._make(sign, 0, 0, "F"))
        if not self._int:
            return Decimal._make(sign, 0, self._exp - other._exp)._fix(context)
        shift = _length(other._int) - _length(self._int) + context.prec + 1
        exponent = self._exp - other._exp - shift
        if shift >= 0:
            quotient, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            # A last digit of 0 or 5 would look exact, or half way.
            if quotient % 5 == 0:
                quotient += 1
        else:
            ideal = self._exp - other._exp
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return Decimal._make(sign, quotient, exponent)._fix(context)

    def __rtruediv__(self, other, context=None):
        other = _operand_or_none(other)
        return NotImplemented if other is None else other.__truediv__(self, context)

    def _divide(self, other, context):
        """Whole quotient and remainder of two numbers."""
        sign = self._sign ^ other._sign
        ideal = self._exp if other.is_infinite() else min(self._exp, other._exp)
        distance = self.adjusted() - other.adjusted()
        if not self._int or other.is_infinite() or distance <= -2:
            return Decimal._make(sign, 0, 0), self._rescale(ideal, context.rounding)
        if distance <= context.prec:
            shift = self._exp - other._exp
            x = self._int * 10 ** shift if shift >= 0 else self._int
            y = other._int if shift >= 0 else other._int * 10 ** -shift
            quotient, rest = divmod(x, y)
            if quotient < 10 ** context.prec:
                return Decimal._make(sign, quotient, 0), Decimal._make(self._sign, rest, ideal)
        result = context._signal(DivisionImpossible, _nan)
        return result, result

    def _integer_division(self, other, context):
        """(quotient, remainder), with the special cases."""
        if self._special or other._special:
            nan = _propagate(context, self, other)
            if nan is not None:
                return nan, nan
            if self.is_infinite():
                invalid = context._signal(InvalidOperation, _nan)
                if other.is_infinite():
                    return invalid, invalid
                return Decimal._make(self._sign ^ other._sign, 0, 0, "F"), invalid
        if not other._special and not other._int:
            if not self._int:
                result = context._signal(DivisionUndefined, _nan)
                return result, result
            return (context._signal(DivisionByZero, Decimal._make(self._sign ^ other._sign, 0, 0, "F")),
                    context._signal(InvalidOperation, _nan))
        quotient, rest = self._divide(other, context)
        return quotient, rest._fix(context)

    def __floordiv__(self, other, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        if self.is_infinite() and not other._special:
            return Decimal._make(self._sign ^ other._sign, 0, 0, "F")
        if not other._special and not other._int and self._int and not self._special:
            return context._signal(DivisionByZero, Decimal._make(self._sign ^ other._sign, 0, 0, "F"))
        return self._integer_division(other, context)[0]

    def __rfloordiv__(self, other, context=None):
        other = _operand_or_none(other)
        return NotImplemented if other is None else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        if not other._special and not other._int and not self._special:
            if self._int:
                return context._signal(InvalidOperation, _nan)
            return context._signal(DivisionUndefined, _nan)
        return self._integer_division(other, context)[1]

    def __rmod__(self, other, context=None):
        other = _operand_or_none(other)
        return NotImplemented if other is None else other.__mod__(self, context)

    def __divmod__(self, other, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        return self._integer_division(other, context or getcontext())

    def __rdivmod__(self, other, context=None):
        other = _operand_or_none(other)
        return NotImplemented if other is None else other.__divmod__(self, context)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        quotient, rest = self._integer_division(other, context)
        if rest._special or quotient._special:
            return rest
        twice = abs(rest) * 2
        divisor = abs(other)
        if twice > divisor or twice == divisor and quotient._int % 2:
            rest = rest + (-divisor if rest._sign == 0 else divisor)
        return rest._fix(context)

    def fma(self, other, third, context=None):
        wide = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
        return self.__mul__(_operand(other), wide).__add__(_operand(third), context)

    def __pow__(self, other, modulo=None, context=None):
        other = _operand_or_none(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        nan = _propagate(context, self, other)
        if nan is not None:
            return nan
        if not other:
            return context._signal(InvalidOperation, _nan) if not self else Decimal(1)
        is_whole = not other._special and (other._exp >= 0 or other._int % 10 ** -other._exp == 0)
        sign = 0
        if self._sign:
            if is_whole:
                sign = int(int(other) % 2 == 1)
            elif self:
                return context._signal(InvalidOperation, _nan)
        base = self.copy_abs()
        if not base:
            if other._sign == 0:
                return Decimal._make(sign, 0, 0)
            return Decimal._make(sign, 0, 0, "F")
        if base.is_infinite():
            return Decimal._make(sign, 0, 0, "F") if other._sign == 0 else Decimal._make(sign, 0, 0)
        if other.is_infinite():
            order = base._order(Decimal(1))
            if order == 0:
                return Decimal._make(0, 10 ** (context.prec - 1), 1 - context.prec)
            return Decimal._make(0, 0, 0, "F") if (order > 0) == (other._sign == 0) else Decimal(0)
        if is_whole and abs(int(other)) <= 1000000:
            power = int(other)
            wide = Context(prec=context.prec + 10, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
            if _length(base._int) * abs(power) < 4 * context.prec + 100:
                exact = Decimal._make(sign, base._int ** abs(power), base._exp * abs(power))
                if power >= 0:
                    return exact._fix(context)
                return Decimal(1).__truediv__(exact, context)
            wide.prec = context.prec + 10 + _length(abs(power))
            result = _integer_power(base, abs(power), wide)
            if power < 0:
                result = Decimal(1).__truediv__(result, wide)
            return Decimal._make(sign, result._int, result._exp, result._special)._fix(context)
        wide = Context(prec=context.prec + 15, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
        result = _exp(other.__mul__(_ln(base, wide), wide), wide)
        near = result._to_places(context.prec, ROUND_HALF_EVEN)
        root = _exact_root(base, other, near)
        return (root if root is not None else result)._fix(context)

    def __rpow__(self, other, context=None):
        other = _operand_or_none(other)
        return NotImplemented if other is None else other.__pow__(self, None, context)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = _propagate(context, self)
            if nan is not None:
                return nan
            if not self._sign:
                return Decimal(self)
        if not self:
            return Decimal._make(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return context._signal(InvalidOperation, _nan)
        precision = context.prec + 1
        exponent = self._exp >> 1
        if self._exp & 1:
            coefficient, length = self._int * 10, (_length(self._int) >> 1) + 1
        else:
            coefficient, length = self._int, (_length(self._int) + 1) >> 1
        shift = precision - length
        exact = True
        if shift >= 0:
            coefficient *= 100 ** shift
        else:
            coefficient, rest = divmod(coefficient, 100 ** -shift)
            exact = not rest
        exponent -= shift
        root = _math.isqrt(coefficient)
        exact = exact and root * root == coefficient
        if exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exponent += shift
        elif root % 5 == 0:
            root += 1
        even = context.copy()
        even.rounding = ROUND_HALF_EVEN
        even.traps, even.flags = context.traps, context.flags
        return Decimal._make(0, root, exponent)._fix(even)

    def exp(self, context=None):
        context = context or getcontext()
        nan = _propagate(context, self)
        if nan is not None:
            return nan
        if self.is_infinite():
            return Decimal(0) if self._sign else Decimal(self)
        if not self:
            return Decimal(1)
        wide = Context(prec=context.prec + 10, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
        return _exp(self, wide)._fix(context)

    def ln(self, context=None):
        return self._logarithm(context, _ln)

    def log10(self, context=None):
        context = context or getcontext()
        if not self._special and not self._sign and self._int and str(self._int).rstrip("0") == "1":
            return Decimal(self._exp + _length(self._int) - 1)._fix(context)

        def divided(value, wide):
            return _ln(value, wide).__truediv__(_ln(Decimal(10), wide), wide)
        return self._logarithm(context, divided)

    def _logarithm(self, context, compute):
        context = context or getcontext()
        nan = _propagate(context, self)
        if nan is not None:
            return nan
        if not self:
            return Decimal("-Infinity")
        if self._sign:
            return context._signal(InvalidOperation, _nan)
        if self.is_infinite():
            return Decimal(self)
        if self == 1:
            return Decimal(0)
        wide = Context(prec=context.prec + 10, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
        return compute(self, wide)._fix(context)

    def logb(self, context=None):
        if not self:
            return (context or getcontext())._signal(DivisionByZero, Decimal("-Infinity"))
        return Decimal(self.adjusted())

    def scaleb(self, other, context=None):
        context = context or getcontext()
        if self._special:
            return Decimal(self)
        return Decimal._make(self._sign, self._int, self._exp + int(other))._fix(context)

    def radix(self):
        return Decimal(10)

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self.is_snan() else "NaN"
        sign = "-" if self._sign else "+"
        if self.is_infinite():
            return sign + "Infinity"
        if not self:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def next_plus(self, context=None):
        return self._next(context, ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return self._next(context, ROUND_FLOOR, 1)

    def _next(self, context, rounding, sign):
        context = (context or getcontext()).copy()
        context.rounding = rounding
        context.clear_traps()
        moved = self._fix(context)
        if moved != self:
            return moved
        return self.__add__(Decimal._make(sign, 1, context.Etiny() - 1), context)

    def next_toward(self, other, context=None):
        order = self._order(_operand(other))
        if order == 0:
            return self.copy_sign(other)
        return self.next_plus(context) if order < 0 else self.next_minus(context)

    def shift(self, other, context=None):
        places = int(other)
        value = self._int * 10 ** places if places >= 0 else self._int // 10 ** -places
        return Decimal._make(self._sign, value % 10 ** (context or getcontext()).prec, self._exp)

    def rotate(self, other, context=None):
        precision = (context or getcontext()).prec
        digits = str(self._int).zfill(precision)[-precision:]
        places = int(other) % precision
        return Decimal._make(self._sign, int(digits[places:] + digits[:places]), self._exp)

    def _logical(self, other, test):
        a, b = str(self._int), str(_operand(other)._int)
        width = max(len(a), len(b))
        return Decimal._make(0, int("".join(
            "1" if test(x == "1", y == "1") else "0" for x, y in zip(a.zfill(width), b.zfill(width)))), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, lambda x, y: x and y)

    def logical_or(self, other, context=None):
        return self._logical(other, lambda x, y: x or y)

    def logical_xor(self, other, context=None):
        return self._logical(other, lambda x, y: x != y)

    def logical_invert(self, context=None):
        return self.logical_xor(Decimal._make(0, int("1" * (context or getcontext()).prec), 0))

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def abs_copy(number):
    return number.copy_abs()


_specification = _re.compile(r"""\A
    (?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<alt>\#)?(?P<zero>0)?(?P<width>\d+)?(?P<comma>[,_])?
    (?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?\Z""", _re.VERBOSE | _re.DOTALL)

_numbers.Number.register(Decimal)
_nan = Decimal._make(0, 0, 0, "n")


def _operand_or_none(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return None


def _operand(value):
    found = _operand_or_none(value)
    if found is None:
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
    return found


def _propagate(context, *operands):
    """The NaN that comes of operands, if one is a NaN."""
    for operand in operands:
        if operand.is_snan():
            return context._signal(InvalidOperation, Decimal._make(operand._sign, operand._int, 0, "n"))
    for operand in operands:
        if operand.is_nan():
            return operand
    return None


def _integer_power(base, power, context):
    result = Decimal(1)
    while power:
        if power & 1:
            result = result.__mul__(base, context)
        power >>= 1
        if power:
            base = base.__mul__(base, context)
    return result


def _exact_root(base, power, near):
    """`near` without its trailing zeros, if it is exactly `base ** power`."""
    n, d = power.as_integer_ratio()
    if n <= 0 or d > 1000 or n > 1000:
        return None
    coefficient, exponent = near._int, near._exp
    while coefficient and coefficient % 10 == 0:
        coefficient //= 10
        exponent += 1
    left, right = Decimal._make(0, coefficient ** d, exponent * d), Decimal._make(0, base._int ** n, base._exp * n)
    return Decimal._make(0, coefficient, exponent) if left._order(right) == 0 else None


def _fixed(value, scale):
    """A number as an integer in units of 10 ** -scale."""
    shift = value._exp + scale
    whole = value._int * 10 ** shift if shift >= 0 else value._int // 10 ** -shift
    return -whole if value._sign else whole


_tens = {}


def _ln10(scale):
    """ln(10) in units of 10 ** -scale, from artanh series."""
    known = _tens.get(scale)
    if known is None:
        unit = 10 ** (scale + 10)

        def artanh(n):
            total = term = unit // n
            square = n * n
            k = 3
            while term:
                term //= square
                total += term // k
                k += 2
            return total
        known = _tens[scale] = (46 * artanh(31) + 34 * artanh(49) + 20 * artanh(161)) // 10 ** 10
    return known


def _exp(value, context):
    scale = context.prec + 10 + max(value.adjusted(), 0)
    number = _fixed(value, scale)
    tens, rest = divmod(number, _ln10(scale))
    # The series converges fast for small numbers: halve, then square.
    halvings = 8
    unit = 10 ** scale
    rest >>= halvings
    total = term = unit
    k = 1
    while term:
        term = term * rest // (unit * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // unit
    return Decimal._make(0, total, tens - scale)._fix(context)


def _ln(value, context):
    scale = context.prec + 15
    shift = value.adjusted()
    mantissa = Decimal._make(0, value._int, value._exp - shift)
    if mantissa._order(Decimal(3)) > 0:
        shift += 1
        mantissa = Decimal._make(0, mantissa._int, mantissa._exp - 1)
    if shift == 0 or abs(shift) <= 1:
        scale += _length(value._int)
    unit = 10 ** scale
    number = _fixed(mantissa, scale)
    # Newton's steps from the float's logarithm.
    guess = int(_math.log(number / unit) * 10 ** 15) * 10 ** (scale - 15) if number else 0
    for _ in range(2 + scale.bit_length()):
        power = _fixed(_exp(Decimal._make(int(guess < 0), abs(guess), -scale), Context(
            prec=scale + 5, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])), scale)
        step = 2 * unit * (number - power) // (number + power)
        guess += step
        if abs(step) <= 1:
            break
    total = guess + shift * _ln10(scale)
    return Decimal._make(int(total < 0), abs(total), -scale)._fix(context)


DefaultContext = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, flags=[], traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, flags=[], traps=[])
_current = DefaultContext.copy()


def getcontext():
    return _current


def setcontext(context, /):
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    _current = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context


class _ContextManager:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *details):
        setcontext(self._before)


def localcontext(ctx=None, **kwargs):
    context = (ctx or getcontext()).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(context, name, value)
    return _ContextManager(context)
