import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Gathering, scattering, masks, sorting and searching.
enum IndexingTable {
  static let rows: [APIFunction] = gathering + scattering + selecting + sorting + segments

  private static let gathering: [APIFunction] = [
    APIFunction(
      "tf.gather", signature: "params, indices, validate_indices=None, axis=None, batch_dims=0, name=None",
      summary: "Slices at indices along an axis.", op: "GatherV2"
    ) { (call: APICall) throws -> Handle in
      let batch = try call.int(4) ?? 0
      let axis: Handle = call[3].isNone ? .int(batch) : call[3]
      return try call.single(.gather, [call[0], call[1], axis], Attributes(["batch_dims": .int(batch)]), scope: "GatherV2")
    },
    APIFunction(
      "tf.gather_nd", signature: "params, indices, batch_dims=0, name=None, bad_indices_policy=''",
      summary: "Elements or slices at places.", op: "GatherNd"
    ) { (call: APICall) throws -> Handle in try call.single(.gatherNd, [call[0], call[1]]) },
    APIFunction(
      "tf.boolean_mask", signature: "tensor, mask, axis=None, name='boolean_mask'",
      summary: "The elements or slices where a mask is true."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("boolean_mask") { (_: String?) throws -> AnyTensor in
        let x = try call.tensor(0)
        let mask = try TensorConversion.tensor(call[1], name: "mask", call.interpreter)
        return try BooleanMask.apply(x, mask, axis: call.int(2) ?? 0)
      }
    },
  ]

  private static let scattering: [APIFunction] = [
    APIFunction("tf.scatter_nd", signature: "indices, updates, shape, name=None", summary: "Zeros with values added at places.", op: "ScatterNd") {
      (call: APICall) throws -> Handle in try call.single(.scatterNd, [call[0], call[1], call[2]])
    },
    scatter("update", .tensorScatterUpdate, "The tensor with values put at places."),
    scatter("add", .tensorScatterAdd, "The tensor with values added at places."),
    scatter("sub", .tensorScatterSub, "The tensor with values subtracted at places."),
    scatter("max", .tensorScatterMax, "The tensor with larger values put at places."),
    scatter("min", .tensorScatterMin, "The tensor with smaller values put at places."),
  ]

  private static func scatter(_ name: String, _ op: Op, _ summary: String) -> APIFunction {
    let full = "tf.tensor_scatter_nd_\(name)"
    return APIFunction([full], signature: "tensor, indices, updates, name=None", summary: summary, op: op.name) {
      (call: APICall) throws -> Handle in try call.single(op, [call[0], call[1], call[2]])
    }
  }

  private static let selecting: [APIFunction] = [
    APIFunction(
      "tf.where", signature: "condition, x=None, y=None, name=None",
      summary: "x where the condition is true and y elsewhere; with one argument, where it is true.", op: "SelectV2"
    ) { (call: APICall) throws -> Handle in
      if call[1].isNone != call[2].isNone { throw Failure(.valueError, "x and y must both be non-None or both be None.") }
      if call[1].isNone { return try call.single(TensorOperators.op("Where"), [call[0]]) }
      return try call.single(.selectV2, [call[0], call[1], call[2]])
    },
    APIFunction("tf.unique", signature: "x, out_idx='int32', name=None", summary: "The different elements, and where each element is among them.", op: "Unique") {
      (call: APICall) throws -> Handle in
      let outputs = try call.run(.unique, [call[0]], Attributes(["out_idx": .type(try call.dtype(1) ?? .int32)]))
      return call.tuple(outputs, type: ResultClasses.unique, fields: ["y", "idx"])
    },
    APIFunction("tf.searchsorted", signature: "sorted_sequence, values, side='left', out_type='int32', name=None", summary: "Where values would go into sorted rows.") {
      (call: APICall) throws -> Handle in try call.searchSorted()
    },
  ]

  private static let sorting: [APIFunction] = [
    APIFunction("tf.sort", signature: "values, axis=-1, direction='ASCENDING', name=None", summary: "The elements in order along an axis.") {
      (call: APICall) throws -> Handle in
      try call.scoped("sort") { (_: String?) throws -> AnyTensor in
        try call.sorted(wantsValues: true)
      }
    },
    APIFunction(
      "tf.argsort", signature: "values, axis=-1, direction='ASCENDING', stable=False, name=None",
      summary: "The places of the elements in order along an axis."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("argsort") { (_: String?) throws -> AnyTensor in try call.sorted(wantsValues: false) }
    },
    APIFunction(
      "tf.math.top_k", "tf.nn.top_k", signature: "input, k=1, sorted=True, index_type='int32', name=None",
      summary: "The k largest elements of each row, and their places.", op: "TopKV2"
    ) { (call: APICall) throws -> Handle in
      let outputs = try call.run(.topK, [call[0], call[1]], Attributes(["sorted": .bool(try call.bool(2))]))
      return call.tuple(outputs, type: ResultClasses.topK, fields: ["values", "indices"])
    },
  ]

