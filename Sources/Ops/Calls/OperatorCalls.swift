import Diagnostics
import Tensors

/// Calls as Python code writes them: operators and functions of TensorFlow's API, with the node names that those give.
///
/// Gradients, Keras layers and composites are written with these and with `Op`s themselves. The difference is in the
/// graph's names only: `Call.multiply(x, y)` is Python's `x * y`, a node `mul`; `Op.mul(x, y)` is the raw op, `Mul`.
public enum Call {}

// MARK: Python's operators

extension Call {
  public static func add(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor { try with(.addV2, "add", x, y) }
  public static func subtract(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor { try with(.sub, "sub", x, y) }
  public static func multiply(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor { try with(.mul, "mul", x, y) }
  /// `x / y` of floats or complex numbers.
  public static func divide(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor { try with(.realDiv, "truediv", x, y) }
  public static func floorDivide(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
    try with(.floorDiv, "floordiv", x, y)
  }
  public static func modulo(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor { try with(.floorMod, "mod", x, y) }

  public static func add(_ x: AnyTensor, _ y: Double) throws -> AnyTensor { try with(.addV2, "add", x, y) }
  public static func add(_ x: Double, _ y: AnyTensor) throws -> AnyTensor { try with(.addV2, "add", x, y) }
  public static func subtract(_ x: AnyTensor, _ y: Double) throws -> AnyTensor { try with(.sub, "sub", x, y) }
  public static func subtract(_ x: Double, _ y: AnyTensor) throws -> AnyTensor { try with(.sub, "sub", x, y) }
  public static func multiply(_ x: AnyTensor, _ y: Double) throws -> AnyTensor { try with(.mul, "mul", x, y) }
  public static func multiply(_ x: Double, _ y: AnyTensor) throws -> AnyTensor { try with(.mul, "mul", x, y) }
  public static func divide(_ x: AnyTensor, _ y: Double) throws -> AnyTensor { try with(.realDiv, "truediv", x, y) }
  public static func divide(_ x: Double, _ y: AnyTensor) throws -> AnyTensor { try with(.realDiv, "truediv", x, y) }
  public static func power(_ x: AnyTensor, _ y: Double) throws -> AnyTensor { try with(.pow, "pow", x, y) }

  /// A comparison with a number: the constant is named after the op, `Greater/y`.
  public static func compare(_ op: Op, _ x: AnyTensor, _ y: Double) throws -> AnyTensor {
    try with(op, op.scopeName, x, y)
  }

  private static func with(_ op: Op, _ scope: String, _ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
    guard ExecutionContext.isGraph else { return try op(x, y) }
    return try ExecutionContext.withScope(scope) { (full: String) throws -> AnyTensor in try op(x, y, name: full) }
  }

  private static func with(_ op: Op, _ scope: String, _ x: AnyTensor, _ y: Double) throws -> AnyTensor {
    let number = Tensor.scalar(y, as: x.dtype)
    guard ExecutionContext.isGraph else { return try op(x, number) }
    return try ExecutionContext.withScope(scope) { (full: String) throws -> AnyTensor in
      try op(x, constant(number, name: "y"), name: full)
    }
  }

  private static func with(_ op: Op, _ scope: String, _ x: Double, _ y: AnyTensor) throws -> AnyTensor {
    let number = Tensor.scalar(x, as: y.dtype)
    guard ExecutionContext.isGraph else { return try op(number, y) }
    return try ExecutionContext.withScope(scope) { (full: String) throws -> AnyTensor in
      try op(constant(number, name: "x"), y, name: full)
    }
  }

  /// Names belong to nodes; eagerly a name would only end up in error messages.
  @inline(__always)
  static func graphName(_ name: String) -> String? { ExecutionContext.isGraph ? name : nil }
}

// MARK: Order

extension Call {
  /// Runs `body`; in a graph, the nodes that it makes wait for `tensor` unless they use it.
  public static func after<Result>(_ tensor: AnyTensor, _ body: () throws -> Result) throws -> Result {
    guard let graph = ExecutionContext.graph else { return try body() }
    try graph.enterControlDependencies([tensor])
    defer { graph.leaveControlDependencies() }
    return try body()
  }
}

// MARK: Complex numbers

extension Call {
  /// The complex conjugate; of a real tensor, the tensor itself and no op.
  public static func conj(_ x: AnyTensor) throws -> AnyTensor { x.dtype.isComplex ? try Op.conj(x) : x }

  /// A number of the dtype as a constant node `name`.
  public static func number(_ value: Double, _ dtype: DType, name: String = "Const") throws -> AnyTensor {
    try constant(.scalar(value, as: dtype), name: name)
  }
}
