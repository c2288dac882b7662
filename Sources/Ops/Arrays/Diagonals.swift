import Diagnostics
import Tensors

/// Diagonals of matrices: making matrices of them, reading them, replacing them, keeping a band around them.
public enum Diagonals {
  public static let all: [Op] = [.diag, .diagPart, .matrixBandPart, .matrixDiagV3, .matrixDiagPartV3, .matrixSetDiagV3]

  /// The dtypes of `Diag` and `DiagPart`.
  fileprivate static let diagTypes = DTypeSet(
    listing: "bfloat16 half float double int32 int64 complex64 complex128")

  fileprivate static let alignment: Op.Attribute = .string("align", default: "RIGHT_LEFT")

  /// Copies element `from` of one tensor to element `to` of another.
  @inline(__always)
  fileprivate static func copy(_ source: Tensor, _ from: Int, _ out: Tensor, _ to: Int) {
    let size = out.dtype.byteSize
    (out.pointer + to &* size).copyMemory(from: source.pointer + from &* size, byteCount: size)
  }

  /// These ops copy bytes, which strings and other objects don't have; TensorFlow has no kernels for those either.
  fileprivate static func checkType(_ x: Tensor, _ call: borrowing KernelCall) throws {
    if x.dtype.isObject { throw call.unsupported(x.dtype) }
  }

  /// Writes a scalar tensor into every element.
  fileprivate static func fill(_ out: Tensor, _ value: Tensor) {
    for index in 0..<out.elementCount { copy(value, 0, out, index) }
  }

  // MARK: Bands

  /// How far a band reaches below and above the main diagonal; a negative number keeps everything on that side.
  fileprivate static func band(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let x = inputs[0]
    try Diagonals.checkType(x, call)
    guard x.rank >= 2 else {
      throw Failure(.invalidArgumentError, "input must be at least 2-dim, received shape: \(x.shape)")
    }
    for (name, input) in [("num_lower", inputs[1]), ("num_upper", inputs[2])] where input.rank != 0 {
      throw Failure(.invalidArgumentError, "\(name) must be scalar, got shape \(input.shape)")
    }
    let (rows, columns) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    let (lower, upper) = (inputs[1].int(at: 0), inputs[2].int(at: 0))
    guard lower <= rows else {
      throw Failure(
        .invalidArgumentError, "num_lower must be negative or less or equal to number of rows (\(rows)) got: \(lower)")
    }
    guard upper <= columns else {
      throw Failure(
        .invalidArgumentError,
        "num_upper must be negative or less or equal to number of columns (\(columns)) got: \(upper)")
    }
    let out = try call.output(x.dtype, x.shape)
    try out.clear()
    let size = x.dtype.byteSize
    let lines = x.shape.elementCount(in: 0..<x.rank - 1)
    for line in 0..<lines {
      let row = line % Swift.max(rows, 1)
      let first = lower < 0 ? 0 : Swift.min(Swift.max(0, row - lower), columns)
      let end = upper < 0 ? columns : Swift.min(columns, row + upper + 1)
      guard first < end else { continue }
      let place = (line * columns + first) * size
      (out.pointer + place).copyMemory(from: x.pointer + place, byteCount: (end - first) * size)
    }
    return out
  }

  // MARK: Tensors whose dimensions are doubled

  fileprivate static func doubled(_ diagonal: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard diagonal.rank >= 1 else {
      throw Failure(.invalidArgumentError, "Input must be at least rank 1, got \(diagonal.rank)")
    }
    let out = try call.output(diagonal.dtype, Shape(diagonal.shape.dims + diagonal.shape.dims))
    try out.clear()
    let count = diagonal.elementCount
    for index in 0..<count { copy(diagonal, index, out, index &* (count &+ 1)) }
    return out
  }

  fileprivate static func halved(_ x: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let half = x.rank / 2
    guard x.rank > 0, x.rank % 2 == 0 else {
      // The gap is TensorFlow's own.
      throw Failure(
        .invalidArgumentError,
        "The rank of the tensor should be" + String(repeating: " ", count: 42) + "even and positive, got shape \(x.shape)")
    }
    for axis in 0..<half where x.shape[axis] != x.shape[axis + half] {
      throw Failure(
        .invalidArgumentError, "Invalid shape \(x.shape): dimensions \(axis) and \(axis + half) do not match.")
    }
    let out = try call.output(x.dtype, Shape(Array(x.shape.dims[..<half])))
    let count = out.elementCount
    for index in 0..<count { copy(x, index &* (count &+ 1), out, index) }
    return out
  }
}

