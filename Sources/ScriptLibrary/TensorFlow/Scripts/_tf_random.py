"""tf.random.Generator: random numbers whose state is a variable."""

import enum

import tensorflow as tf

# Where TensorFlow defines its class: what the types of generators print.
__name__ = "tensorflow.python.ops.stateful_random_ops"


class Algorithm(enum.Enum):
    """The generators of random numbers. Those of processors are all Philox."""

    PHILOX = 1
    THREEFRY = 2
    AUTO_SELECT = 3


Algorithm.__module__ = "tensorflow.python.ops.random_ops_util"
_NAMES = {"philox": 1, "threefry": 2, "autoselect": 3}


def convert_alg_to_int(alg):
    """The number of an algorithm that is given by number, member of Algorithm, tensor or name."""
    if isinstance(alg, Algorithm):
        return alg.value
    if isinstance(alg, (int, tf.Tensor)):
        return alg
    if isinstance(alg, str):
        name = alg.strip().lower().replace("-", "").replace("_", "")
        if name in _NAMES:
            return _NAMES[name]
        raise ValueError(unsupported_alg_error_msg(alg))
    raise TypeError(f"Can't convert argument `alg` (of value {alg} and type {type(alg)}) to int.")


def unsupported_alg_error_msg(alg):
    if isinstance(alg, int):
        known = [1, 2, 3]
    elif isinstance(alg, str):
        known = ["philox", "threefry", "auto_select"]
    else:
        known = list(Algorithm)
    return (
        f"Argument `alg` got unsupported value {alg}. Supported values are "
        f"{known[0]} for the Philox algorithm, "
        f"{known[1]} for the ThreeFry algorithm, and "
        f"{known[2]} for auto-selection."
    )


def _joined(words):
    high = tf.bitwise.left_shift(tf.cast(words[1], tf.uint64), tf.constant(32, tf.uint64))
    return tf.bitwise.bitwise_or(tf.cast(words[0], tf.uint64), high)


def get_key_counter_alg(seed, alg):
    """Key, counter and number of the algorithm for a seed of two integers."""
    alg = convert_alg_to_int(alg)
    if alg == 3:
        key, counter = tf.raw_ops.StatelessRandomGetKeyCounter(seed=seed)
    elif alg == 1:
        mixed = tf.raw_ops.StatelessRandomUniformFullIntV2(
            shape=[4],
            key=tf.constant([0x02461E293EC8F720], tf.uint64),
            counter=tf.cast(seed, tf.uint64),
            dtype=tf.uint32,
            alg=1,
        )
        key = tf.reshape(_joined(mixed[:2]), [1])
        counter = tf.stack([tf.constant(0, tf.uint64), _joined(mixed[2:])], axis=0)
    elif alg == 2:
        key = tf.reshape(_joined(tf.cast(seed, tf.uint32)), [1])
        counter = tf.zeros([1], tf.uint64)
    else:
        raise ValueError(unsupported_alg_error_msg(alg))
    return key, counter, alg


# How many numbers of 64 bits counter and state have, by algorithm.
_COUNTER_SIZES = {1: 2, 2: 1, 3: 2}
_WORD_MASK = 2**64 - 1


def _counter_size(alg):
    if alg not in _COUNTER_SIZES:
        raise ValueError(unsupported_alg_error_msg(alg))
    return _COUNTER_SIZES[alg]


def _state_size(alg):
    return _counter_size(alg) + 1


def _signed(number):
    return number - 2**64 if isinstance(number, int) and number >= 2**63 else number


def _state_tensor(state):
    return tf.cast(tf.nest.map_structure(_signed, state), tf.int64)


def _op_name(scope, name):
    """Nodes are named after the scope; eagerly there is none."""
    return name if tf.executing_eagerly() else scope


def _shape_tensor(shape):
    is_empty = isinstance(shape, (tuple, list)) and not shape
    return tf.convert_to_tensor(shape, dtype=tf.int64 if is_empty else None, name="shape")


def create_rng_state(seed, alg):
    """The state for a seed: an integer of any size or a vector of integers. What is missing is 0, in front."""
    size = _state_size(convert_alg_to_int(alg))
    if isinstance(seed, int):
        words = []
        for _ in range(size):
            words.append(seed & _WORD_MASK)
            seed >>= 64
        seed = words
    seed = tf.reshape(_state_tensor(seed), [-1])[0:size]
    count = seed.shape[0]
    if count is None:
        count = tf.shape(seed)[0]
    padding = tf.zeros([tf.maximum(size - count, 0)], seed.dtype)
    seed = tf.concat([padding, seed], axis=0)
    seed.set_shape([size])
    return seed


