import Diagnostics
import Tensors

/// Gradients of decompositions and of linear equations.
///
/// Sources: M. Giles, Collected matrix derivative results for forward and reverse mode algorithmic differentiation (2008);
/// I. Murray, Differentiation of the Cholesky decomposition (2016); Roberts and Roberts, QR and LQ decomposition matrix
/// backpropagation algorithms (2020).
enum MatrixGradients {
  static func product(
    _ a: AnyTensor, _ b: AnyTensor, adjointA: Bool = false, adjointB: Bool = false
  ) throws -> AnyTensor {
    try Call.adjointMatmul(a, b, adjointA: adjointA, adjointB: adjointB, .plain)
  }

  /// The last two axes exchanged, conjugated if complex.
  static func adjoint(_ x: AnyTensor) throws -> AnyTensor {
    guard let rank = x.partialShape.rank else {
      throw Failure(.notImplementedError, "the gradient of a matrix decomposition whose rank is not known while tracing")
    }
    var order = Array(0..<rank)
    order.swapAt(rank - 1, rank - 2)
    return try Call.transpose(Call.conj(x), constant(Call.vector(order), name: "transpose/perm"))
  }

  private static func band(_ x: AnyTensor, _ lower: Int, _ upper: Int) throws -> AnyTensor {
    let ends = try [("num_lower", lower), ("num_upper", upper)].map { (name: String, value: Int) throws -> AnyTensor in
      try constant(.scalar(Int64(value)), name: "MatrixBandPart/" + name)
    }
    return try Call.op("MatrixBandPart")([x, ends[0], ends[1]])
  }

  private static func diagonal(_ x: AnyTensor) throws -> AnyTensor {
    let k = try constant(.scalar(Int32(0)), name: "k")
    return try Call.op("MatrixDiagPartV3")([x, k, Call.number(0, x.dtype, name: "padding_value")])
  }

  private static func matrix(diagonal x: AnyTensor) throws -> AnyTensor {
    let k = try constant(.scalar(Int32(0)), name: "k")
    let unknown = try constant(.scalar(Int32(-1)), name: "num_rows")
    return try Call.op("MatrixDiagV3")([x, k, unknown, unknown, Call.number(0, x.dtype, name: "padding_value")])
  }

  private static func setDiagonal(_ x: AnyTensor, _ values: AnyTensor) throws -> AnyTensor {
    try Call.op("MatrixSetDiagV3")([x, values, constant(.scalar(Int32(0)), name: "k")])
  }

  /// `x / (x² + tiny)`: one over x, and zero where x is.
  private static func safeReciprocal(_ x: AnyTensor) throws -> AnyTensor {
    try Call.multiply(x, Op.reciprocal(Call.add(Call.multiply(x, x), 1e-20)))
  }

  private static func triangularSolve(
    _ a: AnyTensor, _ b: AnyTensor, lower: Bool = true, adjoint: Bool = false
  ) throws -> AnyTensor {
    try Op.matrixTriangularSolve(a, b, Attributes(["lower": .bool(lower), "adjoint": .bool(adjoint)]))
  }

  /// A factor for each matrix of a batch.
  private static func perMatrix(_ x: AnyTensor, like c: AnyTensor) throws -> AnyTensor {
    let ones = try constant(.vector([Int32(1), 1]), name: "concat/values_1")
    return try Call.reshape(x, Call.concat([Call.shape(c), ones], axis: 0))
  }

  @Sendable static func inverse(_ step: GradientStep) throws -> [AnyTensor?] {
    let inverse = step.outputs[0]
    let adjoint = step.attributes.bool("adjoint")
    let inner = try product(step.upstream, inverse, adjointA: adjoint, adjointB: !adjoint)
    return [try Op.neg(product(inverse, inner, adjointA: !adjoint))]
  }

  @Sendable static func determinant(_ step: GradientStep) throws -> [AnyTensor?] {
    let c = step.outputs[0]
    let inverse = try Op.matrixInverse(step.inputs[0], Attributes(["adjoint": .bool(true)]))
    return [try Call.multiply(perMatrix(Call.multiply(step.upstream, c), like: c), inverse)]
  }

