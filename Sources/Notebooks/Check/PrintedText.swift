import Foundation

/// Printed text as a check sees it: numbers, and what stands between them.
///
/// Blanks at line ends are gone, runs of blanks within brackets count as one (NumPy pads to the longest number), and
/// addresses (`0x7f…`) are all alike, as are the numbers of generated functions (`cond_true_12`).
struct PrintedText: Equatable {
  enum Piece: Equatable {
    case text(String)
    /// A number as it was printed. In a shape or a type a number is text.
    case number(String)
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    var scanner = Scanner(text)
    scanner.run()
    pieces = scanner.pieces
  }

  /// The same with every character of the text a piece of its own.
  var characters: [Piece] {
    pieces.flatMap { (piece: Piece) -> [Piece] in
      guard case .text(let text) = piece else { return [piece] }
      return text.map { .text(String($0)) }
    }
  }

  /// Only what tells types and shapes: `<tf.Tensor`, `shape=(2,)`, `dtype=float32`.
  static func signature(_ text: String, withShapes: Bool) -> [String] {
    let keys = withShapes ? ["dtype=", "shape="] : ["dtype="]
    var found: [String] = [String(text.prefix { $0.isLetter || "<._".contains($0) })]
    for key in keys {
      var rest = text[...]
      while let place = rest.range(of: key) {
        let value = rest[place.upperBound...]
        let end = value.first == "(" ? value.firstIndex(of: ")").map { value.index(after: $0) } : nil
        found.append(key + (end.map { value[..<$0] } ?? value.prefix { $0.isLetter || $0.isNumber || "_.'".contains($0) }))
        rest = value
      }
    }
    return found
  }
}

/// Goes once over the text, by bytes.
private struct Scanner {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var text: [UInt8] = []
  private(set) var pieces: [PrintedText.Piece] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    pieces.reserveCapacity(16)
  }

  mutating func run() {
    while index < bytes.count {
      if takeShape() || takeAddress() || takeGeneratedName() || takeNumber() || takeBlanks() { continue }
      let byte = bytes[index]
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
      text.append(byte)
      index += 1
    }
    endText()
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    pieces.append(.text(String(decoding: text, as: UTF8.self)))
    text = []
  }

  private func byte(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0 }

  private func starts(with word: StaticString) -> Bool {
    index + word.utf8CodeUnitCount <= bytes.count
      && (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  /// A shape is exact.
  private mutating func takeShape() -> Bool {
    guard starts(with: "shape=("), let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else { return false }
    text += bytes[index...end]
    index = end + 1
    return true
  }

  private mutating func takeAddress() -> Bool {
    guard starts(with: "0x"), !isWordByte(index - 1) else { return false }
    var end = index + 2
    while isHexDigit(byte(end)) { end += 1 }
    guard end - index >= 8 else { return false }
    text += Array("0x…".utf8)
    index = end
    return true
  }

  /// The number in a generated function's name counts all functions of the program.
  private mutating func takeGeneratedName() -> Bool {
    guard !isWordByte(index - 1) else { return false }
    let beginnings: [StaticString] = [
      "cond_true_", "cond_false_", "while_body_", "while_cond_", "while_while_", "__inference_", "__forward_", "__backward_",
    ]
    guard beginnings.contains(where: { starts(with: $0) }) else { return false }
    let end = endOfName(index)
    let parts = bytes[index..<end].split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    let isOfFunction = starts(with: "__")
    var words: [ArraySlice<UInt8>] = []
    for (place, part) in parts.enumerated() {
      // A name such as `__inference_layer_1_23` has but one number of that kind, the last; in `while_body_7_rewritten` or
      // `__inference_while_body_7_19` those of the parts count as well.
      let isNumber = !part.isEmpty && part.allSatisfy(isDigit)
      let isCounted = isNumber && (place == parts.count - 1 || !isOfFunction || Scanner.isPart(words.suffix(2)))
      words.append(isCounted ? "…".utf8.map { $0 }[...] : part)
    }
    text += words.joined(separator: [UInt8(ascii: "_")])
    index = end
    return true
  }

  /// Behind a word in which `<lambda>` may stand.
  private func endOfName(_ start: Int) -> Int {
    var end = start
    while true {
      while isWordByte(end) { end += 1 }
      guard byte(end) == UInt8(ascii: "<") else { return end }
      var close = end + 1
      while isWordByte(close) { close += 1 }
      guard byte(close) == UInt8(ascii: ">") else { return end }
      end = close + 1
    }
  }

  /// Whether two words make the name of a branch or of a loop's part.
  private static func isPart(_ words: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "_")
    return ["cond_true", "cond_false", "while_body", "while_cond", "while_while"].contains(name)
  }

  private mutating func takeNumber() -> Bool {
    var end = index
    if byte(end) == UInt8(ascii: "-") || byte(end) == UInt8(ascii: "+") { end += 1 }
    guard !isWordByte(end - 1), isDigit(byte(end)) || (byte(end) == UInt8(ascii: ".") && isDigit(byte(end + 1))) else {
      return false
    }
    while isDigit(byte(end)) { end += 1 }
    if byte(end) == UInt8(ascii: ".") {
      end += 1
      while isDigit(byte(end)) { end += 1 }
    }
    if byte(end) | 0x20 == UInt8(ascii: "e") {
      var digits = end + 1
      if byte(digits) == UInt8(ascii: "-") || byte(digits) == UInt8(ascii: "+") { digits += 1 }
      if isDigit(byte(digits)) {
        while isDigit(byte(digits)) { digits += 1 }
        end = digits
      }
    }
    // Letters right behind it make it a part of a word, such as 3rd; j is the imaginary unit.
    if isWordByte(end), byte(end) != UInt8(ascii: "j") { return false }
    endText()
    pieces.append(.number(String(decoding: bytes[index..<end], as: UTF8.self)))
    index = end
    return true
  }

  /// Within brackets a run of blanks is one, and none beside a bracket or before a comma; elsewhere blanks before a line's end are none.
  private mutating func takeBlanks() -> Bool {
    var end = index
    while isBlank(byte(end)) { end += 1 }
    guard end > index else { return false }
    let run = bytes[index..<end]
    if depth > 0 {
      let isPadding = byte(index - 1) == UInt8(ascii: "[") || byte(end) == UInt8(ascii: "]") || byte(end) == UInt8(ascii: ",")
      if !isPadding { text.append(UInt8(ascii: " ")) }
    } else {
      let lines = run.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      text += Array(repeating: UInt8(ascii: "\n"), count: lines.count - 1)
      if end < bytes.count, let indent = lines.last { text += indent }
    }
    index = end
    return true
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private func isWordByte(_ place: Int) -> Bool {
    guard place >= 0, place < bytes.count else { return false }
    let byte = bytes[place]
    return isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
