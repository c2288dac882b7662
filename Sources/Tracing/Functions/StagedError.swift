import Diagnostics
import Script

/// Errors raised while a function is traced, in the form that AutoGraph gives them: the frames of the user's code, then the
/// original class and message.
enum StagedError {
  /// The error to raise in place of one that left converted code.
  static func inUserCode(_ error: any Error, _ interpreter: Interpreter) -> any Error {
    let original = interpreter.exception(for: error)
    guard original.type.isSubclass(of: interpreter.exceptionClass(for: .exception)) else { return error }
    let message = (try? interpreter.str(.object(original))) ?? ""
    let cause = (original.payload as? StagedMessage)?.cause ?? "\(original.typeName): \(message)"
    let text = self.text(cause: cause, frames: original.traceback)
    let staged = ExceptionObject(type: stagedType(of: original.type, interpreter), arguments: [.string(text)])
    staged.traceback = original.traceback
    staged.hint = original.hint
    staged.place = original.place
    staged.notes = original.notes
    staged.suppressesContext = true
    staged.payload = StagedMessage(cause: cause)
    return ScriptError(staged)
  }

  private static func text(cause: String, frames: [TracebackEntry]) -> String {
    var lines = ["in user code:", ""]
    for frame in frames where frame.isVisible && !isHidden(frame) {
      let name = frame.function == "<lambda>" ? "None" : frame.function
      lines.append("    File \"\(frame.file.name)\", line \(frame.lineNumber), in \(name)  *")
      lines.append("        \(source(of: frame))")
    }
    lines.append("")
    for line in cause.split(separator: "\n", omittingEmptySubsequences: false) { lines.append("    " + line) }
    lines.append("")
    return lines.joined(separator: "\n")
  }

  /// Comprehensions are frames in Python 3.11, but generated code's map does not know them.
  private static func isHidden(_ frame: TracebackEntry) -> Bool {
    switch frame.function {
    case "<module>", "<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>": true
    default: false
    }
  }

  private static func source(of frame: TracebackEntry) -> String {
    let line = frame.file.line(frame.file.lineIndex(at: frame.span.start))
    return String(line.drop(while: { $0 == " " || $0 == "\t" }))
  }

  /// The class stays when an exception of it can be made from a message; else it is a StagingError.
  private static func stagedType(of type: TypeObject, _ interpreter: Interpreter) -> TypeObject {
    for kind in StagedError.stringConstructed where interpreter.exceptionClass(for: kind) === type { return type }
    if type.isHeapType, type.find("__init__")?.objectKind != .function { return type }
    return StagedError.stagingError
  }

  private static let stringConstructed: [ErrorKind] = [
    .assertionError, .attributeError, .keyError, .nameError, .notImplementedError, .runtimeError, .stopIteration,
    .typeError, .unboundLocalError, .valueError, .exception, .operatorNotAllowedInGraphError, .inaccessibleTensorError,
    .invalidArgumentError, .outOfRangeError, .notFoundError, .failedPreconditionError, .internalError,
    .unimplementedError, .resourceExhaustedError, .abortedError, .alreadyExistsError, .unknownError,
  ]

  private nonisolated(unsafe) static let stagingError = TypeObject(
    name: "StagingError", module: "tensorflow.python.autograph.impl.api")
}

/// The original class and message of an exception whose text has been staged.
struct StagedMessage {
  let cause: String
}

extension ExceptionObject {
  /// `ValueError: text` of the error that went through a trace, without the frames that its own message lists; nil for
  /// an error that did not.
  public var stagedCause: String? { (payload as? StagedMessage)?.cause }
}
