"""Types for annotations: generic classes, unions, protocols, named tuples and dicts with types, and what reads them."""

import abc as _abc
import collections as _collections
import collections.abc as _cabc
import contextlib as _contextlib
import functools as _functools
import operator as _operator
import re as _re
import sys as _sys
import types as _types

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString",
    "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping",
    "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet",
    "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required",
    "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack"]

TYPE_CHECKING = False
Text = str


# What arguments of generic types are made of.

def _type_convert(arg):
    """None stands for its class, a text for a type that is named later."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _type_check(arg, message, plain=False):
    """An argument as a type; `plain` allows ClassVar and Final."""
    arg = _type_convert(arg)
    if isinstance(arg, _GenericAlias) and (
            arg.__origin__ is Generic or arg.__origin__ is Protocol
            or not plain and (arg.__origin__ is ClassVar or arg.__origin__ is Final)):
        raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm) and arg._name in (
            "LiteralString", "NoReturn", "Never", "Self", "TypeAlias") or arg is Any:
        return arg
    if plain and (arg is ClassVar or arg is Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, _types.GenericAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}" if obj is not Any else "typing.Any"
    if obj is ...:
        return "..."
    if isinstance(obj, _types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join([_type_repr(part) for part in obj]) + "]"
    return repr(obj)


def _parameters_of(args):
    """The type variables in arguments, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, _types.GenericAlias):
            continue
        if hasattr(arg, "__typing_subst__"):
            if arg not in found:
                found.append(arg)
        elif isinstance(arg, (tuple, list)):
            found += [part for part in _parameters_of(arg) if part not in found]
        else:
            found += [part for part in getattr(arg, "__parameters__", ()) if part not in found]
    return tuple(found)


def _check_count(cls, parameters, wanted):
    if not wanted:
        raise TypeError(f"{cls} is not a generic class")
    if len(parameters) != wanted:
        raise TypeError(f"Too {'many' if len(parameters) > wanted else 'few'} arguments for {cls};"
                        f" actual {len(parameters)}, expected {wanted}")


def _without_doubles(args):
    result = []
    for arg in args:
        if arg not in result:
            result.append(arg)
    return result


def _replaced(arg, known):
    """An argument with type variables replaced."""
    if isinstance(arg, type) and not isinstance(arg, _types.GenericAlias):
        return arg
    if hasattr(arg, "__typing_subst__"):
        return known.get(arg, arg)
    if isinstance(arg, (tuple, list)):
        return type(arg)(_replaced(part, known) for part in arg)
    inner = getattr(arg, "__parameters__", ())
    if not inner:
        return arg
    return arg[tuple(known.get(part, part) for part in inner)]


class _Unionable:
    """What `|` makes a Union of."""

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


# Special forms: Union, Optional, Literal and their like.

class _SpecialForm(_Unionable):
    """A name that can be subscripted, if `getitem` says how."""

    def __init__(self, name, doc, getitem=None):
        self._name = name
        self._getitem = getitem
        self.__doc__ = doc

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


NoReturn = _SpecialForm("NoReturn", "What a function that never returns returns.")
Never = _SpecialForm("Never", "The type that no value has.")
Self = _SpecialForm("Self", "The class that the method belongs to.")
LiteralString = _SpecialForm("LiteralString", "A text that stands in the source.")
TypeAlias = _SpecialForm("TypeAlias", "Says that an assignment names a type.")


def _single(text):
    def getitem(form, parameters):
        return _GenericAlias(form, (_type_check(parameters, f"{form} {text}"),))
    return getitem


ClassVar = _SpecialForm("ClassVar", "A variable of the class, not of its instances.", _single("accepts only single type."))
Final = _SpecialForm("Final", "A name that is bound once.", _single("accepts only single type."))
TypeGuard = _SpecialForm("TypeGuard", "What a function returns that tests a type.", _single("accepts only single type."))
Required = _SpecialForm("Required", "A key that a TypedDict must have.", _single("accepts only a single type."))
NotRequired = _SpecialForm("NotRequired", "A key that a TypedDict may lack.", _single("accepts only a single type."))


