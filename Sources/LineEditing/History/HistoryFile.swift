import Glibc

/// Cells kept between runs: one line a cell, `\n` and `\\` written for line ends and backslashes.
///
/// Several shells may use the file at once: each appends a cell when it is typed, under a lock; a file that has grown
/// too long is written beside and renamed over. A file that can't be read or written is a history that is not kept.
public struct HistoryFile: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// `$XDG_STATE_HOME/tandem/history`, else `~/.local/state/tandem/history`; nil without a home.
  public static var standard: HistoryFile? {
    if let state = value("XDG_STATE_HOME"), state.hasPrefix("/") { return HistoryFile(path: state + "/tandem/history") }
    guard let home = value("HOME"), home.hasPrefix("/") else { return nil }
    return HistoryFile(path: home + "/.local/state/tandem/history")
  }

  private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  // MARK: Reading

  /// The newest cells; shortens the file when it holds many more.
  public func load() -> [String] {
    let cells = readCells()
    guard cells.count > CellHistory.limit else { return cells }
    let kept = Array(cells.suffix(CellHistory.limit))
    if cells.count > CellHistory.limit * 2 { withLock { replace(readCells().suffix(CellHistory.limit)) } }
    return kept
  }

  private func readCells() -> [String] {
    guard let bytes = readBytes() else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return lines.map { HistoryFile.decoded(String(decoding: $0, as: UTF8.self)) }
  }

  private func readBytes() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
  }

  // MARK: Writing

  /// Adds a cell at the end.
  public func append(_ cell: String) {
    makeFolders()
    withLock {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return }
      HistoryFile.write(HistoryFile.encoded(cell) + "\n", descriptor)
      close(descriptor)
    }
  }

  private func replace(_ cells: ArraySlice<String>) {
    let beside = path + ".\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = HistoryFile.write(cells.map { HistoryFile.encoded($0) + "\n" }.joined(), descriptor)
    let isSafe = isWritten && fsync(descriptor) == 0
    close(descriptor)
    if !isSafe || rename(beside, path) != 0 { unlink(beside) }
  }

  @discardableResult
  private static func write(_ text: String, _ descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private func withLock(_ body: () -> Void) {
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return }
    flock(lock, LOCK_EX)
    body()
    close(lock)
  }

  private func makeFolders() {
    for index in path.indices.dropFirst() where path[index] == "/" { mkdir(String(path[..<index]), 0o700) }
  }

  // MARK: Lines

  static func encoded(_ cell: String) -> String {
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  static func decoded(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
