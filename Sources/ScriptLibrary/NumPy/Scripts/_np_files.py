"""Arrays in files: .npy and .npz, and text tables."""

import numpy as np
import os as _os
import re as _re
import struct as _struct

_magic = b"\x93NUMPY"


def _header(array):
    fortran = array.flags.f_contiguous and not array.flags.c_contiguous
    text = "{'descr': %r, 'fortran_order': %r, 'shape': %r, }" % (array.dtype.str, fortran, array.shape)
    # The dimension that files grow along may get longer digits in place.
    grown = str(array.shape[-1 if fortran else 0]) if array.shape else ""
    text += " " * (21 - len(grown)) if array.shape else ""
    text = text.encode("latin1")
    size = len(_magic) + 4 + len(text) + 1
    return _magic + b"\x01\x00" + _struct.pack("<H", len(text) + 1 + -size % 64) + text + b" " * (-size % 64) + b"\n"


def _encoded(array, allow_pickle=True):
    array = np.asanyarray(array)
    if array.dtype == object:
        if not allow_pickle:
            raise ValueError("Object arrays cannot be saved when allow_pickle=False")
        raise NotImplementedError("saving object arrays is not there")
    order = "F" if array.flags.f_contiguous and not array.flags.c_contiguous else "C"
    return _header(array) + array.tobytes(order)


