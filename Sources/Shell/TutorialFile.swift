import Glibc
import LineEditing
import Sessions

/// Where a person left the tutorial, kept beside the history: the number of a step (from 0).
///
/// A file that can't be read or written is a place that is not kept.
struct TutorialFile {
  let path: String

  /// nil without a home.
  static var standard: TutorialFile? {
    guard let history = HistoryFile.standard?.path, let end = history.lastIndex(of: "/") else { return nil }
    return TutorialFile(path: history[...end] + "tutorial")
  }

  /// Has a session begin where another one left.
  func serve(_ session: Session) {
    session.leftTutorial = step
    let path = path
    session.keepTutorial = { (step: Int) in try? GraphFile.write(Array("\(step)\n".utf8), to: path) }
  }

  private var step: Int {
    guard let bytes = try? GraphFile.read(path), bytes.count < 16 else { return 0 }
    return Int(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber }) ?? 0
  }
}
