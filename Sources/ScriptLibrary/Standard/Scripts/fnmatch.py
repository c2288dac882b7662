"""Names that match patterns with `*`, `?` and `[…]`."""

import posixpath as _path
import re as _re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

_known = {}


def _compiled(pat):
    found = _known.get(pat)
    if found is None:
        if isinstance(pat, bytes):
            found = _re.compile(translate(pat.decode("latin-1")).encode("latin-1"))
        else:
            found = _re.compile(translate(pat))
        _known[pat] = found
    return found.match


def fnmatch(name, pat):
    return _compiled(_path.normcase(pat))(_path.normcase(name)) is not None


def fnmatchcase(name, pat):
    return _compiled(pat)(name) is not None


def filter(names, pat):
    match = _compiled(_path.normcase(pat))
    return [name for name in names if match(name)]


def translate(pat):
    """A pattern as a regular expression."""
    result = ""
    index = 0
    while index < len(pat):
        char = pat[index]
        index += 1
        if char == "*":
            if not result.endswith(".*"):
                result += ".*"
        elif char == "?":
            result += "."
        elif char == "[":
            end = index
            if pat[end:end + 1] == "!":
                end += 1
            if pat[end:end + 1] == "]":
                end += 1
            while end < len(pat) and pat[end] != "]":
                end += 1
            if end >= len(pat):
                result += "\\["
                continue
            content = pat[index:end].replace("\\", "\\\\")
            index = end + 1
            if content[0] == "!":
                content = "^" + content[1:]
            elif content[0] in "^[":
                content = "\\" + content
            result += "[" + content + "]"
        else:
            result += _re.escape(char)
    return "(?s:%s)\\Z" % result
