import CBLAS
import Diagnostics
import Glibc
import Tensors

/// Inverses, determinants, and systems of linear equations.
public enum Solving {
  public static let all: [Op] = [
    .matrixInverse, .matrixDeterminant, .logMatrixDeterminant, .matrixSolve, .matrixTriangularSolve, .matrixSolveLs,
  ]

  fileprivate static func inverse<Real: MatrixReal>(
    _: Real.Type, _ x: Tensor, _ call: borrowing KernelCall
  ) throws -> Tensor {
    try MatrixBatch.checkSquare(x)
    let out = try call.output(x.dtype, x.shape)
    let adjoint = call.attributes.bool("adjoint")
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      var factors = LUFactors<Real>(x, index)
      guard !factors.isSingular else { throw Failure(.invalidArgumentError, "Input is not invertible.") }
      let identity = ColumnMatrix<Real>.identity(factors.matrix.rows, isComplex: factors.matrix.isComplex)
      factors.solve(identity, adjoint: adjoint).store(into: out, index)
    }
    return out
  }

  /// Sign and logarithm of the size of a determinant.
  private static func determinant<Real: MatrixReal>(_: Real.Type, _ x: Tensor, _ index: Int) -> (Complex128, Double) {
    let factors = LUFactors<Real>(x, index)
    var sign = Complex128(factors.permutationSign, 0)
    var logarithm: Real = 0
    for place in 0..<factors.matrix.rows {
      let pivot = factors.matrix.get(place, place)
      let size = hypot(pivot.real, pivot.imaginary)
      if size == 0 { return (Complex128(0, 0), -.infinity) }
      logarithm += Real(log(size))
      sign = ComplexMath.multiply(sign, Complex128(pivot.real / size, pivot.imaginary / size))
    }
    return (sign, Double(logarithm))
  }

  /// Signs times exponentials of logarithms, as TensorFlow computes determinants.
  fileprivate static func determinants(_ x: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    try MatrixBatch.checkSquare(x)
    let out = try call.output(x.dtype, Shape(MatrixBatch.outer(x)))
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      let (sign, logarithm) = x.isSinglePrecision ? determinant(Float.self, x, index) : determinant(Double.self, x, index)
      let size = x.isSinglePrecision ? Double(expf(Float(logarithm))) : exp(logarithm)
      out.store(Complex128(sign.real * size, sign.imaginary * size), at: index)
    }
    return out
  }

  fileprivate static func logarithms(_ x: Tensor) throws -> [Tensor] {
    try MatrixBatch.checkSquare(x)
    let shape = try Shape(MatrixBatch.outer(x))
    let signs = try Tensor(uninitialized: x.dtype, shape)
    let sizes = try Tensor(uninitialized: x.dtype, shape)
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      let (sign, logarithm) =
        x.isSinglePrecision ? determinant(Float.self, x, index) : determinant(Double.self, x, index)
      signs.store(sign, at: index)
      sizes.store(Complex128(logarithm, 0), at: index)
    }
    return [signs, sizes]
  }

  /// - Errors: `InvalidArgumentError` for numbers of rows that differ.
  private static func checkRows(_ a: Tensor, _ b: Tensor, isSquare: Bool = true) throws {
    try MatrixBatch.check(a, 0)
    try MatrixBatch.check(b, 1)
    if isSquare, a.shape[a.rank - 1] != a.shape[a.rank - 2] {
      throw Failure(
        .invalidArgumentError, "Input matrix must be square, got \(a.shape[a.rank - 2]) != \(a.shape[a.rank - 1])")
    }
    guard a.shape[a.rank - 2] == b.shape[b.rank - 2] else {
      throw Failure(
        .invalidArgumentError,
        "Input matrix and rhs are incompatible.")
    }
  }

  fileprivate static func solve<Real: MatrixReal>(
    _: Real.Type, _ a: Tensor, _ b: Tensor, _ call: borrowing KernelCall
  ) throws -> Tensor {
    try checkRows(a, b)
    guard MatrixBatch.outer(a) == MatrixBatch.outer(b) else {
      throw Failure(.invalidArgumentError, "All input tensors must have the same outer dimensions.")
    }
    let out = try call.output(b.dtype, b.shape)
    let adjoint = call.attributes.bool("adjoint")
    try MatrixBatch.each(a) { (index: Int) throws -> Void in
      var factors = LUFactors<Real>(a, index)
      guard !factors.isSingular else { throw Failure(.invalidArgumentError, "Input matrix is not invertible.") }
      factors.solve(ColumnMatrix(b, index), adjoint: adjoint).store(into: out, index)
    }
    return out
  }

  fileprivate static func triangularSolve<Real: MatrixReal>(
    _: Real.Type, _ a: Tensor, _ b: Tensor, _ call: borrowing KernelCall
  ) throws -> Tensor {
    try checkRows(a, b)
    let (outerA, outerB) = (try Shape(MatrixBatch.outer(a)), try Shape(MatrixBatch.outer(b)))
    guard let batch = Broadcast(outerA, outerB) else {
      throw Failure(
        .invalidArgumentError,
        "Input tensors must have compatible batch dimensions: \(a.shape) vs. \(b.shape)")
    }
    let out = try call.output(b.dtype, Shape(batch.shape.dims + b.shape.dims.suffix(2)))
    let lower: Int32 = call.attributes.bool("lower", default: true) ? 1 : 0
    let adjoint: Int32 = call.attributes.bool("adjoint") ? 1 : 0
    guard out.elementCount > 0 else { return out }
    let (stepA, stepB) = (batch.form == .scalarVector ? 0 : 1, batch.form == .vectorScalar ? 0 : 1)
    try batch.eachRow { (row: Int, x: Int, y: Int) throws -> Void in
      for index in 0..<batch.rowLength {
        try Interrupt.poll()
        var matrix = ColumnMatrix<Real>(a, x + index * stepA)
        var solution = ColumnMatrix<Real>(b, y + index * stepB)
        let info = lapack_triangular_solve(
          matrix.kind, lower, adjoint, Int32(matrix.rows), Int32(solution.columns), &matrix.numbers,
          &solution.numbers)
        try MatrixBatch.require(info, "Input matrix is not invertible.")
        solution.store(into: out, row + index)
      }
    }
    return out
  }

  fileprivate static func leastSquares<Real: MatrixReal>(
    _: Real.Type, _ inputs: [Tensor], _ call: borrowing KernelCall
  ) throws -> [Tensor] {
    let (a, b) = (inputs[0], inputs[1])
    try checkRows(a, b, isSquare: false)
    let (m, n, columns) = (a.shape[a.rank - 2], a.shape[a.rank - 1], b.shape[b.rank - 1])
    let out = try Tensor.zeros(b.dtype, Shape(MatrixBatch.outer(a) + [n, columns]))
    let weight = inputs[2].double(at: 0)
    guard weight >= 0 else { throw Failure(.invalidArgumentError, "l2_regularizer must be >= 0.") }
    let isFast = call.attributes.bool("fast", default: true)
    guard m > 0, n > 0, columns > 0 else { return [out] }
    try MatrixBatch.each(a) { (index: Int) throws -> Void in
      var matrix = ColumnMatrix<Real>(a, index)
      let right = ColumnMatrix<Real>(b, index)
      if isFast {
        try normalEquations(matrix, right, weight).store(into: out, index)
        return
      }
      var solution = ColumnMatrix<Real>(rows: max(m, n), columns: columns, isComplex: right.isComplex)
      for row in 0..<m {
        for column in 0..<columns { solution.set(row, column, right.get(row, column)) }
      }
      let info = lapack_least_squares(
        matrix.kind, Int32(m), Int32(n), Int32(columns), &matrix.numbers, &solution.numbers)
      try MatrixBatch.require(info, "Least squares were not successful. The input might not be valid.")
      solution.store(into: out, index, rows: n)
    }
    return [out]
  }

  /// `(A^H A + w I)^-1 A^H b` for tall matrices, `A^H (A A^H + w I)^-1 b` for wide ones.
  private static func normalEquations<Real: MatrixReal>(
    _ a: ColumnMatrix<Real>, _ b: ColumnMatrix<Real>, _ weight: Double
  ) throws -> ColumnMatrix<Real> {
    let isTall = a.rows >= a.columns
    let adjoint = a.adjoint
    var gram = isTall ? adjoint * a : a * adjoint
    for place in 0..<gram.rows {
      let value = gram.get(place, place)
      gram.set(place, place, Complex128(value.real + weight, value.imaginary))
    }
    var lower = gram
    let info = lapack_cholesky(gram.kind, Int32(gram.rows), &lower.numbers)
    try MatrixBatch.require(info, "Input matrix was rank deficient or ill-conditioned. Try setting fast=False or provide a larger l2_regularizer > 0.")
    var factors = LUFactors(gram)
    return isTall ? factors.solve(adjoint * b, adjoint: false) : adjoint * factors.solve(b, adjoint: false)
  }
}