// MARK: Several diagonals

/// Diagonals `lower` to `upper` of a matrix (0 is the main one, positive ones lie above), and where their elements lie
/// in a packed array: one line a diagonal, the highest first, lines filled up on the side that `align` says.
struct DiagonalBand {
  let lower: Int
  let upper: Int
  let rows: Int
  let columns: Int
  private let alignsUpperLeft: Bool
  private let alignsLowerLeft: Bool

  /// The two ends from the input `k`: a scalar, or a pair.
  ///
  /// - Throws: `InvalidArgumentError` for another shape, or a pair in the wrong order.
  static func ends(_ k: Tensor) throws -> (lower: Int, upper: Int) {
    guard k.rank <= 1, k.elementCount == 1 || k.elementCount == 2 else {
      throw Failure(
        .invalidArgumentError, "diag_index must be a scalar or vector, received shape: \(k.shape)")
    }
    let (lower, upper) = (k.int(at: 0), k.int(at: k.elementCount - 1))
    guard lower <= upper else {
      throw Failure(
        .invalidArgumentError, "lower_diag_index must not be larger than upper_diag_index: \(lower) > \(upper)")
    }
    return (lower, upper)
  }

  init(_ ends: (lower: Int, upper: Int), rows: Int, columns: Int, align: String) {
    (lower, upper) = ends
    self.rows = rows
    self.columns = columns
    // `RIGHT_LEFT`: what lies above the main diagonal is moved to the right, what lies below to the left.
    alignsUpperLeft = align.hasPrefix("LEFT")
    alignsLowerLeft = align.hasSuffix("LEFT")
  }

  /// - Throws: `InvalidArgumentError` for a diagonal that the matrix doesn't have.
  func checkEnds() throws {
    for (name, end) in [("lower", lower), ("upper", upper)] {
      guard (end > -rows && end < columns) || end == 0 else {
        throw Failure(
          .invalidArgumentError,
          "\(name)_diag_index is out of bound: \(end). It must be between \(-rows) and \(columns)")
      }
    }
  }

  var count: Int { upper - lower + 1 }
  /// Elements of the longest diagonal.
  var longest: Int { Swift.min(rows + Swift.min(upper, 0), columns - Swift.max(lower, 0)) }
  private func length(_ diagonal: Int) -> Int { Swift.min(rows + Swift.min(diagonal, 0), columns - Swift.max(diagonal, 0)) }

  /// The dimensions of the packed array of one matrix.
  var packedDims: [Int] { count == 1 ? [longest] : [count, longest] }

  /// Calls `body` for each element on the diagonals: its place in the matrix and in the packed array.
  func each(_ body: (_ matrix: Int, _ packed: Int) -> Void) {
    for line in 0..<count {
      let diagonal = upper - line
      let length = length(diagonal)
      guard length > 0 else { continue }
      let isLeft = diagonal >= 0 ? alignsUpperLeft : alignsLowerLeft
      // The main diagonal is aligned with those on either side alike: it is as long as any.
      let offset = isLeft ? 0 : longest - length
      let (row, column) = (Swift.max(0, -diagonal), Swift.max(0, diagonal))
      for index in 0..<length {
        body((row &+ index) &* columns &+ column &+ index, line &* longest &+ offset &+ index)
      }
    }
  }
}

/// The kernels of the `MatrixDiag` ops.
private enum MatrixDiagonal {
  static func make(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let diagonal = inputs[0]
    try Diagonals.checkType(diagonal, call)
    guard diagonal.rank >= 1 else {
      throw Failure(.invalidArgumentError, "diagonal must be at least 1-dim, received shape: \(diagonal.shape)")
    }
    let ends = try DiagonalBand.ends(inputs[1])
    let outer = try outerDims(diagonal, ends)
    let longest = diagonal.shape[diagonal.rank - 1]
    let (rows, columns) = try sides(inputs[2].int(at: 0), inputs[3].int(at: 0), ends, longest)
    let band = DiagonalBand(ends, rows: rows, columns: columns, align: call.attributes.string("align", default: "RIGHT_LEFT"))
    let out = try call.output(diagonal.dtype, Shape(outer + [rows, columns]))
    Diagonals.fill(out, inputs[4])
    eachMatrix(outer) { (index: Int) -> Void in
      band.each { (matrix: Int, packed: Int) -> Void in
        Diagonals.copy(diagonal, index &* band.count &* longest &+ packed, out, index &* rows &* columns &+ matrix)
      }
    }
    return out
  }

