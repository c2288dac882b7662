import Diagnostics
import Glibc

/// The watch's side of the sessions that it keeps: it gives them orders and hears their reports.
final class KeptSessions {
  /// How many there may be at once, the fresh one among them.
  static let limit = 48

  private let slots: [WatchChannel]
  /// Where reports are read from.
  let reports: Int32
  /// In memory that both sides see.
  private let stop: UnsafeMutablePointer<Int>
  /// The first process, whose group all others belong to.
  private let process: pid_t
  /// The slots of the steps before which sessions are kept.
  private(set) var kept: [Int: Int] = [0: 0]
  private var free: [Int]
  /// What was read of a line that has no end yet.
  private var rest: [UInt8] = []

  /// Starts the first one.
  ///
  /// - Parameter live: what that process does.
  /// - Errors: `OSError` where the system has no room for it.
  init(_ live: (WatchedSession.Wiring) -> Never) throws {
    let memory = mmap(nil, MemoryLayout<Int>.size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { throw KeptSessions.failure() }
    stop = memory.bindMemory(to: Int.self, capacity: 1)
    stop.pointee = Int.max
    ProcessCopy.adoptOrphans()
    var (ours, theirs): ([Int32], [Int32]) = ([], [])
    for _ in 0..<KeptSessions.limit {
      var pair: [Int32] = [-1, -1]
      guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0 else { throw KeptSessions.failure() }
      ours.append(pair[0])
      theirs.append(pair[1])
    }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw KeptSessions.failure() }
    process = ProcessCopy.make()
    guard process >= 0 else { throw KeptSessions.failure() }
    if process == 0 {
      // Ctrl-C is for the watch, which passes it on; and nobody types into cells.
      setpgid(0, 0)
      signal(SIGTTOU, SIG_IGN)
      KeptSessions.closeInput()
      for descriptor in ours + [ends[0]] { close(descriptor) }
      live(WatchedSession.Wiring(slots: theirs, reports: ends[1], limit: stop))
    }
    setpgid(process, process)
    for descriptor in theirs + [ends[1]] { close(descriptor) }
    slots = ours.map { WatchChannel(descriptor: $0) }
    reports = ends[0]
    free = Array(1..<KeptSessions.limit)
    _ = fcntl(reports, F_SETFL, O_NONBLOCK)
  }

  private static func closeInput() {
    let nothing = open("/dev/null", O_RDONLY)
    guard nothing > 0 else { return }
    dup2(nothing, 0)
    close(nothing)
  }

  private static func failure() -> Failure {
    let number = errno
    return Failure(.osError, "[Errno \(number)] \(String(cString: strerror(number))): the session could not be started")
  }

  /// Ends all of them.
  func end() {
    kill()
    for slot in slots { close(slot.descriptor) }
    close(reports)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    munmap(stop, MemoryLayout<Int>.size)
  }

  /// Whether the first process is gone: then there is no state that a change to the first cell could begin with. Also takes
  /// note of the ends of others, which nobody else waits for.
  func isLost() -> Bool {
    var status: Int32 = 0
    while case let ended = waitpid(-1, &status, WNOHANG), ended > 0 {
      if ended == process { return true }
    }
    return false
  }

  // MARK: Orders

  /// Has a session run the steps from the last state that is kept at or before `start`.
  ///
  /// - Parameter end: how many steps there are.
  func run(from start: Int, end: Int, text: String) {
    discard(after: start)
    let from = kept.keys.filter { $0 <= start }.max() ?? 0
    makeRoom(for: end - start + 1, keeping: from)
    let first = from == start ? start + 1 : start
    var planned: [Int: Int] = [:]
    for step in CheckpointPlan.steps(first: first, end: end, room: free.count) { planned[step] = free.removeLast() }
    stop.pointee = Int.max
    awaited = planned
    let order = WatchOrder(start: from, shownFrom: start, slots: planned, text: text)
    slots[kept[from] ?? 0].send(order.message)
  }

  /// Slots that were given to a run and have no session in them yet.
  private var awaited: [Int: Int] = [:]

  /// A run is over: slots that it didn't fill are free again.
  func runEnded() {
    free += awaited.values
    awaited = [:]
  }

  /// The run is to stop before that step.
  func stop(before step: Int) { stop.pointee = min(stop.pointee, step) }

  func interrupt() { Glibc.kill(-process, SIGINT) }

  /// Ends all processes: then they are lost.
  func kill() { Glibc.kill(-process, SIGKILL) }

  /// Forgets the states after a step, the last one first.
  func discard(after step: Int) { for later in kept.keys.filter({ $0 > step }).sorted(by: >) { discard(later) } }

  /// A session that doesn't answer keeps its slot: an order in there would meet the wrong one.
  private func discard(_ step: Int) {
    guard step > 0, let slot = kept.removeValue(forKey: step) else { return }
    let answers = slots[slot].send(WatchedSession.farewell) && slots[slot].waits(milliseconds: 2000)
    if answers, slots[slot].receive() != nil { free.append(slot) }
  }

  /// Thins the states before a step out, every second one, until half of all slots or as many as are wanted are free.
  private func makeRoom(for wanted: Int, keeping step: Int) {
    var earlier = kept.keys.filter { $0 > 0 && $0 < step }.sorted()
    while free.count < min(wanted, KeptSessions.limit / 2), !earlier.isEmpty {
      for index in stride(from: 0, to: earlier.count, by: 2) { discard(earlier[index]) }
      earlier = earlier.filter { kept[$0] != nil }
    }
  }

  // MARK: Reports

  /// What has come since.
  func readReports() -> [WatchReport] {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = read(reports, &buffer, buffer.count), count > 0 { rest += buffer[..<count] }
    guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let lines = String(decoding: rest[...end], as: UTF8.self).split(separator: "\n")
    rest.removeSubrange(...end)
    let reports = lines.compactMap { WatchReport(line: $0) }
    for case .kept(let step, let slot) in reports {
      awaited[step] = nil
      kept[step] = slot
    }
    return reports
  }
}

/// Before which steps of a run sessions are kept.
enum CheckpointPlan {
  /// Before all from `first` to `end` (behind the last one), or as many as there is room for, evenly, the end among them.
  static func steps(first: Int, end: Int, room: Int) -> [Int] {
    let count = end - first + 1
    guard count > 0, room > 0 else { return [] }
    guard count > room else { return Array(first...end) }
    guard room > 1 else { return [end] }
    return (0..<room).map { first + $0 * (end - first) / (room - 1) }
  }
}