def _joined_state(key, counter, alg):
    counter = _state_tensor(counter)
    key = _state_tensor(key)
    counter.shape.assert_is_compatible_with([_state_size(alg) - 1])
    key.shape.assert_is_compatible_with([])
    return tf.concat([counter, tf.reshape(key, [1])], 0)


class Generator:
    """A generator of random numbers. Every method that draws moves its state on, in functions as well."""

    @classmethod
    def from_state(cls, state, alg):
        """A generator with a given state."""
        return cls(alg=alg, state=state)

    @classmethod
    def from_seed(cls, seed, alg=None):
        """A generator for a seed: an integer or a vector of integers."""
        alg = 1 if alg is None else convert_alg_to_int(alg)
        return cls(state=create_rng_state(seed, alg), alg=alg)

    @classmethod
    def from_non_deterministic_state(cls, alg=None):
        """A generator with other numbers each time."""
        alg = 1 if alg is None else convert_alg_to_int(alg)
        state = tf.raw_ops.NonDeterministicInts(shape=[_state_size(alg)], dtype=tf.int64)
        return cls(state=state, alg=alg)

    @classmethod
    def from_key_counter(cls, key, counter, alg):
        """A generator with a given key and counter, the parts of a state."""
        alg = convert_alg_to_int(alg)
        return cls(state=_joined_state(key, counter, alg), alg=alg)

    def __init__(self, copy_from=None, state=None, alg=None):
        if copy_from is not None:
            assert (alg or state) is None
            self._state_var = self._create_variable(copy_from.state)
            self._alg = copy_from.algorithm
            return
        assert alg is not None and state is not None
        self._alg = convert_alg_to_int(alg)
        if isinstance(state, tf.Variable):
            state.shape.assert_is_compatible_with([_state_size(self._alg)])
            self._state_var = state
        else:
            state = _state_tensor(state)
            state.shape.assert_is_compatible_with([_state_size(self._alg)])
            self._state_var = self._create_variable(state)

    def _create_variable(self, value):
        with tf.name_scope("random_generator"):
            return tf.Variable(value, dtype=tf.int64, trainable=False, name="StateVar")

    def reset(self, state):
        """Gives the generator another state."""
        state = _state_tensor(state)
        state.shape.assert_is_compatible_with([_state_size(self.algorithm)])
        self._state_var.assign(state)

    def reset_from_seed(self, seed):
        """Gives the generator the state of a seed."""
        self._state_var.assign(create_rng_state(seed, self.algorithm))

    def reset_from_key_counter(self, key, counter):
        """Gives the generator a key and a counter."""
        self._state_var.assign(_joined_state(key, counter, self.algorithm))

    @property
    def state(self):
        """The variable that holds the state."""
        return self._state_var

    @property
    def algorithm(self):
        """The number of the algorithm: 1 is Philox."""
        return self._alg

    @property
    def key(self):
        """The part of the state that stays the same."""
        _state_size(self.algorithm)
        return self._state_var[-1]

    def skip(self, delta):
        """Moves on as if delta numbers had been drawn; gives the state before."""
        return tf.raw_ops.RngReadAndSkip(
            resource=self._state_var.handle,
            alg=tf.cast(self.algorithm, tf.int32),
            delta=tf.cast(delta, tf.uint64),
        )

    def _prepare_key_counter(self, shape):
        state = self.skip(tf.reduce_prod(shape))
        size = _counter_size(self.algorithm)
        counter = tf.bitcast(state[:size], tf.uint64)
        key = tf.bitcast(state[size : size + 1], tf.uint64)
        return {"key": key, "counter": counter, "alg": self.algorithm}

    def normal(self, shape, mean=0.0, stddev=1.0, dtype=tf.float32, name=None):
        """Numbers of a normal distribution."""
        with tf.name_scope(name or "stateful_normal") as scope:
            name = _op_name(scope, name)
            shape = _shape_tensor(shape)
            mean = tf.convert_to_tensor(mean, dtype=dtype, name="mean")
            stddev = tf.convert_to_tensor(stddev, dtype=dtype, name="stddev")
            unit = tf.raw_ops.StatelessRandomNormalV2(
                shape=shape, dtype=dtype, **self._prepare_key_counter(shape)
            )
            return tf.add(unit * stddev, mean, name=name)

    def truncated_normal(self, shape, mean=0.0, stddev=1.0, dtype=tf.float32, name=None):
        """Numbers of a normal distribution, none further than two standard deviations from the mean."""
        with tf.name_scope(name or "truncated_normal") as scope:
            name = _op_name(scope, name)
            shape = _shape_tensor(shape)
            mean = tf.convert_to_tensor(mean, dtype=dtype, name="mean")
            stddev = tf.convert_to_tensor(stddev, dtype=dtype, name="stddev")
            unit = tf.raw_ops.StatelessTruncatedNormalV2(
                shape=shape, dtype=dtype, **self._prepare_key_counter(shape)
            )
            return tf.add(unit * stddev, mean, name=name)

    def uniform(self, shape, minval=0, maxval=None, dtype=tf.float32, name=None):
        """Numbers of [minval, maxval), all equally likely; with an integer dtype and no bounds, of all that it has."""
        dtype = tf.as_dtype(dtype)
        if dtype.is_integer:
            if (minval is None) != (maxval is None):
                raise ValueError(
                    "For integer dtype {}, minval and maxval must be both `None` or both non-`None`; got minval={} and "
                    "maxval={}".format(dtype, minval, maxval)
                )
        elif maxval is None:
            maxval = 1
        with tf.name_scope(name or "stateful_uniform") as scope:
            name = _op_name(scope, name)
            shape = _shape_tensor(shape)
            if dtype.is_integer and minval is None:
                return self._full_int(shape, dtype, name)
            minval = tf.convert_to_tensor(minval, dtype=dtype, name="min")
            maxval = tf.convert_to_tensor(maxval, dtype=dtype, name="max")
            if dtype.is_integer:
                return tf.raw_ops.StatelessRandomUniformIntV2(
                    shape=shape, minval=minval, maxval=maxval, name=name, **self._prepare_key_counter(shape)
                )
            unit = tf.raw_ops.StatelessRandomUniformV2(
                shape=shape, dtype=dtype, **self._prepare_key_counter(shape)
            )
            return tf.add(unit * (maxval - minval), minval, name=name)

    def _full_int(self, shape, dtype, name):
        return tf.raw_ops.StatelessRandomUniformFullIntV2(
            shape=shape, dtype=dtype, name=name, **self._prepare_key_counter(shape)
        )

    def uniform_full_int(self, shape, dtype=tf.uint64, name=None):
        """Integers of all that the dtype has."""
        dtype = tf.as_dtype(dtype)
        with tf.name_scope(name or "stateful_uniform_full_int") as scope:
            name = _op_name(scope, name)
            return self._full_int(_shape_tensor(shape), dtype, name)

    def binomial(self, shape, counts, probs, dtype=tf.int32, name=None):
        """How often something of probability probs happens among counts tries."""
        dtype = tf.as_dtype(dtype)
        with tf.name_scope(name or "binomial") as scope:
            name = _op_name(scope, name)
            counts = tf.convert_to_tensor(counts, name="counts")
            probs = tf.convert_to_tensor(probs, name="probs")
            return tf.raw_ops.StatefulRandomBinomial(
                resource=self.state.handle,
                algorithm=self.algorithm,
                shape=_shape_tensor(shape),
                counts=counts,
                probs=probs,
                dtype=dtype,
                name=name,
            )

    def make_seeds(self, count=1):
        """Seeds for stateless ops, as columns."""
        _state_size(self.algorithm)
        keys = self.uniform_full_int([count], dtype=tf.int64)
        return tf.stack([keys, tf.zeros_like(keys)])

    def split(self, count=1):
        """Generators that are independent of this one and of each other."""
        zeros = [0] * (_state_size(self.algorithm) - 1)
        keys = self.uniform_full_int([count], dtype=tf.int64)
        return [Generator(state=zeros + [key], alg=self.algorithm) for key in tf.unstack(keys, num=count)]


_global_generator = None


def get_global_generator():
    """The generator that all share; made when it is first asked for, with other numbers each time."""
    global _global_generator
    if _global_generator is None:
        with tf.init_scope():
            _global_generator = Generator.from_non_deterministic_state()
    return _global_generator


def set_global_generator(generator):
    """Makes another generator the one that all share."""
    global _global_generator
    _global_generator = generator