  @Sendable static func logDeterminant(_ step: GradientStep) throws -> [AnyTensor?] {
    // The sign's own upstream counts for nothing: it jumps, and is flat elsewhere.
    let grad = try filled(step.upstreams[1], like: step.outputs[1])
    let inverse = try Op.matrixInverse(step.inputs[0], Attributes(["adjoint": .bool(true)]))
    return [try Call.multiply(perMatrix(grad, like: step.outputs[1]), inverse)]
  }

  @Sendable static func solve(_ step: GradientStep) throws -> [AnyTensor?] {
    let adjoint = step.attributes.bool("adjoint")
    let c = step.outputs[0]
    let right = try Op.matrixSolve(step.inputs[0], step.upstream, Attributes(["adjoint": .bool(!adjoint)]))
    let left = adjoint ? try product(c, right, adjointB: true) : try product(right, c, adjointB: true)
    return [try Op.neg(left), right]
  }

  @Sendable static func triangularSolve(_ step: GradientStep) throws -> [AnyTensor?] {
    let adjoint = step.attributes.bool("adjoint")
    let lower = step.attributes.bool("lower", default: true)
    let (a, b, c) = (step.inputs[0], step.inputs[1], step.outputs[0])
    let right = try triangularSolve(a, step.upstream, lower: lower, adjoint: !adjoint)
    var left = adjoint ? try product(c, right, adjointB: true) : try product(right, c, adjointB: true)
    left = try band(Op.neg(left), lower ? -1 : 0, lower ? 0 : -1)
    if let x = a.partialShape.dims, let y = b.partialShape.dims, x.dropLast(2) == y.dropLast(2), !x.contains(nil) {
      return [left, right]
    }
    return [try Call.sumToShape(left, of: a), try Call.sumToShape(right, of: b)]
  }

  @Sendable static func cholesky(_ step: GradientStep) throws -> [AnyTensor?] {
    let l = step.outputs[0]
    var middle = try product(l, step.upstream, adjointA: true)
    middle = try setDiagonal(middle, Call.multiply(0.5, diagonal(middle)))
    middle = try band(middle, -1, 0)
    // l^-H middle l^-1 by two triangular solves.
    let left = try triangularSolve(l, middle, adjoint: true)
    let grad = try adjoint(triangularSolve(l, adjoint(left), adjoint: true))
    return [try Call.multiply(Call.add(grad, adjoint(grad)), 0.5)]
  }

  private static func filled(_ gradient: AnyTensor?, like x: AnyTensor) throws -> AnyTensor {
    try gradient ?? Call.zerosLike(x)
  }

  @Sendable static func qr(_ step: GradientStep) throws -> [AnyTensor?] {
    let (q, r) = (step.outputs[0], step.outputs[1])
    let (dq, dr) = (try filled(step.upstreams[0], like: q), try filled(step.upstreams[1], like: r))
    guard let rows = q.partialShape.dims?.dropLast().last, let m = rows, let last = r.partialShape.dims?.last,
      let n = last
    else {
      throw Failure(
        .notImplementedError, "QrGrad not implemented with dynamic shapes. Received r.shape: \(r.partialShape)")
    }
    if m > n, q.partialShape.dims?.last == m {
      throw Failure(
        .notImplementedError,
        "QrGrad not implemented when nrows > ncols and full_matrices is true. Received r.shape=\(r.partialShape) with "
          + "nrows=\(m)and ncols=\(n).")
    }
    if m >= n { return [try deepQR(q, r, dq, dr)] }
    let a = step.inputs[0]
    let y = try columns(a, from: m)
    let (u, dv, du) = (try columns(r, to: m), try columns(dr, from: m), try columns(dr, to: m))
    let dx = try deepQR(q, u, Call.add(dq, product(y, dv, adjointB: true)), du)
    let dy = try product(q, dv)
    return [try Call.concat([dx, dy], axis: -1)]
  }

  /// Columns from or up to a place, of every matrix.
  private static func columns(_ x: AnyTensor, from: Int = 0, to: Int? = nil) throws -> AnyTensor {
    let width = x.partialShape.dims?.last.flatMap { (dim: Int?) -> Int? in dim } ?? 0
    let indices = Array(from..<(to ?? width)).map { (index: Int) -> Int32 in Int32(index) }
    return try Call.op("GatherV2")([
      x, constant(.vector(indices), name: "indices"), constant(.scalar(Int32(-1)), name: "axis"),
    ])
  }

