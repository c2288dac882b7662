import Diagnostics
import Ops
import Script
import Tensors

/// One of Python's binary operators on tensors: the op, and the scope that TensorFlow's operator opens.
struct TensorOperator {
  let op: BinaryOperator

  init(_ op: BinaryOperator) { self.op = op }

  /// The op for two tensors of one dtype when nothing has to be converted or scoped: the hot way.
  static func fast(_ op: BinaryOperator, _ x: AnyTensor, _ y: AnyTensor) -> Op? {
    guard ExecutionContext.graph == nil, x.dtype == y.dtype, x.dtype.isFloating || (x.dtype.isInteger && op != .divide)
    else { return nil }
    switch op {
    case .add: return .addV2
    case .subtract: return .sub
    case .multiply: return .mul
    case .divide: return .realDiv
    case .floorDivide: return .floorDiv
    case .modulo: return .floorMod
    case .power: return .pow
    case .matrixMultiply, .leftShift, .rightShift, .bitAnd, .bitOr, .bitXor: return nil
    }
  }

  /// Whether an operand knows better how to meet a tensor: an instance with the other form of the operator.
  static func defers(to other: Handle, _ op: BinaryOperator, _ reflected: Bool) -> Bool {
    guard let instance = other.asObject as? InstanceObject, !(instance is any TensorConvertible) else { return false }
    return instance.type.find(reflected ? "__add__" : "__radd__") != nil
  }

  static func defers(to other: Handle, _ op: ComparisonOperator) -> Bool {
    guard let instance = other.asObject as? InstanceObject else { return false }
    return !(instance is any TensorConvertible) && !(op == .equal || op == .notEqual)
  }

  /// The scope that the operator opens: `mul/y` is the constant of `x * 2`.
  private var scope: String {
    switch op {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .matrixMultiply: "matmul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .leftShift: "LeftShift"
    case .rightShift: "RightShift"
    case .bitAnd: "and"
    case .bitOr: "or"
    case .bitXor: "xor"
    }
  }

  /// `own op other`, or `other op own` when reflected. Both are converted within the operator's scope: a variable is read
  /// there.
  func call(
    _ own: Handle, _ dtype: DType, _ other: Handle, reflected: Bool, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    if op == .matrixMultiply { return try matrixProduct(own, dtype, other, reflected, interpreter) }
    let isBitwise = bitwise != nil && dtype != .bool
    return try ExecutionContext.withScope(scope) { (scope: String) throws -> AnyTensor in
      let name = scope.isEmpty ? nil : scope
      if isBitwise, op == .bitAnd || op == .bitOr || op == .bitXor, let bitwise {
        return try ExecutionContext.withScope(bitwise.name) { (inner: String) throws -> AnyTensor in
          let (x, y) = try operands(own, dtype, other, reflected, interpreter)
          return try bitwise(x, y, name: inner.isEmpty ? nil : inner)
        }
      }
      if op == .multiply, dtype == .bool || other.asTensor?.dtype == .bool, !reflected {
        return try booleanProduct(own, other, name, interpreter)
      }
      if op == .bitXor { return try exclusiveOr(own, other, reflected, name, interpreter) }
      let (x, y) = try operands(own, dtype, other, reflected, interpreter)
      return try apply(x, y, name)
    }
  }

  /// The operator in NumPy's mode: on operands of the dtype that NumPy computes in.
  func promoted(_ own: Handle, _ other: Handle, reflected: Bool, _ interpreter: Interpreter) throws -> AnyTensor {
    try ExecutionContext.withScope(scope) { (scope: String) throws -> AnyTensor in
      let name = scope.isEmpty ? nil : scope
      let operands = try NumPyBehavior.promoted(own, other, interpreter)
      let (x, y) = reflected ? (operands.other, operands.own) : (operands.own, operands.other)
      if op == .matrixMultiply, let product = NumPyBehavior.matrixProduct { return try product(x, y, interpreter) }
      if x.dtype != .bool, let bitwise { return try bitwise(x, y, name: name) }
      return try apply(x, y, name)
    }
  }

