import CEdit
import Glibc

/// Shows a long text a window at a time.
///
/// With `$PAGER` set that program gets the text. Else: the space bar shows the next window, Enter a line, `G` the rest;
/// `q`, Escape and Ctrl-C end it. What was shown stays in the terminal's own scroll-back.
struct Pager {
  private let write: (String) -> Void
  private let columns: Int
  private let rows: Int

  init(columns: Int, rows: Int, write: @escaping (String) -> Void) {
    self.columns = columns
    self.rows = rows
    self.write = write
  }

  /// Whether the text needs more lines than the window has.
  func isLong(_ text: String) -> Bool {
    var height = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      height += self.height(line)
      if height > rows { return true }
    }
    return false
  }

  private func height(_ line: Substring) -> Int {
    let width = line.utf8.count < columns ? 0 : DisplayWidth.of(String(Pager.withoutCodes(line)))
    return max(1, (width + columns - 1) / columns)
  }

  private static func withoutCodes(_ line: Substring) -> String {
    var text = String.UnicodeScalarView()
    var isCode = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { text.append(scalar) }
      if isCode, scalar.properties.isAlphabetic { isCode = false }
    }
    return String(text)
  }

  func show(_ text: String) {
    if let program = getenv("PAGER").map({ String(cString: $0) }), !program.isEmpty, show(text, with: program) { return }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines = lines.dropLast() }
    let total = lines.count
    var room = rows - 1
    while let line = lines.first {
      if room < height(line), room < rows - 1 || height(line) <= room {
        switch ask(shown: total - lines.count, total) {
        case .page: room = rows - 1
        case .line: room = height(line)
        case .rest: room = .max / 2
        case .end: return
        }
      }
      write(line + "\n")
      room -= height(line)
      lines = lines.dropFirst()
    }
  }

  // MARK: Keys

  private enum Answer { case page, line, rest, end }

  private func ask(shown: Int, _ total: Int) -> Answer {
    let words = ["-- \(shown) of \(total) lines: space goes on, G shows all, q ends --", "-- space, G or q --"]
    write(words.first { $0.count < columns } ?? "--")
    defer { write("\r\u{1B}[K") }
    while true {
      switch Pager.key() {
      case UInt8(ascii: " "), UInt8(ascii: "f"), 0x06: return .page
      case 0x0D, 0x0A, UInt8(ascii: "j"): return .line
      case UInt8(ascii: "G"), UInt8(ascii: "g"): return .rest
      case nil, UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x03, 0x04, 0x1B: return .end
      default: continue
      }
    }
  }

  /// One byte, as soon as its key is pressed; nil at the end of input.
  private static func key() -> UInt8? {
    var usual = termios()
    guard tcgetattr(0, &usual) == 0 else { return nil }
    var raw = usual
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(0, TCSADRAIN, &raw)
    defer { tcsetattr(0, TCSADRAIN, &usual) }
    var byte: UInt8 = 0
    while true {
      let count = read(0, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  /// Gives the text to a program of the person's choice; false when it could not be run.
  private func show(_ text: String, with program: String) -> Bool {
    var template = Array("/tmp/tandem-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return false }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      bytes = bytes.dropFirst(count)
    }
    close(descriptor)
    // As git does: colours pass through, and less leaves the text on the screen.
    setenv("LESS", "FRX", 0)
    return cedit_run("\(program) < '\(path)'") == 0
  }
}
