import Diagnostics

/// Where a script stops, as `b` set it.
public final class Breakpoint {
  public let number: Int
  public let file: String
  public let line: Int
  /// The function at whose first statement it stops, in place of the line.
  let function: String?
  let isTemporary: Bool
  var condition: String?
  var isEnabled = true
  var ignoreCount = 0
  var hits = 0

  init(number: Int, file: String, line: Int, function: String?, condition: String?, isTemporary: Bool) {
    self.number = number
    self.file = file
    self.line = line
    self.function = function
    self.condition = condition
    self.isTemporary = isTemporary
  }

  /// `cell 3:5`.
  var place: String { "\(file):\(line)" }

  /// Whether a place of the code is the one meant.
  func matches(_ place: TrapTable.Place, _ code: Code) -> Bool {
    guard isEnabled, place.line > 0, code.file.name == file else { return false }
    guard let function else { return place.line == line }
    guard code.name == function, let first = code.traps?.places.first(where: { $0.line > 0 }) else { return false }
    return first.pc == place.pc && code.definitionLine == line
  }

  /// The line of the list that `b` prints.
  var listing: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    var text = padded(String(number), 4) + "breakpoint   " + (isTemporary ? "del  " : "keep ")
    text += (isEnabled ? "yes  " : "no   ") + " at " + place
    if let condition { text += "\n\tstop only if \(condition)" }
    if ignoreCount > 0 { text += "\n\tignore next \(ignoreCount) hits" }
    if hits > 0 { text += "\n\tbreakpoint already hit \(hits) time\(hits == 1 ? "" : "s")" }
    return text
  }
}

extension Code {
  /// The line of `def`, or of the first decorator; the first line of a module.
  var definitionLine: Int {
    guard let definition else { return statements.first.map { file.lineNumber(at: Int($0.offset)) } ?? file.firstLine }
    return file.lineNumber(at: definition.span.start)
  }
}