  private func operands(
    _ own: Handle, _ dtype: DType, _ other: Handle, _ reflected: Bool, _ interpreter: Interpreter
  ) throws -> (AnyTensor, AnyTensor) {
    if reflected {
      // The reflected form insists on the tensor's dtype, the other one only prefers it.
      let x = try TensorConversion.tensor(other, dtype: dtype, name: "x", interpreter)
      return (x, try TensorOperator.captured(TensorConversion.tensor(own, name: "y", interpreter), "y"))
    }
    let x = try TensorOperator.captured(TensorConversion.tensor(own, name: "x", interpreter), "x")
    // Sums and quotients convert a number themselves, the other operators leave it to their op.
    if op != .add, op != .divide, op != .matrixMultiply, let raw = TensorOperator.raw(op) {
      try TensorOperator.checkOperand(other, dtype, raw, interpreter)
    }
    let isHinted = op == .add || op == .divide || op == .matrixMultiply
    let y = try TensorOperator.operand(other, dtype, insists: !isHinted, interpreter)
    if y.dtype != dtype, ExecutionContext.isGraph, op != .add, op != .divide, !other.isUndefined,
      let failure = try refusal(of: other, dtype, interpreter)
    {
      throw failure
    }
    return (x, y)
  }

  /// Most operators hand a Python value to the op as it is, which names the parameter that it does not fit.
  private func refusal(of value: Handle, _ dtype: DType, _ interpreter: Interpreter) throws -> Failure? {
    switch value {
    case .int, .float, .bool: break
    case .object(let object) where object is StringObject: break
    default: return nil
    }
    guard let name = TensorOperator.raw(op) else { return nil }
    let text = try interpreter.repr(value)
    return Failure(
      .typeError,
      "Expected \(dtype.name) passed to parameter 'y' of op '\(name)', got \(text) of type '\(value.typeName)' instead. "
        + "Error: Expected \(dtype.name), but got \(text) of type '\(value.typeName)'.",
      hint: "cast the tensor, or start with a value of the right dtype")
  }

  private static func raw(_ op: BinaryOperator) -> String? {
    switch op {
    case .subtract: "Sub"
    case .multiply: "Mul"
    case .floorDivide: "FloorDiv"
    case .modulo: "FloorMod"
    case .power: "Pow"
    default: nil
    }
  }

  /// - Errors: `TypeError` in the words of TensorFlow's graph mode for a Python number that does not fit an op's other operand.
  static func checkOperand(_ other: Handle, _ dtype: DType, _ op: String, _ interpreter: Interpreter) throws {
    guard ExecutionContext.isGraph, case .float(_) = other, dtype.isInteger else { return }
    let text = try interpreter.repr(other)
    throw Failure(
      .typeError,
      "Expected \(dtype.name) passed to parameter 'y' of op '\(op)', got \(text) of type 'float' instead. Error: Expected "
        + "\(dtype.name), but got \(text) of type 'float'.", hint: "cast the tensor, or write an integer")
  }

  /// The second operand. An eager op makes its operands' Python values tensors of the first tensor's dtype or refuses them;
  /// where TensorFlow's Python code converts them before, and in a graph, the dtype is a wish.
  private static func operand(
    _ value: Handle, _ dtype: DType, insists: Bool, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let isEager = !ExecutionContext.isGraph
    guard insists, isEager, value.isPythonValue else {
      return try TensorConversion.tensor(value, preferred: dtype, name: "y", interpreter)
    }
    return try TensorConversion.tensor(value, dtype: dtype, name: "y", interpreter)
  }

  /// An eager operand is captured before the other operand becomes a constant.
  private static func captured(_ tensor: AnyTensor, _ name: String) throws -> AnyTensor {
    guard !tensor.isSymbolic, let graph = ExecutionContext.graph else { return tensor }
    return try graph.capture(tensor, name: name)
  }

