import CBLAS
import Diagnostics
import Tensors

/// Decompositions of matrices: Cholesky, QR, LU, singular values, eigenvalues. By LAPACK, in the dtype's precision; half
/// precision in float32.
public enum Decompositions {
  public static let all: [Op] = [.cholesky, .qr, .lu, .svd, .selfAdjointEigV2, .eig]

  static let types = DTypeSet(listing: "double float half complex64 complex128")

  fileprivate static func cholesky<Real: MatrixReal>(
    _: Real.Type, _ x: Tensor, _ call: borrowing KernelCall
  ) throws -> Tensor {
    try MatrixBatch.checkSquare(x)
    let out = try call.output(x.dtype, x.shape)
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      var a = ColumnMatrix<Real>(x, index)
      let info = lapack_cholesky(a.kind, Int32(a.rows), &a.numbers)
      if info > 0 {
        for place in a.numbers.indices { a.numbers[place] = .nan }
      } else {
        try MatrixBatch.require(info, "Cholesky decomposition was not successful. The input might not be valid.")
      }
      for column in 0..<a.columns {
        for row in 0..<column { a.set(row, column, Complex128(0, 0)) }
      }
      a.store(into: out, index)
    }
    return out
  }

  fileprivate static func qr<Real: MatrixReal>(_: Real.Type, _ x: Tensor, _ isFull: Bool) throws -> [Tensor] {
    try MatrixBatch.check(x)
    let (m, n) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    let least = min(m, n)
    let width = isFull ? m : least
    let q = try Tensor(uninitialized: x.dtype, Shape(MatrixBatch.outer(x) + [m, width]))
    let r = try Tensor(uninitialized: x.dtype, Shape(MatrixBatch.outer(x) + [width, n]))
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      var a = ColumnMatrix<Real>(x, index)
      var tau = [Real](repeating: 0, count: 2 * least + 1)
      let kind = a.kind
      var info: Int32 = 0
      if least > 0 { info = lapack_qr(kind, Int32(m), Int32(n), &a.numbers, &tau) }
      try MatrixBatch.require(info, "QR decomposition was not successful. The input might not be valid.")
      var upper = ColumnMatrix<Real>(rows: width, columns: n, isComplex: a.isComplex)
      var reflections = ColumnMatrix<Real>(rows: m, columns: width, isComplex: a.isComplex)
      for column in 0..<n {
        for row in 0..<min(column + 1, least) { upper.set(row, column, a.get(row, column)) }
      }
      for column in 0..<least {
        for row in 0..<m { reflections.set(row, column, a.get(row, column)) }
      }
      if m > 0, width > 0 {
        info = lapack_qr_q(kind, Int32(m), Int32(width), Int32(least), &reflections.numbers, &tau)
        try MatrixBatch.require(info, "QR decomposition was not successful. The input might not be valid.")
      }
      reflections.store(into: q, index)
      upper.store(into: r, index)
    }
    return [q, r]
  }

  fileprivate static func lu<Real: MatrixReal>(_: Real.Type, _ x: Tensor, _ indexType: DType) throws -> [Tensor] {
    try MatrixBatch.checkSquare(x)
    let size = x.shape[x.rank - 1]
    let out = try Tensor(uninitialized: x.dtype, x.shape)
    let places = try Tensor(uninitialized: indexType, Shape(MatrixBatch.outer(x) + [size]))
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      let factors = LUFactors<Real>(x, index)
      // An infinite or undefined pivot, or none: TensorFlow refuses such matrices.
      guard !factors.isSingular else { throw Failure(.invalidArgumentError, "Input is not invertible.") }
      factors.matrix.store(into: out, index)
      for (row, place) in factors.permutation.enumerated() { places.store(place, at: index * size + row) }
    }
    return [out, places]
  }

  fileprivate static func svd<Real: MatrixReal>(
    _: Real.Type, _ x: Tensor, computesVectors: Bool, isFull: Bool
  ) throws -> [Tensor] {
    try MatrixBatch.check(x)
    let (m, n) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    let least = min(m, n)
    let outer = MatrixBatch.outer(x)
    let s = try Tensor(uninitialized: x.dtype, Shape(outer + [least]))
    let empty = try Tensor.zeros(x.dtype, Shape([0]))
    let uWidth = isFull ? m : least
    let vWidth = isFull ? n : least
    let u = computesVectors ? try Tensor.zeros(x.dtype, Shape(outer + [m, uWidth])) : empty
    let v = computesVectors ? try Tensor.zeros(x.dtype, Shape(outer + [n, vWidth])) : empty
    let job = CChar(UInt8(ascii: computesVectors ? (isFull ? "A" : "S") : "N"))
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      var a = ColumnMatrix<Real>(x, index)
      var left = ColumnMatrix<Real>(rows: m, columns: uWidth, isComplex: a.isComplex)
      var right = ColumnMatrix<Real>(rows: vWidth, columns: n, isComplex: a.isComplex)
      var values = [Real](repeating: 0, count: least + 1)
      if least == 0 {
        left = .identity(m, isComplex: a.isComplex)
        right = .identity(n, isComplex: a.isComplex)
      } else if a.numbers.contains(where: { (number: Real) -> Bool in !number.isFinite }) {
        values = values.map { (_: Real) -> Real in .nan }
        left.numbers = left.numbers.map { (_: Real) -> Real in .nan }
        right.numbers = right.numbers.map { (_: Real) -> Real in .nan }
      } else {
        let info = lapack_svd(
          a.kind, job, Int32(m), Int32(n), &a.numbers, &values, &left.numbers, &right.numbers)
        try MatrixBatch.require(info, "SVD decomposition was not successful. The input might not be valid.")
      }
      for place in 0..<least { s.store(Double(values[place]), at: index * least + place) }
      guard computesVectors else { return }
      left.store(into: u, index, columns: uWidth)
      right.adjoint.store(into: v, index, columns: vWidth)
    }
    return [s, u, v]
  }

  fileprivate static func selfAdjointEigen(_ x: Tensor, computesVectors: Bool) throws -> [Tensor] {
    try MatrixBatch.checkSquare(x)
    let size = x.shape[x.rank - 1]
    let values = try Tensor(uninitialized: x.dtype, Shape(MatrixBatch.outer(x) + [size]))
    let vectors = computesVectors ? try Tensor(uninitialized: x.dtype, x.shape) : try Tensor.zeros(x.dtype, Shape([0]))
    let epsilon = x.dtype.realDType == .float64 ? 0x1p-52 : x.dtype == .float16 ? 0x1p-10 : 0x1p-23
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      let solved = SelfAdjointEigen(ColumnMatrix<Double>(x, index), epsilon: epsilon)
      guard solved.converged else {
        throw Failure(
          .invalidArgumentError, "Self-adjoint eigen decomposition was not successful. The input might not be valid.")
      }
      for place in 0..<size { values.store(Complex128(solved.values[place], 0), at: index * size + place) }
      if computesVectors { solved.vectors.store(into: vectors, index) }
    }
    return [values, vectors]
  }

  fileprivate static func eigen<Real: MatrixReal>(
    _: Real.Type, _ x: Tensor, _ result: DType, computesVectors: Bool
  ) throws -> [Tensor] {
    try MatrixBatch.checkSquare(x)
    let size = x.shape[x.rank - 1]
    let values = try Tensor(uninitialized: result, Shape(MatrixBatch.outer(x) + [size]))
    let vectors = computesVectors ? try Tensor(uninitialized: result, x.shape) : try Tensor.zeros(result, Shape([0]))
    try MatrixBatch.each(x) { (index: Int) throws -> Void in
      var a = ColumnMatrix<Real>(x, index)
      var numbers = ColumnMatrix<Real>(rows: size, columns: 1, isComplex: true)
      var columns = ColumnMatrix<Real>(rows: size, columns: size, isComplex: true)
      if size > 0 {
        let info = lapack_eig(
          a.kind, computesVectors ? 1 : 0, Int32(size), &a.numbers, &numbers.numbers, &columns.numbers)
        try MatrixBatch.require(info, "Eigen decomposition was not successful. The input might not be valid.")
      }
      numbers.store(into: values, index)
      if computesVectors { columns.store(into: vectors, index) }
    }
    return [values, vectors]
  }
}