extension Op {
  /// The inverse of each matrix, or of its adjoint.
  ///
  /// - Errors: `InvalidArgumentError` for singular matrices.
  /// - Source: TensorFlow op `MatrixInverse`; scripts call `tf.linalg.inv`.
  public static let matrixInverse: Op = Op(
    "MatrixInverse", scope: "MatrixInverse", inputs: [.same("input")],
    attributes: [.bool("adjoint", default: false), .type("T", Decompositions.types)], shape: .squareMatrices,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      x.isSinglePrecision ? try Solving.inverse(Float.self, x, call) : try Solving.inverse(Double.self, x, call)
    },
    gradient: .rule(MatrixGradients.inverse), summary: "Inverses of matrices.")

  /// - Source: TensorFlow op `MatrixDeterminant`; scripts call `tf.linalg.det`.
  public static let matrixDeterminant: Op = Op(
    "MatrixDeterminant", scope: "MatrixDeterminant", inputs: [.same("input")],
    attributes: [.type("T", DTypeSet(listing: "half float double complex64 complex128"))],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard let dims = try ShapeRule.square(context.shape(0)).dims else { return [.unknown] }
      return [PartialShape(Array(dims.dropLast(2)))]
    },
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try Solving.determinants(x, call)
    },
    gradient: .rule(MatrixGradients.determinant), summary: "Determinants of matrices.")

  /// Sign of the determinant, and the logarithm of its size.
  ///
  /// - Source: TensorFlow op `LogMatrixDeterminant`; scripts call `tf.linalg.slogdet`.
  public static let logMatrixDeterminant: Op = Op(
    "LogMatrixDeterminant", scope: "LogMatrixDeterminant", inputs: [.same("input")],
    outputs: [.same(name: "sign"), .same(name: "log_abs_determinant")],
    attributes: [.type("T", DTypeSet(listing: "half float double complex64 complex128"))],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard let dims = try ShapeRule.square(context.shape(0)).dims else { return [.unknown, .unknown] }
      let shape = PartialShape(Array(dims.dropLast(2)))
      return [shape, shape]
    },
    kernel: .general { (inputs: [Tensor], _: borrowing KernelCall) throws -> [Tensor] in
      try Solving.logarithms(inputs[0])
    },
    gradient: .rule(MatrixGradients.logDeterminant), summary: "Logarithms of determinants.")

  private static func system(_ name: String, _ attributes: [Attribute], _ types: DTypeSet, broadcasts: Bool, _ kernel: Kernel, _ gradient: Gradient, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("matrix"), .same("rhs")], attributes: attributes + [.type("T", types)],
      shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
        let a = try ShapeRule.square(context.shape(0))
        guard let x = a.dims, let y = try ShapeRule.matrices(context.shape(1)).dims else {
          return [.unknown]
        }
        if let rows = x[x.count - 1], let other = y[y.count - 2], rows != other {
          throw Failure(.valueError, "Dimensions must be equal, but are \(rows) and \(other)")
        }
        let outer = PartialShape(Array(x.dropLast(2)))
        let other = PartialShape(Array(y.dropLast(2)))
        let batch = broadcasts ? try ShapeRule.broadcast(outer, other) : try outer.merged(with: other)
        return [batch.concatenated(with: PartialShape([y[y.count - 2] ?? x[x.count - 1], y[y.count - 1]]))]
      },
      kernel: kernel, gradient: gradient, summary: summary)
  }

  /// The solutions of systems of linear equations.
  ///
  /// - Source: TensorFlow op `MatrixSolve`; scripts call `tf.linalg.solve`.
  public static let matrixSolve: Op = system(
    "MatrixSolve", [.bool("adjoint", default: false)], Decompositions.types, broadcasts: false,
    .binary { (a: Tensor, b: Tensor, call: borrowing KernelCall) throws -> Tensor in
      a.isSinglePrecision ? try Solving.solve(Float.self, a, b, call) : try Solving.solve(Double.self, a, b, call)
    },
    .rule(MatrixGradients.solve), "Solutions of linear equations.")

  /// The same where the matrices are triangles; the other triangle is not read. Batches are broadcast.
  ///
  /// - Source: TensorFlow op `MatrixTriangularSolve`; scripts call `tf.linalg.triangular_solve`.
  public static let matrixTriangularSolve: Op = system(
    "MatrixTriangularSolve", [.bool("lower", default: true), .bool("adjoint", default: false)],
    DTypeSet(listing: "bfloat16 double float half complex64 complex128"), broadcasts: true,
    .binary { (a: Tensor, b: Tensor, call: borrowing KernelCall) throws -> Tensor in
      a.isSinglePrecision
        ? try Solving.triangularSolve(Float.self, a, b, call) : try Solving.triangularSolve(Double.self, a, b, call)
    },
    .rule(MatrixGradients.triangularSolve), "Solutions of triangular systems.")

  /// Least squares, regularized: by normal equations if `fast`, else the shortest solution.
  ///
  /// - Source: TensorFlow op `MatrixSolveLs`; scripts call `tf.linalg.lstsq`.
  public static let matrixSolveLs: Op = Op(
    "MatrixSolveLs", scope: "MatrixSolveLs",
    inputs: [.same("matrix"), .same("rhs"), .fixed("l2_regularizer", .float64)],
    attributes: [.type("T", Decompositions.types), .bool("fast", default: true)],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard let a = try ShapeRule.matrices(context.shape(0)).dims, let b = try ShapeRule.matrices(context.shape(1)).dims
      else { return [.unknown] }
      if let rows = a[a.count - 2], let other = b[b.count - 2], rows != other {
        throw Failure(.valueError, "Dimensions must be equal, but are \(rows) and \(other)")
      }
      return [PartialShape(a.dropLast(2) + [a[a.count - 1], b[b.count - 1]])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      inputs[0].isSinglePrecision
        ? try Solving.leastSquares(Float.self, inputs, call) : try Solving.leastSquares(Double.self, inputs, call)
    },
    // `tf.linalg.lstsq` is made of ops that have gradients, unless `fast=False`.
    gradient: .rule { (_: GradientStep) throws -> [AnyTensor?] in
      throw Failure(.valueError, "Gradient not defined for fast=False")
    },
    summary: "Least-squares solutions.")
}
