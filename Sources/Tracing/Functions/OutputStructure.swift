import Script
import Tensors

/// How a function's flat results make up what the script gets.
enum OutputStructure {
  case none
  /// The only result.
  case single
  /// A nested structure over symbolic tensors and Nones, to be filled with results in walking order.
  case nested(Handle)

  init(_ structured: Handle) {
    if structured.isNone {
      self = .none
    } else if structured.asTensor != nil {
      self = .single
    } else {
      self = .nested(structured)
    }
  }

  /// The script's value for the results of one run.
  ///
  /// - Parameter flows: whether a TensorArray comes back as its flow: out of a function, as in TensorFlow, but not out of
  ///   a branch.
  func pack(_ results: [AnyTensor], flows: Bool = false, _ interpreter: Interpreter) throws -> Handle {
    switch self {
    case .none: return .none
    case .single: return results.first.map { .tensor($0) } ?? .none
    case .nested(let template):
      var rest = results[...]
      return try Nest.map(template, interpreter) { (leaf: Handle) throws -> Handle in
        if leaf.isNone { return .none }
        if let composite = leaf.composite(interpreter) {
          let count = composite.components.count
          let parts = Array(rest.prefix(count))
          rest = rest.dropFirst(count)
          return .object(try composite.over(components: parts))
        }
        guard let result = rest.popFirst() else { return .none }
        if !flows, let carrier = leaf.asObject as? any FlowCarrying { return .object(try carrier.over(flow: result)) }
        return .tensor(result)
      }
    }
  }
}