  private static let segments: [APIFunction] = [
    segment("tf.math.segment_sum", .segmentSum, "The sums of rows with one id, ids in order."),
    segment("tf.math.segment_mean", .segmentMean, "The means of rows with one id, ids in order."),
    unsorted("tf.math.unsorted_segment_sum", .unsortedSegmentSum, "The sums of rows with one id."),
    unsorted("tf.math.unsorted_segment_prod", .unsortedSegmentProd, "The products of rows with one id."),
    unsorted("tf.math.unsorted_segment_max", .unsortedSegmentMax, "The largest of rows with one id."),
    unsorted("tf.math.unsorted_segment_min", .unsortedSegmentMin, "The smallest of rows with one id."),
    APIFunction(
      "tf.dynamic_partition", signature: "data, partitions, num_partitions, name=None",
      summary: "The rows dealt out to several tensors.", op: "DynamicPartition"
    ) { (call: APICall) throws -> Handle in
      let count = try call.int(2) ?? 0
      let outputs = try call.run(.dynamicPartition, [call[0], call[1]], Attributes(["num_partitions": .int(count)]))
      return .list(outputs.map { .tensor($0) })
    },
    APIFunction("tf.dynamic_stitch", signature: "indices, data, name=None", summary: "Rows of several tensors put at indices.", op: "DynamicStitch") {
      (call: APICall) throws -> Handle in
      let count = try call.interpreter.elements(call[0]).count
      return try call.single(.dynamicStitch, [call[0], call[1]], Attributes(["N": .int(count)]))
    },
  ]

  private static func segment(_ name: String, _ op: Op, _ summary: String) -> APIFunction {
    APIFunction([name], signature: "data, segment_ids, name=None", summary: summary, op: op.name) {
      (call: APICall) throws -> Handle in try call.single(op, [call[0], call[1]])
    }
  }

  private static func unsorted(_ name: String, _ op: Op, _ summary: String) -> APIFunction {
    APIFunction([name], signature: "data, segment_ids, num_segments, name=None", summary: summary, op: op.name) {
      (call: APICall) throws -> Handle in try call.single(op, [call[0], call[1], call[2]])
    }
  }
}

/// Named tuples that functions give.
enum ResultClasses {
  nonisolated(unsafe) static let topK = NamedTupleClass.make(
    "TopKV2", module: "tensorflow.python.ops.gen_nn_ops", fields: ["values", "indices"], defaults: [:])
  nonisolated(unsafe) static let unique = NamedTupleClass.make(
    "Unique", module: "tensorflow.python.ops.gen_array_ops", fields: ["y", "idx"], defaults: [:])
}

/// `tf.boolean_mask`, and `x[mask]`: mask and tensor flattened, then a gather of the places that are true.
enum BooleanMask {
  /// - Errors: `ValueError` where the mask does not fit the tensor.
  static func apply(_ x: AnyTensor, _ mask: AnyTensor, axis: Int) throws -> AnyTensor {
    guard let maskRank = mask.partialShape.rank, let rank = x.partialShape.rank else {
      throw Failure(.valueError, "Number of mask dimensions must be specified, even if some dimensions are None")
    }
    guard maskRank > 0 else { throw Failure(.valueError, "mask cannot be scalar.") }
    let axis = axis < 0 ? axis + rank : axis
    guard axis >= 0, axis + maskRank <= rank else { throw misfit(x, mask, axis) }
    for place in 0..<maskRank {
      if let a = x.partialShape[axis + place], let b = mask.partialShape[place], a != b { throw misfit(x, mask, axis) }
    }
    let leading = try part(Call.shape(x), from: axis, to: axis + maskRank, masks: 0)
    let size = try Call.reduce(.prod, leading, axes: Call.vector([0]))
    let before = try part(Call.shape(x), from: 0, to: axis, masks: 1)
    let after = try part(Call.shape(x), from: axis + maskRank, to: 0, masks: 2)
    let flattened = try ExecutionContext.withScope("concat") { (full: String) throws -> AnyTensor in
      let middle = try Op.pack([size], Attributes(["N": .int(1), "axis": .int(0)]), name: "values_1")
      let place = try constant(.scalar(Int32(0)), name: "axis")
      let shape = try Op.concat(
        [before, middle, after, place], Attributes(["N": .int(3)]), name: full.isEmpty ? nil : full)
      return shape
    }
    let rows = try Call.reshape(x, flattened)
    let flat = try Call.reshape(mask, [-1])
    let places = try Op.squeeze(TensorOperators.op("Where")(flat), Attributes(["squeeze_dims": .ints([1])]))
    return try ExecutionContext.withScope("GatherV2") { (full: String) throws -> AnyTensor in
      let along = try constant(.scalar(axis, as: .int32), name: "axis")
      return try Op.gather([rows, places, along], Attributes(["batch_dims": .int(0)]), name: full.isEmpty ? nil : full)
    }
  }