  static func compare(
    _ op: ComparisonOperator, _ comparison: Op, _ own: Handle, _ dtype: DType, _ other: Handle,
    _ interpreter: Interpreter
  ) throws -> AnyTensor {
    try ExecutionContext.withScope(comparison.name) { (scope: String) throws -> AnyTensor in
      let x = try captured(TensorConversion.tensor(own, name: "x", interpreter), "x")
      try checkOperand(other, dtype, comparison.name, interpreter)
      let y = try operand(other, dtype, insists: true, interpreter)
      let outputs = try comparison.callInOwnScope([x, y], attributes(op), name: scope.isEmpty ? nil : scope)
      return outputs[0]
    }
  }

  private func apply(_ x: AnyTensor, _ y: AnyTensor, _ name: String?) throws -> AnyTensor {
    switch op {
    case .add: return try (x.dtype == .string ? Op.add : Op.addV2)(x, y, name: name)
    case .subtract: return try Op.sub(x, y, name: name)
    case .multiply: return try Op.mul(x, y, name: name)
    case .divide: return try trueDivision(x, y, name)
    case .floorDivide: return try Op.floorDiv(x, y, name: name)
    case .modulo: return try Op.floorMod(x, y, name: name)
    case .power: return try Op.pow(x, y, name: name)
    case .matrixMultiply: return try TensorOperators.op("MatMul")(x, y, name: name)
    case .leftShift: return try Op.leftShift(x, y, name: name)
    case .rightShift: return try Op.rightShift(x, y, name: name)
    case .bitAnd: return try Op.logicalAnd(x, y, name: name)
    case .bitOr: return try Op.logicalOr(x, y, name: name)
    case .bitXor: return try Op.logicalAnd(Op.logicalOr(x, y), Op.logicalNot(Op.logicalAnd(x, y)), name: name)
    }
  }

  /// `x / y`: integers become float64 first (float32 up to 16 bits).
  private func trueDivision(_ x: AnyTensor, _ y: AnyTensor, _ name: String?) throws -> AnyTensor {
    guard x.dtype == y.dtype else {
      throw Failure(
        .typeError, "`x` and `y` must have the same dtype, got tf.\(x.dtype.name) != tf.\(y.dtype.name).")
    }
    guard TensorOperator.quotientTypes.contains(x.dtype) else {
      let expected = TensorOperator.quotientTypes.map { (dtype: DType) -> String in "tf.\(dtype.name)" }
      throw Failure(
        .typeError,
        "Invalid dtype tf.\(x.dtype.name) in __truediv__. Expected one of {\(expected.joined(separator: ", "))}.")
    }
    guard let target = TensorOperator.quotientType(x.dtype) else { return try Op.realDiv(x, y, name: name) }
    let attributes = Attributes(["DstT": .type(target)])
    let numerator = try Op.cast(x, attributes, name: "Cast")
    let denominator = try Op.cast(y, attributes, name: "Cast")
    return try Op.realDiv(numerator, denominator, name: name)
  }

  /// A product with a tensor of booleans is one of 32-bit integers, made boolean again.
  private func booleanProduct(
    _ own: Handle, _ other: Handle, _ name: String?, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    func numbers(_ value: Handle) throws -> AnyTensor {
      try ExecutionContext.withScope("Cast") { (scope: String) throws -> AnyTensor in
        let tensor = try TensorConversion.tensor(value, name: "x", interpreter)
        return try Op.cast(tensor, Attributes(["DstT": .type(.int32)]), name: scope.isEmpty ? nil : scope)
      }
    }
    let product = try Op.mul(numbers(own), numbers(other), name: name)
    return try Op.cast(product, Attributes(["DstT": .type(.bool)]), name: "Cast")
  }

