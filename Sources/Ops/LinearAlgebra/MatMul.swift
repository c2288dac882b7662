import Diagnostics
import Kernels
import Tensors

/// Products of matrices.
enum LinearAlgebra {
  static let all: [Op] = [.matMul, .batchMatMulV2]
}

extension Op {
  /// Product of two matrices.
  ///
  /// - Inputs: `a`: `[m, k]`, or `[k, m]` if transposed; `b`: `[k, n]`, or `[n, k]`.
  /// - Attributes: `transpose_a`, `transpose_b`; `grad_a`, `grad_b` say that the product is a gradient, and change nothing.
  /// - Output: `[m, n]`.
  /// - Gradient: products with the other factor transposed.
  /// - Errors: `InvalidArgumentError` for other ranks than 2 and for inner sizes that differ.
  /// - Source: TensorFlow op `MatMul`; scripts write `a @ b` or `tf.matmul`.
  public static let matMul: Op = Op(
    "MatMul", scope: "MatMul", inputs: [.same("a"), .same("b")], outputs: [.same(name: "product")],
    attributes: [
      .bool("transpose_a", default: false), .bool("transpose_b", default: false),
      .type("T", DTypeSet(listing: "bfloat16 half float double int32 int64 uint8 uint16 uint32 uint64 complex64 complex128")),
      .bool("grad_a", default: false), .bool("grad_b", default: false),
    ], kernelName: "_MklMatMul", shape: .matMul, kernel: .matMul, gradient: .rule(matMulGradient),
    summary: "Product of two matrices.")

  /// Products of the matrices in the last two axes, with the axes before broadcast.
  ///
  /// - Inputs: `x`: `[…, m, k]`; `y`: `[…, k, n]`.
  /// - Attributes: `adj_x`, `adj_y`: the factor is transposed, and conjugated if complex.
  /// - Output: `[…, m, n]`.
  /// - Source: TensorFlow op `BatchMatMulV2`; scripts write `x @ y` or `tf.matmul`.
  public static let batchMatMulV2: Op = Op(
    "BatchMatMulV2", scope: "MatMul", inputs: [.same("x"), .same("y")],
    attributes: [
      .type(
        "T",
        DTypeSet(
          listing: "bfloat16 half float double int16 int32 int64 uint8 uint16 uint32 uint64 complex64 complex128")),
      .bool("adj_x", default: false), .bool("adj_y", default: false), .bool("grad_x", default: false),
      .bool("grad_y", default: false),
    ], kernelName: "_MklBatchMatMulV2", shape: .batchMatMul, kernel: .batchMatMul, gradient: .rule(batchMatMulGradient),
    summary: "Products of matrices in batches.")
}

// MARK: Calls

extension Call {
  /// Which of two factors a product is a gradient for.
  enum ProductRole { case plain, gradientOfFirst, gradientOfSecond }

  static func rawMatMul(
    _ a: AnyTensor, _ b: AnyTensor, transposeA: Bool = false, transposeB: Bool = false, _ role: ProductRole = .plain,
    name: String? = nil
  ) throws -> AnyTensor {
    try Op.matMul(
      a, b,
      Attributes([
        "transpose_a": .bool(transposeA), "transpose_b": .bool(transposeB), "grad_a": .bool(role == .gradientOfFirst),
        "grad_b": .bool(role == .gradientOfSecond),
      ]), name: name)
  }

  /// `tf.matmul`: `MatMul` for matrices, `BatchMatMulV2` for more axes or an unknown rank.
  public static func matmul(
    _ a: AnyTensor, _ b: AnyTensor, transposeA: Bool = false, transposeB: Bool = false, name: String? = nil
  ) throws -> AnyTensor {
    if isBatched(a) || isBatched(b) {
      let x = transposeA ? try conj(a) : a
      let y = transposeB ? try conj(b) : b
      return try batched(x, y, adjointX: transposeA, adjointY: transposeB, .plain, name: name)
    }
    return try rawMatMul(a, b, transposeA: transposeA, transposeB: transposeB, name: name)
  }