def _decoded(data, allow_pickle=False):
    if data[:6] != _magic:
        raise ValueError("the magic string is not correct; expected b'\\x93NUMPY', got %r" % data[:6])
    long = data[6] > 1
    size, = _struct.unpack("<I", data[8:12]) if long else _struct.unpack("<H", data[8:10])
    start = 12 if long else 10
    header = data[start:start + size].decode("latin1")
    fortran = _re.search(r"'fortran_order': *True", header) is not None
    shape = _re.search(r"'shape': *\(([\d, L]*)\)", header)
    descr = _re.search(r"'descr': *'([^']*)'", header)
    if shape is None:
        raise ValueError("Cannot parse header: %r" % header)
    if descr is None:
        raise NotImplementedError("structured arrays are not there")
    descr = descr.group(1)
    if "O" in descr:
        if not allow_pickle:
            raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
        raise NotImplementedError("loading object arrays is not there")
    shape = tuple(int(word) for word in shape.group(1).split(",") if word.strip())
    swapped = descr[0] == ">" and descr[1:] not in ("b1", "i1", "u1") and descr[1] != "S"
    if swapped:
        descr = "<" + descr[1:]
    dtype = np.dtype(descr)
    count = 1
    for one in shape:
        count *= one
    body = data[start + size:start + size + count * dtype.itemsize]
    if len(body) < count * dtype.itemsize:
        raise ValueError("Failed to read all data for array. Expected %s = %d elements, could only read %d elements. "
                         "(file seems not fully written?)" % (shape, count, len(body) // max(1, dtype.itemsize)))
    array = np.frombuffer(body, dtype) if count else np.empty(0, dtype)
    array = array.byteswap() if swapped else array.copy()
    return array.reshape(shape[::-1]).T if fortran else array.reshape(shape)


def _path(file):
    return _os.fspath(file) if hasattr(file, "__fspath__") else file


def save(file, arr, allow_pickle=True):
    """Writes an array to a file in the .npy format; the name gets that ending if it has none.

    >>> import io
    >>> f = io.BytesIO()
    >>> np.save(f, np.arange(3))
    >>> f.seek(0)
    0
    >>> np.load(f)
    array([0, 1, 2])
    """
    data = _encoded(arr, allow_pickle)
    if hasattr(file, "write"):
        file.write(data)
        return
    path = _path(file)
    if not path.endswith(".npy"):
        path += ".npy"
    with open(path, "wb") as out:
        out.write(data)


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=10000):
    """The array of a .npy file, or the arrays of a .npz file by name. `FileNotFoundError`, `ValueError`, `EOFError`.

    >>> import io
    >>> f = io.BytesIO()
    >>> np.savez(f, a=np.ones(2))
    >>> f.seek(0)
    0
    >>> np.load(f)['a']
    array([1., 1.])
    """
    if mmap_mode is not None:
        raise NotImplementedError("np.load with mmap_mode is not there")
    if hasattr(file, "read"):
        start = file.tell() if hasattr(file, "tell") else 0
        data = file.read()
        if data[:6] == _magic and hasattr(file, "seek"):
            array = _decoded(data, allow_pickle)
            long = data[6] > 1
            size, = _struct.unpack("<I", data[8:12]) if long else _struct.unpack("<H", data[8:10])
            file.seek(start + (12 if long else 10) + size + array.size * array.dtype.itemsize)
            return array
    else:
        with open(_path(file), "rb") as given:
            data = given.read()
    if not data:
        raise EOFError("No data left in file")
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return NpzFile(data, file, allow_pickle)
    if data[:6] == _magic:
        return _decoded(data, allow_pickle)
    if not allow_pickle:
        raise ValueError("This file contains pickled (object) data. If you trust the file you can load it unsafely using "
                         "the `allow_pickle=` keyword argument or `pickle.load()`.")
    raise NotImplementedError("loading pickled objects is not there")


def _crc(data):
    import binascii
    return binascii.crc32(data) & 0xffffffff


def _archive(file, args, kwds, compressed):
    arrays = dict(kwds)
    for place, value in enumerate(args):
        name = "arr_%d" % place
        if name in arrays:
            raise ValueError("Cannot use un-named variables and keyword " + name)
        arrays[name] = value
    body, index = b"", b""
    for name, value in arrays.items():
        data = _encoded(value)
        packed = _stored_blocks(data) if compressed else data
        entry = (name + ".npy").encode()
        facts = _struct.pack("<HHHHHIIIHH", 20, 0, 8 if compressed else 0, 0, 33, _crc(data), len(packed), len(data),
                             len(entry), 0)
        index += b"PK\x01\x02\x14\x00" + facts + _struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + entry
        body += b"PK\x03\x04" + facts + entry + packed
    end = b"PK\x05\x06" + _struct.pack("<HHHHIIH", 0, 0, len(arrays), len(arrays), len(index), len(body), 0)
    content = body + index + end
    if hasattr(file, "write"):
        file.write(content)
        return
    path = _path(file)
    if not path.endswith(".npz"):
        path += ".npz"
    with open(path, "wb") as out:
        out.write(content)


def _stored_blocks(data):
    """A deflate stream without compression: any reader of zip files takes it."""
    result = b""
    for start in range(0, max(1, len(data)), 65535):
        part = data[start:start + 65535]
        last = start + 65535 >= len(data)
        result += bytes([1 if last else 0]) + _struct.pack("<HH", len(part), len(part) ^ 0xffff) + part
    return result


def savez(file, *args, allow_pickle=True, **kwds):
    """Writes several arrays to one file in the .npz format: by keyword, else as arr_0, arr_1, …

    >>> import io
    >>> f = io.BytesIO()
    >>> np.savez(f, np.arange(2), b=np.zeros(1))
    >>> f.seek(0)
    0
    >>> np.load(f).files
    ['b', 'arr_0']
    """
    _archive(file, args, kwds, False)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    """As `savez`, in the compressed format; the data are stored in it as they are.

    >>> import io
    >>> f = io.BytesIO()
    >>> np.savez_compressed(f, a=np.arange(2))
    >>> f.seek(0)
    0
    >>> np.load(f)['a']
    array([0, 1])
    """
    _archive(file, args, kwds, True)


class NpzFile:
    """The arrays of a .npz file, by name; also a context manager."""
    __module__ = "numpy.lib._npyio_impl"

    def __init__(self, data, file, allow_pickle):
        self._data = data
        self._file = file
        self._allow_pickle = allow_pickle
        self._entries = {}
        end = data.rfind(b"PK\x05\x06")
        if end < 0:
            raise ValueError("File is not a zip file")
        count, size, place = _struct.unpack("<HII", data[end + 10:end + 20])
        for _ in range(count):
            method, = _struct.unpack("<H", data[place + 10:place + 12])
            packed, plain, name, extra, comment = _struct.unpack("<IIHHH", data[place + 20:place + 34])
            local, = _struct.unpack("<I", data[place + 42:place + 46])
            entry = data[place + 46:place + 46 + name].decode()
            self._entries[entry] = (local, method, packed, plain)
            place += 46 + name + extra + comment
        self.files = [name[:-4] if name.endswith(".npy") else name for name in self._entries]

    def __getitem__(self, key):
        entry = key if key in self._entries else key + ".npy"
        if entry not in self._entries:
            raise KeyError("%s is not a file in the archive" % key)
        local, method, packed, plain = self._entries[entry]
        name, extra = _struct.unpack("<HH", self._data[local + 26:local + 30])
        start = local + 30 + name + extra
        data = self._data[start:]
        if packed != 0xffffffff:
            data = data[:packed]
        if method == 8:
            data = _inflated(data)
        elif method != 0:
            raise NotImplementedError("compression method %d is not there" % method)
        return _decoded(data, self._allow_pickle) if data[:6] == _magic else data

    def __contains__(self, key):
        return key in self.files or key in self._entries

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __repr__(self):
        name = self._file if isinstance(self._file, str) else "object"
        names = ", ".join(self.files[:5])
        if len(self.files) > 5:
            names += "..."
        return "NpzFile %r with keys: %s" % (name, names)

    def keys(self):
        return self.files[:]

    def values(self):
        return [self[name] for name in self.files]

    def items(self):
        return [(name, self[name]) for name in self.files]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def close(self):
        pass


# The lengths and distances of deflate (RFC 1951).
_length_bases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
_length_bits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
_distance_bases = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
                   4097, 6145, 8193, 12289, 16385, 24577]
