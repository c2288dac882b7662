import Script

/// What `tf.function` was given beside the function.
public struct FunctionOptions {
  /// The entries of `input_signature`; nil when there is none.
  public var inputSignature: [Handle]?
  public var usesAutoGraph = true
  /// Traces for unknown dimensions where shapes differ from call to call.
  public var reducesRetracing = false
  /// Accepted; the results are the same.
  public var compilesJustInTime: Bool?
  /// Replaces the function's own name.
  public var name: String?

  public init() {}
}
