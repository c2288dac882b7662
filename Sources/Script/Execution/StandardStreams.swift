import Diagnostics
import Glibc

/// The process's own output streams, as CPython keeps them: standard output is collected and written by lines to a
/// terminal and by blocks elsewhere; standard error is written at once, after what standard output holds.
///
/// Used by one thread at a time: the interpreter's, or the main one before and after it.
public enum StandardStreams {
  private nonisolated(unsafe) static var pending: [UInt8] = []
  private nonisolated(unsafe) static var writesLines: Bool?
  private static let blockSize = 8192

  /// Writes `text` to descriptor 1 or 2.
  public static func write(_ text: String, to descriptor: Int32) {
    guard descriptor == 1 else {
      flush()
      var text = text
      text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), descriptor) }
      return
    }
    pending.append(contentsOf: text.utf8)
    let flushesLines = writesLines ?? (isatty(1) != 0)
    writesLines = flushesLines
    if pending.count >= blockSize || (flushesLines && text.utf8.contains(UInt8(ascii: "\n"))) { flush() }
  }

  /// Writes raw bytes, of a file that goes through a pipe, to descriptor 1.
  public static func write(_ bytes: [UInt8]) {
    pending += bytes
    flush()
  }

  /// Writes what standard output holds.
  public static func flush() {
    guard !pending.isEmpty else { return }
    pending.withUnsafeBytes { writeAll($0, 1) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes all bytes, however many calls that takes; the rest is dropped when Ctrl-C comes while somebody is slow to read
  /// them, or the terminal is stopped.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) {
    guard let base = bytes.baseAddress else { return }
    var written = 0
    while written < bytes.count {
      let result = Glibc.write(descriptor, base + written, bytes.count - written)
      if result < 0 && errno != EINTR { return }
      written += max(0, result)
      if written < bytes.count, Interrupt.isRequested { return }
    }
  }
}
