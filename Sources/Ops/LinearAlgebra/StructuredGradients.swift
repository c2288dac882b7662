import Diagnostics
import Tensors

/// Gradients of square roots, and of equations and products with few diagonals, as TensorFlow's `linalg_grad` computes them.
enum StructuredGradients {
  /// `x[..., from:to, :]` for axis -2, `x[..., from:to]` for axis -1.
  private static func part(_ x: AnyTensor, axis: Int, _ from: Int?, _ to: Int?) throws -> AnyTensor {
    let isLast = axis == -1
    let rest = isLast ? [] : [0]
    let bounds = try [("stack", [0, from ?? 0] + rest), ("stack_1", [0, to ?? 0] + rest), ("stack_2", [1, 1] + rest.map { _ in 1 })]
      .map { (name: String, values: [Int]) throws -> AnyTensor in try constant(Call.vector(values), name: name) }
    let whole = isLast ? 0 : 4
    return try Call.op("StridedSlice")(
      [x] + bounds,
      Attributes([
        "begin_mask": .int((from == nil ? 2 : 0) | whole), "end_mask": .int((to == nil ? 2 : 0) | whole),
        "ellipsis_mask": .int(1), "new_axis_mask": .int(0), "shrink_axis_mask": .int(0),
      ]))
  }

  /// What follows each element along an axis, and zero at the end.
  private static func following(_ x: AnyTensor, axis: Int) throws -> AnyTensor {
    try Call.concat([part(x, axis: axis, 1, nil), Call.zerosLike(part(x, axis: axis, nil, 1))], axis: axis)
  }

  /// What precedes each element along an axis, and zero at the beginning.
  private static func preceding(_ x: AnyTensor, axis: Int) throws -> AnyTensor {
    try Call.concat([Call.zerosLike(part(x, axis: axis, nil, 1)), part(x, axis: axis, nil, -1)], axis: axis)
  }

  private static func rowSums(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
    try Call.expandDims(Call.reduceSum(Call.multiply(x, y), axis: -1), -2)
  }

  @Sendable static func tridiagonalSolve(_ step: GradientStep) throws -> [AnyTensor?] {
    let (diagonals, x) = (step.inputs[0], step.outputs[0])
    let (above, main, below) = (
      try part(diagonals, axis: -2, 0, 1), try part(diagonals, axis: -2, 1, 2), try part(diagonals, axis: -2, 2, 3)
    )
    let transposed = try Call.concat([following(below, axis: -1), main, preceding(above, axis: -1)], axis: -2)
    let right = try Op.tridiagonalSolve(
      [transposed, step.upstream],
      Attributes([
        "partial_pivoting": .bool(step.attributes.bool("partial_pivoting", default: true)),
        "perturb_singular": .bool(step.attributes.bool("perturb_singular")),
      ]))
    let products = try [following(x, axis: -2), x, preceding(x, axis: -2)].map { try rowSums(right, $0) }
    return [try Op.neg(Call.concat(products, axis: -2)), right]
  }

  @Sendable static func tridiagonalProduct(_ step: GradientStep) throws -> [AnyTensor?] {
    let grad = try step.upstream
    let columns = try step.inputs.prefix(3).map { (row: AnyTensor) throws -> AnyTensor in try MatrixGradients.adjoint(row) }
    let right = try Call.conj(step.inputs[3])
    let sum = try Call.add(
      Call.add(preceding(Call.multiply(columns[0], grad), axis: -2), Call.multiply(columns[1], grad)),
      following(Call.multiply(columns[2], grad), axis: -2))
    return [
      try rowSums(following(right, axis: -2), grad), try rowSums(right, grad), try rowSums(preceding(right, axis: -2), grad),
      sum,
    ]
  }

  @Sendable static func bandedSolve(_ step: GradientStep) throws -> [AnyTensor?] {
    let (isAdjoint, isLower) = (step.attributes.bool("adjoint"), step.attributes.bool("lower", default: true))
    let (a, b, c) = (step.inputs[0], step.inputs[1], step.outputs[0])
    let right = try Op.bandedTriangularSolve(
      a, step.upstream, Attributes(["lower": .bool(isLower), "adjoint": .bool(!isAdjoint)]))
    let left = try Op.neg(isAdjoint ? MatrixGradients.product(c, right, adjointB: true) : MatrixGradients.product(right, c, adjointB: true))
    // The bands alone: as many as the matrix has rows.
    let zero = try constant(.scalar(Int32(0)), name: "k")
    let last = try Call.subtract(Call.element(Call.shape(a), -2), 1)
    let ends = try Call.pack(isLower ? [Op.neg(last), zero] : [zero, last], name: "k")
    let bands = try Call.op("MatrixDiagPartV3")(
      [left, ends, Call.number(0, left.dtype, name: "padding_value")], Attributes(["align": .string("LEFT_RIGHT")]))
    return [try Call.sumToShape(bands, of: a), try Call.sumToShape(right, of: b)]
  }

  /// The last two axes exchanged, not conjugated.
  private static func transposed(_ x: AnyTensor) throws -> AnyTensor {
    try Call.conj(MatrixGradients.adjoint(x))
  }

  /// `R dR + dR R = dA`, solved for vectors with the Kronecker sum of R with itself.
  @Sendable static func squareRoot(_ step: GradientStep) throws -> [AnyTensor?] {
    let root = step.outputs[0]
    let shape = try Call.shape(root)
    let batch = try Call.batchShape(shape)
    let order = try Call.element(shape, -1)
    let square = try Call.multiply(order, order)
    let one = try constant(.scalar(Int32(1)), name: "one")
    let diagonal = try constant(.scalar(Int32(0)), name: "k")
    let parts = try Call.op("MatrixDiagPartV3")([root, diagonal, Call.number(0, root.dtype, name: "padding_value")])
    let eye = try Call.op("MatrixSetDiagV3")([
      Call.zerosLike(root), Call.add(Call.zerosLike(parts), 1), constant(.scalar(Int32(0)), name: "k"),
    ])
    func kronecker(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
      let left = try Call.expandDims(Call.expandDims(x, -1), -3)
      let right = try Call.expandDims(Call.expandDims(y, -2), -4)
      let wide = try Call.concat([batch, Call.pack([square, square])], axis: 0)
      return try Call.reshape(Call.multiply(left, right), wide)
    }
    let sum = try Call.add(kronecker(eye, transposed(root)), kronecker(root, eye))
    let column = try Call.concat([batch, Call.pack([square, one])], axis: 0)
    let solution = try Op.matrixSolve(sum, Call.reshape(transposed(step.upstream), column))
    return [try transposed(Call.reshape(solution, shape))]
  }
}
