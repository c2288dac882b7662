"""Bytes as text of several kinds."""

import _binary


class Error(ValueError):
    """Faulty text."""


class Incomplete(Exception):
    """Text that ends too early."""


_values = {byte: index for index, byte in enumerate(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


def _content(data):
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    return bytes(data)


def hexlify(data, sep=None, bytes_per_sep=1):
    data = bytes(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode("ascii")


def unhexlify(hexstr):
    text = _content(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes(int(text[index:index + 2].decode("ascii"), 16) for index in range(0, len(text), 2))
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    return _binary.to_base64(data) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    result = []
    bits = 0
    count = 0
    pads = 0
    for position, byte in enumerate(_content(data)):
        if byte == 61:
            pads += 1
            if count % 4 >= 2 and count % 4 + pads >= 4:
                if strict_mode and position + 1 < len(data):
                    raise Error("Excess data after padding")
                break
            continue
        value = _values.get(byte)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count % 4 == 0:
            result.append(bits.to_bytes(3, "big"))
            bits = 0
    left = count % 4
    if left == 1:
        raise Error(
            "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4" % count)
    if left and left + pads < 4:
        raise Error("Incorrect padding")
    if left == 2:
        result.append((bits >> 4).to_bytes(1, "big"))
    elif left == 3:
        result.append((bits >> 2).to_bytes(2, "big"))
    return b"".join(result)


def crc32(data, value=0, /):
    return _binary.crc32(data, value)


def crc_hqx(data, crc, /):
    for byte in bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1
        crc &= 0xffff
    return crc