  /// `tf.matmul` with adjoint factors, as gradients of batches call it.
  static func adjointMatmul(
    _ a: AnyTensor, _ b: AnyTensor, adjointA: Bool, adjointB: Bool, _ role: ProductRole
  ) throws -> AnyTensor {
    if isBatched(a) || isBatched(b) { return try batched(a, b, adjointX: adjointA, adjointY: adjointB, role) }
    let x = adjointA ? try conj(a) : a
    let y = adjointB ? try conj(b) : b
    return try rawMatMul(x, y, transposeA: adjointA, transposeB: adjointB, role)
  }

  private static func batched(
    _ x: AnyTensor, _ y: AnyTensor, adjointX: Bool, adjointY: Bool, _ role: ProductRole, name: String? = nil
  ) throws -> AnyTensor {
    try Op.batchMatMulV2(
      x, y,
      Attributes([
        "adj_x": .bool(adjointX), "adj_y": .bool(adjointY), "grad_x": .bool(role == .gradientOfFirst),
        "grad_y": .bool(role == .gradientOfSecond),
      ]), name: name)
  }

  private static func isBatched(_ x: AnyTensor) -> Bool { x.partialShape.rank.map { (rank: Int) -> Bool in rank > 2 } ?? true }
}

// MARK: Gradients

private func matMulGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let grad = try step.upstream
  let ta = step.attributes.bool("transpose_a")
  let tb = step.attributes.bool("transpose_b")
  func first() throws -> AnyTensor {
    let b = try Call.conj(step.inputs[1])
    return ta
      ? try Call.rawMatMul(b, grad, transposeA: tb, transposeB: true, .gradientOfFirst)
      : try Call.rawMatMul(grad, b, transposeB: !tb, .gradientOfFirst)
  }
  func second() throws -> AnyTensor {
    let a = try Call.conj(step.inputs[0])
    return tb
      ? try Call.rawMatMul(grad, a, transposeA: true, transposeB: ta, .gradientOfSecond)
      : try Call.rawMatMul(a, grad, transposeA: !ta, .gradientOfSecond)
  }
  return [step.isNeeded(0) ? try first() : nil, step.isNeeded(1) ? try second() : nil]
}

private func batchMatMulGradient(_ step: GradientStep) throws -> [AnyTensor?] {
  let (x, y, grad) = (step.inputs[0], step.inputs[1], try step.upstream)
  let ax = step.attributes.bool("adj_x")
  let ay = step.attributes.bool("adj_y")
  let gx =
    ax
    ? try Call.adjointMatmul(y, grad, adjointA: ay, adjointB: true, .gradientOfFirst)
    : try Call.adjointMatmul(grad, y, adjointA: false, adjointB: !ay, .gradientOfFirst)
  let gy =
    ay
    ? try Call.adjointMatmul(grad, x, adjointA: true, adjointB: ax, .gradientOfSecond)
    : try Call.adjointMatmul(x, grad, adjointA: !ax, adjointB: false, .gradientOfSecond)
  let (xBatch, yBatch) = (x.partialShape.dims?.dropLast(2), y.partialShape.dims?.dropLast(2))
  if let xBatch, let yBatch {
    if xBatch.isEmpty && yBatch.isEmpty { return [gx, gy] }
    if xBatch == yBatch, !xBatch.contains(nil) { return [gx, gy] }
  }
  return [try reducedToBatch(gx, x, y), try reducedToBatch(gy, y, x)]
}

/// Sums a gradient over the batch axes along which its factor was broadcast.
private func reducedToBatch(_ gradient: AnyTensor, _ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
  let xBatch = x.partialShape.dims.map { (dims: [Int?]) -> PartialShape in PartialShape(Array(dims.dropLast(2))) }
  let yBatch = y.partialShape.dims.map { (dims: [Int?]) -> PartialShape in PartialShape(Array(dims.dropLast(2))) }
  let shape = try Call.shape(x)
  if let xBatch, let yBatch, let axes = BroadcastAxes(xBatch, yBatch) {
    if axes.x.isEmpty && !axes.reducesX { return gradient }
    return try Call.reshape(Call.reduceSum(gradient, axes: axes.x), shape)
  }
  let batch = try Call.batchShape(shape)
  let axes = try Op.broadcastGradientArgs.call([batch, Call.batchShape(Call.shape(y))])[0]
  return try Call.reshape(Call.reduceSum(gradient, axes: axes), shape)
}

