import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `tf.repeat` and `tf.sequence_mask`, with the nodes of TensorFlow's Python code.
enum RepetitionTable {
  static let rows: [APIFunction] = [
    APIFunction("tf.repeat", signature: "input, repeats, axis=None, name=None", summary: "Each element, or slice along an axis, several times.") {
      (call: APICall) throws -> Handle in try call.repeated()
    },
    APIFunction(
      "tf.sequence_mask", signature: "lengths, maxlen=None, dtype='bool', name=None",
      summary: "Rows whose first elements, as many as a length says, are true."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("SequenceMask") { (_: String?) throws -> AnyTensor in
        let lengths = try TensorConversion.tensor(call[0], call.interpreter)
        let limit: AnyTensor? = call[1].isNone ? nil : try TensorConversion.tensor(call[1], call.interpreter)
        let mask = try call.sequenceMask(lengths, limit)
        return try Call.cast(mask, to: call.dtype(2) ?? .bool, name: "Cast")
      }
    },
  ]
}

extension APICall {
  /// The mask of `lengths`, `limit` columns wide or as wide as the longest, in a scope that is open.
  fileprivate func sequenceMask(_ lengths: AnyTensor, _ limit: AnyTensor?) throws -> AnyTensor {
    var width: AnyTensor
    if let limit {
      width = limit
    } else {
      let longest = try Op.max(lengths, allDimensions(lengths), Attributes(["keep_dims": .bool(false)]))
      width = try Op.maximum(Call.number(0, longest.dtype), longest)
    }
    guard width.partialShape.rank ?? 0 == 0 else {
      throw Failure(
        .valueError, "Argument `maxlen` must be scalar for sequence_mask, received `maxlen` = \(width.errorText) with shape "
          + "'\(width.partialShape)' instead")
    }
    let start = try Call.number(0, width.dtype)
    let step = try Call.number(1, width.dtype)
    let columns = try Op.range([start, width, step], name: ExecutionContext.isGraph ? "Range" : nil)
    let rows = try inner(.cast, [.tensor(Call.expandDims(lengths, -1))], Attributes(["DstT": .type(width.dtype)]))
    return try Op.less(columns, rows)
  }

  /// The axes of a tensor: a constant `Const`, or a `Range`.
  private func allDimensions(_ x: AnyTensor) throws -> AnyTensor {
    if let rank = x.partialShape.rank { return try constant(Call.vector(Array(0..<rank)), name: "Const") }
    return try inner(.range, [.int(0), .tensor(Call.rank(x)), .int(1)], scope: "range")
  }

  fileprivate func repeated() throws -> Handle {
    var data = self[0]
    var axis = try int(2) ?? 0
    if self[2].isNone { data = .tensor(try inner(.reshape, [data, .list([.int(-1)])])) }
    return try scoped("Repeat") { (_: String?) throws -> AnyTensor in
      var x = try TensorConversion.tensor(data, name: "data", interpreter)
      let given = try TensorConversion.tensor(self[1], preferred: .int32, name: "repeats", interpreter)
      guard given.dtype.isInteger else {
        throw Failure(.typeError, "Argument `tensor` (name: repeats) must be of type integer. Received `tensor` = \(given.errorText) of dtype: \(given.dtype.name)")
      }
      let counts = try inner(.cast, [.tensor(given)], Attributes(["DstT": .type(.int32)]))
      if x.partialShape.rank == 0 { x = try TensorOperators.pack([x], name: ExecutionContext.isGraph ? "stack" : nil) }
      guard let rank = x.partialShape.rank else {
        throw Failure(.notImplementedError, "tf.repeat of a tensor whose rank is not known while tracing")
      }
      let shape = try Call.shape(x)
      guard axis >= -rank, axis < rank else {
        throw Failure(.valueError, "axis=\(axis) out of bounds: expected \(-rank)<=axis<\(rank)")
      }
      if axis < 0 { axis += rank }
      if counts.partialShape.elementCount == 1 { return try repeatedEqually(x, shape, counts, axis) }
      return try repeatedByCounts(x, shape, counts, axis)
    }
  }

  /// One count for all: a tile of an added axis.
  private func repeatedEqually(_ x: AnyTensor, _ shape: AnyTensor, _ counts: AnyTensor, _ axis: Int) throws -> AnyTensor {
    let count = try inner(.reshape, [.tensor(counts), .list([])])
    let tiled = try tiledAxis(Call.expandDims(x, axis + 1), axis + 1, count)
    let front = try Call.slice(shape, from: nil, to: axis)
    let size = try Call.multiply(count, Call.element(shape, axis))
    let back = try Call.slice(shape, from: axis + 1, to: nil)
    return try Call.reshape(tiled, joined([.tensor(front), .list([.tensor(size)]), .tensor(back)]))
  }

  private func tiledAxis(_ x: AnyTensor, _ axis: Int, _ count: AnyTensor) throws -> AnyTensor {
    var multiples = [Handle](repeating: .int(1), count: x.partialShape.rank ?? axis + 1)
    multiples[axis] = .tensor(count)
    return try inner(.tile, [.tensor(x), .list(multiples)])
  }

  private func joined(_ parts: [Handle]) throws -> AnyTensor {
    try inner(.concat, [.list(parts), .int(0)], Attributes(["N": .int(parts.count)]), scope: "concat")
  }

  /// A count for each slice: all of them as often as the most frequent one, then those that are too many masked out.
  private func repeatedByCounts(_ x: AnyTensor, _ shape: AnyTensor, _ counts: AnyTensor, _ axis: Int) throws -> AnyTensor {
    if let size = x.partialShape[axis], let given = counts.partialShape[0], counts.partialShape.rank == 1, size != given {
      throw Failure(.valueError, "Dimensions \(size) and \(given) are not compatible")
    }
    let original = try inner(.broadcastTo, [.tensor(counts), .list([.tensor(Call.element(shape, axis))])])
    var spread = original
    if axis > 0 {
      let own = try Call.shape(original)
      let rank = try Call.rank(original)
      let end = try Call.subtract(Double(axis + 1), rank)
      let outer = try TensorIndexing.item(shape, [.range(nil, .tensor(end), nil)])
      spread = try Call.broadcast(original, to: joined([.tensor(outer), .tensor(own)]))
    }
    let most = try Op.max(spread, allDimensions(spread), Attributes(["keep_dims": .bool(false)]))
    let limit = try Op.maximum(Call.number(0, most.dtype, name: "zero"), most)
    let mask = try ExecutionContext.withScope("SequenceMask") { (_: String) throws -> AnyTensor in
      try sequenceMask(spread, limit)
    }
    let tiled = try tiledAxis(Call.expandDims(x, axis + 1), axis + 1, limit)
    let masked = try ExecutionContext.withScope("boolean_mask") { (_: String) throws -> AnyTensor in
      try BooleanMask.apply(tiled, mask, axis: 0)
    }
    guard axis > 0 else { return masked }
    let axes = try inner(.range, [.int(0), .tensor(Call.rank(original)), .int(1)])
    let total = try Op.sum(original, axes, Attributes(["keep_dims": .bool(false)]))
    let front = try Call.slice(shape, from: nil, to: axis)
    let back = try Call.slice(shape, from: axis + 1, to: nil)
    return try Call.reshape(masked, joined([.tensor(front), .list([.tensor(total)]), .tensor(back)]))
  }
}
