/// Tells a person at a terminal what takes its time: one line, drawn over and over, and gone at the end.
///
/// Nothing is shown in the first second, nor where nobody has set ``Session/progress``.
final class Progress {
  private let session: Session
  private let title: String
  private let start = Clock.now
  private var isShown = false
  private var last = 0.0

  init(_ session: Session, _ title: String) {
    self.session = session
    self.title = title
  }

  func step(_ text: String) {
    let now = Clock.now
    guard let show = session.progress, now - start > 1, now - last > 0.1 else { return }
    last = now
    isShown = true
    show("\(title): \(text)")
  }

  func end() {
    if isShown { session.progress?("") }
    isShown = false
  }
}
