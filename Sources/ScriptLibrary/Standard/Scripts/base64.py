"""Bytes as letters and digits: base 64, 32, 16 and 85."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode",
    "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]


def _content(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__)


def _bytes(s):
    if isinstance(s, (bytes, bytearray, memoryview)) or hasattr(s, "__bytes__"):
        return bytes(s)
    raise TypeError("a bytes-like object is required, not '%s'" % type(s).__name__)


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(_bytes(s), newline=False)
    if altchars is not None:
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _content(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_content(altchars), b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


_base32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_base32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    s = _bytes(s)
    left = len(s) % 5
    s += b"\0" * (-len(s) % 5)
    result = bytearray()
    for start in range(0, len(s), 5):
        bits = int.from_bytes(s[start:start + 5], "big")
        result += bytes(alphabet[bits >> shift & 31] for shift in range(35, -1, -5))
    pads = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[left]
    return bytes(result[:len(result) - pads]) + b"=" * pads


def _decode32(alphabet, s, casefold, map01=None):
    s = _content(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        s = s.translate(bytes.maketrans(b"01", b"O" + _content(map01)))
    if casefold:
        s = s.upper()
    stripped = s.rstrip(b"=")
    pads = len(s) - len(stripped)
    values = {byte: index for index, byte in enumerate(alphabet)}
    result = b""
    for start in range(0, len(stripped), 8):
        bits = 0
        part = stripped[start:start + 8]
        for byte in part:
            if byte not in values:
                raise binascii.Error("Non-base32 digit found")
            bits = bits << 5 | values[byte]
        bits <<= 5 * (8 - len(part))
        result += bits.to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    return result[:len(result) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[pads]]


def b32encode(s):
    return _encode32(_base32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_base32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_base32hex, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_base32hex, s, casefold)


def b16encode(s):
    return binascii.hexlify(_bytes(s)).upper()


def b16decode(s, casefold=False):
    s = _content(s)
    if casefold:
        s = s.upper()
    if any(byte not in b"0123456789ABCDEF" for byte in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(b, digits, pad=False, zeros=False, spaces=False):
    b = _bytes(b)
    padding = -len(b) % 4
    words = b + b"\0" * padding
    parts = []
    for start in range(0, len(words), 4):
        value = int.from_bytes(words[start:start + 4], "big")
        if zeros and value == 0:
            parts.append(b"z")
        elif spaces and value == 0x20202020:
            parts.append(b"y")
        else:
            parts.append(bytes(digits[value // 85 ** power % 85] for power in (4, 3, 2, 1, 0)))
    if padding and not pad:
        if parts[-1] == b"z":
            parts[-1] = bytes([digits[0]]) * 5
        parts[-1] = parts[-1][:-padding]
    return b"".join(parts)


_ascii85 = bytes(range(33, 118))
_base85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(b, _ascii85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [result[start:start + width] for start in range(0, len(result), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\x0b"):
    b = _content(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    result = b""
    current = []
    for byte in b + b"u" * 4:
        if 33 <= byte <= 117:
            current.append(byte)
            if len(current) == 5:
                value = 0
                for digit in current:
                    value = 85 * value + digit - 33
                if value >= 1 << 32:
                    raise ValueError("Ascii85 overflow")
                result += value.to_bytes(4, "big")
                current = []
        elif byte == 122:
            if current:
                raise ValueError("z inside Ascii85 5-tuple")
            result += b"\0\0\0\0"
        elif foldspaces and byte == 121:
            if current:
                raise ValueError("y inside Ascii85 5-tuple")
            result += b"    "
        elif byte not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % byte)
    padding = 4 - len(current)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    return _encode85(b, _base85, pad)


def b85decode(b):
    b = _content(b)
    values = {byte: index for index, byte in enumerate(_base85)}
    padding = -len(b) % 5
    b += b"~" * padding
    result = b""
    for start in range(0, len(b), 5):
        value = 0
        for offset, byte in enumerate(b[start:start + 5]):
            if byte not in values:
                raise ValueError("bad base85 character at position %d" % (start + offset))
            value = value * 85 + values[byte]
        if value >= 1 << 32:
            raise ValueError("base85 overflow in hunk starting at byte %d" % start)
        result += value.to_bytes(4, "big")
    return result[:-padding] if padding else result


def encodebytes(s):
    s = _bytes(s)
    return b"".join(binascii.b2a_base64(s[start:start + 57]) for start in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(_bytes(s))


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))
