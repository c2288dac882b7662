"""numpy.nditer: the elements of one or more arrays, one after the other."""

import numpy as np


class nditer:
    """Walks arrays in step through their common shape, in the order in which they lie in memory unless told otherwise.

    Each step gives views without dimensions, which write through with `op_flags=['readwrite']`; with the flag
    'multi_index' the iterator knows its place. Buffers, masks and other flags are not there: `NotImplementedError`.

    >>> [int(x) for x in np.nditer(np.array([[1, 2], [3, 4]]))]
    [1, 2, 3, 4]
    """
    __module__ = "numpy"
    _known = {"multi_index", "c_index", "f_index", "external_loop", "refs_ok", "zerosize_ok", "buffered", "reduce_ok"}

    def __init__(self, op, flags=(), op_flags=None, op_dtypes=None, order="K", casting="safe", op_axes=None,
                 itershape=None, buffersize=0):
        if op_axes is not None or itershape is not None or op_dtypes is not None:
            raise NotImplementedError("np.nditer with op_dtypes, op_axes or itershape is not there")
        strange = set(flags) - self._known
        if strange:
            raise NotImplementedError("np.nditer with the flags %s is not there" % sorted(strange))
        several = isinstance(op, (tuple, list)) and any(isinstance(one, (np.ndarray, type(None))) for one in op)
        given = list(op) if several else [op]
        shape = np.broadcast_shapes(*[np.shape(one) for one in given if one is not None])
        first = np.result_type(*[np.asarray(one) for one in given if one is not None])
        self.operands = tuple(np.empty(shape, first) if one is None else np.asarray(one) for one in given)
        modes = op_flags if op_flags and isinstance(op_flags[0], (list, tuple)) else [op_flags or ["readonly"]] * len(given)
        self._views = []
        for array, mode, one in zip(self.operands, modes, given):
            view = array if array.shape == shape else np.broadcast_to(array, shape)
            if "readonly" in mode and one is not None:
                view = view[...]
                view.flags.writeable = False
            self._views.append(view)
        self.shape, self.ndim = shape, len(shape)
        self.itersize = 1
        for size in shape:
            self.itersize *= size
        axes = list(range(self.ndim))
        if order == "F":
            axes.reverse()
        elif order in ("K", "A") and self.operands:
            lead = self._views[0]
            axes.sort(key=lambda axis: (-abs(lead.strides[axis]), axis))
        self._axes = axes
        self._flags = set(flags)
        self.has_multi_index = "multi_index" in self._flags
        self.nop = len(given)
        self.reset()

    def reset(self):
        self.iterindex = 0
        self._started = False

    @property
    def multi_index(self):
        if not self.has_multi_index:
            raise ValueError("Iterator is not tracking a multi-index")
        return self._place(self.iterindex)

    @property
    def index(self):
        order = "F" if "f_index" in self._flags else "C"
        return int(np.ravel_multi_index(self._place(self.iterindex), self.shape, order=order)) if self.shape else 0

    @property
    def finished(self):
        return self.iterindex >= self.itersize

    @property
    def value(self):
        return self[0] if self.nop == 1 else tuple(self[number] for number in range(self.nop))

    def _place(self, number):
        place = [0] * self.ndim
        for axis in reversed(self._axes):
            number, place[axis] = divmod(number, self.shape[axis])
        return tuple(place)

    def __getitem__(self, number):
        return self._views[number][self._place(self.iterindex) + (...,)]

    def __setitem__(self, number, value):
        self._views[number][self._place(self.iterindex)] = value

    def iternext(self):
        self.iterindex += 1
        return not self.finished

    def __iter__(self):
        return self

    def __next__(self):
        if "external_loop" in self._flags:
            if self._started:
                raise StopIteration
            self._started = True
            rows = tuple(view.transpose(self._axes).reshape(-1) for view in self._views)
            return rows[0] if self.nop == 1 else rows
        if self._started:
            self.iterindex += 1
        self._started = True
        if self.finished:
            raise StopIteration
        return self.value

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        pass

    def __len__(self):
        return self.nop
