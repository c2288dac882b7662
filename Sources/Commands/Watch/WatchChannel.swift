import Glibc

/// Texts through a socket: each goes as its length in eight bytes, and then its bytes.
struct WatchChannel {
  let descriptor: Int32

  /// False where nobody hears it.
  @discardableResult
  func send(_ text: String) -> Bool {
    var length = UInt64(text.utf8.count)
    var text = text
    return withUnsafeBytes(of: &length) { send($0) } && text.withUTF8 { send(UnsafeRawBufferPointer($0)) }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = Glibc.send(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      if count < 0, errno != EINTR { return false }
      sent += max(0, count)
    }
    return true
  }

  /// Waits for a text; nil when the other side is gone.
  func receive() -> String? {
    guard let head = receive(8) else { return nil }
    return receive(Int(head.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })).map { String(decoding: $0, as: UTF8.self) }
  }

  private func receive(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var got = 0
    while got < count {
      let more = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + got }, count - got) }
      if more == 0 || more < 0 && errno != EINTR { return nil }
      got += max(0, more)
    }
    return bytes
  }

  /// Whether something, or the end, can be read within that time.
  func waits(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, milliseconds) > 0
  }
}

/// What a kept session is told: to run the cells of a text.
struct WatchOrder {
  /// The step before which the session was kept.
  var start: Int
  /// The steps before this one are shown to nobody: they ran before.
  var shownFrom: Int
  /// Where sessions are to be kept: the slots of steps.
  var slots: [Int: Int]
  /// The notebook's text.
  var text: String

  init(start: Int, shownFrom: Int, slots: [Int: Int], text: String) {
    (self.start, self.shownFrom, self.slots, self.text) = (start, shownFrom, slots, text)
  }

  /// The numbers on a line, then the text.
  var message: String {
    let pairs = slots.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
    return (["\(start)", "\(shownFrom)"] + pairs).joined(separator: " ") + "\n" + text
  }

  init?(message: String) {
    guard let end = message.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = message[..<end].split(separator: " ")
    guard words.count >= 2, let start = Int(words[0]), let shown = Int(words[1]) else { return nil }
    var slots: [Int: Int] = [:]
    for word in words.dropFirst(2) {
      let pair = word.split(separator: ":").compactMap { Int($0) }
      if pair.count == 2 { slots[pair[0]] = pair[1] }
    }
    self.init(start: start, shownFrom: shown, slots: slots, text: String(message[message.utf8.index(after: end)...]))
  }
}

/// What the sessions tell the watch, a line each.
enum WatchReport: Equatable {
  /// A process runs cells.
  case runs(pid_t)
  /// A session is kept before a step, in a slot.
  case kept(step: Int, slot: Int)
  /// A step begins.
  case step(Int)
  /// The run ended.
  case done(Summary)
  /// A process that a kept session has started is gone; its status is as `waitpid` gives it.
  case ended(pid_t, status: Int32)

  struct Summary: Equatable {
    enum Ending: String { case finished, failed, interrupted, exited, stopped }

    var ending: Ending
    /// The step that it ended at: the first one whose state before is still good, but not the one after.
    var step: Int
    /// How many cells ran and were shown, and how long they took together.
    var cells: Int
    var seconds: Double
    /// `sys.exit`'s.
    var status: Int
    var hasRecordedOutputs: Bool
    /// The numbers of the cells that are not as recorded, those that ran earlier among them.
    var differing: [Int]
  }

  var line: String {
    switch self {
    case .runs(let process): "runs \(process)\n"
    case .kept(let step, let slot): "kept \(step) \(slot)\n"
    case .step(let step): "step \(step)\n"
    case .ended(let process, let status): "ended \(process) \(status)\n"
    case .done(let summary):
      "done \(summary.ending.rawValue) \(summary.step) \(summary.cells) \(summary.seconds) \(summary.status) "
        + "\(summary.hasRecordedOutputs ? 1 : 0) " + summary.differing.prefix(100).map(String.init).joined(separator: ",") + "\n"
    }
  }

  init?(line: Substring) {
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().map { Int($0) ?? 0 }
    switch (words.first, numbers.count) {
    case ("runs", 1): self = .runs(pid_t(truncatingIfNeeded: numbers[0]))
    case ("kept", 2): self = .kept(step: numbers[0], slot: numbers[1])
    case ("step", 1): self = .step(numbers[0])
    case ("ended", 2): self = .ended(pid_t(truncatingIfNeeded: numbers[0]), status: Int32(truncatingIfNeeded: numbers[1]))
    case ("done", 6...7):
      guard let ending = Summary.Ending(rawValue: String(words[1])), let seconds = Double(words[4]) else { return nil }
      self = .done(
        Summary(
          ending: ending, step: numbers[1], cells: numbers[2], seconds: seconds, status: numbers[4],
          hasRecordedOutputs: numbers[5] == 1,
          differing: words.count > 7 ? words[7].split(separator: ",").compactMap { Int($0) } : []))
    default: return nil
    }
  }
}
