"""Arrays of numbers of one type."""

import struct as _struct
from collections.abc import MutableSequence as _MutableSequence

typecodes = "bBuhHiIlLqQfd"
_sizes = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_kinds = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
          "i": "signed integer", "I": "unsigned int", "l": "signed long", "L": "unsigned long"}


class array(_MutableSequence):
    """A sequence of numbers of one type."""

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not %s" % type(typecode).__name__)
        if typecode not in _sizes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self._code = typecode
        self._items = []
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError("cannot use a str to initialize an array with typecode '%s'" % typecode)
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: _sizes[self._code])

    def _checked(self, value):
        code = self._code
        if code in "fd":
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise TypeError("must be real number, not %s" % type(value).__name__)
            value = float(value)
            return value if code == "d" else _struct.unpack("f", _struct.pack("f", value))[0]
        if code == "u":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not %s" % type(value).__name__)
            return value
        if isinstance(value, float) or not hasattr(value, "__index__"):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
        value = value.__index__()
        bits = 8 * _sizes[code]
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code in "bhilq" else (0, (1 << bits) - 1)
        if value < low:
            if code in "ILQ":
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError(
                "int too big to convert" if bits == 64 else "%s is less than minimum" % _kinds[code])
        if value > high:
            raise OverflowError(
                "int too big to convert" if bits == 64 else "%s is greater than maximum" % _kinds[code])
        return value

    def __repr__(self):
        if not self._items:
            return "array('%s')" % self._code
        content = repr("".join(self._items)) if self._code == "u" else repr(self._items)
        return "array('%s', %s)" % (self._code, content)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def _of(self, items):
        made = array(self._code)
        made._items = items
        return made

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._of(self._items[index])
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError("can only assign array (not \"%s\") to array slice" % type(value).__name__)
            self._items[index] = value._items
            return
        value = self._checked(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        del self._items[index]

    def __contains__(self, value):
        return value in self._items

    def _other(self, other):
        return other._items if isinstance(other, array) else None

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only append array (not \"%s\") to array" % type(other).__name__)
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._of(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError("can only extend with array (not \"%s\")" % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._of(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def append(self, v, /):
        self._items.append(self._checked(v))

    def insert(self, i, v, /):
        self._items.insert(i, self._checked(v))

    def extend(self, bb, /):
        if isinstance(bb, array) and bb._code != self._code:
            raise TypeError("can only extend with array of same kind")
        self._items.extend([self._checked(value) for value in bb])

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=None, /):
        try:
            return self._items.index(v, start, len(self._items) if stop is None else stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def buffer_info(self):
        return id(self._items), len(self._items)

    def _format(self):
        return "<%d%s" % (len(self._items), self._code)

    def tobytes(self):
        if self._code == "u":
            return "".join(self._items).encode("utf-32-le")
        return b"".join(_struct.pack("@" + self._code, value) for value in self._items)

    __bytes__ = tobytes

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        size = _sizes[self._code]
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self._code == "u":
            self._items.extend(data.decode("utf-32-le"))
        else:
            self._items.extend(value for value, in _struct.iter_unpack("@" + self._code, data))

    def byteswap(self):
        size = _sizes[self._code]
        data = self.tobytes()
        self._items = []
        self.frombytes(b"".join(data[start:start + size][::-1] for start in range(0, len(data), size)))

    def tolist(self):
        return list(self._items)

    def fromlist(self, list, /):
        self._items.extend([self._checked(value) for value in list])

    def tounicode(self):
        if self._code != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        if self._code != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items.extend(ustr)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * _sizes[self._code])
        self.frombytes(data[:len(data) // _sizes[self._code] * _sizes[self._code]])
        if len(data) < n * _sizes[self._code]:
            raise EOFError("read() didn't return enough bytes")

    def __reduce_ex__(self, protocol):
        state = {name: value for name, value in self.__dict__.items() if name not in ("_code", "_items")} or None
        if protocol < 3:
            return type(self), (self._code, list(self._items)), state
        return _array_reconstructor, (type(self), self._code, _formats[self._code], self.tobytes()), state

    def __copy__(self):
        return self._of(self._items[:])

    def __deepcopy__(self, memo):
        return self._of(self._items[:])


ArrayType = array
# The machine formats of pickles: of this machine, the lowest byte first.
_formats = {"B": 0, "b": 1, "H": 2, "h": 4, "I": 6, "i": 8, "L": 10, "l": 12, "Q": 10, "q": 12, "f": 14, "d": 16, "u": 20}


def _array_reconstructor(arraytype, typecode, mformat_code, items):
    made = arraytype(typecode)
    made.frombytes(items)
    return made
