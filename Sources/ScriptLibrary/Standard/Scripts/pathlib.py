"""Paths as objects."""

import fnmatch as _fnmatch
import io as _io
import os as _os
import stat as _stat

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class _Parents:
    """The paths above a path."""

    def __init__(self, path):
        self._path = path

    def _all(self):
        result = []
        path = self._path
        while path.parent != path:
            path = path.parent
            result.append(path)
        return result

    def __len__(self):
        return len(self._all())

    def __getitem__(self, index):
        found = self._all()
        return tuple(found[index]) if isinstance(index, slice) else found[index]

    def __iter__(self):
        return iter(self._all())

    def __repr__(self):
        return "<%s.parents>" % type(self._path).__name__


class PurePath:
    """A path that asks nothing of the system."""

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._from(args)

    def __init__(self, *args):
        pass

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    @classmethod
    def _from(cls, args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg))
            else:
                text = _os.fspath(arg) if hasattr(arg, "__fspath__") or isinstance(arg, (str, bytes)) else arg
                if not isinstance(text, str):
                    raise TypeError(
                        "argument should be a str object or an os.PathLike object returning str, not %r" % type(text))
                texts.append(text)
        joined = _os.path.join(*texts) if texts else ""
        root = ""
        if joined.startswith("/"):
            root = "//" if joined.startswith("//") and not joined.startswith("///") else "/"
        parts = [part for part in joined.split("/") if part and part != "."]
        return cls._of(root, parts)

    @classmethod
    def _of(cls, root, parts):
        self = object.__new__(cls)
        self._root = root
        self._tail = tuple(parts)
        return self

    def __str__(self):
        return self._root + "/".join(self._tail) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(str(self))

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, self.as_posix())

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        return "file://" + "".join(
            char if char in safe else "".join("%%%02X" % byte for byte in char.encode()) for char in str(self))

    def _key(self):
        return self._root, self._tail

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def _order(self):
        return ((self._root,) if self._root else ()) + self._tail

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return type(self)._from((self, key))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)._from((key, self))
        except TypeError:
            return NotImplemented

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + self._tail

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        place = name.rfind(".")
        return name[place:] if 0 < place < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        place = name.rfind(".")
        return name[:place] if 0 < place < len(name) - 1 else name

    @property
    def parent(self):
        return self._of(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % name)
        return self._of(self._root, self._tail[:-1] + (name,))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % suffix)
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        old = self.suffix
        return self._of(self._root, self._tail[:-1] + ((self.name[:-len(old)] if old else self.name) + suffix,))

    def joinpath(self, *args):
        return self._from((self, *args))

    def is_absolute(self):
        return bool(self._root)

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def is_reserved(self):
        return False

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = self._from(other)
        count = len(base._tail)
        if base._root != self._root or self._tail[:count] != base._tail:
            raise ValueError(
                "%r is not in the subpath of %r OR one path is relative and the other is absolute."
                % (str(self), str(base)))
        return self._of("", self._tail[count:])

    def match(self, path_pattern):
        pattern = PurePosixPath(path_pattern)
        if not pattern._tail and not pattern._root:
            raise ValueError("empty pattern")
        wanted, own = pattern.parts, self.parts
        if pattern._root and len(own) != len(wanted) or len(wanted) > len(own):
            return False
        return all(_fnmatch.fnmatchcase(part, shape) for part, shape in zip(reversed(own), reversed(wanted)))


class PurePosixPath(PurePath):
    """A path as Unix writes it."""


class PureWindowsPath(PurePath):
    """A path as Windows writes it: not here."""

    def __new__(cls, *args):
        raise NotImplementedError("PureWindowsPath")


_os.PathLike.register(PurePath)


class Path(PurePath):
    """A path of the file system."""

    def __new__(cls, *args):
        if cls is Path:
            cls = PosixPath
        return cls._from(args)

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

    def stat(self, *, follow_symlinks=True):
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return _os.lstat(self)

    def exists(self):
        return _os.path.exists(self)

    def is_dir(self):
        return _os.path.isdir(self)

    def is_file(self):
        return _os.path.isfile(self)

    def is_symlink(self):
        return _os.path.islink(self)

    def is_mount(self):
        return _os.path.ismount(self)

    def _is_kind(self, test):
        try:
            return test(self.stat().st_mode)
        except (OSError, ValueError):
            return False

    def is_socket(self):
        return self._is_kind(_stat.S_ISSOCK)

    def is_fifo(self):
        return self._is_kind(_stat.S_ISFIFO)

    def is_block_device(self):
        return self._is_kind(_stat.S_ISBLK)

    def is_char_device(self):
        return self._is_kind(_stat.S_ISCHR)

    def samefile(self, other_path):
        return _os.path.samefile(self, other_path)

    def iterdir(self):
        for name in _os.listdir(self):
            yield self / name

    def _select(self, parts, seen):
        """The paths below that match the parts of a pattern."""
        if not parts:
            if str(self) not in seen:
                seen.add(str(self))
                yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            yield from self._select(rest, seen) if rest else self._select([], seen)
            for below in self._listed():
                if below.is_dir() and not below.is_symlink():
                    yield from below._select(parts, seen)
        elif part == "..":
            yield from (self / part)._select(rest, seen)
        else:
            for below in self._listed():
                if _fnmatch.fnmatchcase(below.name, part) and (not rest or below.is_dir()):
                    yield from below._select(rest, seen)

    def _listed(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def glob(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: %r" % pattern)
        shape = PurePosixPath(pattern)
        if shape._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        for part in shape._tail:
            if "**" in part and part != "**":
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        return self._select(list(shape._tail), set())

    def rglob(self, pattern):
        shape = PurePosixPath(pattern)
        if shape._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self._select(["**", *shape._tail], set())

    def absolute(self):
        return self if self.is_absolute() else self._from((_os.getcwd(), self))

    def resolve(self, strict=False):
        return self._from((_os.path.realpath(self, strict=strict),))

    def expanduser(self):
        if self._root or not self._tail or self._tail[0][:1] != "~":
            return self
        home = _os.path.expanduser(self._tail[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self._from((home, *self._tail[1:]))

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def readlink(self):
        return self._from((_os.readlink(self),))

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok and self.exists():
            _os.utime(self)
            return
        flags = _os.O_CREAT | _os.O_WRONLY
        if not exist_ok:
            flags |= _os.O_EXCL
        _os.close(_os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        _os.chmod(self, mode)

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        _os.rmdir(self)

    def rename(self, target):
        _os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        _os.replace(self, target)
        return self.__class__(target)

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(target, self)

    def hardlink_to(self, target):
        _os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of a Unix file system."""


class WindowsPath(Path, PureWindowsPath):
    """A path of a Windows file system: not here."""

    def __new__(cls, *args):
        raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
