import Tensors

/// What a loop of floats is to warn of, judged by the values: NaN from none, infinity from finite numbers.
enum FloatFlags {
  /// - Parameter isPole: whether an infinity comes of dividing by zero, given the operands.
  static func of(_ out: NDArray, _ inputs: [NDArray], isPole: ([Double]) -> Bool) -> ArithmeticFlags {
    var flags: ArithmeticFlags = []
    guard let dtype = out.dtype, dtype.isFloating || dtype.isComplex, hasSpecial(out) else { return flags }
    let count = Shape.product(out.dims) ?? 0
    if dtype.isComplex {
      let given = inputs.contains { $0.items().isEmpty ? false : hasSpecial($0) }
      return given || count == 0 ? [] : .invalid
    }
    let values = out.doubles()
    let operands = inputs.map { (input: NDArray) -> [Double] in
      (input.dims == out.dims ? input : input.broadcast(to: out.dims)).doubles()
    }
    for (index, value) in values.enumerated() where !value.isFinite {
      let given = operands.map { $0[index] }
      if value.isNaN {
        if !given.contains(where: { $0.isNaN }) { flags.insert(.invalid) }
      } else if given.allSatisfy({ $0.isFinite }) {
        flags.insert(isPole(given) ? .divideByZero : .overflow)
      }
    }
    return flags
  }

  /// Whether an element is no number that an integer dtype can hold.
  static func exceeds(_ array: NDArray, _ dtype: DType) -> Bool {
    let isUnsigned = dtype.isUnsigned
    // Narrow integers are cast by way of int32, as C does on this processor.
    let bits = isUnsigned && dtype.byteSize == 4 || dtype.byteSize == 8 ? 64 : 32
    let limit = Double.pow(2, Double(bits - (isUnsigned && dtype.byteSize == 8 ? 0 : 1)))
    let low = isUnsigned && dtype.byteSize == 8 ? -Double.pow(2, 63) : -limit
    return array.doubles().contains { !($0 < limit && $0 >= low) }
  }

  /// Whether an element is NaN or infinite.
  static func hasSpecial(_ array: NDArray) -> Bool {
    guard array.isDense, let dtype = array.dtype else { return array.doubles().contains { !$0.isFinite } }
    let base = UnsafeRawPointer(array.lowest)
    let count = array.count
    switch dtype {
    case .float64: return any(base.assumingMemoryBound(to: UInt64.self), count, 0x7ff0_0000_0000_0000)
    case .complex128: return any(base.assumingMemoryBound(to: UInt64.self), 2 * count, 0x7ff0_0000_0000_0000)
    case .float32: return any(base.assumingMemoryBound(to: UInt32.self), count, 0x7f80_0000)
    case .complex64: return any(base.assumingMemoryBound(to: UInt32.self), 2 * count, 0x7f80_0000)
    case .float16: return any(base.assumingMemoryBound(to: UInt16.self), count, 0x7c00)
    case .bfloat16: return any(base.assumingMemoryBound(to: UInt16.self), count, 0x7f80)
    default: return false
    }
  }

  /// Whether the exponent bits of an element are all set. Written so that the compiler makes vectors of it.
  @inline(__always)
  private static func any<Word: FixedWidthInteger>(_ words: UnsafePointer<Word>, _ count: Int, _ mask: Word) -> Bool {
    var index = 0
    while index < count {
      let end = Swift.min(index + 1024, count)
      var found: Word = 0
      for place in index..<end { found |= words[place] & mask == mask ? 1 : 0 }
      if found != 0 { return true }
      index = end
    }
    return false
  }

  static func isPole(_ op: BinaryUfunc) -> ([Double]) -> Bool {
    switch op {
    case .divide, .floorDivide: { $0.last == 0 }
    case .power, .floatPower: { $0.first == 0 }
    default: { _ in false }
    }
  }

  static func isPole(_ op: UnaryUfunc) -> ([Double]) -> Bool {
    switch op {
    case .log, .log2, .log10, .reciprocal: { $0.first == 0 }
    case .log1p: { $0.first == -1 }
    case .arctanh: { $0.first?.magnitude == 1 }
    default: { _ in false }
    }
  }
}

extension NDArray {
  /// Whether the elements fill a block of memory without gaps, in whatever order of the axes.
  var isDense: Bool {
    if isContiguous || isColumnMajor { return true }
    if dims.contains(0) { return true }
    let axes = dims.indices.filter { dims[$0] != 1 }.sorted { strides[$0].magnitude < strides[$1].magnitude }
    var step = type.slotSize
    for axis in axes {
      if strides[axis] != step { return false }
      step &*= dims[axis]
    }
    return true
  }

  /// The first byte of a dense array, whose steps are all positive.
  var lowest: UnsafeMutableRawPointer { base }
}
