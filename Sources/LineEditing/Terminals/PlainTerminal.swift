import Diagnostics
import Glibc

/// A terminal without cursor movement (`TERM=dumb`, an editor's shell window): lines as its driver edits them, no escape
/// codes.
public final class PlainTerminal: CellTerminal {
  private var history = CellHistory()
  private let file: HistoryFile?

  public init(history file: HistoryFile? = .standard) { self.file = file }

  public var columns: Int { TerminalWindow.size.columns }
  public var rows: Int { TerminalWindow.size.rows }

  public func write(_ text: String) { TerminalWindow.write(text) }

  public func readCell(_ request: CellRequest) -> CellInput {
    let margin = Margin(width: DisplayWidth.of(request.prompt)).text
    var lines: [String] = []
    if !request.text.isEmpty { write(request.text + "\n(type it anew; an empty line leaves it as it is)\n") }
    write(request.prompt)
    while true {
      switch readLine() {
      case .line(let line): lines.append(line)
      case .interrupted:
        write("\n")
        return .cancelled
      case .end:
        write("\n")
        if lines.isEmpty { return .end }
        return .cell(finished(lines, request))
      }
      if case .complete = request.language.completeness(of: lines.joined(separator: "\n")) {
        return .cell(finished(lines, request))
      }
      write(margin)
    }
  }

  private func finished(_ lines: [String], _ request: CellRequest) -> String {
    var editor = CellEditor()
    let typed = lines.joined(separator: "\n")
    editor.buffer = CellBuffer(typed.isEmpty ? request.text : typed)
    let cell = editor.finish()
    if request.history == .cells, history.add(cell) { file?.append(cell) }
    return cell
  }

  private enum Line {
    case line(String)
    case interrupted
    case end
  }

  /// Bytes of one line; what is no UTF-8 becomes the replacement character.
  private func readLine() -> Line {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      guard PlainTerminal.waitForInput() else { return .interrupted }
      let count = read(0, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return bytes.isEmpty ? .end : .line(String(decoding: bytes, as: UTF8.self)) }
      if byte == 0x0A { return .line(String(decoding: bytes, as: UTF8.self)) }
      bytes.append(byte)
    }
  }

  /// False when Ctrl-C comes first: its signal may arrive on any thread, and a blocked read on this one would not notice.
  private static func waitForInput() -> Bool {
    var source = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while true {
      if Interrupt.isRequested {
        Interrupt.clear()
        return false
      }
      let count = poll(&source, 1, 50)
      if count > 0 || count < 0 && errno != EINTR { return true }
    }
  }
}

/// The terminal on the program's standard streams.
public enum ProgramTerminal {
  /// With libedit, or plain lines where that has nothing to work with.
  ///
  /// - Parameter notebook: the whole path of the notebook that the cells belong to.
  public static func open(usesVi: Bool = false, notebook: String? = nil) -> any CellTerminal {
    var history = HistoryFile.standard
    history?.notebook = notebook
    guard TerminalWindow.movesCursor, let terminal = LibeditTerminal(history: history, usesVi: usesVi) else {
      return PlainTerminal(history: history)
    }
    return terminal
  }
}
