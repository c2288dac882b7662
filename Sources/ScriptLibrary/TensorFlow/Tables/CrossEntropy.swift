import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Cross entropies of logits along an axis, as TensorFlow's Python code makes them of ops for matrices of rows.
struct CrossEntropy {
  private let call: APICall

  init(_ call: APICall) { self.call = call }

  /// `tf.nn.softmax_cross_entropy_with_logits` in its scope, which is called `name`.
  func softmax(name: String?) throws -> AnyTensor {
    var logits = try TensorConversion.tensor(call[1], name: "logits", call.interpreter)
    var labels = try call[0].asTensor == nil
      ? TensorConversion.tensor(call[0], preferred: logits.dtype, name: "labels", call.interpreter)
      : TensorConversion.tensor(call[0], call.interpreter)
    let dtype = logits.dtype
    if dtype == .float16 || dtype == .bfloat16 { logits = try Call.cast(logits, to: .float32, name: "Cast") }
    labels = try Call.cast(labels, to: logits.dtype, name: "Cast")
    let shape = logits.partialShape
    let axis = call["axis"].asInt ?? -1
    let rank = try Call.rank(logits)
    if axis != -1 {
      logits = try movedToEnd(logits, axis, rank)
      labels = try movedToEnd(labels, axis, rank)
    }
    let inputShape = try Call.shape(logits)
    let rows = try flattened(logits)
    let rowLabels = try flattened(labels)
    let cost = try Op.softmaxCrossEntropyWithLogits.call([rows, rowLabels], .none, name: name)[0]
    let outerRank = try call.inner(.sub, [.tensor(rank), .int(1)])
    let outer = try call.inner(.slice, [.tensor(inputShape), .list([.int(0)]), .list([.tensor(outerRank)])])
    let result = try Call.reshape(cost, outer)
    try setShape(result, shape, without: axis)
    return try Call.cast(result, to: dtype, name: "Cast")
  }

  private func setShape(_ x: AnyTensor, _ shape: PartialShape, without axis: Int) throws {
    guard let symbolic = x as? SymbolicTensor, var dims = shape.dims, !dims.isEmpty else { return }
    let place = axis < 0 ? axis + dims.count : axis
    guard dims.indices.contains(place) else { return }
    dims.remove(at: place)
    try symbolic.setShape(PartialShape(dims))
  }

  private func movedToEnd(_ x: AnyTensor, _ axis: Int, _ rank: AnyTensor) throws -> AnyTensor {
    let front = try call.inner(.range, [.int(0), .int(axis), .int(1)], scope: "range")
    let back = try call.inner(.range, [.int(axis + 1), .tensor(rank), .int(1)], scope: "range")
    let parts: [Handle] = [.tensor(front), .tensor(back), .list([.int(axis)])]
    let order = try call.inner(.concat, [.list(parts), .int(0)], Attributes(["N": .int(3)]), scope: "concat")
    return try Call.transpose(x, order)
  }

  /// All axes but the last one as one.
  private func flattened(_ x: AnyTensor) throws -> AnyTensor {
    let rank = try Call.rank(x)
    let shape = try Call.shape(x)
    let last = try call.inner(.sub, [.tensor(rank), .int(1)])
    let width = try call.inner(.slice, [.tensor(shape), .list([.tensor(last)]), .list([.int(1)])])
    let dims = try call.inner(
      .concat, [.list([.list([.int(-1)]), .tensor(width)]), .int(0)], Attributes(["N": .int(2)]), scope: "concat")
    let matrix = try Call.reshape(x, dims)
    if let symbolic = matrix as? SymbolicTensor, let known = x.partialShape.dims, let columns = known.last {
      let rows = known.dropLast().reduce(Optional(1)) { (product: Int?, dim: Int?) -> Int? in
        dim.flatMap { (dim: Int) -> Int? in product.map { $0 * dim } }
      }
      if let rows { try symbolic.setShape(PartialShape([rows, columns])) }
    }
    return matrix
  }

  /// `tf.nn.sparse_softmax_cross_entropy_with_logits` in its scope.
  func sparseSoftmax() throws -> AnyTensor {
    let labels = try TensorConversion.tensor(call[0], call.interpreter)
    var logits = try TensorConversion.tensor(call[1], call.interpreter)
    let dtype = logits.dtype
    if dtype == .float16 { logits = try Call.cast(logits, to: .float32, name: "Cast") }
    let labelShape = try Call.shape(labels)
    try checkRanks(labels.partialShape, logits.partialShape)
    guard logits.partialShape.rank != 2 else {
      let cost = try Op.sparseSoftmaxCrossEntropyWithLogits.call([logits, labels])[0]
      return try Call.cast(cost, to: dtype, name: "Cast")
    }
    let shape = try Call.shape(logits)
    let place = try Call.subtract(Call.rank(logits), 1)
    let classes = try TensorIndexing.item(shape, [.at(.tensor(place))])
    let rows = try call.inner(.reshape, [.tensor(logits), .list([.int(-1), .tensor(classes)])])
    let flat = try Call.reshape(labels, [-1])
    let cost = try Op.sparseSoftmaxCrossEntropyWithLogits.call([rows, flat])[0]
    let result = try Call.reshape(cost, labelShape)
    try (result as? SymbolicTensor)?.setShape(labels.partialShape)
    return try Call.cast(result, to: dtype, name: "Cast")
  }

  private func checkRanks(_ labels: PartialShape, _ logits: PartialShape) throws {
    guard let rank = logits.rank else { return }
    guard rank > 0 else { throw Failure(.valueError, "`logits` cannot be a scalar. Received logits of shape \(logits)") }
    if let labelRank = labels.rank, labelRank != rank - 1 {
      throw Failure(
        .valueError, "`labels.shape.rank` must equal `logits.shape.rank - 1`. Received: labels.shape=\(labels) of rank "
          + "\(labelRank) and logits.shape=\(logits) of rank \(rank)")
    }
    guard let own = labels.knownDims, let dims = logits.dims?.dropLast(), !dims.contains(nil) else { return }
    if own != dims.compactMap({ $0 }) {
      throw Failure(
        .valueError, "`labels.shape` must equal `logits.shape` except for the last dimension. Received: labels.shape=\(labels) "
          + "and logits.shape=\(logits)")
    }
  }
}
