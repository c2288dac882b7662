import CBLAS
import Diagnostics
import Glibc
import Tensors

/// Functions of matrices: square root, logarithm, exponential; products that mix vectors and diagonals.
public enum MatrixFunctions {
  public static let all: [Op] = [
    .matrixSquareRoot, .matrixLogarithm, .tridiagonalSolve, .tridiagonalMatMul, .bandedTriangularSolve, .cross,
  ]

  /// `f(A) = Z f(T) Z^H` for the Schur form of each matrix.
  fileprivate static func schur(
    _ x: Tensor, _ call: borrowing KernelCall, _ function: (inout ColumnMatrix<Double>) throws -> Void
  ) throws -> Tensor {
    try MatrixBatch.checkSquare(x)
    let out = try call.output(x.dtype, x.shape)
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      var t = ColumnMatrix<Double>(x, index, isComplex: true)
      let size = t.rows
      guard size > 0 else { return }
      var z = ColumnMatrix<Double>(rows: size, columns: size, isComplex: true)
      var values = [Double](repeating: 0, count: 2 * size)
      let info = lapack_schur(Int32(size), &t.numbers, &values, &z.numbers)
      try MatrixBatch.require(info, "Schur decomposition was not successful. The input might not be valid.")
      for column in 0..<size {
        for row in (column + 1)..<max(size, column + 1) { t.set(row, column, Complex128(0, 0)) }
      }
      try function(&t)
      (z * t * z.adjoint).store(into: out, index)
    }
    return out
  }

  /// The square root of an upper triangle, column by column (Björck and Hammarling).
  fileprivate static func squareRoot(_ t: inout ColumnMatrix<Double>) {
    let size = t.rows
    var root = ColumnMatrix<Double>(rows: size, columns: size, isComplex: true)
    for j in 0..<size {
      root.set(j, j, ComplexMath.squareRoot(t.get(j, j)))
      for i in (0..<j).reversed() {
        var sum = t.get(i, j)
        for k in (i + 1)..<max(j, i + 1) { sum = ComplexMath.subtract(sum, ComplexMath.multiply(root.get(i, k), root.get(k, j))) }
        let divisor = ComplexMath.add(root.get(i, i), root.get(j, j))
        if divisor.real == 0 && divisor.imaginary == 0 && sum.real == 0 && sum.imaginary == 0 { continue }
        root.set(i, j, ComplexMath.divide(sum, divisor))
      }
    }
    t = root
  }

  /// The logarithm of an upper triangle: square roots until it is near the identity, then Gauss-Legendre quadrature of
  /// `∫ (T - I) (s (T - I) + I)^-1 ds`, which is a Padé approximation.
  fileprivate static func logarithm(_ t: inout ColumnMatrix<Double>) {
    let size = t.rows
    let diagonal = (0..<size).map { (place: Int) -> Complex128 in ComplexMath.logarithm(t.get(place, place)) }
    var roots = 0
    while roots < 100, distance(t) > 0.25 {
      squareRoot(&t)
      roots += 1
    }
    for place in 0..<size {
      let value = t.get(place, place)
      t.set(place, place, Complex128(value.real - 1, value.imaginary))
    }
    var sum = ColumnMatrix<Double>(rows: size, columns: size, isComplex: true)
    for (node, weight) in zip(MatrixFunctions.nodes, MatrixFunctions.weights) {
      var denominator = t
      for place in denominator.numbers.indices { denominator.numbers[place] *= node }
      for place in 0..<size {
        let value = denominator.get(place, place)
        denominator.set(place, place, Complex128(1 + value.real, value.imaginary))
      }
      var solution = t
      _ = lapack_triangular_solve(denominator.kind, 0, 0, Int32(size), Int32(size), &denominator.numbers, &solution.numbers)
      for place in sum.numbers.indices { sum.numbers[place] += weight * solution.numbers[place] }
    }
    let scale = pow(2, Double(roots))
    for place in sum.numbers.indices { sum.numbers[place] *= scale }
    for place in 0..<size { sum.set(place, place, diagonal[place]) }
    t = sum
  }

  private static func distance(_ t: ColumnMatrix<Double>) -> Double {
    var largest = 0.0
    for column in 0..<t.columns {
      var sum = 0.0
      for row in 0...column {
        let value = t.get(row, column)
        sum += hypot(value.real - (row == column ? 1 : 0), value.imaginary)
      }
      largest = max(largest, sum)
    }
    return largest
  }

  /// Nodes and weights of the seven-point rule on 0…1.
  private static let nodes: [Double] = [
    0.025446043828620737, 0.12923440720030278, 0.29707742431130141, 0.5, 0.70292257568869859, 0.87076559279969722,
    0.97455395617137926,
  ]
  private static let weights: [Double] = [
    0.064742483084434847, 0.13985269574463833, 0.19091502525255947, 0.20897959183673470, 0.19091502525255947,
    0.13985269574463833, 0.064742483084434847,
  ]

  // MARK: Diagonals

  /// Gaussian elimination on three diagonals, rows exchanged where the pivot below is larger.
  fileprivate static func tridiagonalSolve(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let (diagonals, b) = (inputs[0], inputs[1])
    try MatrixBatch.check(diagonals, 0)
    try MatrixBatch.check(b, 1)
    guard diagonals.shape[diagonals.rank - 2] == 3 else {
      throw Failure(.invalidArgumentError, "Expected 3 diagonals, got \(diagonals.shape[diagonals.rank - 2])")
    }
    let size = diagonals.shape[diagonals.rank - 1]
    guard b.shape[b.rank - 2] == size else {
      throw Failure(.invalidArgumentError, "Expected the same number of rows, got \(size) and \(b.shape[b.rank - 2])")
    }
    let out = try call.output(b.dtype, b.shape)
    let isPivoting = call.attributes.bool("partial_pivoting", default: true)
    try MatrixBatch.each(diagonals) { (index: Int) throws -> Void in
      let d = ColumnMatrix<Double>(diagonals, index, isComplex: true)
      var x = ColumnMatrix<Double>(b, index, isComplex: true)
      var matrix = ColumnMatrix<Double>(rows: size, columns: size, isComplex: true)
      for place in 0..<size {
        matrix.set(place, place, d.get(1, place))
        if place + 1 < size {
          matrix.set(place, place + 1, d.get(0, place))
          matrix.set(place + 1, place, d.get(2, place + 1))
        }
      }
      try eliminate(&matrix, &x, isPivoting)
      x.store(into: out, index)
    }
    return [out]
  }

  private static func eliminate(_ a: inout ColumnMatrix<Double>, _ x: inout ColumnMatrix<Double>, _ isPivoting: Bool) throws {
    let size = a.rows
    for place in 0..<size {
      let next = place + 1
      let end = min(place + 3, size)
      if isPivoting, next < size, ComplexMath.size(a.get(next, place)) > ComplexMath.size(a.get(place, place)) {
        for column in place..<end { swap(&a, place, next, column) }
        for column in 0..<x.columns { swap(&x, place, next, column) }
      }
      let pivot = a.get(place, place)
      guard ComplexMath.size(pivot) != 0 else {
        throw Failure(
          .invalidArgumentError, size == 1 || !isPivoting
            ? "The first element of diagonal is zero." : "Input matrix is not invertible.")
      }
      guard next < size else { continue }
      let factor = ComplexMath.divide(a.get(next, place), pivot)
      for column in place..<end {
        a.set(next, column, ComplexMath.subtract(a.get(next, column), ComplexMath.multiply(factor, a.get(place, column))))
      }
      for column in 0..<x.columns {
        x.set(next, column, ComplexMath.subtract(x.get(next, column), ComplexMath.multiply(factor, x.get(place, column))))
      }
    }
    for place in (0..<size).reversed() {
      for column in 0..<x.columns {
        var sum = x.get(place, column)
        for other in (place + 1)..<max(min(place + 3, size), place + 1) {
          sum = ComplexMath.subtract(sum, ComplexMath.multiply(a.get(place, other), x.get(other, column)))
        }
        x.set(place, column, ComplexMath.divide(sum, a.get(place, place)))
      }
    }
  }

  private static func swap(_ a: inout ColumnMatrix<Double>, _ row: Int, _ other: Int, _ column: Int) {
    let value = a.get(row, column)
    a.set(row, column, a.get(other, column))
    a.set(other, column, value)
  }

  fileprivate static func tridiagonalProduct(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> [Tensor] {
    let b = inputs[3]
    try MatrixBatch.check(b, 3)
    let (rows, columns) = (b.shape[b.rank - 2], b.shape[b.rank - 1])
    for (position, diagonal) in inputs.dropLast().enumerated() {
      guard diagonal.elementCount == MatrixBatch.count(b) * rows else {
        throw Failure(
          .invalidArgumentError,
          "Diagonal \(position) has shape \(diagonal.shape), which does not fit a right-hand side of shape \(b.shape)")
      }
    }
    let out = try call.output(b.dtype, b.shape)
    try MatrixBatch.each(b) { (index: Int) throws -> Void in
      for row in 0..<rows {
        for column in 0..<columns {
          let start = index * rows
          let place = (start + row) * columns + column
          var sum = ComplexMath.multiply(inputs[1].complex(at: start + row), b.complex(at: place))
          if row > 0 {
            sum = ComplexMath.add(sum, ComplexMath.multiply(inputs[2].complex(at: start + row), b.complex(at: place - columns)))
          }
          if row + 1 < rows {
            sum = ComplexMath.add(sum, ComplexMath.multiply(inputs[0].complex(at: start + row), b.complex(at: place + columns)))
          }
          out.store(sum, at: place)
        }
      }
    }
    return [out]
  }

  fileprivate static func bandedSolve(_ a: Tensor, _ b: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    try MatrixBatch.check(a, 0)
    try MatrixBatch.check(b, 1)
    let (bands, size) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    guard bands <= max(size, 1), b.shape[b.rank - 2] == size else {
      throw Failure(
        .invalidArgumentError, "Input matrix and right-hand side must have the same number of rows, got \(size) != \(b.shape[b.rank - 2])")
    }
    guard let batch = Broadcast(try Shape(MatrixBatch.outer(a)), try Shape(MatrixBatch.outer(b))) else {
      throw Failure(.invalidArgumentError, "Batch dimensions must be broadcastable: \(a.shape) vs. \(b.shape)")
    }
    let lower = call.attributes.bool("lower", default: true)
    let adjoint: Int32 = call.attributes.bool("adjoint") ? 1 : 0
    let out = try call.output(b.dtype, Shape(batch.shape.dims + b.shape.dims.suffix(2)))
    guard out.elementCount > 0 else { return out }
    let (stepA, stepB) = (batch.form == .scalarVector ? 0 : 1, batch.form == .vectorScalar ? 0 : 1)
    try batch.eachRow { (row: Int, x: Int, y: Int) throws -> Void in
      for index in 0..<batch.rowLength {
        let packed = ColumnMatrix<Double>(a, x + index * stepA)
        var solution = ColumnMatrix<Double>(b, y + index * stepB)
        var matrix = ColumnMatrix<Double>(rows: size, columns: size, isComplex: packed.isComplex)
        // Lower: the first band is the diagonal, rows are aligned; upper: the last one is.
        for band in 0..<bands {
          let offset = lower ? band : bands - 1 - band
          for place in 0..<(size - offset) {
            let (i, j) = lower ? (place + offset, place) : (place, place + offset)
            matrix.set(i, j, packed.get(band, i))
          }
        }
        let info = lapack_triangular_solve(
          matrix.kind, lower ? 1 : 0, adjoint, Int32(size), Int32(solution.columns), &matrix.numbers,
          &solution.numbers)
        try MatrixBatch.require(info, "Input matrix is not invertible.")
        solution.store(into: out, row + index)
      }
    }
    return out
  }
}

