import Diagnostics
import Glibc

/// One interpreter at a time runs in a process: objects and the tables behind them are not shared between threads.
private final class InterpreterThread: @unchecked Sendable {
  nonisolated(unsafe) static var lock: UnsafeMutablePointer<pthread_mutex_t> = {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    return mutex
  }()
  nonisolated(unsafe) static var current: pthread_t?

  let body: () -> Void

  init(_ body: @escaping () -> Void) { self.body = body }
}

extension Interpreter {
  /// How much stack an interpreter's thread has: scripts may recurse deeply through natives.
  public static let stackSize = 512 << 20

  /// Runs `body` on a thread with a large stack, where interpreters may be made and run, and waits for it.
  ///
  /// On such a thread already, it is called directly. Other threads wait: objects belong to one thread at a time.
  public static func runOnLargeStack<R>(_ body: @escaping () throws -> R) throws -> R {
    if let current = InterpreterThread.current, pthread_equal(current, pthread_self()) != 0 { return try body() }
    pthread_mutex_lock(InterpreterThread.lock)
    defer { pthread_mutex_unlock(InterpreterThread.lock) }
    var result: Result<R, any Error>?
    try withoutActuallyEscaping({ result = Result { try body() } }) { (work: @escaping () -> Void) in
      try runThread(InterpreterThread(work))
    }
    guard let result else { throw Failure(.runtimeError, "can't start new thread") }
    return try result.get()
  }

  /// For the handler of a signal that came on another thread: has it delivered to the interpreter's, so that a call of the
  /// system that waits there returns. False when this is that thread, or there is none.
  public static func passOn(_ signal: Int32) -> Bool {
    guard let thread = InterpreterThread.current, pthread_equal(thread, pthread_self()) == 0 else { return false }
    return pthread_kill(thread, signal) == 0
  }

  private static func runThread(_ work: InterpreterThread) throws {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(work)
    let status = pthread_create(
      &thread, &attributes,
      { (context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? in
        guard let context else { return nil }
        InterpreterThread.current = pthread_self()
        Unmanaged<InterpreterThread>.fromOpaque(context).takeRetainedValue().body()
        InterpreterThread.current = nil
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      context.release()
      throw Failure(.runtimeError, "can't start new thread")
    }
    pthread_join(thread, nil)
  }
}
