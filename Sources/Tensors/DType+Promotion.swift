/// NumPy's promotion of two array dtypes (`np.result_type(a.dtype, b.dtype)`), the lattice on which NumPy 2's rules
/// for Python scalars stand.
extension DType {
  /// The smallest dtype that holds the values of both, as NumPy has it: `int32` with `float32` is `float64`, `int64`
  /// with `uint64` is `float64`. Nil if there is none (objects; bfloat16 with float16 and with integers above one byte).
  public func promoted(with other: DType) -> DType? {
    if self == other { return self }
    if isObject || other.isObject { return nil }
    if self == .bool { return other }
    if other == .bool { return self }
    if isComplex || other.isComplex { return promotedToComplex(with: other) }
    if isFloating && other.isFloating { return promotedFloat(with: other) }
    if isFloating { return DType.promoted(float: self, integer: other) }
    if other.isFloating { return DType.promoted(float: other, integer: self) }
    return promotedInteger(with: other)
  }

  private func promotedToComplex(with other: DType) -> DType? {
    let real = realDType.promoted(with: other.realDType)
    return real == .float64 ? .complex128 : .complex64
  }

  private func promotedFloat(with other: DType) -> DType? {
    if self == .float64 || other == .float64 { return .float64 }
    if self == .float32 || other == .float32 { return .float32 }
    // Two different half precisions: neither holds the other.
    return nil
  }

  private static func promoted(float: DType, integer: DType) -> DType? {
    // bfloat16 is a foreign dtype to NumPy: it takes in the integers of one byte, and has nothing common with others.
    if float == .bfloat16 { return integer.byteSize == 1 ? .bfloat16 : nil }
    let needed: DType
    switch integer.byteSize {
    case 1: needed = .float16
    case 2: needed = .float32
    default: needed = .float64
    }
    return float.byteSize >= needed.byteSize ? float : needed
  }

  private func promotedInteger(with other: DType) -> DType {
    if isUnsigned == other.isUnsigned { return byteSize >= other.byteSize ? self : other }
    let signed = isUnsigned ? other : self
    let unsigned = isUnsigned ? self : other
    if signed.byteSize > unsigned.byteSize { return signed }
    switch unsigned.byteSize {
    case 1: return .int16
    case 2: return .int32
    case 4: return .int64
    default: return .float64
    }
  }
}
