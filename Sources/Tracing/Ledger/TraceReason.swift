/// Why a trace was made.
public enum TraceReason: Sendable, CustomStringConvertible {
  case firstCall
  /// An argument is of another kind than in the nearest earlier trace. `others` says how many more are.
  case argumentChanged(ArgumentChange, others: Int)
  /// The arguments have another number or nesting than before.
  case structureChanged
  /// The first trace made variables: this one may not.
  case variablesCreated
  /// Asked for by `get_concrete_function`.
  case requested

  /// In short: `x: int32[] → float32[2]`.
  public var description: String {
    switch self {
    case .firstCall: "first call"
    case .argumentChanged(let change, _): "\(change.name): \(change.before) → \(change.now)"
    case .structureChanged: "another number of arguments"
    case .variablesCreated: "the first trace made variables"
    case .requested: "asked for"
    }
  }

  /// In plain words: `x has another shape: float32[3] instead of float32[2]`.
  public var sentence: String {
    switch self {
    case .firstCall: "first call"
    case .argumentChanged(let change, let others):
      change.sentence + (others == 0 ? "" : others == 1 ? " (one more argument changed)" : " (\(others) more changed)")
    case .structureChanged: "another number of arguments than before"
    case .variablesCreated: "traced again, since the first trace made variables"
    case .requested: "asked for by get_concrete_function"
    }
  }
}

/// How an argument differs from what an earlier trace was made for.
public struct ArgumentChange: Sendable {
  public enum Kind: String, Sendable {
    case dtype, shape, value, object, variable, structure
    /// A tensor where a Python value was, or the other way round.
    case kind
  }

  public let name: String
  public let kind: Kind
  /// Both kinds of argument, in the ledger's short form.
  public let before: String
  public let now: String

  var sentence: String {
    let pair = "\(now) instead of \(before)"
    switch kind {
    case .dtype: return "\(name) has another dtype: \(pair)"
    case .shape: return "\(name) has another shape: \(pair)"
    case .value: return "\(name) is another Python value: \(pair)"
    case .object: return "\(name) is another object: \(pair)"
    case .variable: return "\(name) is another kind of variable: \(pair)"
    case .structure: return "\(name) has another structure: \(pair)"
    case .kind: return "\(name) is \(pair)"
    }
  }
}
