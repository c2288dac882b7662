"""Coroutines that take turns: an event loop of timers and ready callbacks, tasks, locks and queues."""

import types as _types
import collections as _collections
import contextvars as _contextvars
import heapq as _heapq
import inspect as _inspect
import time as _time

__all__ = [
    "run", "gather", "sleep", "create_task", "wait", "wait_for", "as_completed", "shield", "ensure_future", "Task", "Future",
    "Queue", "PriorityQueue", "LifoQueue", "QueueEmpty", "QueueFull", "Lock", "Event", "Condition", "Semaphore",
    "BoundedSemaphore", "Barrier", "BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "timeout",
    "timeout_at", "Timeout", "TaskGroup", "Runner", "current_task", "all_tasks", "iscoroutine", "iscoroutinefunction",
    "isfuture", "get_event_loop", "get_running_loop", "new_event_loop", "set_event_loop", "to_thread", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "ALL_COMPLETED", "AbstractEventLoop", "BaseEventLoop", "Handle", "TimerHandle", "wrap_future", "run_coroutine_threadsafe", "SelectorEventLoop", "AbstractEventLoopPolicy", "DefaultEventLoopPolicy",
    "get_event_loop_policy", "set_event_loop_policy", "IncompleteReadError", "LimitOverrunError",
    "SendfileNotAvailableError", "BaseProtocol", "Protocol", "BufferedProtocol", "DatagramProtocol", "SubprocessProtocol",
    "BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport",
    "AbstractServer", "StreamReader", "StreamReaderProtocol", "StreamWriter",
]

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


class CancelledError(BaseException):
    """The task or future was cancelled."""


class InvalidStateError(Exception):
    """What a future can't do in its state."""


class BrokenBarrierError(RuntimeError):
    """The barrier is broken."""


class QueueEmpty(Exception):
    """Nothing is in the queue."""


class QueueFull(Exception):
    """The queue has no room."""


class IncompleteReadError(EOFError):
    """The stream ended too early."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial, self.expected = partial, expected


class LimitOverrunError(Exception):
    """The buffer is full before the separator came."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class SendfileNotAvailableError(RuntimeError):
    """A file can't be sent as it is."""


CancelledError.__module__ = InvalidStateError.__module__ = "asyncio.exceptions"
TimeoutError = TimeoutError


class Handle:
    """A callback that the loop will call."""

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False
        self._context = _contextvars.copy_context() if context is None else context

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def _run(self):
        self._context.run(self._callback, *self._args)


