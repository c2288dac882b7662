import Diagnostics
import Script

/// Errors raised while a function is traced, in the form that AutoGraph gives them: the frames of the user's code, then the
/// original class and message.
enum StagedError {
  /// The error to raise in place of one that left converted code.
  static func inUserCode(_ error: any Error, _ interpreter: Interpreter) -> any Error {
    let original = interpreter.exception(for: error)
    guard original.type.isSubclass(of: interpreter.exceptionClass(for: .exception)) else { return error }
    // What is wrong with the call of the function, rather than with a line in it, is said as it is.
    if VariableCreation.isLate(original) || isLeak(original) { return error }
    // Code that AutoGraph left alone raises what it raises.
    guard original.payload is StagedMessage || original.traceback.contains(where: \.isConverted) else { return error }
    // At the end of the stack there is no room for asking the exception.
    let message = (try? interpreter.str(.object(original))) ?? original.arguments.first?.asString ?? ""
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

  /// A tensor of another trace: TensorFlow notices it when the trace is over.
  private static func isLeak(_ exception: ExceptionObject) -> Bool {
    exception.type === ExceptionHierarchy.named("TypeError")
      && exception.arguments.first?.asString?.contains("is out of scope and cannot be used here. Use return") == true
  }

  private static func text(cause: String, frames: [TracebackEntry]) -> String {
    var lines = ["in user code:", ""]
    var wasConverted = true
    var repeats = 0
    var last: [String] = []
    for frame in frames where frame.isVisible && !isHidden(frame) {
      let name = frame.function == "<lambda>" ? "None" : frame.function
      // One star for converted code, two where it called code that is not.
      let mark = frame.isConverted ? "  *" : wasConverted ? "  **" : ""
      wasConverted = frame.isConverted
      let shown = [
        "    File \"\(frame.file.name)\", line \(frame.lineNumber), in \(name)\(mark)", "        \(source(of: frame))",
      ]
      repeats = shown == last ? repeats + 1 : 0
      last = shown
      // A function that calls itself without end would fill pages.
      if repeats < mostRepeats { lines += shown } else if repeats == mostRepeats { lines.append("    ...") }
    }
    lines.append("")
    for line in cause.split(separator: "\n", omittingEmptySubsequences: false) { lines.append("    " + line) }
    lines.append("")
    return lines.joined(separator: "\n")
  }

  /// How often the same frame is shown in a row.
  private static let mostRepeats = 10

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
    if type === ExceptionHierarchy.named("KeyError") { return keyError }
    for kind in StagedError.stringConstructed where interpreter.exceptionClass(for: kind) === type { return type }
    if type.isHeapType, type.find("__init__")?.objectKind != .function { return type }
    return StagedError.stagingError
  }

  private static let stringConstructed: [ErrorKind] = [
    .assertionError, .attributeError, .nameError, .notImplementedError, .runtimeError, .stopIteration,
    .typeError, .unboundLocalError, .valueError, .exception, .operatorNotAllowedInGraphError, .inaccessibleTensorError,
    .invalidArgumentError, .outOfRangeError, .notFoundError, .failedPreconditionError, .internalError,
    .unimplementedError, .resourceExhaustedError, .abortedError, .alreadyExistsError, .unknownError,
  ]

  /// A `KeyError` whose text is its message, not the repr of a key.
  private nonisolated(unsafe) static let keyError: TypeObject = {
    let type = TypeObject(
      name: "KeyError", module: "builtins", bases: [ExceptionHierarchy.named("KeyError")], isHeapType: true)
    type.defineMethod("__str__", "self") { (call: NativeCall) in
      call[0].as(ExceptionObject.self)?.arguments.first ?? .string("")
    }
    return type
  }()

  private nonisolated(unsafe) static let stagingError: TypeObject = {
    let base = TypeObject(
      name: "PyCTError", module: "tensorflow.python.autograph.pyct.errors",
      bases: [ExceptionHierarchy.named("Exception")])
    let module = "tensorflow.python.autograph.impl.api"
    let error = TypeObject(name: "AutoGraphError", module: module, bases: [base])
    return TypeObject(name: "StagingError", module: module, bases: [error])
  }()
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