  private static func deepQR(_ q: AnyTensor, _ r: AnyTensor, _ dq: AnyTensor, _ dr: AnyTensor) throws -> AnyTensor {
    func rightSolve(_ x: AnyTensor) throws -> AnyTensor { try adjoint(triangularSolve(r, adjoint(x), lower: false)) }
    let qdq = try product(q, dq, adjointA: true)
    let skewQ = try Call.subtract(qdq, adjoint(qdq))
    let rdr = try product(r, dr, adjointB: true)
    let skewR = try Call.subtract(rdr, adjoint(rdr))
    let lower = try band(Call.add(skewQ, skewR), -1, 0)
    let first = try product(q, Call.add(dr, rightSolve(lower)))
    let second = try rightSolve(Call.subtract(dq, product(q, qdq)))
    let sum = try Call.add(first, second)
    guard q.dtype.isComplex else { return sum }
    let m = try Call.subtract(rdr, adjoint(qdq))
    let eye = try setDiagonal(Call.zerosLike(m), diagonal(m))
    let real = try Call.cast(Op.real(eye), to: q.dtype)
    return try Call.add(sum, rightSolve(product(q, adjoint(Call.subtract(eye, real)))))
  }

  /// One over the differences of eigenvalues, zero on the diagonal.
  private static func gaps(_ e: AnyTensor) throws -> AnyTensor {
    let differences = try Call.subtract(Call.expandDims(e, -2), Call.expandDims(e, -1))
    return try setDiagonal(safeReciprocal(differences), Call.zerosLike(e))
  }

  @Sendable static func selfAdjointEigen(_ step: GradientStep) throws -> [AnyTensor?] {
    let e = step.outputs[0]
    let gradE = try filled(step.upstreams[0], like: e)
    var result: AnyTensor
    if step.attributes.bool("compute_v", default: true) {
      let v = step.outputs[1]
      var inner = try matrix(diagonal: gradE)
      if let gradV = step.upstreams[1] {
        inner = try Call.add(inner, Call.multiply(gaps(e), product(v, gradV, adjointA: true)))
      }
      result = try product(v, product(inner, v, adjointB: true))
    } else {
      let v = try Op.selfAdjointEigV2.call([step.inputs[0]])[1]
      result = try product(v, product(matrix(diagonal: gradE), v, adjointB: true))
    }
    // Only the lower triangle is read.
    result = try band(Call.add(result, adjoint(result)), -1, 0)
    return [try setDiagonal(result, Call.multiply(0.5, diagonal(result)))]
  }

  @Sendable static func eigen(_ step: GradientStep) throws -> [AnyTensor?] {
    let e = step.outputs[0]
    let gradE = try filled(step.upstreams[0], like: e)
    let hasVectors = step.attributes.bool("compute_v", default: true)
    let type = Attributes(["Tout": .type(e.dtype)])
    let v = hasVectors ? step.outputs[1] : try Op.eig.call([step.inputs[0]], type)[1]
    let vt = try adjoint(v)
    var middle = try matrix(diagonal: gradE)
    if hasVectors, let gradV = step.upstreams[1] {
      let f = try Op.conj(gaps(e))
      let vgv = try product(vt, gradV)
      let part = try matrix(diagonal: diagonal(Call.cast(Op.real(vgv), to: vgv.dtype)))
      let rest = try Call.subtract(vgv, product(product(vt, v), part))
      middle = try Call.add(middle, Call.multiply(f, rest))
    }
    let result = try Op.matrixSolve(vt, product(middle, vt))
    return [step.inputs[0].dtype.isComplex ? result : try Call.cast(Op.real(result), to: step.inputs[0].dtype)]
  }

