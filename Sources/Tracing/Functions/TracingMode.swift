import Diagnostics
import Ops
import Script

/// How functions behave at the moment, for the whole process.
public enum TracingMode {
  /// `tf.config.run_functions_eagerly(True)`: functions run their Python code.
  nonisolated(unsafe) public static var runsFunctionsEagerly = false
  /// Sees the calls of functions from code that is not being traced, and may answer them in its own way (nil: go on). Only
  /// asked while `TraceLedger.listener` is set, too: calls have a quicker way otherwise.
  nonisolated(unsafe) public static var interceptor: ((FunctionCallInProgress) throws -> Handle?)?
  /// Whether the code that is being traced is converted by AutoGraph.
  nonisolated(unsafe) static var isConverting = false

  /// Runs `body` outside of any trace: `tf.init_scope`.
  public static func eagerly<Result>(_ body: () throws -> Result) rethrows -> Result {
    let converting = isConverting
    isConverting = false
    defer { isConverting = converting }
    return try ExecutionContext.with(nil, body)
  }
}

/// A call of a traced function that somebody intercepts.
public struct FunctionCallInProgress {
  public let function: TracedFunctionObject
  public let arguments: [Handle]
  public let keywords: [(String, Handle)]
}

/// Who may make variables while a function is traced.
public enum VariableCreation {
  enum Policy {
    /// Nobody is tracing.
    case free
    /// The first trace of a function: what it makes is made once, eagerly.
    case first
    /// A later trace of a function whose first trace made none.
    case late
    /// A later trace of a function whose first trace made some.
    case forbidden
  }

  nonisolated(unsafe) static var policy = Policy.free
  nonisolated(unsafe) static var createdCount = 0

  /// To be asked before a variable is made.
  ///
  /// - Errors: `ValueError` where a function makes variables again.
  public static func willCreate() throws {
    switch policy {
    case .free: return
    case .first: createdCount += 1
    case .late:
      throw Failure(
        .valueError, lateMessage,
        hint: "make the variable outside of the function, or only when it does not exist yet")
    case .forbidden:
      throw Failure(
        .valueError,
        "tf.function only supports singleton tf.Variables created on the first call. Make sure the tf.Variable is only "
          + "created once or created outside tf.function. See "
          + "https://www.tensorflow.org/guide/function#creating_tfvariables for more information.",
        hint: "make the variable outside of the function, or keep it in an object and make it only once")
    }
  }

  private static let lateMessage = "Creating variables on a non-first call to a function decorated with tf.function."

  /// Whether this is the error of a later call that makes a variable.
  static func isLate(_ exception: ExceptionObject) -> Bool {
    exception.arguments.count == 1 && exception.arguments[0].asString == lateMessage
  }

  static func with<Result>(_ policy: Policy, _ body: () throws -> Result) rethrows -> Result {
    let saved = self.policy
    self.policy = policy
    defer { self.policy = saved }
    return try body()
  }
}
