"""Queues: first in first out, last in first out, by priority. There is one thread: who would wait for ever is told so."""

import heapq as _heapq
import time as _time
from collections import deque as _deque
from types import GenericAlias as _GenericAlias

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """There is nothing to take."""


class Full(Exception):
    """There is no room."""


class Queue:
    """What is put first is taken first. `maxsize` items fit; any number where it is 0."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    __class_getitem__ = classmethod(_GenericAlias)

    def task_done(self):
        """An item that was taken is dealt with."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """Wait until all items are dealt with."""
        if self.unfinished_tasks:
            raise RuntimeError(f"{type(self).__name__}.join() would wait for ever: {self.unfinished_tasks} items are not "
                               "done, and there is no other thread")

    def qsize(self):
        """The number of items."""
        return self._qsize()

    def empty(self):
        """Whether there is no item."""
        return not self._qsize()

    def full(self):
        """Whether there is no room."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Add an item."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full():
            if not block:
                raise Full
            self._wait("put", timeout)
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Take an item."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._qsize():
            if not block:
                raise Empty
            self._wait("get", timeout)
            raise Empty
        return self._get()

    def _wait(self, name, timeout):
        """Nobody else can change the queue meanwhile."""
        if timeout is None:
            raise RuntimeError(f"{type(self).__name__}.{name}() would wait for ever: there is no other thread")
        _time.sleep(timeout)

    def put_nowait(self, item):
        """Add an item if there is room."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item if there is one."""
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    """The least item is taken first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heapq.heappush(self.queue, item)

    def _get(self):
        return _heapq.heappop(self.queue)


class LifoQueue(Queue):
    """What is put last is taken first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A queue without limit."""

    def __init__(self):
        self._queue = _deque()

    __class_getitem__ = classmethod(_GenericAlias)

    def put(self, item, block=True, timeout=None):
        """Add an item."""
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        """Take an item."""
        if self._queue:
            return self._queue.popleft()
        if block and timeout is None:
            raise RuntimeError("SimpleQueue.get() would wait for ever: there is no other thread")
        if block:
            _time.sleep(timeout)
        raise Empty

    def put_nowait(self, item):
        """Add an item."""
        self.put(item)

    def get_nowait(self):
        """Take an item if there is one."""
        return self.get(block=False)

    def empty(self):
        """Whether there is no item."""
        return not self._queue

    def qsize(self):
        """The number of items."""
        return len(self._queue)
