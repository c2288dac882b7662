import Script

extension TraceReason {
  /// What sets `request` apart from the earlier trace that differs in the fewest arguments.
  static func nearest(
    _ request: [TracedParameter], among earlier: [[TracedParameter]], _ interpreter: Interpreter
  ) throws -> TraceReason {
    guard !earlier.isEmpty else { return .firstCall }
    var fewest: [(TracedParameter, TracedParameter)]?
    // The latest of equally near ones: it is what the reader has in mind.
    for candidate in earlier.reversed() where candidate.map(\.name) == request.map(\.name) {
      var differing: [(TracedParameter, TracedParameter)] = []
      for (old, new) in zip(candidate, request) where try !old.type.serves(new.type, interpreter) {
        differing.append((old, new))
      }
      if fewest.map({ differing.count < $0.count }) ?? true { fewest = differing }
    }
    guard let fewest, let (old, new) = fewest.first else { return .structureChanged }
    return .argumentChanged(ArgumentChange(new.name, old.type, new.type, interpreter), others: fewest.count - 1)
  }
}

extension ArgumentChange {
  init(_ name: String, _ before: TraceType, _ now: TraceType, _ interpreter: Interpreter) {
    self.name = name
    kind = ArgumentChange.kind(before, now)
    let texts = (before.shortText(interpreter), now.shortText(interpreter))
    // A value tells nothing of its type where both look alike.
    self.before = ArgumentChange.marked(texts.0, before, now)
    self.now = ArgumentChange.marked(texts.1, now, before)
  }

  private static func marked(_ text: String, _ type: TraceType, _ other: TraceType) -> String {
    switch (type, other) {
    case (.tensor, .tensor), (.literal, .literal), (.variable, .variable): text
    case (.tensor, _): "a tensor \(text)"
    case (.literal(let value), _): value.isNone ? text : "the Python value \(text)"
    default: text
    }
  }

  private static func kind(_ before: TraceType, _ now: TraceType) -> Kind {
    switch (before, now) {
    case (.tensor(let old, _, _), .tensor(let new, _, _)): old == new ? .shape : .dtype
    case (.literal, .literal): .value
    case (.reference, .reference): .object
    case (.variable, .variable): .variable
    case (.list, .list), (.tuple, .tuple), (.dict, .dict), (.namedTuple, .namedTuple),
      (.attributes, .attributes): .structure
    default: .kind
    }
  }
}
