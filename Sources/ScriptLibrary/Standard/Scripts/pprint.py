"""Values on several lines, so that they can be read."""

import io as _io
import re as _re
import sys as _sys
import types as _types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print a value on several lines."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """A value as text of several lines."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """`pprint` with dicts in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders what can't be compared by its type and place."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _sorted_items(mapping):
    return sorted(mapping.items(), key=lambda item: (_Key(item[0]), _Key(item[1])))


class PrettyPrinter:
    """Writes values within a width."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = _sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        stream = _io.StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, stream, indent, allowance, context, level):
        number = id(object)
        if number in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            kind = type(object)
            method = self._methods.get(kind.__repr__)
            if method is not None:
                context[number] = 1
                method(self, object, stream, indent, allowance, context, level + 1)
                del context[number]
                return
            if hasattr(kind, "__dataclass_fields__") and not isinstance(object, type) and (
                    getattr(kind, "__dataclass_params__", None) is None or kind.__dataclass_params__.repr):
                context[number] = 1
                self._dataclass(object, stream, indent, allowance, context, level + 1)
                del context[number]
                return
        stream.write(text)

    def _dataclass(self, object, stream, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        fields = [
            (key, getattr(object, key)) for key, field in object.__dataclass_fields__.items() if field.repr]
        stream.write(name + "(")
        self._named_items(fields, stream, indent, allowance, context, level)
        stream.write(")")

    def _dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        if len(object):
            items = _sorted_items(object) if self._sort_dicts else object.items()
            self._dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        delimiter = ",\n" + " " * indent
        items = list(items)
        for index, (key, value) in enumerate(items):
            last = index == len(items) - 1
            text = self._repr(key, context, level)
            stream.write(text + ": ")
            self._format(value, stream, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                stream.write(delimiter)

    def _named_items(self, items, stream, indent, allowance, context, level):
        delimiter = ",\n" + " " * indent
        for index, (key, value) in enumerate(items):
            last = index == len(items) - 1
            stream.write(key + "=")
            if id(value) in context:
                stream.write("...")
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(delimiter)

    def _ordered_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _tuple(self, object, stream, indent, allowance, context, level):
        stream.write("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        kind = object.__class__
        if kind is set:
            stream.write("{")
            end = "}"
        else:
            stream.write(kind.__name__ + "({")
            end = "})"
            indent += len(kind.__name__) + 1
        self._items(sorted(object, key=_Key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        newline = ",\n" + " " * indent
        delimiter = ""
        width = room = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            last = index == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = room
                    if delimiter:
                        delimiter = newline
                if width >= needed:
                    width -= needed
                    stream.write(delimiter)
                    delimiter = ", "
                    stream.write(text)
                    continue
            stream.write(delimiter)
            delimiter = newline
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _str(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = longest = self._width - indent
        for index, line in enumerate(lines):
            text = repr(line)
            if index == len(lines) - 1:
                longest -= allowance
            if len(text) <= longest:
                chunks.append(text)
                continue
            parts = _re.findall(r"\S*\s*", line)
            parts.pop()
            width = room
            current = ""
            for place, part in enumerate(parts):
                candidate = current + part
                if place == len(parts) - 1 and index == len(lines) - 1:
                    width -= allowance
                if len(repr(candidate)) > width:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            stream.write(chunks[0])
            return
        if level == 1:
            stream.write("(")
        for index, chunk in enumerate(chunks):
            if index:
                stream.write("\n" + " " * indent)
            stream.write(chunk)
        if level == 1:
            stream.write(")")

    def _bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            stream.write("(")
        width = self._width - indent
        current = b""
        delimiter = ""
        last = len(object) // 4 * 4
        for index in range(0, len(object), 4):
            part = object[index:index + 4]
            candidate = current + part
            if index == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    stream.write(delimiter + repr(current))
                    delimiter = "\n" + " " * indent
                current = part
            else:
                current = candidate
        if current:
            stream.write(delimiter + repr(current))
        if parens:
            stream.write(")")

    def _proxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _namespace(self, object, stream, indent, allowance, context, level):
        name = "namespace" if type(object) is _types.SimpleNamespace else object.__class__.__name__
        stream.write(name + "(")
        self._named_items(object.__dict__.items(), stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "(")
        indent += len(name) + 1
        stream.write("[")
        if object.maxlen is None:
            self._items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._items(object, stream, indent, 2, context, level)
            stream.write("],\n%smaxlen=%s)" % (" " * indent, self._repr(object.maxlen, context, level)))

    def _counter(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + "({")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        self._dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _default_dict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write("%s(%s,\n%s" % (name, factory, " " * indent))
        self._dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _safe_repr(self, object, context, maxlevels, level):
        """The text on one line, whether it can be read back, whether it holds itself."""
        kind = type(object)
        if kind in (str, bytes, float, complex, bool, type(None)):
            return repr(object), True, False
        if issubclass(kind, int) and kind.__repr__ is int.__repr__:
            return ("{:_d}".format(object) if self._underscore_numbers else repr(object)), True, False
        method = kind.__repr__
        if issubclass(kind, dict) and method is dict.__repr__:
            return self._safe_dict(object, context, maxlevels, level)
        if issubclass(kind, list) and method is list.__repr__ or issubclass(kind, tuple) and method is tuple.__repr__:
            return self._safe_sequence(object, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False

    def _safe_dict(self, object, context, maxlevels, level):
        if not object:
            return "{}", True, False
        number = id(object)
        if maxlevels and level >= maxlevels:
            return "{...}", False, number in context
        if number in context:
            return _recursion(object), False, True
        context[number] = 1
        readable, recursive = True, False
        parts = []
        for key, value in _sorted_items(object) if self._sort_dicts else object.items():
            key_text, key_readable, key_recursive = self.format(key, context, maxlevels, level + 1)
            value_text, value_readable, value_recursive = self.format(value, context, maxlevels, level + 1)
            parts.append("%s: %s" % (key_text, value_text))
            readable = readable and key_readable and value_readable
            recursive = recursive or key_recursive or value_recursive
        del context[number]
        return "{%s}" % ", ".join(parts), readable, recursive

    def _safe_sequence(self, object, context, maxlevels, level):
        if issubclass(type(object), list):
            if not object:
                return "[]", True, False
            layout = "[%s]"
        elif len(object) == 1:
            layout = "(%s,)"
        else:
            if not object:
                return "()", True, False
            layout = "(%s)"
        number = id(object)
        if maxlevels and level >= maxlevels:
            return layout % "...", False, number in context
        if number in context:
            return _recursion(object), False, True
        context[number] = 1
        readable, recursive = True, False
        parts = []
        for item in object:
            text, item_readable, item_recursive = self.format(item, context, maxlevels, level + 1)
            parts.append(text)
            readable = readable and item_readable
            recursive = recursive or item_recursive
        del context[number]
        return layout % ", ".join(parts), readable, recursive


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


def _methods():
    import collections
    printer = PrettyPrinter
    return {
        dict.__repr__: printer._dict, list.__repr__: printer._list, tuple.__repr__: printer._tuple,
        set.__repr__: printer._set, frozenset.__repr__: printer._set, str.__repr__: printer._str,
        bytes.__repr__: printer._bytes, _types.MappingProxyType.__repr__: printer._proxy,
        _types.SimpleNamespace.__repr__: printer._namespace, collections.deque.__repr__: printer._deque,
        collections.OrderedDict.__repr__: printer._ordered_dict, collections.Counter.__repr__: printer._counter,
        collections.defaultdict.__repr__: printer._default_dict,
    }


PrettyPrinter._methods = _methods()
