import Diagnostics

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
    var text = "Graph execution error:\n\nDetected at node \(origin.name) defined at (most recent call last):\n"
    for frame in origin.stack {
      text += "  File \"\(frame.place.file.name)\", line \(frame.place.lineNumber), in \(frame.function)\n\n"
    }
    if origin.stack.isEmpty { text += "\n" }
    text += Plan.withoutEagerParts(failure.message)
    text += "\n\t [[{{node \(origin.name)}}]] [Op:\(name)]"
    return Failure(failure.kind, text, hint: failure.hint, place: failure.place ?? origin.stack.last?.place)
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