  private static func misfit(_ x: AnyTensor, _ mask: AnyTensor, _ axis: Int) -> Failure {
    Failure(.valueError, "Shapes \(x.partialShape) and \(mask.partialShape) are incompatible")
  }

  /// `shape[from:to]`, with bits 1 and 2 of `masks` leaving out its begin and end.
  private static func part(_ shape: AnyTensor, from: Int, to: Int, masks: Int) throws -> AnyTensor {
    try ExecutionContext.withScope("strided_slice") { (full: String) throws -> AnyTensor in
      let begin = try constant(Call.vector([masks & 1 != 0 ? 0 : from]), name: "stack")
      let end = try constant(Call.vector([to]), name: "stack_1")
      let step = try constant(Call.vector([1]), name: "stack_2")
      let attributes = Attributes([
        "begin_mask": .int(masks & 1), "ellipsis_mask": .int(0), "end_mask": .int(masks & 2 != 0 ? 1 : 0),
        "new_axis_mask": .int(0), "shrink_axis_mask": .int(0),
      ])
      return try Op.stridedSlice([shape, begin, end, step], attributes, name: full.isEmpty ? nil : full)
    }
  }
}

extension APICall {
  /// Values or places in order along the axis, by `TopKV2` as TensorFlow does it.
  fileprivate func sorted(wantsValues: Bool) throws -> AnyTensor {
    let direction = self["direction"].asString ?? ""
    guard direction == "ASCENDING" || direction == "DESCENDING" else {
      throw Failure(.valueError, "Argument `direction` should be one of 'ASCENDING' or 'DESCENDING'. Received: direction=\(direction)")
    }
    var x = try tensor(0)
    let ascending = direction == "ASCENDING"
    guard let rank = x.partialShape.rank, rank > 0 else {
      throw Failure(.valueError, "Input to sort must be at least 1-dimensional, got shape \(x.partialShape)")
    }
    var axis = try int(1) ?? -1
    _ = try constant(.scalar(axis, as: .int32), name: "axis")
    if axis < 0 { axis += rank }
    guard axis >= 0, axis < rank else { throw Failure(.invalidArgumentError, "axis \(try int(1) ?? -1) is out of range for rank \(rank)") }
    var order = Array(0..<rank)
    order.swapAt(axis, rank - 1)
    if axis != rank - 1 { x = try permuted(x, order, name: "transpose") }
    let flipped = try !ascending ? x : wantsValues ? opposite(x) : Op.neg(x, name: "Neg")
    let size = try TensorIndexing.item(Call.shape(flipped), .int(-1), interpreter)
    _ = try constant(.scalar(rank, as: .int32), name: "Rank")
    let found = try Op.topK.call([flipped, size], Attributes(["sorted": .bool(true)]))
    var result = found[wantsValues ? 0 : 1]
    if axis != rank - 1 { result = try permuted(result, order, name: "transpose") }
    return ascending && wantsValues ? try opposite(result) : result
  }

  /// Numbers in the opposite order, and back: -x, or -x - 1 of integers, which does not overflow.
  private func opposite(_ x: AnyTensor) throws -> AnyTensor {
    guard x.dtype.isInteger else { return try Op.neg(x, name: "Neg") }
    return x.dtype.isSigned ? try Call.subtract(Op.neg(x, name: "Neg"), 1) : try Op.invert(x)
  }

  fileprivate func searchSorted() throws -> Handle {
    let rows = try tensor(0)
    let values = try like(rows, self[1], name: "values")
    guard let sorted = rows as? Tensor, let wanted = values as? Tensor else {
      throw Failure(.notImplementedError, "tf.searchsorted while tracing is not there")
    }
    let width = sorted.shape.dims.last ?? 1
    let count = wanted.shape.dims.last ?? 1
    let isRight = self["side"].asString == "right"
    let dtype = try dtype(3) ?? .int32
    let result = try Tensor.zeros(dtype, wanted.shape)
    for index in 0..<wanted.elementCount {
      let row = count == 0 ? 0 : index / count
      let value = wanted.double(at: index)
      var low = 0
      var high = width
      while low < high {
        let middle = (low + high) / 2
        let here = sorted.double(at: row * width + middle)
        if here < value || (isRight && here == value) { low = middle + 1 } else { high = middle }
      }
      result.store(low, at: index)
    }
    return .tensor(result)
  }
}