/// Arithmetic of complex numbers in double precision.
enum ComplexMath {
  static func add(_ x: Complex128, _ y: Complex128) -> Complex128 { Complex128(x.real + y.real, x.imaginary + y.imaginary) }
  static func subtract(_ x: Complex128, _ y: Complex128) -> Complex128 {
    Complex128(x.real - y.real, x.imaginary - y.imaginary)
  }
  static func multiply(_ x: Complex128, _ y: Complex128) -> Complex128 {
    Complex128(x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
  }
  static func divide(_ x: Complex128, _ y: Complex128) -> Complex128 {
    let size = y.real * y.real + y.imaginary * y.imaginary
    return Complex128(
      (x.real * y.real + x.imaginary * y.imaginary) / size, (x.imaginary * y.real - x.real * y.imaginary) / size)
  }
  static func size(_ x: Complex128) -> Double { hypot(x.real, x.imaginary) }
  static func squareRoot(_ x: Complex128) -> Complex128 {
    let root = size(x).squareRoot()
    let angle = atan2(x.imaginary, x.real) / 2
    return x.imaginary == 0 && x.real >= 0 ? Complex128(root, 0) : Complex128(root * cos(angle), root * sin(angle))
  }
  static func logarithm(_ x: Complex128) -> Complex128 { Complex128(log(size(x)), atan2(x.imaginary, x.real)) }
}

extension Op {
  /// A matrix whose square is the input.
  ///
  /// - Source: TensorFlow op `MatrixSquareRoot`; scripts call `tf.linalg.sqrtm`.
  public static let matrixSquareRoot: Op = Op(
    "MatrixSquareRoot", scope: "MatrixSquareRoot", inputs: [.same("input")],
    attributes: [.type("T", Decompositions.types)], shape: .squareMatrices,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try MatrixFunctions.schur(x, call) { MatrixFunctions.squareRoot(&$0) }
    },
    gradient: .rule(StructuredGradients.squareRoot),
    summary: "Square roots of matrices.")

