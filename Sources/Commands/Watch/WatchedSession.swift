import Diagnostics
import Glibc
import Notebooks
import Script
import Sessions

/// The session that a watch runs cells in.
///
/// Before a cell the process copies itself: the copy runs the cell, and the original stays behind as the state before it. So
/// the kept sessions are a chain, each the parent of the next, and the last process is the one that runs. What is kept
/// costs memory only where later cells write. A kept session that gets an order makes another copy, which runs.
final class WatchedSession {
  /// What it has from the watch.
  struct Wiring {
    /// The ends of sockets by which kept sessions get orders.
    let slots: [Int32]
    /// Where reports are written to.
    let reports: Int32
    /// In memory that both sides see: the step before which a run is to stop.
    let limit: UnsafeMutablePointer<Int>
  }

  private let path: String
  private let arguments: ReplayArguments
  private let usesColor: Bool
  private let wiring: Wiring
  private let session: Session
  /// Whether the steps that ran, in the state that this process has, are as recorded.
  private var verdicts: [Int: (number: Int, isGood: Bool)] = [:]
  /// Closed by the end of this process, however that comes: the parent hears it.
  private var lifeline: Int32 = -1

  private init(_ path: String, _ arguments: ReplayArguments, usesColor: Bool, _ wiring: Wiring) {
    self.path = path
    self.arguments = arguments
    self.usesColor = usesColor
    self.wiring = wiring
    session = Session(arguments: [path])
    session.useNotebooks()
  }

  /// What the first process of the chain does, in slot 0 with a fresh session.
  static func live(_ path: String, _ arguments: ReplayArguments, usesColor: Bool, _ wiring: Wiring) -> Never {
    do {
      try Interpreter.runOnLargeStack { () throws -> Void in
        let watched = WatchedSession(path, arguments, usesColor: usesColor, wiring)
        var order = watched.keep(inSlot: 0)
        while true { order = try watched.run(order) }
      }
    } catch {
      StandardStreams.write("tandem: \(error)\n", to: 2)
    }
    StandardStreams.flush()
    _exit(70)
  }

  private func report(_ report: WatchReport) {
    StandardStreams.flush()
    var line = report.line
    line.withUTF8 { _ = write(wiring.reports, $0.baseAddress, $0.count) }
  }

  // MARK: Running

  /// Runs the steps of an order. Comes back with another order in a copy that was made for that; else the process ends.
  private func run(_ order: WatchOrder) throws -> WatchOrder {
    report(.runs(getpid()))
    var replay = try Replay(text: order.text, name: path, magics: Set(session.magics.keys))
    replay.options = try arguments.options()
    if order.start == 0 { try replay.prepare(session) }
    verdicts = verdicts.filter { $0.key < order.start }
    let steps = try replay.steps()
    let results = ReplayResults(replay, checks: true, updates: false, rewritesVolatile: false)
    var shown = WatchReport.Summary(
      ending: .finished, step: steps.count, cells: 0, seconds: 0, status: 0,
      hasRecordedOutputs: results.hasRecordedOutputs, differing: [])
    for index in order.start..<max(order.start, steps.count) {
      if let slot = order.slots[index], let next = leaveBehind(slot, before: index) { return next }
      if index >= wiring.limit.pointee || Interrupt.isRequested {
        end(&shown, Interrupt.isRequested ? .interrupted : .stopped, at: index)
      }
      report(.step(index))
      let isShown = index >= order.shownFrom
      let presenter: ReplayPresenter = isShown ? self.presenter(results) : PlainPresenter.silent
      let run = try replay.run(steps[index], in: session, presenter: presenter)
      verdicts[index] = (number: run.number, isGood: try !run.hasFailed && results.check(run).isEmpty)
      if isShown { (shown.cells, shown.seconds) = (shown.cells + 1, shown.seconds + run.result.seconds) }
      switch replay.outcome(after: run) {
      case nil, .finished?: continue
      case .failed?: end(&shown, .failed, at: index)
      case .interrupted?: end(&shown, .interrupted, at: index)
      case .exited(let status)?:
        shown.status = status
        end(&shown, .exited, at: index)
      }
    }
    let slot = order.slots[steps.count]
    if let slot { report(.kept(step: steps.count, slot: slot)) }
    shown.differing = differing
    report(.done(shown))
    guard let slot else { leave() }
    return keep(inSlot: slot)
  }

