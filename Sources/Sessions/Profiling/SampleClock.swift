import Diagnostics
import Glibc
import Synchronization

/// A thread that asks for a sample every so often, until it is stopped.
final class SampleClock: Sendable {
  private let isRunning = Atomic<Bool>(true)

  /// Starts; `microseconds` between two wishes.
  init(microseconds: UInt32) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(ClockThread(self, microseconds))
    let status = pthread_create(
      &thread, nil,
      { (argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? in
        if let argument { Unmanaged<ClockThread>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    if status == 0 { pthread_detach(thread) } else { box.release() }
  }

  func stop() { isRunning.store(false, ordering: .relaxed) }

  private final class ClockThread: Sendable {
    private let clock: SampleClock
    private let microseconds: UInt32

    init(_ clock: SampleClock, _ microseconds: UInt32) {
      self.clock = clock
      self.microseconds = microseconds
    }

    func run() {
      // Signals are for the program's own threads.
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      while clock.isRunning.load(ordering: .relaxed) {
        usleep(microseconds)
        Interrupt.requestSample()
      }
    }
  }
}
