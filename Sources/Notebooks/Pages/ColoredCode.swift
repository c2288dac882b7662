import Diagnostics
import Script

/// Source text as HTML: the lexer's tokens in elements of class `k` (keyword), `s` (string), `n` (number), `c` (comment),
/// `d` (what is defined), `b` (a name of Python's own), `m` (a magic), `x` (no token).
struct ColoredCode {
  let builtins: Set<String>

  /// The lines, each with its elements closed, so that each can be an element of its own.
  func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var line = ""
    var place = 0
    /// Adds the bytes up to `end`; what spans lines is one element in each.
    func add(_ end: Int, _ style: String?) {
      var rest = bytes[place..<max(place, end)]
      place = max(place, end)
      while true {
        let stop = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        let shown = HTMLText.escaped(String(decoding: rest[rest.startIndex..<stop], as: UTF8.self))
        line += shown.isEmpty ? "" : style.map { "<span class=\"\($0)\">\(shown)</span>" } ?? shown
        guard stop < rest.endIndex else { return }
        lines.append(line)
        line = ""
        rest = rest[(stop + 1)...]
      }
    }
    for part in parts(bytes) {
      add(part.start, nil)
      add(part.end, part.style)
    }
    add(bytes.count, nil)
    return lines + [line]
  }

  private struct Part {
    let start: Int
    let end: Int
    let style: String
  }

  /// What is coloured, in order.
  private func parts(_ bytes: [UInt8]) -> [Part] {
    var code = bytes
    var parts = ColoredCode.magics(bytes)
    for magic in parts { for index in magic.start..<magic.end { code[index] = 0x20 } }
    let tokens = Lexer.tokens(of: SourceFile(name: "", text: String(decoding: code, as: UTF8.self)))
    var defines = false
    for (index, token) in tokens.enumerated() {
      let followsDot = index > 0 && tokens[index - 1].symbol == .dot
      if let style = style(token, bytes, defines: defines, followsDot: followsDot), token.span.end > token.span.start {
        parts.append(Part(start: token.span.start, end: min(token.span.end, bytes.count), style: style))
      }
      defines = token.symbol == .kwDef || token.symbol == .kwClass
    }
    return parts.sorted { $0.start < $1.start }
  }

  private func style(_ token: Token, _ bytes: [UInt8], defines: Bool, followsDot: Bool) -> String? {
    switch token.kind {
    case .keyword: "k"
    case .string: "s"
    case .number: "n"
    case .comment: "c"
    case .invalid: "x"
    case .name:
      defines ? "d" : !followsDot && builtins.contains(ColoredCode.word(token, bytes)) ? "b" : nil
    default: token.symbol == .at ? "d" : nil
    }
  }

  private static func word(_ token: Token, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[min(token.span.start, bytes.count)..<min(token.span.end, bytes.count)], as: UTF8.self)
  }

  /// The words `%name` that begin a line.
  private static func magics(_ bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start] == UInt8(ascii: "%") {
        let stop = bytes[start..<end].firstIndex(of: 0x20) ?? end
        parts.append(Part(start: start, end: stop, style: "m"))
      }
      start = end + 1
    }
    return parts
  }
}
