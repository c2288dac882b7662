import Diagnostics
import Kernels
import Tensors

/// Softmax and the losses made of it.
enum Softmax {
  static let all: [Op] = [
    .softmax, .logSoftmax, .softmaxCrossEntropyWithLogits, .sparseSoftmaxCrossEntropyWithLogits, .l2Loss,
  ]
}

extension Op {
  /// `exp(logits) / sum(exp(logits))` along the last axis.
  ///
  /// - Gradient: `(g - sum(g * y)) * y`.
  /// - Errors: `AbortedError` for a scalar.
  /// - Source: TensorFlow op `Softmax`; scripts call `tf.nn.softmax`.
  public static let softmax: Op = Op.unary(
    "Softmax", input: "logits", output: "softmax", types: .floating, kernel: .rows(k_softmax),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      let y = step.outputs[0]
      let sum = try Call.reduceSum(Call.multiply(grad, y), axis: -1, keepDims: true)
      return try Call.multiply(Call.subtract(grad, sum), y)
    }, summary: "Exponentials that sum to 1 along the last axis.")

  /// Logarithm of softmax, exact where softmax is tiny.
  ///
  /// - Gradient: `g - sum(g) * exp(y)`.
  /// - Source: TensorFlow op `LogSoftmax`; scripts call `tf.nn.log_softmax`.
  public static let logSoftmax: Op = Op.unary(
    "LogSoftmax", input: "logits", output: "logsoftmax", types: .floating, kernel: .rows(k_log_softmax),
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      let softmax = try exp(step.outputs[0])
      let sum = try Call.reduceSum(grad, axis: -1, keepDims: true)
      return try Call.subtract(grad, Call.multiply(sum, softmax))
    }, summary: "Logarithm of softmax along the last axis.")

  /// Cross entropy of each row's softmax with a distribution, and its gradient with respect to the logits.
  ///
  /// - Inputs: `features`, `labels`: `[batch, classes]`, broadcast against each other.
  /// - Outputs: `loss`: `[batch]`; `backprop`: softmax minus labels.
  /// - Source: TensorFlow op `SoftmaxCrossEntropyWithLogits`; scripts call `tf.nn.softmax_cross_entropy_with_logits`.
  public static let softmaxCrossEntropyWithLogits: Op = Op(
    "SoftmaxCrossEntropyWithLogits", scope: "SoftmaxCrossEntropyWithLogits",
    inputs: [.same("features"), .same("labels")], outputs: [.same(name: "loss"), .same(name: "backprop")],
    attributes: [.type("T", .floating)], shape: .crossEntropy, kernel: .crossEntropy,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let logits = step.inputs[0]
      guard let first = try lossGradient(step, logits) else { return [nil, nil] }
      // TensorFlow writes the second gradient into a graph, needed or not.
      guard ExecutionContext.isGraph || step.isNeeded(1), let loss = step.upstreams[0] else { return [first, nil] }
      return [first, try broadcastProduct(loss, neg(logSoftmax(logits)))]
    }, summary: "Cross entropy of softmax with a distribution.")

  /// Cross entropy of each row's softmax with one class, and its gradient with respect to the logits.
  ///
  /// - Inputs: `features`: `[batch, classes]`; `labels`: `[batch]`, int32 or int64.
  /// - Errors: `InvalidArgumentError` for a label out of range.
  /// - Source: TensorFlow op `SparseSoftmaxCrossEntropyWithLogits`; scripts call
  ///   `tf.nn.sparse_softmax_cross_entropy_with_logits`.
  public static let sparseSoftmaxCrossEntropyWithLogits: Op = Op(
    "SparseSoftmaxCrossEntropyWithLogits", scope: "SparseSoftmaxCrossEntropyWithLogits",
    inputs: [.same("features"), .same("labels", "Tlabels")],
    outputs: [.same(name: "loss"), .same(name: "backprop")],
    attributes: [.type("T", .floating), .type("Tlabels", .indices, default: .int64)], shape: .sparseCrossEntropy,
    kernel: .sparseCrossEntropy,
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try lossGradient(step, step.inputs[0]), nil] },
    summary: "Cross entropy of softmax with classes.")

  /// Half the sum of squares.
  ///
  /// - Gradient: `t * g`.
  /// - Source: TensorFlow op `L2Loss`; scripts call `tf.nn.l2_loss`.
  public static let l2Loss: Op = Op(
    "L2Loss", scope: "L2Loss", inputs: [.same("t")], attributes: [.type("T", .floating)], shape: .scalar,
    kernel: .halfSumOfSquares,
    gradient: .unary { (step: GradientStep, grad: AnyTensor) throws -> AnyTensor in
      try Call.multiply(step.inputs[0], grad)
    }, summary: "Half the sum of squares.")
}

