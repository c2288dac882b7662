import Script

/// Objects of the standard modules that tools can put back.

extension DequeObject: Restorable {
  func makeRestorePoint() -> any RestorePoint { DequePoint(object: self, items: items) }
}

private struct DequePoint: RestorePoint {
  let object: Object
  let items: [Handle]

  private var deque: DequeObject? { object as? DequeObject }

  func changes() -> [StateChange] {
    guard let now = deque?.items else { return [] }
    if now.count == items.count, zip(items, now).allSatisfy({ $0.isIdentical(to: $1) }) { return [] }
    return [StateChange(step: "", before: .list(items), after: .list(now))]
  }

  func restore(_ interpreter: Interpreter) {
    guard let deque else { return }
    while deque.popLast() != nil {}
    for item in items { deque.append(item) }
  }
}

extension RandomObject: Restorable {
  func makeRestorePoint() -> any RestorePoint {
    GeneratorPoint(object: self, generator: generator, pendingNormal: pendingNormal)
  }
}

/// Random numbers come back silently: their state is nothing that a reader could compare.
private struct GeneratorPoint: RestorePoint {
  let object: Object
  let generator: MersenneTwister
  let pendingNormal: Double?

  func changes() -> [StateChange] { [] }

  func restore(_ interpreter: Interpreter) {
    guard let random = object as? RandomObject else { return }
    random.generator = generator
    random.pendingNormal = pendingNormal
  }
}

/// The generators behind the functions of `random` and `np.random`.
public enum RandomSources {
  /// Points for those that a script has used.
  public static func restorePoints(_ interpreter: Interpreter) -> [any RestorePoint] {
    var points: [any RestorePoint] = []
    if let method = interpreter.modules["random"]?["random"]?.as(BoundMethodObject.self),
      let point = method.receiver.asObject?.restorePoint()
    {
      points.append(point)
    }
    if let state = RandomFunctions.shared { points.append(state.makeRestorePoint()) }
    return points
  }
}