_distance_bits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
_code_order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]


def _codes(lengths):
    """Huffman codes by (length, code)."""
    table, code = {}, 0
    for length in range(1, 16):
        for symbol, own in enumerate(lengths):
            if own == length:
                table[(length, code)] = symbol
                code += 1
        code <<= 1
    return table


class _Bits:
    def __init__(self, data):
        self.data, self.place, self.bit = data, 0, 0

    def take(self, count):
        value = 0
        for shift in range(count):
            value |= (self.data[self.place] >> self.bit & 1) << shift
            self.bit += 1
            if self.bit == 8:
                self.bit, self.place = 0, self.place + 1
        return value

    def symbol(self, table):
        code = length = 0
        while True:
            code = code << 1 | self.take(1)
            length += 1
            found = table.get((length, code))
            if found is not None:
                return found
            if length > 15:
                raise ValueError("invalid compressed data")


def _inflated(data):
    bits, out = _Bits(data), bytearray()
    while True:
        last, kind = bits.take(1), bits.take(2)
        if kind == 0:
            if bits.bit:
                bits.bit, bits.place = 0, bits.place + 1
            size, = _struct.unpack("<H", data[bits.place:bits.place + 2])
            out += data[bits.place + 4:bits.place + 4 + size]
            bits.place += 4 + size
        else:
            if kind == 1:
                lengths = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
                distances = [5] * 30
            else:
                lengths, distances = _dynamic(bits)
            _block(bits, out, _codes(lengths), _codes(distances))
        if last:
            return bytes(out)


def _dynamic(bits):
    literal, distance, count = bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4
    sizes = [0] * 19
    for place in range(count):
        sizes[_code_order[place]] = bits.take(3)
    table, lengths = _codes(sizes), []
    while len(lengths) < literal + distance:
        symbol = bits.symbol(table)
        if symbol < 16:
            lengths.append(symbol)
        elif symbol == 16:
            lengths += [lengths[-1]] * (3 + bits.take(2))
        else:
            lengths += [0] * (3 + bits.take(3) if symbol == 17 else 11 + bits.take(7))
    return lengths[:literal], lengths[literal:]


def _block(bits, out, literals, distances):
    while True:
        symbol = bits.symbol(literals)
        if symbol < 256:
            out.append(symbol)
        elif symbol == 256:
            return
        else:
            length = _length_bases[symbol - 257] + bits.take(_length_bits[symbol - 257])
            symbol = bits.symbol(distances)
            distance = _distance_bases[symbol] + bits.take(_distance_bits[symbol])
            for _ in range(length):
                out.append(out[-distance])


# Text