  @Sendable static func svd(_ step: GradientStep) throws -> [AnyTensor?] {
    let a = step.inputs[0]
    if !step.attributes.bool("compute_uv", default: true) {
      // Singular values only: the vectors are computed once more.
      let full = try Op.svd.call([a], Attributes(["compute_uv": .bool(true)]))
      let gradS = try matrix(diagonal: filled(step.upstreams[0], like: step.outputs[0]))
      return [try product(full[1], product(Call.cast(gradS, to: a.dtype), full[2], adjointB: true))]
    }
    let (s, wholeU, wholeV) = (step.outputs[0], step.outputs[1], step.outputs[2])
    guard let dims = a.partialShape.dims, let rows = dims[dims.count - 2], let width = dims[dims.count - 1] else {
      throw Failure(.notImplementedError, "SVD gradient has not been implemented for input with unknown inner matrix shape.")
    }
    let (least, isFull) = (Swift.min(rows, width), step.attributes.bool("full_matrices") && rows != width)
    guard !isFull || abs(rows - width) <= 1 else {
      throw Failure(
        .notImplementedError,
        "svd gradient is not implemented for abs(m - n) > 1 when full_matrices is True. Received: m=\(least) and "
          + "n=\(Swift.max(rows, width)) from op input=\(a.errorText) with shape=\(a.partialShape).")
    }
    let gradS = try matrix(diagonal: filled(step.upstreams[0], like: s))
    let wholeGradU = try filled(step.upstreams[1], like: wholeU)
    let wholeGradV = try filled(step.upstreams[2], like: wholeV)
    // The columns that belong to singular values.
    func own(_ x: AnyTensor, _ isLonger: Bool) throws -> AnyTensor {
      isFull && isLonger ? try columns(x, from: 0, count: least) : x
    }
    let (u, v) = (try own(wholeU, rows > width), try own(wholeV, width > rows))
    let (gradU, gradV) = (try own(wholeGradU, rows > width), try own(wholeGradV, width > rows))
    let squares = try Call.multiply(s, s)
    let f = try gaps(squares)
    let sMatrix = try matrix(diagonal: s)
    let inverse = try safeReciprocal(s)
    let uGu = try product(u, gradU, adjointA: true)
    let vGv = try product(v, gradV, adjointA: true)
    let j = try Call.multiply(f, Call.subtract(uGu, adjoint(uGu)))
    let k = try Call.multiply(f, Call.subtract(vGv, adjoint(vGv)))
    var middle = try Call.add(product(j, sMatrix), product(sMatrix, k))
    middle = try Call.add(gradS, middle)
    if a.dtype.isComplex {
      let turn = try Call.multiply(diagonal(Call.subtract(uGu, adjoint(uGu))), inverse)
      middle = try Call.add(middle, matrix(diagonal: Call.multiply(0.5, turn)))
    }
    var result = try product(product(u, middle), v, adjointB: true)
    if rows > width {
      let scaled = try Call.multiply(gradU, Call.expandDims(inverse, -2))
      var outside = try Call.subtract(scaled, product(u, product(u, scaled, adjointA: true)))
      if isFull { outside = try Call.subtract(outside, turned(u, wholeU, wholeGradU, least, inverse)) }
      result = try Call.add(result, product(outside, v, adjointB: true))
    } else if rows < width {
      let scaled = try Call.multiply(gradV, Call.expandDims(inverse, -2))
      var outside = try Call.subtract(scaled, product(v, product(v, scaled, adjointA: true)))
      if isFull { outside = try Call.subtract(outside, turned(v, wholeV, wholeGradV, least, inverse)) }
      result = try Call.add(result, product(u, outside, adjointB: true))
    }
    return [result]
  }

  /// What the vectors without a singular value add: `w2 (w1^H g2)^H`, divided by the singular values.
  private static func turned(
    _ own: AnyTensor, _ whole: AnyTensor, _ gradient: AnyTensor, _ least: Int, _ inverse: AnyTensor
  ) throws -> AnyTensor {
    let rest = try columns(whole, from: least, count: -1)
    let mixed = try product(own, columns(gradient, from: least, count: -1), adjointA: true)
    return try Call.multiply(product(rest, mixed, adjointB: true), Call.expandDims(inverse, -2))
  }

  /// Some columns of each matrix; -1 for all that follow.
  private static func columns(_ x: AnyTensor, from first: Int, count: Int) throws -> AnyTensor {
    let rank = x.partialShape.rank ?? 2
    let begin = [Int](repeating: 0, count: rank - 1) + [first]
    let size = [Int](repeating: -1, count: rank - 1) + [count]
    return try Op.slice([x, constant(Call.vector(begin)), constant(Call.vector(size))])
  }
}
