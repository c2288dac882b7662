"""Classes that have no builtin name, and how classes are made."""

import sys as _sys


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


_made = _coroutine()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_async_generator())
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(type.__dict__["__name__"])
MemberDescriptorType = type(_sys) if False else GetSetDescriptorType


class _Slotted:
    __slots__ = ("place",)


MemberDescriptorType = type(_Slotted.__dict__["place"]) if "place" in _Slotted.__dict__ else GetSetDescriptorType
try:
    FrameType = type(_sys._getframe())
except AttributeError:
    FrameType = type(None)
del _made


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a `class` statement does."""
    resolved = resolve_bases(bases)
    meta, body, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(body)
    if resolved is not bases:
        body["__orig_bases__"] = bases
    return meta(name, resolved, body, **kwds)


def resolve_bases(bases):
    """The classes that bases stand for."""
    result = []
    changed = False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            result.extend(base.__mro_entries__(bases))
            changed = True
        else:
            result.append(base)
    return tuple(result) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the other keywords of a class to be made."""
    kwds = dict(kwds or {})
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(meta, kind):
                continue
            if issubclass(kind, meta):
                meta = kind
                continue
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                "metaclasses of all its bases")
    body = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, body, kwds


class DynamicClassAttribute:
    """A property for instances; on the class, `__getattr__` of the metaclass is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)

