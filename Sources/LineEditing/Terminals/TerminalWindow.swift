import CEdit
import Diagnostics
import Glibc

/// The window on the program's standard output.
public enum TerminalWindow {
  public static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
    return (size.ws_col > 0 ? Int(size.ws_col) : 80, size.ws_row > 0 ? Int(size.ws_row) : 24)
  }

  /// Whether the terminal understands escape codes at all.
  public static var movesCursor: Bool {
    guard let name = getenv("TERM").map({ String(cString: $0) }) else { return false }
    return !name.isEmpty && name != "dumb"
  }

  /// For the handler of SIGINT, after it has raised the flag of `Interrupt`: whoever waits for a key notices at once.
  public static func wakeReader() { cedit_interrupted() }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(1, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0 && errno != EINTR { return }
        written += max(0, count)
        // Who presses Ctrl-C while a long text is shown has seen enough of it.
        if written < bytes.count, Interrupt.isRequested { return }
      }
    }
  }
}
