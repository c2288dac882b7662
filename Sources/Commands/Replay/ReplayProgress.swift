import Dispatch
import Glibc
import Notebooks
import Script
import Sessions
import Synchronization

/// A line on standard error that says which cell runs, what it is and for how long; drawn over itself, and only at a
/// terminal, for cells that take longer than a second.
final class ReplayProgress: Sendable {
  private struct State {
    var cell = ""
    /// What a magic says that it is at.
    var detail = ""
    var start = ContinuousClock.now
    var runs = false
    /// Whether the line stands on the screen.
    var isShown = false
    /// Whether output ended within a line, which the progress would damage.
    var isWithinLine = false
  }

  private let state = Mutex(State())
  private let name: String
  /// Used from the thread that made it; nil where nobody looks.
  private nonisolated(unsafe) let timer: (any DispatchSourceTimer)?

  init(_ name: String) {
    self.name = name
    guard isatty(2) != 0 else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = timer
    timer.schedule(deadline: .now() + 1, repeating: 0.25)
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.resume()
  }

  func end() {
    timer?.cancel()
    hide()
  }

  /// A cell begins.
  func begin(_ cell: String) {
    state.withLock { (state: inout State) -> Void in
      state.cell = cell
      state.detail = ""
      state.start = .now
      state.runs = true
    }
  }

  func detail(_ text: String) { state.withLock { $0.detail = text } }

  /// A cell has ended.
  func stop() {
    state.withLock { $0.runs = false }
    hide()
  }

  /// Takes the line away; to be called before anything is written.
  func hide() {
    state.withLock { (state: inout State) -> Void in
      guard state.isShown else { return }
      ReplayProgress.write("\r\u{1B}[K")
      state.isShown = false
    }
  }

  /// Something was written that ends so.
  func wrote(_ text: String) {
    guard let last = text.utf8.last else { return }
    state.withLock { $0.isWithinLine = last != UInt8(ascii: "\n") }
  }

  private func draw() {
    state.withLock { (state: inout State) -> Void in
      let seconds = (ContinuousClock.now - state.start).components.seconds
      guard state.runs, !state.isWithinLine, seconds >= 1 else { return }
      let parts = [name, state.cell, "\(seconds) s", state.detail].filter { !$0.isEmpty }
      ReplayProgress.write("\r\u{1B}[K" + ReplayProgress.cut(parts.joined(separator: " · ")))
      state.isShown = true
    }
  }

  /// As much as one line of the terminal takes.
  static func cut(_ text: String) -> String {
    var window = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 1 else { return String(text.prefix(79)) }
    return String(text.prefix(Int(window.ws_col) - 1))
  }

  /// Past the program's buffer: this may be another thread.
  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }
}

/// Shows a replay as another presenter does, with the progress beside it.
final class ProgressPresenter: ReplayPresenter {
  private let inner: ReplayPresenter
  private let progress: ReplayProgress
  private var cells = 0

  init(_ inner: ReplayPresenter, _ progress: ReplayProgress) {
    self.inner = inner
    self.progress = progress
  }

  func willReplay(_ notebook: Notebook, count: Int) {
    cells = notebook.cells.count
    inner.willReplay(notebook, count: count)
  }

  func text(_ cell: NotebookCell) { inner.text(cell) }

  func willRun(_ cell: NotebookCell, number: Int) {
    inner.willRun(cell, number: number)
    StandardStreams.flush()
    let line = cell.source.split(separator: "\n").first { !$0.hasPrefix("#") }.map(String.init) ?? ""
    progress.begin("cell \(number) of \(cells): \(cell.title.isEmpty ? line : cell.title)")
  }

  func output(_ text: String, _ stream: Session.Stream) {
    progress.hide()
    inner.output(text, stream)
    StandardStreams.flush()
    progress.wrote(text)
  }

  func didRun(_ run: Replay.CellRun) {
    progress.stop()
    inner.didRun(run)
    progress.wrote("\n")
  }
}
