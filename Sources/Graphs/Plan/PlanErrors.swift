import Diagnostics
import Tensors

extension Plan {
  /// A kernel's error as TensorFlow reports it from a graph: with the node, and where the script made it.
  func located(_ error: any Error, _ instruction: Int) -> any Error {
    guard let origin = origins[instruction] else { return error }
    return Plan.located(error, origin, in: name)
  }

  /// The same for the node that an origin names, in the function called `name`.
  static func located(_ error: any Error, _ origin: PlanOrigin, in name: String) -> any Error {
    guard let failure = error as? Failure, Plan.isKernelError(failure.kind) else { return error }
    guard !failure.message.hasPrefix("Graph execution error:") else { return error }
    if let text = Plan.withoutTruth(failure.message, origin.name) {
      return Failure(failure.kind, text + " [Op:\(name)]", hint: failure.hint, place: failure.place ?? origin.stack.last?.place)
    }
    var text = "Graph execution error:\n\nDetected at node \(origin.name) defined at (most recent call last):\n"
    for frame in origin.stack {
      text += "  File \"\(frame.place.file.name)\", line \(frame.place.lineNumber), in \(frame.function)\n\n"
    }
    if origin.stack.isEmpty { text += "\n" }
    text += Plan.withoutEagerParts(failure.message)
    text += "\n\t [[{{node \(origin.name)}}]] [Op:\(name)]"
    return Failure(failure.kind, text, hint: failure.hint, place: failure.place ?? origin.stack.last?.place)
  }

  /// What TensorFlow's graph says of a condition that is no truth value: it is refused when its node is built for a run.
  static func noTruthValue(_ dtype: DType) -> Failure {
    Failure(
      .invalidArgumentError, "Input 'pred' passed \(dtype.kernelName) expected bool",
      hint: "compare: x != 0; or cast: tf.cast(x, tf.bool)")
  }

  /// The same with the node that TensorFlow makes of the one called `name`; nil for another message.
  private static func withoutTruth(_ message: String, _ name: String) -> String? {
    guard message.hasPrefix("Input 'pred' passed "), message.hasSuffix(" expected bool") else { return nil }
    return message + " while building NodeDef '\(name)/switch_pred/_2' using Op<name=Switch; signature=data:T, pred:bool "
      + "-> output_false:T, output_true:T; attr=T:type>"
  }

  private static func isKernelError(_ kind: ErrorKind) -> Bool {
    switch kind {
    case .abortedError, .alreadyExistsError, .failedPreconditionError, .internalError, .invalidArgumentError,
      .notFoundError, .outOfRangeError, .resourceExhaustedError, .unimplementedError, .unknownError:
      true
    default: false
    }
  }

  /// A kernel's message without what eager execution puts around it: the wrapping function before, the op behind.
  private static func withoutEagerParts(_ message: String) -> String {
    var text = Substring(message)
    if text.hasPrefix("{{function_node") {
      var rest = text
      while !rest.isEmpty, !rest.hasPrefix("}} ") { rest = rest.dropFirst() }
      if !rest.isEmpty { text = rest.dropFirst(3) }
    }
    var end = text.endIndex
    while end > text.startIndex {
      end = text.index(before: end)
      if text[end...].hasPrefix(" [Op:") { return String(text[..<end]) }
    }
    return String(text)
  }
}
