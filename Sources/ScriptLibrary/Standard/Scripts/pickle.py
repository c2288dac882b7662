"""Objects as bytes, and back. Reading and writing are native."""

import _pickle
import copyreg
import io as _io
from copyreg import dispatch_table

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "PickleBuffer"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """What the others are derived from."""


class PicklingError(PickleError):
    """An object that can't be written."""


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = "_pickle"


class PickleBuffer:
    """Bytes that a pickle of protocol 5 may leave outside of itself."""

    def __init__(self, object, /):
        self._view = memoryview(object)

    def raw(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view.cast("B") if self._view.format != "B" else self._view

    def release(self):
        self._view = None

    def __bytes__(self):
        return self.raw().tobytes()

    def __reduce_ex__(self, protocol):
        raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")


PickleBuffer.__module__ = "pickle"


def _checked(protocol):
    if protocol is None:
        return DEFAULT_PROTOCOL
    protocol = protocol.__index__()
    if protocol < 0:
        return HIGHEST_PROTOCOL
    if protocol > HIGHEST_PROTOCOL:
        raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
    return protocol


class Pickler:
    """Writes pickles to a file. What one has written, the next refers to."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        self._protocol = _checked(protocol)
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        if buffer_callback is not None and self._protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._write = file.write
        self._fix_imports = fix_imports
        self._buffer_callback = buffer_callback
        self._writer = _pickle.writer()
        self.bin = int(self._protocol > 0)
        self.fast = 0

    def dump(self, obj, /):
        if not hasattr(self, "_writer"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._write(_pickle.dump(
            self._writer, obj, self._protocol, self._fix_imports, self.fast, self._buffer_callback,
            getattr(self, "persistent_id", None), getattr(self, "reducer_override", None),
            getattr(self, "dispatch_table", None)))

    def clear_memo(self):
        _pickle.forget(self._writer)

    @property
    def memo(self):
        return {id(obj): (index, obj) for index, obj in enumerate(_pickle.written(self._writer))}


def _shown(buffers):
    """The buffers as what reading makes views of."""
    if buffers is None:
        return None
    return (buffer.raw() if isinstance(buffer, PickleBuffer) else buffer for buffer in buffers)


class Unpickler:
    """Reads pickles from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        for name in ("read", "readline"):
            if not hasattr(file, name):
                raise TypeError("file must have 'read' and 'readline' attributes")
        self._options = fix_imports, encoding, errors, _shown(buffers)
        self._reader = _pickle.reader(file)

    def load(self):
        if not hasattr(self, "_reader"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        find_class = None if type(self).find_class is Unpickler.find_class else self.find_class
        return _pickle.load(self._reader, *self._options, find_class, getattr(self, "persistent_load", None))

    def find_class(self, module_name, global_name, /):
        return _pickle.find(self._reader, module_name, global_name)

    @property
    def memo(self):
        return dict(_pickle.known(self._reader))


Pickler.__module__ = Unpickler.__module__ = "_pickle"


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    protocol = _checked(protocol)
    if buffer_callback is not None and protocol < 5:
        raise ValueError("buffer_callback needs protocol >= 5")
    return _pickle.dump(_pickle.writer(), obj, protocol, fix_imports, False, buffer_callback, None, None, None)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, str) or not hasattr(type(data), "__len__"):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return _pickle.loads(data, fix_imports, encoding, errors, _shown(buffers))


def whichmodule(obj, name):
    module_name = getattr(obj, "__module__", None)
    return module_name if module_name is not None else "__main__"


encode_long = lambda x: b"" if x == 0 else x.to_bytes((x.bit_length() >> 3) + 1, "little", signed=True)
decode_long = lambda data: int.from_bytes(data, "little", signed=True)
