import Synchronization

/// The flag that Ctrl-C sets, and that everything that may run long polls.
///
/// A signal handler stores 1; the interpreter polls at calls and back edges, kernels between tiles. The flag is
/// lowered by the poll that reports it, so one Ctrl-C interrupts one computation.
public enum Interrupt {
  /// Non-zero while something waits to be noticed: 1 an interrupt, 2 a profiler's wish to look. Safe to store to from a
  /// signal handler.
  public static let requested = Atomic<Int32>(0)

  /// Whether an interrupt waits, without consuming it: what worker threads ask between tiles.
  @inline(__always)
  public static var isRequested: Bool { requested.load(ordering: .relaxed) == 1 }

  /// Whether a poll has something to do.
  @inline(__always)
  public static var isWaiting: Bool { requested.load(ordering: .relaxed) != 0 }

  /// Throws `KeyboardInterrupt` if one is waiting, and lowers the flag. Two instructions otherwise.
  @inline(__always)
  public static func poll() throws {
    if requested.load(ordering: .relaxed) != 0 { try report() }
  }

  /// Polls at every 4096th step of a loop whose single steps are short.
  @inline(__always)
  public static func poll(at step: Int) throws {
    if step & 0xFFF == 0xFFF { try poll() }
  }

  @inline(never)
  private static func report() throws {
    switch requested.exchange(0, ordering: .relaxed) {
    case 1: throw Failure(.keyboardInterrupt, "")
    case 2: onSample?()
    default: break
    }
  }
}

extension Interrupt {
  /// Called by the poll that notices a profiler's wish, on the thread that polls.
  nonisolated(unsafe) public static var onSample: (() -> Void)?

  /// Has the next poll call `onSample`; an interrupt that waits goes first. From any thread.
  public static func requestSample() {
    _ = requested.compareExchange(expected: 0, desired: 2, ordering: .relaxed)
  }

  /// Forgets an interrupt that came while nothing ran.
  public static func clear() { requested.store(0, ordering: .relaxed) }
}
