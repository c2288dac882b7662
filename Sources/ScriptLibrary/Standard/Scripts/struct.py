"""Values as packed bytes."""

import _binary

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    """A faulty format, or values that don't fit it."""


error.__module__ = "struct"

# Size, and the name that errors call the native type by.
_standard = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2,
    "f": 4, "d": 8, "s": 1, "p": 1,
}
_native = dict(_standard, l=8, L=8, n=8, N=8, P=8)
_names = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


class Struct:
    """A compiled format."""

    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode("ascii")
        if not isinstance(format, str):
            raise TypeError("Struct() argument 1 must be a str or bytes object, not %s" % type(format).__name__)
        self.format = format
        self._read(format)

    def _read(self, format):
        """The fields: (code, place, size, count)."""
        order = format[:1] if format[:1] in "@=<>!" and format else "@"
        native = order == "@"
        self._little = order not in ">!"
        self._is_native = native
        sizes = _native if native else _standard
        index = 1 if format[:1] in "@=<>!" and format else 0
        place = 0
        self._fields = []
        self._arity = 0
        while index < len(format):
            code = format[index]
            index += 1
            if code.isspace():
                continue
            count = None
            if code.isdigit():
                start = index - 1
                while index < len(format) and format[index].isdigit():
                    index += 1
                count = int(format[start:index])
                if index >= len(format):
                    raise error("repeat count given without format specifier")
                code = format[index]
                index += 1
            if code not in sizes:
                raise error("bad char in struct format")
            size = sizes[code]
            if native and size > 1:
                place = -(-place // size) * size
            if code in "sp":
                length = 1 if count is None else count
                self._fields.append((code, place, length))
                self._arity += 1
                place += length
            elif code == "x":
                place += 1 if count is None else count
            else:
                for _ in range(1 if count is None else count):
                    self._fields.append((code, place, size))
                    self._arity += 1
                    place += size
        self.size = place

    def pack(self, *v):
        if len(v) != self._arity:
            raise error("pack expected %d items for packing (got %d)" % (self._arity, len(v)))
        parts = []
        end = 0
        for (code, place, size), value in zip(self._fields, v):
            if place > end:
                parts.append(b"\0" * (place - end))
            parts.append(self._pack_one(code, size, value))
            end = place + size
        parts.append(b"\0" * (self.size - end))
        return b"".join(parts)

    def _pack_one(self, code, size, value):
        if code in "fde":
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise error("required argument is not a float")
            return _binary.float_bytes(float(value), size, self._little)
        if code == "s" or code == "p":
            if not isinstance(value, (bytes, bytearray)):
                raise error("argument for '%s' must be a bytes object" % code)
            if code == "p":
                kept = bytes(value)[:min(size - 1, 255)]
                return (bytes([len(kept)]) + kept + b"\0" * (size - 1 - len(kept)))[:size]
            return bytes(value)[:size] + b"\0" * (size - len(value))
        if code == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return bytes(value)
        if code == "?":
            return b"\1" if value else b"\0"
        return self._pack_integer(code, size, value)

    def _pack_integer(self, code, size, value):
        if not isinstance(value, int):
            if not hasattr(value, "__index__"):
                raise error("required argument is not an integer")
            value = value.__index__()
        signed = code in "bhilqn"
        bits = size * 8
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if not low <= value <= high:
            self._is_negative = value < 0
            raise error(self._range_text(code, size, low, high))
        return value.to_bytes(size, "little" if self._little else "big", signed=signed)

    def _range_text(self, code, size, low, high):
        if code in "bBhH":
            return "%s format requires %d <= number <= %d" % (_names[code], low, high)
        if size == 8 or low == 0 and self._is_negative:
            return "argument out of range"
        return "'%s' format requires %d <= number <= %d" % (code, low, high)

    def unpack(self, buffer):
        data = bytes(buffer)
        if len(data) != self.size:
            raise error("unpack requires a buffer of %d bytes" % self.size)
        return self._unpack(data, 0)

    def _unpack(self, data, start):
        order = "little" if self._little else "big"
        result = []
        for code, place, size in self._fields:
            part = data[start + place:start + place + size]
            if code in "fde":
                result.append(_binary.float_value(part, self._little))
            elif code == "s" or code == "c":
                result.append(part)
            elif code == "p":
                result.append(part[1:1 + part[0]] if part else b"")
            elif code == "?":
                result.append(part != b"\0")
            else:
                result.append(int.from_bytes(part, order, signed=code in "bhilqn"))
        return tuple(result)

    def unpack_from(self, /, buffer, offset=0):
        data = bytes(buffer)
        if offset < 0:
            if offset + len(data) < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, len(data)))
            if self.size > -offset:
                raise error("not enough data to unpack %d bytes" % self.size)
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(
                "unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d "
                "(actual buffer size is %d)" % (offset + self.size, self.size, offset, len(data)))
        return self._unpack(data, offset)

    def iter_unpack(self, buffer):
        data = bytes(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % self.size)
        return (self._unpack(data, start) for start in range(0, len(data), self.size))

    def pack_into(self, buffer, offset, *v):
        data = self.pack(*v)
        if offset < 0:
            if offset + len(buffer) < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, len(buffer)))
            if self.size > -offset:
                raise error("no space to pack %d bytes at offset %d" % (self.size, offset))
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(
                "pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d "
                "(actual buffer size is %d)" % (offset + self.size, self.size, offset, len(buffer)))
        buffer[offset:offset + self.size] = data

    def __repr__(self):
        return "Struct(%r)" % self.format


Struct.__module__ = "_struct"

_known = {}


def _struct(format):
    found = _known.get(format)
    if found is None:
        if len(_known) >= 100:
            _known.clear()
        found = _known[format] = Struct(format)
    return found


def pack(format, /, *v):
    return _struct(format).pack(*v)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)


def pack_into(format, buffer, offset, /, *v):
    return _struct(format).pack_into(buffer, offset, *v)


def calcsize(format, /):
    return _struct(format).size