def _union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _type_check(parameter, "Union[arg, ...]: each arg must be a type.")
        if isinstance(parameter, (_UnionGenericAlias, _types.UnionType)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    flat = tuple(_without_doubles(flat))
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        return _UnionGenericAlias(form, flat, name="Optional")
    return _UnionGenericAlias(form, flat)


def _optional(form, parameter):
    return Union[_type_check(parameter, f"{form} requires a single type."), type(None)]


def _literal(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        if isinstance(parameter, _LiteralGenericAlias):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    kinds = []
    result = []
    for value in flat:
        if (value, type(value)) not in kinds:
            kinds.append((value, type(value)))
            result.append(value)
    return _LiteralGenericAlias(form, tuple(result))


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    checked = tuple(_type_check(part, "Concatenate[arg, ...]: each arg must be a type.") for part in parameters[:-1])
    return _GenericAlias(form, checked + (parameters[-1],))


def _unpack(form, parameters):
    return _UnpackGenericAlias(form, (_type_check(parameters, f"{form} accepts only single type."),))


Union = _SpecialForm("Union", "One of several types.", _union)
Optional = _SpecialForm("Optional", "A type or None.", _optional)
Literal = _SpecialForm("Literal", "One of several values.", _literal)
Concatenate = _SpecialForm("Concatenate", "The parameters of a function with some before them.", _concatenate)
Unpack = _SpecialForm("Unpack", "The types of a tuple one by one.", _unpack)


class ForwardRef:
    """A type that is named in a text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        suffix = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{suffix})"


# Variables

class _Variable(_Unionable):
    """What generic types are over."""

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _name_it(self, name, depth=2):
        self.__name__ = name
        module = _sys._getframe(depth).f_globals.get("__name__", "__main__")
        if module != "typing":
            self.__module__ = module


class _BoundVariable(_Variable):
    def _bind(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _type_check(bound, "Bound must be a type.") if bound else None

    def __repr__(self):
        mark = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return mark + self.__name__


class TypeVar(_BoundVariable):
    """A type that is not said yet: one of `constraints`, or one below `bound`."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self._name_it(name)
        self._bind(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if constraints and len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        text = "TypeVar(name, constraint, ...): constraints must be types."
        self.__constraints__ = tuple(_type_check(part, text) for part in constraints)

    def __typing_subst__(self, arg):
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if isinstance(arg, _UnpackGenericAlias):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


class TypeVarTuple(_Variable):
    """Any number of types."""

    def __init__(self, name):
        self._name_it(name)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")


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


class ParamSpec(_BoundVariable):
    """The parameters of a function."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self._name_it(name)
        self._bind(bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(part, "Expected a type.") for part in arg)
        return arg


# Types with arguments

def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


class _BaseGenericAlias(_Unionable):
    """A generic type: what it does not know itself, its class knows."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        index = bases.index(self)
        for base in bases[index + 1:]:
            if isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic):
                break
        else:
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attribute):
        if attribute in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not _is_dunder(attribute):
            return getattr(self.__origin__, attribute)
        raise AttributeError(attribute)

    def __setattr__(self, attribute, value):
        if _is_dunder(attribute) or attribute in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(attribute, value)
        else:
            setattr(self.__origin__, attribute, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias):
    """`List[int]`, `Stack[T]`: a class with arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, parameters):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(parameters, tuple) or len(self.__parameters__) == 1 and isinstance(
                self.__parameters__[0], ParamSpec):
            parameters = (parameters,)
        wanted = self.__parameters__
        if len(wanted) == 1 and isinstance(wanted[0], TypeVarTuple):
            return self._with(tuple(_flattened(self.__args__, wanted[0], parameters)))
        parameters = tuple(_type_convert(part) for part in parameters)
        _check_count(self, parameters, len(wanted))
        known = {variable: variable.__typing_subst__(value) for variable, value in zip(wanted, parameters)}
        return self._with(tuple(_replaced(arg, known) for arg in self.__args__))

    def _with(self, args):
        """The same with other arguments."""
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(arg) for arg in self.__args__]) if self.__args__ else "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__[0] if len(self.__args__) == 1 and not isinstance(self.__args__[0], tuple) else self.__args__
        return _operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            index = bases.index(self)
            for base in bases[index + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _flattened(args, variable, values):
    """Arguments in which the types of a TypeVarTuple stand in its place."""
    for arg in args:
        if isinstance(arg, _UnpackGenericAlias) and arg.__args__ == (variable,):
            yield from values
        else:
            yield arg


class _UnionGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def _with(self, args):
        return Union[args]

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return f"typing.Optional[{_type_repr(args[1])}]"
            if args[1] is type(None):
                return f"typing.Optional[{_type_repr(args[0])}]"
        return "typing.Union[" + ", ".join([_type_repr(arg) for arg in args]) + "]"

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return _operator.getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(value, type(value)) for value in self.__args__} == {(value, type(value)) for value in other.__args__}

    def __hash__(self):
        return hash(frozenset((value, type(value)) for value in self.__args__))

    def __repr__(self):
        return "typing.Literal[" + ", ".join([repr(value) for value in self.__args__]) + "]"


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return "*" + _type_repr(self.__args__[0])


class _CallableGenericAlias(_GenericAlias):
    def _plain(self):
        return len(self.__args__) == 2 and (
            self.__args__[0] is ... or isinstance(self.__args__[0], (ParamSpec, tuple))
            or getattr(self.__args__[0], "__origin__", None) is Concatenate)

    def __repr__(self):
        if self._plain():
            return f"typing.Callable[{_type_repr(self.__args__[0])}, {_type_repr(self.__args__[1])}]"
        inner = ", ".join([_type_repr(arg) for arg in self.__args__[:-1]])
        return f"typing.Callable[[{inner}], {_type_repr(self.__args__[-1])}]"

    def __reduce__(self):
        args = self.__args__ if self._plain() else (list(self.__args__[:-1]), self.__args__[-1])
        return _operator.getitem, (Callable, args)

    def _with(self, args):
        if args and isinstance(args[0], tuple):
            args = args[0] + args[1:]
        return super()._with(args)


class _AnnotatedAlias(_GenericAlias):
    """`Annotated[int, "metres"]`."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        shown = ", ".join([repr(part) for part in self.__metadata__])
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {shown}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __reduce__(self):
        return _operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __getattr__(self, attribute):
        if attribute in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attribute)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """A type with remarks."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", plain=True)
        return _AnnotatedAlias(origin, tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class _SpecialGenericAlias(_BaseGenericAlias):
    """`List`, `Mapping` and the like without arguments."""

    def __init__(self, origin, count, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=origin.__name__ if name is None else name)
        self._nparams = count
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple(_type_check(part, "Parameters to generic types must be types.") for part in parameters)
        _check_count(self, parameters, self._nparams)
        return _GenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if len(parameters) >= 2 and parameters[-1] is ...:
            text = "Tuple[t, ...]: t must be a type."
            checked = tuple(_type_check(part, text) for part in parameters[:-1]) + (...,)
        else:
            checked = tuple(_type_check(part, "Tuple[t0, t1, ...]: each t must be a type.") for part in parameters)
        return _GenericAlias(self.__origin__, checked, name=self._name, inst=self._inst)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = parameters
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            checked = (..., result)
        else:
            args = tuple(args) if isinstance(args, list) else args if isinstance(args, tuple) else (args,)
            checked = tuple(_type_convert(part) for part in args) + (result,)
        return _CallableGenericAlias(self.__origin__, checked, name=self._name, inst=self._inst)


# Generic classes

def _type_variables(cls):
    """The parameters of a class, from its bases as they are written."""
    bases = cls.__dict__.get("__orig_bases__")
    if bases is None:
        if Generic in cls.__bases__ and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        return ()
    if Generic in bases and cls.__name__ != "Protocol":
        raise TypeError("Cannot inherit from plain Generic")
    found = _parameters_of(bases)
    declared = None
    for base in bases:
        if isinstance(base, _GenericAlias) and (base.__origin__ is Generic or base.__origin__ is Protocol):
            if declared is not None and base.__origin__ is Generic:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            declared = base.__parameters__
    if declared is None:
        return found
    missing = [variable for variable in found if variable not in declared]
    if missing:
        raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                        f"Generic[{', '.join(map(str, declared))}]")
    return declared


class Generic:
    """The base of classes with type parameters: `class Stack(Generic[T])`."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            params = tuple(_type_convert(part) for part in params)
            params = tuple(part.__args__[0] if isinstance(part, _UnpackGenericAlias) else part for part in params)
            if not all(isinstance(part, _Variable) for part in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                                "specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        wanted = cls.__parameters__
        if len(wanted) == 1 and isinstance(wanted[0], ParamSpec):
            if not (len(params) == 1 and (params[0] is ... or isinstance(params[0], (list, tuple, ParamSpec)))):
                params = (params,)
            return _GenericAlias(cls, tuple(wanted[0].__typing_subst__(part) for part in params))
        if any(isinstance(variable, TypeVarTuple) for variable in wanted):
            return _GenericAlias(cls, tuple(_type_convert(part) for part in params))
        params = tuple(_type_convert(part) for part in params)
        _check_count(cls, params, len(wanted))
        return _GenericAlias(
            cls, tuple(variable.__typing_subst__(value) for variable, value in zip(wanted, params)))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls.__parameters__ = tuple(_type_variables(cls))


# Protocols

_not_of_protocols = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__", "__orig_class__",
    "__qualname__", "__init_subclass__", "_is_protocol", "_is_runtime_protocol", "_protocol_names", "_abc_impl",
    "__hash__", "__match_args__", "__static_attributes__", "__firstlineno__"}


