import Diagnostics
import Tensors

/// Eager execution: the kernel runs now.
public enum EagerExecution {
  /// Runs an op's kernel on concrete tensors.
  ///
  /// - Errors: `TypeError` for a symbolic tensor (it has leaked from its graph); whatever the kernel throws.
  public static func run(
    _ op: Op, _ inputs: [AnyTensor], _ attributes: Attributes, name: String?
  ) throws -> [AnyTensor] {
    let tensors = try concrete(inputs, for: op)
    let types = tensors.map { (tensor: Tensor) -> DType in tensor.dtype }
    if let failure = op.eagerTypeFailure(types, attributes, name: name) { throw failure }
    if let failure = op.eagerAttributeFailure(attributes, name: name) { throw failure }
    do {
      return try run(op, tensors, KernelCall(op: op, attributes: attributes, name: name ?? ""))
    } catch {
      throw op.eagerFailure(error, inputTypes: types, attributes, name: name)
    }
  }

  /// Runs an op's kernel; the way for plans, too.
  public static func run(_ op: Op, _ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    switch op.kernel {
    case .unary(let kernel):
      guard inputs.count == 1 else { throw wrongCount(op, inputs.count) }
      return [try kernel(inputs[0], call)]
    case .binary(let kernel):
      guard inputs.count == 2 else { throw wrongCount(op, inputs.count) }
      return [try kernel(inputs[0], inputs[1], call)]
    case .general(let kernel):
      return try kernel(inputs, call)
    case .graphOnly:
      throw Failure(.invalidArgumentError, "\(op.name) exists in graphs only and can't run eagerly [Op:\(op.name)]")
    }
  }

  private static func concrete(_ inputs: [AnyTensor], for op: Op) throws -> [Tensor] {
    var tensors: [Tensor] = []
    tensors.reserveCapacity(inputs.count)
    for input in inputs {
      guard !input.isSymbolic else { throw outOfScope(input) }
      tensors.append(unsafeDowncast(input, to: Tensor.self))
    }
    return tensors
  }

  /// The error for a symbolic tensor used where only values are: after its trace has ended.
  public static func outOfScope(_ tensor: AnyTensor) -> Failure {
    let origin = tensor.originText.map { (text: String) -> String in
      "\nPlease see https://www.tensorflow.org/guide/function#all_outputs_of_a_tffunction_must_be_return_values for more "
        + "information.\n\n" + text
    }
    return Failure(
      .typeError,
      "\(tensor.errorText) is out of scope and cannot be used here. Use return values, explicit Python locals or "
        + "TensorFlow collections to access it." + (origin ?? ""),
      hint: "return the tensor from the function; what is kept while tracing has no value")
  }

  private static func wrongCount(_ op: Op, _ count: Int) -> Failure {
    Failure(.internalError, "\(op.name) was called with \(count) inputs")
  }
}
