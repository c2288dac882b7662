import Diagnostics
import Glibc
import Script
import Sessions
import Synchronization

/// Interrupts a cell that runs too long, as Ctrl-C would, and again every second for a cell that takes no notice.
///
/// The system's timer sends a signal: there is no thread that a copy of the process would be without.
struct CellTimeout {
  private static let hasFired = Atomic<Bool>(false)

  private let seconds: Double

  /// Starts to count; nil when there is no limit.
  init?(_ seconds: Double?) {
    guard let seconds else { return nil }
    self.seconds = seconds
    CellTimeout.hasFired.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { (number: Int32) in
      if Interpreter.passOn(number) { return }
      CellTimeout.hasFired.store(true, ordering: .relaxed)
      Interrupt.requested.store(1, ordering: .relaxed)
    }
    sigaction(SIGALRM, &action, nil)
    // Whoever started the program may have had the signal blocked, and then it is blocked here.
    var alarms = sigset_t()
    sigemptyset(&alarms)
    sigaddset(&alarms, SIGALRM)
    pthread_sigmask(SIG_UNBLOCK, &alarms, nil)
    let whole = Int(seconds)
    let rest = Int((seconds - Double(whole)) * 1e6)
    CellTimeout.set(timeval(tv_sec: whole, tv_usec: whole == 0 ? max(rest, 1) : rest), repeating: 1)
  }

  private static func set(_ first: timeval, repeating seconds: Int) {
    var timer = itimerval(it_interval: timeval(tv_sec: seconds, tv_usec: 0), it_value: first)
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
  }

  /// Stops, and gives an interrupted cell the error that says why.
  func end(_ result: inout CellResult) {
    CellTimeout.set(timeval(), repeating: 0)
    guard CellTimeout.hasFired.exchange(false, ordering: .relaxed) else { return }
    Interrupt.clear()
    guard var error = result.error, error.isInterrupt else { return }
    let message = "the cell ran longer than \(TimeText.short(seconds))"
    var lines = error.traceback.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let last = lines.lastIndex(where: { $0.hasPrefix("KeyboardInterrupt") }) { lines[last] = "TimeoutError: \(message)" }
    (error.type, error.message, error.traceback) = ("TimeoutError", message, lines.joined(separator: "\n"))
    result.error = error
  }
}