/// The factors of `P A = L U`.
struct LUFactors<Real: MatrixReal> {
  var matrix: ColumnMatrix<Real>
  private(set) var pivots: [Int32]
  /// A pivot is zero or not a number.
  private(set) var isSingular: Bool

  init(_ x: Tensor, _ index: Int) { self.init(ColumnMatrix<Real>(x, index)) }

  init(_ a: ColumnMatrix<Real>) {
    matrix = a
    let size = a.rows
    pivots = [Int32](repeating: 0, count: size + 1)
    isSingular = size > 0 && lapack_lu(a.kind, Int32(size), Int32(size), &matrix.numbers, &pivots) != 0
    for place in 0..<size {
      let pivot = matrix.get(place, place)
      if pivot.real.isNaN || pivot.imaginary.isNaN { isSingular = true }
    }
  }

  /// Which row of `A` stands in each row of `L U`.
  var permutation: [Int] {
    var rows = Array(0..<matrix.rows)
    for row in 0..<matrix.rows { rows.swapAt(row, Int(pivots[row]) - 1) }
    return rows
  }

  /// 1 or -1.
  var permutationSign: Double {
    (0..<matrix.rows).reduce(1.0) { (sign: Double, row: Int) -> Double in Int(pivots[row]) == row + 1 ? sign : -sign }
  }

