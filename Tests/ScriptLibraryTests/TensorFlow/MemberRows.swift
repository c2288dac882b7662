/// Members of types, and the rest of the module's top. Expressions, and what TensorFlow 2.21 prints for them; those after `~` are not run in a function.
enum MemberRows {
  static let prelude = #"""
    pass
    """#

  static let text = #"""
    ~ fails(lambda: tf.TensorShape([1, None]).assert_has_rank(3)) => ValueError: Shape (1, None) must have rank 3
    ~ fails(lambda: tf.TensorShape(None).assert_has_rank(3)) => no error: None
    ~ tf.TensorShape([1, None]).assert_has_rank(2) => None
    ~ fails(lambda: tf.TensorShape([1, None]).assert_is_fully_defined()) => ValueError: Shape (1, None) is not fully defined
    ~ tf.TensorShape([1]).assert_is_fully_defined() => None
    ~ fails(lambda: tf.TensorShape([1, None]).assert_same_rank([3])) => ValueError: Shapes (1, None) and (3,) must have the same rank
    ~ tf.TensorShape([1, None]).assert_same_rank([3, 4]) => None
    ~ fails(lambda: tf.TensorShape([2]).assert_is_compatible_with([3])) => ValueError: Shapes (2,) and [3] are incompatible
    ~ fails(lambda: tf.TensorShape([2, 3]).assert_is_compatible_with([3])) => ValueError: Shapes (2, 3) and [3] are incompatible
    ~ fails(lambda: tf.TensorShape([2]).merge_with([3])) => ValueError: Shapes (2,) and (3,) are not compatible
    ~ fails(lambda: tf.TensorShape([2, 3]).merge_with([3])) => ValueError: Shapes (2, 3) and (3,) are not compatible
    ~ fails(lambda: tf.TensorShape([2]).with_rank_at_least(2)) => ValueError: Shape (2,) must have rank at least 2
    ~ fails(lambda: tf.TensorShape([2, 3]).with_rank_at_most(1)) => ValueError: Shape (2, 3) must have rank at most 1
    ~ fails(lambda: tf.TensorShape([2, 3]).with_rank(1)) => ValueError: Shape (2, 3) must have rank 1
    ~ tf.TensorShape([2, 3]).with_rank_at_least(2) => (2, 3)
    ~ tf.TensorShape([2, 3]).with_rank_at_most(2) => (2, 3)
    ~ tf.TensorShape.experimental_type_proto() => <class 'tensorflow.core.framework.tensor_shape_pb2.TensorShapeProto'>
    ~ tf.TensorShape([1, None]).is_subtype_of(tf.TensorShape([1, None])) => True
    ~ tf.TensorShape([1, 2]).is_subtype_of(tf.TensorShape([1, None])) => True
    ~ tf.TensorShape([1, None]).is_subtype_of(tf.TensorShape([1, 2])) => False
    ~ tf.TensorShape([1, None]).is_subtype_of(tf.TensorShape(None)) => True
    ~ tf.TensorShape(None).is_subtype_of(tf.TensorShape([1])) => False
    ~ tf.TensorShape([1, 2]).is_subtype_of(tf.TensorShape([1])) => False
    ~ tf.TensorShape([1, 2]).most_specific_common_supertype([tf.TensorShape([1, 3])]) => (1, None)
    ~ tf.TensorShape([1, 2]).most_specific_common_supertype([tf.TensorShape([1])]) => <unknown>
    ~ tf.TensorShape([1, 2]).most_specific_common_supertype([]) => (1, 2)
    ~ tf.TensorShape([1, 2]).most_specific_compatible_shape([1, 3]) => (1, None)
    ~ tf.TensorShape([1, 2]).most_specific_compatible_shape([3]) => <unknown>
    ~ tf.TensorShape([1, 2]).most_specific_compatible_shape(tf.TensorShape([1, 2])) => (1, 2)
    ~ fails(lambda: tf.TensorShape([1, 2]).placeholder_value(None)) => no error: None
    ~ tf.TensorShape([1, 2]).to_tensors(tf.TensorShape([1, 2])) => []
    ~ fails(lambda: tf.TensorShape([1, 2]).from_tensors(iter([]))) => no error: None
    ~ tf.TensorShape([1, 2]).flatten() => []
    ~ tf.float32.flatten() => []
    ~ tf.float32.is_subtype_of(tf.float32) => True
    ~ tf.float32.is_subtype_of(tf.int32) => False
    ~ tf.float32.is_subtype_of(3) => False
    ~ tf.float32.most_specific_common_supertype([tf.float32]) => <dtype: 'float32'>
    ~ tf.float32.most_specific_common_supertype([tf.int32]) => None
    ~ fails(lambda: tf.float32.placeholder_value(None)) => no error: None
    ~ tf.float32.to_tensors(tf.float32) => []
    ~ fails(lambda: tf.float32.from_tensors(iter([]))) => no error: None
    ~ fails(lambda: tf.float32.cast(3, None)) => AssertionError: Can not cast 3 to type tf.float32
    ~ tf.TensorSpec([1], tf.float32).flatten() => [TensorSpec(shape=(1,), dtype=tf.float32, name=None)]
    ~ tf.TensorSpec.from_spec(tf.TensorSpec([1], tf.float32, name='x')) => TensorSpec(shape=(1,), dtype=tf.float32, name='x')
    ~ tf.TensorSpec.from_spec(tf.TensorSpec([1], tf.float32, name='x'), name='y') => TensorSpec(shape=(1,), dtype=tf.float32, name='y')
    ~ tf.TensorSpec([1], tf.float32).from_tensors(iter([tf.constant([3.])])) => tf.Tensor([3.], shape=(1,), dtype=float32)
    ~ tf.TensorSpec([2], tf.float32).is_subtype_of(tf.TensorSpec([None], tf.float32)) => True
    ~ tf.TensorSpec([None], tf.float32).is_subtype_of(tf.TensorSpec([2], tf.float32)) => False
    ~ tf.TensorSpec([2], tf.float32).is_subtype_of(tf.TensorSpec([2], tf.int32)) => False
    ~ tf.TensorSpec([2], tf.float32, name='a').is_subtype_of(tf.TensorSpec([2], tf.float32, name='b')) => False
    ~ tf.TensorSpec([2], tf.float32, name='a').is_subtype_of(tf.TensorSpec([2], tf.float32)) => False
    ~ tf.TensorSpec([2], tf.float32).most_specific_common_supertype([tf.TensorSpec([3], tf.float32)]) => TensorSpec(shape=(None,), dtype=tf.float32, name=None)
    ~ tf.TensorSpec([2], tf.float32).most_specific_common_supertype([tf.TensorSpec([3], tf.int32)]) => None
    ~ tf.TensorSpec([2], tf.float32).most_specific_compatible_type(tf.TensorSpec([3], tf.float32)) => TensorSpec(shape=(None,), dtype=tf.float32, name=None)
    ~ fails(lambda: tf.TensorSpec([2], tf.float32).most_specific_compatible_type(tf.TensorSpec([3], tf.int32))) => ValueError: No TypeSpec is compatible with both TensorSpec(shape=(2,), dtype=tf.float32, name=None) and TensorSpec(shape=(3,), dtype=tf.int32, name=None)
    ~ tf.TensorSpec([2], tf.float32).to_tensors(tf.constant([1., 2.])) => [<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>]
    ~ fails(lambda: tf.TensorSpec([2], tf.float32).to_tensors(tf.constant([1., 2., 3.]))) => TypeError: Can not cast TensorSpec(shape=(3,), dtype=tf.float32, name=None) to TensorSpec(shape=(2,), dtype=tf.float32, name=None)
    ~ tf.TensorSpec([2], tf.float32).value_type => <class 'tensorflow.python.framework.tensor.Tensor'>
    ~ tf.TensorSpec([2], tf.float32).name => None
    ~ fails(lambda: tf.TensorSpec([2], tf.float32).placeholder_value(None)) => AttributeError: 'NoneType' object has no attribute 'unnest_only'
    ~ tf.TensorSpec([2]).is_compatible_with(tf.constant([1., 2.])) => True
    ~ tf.TensorSpec([2]).is_compatible_with([1., 2.]) => False
    ~ tf.TensorSpec([2]).is_compatible_with(np.array([1., 2.])) => False
    ~ sorted(tf.Tensor.OVERLOADABLE_OPERATORS) => ['__abs__', '__add__', '__and__', '__div__', '__eq__', '__floordiv__', '__ge__', '__getitem__', '__gt__', '__invert__', '__le__', '__lt__', '__matmul__', '__mod__', '__mul__', '__ne__', '__neg__', '__or__', '__pow__', '__radd__', '__rand__', '__rdiv__', '__rfloordiv__', '__rmatmul__', '__rmod__', '__rmul__', '__ror__', '__rpow__', '__rsub__', '__rtruediv__', '__rxor__', '__sub__', '__truediv__', '__xor__']
    ~ tf.constant(1.).backing_device => /job:localhost/replica:0/task:0/device:CPU:0
    ~ fails(lambda: tf.constant(1.).consumers()) => NotImplementedError: Tensor.consumers is undefined when eager execution is enabled.
    ~ tf.constant(1.).cpu() => tf.Tensor(1.0, shape=(), dtype=float32)
    ~ fails(lambda: tf.constant(1.).gpu()) => RuntimeError: GPU:0 unknown device.
    ~ tf.constant(1.).is_packed => False
    ~ fails(lambda: tf.constant(1.).op) => AttributeError: Tensor.op is undefined when eager execution is enabled.
    ~ fails(lambda: tf.constant(1.).name) => AttributeError: Tensor.name is undefined when eager execution is enabled.
    ~ fails(lambda: tf.constant(1.).graph) => AttributeError: Tensor.graph is undefined when eager execution is enabled.
    ~ fails(lambda: tf.constant(1.).value_index) => AttributeError: Tensor.value_index is undefined when eager execution is enabled.
    ~ fails(lambda: tf.constant(1.).experimental_ref()) => no error: <Reference wrapping <tf.Tensor: shape=(), dtype=float32, numpy=1.0>>
    ~ tf.Variable(1.).aggregation => VariableAggregation.NONE
    ~ tf.Variable(1.).synchronization => VariableSynchronization.AUTO
    ~ repr(tf.Variable(1.).aggregation) => <VariableAggregation.NONE: 0>
    ~ fails(lambda: tf.Variable(1.).initial_value) => RuntimeError: This property is not supported when eager execution is enabled.
    ~ fails(lambda: tf.Variable(1.).initialized_value()) => NotImplementedError: 
    ~ fails(lambda: tf.Variable(1.).initializer) => no error: None
    ~ fails(lambda: tf.Variable(1.).op) => AttributeError: Tensor.op is undefined when eager execution is enabled.
    ~ fails(lambda: tf.Variable(1.).eval()) => RuntimeError: This operation is not supported when eager execution is enabled.
    ~ fails(lambda: tf.Variable(1.).load(2.)) => no error: None
    ~ fails(lambda: tf.Variable(1.).to_proto()) => RuntimeError: This operation is not supported when eager execution is enabled.
    ~ fails(lambda: tf.Variable.from_proto(None)) => NotImplementedError: 
    ~ fails(lambda: tf.Variable(1.).set_shape([])) => no error: None
    ~ fails(lambda: tf.Variable(1.).set_shape([2])) => ValueError: Shapes () and (2,) are not compatible
    ~ fails(lambda: tf.Variable(1.).experimental_ref()) => no error: <Reference wrapping <tf.Variable 'Variable:0' shape=() dtype=float32, numpy=1.0>>
    ~ fails(lambda: tf.Variable(3).count_up_to(4)) => no error: tf.Tensor(3, shape=(), dtype=int32)
    ~ fails(lambda: tf.Variable(4).count_up_to(4)) => OutOfRangeError: {{function_node __wrapped__ResourceCountUpTo_device_/job:localhost/replica:0/task:0/device:CPU:0}} Reached limit of 4 [Op:ResourceCountUpTo] name: 
    ~ tf.Variable.SaveSliceInfo => <class 'tensorflow.python.ops.variables.Variable.SaveSliceInfo'>
    ~ tf.Variable([[1., 2.], [3., 4.]]).batch_scatter_update(tf.IndexedSlices(tf.constant([[9.], [8.]]), tf.constant([[0], [1]]))) => <tf.Variable 'UnreadVariable' shape=(2, 2) dtype=float32, numpy=
      array([[9., 2.],
             [3., 8.]], dtype=float32)>
    ~ fails(lambda: tf.IndexedSlices(tf.constant([1.]), tf.constant([0])).consumers()) => no error: []
    ~ tf.IndexedSlices(tf.constant([1.]), tf.constant([0])).device => /job:localhost/replica:0/task:0/device:CPU:0
    ~ fails(lambda: tf.IndexedSlices(tf.constant([1.]), tf.constant([0])).graph) => AttributeError: Tensor.graph is undefined when eager execution is enabled.
    ~ fails(lambda: tf.IndexedSlices(tf.constant([1.]), tf.constant([0])).name) => AttributeError: Tensor.name is undefined when eager execution is enabled.
    ~ fails(lambda: tf.IndexedSlices(tf.constant([1.]), tf.constant([0])).op) => AttributeError: Tensor.op is undefined when eager execution is enabled.
    ~ tf.VariableAggregation.MEAN => VariableAggregationV2.MEAN
    ~ repr(tf.VariableSynchronization.ON_READ) => <VariableSynchronization.ON_READ: 3>
    ~ list(tf.VariableAggregation) => [<VariableAggregationV2.NONE: 0>, <VariableAggregationV2.SUM: 1>, <VariableAggregationV2.MEAN: 2>, <VariableAggregationV2.ONLY_FIRST_REPLICA: 3>]
    ~ list(tf.VariableSynchronization) => [<VariableSynchronization.AUTO: 0>, <VariableSynchronization.NONE: 1>, <VariableSynchronization.ON_WRITE: 2>, <VariableSynchronization.ON_READ: 3>]
    ~ tf.UnconnectedGradients.ZERO => UnconnectedGradients.ZERO
    ~ repr(tf.UnconnectedGradients.NONE) => <UnconnectedGradients.NONE: 'none'>
    ~ list(tf.UnconnectedGradients) => [<UnconnectedGradients.NONE: 'none'>, <UnconnectedGradients.ZERO: 'zero'>]
    ~ tf.UnconnectedGradients('zero') => UnconnectedGradients.ZERO
    ~ tf.get_current_name_scope() => 
    ~ tf.get_logger().name => tensorflow
    ~ tf.zeros_initializer()([2, 2]) => tf.Tensor(
      [[0. 0.]
       [0. 0.]], shape=(2, 2), dtype=float32)
    ~ tf.ones_initializer()([2], dtype=tf.int32) => tf.Tensor([1 1], shape=(2,), dtype=int32)
    ~ tf.constant_initializer([1, 2])([2]) => tf.Tensor([1 2], shape=(2,), dtype=int32)
    ~ tf.constant_initializer(3)([2, 2], dtype=tf.float64) => tf.Tensor(
      [[3. 3.]
       [3. 3.]], shape=(2, 2), dtype=float64)
    ~ fails(lambda: tf.constant_initializer([1, 2, 3])([2])) => TypeError: Eager execution of tf.constant with unsupported shape. Tensor [1 2 3] (converted from [1, 2, 3]) has 3 elements, but got `shape` (2,) with 2 elements).
    ~ fails(lambda: tf.constant_initializer({})([2])) => TypeError: Invalid type for initial value: dict. Expected Python scalar, list or tuple of values, or numpy.ndarray.
    ~ fails(lambda: tf.zeros_initializer()([2], dtype='x')) => TypeError: Cannot convert the argument `type_value`: 'x' to a TensorFlow DType.
    ~ fails(lambda: tf.random_uniform_initializer()([2], dtype=tf.bool)) => ValueError: Argument `dtype` expected to be numeric or boolean. Received <dtype: 'bool'>.
    ~ tf.random_uniform_initializer(minval=-1., maxval=1., seed=1)([3]) => tf.Tensor([ 0.75697637 -0.0800395   0.2005825 ], shape=(3,), dtype=float32)
    ~ tf.random_normal_initializer(mean=1., stddev=0.5, seed=1)([3]) => tf.Tensor([1.0633252 0.7534917 1.3155954], shape=(3,), dtype=float32)
    ~ tf.random_normal_initializer(mean=1., stddev=0.5, seed=1).get_config() => {'mean': 1.0, 'stddev': 0.5, 'seed': 1}
    ~ tf.random_uniform_initializer(seed=3).get_config() => {'minval': -0.05, 'maxval': 0.05, 'seed': 3}
    ~ tf.constant_initializer([1, 2]).get_config() => {'value': [1, 2]}
    ~ tf.zeros_initializer().get_config() => {}
    ~ tf.zeros_initializer.from_config({})([1]) => tf.Tensor([0.], shape=(1,), dtype=float32)
    ~ fails(lambda: tf.hessians([1.], [1.])) => RuntimeError: tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.
    ~ tf.function(lambda x: tf.hessians(tf.reduce_sum(x ** 3), x))(tf.constant([1., 2.])) => [<tf.Tensor: shape=(2, 2), dtype=float32, numpy=
      array([[ 6.,  0.],
             [ 0., 12.]], dtype=float32)>]
    ~ tf.tuple([tf.constant(1), tf.constant(2)]) => [<tf.Tensor: shape=(), dtype=int32, numpy=1>, <tf.Tensor: shape=(), dtype=int32, numpy=2>]
    ~ tf.tuple([tf.constant(1), None, tf.constant(2)], control_inputs=[tf.constant(3)]) => [<tf.Tensor: shape=(), dtype=int32, numpy=1>, None, <tf.Tensor: shape=(), dtype=int32, numpy=2>]
    ~ fails(lambda: tf.tuple([])) => no error: []
    ~ fails(lambda: tf.tuple([None])) => no error: [None]
    ~ tf.required_space_to_batch_paddings([5, 6], [2, 4]) => (<tf.Tensor: shape=(2, 2), dtype=int32, numpy=
      array([[0, 1],
             [0, 2]], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
      array([[0, 1],
             [0, 2]], dtype=int32)>)
    ~ tf.required_space_to_batch_paddings(tf.constant([5, 6]), [2, 4], base_paddings=[[1, 1], [0, 1]]) => (<tf.Tensor: shape=(2, 2), dtype=int32, numpy=
      array([[1, 2],
             [0, 2]], dtype=int32)>, <tf.Tensor: shape=(2, 2), dtype=int32, numpy=
      array([[0, 1],
             [0, 1]], dtype=int32)>)
    ~ tf.type_spec_from_value(tf.constant([1])) => TensorSpec(shape=(1,), dtype=tf.int32, name=None)
    ~ tf.type_spec_from_value(tf.Variable([1])) => VariableSpec(shape=(1,), dtype=tf.int32, trainable=True, alias_id=None)
    ~ tf.type_spec_from_value([1, 2]) => TensorSpec(shape=(2,), dtype=tf.int32, name=None)
    ~ tf.type_spec_from_value(np.array([1, 2])) => TensorSpec(shape=(2,), dtype=tf.int64, name=None)
    ~ fails(lambda: tf.type_spec_from_value({})) => TypeError: Could not build a TypeSpec for {} of unsupported type <class 'dict'>.
    ~ tf.type_spec_from_value(tf.IndexedSlices(tf.constant([1.]), tf.constant([0]))) => IndexedSlicesSpec(TensorShape([None]), tf.float32, tf.int32, None, TensorShape([1]))
    ~ tf.type_spec_from_value(tf.SparseTensor([[0]], [1], [3])) => SparseTensorSpec(TensorShape([3]), tf.int32)
    ~ tf.type_spec_from_value(tf.ragged.constant([[1], [2, 3]])) => RaggedTensorSpec(TensorShape([2, None]), tf.int32, 1, tf.int64)
    ~ tf.type_spec_from_value(tf.TensorArray(tf.float32, 1)) => TensorArraySpec(TensorShape(None), tf.float32, False, True)
    ~ tf.IndexedSlicesSpec([2], tf.float32) => IndexedSlicesSpec(TensorShape([2]), tf.float32, tf.int64, None, TensorShape([None]))
    ~ tf.SparseTensorSpec([2], tf.float32) => SparseTensorSpec(TensorShape([2]), tf.float32)
    ~ tf.RaggedTensorSpec([2, None], tf.float32) => RaggedTensorSpec(TensorShape([2, None]), tf.float32, 1, tf.int64)
    ~ tf.TensorArraySpec([2], tf.float32) => TensorArraySpec(TensorShape([2]), tf.float32, False, True)
    ~ tf.TensorArraySpec() => TensorArraySpec(TensorShape(None), tf.float32, False, True)
    ~ tf.TensorArray(tf.int32, 2).scatter([0, 1], tf.constant([5, 6])).stack() => tf.Tensor([5 6], shape=(2,), dtype=int32)
    ~ tf.TensorArray(tf.int32, 2).scatter([1, 0], tf.constant([5, 6])).stack() => tf.Tensor([6 5], shape=(2,), dtype=int32)
    ~ fails(lambda: tf.TensorArray(tf.int32, 2).scatter([2], tf.constant([5])).stack()) => OutOfRangeError: Tried to write to index 2 but array is not resizeable and size is: 2 
    ~ tf.TensorArray(tf.int32, 2).split(tf.constant([1, 2, 3]), [1, 2]).concat() => tf.Tensor([1 2 3], shape=(3,), dtype=int32)
    ~ tf.TensorArray(tf.int32, 2).split(tf.constant([1, 2, 3]), [1, 2]).read(1) => tf.Tensor([2 3], shape=(2,), dtype=int32)
    ~ tf.TensorArray(tf.int32, 2, infer_shape=False).split(tf.constant([1, 2, 3]), [1, 2]).read(1) => tf.Tensor([2 3], shape=(2,), dtype=int32)
    ~ tf.TensorArray(tf.int32, 2, infer_shape=False).split(tf.constant([1, 2, 3]), [1, 2]).concat() => tf.Tensor([1 2 3], shape=(3,), dtype=int32)
    ~ fails(lambda: tf.TensorArray(tf.int32, 2).grad('x')) => NotImplementedError: TensorArray.grad is not supported when executing eagerly; eager's gradient implementation does not use/need this function to compute gradients of operations that use TensorArrays.
    ~ fails(lambda: tf.TensorArray(tf.int32, 2).split(tf.constant([1, 2, 3]), [1, 1])) => InvalidArgumentError: Expected sum of lengths to be equal to values.shape[0], but sum of lengths is 2 and value's shape is: [3] 
    ~ tf.function(lambda: tf.TensorArray(tf.int32, 2).scatter([1, 0], tf.constant([5, 6])).stack())() => tf.Tensor([6 5], shape=(2,), dtype=int32)
    ~ tf.function(lambda: tf.TensorArray(tf.int32, 2, infer_shape=False).split(tf.constant([1, 2, 3]), [1, 2]).concat())() => tf.Tensor([1 2 3], shape=(3,), dtype=int32)
    ~ tf.function(lambda: tf.TensorArray(tf.int32, 2).unstack(tf.constant([[1, 2], [3, 4]])).concat())() => tf.Tensor([1 2 3 4], shape=(4,), dtype=int32)
    ~ tf.fingerprint(['abc', 'def']) => tf.Tensor(
      [[105 243 231 116 160 179 165  36]
       [ 19 179 135 194  11  26 194  32]], shape=(2, 8), dtype=uint8)
    ~ tf.fingerprint([[1, 2], [3, 4]]) => tf.Tensor(
      [[ 76  18 253 133 168 204 240  10]
       [254 162  60 240 103 244  53 255]], shape=(2, 8), dtype=uint8)
    ~ tf.fingerprint(tf.constant(['']), method='farmhash64') => tf.Tensor([[ 79  64 144  47  59 106 225 154]], shape=(1, 8), dtype=uint8)
    ~ fails(lambda: tf.fingerprint(['a'], method='x')) => InvalidArgumentError: {{function_node __wrapped__Fingerprint_device_/job:localhost/replica:0/task:0/device:CPU:0}} Unsupported fingerprint method: x [Op:Fingerprint]
    ~ fails(lambda: tf.fingerprint('a')) => InvalidArgumentError: {{function_node __wrapped__Fingerprint_device_/job:localhost/replica:0/task:0/device:CPU:0}} `data` should have at least one dimension: [] [Op:Fingerprint]
    ~ fails(lambda: tf.fingerprint(3)) => InvalidArgumentError: {{function_node __wrapped__Fingerprint_device_/job:localhost/replica:0/task:0/device:CPU:0}} `data` should have at least one dimension: [] [Op:Fingerprint]
    ~ tf.edit_distance(tf.SparseTensor([[0,0],[0,1],[1,0]], ['a','b','c'], [2,2]), tf.SparseTensor([[0,0],[1,0],[1,1]], ['a','c','d'], [2,2])) => tf.Tensor([1.  0.5], shape=(2,), dtype=float32)
    ~ tf.edit_distance(tf.SparseTensor([[0,0],[0,1],[1,0]], ['a','b','c'], [2,2]), tf.SparseTensor([[0,0],[1,0],[1,1]], ['a','c','d'], [2,2]), normalize=False) => tf.Tensor([1. 1.], shape=(2,), dtype=float32)
    ~ fails(lambda: tf.edit_distance([1], [2])) => TypeError: Hypothesis must be a SparseTensor.
    tf.extract_volume_patches(tf.reshape(tf.range(16.), [1, 2, 2, 4, 1]), [1, 1, 2, 2, 1], [1, 1, 1, 2, 1], 'VALID') => tf.Tensor(
      [[[[[ 0.  1.  4.  5.]
          [ 2.  3.  6.  7.]]]
      
      
        [[[ 8.  9. 12. 13.]
          [10. 11. 14. 15.]]]]], shape=(1, 2, 1, 2, 4), dtype=float32)
    ~ fails(lambda: tf.extract_volume_patches(tf.zeros([1, 2, 2, 4]), [1, 1, 2, 2, 1], [1, 1, 1, 2, 1], 'VALID')) => InvalidArgumentError: {{function_node __wrapped__ExtractVolumePatches_device_/job:localhost/replica:0/task:0/device:CPU:0}} input must be 5-dimensional[1,2,2,4] [Op:ExtractVolumePatches] name: 
    ~ fails(lambda: tf.register_tensor_conversion_function(3, None)) => TypeError: Argument `base_type` must be a type or a tuple of types. Obtained: 3
    ~ fails(lambda: tf.assert_rank(tf.constant([1]), 2)) => ValueError: Tensor  must have rank 2.  Received rank 1, shape (1,)
    ~ tf.assert_rank(tf.constant([1]), 1) => None
    ~ fails(lambda: tf.debugging.assert_rank_at_least(tf.constant([1]), 2, message='m')) => ValueError: m.  Tensor  must have rank at least 2.  Received rank 1, shape (1,)
    ~ fails(lambda: tf.debugging.assert_rank_in(tf.constant([1]), [2, 3])) => ValueError: Tensor  must have rank in (2, 3).  Received rank 1, shape (1,)
    ~ tf.DeviceSpec(job='worker', replica=1, device_type='gpu', device_index=3).to_string() => /job:worker/replica:1/device:GPU:3
    ~ tf.DeviceSpec.from_string('/job:foo/device:CPU:0') => <DeviceSpec(job=foo, replica=None, task=None, device_type=CPU, device_index=0)>
    ~ tf.DeviceSpec(device_type='CPU').make_merged_spec(tf.DeviceSpec(device_index=1)).to_string() => /device:CPU:1
    ~ tf.is_symbolic_tensor(tf.constant(1)) => False
    ~ tf.CriticalSection(name='c').execute(lambda: tf.constant(3)) => tf.Tensor(3, shape=(), dtype=int32)
    ~ tf.nest.is_nested([1]) => True
    ~ tf.nest.is_nested(seq=(1,)) => True
    ~ tf.nest.is_nested(3) => False
    ~ tf.random_index_shuffle(3, [1, 2, 3], 10) => tf.Tensor(4, shape=(), dtype=int32)
    ~ tf.scatter_nd([[0], [5]], [1, 2], [3], bad_indices_policy='IGNORE') => tf.Tensor([1 0 0], shape=(3,), dtype=int32)
    ~ tf.tensor_scatter_nd_add([1, 2, 3], [[0], [5]], [1, 2], bad_indices_policy='IGNORE') => tf.Tensor([2 2 3], shape=(3,), dtype=int32)
    ~ fails(lambda: tf.tensor_scatter_nd_add([1, 2, 3], [[0], [5]], [1, 2], bad_indices_policy='ERROR')) => InvalidArgumentError: {{function_node __wrapped__TensorScatterAdd_device_/job:localhost/replica:0/task:0/device:CPU:0}} indices[1] = [5] does not index into shape [3] [Op:TensorScatterAdd]
    ~ tf.math.nextafter(x1=[1.], x2=[2.]) => tf.Tensor([1.0000001], shape=(1,), dtype=float32)
    ~ tf.math.sobol_sample(3, 4) => tf.Tensor(
      [[0.5   0.5   0.5  ]
       [0.75  0.25  0.25 ]
       [0.25  0.75  0.75 ]
       [0.375 0.375 0.625]], shape=(4, 3), dtype=float32)
    ~ tf.math.sobol_sample(2, 3, skip=2, dtype=tf.float64) => tf.Tensor(
      [[0.25  0.75 ]
       [0.375 0.375]
       [0.875 0.875]], shape=(3, 2), dtype=float64)
    ~ fails(lambda: tf.math.sobol_sample(0, 3)) => InvalidArgumentError: {{function_node __wrapped__SobolSample_device_/job:localhost/replica:0/task:0/device:CPU:0}} dim must be at least one [Op:SobolSample] name: 
    ~ tf.math.approx_max_k(tf.constant([1., 5., 3., 4.]), 2) => ApproxTopK(values=<tf.Tensor: shape=(2,), dtype=float32, numpy=array([5., 4.], dtype=float32)>, indices=<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 3], dtype=int32)>)
    ~ fails(lambda: tf.load_library('x.so')) => FileNotFoundError: [Errno 2] The file or folder to load kernel libraries from does not exist.: 'x.so'
    ~ tf.TypeSpec => <class 'tensorflow.python.framework.type_spec.TypeSpec'>
    ~ tf.NoneTensorSpec() => NoneTensorSpec()
    ~ tf.OptionalSpec(tf.TensorSpec([], tf.int32)) => OptionalSpec(TensorSpec(shape=(), dtype=tf.int32, name=None),)
    """#
}
