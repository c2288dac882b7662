extension LeftOutReasons {
  /// Why names of TensorFlow's are not there.
  static let tensorFlow = LeftOutReasons(
    rules: tensorFlowRules, groups: tensorFlowGroups,
    outside: ["tf.image", "tf.RaggedTensor", "tf.SparseTensor"], ignoredParameters: ["layout"])

  private static let tensorFlowRules: [Rule] = [
    Rule(
      "tf",
      "approx_top_k conv conv2d_backprop_filter_v2 conv2d_backprop_input_v2 fftnd ifftnd irfftnd rfftnd "
        + "ragged_fill_empty_rows ragged_fill_empty_rows_grad random_index_shuffle tensor_scatter_elements "
        + "check_pinned nondifferentiable_batch_function is_symbolic_tensor",
      "a generated wrapper that TensorFlow's module shows by accident: not documented"),
    Rule(
      "tf",
      "load_library load_op_library CriticalSection DeviceSpec NoneTensorSpec OptionalSpec no_gradient RegisterGradient "
        + "VariableAggregation VariableSynchronization sysconfig",
      "plugins, devices and distribution are not there"),
    Rule(
      nil,
      "RaggedTensor RaggedTensorSpec SparseTensor SparseTensorSpec IndexedSlicesSpec TypeSpec sparse_softmax "
        + "embedding_lookup_sparse safe_embedding_lookup_sparse sparse_to_dense",
      "ragged and sparse tensors are not there"),
    Rule(nil, "qint8 qint16 qint32 quint8 quint16 QUANTIZED_DTYPES float8_e5m2 float8_e4m3fn float8_e4m3fnuz "
        + "float8_e4m3b11fnuz float8_e5m2fnuz int4 uint4 int2 uint2 float4_e2m1fn",
      "quantized and narrow dtypes are not there"),
  ]

  private static let tensorFlowGroups: [String: String] = [
    "tf.image": "pictures are not there",
    "tf.RaggedTensor": "ragged and sparse tensors are not there",
    "tf.SparseTensor": "ragged and sparse tensors are not there",
  ]
}
