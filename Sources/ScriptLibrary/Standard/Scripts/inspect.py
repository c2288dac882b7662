"""Looking at functions, classes and modules."""

import collections as _collections
import enum as _enum
import sys as _sys
import types as _types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def _f():
    yield


async def _c():
    pass


async def _a():
    yield


_made = _c()
_coroutine = type(_made)
_made.close()
_generator, _async_generator = type(_f()), type(_a())
_function, _method = type(_f), type(_collections.UserDict().copy)
_builtin = type(len)


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, _method) and hasattr(object, "__func__")


def isfunction(object):
    return isinstance(object, _function)


def isbuiltin(object):
    return isinstance(object, _builtin)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, _types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, _types.MemberDescriptorType)


def ismethodwrapper(object):
    return isinstance(object, _types.MethodWrapperType)


def _plain(function):
    """The function under partial objects and methods."""
    while ismethod(function):
        function = function.__func__
    while hasattr(function, "func") and hasattr(function, "keywords"):
        function = function.func
    return function


def _flavor(function):
    function = _plain(function)
    return function.__code__.co_flags if isfunction(function) else 0


def isgeneratorfunction(obj):
    return bool(_flavor(obj) & CO_GENERATOR)


def iscoroutinefunction(obj):
    return bool(_flavor(obj) & CO_COROUTINE)


def isasyncgenfunction(obj):
    return bool(_flavor(obj) & CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, _generator)


def iscoroutine(object):
    return isinstance(object, _coroutine)


def isasyncgen(object):
    return isinstance(object, _async_generator)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def istraceback(object):
    return isinstance(object, _types.TracebackType)


def isframe(object):
    return isinstance(object, _types.FrameType)


def iscode(object):
    return isinstance(object, _types.CodeType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_CREATED if getattr(generator.gi_frame, "f_lasti", 0) == -1 else GEN_SUSPENDED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_CREATED if getattr(coroutine.cr_frame, "f_lasti", 0) == -1 else CORO_SUSPENDED


def getmembers(object, predicate=None):
    """(name, value) for all attributes, by name."""
    result = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    result.sort(key=lambda pair: pair[0])
    return result


def getattr_static(obj, attr, default=...):
    """An attribute as it is stored, without descriptors."""
    places = [obj.__dict__] if hasattr(obj, "__dict__") else []
    for kind in (obj.__mro__ if isclass(obj) else type(obj).__mro__):
        places.append(kind.__dict__)
    for place in places:
        if attr in place:
            return place[attr]
    if default is not ...:
        return default
    raise AttributeError(attr)


def getmembers_static(object, predicate=None):
    return [(name, getattr_static(object, name)) for name in dir(object)
            if predicate is None or predicate(getattr_static(object, name, None))]


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """The function that decorators wrapped."""
    seen = {id(func)}
    first = func
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping %r" % first)
        seen.add(id(func))
    return func


def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=None)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base is not __builtins_object and base.__doc__:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


__builtins_object = type.__mro__[-1]


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


def _code(object):
    object = unwrap(object) if callable(object) else object
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got %s" % (
        type(object).__name__))


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("%r is a built-in module" % (object,))
    if isclass(object):
        for value in object.__dict__.values():
            if isfunction(value):
                return value.__code__.co_filename
        raise TypeError("%r is a built-in class" % (object,))
    return _code(object).co_filename


getsourcefile = getabsfile = getfile


def getsource(object):
    """The source text of a function or class."""
    text = _source(object)
    if text is None:
        raise OSError("could not get source code")
    return text


def getsourcelines(object):
    lines = getsource(object).splitlines(True)
    first = 1
    if not isclass(object):
        first = _code(object).co_firstlineno
    return lines, first


def _source(object):
    """The text of a definition: its first line and all that is indented deeper."""
    if isclass(object):
        return _class_source(object)
    function = _plain(unwrap(object))
    if not isfunction(function):
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got %s" % (
            type(object).__name__))
    text = _file_text(function)
    return None if not text else "".join(getblock(text.splitlines(True)[_first_line(function):]))


