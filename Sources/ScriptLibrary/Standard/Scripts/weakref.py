"""The rest of `weakref`: proxies, mappings and sets that hold nothing alive."""

import gc as _gc
import itertools as _itertools

from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet


def getweakrefcount(object):
    return len(getweakrefs(object))


def getweakrefs(object):
    """The references to an object that are known."""
    return [reference for reference in _proxied.get(id(object), ()) if reference() is object]


_proxied = {}


class KeyedRef(ref):
    """A reference with a key."""

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class ProxyType:
    """Does what its object does, as long as that lives."""

    def __init__(self, object, callback=None):
        __class__._set(self, "_reference", ref(object) if callback is None else ref(object, lambda _: callback(self)))

    _set = object.__setattr__

    def _target(self):
        target = object.__getattribute__(self, "_reference")()
        if target is None:
            raise ReferenceError("weakly-referenced object no longer exists")
        return target

    def __getattribute__(self, name):
        if name in ("__class__",):
            return type(ProxyType._target(self))
        return getattr(ProxyType._target(self), name)

    def __setattr__(self, name, value):
        setattr(ProxyType._target(self), name, value)

    def __delattr__(self, name):
        delattr(ProxyType._target(self), name)

    def __str__(self):
        return str(ProxyType._target(self))

    def __bool__(self):
        return bool(ProxyType._target(self))

    def __len__(self):
        return len(ProxyType._target(self))

    def __getitem__(self, key):
        return ProxyType._target(self)[key]

    def __setitem__(self, key, value):
        ProxyType._target(self)[key] = value

    def __delitem__(self, key):
        del ProxyType._target(self)[key]

    def __contains__(self, item):
        return item in ProxyType._target(self)

    def __iter__(self):
        return iter(ProxyType._target(self))

    def __eq__(self, other):
        return ProxyType._target(self) == other

    def __lt__(self, other):
        return ProxyType._target(self) < other

    def __add__(self, other):
        return ProxyType._target(self) + other

    __hash__ = None


class CallableProxyType(ProxyType):
    """The same for an object that can be called."""

    def __call__(self, *args, **kwds):
        return ProxyType._target(self)(*args, **kwds)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None):
    """What does the same as the object, as long as that lives."""
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


class WeakMethod:
    """A reference to a method of an object that it does not hold."""

    def __init__(self, meth, callback=None):
        if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
            raise TypeError("argument should be a bound method, not %s" % type(meth))
        self._func = meth.__func__
        self._object = ref(meth.__self__, None if callback is None else lambda _: callback(self))

    def __call__(self):
        target = self._object()
        return None if target is None else self._func.__get__(target)

    def __eq__(self, other):
        return isinstance(other, WeakMethod) and self() == other()

    def __hash__(self):
        return hash(self._func)


class WeakValueDictionary(_MutableMapping):
    """A mapping that forgets values that nothing else holds."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _alive(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is None:
                self.data.pop(key, None)
            else:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        data = self.data

        def forget(reference):
            if data.get(key) is reference:
                del data[key]
        data[key] = ref(value, forget)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(1 for _ in self._alive())

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __iter__(self):
        for key, _ in self._alive():
            yield key

    keys = __iter__

    def items(self):
        return self._alive()

    def values(self):
        for _, value in self._alive():
            yield value

    def get(self, key, default=None):
        return self[key] if key in self else default

    def copy(self):
        return WeakValueDictionary(dict(self._alive()))

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        return iter(self.valuerefs())

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))


class WeakKeyDictionary(_MutableMapping):
    """A mapping that forgets keys that nothing else holds."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _alive(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        data = self.data
        self.data[ref(key, lambda reference: data.pop(reference, None))] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return sum(1 for _ in self._alive())

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for key, _ in self._alive():
            yield key

    keys = __iter__

    def items(self):
        return self._alive()

    def values(self):
        for _, value in self._alive():
            yield value

    def copy(self):
        result = WeakKeyDictionary()
        result.update(dict(self._alive()))
        return result

    def keyrefs(self):
        return list(self.data)

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))


class WeakSet(_MutableSet):
    """A set that forgets elements that nothing else holds."""

    def __init__(self, data=None):
        self.data = set()
        for item in data or ():
            self.add(item)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        data = self.data
        self.data.add(ref(item, lambda reference: data.discard(reference)))

    def discard(self, item):
        self.data.discard(ref(item))

    def copy(self):
        return WeakSet(self)

    def __repr__(self):
        return repr({reference() for reference in self.data})


class finalize:
    """Calls a function when an object goes, or earlier."""

    _registry = {}
    _numbers = _itertools.count(1)

    def __init__(self, obj, func, /, *args, **kwargs):
        self._number = next(finalize._numbers)
        self.atexit = True
        finalize._registry[self._number] = (ref(obj, lambda _: self()), func, args, kwargs)

    def __call__(self, _=None):
        entry = finalize._registry.pop(self._number, None)
        if entry is not None:
            _, func, args, kwargs = entry
            return func(*args, **kwargs)

    def detach(self):
        entry = finalize._registry.get(self._number)
        target = entry and entry[0]()
        if target is not None and finalize._registry.pop(self._number, None):
            return (target, *entry[1:])

    def peek(self):
        entry = finalize._registry.get(self._number)
        target = entry and entry[0]()
        if target is not None:
            return (target, *entry[1:])

    @property
    def alive(self):
        return self._number in finalize._registry

    def __repr__(self):
        entry = finalize._registry.get(self._number)
        target = entry and entry[0]()
        if target is None:
            return "<%s object at %#x; dead>" % (type(self).__name__, id(self))
        return "<%s object at %#x; for %r at %#x>" % (type(self).__name__, id(self), type(target).__name__, id(target))
