"""Functions of numpy that call functions: vectorize, piecewise, along axes; and questions about dtypes."""

import numpy as np


class vectorize:
    """A function of scalars as one of arrays, called for each place of their common shape.

    `otypes` names the dtypes of results, `excluded` arguments are passed as they are, `signature` such as '(n)->()' says
    what the function takes of each array. A decorator, too.

    >>> np.vectorize(lambda x, y: x if x > y else y)([1, 4], 2)
    array([2, 4])
    """
    __module__ = "numpy"

    def __init__(self, pyfunc=np._NoValue, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if pyfunc is not np._NoValue and not callable(pyfunc):
            part = "When used as a decorator, only accepts keyword arguments."
            raise TypeError(part)
        self.pyfunc = pyfunc
        self.cache = cache
        self.signature = signature
        if pyfunc is not np._NoValue and hasattr(pyfunc, "__name__"):
            self.__name__ = pyfunc.__name__
        self.__doc__ = doc if doc is not None else getattr(pyfunc, "__doc__", None)
        if isinstance(otypes, str):
            for char in otypes:
                if char not in "?bhilqpBHILQPefdgFDGSUVOMm":
                    raise ValueError("Invalid otype specified: %s" % char)
        elif otypes is not None:
            otypes = [np.dtype(kind) for kind in otypes]
        self.otypes = otypes
        self.excluded = set() if excluded is None else set(excluded)

    def __call__(self, *args, **kwargs):
        if self.pyfunc is np._NoValue:
            self.pyfunc = args[0]
            self.__name__ = getattr(args[0], "__name__", "vectorize")
            return self
        args = list(args)
        kept = {place: args[place] for place in range(len(args)) if place in self.excluded}
        named = {name: value for name, value in kwargs.items() if name in self.excluded}
        places = [place for place in range(len(args)) if place not in kept]
        names = [name for name in kwargs if name not in named]
        values = [args[place] for place in places] + [kwargs[name] for name in names]

        def function(*inner):
            full = dict(kept)
            for place, value in zip(places, inner):
                full[place] = value
            keywords = dict(named)
            for name, value in zip(names, inner[len(places):]):
                keywords[name] = value
            return self.pyfunc(*[full[place] for place in range(len(args))], **keywords)
        if not values:
            return function()
        if self.signature is not None:
            return self._by_signature(function, values)
        arrays = np.broadcast_arrays(*[np.asanyarray(value) for value in values])
        shape = arrays[0].shape
        size = arrays[0].size
        if size == 0 and self.otypes is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        columns = [array.ravel() for array in arrays]
        results = [function(*[column[place] for column in columns]) for place in range(size)]
        several = isinstance(results[0], tuple) if results else len(self.otypes) > 1
        count = (len(results[0]) if results else len(self.otypes)) if several else 1
        outputs = []
        for number in range(count):
            own = [result[number] for result in results] if several else results
            kind = self.otypes[number] if self.otypes is not None else np.asarray(own[0]).dtype
            array = np.empty(size, kind) if kind == object else np.array(own, dtype=None)
            if kind == object:
                for place, value in enumerate(own):
                    array[place] = value
            outputs.append(array.astype(kind).reshape(shape))
        outputs = tuple(output[()] if output.ndim == 0 and False else output for output in outputs)
        return outputs if several else outputs[0]

    def _by_signature(self, function, values):
        left, _, right = self.signature.replace(" ", "").partition("->")
        inputs, outputs = _cores(left), _cores(right)
        if len(values) != len(inputs):
            raise TypeError("wrong number of positional arguments: expected %r, got %r" % (len(inputs), len(values)))
        arrays = [np.asanyarray(value) for value in values]
        sizes = {}
        batches = []
        for array, core in zip(arrays, inputs):
            if array.ndim < len(core):
                raise ValueError("%d-dimensional argument does not have enough dimensions for all core dimensions %r"
                                 % (array.ndim, core))
            for name, size in zip(core, array.shape[array.ndim - len(core):]):
                if sizes.setdefault(name, size) != size:
                    raise ValueError("inconsistent size for core dimension %r: %r vs %r" % (name, size, sizes[name]))
            batches.append(array.shape[:array.ndim - len(core)])
        batch = np.broadcast_shapes(*batches)
        arrays = [np.broadcast_to(array, batch + tuple(sizes[name] for name in core))
                  for array, core in zip(arrays, inputs)]
        results = None
        for place in np.ndindex(batch):
            own = function(*[array[place] for array in arrays])
            own = own if isinstance(own, tuple) else (own,)
            if len(own) != len(outputs):
                raise ValueError("wrong number of outputs from pyfunc: expected %r, got %r" % (len(outputs), len(own)))
            if results is None:
                results = [np.empty(batch + np.shape(value), self.otypes[number] if self.otypes else np.asarray(value).dtype)
                           for number, value in enumerate(own)]
            for result, value in zip(results, own):
                result[place] = value
        if results is None:
            if self.otypes is None:
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            results = [np.empty(batch + tuple(sizes[name] for name in core), kind)
                       for core, kind in zip(outputs, self.otypes)]
        return results[0] if len(results) == 1 else tuple(results)


def _cores(text):
    return [tuple(name for name in part.strip("()").split(",") if name) for part in text.replace("),(", ")|(").split("|")]


def frompyfunc(func, /, nin, nout, *, identity=None):
    """A function of scalars as one of arrays, whose results are arrays of objects.

    >>> np.frompyfunc(lambda x, y: x + y, 2, 1)([1, 2], 10)
    array([11, 12], dtype=object)
    """
    def called(*args):
        if len(args) != nin:
            raise TypeError("%s() takes exactly %d positional arguments (%d given)" % (called.__name__, nin, len(args)))
        arrays = np.broadcast_arrays(*[np.asanyarray(arg, dtype=object) for arg in args])
        outputs = [np.empty(arrays[0].shape, object) for _ in range(nout)]
        flats = [output.reshape(-1) for output in outputs]
        columns = [array.ravel().tolist() for array in arrays]
        for place in range(arrays[0].size):
            own = func(*[column[place] for column in columns])
            for flat, value in zip(flats, own if nout > 1 else (own,)):
                flat[place] = value
        outputs = tuple(output.item() if output.ndim == 0 else output for output in outputs)
        return outputs if nout > 1 else outputs[0]
    called.__name__ = getattr(func, "__name__", "?") + " (vectorized)"
    called.nin, called.nout, called.nargs = nin, nout, nin + nout
    return called


def piecewise(x, condlist, funclist, *args, **kw):
    """Values of the function (or constant) of the last condition that holds; one more function is for the rest.

    >>> np.piecewise(np.array([-2., 3.]), [[True, False]], [lambda x: -x, 0])
    array([2., 0.])
    """
    x = np.asanyarray(x)
    count = len(funclist)
    if np.isscalar(condlist) or (not isinstance(condlist[0], (list, np.ndarray)) and x.ndim != 0):
        condlist = [condlist]
    conditions = np.asarray(condlist, dtype=bool)
    if len(conditions) == count - 1:
        conditions = np.concatenate([conditions, ~np.any(conditions, axis=0, keepdims=True)], axis=0)
    elif len(conditions) != count:
        raise ValueError("with %d condition(s), either %d or %d functions are expected"
                         % (len(conditions), len(conditions), len(conditions) + 1))
    y = np.zeros_like(x)
    for condition, function in zip(conditions, funclist):
        if not callable(function):
            y[condition] = function
            continue
        values = x[condition]
        if values.size > 0:
            y[condition] = function(values, *args, **kw)
    return y


def select(condlist, choicelist, default=0):
    """Elements of the first choice whose condition holds.

    >>> np.select([[True, False, False], [True, True, False]], [[1, 2, 3], [10, 20, 30]], 7)
    array([ 1, 20,  7])
    """
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if len(condlist) == 0:
        raise ValueError("select with an empty condition list is not possible")
    for place, condition in enumerate(condlist):
        if np.asarray(condition).dtype != bool:
            raise TypeError("invalid entry %d in condlist: should be boolean ndarray" % place)
    weak = [choice if type(choice) in (int, float, complex) else np.asarray(choice) for choice in choicelist]
    last = default if type(default) in (int, float, complex) else np.asarray(default)
    kind = np.result_type(*weak, last)
    arrays = np.broadcast_arrays(*[np.asarray(one) for one in condlist], *[np.asarray(one) for one in choicelist])
    count = len(condlist)
    result = np.full(arrays[0].shape, default, kind) if np.ndim(default) == 0 else np.broadcast_to(
        np.asarray(default, kind), arrays[0].shape).copy()
    for place in reversed(range(count)):
        result = np.where(arrays[place], arrays[count + place].astype(kind), result)
    return result


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """A function of each row along an axis; what it gives stands in the place of the axis.

    >>> np.apply_along_axis(sum, 0, [[1, 2], [3, 4]])
    array([4, 6])
    """
    arr = np.asanyarray(arr)
    if not -arr.ndim <= axis < arr.ndim:
        raise np.exceptions.AxisError(axis, arr.ndim)
    axis %= arr.ndim
    rows = np.moveaxis(arr, axis, -1)
    result = None
    for place in np.ndindex(rows.shape[:-1]):
        value = np.asanyarray(func1d(rows[place], *args, **kwargs))
        if result is None:
            result = np.zeros(rows.shape[:-1] + value.shape, value.dtype)
        result[place] = value
    if result is None:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    count = rows.ndim - 1
    inner = result.ndim - count
    return np.transpose(result, list(range(axis)) + list(range(count, count + inner)) + list(range(axis, count)))


def apply_over_axes(func, a, axes):
    """A function (array, axis) for one axis after the other, which keeps the number of dimensions.

    >>> np.apply_over_axes(np.sum, np.ones((2, 3)), [0, 1])
    array([[6.]])
    """
    value = np.asarray(a)
    rank = value.ndim
    for axis in np.ravel(axes).tolist():
        axis = axis + rank if axis < 0 else axis
        result = func(value, axis)
        if np.ndim(result) != value.ndim:
            result = np.expand_dims(result, axis)
            if result.ndim != value.ndim:
                raise ValueError("function is not returning an array of the correct shape")
        value = result
    return value


def iterable(y):
    """Whether a value can be iterated.

    >>> np.iterable([1]), np.iterable(2)
    (True, False)
    """
    try:
        iter(y)
    except TypeError:
        return False
    return True


def astype(x, dtype, /, *, copy=True, device=None):
    """An array as another dtype. `TypeError` for what is no array.

    >>> np.astype(np.array([1.7]), int)
    array([1])
    """
    if not isinstance(x, (np.ndarray, np.generic)):
        raise TypeError("Input should be a NumPy array or scalar. It is a %s instead." % type(x))
    if device is not None and device != "cpu":
        raise ValueError('Device not understood. Only "cpu" is allowed, but received: %s' % device)
    return x.astype(dtype, copy=copy)


# Dtypes

_order = {"b": 0, "u": 1, "i": 2, "f": 3, "c": 4, "S": 5, "U": 6, "O": 7}


def can_cast(from_, to, casting="safe"):
    """Whether a cast between dtypes is allowed: 'no', 'equiv', 'safe', 'same_kind' or 'unsafe'.

    `TypeError` for Python numbers, whose dtype depends on what they meet.

    >>> np.can_cast(np.int32, np.int64), np.can_cast('f8', 'i4')
    (True, False)
    """
    if type(from_) in (int, float, complex):
        raise TypeError("can_cast() does not support Python ints, floats, and complex because the result used to depend "
                        "on the value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in "
                        "the future.")
    source = from_.dtype if isinstance(from_, (np.ndarray, np.generic)) else np.dtype(from_)
    target = np.dtype(to)
    if casting not in ("no", "equiv", "safe", "same_kind", "unsafe"):
        raise ValueError("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' "
                         "(got %r)" % casting)
    if source == target or casting == "unsafe":
        return True
    if casting in ("no", "equiv"):
        return False
    if target == object:
        return True
    if source == object:
        return False
    one, two = _order[source.kind], _order[target.kind]
    if source.kind in "SU" or target.kind in "SU":
        if target.kind in "SU" and source.kind not in "SU":
            return True
        if source.kind not in "SU":
            return False
        if source.kind == "U" and target.kind == "S":
            return False
        if casting == "same_kind":
            return True
        width = source.itemsize // (4 if source.kind == "U" else 1)
        return target.itemsize == 0 or width <= target.itemsize // (4 if target.kind == "U" else 1)
    if casting == "same_kind":
        return one <= two
    return np.promote_types(source, target) == target


def isdtype(dtype, kind):
    """Whether a dtype is of a kind: a dtype, or 'bool', 'signed integer', 'numeric' and the like; or one of several.

    >>> np.isdtype(np.float32, 'real floating')
    True
    """
    kinds = {"bool": "b", "signed integer": "i", "unsigned integer": "u", "integral": "iu", "real floating": "f",
             "complex floating": "c", "numeric": "iufc"}
    try:
        dtype = np.dtype(dtype)
    except TypeError:
        raise TypeError("dtype argument must be a NumPy dtype, but it is a %s." % type(dtype)) from None
    for one in kind if isinstance(kind, tuple) else (kind,):
        if isinstance(one, str):
            if one not in kinds:
                raise ValueError("kind argument is a string, but %r is not a known kind name." % one)
            if dtype.kind in kinds[one]:
                return True
        elif dtype == np.dtype(one):
            return True
    return False


def common_type(*arrays):
    """The smallest float or complex scalar type that fits all arrays; of integers float64.

    >>> np.common_type(np.arange(2, dtype=np.float32))
    <class 'numpy.float32'>
    """
    complex_, size = False, 2
    for array in arrays:
        kind = np.asarray(array).dtype
        if kind.kind == "c":
            complex_ = True
            size = max(size, kind.itemsize // 2)
        elif kind.kind == "f":
            size = max(size, kind.itemsize)
        elif kind.kind in "iu":
            size = max(size, 8)
        else:
            raise TypeError("can't get common type for non-numeric array")
    if complex_:
        return np.complex64 if size <= 4 else np.complex128
    return {2: np.float16, 4: np.float32, 8: np.float64}[size]


def mintypecode(typechars, typeset="GDFgdf", default="d"):
    """The character of the smallest type that all given types can be cast to.

    >>> np.mintypecode(['d', 'f'])
    'd'
    """
    chars = [char if isinstance(char, str) else np.asarray(char).dtype.char for char in typechars]
    chosen = [char for char in chars if char in typeset]
    if not chosen:
        return default
    if "F" in chosen and "d" in chosen:
        return "D"
    order = "GDFgdf"
    return sorted(chosen, key=order.index)[0]


def min_scalar_type(a, /):
    """The smallest dtype that holds a scalar; of an array its own dtype.

    >>> np.min_scalar_type(255), np.min_scalar_type(-1)
    (dtype('uint8'), dtype('int8'))
    """
    array = np.asarray(a)
    if array.ndim or array.dtype.kind not in "biufc":
        return array.dtype
    if array.dtype.kind == "b":
        return array.dtype
    if array.dtype.kind in "iu":
        value = int(array)
        kinds = ("u1", "u2", "u4", "u8") if value >= 0 else ("i1", "i2", "i4", "i8")
        for kind in kinds:
            if np.iinfo(kind).min <= value <= np.iinfo(kind).max:
                return np.dtype(kind)
    parts = [array.real.item(), array.imag.item()] if array.dtype.kind == "c" else [array.item()]
    for kind, limit in (("f2", 65000), ("f4", 3.4e38), ("f8", np.inf)):
        if all(not np.isfinite(part) or abs(part) < limit or kind == "f8" for part in parts):
            break
    if array.dtype.kind == "c":
        return np.dtype("c16" if kind == "f8" else "c8")
    return np.dtype(kind)


_typenames = {
    "S1": "character", "?": "bool", "b": "signed char", "B": "unsigned char", "h": "short", "H": "unsigned short",
    "i": "integer", "I": "unsigned integer", "l": "long integer", "L": "unsigned long integer",
    "q": "long long integer", "Q": "unsigned long long integer", "f": "single precision", "d": "double precision",
    "g": "long precision", "F": "complex single precision", "D": "complex double precision",
    "G": "complex long double precision", "S": "string", "U": "unicode", "V": "void", "O": "object",
}


def typename(char):
    """What a type character stands for.

    >>> np.typename('d')
    'double precision'
    """
    return _typenames[char]


def require(a, dtype=None, requirements=None):
    """An array that fulfils requirements: 'C', 'F', 'W', 'O', 'A'; copied where it must be.

    >>> np.require(np.ones((2, 2)), requirements='F').flags.f_contiguous
    True
    """
    names = {"C": "C", "C_CONTIGUOUS": "C", "CONTIGUOUS": "C", "F": "F", "F_CONTIGUOUS": "F", "FORTRAN": "F",
             "A": "A", "ALIGNED": "A", "W": "W", "WRITEABLE": "W", "O": "O", "OWNDATA": "O", "E": "E",
             "ENSUREARRAY": "E"}
    wanted = {names[one.upper()] for one in ([requirements] if isinstance(requirements, str) else requirements or [])}
    if {"C", "F"} <= wanted:
        raise ValueError('Cannot specify both "C" and "F" order')
    order = "F" if "F" in wanted else "C" if "C" in wanted else "A"
    array = np.array(a, dtype=dtype, order=order, copy=None)
    if "W" in wanted and not array.flags.writeable or "O" in wanted and not array.flags.owndata:
        array = array.copy(order)
    return array


def info(object=None, maxwidth=76, output=None, toplevel="numpy"):
    """Prints the help text of a function or class.
    """
    text = None if isinstance(object, (int, float, str, np.generic)) else getattr(object, "__doc__", None)
    print(text or "No documentation available", file=output)


def get_include():
    """The directory of C headers: there is none. `NotImplementedError`."""
    raise NotImplementedError("np.get_include: there are no C headers")
