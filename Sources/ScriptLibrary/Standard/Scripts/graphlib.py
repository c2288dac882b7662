"""The order of things that come after others."""

from types import GenericAlias as _GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Things come after each other in a circle; the second argument is one."""


class _Node:
    """A thing: how many of those before it are not done, and what comes after it."""

    __slots__ = ("node", "waiting", "successors", "state")

    def __init__(self, node):
        self.node = node
        self.waiting = 0
        self.successors = []
        self.state = "waiting"


class TopologicalSorter:
    """Gives the nodes of a graph in an order in which each stands behind its predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        """Add a node, or more predecessors of one."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._info(node)
        info.waiting += len(predecessors)
        for predecessor in predecessors:
            self._info(predecessor).successors.append(node)

    def prepare(self):
        """Close the graph; a circle is an error."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [info.node for info in self._nodes.values() if info.waiting == 0]
        circle = self._circle()
        if circle:
            raise CycleError("nodes are in a cycle", circle)

    def get_ready(self):
        """The nodes all of whose predecessors are done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].state = "out"
        self._ready.clear()
        self._passed += len(result)
        return result

    def is_active(self):
        """Whether there is more to do."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Nodes that `get_ready` gave are done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.state == "done":
                raise ValueError(f"node {node!r} was already marked done")
            if info.state == "waiting":
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            info.state = "done"
            for successor in info.successors:
                after = self._nodes[successor]
                after.waiting -= 1
                if after.waiting == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _circle(self):
        """Nodes that come after each other, the first one once more at the end; None without such."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path = [start]
            places = {start: 0}
            walks = [iter(self._nodes[start].successors)]
            seen.add(start)
            while path:
                for node in walks[-1]:
                    if node in places:
                        return path[places[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        places[node] = len(path)
                        path.append(node)
                        walks.append(iter(self._nodes[node].successors))
                        break
                else:
                    del places[path.pop()]
                    walks.pop()
        return None

    def static_order(self):
        """All nodes in order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(_GenericAlias)
