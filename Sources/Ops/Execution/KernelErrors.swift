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
    var names = inputs.compactMap { (input: Input) -> String? in input.countAttribute ?? input.type.listName }
    names += outputs.compactMap { (output: Output) -> String? in output.countAttribute ?? output.type.listName }
    guard !names.isEmpty else { return "" }
    var counts: [String: Int] = [:]
    for name in names {
      if case .types(let types)? = attributes[name] { counts[name] = types.count }
      if case .int(let count)? = attributes[name] { counts[name] = count }
    }
    for item in bound(inputCount: inputCount, attributes) {
      guard let name = item.input.countAttribute ?? item.input.type.listName, counts[name] == nil else { continue }
      counts[name] = item.range.count
    }
    var seen: Set<String> = []
    names = names.filter { (name: String) -> Bool in seen.insert(name).inserted }
    return names.map { (name: String) -> String in "_\(name)_\(counts[name] ?? 0)" }.joined()
  }
}

extension Op.ArgumentType {
  /// The list(type) attribute that decides a list of tensors.
  fileprivate var listName: String? {
    if case .typeList(let name) = self { return name }
    return nil
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