class TimerHandle(Handle):
    """The same at a time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when


class AbstractEventLoop:
    """What runs callbacks."""


class BaseEventLoop(AbstractEventLoop):
    """Runs callbacks when they are ready or due."""

    def __init__(self):
        self._ready = _collections.deque()
        self._timers = []
        self._count = 0
        self._stopping = False
        self._closed = False
        self._running = False
        self._tasks = []
        self._current = None
        self._handler = None
        self._debug = False

    def time(self):
        return _time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_open()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self._check_open()
        handle = TimerHandle(when, callback, args, self, context)
        self._count += 1
        _heapq.heappush(self._timers, (when, self._count, handle))
        return handle

    def _check_open(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_open()
        return Task(coro, loop=self, name=name, context=context)

    def _turn(self):
        """The callbacks that are ready; waits for the next timer when there is none."""
        while self._timers and self._timers[0][2]._cancelled:
            _heapq.heappop(self._timers)
        if not self._ready and self._timers:
            delay = self._timers[0][0] - self.time()
            if delay > 0:
                _time.sleep(delay)
        now = self.time() + 1e-9
        while self._timers and self._timers[0][0] <= now:
            handle = _heapq.heappop(self._timers)[2]
            if not handle._cancelled:
                self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def run_forever(self):
        global _running_loop
        self._check_open()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _running_loop is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._running = True
        _running_loop = self
        try:
            while True:
                if not self._ready and not self._timers and not self._stopping:
                    raise RuntimeError("nothing is left that could wake the tasks that wait")
                self._turn()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            _running_loop = None

    def run_until_complete(self, future):
        self._check_open()
        future = ensure_future(future, loop=self)
        stop = lambda _: self.stop()
        future.add_done_callback(stop)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(stop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        pass

    async def run_in_executor(self, executor, func, *args):
        return func(*args)

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def set_exception_handler(self, handler):
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def call_exception_handler(self, context):
        if self._handler is not None:
            self._handler(self, context)
            return
        import sys
        print(context.get("message"), file=sys.stderr)

    default_exception_handler = call_exception_handler


SelectorEventLoop = BaseEventLoop
_running_loop = None
_set_loop = None


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


def _get_running_loop():
    return _running_loop


def get_event_loop():
    global _set_loop
    if _running_loop is not None:
        return _running_loop
    if _set_loop is None:
        _set_loop = BaseEventLoop()
    return _set_loop


def new_event_loop():
    return BaseEventLoop()


def set_event_loop(loop):
    global _set_loop
    _set_loop = loop


class Future:
    """A result that will be there later."""

    _asyncio_future_blocking = False

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None

    def __repr__(self):
        info = [self._state.lower()]
        if self._state == "FINISHED":
            info.append("exception=%r" % self._exception if self._exception is not None else "result=%r" % (self._result,))
        return "<%s %s>" % (self.__class__.__name__, " ".join(info))

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != "PENDING"

    def cancelled(self):
        return self._state == "CANCELLED"

    def cancel(self, msg=None):
        if self._state != "PENDING":
            return False
        self._state = "CANCELLED"
        self._cancel_message = msg
        self._schedule()
        return True

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state != "FINISHED":
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state != "FINISHED":
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def set_result(self, result):
        if self._state != "PENDING":
            raise InvalidStateError("%s: %r" % (self._state, self))
        self._result = result
        self._state = "FINISHED"
        self._schedule()

    def set_exception(self, exception):
        if self._state != "PENDING":
            raise InvalidStateError("%s: %r" % (self._state, self))
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._state = "FINISHED"
        self._schedule()

    def add_done_callback(self, fn, *, context=None):
        if self._state != "PENDING":
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        before = len(self._callbacks)
        self._callbacks = [known for known in self._callbacks if known != fn]
        return before - len(self._callbacks)

    def _schedule(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def __await__(self):
        if not self.done():
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


_task_count = 0


class Task(Future):
    """A coroutine that the loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _task_count
        if not iscoroutine(coro):
            raise TypeError("a coroutine was expected, got %r" % (coro,))
        super().__init__(loop=loop)
        self._coro = coro
        if name is None:
            _task_count += 1
            name = "Task-%d" % _task_count
        self._name = str(name)
        self._waiter = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop._tasks.append(self)
        # What the task sets stays in it.
        self._variables = _contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step)

    def __repr__(self):
        info = [self._state.lower(), "name=%r" % self._name]
        info.append("coro=<%s()>" % getattr(self._coro, "__qualname__", "?"))
        if self._state == "FINISHED":
            info.append("exception=%r" % self._exception if self._exception is not None else "result=%r" % (self._result,))
        return "<Task %s>" % " ".join(info)

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def get_stack(self, *, limit=None):
        return []

    def print_stack(self, *, limit=None, file=None):
        pass

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waiter is not None and self._waiter.cancel(msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
        return self._cancel_requests

    def _finish(self):
        if self in self._loop._tasks:
            self._loop._tasks.remove(self)

    def _step(self, error=None):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waiter = None
        before, self._loop._current = self._loop._current, self
        try:
            if error is None:
                result = self._variables.run(self._coro.send, None)
            else:
                result = self._variables.run(self._coro.throw, error)
        except StopIteration as stopped:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, stopped.value)
            self._finish()
        except CancelledError as cancelled:
            self._finish()
            Future.cancel(self, cancelled.args[0] if cancelled.args else None)
        except (KeyboardInterrupt, SystemExit) as problem:
            Future.set_exception(self, problem)
            self._finish()
            raise
        except BaseException as problem:
            Future.set_exception(self, problem)
            self._finish()
        else:
            self._wait_for(result)
        finally:
            self._loop._current = before

    def _wait_for(self, result):
        if result is None:
            self._loop.call_soon(self._step)
        elif isinstance(result, Future):
            if result is self:
                self._loop.call_soon(self._step, RuntimeError("Task cannot await on itself: %r" % (self,)))
                return
            self._waiter = result
            result.add_done_callback(self._wake)
            if self._must_cancel and result.cancel(self._cancel_message):
                self._must_cancel = False
        else:
            self._loop.call_soon(self._step, RuntimeError("Task got bad yield: %r" % (result,)))

    def _wake(self, future):
        try:
            future.result()
        except BaseException as problem:
            self._step(problem)
        else:
            self._step()