  private var differing: [Int] { verdicts.values.filter { !$0.isGood }.map(\.number).sorted() }

  private func end(_ summary: inout WatchReport.Summary, _ ending: WatchReport.Summary.Ending, at step: Int) -> Never {
    summary.ending = ending
    summary.step = step
    summary.differing = differing
    report(.done(summary))
    leave()
  }

  private func leave() -> Never {
    StandardStreams.flush()
    _exit(0)
  }

  private func presenter(_ results: ReplayResults) -> ReplayPresenter {
    ShownPresenter(
      usesColor: usesColor, showsSources: false, check: results.check,
      write: { (text: String) in
        StandardStreams.write(text, to: 1)
        // Whoever looks on, through a pipe as well, sees what is printed when it is printed.
        StandardStreams.flush()
      },
      writeError: { (text: String) in StandardStreams.write(text, to: 2) })
  }

  // MARK: Keeping

  /// A process that this one has started, and what is read when it ends.
  private struct Child {
    let process: pid_t
    let life: Int32
  }

  /// Starts a copy; nil in the copy itself and, with `hasFailed`, where the system has no room for one.
  private func copy(hasFailed: inout Bool) -> Child? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      hasFailed = true
      return nil
    }
    let process = ProcessCopy.make()
    if process == 0 {
      close(ends[0])
      if lifeline >= 0 { close(lifeline) }
      lifeline = ends[1]
      return nil
    }
    close(ends[1])
    if process < 0 {
      close(ends[0])
      hasFailed = true
      return nil
    }
    return Child(process: process, life: ends[0])
  }

  /// Has a copy go on (nil), and stays behind before a step: then only copies made later come back, with their orders.
  private func leaveBehind(_ slot: Int, before step: Int) -> WatchOrder? {
    var hasFailed = false
    if let child = copy(hasFailed: &hasFailed) { return keep(inSlot: slot, child) }
    // Without room this state isn't kept; a change there replays from an earlier one.
    if !hasFailed {
      report(.runs(getpid()))
      report(.kept(step: step, slot: slot))
    }
    return nil
  }

  /// Waits for orders; comes back in the copy that is to run one.
  private func keep(inSlot slot: Int, _ first: Child? = nil) -> WatchOrder {
    let channel = WatchChannel(descriptor: wiring.slots[slot])
    var child = first
    while true {
      var sources = [
        pollfd(fd: channel.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: child?.life ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, -1) > 0 else { continue }
      if let ended = child, sources[1].revents != 0 {
        mourn(ended)
        child = nil
      }
      guard sources[0].revents != 0 else { continue }
      guard let message = channel.receive() else {
        // The watch is gone.
        if let child { kill(child.process, SIGKILL) }
        leave()
      }
      if message == WatchedSession.farewell {
        // The states behind this one stay: each of them has a slot of its own.
        channel.send(message)
        leave()
      }
      guard let order = WatchOrder(message: message) else { continue }
      if let last = child {
        // Its run is over: it is about to end by itself.
        kill(last.process, SIGKILL)
        mourn(last)
      }
      var hasFailed = false
      child = copy(hasFailed: &hasFailed)
      if hasFailed {
        report(.ended(0, status: ENOMEM << 8))
      } else if child == nil {
        Interrupt.clear()
        return order
      }
    }
  }

  /// The text that ends a kept session, and its answer.
  static let farewell = "end"

  private func mourn(_ child: Child) {
    close(child.life)
    var status: Int32 = 0
    while waitpid(child.process, &status, 0) < 0, errno == EINTR {}
    report(.ended(child.process, status: status))
  }
}

extension PlainPresenter {
  /// Shows nothing.
  fileprivate static var silent: PlainPresenter { PlainPresenter(standardOutput: { _ in }, standardError: { _ in }) }
}
