import Diagnostics
import Foundation

/// How long a key takes from the keyboard to the screen: the program in a terminal of its own, with a cell of 500 lines
/// and a history of 100,000 cells.
struct TypingLatency {
  static let unit = "key to echo"
  private static let lines = 500
  private static let historyCells = 100_000
  private static let patience = 30.0

  private let terminal: PseudoTerminal

  /// Seconds: the middle one of many keys. nil where there are no pseudo-terminals.
  static func seconds() throws -> Double? {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    guard let typing = try TypingLatency(home: home) else { return nil }
    return try typing.measure()
  }

  private init?(home: URL) throws {
    let folder = home.appendingPathComponent(".local/state/tandem")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let cells = (0..<TypingLatency.historyCells).map { (index: Int) -> String in
      "def f\(index)(x):\\n    return x + \(index)\n"
    }
    try cells.joined().write(to: folder.appendingPathComponent("history"), atomically: true, encoding: .utf8)
    let environment = ["HOME=\(home.path)", "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
    guard
      let terminal = PseudoTerminal(
        program: "/proc/\(getpid())/exe", arguments: ["--quiet"], environment: environment, folder: home.path,
        columns: 80, rows: 24)
    else { return nil }
    self.terminal = terminal
  }

  private func measure() throws -> Double {
    // The prompt's last character, a blank, stands behind the end of its colour.
    try wait(for: "[1]>")
    let lines = (1..<TypingLatency.lines).map { (index: Int) -> String in "    y\(index) = x + \(index)" }
    type(Array("\u{1B}[200~def g(x):\r\(lines.joined(separator: "\r"))\u{1B}[201~".utf8))
    try wait(for: "\(TypingLatency.lines - 1)")
    drain()
    var times: [Double] = []
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      let start = DispatchTime.now().uptimeNanoseconds
      type(Array(String(letter).utf8))
      try wait(for: String(letter))
      times.append(Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9)
      drain()
    }
    return times.sorted()[times.count / 2]
  }

  private func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = terminal.send(rest)
      rest = rest.dropFirst(count)
      if count == 0 { _ = terminal.receive(milliseconds: 1) }
    }
  }

  /// Reads until a text has come.
  private func wait(for text: String) throws {
    var seen: [UInt8] = []
    let wanted = Array(text.utf8)
    let end = DispatchTime.now() + TypingLatency.patience
    while DispatchTime.now() < end {
      try Interrupt.poll()
      guard let bytes = terminal.receive(milliseconds: 10) else { break }
      seen += bytes
      if seen.firstRange(of: wanted) != nil { return }
    }
    throw Failure(.runtimeError, "the program never showed '\(text)' in its terminal")
  }

  /// What is drawn after the echo, in colours.
  private func drain() {
    while let bytes = terminal.receive(milliseconds: 20), !bytes.isEmpty {}
  }
}
