"""The rest of `tf`: gradients of gradients, groups, conversion functions, distances of texts."""

import tensorflow as tf

_raw = tf.raw_ops


def hessians(ys, xs, gate_gradients=False, aggregation_method=None, name="hessians"):
    """Second derivatives of the sum of ys by each of xs, within a graph: a list of tensors of shape x.shape + x.shape."""
    xs = xs if isinstance(xs, (list, tuple)) else [xs]
    result = []
    for gradient, x in zip(tf.gradients(ys, xs), xs):
        count = x.shape.num_elements()
        if count is None:
            raise NotImplementedError("tf.hessians of a tensor whose size is not known while tracing")
        gradient = tf.reshape(gradient, [-1])
        rows = [tf.gradients(gradient[j], x)[0] for j in range(count)]
        rows = [tf.zeros_like(x) if row is None else row for row in rows]
        shape = tf.shape(x)
        result.append(tf.reshape(tf.stack(rows), tf.concat((shape, shape), 0)))
    return result


def vectorized_map(fn, elems, fallback_to_while_loop=True, warn=True):
    """The results of fn for each slice of elems along the first axis, stacked: fn is traced once, for all slices.

    elems and what fn gives are tensors or nested structures of them, of any two structures and dtypes.
    """
    tensors = tf.nest.map_structure(tf.convert_to_tensor, elems)
    traced = tf.function(fn).get_concrete_function(
        tf.nest.map_structure(lambda x: tf.TensorSpec(x.shape[1:], x.dtype), tensors))
    signature = tf.nest.map_structure(lambda x: tf.TensorSpec(x.shape, x.dtype), traced.structured_outputs)
    return tf.map_fn(traced, tensors, fn_output_signature=signature)


def tuple_(tensors, control_inputs=None, name=None):
    """The tensors, each of them ready only when all are, and when control_inputs are."""
    if tf.executing_eagerly():
        return tensors
    with tf.name_scope(name or "tuple"):
        waited = [t.op for t in tensors if tf.is_tensor(t)]
        waited += [t for t in tensors if isinstance(t, tf.Operation)]
        for control in control_inputs or []:
            if isinstance(control, tf.Tensor):
                control = control.op
            elif not isinstance(control, tf.Operation):
                raise TypeError("'control_inputs' must only contain Operation or Tensor. Received: %s" % type(control))
            waited.append(control)
        if not waited:
            raise ValueError("'tensors' must have at least one Tensor. Received: %s." % tensors)
        gate = tf.group(*waited)
        result = []
        with tf.control_dependencies([gate]):
            for t in tensors:
                result.append(tf.identity(t) if tf.is_tensor(t) else tf.group(t) if isinstance(t, tf.Operation) else None)
        return result


def required_space_to_batch_paddings(input_shape, block_shape, base_paddings=None, name=None):
    """How much an image of input_shape must be padded so that blocks fill it, and how much is cut off afterwards."""
    with tf.name_scope(name or "required_space_to_batch_paddings"):
        input_shape = tf.convert_to_tensor(input_shape, dtype=tf.int32, name="input_shape")
        block_shape = tf.convert_to_tensor(block_shape, dtype=tf.int32, name="block_shape")
        block_shape.shape.assert_is_fully_defined()
        block_shape.shape.assert_has_rank(1)
        count = block_shape.shape[0]
        if count == 0:
            return tf.zeros([0, 2], tf.int32), tf.zeros([0, 2], tf.int32)
        input_shape.shape.assert_is_compatible_with([count])
        if base_paddings is None:
            base_paddings = tf.zeros([count, 2], tf.int32)
        else:
            base_paddings = tf.convert_to_tensor(base_paddings, dtype=tf.int32, name="base_paddings")
            base_paddings.shape.assert_is_compatible_with([count, 2])
        known = [tf.get_static_value(x) for x in (block_shape, input_shape, base_paddings)]
        if all(x is not None for x in known):
            block_shape, input_shape, base_paddings = known
        start = base_paddings[:, 0]
        end = base_paddings[:, 1]
        extra = (block_shape - (input_shape + start + end) % block_shape) % block_shape
        last = end + extra
        paddings = tf.stack([[start[i], last[i]] for i in range(count)], name="paddings")
        return paddings, tf.stack([[0, extra[i]] for i in range(count)], name="crops")


def batch_scatter_update(variable, delta, name=None):
    """Writes rows of an IndexedSlices into a variable, batch by batch: indices[b, i] is a row of batch b."""
    with tf.name_scope(name or "batch_scatter_update"):
        indices = tf.convert_to_tensor(delta.indices, name="indices")
        shape = tf.shape(indices)
        count = indices.shape.rank
        if count == 0:
            raise ValueError("The shape of indices must be at least a vector")
        parts = []
        for axis in range(count - 1):
            places = tf.range(tf.cast(shape[axis], indices.dtype))
            places = tf.reshape(places, [1] * axis + [-1] + [1] * (count - 1 - axis))
            parts.append(tf.broadcast_to(places, shape))
        return variable.scatter_nd_update(tf.stack(parts + [indices], axis=-1), delta.values)


