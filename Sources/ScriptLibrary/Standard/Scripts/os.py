"""Files and directories, the environment: what is harmless of the system."""

import types as _types
import _files
import sys as _sys
import stat as _stat
from collections.abc import MutableMapping as _MutableMapping

name = "posix"
linesep = "\n"
curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "/", ":", None
defpath, devnull = "/bin:/usr/bin", "/dev/null"
error = OSError
supports_bytes_environ = True

F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000
O_NONBLOCK, O_SYNC, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC, O_ACCMODE = 0o4000, 0o4010000, 0o200000, 0o400000, 0o2000000, 3
O_NDELAY, O_NOCTTY, O_DSYNC = 0o4000, 0o400, 0o10000
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE = 0, 64, 65, 66, 67, 68, 69, 70
globals().update(__import__("_osnumbers").values)
EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 71, 72, 73, 74, 75, 76, 77, 78


def fspath(path):
    """The text or bytes of a path."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    if not hasattr(kind, "__fspath__"):
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__)
    result = kind.__fspath__(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError("expected %s.__fspath__() to return str or bytes, not %s" % (
            kind.__name__, type(result).__name__))
    return result


from abc import ABC as _ABC, abstractmethod as _abstractmethod


class PathLike(_ABC):
    """What stands for a path."""

    __class_getitem__ = classmethod(_types.GenericAlias)

    @_abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, other):
        if cls is PathLike:
            return hasattr(other, "__fspath__") or NotImplemented
        return NotImplemented


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8") if isinstance(filename, bytes) else filename


class _Environ(_MutableMapping):
    """The environment; changes are the script's own."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError("str expected, not %s" % type(key).__name__)
        return self._data[key]

    def __setitem__(self, key, value):
        for part in (key, value):
            if not isinstance(part, str):
                raise TypeError("str expected, not %s" % type(part).__name__)
        self._data[key] = value

    def __delitem__(self, key):
        del self._data[key]

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return "environ({%s})" % ", ".join("%r: %r" % item for item in self._data.items())

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ror__(self, other):
        return dict(other) | dict(self)


environ = _Environ(_files.environ())
environb = {fsencode(key): fsencode(value) for key, value in environ.items()}


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def putenv(name, value, /):
    environ[fsdecode(name)] = fsdecode(value)


def unsetenv(name, /):
    environ.pop(fsdecode(name), None)


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


