/// An error that a script can see and catch, before it has become an exception object.
///
/// Rooms below `Script` throw it; natives may throw it, too. The interpreter turns it into an exception of the class
/// that `kind` names, with `message` as its only argument.
public struct Failure: Error, Sendable, CustomStringConvertible {
  public let kind: ErrorKind
  /// The text that Python or TensorFlow prints after the class name.
  public var message: String
  /// What to do about it, where that is known. Printed on a line of its own, never part of `str(exception)`.
  public var hint: String?
  /// Where in the source it happened, when the thrower knows better than the interpreter (syntax errors).
  public var place: SourcePlace?

  public init(_ kind: ErrorKind, _ message: String, hint: String? = nil, place: SourcePlace? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.place = place
  }

  public var description: String { "\(kind.rawValue): \(message)" }
}

/// The classes of errors that rooms below `Script` raise, under the names that scripts catch them by.
public enum ErrorKind: String, Sendable, CaseIterable {
  // Python's own.
  case arithmeticError = "ArithmeticError"
  case assertionError = "AssertionError"
  case attributeError = "AttributeError"
  case exception = "Exception"
  case importError = "ImportError"
  case indentationError = "IndentationError"
  case indexError = "IndexError"
  case keyError = "KeyError"
  case keyboardInterrupt = "KeyboardInterrupt"
  case lookupError = "LookupError"
  case memoryError = "MemoryError"
  case moduleNotFoundError = "ModuleNotFoundError"
  case nameError = "NameError"
  case notImplementedError = "NotImplementedError"
  case osError = "OSError"
  case overflowError = "OverflowError"
  case recursionError = "RecursionError"
  case runtimeError = "RuntimeError"
  case stopIteration = "StopIteration"
  case syntaxError = "SyntaxError"
  case systemError = "SystemError"
  case tabError = "TabError"
  case typeError = "TypeError"
  case unboundLocalError = "UnboundLocalError"
  case unicodeDecodeError = "UnicodeDecodeError"
  case valueError = "ValueError"
  case zeroDivisionError = "ZeroDivisionError"
  // TensorFlow's: `tf.errors`, and the classes of its Python front end.
  case abortedError = "AbortedError"
  case alreadyExistsError = "AlreadyExistsError"
  case failedPreconditionError = "FailedPreconditionError"
  case inaccessibleTensorError = "InaccessibleTensorError"
  case internalError = "InternalError"
  case invalidArgumentError = "InvalidArgumentError"
  case notFoundError = "NotFoundError"
  case operatorNotAllowedInGraphError = "OperatorNotAllowedInGraphError"
  case outOfRangeError = "OutOfRangeError"
  case resourceExhaustedError = "ResourceExhaustedError"
  case unimplementedError = "UnimplementedError"
  case unknownError = "UnknownError"

  /// Its place among all of them, for tables.
  @inlinable public var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
