import Diagnostics
import Script

/// `tf.errors`: the classes that failures of ops are raised as.
enum ErrorClasses {
  private static let rows: [(name: String, kind: ErrorKind, code: Int)] = [
    ("CancelledError", .exception, 1), ("UnknownError", .unknownError, 2),
    ("InvalidArgumentError", .invalidArgumentError, 3), ("DeadlineExceededError", .exception, 4),
    ("NotFoundError", .notFoundError, 5), ("AlreadyExistsError", .alreadyExistsError, 6),
    ("PermissionDeniedError", .exception, 7), ("ResourceExhaustedError", .resourceExhaustedError, 8),
    ("FailedPreconditionError", .failedPreconditionError, 9), ("AbortedError", .abortedError, 10),
    ("OutOfRangeError", .outOfRangeError, 11), ("UnimplementedError", .unimplementedError, 12),
    ("InternalError", .internalError, 13), ("UnavailableError", .exception, 14), ("DataLossError", .exception, 15),
    ("UnauthenticatedError", .exception, 16),
  ]

  private static let module = "tensorflow.python.framework.errors_impl"

  nonisolated(unsafe) private static let opError: TypeObject = {
    let type = TypeObject(
      name: "OpError", module: module, bases: [ExceptionHierarchy.named("Exception")],
      constructor: { (type: TypeObject, given: Arguments, _: Interpreter) throws -> Value in
        // `OpError(node_def, op, message)`; a lonely argument is the message.
        let named = given.keywordHandles.first { $0.0 == "message" }?.1
        let place = given.count > 2 ? 2 : 0
        let message = named ?? (given.count > place ? Handle(given[place]) : nil)
        return Value(ExceptionObject(type: type, arguments: message.map { [$0] } ?? []))
      })
    type.defineProperty("message", get: { (object: Handle, _: Interpreter) -> Handle in
      object.as(ExceptionObject.self)?.arguments.first ?? .string("")
    })
    for name in ["op", "node_def"] { type.defineProperty(name, get: { (_: Handle, _: Interpreter) -> Handle in .none }) }
    type.defineProperty("experimental_payloads", get: { (_: Handle, _: Interpreter) -> Handle in .dict([]) })
    return type
  }()

  nonisolated(unsafe) private static let classes: [(String, ErrorKind, TypeObject)] = rows.map { row in
    let type = TypeObject(name: row.name, module: module, bases: [opError])
    type.define("error_code", .int(row.code))
    return (row.name, row.kind, type)
  }

  nonisolated(unsafe) private static let operatorNotAllowed = TypeObject(
    name: "OperatorNotAllowedInGraphError", module: module, bases: [ExceptionHierarchy.named("TypeError")])
  nonisolated(unsafe) private static let inaccessible = TypeObject(
    name: "InaccessibleTensorError", module: module, bases: [ExceptionHierarchy.named("ValueError")])

  /// Makes failures of these kinds instances of these classes.
  static func install(in interpreter: Interpreter) {
    for (_, kind, type) in classes where kind != .exception { interpreter.registerExceptionClass(type, for: kind) }
    interpreter.registerExceptionClass(operatorNotAllowed, for: .operatorNotAllowedInGraphError)
    interpreter.registerExceptionClass(inaccessible, for: .inaccessibleTensorError)
  }

  static func add(to namespace: APINamespace) {
    namespace.add("tf.errors.OpError") { (_: Interpreter) -> Handle in .object(opError) }
    for (name, _, type) in classes { namespace.add("tf.errors.\(name)") { (_: Interpreter) -> Handle in .object(type) } }
    namespace.add("tf.errors.OperatorNotAllowedInGraphError") { (_: Interpreter) -> Handle in .object(operatorNotAllowed) }
    namespace.add("tf.errors.InaccessibleTensorError") { (_: Interpreter) -> Handle in .object(inaccessible) }
    for row in rows {
      var name = ""
      for (place, letter) in row.name.dropLast(5).enumerated() {
        if letter.isUppercase, place > 0 { name += "_" }
        name += letter.uppercased()
      }
      namespace.add("tf.errors.\(name)") { (_: Interpreter) -> Handle in .int(row.code) }
    }
  }
}