// MARK: Gradients

/// `vec` as a column times `mat`.
private func broadcastProduct(_ vec: AnyTensor, _ mat: AnyTensor) throws -> AnyTensor {
  try Call.multiply(Call.expandDims(vec, -1), mat)
}

/// The gradient with respect to the logits: the loss's, times the op's second output; and what came in for that output,
/// through softmax's derivative.
private func lossGradient(_ step: GradientStep, _ logits: AnyTensor) throws -> AnyTensor? {
  var total = try step.upstreams[0].map { (loss: AnyTensor) throws -> AnyTensor in
    try broadcastProduct(loss, step.outputs[1])
  }
  if step.upstreams.count > 1, let inner = step.upstreams[1], !isZero(inner) {
    let softmax = try Op.softmax(logits)
    let product = try Call.matmul(Call.expandDims(inner, 1), Call.expandDims(softmax, 2))
    let dot = try Call.op("Squeeze")(product, Attributes(["squeeze_dims": .ints([1])]))
    let through = try Call.multiply(Call.subtract(inner, dot), softmax)
    total = try total.map { (first: AnyTensor) throws -> AnyTensor in try Call.add(first, through) } ?? through
  }
  return total
}

/// Whether a gradient is known to be zeros: then TensorFlow leaves its part out.
private func isZero(_ x: AnyTensor) -> Bool {
  guard let value = x.staticValue else { return false }
  return (0..<value.elementCount).allSatisfy { (index: Int) -> Bool in value.double(at: index) == 0 }
}

// MARK: Shapes

extension ShapeRule {
  fileprivate static let crossEntropy = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    let both = try ShapeRule.broadcast(context.shape(0), context.shape(1))
    guard both.isRankKnown else { return [.unknown(rank: 1), .unknown(rank: 2)] }
    guard both.rank == 2 else {
      throw Failure(.valueError, "Shape must be rank 2 but is rank \(both.rank ?? 0)")
    }
    return [PartialShape([both[0]]), both]
  }

  fileprivate static let sparseCrossEntropy = ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
    let (features, labels) = (context.shape(0), context.shape(1))
    if let rank = features.rank, rank != 2 { throw Failure(.valueError, "Shape must be rank 2 but is rank \(rank)") }
    if let rank = labels.rank, rank != 1 { throw Failure(.valueError, "Shape must be rank 1 but is rank \(rank)") }
    if let a = features[0], let b = labels[0], a != b {
      throw Failure(.valueError, "Dimensions must be equal, but are \(a) and \(b)")
    }
    let batch = features[0] ?? labels[0]
    return [PartialShape([batch]), PartialShape([batch, features[1]])]
  }
}

// MARK: Kernels

/// A row loop of `Kernels`: dtype, input, output, rows, columns.
private typealias RowLoop =
  @Sendable @convention(c) (UInt8, UnsafeRawPointer, UnsafeMutableRawPointer, Int, Int) -> Int32

/// Row loops over tensors; half precision goes through float32.
private enum Rows {
  static func run(_ loop: RowLoop, _ x: Tensor) throws -> Tensor {
    let output = try Tensor(uninitialized: x.dtype, x.shape)
    try run(loop, x, into: output)
    return output
  }

  static func run(_ loop: RowLoop, _ x: Tensor, into output: Tensor) throws {
    let columns = x.rank == 0 ? 1 : x.shape[x.rank - 1]
    guard x.elementCount > 0, columns > 0 else { return }
    let rowBytes = columns * x.dtype.byteSize
    let (from, to, dtype) = (SharedAddress(x.pointer), SharedAddress(output.pointer), x.dtype.rawValue)
    _ = try Tiles.eachRun(rows: x.elementCount / columns, of: columns) { (row: Int, count: Int) -> Int32 in
      loop(dtype, from.pointer + row * rowBytes, to.pointer + row * rowBytes, count, columns)
    }
  }
}

