"""Lines of source files, read once."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getlines(filename, module_globals=None):
    """The lines of a file with their ends; none where it can't be read."""
    if filename not in cache:
        try:
            with open(filename, encoding="utf-8") as file:
                lines = file.readlines()
        except (OSError, UnicodeDecodeError, SyntaxError):
            return []
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        cache[filename] = (sum(map(len, lines)), None, lines, filename)
    return cache[filename][2]


def getline(filename, lineno, module_globals=None):
    """One line, counted from 1; an empty text where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    """Forget all lines."""
    cache.clear()


def checkcache(filename=None):
    """Forget the lines of files that may have changed."""
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def lazycache(filename, module_globals):
    """Whether lines can be had from the module itself: they can't."""
    return False
