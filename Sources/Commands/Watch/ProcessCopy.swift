import Glibc
import Script
import Tensors

/// A copy of this process, which goes on from here with all that it holds.
enum ProcessCopy {
  private typealias Fork = @convention(c) () -> pid_t

  /// Swift hides `fork` since a copy has but one thread. Here that is enough: the interpreter runs on the thread that
  /// calls, and the threads that share loops (`WorkerPool`, OpenBLAS) are started anew where they are needed.
  private static let fork: Fork? = dlsym(nil, "fork").map { unsafeBitCast($0, to: Fork.self) }

  private typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32

  /// Makes this process the parent of descendants that have lost theirs, so that it can wait for their ends.
  static func adoptOrphans() {
    guard let control = dlsym(nil, "prctl").map({ unsafeBitCast($0, to: Control.self) }) else { return }
    // PR_SET_CHILD_SUBREAPER, which the Glibc module leaves out.
    _ = control(36, 1, 0, 0, 0)
  }

  /// - Returns: 0 in the copy, in the original the copy's number; negative when the system has no room for another.
  static func make() -> pid_t {
    StandardStreams.flush()
    guard let fork else { return -1 }
    return WorkerPool.shared.copyingProcess { fork() }
  }
}