extension Kernel {
  fileprivate static func rows(_ loop: @escaping RowLoop) -> Kernel {
    .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard x.rank >= 1 else { throw Failure(.abortedError, "Input dims must be <= 5 and >=1") }
      if x.dtype == .float16 || x.dtype == .bfloat16 {
        return try Casting.converted(Rows.run(loop, Casting.converted(x, to: .float32)), to: x.dtype)
      }
      let output = try call.output(x.dtype, x.shape)
      try Rows.run(loop, x, into: output)
      return output
    }
  }

  fileprivate static var crossEntropy: Kernel {
    let parts = CrossEntropyParts()
    return .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (features, labels) = (inputs[0], inputs[1])
      guard let shape = Broadcast.shape(features.shape, labels.shape) else {
        throw Failure(
          .invalidArgumentError,
          "logits and labels must be broadcastable: logits_size=\(features.shape) labels_size=\(labels.shape)")
      }
      guard shape.rank == 2 else {
        throw Failure(
          .invalidArgumentError, "logits and labels must be either 2-dimensional, or broadcasted to be 2-dimensional")
      }
      return try parts.run(features, labels, shape, call)
    }
  }

  fileprivate static var sparseCrossEntropy: Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (features, labels) = (inputs[0], inputs[1])
      guard features.rank == 2 else {
        throw Failure(.invalidArgumentError, "logits must be 2-D, but got shape \(features.shape)")
      }
      guard labels.rank == 1 else {
        throw Failure(.invalidArgumentError, "labels must be 1-D, but got shape \(labels.shape)")
      }
      guard features.shape[0] == labels.shape[0] else {
        throw Failure(
          .invalidArgumentError,
          "logits and labels must have the same first dimension, got logits shape \(features.shape) and labels shape "
            + "\(labels.shape)")
      }
      return try sparse(features, labels)
    }
  }

  private static func sparse(_ features: Tensor, _ labels: Tensor) throws -> [Tensor] {
    let classes = features.shape[1]
    let given = labels.ints
    if let bad = given.first(where: { (label: Int) -> Bool in label < 0 || label >= classes }) {
      let listing = given.map { (label: Int) -> String in String(label) }.joined(separator: " ")
      throw Failure(
        .invalidArgumentError,
        "Received a label value of \(bad) which is outside the valid range of [0, \(classes)).  Label values: \(listing)")
    }
    let wide = try Casting.converted(features, to: features.dtype.accumulator)
    let logarithms = try Rows.run(k_log_softmax, wide)
    let backprop = try Rows.run(k_softmax, wide)
    let loss = try Tensor(uninitialized: wide.dtype, labels.shape)
    for (row, label) in given.enumerated() {
      let index = row * classes + label
      loss.store(-logarithms.double(at: index), at: row)
      backprop.store(backprop.double(at: index) - 1, at: index)
    }
    return [
      try Casting.converted(loss, to: features.dtype), try Casting.converted(backprop, to: features.dtype),
    ]
  }

  fileprivate static var halfSumOfSquares: Kernel {
    let square = UnaryLoops(K_SQUARE)
    let sum = ReductionLoops(K_SUM)
    return .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let inner = KernelCall(op: call.op, attributes: .none)
      let axes = Tensor.vector((0..<x.rank).map { (axis: Int) -> Int32 in Int32(axis) })
      let total = try sum.run(square.run(x, inner), axes, inner)
      let output = try call.output(x.dtype, .scalar)
      output.store(total.double(at: 0) * 0.5, at: 0)
      return output
    }
  }
}

/// The pieces of `SoftmaxCrossEntropyWithLogits`: logarithms of softmax, weighted by labels, summed over each row.
private struct CrossEntropyParts {
  /// A label of 0 takes nothing from a logit of minus infinity.
  private let weigh = BinaryLoops(K_MUL_NO_NAN)
  private let subtract = BinaryLoops(K_SUB)
  private let add = BinaryLoops(K_ADD)
  private let negate = UnaryLoops(K_NEG)
  private let sum = ReductionLoops(K_SUM)

  func run(_ features: Tensor, _ labels: Tensor, _ shape: Shape, _ call: borrowing KernelCall) throws -> [Tensor] {
    let dtype = features.dtype
    let inner = KernelCall(op: call.op, attributes: .none)
    let wide = try spread(Casting.converted(features, to: dtype.accumulator), shape, inner)
    let targets = try Casting.converted(labels, to: dtype.accumulator)
    let weighted = try weigh.run(Rows.run(k_log_softmax, wide), targets, inner)
    let loss = try negate.run(sum.run(weighted, .vector([Int32(1)]), inner), inner)
    let backprop = try subtract.run(Rows.run(k_softmax, wide), targets, inner)
    return [try Casting.converted(loss, to: dtype), try Casting.converted(backprop, to: dtype)]
  }

  /// The tensor stretched to a shape, by adding zeros of it.
  private func spread(_ x: Tensor, _ shape: Shape, _ call: borrowing KernelCall) throws -> Tensor {
    x.shape == shape ? x : try add.run(x, .zeros(x.dtype, shape), call)
  }
}
