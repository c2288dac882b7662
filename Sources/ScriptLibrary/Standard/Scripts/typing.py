"""Named tuples and dicts with types, protocols, and what reads annotations."""

import collections as _collections
import sys as _sys
import types as _types


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types = ns.get("__annotations__", {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                raise TypeError("non-default namedtuple field %s cannot follow default field%s %s" % (
                    name, "s" if len(defaults) > 1 else "", ", ".join(
                        known for known in types if known in ns)))
        made = _collections.namedtuple(typename, list(types), defaults=defaults, module=ns.get("__module__"))
        made.__annotations__ = dict(types)
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace",
                       "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in types and key not in ("__module__", "__qualname__", "__annotations__", "__dict__"):
                setattr(made, key, value)
        return made


class _NamedTuple:
    """`class Point(NamedTuple)` or `NamedTuple("Point", [("x", int)])`."""

    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        types = dict(fields)
        made = _collections.namedtuple(typename, list(types))
        made.__annotations__ = types
        return made

    def __mro_entries__(self, bases):
        return (_NamedTupleBase,)

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTuple()
_NamedTupleBase = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        own = ns.get("__annotations__", {})
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        annotations.update(own)
        for key, kind in own.items():
            text = repr(kind)
            is_required = total
            if text.startswith("typing.Required"):
                is_required = True
            elif text.startswith("typing.NotRequired"):
                is_required = False
            (required if is_required else optional).add(key)
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwds):
        return dict(*args, **kwds)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDict:
    """`class Movie(TypedDict)` or `TypedDict("Movie", {"name": str})`."""

    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(
            typename, (), {"__annotations__": dict(kwargs if fields is None else fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)

    def __repr__(self):
        return "<function TypedDict>"


TypedDict = _TypedDict()
_TypedDictBase = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class ForwardRef:
    """A type that is named in a text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return "ForwardRef(%r)" % self.__forward_arg__


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, those that are texts evaluated."""
    if isinstance(obj, type):
        found = {}
        for base in reversed(obj.__mro__):
            module = _sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            for name, value in base.__dict__.get("__annotations__", {}).items():
                found[name] = _hint(value, names, localns)
        return found
    if isinstance(obj, _types.ModuleType):
        return {name: _hint(value, obj.__dict__, localns) for name, value in getattr(obj, "__annotations__", {}).items()}
    function = obj
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        raise TypeError("%r is not a module, class, method, or function." % (obj,))
    names = globalns if globalns is not None else getattr(function, "__globals__", {})
    return {name: _hint(value, names, localns) for name, value in hints.items()}


def _hint(value, names, locals_):
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return eval(value, {**names, **(locals_ or {})})
    return value


def assert_never(arg, /):
    raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print("Runtime type is %r" % type(obj).__name__, file=_sys.stderr)
    return obj


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(**options):
    return lambda item: item


class ParamSpecArgs:
    """`P.args`: the positional arguments that a ParamSpec stands for."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented


class ParamSpecKwargs:
    """`P.kwargs`: the keyword arguments that a ParamSpec stands for."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented


_overloads = {}


def overload(func):
    """One of a function's forms, for readers of types."""
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)

    def refuse(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
            "should always be followed by an implementation that is not @overload-ed.")
    return refuse


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), []))


def clear_overloads():
    _overloads.clear()


class _ProtocolMeta(type(__import__("abc").ABC)):
    def __instancecheck__(cls, instance):
        names = cls.__dict__.get("_protocol_names")
        if names is None:
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__instancecheck__(instance) or all(
            hasattr(instance, name) and not (callable(getattr(cls, name, None)) and getattr(instance, name) is None)
            for name in names)

    def __subclasscheck__(cls, other):
        names = cls.__dict__.get("_protocol_names")
        if names is None:
            return super().__subclasscheck__(other)
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__subclasscheck__(other) or all(hasattr(other, name) for name in names)


class Protocol(metaclass=_ProtocolMeta):
    """A class that others belong to by having its methods."""

    _is_protocol = True
    _is_runtime_protocol = False

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            names = set()
            for base in cls.__mro__[:-1]:
                if base is Protocol or base.__module__ == "typing" and base.__name__ == "Generic":
                    continue
                names.update(base.__dict__.get("__annotations__", {}))
                names.update(name for name in base.__dict__ if not name.startswith("_") or name in (
                    "__len__", "__iter__", "__next__", "__call__", "__getitem__", "__contains__", "__enter__", "__exit__",
                    "__int__", "__float__", "__index__", "__abs__", "__round__", "__bytes__", "__complex__", "__lt__",
                    "__add__", "__eq__") and name != "__eq__")
            cls._protocol_names = names
            if "__init__" not in cls.__dict__:
                def refuse(self, *args, **kwargs):
                    if type(self)._is_protocol:
                        raise TypeError("Protocols cannot be instantiated")
                cls.__init__ = refuse


def runtime_checkable(cls):
    """A decorator: `isinstance` looks for the protocol's methods."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % (cls,))
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method):
    made = _ProtocolMeta(name, (Protocol,), {"__module__": "typing", "__slots__": (), method: lambda self: None})
    made._protocol_names = {method}
    made._is_runtime_protocol = True
    return made


SupportsAbs = _supports("SupportsAbs", "__abs__")
SupportsBytes = _supports("SupportsBytes", "__bytes__")
SupportsComplex = _supports("SupportsComplex", "__complex__")
SupportsFloat = _supports("SupportsFloat", "__float__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsInt = _supports("SupportsInt", "__int__")
SupportsRound = _supports("SupportsRound", "__round__")