  /// A matrix whose exponential is the input.
  ///
  /// - Source: TensorFlow op `MatrixLogarithm`; scripts call `tf.linalg.logm`.
  public static let matrixLogarithm: Op = Op(
    "MatrixLogarithm", scope: "MatrixLogarithm", inputs: [.same("input")], attributes: [.type("T", .complex)],
    shape: .squareMatrices,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try MatrixFunctions.schur(x, call) { MatrixFunctions.logarithm(&$0) }
    },
    gradient: .unregistered, summary: "Logarithms of matrices.")

  /// Linear equations with three diagonals: `diagonals` is `[…, 3, n]`: above, main, below.
  ///
  /// - Source: TensorFlow op `TridiagonalSolve`; scripts call `tf.linalg.tridiagonal_solve`.
  public static let tridiagonalSolve: Op = Op(
    "TridiagonalSolve", scope: "TridiagonalSolve", inputs: [.same("diagonals"), .same("rhs")],
    attributes: [
      .bool("partial_pivoting", default: true), .bool("perturb_singular", default: false),
      .type("T", DTypeSet(listing: "double float complex64 complex128")),
    ],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      [try ShapeRule.matrices(context.shape(1))]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try MatrixFunctions.tridiagonalSolve(inputs, call)
    },
    gradient: .rule(StructuredGradients.tridiagonalSolve), summary: "Solutions of equations with three diagonals.")

  /// - Source: TensorFlow op `TridiagonalMatMul`; scripts call `tf.linalg.tridiagonal_matmul`.
  public static let tridiagonalMatMul: Op = Op(
    "TridiagonalMatMul", scope: "TridiagonalMatMul",
    inputs: [.same("superdiag"), .same("maindiag"), .same("subdiag"), .same("rhs")],
    attributes: [.type("T", DTypeSet(listing: "double float complex64 complex128"))],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      [try ShapeRule.matrices(context.shape(3))]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try MatrixFunctions.tridiagonalProduct(inputs, call)
    },
    gradient: .rule(StructuredGradients.tridiagonalProduct), summary: "Products with matrices of three diagonals.")

  /// - Source: TensorFlow op `BandedTriangularSolve`; scripts call `tf.linalg.banded_triangular_solve`.
  public static let bandedTriangularSolve: Op = Op(
    "BandedTriangularSolve", scope: "BandedTriangularSolve", inputs: [.same("matrix"), .same("rhs")],
    attributes: [
      .bool("lower", default: true), .bool("adjoint", default: false), .type("T", Decompositions.types),
    ],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard let a = try ShapeRule.matrices(context.shape(0)).dims, let b = try ShapeRule.matrices(context.shape(1)).dims
      else { return [.unknown] }
      let batch = try ShapeRule.broadcast(PartialShape(Array(a.dropLast(2))), PartialShape(Array(b.dropLast(2))))
      return [batch.concatenated(with: PartialShape([b[b.count - 2] ?? a[a.count - 1], b[b.count - 1]]))]
    },
    kernel: .binary { (a: Tensor, b: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try MatrixFunctions.bandedSolve(a, b, call)
    },
    gradient: .rule(StructuredGradients.bandedSolve), summary: "Solutions of banded triangular systems.")

  /// The vector product of three-element vectors in the last axis.
  ///
  /// - Gradient: `b × g` and `g × a`.
  /// - Source: TensorFlow op `Cross`; scripts call `tf.linalg.cross`.
  public static let cross: Op = Op(
    "Cross", scope: "Cross", inputs: [.same("a"), .same("b")], outputs: [.same(name: "product")],
    attributes: [.type("T", .real)], shape: .merged,
    kernel: .binary { (a: Tensor, b: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard a.shape == b.shape else {
        throw Failure(.invalidArgumentError, "Both inputs must be of same shape: \(a.shape) vs. \(b.shape)")
      }
      guard a.rank >= 1 else { throw Failure(.invalidArgumentError, "Input must be at least 1D") }
      guard a.shape[a.rank - 1] == 3 else {
        throw Failure(.failedPreconditionError, "Cross-products are only defined for 3-element vectors.")
      }
      let out = try call.output(a.dtype, a.shape)
      for start in stride(from: 0, to: a.elementCount, by: 3) {
        for place in 0..<3 {
          let (i, j) = (start + (place + 1) % 3, start + (place + 2) % 3)
          if a.dtype.isInteger {
            out.store((a.int(at: i) &* b.int(at: j)) &- (a.int(at: j) &* b.int(at: i)), at: start + place)
          } else {
            out.store(a.double(at: i) * b.double(at: j) - a.double(at: j) * b.double(at: i), at: start + place)
          }
        }
      }
      return out
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let grad = try step.upstream
      return [try cross(step.inputs[1], grad), try cross(grad, step.inputs[0])]
    }, summary: "Vector products.")
}
