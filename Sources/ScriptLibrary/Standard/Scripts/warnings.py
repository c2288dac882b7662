"""Warnings: which are shown, which are errors."""

import re as _re
import sys as _sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings",
]

filters = [
    ("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = _defaultaction = "default"
onceregistry = _onceregistry = {}
_registry = {}


class WarningMessage:
    """A warning as it is shown or recorded."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    if line:
        text += "  %s\n" % line.strip()
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to standard error."""
    (_sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


_showwarning_default = showwarning


def _add(entry, append):
    if append:
        if entry not in filters:
            filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)
    _registry.clear()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a rule for warnings that match."""
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError("invalid action: %r" % (action,))
    if not isinstance(message, str):
        raise AssertionError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise AssertionError("category must be a Warning subclass")
    _add((
        action, _re.compile(message, _re.IGNORECASE) if message else None, category,
        _re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a rule for a category."""
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError("invalid action: %r" % (action,))
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    """Forget all rules."""
    filters[:] = []
    _registry.clear()


def _place(stacklevel):
    """File, line, module and source of who is warned."""
    frames = _frames()
    if not frames:
        return "sys", 1, "sys", None
    index = len(frames) - max(stacklevel, 1)
    if index < 0:
        return "sys", 1, "sys", None
    filename, lineno, _, line, _ = frames[index]
    return filename, lineno, "__main__", line


def _frames():
    import traceback
    return traceback._stack()


def warn(message, category=None, stacklevel=1, source=None):
    """Warn of something."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    filename, lineno, module, line = _place(stacklevel)
    _warn(message, category, filename, lineno, module, _registry, line, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warn of something at a place."""
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    _warn(message, category, filename, lineno, module, {} if registry is None else registry, None, source)


def _warn(message, category, filename, lineno, module, registry, line, source):
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, filename, lineno)
    if registry.get(key):
        return
    for action, pattern, kind, place, number in filters:
        if ((pattern is None or pattern.match(text)) and issubclass(category, kind)
                and (place is None or (place == module if isinstance(place, str) else place.match(module)))
                and (number == 0 or lineno == number)):
            break
    else:
        action = defaultaction
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, filename, 0)):
            return
        registry[(text, category, filename, 0)] = 1
    elif action == "default":
        registry[key] = 1
    elif action != "always":
        raise RuntimeError("Unrecognized action (%r) in warnings.filters" % action)
    _show(WarningMessage(message, category, filename, lineno, line=line, source=source))


def _show(entry):
    if _log is not None:
        _log.append(entry)
    else:
        showwarning(entry.message, entry.category, entry.filename, entry.lineno, entry.file, entry.line)


_log = None


class catch_warnings:
    """Puts the rules back at the end of the block; with `record`, gives a list of the warnings."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._action = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return "catch_warnings(%s)" % ("record=True" if self._record else "")

    def __enter__(self):
        global _log, showwarning
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._filters = filters[:]
        self._saved = (_log, showwarning)
        _registry.clear()
        if self._action is not None:
            simplefilter(*self._action)
        if self._record:
            _log = []
            return _log

    def __exit__(self, *exc_info):
        global _log, showwarning
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:] = self._filters
        _log, showwarning = self._saved
        _registry.clear()
