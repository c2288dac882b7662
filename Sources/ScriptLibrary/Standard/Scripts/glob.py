"""Files whose paths match a pattern."""

import fnmatch as _fnmatch
import os as _os
import re as _re

__all__ = ["escape", "glob", "iglob"]

_magic = _re.compile("([*?[])")


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    return _magic.sub(r"[\1]", pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = _os.fspath(pathname)
    parts = pathname.split("/")
    start = "/" if pathname.startswith("/") else ""
    parts = [part for index, part in enumerate(parts) if part or index == len(parts) - 1]
    return _match(start, parts, root_dir or "", recursive, include_hidden)


def _match(base, parts, root, recursive, hidden):
    """The paths below `base` that match the parts of a pattern."""
    if not parts:
        yield base
        return
    part, rest = parts[0], parts[1:]
    if part == "":
        if _os.path.isdir(_os.path.join(root, base)):
            yield _os.path.join(base, "")
    elif part == "**" and recursive:
        for directory in _directories(base, root, hidden):
            if rest:
                yield from _match(directory, rest, root, recursive, hidden)
            else:
                yield _os.path.join(directory, "") if directory == base else directory
                for name in _names(directory, root):
                    if (hidden or not name.startswith(".")) and not _os.path.isdir(_os.path.join(root, directory, name)):
                        yield _os.path.join(directory, name)
    elif has_magic(part):
        for name in sorted(_fnmatch.filter(_names(base, root), part), key=lambda name: 0):
            if hidden or part.startswith(".") or not name.startswith("."):
                yield from _match(_os.path.join(base, name), rest, root, recursive, hidden)
    elif _os.path.lexists(_os.path.join(root, base, part)):
        yield from _match(_os.path.join(base, part), rest, root, recursive, hidden)


def _names(base, root):
    try:
        return _os.listdir(_os.path.join(root, base) or ".")
    except OSError:
        return []


def _directories(base, root, hidden):
    yield base
    for name in _names(base, root):
        below = _os.path.join(base, name)
        if (hidden or not name.startswith(".")) and _os.path.isdir(_os.path.join(root, below)):
            yield from _directories(below, root, hidden)