class stat_result(tuple):
    """What is known of a file."""

    _names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3

    def __new__(cls, fields):
        fields = tuple(fields)
        times = [nanoseconds // 1000000000 for nanoseconds in fields[7:10]]
        self = super().__new__(cls, fields[:7] + tuple(times))
        self._nanoseconds = fields[7:10]
        return self

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self._nanoseconds[0] / 1e9)
    st_mtime = property(lambda self: self._nanoseconds[1] / 1e9)
    st_ctime = property(lambda self: self._nanoseconds[2] / 1e9)
    st_atime_ns = property(lambda self: self._nanoseconds[0])
    st_mtime_ns = property(lambda self: self._nanoseconds[1])
    st_ctime_ns = property(lambda self: self._nanoseconds[2])
    st_blksize = property(lambda self: 4096)
    st_blocks = property(lambda self: -(-self[6] // 512))

    def __repr__(self):
        return "os.stat_result(%s)" % ", ".join("%s=%d" % pair for pair in zip(self._names, self))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(_files.stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    return stat_result(_files.stat(path, False))


def fstat(fd):
    return stat_result(_files.stat(fd, True))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _files.access(path, mode)


def open(path, flags, mode=0o777, *, dir_fd=None):
    return _files.open(path, flags, mode)


def close(fd):
    _files.close(fd)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            _files.close(fd)
        except OSError:
            pass


def read(fd, n, /):
    return _files.read(fd, n)


def write(fd, data, /):
    return _files.write(fd, data)


def lseek(fd, position, how, /):
    return _files.seek(fd, position, how)


def ftruncate(fd, length, /):
    _files.truncate(fd, length)


def truncate(path, length):
    _files.truncate(path, length)


def pread(fd, n, offset, /):
    """Bytes from a place; where the file stands stays the same."""
    place = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return read(fd, n)
    finally:
        lseek(fd, place, SEEK_SET)


def pwrite(fd, data, offset, /):
    place = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return write(fd, data)
    finally:
        lseek(fd, place, SEEK_SET)


def readv(fd, buffers, /):
    """Fills buffers one after the other."""
    total = 0
    for buffer in buffers:
        data = read(fd, len(buffer))
        buffer[:len(data)] = data
        total += len(data)
        if len(data) < len(buffer):
            break
    return total


def writev(fd, buffers, /):
    return sum(write(fd, buffer) for buffer in buffers)


def preadv(fd, buffers, offset, flags=0, /):
    place = lseek(fd, 0, SEEK_CUR)
    try:
        lseek(fd, offset, SEEK_SET)
        return readv(fd, buffers)
    finally:
        lseek(fd, place, SEEK_SET)


def pwritev(fd, buffers, offset, flags=0, /):
    return pwrite(fd, b"".join(buffers), offset)


def posix_fallocate(fd, offset, length, /):
    """Makes the file at least so long."""
    if length <= 0 or offset < 0:
        raise OSError(22, "Invalid argument")
    if fstat(fd).st_size < offset + length:
        ftruncate(fd, offset + length)


def posix_fadvise(fd, offset, length, advice, /):
    """Advice is taken as read."""
    fstat(fd)


def get_inheritable(fd, /):
    fstat(fd)
    return False


def get_blocking(fd, /):
    fstat(fd)
    return True


def device_encoding(fd):
    return "utf-8" if isatty(fd) else None


def ctermid():
    return "/dev/tty"


def isatty(fd, /):
    return _files.isatty(fd)


def fsync(fd):
    _files.fsync(fd)


fdatasync = fsync


def sync():
    """Nothing is held back."""


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    import io
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def listdir(path=None):
    return _files.listdir("." if path is None else path)


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.mkdir(path, mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """A directory and those above it that are not there."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _files.rmdir(path)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def unlink(path, *, dir_fd=None):
    _files.unlink(path)


remove = unlink


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(src, dst)


replace = rename


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _files.link(src, dst)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _files.symlink(src, dst)


def readlink(path, *, dir_fd=None):
    return _files.readlink(path)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _files.chmod(path, mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        if times is None:
            import time
            ns = (time.time_ns(),) * 2
        else:
            ns = tuple(int(value * 1000000000) for value in times)
    _files.utime(path, *ns)


def getcwd():
    return _files.getcwd()


def getcwdb():
    return getcwd().encode()


def chdir(path):
    _files.chdir(path)


def strerror(code, /):
    return _files.strerror(code)


def urandom(size, /):
    return _files.urandom(size)


def getrandom(size, flags=0):
    return _files.urandom(size)


class DirEntry:
    """A name in a directory."""

    def __init__(self, directory, name):
        self.name = name
        self.path = path.join(directory, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry %r>" % self.name

    def inode(self):
        return lstat(self.path).st_ino

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)


class _Scan:
    def __init__(self, directory):
        self._entries = iter([DirEntry(directory, name) for name in listdir(directory)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def scandir(path=None):
    return _Scan("." if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(directory, its directories, its files) for a directory and all below it."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    directories = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, directories, files
    for directory in directories:
        below = path.join(top, directory)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, directories, files


# What a process ended with, as the system packs it into a number.

def WCOREDUMP(status, /):
    return bool(status & 128)


def WIFCONTINUED(status):
    return status == 0xFFFF


def WIFSTOPPED(status):
    return status & 255 == 127


def WIFSIGNALED(status):
    return 0 < status & 127 < 127


def WIFEXITED(status):
    return status & 127 == 0


def WEXITSTATUS(status):
    return status >> 8 & 255


def WTERMSIG(status):
    return status & 127


def WSTOPSIG(status):
    return status >> 8 & 255


def waitstatus_to_exitcode(status):
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


def major(device, /):
    return device >> 8 & 0xFFF | device >> 32 & ~0xFFF


def minor(device, /):
    return device & 0xFF | device >> 12 & ~0xFF


def makedev(major, minor, /):
    return (major & 0xFFF) << 8 | (major & ~0xFFF) << 32 | minor & 0xFF | (minor & ~0xFF) << 12


sysconf_names = {
    "SC_ARG_MAX": 0, "SC_CHILD_MAX": 1, "SC_CLK_TCK": 2, "SC_NGROUPS_MAX": 3, "SC_OPEN_MAX": 4, "SC_VERSION": 29,
    "SC_PAGESIZE": 30, "SC_PAGE_SIZE": 30, "SC_LINE_MAX": 43, "SC_IOV_MAX": 60, "SC_NPROCESSORS_CONF": 83,
    "SC_NPROCESSORS_ONLN": 84, "SC_PHYS_PAGES": 85, "SC_AVPHYS_PAGES": 86, "SC_LONG_BIT": 106, "SC_WORD_BIT": 107,
}
pathconf_names = {
    "PC_LINK_MAX": 0, "PC_MAX_CANON": 1, "PC_MAX_INPUT": 2, "PC_NAME_MAX": 3, "PC_PATH_MAX": 4, "PC_PIPE_BUF": 5,
    "PC_CHOWN_RESTRICTED": 6, "PC_NO_TRUNC": 7, "PC_VDISABLE": 8,
}


def _number(name, names):
    if isinstance(name, int):
        return name
    if not isinstance(name, str):
        raise TypeError("configuration names must be strings or integers")
    if name not in names:
        raise ValueError("unrecognized configuration name")
    return names[name]


def sysconf(name, /):
    return _files.sysconf(_number(name, sysconf_names))


def pathconf(path, name):
    return _files.pathconf(path, _number(name, pathconf_names))


_identity = _files.identity()


def getpid():
    return _identity["pid"]


def getppid():
    return _identity["ppid"]


def getuid():
    return _identity["uid"]


def getgid():
    return _identity["gid"]


def geteuid():
    return _identity["euid"]


def getegid():
    return _identity["egid"]


def getlogin():
    return environ.get("LOGNAME") or environ.get("USER") or "root"


def cpu_count():
    return _identity["cpus"]


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))


class _Named(tuple):
    def __repr__(self):
        return "%s(%s)" % (self._title, ", ".join("%s=%r" % pair for pair in zip(self._names, self)))


class uname_result(_Named):
    _title = "posix.uname_result"
    _names = ("sysname", "nodename", "release", "version", "machine")


class terminal_size(_Named):
    _title = "os.terminal_size"
    _names = ("columns", "lines")


class times_result(_Named):
    _title = "posix.times_result"
    _names = ("user", "system", "children_user", "children_system", "elapsed")


class statvfs_result(_Named):
    _title = "os.statvfs_result"
    _names = ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax")


def statvfs(path):
    """What is known of the file system that holds a file."""
    return statvfs_result(_files.statvfs(path))


fstatvfs = statvfs

for _class in (uname_result, terminal_size, times_result, statvfs_result):
    for _place, _name in enumerate(_class._names):
        setattr(_class, _name, property(lambda self, place=_place: self[place]))


def uname():
    return uname_result(_files.uname())


def get_terminal_size(fd=1, /):
    columns, lines = environ.get("COLUMNS"), environ.get("LINES")
    return terminal_size((int(columns or 80), int(lines or 24)))


def times():
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def getloadavg():
    import io
    raise OSError("Load averages are unobtainable")


import posixpath as path
