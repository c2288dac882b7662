import Diagnostics

extension Lexer {
  /// Whether a word before a quote is a string prefix, and if so, whether the string is raw.
  func stringPrefix(_ word: ArraySlice<UInt8>) -> Bool? {
    switch String(decoding: word, as: UTF8.self).lowercased() {
    case "r", "rb", "br", "rf", "fr": true
    case "b", "f", "u": false
    default: nil
    }
  }

  /// Scans a string literal whose prefix begins at `start` and whose first quote is at the position.
  mutating func scanString(from start: Int, isRaw: Bool) {
    let quote = peek()
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    while position < limit {
      let byte = bytes[position]
      if byte == 0x5C {
        // A backslash keeps what follows from ending the string, in raw strings too.
        position += 1
        if position < limit {
          if isLineEnd(bytes[position]) { skipLineEnd() } else { position += 1 }
        }
      } else if byte == quote {
        if !isTriple {
          position += 1
          return append(.string, from: start)
        }
        if peek(1) == quote, peek(2) == quote {
          position += 3
          return append(.string, from: start)
        }
        position += 1
      } else if !isTriple, isLineEnd(byte) {
        return failUnterminated(start, "unterminated string literal", .failed)
      } else {
        position += 1
      }
    }
    position = min(position, limit)
    failUnterminated(
      start, isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal",
      isTriple || (limit > start && bytes[limit - 1] == 0x0A) ? .openString : .failed)
  }

  private mutating func failUnterminated(_ start: Int, _ what: String, _ why: Ending) {
    // A line end that closes the text doesn't begin another line.
    var last = position
    if last > start, last == limit, bytes[last - 1] == 0x0A { last -= 1 }
    let line = file.lineNumber(at: last)
    fail("\(what) (detected at line \(line))", start..<start + 1, end: position, why)
  }
}
