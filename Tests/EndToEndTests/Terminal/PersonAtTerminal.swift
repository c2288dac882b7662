import Commands
import Foundation
import Testing

/// Somebody who types into the real program and reads its screen.
///
/// There are no pauses: `see` waits until the screen shows what it should, half a minute at most.
final class PersonAtTerminal {
  private(set) var screen: Screen
  private let terminal: PseudoTerminal
  /// The person's home: its files stay for another program that is given the same folder.
  let home: URL
  /// What the terminal answers when the program sends a question: `ESC [ c` asks what it can do.
  var answers: [(question: String, answer: String)] = []
  /// The last bytes that came, as text: what a screen of characters does not show, such as pictures.
  private(set) var raw = ""
  /// When keys were sent last, and when the screen last answered.
  private var lastKey = DispatchTime.now()

  static let patience = 30.0

  /// What is taken away at the end of all tests: several people may share a home.
  nonisolated(unsafe) private static var homes: [URL] = []

  /// A folder that no other test has.
  static func newHome() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-home-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if homes.isEmpty { atexit { for home in PersonAtTerminal.homes { try? FileManager.default.removeItem(at: home) } } }
    homes.append(folder)
    return folder
  }

  /// Starts the program and waits for its first prompt.
  ///
  /// - Parameters:
  ///   - environment: beside HOME, TERM=xterm-256color, LANG and PATH; an empty value takes a variable away.
  ///   - prompt: what must be seen before anything is typed.
  ///   - program: another one than the built one.
  init(
    _ arguments: [String] = [], home: URL? = nil, environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, prompt: String? = "[1]> ", program: String = BuiltProgram.url.path
  ) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    self.home = try home ?? PersonAtTerminal.newHome()
    var variables = [
      "HOME": self.home.path, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    variables.merge(environment) { $1 }
    let pairs = variables.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
    screen = Screen(columns: columns, rows: rows)
    terminal = try #require(
      PseudoTerminal(
        program: program, arguments: arguments, environment: pairs, folder: self.home.path,
        columns: columns, rows: rows), "there are no pseudo-terminals here")
    if let prompt { try see(prompt) }
  }

  // MARK: Keys

  enum Key: String {
    case enter = "\r", tab = "\t", escape = "\u{1B}", backspace = "\u{7F}"
    case up = "\u{1B}[A", down = "\u{1B}[B", right = "\u{1B}[C", left = "\u{1B}[D"
    case home = "\u{1B}[H", end = "\u{1B}[F", altEnter = "\u{1B}\r"
    case controlA = "\u{01}", controlC = "\u{03}", controlD = "\u{04}", controlE = "\u{05}", controlG = "\u{07}"
    case controlK = "\u{0B}", controlL = "\u{0C}", controlO = "\u{0F}", controlR = "\u{12}", controlS = "\u{13}"
    case controlU = "\u{15}", controlW = "\u{17}", controlX = "\u{18}", controlY = "\u{19}", controlZ = "\u{1A}"
    case controlUnderscore = "\u{1F}"
  }

  func press(_ keys: Key...) { for key in keys { type(key.rawValue) } }

  /// Types a text; a line end is Enter.
  func type(_ text: String) { send(Array(text.utf8).map { $0 == 0x0A ? 0x0D : $0 }) }

  /// Types and presses Enter.
  func enter(_ text: String) { type(text + "\n") }

  /// As a terminal passes on what is pasted.
  func paste(_ text: String) { send(Array("\u{1B}[200~\(text.replacing("\n", with: "\r"))\u{1B}[201~".utf8)) }

  /// Sends bytes, and reads meanwhile so that the program never waits for its reader.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let end = DispatchTime.now() + PersonAtTerminal.patience
    while !rest.isEmpty, DispatchTime.now() < end {
      let count = terminal.send(rest)
      rest = rest.dropFirst(count)
      if count == 0 { read(milliseconds: 5) }
    }
    lastKey = DispatchTime.now()
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
  }

  /// Closes the terminal's window.
  func hangUp() { terminal.hangUp() }

  // MARK: The screen

  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    guard let bytes = terminal.receive(milliseconds: milliseconds) else {
      usleep(1000)
      return false
    }
    screen.feed(bytes)
    if !bytes.isEmpty { note(String(decoding: bytes, as: UTF8.self)) }
    return !bytes.isEmpty
  }

  private func note(_ text: String) {
    raw = String((raw + text).suffix(1 << 16))
    for (question, answer) in answers where text.contains(question) { send(Array(answer.utf8)) }
  }

  /// Waits until the screen is as it should be.
  func see(
    _ what: String = "the screen", within seconds: Double = patience, sourceLocation: SourceLocation = #_sourceLocation,
    where condition: (Screen) -> Bool
  ) throws {
    let end = DispatchTime.now() + seconds
    while !condition(screen) {
      if DispatchTime.now() > end {
        Issue.record("never seen: \(what)\n\(screen.text)\n", sourceLocation: sourceLocation)
        throw NotSeen()
      }
      read(milliseconds: 10)
    }
  }

  /// Waits until that text stands anywhere on the screen.
  func see(
    _ text: String, within seconds: Double = patience, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try see(text, within: seconds, sourceLocation: sourceLocation) {
      // A prompt's last blank is seen by the cursor behind it.
      $0.text.contains(text) || $0.textBeforeCursor.hasSuffix(text)
    }
  }

  /// Waits for the prompt of that number with the cursor behind it, and nothing typed.
  func seePrompt(_ number: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try see("prompt \(number)", sourceLocation: sourceLocation) { (screen: Screen) -> Bool in
      screen.textBeforeCursor == "[\(number)]> " && screen.cursorLine == "[\(number)]>"
    }
  }

  /// Waits until the text before the cursor ends so.
  func seeCursor(after text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try see("cursor after \(text)", sourceLocation: sourceLocation) { $0.textBeforeCursor.hasSuffix(text) }
  }

  struct NotSeen: Error {}

  /// Milliseconds from the last key to the first moment at which the condition held.
  func latency(where condition: (Screen) -> Bool) throws -> Double {
    let start = lastKey
    try see("an answer to a key", where: condition)
    return Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e6
  }

  /// Waits for the end of the program: its exit status, negative for a signal; nil when it goes on.
  func end() -> Int32? {
    let end = DispatchTime.now() + PersonAtTerminal.patience
    while DispatchTime.now() < end {
      read(milliseconds: 5)
      if let status = terminal.poll() {
        while read(milliseconds: 0) {}
        return status
      }
    }
    return nil
  }
}
