import Diagnostics
import Script
import Tracing

/// Functions of TensorFlow that are written in the script language: compositions of ops, `Scripts/_tf_….py`.
///
/// A module is parsed when a script first asks for one of its functions. AutoGraph leaves them alone, as TensorFlow's own.
enum ScriptFunctions {
  /// Names of one embedded module that scripts find in a namespace.
  private struct Group {
    let module: String
    let namespace: String
    let names: [String]

    init(_ module: String, _ namespace: String, _ names: String) {
      self.module = module
      self.namespace = namespace
      self.names = names.split(separator: " ").map(String.init)
    }
  }

  static func add(to namespace: APINamespace) {
    for group in groups {
      for entry in group.names {
        // `eigh=self_adjoint_eig`: a name here, and what the module calls it.
        let parts = entry.split(separator: "=").map(String.init)
        let (name, inner) = (parts[0], parts[parts.count - 1])
        namespace.add("\(group.namespace).\(name)") { (interpreter: Interpreter) throws -> Handle in
          try object(inner, in: group.module, owner: "tensorflow", interpreter)
        }
      }
    }
  }

  /// A member of an embedded module, which is imported when one is first asked for.
  ///
  /// - Parameter owner: the module that its functions say they are from.
  static func object(
    _ name: String, in module: String, owner: String, _ interpreter: Interpreter
  ) throws -> Handle {
    if interpreter.modules[module] == nil {
      let made = try interpreter.importModule(module)
      if let members = made.as(ModuleObject.self)?.members { leaveAlone(members, owner) }
    }
    return try interpreter.getAttribute(interpreter.importModule(module), name)
  }

  private static func leaveAlone(_ members: DictObject, _ owner: String) {
    for item in members.items {
      guard let function = item.value.as(FunctionObject.self) else { continue }
      function.payload = UnconvertedMark()
      function.module = owner
    }
  }

  private static let groups: [Group] = [
    Group(
      "_tf_linalg", "tf.linalg",
      "cholesky inv det slogdet logdet solve triangular_solve banded_triangular_solve cholesky_solve qr lu svd eigh "
        + "eigvalsh eig eigvals lstsq sqrtm logm expm cross tensor_diag tensor_diag_part matrix_rank pinv normalize "
        + "lu_solve lu_reconstruct lu_matrix_inverse tridiagonal_solve tridiagonal_matmul eigh_tridiagonal"),
    Group("_tf_linalg", "tf", "eig eigvals matrix_square_root=sqrtm"),
    Group("_tf_linalg", "tf.linalg.experimental", "conjugate_gradient"),
    Group(
      "_tf_math", "tf.math",
      "accumulate_n betainc bessel_i0 bessel_i0e bessel_i1 bessel_i1e confusion_matrix cumulative_logsumexp erfcinv "
        + "erfinv igamma igammac in_top_k invert_permutation is_non_decreasing is_strictly_increasing lbeta ndtri polygamma "
        + "reciprocal_no_nan scalar_mul segment_max segment_min segment_prod unsorted_segment_mean "
        + "unsorted_segment_sqrt_n zero_fraction zeta"),
    Group("_tf_math", "tf", "scalar_mul histogram_fixed_width histogram_fixed_width_bins unravel_index realdiv guarantee_const shape_n"),
    Group(
      "_tf_math", "tf.math.special",
      "bessel_i0 bessel_i0e bessel_i1 bessel_i1e bessel_j0 bessel_j1 bessel_k0 bessel_k0e bessel_k1 bessel_k1e bessel_y0 "
        + "bessel_y1 dawsn expint fresnel_cos fresnel_sin spence"),
    Group(
      "_tf_debugging", "tf.debugging",
      "assert_integer assert_near assert_proper_iterable assert_rank_at_least assert_rank_in assert_same_float_dtype "
        + "assert_scalar is_traceback_filtering_enabled disable_check_numerics get_log_device_placement"),
    Group(
      "_tf_nn", "tf.nn",
      "atrous_conv2d avg_pool1d collapse_repeated compute_average_loss conv1d conv1d_transpose conv2d_transpose "
        + "conv_transpose convolution crelu depth_to_space depthwise_conv2d embedding_lookup in_top_k=in_top_k "
        + "log_poisson_loss max_pool1d normalize_moments pool scale_regularization_loss separable_conv2d space_to_batch "
        + "space_to_depth sufficient_statistics weighted_cross_entropy_with_logits weighted_moments zero_fraction "
        + "batch_norm_with_global_normalization atrous_conv2d_transpose"),
    Group("_tf_nn", "tf", "space_to_batch space_to_batch_nd=space_to_batch batch_to_space"),
    Group(
      "_tf_strings", "tf.strings",
      "bytes_split reduce_join regex_full_match regex_replace split substr unsorted_segment_join"),
    Group("_tf_sparse", "tf", "SparseTensor RaggedTensor"),
    Group("_tf_sparse", "tf.sets", "difference intersection size union"),
    Group("_tf_sparse", "tf.sparse", "SparseTensor to_dense from_dense"),
    Group("_tf_sparse", "tf.ragged", "constant"),
    Group("_tf_gradients", "tf.autodiff", "ForwardAccumulator"),
  ]
}