def fingerprint(data, method="farmhash64", name=None):
    """Eight bytes for each row of data, equal for equal rows: farmhash64 of a row's bytes."""
    return _raw.Fingerprint(data=data, method=method, name=name)


def edit_distance(hypothesis, truth, normalize=True, name="edit_distance"):
    """How many insertions, deletions and changes lead from one sequence to the other (SparseTensors, a row each)."""
    if not isinstance(hypothesis, tf.SparseTensor):
        raise TypeError("Hypothesis must be a SparseTensor.")
    if not isinstance(truth, tf.SparseTensor):
        raise TypeError("Truth must be a SparseTensor.")
    return _raw.EditDistance(
        hypothesis_indices=hypothesis.indices, hypothesis_values=hypothesis.values,
        hypothesis_shape=hypothesis.dense_shape, truth_indices=truth.indices, truth_values=truth.values,
        truth_shape=truth.dense_shape, normalize=normalize, name=name)


def extract_volume_patches(input, ksizes, strides, padding, name=None):
    """Blocks of ksizes voxels, each laid out along the last axis. The gradient is that of a 3-d convolution."""
    return _raw.ExtractVolumePatches(input=input, ksizes=ksizes, strides=strides, padding=padding, name=name)


def random_index_shuffle(index, seed, max_index, rounds=4, name=None):
    """Where an index goes in a random permutation of [0, max_index], for a seed of three numbers."""
    return _raw.RandomIndexShuffle(index=index, seed=seed, max_index=max_index, rounds=rounds, name=name)


def is_symbolic_tensor(tensor):
    """Whether a tensor belongs to a graph that is being traced."""
    return tf.is_tensor(tensor) and not hasattr(tensor, "numpy") and not isinstance(tensor, tf.Variable)


def no_gradient(op_type):
    """Says that ops of a name have no gradient; those of TensorFlow have said so already."""
    if not isinstance(op_type, str):
        raise TypeError("op_type must be a string")


class RegisterGradient:
    """A decorator that registers a function as the gradient of the ops of a name."""

    def __init__(self, op_type):
        if not isinstance(op_type, str):
            raise TypeError("op_type must be a string")
        self._op_type = op_type

    def __call__(self, f):
        if hasattr(_raw, self._op_type):
            raise KeyError("Registering two gradient with name '%s'!" % self._op_type)
        return f


RegisterGradient.__module__ = "tensorflow.python.framework.ops"


def _unregistered(op):
    """The error of an op that has kernels on other processors only."""
    raise tf.errors.NotFoundError(
        None, None, "Could not find device for node: {{node %s}} = %s\nAll kernels registered for op %s:\n"
        "  <no registered kernels>\n [Op:%s]" % (op, op, op, op))


def fftnd(input, fft_length, axes, name=None):
    """A Fourier transform over axes: TensorFlow has no kernel of it for processors, and says so."""
    _unregistered("FFTND")


def ifftnd(input, fft_length, axes, name=None):
    """An inverse Fourier transform over axes: TensorFlow has no kernel of it for processors, and says so."""
    _unregistered("IFFTND")


def rfftnd(input, fft_length, axes, Tcomplex=tf.complex64, name=None):
    """A Fourier transform of real numbers over axes: TensorFlow has no kernel of it for processors, and says so."""
    _unregistered("RFFTND")


def irfftnd(input, fft_length, axes, Treal=tf.float32, name=None):
    """An inverse Fourier transform to real numbers: TensorFlow has no kernel of it for processors, and says so."""
    _unregistered("IRFFTND")


# Numbers of several dimensions that fill a cube evenly.


def sobol_sample(dim, num_results, skip=0, dtype=tf.float32, name=None):
    """Points of the Sobol sequence in [0, 1): num_results rows of dim numbers, after skip others."""
    with tf.name_scope(name or "sobol"):
        return _raw.SobolSample(dim=dim, num_results=num_results, skip=skip, dtype=dtype)


def approx_top_k(input, k, reduction_dimension=-1, recall_target=0.95, is_max_k=True, reduction_input_size_override=-1,
                 aggregate_to_topk=True, name=None):
    """The k largest elements along the last axis. On processors they are exact, and largest only."""
    return _raw.ApproxTopK(
        input=input, k=k, reduction_dimension=reduction_dimension, recall_target=recall_target, is_max_k=is_max_k,
        reduction_input_size_override=reduction_input_size_override, aggregate_to_topk=aggregate_to_topk, name=name)


def approx_max_k(operand, k, reduction_dimension=-1, recall_target=0.95, reduction_input_size_override=-1,
                 aggregate_to_topk=True, name=None):
    """The k largest elements along the last axis, and where they are."""
    return approx_top_k(
        operand, k, reduction_dimension, recall_target, True, reduction_input_size_override, aggregate_to_topk, name)


def approx_min_k(operand, k, reduction_dimension=-1, recall_target=0.95, reduction_input_size_override=-1,
                 aggregate_to_topk=True, name=None):
    """The k smallest elements: TensorFlow has no kernel of it for processors, and says so."""
    return approx_top_k(
        operand, k, reduction_dimension, recall_target, False, reduction_input_size_override, aggregate_to_topk, name)


approx_top_k.__module__ = "tensorflow"
