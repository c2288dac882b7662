import Diagnostics

/// An exception: an instance of BaseException or of a class derived from it.
public final class ExceptionObject: Object {
  /// `args`: a tuple, owned.
  private var argumentsValue: Value
  private var causeValue = Value.none
  /// The exception that was being handled, owned, or None.
  private var contextValue = Value.none
  /// `args`.
  public var arguments: [Handle] {
    get {
      guard argumentsValue.isObject else { return [] }
      let tuple = argumentsValue.unsafeAs(TupleObject.self)
      return (0..<tuple.count).map { Handle(tuple.base[$0]) }
    }
    set { put(&argumentsValue, newValue.isEmpty ? .none : Handle.tuple(newValue).owned) }
  }
  /// `args`: an OSError shows the number and the text only, though it was given names of files, too.
  var shownArguments: [Handle] {
    isFileError ? Array(arguments.prefix(2)) : arguments
  }
  /// What the class is called with to make the exception again.
  var reducedArguments: [Handle] {
    guard isFileError, arguments.count > 3, arguments[arguments.count - 1].isNone else { return arguments }
    return Array(arguments.prefix(3))
  }
  private var isFileError: Bool {
    (3...5).contains(arguments.count) && type.isSubclass(of: ExceptionHierarchy.named("OSError"))
  }
  public var cause: Handle {
    get { Handle(causeValue) }
    set { put(&causeValue, newValue.owned) }
  }
  public var context: ExceptionObject? {
    get { contextValue.isObject ? contextValue.unsafeAs(ExceptionObject.self) : nil }
    set { put(&contextValue, newValue.map { Value($0) } ?? .none) }
  }
  public var suppressesContext = false
  /// The frames that it left, innermost first.
  var unwound: [TracebackEntry] = []
  /// The frames that it left, as a traceback shows them: innermost last.
  public var traceback: [TracebackEntry] {
    get { unwound.reversed() }
    set { unwound = newValue.reversed() }
  }
  public var notes: [String] = []
  /// The name that a NameError or AttributeError did not find.
  var missingName: String?
  /// The object that an AttributeError is about.
  var missingOwner: Handle?
  /// What a NameError's frame could have meant: its names, when they had values.
  var visibleNames: [String] = []
  /// What to do about it, where that is known. Not part of `str(exception)`.
  public var hint: String?
  /// Where a syntax error is.
  public var place: SourcePlace?
  /// Shared by the parts that `except*` splits a group into, to tell those that are raised again from new ones.
  var groupIdentity: AnyObject?
  /// What a library keeps with its exceptions (`op`, `node_def`, …).
  public var payload: Any?

  public init(type: TypeObject, arguments: [Handle] = []) {
    argumentsValue = arguments.isEmpty ? .none : Handle.tuple(arguments).owned
    super.init(kind: .exception, type: type, isContainer: true)
  }

  /// Made by a call of its class.
  convenience init(type: TypeObject, given: Arguments) {
    self.init(type: type)
    take(given)
  }

  /// Makes the positional arguments of a call `args`.
  func take(_ given: Arguments) {
    let tuple = given.count == 0 ? Value.none : Value(TupleObject(copying: given.base, count: given.count))
    put(&argumentsValue, tuple)
  }

  deinit {
    argumentsValue.release()
    causeValue.release()
    contextValue.release()
  }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(argumentsValue)
    visit(causeValue)
    visit(contextValue)
    for entry in unwound { entry.frame?.traverse(visit) }
    super.traverse(visit)
  }

  public override func clear() {
    for entry in unwound { entry.frame?.clear() }
    arguments = []
    cause = .none
    context = nil
    super.clear()
  }

  /// `str(exception)`.
  public func message(_ interpreter: Interpreter) throws -> String {
    try interpreter.str(.object(self))
  }

  public override var acceptsAttributes: Bool { true }

  public override func str(_ interpreter: Interpreter) throws -> String {
    switch arguments.count {
    case 0: return ""
    case _ where type.isSubclass(of: ExceptionHierarchy.named("BaseExceptionGroup")):
      return try ExceptionGroups.text(self, interpreter)
    case 1 where place != nil:
      guard let place else { return "" }
      let line = place.file.lineIndex(at: place.span.start) + place.file.firstLine
      let file = place.file.name.split(separator: "/").last.map(String.init) ?? place.file.name
      return "\(try interpreter.str(arguments[0])) (\(file), line \(line))"
    case 1:
      if type.isSubclass(of: interpreter.exceptionClass(for: .keyError)) { return try interpreter.repr(arguments[0]) }
      return try interpreter.str(arguments[0])
    default:
      if arguments.count == 5, let text = ExceptionAttributes.unicodeText(self) { return text }
      if arguments.count <= 3, type.isSubclass(of: interpreter.exceptionClass(for: .osError)) {
        let text = "[Errno \(try interpreter.str(arguments[0]))] \(try interpreter.str(arguments[1]))"
        return arguments.count == 3 ? "\(text): \(try interpreter.repr(arguments[2]))" : text
      }
      if arguments.count == 5, type.isSubclass(of: interpreter.exceptionClass(for: .osError)) {
        let text = "[Errno \(try interpreter.str(arguments[0]))] \(try interpreter.str(arguments[1]))"
        return "\(text): \(try interpreter.repr(arguments[2])) -> \(try interpreter.repr(arguments[4]))"
      }
      return try interpreter.repr(.tuple(arguments))
    }
  }

  public override func repr(_ interpreter: Interpreter) throws -> String {
    "\(typeName)(\(try shownArguments.map { try interpreter.repr($0) }.joined(separator: ", ")))"
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
  /// Whether the frame ran lowered code.
  public let isConverted: Bool
  /// The frame's variables, where the interpreter keeps them.
  let frame: KeptFrame?

  public init(
    file: SourceFile, function: String, span: SourceSpan, isVisible: Bool = true, isConverted: Bool = false
  ) {
    self.init(file: file, function: function, span: span, isVisible: isVisible, isConverted: isConverted, frame: nil)
  }

  init(
    file: SourceFile, function: String, span: SourceSpan, isVisible: Bool = true, isConverted: Bool = false,
    frame: KeptFrame?
  ) {
    self.file = file
    self.function = function
    self.span = span
    self.isVisible = isVisible && !file.isLibrary
    self.isConverted = isConverted
    self.frame = frame
  }

  public var lineNumber: Int { file.lineNumber(at: span.start) }
}

/// A script exception on its way through Swift code.
public struct ScriptError: Error, @unchecked Sendable {
  public let exception: ExceptionObject

  public init(_ exception: ExceptionObject) { self.exception = exception }
}
