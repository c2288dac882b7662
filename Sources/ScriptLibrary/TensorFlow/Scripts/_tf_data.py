"""Datasets: elements that come one after the other, made of tensors."""

import tensorflow as tf

AUTOTUNE = -1
INFINITE = INFINITE_CARDINALITY = -1
UNKNOWN = UNKNOWN_CARDINALITY = -2


# ---- Structures: tuples, dictionaries and tensors in them

def _structure(value):
    if isinstance(value, (tuple, list)):
        return tuple(_structure(item) for item in value)
    if isinstance(value, dict):
        return {key: _structure(item) for key, item in value.items()}
    return value


def _flatten(structure):
    return tf.nest.flatten(structure)


def _pack(spec, flat):
    return tf.nest.pack_sequence_as(spec, flat)


def _tensors(value):
    """Arrays and numbers become tensors; lists, too, as TensorFlow has it."""
    if isinstance(value, tuple):
        items = [_tensors(item) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    if isinstance(value, dict):
        return {key: _tensors(item) for key, item in value.items()}
    return value if isinstance(value, DatasetV2) else tf.convert_to_tensor(value)


def _spec(tensor):
    if isinstance(tensor, DatasetV2):
        return DatasetSpec(tensor.element_spec)
    return tf.TensorSpec(tensor.shape, tensor.dtype)


def _spec_map(function, spec):
    return tf.nest.map_structure(function, spec)


def _is_single(spec):
    return not isinstance(spec, (tuple, dict))


class DatasetSpec:
    """What is known of a dataset."""

    def __init__(self, element_spec, dataset_shape=()):
        self.element_spec = element_spec

    def __repr__(self):
        return "DatasetSpec(%r, TensorShape([]))" % (self.element_spec,)


# ---- Functions over elements: traced once, run for each

class _ElementFunction:
    def __init__(self, function, spec):
        if not callable(function):
            raise ValueError("Argument `func` must be a callable. Received func=%r (of type %s)" % (function, type(function)))
        self._takes_parts = type(spec) is tuple
        named = [tf.TensorSpec(one.shape, one.dtype, "args_%d" % place) for place, one in enumerate(_flatten(spec))]
        arguments = _pack(spec, named) if self._takes_parts else (_pack(spec, named),)
        self._run = tf.function(function).get_concrete_function(*arguments)
        outputs = self._run.structured_outputs
        self.spec = _spec_map(lambda tensor: tf.TensorSpec(tensor.shape, tensor.dtype), _listless(outputs))

    def __call__(self, element):
        arguments = element if self._takes_parts else (element,)
        return _listless(self._run(*arguments))


def _listless(value):
    """A function's list is one tensor to a dataset."""
    if isinstance(value, list):
        return tf.convert_to_tensor(value)
    if type(value) is tuple:
        return tuple(_listless(item) for item in value)
    return value


# ---- Iterators

_STYLE = "`tf.data.Dataset` only supports Python-style iteration in eager mode or within tf.function."


class OwnedIterator:
    """An iterator over a dataset's elements."""

    def __init__(self, dataset):
        self._dataset = dataset
        self._elements = dataset._elements()
        self.element_spec = dataset.element_spec

    def __iter__(self):
        if not tf.executing_eagerly():
            raise RuntimeError(_STYLE)
        return self

    def _staged_iteration(self):
        state = []

        def more():
            for element in self._elements:
                state[:] = _flatten(element)
                return tf.constant(True)
            return tf.constant(False)
        return (lambda: _staged(more, tf.TensorSpec([], tf.bool)), lambda: _staged(lambda: state, self.element_spec))

    def _next_flat(self):
        try:
            return _flatten(next(self._elements))
        except StopIteration:
            raise _failed("IteratorGetNext", "End of sequence", len(_flatten(self.element_spec)), tf.errors.OutOfRangeError)

    def __next__(self):
        if tf.executing_eagerly():
            return next(self._elements)
        return _staged(self._next_flat, self.element_spec)

    next = __next__

    def get_next(self):
        """The next element; OutOfRangeError after the last."""
        if not tf.executing_eagerly():
            return _staged(self._next_flat, self.element_spec)
        try:
            return next(self._elements)
        except StopIteration:
            raise _failed("IteratorGetNext", "End of sequence", len(_flatten(self.element_spec)), tf.errors.OutOfRangeError)

    def get_next_as_optional(self):
        raise NotImplementedError("tf.data iterators have no get_next_as_optional yet; use get_next or a for loop")


OwnedIterator.__module__ = "tensorflow.python.data.ops.iterator_ops"


def _staged(function, spec, arguments=()):
    """A call in a graph whose results have that structure."""
    specs = _flatten(spec)
    flat = tf.py_function(function, list(arguments), [one.dtype for one in specs])
    for tensor, one in zip(flat, specs):
        tensor.set_shape(one.shape)
    return _pack(spec, flat)


class _NumpyIterator:
    def __init__(self, dataset):
        self._iterator = dataset._elements()

    def __iter__(self):
        return self

    def __next__(self):
        return _spec_map(lambda tensor: tensor.numpy(), next(self._iterator))


# ---- Datasets

class DatasetV2:
    """Elements that come one after the other; made by `tf.data.Dataset.from_tensor_slices` and the like."""

    def __init__(self, element_spec, elements, name, cardinality=UNKNOWN):
        self._spec = element_spec
        self._make = elements
        self._name = name
        self._count = cardinality

    def _elements(self):
        return iter(self._make())

    @property
    def element_spec(self):
        """The dtypes and shapes of an element's tensors."""
        return self._spec

    # -- Making

    @staticmethod
    def from_tensor_slices(tensors, name=None):
        """The slices of tensors along their first axis."""
        tensors = _tensors(tensors)
        flat = _flatten(tensors)
        if not flat:
            raise ValueError("Invalid `element`. `element` should not be empty.")
        for tensor in flat:
            if tensor.shape.rank == 0:
                raise ValueError("Unbatching a tensor is only supported for rank >= 1")
        count = flat[0].shape[0]
        for tensor in flat:
            if tensor.shape[0] != count:
                raise ValueError("Dimensions %d and %d are not compatible" % (count, tensor.shape[0]))
        spec = _spec_map(lambda tensor: tf.TensorSpec(tensor.shape[1:], tensor.dtype), tensors)

        def elements():
            for index in range(count):
                yield _spec_map(lambda tensor: tensor[index], tensors)
        return DatasetV2(spec, elements, "_TensorSliceDataset", count)

    @staticmethod
    def from_tensors(tensors, name=None):
        """One element: the tensors themselves."""
        tensors = _tensors(tensors)

        def elements():
            yield tensors
        return DatasetV2(_spec_map(_spec, tensors), elements, "_TensorDataset", 1)

    @staticmethod
    def range(*args, output_type=tf.int64, name=None):
        """Numbers as Python's `range` counts them."""
        if not 1 <= len(args) <= 3:
            raise ValueError("Invalid `args`. The length of `args` should be between 1 and 3 but was %d." % len(args))
        numbers = range(*[int(arg) for arg in args])

        def elements():
            for number in numbers:
                yield tf.constant(number, output_type)
        return DatasetV2(tf.TensorSpec([], output_type), elements, "_RangeDataset", len(numbers))

    @staticmethod
    def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None):
        """What a Python generator yields, made anew for each iteration."""
        if not callable(generator):
            raise TypeError("`generator` must be a Python callable.")
        if output_signature is None:
            if output_types is None:
                raise TypeError("Either `output_signature` or `output_types` must be specified.")
            if output_shapes is None:
                output_shapes = _spec_map(lambda dtype: tf.TensorShape(None), output_types)
            dtypes = _flatten(output_types)
            shapes = [output_shapes] if len(dtypes) == 1 and not isinstance(output_types, tuple) else list(output_shapes)
            output_signature = _pack(output_types, [tf.TensorSpec(s, d) for s, d in zip(shapes, dtypes)])
        spec = _structure(output_signature)
        given = tuple(tf.convert_to_tensor(arg).numpy() for arg in args or ())

        def elements():
            for value in generator(*given):
                yield _checked(value, spec)
        return DatasetV2(spec, elements, "_FlatMapDataset", UNKNOWN)

    @staticmethod
    def zip(*args, datasets=None, name=None):
        """Elements of several datasets side by side, until one ends."""
        if not args and datasets is None:
            raise TypeError("Must pass at least one dataset to `zip`.")
        if datasets is not None:
            args = (datasets,)
        structure = args[0] if len(args) == 1 else args
        flat = _flatten(structure)
        for dataset in flat:
            if not isinstance(dataset, DatasetV2):
                raise TypeError("Invalid input to `zip`. Inputs are expected to be (nested) structures of "
                                "`tf.data.Dataset` objects but encountered object of type %s." % type(dataset))

        def elements():
            for row in zip(*[dataset._elements() for dataset in flat]):
                yield _pack(structure, list(row)) if not isinstance(structure, DatasetV2) else row[0]
        counts = [dataset._count for dataset in flat]
        finite = [count for count in counts if count != INFINITE]
        count = INFINITE if not finite else UNKNOWN if UNKNOWN in finite else min(finite)
        spec = _spec_map(lambda dataset: dataset.element_spec, structure)
        return DatasetV2(spec, elements, "_ZipDataset", count)

    # -- Changing

    def map(self, map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=None,
            name=None):
        """The function's results; it is traced once."""
        function = _ElementFunction(map_func, self._spec)

        def elements():
            for element in self._elements():
                yield function(element)
        name = "_MapDataset" if num_parallel_calls is None else "_ParallelMapDataset"
        return _derived(name, function.spec, elements, self._count)

    def filter(self, predicate, name=None):
        """The elements for which the function says True."""
        function = _ElementFunction(predicate, self._spec)
        if not (_is_single(function.spec) and function.spec.dtype == tf.bool and function.spec.shape.rank == 0):
            raise ValueError("Invalid `predicate`. `predicate` must return a `tf.bool` scalar tensor, but its return type is "
                            "%r." % (function.spec,))

        def elements():
            for element in self._elements():
                if bool(function(element)):
                    yield element
        return _derived("_FilterDataset", self._spec, elements, UNKNOWN)

    def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
        """Elements stacked, so many at a time."""
        size = int(batch_size)
        if size <= 0:
            raise _failed("BatchDatasetV2", "Batch size must be greater than zero.")
        leading = size if drop_remainder else None
        spec = _spec_map(lambda one: tf.TensorSpec(tf.TensorShape([leading]).concatenate(one.shape), one.dtype), self._spec)

        def elements():
            rows = []
            for element in self._elements():
                rows.append(_flatten(element))
                if len(rows) == size:
                    yield _pack(self._spec, _stacked(rows))
                    rows = []
            if rows and not drop_remainder:
                yield _pack(self._spec, _stacked(rows))
        count = self._count
        if count >= 0:
            count = count // size if drop_remainder else -(-count // size)
        name = "_BatchDataset" if num_parallel_calls is None else "_ParallelBatchDataset"
        return _derived(name, spec, elements, count)

    def unbatch(self, name=None):
        """The slices of each element."""
        spec = _spec_map(lambda one: tf.TensorSpec(one.shape[1:], one.dtype), self._spec)

        def elements():
            for element in self._elements():
                flat = _flatten(element)
                for index in range(flat[0].shape[0]):
                    yield _pack(self._spec, [tensor[index] for tensor in flat])
        return _derived("_UnbatchDataset", spec, elements, UNKNOWN)

    def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=True, name=None):
        """Elements drawn from a buffer of so many."""
        size = UNKNOWN if buffer_size is None else int(buffer_size)
        if size != UNKNOWN and size < 1:
            raise _failed("ShuffleDatasetV3", "buffer_size must be greater than zero or UNKNOWN_CARDINALITY")
        seeds = _SeedGenerator(seed, reshuffle_each_iteration is not False)
        return _derived("_ShuffleDataset", self._spec, lambda: _shuffled(self._elements(), size, seeds.next()), self._count)

    def repeat(self, count=None, name=None):
        """The elements again and again."""
        times = -1 if count is None else int(count)

        def elements():
            turn = 0
            while times < 0 or turn < times:
                found = False
                for element in self._elements():
                    found = True
                    yield element
                if not found:
                    return
                turn += 1
        known = self._count
        if times < 0:
            known = INFINITE if known != 0 else 0
        elif times == 0:
            known = 0
        elif known >= 0:
            known *= times
        return _derived("_RepeatDataset", self._spec, elements, known)

    def take(self, count, name=None):
        """The first elements."""
        limit = int(count)

        def elements():
            if limit == 0:
                return
            for index, element in enumerate(self._elements()):
                yield element
                if limit >= 0 and index + 1 >= limit:
                    return
        known = self._count
        if limit >= 0:
            known = limit if known == INFINITE else min(known, limit) if known >= 0 else known
        return _derived("_TakeDataset", self._spec, elements, known)

    def skip(self, count, name=None):
        """All but the first elements."""
        number = int(count)

        def elements():
            for index, element in enumerate(self._elements()):
                if 0 <= number <= index:
                    yield element
        known = self._count
        if number < 0:
            known = 0
        elif known >= 0:
            known = max(known - number, 0)
        return _derived("_SkipDataset", self._spec, elements, known)

    def enumerate(self, start=0, name=None):
        """Elements with their numbers before them."""
        first = int(start)

        def elements():
            for index, element in enumerate(self._elements()):
                yield (tf.constant(first + index, tf.int64), element)
        return _derived("_ZipDataset", (tf.TensorSpec([], tf.int64), self._spec), elements, self._count)

    def concatenate(self, dataset, name=None):
        """The elements of this dataset, then those of another."""
        if _flatten_types(self._spec) != _flatten_types(dataset.element_spec):
            raise TypeError("Incompatible dataset elements:\n  %r vs. %r" % (self._spec, dataset.element_spec))

        def elements():
            for element in self._elements():
                yield element
            for element in dataset._elements():
                yield element
        counts = (self._count, dataset._count)
        known = INFINITE if INFINITE in counts else UNKNOWN if UNKNOWN in counts else sum(counts)
        flat = [tf.TensorSpec(_generalized(a.shape, b.shape), a.dtype)
                for a, b in zip(_flatten(self._spec), _flatten(dataset.element_spec))]
        return _derived("_ConcatenateDataset", _pack(self._spec, flat), elements, known)

    def cache(self, filename="", name=None):
        """Elements kept from the first iteration on, in memory."""
        if filename:
            raise NotImplementedError("tf.data.Dataset.cache keeps elements in memory only, not in a file")
        kept = []

        def elements():
            if kept:
                for element in kept[0]:
                    yield element
                return
            seen = []
            for element in self._elements():
                seen.append(element)
                yield element
            kept.append(seen)
        return _derived("CacheDataset", self._spec, elements, self._count)

    def prefetch(self, buffer_size, name=None):
        """The same elements."""
        return _derived("_PrefetchDataset", self._spec, self._elements, self._count)

    def with_options(self, options, name=None):
        """The same elements; options change nothing here."""
        return _derived("_OptionsDataset", self._spec, self._elements, self._count)

    # -- Using

    def reduce(self, initial_state, reduce_func, name=None):
        """The function applied to a state and each element in turn."""
        state = _tensors(initial_state)
        specs = (_spec_map(_spec, state), self._spec)
        run = tf.function(lambda s, e: reduce_func(s, e)).get_concrete_function(*specs)
        for element in self._elements():
            state = run(state, element)
        return state

    def as_numpy_iterator(self):
        """The elements as NumPy arrays."""
        if not tf.executing_eagerly():
            raise RuntimeError("`tf.data.Dataset.as_numpy_iterator` is only supported in eager mode.")
        return _NumpyIterator(self)

    def cardinality(self, name=None):
        """The number of elements; -1 without an end, -2 unknown."""
        return tf.constant(self._count, tf.int64)

    def get_single_element(self, name=None):
        """The only element."""
        found = list(self.take(2)._elements())
        if len(found) != 1:
            text = "Dataset was empty." if not found else "Dataset had more than one element."
            raise tf.errors.InvalidArgumentError(None, None, text)
        return found[0]

    def __iter__(self):
        if not tf.executing_eagerly():
            raise RuntimeError(_STYLE)
        return OwnedIterator(self)

    def __len__(self):
        if not tf.executing_eagerly():
            raise TypeError("`tf.data.Dataset` only supports `len` in eager mode. Use `tf.data.Dataset.cardinality()` "
                            "instead.")
        if self._count == INFINITE:
            raise TypeError("The dataset is infinite.")
        if self._count == UNKNOWN:
            raise TypeError("The dataset length is unknown.")
        return self._count

    def __bool__(self):
        return True

    def __repr__(self):
        return "<%s element_spec=%r>" % (self._name, self._spec)

    __str__ = __repr__

    def _staged_iteration(self):
        """For a loop in a graph: what makes an iterator, asks for more, and gives the element."""
        iterators = {}

        def begin():
            number = len(iterators) + 1
            while number in iterators:
                number += 1
            iterators[number] = [self._elements(), None]
            return tf.constant(number, tf.int64)

        def more(number):
            state = iterators[int(number)]
            for element in state[0]:
                state[1] = _flatten(element)
                return tf.constant(True)
            del iterators[int(number)]
            return tf.constant(False)

        token = _staged(begin, tf.TensorSpec([], tf.int64))
        return (
            lambda: _staged(more, tf.TensorSpec([], tf.bool), [token]),
            lambda: _staged(lambda number: iterators[int(number)][1], self._spec, [token]))


