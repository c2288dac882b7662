import Diagnostics
import Sessions

/// Runs programs of the matrix in one session.
public final class MatrixRun {
  private let session = Session()
  private var count = 0

  /// - Errors: what the preamble raises.
  public init() throws {
    let result = session.run(CellSource(MatrixProgram.preamble, name: "preamble", allowsMagics: false))
    if let error = result.error { throw Failure(.internalError, error.traceback) }
  }

  /// What a program prints, or the class and the substance of its error.
  public func answer(to program: MatrixProgram) -> String {
    count += 1
    let result = session.run(CellSource(program.text, name: "cell \(count)", allowsMagics: false))
    if let error = result.error { return MatrixAnswer.text(ofError: error.type, error.message) }
    return result.standardOutput.split(separator: "\n").joined(separator: " / ")
  }
}

/// Answers as they are recorded and compared.
public enum MatrixAnswer {
  private static let limit = 200

  /// Class and substance of an error: the first line of its message, without the frames of the traced code that
  /// AutoGraph puts before it, and without what differs from run to run.
  public static func text(ofError type: String, _ message: String) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var start = 0
    for (index, line) in lines.enumerated() where line.drop(while: { $0 == " " }).hasPrefix("File \"") {
      start = index + 2
    }
    let name = type.split(separator: ".").last.map(String.init) ?? type
    var substance = ""
    for line in lines.dropFirst(start) {
      let trimmed = String(line.drop { $0 == " " })
      if trimmed.isEmpty || trimmed == "in user code:" || trimmed.hasPrefix("*") { continue }
      substance = trimmed
      break
    }
    if substance.hasPrefix(name + ": ") { substance.removeFirst(name.count + 2) }
    return "\(name): \(String(steady(substance).prefix(limit)))"
  }

  /// The text without addresses, file names and the numbers of generated functions.
  private static func steady(_ text: String) -> String {
    var result = text.replacing(/0x[0-9a-f]+/, with: "0x…")
    result.replace(/(cond_true|cond_false|while_body|while_cond|__inference_[A-Za-z_<>]+?)_\d+/) {
      (match: Regex<(Substring, Substring)>.Match) -> Substring in match.1
    }
    result.replace(/NodeDef '([\w\/]+?)\/_\d+'/) {
      (match: Regex<(Substring, Substring)>.Match) -> String in "NodeDef '\(match.1)'"
    }
    result.replace(/id=\d+/, with: "id=…")
    result.replace(/\/[\w\/.\-]+\.py:\d+/, with: "FILE")
    return result
  }

  /// Whether two answers are the same: to the letter, floats but for their last digits. A recorded answer that ends in …
  /// was cut off there.
  public static func agree(_ expected: String, _ given: String) -> Bool {
    if expected == given { return true }
    if expected.hasSuffix("…") { return given.hasPrefix(expected.dropLast()) }
    let left = expected.split(whereSeparator: isSeparator)
    let right = given.split(whereSeparator: isSeparator)
    guard left.count == right.count, !left.isEmpty else { return false }
    return zip(left, right).allSatisfy { (a: Substring, b: Substring) -> Bool in
      if a == b { return true }
      guard a.contains("."), let x = Double(a), let y = Double(b) else { return false }
      return abs(x - y) <= 1e-6 * max(abs(x), abs(y))
    }
  }

  private static func isSeparator(_ character: Character) -> Bool { " ,()[]".contains(character) }
}
