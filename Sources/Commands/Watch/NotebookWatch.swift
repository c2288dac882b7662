import Diagnostics
import Glibc
import Notebooks
import Script
import Sessions

/// Replays a notebook whenever its file changes, until Ctrl-C: finds what has changed, and has the kept sessions run it.
///
/// This process runs no cell and has but one thread, so that it can be copied for a fresh session at any time.
final class NotebookWatch {
  private let path: String
  private let arguments: ReplayArguments
  private let usesColor: Bool
  private let magics = Set((Magic.all + Magic.ofNotebooks).map(\.name))
  private let file: WatchedFile
  private var sessions: KeptSessions
  /// What was read last, good or not.
  private var lastText = ""
  /// What runs or ran last.
  private var version: Version?
  /// How many of its steps have run: what a change behind these needs not repeat.
  private var done = 0
  private var running: Run?
  /// What is to run when the run is over.
  private var next: Version?

  /// A text of the notebook that can be replayed.
  private struct Version {
    let text: String
    let replay: Replay
    let steps: [ReplayStep]

    /// The first step that may give something else than before: the number of steps where there is none.
    func firstChange(since earlier: Version) -> Int {
      guard replay.notebook.header.lines == earlier.replay.notebook.header.lines else { return 0 }
      return zip(steps, earlier.steps).prefix { $0 == $1 }.count
    }
  }

  /// Cells that run.
  private struct Run {
    /// 0 until it reports.
    var process: pid_t = 0
    var step: Int
    let start: Double
    /// When it was told to stop, and how often.
    var stops: [Double] = []
    /// Whether that was a person.
    var isInterrupted = false
  }

  /// - Errors: `ValueError` for options that can't be, `OSError` where there can be no session.
  init(_ path: String, _ arguments: ReplayArguments, usesColor: Bool) throws {
    self.path = path
    self.arguments = arguments
    self.usesColor = usesColor
    _ = try arguments.options()
    arguments.grantFiles()
    setenv("COLUMNS", "80", 1)
    file = WatchedFile(path)
    sessions = try NotebookWatch.start(path, arguments, usesColor)
  }

  private static func start(_ path: String, _ arguments: ReplayArguments, _ usesColor: Bool) throws -> KeptSessions {
    try KeptSessions { (wiring: WatchedSession.Wiring) -> Never in
      WatchedSession.live(path, arguments, usesColor: usesColor, wiring)
    }
  }

  /// Comes back when Ctrl-C comes while no cell runs.
  ///
  /// - Errors: `OSError` where the file is not there to begin with.
  func run() throws {
    defer { sessions.end() }
    let text = try SourceText.read(path)
    say("watching \(path); Ctrl-C ends")
    consider(text)
    while true {
      wait()
      if Interrupt.isRequested {
        Interrupt.clear()
        guard running != nil else { return }
        stopRun(byPerson: true)
      }
      for report in sessions.readReports() { hear(report) }
      if sessions.isLost() { try startOver() }
      insist()
      switch file.look() {
      case .text(let text)?: consider(text)
      case .failure(let failure)?: refuse(failure)
      case .gone?: say("\(path) is gone; waiting for it")
      case nil: break
      }
    }
  }

