import Diagnostics

extension Interpreter {
  /// The class that failures of `kind` are raised as. A kind without a class of its own is a RuntimeError.
  public func exceptionClass(for kind: ErrorKind) -> TypeObject {
    exceptionClasses[kind.index] ?? exceptionClasses[ErrorKind.runtimeError.index] ?? .object
  }

  /// Says which class failures of `kind` become.
  public func registerExceptionClass(_ type: TypeObject, for kind: ErrorKind) {
    exceptionClasses[kind.index] = type
  }

  /// Makes an exception class that scripts can catch and derive from.
  public func makeExceptionClass(_ name: String, module: String, base: TypeObject, kind: ErrorKind? = nil) -> TypeObject {
    let type = TypeObject(name: name, module: module, bases: [base])
    if let kind { registerExceptionClass(type, for: kind) }
    return type
  }

  /// The exception object that an error thrown by Swift code is.
  public func exception(for error: any Error) -> ExceptionObject {
    switch error {
    case let failure as Failure: return namedException(for: failure)
    case let script as ScriptError: return script.exception
    default:
      return ExceptionObject(type: exceptionClass(for: .systemError), arguments: [.string(String(describing: error))])
    }
  }

  /// The same for a failure.
  func namedException(for failure: Failure) -> ExceptionObject {
    let made: ExceptionObject = exception(for: failure)
    if let name = MissingName.quoted(in: failure) { made.missingName = name }
    return made
  }

  /// The same but for the name that the failure may be about.
  func exception(for failure: Failure) -> ExceptionObject {
    let made = ExceptionObject(type: exceptionClass(for: failure.kind))
    let isEmpty = failure.message.isEmpty && (failure.kind == .keyboardInterrupt || failure.kind == .stopIteration)
    if !isEmpty { made.take(onlyArgument: .string(failure.message)) }
    if let hint = failure.hint { made.hint = hint }
    if let place = failure.place { made.place = place }
    return made
  }

  /// The AttributeError for an object without the attribute: it knows both, for `e.name`, `e.obj` and suggestions.
  func missingAttribute(_ failure: Failure, _ object: Value, _ name: StringObject) -> ScriptError {
    let made: ExceptionObject = exception(for: failure)
    made.missingName = name.string
    made.missingOwner = Handle(object)
    return ScriptError(made)
  }

  /// An error to throw: an exception of the class, with these arguments.
  public func error(_ type: TypeObject, _ arguments: [Handle]) -> ScriptError {
    ScriptError(ExceptionObject(type: type, arguments: arguments))
  }

  /// Throws an exception object or makes an instance of an exception class, as `raise` does.
  public func raise(_ value: Handle) throws -> Never {
    let exception = try withValue(value) { try exceptionObject($0) }
    throw ScriptError(exception)
  }

  /// The exception object that `raise value` raises.
  func exceptionObject(_ value: Value) throws -> ExceptionObject {
    if value.objectKind == .exception { return value.unsafeAs(ExceptionObject.self) }
    guard value.objectKind == .type, value.unsafeAs(TypeObject.self).isSubclass(of: ExceptionHierarchy.base) else {
      throw Failure(.typeError, "exceptions must derive from BaseException")
    }
    if let plain = plainException(value.unsafeAs(TypeObject.self)) { return plain }
    let made = try call(Handle(value))
    guard let exception = made.as(ExceptionObject.self) else {
      throw Failure(
        .typeError,
        "calling \(try repr(Handle(value))) should have returned an instance of BaseException, not \(made.type)")
    }
    return exception
  }

  /// An exception without arguments of a class that leaves making it to BaseException; nil for other classes.
  private func plainException(_ type: TypeObject) -> ExceptionObject? {
    type.plan.makesPlainExceptions && type.plan.initializer.isUndefined ? ExceptionObject(type: type) : nil
  }

  /// Whether an error is an exception of the class that `kind` names, or of one derived from it.
  public func matches(_ error: any Error, _ kind: ErrorKind) -> Bool {
    let wanted = exceptionClass(for: kind)
    switch error {
    case let script as ScriptError: return script.exception.type.isSubclass(of: wanted)
    case let failure as Failure: return exceptionClass(for: failure.kind).isSubclass(of: wanted)
    default: return false
    }
  }
}