  static func read(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let x = inputs[0]
    try Diagonals.checkType(x, call)
    guard x.rank >= 2 else {
      throw Failure(.invalidArgumentError, "input must be at least 2-dim, received shape: \(x.shape)")
    }
    let band = try band(of: x, inputs[1], call)
    let outer = Array(x.shape.dims.dropLast(2))
    let out = try call.output(x.dtype, Shape(outer + band.packedDims))
    Diagonals.fill(out, inputs[2])
    let (size, line) = (band.rows * band.columns, band.count * band.longest)
    eachMatrix(outer) { (index: Int) -> Void in
      band.each { (matrix: Int, packed: Int) -> Void in
        Diagonals.copy(x, index &* size &+ matrix, out, index &* line &+ packed)
      }
    }
    return out
  }

  static func replace(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let (x, diagonal) = (inputs[0], inputs[1])
    try Diagonals.checkType(x, call)
    guard x.rank >= 2 else {
      throw Failure(.invalidArgumentError, "input must be at least 2-dim, received shape: \(x.shape)")
    }
    guard diagonal.rank >= 1 else {
      throw Failure(.invalidArgumentError, "diagonal must be at least 1-dim, received shape: \(diagonal.shape)")
    }
    let band = try band(of: x, inputs[2], call)
    let outer = Array(x.shape.dims.dropLast(2))
    let expected = outer + band.packedDims
    guard diagonal.shape.dims == expected else {
      throw Failure(
        .invalidArgumentError,
        "Either first dimensions of diagonal don't match input.shape[:-2], or diagonal.shape[:-1] is not equal to the "
          + "longests diagonal in range [lower_diag_index:upper_diag_index].\nInput shape: \(x.shape)\nDiagonal shape: "
          + "\(diagonal.shape)\nExpected diagonal shape: \(Shape.text(expected))")
    }
    let out = try x.copied()
    let (size, line) = (band.rows * band.columns, band.count * band.longest)
    eachMatrix(outer) { (index: Int) -> Void in
      band.each { (matrix: Int, packed: Int) -> Void in
        Diagonals.copy(diagonal, index &* line &+ packed, out, index &* size &+ matrix)
      }
    }
    return out
  }

  private static func band(of x: Tensor, _ k: Tensor, _ call: borrowing KernelCall) throws -> DiagonalBand {
    let band = DiagonalBand(
      try DiagonalBand.ends(k), rows: x.shape[x.rank - 2], columns: x.shape[x.rank - 1],
      align: call.attributes.string("align", default: "RIGHT_LEFT"))
    try band.checkEnds()
    return band
  }

  private static func outerDims(_ diagonal: Tensor, _ ends: (lower: Int, upper: Int)) throws -> [Int] {
    let count = ends.upper - ends.lower + 1
    guard count > 1 else { return Array(diagonal.shape.dims.dropLast()) }
    guard diagonal.rank >= 2, diagonal.shape[diagonal.rank - 2] == count else {
      throw Failure(
        .invalidArgumentError,
        "The number of diagonals provided in the input does not match the lower_diag_index and upper_diag_index range.")
    }
    return Array(diagonal.shape.dims.dropLast(2))
  }

  /// The matrices' sides: those given, and for -1 the smallest that hold the diagonals.
  private static func sides(
    _ rows: Int, _ columns: Int, _ ends: (lower: Int, upper: Int), _ longest: Int
  ) throws -> (rows: Int, columns: Int) {
    let leastRows = longest - Swift.min(ends.upper, 0)
    let leastColumns = longest + Swift.max(ends.lower, 0)
    guard rows == -1 || rows >= leastRows else {
      throw Failure(.invalidArgumentError, "The number of rows is too small.")
    }
    guard columns == -1 || columns >= leastColumns else {
      throw Failure(.invalidArgumentError, "The number of columns is too small.")
    }
    var result = (rows: rows, columns: columns)
    switch (rows, columns) {
    case (-1, -1):
      let side = Swift.max(leastRows, leastColumns)
      result = (side, side)
    case (-1, _): result.rows = leastRows
    case (_, -1): result.columns = leastColumns
    default: break
    }
    guard result.rows == leastRows || result.columns == leastColumns else {
      throw Failure(
        .invalidArgumentError, "The number of rows or columns is not consistent with the specified d_lower, d_upper, and "
          + "diagonal.")
    }
    return result
  }

  private static func eachMatrix(_ outer: [Int], _ body: (Int) -> Void) {
    for index in 0..<outer.reduce(1, *) { body(index) }
  }

  // MARK: Shapes

