/// Follows string literals over the lines of Python source, so that a line inside a literal is not taken for a marker, a
/// magic or an output.
struct StringTracker {
  private enum State: Equatable {
    case code
    /// Within a literal that three quotes open.
    case triple(UInt8)
    /// Within a literal of one quote whose line ended in a backslash.
    case continued(UInt8)
  }

  private var state = State.code

  /// Whether the next line begins inside a literal.
  var isInString: Bool { state != .code }

  mutating func read(_ line: some StringProtocol) {
    let bytes = Array(line.utf8)
    var index = 0
    var quote: UInt8 = 0
    var isTriple = false
    switch state {
    case .code: break
    case .triple(let open): (quote, isTriple) = (open, true)
    case .continued(let open): (quote, isTriple) = (open, false)
    }
    while index < bytes.count {
      let byte = bytes[index]
      if quote == 0 {
        if byte == UInt8(ascii: "#") { break }
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
          quote = byte
          isTriple = StringTracker.startsTriple(bytes, index)
          index += isTriple ? 2 : 0
        }
      } else if byte == UInt8(ascii: "\\") {
        index += 1
        if index == bytes.count, !isTriple {
          state = .continued(quote)
          return
        }
      } else if byte == quote, !isTriple || StringTracker.startsTriple(bytes, index) {
        index += isTriple ? 2 : 0
        quote = 0
      }
      index += 1
    }
    // A literal of one quote ends with its line, valid or not.
    state = quote != 0 && isTriple ? .triple(quote) : .code
  }

  private static func startsTriple(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == bytes[index] && bytes[index + 2] == bytes[index]
  }
}