  private func wait() {
    var sources = [
      pollfd(fd: sessions.reports, events: Int16(POLLIN), revents: 0),
      pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let patience = running?.stops.isEmpty == false ? min(file.milliseconds, 100) : file.milliseconds
    guard poll(&sources, 2, patience) > 0 else { return }
    if sources[1].revents != 0 { file.readEvents() }
  }

  // MARK: Changes

  /// Takes in a text of the file.
  private func consider(_ text: String) {
    if text == lastText {
      if running != nil { return }
      // Saving once more goes on after a cell that failed or was stopped.
      guard let version, version.text == text, done < version.steps.count else {
        return say("\(path): saved; nothing has changed")
      }
    }
    lastText = text
    let found: Version
    do {
      found = try read(text)
    } catch let failure as Failure {
      return refuse(failure)
    } catch {
      return say("\(error)")
    }
    guard let running, let version else { return start(found) }
    next = found
    let change = found.firstChange(since: version)
    change > running.step ? sessions.stop(before: change) : stopRun(byPerson: false)
  }

  /// - Errors: `ValueError` for a notebook that can't be read, `SyntaxError` for a cell that can't be compiled.
  private func read(_ text: String) throws -> Version {
    var replay = try Replay(text: text, name: path, magics: magics)
    replay.options = try arguments.options()
    let steps = try replay.steps()
    for step in steps where !step.cell.mayRaise {
      guard let error = try step.cell.source(named: path).syntaxError else { continue }
      throw Failure(.syntaxError, "cell \(step.number) can't run:\n" + error)
    }
    return Version(text: text, replay: replay, steps: steps)
  }

  private func refuse(_ failure: Failure) {
    let text = failure.message + (failure.message.hasSuffix("\n") ? "" : "\n") + (failure.hint.map { "  hint: \($0)\n" } ?? "")
    say(text + "\(path): nothing runs; the state is that of the last good text")
  }

  /// Runs what has changed.
  private func start(_ found: Version) {
    let change = version.map { found.firstChange(since: $0) } ?? 0
    let first = min(change, done)
    let isFirst = version == nil
    version = found
    next = nil
    guard first < found.steps.count else {
      sessions.discard(after: first)
      done = first
      return say("\(path): no cell that runs has changed")
    }
    if !isFirst { say(reason(found.steps[first], isChanged: first == change, last: found.steps.count)) }
    running = Run(step: first, start: Seconds.now)
    sessions.run(from: first, end: found.steps.count, text: found.text)
  }

  private func reason(_ step: ReplayStep, isChanged: Bool, last: Int) -> String {
    "\(path):\(step.cell.firstLine): cell \(step.number) " + (isChanged ? "has changed" : "runs again")
  }

  // MARK: Runs

  private func stopRun(byPerson: Bool) {
    guard running != nil else { return }
    running?.stops.append(Seconds.now)
    if byPerson { running?.isInterrupted = true }
    sessions.interrupt()
  }

  /// Tells a run that is to make way for another text again and again, and ends one that takes no notice for two seconds,
  /// or of a person's third Ctrl-C.
  private func insist() {
    guard let running else { return }
    let now = Seconds.now
    if running.process == 0 {
      if now - running.start > 10 { sessions.kill() }
      return
    }
    guard let first = running.stops.first, let last = running.stops.last else { return }
    if running.isInterrupted ? running.stops.count > 2 : now - first > 2 {
      kill(running.process, SIGKILL)
    } else if !running.isInterrupted, now - last > 0.5 {
      stopRun(byPerson: false)
    }
  }

  private func hear(_ report: WatchReport) {
    guard let current = running else { return }
    switch report {
    case .runs(let process): running?.process = process
    case .step(let step): running?.step = step
    case .kept: break
    case .done(let summary):
      runEnded(at: summary.ending == .finished ? version?.steps.count ?? 0 : summary.step)
      tell(summary)
      goOn()
    case .ended(let process, let status) where process == current.process || process == 0:
      runEnded(at: current.step)
      if next == nil || current.stops.isEmpty { tell(status, of: current.step) }
      goOn()
    case .ended: break
    }
  }

  private func runEnded(at step: Int) {
    running = nil
    done = step
    sessions.runEnded()
    sessions.discard(after: step)
  }

  private func goOn() { if let next { start(next) } }

  /// The system has ended all sessions, such as for want of memory.
  private func startOver() throws {
    say("\(path): the sessions are lost; all cells run again")
    sessions.end()
    sessions = try NotebookWatch.start(path, arguments, usesColor)
    (running, done) = (nil, 0)
    if let version = next ?? version { start(version) }
  }

  // MARK: Telling

  private func tell(_ summary: WatchReport.Summary) {
    let number = version?.steps.indices.contains(summary.step) == true ? version?.steps[summary.step].number ?? 0 : 0
    switch summary.ending {
    case .stopped: return
    case .interrupted where next != nil: return
    case .interrupted: say("\(path): cell \(number) was stopped")
    case .failed: say("\(path): cell \(number) failed; the cells after it did not run")
    case .exited: say("\(path): cell \(number) ended the notebook with \(summary.status)")
    case .finished:
      let cells = summary.cells == 1 ? "1 cell" : "\(summary.cells) cells"
      say("\(path): \(cells) ran in \(TimeText.short(summary.seconds))" + NotebookWatch.verdict(summary))
    }
  }

  private static func verdict(_ summary: WatchReport.Summary) -> String {
    guard summary.hasRecordedOutputs else { return "" }
    guard !summary.differing.isEmpty else { return "; all is as recorded" }
    let list = summary.differing.map(String.init).joined(separator: ", ")
    return "; not as recorded: cell\(summary.differing.count == 1 ? "" : "s") \(list)"
  }

  /// A process that ended without a word.
  private func tell(_ status: Int32, of step: Int) {
    let number = version?.steps.indices.contains(step) == true ? version?.steps[step].number ?? 0 : 0
    let signal = status & 0x7F
    let how = signal == 0 ? "with status \((status >> 8) & 0xFF)" : "by signal \(signal) (\(String(cString: strsignal(signal))))"
    say("\(path): cell \(number) ended its process \(how)")
  }

  private func say(_ text: String) {
    StandardStreams.write(usesColor ? "\u{1B}[2m\(text)\u{1B}[0m\n" : text + "\n", to: 1)
    StandardStreams.flush()
  }
}