  static func inferMake(_ context: ShapeContext) -> [PartialShape] {
    guard let dims = context.shape(0).dims, !dims.isEmpty, let k = context.constant(1),
      let ends = try? DiagonalBand.ends(k)
    else { return [.unknown] }
    let outer = Array(dims.dropLast(ends.lower == ends.upper ? 1 : 2))
    guard let rows = context.constant(2)?.int(at: 0), let columns = context.constant(3)?.int(at: 0),
      let longest = dims.last ?? nil, let sides = try? sides(rows, columns, ends, longest)
    else { return [PartialShape(outer + [nil, nil])] }
    return [PartialShape(outer + [sides.rows, sides.columns])]
  }

  static func inferRead(_ context: ShapeContext) throws -> [PartialShape] {
    let x = try context.shape(0).requiringRank(atLeast: 2)
    guard let dims = x.dims, let k = context.constant(1), let ends = try? DiagonalBand.ends(k) else {
      return [.unknown]
    }
    let outer = Array(dims.dropLast(2))
    let lines: [Int?] = ends.lower == ends.upper ? [] : [ends.upper - ends.lower + 1]
    guard let rows = dims[dims.count - 2], let columns = dims[dims.count - 1] else {
      return [PartialShape(outer + lines + [nil])]
    }
    let band = DiagonalBand(ends, rows: rows, columns: columns, align: "")
    return [PartialShape(outer + lines + [band.longest])]
  }

  // MARK: Gradients

  static func align(_ step: GradientStep) -> Attributes {
    Attributes(["align": .string(step.attributes.string("align", default: "RIGHT_LEFT"))])
  }

  static func part(_ x: AnyTensor, _ k: AnyTensor, _ attributes: Attributes) throws -> AnyTensor {
    try Call.scoped("diag_part") { (scope: String?) throws -> AnyTensor in
      let padding = try constant(Tensor.scalar(0, as: x.dtype), name: "padding_value")
      return try Op.matrixDiagPartV3([x, k, padding], attributes, name: scope)
    }
  }

  /// Into a matrix of the input's shape if it is known, else onto the diagonals of zeros.
  static func readGradient(_ step: GradientStep) throws -> AnyTensor {
    let (x, k) = (step.inputs[0], step.inputs[1])
    let upstream = try step.upstream
    if let dims = x.partialShape.dims, dims.count >= 2, let rows = dims[dims.count - 2], let columns = dims[dims.count - 1]
    {
      return try Call.scoped("diag") { (scope: String?) throws -> AnyTensor in
        let sides = try [("num_rows", rows), ("num_cols", columns)].map { (name: String, side: Int) throws -> AnyTensor in
          try constant(Tensor.scalar(side, as: .int32), name: name)
        }
        let padding = try constant(Tensor.scalar(0, as: upstream.dtype), name: "padding_value")
        return try Op.matrixDiagV3([upstream, k] + sides + [padding], align(step), name: scope)
      }
    }
    return try setDiagonal(Call.zerosLike(x), upstream, k, align(step))
  }

  static func setDiagonal(
    _ x: AnyTensor, _ diagonal: AnyTensor, _ k: AnyTensor, _ attributes: Attributes
  ) throws -> AnyTensor {
    try Call.scoped("set_diag") { (scope: String?) throws -> AnyTensor in
      try Op.matrixSetDiagV3([x, diagonal, k], attributes, name: scope)
    }
  }
}

