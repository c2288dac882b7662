import Script
import Tensors

/// The traces of one function, or of one function and instance.
final class TraceCache {
  let signature: FunctionSignature
  private(set) var concreteFunctions: [ConcreteFunctionObject] = []
  /// What the last call used.
  var last: ConcreteFunctionObject?
  /// The traces made so far, those that made variables included.
  var traceCount = 0
  /// Whether the first trace made variables, so that no later one may.
  var hasCreatedVariables = false
  /// Counts calls and traces for the warning about retracing.
  let frequency: RetracingFrequency

  init(_ signature: FunctionSignature, frequency: RetracingFrequency) {
    self.signature = signature
    self.frequency = frequency
  }

  /// The trace that serves the request: the most special one, the latest of equals.
  func find(_ request: [TracedParameter], _ interpreter: Interpreter) throws -> ConcreteFunctionObject? {
    var best: ConcreteFunctionObject?
    for candidate in concreteFunctions where try serves(candidate.parameters, request, interpreter) {
      guard let current = best else {
        best = candidate
        continue
      }
      if try serves(current.parameters, candidate.parameters, interpreter) { best = candidate }
    }
    return best
  }

  private func serves(
    _ parameters: [TracedParameter], _ request: [TracedParameter], _ interpreter: Interpreter
  ) throws -> Bool {
    guard parameters.count == request.count else { return false }
    for (parameter, wanted) in zip(parameters, request) {
      guard parameter.name == wanted.name, try parameter.type.serves(wanted.type, interpreter) else { return false }
    }
    return true
  }

  func add(_ concrete: ConcreteFunctionObject) { concreteFunctions.append(concrete) }

  /// The request with its types widened to cover earlier traces, as `reduce_retracing` asks for.
  func generalized(_ request: [TracedParameter], _ interpreter: Interpreter) throws -> [TracedParameter] {
    var relaxed = request
    for earlier in concreteFunctions where earlier.parameters.count == request.count {
      var merged: [TracedParameter] = []
      for (parameter, other) in zip(relaxed, earlier.parameters) {
        guard let type = try parameter.type.generalized(with: other.type, interpreter) else { break }
        merged.append(TracedParameter(name: parameter.name, kind: parameter.kind, type: type, value: parameter.value))
      }
      if merged.count == relaxed.count { relaxed = merged }
    }
    return relaxed
  }
}
