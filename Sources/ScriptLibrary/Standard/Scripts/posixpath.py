"""Paths as texts: `os.path`."""

import os as _os
import stat as _stat

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath",
]

curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "/", ":", None
defpath, devnull = "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = False


def _slash(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    return _os.fspath(s)


def isabs(s):
    s = _os.fspath(s)
    return s.startswith(_slash(s))


def join(a, *p):
    a = _os.fspath(a)
    slash = _slash(a)
    path = a
    for part in p:
        part = _os.fspath(part)
        if type(part) is not type(a):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = _os.fspath(p)
    slash = _slash(p)
    place = p.rfind(slash) + 1
    head, tail = p[:place], p[place:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _os.fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(_slash(p)) + 1
    place = p.rfind(dot)
    if place > start and p[start:place].strip(dot):
        return p[:place], p[place:]
    return p, p[:0]


def splitdrive(p):
    p = _os.fspath(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    """What all begin with, letter by letter."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_os.fspath, m))
    low, high = min(m), max(m)
    for index, item in enumerate(low):
        if item != high[index]:
            return low[:index]
    return low


def _status(path, follow=True):
    try:
        return _os.stat(path) if follow else _os.lstat(path)
    except (OSError, ValueError):
        return None


def getsize(filename):
    return _os.stat(filename).st_size


def getmtime(filename):
    return _os.stat(filename).st_mtime


def getatime(filename):
    return _os.stat(filename).st_atime


def getctime(filename):
    return _os.stat(filename).st_ctime


def exists(path):
    return _status(path) is not None


def lexists(path):
    return _status(path, False) is not None


def isfile(path):
    status = _status(path)
    return status is not None and _stat.S_ISREG(status.st_mode)


def isdir(s):
    status = _status(s)
    return status is not None and _stat.S_ISDIR(status.st_mode)


def islink(path):
    status = _status(path, False)
    return status is not None and _stat.S_ISLNK(status.st_mode)


def ismount(path):
    own, above = _status(path, False), _status(join(path, ".."), False)
    if own is None or above is None or _stat.S_ISLNK(own.st_mode):
        return False
    return own.st_dev != above.st_dev or own.st_ino == above.st_ino


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_os.stat(f1), _os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(_os.fstat(fp1), _os.fstat(fp2))


def expanduser(path):
    path = _os.fspath(path)
    if not path.startswith("~"):
        return path
    end = path.find("/")
    name = path[1:] if end < 0 else path[1:end]
    if name or "HOME" not in _os.environ:
        return path
    return (_os.environ["HOME"].rstrip("/") + path[1:]) or "/"


def expandvars(path):
    import re
    path = _os.fspath(path)

    def value(match):
        name = match.group(1) or match.group(2)
        return _os.environ.get(name, match.group())
    return re.sub(r"\$(?:(\w+)|\{([^}]*)\})", value, path, flags=re.ASCII)


def normpath(path):
    path = _os.fspath(path)
    slash = _slash(path)
    dot = b"." if isinstance(path, bytes) else "."
    if not path:
        return dot
    lead = len(path) - len(path.lstrip(slash))
    lead = 2 if lead == 2 else min(lead, 1)
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dot * 2 or not lead and not parts or parts and parts[-1] == dot * 2:
            parts.append(part)
        elif parts:
            parts.pop()
    return slash * lead + slash.join(parts) or dot


def abspath(path):
    path = _os.fspath(path)
    if not isabs(path):
        path = join(_os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    if strict:
        _os.stat(filename)
    import _files
    return _files.realpath(_os.fspath(filename))


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    here = [part for part in abspath(start if start is not None else ".").split("/") if part]
    there = [part for part in abspath(path).split("/") if part]
    common = len(commonprefix([here, there]))
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(_os.fspath, paths))
    if len({isabs(path) for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
    common = commonprefix([min(split_paths), max(split_paths)])
    return ("/" if isabs(paths[0]) else "") + "/".join(common)
