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
  final var unwound: [LeftFrame] = []
  /// The frames that it left, as a traceback shows them: innermost last.
  public final var traceback: [TracebackEntry] {
    get { LeftFrame.entries(of: unwound) }
    set { unwound = newValue.reversed().map { .known($0) } }
  }
  /// What few exceptions have.
  fileprivate final var knownDetails: ExceptionDetails?

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
    if given.count == 0 { return put(&argumentsValue, .none) }
    let tuple = TupleObject.make(given.count) { (elements: UnsafeMutablePointer<Value>) in
      for index in 0..<given.count { (elements + index).initialize(to: given.base[index].retained()) }
    }
    put(&argumentsValue, tuple)
  }

  /// Makes an owned value the only one of `args`.
  func take(onlyArgument value: Value) {
    put(&argumentsValue, TupleObject.make(1) { (elements: UnsafeMutablePointer<Value>) in elements.initialize(to: value) })
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
    for left in unwound { left.frame?.traverse(visit) }
    super.traverse(visit)
  }

  public override func clear() {
    for left in unwound { left.frame?.clear() }
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

/// What few exceptions have: names for suggestions, notes, hints, what libraries keep.
private final class ExceptionDetails {
  var notes: [String] = []
  var missingName: String?
  var missingOwner: Handle?
  var visibleNames: [String] = []
  var hint: String?
  var place: SourcePlace?
  var groupIdentity: AnyObject?
  var payload: Any?
}

extension ExceptionObject {
  private var details: ExceptionDetails {
    if let knownDetails { return knownDetails }
    let made = ExceptionDetails()
    knownDetails = made
    return made
  }

  /// `__notes__`.
  public var notes: [String] {
    get { knownDetails?.notes ?? [] }
    set { details.notes = newValue }
  }
  /// The name that a NameError or AttributeError did not find.
  var missingName: String? {
    get { knownDetails?.missingName }
    set { details.missingName = newValue }
  }
  /// The object that an AttributeError is about.
  var missingOwner: Handle? {
    get { knownDetails?.missingOwner }
    set { details.missingOwner = newValue }
  }
  /// What a NameError's frame could have meant: its names, when they had values.
  var visibleNames: [String] {
    get { knownDetails?.visibleNames ?? [] }
    set { details.visibleNames = newValue }
  }
  /// What to do about it, where that is known. Not part of `str(exception)`.
  public var hint: String? {
    get { knownDetails?.hint }
    set { details.hint = newValue }
  }
  /// Where a syntax error is.
  public var place: SourcePlace? {
    get { knownDetails?.place }
    set { details.place = newValue }
  }
  /// Shared by the parts that `except*` splits a group into, to tell those that are raised again from new ones.
  var groupIdentity: AnyObject? {
    get { knownDetails?.groupIdentity }
    set { details.groupIdentity = newValue }
  }
  /// What a library keeps with its exceptions (`op`, `node_def`, …).
  public var payload: Any? {
    get { knownDetails?.payload }
    set { details.payload = newValue }
  }
}

/// A script exception on its way through Swift code.
public struct ScriptError: Error, @unchecked Sendable {
  public let exception: ExceptionObject

  public init(_ exception: ExceptionObject) { self.exception = exception }
}
