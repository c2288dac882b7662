"""Streams: texts and bytes in memory, and files."""

import _files

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
]

BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """What the stream can't do."""


class IOBase:
    """What all streams have."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def flush(self):
        self._check_open()

    def seek(self, offset, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def readline(self, size=-1):
        self._unsupported("readline")

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Streams of bytes that are not buffered."""

    def readall(self):
        return self.read(-1)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)


class BufferedIOBase(IOBase):
    """Streams of bytes."""

    def detach(self):
        self._unsupported("detach")

    def read1(self, size=-1):
        return self.read(size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto


class TextIOBase(IOBase):
    """Streams of text."""

    encoding = None
    errors = None
    newlines = None

    def detach(self):
        self._unsupported("detach")


class BytesIO(BufferedIOBase):
    """Bytes in memory."""

    def __init__(self, initial_bytes=b""):
        self._content = b"" if initial_bytes is None else bytes(initial_bytes)
        self._place = 0

    def __getstate__(self):
        self._check_open()
        return self._content, self._place, None

    def __setstate__(self, state):
        self.__init__(state[0])
        self._place = state[1]

    def getvalue(self):
        self._check_open()
        return self._content

    def getbuffer(self):
        self._check_open()
        return memoryview(self._content)

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def read(self, size=-1):
        self._check_open()
        end = len(self._content) if size is None or size < 0 else self._place + size
        result = self._content[self._place:end]
        self._place += len(result)
        return result

    def readline(self, size=-1):
        self._check_open()
        end = self._content.find(b"\n", self._place) + 1
        if end <= 0:
            end = len(self._content)
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        result = self._content[self._place:end]
        self._place += len(result)
        return result

    def write(self, data):
        self._check_open()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if not data:
            return 0
        before = self._content
        if self._place > len(before):
            before += b"\0" * (self._place - len(before))
        end = self._place + len(data)
        self._content = before[:self._place] + data + before[end:]
        self._place = end
        return len(data)

    def seek(self, offset, whence=0):
        self._check_open()
        if whence == 0:
            if offset < 0:
                raise ValueError("negative seek value %r" % (offset,))
            self._place = offset
        elif whence == 1:
            self._place = max(0, self._place + offset)
        elif whence == 2:
            self._place = max(0, len(self._content) + offset)
        else:
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
        return self._place

    def tell(self):
        self._check_open()
        return self._place

    def truncate(self, size=None):
        self._check_open()
        size = self._place if size is None else size
        if size < 0:
            raise ValueError("negative size value %d" % size)
        self._content = self._content[:size]
        return size


class StringIO(TextIOBase):
    """Text in memory."""

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not %s" % type(initial_value).__name__)
        self._newline = newline
        self._parts = []
        self._content = ""
        self._place = 0
        if initial_value:
            self._content = self._translated(initial_value)

    def _translated(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return text.replace("\n", self._newline)
        return text

    def _settle(self):
        """What was written at the end becomes part of the content."""
        if self._parts:
            self._content += "".join(self._parts)
            self._parts = []

    @property
    def line_buffering(self):
        return False

    def __getstate__(self):
        self._check_open()
        return self.getvalue(), self._newline, self._position(), None

    def __setstate__(self, state):
        self.__init__(None, state[1])
        self._content = state[0]
        self._place = state[2]

    def getvalue(self):
        self._check_open()
        self._settle()
        return self._content

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def write(self, text):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError("string argument expected, got %r" % type(text).__name__)
        count = len(text)
        if not count:
            return 0
        text = self._translated(text)
        if self._place == -1 or not self._parts and self._place == len(self._content):
            self._parts.append(text)
            self._place = -1
            return count
        self._settle()
        if self._place > len(self._content):
            self._content += "\0" * (self._place - len(self._content))
        end = self._place + len(text)
        self._content = self._content[:self._place] + text + self._content[end:]
        self._place = end
        return count

    def _position(self):
        self._settle()
        if self._place == -1:
            self._place = len(self._content)
        return self._place

    def read(self, size=-1):
        self._check_open()
        start = self._position()
        end = len(self._content) if size is None or size < 0 else start + size
        result = self._content[start:end]
        self._place = start + len(result)
        return result

    def readline(self, size=-1):
        self._check_open()
        start = self._position()
        end = _line_end(self._content, start, self._newline)
        if size is not None and size >= 0:
            end = min(end, start + size)
        result = self._content[start:end]
        self._place = start + len(result)
        return result

    def seek(self, offset, whence=0):
        self._check_open()
        place = self._position()
        if whence == 0:
            if offset < 0:
                raise ValueError("Negative seek position %d" % offset)
            self._place = offset
        elif offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 1:
            self._place = place
        elif whence == 2:
            self._place = len(self._content)
        else:
            raise ValueError("Invalid whence (%d, should be 0, 1 or 2)" % whence)
        return self._place

    def tell(self):
        self._check_open()
        return self._position()

    def truncate(self, size=None):
        self._check_open()
        place = self._position()
        size = place if size is None else size
        if size < 0:
            raise ValueError("Negative size value %d" % size)
        self._content = self._content[:size]
        return size


def _line_end(text, start, newline):
    """Where the line that begins at `start` ends, its line end included."""
    if newline == "":
        ends = [place for place in (text.find("\n", start), text.find("\r", start)) if place >= 0]
        if not ends:
            return len(text)
        end = min(ends)
        return end + 2 if text[end:end + 2] == "\r\n" else end + 1
    end = text.find(newline or "\n", start)
    return len(text) if end < 0 else end + len(newline or "\n")


_flags = {"r": 0, "w": 0o1 | 0o100 | 0o1000, "a": 0o1 | 0o100 | 0o2000, "x": 0o1 | 0o100 | 0o200}


class FileIO(RawIOBase):
    """A file as the system gives it."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        base = mode.replace("b", "").replace("+", "")
        if len(base) != 1 or base not in _flags:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        flags = _flags[base]
        if "+" in mode:
            flags = flags & ~0o3 | 0o2
        self.name = file
        self._base = base
        self._plus = "+" in mode
        self.closefd = closefd
        if isinstance(file, int):
            self._fd = file
        else:
            self._fd = _files.open(file, flags) if opener is None else opener(file, flags)

    @property
    def mode(self):
        if self._base == "a":
            return "ab+" if self._plus else "ab"
        if self._base == "x":
            return "xb+" if self._plus else "xb"
        return "rb+" if self._plus else self._base + "b"

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return "<_io.FileIO name=%r mode=%r closefd=%r>" % (self.name, self.mode, self.closefd)

    def fileno(self):
        self._check_open()
        return self._fd

    def isatty(self):
        self._check_open()
        return _files.isatty(self._fd)

    def readable(self):
        self._check_open()
        return self._base == "r" or self._plus

    def writable(self):
        self._check_open()
        return self._base != "r" or self._plus

    def seekable(self):
        self._check_open()
        try:
            _files.seek(self._fd, 0, 1)
        except OSError:
            return False
        return True

    def read(self, size=-1):
        self._check_open()
        if not self.readable():
            self._unsupported("File not open for reading")
        return _files.read(self._fd, -1 if size is None else size)

    def readline(self, size=-1):
        result = b""
        while size is None or size < 0 or len(result) < size:
            byte = self.read(1)
            result += byte
            if not byte or byte == b"\n":
                break
        return result

    def write(self, data):
        self._check_open()
        if not self.writable():
            self._unsupported("File not open for writing")
        return _files.write(self._fd, bytes(data))

    def seek(self, offset, whence=0):
        self._check_open()
        return _files.seek(self._fd, offset, whence)

    def truncate(self, size=None):
        self._check_open()
        if not self.writable():
            self._unsupported("File not open for writing")
        size = self.tell() if size is None else size
        _files.truncate(self._fd, size)
        return size

    def close(self):
        if not self._closed:
            self._closed = True
            if self.closefd:
                _files.close(self._fd)

    def __del__(self):
        if hasattr(self, "_fd"):
            self.close()


class _Buffered(BufferedIOBase):
    """A file with what was read ahead and what is still to be written."""

    _kind = "BufferedRandom"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self.raw = raw
        self._size = buffer_size
        self._ahead = b""
        self._pending = []
        self._pending_size = 0

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def __repr__(self):
        return "<_io.%s name=%r>" % (self._kind, self.raw.name)

    def _check_open(self):
        if self.raw.closed:
            raise ValueError("I/O operation on closed file.")

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def read(self, size=-1):
        self._check_open()
        if not self.readable():
            self._unsupported("read")
        self.flush()
        if size is None or size < 0:
            result, self._ahead = self._ahead + self.raw.read(-1), b""
            return result
        while len(self._ahead) < size:
            more = self.raw.read(max(self._size, size - len(self._ahead)))
            if not more:
                break
            self._ahead += more
        result, self._ahead = self._ahead[:size], self._ahead[size:]
        return result

    def peek(self, size=0):
        self._check_open()
        if not self._ahead:
            self._ahead = self.raw.read(self._size)
        return self._ahead

    def readline(self, size=-1):
        self._check_open()
        if not self.readable():
            self._unsupported("read")
        self.flush()
        searched = 0
        while True:
            end = self._ahead.find(b"\n", searched) + 1
            if end > 0 or size is not None and 0 <= size <= len(self._ahead):
                break
            searched = len(self._ahead)
            more = self.raw.read(self._size)
            if not more:
                end = len(self._ahead)
                break
            self._ahead += more
        if size is not None and size >= 0:
            end = min(end or size, size)
        result, self._ahead = self._ahead[:end], self._ahead[end:]
        return result

    def write(self, data):
        self._check_open()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if not self.writable():
            self._unsupported("write")
        if self._ahead:
            self.raw.seek(-len(self._ahead), 1)
            self._ahead = b""
        data = bytes(data)
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size >= self._size:
            self.flush()
        return len(data)

    def flush(self):
        self._check_open()
        if self._pending:
            data, self._pending, self._pending_size = b"".join(self._pending), [], 0
            self.raw.write(data)

    def seek(self, offset, whence=0):
        self._check_open()
        self.flush()
        if whence == 1:
            offset -= len(self._ahead)
        self._ahead = b""
        return self.raw.seek(offset, whence)

    def tell(self):
        self._check_open()
        return self.raw.tell() - len(self._ahead) + self._pending_size

    def truncate(self, size=None):
        size = self.tell() if size is None else size
        self.flush()
        return self.raw.truncate(size)

    def detach(self):
        self.flush()
        return self.raw

    def close(self):
        if not self.raw.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def __del__(self):
        if hasattr(self, "raw"):
            self.close()


class BufferedReader(_Buffered):
    _kind = "BufferedReader"


class BufferedWriter(_Buffered):
    _kind = "BufferedWriter"


class BufferedRandom(_Buffered):
    pass


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer as one stream."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=-1):
        return self.reader.readline(size)

    def write(self, data):
        return self.writer.write(data)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def close(self):
        self.writer.close()
        self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Makes `\\n` of all line ends."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self.translate else text

    def reset(self):
        pass


def text_encoding(encoding, stacklevel=2):
    """The encoding that is meant by None."""
    return "utf-8" if encoding is None else encoding


class TextIOWrapper(TextIOBase):
    """Text from and to a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %s" % newline)
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        "".encode(encoding)
        self.buffer = buffer
        self.encoding = encoding
        self.errors = errors or "strict"
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._text = None
        self._place = 0
        self._start = 0

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def __repr__(self):
        name = " name=%r" % (self.name,) if hasattr(self.buffer, "name") else ""
        mode = " mode=%r" % self.mode if hasattr(self, "mode") else ""
        return "<_io.TextIOWrapper%s%s encoding=%r>" % (name, mode, self.encoding)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _load(self):
        """What is left of the file, as text."""
        self._check_open()
        if self._text is None:
            if not self.readable():
                self._unsupported("not readable")
            self.buffer.flush()
            self._start = self.buffer.tell() if self.seekable() else 0
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._text = text
            self._place = 0
        return self._text

    def read(self, size=-1):
        text = self._load()
        end = len(text) if size is None or size < 0 else self._place + size
        result = text[self._place:end]
        self._place += len(result)
        self._forget()
        return result

    def readline(self, size=-1):
        text = self._load()
        end = _line_end(text, self._place, self._newline)
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        result = text[self._place:end]
        self._place += len(result)
        self._forget()
        return result

    def _forget(self):
        """At the end: what is written to the file meanwhile is read again."""
        if self._place >= len(self._text):
            self._text = None

    def write(self, text):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not %s" % type(text).__name__)
        if not self.writable():
            self._unsupported("not writable")
        if self._text is not None:
            self.seek(self.tell())
        count = len(text)
        if self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        self.buffer.write(text.encode(self.encoding, self.errors))
        if self.line_buffering and "\n" in text:
            self.flush()
        return count

    def flush(self):
        self._check_open()
        self.buffer.flush()

    def tell(self):
        self._check_open()
        if self._text is None:
            return self.buffer.tell()
        return self._start + len(self._text[:self._place].encode(self.encoding, self.errors))

    def seek(self, offset, whence=0):
        self._check_open()
        if whence == 1:
            if offset != 0:
                self._unsupported("can't do nonzero cur-relative seeks")
            offset, whence = self.tell(), 0
        if whence == 2 and offset != 0:
            self._unsupported("can't do nonzero end-relative seeks")
        if whence == 0 and offset < 0:
            raise ValueError("negative seek position %r" % (offset,))
        self._text = None
        return self.buffer.seek(offset, whence)

    def truncate(self, size=None):
        self.flush()
        size = self.tell() if size is None else size
        return self.buffer.truncate(size)

    def detach(self):
        self.flush()
        return self.buffer

    def close(self):
        self.buffer.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """A file as a stream: of text, or with "b" in its mode of bytes."""
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not %s" % type(mode).__name__)
    modes = set(mode)
    if modes - set("axrwb+t") or len(mode) > len(modes):
        raise ValueError("invalid mode: %r" % mode)
    base = modes & set("axrw")
    binary = "b" in modes
    if binary and "t" in modes:
        raise ValueError("can't have text and binary mode at once")
    if len(base) != 1:
        if len(base) > 1:
            raise ValueError("must have exactly one of create/read/write/append mode")
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    for given, name in ((encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")):
        if binary and given is not None:
            raise ValueError("binary mode doesn't take %s argument" % name)
    if hasattr(file, "__fspath__"):
        file = file.__fspath__()
    if not isinstance(file, (str, bytes, int)):
        raise TypeError("expected str, bytes or os.PathLike object, not %s" % type(file).__name__)
    raw = FileIO(file, base.pop() + ("+" if "+" in modes else ""), closefd, opener)
    if binary and buffering == 0:
        return raw
    if buffering == 0:
        raw.close()
        raise ValueError("can't have unbuffered text I/O")
    size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
    if "+" in modes:
        buffer = BufferedRandom(raw, size)
    elif raw._base == "r":
        buffer = BufferedReader(raw, size)
    else:
        buffer = BufferedWriter(raw, size)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


def open_code(path):
    return open(path, "rb")


for _class in (
    FileIO, BytesIO, StringIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, TextIOWrapper,
    IncrementalNewlineDecoder,
):
    _class.__module__ = "_io"
