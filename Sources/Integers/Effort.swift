import Diagnostics

/// Work on huge numbers, which may take minutes, ends when Ctrl-C comes.
///
/// The operators can't throw. Within `interruptible` they give up instead, with a number that means nothing, and what
/// `interruptible` does last is to throw: nobody sees that number. Elsewhere they always finish.
public enum Effort {
  /// Whether somebody waits outside who throws. Arithmetic is the interpreter's thread's alone.
  private nonisolated(unsafe) static var mayBeGivenUp = false

  /// Whether what goes on may stop where it is: its result will not be used.
  @inline(__always)
  static var isGivenUp: Bool { mayBeGivenUp && Interrupt.isRequested }

  /// What `body` computes. Throws `KeyboardInterrupt` if Ctrl-C came meanwhile.
  @inline(__always)
  public static func interruptible<Result>(_ body: () throws -> Result) throws -> Result {
    let isInner = begin()
    defer { end(isInner) }
    do {
      let result = try body()
      try Interrupt.poll()
      return result
    } catch {
      try Interrupt.poll()
      throw error
    }
  }

  @usableFromInline static func begin() -> Bool {
    defer { mayBeGivenUp = true }
    return mayBeGivenUp
  }

  @usableFromInline static func end(_ isInner: Bool) { mayBeGivenUp = isInner }
}
