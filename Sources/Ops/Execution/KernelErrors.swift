import Diagnostics
import Tensors

/// How the message of a kernel's error is dressed.
///
/// Kernels throw bare messages (`Incompatible shapes: [2] vs. [3]`). The eager path adds what TensorFlow's eager
/// runtime adds, a plan what its graph runtime adds; so one kernel serves both.
extension Op {
  /// The failure as the eager runtime reports it. Interrupts and errors that are dressed already pass through.
  func eagerFailure(_ error: any Error, inputTypes: [DType], _ attributes: Attributes, name: String?) -> any Error {
    guard var failure = error as? Failure, failure.kind.isFromKernels, !failure.message.contains(" [Op:") else {
      return error
    }
    // A name that starts with an underscore gets another one there.
    let kernel = kernelName(for: inputTypes.first)
    let wrapped = "__wrapped__" + (kernel.hasPrefix("_") ? "_" : "") + kernel + countSuffix(attributes, inputTypes.count)
    failure.message =
      "{{function_node \(wrapped)_device_/job:localhost/replica:0/task:0/device:CPU:0}} " + failure.message
      + errorEnding(name: name)
    return failure
  }

  /// ` [Op:AddV2] name: total`.
  func errorEnding(name: String?) -> String {
    let ending = " [Op:\(self.name)]"
    if let name { return ending + " name: " + name }
    return isNamedInErrors ? ending + " name: " : ending
  }

  /// The name of the kernel that TensorFlow would run for this dtype.
  func kernelName(for dtype: DType?) -> String {
    guard let kernelName, dtype == .float32 || dtype == .bfloat16 else { return name }
    return kernelName
  }

  /// `_N_2`: the values of the attributes that count inputs or outputs.
  private func countSuffix(_ attributes: Attributes, _ inputCount: Int) -> String {
    var names = inputs.compactMap { (input: Input) -> String? in input.countAttribute }
    names += outputs.compactMap { (output: Output) -> String? in output.countAttribute }
    guard !names.isEmpty else { return "" }
    var resolved = attributes
    for item in bound(inputCount: inputCount, attributes) {
      if let count = item.input.countAttribute, resolved[count] == nil { resolved[count] = .int(item.range.count) }
    }
    return names.map { (name: String) -> String in "_\(name)_\(resolved.int(name))" }.joined()
  }
}

extension ErrorKind {
  /// The classes of `tf.errors`: what kernels report.
  private static let kernelKinds: Set<ErrorKind> = [
    .abortedError, .alreadyExistsError, .failedPreconditionError, .internalError, .invalidArgumentError,
    .notFoundError, .outOfRangeError, .resourceExhaustedError, .unimplementedError, .unknownError,
  ]

  public var isFromKernels: Bool { ErrorKind.kernelKinds.contains(self) }
}
