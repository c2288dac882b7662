import Glibc

/// Asks the terminal itself what it is and what it can draw.
///
/// Three questions go out at once: kitty's for its graphics, the one for the terminal's name (XTVERSION), and that
/// for its primary attributes, which every terminal answers and which says whether it draws sixels. So the last
/// answer tells that no other will come, and nobody waits for what a terminal does not know.
public struct TerminalQuery: Sendable, Equatable {
  /// Whether anything answered.
  public private(set) var isAnswered = false
  public private(set) var drawsKittyGraphics = false
  public private(set) var drawsSixels = false
  /// `iTerm2 3.5.0`, `WezTerm 20240203`, `tmux 3.4`; nil for terminals that don't say.
  public private(set) var name: String?

  /// What was typed while the answers were awaited: the next reader of keys begins with it.
  nonisolated(unsafe) private(set) static var typed: [UInt8] = []
  /// Whether an answer could still come, as if it were typed.
  nonisolated(unsafe) private(set) static var mayAnswerLate = false

  private static let kitty = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"
  private static let version = "\u{1B}[>0q"
  private static let attributes = "\u{1B}[c"

  /// Asks and waits, so many milliseconds at most. Only for a terminal on both standard streams.
  ///
  /// - Parameter asksKitty: not within tmux and screen, which take the question for a window's title.
  public static func ask(milliseconds: Int = 250, asksKitty: Bool = true) -> TerminalQuery {
    var settings = termios()
    guard isatty(0) != 0, isatty(1) != 0, tcgetattr(0, &settings) == 0 else { return TerminalQuery() }
    let saved = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSANOW, &settings)
    defer {
      var saved = saved
      tcsetattr(0, TCSANOW, &saved)
    }
    TerminalWindow.write((asksKitty ? kitty : "") + version + attributes)
    var reader = AnswerReader()
    let end = now + milliseconds
    while !reader.isComplete, let byte = nextByte(until: end) { reader.take(byte) }
    typed += reader.rest
    mayAnswerLate = !reader.isComplete
    return TerminalQuery(reader.answers)
  }

  static func takeTyped() -> [UInt8] {
    defer { typed = [] }
    return typed
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private static func nextByte(until end: Int) -> UInt8? {
    var source = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while true {
      let left = end - now
      guard left > 0 else { return nil }
      let count = poll(&source, 1, Int32(left))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      var byte: UInt8 = 0
      return read(0, &byte, 1) == 1 ? byte : nil
    }
  }

  /// Nothing was answered.
  public init() {}

  /// From what came between the escape codes' brackets: `_Gi=31;OK`, `P>|xterm(379)`, `[?62;4c`.
  init(_ answers: [String]) {
    for answer in answers {
      isAnswered = true
      if answer.hasPrefix("_Gi=31;") {
        drawsKittyGraphics = answer.hasSuffix(";OK")
      } else if answer.hasPrefix("P>|") {
        name = String(answer.dropFirst(3))
      } else if answer.hasPrefix("[?"), answer.hasSuffix("c") {
        drawsSixels = answer.dropFirst(2).dropLast().split(separator: ";").dropFirst().contains("4")
      }
    }
  }
}

/// Tells a terminal's answers from what a person types meanwhile.
struct AnswerReader {
  private(set) var answers: [String] = []
  /// What is no answer.
  private(set) var typed: [UInt8] = []
  var rest: [UInt8] { typed + partial }
  /// Whether the last answer, that about the attributes, is there.
  private(set) var isComplete = false
  private var partial: [UInt8] = []

  private static let escape: UInt8 = 0x1B

  mutating func take(_ byte: UInt8) {
    guard !partial.isEmpty || byte == AnswerReader.escape else {
      typed.append(byte)
      return
    }
    partial.append(byte)
    guard partial.count > 1 else { return }
    switch partial[1] {
    case UInt8(ascii: "["):
      guard partial.count > 2 else { return }
      if partial[2] != UInt8(ascii: "?") { return giveBack() }
      guard partial.count > 3, (0x40...0x7E).contains(byte) else { return }
      finish(partial.dropFirst())
      if byte == UInt8(ascii: "c") { isComplete = true }
    case UInt8(ascii: "_"), UInt8(ascii: "P"):
      if partial.suffix(2).elementsEqual([AnswerReader.escape, UInt8(ascii: "\\")]), partial.count > 3 {
        finish(partial.dropFirst().dropLast(2))
      } else if partial.count > 4096 {
        giveBack()
      }
    default: giveBack()
    }
  }

  private mutating func finish(_ text: ArraySlice<UInt8>) {
    answers.append(String(decoding: text, as: UTF8.self))
    partial = []
  }

  private mutating func giveBack() {
    typed += partial
    partial = []
  }
}
