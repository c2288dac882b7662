"""Files and directories that go away."""

import types as _types
import io as _io
import os as _os

import _files

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
tempdir = None
template = "tmp"


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    return tempdir or _files.identity()["temporary"]


def gettempdirb():
    return gettempdir().encode()


def _name(suffix, prefix, dir):
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    bytes_ = _os.urandom(8)
    middle = "".join(letters[byte % len(letters)] for byte in bytes_)
    return _os.path.join(
        gettempdir() if dir is None else dir, (template if prefix is None else prefix) + middle + (suffix or ""))


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """A new file: its descriptor and its path."""
    for _ in range(TMP_MAX):
        path = _os.path.abspath(_name(suffix, prefix, dir))
        try:
            return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new directory: its path."""
    for _ in range(TMP_MAX):
        path = _os.path.abspath(_name(suffix, prefix, dir))
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A path that no file has yet."""
    return _os.path.abspath(_name(suffix, prefix, dir))


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._removed = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self.file.close()
        if self.delete and not self._removed:
            self._removed = True
            _os.unlink(self.name)

    def __iter__(self):
        return iter(self.file)

    def __del__(self):
        self.close()


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    """A file with a name, removed when it is closed."""
    fd, name = mkstemp(suffix, prefix, dir)
    file = _io.open(fd, mode, buffering, encoding, errors, newline)
    return _TemporaryFileWrapper(file, name, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A file that nobody else sees."""
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    return _io.open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile:
    """A file in memory, that becomes one of the system when it gets large."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = _io.BytesIO() if "b" in mode else _io.StringIO()
        self._max_size = max_size
        self._rolled = False
        self._options = dict(
            mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir,
            errors=errors)

    def rollover(self):
        if not self._rolled:
            place = self._file.tell()
            content = self._file.getvalue()
            self._file = TemporaryFile(**self._options)
            self._file.write(content)
            self._file.seek(place)
            self._rolled = True

    def write(self, data):
        count = self._file.write(data)
        if self._max_size and not self._rolled and self._file.tell() > self._max_size:
            self.rollover()
        return count

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self._file.close()

    def __iter__(self):
        return iter(self._file)


class TemporaryDirectory:
    """A directory that is removed at the end of the block."""

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self._ignores_errors = ignore_cleanup_errors
        self.name = mkdtemp(suffix, prefix, dir)
        self._open = True

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        self.cleanup()

    def cleanup(self):
        if self._open:
            self._open = False
            import shutil
            shutil.rmtree(self.name, ignore_errors=self._ignores_errors)

    def __del__(self):
        self.cleanup()


