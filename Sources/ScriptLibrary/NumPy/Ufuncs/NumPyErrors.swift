import Diagnostics
import Script

/// Texts and classes of NumPy's errors that several places share.
enum NumPyErrors {
  /// `(2,3)`: shapes as ufuncs name them.
  static func shape(_ dims: [Int]) -> String {
    dims.count == 1 ? "(\(dims[0]),)" : "(" + dims.map { String($0) }.joined(separator: ",") + ")"
  }

  /// `np.exceptions.AxisError`: a ValueError and an IndexError.
  nonisolated(unsafe) static let axisError: TypeObject = TypeObject(
    name: "AxisError", module: "numpy.exceptions",
    bases: [ExceptionHierarchy.named("ValueError"), ExceptionHierarchy.named("IndexError")])

  /// `np.exceptions.ComplexWarning`.
  nonisolated(unsafe) static let complexWarning = TypeObject(
    name: "ComplexWarning", module: "numpy.exceptions", bases: [ExceptionHierarchy.named("RuntimeWarning")])

  private nonisolated(unsafe) static let ufuncError: TypeObject = TypeObject(
    name: "UFuncTypeError", module: "numpy._core._exceptions", bases: [ExceptionHierarchy.named("TypeError")])

  /// A TypeError of NumPy's own kind: a ufunc has no loop, or its result can't be stored.
  static func ufunc(_ interpreter: Interpreter, _ text: String) -> any Error {
    interpreter.error(ufuncError, [.string(text)])
  }

  /// The axis counted from 0.
  ///
  /// - Errors: `AxisError` outside of the rank.
  static func axis(_ given: Int, rank: Int, _ interpreter: Interpreter) throws -> Int {
    guard given >= -rank, given < rank else {
      throw interpreter.error(
        axisError, [.string("axis \(given) is out of bounds for array of dimension \(rank)")])
    }
    return given < 0 ? given + rank : given
  }
}

/// RuntimeWarnings of arithmetic, by Python's `warnings`, or what `np.errstate` says instead.
enum NumPyWarnings {
  /// - Errors: `FloatingPointError` where `np.seterr` says so, what a warning filter makes of the warning.
  static func warn(_ flags: ArithmeticFlags, _ name: String, isScalar: Bool, _ interpreter: Interpreter) throws {
    for (flag, text) in flags.parts {
      let message = "\(text) encountered in \(isScalar ? "scalar " : "")\(name)"
      switch ErrorState.mode(of: flag) {
      case .ignore: break
      case .warn: try show(message, interpreter)
      case .raise:
        throw interpreter.error(ExceptionHierarchy.named("FloatingPointError"), [.string(message)])
      case .print: interpreter.output("Warning: \(message)\n")
      case .call:
        guard !ErrorState.function.isNone else {
          throw Failure(
            .valueError,
            "python callback specified for \(text) (in  \(name) ) but no function found.")
        }
        _ = try interpreter.call(ErrorState.function, [.string(text), .int(Int(flag.rawValue))])
      }
    }
  }

  static func show(_ message: String, category: String = "RuntimeWarning", _ interpreter: Interpreter) throws {
    let module = try interpreter.importModule("warnings")
    let kind = category == "ComplexWarning" ? NumPyErrors.complexWarning : ExceptionHierarchy.named(category)
    _ = try interpreter.callMethod(module, "warn", [.string(message), .object(kind)])
  }
}
