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

/// RuntimeWarnings of arithmetic, as Python's `warnings` shows them: once for each place and text.
enum NumPyWarnings {
  /// What `np.seterr` and `np.errstate` say about each kind; true is to warn.
  nonisolated(unsafe) static var silenced: ArithmeticFlags = []
  private nonisolated(unsafe) static var shown: Set<String> = []

  static func warn(_ flags: ArithmeticFlags, _ name: String, isScalar: Bool, _ interpreter: Interpreter) {
    let flags = flags.subtracting(silenced)
    for text in flags.texts {
      show("\(text) encountered in \(isScalar ? "scalar " : "")\(name)", interpreter)
    }
  }

  static func show(_ message: String, _ interpreter: Interpreter) {
    let place = interpreter.currentPlace
    let head = place.map { "\($0.file):\($0.line): " } ?? ""
    let text = "\(head)RuntimeWarning: \(message)\n"
    guard shown.insert(text + (place?.source ?? "")).inserted else { return }
    let source = place.map { $0.source.isEmpty ? "" : "  \($0.source)\n" } ?? ""
    interpreter.errorOutput(text + source)
  }
}
