import Diagnostics
import Dispatch
import Sessions
import Synchronization

/// Interrupts a cell that runs too long, as Ctrl-C would, and again every second for a cell that takes no notice.
final class CellTimeout {
  private let seconds: Double
  private let timer: any DispatchSourceTimer
  private let hasFired = Flag()

  /// Reached from the timer's thread.
  private final class Flag: Sendable {
    let value = Atomic<Bool>(false)
  }

  /// Starts to count; nil when there is no limit.
  init?(_ seconds: Double?) {
    guard let seconds else { return nil }
    self.seconds = seconds
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInteractive))
    timer.schedule(deadline: .now() + seconds, repeating: 1)
    timer.setEventHandler { [hasFired] in
      hasFired.value.store(true, ordering: .relaxed)
      Interrupt.requested.store(1, ordering: .relaxed)
    }
    timer.resume()
  }

  /// Stops, and gives an interrupted cell the error that says why.
  func end(_ result: inout CellResult) {
    timer.cancel()
    guard hasFired.value.load(ordering: .relaxed) else { return }
    Interrupt.clear()
    guard var error = result.error, error.isInterrupt else { return }
    let message = "the cell ran longer than \(TimeText.short(seconds))"
    var lines = error.traceback.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let last = lines.lastIndex(where: { $0.hasPrefix("KeyboardInterrupt") }) { lines[last] = "TimeoutError: \(message)" }
    (error.type, error.message, error.traceback) = ("TimeoutError", message, lines.joined(separator: "\n"))
    result.error = error
  }
}
