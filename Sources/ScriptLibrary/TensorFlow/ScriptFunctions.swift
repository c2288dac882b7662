import Diagnostics
import Script
import Tracing

/// Names of one embedded module that scripts find in a namespace.
struct ScriptGroup {
  let module: String
  let namespace: String
  let names: [String]

  init(_ module: String, _ namespace: String, _ names: String) {
    self.module = module
    self.namespace = namespace
    self.names = names.split(separator: " ").map(String.init)
  }

  /// - Parameter owner: the module that the functions say they are from.
  func add(to space: APINamespace, owner: String) {
    for entry in names {
      // `eigh=self_adjoint_eig`: a name here, and what the module calls it.
      let parts = entry.split(separator: "=").map(String.init)
      let (name, inner) = (parts[0], parts[parts.count - 1])
      let fullName = "\(namespace).\(name)"
      space.add(fullName) { (interpreter: Interpreter) throws -> Handle in
        let found = try ScriptFunctions.object(inner, in: module, owner: owner, interpreter)
        if let mark = found.as(FunctionObject.self)?.payload as? UnconvertedMark, mark.libraryName == nil {
          mark.libraryName = fullName
        } else if let type = found.as(TypeObject.self) {
          ScriptFunctions.addPage(to: type, fullName)
        }
        return found
      }
    }
  }
}

/// Functions of TensorFlow that are written in the script language: compositions of ops, `Scripts/_tf_….py`.
///
/// A module is parsed when a script first asks for one of its functions. AutoGraph leaves them alone, as TensorFlow's own.
enum ScriptFunctions {
  private typealias Group = ScriptGroup

  static func add(to namespace: APINamespace) {
    for group in groups { group.add(to: namespace, owner: "tensorflow") }
  }

  /// A member of an embedded module, which is imported when one is first asked for.
  ///
  /// - Parameter owner: the module that its functions say they are from.
  static func object(
    _ name: String, in module: String, owner: String = "tensorflow", _ interpreter: Interpreter
  ) throws -> Handle {
    let made = try interpreter.importModule(module)
    // Embedded modules import each other: this is the first that was asked for by a name of the library's.
    if let members = made.as(ModuleObject.self)?.members, members["__owner__"] == nil {
      members["__owner__"] = .string(owner)
      leaveAlone(members, module: module, owner: owner)
    }
    return try interpreter.getAttribute(made, name)
  }

  /// A class's own sentence, and its page below it.
  fileprivate static func addPage(to type: TypeObject, _ name: String) {
    guard let own = type.members["__doc__"]?.asString, !own.contains(">>> "), let page = LibraryPages.text(of: name) else {
      return
    }
    type.members["__doc__"] = .string("\(own)\n\n\(page)")
    type.changed()
  }

  /// Marks functions, and the methods of classes, as the library's own, which AutoGraph does not convert.
  private static func leaveAlone(_ members: DictObject, module: String, owner: String) {
    for item in members.items {
      if let function = item.value.as(FunctionObject.self) {
        function.payload = UnconvertedMark()
        if function.module == module { function.module = owner }
      } else if let type = item.value.as(TypeObject.self), type.module.hasPrefix(owner) || type.module == module {
        for member in type.members.items {
          ScriptFunctions.functions(of: member.value).forEach { (function: FunctionObject) in
            let mark = UnconvertedMark()
            mark.libraryName = "\(LibraryPages.owner(type)).\(function.name)"
            function.payload = mark
          }
        }
      }
    }
  }

  /// The functions behind a member of a class: methods, class and static methods. What properties run is never converted.
  private static func functions(of member: Handle) -> [FunctionObject] {
    if let function = member.as(FunctionObject.self) { return [function] }
    if let method = member.as(ClassMethodObject.self), let function = method.function.as(FunctionObject.self) {
      return [function]
    }
    if let method = member.as(StaticMethodObject.self), let function = method.function.as(FunctionObject.self) {
      return [function]
    }
    return []
  }

