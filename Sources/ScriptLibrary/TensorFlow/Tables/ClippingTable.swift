import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Limits for norms: `tf.clip_by_norm`, `tf.clip_by_global_norm`. Gathered gradients keep their indices.
enum ClippingTable {
  static let rows: [APIFunction] = [
    APIFunction(
      "tf.clip_by_norm", signature: "t, clip_norm, axes=None, name=None",
      summary: "The tensor, scaled down where its norm is above a limit."
    ) { (call: APICall) throws -> Handle in
      try call.inScope("clip_by_norm") { (name: String?) throws -> Handle in
        let (values, slices) = try call.values(call[0], name: "t")
        return .gradient(IndexedSlices.with(values: try call.clippedByNorm(values, name: name), like: slices))
      }
    },
    APIFunction(
      "tf.linalg.global_norm", signature: "t_list, name=None", summary: "The norm of several tensors taken as one."
    ) { (call: APICall) throws -> Handle in .tensor(try call.globalNorm()) },
    APIFunction(
      "tf.clip_by_global_norm", signature: "t_list, clip_norm, use_norm=None, name=None",
      summary: "Tensors scaled down together where their common norm is above a limit; with that norm."
    ) { (call: APICall) throws -> Handle in try call.clippedByGlobalNorm() },
  ]
}

extension IndexedSlices {
  /// Other values at the places of `slices`; the values themselves for nil.
  fileprivate static func with(values: AnyTensor, like slices: IndexedSlices?) -> AnyTensor {
    slices.map { IndexedSlices(values: values, indices: $0.indices, denseShape: $0.denseShape) } ?? values
  }
}

extension APICall {
  /// A tensor, or the values of slices together with the slices.
  fileprivate func values(_ handle: Handle, name: String) throws -> (AnyTensor, IndexedSlices?) {
    if let slices = handle.as(IndexedSlicesObject.self)?.slices { return (slices.values, slices) }
    return (try TensorConversion.tensor(handle, name: name, interpreter), nil)
  }

  fileprivate func clippedByNorm(_ x: AnyTensor, name: String?) throws -> AnyTensor {
    var limit = self[1]
    if let number = limit.asDouble {
      if number < 0 { limit = .int(0) }
    } else {
      limit = .tensor(try Call.cast(inner(.maximum, [limit, .int(0)]), to: x.dtype, name: "Cast"))
    }
    let sum = try ReductionTable.reduce("Sum", Call.multiply(x, x), self[2], keepDims: true, nil, interpreter)
    let isPositive = try Call.compare(.greater, sum, 0)
    let safe = try Op.select([isPositive, sum, Call.onesLike(sum)])
    let norm = try Op.select([isPositive, Op.sqrt(safe), sum])
    let scaled = try operate(.multiply, .tensor(x), limit)
    guard scaled.partialShape.isCompatible(with: x.partialShape) else {
      throw Failure(.valueError, "Shapes \(x.partialShape) and \(scaled.partialShape) are incompatible")
    }
    let larger = try inner(.maximum, [.tensor(norm), limit])
    return try Op.identity(Call.divide(scaled, larger), name: name)
  }

  fileprivate func globalNorm() throws -> AnyTensor {
    guard self[0].asSequence != nil else {
      throw Failure(.typeError, "`t_list` should be a sequence of tensors. Received \(try interpreter.repr(.object(self[0].type))).")
    }
    let items = try interpreter.elements(self[0])
    return try ExecutionContext.withScope(name ?? "global_norm") { (_: String) throws -> AnyTensor in
      let parts = try items.enumerated().compactMap { (index: Int, item: Handle) throws -> AnyTensor? in
        item.isNone ? nil : try values(item, name: "t_\(index)").0
      }
      let halves = try parts.map { try Op.l2Loss($0) }
      guard let first = halves.first else { throw Failure(.valueError, "`t_list` has no tensors") }
      let stacked = try Call.pack(halves)
      let sum = try Call.reduceSum(stacked)
      let doubled = try Call.multiply(sum, constant(.scalar(2, as: first.dtype), name: "Const"))
      return try Op.sqrt(doubled, name: ExecutionContext.isGraph ? "global_norm" : nil)
    }
  }

  fileprivate func clippedByGlobalNorm() throws -> Handle {
    let norm = try self[2].isNone ? globalNorm() : TensorConversion.tensor(self[2], interpreter)
    let items = try interpreter.elements(self[0])
    return try ExecutionContext.withScope(name ?? "clip_by_global_norm") { (scope: String) throws -> Handle in
      let inverse = try Call.divide(1, norm)
      let one = try constant(.scalar(1, as: norm.dtype), name: "Const")
      let share = try operate(.divide, .tensor(one), self[1])
      let smaller = try Op.minimum(inverse, share)
      let finite = try operate(.multiply, self[1], .tensor(smaller))
      let scale = try Call.add(finite, Call.subtract(norm, norm))
      let parts = try items.enumerated().map { (index: Int, item: Handle) throws -> (AnyTensor, IndexedSlices?)? in
        item.isNone ? nil : try values(item, name: "t_\(index)")
      }
      let clipped = try parts.enumerated().map { (index: Int, part: (AnyTensor, IndexedSlices?)?) throws -> Handle in
        guard let (x, slices) = part else { return .none }
        let product = try Call.multiply(x, Call.cast(scale, to: x.dtype, name: "Cast"))
        let name = scope.isEmpty ? nil : "\(scope)_\(index)"
        return .gradient(IndexedSlices.with(values: try Op.identity(product, name: name), like: slices))
      }
      return .tuple([.list(clipped), .tensor(norm)])
    }
  }
}
