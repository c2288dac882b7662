"""A list as a binary heap: the least item comes first, and `heap[k] <= heap[2*k+1]`, `heap[k] <= heap[2*k+2]`."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]

_nothing = object()


def heappush(heap, item):
    """Add an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    """Take the least item away."""
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        least = heap[0]
        heap[0] = last
        _sink(heap, 0)
        return least
    return last


def heapreplace(heap, item):
    """Take the least item away, and add one: the result may be larger than the new one."""
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item):
    """Add an item, and take the least away."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    """Put the items of a list in the order of a heap, in linear time."""
    for index in reversed(range(len(x) // 2)):
        _sink(x, index)


def _rise(heap, start, index):
    """Move the item at `index` up, `start` at most."""
    item = heap[index]
    while index > start:
        above = (index - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[index] = parent
        index = above
    heap[index] = item


def _sink(heap, index):
    """Move the item at `index` down: first all the way along the lesser children, then up to its place."""
    end = len(heap)
    start = index
    item = heap[index]
    child = 2 * index + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[index] = heap[child]
        index = child
        child = 2 * index + 1
    heap[index] = item
    _rise(heap, start, index)


# The same with the greatest item first: for `nsmallest` and `merge(reverse=True)`.

class _Reversed:
    """An item that is less where it is greater."""

    __slots__ = ("item",)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in order, one by one."""
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            shown = item if key is None else key(item)
            heap.append([_Reversed(shown) if reverse else shown, order, item, iterator])
            break
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        item = next(entry[3], _nothing)
        if item is _nothing:
            heappop(heap)
        else:
            shown = item if key is None else key(item)
            heapreplace(heap, [_Reversed(shown) if reverse else shown, entry[1], item, entry[3]])
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def nsmallest(n, iterable, key=None):
    """The `n` least items in order, as `sorted(iterable, key=key)[:n]`."""
    if n == 1:
        found = min(iterable, default=_nothing, key=key)
        return [] if found is _nothing else [found]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The `n` greatest items in order, as `sorted(iterable, key=key, reverse=True)[:n]`."""
    if n == 1:
        found = max(iterable, default=_nothing, key=key)
        return [] if found is _nothing else [found]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