def _class_source(cls):
    for value in cls.__dict__.values():
        function = getattr(value, "fget", None) or getattr(value, "__func__", value)
        if isfunction(function):
            lines = _file_text(function).splitlines(True)
            place = _first_line(function)
            while place >= 0 and not lines[place].lstrip().startswith(("class %s:" % cls.__name__, "class %s(" % cls.__name__)):
                place -= 1
            if place < 0:
                return None
            while place > 0 and lines[place - 1].lstrip().startswith("@"):
                place -= 1
            return "".join(getblock(lines[place:]))
    raise TypeError("%r is a built-in class" % (cls,))


def getblock(lines):
    """The lines of the definition that the first of them begins."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    end = 0
    begun = False
    depth = 0
    for index, line in enumerate(lines):
        text = line.strip()
        if index and begun and text and depth <= 0 and len(line) - len(line.lstrip()) <= indent:
            break
        if text:
            if text.startswith(("def ", "class ", "async def ")) or "lambda" in text and not begun:
                begun = True
            end = index + 1
            depth += sum(text.count(char) for char in "([{") - sum(text.count(char) for char in ")]}")
    return lines[:end]


def currentframe():
    return _sys._getframe(1)


def stack(context=1):
    result = []
    frame = _sys._getframe(1)
    while frame is not None:
        result.append(FrameInfo(frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None))
        frame = frame.f_back
    return result


FrameInfo = _collections.namedtuple("FrameInfo", "frame filename lineno function code_context index")
Traceback = _collections.namedtuple("Traceback", "filename lineno function code_context index")
ArgInfo = _collections.namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = _collections.namedtuple("Arguments", "args varargs varkw")
Attribute = _collections.namedtuple("Attribute", "name kind defining_class object")
ClosureVars = _collections.namedtuple("ClosureVars", "nonlocals globals builtins unbound")
FullArgSpec = _collections.namedtuple(
    "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
                "variadic keyword")[self]


class _empty:
    """No value."""


class Parameter:
    """A parameter of a signature."""

    empty = _empty
    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and self._kind in (2, 4):
            raise ValueError("%s parameters cannot have default values" % self._kind.description)
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a %s" % type(name).__name__)
        if not name.isidentifier():
            raise ValueError("%r is not a valid parameter name" % name)
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        return Parameter(
            self._name if name is ... else name, self._kind if kind is ... else kind,
            default=self._default if default is ... else default,
            annotation=self._annotation if annotation is ... else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind == 2:
            text = "*" + text
        elif self._kind == 4:
            text = "**" + text
        return text

    def __repr__(self):
        return '<%s "%s">' % (self.__class__.__name__, self)

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class BoundArguments:
    """Arguments as a signature binds them."""

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        by_keyword = False
        for name, parameter in self._signature.parameters.items():
            if not by_keyword:
                if parameter.kind in (3, 4):
                    by_keyword = True
                elif name not in self.arguments:
                    by_keyword = True
                    continue
                else:
                    continue
            if name in self.arguments:
                if parameter.kind == 4:
                    result.update(self.arguments[name])
                else:
                    result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        made = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                made[name] = self.arguments[name]
            elif parameter.default is not _empty:
                made[name] = parameter.default
            elif parameter.kind == 2:
                made[name] = ()
            elif parameter.kind == 4:
                made[name] = {}
        self.arguments = made

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return "<%s (%s)>" % (
            self.__class__.__name__, ", ".join("%s=%r" % pair for pair in self.arguments.items()))


class Signature:
    """The parameters of a callable, and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        last = -1
        has_default = False
        for parameter in parameters or ():
            if parameter.kind < last:
                raise ValueError("wrong parameter order: %s parameter before %s parameter" % (
                    _ParameterKind(last).description, parameter.kind.description))
            if parameter.name in found:
                raise ValueError("duplicate parameter name: %r" % parameter.name)
            if parameter.kind <= 1:
                if parameter.default is _empty and has_default:
                    raise ValueError("non-default argument follows default argument")
                has_default = has_default or parameter.default is not _empty
            last = parameter.kind
            found[parameter.name] = parameter
        self._parameters = _types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=..., return_annotation=...):
        return Signature(
            self._parameters.values() if parameters is ... else parameters,
            return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.values()) == list(other._parameters.values()) and (
            self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        kwargs = dict(kwargs)
        position = 0
        for name, parameter in self._parameters.items():
            if parameter.kind == 2:
                arguments[name] = tuple(args[position:])
                position = len(args)
                if not arguments[name]:
                    del arguments[name]
            elif parameter.kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif parameter.kind <= 1 and position < len(args):
                if name in kwargs and parameter.kind == 1:
                    raise TypeError("multiple values for argument %r" % name)
                arguments[name] = args[position]
                position += 1
            elif parameter.kind != 0 and name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if parameter.kind == 0 and name in kwargs:
                    raise TypeError("%r parameter is positional only, but was passed as a keyword" % name)
                kind = "keyword-only " if parameter.kind == 3 else ""
                raise TypeError("missing a required %sargument: %r" % (kind, name))
        if position < len(args):
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __str__(self):
        result = []
        star_needed = True
        slash_needed = False
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                slash_needed = True
            elif slash_needed:
                result.append("/")
                slash_needed = False
            if parameter.kind == 2:
                star_needed = False
            elif parameter.kind == 3 and star_needed:
                result.append("*")
                star_needed = False
            result.append(str(parameter))
        if slash_needed:
            result.append("/")
        text = "(%s)" % ", ".join(result)
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
        return text

    def __repr__(self):
        return "<%s %s>" % (self.__class__.__name__, self)


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    annotations = function.__annotations__
    keyword_defaults = function.__kwdefaults__ or {}
    result = []
    first = count - len(defaults)
    for index, name in enumerate(names[:count]):
        result.append(Parameter(
            name, 0 if index < code.co_posonlyargcount else 1, annotation=annotations.get(name, _empty),
            default=defaults[index - first] if index >= first else _empty))
    place = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        result.append(Parameter(names[place], 2, annotation=annotations.get(names[place], _empty)))
        place += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        result.append(Parameter(
            name, 3, annotation=annotations.get(name, _empty), default=keyword_defaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        result.append(Parameter(names[place], 4, annotation=annotations.get(names[place], _empty)))
    return Signature(result, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters:
        raise ValueError("invalid method signature")
    if parameters[0].kind <= 1:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda function: hasattr(function, "__signature__"))
    made = getattr(obj, "__signature__", None)
    if isinstance(made, Signature):
        return made
    if isfunction(obj):
        return _of_function(obj)
    if hasattr(obj, "func") and hasattr(obj, "keywords"):
        return _of_partial(obj)
    if isclass(obj):
        for name in ("__new__", "__init__"):
            for base in obj.__mro__:
                found = base.__dict__.get(name)
                found = getattr(found, "__func__", found)
                if isfunction(found):
                    return _without_first(signature(found))
        if obj.__text_signature__:
            return _of_text(obj.__text_signature__)
        if obj.__mro__[1:] == (__builtins_object,) and obj.__module__ != "builtins":
            return Signature()
        raise ValueError("no signature found for builtin type %r" % (obj,))
    text = getattr(obj, "__text_signature__", None)
    if text:
        holder = getattr(obj, "__self__", None)
        return _of_text(text, holder is not None and not ismodule(holder))
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    raise ValueError("no signature found for builtin %r" % (obj,))


def _of_text(text, is_bound=False):
    names = {}
    if is_bound:
        for part in ("$self, /)", "$self, /, ", "$self, ", "$self"):
            text = text.replace(part, ")" if part.endswith(")") else "")
    exec("def made%s: pass" % text.replace("$self", "self"), names)
    return _of_function(names["made"])


def _of_partial(partial):
    found = signature(partial.func)
    bound = found.bind_partial(*partial.args, **partial.keywords)
    result = []
    by_keyword = False
    for name, parameter in found.parameters.items():
        if name in partial.keywords:
            by_keyword = True
            result.append(parameter.replace(kind=3, default=partial.keywords[name]))
        elif name in bound.arguments and parameter.kind <= 1:
            continue
        elif by_keyword and parameter.kind == 1:
            result.append(parameter.replace(kind=3))
        elif not (by_keyword and parameter.kind == 2):
            result.append(parameter)
    return found.replace(parameters=result)


def getfullargspec(func):
    found = signature(func, follow_wrapped=False)
    args, defaults, kwonly, kwdefaults, annotations = [], (), [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    if ismethod(func):
        args.append(func.__func__.__code__.co_varnames[0])
    for parameter in found.parameters.values():
        if parameter.kind <= 1:
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif parameter.kind == 2:
            varargs = parameter.name
        elif parameter.kind == 3:
            kwonly.append(parameter.name)
            if parameter.default is not _empty:
                kwdefaults[parameter.name] = parameter.default
        else:
            varkw = parameter.name
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    found = obj.__dict__.get("__annotations__", {}) if isclass(obj) else getattr(obj, "__annotations__", None) or {}
    if eval_str:
        names = globals if globals is not None else getattr(_plain(obj), "__globals__", {})
        return {name: eval(value, names) if isinstance(value, str) else value for name, value in found.items()}
    return dict(found)


def getclosurevars(func):
    func = _plain(func)
    code = func.__code__
    cells = dict(zip(code.co_freevars, (cell.cell_contents for cell in func.__closure__ or ())))
    globals_, builtins_, unbound = {}, {}, set()
    import builtins
    for name in code.co_names:
        if name in func.__globals__:
            globals_[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            builtins_[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(cells, globals_, builtins_, unbound)


def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for cls in classes:
        for parent in cls.__bases__:
            children.setdefault(parent, [])
            if cls not in children[parent]:
                children[parent].append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes and parent not in roots]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    result = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result


def classify_class_attrs(cls):
    result = []
    for name in sorted(dir(cls)):
        for owner in cls.__mro__:
            if name in owner.__dict__:
                value = owner.__dict__[name]
                if isinstance(value, staticmethod):
                    kind = "static method"
                elif isinstance(value, classmethod):
                    kind = "class method"
                elif isinstance(value, property):
                    kind = "property"
                elif isroutine(value):
                    kind = "method"
                else:
                    kind = "data"
                result.append(Attribute(name, kind, owner, value))
                break
    return result


def findsource(object):
    """All lines of the file that an object is defined in, and the index of its first line."""
    if isclass(object):
        text = _class_source(object)
        for value in object.__dict__.values():
            function = getattr(value, "fget", None) or getattr(value, "__func__", value)
            if text and isfunction(function):
                lines = _file_text(function).splitlines(True)
                first = text.splitlines(True)[0]
                return lines, next(place for place in range(_first_line(function), -1, -1) if lines[place] == first)
        raise OSError("could not find class definition")
    function = _plain(unwrap(object))
    if not isfunction(function):
        _code(object)
        raise OSError("could not get source code")
    text = _file_text(function)
    if not text:
        raise OSError("could not get source code")
    return text.splitlines(True), _first_line(function)


def getcomments(object):
    """The comment above a definition."""
    try:
        lines, place = findsource(object)
    except (OSError, TypeError):
        return None
    indent = indentsize(lines[place])
    found = []
    while place > 0:
        place -= 1
        if not lines[place].lstrip().startswith("#") or indentsize(lines[place]) != indent:
            break
        found.insert(0, lines[place].expandtabs().lstrip())
    return "".join(found) or None


def indentsize(line):
    """How far a line is indented, in spaces."""
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


def getargs(co):
    """The names of a code object's parameters."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    args = list(names[:count])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    """The names of a frame's parameters, and its variables."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """Parameters with their values, as a call writes them."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


def getlineno(frame):
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """File, line, function and the lines around of a frame or traceback."""
    lineno = frame.f_lineno if isframe(frame) else frame.tb_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    if not isframe(frame):
        raise TypeError("%r is not a frame or traceback object" % (frame,))
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, None, None)


def getouterframes(frame, context=1):
    """A frame and those that led to it."""
    result = []
    while frame:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """The frames of a traceback, from the outermost."""
    result = []
    while tb:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def trace(context=1):
    """The frames between here and where the exception that is handled was raised."""
    return getinnerframes(_sys.exc_info()[2], context)


def getgeneratorlocals(generator):
    """The variables of a generator that rests."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    """The variables of a coroutine that rests."""
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals
