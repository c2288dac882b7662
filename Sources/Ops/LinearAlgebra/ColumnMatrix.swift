import CBLAS
import Diagnostics
import Kernels
import Tensors

/// A float that LAPACK computes in.
protocol MatrixReal: BinaryFloatingPoint, BitwiseCopyable, TensorElement {
  /// What LAPACK's real functions are called with.
  static var realKind: Int32 { get }
  static var complexType: DType { get }
}

extension Float: MatrixReal {
  static var realKind: Int32 { Int32(LAPACK_FLOAT) }
  static var complexType: DType { .complex64 }
}

extension Double: MatrixReal {
  static var realKind: Int32 { Int32(LAPACK_DOUBLE) }
  static var complexType: DType { .complex128 }
}

extension Tensor {
  /// Whether matrices of this dtype are computed in single precision: half precision is, too.
  var isSinglePrecision: Bool { dtype != .float64 && dtype != .complex128 }
}

/// A matrix as LAPACK takes it: columns one after the other, in the precision of its dtype, complex numbers as pairs.
struct ColumnMatrix<Real: MatrixReal> {
  let rows: Int
  let columns: Int
  let isComplex: Bool
  var numbers: [Real]

  /// What LAPACK is told about the numbers.
  var kind: Int32 { Real.realKind + (isComplex ? 1 : 0) }

  init(rows: Int, columns: Int, isComplex: Bool) {
    self.rows = rows
    self.columns = columns
    self.isComplex = isComplex
    numbers = [Real](repeating: 0, count: max(rows * columns, 1) * (isComplex ? 2 : 1))
  }

  /// Matrix number `index` of a batch.
  init(_ x: Tensor, _ index: Int, isComplex: Bool? = nil) {
    let dims = x.shape.dims.suffix(2)
    self.init(
      rows: dims.first ?? 1, columns: dims.last ?? 1, isComplex: isComplex ?? x.dtype.isComplex)
    let start = index * rows * columns
    let size = x.dtype.byteSize
    if x.dtype == storedType {
      let (rows, columns) = (rows, columns)
      numbers.withUnsafeMutableBytes { (bytes: UnsafeMutableRawBufferPointer) -> Void in
        guard let out = bytes.baseAddress else { return }
        k_transpose(x.pointer + start * size, columns, out, rows, rows, columns, size)
      }
      return
    }
    for row in 0..<rows {
      for column in 0..<columns { set(row, column, x.complex(at: start + row * columns + column)) }
    }
  }

  /// The dtype whose elements are the numbers as they lie here.
  private var storedType: DType { isComplex ? Real.complexType : Real.dtype }

  func get(_ row: Int, _ column: Int) -> Complex128 {
    let place = column * rows + row
    return isComplex
      ? Complex128(Double(numbers[2 * place]), Double(numbers[2 * place + 1])) : Complex128(Double(numbers[place]), 0)
  }

  mutating func set(_ row: Int, _ column: Int, _ value: Complex128) {
    let place = column * rows + row
    if isComplex {
      numbers[2 * place] = Real(value.real)
      numbers[2 * place + 1] = Real(value.imaginary)
    } else {
      numbers[place] = Real(value.real)
    }
  }