  private static let generators = "Generator Algorithm create_rng_state get_global_generator set_global_generator"

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
      "assert_integer assert_near assert_proper_iterable assert_rank assert_rank_at_least assert_rank_in assert_same_float_dtype "
        + "assert_scalar is_traceback_filtering_enabled disable_check_numerics get_log_device_placement"),
    Group("_tf_debugging", "tf", "assert_rank"),
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
    Group("_tf_random", "tf.random", generators),
    Group("_tf_random", "tf.random.experimental", generators),
    Group(
      "_tf_initializers", "tf",
      "zeros_initializer=Zeros ones_initializer=Ones constant_initializer=Constant random_uniform_initializer=RandomUniform "
        + "random_normal_initializer=RandomNormal"),
    Group(
      "_tf_devices", "tf",
      "AggregationMethod VariableSynchronization VariableAggregation=VariableAggregationV2 UnconnectedGradients DeviceSpec "
        + "CriticalSection get_logger load_op_library load_library"),
    Group(
      "_tf_devices", "tf.config", "PhysicalDevice LogicalDevice list_physical_devices list_logical_devices"),
    Group("_tf_devices", "tf.debugging.experimental", "enable_dump_debug_info disable_dump_debug_info"),
    Group(
      "_tf_core", "tf",
      "hessians vectorized_map tuple=tuple_ required_space_to_batch_paddings fingerprint edit_distance extract_volume_patches "
        + "random_index_shuffle is_symbolic_tensor no_gradient RegisterGradient fftnd ifftnd rfftnd irfftnd approx_top_k"),
    Group("_tf_core", "tf.math", "sobol_sample approx_max_k approx_min_k"),
    Group("_tf_core", "tf.nn", "approx_max_k approx_min_k"),
    Group(
      "_tf_specs", "tf",
      "IndexedSlicesSpec SparseTensorSpec RaggedTensorSpec TensorArraySpec NoneTensorSpec OptionalSpec type_spec_from_value"),
    Group(
      "_tf_windows", "tf.nn",
      "conv3d conv3d_transpose max_pool3d avg_pool3d max_pool_with_argmax fractional_max_pool fractional_avg_pool dilation2d "
        + "erosion2d local_response_normalization lrn=local_response_normalization with_space_to_batch "
        + "depthwise_conv2d_backprop_input depthwise_conv2d_backprop_filter isotonic_regression"),
    Group(
      "_tf_windows", "tf", "conv conv2d_backprop_input_v2 conv2d_backprop_filter_v2"),
    Group("_tf_data", "tf.data", "Dataset=DatasetV2 DatasetSpec AUTOTUNE INFINITE_CARDINALITY UNKNOWN_CARDINALITY"),
    Group(
      "_tf_data", "tf.data.experimental",
      "AUTOTUNE INFINITE_CARDINALITY UNKNOWN_CARDINALITY cardinality get_single_element"),
    Group("_tf_ctc", "tf.nn", "ctc_loss ctc_greedy_decoder ctc_beam_search_decoder ctc_unique_labels"),
    Group(
      "_tf_sampling", "tf.nn",
      "all_candidate_sampler fixed_unigram_candidate_sampler learned_unigram_candidate_sampler compute_accidental_hits "
        + "nce_loss sampled_softmax_loss"),
    Group(
      "_tf_sampling", "tf.random",
      "all_candidate_sampler fixed_unigram_candidate_sampler learned_unigram_candidate_sampler log_uniform_candidate_sampler "
        + "uniform_candidate_sampler"),
    Group("_tf_sampling", "tf.nn.experimental", "general_dropout stateless_dropout"),
    Group(
      "_tf_unicode", "tf.strings",
      "ngrams to_hash_bucket to_hash_bucket_fast to_hash_bucket_strong unicode_decode unicode_decode_with_offsets "
        + "unicode_encode unicode_script unicode_split unicode_split_with_offsets unicode_transcode"),
    Group(
      "_tf_operators", "tf.linalg",
      "LinearOperator LinearOperatorAdjoint LinearOperatorBlockDiag LinearOperatorBlockLowerTriangular "
        + "LinearOperatorComposition LinearOperatorDiag LinearOperatorFullMatrix LinearOperatorHouseholder "
        + "LinearOperatorIdentity LinearOperatorInversion LinearOperatorKronecker LinearOperatorLowRankUpdate "
        + "LinearOperatorLowerTriangular LinearOperatorPermutation LinearOperatorScaledIdentity LinearOperatorTridiag "
        + "LinearOperatorZeros LinearOperatorCirculant LinearOperatorCirculant2D LinearOperatorCirculant3D "
        + "LinearOperatorToeplitz"),
    Group(
      "_tf_numpy", "tf.experimental.numpy",
      "arange array asanyarray asarray ascontiguousarray bool_ broadcast_to complex_ copy diag diag_indices "
        + "diagflat diagonal empty empty_like eye finfo float_ full full_like geomspace identity int_ linspace "
        + "logspace meshgrid ones ones_like promote_types string_ tri tril triu unicode_ vander zeros zeros_like"),
    Group(
      "_tf_numpy_math", "tf.experimental.numpy",
      "abs absolute add allclose angle arccos arccosh arcsin arcsinh arctan arctan2 arctanh around array_equal "
        + "bitwise_and bitwise_not bitwise_or bitwise_xor cbrt ceil clip conj conjugate cos cosh deg2rad divide "
        + "divmod equal exp exp2 expm1 fabs fix float_power floor floor_divide gcd greater greater_equal heaviside "
        + "hypot imag isclose iscomplex iscomplexobj isfinite isinf isnan isneginf isposinf isreal isrealobj lcm "
        + "less less_equal log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor "
        + "maximum minimum mod multiply negative nextafter not_equal polyval positive power rad2deg real reciprocal "
        + "remainder round sign signbit sin sinc sinh sqrt square subtract tan tanh true_divide"),
    Group(
      "_tf_numpy_reductions", "tf.experimental.numpy",
      "all amax amin any argmax argmin argsort average count_nonzero cross cumprod cumsum diff dot einsum inner "
        + "kron matmul max mean min nanmean nanprod nansum outer prod ptp sort std sum tensordot trace var vdot"),
    Group(
      "_tf_numpy_shaping", "tf.experimental.numpy",
      "append atleast_1d atleast_2d atleast_3d broadcast_arrays compress concatenate dsplit dstack expand_dims "
        + "flatten flip fliplr flipud hsplit hstack isscalar ix_ moveaxis ndim nonzero pad ravel repeat reshape "
        + "roll rot90 select shape size split squeeze stack swapaxes take take_along_axis tile transpose vsplit "
        + "vstack where"),
    Group(
      "_tf_numpy_random", "tf.experimental.numpy.random",
      "poisson rand randint randn random seed standard_normal uniform"),
  ]
}
