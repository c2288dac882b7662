import Diagnostics

/// An exception: an instance of BaseException or of a class derived from it.
public final class ExceptionObject: Object {
  /// `args`.
  public var arguments: [Handle]
  public var cause: Handle = .none
  public var context: ExceptionObject?
  public var suppressesContext = false
  /// The frames that it left, innermost first.
  var unwound: [TracebackEntry] = []
  /// The frames that it left, as a traceback shows them: innermost last.
  public var traceback: [TracebackEntry] {
    get { unwound.reversed() }
    set { unwound = newValue.reversed() }
  }
  public var notes: [String] = []
  /// What to do about it, where that is known. Not part of `str(exception)`.
  public var hint: String?
  /// Where a syntax error is.
  public var place: SourcePlace?
  /// What a library keeps with its exceptions (`op`, `node_def`, …).
  public var payload: Any?

  public init(type: TypeObject, arguments: [Handle] = []) {
    self.arguments = arguments
    super.init(kind: .exception, type: type, isContainer: true)
  }

  /// `str(exception)`.
  public func message(_ interpreter: Interpreter) throws -> String {
    try interpreter.str(.object(self))
  }

  public override var acceptsAttributes: Bool { true }

  public override func str(_ interpreter: Interpreter) throws -> String {
    switch arguments.count {
    case 0: return ""
    case 1:
      if type.isSubclass(of: interpreter.exceptionClass(for: .keyError)) { return try interpreter.repr(arguments[0]) }
      return try interpreter.str(arguments[0])
    default: return try interpreter.repr(.tuple(arguments))
    }
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "\(typeName)(\(try arguments.map { try interpreter.repr($0) }.joined(separator: ", ")))"
  }
}

/// One frame that an exception left.
public struct TracebackEntry {
  public let file: SourceFile
  /// The code's name; `<module>` at top level.
  public let function: String
  /// What was being evaluated.
  public let span: SourceSpan
  /// False for frames of the program's own making, which a traceback leaves out.
  public let isVisible: Bool

  public init(file: SourceFile, function: String, span: SourceSpan, isVisible: Bool = true) {
    self.file = file
    self.function = function
    self.span = span
    self.isVisible = isVisible
  }

  public var lineNumber: Int { file.lineNumber(at: span.start) }
}

/// A script exception on its way through Swift code.
public struct ScriptError: Error, @unchecked Sendable {
  public let exception: ExceptionObject

  public init(_ exception: ExceptionObject) { self.exception = exception }
}
