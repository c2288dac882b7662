import Diagnostics

extension Interpreter {
  /// Where the script is, for warnings: the line that called the native that runs; nil outside of any code.
  public var currentPlace: (file: String, line: Int, source: String)? {
    guard top >= 0 else { return nil }
    let frame = registers.frames[top]
    let file = frame.code.file
    let start = frame.span.start
    let text = file.line(file.lineIndex(at: start))
    return (file.name, file.lineNumber(at: start), String(text.drop { $0 == " " || $0 == "\t" }))
  }
}