extension Op {
  /// A tensor with the given one on the diagonal of twice its dimensions, zeros elsewhere.
  ///
  /// - Gradient: `DiagPart`.
  /// - Source: TensorFlow op `Diag`; scripts call `tf.linalg.tensor_diag`.
  public static let diag: Op = Op(
    "Diag", scope: "Diag", inputs: [.same("diagonal")], attributes: [.type("T", Diagonals.diagTypes)],
    shape: ShapeRule { context in
      let shape = try context.shape(0).requiringRank(atLeast: 1)
      return [shape.dims.map { (dims: [Int?]) -> PartialShape in PartialShape(dims + dims) } ?? .unknown]
    },
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in try Diagonals.doubled(x, call) },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try Op.diagPart(step.upstream)] },
    summary: "A tensor on the diagonal of twice its dimensions.")

  /// The diagonal of a tensor whose first dimensions equal its last.
  ///
  /// - Gradient: `Diag`.
  /// - Source: TensorFlow op `DiagPart`; scripts call `tf.linalg.tensor_diag_part`.
  public static let diagPart: Op = Op(
    "DiagPart", scope: "DiagPart", inputs: [.same("input")], outputs: [.same(name: "diagonal")],
    attributes: [.type("T", Diagonals.diagTypes)],
    shape: ShapeRule { context in
      guard let dims = context.shape(0).dims else { return [.unknown] }
      guard dims.count % 2 == 0, !dims.isEmpty else {
        throw Failure(.valueError, "Input must have even and non-zero rank, input rank is \(dims.count)")
      }
      let half = dims.count / 2
      return [try PartialShape(Array(dims[..<half])).merging(PartialShape(Array(dims[half...])))]
    },
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in try Diagonals.halved(x, call) },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try Op.diag(step.upstream)] },
    summary: "The diagonal of a tensor.")

  /// Matrices of which only a band around the main diagonal is kept.
  ///
  /// - Inputs: `num_lower`, `num_upper`: how many diagonals below and above are kept, negative for all.
  /// - Gradient: the same band of the upstream gradient.
  /// - Source: TensorFlow op `MatrixBandPart`; scripts call `tf.linalg.band_part`.
  public static let matrixBandPart: Op = Op(
    "MatrixBandPart", scope: "MatrixBandPart",
    inputs: [.same("input"), .same("num_lower", "Tindex"), .same("num_upper", "Tindex")],
    outputs: [.same(name: "band")], attributes: [.type("T", .all), .type("Tindex", .indices, default: .int64)],
    shape: .sameAsInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Diagonals.band(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.matrixBandPart([step.upstream, step.inputs[1], step.inputs[2]]), nil, nil]
    },
    summary: "A band around the main diagonal of matrices.")

  /// Matrices with given diagonals.
  ///
  /// - Inputs: `diagonal`: `[…, n]`, or `[…, diagonals, n]` for several; `k`: which diagonal, or the lowest and highest;
  ///   `num_rows`, `num_cols`: -1 for the smallest; `padding_value`: everywhere else.
  /// - Attributes: `align`: on which side shorter diagonals are filled up.
  /// - Gradient: `MatrixDiagPartV3`.
  /// - Source: TensorFlow op `MatrixDiagV3`; scripts call `tf.linalg.diag`.
  public static let matrixDiagV3: Op = Op(
    "MatrixDiagV3", scope: "MatrixDiagV3",
    inputs: [
      .same("diagonal"), .fixed("k", .int32), .fixed("num_rows", .int32), .fixed("num_cols", .int32),
      .same("padding_value"),
    ],
    attributes: [.type("T", .all), Diagonals.alignment],
    shape: ShapeRule { context in MatrixDiagonal.inferMake(context) },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try MatrixDiagonal.make(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try MatrixDiagonal.part(step.upstream, step.inputs[1], MatrixDiagonal.align(step)), nil, nil, nil, nil]
    },
    summary: "Matrices with given diagonals.")

  /// Diagonals of matrices.
  ///
  /// - Output: `[…, n]`, or `[…, diagonals, n]` for several, n being the longest.
  /// - Gradient: `MatrixDiagV3`.
  /// - Source: TensorFlow op `MatrixDiagPartV3`; scripts call `tf.linalg.diag_part`.
  public static let matrixDiagPartV3: Op = Op(
    "MatrixDiagPartV3", scope: "MatrixDiagPartV3",
    inputs: [.same("input"), .fixed("k", .int32), .same("padding_value")], outputs: [.same(name: "diagonal")],
    attributes: [.type("T", .all), Diagonals.alignment],
    shape: ShapeRule { context in try MatrixDiagonal.inferRead(context) },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try MatrixDiagonal.read(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try MatrixDiagonal.readGradient(step), nil, nil] },
    summary: "Diagonals of matrices.")

  /// Matrices with diagonals replaced.
  ///
  /// - Gradient: the upstream with zeros there, and the upstream's diagonals.
  /// - Source: TensorFlow op `MatrixSetDiagV3`; scripts call `tf.linalg.set_diag`.
  public static let matrixSetDiagV3: Op = Op(
    "MatrixSetDiagV3", scope: "MatrixSetDiagV3", inputs: [.same("input"), .same("diagonal"), .fixed("k", .int32)],
    attributes: [.type("T", .all), Diagonals.alignment], shape: .sameAsInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try MatrixDiagonal.replace(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let attributes = MatrixDiagonal.align(step)
      let zeros = try Call.zerosLike(step.inputs[1], name: "zeros")
      let ofInput = try MatrixDiagonal.setDiagonal(step.upstream, zeros, step.inputs[2], attributes)
      return [ofInput, try MatrixDiagonal.part(step.upstream, step.inputs[2], attributes), nil]
    },
    summary: "Matrices with diagonals replaced.")
}