def iscoroutine(obj):
    return _inspect.iscoroutine(obj)


def iscoroutinefunction(func):
    return _inspect.iscoroutinefunction(func)


def isfuture(obj):
    return isinstance(obj, Future)


def ensure_future(coro_or_future, *, loop=None):
    """A task for a coroutine; a future itself."""
    if isfuture(coro_or_future):
        return coro_or_future
    if iscoroutine(coro_or_future):
        return (get_event_loop() if loop is None else loop).create_task(coro_or_future)
    if hasattr(coro_or_future, "__await__"):
        async def wait():
            return await coro_or_future
        return (get_event_loop() if loop is None else loop).create_task(wait())
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


def wrap_future(future, *, loop=None):
    return future


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def current_task(loop=None):
    return (get_running_loop() if loop is None else loop)._current


def all_tasks(loop=None):
    return {task for task in (get_running_loop() if loop is None else loop)._tasks if not task.done()}


class Runner:
    """A loop for several calls of `run`."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop = None
        self._factory = loop_factory or new_event_loop

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *details):
        self.close()

    def get_loop(self):
        if self._loop is None:
            self._loop = self._factory()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError("a coroutine was expected, got %r" % (coro,))
        if _running_loop is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        return self.get_loop().run_until_complete(self._loop.create_task(coro, context=context))

    def close(self):
        loop = self._loop
        if loop is None or loop.is_closed():
            return
        try:
            pending = [task for task in list(loop._tasks) if not task.done()]
            for task in pending:
                task.cancel()
            if pending:
                loop.run_until_complete(_gather_in(loop, pending))
                for task in pending:
                    if not task.cancelled() and task.exception() is not None:
                        loop.call_exception_handler({
                            "message": "unhandled exception during asyncio.run() shutdown",
                            "exception": task.exception(), "task": task})
        finally:
            loop.close()
            self._loop = None


def run(main, *, debug=None):
    """Run a coroutine in a loop of its own, to its end."""
    if _running_loop is not None:
        if iscoroutine(main):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        raise ValueError("a coroutine was expected, got %r" % (main,))
    with Runner(debug=debug) as runner:
        return runner.run(main)


_cell_loop = None


def _run_cell(coro):
    """Runs a cell that awaits outside of functions, in the loop that all such cells share."""
    global _cell_loop
    if _cell_loop is None or _cell_loop.is_closed():
        _cell_loop = new_event_loop()
        set_event_loop(_cell_loop)
    return _cell_loop.run_until_complete(coro)


class _Pass:
    """One turn of the loop for the others."""

    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _Pass()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


class _GatheringFuture(Future):
    """Cancels its children when it is cancelled."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """The results of all, in order."""
    return _gather_in(None, coros_or_futures, return_exceptions, get_event_loop())


def _gather_in(loop, items, return_exceptions=True, default=None):
    loop = loop or default
    if not items:
        empty = loop.create_future()
        empty.set_result([])
        return empty
    known = {}
    children = []
    for item in items:
        if id(item) not in known:
            known[id(item)] = ensure_future(item, loop=loop)
        children.append(known[id(item)])
    outer = _GatheringFuture(children, loop=loop)
    left = len(known)

    def done(child):
        nonlocal left
        left -= 1
        if outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left == 0:
            results = []
            for child in children:
                if child.cancelled():
                    results.append(child._cancelled_error())
                elif child.exception() is not None:
                    results.append(child.exception())
                else:
                    results.append(child.result())
            if outer._cancel_requested:
                outer.set_exception(CancelledError())
            else:
                outer.set_result(results)

    for child in known.values():
        child.add_done_callback(done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """The tasks that are done and those that are not, when enough are."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError("expect a list of futures, not %s" % type(fs).__name__)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return_when value: %s" % return_when)
    fs = set(fs)
    if any(iscoroutine(future) for future in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()

    def is_enough():
        done = [future for future in fs if future.done()]
        if len(done) == len(fs) or done and return_when == FIRST_COMPLETED:
            return True
        return return_when == FIRST_EXCEPTION and any(
            not future.cancelled() and future.exception() is not None for future in done)

    def check(_):
        if is_enough():
            _set_unless_done(waiter, None)

    if not is_enough():
        timer = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None)
        for future in fs:
            future.add_done_callback(check)
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for future in fs:
                future.remove_done_callback(check)
    return {future for future in fs if future.done()}, {future for future in fs if not future.done()}


