import Diagnostics
import Glibc
import Script
import Tensors

/// Ufuncs with two results, with operands of two kinds, or over vectors and matrices.
enum SpecialUfunc: String, CaseIterable {
  case modf, frexp, ldexp, divmod, matmul, vecdot, matvec, vecmat

  var inputCount: Int { self == .modf || self == .frexp ? 1 : 2 }
  var outputCount: Int { self == .modf || self == .frexp || self == .divmod ? 2 : 1 }

  /// The core dimensions, for those over vectors and matrices.
  var signature: String? {
    switch self {
    case .matmul: "(n?,k),(k,m?)->(n?,m?)"
    case .vecdot: "(n),(n)->()"
    case .matvec: "(m,n),(n)->(m)"
    case .vecmat: "(n),(n,m)->(m)"
    default: nil
    }
  }

  /// Signatures of its loops, as `types` lists them.
  var types: [String] {
    switch self {
    case .modf: return ["e->ee", "f->ff", "d->dd"]
    case .frexp: return ["e->ei", "f->fi", "d->di"]
    case .ldexp: return ["ei->e", "fi->f", "el->e", "fl->f", "di->d", "dl->d"]
    case .divmod: return "bBhHiIlLefd".map { "\($0)\($0)->\($0)\($0)" }
    default: return "?bBhHiIlLefdFDO".map { "\($0)\($0)->\($0)" }
    }
  }

  /// The results for its operands.
  func run(_ operands: [Handle], axis: Int?, _ interpreter: Interpreter) throws -> [NDArray] {
    switch self {
    case .divmod:
      let (a, b) = try (Operand(operands[0], interpreter), Operand(operands[1], interpreter))
      return [
        try UfuncRunner.binary(.floorDivide, a, b, interpreter), try UfuncRunner.binary(.remainder, a, b, interpreter),
      ]
    case .modf, .frexp: return try split(NumPyReading.array(operands[0], type: nil, interpreter), interpreter)
    case .ldexp: return [try scaled(operands, interpreter)]
    case .matmul: return [try MatrixProducts.matmulArray(operands[0], operands[1], interpreter)]
    case .vecdot, .matvec, .vecmat: return [try contracted(operands, axis ?? -1, interpreter)]
    }
  }

  // MARK: Parts of floats

  private func floats(_ array: NDArray, _ interpreter: Interpreter) throws -> NDArray {
    guard let dtype = array.dtype, !dtype.isComplex, let type = UfuncTypes.loop(.fabs, dtype) else {
      throw UfuncRunner.unsupported(rawValue)
    }
    return try array.cast(to: .number(type), interpreter).ordered("K")
  }

  private func split(_ array: NDArray, _ interpreter: Interpreter) throws -> [NDArray] {
    let source = try floats(array, interpreter)
    let dtype = source.dtype ?? .float64
    let first = try NDArray(linear: source.type, like: source)
    let second = try NDArray(linear: self == .frexp ? .number(.int32) : source.type, like: source)
    for index in 0..<source.count {
      let value = ElementAccess.double(source.lowest, dtype, index)
      if self == .modf {
        let whole = value.rounded(.towardZero)
        let part = value.isInfinite ? Double(signOf: value, magnitudeOf: 0) : Double(signOf: value, magnitudeOf: value - whole)
        ElementAccess.store(value.isNaN ? value : part, first.lowest, dtype, index)
        ElementAccess.store(whole, second.lowest, dtype, index)
      } else {
        let (mantissa, exponent) = Glibc.frexp(value)
        ElementAccess.store(value.isFinite ? mantissa : value, first.lowest, dtype, index)
        ElementAccess.store(value.isFinite ? Int(exponent) : 0, second.lowest, .int32, index)
      }
    }
    return [first, second]
  }

  private func scaled(_ operands: [Handle], _ interpreter: Interpreter) throws -> NDArray {
    let mantissa = try floats(NumPyReading.array(operands[0], type: nil, interpreter), interpreter)
    let exponent = try NumPyReading.array(operands[1], type: nil, interpreter)
    guard let power = exponent.dtype, power.isInteger || power == .bool, power != .uint64 else { throw UfuncRunner.unsupported(rawValue) }
    guard let dims = Broadcasting.dims([mantissa.dims, exponent.dims]) else {
      throw UfuncRunner.mismatch([mantissa, exponent])
    }
    let out = try NDArray(uninitialized: mantissa.type, dims)
    let values = mantissa.broadcast(to: dims).doubles()
    for (index, power) in exponent.broadcast(to: dims).ints().enumerated() {
      ElementAccess.store(scalbn(values[index], max(-5000, min(5000, power))), out.base, out.dtype ?? .float64, index)
    }
    return out
  }

  // MARK: Vectors and matrices

  private func contracted(_ operands: [Handle], _ axis: Int, _ interpreter: Interpreter) throws -> NDArray {
    var a = try NumPyReading.array(operands[0], type: nil, interpreter)
    var b = try NumPyReading.array(operands[1], type: nil, interpreter)
    let needed = [self == .matvec ? 2 : 1, self == .vecmat ? 2 : 1]
    for (index, array) in [a, b].enumerated() where array.rank < needed[index] {
      throw Failure(
        .valueError,
        "\(rawValue): Input operand \(index) does not have enough dimensions (has \(array.rank), gufunc core with signature "
          + "\(signature ?? "") requires \(needed[index]))")
    }
    if self == .vecdot, axis != -1 {
      a = a.transposed(try SpecialUfunc.last(axis, a.rank, interpreter))
      b = b.transposed(try SpecialUfunc.last(axis, b.rank, interpreter))
    }
    let inner = (a.dims[a.rank - 1], b.dims[self == .vecmat ? b.rank - 2 : b.rank - 1])
    guard inner.0 == inner.1 else {
      throw Failure(
        .valueError,
        "\(rawValue): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(signature ?? "") (size "
          + "\(inner.1) is different from \(inner.0))")
    }
    if self != .matvec, a.dtype?.isComplex == true { a = try UfuncRunner.unary(.conjugate, a, interpreter) }
    if self != .matvec { a = Shaping.expanded(a, a.rank - 1) }
    if self != .vecmat { b = Shaping.expanded(b, b.rank) }
    let product = try MatrixProducts.product(a, b, isDot: false, interpreter)
    var dims = product.dims
    if self != .matvec { dims.remove(at: dims.count - 2) }
    if self != .vecmat { dims.removeLast() }
    return try product.reshaped(dims)
  }

  private static func last(_ axis: Int, _ rank: Int, _ interpreter: Interpreter) throws -> [Int] {
    let own = try NumPyErrors.axis(axis, rank: rank, interpreter)
    return (0..<rank).filter { $0 != own } + [own]
  }
}
