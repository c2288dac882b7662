import Diagnostics
import Glibc

/// The process's own input stream by lines: `input()`, `sys.stdin`, a debugger and the cells of a pipe take turns to read
/// from it.
///
/// Used by one thread at a time: the interpreter's, or the main one before and after it.
public enum StandardInput {
  /// Read, but not delivered.
  private nonisolated(unsafe) static var pending: [UInt8] = []
  /// What of it is delivered already.
  private nonisolated(unsafe) static var delivered = 0
  private static let blockSize = 1 << 16
  /// How long to wait before looking for Ctrl-C again, in milliseconds: its signal may arrive on any thread.
  private static let step: Int32 = 20

  /// The next line with its line end, which the last one may lack; nil at the end of the input. What is no UTF-8 becomes
  /// the replacement character. Throws `KeyboardInterrupt` if Ctrl-C comes first.
  public static func readLine() throws -> String? {
    var searched = delivered
    while true {
      if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) { return deliver(to: end + 1) }
      searched = pending.count
      guard try readMore() else { return searched > delivered ? deliver(to: searched) : nil }
    }
  }

  /// The same without its line end.
  public static func readLineWithoutEnd() throws -> String? {
    guard var line = try readLine() else { return nil }
    if line.utf8.last == UInt8(ascii: "\n") { line.unicodeScalars.removeLast() }
    if line.utf8.last == UInt8(ascii: "\r") { line.unicodeScalars.removeLast() }
    return line
  }

  private static func deliver(to end: Int) -> String {
    let line = String(decoding: pending[delivered..<end], as: UTF8.self)
    delivered = end
    if delivered == pending.count {
      pending.removeAll(keepingCapacity: true)
      delivered = 0
    }
    return line
  }

  /// False at the end of the input. A terminal's driver gives a line at most, so that the next one stays for whoever reads
  /// the terminal then.
  private static func readMore() throws -> Bool {
    try waitForInput()
    var block = [UInt8](repeating: 0, count: blockSize)
    while true {
      let count = read(0, &block, blockSize)
      if count < 0 && errno == EINTR {
        try Interrupt.poll()
        continue
      }
      guard count > 0 else { return false }
      pending += block[..<count]
      return true
    }
  }

  private static func waitForInput() throws {
    var source = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while true {
      try Interrupt.poll()
      let count = poll(&source, 1, step)
      if count > 0 || count < 0 && errno != EINTR { return }
    }
  }
}
