extension LeftOutReasons {
  /// Why names of TensorFlow's are not there.
  static let tensorFlow = LeftOutReasons(
    rules: tensorFlowRules, groups: tensorFlowGroups,
    outside: ["tf.image", "tf.RaggedTensor", "tf.SparseTensor"], ignoredParameters: ["layout"])

  private static let tensorFlowRules: [Rule] = [
    Rule(
      "tf", "ragged_fill_empty_rows ragged_fill_empty_rows_grad tensor_scatter_elements check_pinned",
      "generated wrappers that TensorFlow's module shows by accident: not documented, and for its own ragged ops or GPUs"),
    Rule("tf", "nondifferentiable_batch_function", "it puts calls of a server's threads together; cells have one thread"),
    Rule(
      "tf.nn", "RNNCellDeviceWrapper RNNCellDropoutWrapper RNNCellResidualWrapper",
      "they wrap cells of Keras 2, which TensorFlow 2.21 does not have any more"),
    Rule(
      "tf.nn", "embedding_lookup_sparse safe_embedding_lookup_sparse",
      "sparse tensors are there as far as tf.strings.split, tf.sets and tf.nn.ctc_loss need them"),
    Rule(
      nil, "qint8 qint16 qint32 quint8 quint16 QUANTIZED_DTYPES",
      "dtypes of quantized kernels, which this program does not have"),
    Rule(
      nil,
      "float8_e5m2 float8_e4m3fn float8_e4m3fnuz float8_e4m3b11fnuz float8_e5m2fnuz int4 uint4 int2 uint2 float4_e2m1fn",
      "narrow dtypes, which TensorFlow's processors can only cast"),
    Rule(
      nil, "experimental_as_proto experimental_from_proto experimental_type_proto",
      "messages of saved models: there are no saved models"),
    Rule("tf.SparseTensor", "consumers eval from_value graph op set_shape", "names of TensorFlow 1's graphs"),
    Rule(
      "tf.RaggedTensor",
      "consumers from_nested_row_lengths from_nested_row_splits from_nested_value_rowids from_sparse merge_dims "
        + "nested_row_lengths nested_value_rowids with_row_splits_dtype", "ragged tensors are there in their simple part"),
  ]

  private static let tensorFlowGroups: [String: String] = [
    "tf.image": "pictures are not there",
    "tf.RaggedTensor": "ragged and sparse tensors are not there",
    "tf.SparseTensor": "ragged and sparse tensors are not there",
  ]
}
