"""What goes with the `with` statement; `contextmanager`, `suppress` and the other plain ones are native."""

import types as _types
import abc as _abc
import sys as _sys
import functools as _functools


class AbstractContextManager(_abc.ABC):
    """Classes with `__enter__` and `__exit__`."""

    def __enter__(self):
        return self

    @_abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return hasattr(other, "__enter__") and hasattr(other, "__exit__") or NotImplemented
        return NotImplemented


class AbstractAsyncContextManager(_abc.ABC):
    """Classes with `__aenter__` and `__aexit__`."""

    __class_getitem__ = classmethod(_types.GenericAlias)

    async def __aenter__(self):
        return self

    @_abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager:
            return hasattr(other, "__aenter__") and hasattr(other, "__aexit__") or NotImplemented
        return NotImplemented


class ContextDecorator:
    """A context manager that also decorates functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_functools.wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """An asynchronous context manager that also decorates coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_functools.wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """A context manager from a generator function that yields once."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as stopped:
            return stopped is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            # What the generator's frame added to the traceback is of no interest.
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(func):
    """A decorator: a generator function that yields once becomes a factory of context managers."""
    @_functools.wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class _AsyncGeneratorContextManager(AsyncContextDecorator, AbstractAsyncContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, value, traceback):
        if kind is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stopped:
            return stopped is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    """A decorator: an asynchronous generator function that yields once becomes a factory of context managers."""
    @_functools.wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Closes a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Closes a thing with `aclose` at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(_sys, self._stream))
        setattr(_sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exc_type, exc_value, traceback):
        setattr(_sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends what the block prints elsewhere."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what the block writes to standard error elsewhere."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Ends the block quietly at one of the exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        return exc_type is not None and issubclass(exc_type, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *exc_info):
        pass


class chdir(AbstractContextManager):
    """Changes the working directory for the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *exc_info):
        import os
        os.chdir(self._old_cwd.pop())


def _link_context(new, outer, before):
    """Make `before` the context of an exception raised while closing, where it is not in its chain already."""
    while True:
        context = new.__context__
        if context is None or context is before:
            return
        if context is outer:
            break
        new = context
    new.__context__ = before


class _BaseExitStack:
    """Callbacks that are called in reverse."""

    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        other = type(self)()
        other._callbacks, self._callbacks = self._callbacks, []
        return other

    def push(self, exit):
        kind = type(exit)
        if hasattr(kind, "__exit__"):
            self._callbacks.append((True, lambda *details: kind.__exit__(exit, *details)))
        else:
            self._callbacks.append((True, exit))
        return exit

    def enter_context(self, cm):
        kind = type(cm)
        if not hasattr(kind, "__enter__") or not hasattr(kind, "__exit__"):
            raise TypeError(
                "'%s.%s' object does not support the context manager protocol" % (kind.__module__, kind.__qualname__))
        result = kind.__enter__(cm)
        self._callbacks.append((True, lambda *details: kind.__exit__(cm, *details)))
        return result

    def callback(self, callback, /, *args, **kwds):
        def leave(exc_type, exc_value, traceback):
            callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._callbacks.append((True, leave))
        return callback


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Any number of context managers and callbacks for one block."""

    def __enter__(self):
        return self

    def __exit__(self, *details):
        received = details[0] is not None
        outer = _sys.exc_info()[1]
        suppressed = False
        pending = False
        while self._callbacks:
            _, callback = self._callbacks.pop()
            try:
                if callback(*details):
                    suppressed = True
                    pending = False
                    details = (None, None, None)
            except BaseException as error:
                _link_context(error, outer, details[1])
                pending = True
                details = (type(error), error, error.__traceback__)
        if pending:
            context = details[1].__context__
            try:
                raise details[1]
            except BaseException:
                details[1].__context__ = context
                raise
        return received and suppressed

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """The same with asynchronous context managers as well."""

    async def enter_async_context(self, cm):
        kind = type(cm)
        if not hasattr(kind, "__aenter__") or not hasattr(kind, "__aexit__"):
            raise TypeError(
                "'%s.%s' object does not support the asynchronous context manager protocol"
                % (kind.__module__, kind.__qualname__))
        result = await kind.__aenter__(cm)
        self._callbacks.append((False, lambda *details: kind.__aexit__(cm, *details)))
        return result

    def push_async_exit(self, exit):
        kind = type(exit)
        if hasattr(kind, "__aexit__"):
            self._callbacks.append((False, lambda *details: kind.__aexit__(exit, *details)))
        else:
            self._callbacks.append((False, exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(exc_type, exc_value, traceback):
            await callback(*args, **kwds)
        self._callbacks.append((False, leave))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        received = details[0] is not None
        outer = _sys.exc_info()[1]
        suppressed = False
        pending = False
        while self._callbacks:
            is_sync, callback = self._callbacks.pop()
            try:
                result = callback(*details) if is_sync else await callback(*details)
                if result:
                    suppressed = True
                    pending = False
                    details = (None, None, None)
            except BaseException as error:
                _link_context(error, outer, details[1])
                pending = True
                details = (type(error), error, error.__traceback__)
        if pending:
            context = details[1].__context__
            try:
                raise details[1]
            except BaseException:
                details[1].__context__ = context
                raise
        return received and suppressed
