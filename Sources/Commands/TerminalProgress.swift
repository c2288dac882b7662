import Foundation
import Glibc
import LineEditing
import Script
import Sessions

/// One line on standard error that is drawn over; nothing where that is no terminal, or in the first second.
final class TerminalProgress {
  private let isTerminal = isatty(2) != 0 && TerminalWindow.movesCursor
  private let start = Date()
  private var isShown = false

  func show(_ text: String) {
    guard isTerminal, isShown || (!text.isEmpty && Date().timeIntervalSince(start) > 1) else { return }
    StandardStreams.write("\r\u{1B}[K" + ReplayProgress.cut(text), to: 2)
    StandardStreams.flush()
    isShown = !text.isEmpty
  }
}

extension Session {
  /// Says at a terminal what magics are at, when they take their time.
  func showsProgress() {
    let line = TerminalProgress()
    progress = { (text: String) in line.show(text) }
  }
}