// MARK: Shapes

extension ShapeRule {
  fileprivate static let matMul = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    for index in 0..<2 {
      if let rank = context.shape(index).rank, rank != 2 {
        throw Failure(.valueError, "Shape must be rank 2 but is rank \(rank)")
      }
    }
    let ta = context.attributes.bool("transpose_a") ? 1 : 0
    let tb = context.attributes.bool("transpose_b") ? 1 : 0
    let (a, b) = (context.shape(0), context.shape(1))
    if let left = a[1 - ta], let right = b[tb], left != right {
      throw Failure(.valueError, "Dimensions must be equal, but are \(left) and \(right)")
    }
    return [PartialShape([a[ta], b[1 - tb]])]
  }

  fileprivate static let batchMatMul = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    for index in 0..<2 {
      if let rank = context.shape(index).rank, rank < 2 {
        throw Failure(.valueError, "Shape must be at least rank 2 but is rank \(rank)")
      }
    }
    guard let a = context.shape(0).dims, let b = context.shape(1).dims else { return [.unknown] }
    let ax = context.attributes.bool("adj_x")
    let ay = context.attributes.bool("adj_y")
    let (rows, left) = ax ? (a[a.count - 1], a[a.count - 2]) : (a[a.count - 2], a[a.count - 1])
    let (right, columns) = ay ? (b[b.count - 1], b[b.count - 2]) : (b[b.count - 2], b[b.count - 1])
    if let left, let right, left != right {
      throw Failure(.valueError, "Dimensions must be equal, but are \(left) and \(right)")
    }
    let batch = try ShapeRule.broadcast(PartialShape(Array(a.dropLast(2))), PartialShape(Array(b.dropLast(2))))
    return [batch.concatenated(with: PartialShape([rows, columns]))]
  }
}

// MARK: Kernels

extension Kernel {
  fileprivate static var matMul: Kernel {
    .binary { (a: Tensor, b: Tensor, call: borrowing KernelCall) throws -> Tensor in
      if a.rank != 2 || b.rank != 2 { throw noMatrices(a, b) }
      let ta = !call.attributes.isEmpty && call.attributes.bool("transpose_a")
      let tb = !call.attributes.isEmpty && call.attributes.bool("transpose_b")
      let (m, k) = ta ? (a.shape[1], a.shape[0]) : (a.shape[0], a.shape[1])
      let (inner, n) = tb ? (b.shape[1], b.shape[0]) : (b.shape[0], b.shape[1])
      guard k == inner else {
        throw Failure(
          .invalidArgumentError, "Matrix size-incompatible: In[0]: \(a.shape), In[1]: \(b.shape)")
      }
      let fits = !m.multipliedReportingOverflow(by: n).overflow
      let output = try call.output(a.dtype, fits ? Shape(rows: m, columns: n) : Shape([m, n]))
      try MatrixProduct(a.dtype, m: m, n: n, k: k, transposeA: ta, transposeB: tb)
        .run(a.pointer, b.pointer, output.pointer)
      return output
    }
  }

  /// oneDNN's kernels, which TensorFlow uses for float32 and bfloat16, word it differently.
  private static func noMatrices(_ x: Tensor, _ y: Tensor) -> Failure {
    if x.dtype == .float32 || x.dtype == .bfloat16 {
      return Failure(.invalidArgumentError, "In[\(x.rank != 2 ? 0 : 1)] ndims must be >= 2")
    }
    guard x.rank == y.rank else {
      let shapes = [x, y].map { "[" + $0.shape.dims.map(String.init).joined(separator: ",") + "]" }
      return Failure(.invalidArgumentError, "In[0] and In[1] has different ndims: \(shapes[0]) vs. \(shapes[1])")
    }
    return Failure(.invalidArgumentError, "In[0] and In[1] ndims must be == 2: \(x.rank)")
  }

