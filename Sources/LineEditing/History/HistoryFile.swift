import Glibc

/// Cells kept between runs: one line a cell, `\n` and `\\` written for line ends and backslashes; a cell of a notebook has
/// `\@`, the notebook's path and a tab before it.
///
/// Several shells may use the file at once: each appends a cell when it is typed, under a lock; a file that has grown
/// too long is written beside and renamed over. A file that can't be read or written is a history that is not kept.
public struct HistoryFile: Sendable {
  public let path: String
  /// The notebook that the cells belong to, by its whole path: its own cells come back as the newest ones.
  public var notebook: String?

  public init(path: String, notebook: String? = nil) {
    self.path = path
    self.notebook = notebook
  }

  /// `$XDG_STATE_HOME/tandem/history`, else `~/.local/state/tandem/history`; nil without a home.
  public static var standard: HistoryFile? {
    if let state = value("XDG_STATE_HOME"), state.hasPrefix("/") { return HistoryFile(path: state + "/tandem/history") }
    guard let home = value("HOME"), home.hasPrefix("/") else { return nil }
    return HistoryFile(path: home + "/.local/state/tandem/history")
  }

  private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  // MARK: Reading

  /// What gives the cells that the file has now, whenever it is called: what this run and others add does not count.
  public func earlierCells() -> @Sendable () -> [String] {
    var status = stat()
    let size = stat(path, &status) == 0 ? Int(status.st_size) : 0
    return { load(upTo: size) }
  }

  /// The newest cells; shortens the file when it holds many more.
  public func load(upTo size: Int = .max) -> [String] {
    let lines = readLines(upTo: size)
    if lines.count > CellHistory.limit * 2 { withLock { replace(readLines().suffix(CellHistory.limit)) } }
    let cells = lines.suffix(CellHistory.limit).map { HistoryFile.cell($0, notebook: notebook) }
    guard notebook != nil else { return cells.map { $0.text } }
    return cells.filter { !$0.isOwn }.map { $0.text } + cells.filter { $0.isOwn }.map { $0.text }
  }

  /// The cell of a line, and whether it belongs to that notebook.
  private static func cell(_ line: String, notebook: String?) -> (text: String, isOwn: Bool) {
    guard line.hasPrefix("\\@"), let tab = line.utf8.firstIndex(of: 0x09) else { return (decoded(line), false) }
    let name = line[line.index(line.startIndex, offsetBy: 2)..<tab]
    return (decoded(String(line[line.utf8.index(after: tab)...])), decoded(String(name)) == notebook)
  }

  /// No more than that is read of a file that something else has blown up: its end.
  private static let byteLimit = 32 << 20

  private func readLines(upTo size: Int = .max) -> [String] {
    guard let bytes = readBytes(upTo: size) else { return [] }
    return bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) -> [String] in
      buffer.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func readBytes(upTo size: Int) -> [UInt8]? {
    // Opening a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let end = min(size, Int(status.st_size))
    let start = max(0, end - HistoryFile.byteLimit)
    guard end > 0, lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { return [] }
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: end - start) { buffer, count in
      while count < end - start {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, end - start - count)
        if got < 0 && errno == EINTR { continue }
        isRead = got >= 0
        guard got > 0 else { return }
        count += got
      }
    }
    guard isRead else { return nil }
    // The first line is no whole one.
    return start == 0 ? bytes : Array(bytes.drop { $0 != UInt8(ascii: "\n") })
  }

  // MARK: Writing

  /// Adds a cell at the end.
  public func append(_ cell: String) {
    makeFolders()
    withLock {
      // Opening a pipe would wait for its reader.
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { return }
      HistoryFile.write(mark + HistoryFile.encoded(cell) + "\n", descriptor)
      close(descriptor)
    }
  }

  private var mark: String { notebook.map { "\\@\(HistoryFile.encoded($0))\t" } ?? "" }

  private func replace(_ lines: ArraySlice<String>) {
    let beside = path + ".\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWritten = HistoryFile.write(lines.map { $0 + "\n" }.joined(), descriptor)
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
    // A line that is appended at once is safe without the lock, too: a stopped program does not hold the others up.
    for _ in 0..<20 where flock(lock, LOCK_EX | LOCK_NB) != 0 { usleep(5000) }
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
    if line.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\\") && $0 != 0x7F }) { return line }
    var text = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar.value >= 0x20 && scalar.value != 0x7F {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
