import Kernels
import Script
import Tensors

/// `+`, `-`, `*` and `/` of arrays that lie alike, or of an array and a number that its dtype holds: one kernel, and nothing
/// decided that such operands leave no doubt about.
enum QuickOperators {
  /// nil for everything else, and for results that want a warning.
  @inline(__always)
  static func binary(_ op: BinaryOperator, _ own: NDArray, _ other: Value, reflected: Bool) throws -> Value? {
    guard own.rank > 0, let ufunc = ufunc(op), case .number(let dtype) = own.type else { return nil }
    if let object = other.as(NDArrayObject.self) {
      let theirs = object.bare
      guard theirs.type == own.type, theirs.dims == own.dims, isPlain(own), isPlain(theirs),
        let loop = UfuncLoops.kernel(ufunc, dtype, form: 0)
      else { return nil }
      return try run(own, dtype, loop, reflected ? theirs.base : own.base, reflected ? own.base : theirs.base)
    }
    guard isPlain(own), let loop = UfuncLoops.kernel(ufunc, dtype, form: reflected ? 1 : 2) else { return nil }
    var memory: UInt64 = 0
    guard number(other, dtype, &memory) else { return nil }
    return try withUnsafeMutableBytes(of: &memory) { (bytes: UnsafeMutableRawBufferPointer) throws -> Value? in
      guard let scalar = bytes.baseAddress else { return nil }
      return try run(own, dtype, loop, reflected ? scalar : own.base, reflected ? own.base : scalar)
    }
  }

  @inline(__always)
  private static func ufunc(_ op: BinaryOperator) -> BinaryUfunc? {
    switch op {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    default: nil
    }
  }

  /// Owned arrays without gaps: their steps are those of the result, too.
  @inline(__always)
  private static func isPlain(_ array: NDArray) -> Bool { !array.isView && array.isContiguous && array.count < 1 << 18 }

  /// Writes a Python number as an element; false where the dtype does not take it as it is.
  @inline(__always)
  private static func number(_ value: Value, _ dtype: DType, _ memory: inout UInt64) -> Bool {
    let double: Double
    if value.isInt {
      let int = value.uncheckedInt
      if dtype == .int64 {
        memory = UInt64(bitPattern: Int64(int))
        return true
      }
      guard dtype.isFloating, int.magnitude < 1 << 24 else { return false }
      double = Double(int)
    } else if value.isFloat {
      double = value.uncheckedFloat
    } else {
      return false
    }
    switch dtype {
    case .float64: memory = double.bitPattern
    case .float32:
      let narrow = Float(double)
      guard narrow.isFinite else { return false }
      memory = UInt64(narrow.bitPattern)
    default: return false
    }
    return true
  }

  @inline(__always)
  private static func run(
    _ shape: NDArray, _ dtype: DType, _ loop: k_binary_fn, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer
  ) throws -> Value? {
    let count = shape.count
    let storage = try Storage.allocate(byteCount: count &* dtype.byteSize, for: (Shape(trusted: shape.dims), dtype))
    guard loop(x, y, storage.pointer, count) == 0 else { return nil }
    let out = NDArray(shape.type, dims: shape.dims, strides: shape.strides, offset: 0, storage: storage)
    if dtype.isFloating, FloatFlags.hasSpecial(out) { return nil }
    return Value(NDArrayObject(out))
  }
}