DatasetV2.__module__ = "tensorflow.python.data.ops.dataset_ops"


def _derived(name, spec, elements, count):
    return DatasetV2(spec, elements, name, count)


def _flatten_types(spec):
    return [one.dtype for one in _flatten(spec)]


def _generalized(a, b):
    if a.rank is None or b.rank is None or a.rank != b.rank:
        return tf.TensorShape(None)
    return tf.TensorShape([x if x == y else None for x, y in zip(a, b)])


def _stacked(rows):
    columns = []
    for column in zip(*rows):
        shape = column[0].shape
        for tensor in column:
            if tensor.shape != shape:
                index = [one.shape == shape for one in column].index(False)
                raise _failed(
                    "IteratorGetNext", "Cannot batch tensors with different shapes in component %d. First element had shape "
                    "%s and element %d had shape %s." % (
                        len(columns), _shape_text(shape), index, _shape_text(column[index].shape)), len(rows[0]))
        columns.append(tf.stack(column))
    return columns


def _shape_text(shape):
    return "[" + ",".join(str(size) for size in shape) + "]"


def _checked(value, spec):
    """What a generator gave, as tensors of the declared structure."""
    if isinstance(spec, (tuple, dict)):
        fits = isinstance(value, dict) if isinstance(spec, dict) else isinstance(value, (tuple, list))
        if not fits or len(value) != len(spec):
            raise _failed("IteratorGetNext", "TypeError: `generator` yielded an element that did not match the expected "
                          "structure. The expected structure was %s, but the yielded element was %s." % (
                              _spec_map(lambda one: one.dtype, spec), value), 1)
        if isinstance(spec, dict):
            return {key: _checked(value[key], spec[key]) for key in spec}
        return tuple(_checked(part, one) for part, one in zip(value, spec))
    try:
        tensor = tf.convert_to_tensor(value, spec.dtype)
    except (TypeError, ValueError):
        raise _failed("IteratorGetNext", "TypeError: `generator` yielded an element that could not be converted to the "
                      "expected type. The expected type was %s, but the yielded element was %s." % (spec.dtype.name, value), 1)
    if not spec.shape.is_compatible_with(tensor.shape):
        raise _failed("IteratorGetNext", "TypeError: `generator` yielded an element of shape %s where an element of shape %s "
                      "was expected." % (tensor.shape, spec.shape), 1)
    return tensor


