"""The rest of `re`, whose engine is native: flags and the old names."""

import enum as _enum


class RegexFlag(_enum.IntFlag):
    NOFLAG = 0
    TEMPLATE = T = 1
    IGNORECASE = I = 2
    LOCALE = L = 4
    MULTILINE = M = 8
    DOTALL = S = 16
    UNICODE = U = 32
    VERBOSE = X = 64
    DEBUG = 128
    ASCII = A = 256

    def __repr__(self):
        value = self._value_
        if value == 0:
            return "re.NOFLAG"
        rest = value
        names = []
        for flag in RegexFlag:
            if rest & flag._value_:
                rest &= ~flag._value_
                names.append("re." + flag._name_)
        if rest:
            names.append(hex(rest))
        return "|".join(names)

    __str__ = object.__str__


for _name, _member in RegexFlag.__members__.items():
    globals()[_name] = _member


def _compile(pattern, flags):
    """What pickled patterns are made with."""
    return compile(pattern, flags)


def template(pattern, flags=0):
    return compile(pattern, flags | T)