  /// Writes the first `rows` x `columns` of it as matrix number `index` of a batch.
  func store(into out: Tensor, _ index: Int, rows: Int? = nil, columns: Int? = nil) {
    let leading = self.rows
    let (rows, columns) = (rows ?? self.rows, columns ?? self.columns)
    let start = index * rows * columns
    let size = out.dtype.byteSize
    if out.dtype == storedType {
      numbers.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Void in
        guard let from = bytes.baseAddress else { return }
        k_transpose(from, leading, out.pointer + start * size, columns, columns, rows, size)
      }
      return
    }
    for row in 0..<rows {
      for column in 0..<columns { out.store(get(row, column), at: start + row * columns + column) }
    }
  }

  static func identity(_ size: Int, isComplex: Bool) -> Self {
    var matrix = ColumnMatrix(rows: size, columns: size, isComplex: isComplex)
    for index in 0..<size { matrix.set(index, index, Complex128(1, 0)) }
    return matrix
  }

  /// The conjugate transpose.
  var adjoint: ColumnMatrix {
    var result = ColumnMatrix(rows: columns, columns: rows, isComplex: isComplex)
    for row in 0..<rows {
      for column in 0..<columns {
        let value = get(row, column)
        result.set(column, row, Complex128(value.real, -value.imaginary))
      }
    }
    return result
  }

  static func * (a: ColumnMatrix, b: ColumnMatrix) -> ColumnMatrix {
    var result = ColumnMatrix(rows: a.rows, columns: b.columns, isComplex: a.isComplex)
    for column in 0..<b.columns {
      for row in 0..<a.rows {
        var (real, imaginary) = (0.0, 0.0)
        for inner in 0..<a.columns {
          let (x, y) = (a.get(row, inner), b.get(inner, column))
          real += x.real * y.real - x.imaginary * y.imaginary
          imaginary += x.real * y.imaginary + x.imaginary * y.real
        }
        result.set(row, column, Complex128(real, imaginary))
      }
    }
    return result
  }
}

/// What the ops on batches of matrices have in common: checks, and a loop over the batch.
enum MatrixBatch {
  /// How many matrices a tensor holds.
  static func count(_ x: Tensor) -> Int { x.shape.elementCount(in: 0..<(x.rank - 2)) }

  /// - Errors: `InvalidArgumentError` unless the tensor has two axes or more.
  static func check(_ x: Tensor, _ position: Int = 0) throws {
    guard x.rank >= 2 else {
      throw Failure(.invalidArgumentError, "Input tensor \(position) must have rank >= 2")
    }
  }

  /// - Errors: `InvalidArgumentError` unless the last two axes are equal.
  static func checkSquare(_ x: Tensor) throws {
    try check(x)
    guard x.shape[x.rank - 1] == x.shape[x.rank - 2] else {
      throw Failure(.invalidArgumentError, "Input matrix must be square.")
    }
  }

  /// The dimensions before the last two.
  static func outer(_ x: Tensor) -> [Int] { Array(x.shape.dims.dropLast(2)) }

  /// Calls `body` for each matrix of the batch; a person can interrupt in between.
  static func each(_ x: Tensor, _ body: (Int) throws -> Void) throws {
    for index in 0..<count(x) {
      try Interrupt.poll()
      try body(index)
    }
  }

  /// - Errors: `ResourceExhaustedError` if LAPACK got no memory, else `InvalidArgumentError` with the text.
  static func require(_ info: Int32, _ text: @autoclosure () -> String) throws {
    if info == 0 { return }
    if info == -100 { throw Failure(.resourceExhaustedError, "no memory for a matrix decomposition") }
    if info == -101 {
      throw Failure(.notImplementedError, "matrix decompositions need OpenBLAS, which is not there", hint: "install libopenblas0")
    }
    throw Failure(.invalidArgumentError, text())
  }
}

extension ShapeRule {
  /// One output of the input's shape; its last two axes are equal.
  static let squareMatrices = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    [try ShapeRule.square(context.shape(0))]
  }

  /// - Errors: `ValueError` for fewer than two axes, or last axes that differ.
  static func square(_ shape: PartialShape) throws -> PartialShape {
    guard let dims = try matrices(shape).dims else { return .unknown }
    let (rows, columns) = (dims[dims.count - 2], dims[dims.count - 1])
    if let rows, let columns, rows != columns {
      throw Failure(.valueError, "Dimensions must be equal, but are \(rows) and \(columns)")
    }
    let side = rows ?? columns
    return PartialShape(dims.dropLast(2) + [side, side])
  }

  static func matrices(_ shape: PartialShape) throws -> PartialShape {
    if let rank = shape.rank, rank < 2 {
      throw Failure(.valueError, "Shape must be at least rank 2 but is rank \(rank)")
    }
    return shape
  }
}