async def wait_for(fut, timeout):
    """The result, or TimeoutError when it takes too long."""
    if timeout is None:
        return await fut
    task = ensure_future(fut, loop=get_running_loop())
    if timeout > 0 or not task.done():
        try:
            await wait([task], timeout=max(timeout, 0))
        except CancelledError:
            task.cancel()
            raise
    if task.done():
        return task.result()
    task.cancel()
    try:
        await task
    except CancelledError:
        pass
    raise TimeoutError()


def as_completed(fs, *, timeout=None):
    """Coroutines that give the results in the order in which they come."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError("expect an iterable of futures, not %s" % type(fs).__name__)
    loop = get_event_loop()
    queue = Queue()
    tasks = {ensure_future(item, loop=loop) for item in fs}
    for task in tasks:
        task.add_done_callback(queue.put_nowait)

    async def following():
        task = await (queue.get() if timeout is None else wait_for(queue.get(), timeout))
        return task.result()

    for _ in range(len(tasks)):
        yield following()


def shield(arg):
    """A future that can be cancelled without what it waits for."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(done)
    return outer


async def to_thread(func, /, *args, **kwargs):
    """Call a function; there are no threads, so the others wait."""
    await _Pass()
    return func(*args, **kwargs)


class Timeout:
    """Ends a block with TimeoutError at a time."""

    def __init__(self, when):
        self._when = when
        self._expired = False
        self._timer = None

    def when(self):
        return self._when

    def expired(self):
        return self._expired

    def reschedule(self, when):
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is not None:
            self._timer = get_running_loop().call_at(when, self._expire)

    def _expire(self):
        self._expired = True
        self._task.cancel()

    async def __aenter__(self):
        self._task = current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
        if self._expired and self._task.uncancel() <= 0 and exc_type is not None and issubclass(exc_type, CancelledError):
            raise TimeoutError from exc_val


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    """Tasks that end with the block; one that fails cancels the others."""

    def __init__(self):
        self._tasks = []
        self._errors = []
        self._aborting = False
        self._entered = False
        self._waiter = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError("TaskGroup %r has been already entered" % (self,))
        self._entered = True
        self._parent = current_task()
        self._cancelled_parent = False
        return self

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError("TaskGroup %r has not been entered" % (self,))
        task = create_task(coro, name=name, context=context)
        self._tasks.append(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task):
        self._tasks.remove(task)
        if not task.cancelled() and task.exception() is not None:
            self._errors.append(task.exception())
            if not self._aborting:
                self._abort()
                if self._waiter is None and not self._parent.done():
                    self._cancelled_parent = True
                    self._parent.cancel()
        if not self._tasks and self._waiter is not None:
            _set_unless_done(self._waiter, None)

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            task.cancel()

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        cancelled = None
        if exc_type is not None:
            if issubclass(exc_type, CancelledError):
                cancelled = exc_val
                if self._cancelled_parent:
                    self._parent.uncancel()
                    cancelled = None
            if not self._aborting:
                self._abort()
        while self._tasks:
            self._waiter = get_running_loop().create_future()
            try:
                await self._waiter
            except CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
        if cancelled is not None and not self._errors:
            raise cancelled
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc_val)
        if self._errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors)