  private static let quotientTypes: [DType] = [
    .uint8, .int8, .uint16, .int16, .uint32, .int32, .uint64, .int64, .bfloat16, .float16, .float32, .float64,
    .complex64, .complex128,
  ]

  private static func quotientType(_ dtype: DType) -> DType? {
    switch dtype {
    case .int8, .int16, .uint8, .uint16: .float32
    case .int32, .int64, .uint32, .uint64: .float64
    default: nil
    }
  }

  private func matrixProduct(
    _ own: Handle, _ dtype: DType, _ other: Handle, _ reflected: Bool, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    try ExecutionContext.withScope("matmul") { (scope: String) throws -> AnyTensor in
      let (x, y) = try operands(own, dtype, other, reflected, interpreter)
      let name = scope.isEmpty ? nil : scope
      let isBatched = (x.partialShape.rank ?? 2) > 2 || (y.partialShape.rank ?? 2) > 2
      return try TensorOperators.op(isBatched ? "BatchMatMulV2" : "MatMul")(x, y, name: name)
    }
  }

  /// `x ^ y` of booleans is `(x | y) & ~(x & y)`: a Python value becomes a constant of both inner ops.
  private func exclusiveOr(
    _ own: Handle, _ other: Handle, _ reflected: Bool, _ name: String?, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    let (first, second) = reflected ? (other, own) : (own, other)
    let parts = try [Op.logicalOr, Op.logicalAnd].map { (op: Op) throws -> AnyTensor in
      try ExecutionContext.withScope(op.name) { (scope: String) throws -> AnyTensor in
        let x = try TensorConversion.tensor(first, dtype: .bool, name: "x", interpreter)
        let y = try TensorConversion.tensor(second, dtype: .bool, name: "y", interpreter)
        return try op(x, y, name: scope.isEmpty ? nil : scope)
      }
    }
    return try Op.logicalAnd(parts[0], Op.logicalNot(parts[1], name: "LogicalNot"), name: name)
  }

  private var bitwise: Op? {
    switch op {
    case .bitAnd: .bitwiseAnd
    case .bitOr: .bitwiseOr
    case .bitXor: .bitwiseXor
    default: nil
    }
  }

  static func comparison(_ op: ComparisonOperator) -> Op? {
    switch op {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterEqual
    case .is, .isNot, .in, .notIn: nil
    }
  }

  static func attributes(_ op: ComparisonOperator) -> Attributes {
    op == .equal || op == .notEqual ? Attributes(["incompatible_shape_error": .bool(false)]) : .none
  }
}

extension Handle {
  /// A number, a text, or a list of such: no tensor, variable or array, which have dtypes of their own.
  fileprivate var isPythonValue: Bool {
    switch self {
    case .bool, .int, .float: true
    case .object(let object):
      switch object.kind {
      case .string, .bytes, .byteArray, .bigInt, .complex, .list, .tuple: true
      default: false
      }
    default: false
    }
  }
}

/// What TensorFlow does not allow with symbolic tensors outside of converted code.
public enum GraphRefusal {
  /// Says what the script can do about it, from where it is.
  nonisolated(unsafe) static var hintProvider: (() -> String?)?

  /// `OperatorNotAllowedInGraphError` for that operation.
  public static func operation(_ operation: String) -> Failure {
    Failure(
      .operatorNotAllowedInGraphError,
      operation + " is not allowed. You can attempt the following resolutions to the problem: If you are running in "
        + "Graph mode, use Eager execution mode or decorate this function with @tf.function. If you are using AutoGraph, "
        + "you can try decorating this function with @tf.function. If that does not work, then you may be using an "
        + "unsupported feature or your source code may not be visible to AutoGraph. See "
        + "https://github.com/tensorflow/tensorflow/blob/master/tensorflow/python/autograph/g3doc/reference/limitations.md"
        + "#access-to-source-code for more information.", hint: hintProvider?())
  }
}