def _protocol_members(cls):
    """The names that make a class one of a protocol's."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Protocol or base is Generic:
            continue
        names.update(base.__dict__.get("__annotations__", {}))
        names.update(base.__dict__)
    return {name for name in names if name not in _not_of_protocols and not name.startswith("_abc_")}


class _ProtocolMeta(_abc.ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        return all(
            hasattr(instance, name) and not (callable(getattr(cls, name, None)) and getattr(instance, name) is None)
            for name in cls._protocol_names)

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol"):
            return super().__subclasscheck__(other)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if any(name in base.__dict__.get("__annotations__", {}) and not callable(getattr(cls, name, None))
               for base in cls.__mro__ for name in cls._protocol_names):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if super().__subclasscheck__(other):
            return True
        return all(any(name in base.__dict__ and base.__dict__[name] is not None for base in other.__mro__)
                   for name in cls._protocol_names)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A class that others belong to by having its methods."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    _protocol_names = frozenset()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ == "collections.abc" or getattr(base, "_is_protocol", False)):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        cls._is_runtime_protocol = False
        cls._protocol_names = frozenset(_protocol_members(cls))
        if "__init__" not in cls.__dict__:
            def __init__(self, *args, **kwargs):
                if type(self)._is_protocol:
                    raise TypeError("Protocols cannot be instantiated")
                for base in type(self).__mro__:
                    found = base.__dict__.get("__init__")
                    if found is not None and found is not cls.__dict__["__init__"] and not getattr(
                            base, "_is_protocol", False):
                        found(self, *args, **kwargs)
                        break
            cls.__init__ = __init__


def runtime_checkable(cls):
    """A decorator: `isinstance` looks for the protocol's methods."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def _supports(name, method, doc):
    made = _ProtocolMeta(name, (Protocol,), {
        "__module__": "typing", "__slots__": (), "__doc__": doc, method: _abc.abstractmethod(lambda self: None)})
    made._is_runtime_protocol = True
    return made