class Lock:
    """One task at a time."""

    def __init__(self):
        self._locked = False
        self._waiters = _collections.deque()

    def __repr__(self):
        return "<asyncio.locks.Lock object at %#x [%s]>" % (id(self), "locked" if self._locked else "unlocked")

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(waiter.cancelled() for waiter in self._waiters):
            self._locked = True
            return True
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._locked:
                self._wake()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake()

    def _wake(self):
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(True)
                break

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *details):
        self.release()


class Event:
    """Something that happens once."""

    def __init__(self):
        self._waiters = _collections.deque()
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                _set_unless_done(waiter, True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition:
    """A lock with tasks that wait to be told."""

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = _collections.deque()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *details):
        self.release()

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            waiter = get_running_loop().create_future()
            self._waiters.append(waiter)
            try:
                await waiter
                return True
            finally:
                self._waiters.remove(waiter)
        finally:
            await self.acquire()

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore:
    """So many tasks at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters = _collections.deque()

    def locked(self):
        return self._value == 0 or any(not waiter.cancelled() for waiter in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self.release()
            raise
        finally:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
        return True

    def release(self):
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(True)
                return
        self._value += 1

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *details):
        self.release()


class BoundedSemaphore(Semaphore):
    """The same, not released more often than acquired."""

    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier:
    """Tasks that wait for each other."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._count = 0
        self._event = Event()
        self._broken = False

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count)
    broken = property(lambda self: self._broken)

    async def wait(self):
        if self._broken:
            raise BrokenBarrierError("Barrier aborted")
        place = self._count
        self._count += 1
        event = self._event
        if self._count == self._parties:
            self._count = 0
            self._event = Event()
            event.set()
            return place
        await event.wait()
        if self._broken:
            raise BrokenBarrierError("Abort or reset of barrier")
        return place

    async def abort(self):
        self._broken = True
        self._event.set()

    async def reset(self):
        self._broken = False
        self._count = 0
        self._event = Event()

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *details):
        pass


