/// What TensorFlow 2.21 answers to the programs of the matrix.
public enum RecordedAnswers {
  /// By `MatrixProgram.key`.
  public static let table: [String: String] = parsed(text)

  /// A line without indentation is a group; the indented ones below it have a title, a tab and the answer.
  private static func parsed(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    var group: Substring = ""
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("  ") else {
        group = line
        continue
      }
      let parts = line.dropFirst(2).split(separator: "\t", maxSplits: 1)
      if parts.count == 2 { result["\(group) | \(parts[0])"] = String(parts[1]) }
    }
    return result
  }
}
