import Diagnostics
import Glibc

/// Characters from the keyboard, and whole pasted texts.
///
/// Bytes are read one at a time, so that what is typed ahead stays for a cell that reads standard input itself.
struct KeyInput {
  enum Event {
    case key(Unicode.Scalar)
    /// A key that sends an escape sequence.
    case action(EditingAction)
    /// A paste has ended: `takePasted()` gives it.
    case pasted
    case windowChanged
    case end
  }

  private static let descriptor: Int32 = 0
  /// How long to wait for the rest of an escape sequence, in milliseconds.
  private static let escapeWait: Int32 = 25

  /// Readable when a signal has something to say: the window has changed, or an interrupt came; -1: never.
  private let signals: Int32
  /// Read, but not delivered.
  private var waiting: [UInt8] = []
  private var pasted: String?

  init(signals: Int32) { self.signals = signals }

  mutating func takePasted() -> String? {
    defer { pasted = nil }
    return pasted
  }

  mutating func next() -> Event {
    waiting += TerminalQuery.takeTyped()
    if waiting.isEmpty, let signal = waitForSignal() { return signal }
    guard let first = nextByte() else { return .end }
    if first == BracketedPaste.start[0] { return sequence() }
    if first < 0x80 { return .key(Unicode.Scalar(first)) }
    let scalar = decode(first)
    // libedit counts a column for each mark that combines with the letter before, unless it draws the line anew.
    guard DisplayWidth.of(scalar) != 0 else {
      pasted = String(Character(scalar))
      return .pasted
    }
    // Controls beyond ASCII stand for keys here.
    return .key(scalar.value < 0xA0 ? "\u{FFFD}" : scalar)
  }

  /// Whether a key waits.
  var hasMore: Bool { !waiting.isEmpty || isReady(within: 0) }

  // MARK: Bytes

  /// Waits for a key; what a signal had to say before one came.
  ///
  /// Ctrl-C is a key while the terminal gives keys one by one. It is a signal in the moments in which it does not: while
  /// something is written below the cell.
  private func waitForSignal() -> Event? {
    var sources = [
      pollfd(fd: KeyInput.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      if Interrupt.isRequested {
        Interrupt.clear()
        return .key(KeyInput.controlC)
      }
      let count = poll(&sources, nfds_t(signals >= 0 ? 2 : 1), -1)
      if count < 0 && errno == EINTR { continue }
      guard count > 0, sources[1].revents & Int16(POLLIN) != 0 else { return nil }
      var bytes = [UInt8](repeating: 0, count: 64)
      let length = read(signals, &bytes, bytes.count)
      if bytes.prefix(max(0, length)).contains(KeyInput.windowSignal) { return .windowChanged }
    }
  }

  private static let controlC: Unicode.Scalar = "\u{3}"
  /// What the handler of SIGWINCH writes.
  private static let windowSignal = UInt8(ascii: "w")

  private mutating func nextByte() -> UInt8? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    var byte: UInt8 = 0
    while true {
      let count = read(KeyInput.descriptor, &byte, 1)
      if count == 1 { return byte }
      if count < 0 && errno == EINTR { continue }
      return nil
    }
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: KeyInput.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, milliseconds) > 0
  }

  /// The scalar that begins with that byte; broken UTF-8 becomes the replacement character.
  private mutating func decode(_ first: UInt8) -> Unicode.Scalar {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5 else { return "\u{FFFD}" }
    var bytes = [first]
    while bytes.count < length, let byte = nextByte() {
      guard byte & 0xC0 == 0x80 else {
        waiting.insert(byte, at: 0)
        break
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  // MARK: Escape sequences

  /// Reads on while a known sequence can come of it; puts back what belongs to another key.
  private mutating func sequence() -> Event {
    var seen = [BracketedPaste.start[0]]
    if TerminalQuery.mayAnswerLate, dropAnswer() { return next() }
    while true {
      switch KeySequences.match(seen) {
      case .pasteBegins:
        pasted = readPaste()
        return .pasted
      case .action(let action): return .action(action)
      case .no:
        waiting = seen.dropFirst() + waiting
        return .key("\u{1B}")
      case .partly:
        guard !waiting.isEmpty || isReady(within: KeyInput.escapeWait), let byte = nextByte() else {
          waiting = seen.dropFirst() + waiting
          return .key("\u{1B}")
        }
        seen.append(byte)
      }
    }
  }

  /// Reads a terminal's late answer, whose escape has been read; false when it is none: then nothing is lost.
  private mutating func dropAnswer() -> Bool {
    var reader = AnswerReader()
    var seen: [UInt8] = []
    reader.take(BracketedPaste.start[0])
    while reader.answers.isEmpty, reader.typed.isEmpty {
      guard !waiting.isEmpty || isReady(within: KeyInput.escapeWait), let byte = nextByte() else { break }
      seen.append(byte)
      reader.take(byte)
    }
    if !reader.answers.isEmpty { return true }
    waiting = seen + waiting
    return false
  }

  // MARK: Paste

  private mutating func readPaste() -> String {
    let end = BracketedPaste.end
    var bytes: [UInt8] = []
    while let byte = nextByte() {
      bytes.append(byte)
      if byte == end[end.count - 1], bytes.suffix(end.count).elementsEqual(end) {
        bytes.removeLast(end.count)
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The escape sequences by which a terminal marks pasted text.
enum BracketedPaste {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"
  static let start = Array("\u{1B}[200~".utf8)
  static let end = Array("\u{1B}[201~".utf8)
}
