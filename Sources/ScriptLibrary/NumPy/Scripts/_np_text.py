"""Texts of numbers: bases, fixed and scientific notation, arrays by options."""

import contextlib as _contextlib
import numpy as np


def binary_repr(num, width=None):
    """The bits of an integer; with a width, negative ones in two's complement.

    >>> np.binary_repr(-3, width=5)
    '11101'
    """
    num = num.__index__()
    if num >= 0:
        bits = bin(num)[2:]
        if width is None:
            return bits
        if len(bits) > width:
            raise ValueError("Insufficient bit width=%s provided for binwidth=%d" % (width, len(bits)))
        return bits.zfill(width)
    if width is None:
        return "-" + bin(-num)[2:]
    least = len(bin(-num)[2:])
    if 2 ** (least - 1) == -num:
        least -= 1
    least += 1
    if width < least:
        raise ValueError("Insufficient bit width=%s provided for binwidth=%d" % (width, least))
    return bin(2 ** width + num)[2:]


def base_repr(number, base=2, padding=0):
    """The digits of an integer in a base from 2 to 36.

    >>> np.base_repr(255, 16)
    'FF'
    """
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if base > len(digits):
        raise ValueError("Bases greater than 36 not handled in base_repr.")
    if base < 2:
        raise ValueError("Bases less than 2 not handled in base_repr.")
    rest = abs(int(number))
    result = ""
    while rest:
        result = digits[rest % base] + result
        rest //= base
    result = "0" * padding + result
    return ("-" if number < 0 else "") + (result or "0")


def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False, pad_left=None,
                            pad_right=None, min_digits=None):
    """A float in positional notation, with as many digits as make it unique.

    >>> np.format_float_positional(1e10)
    '10000000000.'
    """
    return _positional(x, precision, unique, fractional, trim, sign, pad_left, pad_right, min_digits)


def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, pad_left=None, exp_digits=None,
                            min_digits=None):
    """A float in scientific notation, with as many digits as make it unique.

    >>> np.format_float_scientific(1234.5)
    '1.2345e+03'
    """
    return _scientific(x, precision, unique, trim, sign, pad_left, exp_digits, min_digits)


def _shortest(x):
    """Digits and exponent of the shortest text that reads back as the same float of its dtype."""
    x = x if isinstance(x, np.floating) else np.float64(x)
    text = str(x)
    mantissa, _, power = text.lower().partition("e")
    negative = mantissa.startswith("-")
    mantissa = mantissa.lstrip("-")
    whole, _, part = mantissa.partition(".")
    digits = whole + part
    exponent = (int(power) if power else 0) + len(whole) - 1
    stripped = digits.lstrip("0")
    exponent -= len(digits) - len(stripped)
    stripped = stripped.rstrip("0")
    return negative, stripped or "0", exponent if stripped else 0


def _rounded(x, unique, places):
    """Digits and exponent with at most `places` digits after the first; exact digits unless `unique`."""
    negative, digits, exponent = _shortest(x)
    if unique and places is not None and len(digits) - 1 > places or not unique:
        text = "%.*e" % (places if places is not None else 60, abs(float(x)))
        mantissa, _, power = text.partition("e")
        digits = mantissa.replace(".", "")
        exponent = int(power)
        if unique:
            digits = digits.rstrip("0") or "0"
    return negative, digits, exponent


def _special(x, sign):
    x = float(x)
    if x != x:
        return "nan"
    if x in (float("inf"), float("-inf")):
        return "-inf" if x < 0 else "+inf" if sign else "inf"
    return None


def _trimmed(part, trim):
    if trim == "k":
        return part, True
    part = part.rstrip("0")
    if trim == "0":
        return part or "0", True
    if trim == ".":
        return part, True
    return part, bool(part)


def _positional(x, precision, unique, fractional, trim, sign, pad_left, pad_right, min_digits):
    if precision is None and not unique:
        raise TypeError("in non-unique mode `precision` must be supplied")
    text = _special(x, sign)
    if text is None:
        negative, digits, exponent = _shortest(x)
        if precision is not None:
            after = precision if fractional else max(0, precision - 1 - exponent)
            if not unique or len(digits) - 1 - exponent > after:
                text = "%.*f" % (after, abs(float(x)))
                whole, _, part = text.partition(".")
                part = part.rstrip("0") if unique else part
            else:
                whole, part = _placed(digits, exponent)
        else:
            whole, part = _placed(digits, exponent)
        if min_digits is not None:
            wanted = min_digits if fractional else max(0, min_digits - 1 - exponent)
            part = part.ljust(wanted, "0")
        if trim == "k" and precision is not None and not unique:
            part = part.ljust(precision if fractional else 0, "0")
        part, dot = _trimmed(part, trim)
        text = ("-" if negative else "+" if sign else "") + whole + ("." + part if dot else "")
    if pad_left is not None:
        head = text.partition(".")[0]
        text = " " * (pad_left - len(head)) + text
    if pad_right is not None:
        part = text.partition(".")[2]
        text += " " * (pad_right - len(part))
    return text


def _placed(digits, exponent):
    if exponent < 0:
        return "0", "0" * (-exponent - 1) + digits if digits != "0" else ""
    whole = digits[:exponent + 1].ljust(exponent + 1, "0")
    return whole, digits[exponent + 1:]


def _scientific(x, precision, unique, trim, sign, pad_left, exp_digits, min_digits):
    if precision is None and not unique:
        raise TypeError("in non-unique mode `precision` must be supplied")
    text = _special(x, sign)
    if text is None:
        negative, digits, exponent = _rounded(x, unique, precision)
        part = digits[1:]
        if min_digits is not None:
            part = part.ljust(min_digits, "0")
        part, dot = _trimmed(part, trim)
        power = str(abs(exponent)).rjust(2 if exp_digits is None else exp_digits, "0")
        text = ("-" if negative else "+" if sign else "") + digits[0] + ("." + part if dot else "")
        text += "e" + ("-" if exponent < 0 else "+") + power
    if pad_left is not None:
        head = text.partition(".")[0]
        text = " " * (pad_left - len(head)) + text
    return text


@_contextlib.contextmanager
def printoptions(*args, **kwargs):
    """Options of `set_printoptions` for the body of a `with` statement.

    >>> with np.printoptions(precision=2):
    ...     print(np.array([2.0]) / 3)
    [0.67]
    """
    before = np.get_printoptions()
    try:
        np.set_printoptions(*args, **kwargs)
        yield np.get_printoptions()
    finally:
        np.set_printoptions(**before)


def show_config(mode="stdout"):
    """Prints what numpy is here."""
    print("numpy: the array module of this program; matrix products by OpenBLAS")


def show_runtime():
    """Prints what numpy is here."""
    show_config()


def getbufsize():
    """The size of buffers: 8192, whatever was set.

    >>> np.getbufsize()
    8192
    """
    return 8192


def setbufsize(size):
    """Takes the size of buffers, which matters to nothing here; gives the one before.

    >>> np.setbufsize(8192)
    8192
    """
    return 8192
