import Diagnostics
import Glibc
import Synchronization

/// The threads that share large loops.
///
/// Work is cut into tiles whose boundaries depend on the work alone, never on the number of threads, and a tile writes
/// to nothing but its own part of the output; so results are the same for any number. The caller works along, polls for
/// Ctrl-C between tiles, and returns when all tiles are done. A call from inside a tile, or while another thread uses
/// the pool, runs on the caller alone.
public final class WorkerPool: @unchecked Sendable {
  public static let shared = WorkerPool()

  /// One call of `run`, shared by the threads that take part in it.
  private final class Job: Sendable {
    let tiles: Int
    let body: @Sendable (Int) -> Int32
    let next = Atomic<Int>(0)
    let status = Atomic<Int32>(0)
    /// Set by whoever left tiles undone because of an interrupt.
    let isStopped = Atomic<Bool>(false)

    init(tiles: Int, body: @escaping @Sendable (Int) -> Int32) {
      self.tiles = tiles
      self.body = body
    }

    /// Takes tiles until none are left, or an interrupt waits.
    func work() {
      while true {
        let tile = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if tile >= tiles { return }
        if Interrupt.isRequested {
          isStopped.store(true, ordering: .relaxed)
          return
        }
        let reported = body(tile)
        if reported != 0 { status.bitwiseOr(reported, ordering: .relaxed) }
      }
    }
  }

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let workArrived = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let workersLeft = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // Guarded by the mutex.
  private var job: Job?
  private var generation = 0
  private var activeWorkers = 0
  private var startedWorkers = 0
  private let isBusy = Atomic<Bool>(false)
  private let limit: Atomic<Int>

  private init() {
    limit = Atomic(WorkerPool.processorCount)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(workArrived, nil)
    pthread_cond_init(workersLeft, nil)
  }

  /// How many threads share a loop, the caller among them: the processors available, unless set otherwise.
  public var threads: Int {
    get { limit.load(ordering: .relaxed) }
    set { limit.store(max(1, min(newValue, 64)), ordering: .relaxed) }
  }

  /// The processors that this process may use.
  public static var processorCount: Int {
    max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 64))
  }

  /// Calls `body` for each tile from 0, in any order, on any thread.
  ///
  /// - Parameter body: returns 0, or bits that are gathered into the result.
  /// - Returns: the statuses of all tiles, or-ed.
  /// - Throws: `KeyboardInterrupt`, if Ctrl-C came; some tiles are undone then.
  @discardableResult
  public func run(tiles: Int, _ body: @escaping @Sendable (Int) -> Int32) throws -> Int32 {
    let threads = min(self.threads, tiles)
    let isFree = threads > 1 && !isBusy.exchange(true, ordering: .acquiring)
    guard isFree else { return try runAlone(tiles: tiles, body) }
    defer { isBusy.store(false, ordering: .releasing) }
    let job = Job(tiles: tiles, body: body)
    announce(job, workers: threads - 1)
    job.work()
    waitForWorkers()
    if job.isStopped.load(ordering: .relaxed) {
      try Interrupt.poll()
      // Someone else has noticed the interrupt since; the work is undone all the same.
      throw Failure(.keyboardInterrupt, "")
    }
    return job.status.load(ordering: .relaxed)
  }

  private func runAlone(tiles: Int, _ body: @Sendable (Int) -> Int32) throws -> Int32 {
    var status: Int32 = 0
    for tile in 0..<tiles {
      try Interrupt.poll()
      status |= body(tile)
    }
    return status
  }

  private func announce(_ job: Job, workers: Int) {
    pthread_mutex_lock(mutex)
    self.job = job
    generation &+= 1
    let missing = workers - startedWorkers
    for _ in 0..<max(0, missing) where startWorker() { startedWorkers += 1 }
    pthread_cond_broadcast(workArrived)
    pthread_mutex_unlock(mutex)
  }

  private func waitForWorkers() {
    pthread_mutex_lock(mutex)
    job = nil
    while activeWorkers > 0 { pthread_cond_wait(workersLeft, mutex) }
    pthread_mutex_unlock(mutex)
  }

  /// Copies the process while none of these threads holds the pool's lock. The copy has no such threads, and starts its own
  /// when it needs them.
  ///
  /// - Parameter fork: gives 0 in the copy.
  public func copyingProcess(_ fork: () -> pid_t) -> pid_t {
    pthread_mutex_lock(mutex)
    let process = fork()
    if process == 0 {
      (startedWorkers, activeWorkers) = (0, 0)
      pthread_cond_init(workArrived, nil)
      pthread_cond_init(workersLeft, nil)
    }
    pthread_mutex_unlock(mutex)
    return process
  }

  private func startWorker() -> Bool {
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { (_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? in
        WorkerPool.shared.serve()
        return nil
      }, nil)
    if status == 0 { pthread_detach(thread) }
    return status == 0
  }

  /// A worker's life: waits for a job that it has not seen, takes part in it, waits again. Signals go to other threads.
  private func serve() {
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    var seen = 0
    pthread_mutex_lock(mutex)
    while true {
      while job == nil || generation == seen { pthread_cond_wait(workArrived, mutex) }
      seen = generation
      guard let current = job, activeWorkers < threads - 1 else { continue }
      activeWorkers += 1
      pthread_mutex_unlock(mutex)
      current.work()
      pthread_mutex_lock(mutex)
      activeWorkers -= 1
      if activeWorkers == 0 { pthread_cond_signal(workersLeft) }
    }
  }
}

/// A raw address that tiles on other threads may use: the caller keeps the memory alive, and tiles don't overlap.
public struct SharedAddress: @unchecked Sendable {
  public let pointer: UnsafeMutableRawPointer
  @inline(__always) public init(_ pointer: UnsafeMutableRawPointer) { self.pointer = pointer }
  @inline(__always) public init(_ pointer: UnsafeRawPointer) { self.pointer = UnsafeMutableRawPointer(mutating: pointer) }
}

extension WorkerPool {
  /// Elements of a tile of elementwise work; fewer than two tiles are not worth dividing.
  public static let tileElements = 1 << 15

  /// Calls `body` with the start and length of each tile of `count` elements.
  ///
  /// One tile is run directly, without a poll.
  @inlinable
  public static func eachTile(
    of count: Int, _ body: @escaping @Sendable (_ start: Int, _ length: Int) -> Int32
  ) throws -> Int32 {
    if count <= tileElements { return body(0, count) }
    let tiles = (count + tileElements - 1) / tileElements
    return try shared.run(tiles: tiles) { (tile: Int) -> Int32 in
      let start = tile * tileElements
      return body(start, min(tileElements, count - start))
    }
  }
}
