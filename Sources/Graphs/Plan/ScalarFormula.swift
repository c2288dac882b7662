import Ops
import Tensors

/// Arithmetic and comparison of two scalars, computed by the plan itself: a kernel call costs more than such a step.
///
/// One rounding of the same IEEE operation, or the same wrapping integer operation, gives the kernels' bits.
enum ScalarFormula: UInt8 {
  case add, subtract, multiply, less, lessEqual, greater, greaterEqual, equal, notEqual

  /// The formula of an op, for two inputs of the dtypes and shapes given; nil if there is none.
  init?(_ op: Op, _ first: SlotClass?, _ second: SlotClass?) {
    guard let first, let second, first == second, first.dims?.isEmpty == true else { return nil }
    switch first.dtype {
    case .float32, .float64, .int32, .int64: break
    default: return nil
    }
    switch op.name {
    case "AddV2": self = .add
    case "Sub": self = .subtract
    case "Mul": self = .multiply
    case "Less": self = .less
    case "LessEqual": self = .lessEqual
    case "Greater": self = .greater
    case "GreaterEqual": self = .greaterEqual
    case "Equal": self = .equal
    case "NotEqual": self = .notEqual
    default: return nil
    }
  }

  /// The dtype of the result.
  @inline(__always)
  func resultType(_ dtype: DType) -> DType { rawValue <= ScalarFormula.multiply.rawValue ? dtype : .bool }

  /// Computes from and to memory; says whether the dtype is one of those it knows.
  @inline(__always)
  func apply(
    _ dtype: DType, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer, _ result: UnsafeMutableRawPointer
  ) -> Bool {
    switch dtype {
    case .float32: floats(x.load(as: Float.self), y.load(as: Float.self), result)
    case .float64: floats(x.load(as: Double.self), y.load(as: Double.self), result)
    case .int32: integers(x.load(as: Int32.self), y.load(as: Int32.self), result)
    case .int64: integers(x.load(as: Int64.self), y.load(as: Int64.self), result)
    default: return false
    }
    return true
  }

  @inline(__always)
  private func floats<Number: BinaryFloatingPoint>(_ x: Number, _ y: Number, _ result: UnsafeMutableRawPointer) {
    switch self {
    case .add: result.storeBytes(of: x + y, as: Number.self)
    case .subtract: result.storeBytes(of: x - y, as: Number.self)
    case .multiply: result.storeBytes(of: x * y, as: Number.self)
    case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual: compare(x, y, result)
    }
  }

  @inline(__always)
  private func integers<Number: FixedWidthInteger>(_ x: Number, _ y: Number, _ result: UnsafeMutableRawPointer) {
    switch self {
    case .add: result.storeBytes(of: x &+ y, as: Number.self)
    case .subtract: result.storeBytes(of: x &- y, as: Number.self)
    case .multiply: result.storeBytes(of: x &* y, as: Number.self)
    case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual: compare(x, y, result)
    }
  }

  @inline(__always)
  private func compare<Number: Comparable>(_ x: Number, _ y: Number, _ result: UnsafeMutableRawPointer) {
    let isTrue: Bool
    switch self {
    case .less: isTrue = x < y
    case .lessEqual: isTrue = x <= y
    case .greater: isTrue = x > y
    case .greaterEqual: isTrue = x >= y
    case .equal: isTrue = x == y
    case .notEqual: isTrue = x != y
    case .add, .subtract, .multiply: isTrue = false
    }
    result.storeBytes(of: isTrue ? 1 : 0, as: UInt8.self)
  }
}

extension Plan {
  /// Runs a binary instruction on two scalars without its kernel.
  ///
  /// - Returns: false if the tensors are not what the trace promised; then the kernel must run.
  @inline(__always)
  func runScalars(_ instruction: UnsafeMutablePointer<Instruction>, _ formula: ScalarFormula) throws -> Bool {
    let x = try held(instruction.pointee.first)
    let y = try held(instruction.pointee.second)
    let output = Int(instruction.pointee.output)
    return try x._withUnsafeGuaranteedRef { (x: Tensor) throws -> Bool in
      try y._withUnsafeGuaranteedRef { (y: Tensor) throws -> Bool in
        guard x.dtype == y.dtype, x.rank == 0, y.rank == 0 else { return false }
        let type = formula.resultType(x.dtype)
        // Taken out before the operands are read: they are other slots, so it can't be one of them.
        var result = recyclable(output)
        if result?.dtype != type || result?.rank != 0 { result = nil }
        let target = try result ?? Tensor(uninitialized: type, .scalar)
        guard formula.apply(x.dtype, x.pointer, y.pointer, target.pointer) else { return false }
        slots[output] = Unmanaged.passRetained(target)
        return true
      }
    }
  }
}
