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
  func pack(_ results: [AnyTensor], _ interpreter: Interpreter) throws -> Handle {
    switch self {
    case .none: return .none
    case .single: return results.first.map { .tensor($0) } ?? .none
    case .nested(let template):
      var next = 0
      return try Nest.map(template, interpreter) { (leaf: Handle) throws -> Handle in
        if leaf.isNone { return .none }
        defer { next += 1 }
        guard next < results.count else { return .none }
        if let carrier = leaf.asObject as? any FlowCarrying { return .object(try carrier.over(flow: results[next])) }
        return .tensor(results[next])
      }
    }
  }
}