def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    """Writes a vector or matrix as lines of text.

    >>> import io
    >>> f = io.StringIO()
    >>> np.savetxt(f, [[1, 2]], fmt='%d')
    >>> f.getvalue()
    '1 2\\n'
    """
    X = np.asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
    rows = X[:, np.newaxis] if X.ndim == 1 else X
    count = rows.shape[1]
    complex_ = rows.dtype.kind == "c"
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != count:
            raise AttributeError("fmt has wrong shape.  %s" % str(fmt))
        line = delimiter.join(fmt)
    else:
        marks = fmt.count("%")
        if marks == 1:
            line = delimiter.join(([" (%s+%sj)" % (fmt, fmt)] if complex_ else [fmt]) * count)
        elif complex_ and marks == 2 * count or not complex_ and marks == count:
            line = fmt
        else:
            raise ValueError("fmt has wrong number of %% formats:  %s" % fmt)
    text = ""
    if header:
        text += comments + header.replace("\n", "\n" + comments) + newline
    for row in rows.tolist():
        values = [part for number in row for part in (number.real, number.imag)] if complex_ else row
        try:
            done = line % tuple(values)
        except TypeError:
            raise TypeError("Mismatch between array dtype ('%s') and format specifier ('%s')" % (X.dtype, line)) from None
        text += done.replace("+-", "-") + newline if complex_ else done + newline
    if footer:
        text += comments + footer.replace("\n", "\n" + comments) + newline
    if hasattr(fname, "write"):
        try:
            fname.write(text)
        except TypeError:
            fname.write(text.encode(encoding or "latin1"))
        return
    with open(_path(fname), "w") as out:
        out.write(text)


def _lines(fname):
    if isinstance(fname, str) or hasattr(fname, "__fspath__"):
        with open(_path(fname)) as given:
            return given.read().splitlines()
    lines = fname.read().splitlines() if hasattr(fname, "read") else list(fname)
    return [line.decode("latin1") if isinstance(line, bytes) else line for line in lines]


def _number(text, dtype):
    if dtype.kind == "b":
        return bool(int(text))
    if dtype.kind in "iu":
        try:
            return int(text)
        except ValueError:
            return int(float(text)) if float(text) == int(float(text)) and "." not in text and "e" not in text else _bad(text)
    if dtype.kind == "f":
        return float(text)
    return complex(text.replace("i", "j").strip("() ")) if dtype.kind == "c" else text


