import Script

extension TraceReason {
  /// What sets `request` apart from the earlier trace that differs in the fewest arguments.
  static func nearest(
    _ request: [TracedParameter], among earlier: [[TracedParameter]], _ interpreter: Interpreter
  ) throws -> TraceReason {
    guard !earlier.isEmpty else { return .firstCall }
    var fewest: [(TracedParameter, TracedParameter)]?
    for candidate in earlier where candidate.count == request.count {
      var differing: [(TracedParameter, TracedParameter)] = []
      for (old, new) in zip(candidate, request) where try !old.type.serves(new.type, interpreter) {
        differing.append((old, new))
      }
      if fewest.map({ differing.count < $0.count }) ?? true { fewest = differing }
    }
    guard let (old, new) = fewest?.first else { return .structureChanged }
    return .argumentChanged(
      name: new.name, before: old.type.shortText(interpreter), now: new.type.shortText(interpreter))
  }
}
