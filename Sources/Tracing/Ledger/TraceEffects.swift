import Diagnostics
import Script

/// The effects of the Python code that ran while a function was traced: they happened once, and don't happen when the
/// graph runs.
public final class TraceEffects: EffectObserver {
  /// The same piece of source, and how often it did so.
  public struct Entry {
    public let effect: Effect
    public internal(set) var count: Int
  }

  public private(set) var entries: [Entry] = []

  /// The traces that are being made, innermost last: an effect belongs to the innermost.
  nonisolated(unsafe) private static var active: [TraceEffects] = []

  /// Collects what `body` does.
  func collecting<Result>(_ interpreter: Interpreter, _ body: () throws -> Result) rethrows -> Result {
    TraceEffects.active.append(self)
    defer { TraceEffects.active.removeLast() }
    return try interpreter.observingEffects(by: self, body)
  }

  public func observe(_ effect: Effect, subject: Handle, values: [Handle]) {
    guard TraceEffects.active.last === self else { return }
    if let known = entries.firstIndex(where: { $0.effect == effect }) {
      entries[known].count += 1
    } else {
      entries.append(Entry(effect: effect, count: 1))
    }
  }
}