def _failed(op, message, outputs=None, error=None):
    """An error as TensorFlow's eager runtime words it."""
    suffix = "" if outputs is None else "_output_types_%d" % outputs
    text = "{{function_node __wrapped__%s%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s] name: " % (
        op, suffix, message, op)
    return (error or tf.errors.InvalidArgumentError)(None, None, text)


# ---- Shuffling, with TensorFlow's numbers

class _Words:
    """The 32-bit numbers of a Philox generator with two seeds."""

    def __init__(self, seed, seed2):
        if (seed, seed2) == (0, 0):
            seed, seed2 = [int(x) for x in tf.random.uniform([2], maxval=2**62, dtype=tf.int64)]
        self._key = tf.constant([seed % 2**64], tf.uint64)
        self._high = seed2 % 2**64
        self._words = []
        self._groups = 0

    def next(self):
        if not self._words:
            # 256 words at a time.
            words = tf.raw_ops.StatelessRandomUniformFullIntV2(
                shape=[256], key=self._key, counter=tf.constant([self._groups, self._high], tf.uint64), alg=1,
                dtype=tf.uint32)
            self._words = words.numpy().tolist()
            self._words.reverse()
            self._groups += 64
        return self._words.pop()


class _SeedGenerator:
    """The seeds of each iteration."""

    def __init__(self, seed, reshuffles):
        first, second = tf.compat.v1.get_seed(seed)
        self._pair = (first, second)
        self._words = _Words(first, second) if reshuffles else None

    def next(self):
        if self._words is None:
            return self._pair
        return (self._words.next(), self._words.next())


def _shuffled(elements, size, seeds):
    words = _Words(*seeds)
    buffer = []
    exhausted = False
    start = 0
    while True:
        while not exhausted and (size == UNKNOWN or len(buffer) < size):
            found = False
            for element in elements:
                buffer.append(element)
                found = True
                break
            exhausted = not found
        if not buffer:
            return
        index = words.next() % len(buffer)
        chosen = buffer[index]
        buffer[index] = buffer[0]
        buffer.pop(0)
        yield chosen


def cardinality(dataset):
    """The number of a dataset's elements; -1 without an end, -2 unknown."""
    return dataset.cardinality()


def get_single_element(dataset, name=None):
    """A dataset's only element."""
    return dataset.get_single_element()