  fileprivate static var batchMatMul: Kernel {
    .binary { (x: Tensor, y: Tensor, call: borrowing KernelCall) throws -> Tensor in
      for (index, factor) in [x, y].enumerated() where factor.rank < 2 {
        throw Failure(.invalidArgumentError, "In[\(index)] ndims must be >= 2: \(factor.rank)")
      }
      return try BatchProduct(x, y, call).run(call)
    }
  }
}

/// A product of batches of matrices.
private struct BatchProduct {
  let x: Tensor
  let y: Tensor
  let product: MatrixProduct
  let batch: Broadcast

  init(_ x: Tensor, _ y: Tensor, _ call: borrowing KernelCall) throws {
    let ax = call.attributes.bool("adj_x")
    let ay = call.attributes.bool("adj_y")
    let (a, b) = (x.shape.dims, y.shape.dims)
    let xBatch = try Shape(Array(a.dropLast(2)))
    let yBatch = try Shape(Array(b.dropLast(2)))
    guard let batch = Broadcast(xBatch, yBatch) else {
      throw Failure(
        .invalidArgumentError,
        "In[0] and In[1] must have compatible batch dimensions: \(x.shape) vs. \(y.shape)")
    }
    let (m, k) = ax ? (a[a.count - 1], a[a.count - 2]) : (a[a.count - 2], a[a.count - 1])
    let (inner, n) = ay ? (b[b.count - 1], b[b.count - 2]) : (b[b.count - 2], b[b.count - 1])
    guard k == inner else {
      let isNative = x.dtype == .float32 || x.dtype == .bfloat16
      throw Failure(
        .invalidArgumentError,
        "Matrix size-incompatible: In[0]: \(x.shape), In[1]: \(y.shape)"
          + (isNative ? " \(ax ? 1 : 0) \(ay ? 1 : 0)" : ""))
    }
    self.x = ax ? try BatchProduct.conjugated(x) : x
    self.y = ay ? try BatchProduct.conjugated(y) : y
    self.batch = batch
    product = MatrixProduct(x.dtype, m: m, n: n, k: k, transposeA: ax, transposeB: ay)
  }

  /// Multiplications up to which OpenBLAS computes a product on the thread that asks for it.
  private static let largestShared = 262_144.0

  private static func conjugated(_ x: Tensor) throws -> Tensor {
    guard x.dtype.isComplex, let loop = k_unary(K_CONJ, x.dtype.rawValue) else { return x }
    let result = try Tensor(uninitialized: x.dtype, x.shape)
    try UnaryLoops.apply(loop, x, result)
    return result
  }

  func run(_ call: borrowing KernelCall) throws -> Tensor {
    let output = try call.output(x.dtype, Shape(batch.shape.dims + [product.m, product.n]))
    guard output.elementCount > 0 else { return output }
    let size = x.dtype.byteSize
    let xSize = product.m * product.k * size
    let ySize = product.k * product.n * size
    let outputSize = product.m * product.n * size
    let xStep = batch.form == .scalarVector ? 0 : xSize
    let yStep = batch.form == .vectorScalar ? 0 : ySize
    let work = Double(product.m) * Double(product.n) * Double(product.k)
    // OpenBLAS shares larger products among threads itself.
    let isShared = work <= BatchProduct.largestShared
    let (matrices, length) = (product, batch.rowLength)
    let (a, b, out) = (SharedAddress(x.pointer), SharedAddress(y.pointer), SharedAddress(output.pointer))
    try batch.eachRow { (row: Int, xOffset: Int, yOffset: Int) throws -> Void in
      if isShared {
        _ = try Tiles.eachRun(rows: length, of: Int(work)) { (first: Int, count: Int) -> Int32 in
          for index in first..<first + count {
            // So small a product is one panel: nothing is polled, and nothing thrown.
            try? matrices.run(
              a.pointer + xOffset * xSize + index * xStep, b.pointer + yOffset * ySize + index * yStep,
              out.pointer + (row + index) * outputSize)
          }
          return 0
        }
        return
      }
      for index in 0..<length {
        if index & 255 == 255 { try Interrupt.poll() }
        try product.run(
          x.pointer + xOffset * xSize + index * xStep, y.pointer + yOffset * ySize + index * yStep,
          output.pointer + (row + index) * outputSize)
      }
    }
    return output
  }
}
