"""Functions that choose by the type of their first argument."""

import types as _types


def _merged(cls, registry):
    """The function for the nearest class of `cls`: its order first, then abstract classes that it belongs to."""
    for base in cls.__mro__:
        if base in registry and base is not object:
            return registry[base]
    matches = [known for known in registry if known is not object and issubclass(cls, known)]
    best = None
    for known in matches:
        if best is None or issubclass(known, best):
            best = known
        elif not issubclass(best, known):
            raise RuntimeError("Ambiguous dispatch: %s or %s" % (best, known))
    return registry[object if best is None else best]


def singledispatch(func):
    """A function with a form for each type of its first argument."""
    registry = {}
    cache = {}

    def dispatch(cls):
        if cls not in cache:
            cache[cls] = _merged(cls, registry)
        return cache[cls]

    def register(cls, func=None):
        kinds = cls.__args__ if isinstance(cls, _types.UnionType) else (cls,)
        if all(isinstance(kind, type) for kind in kinds):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError("Invalid first argument to `register()`. %r is not a class or union type." % (cls,))
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    "Invalid first argument to `register()`: %r. Use either `@register(some_class)` or plain `@register` "
                    "on an annotated function." % (cls,))
            func = cls
            name, cls = next(iter(annotations.items()))
            kinds = cls.__args__ if isinstance(cls, _types.UnionType) else (cls,)
            if not all(isinstance(kind, type) for kind in kinds):
                raise TypeError("Invalid annotation for %r. %r is not a class." % (name, cls))
        for kind in kinds:
            registry[kind] = func
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % name)
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _types.MappingProxyType(registry)
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """The same for methods: the argument behind self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.dispatcher = singledispatch(getattr(func, "__func__", func))
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            found = self.dispatcher.dispatch(args[0].__class__)
            if hasattr(found, "__get__"):
                found = found.__get__(obj, cls)
            return found(*args, **kwargs)
        method.register = self.register
        return method


class partialmethod:
    """A method with some of its arguments given."""

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func)] + [repr(arg) for arg in self.args] + ["%s=%r" % pair for pair in self.keywords.items()]
        return "functools.partialmethod(%s)" % ", ".join(parts)

    def __get__(self, obj, cls=None):
        func = self.func.__get__(obj, cls) if hasattr(self.func, "__get__") else self.func
        if obj is None:
            def method(self_, /, *args, **keywords):
                return self.func(self_, *self.args, *args, **{**self.keywords, **keywords})
            return method
        return partial(func, *self.args, **self.keywords)