SupportsAbs = _supports("SupportsAbs", "__abs__", "What has an absolute value.")
SupportsBytes = _supports("SupportsBytes", "__bytes__", "What bytes can be made of.")
SupportsComplex = _supports("SupportsComplex", "__complex__", "What a complex number can be made of.")
SupportsFloat = _supports("SupportsFloat", "__float__", "What a float can be made of.")
SupportsIndex = _supports("SupportsIndex", "__index__", "What can be an index.")
SupportsInt = _supports("SupportsInt", "__int__", "What an int can be made of.")
SupportsRound = _supports("SupportsRound", "__round__", "What can be rounded.")


# Generic versions of the collections

_alias = _SpecialGenericAlias
AnyStr = TypeVar("AnyStr", bytes, str)
Hashable = _alias(_cabc.Hashable, 0)
Awaitable = _alias(_cabc.Awaitable, 1)
Coroutine = _alias(_cabc.Coroutine, 3)
AsyncIterable = _alias(_cabc.AsyncIterable, 1)
AsyncIterator = _alias(_cabc.AsyncIterator, 1)
Iterable = _alias(_cabc.Iterable, 1)
Iterator = _alias(_cabc.Iterator, 1)
Reversible = _alias(_cabc.Reversible, 1)
Sized = _alias(_cabc.Sized, 0)
Container = _alias(_cabc.Container, 1)
Collection = _alias(_cabc.Collection, 1)
Callable = _CallableType(_cabc.Callable, 2)
AbstractSet = _alias(_cabc.Set, 1, name="AbstractSet")
MutableSet = _alias(_cabc.MutableSet, 1)
Mapping = _alias(_cabc.Mapping, 2)
MutableMapping = _alias(_cabc.MutableMapping, 2)
Sequence = _alias(_cabc.Sequence, 1)
MutableSequence = _alias(_cabc.MutableSequence, 1)
ByteString = _alias(_cabc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(_collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(_cabc.MappingView, 1)
KeysView = _alias(_cabc.KeysView, 1)
ItemsView = _alias(_cabc.ItemsView, 2)
ValuesView = _alias(_cabc.ValuesView, 1)
ContextManager = _alias(_contextlib.AbstractContextManager, 1, name="ContextManager")
AsyncContextManager = _alias(_contextlib.AbstractAsyncContextManager, 1, name="AsyncContextManager")
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(_collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(_collections.OrderedDict, 2)
Counter = _alias(_collections.Counter, 1)
ChainMap = _alias(_collections.ChainMap, 2)
Generator = _alias(_cabc.Generator, 3)
AsyncGenerator = _alias(_cabc.AsyncGenerator, 2)
Type = _alias(type, 1, inst=False, name="Type")
Pattern = _alias(_re.Pattern, 1)
Match = _alias(_re.Match, 1)


class IO(Generic[AnyStr]):
    """A file of texts or of bytes."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of texts."""

    __slots__ = ()


class NewType(_Unionable):
    """A name of its own for a type: `UserId = NewType("UserId", int)`. Calling it gives back its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`{bases[0].__name__} = NewType({bases[0].__name__!r}, {self.__name__})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


# Named tuples and dicts

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


# Reading annotations

def get_origin(tp):
    """The class of a type with arguments; None for others."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _types.GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    return None


def get_args(tp):
    """The arguments of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, _types.GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _cabc.Callable and not (
                len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, tuple, list)))):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, _types.UnionType):
        return tp.__args__
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, module or function, those that are texts evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        found = {}
        for base in reversed(obj.__mro__):
            module = _sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            # A class body's own names win over the module's.
            locals_ = localns if localns is not None else dict(vars(base)) if globalns is None else None
            for name, value in base.__dict__.get("__annotations__", {}).items():
                found[name] = _evaluated(value, names, locals_)
        return found if include_extras else {name: _plain(hint) for name, hint in found.items()}
    if isinstance(obj, _types.ModuleType):
        names = obj.__dict__
    else:
        function = obj
        while hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        names = getattr(function, "__globals__", {})
    if globalns is not None:
        names = globalns
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        if isinstance(obj, (_types.BuiltinFunctionType, _types.MethodType)):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    found = {name: _evaluated(value, names, localns) for name, value in hints.items()}
    return found if include_extras else {name: _plain(hint) for name, hint in found.items()}


def _evaluated(value, names, locals_):
    """An annotation in which nothing is a text any more."""
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        # The names are copied: eval adds to those that it gets.
        return _evaluated(_type_convert(eval(value, dict(names), locals_)), names, locals_)
    if isinstance(value, (_GenericAlias, _types.GenericAlias, _types.UnionType)) and not isinstance(
            value, (_LiteralGenericAlias, _AnnotatedAlias)):
        args = tuple(_evaluated(arg, names, locals_) if isinstance(arg, (
            str, ForwardRef, _GenericAlias, _types.GenericAlias, _types.UnionType)) else arg for arg in value.__args__)
        if args == value.__args__:
            return value
        if isinstance(value, _types.GenericAlias):
            return _types.GenericAlias(value.__origin__, args)
        if isinstance(value, _types.UnionType):
            return _functools.reduce(_operator.or_, args)
        return value._with(args)
    if isinstance(value, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluated(value.__origin__, names, locals_), value.__metadata__)
    return value


def _plain(hint):
    """A type without remarks."""
    if isinstance(hint, _AnnotatedAlias):
        return _plain(hint.__origin__)
    if getattr(hint, "__origin__", None) in (Required, NotRequired):
        return _plain(hint.__args__[0])
    if isinstance(hint, (_GenericAlias, _types.GenericAlias, _types.UnionType)) and not isinstance(
            hint, _LiteralGenericAlias):
        args = tuple(_plain(arg) for arg in hint.__args__)
        if args == hint.__args__:
            return hint
        if isinstance(hint, _types.GenericAlias):
            return _types.GenericAlias(hint.__origin__, args)
        if isinstance(hint, _types.UnionType):
            return _functools.reduce(_operator.or_, args)
        return hint._with(args)
    return hint


# What type checkers read; here it changes little.

def cast(typ, val):
    """The value as it is."""
    return val


def assert_never(arg, /):
    """For code that is never reached."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def assert_type(val, typ, /):
    """The value as it is."""
    return val


def reveal_type(obj, /):
    """Say what type a value has."""
    print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
    return obj


def final(f):
    """A class or method that nobody may extend."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """A function or class whose annotations are no types."""
    if isinstance(arg, type):
        for name, value in vars(arg).items():
            if isinstance(value, _types.FunctionType):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """A decorator whose functions' annotations are no types."""
    @_functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(**options):
    """A decorator that makes classes like those of dataclasses."""
    def decorator(item):
        item.__dataclass_transform__ = {
            "eq_default": True, "order_default": False, "kw_only_default": False, "field_specifiers": (), "kwargs": {},
            **options}
        return item
    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    """One of a function's forms, for readers of types."""
    plain = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((plain.__module__, plain.__qualname__), []).append(func)
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The forms of a function."""
    plain = getattr(func, "__func__", func)
    return list(_overloads.get((plain.__module__, plain.__qualname__), []))


def clear_overloads():
    """Forget all forms."""
    _overloads.clear()
