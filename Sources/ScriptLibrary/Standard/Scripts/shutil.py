"""Copying, moving and removing files and trees."""

import fnmatch as _fnmatch
import os
import stat as _stat

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "ExecError", "ignore_patterns", "SameFileError", "disk_usage", "which", "get_terminal_size",
]


class Error(OSError):
    """What went wrong while a tree was copied."""


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """A file that is none."""


class ExecError(OSError):
    """A command that can't be run."""


class ReadError(OSError):
    """An archive that can't be read."""


class RegistryError(Exception):
    """A registry of archives that failed."""


COPY_BUFSIZE = 64 * 1024


def copyfileobj(fsrc, fdst, length=0):
    while True:
        data = fsrc.read(length or COPY_BUFSIZE)
        if not data:
            break
        fdst.write(data)


def _is_same(src, dst):
    return os.path.exists(dst) and os.path.samefile(src, dst)


def copyfile(src, dst, *, follow_symlinks=True):
    if _is_same(src, dst):
        raise SameFileError("%r and %r are the same file" % (src, dst))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source, open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, _stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    status = os.stat(src)
    os.chmod(dst, _stat.S_IMODE(status.st_mode))
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns))


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    def ignored(path, names):
        result = []
        for pattern in patterns:
            result.extend(_fnmatch.filter(names, pattern))
        return set(result)
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    problems = []
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if symlinks and os.path.islink(source):
                os.symlink(os.readlink(source), target)
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            problems.extend(error.args[0])
        except OSError as error:
            problems.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        problems.append((src, dst, str(error)))
    if problems:
        raise Error(problems)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    def failed(function, name):
        import sys
        if onerror is not None:
            onerror(function, name, sys.exc_info())
        elif not ignore_errors:
            raise
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        names = os.listdir(path)
    except OSError:
        failed(os.listdir, path)
        return
    for name in names:
        below = os.path.join(path, name)
        if os.path.isdir(below) and not os.path.islink(below):
            rmtree(below, ignore_errors, onerror)
        else:
            try:
                os.unlink(below)
            except OSError:
                failed(os.unlink, below)
    try:
        os.rmdir(path)
    except OSError:
        failed(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    target = dst
    if os.path.isdir(dst):
        if _is_same(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        if os.path.isdir(src):
            copytree(src, target, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


_Usage = __import__("collections").namedtuple("usage", "total used free")
_Usage.__module__ = "shutil"


def disk_usage(path):
    """Bytes in all, in use and free in the file system that holds a path."""
    found = os.statvfs(path)
    return _Usage(
        found.f_blocks * found.f_frsize, (found.f_blocks - found.f_bfree) * found.f_frsize, found.f_bavail * found.f_frsize)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a command."""
    def is_command(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)
    if os.path.dirname(cmd):
        return cmd if is_command(cmd) else None
    for directory in (path or os.environ.get("PATH", os.defpath)).split(os.pathsep):
        name = os.path.join(directory, cmd)
        if is_command(name):
            return name
    return None


def get_terminal_size(fallback=(80, 24)):
    columns, lines = os.environ.get("COLUMNS"), os.environ.get("LINES")
    return os.terminal_size((int(columns or fallback[0]), int(lines or fallback[1])))
