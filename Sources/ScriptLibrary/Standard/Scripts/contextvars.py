"""Variables that each task of `asyncio` has for itself."""

from types import GenericAlias as _GenericAlias

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_missing = object()


class Context:
    """The values of variables."""

    def __init__(self):
        self._values = {}
        self._outer = None

    def run(self, callable, /, *args, **kwargs):
        """Call a function with these values; what it sets stays here."""
        global _current
        if self._outer is not None:
            raise RuntimeError(f"cannot enter context: {self} is already entered")
        self._outer, _current = _current, self
        try:
            return callable(*args, **kwargs)
        finally:
            _current, self._outer = self._outer, None

    def copy(self):
        """The same values, which may then change for themselves."""
        made = Context()
        made._values = dict(self._values)
        return made

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def get(self, var, default=None, /):
        """The value of a variable, or `default`."""
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_current = Context()


def copy_context():
    """The values of now."""
    return _current.copy()


class Token:
    """What a variable was before it was set."""

    MISSING = type("Token.MISSING", (), {"__repr__": lambda self: "<Token.MISSING>"})()

    def __init__(self, context, var, old):
        self._context = context
        self.var = var
        self.old_value = old
        self._used = False

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(_GenericAlias)


class ContextVar:
    """A variable that has a value in each context."""

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_missing, /):
        """The value; without one `default`, or that of the variable."""
        values = _current._values
        if self in values:
            return values[self]
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Set the value; the token that comes back can undo it."""
        token = Token(_current, self, _current._values.get(self, Token.MISSING))
        _current._values[self] = value
        return token

    def reset(self, token, /):
        """Put back what was before."""
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is Token.MISSING:
            del _current._values[self]
        else:
            _current._values[self] = token.old_value

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(_GenericAlias)