class Queue:
    """First in, first out."""

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = _collections.deque()
        self._putters = _collections.deque()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = _collections.deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wake(self, waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= len(self._queue)

    async def _wait(self, waiters, is_blocked):
        while is_blocked():
            waiter = get_running_loop().create_future()
            waiters.append(waiter)
            try:
                await waiter
            except BaseException:
                waiter.cancel()
                if waiter in waiters:
                    waiters.remove(waiter)
                if not is_blocked() and not waiter.cancelled():
                    self._wake(waiters)
                raise

    async def put(self, item):
        await self._wait(self._putters, self.full)
        self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake(self._getters)

    async def get(self):
        await self._wait(self._getters, self.empty)
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    """The least first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        _heapq.heappush(self._queue, item)

    def _get(self):
        return _heapq.heappop(self._queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


# Loops by policy


class AbstractEventLoopPolicy:
    """Which event loop there is, and how one is made."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The loops of this module."""

    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return BaseEventLoop()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, not '%s'" % type(policy).__name__)
    _policy = policy


def run_coroutine_threadsafe(coro, loop):
    """There is one thread: the same as a task of the loop."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    return ensure_future(coro, loop=loop)


# Protocols and transports: the interfaces, which scripts derive from. What carries bytes here is the script's own.


class BaseProtocol:
    """Hears of a connection."""

    def connection_made(self, transport):
        """The transport can be used from now on."""

    def connection_lost(self, exc):
        """The connection is closed, by an error or by None."""

    def pause_writing(self):
        """The transport's buffer is full."""

    def resume_writing(self):
        """The transport's buffer has room again."""


class Protocol(BaseProtocol):
    """Hears of a stream's bytes."""

    def data_received(self, data):
        """Some bytes came."""

    def eof_received(self):
        """The other side writes no more."""


class BufferedProtocol(BaseProtocol):
    """The same with buffers of its own."""

    def get_buffer(self, sizehint):
        """The buffer that is to be filled."""

    def buffer_updated(self, nbytes):
        """The buffer holds so many more bytes."""

    def eof_received(self):
        """The other side writes no more."""


class DatagramProtocol(BaseProtocol):
    """Hears of packets."""

    def datagram_received(self, data, addr):
        """A packet came."""

    def error_received(self, exc):
        """Sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """Hears of a process."""

    def pipe_data_received(self, fd, data):
        """The process wrote."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe was closed."""

    def process_exited(self):
        """The process ended."""


class BaseTransport:
    """Carries what protocols say."""

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    def _missing(self, *args, **kwargs):
        raise NotImplementedError

    is_closing = close = set_protocol = get_protocol = _missing


class ReadTransport(BaseTransport):
    """Reads."""

    is_reading = pause_reading = resume_reading = BaseTransport._missing


class WriteTransport(BaseTransport):
    """Writes."""

    set_write_buffer_limits = get_write_buffer_size = get_write_buffer_limits = BaseTransport._missing
    write = write_eof = can_write_eof = abort = BaseTransport._missing

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    """Reads and writes."""


class DatagramTransport(BaseTransport):
    """Sends packets."""

    sendto = abort = BaseTransport._missing


class SubprocessTransport(BaseTransport):
    """A process."""

    get_pid = get_returncode = get_pipe_transport = send_signal = terminate = kill = BaseTransport._missing


class AbstractServer:
    """Waits for connections."""

    def close(self):
        raise NotImplementedError

    get_loop = is_serving = close

    async def wait_closed(self):
        raise NotImplementedError

    start_serving = serve_forever = wait_closed

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class StreamReader:
    """Bytes that tasks wait for; `feed_data` gives them."""

    def __init__(self, limit=2 ** 16, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit = limit
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        self._wake(exc)

    def set_transport(self, transport):
        self._transport = transport

    def feed_data(self, data):
        if self._eof:
            raise AssertionError("feed_data after feed_eof")
        if data:
            self._buffer += data
            self._wake()

    def feed_eof(self):
        self._eof = True
        self._wake()

    def at_eof(self):
        return self._eof and not self._buffer

    def _wake(self, exc=None):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            if exc is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(exc)

    async def _wait(self, name):
        if self._waiter is not None:
            raise RuntimeError(f"{name}() called while another coroutine is already waiting for incoming data")
        self._waiter = get_running_loop().create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        return data

    async def read(self, n=-1):
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            while not self._eof:
                await self._wait("read")
            return self._take(len(self._buffer))
        if not self._buffer and not self._eof:
            await self._wait("read")
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), n)
            await self._wait("readexactly")
        return self._take(n)

    async def readuntil(self, separator=b"\n"):
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception
        while True:
            place = self._buffer.find(separator)
            if place >= 0:
                if place > self._limit:
                    raise LimitOverrunError("Separator is found, but chunk is longer than limit", place)
                return self._take(place + len(separator))
            if len(self._buffer) > self._limit:
                raise LimitOverrunError(
                    "Separator is not found, and chunk exceed the limit", len(self._buffer) + 1 - len(separator))
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), None)
            await self._wait("readuntil")

    async def readline(self):
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                del self._buffer[:error.consumed + 1]
            else:
                self._buffer.clear()
            raise ValueError(error.args[0])

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class StreamReaderProtocol(Protocol):
    """Gives what a transport receives to a reader."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._reader = stream_reader
        self._connected = client_connected_cb
        self._paused = None

    def connection_made(self, transport):
        self._reader.set_transport(transport)
        if self._connected is not None:
            made = self._connected(self._reader, StreamWriter(transport, self, self._reader, None))
            if iscoroutine(made):
                self._task = create_task(made)

    def connection_lost(self, exc):
        if exc is None:
            self._reader.feed_eof()
        else:
            self._reader.set_exception(exc)
        self.resume_writing()

    def data_received(self, data):
        self._reader.feed_data(data)

    def eof_received(self):
        self._reader.feed_eof()
        return True

    def pause_writing(self):
        self._paused = Event()

    def resume_writing(self):
        paused, self._paused = self._paused, None
        if paused is not None:
            paused.set()


class StreamWriter:
    """Writes to a transport; `drain` waits while its buffer is full."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport, self._protocol, self._reader = transport, protocol, reader

    transport = property(lambda self: self._transport)

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await sleep(0)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        paused = getattr(self._protocol, "_paused", None)
        if paused is not None:
            await paused.wait()