  /// The solution of `A x = b`, or of `A^H x = b`.
  mutating func solve(_ b: ColumnMatrix<Real>, adjoint: Bool) -> ColumnMatrix<Real> {
    var solution = b
    guard b.rows > 0, b.columns > 0 else { return solution }
    _ = lapack_lu_solve(
      matrix.kind, adjoint ? 1 : 0, Int32(matrix.rows), Int32(b.columns), &matrix.numbers, &pivots,
      &solution.numbers)
    return solution
  }
}

extension Op {
  /// The lower triangle `L` of `A = L L^H`.
  ///
  /// - Input: `[…, n, n]`, symmetric or Hermitian and positive definite; only the lower triangle is read.
  /// - Output: NaN in the triangle where the matrix is not positive definite.
  /// - Source: TensorFlow op `Cholesky`; scripts call `tf.linalg.cholesky`.
  public static let cholesky: Op = Op(
    "Cholesky", scope: "Cholesky", inputs: [.same("input")], attributes: [.type("T", Decompositions.types)],
    shape: .squareMatrices,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      x.isSinglePrecision
        ? try Decompositions.cholesky(Float.self, x, call) : try Decompositions.cholesky(Double.self, x, call)
    },
    gradient: .rule(MatrixGradients.cholesky), summary: "The lower triangle of a Cholesky decomposition.")

  /// An orthogonal (unitary) matrix and an upper triangle whose product is the input.
  ///
  /// - Input: `[…, m, n]`. Outputs with k = min(m, n), or m if `full_matrices`: `q` `[…, m, k]`, `r` `[…, k, n]`.
  /// - Source: TensorFlow op `Qr`; scripts call `tf.linalg.qr`.
  public static let qr: Op = Op(
    "Qr", scope: "Qr", inputs: [.same("input")], outputs: [.same(name: "q"), .same(name: "r")],
    attributes: [.bool("full_matrices", default: false), .type("T", Decompositions.types)],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard let dims = try ShapeRule.matrices(context.shape(0)).dims else { return [.unknown, .unknown] }
      let (m, n) = (dims[dims.count - 2], dims[dims.count - 1])
      let outer = Array(dims.dropLast(2))
      var width = m
      if !context.attributes.bool("full_matrices") {
        if let m, let n { width = Swift.min(m, n) } else { width = nil }
      }
      return [PartialShape(outer + [m, width]), PartialShape(outer + [width, n])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let isFull = call.attributes.bool("full_matrices")
      return inputs[0].isSinglePrecision
        ? try Decompositions.qr(Float.self, inputs[0], isFull) : try Decompositions.qr(Double.self, inputs[0], isFull)
    },
    gradient: .rule(MatrixGradients.qr), summary: "QR decompositions of matrices.")

  /// `P A = L U`: both triangles in one matrix, and the permutation.
  ///
  /// - Source: TensorFlow op `Lu`; scripts call `tf.linalg.lu`.
  public static let lu: Op = Op(
    "Lu", scope: "Lu", inputs: [.same("input")], outputs: [.same(name: "lu"), .same("output_idx_type", name: "p")],
    attributes: [.type("output_idx_type", .indices, default: .int32), .type("T", Decompositions.types)],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let shape = try ShapeRule.square(context.shape(0))
      guard let dims = shape.dims else { return [.unknown, .unknown] }
      return [shape, PartialShape(Array(dims.dropLast()))]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let type = call.attributes.type("output_idx_type") ?? .int32
      return inputs[0].isSinglePrecision
        ? try Decompositions.lu(Float.self, inputs[0], type) : try Decompositions.lu(Double.self, inputs[0], type)
    },
    gradient: .unregistered, summary: "LU decompositions of matrices.")

  /// Singular values in descending order, and the vectors to them: `A = u diag(s) v^H`.
  ///
  /// - Source: TensorFlow op `Svd`; scripts call `tf.linalg.svd`.
  public static let svd: Op = Op(
    "Svd", scope: "Svd", inputs: [.same("input")], outputs: [.same(name: "s"), .same(name: "u"), .same(name: "v")],
    attributes: [
      .bool("compute_uv", default: true), .bool("full_matrices", default: false), .type("T", Decompositions.types),
    ],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let isFull = context.attributes.bool("full_matrices")
      let hasVectors = context.attributes.bool("compute_uv", default: true)
      guard let dims = try ShapeRule.matrices(context.shape(0)).dims else {
        return hasVectors ? [.unknown, .unknown, .unknown] : [.unknown, PartialShape([0]), PartialShape([0])]
      }
      let (m, n) = (dims[dims.count - 2], dims[dims.count - 1])
      let outer = Array(dims.dropLast(2))
      var least: Int?
      if let m, let n { least = Swift.min(m, n) }
      let s = PartialShape(outer + [least])
      guard hasVectors else { return [s, PartialShape([0]), PartialShape([0])] }
      return [s, PartialShape(outer + [m, isFull ? m : least]), PartialShape(outer + [n, isFull ? n : least])]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (x, isFull) = (inputs[0], call.attributes.bool("full_matrices"))
      let hasVectors = call.attributes.bool("compute_uv", default: true)
      return x.isSinglePrecision
        ? try Decompositions.svd(Float.self, x, computesVectors: hasVectors, isFull: isFull)
        : try Decompositions.svd(Double.self, x, computesVectors: hasVectors, isFull: isFull)
    },
    gradient: .rule(MatrixGradients.svd), summary: "Singular value decompositions of matrices.")

  /// Eigenvalues in ascending order, and eigenvectors in columns, of symmetric or Hermitian matrices.
  ///
  /// - Source: TensorFlow op `SelfAdjointEigV2`; scripts call `tf.linalg.eigh`.
  public static let selfAdjointEigV2: Op = Op(
    "SelfAdjointEigV2", scope: "SelfAdjointEigV2", inputs: [.same("input")],
    outputs: [.same(name: "e"), .same(name: "v")],
    attributes: [.bool("compute_v", default: true), .type("T", Decompositions.types)], shape: .eigenvalues,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try Decompositions.selfAdjointEigen(
        inputs[0], computesVectors: call.attributes.bool("compute_v", default: true))
    },
    gradient: .rule(MatrixGradients.selfAdjointEigen), summary: "Eigenvalues of symmetric or Hermitian matrices.")

  /// Eigenvalues and eigenvectors of square matrices, complex.
  ///
  /// - Source: TensorFlow op `Eig`; scripts call `tf.linalg.eig`.
  public static let eig: Op = Op(
    "Eig", scope: "Eig", inputs: [.same("input")], outputs: [.same("Tout", name: "e"), .same("Tout", name: "v")],
    attributes: [
      .bool("compute_v", default: true), .type("T", DTypeSet(listing: "float double complex64 complex128")),
      .type("Tout", .complex),
    ], shape: .eigenvalues,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (x, result) = (inputs[0], call.attributes.type("Tout") ?? .complex128)
      let hasVectors = call.attributes.bool("compute_v", default: true)
      return x.isSinglePrecision
        ? try Decompositions.eigen(Float.self, x, result, computesVectors: hasVectors)
        : try Decompositions.eigen(Double.self, x, result, computesVectors: hasVectors)
    },
    gradient: .rule(MatrixGradients.eigen), summary: "Eigenvalues of square matrices.")
}

extension ShapeRule {
  fileprivate static let eigenvalues = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    let shape = try ShapeRule.square(context.shape(0))
    let vectors = context.attributes.bool("compute_v", default: true) ? shape : PartialShape([0])
    guard let dims = shape.dims else { return [.unknown, vectors] }
    return [PartialShape(Array(dims.dropLast())), vectors]
  }
}
