import Glibc

/// What a terminal can show.
public enum TerminalText {
  /// Its columns: what `COLUMNS` says, or the terminal, else 80.
  public static var width: Int {
    if let text = variable("COLUMNS"), let columns = Int(text), columns > 0 { return columns }
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }

  /// Whether the locale is one without UTF-8. Where none is set, as in containers, UTF-8 is taken for granted.
  public static var isASCII: Bool {
    guard let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") else { return false }
    let lower = locale.lowercased()
    return !lower.hasSuffix("utf-8") && !lower.hasSuffix("utf8")
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
