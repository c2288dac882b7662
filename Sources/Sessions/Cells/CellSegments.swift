import Diagnostics
import Script

/// A cell's text taken apart: stretches of code, and magic lines between them.
enum CellSegment {
  /// Code that begins at that line (from 0) of the cell.
  case code(String, line: Int)
  /// `%name argument`, without the percent sign.
  case magic(name: String, argument: String, line: Int)
  /// `%%name argument` with the rest of the cell.
  case cellMagic(name: String, argument: String, body: String, line: Int)
}

enum CellSegments {
  /// Magics stand at the beginning of a line, outside of string literals and brackets. `x?` and `x??` are `%help x`.
  static func split(_ source: CellSource) -> [CellSegment] {
    guard source.allowsMagics, source.text.contains("%") || source.text.contains("?") else {
      return [.code(source.text, line: 0)]
    }
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    if let cell = cellMagic(lines) { return [cell] }
    var segments: [CellSegment] = []
    var code: [Substring] = []
    var codeStart = 0
    func flush(_ next: Int) {
      if code.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        segments.append(.code(code.joined(separator: "\n"), line: codeStart))
      }
      code = []
      codeStart = next
    }
    for (index, line) in lines.enumerated() {
      if let (name, argument) = lineMagic(line), isComplete(code) {
        flush(index + 1)
        segments.append(.magic(name: name, argument: argument, line: index))
      } else {
        code.append(line)
      }
    }
    flush(lines.count)
    return segments
  }

  private static func cellMagic(_ lines: [Substring]) -> CellSegment? {
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), lines[first].hasPrefix("%%") else {
      return nil
    }
    let (name, argument) = words(lines[first].dropFirst(2))
    let body = lines[(first + 1)...].joined(separator: "\n")
    return .cellMagic(name: name, argument: argument, body: body, line: first + 1)
  }

  private static func lineMagic(_ line: Substring) -> (String, String)? {
    if line.hasPrefix("%"), !line.hasPrefix("%%") {
      let (name, argument) = words(line.dropFirst())
      // `%name?` asks about the magic.
      return name.hasSuffix("?") && argument.isEmpty ? ("help", "%" + name.dropLast()) : (name, argument)
    }
    guard line.hasSuffix("?") else { return nil }
    let isLong = line.hasSuffix("??")
    let subject = line.dropLast(isLong ? 2 : 1)
    guard let first = subject.first, first.isLetter || "_%*".contains(first),
      subject.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || "_.*".contains($0) })
    else { return nil }
    return ("help", (isLong ? "-s " : "") + subject)
  }

  private static func words(_ text: Substring) -> (String, String) {
    let name = text.prefix { !$0.isWhitespace }
    let argument = text.dropFirst(name.count)
    return (String(name), String(argument.drop { $0.isWhitespace }).trimmingTrailingBlanks)
  }

  /// Whether the code so far could end here, so that a percent sign begins something new.
  private static func isComplete(_ code: [Substring]) -> Bool {
    guard !code.isEmpty else { return true }
    if case .incomplete = Completeness.of(code.joined(separator: "\n") + "\n\n") { return false }
    return true
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
