import Synchronization

/// The flag that Ctrl-C sets, and that everything that may run long polls.
///
/// A signal handler stores 1; the interpreter polls at calls and back edges, kernels between tiles. The flag is
/// lowered by the poll that reports it, so one Ctrl-C interrupts one computation.
public enum Interrupt {
  /// Non-zero while an interrupt waits to be noticed. Safe to store to from a signal handler.
  public static let requested = Atomic<Int32>(0)

  /// Whether an interrupt waits, without consuming it: what worker threads ask between tiles.
  @inline(__always)
  public static var isRequested: Bool { requested.load(ordering: .relaxed) != 0 }

  /// Throws `KeyboardInterrupt` if one is waiting, and lowers the flag. Two instructions otherwise.
  @inline(__always)
  public static func poll() throws {
    if requested.load(ordering: .relaxed) != 0 { try report() }
  }

  @inline(never)
  private static func report() throws {
    if requested.exchange(0, ordering: .relaxed) != 0 { throw Failure(.keyboardInterrupt, "") }
  }
}

extension Interrupt {
  /// Forgets an interrupt that came while nothing ran.
  public static func clear() { requested.store(0, ordering: .relaxed) }
}
