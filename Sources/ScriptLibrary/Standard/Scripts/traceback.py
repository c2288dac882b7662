"""Exceptions and stacks as text."""

import sys as _sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_missing = object()


class FrameSummary:
    """One frame: file, line, name of the code, text of the line."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, marks=None, **kwds):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self._marks = marks
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name) == (other.filename, other.lineno, other.name)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return "<FrameSummary file %s, line %s in %s>" % (self.filename, self.lineno, self.name)


class StackSummary(list):
    """Frames, outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        for frame, lineno in frame_gen:
            result.append(FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame):
        text = '  File "%s", line %s, in %s\n' % (frame.filename, frame.lineno, frame.name)
        if frame.line:
            text += "    %s\n" % frame.line
            if frame._marks:
                text += "    %s\n" % frame._marks
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += "    %s = %s\n" % (name, value)
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            identity = (frame.filename, frame.lineno, frame.name)
            if identity != last:
                if count > 3:
                    result.append(_repeated(count - 3))
                last = identity
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        if count > 3:
            result.append(_repeated(count - 3))
        return result


def _repeated(count):
    return "  [Previous line repeated %d more time%s]\n" % (count, "" if count == 1 else "s")


def _summary_of(entries):
    return StackSummary(
        FrameSummary(filename, line, name, line=source, marks=marks) for filename, line, name, source, marks in entries)


def _limited(frames, limit):
    if limit is None:
        limit = getattr(_sys, "tracebacklimit", None)
    if limit is not None:
        frames[:] = frames[:limit] if limit >= 0 else frames[limit:]
    return frames


class _Holder(Exception):
    pass


def walk_tb(tb):
    """(frame, line) for each entry of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """(frame, line) for each frame, innermost first."""
    if f is None:
        f = _sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    if tb is None:
        return StackSummary()
    return _limited(_summary_of(_entries(_Holder().with_traceback(tb))), limit)


def extract_stack(f=None, limit=None):
    """The frames that are running."""
    frames = _summary_of(_stack())
    if limit is not None:
        frames[:] = frames[-limit:] if limit >= 0 else frames[:-limit]
    return frames


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for text in format_list(extracted_list):
        print(text, file=_target(file), end="")


def _target(file):
    return _sys.stderr if file is None else file


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def _exception(exc, value):
    if value is _missing:
        return exc
    return value


class TracebackException:
    """An exception as it can be formatted later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self._str = str(exc_value) if exc_value is not None else "None"
        self._summary = _summary(exc_value) if exc_value is not None else "NoneType: None\n"
        self.stack = extract_tb(exc_traceback, limit)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = self.__context__ = self.exceptions = None
        options = dict(limit=limit, capture_locals=capture_locals, _seen=seen)
        cause = getattr(exc_value, "__cause__", None)
        if cause is not None and id(cause) not in seen:
            self.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, **options)
        context = getattr(exc_value, "__context__", None)
        if context is not None and id(context) not in seen and not (
                self.__suppress_context__ or self.__cause__ is not None):
            self.__context__ = TracebackException(type(context), context, context.__traceback__, **options)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield self._summary

    def format(self, *, chain=True, _ctx=None):
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format()
            yield "\nThe above exception was the direct cause of the following exception:\n\n"
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format()
            yield "\nDuring handling of the above exception, another exception occurred:\n\n"
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True):
        for text in self.format(chain=chain):
            print(text, file=_target(file), end="")


def format_exception_only(exc, /, value=_missing):
    """The last lines: class and message."""
    exception = _exception(exc, value)
    return ["NoneType: None\n"] if exception is None else [_summary(exception)]


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """The lines of a traceback."""
    exception = _exception(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    trace = exception.__traceback__ if tb is _missing else tb
    return list(TracebackException(type(exception), exception, trace, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    for text in format_exception(exc, value, tb, limit, chain):
        print(text, file=_target(file), end="")


def format_exc(limit=None, chain=True):
    """The traceback of the exception that is being handled, as text."""
    return "".join(format_exception(_sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(_sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(_sys, "last_value"):
        raise ValueError("no last exception")
    print_exception(_sys.last_value, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Let go of the names of a traceback's frames."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