def _bad(text):
    raise ValueError(text)


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
            ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    """An array of the numbers in lines of text. `ValueError` for words that are no numbers, and for ragged lines.

    >>> import io
    >>> np.loadtxt(io.StringIO('1 2\\n3 4'))
    array([[1., 2.],
           [3., 4.]])
    """
    dtype = np.dtype(dtype)
    marks = [comments] if isinstance(comments, str) else list(comments or [])
    if isinstance(usecols, int):
        usecols = [usecols]
    rows = []
    for number, line in enumerate(_lines(fname)[skiprows:]):
        if max_rows is not None and len(rows) >= max_rows:
            break
        for mark in marks:
            line = line.split(mark)[0]
        if not line.strip():
            continue
        words = line.split(delimiter) if delimiter is not None else line.split()
        if usecols is not None:
            if max(usecols) >= len(words):
                raise ValueError("invalid column index %d at row %d with %d columns"
                                 % (max(usecols), len(rows) + 1, len(words)))
            words = [words[column] for column in usecols]
        if rows and len(words) != len(rows[0]):
            raise ValueError("the number of columns changed from %d to %d at row %d; use `usecols` to select a subset and "
                             "avoid this error" % (len(rows[0]), len(words), len(rows) + 1))
        values = []
        for column, word in enumerate(words):
            word = word.strip()
            own = converters.get(usecols[column] if usecols else column) if isinstance(converters, dict) else converters
            try:
                values.append(own(word) if own is not None else _number(word, dtype))
            except ValueError:
                raise ValueError("could not convert string %r to %s at row %d, column %d."
                                 % (word, dtype, len(rows), column + 1)) from None
        rows.append(values)
    if not rows:
        import warnings
        warnings.warn('loadtxt: input contained no data: "%s"' % (fname,), UserWarning, 2)
    array = np.array(rows, dtype) if rows else np.empty((0,), dtype)
    if ndmin == 2 and not rows:
        array = array.reshape(0, 1)
    if rows and ndmin < 2:
        array = array.squeeze() if ndmin == 0 or array.ndim > 1 and 1 in array.shape else array
        if ndmin == 1:
            array = np.atleast_1d(array)
    return array.T if unpack else array


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None,
               missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None, deletechars="",
               replace_space="_", autostrip=False, case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False,
               loose=True, invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0, like=None):
    """As `loadtxt`, with a filling value (NaN, or -1 of integers) for what is missing or no number.

    Names of columns, masks and `dtype=None` are not there: `NotImplementedError`.

    >>> import io
    >>> np.genfromtxt(io.StringIO('1,,3'), delimiter=',')
    array([ 1., nan,  3.])
    """
    if names is not None or usemask or dtype is None:
        raise NotImplementedError("np.genfromtxt with names, usemask or dtype=None is not there")
    dtype = np.dtype(dtype)
    filling = filling_values
    if filling is None:
        filling = -1 if dtype.kind in "iu" else False if dtype.kind == "b" else "" if dtype.kind in "US" else np.nan
    lines = _lines(fname)[skip_header:]
    if skip_footer:
        lines = lines[:-skip_footer]
    rows = []
    for line in lines:
        if max_rows is not None and len(rows) >= max_rows:
            break
        if comments is not None:
            line = line.split(comments)[0]
        if not line.strip():
            continue
        words = line.split(delimiter) if isinstance(delimiter, str) else line.split()
        if usecols is not None:
            words = [words[column] for column in ([usecols] if isinstance(usecols, int) else usecols)]
        values = []
        for column, word in enumerate(words):
            word = word.strip()
            own = (converters or {}).get(column)
            try:
                values.append(own(word) if own else filling if word == "" else _number(word, dtype))
            except ValueError:
                values.append(filling)
        rows.append(values)
    if len({len(row) for row in rows}) > 1:
        count = len(rows[0])
        wrong = [(place + 1 + skip_header, len(row)) for place, row in enumerate(rows) if len(row) != count]
        raise ValueError("Some errors were detected !\n" + "\n".join(
            "    Line #%d (got %d columns instead of %d)" % (place, size, count) for place, size in wrong))
    array = np.array(rows, dtype).squeeze() if rows else np.array([], dtype)
    if ndmin > array.ndim:
        array = np.atleast_1d(array) if ndmin == 1 else np.array(array, ndmin=2)
    return array.T if unpack else array


def fromstring(string, dtype=float, count=-1, *, sep, like=None):
    """An array of the numbers in a text between separators.

    >>> np.fromstring('1 2', dtype=int, sep=' ')
    array([1, 2])
    """
    if sep == "":
        raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
    dtype = np.dtype(dtype)
    words = string.split() if sep.isspace() else [word for word in string.split(sep)]
    if count >= 0:
        words = words[:count]
    return np.array([_number(word.strip(), dtype) for word in words if word.strip()], dtype)


def fromfile(file, dtype=float, count=-1, sep="", offset=0, *, like=None):
    """An array of the bytes of a file (or of its numbers, with a separator).

    >>> import os, tempfile
    >>> path = os.path.join(tempfile.mkdtemp(), 'a')
    >>> np.arange(3).tofile(path)
    >>> np.fromfile(path, int)
    array([0, 1, 2])
    """
    if hasattr(file, "read"):
        data = file.read()
    else:
        with open(_path(file), "rb") as given:
            data = given.read()
    if sep:
        return fromstring(data.decode() if isinstance(data, bytes) else data, dtype, count, sep=sep)
    dtype = np.dtype(dtype)
    data = data[offset:]
    size = len(data) // dtype.itemsize
    size = size if count < 0 else min(count, size)
    return np.frombuffer(data[:size * dtype.itemsize], dtype).copy() if size else np.empty(0, dtype)


def fromregex(file, regexp, dtype, encoding=None):
    """Structured arrays are not there: `NotImplementedError`."""
    raise NotImplementedError("np.fromregex: structured arrays are not there")


def _tofile(array, fid, sep="", format="%s"):
    data = sep.join(format % item for item in array.ravel().tolist()).encode() if sep else array.tobytes()
    if hasattr(fid, "write"):
        fid.write(data)
        return
    with open(_path(fid), "wb") as out:
        out.write(data)
