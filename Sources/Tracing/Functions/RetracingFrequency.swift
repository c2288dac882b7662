import Script

/// How often the calls of one function's code traced it: TensorFlow warns when 5 of the last 10 or so did.
///
/// Counts belong to the code, so that functions made again and again from one definition are noticed, too.
final class RetracingFrequency {
  /// Calls since the last trace that needed none.
  var quietCalls = 0
  /// For each trace that is remembered, the calls from it to the next.
  private var callsOfTraces: [Int] = []
  private var callCount = 0
  private var warnings = 0

  private static let history = 10
  private static let threshold = 5
  private static let maximumWarnings = 2

  /// Notes a call that traced.
  ///
  /// - Returns: how many of how many calls traced, if that is worth a warning.
  func noteTrace() -> (traces: Int, calls: Int)? {
    if quietCalls > 0 {
      if callsOfTraces.isEmpty { callsOfTraces = [0] }
      callsOfTraces[callsOfTraces.count - 1] += quietCalls
      callCount += quietCalls
      quietCalls = 0
    }
    callCount += 1
    callsOfTraces.append(1)
    while let first = callsOfTraces.first, callCount - first > RetracingFrequency.history {
      callCount -= callsOfTraces.removeFirst()
    }
    guard warnings < RetracingFrequency.maximumWarnings, callsOfTraces.count >= RetracingFrequency.threshold else {
      return nil
    }
    warnings += 1
    return (callsOfTraces.count, callCount)
  }

  // MARK: By code

  /// What makes code the same: a cell that is run again makes equal code, and goes on counting.
  private struct Key: Hashable {
    let name: String
    let line: Int
    let source: String
  }

  nonisolated(unsafe) private static var entries: [Key: RetracingFrequency] = [:]
  private static let mostEntries = 10_000

  /// The counts for what a traced function wraps; counts of its own for something without code.
  static func of(_ function: Handle) -> RetracingFrequency {
    switch function.asObject {
    case let method as BoundMethodObject: return of(method.function)
    case let function as FunctionObject:
      let code = function.code
      guard let definition = code.definition else { return RetracingFrequency() }
      let key = Key(
        name: code.name, line: code.file.lineNumber(at: definition.span.start),
        source: code.file.text(of: definition.span))
      if let known = entries[key] { return known }
      if entries.count >= mostEntries { entries.removeAll() }
      let made = RetracingFrequency()
      entries[key] = made
      return made
    default: return RetracingFrequency()
    }
  }
}
