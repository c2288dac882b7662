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
      if let variable = call[0].as(VariableObject.self), batch == 0, axis.asInt == 0 {
        return .tensor(try VariableParts.gather(variable, call[1], name: call.name, call.interpreter))
      }
      return try call.single(.gather, [call[0], call[1], axis], Attributes(["batch_dims": .int(batch)]), scope: "GatherV2")
    },
    APIFunction(
      "tf.gather_nd", signature: "params, indices, batch_dims=0, name=None, bad_indices_policy=''",
      summary: "Elements or slices at places.", op: "GatherNd"
    ) { (call: APICall) throws -> Handle in
      let batch = try call.int(2) ?? 0
      guard batch != 0 else {
        if let variable = call[0].as(VariableObject.self) {
          return .tensor(try VariableParts.gatherNd(variable, call[1], name: call.name, call.interpreter))
        }
        return try call.single(.gatherNd, [call[0], call[1]])
      }
      return try call.scoped("BatchGatherND") { (_: String?) throws -> AnyTensor in try call.batchGather(batch) }
    },
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
    APIFunction("tf.scatter_nd", signature: "indices, updates, shape, bad_indices_policy='', name=None", summary: "Zeros with values added at places.", op: "ScatterNd") {
      (call: APICall) throws -> Handle in
      try call.single(.scatterNd, [call[0], call[1], call[2]], badIndicesPolicy(call))
    },
    scatter("update", .tensorScatterUpdate, "The tensor with values put at places."),
    scatter("add", .tensorScatterAdd, "The tensor with values added at places."),
    scatter("sub", .tensorScatterSub, "The tensor with values subtracted at places."),
    scatter("max", .tensorScatterMax, "The tensor with larger values put at places."),
    scatter("min", .tensorScatterMin, "The tensor with smaller values put at places."),
  ]

  private static func scatter(_ name: String, _ op: Op, _ summary: String) -> APIFunction {
    let full = "tf.tensor_scatter_nd_\(name)"
    let policy = name == "update" ? "" : "bad_indices_policy='', "
    return APIFunction([full], signature: "tensor, indices, updates, \(policy)name=None", summary: summary, op: op.name) {
      (call: APICall) throws -> Handle in
      try call.single(op, [call[0], call[1], call[2]], badIndicesPolicy(call))
    }
  }

  /// What happens to indices out of range: an error, or nothing.
  ///
  /// - Errors: `InvalidArgumentError` for another word.
  private static func badIndicesPolicy(_ call: APICall) throws -> Attributes {
    guard let policy = call["bad_indices_policy"].asString, !policy.isEmpty else { return .none }
    guard ["DEFAULT", "ERROR", "IGNORE"].contains(policy) else {
      throw Failure(.invalidArgumentError, "Unknown bad indices handling attribute: \(policy)")
    }
    return Attributes(["bad_indices_policy": .string(policy)])
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
    APIFunction("tf.unique_with_counts", signature: "x, out_idx='int32', name=None", summary: "The different elements, where each element is among them, and how often each occurs.", op: "UniqueWithCounts") {
      (call: APICall) throws -> Handle in
      let outputs = try call.run(.uniqueWithCounts, [call[0]], Attributes(["out_idx": .type(try call.dtype(1) ?? .int32)]))
      return call.tuple(outputs, type: ResultClasses.uniqueWithCounts, fields: ["y", "idx", "count"])
    },
    APIFunction(
      "tf.math.bincount",
      signature: "arr, weights=None, minlength=None, maxlength=None, dtype='int32', name=None, axis=None, binary_output=False",
      summary: "How often each number from 0 on occurs, or the sums of its weights."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("bincount") { (_: String?) throws -> AnyTensor in try call.binCount() }
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
  nonisolated(unsafe) static let uniqueWithCounts = NamedTupleClass.make(
    "UniqueWithCounts", module: "tensorflow.python.ops.gen_array_ops", fields: ["y", "idx", "count"], defaults: [:])
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
      return try Op.gather.callInOwnScope(
        [rows, places, along], Attributes(["batch_dims": .int(0)]), name: full.isEmpty ? nil : full)[0]
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
      throw Failure(.valueError, "Argument `direction` should be one of ASCENDING, DESCENDING. Received: direction=\(direction)")
    }
    let axis = try int(1) ?? -1
    _ = try constant(.scalar(axis, as: .int32), name: "axis")
    let x = try tensor(0)
    guard direction == "ASCENDING" else { return try descending(x, axis, wantsValues) }
    let flipped = try opposite(x)
    let result = try descending(flipped, axis, wantsValues)
    return wantsValues ? try opposite(result) : result
  }

  private func descending(_ x: AnyTensor, _ given: Int, _ wantsValues: Bool) throws -> AnyTensor {
    let size = try Call.element(Call.shape(x), given)
    _ = try Call.rank(x)
    guard let rank = x.partialShape.rank else {
      throw Failure(.notImplementedError, "sorting a tensor whose rank is not known while tracing is not there")
    }
    let axis = given < 0 ? given + rank : given
    guard axis >= 0, axis < rank else {
      throw Failure(.invalidArgumentError, "slice index \(given) of dimension 0 out of bounds.")
    }
    guard axis != rank - 1 else {
      return try Op.topK.call([x, size], Attributes(["sorted": .bool(true)]))[wantsValues ? 0 : 1]
    }
    var order = Array(0..<rank)
    order.swapAt(axis, rank - 1)
    let swap = try constant(.vector(order.map { Int64($0) }), name: "transposition")
    let turned = try Call.transpose(x, swap)
    let found = try Op.topK.call([turned, size], Attributes(["sorted": .bool(true)]))
    return try Call.transpose(found[wantsValues ? 0 : 1], swap)
  }

  /// Numbers in the opposite order, and back: -x, or -x - 1 of integers, or the largest of the dtype less x.
  private func opposite(_ x: AnyTensor) throws -> AnyTensor {
    guard x.dtype.isInteger else { return try Op.neg(x, name: "Neg") }
    if x.dtype.isSigned { return try Call.subtract(Op.neg(x, name: "Neg"), 1) }
    guard ExecutionContext.isGraph, let largest = x.dtype.maximum?.doubleValue, x.dtype != .uint64 else { return try Op.invert(x) }
    return try Call.subtract(largest, x)
  }

  /// Places in sorted rows: both tensors as matrices of rows.
  fileprivate func searchSorted() throws -> Handle {
    let side = self["side"].asString ?? ""
    guard side == "left" || side == "right" else {
      throw Failure(.valueError, "Argument `side` must be either 'right' or 'left'. Received: `side` = '\(side)'.")
    }
    let rows = try converted(self[0])
    let width = try Call.element(shape(ofValue: .tensor(rows), rows.dtype), -1)
    let values: AnyTensor? = self[1].asTensor
    let valueShape = try shape(ofValue: self[1], rows.dtype)
    let count = try Call.element(valueShape, -1)
    let matrix = try inner(.reshape, [.tensor(rows), .list([.int(-1), .tensor(width)])])
    let given = values.map { Handle.tensor($0) } ?? self[1]
    let wanted = try inner(.reshape, [given, .list([.int(-1), .tensor(count)])])
    let attributes = Attributes(["out_type": .type(try dtype(3) ?? .int32)])
    let found = try run(side == "right" ? .upperBound : .lowerBound, [.tensor(matrix), .tensor(wanted)], attributes)[0]
    return .tensor(try Call.reshape(found, shape(ofValue: self[1], rows.dtype)))
  }

  private func converted(_ handle: Handle) throws -> AnyTensor { try TensorConversion.tensor(handle, interpreter) }

  /// TensorFlow's `shape_internal`: the constant of a known shape stands in a scope of its own, and a Python value becomes
  /// a constant there each time.
  private func shape(ofValue handle: Handle, _ dtype: DType) throws -> AnyTensor {
    return try ExecutionContext.withScope("Shape") { (scope: String) throws -> AnyTensor in
      let value = try TensorConversion.tensor(handle, preferred: dtype, interpreter)
      guard let dims = value.partialShape.knownDims else {
        return try Op.tensorShape(value, name: scope.isEmpty ? nil : scope)
      }
      return try constant(Call.vector(dims), name: "shape_as_tensor")
    }
  }

  /// `tf.math.bincount` of a dense tensor.
  fileprivate func binCount() throws -> AnyTensor {
    var numbers = try TensorConversion.tensor(self[0], name: "arr", interpreter)
    let given = try optionalTensor(1, name: "weights")
    let isBinary = try interpreter.truth(self["binary_output"])
    guard given == nil || !isBinary else {
      throw Failure(.valueError, "Arguments `binary_output` and `weights` are mutually exclusive. Please specify only one.")
    }
    if !numbers.dtype.isInteger { numbers = try Call.cast(numbers, to: .int32, name: "Cast") }
    let axis = self["axis"].asInt ?? 0
    guard axis == 0 || axis == -1 else {
      throw Failure(.valueError, "Unsupported value for argument axis=\(axis). Only 0 and -1 are currently supported.")
    }
    let isNonempty = try Call.compare(.greater, Call.size(numbers), 0)
    let flag = try Call.cast(isNonempty, to: numbers.dtype, name: "Cast")
    var size = try Call.multiply(flag, Call.add(Call.reduce(.max, numbers), 1))
    for (name, op) in [("minlength", Op.maximum), ("maxlength", Op.minimum)] where !self[name].isNone {
      let bound = try TensorConversion.tensor(self[name], dtype: numbers.dtype, name: name, interpreter)
      size = try op(bound, size)
    }
    var weights = given
    if axis == 0 {
      weights = try weights.map { try Call.reshape($0, [-1]) }
      numbers = try Call.reshape(numbers, [-1])
    }
    let none = try weights ?? constant(Tensor.zeros(dtype(4) ?? .int32, Shape([0])), name: "Const")
    return try Op.denseBincount([numbers, size, none], Attributes(["binary_output": .bool(isBinary)]))
  }

  /// `tf.gather_nd` with batch dimensions: the batch's own places are put before the indices.
  fileprivate func batchGather(_ batch: Int) throws -> AnyTensor {
    let indices = try TensorConversion.tensor(self[1], name: "indices", interpreter)
    let params = try TensorConversion.tensor(self[0], name: "params", interpreter)
    guard batch > 0 else { throw Failure(.valueError, "tf.gather_nd does not allow negative batch_dims.") }
    for (name, rank) in [("indices", indices.partialShape.rank), ("params", params.partialShape.rank)] {
      guard rank.map({ batch < $0 }) ?? true else {
        throw Failure(.valueError, "Argument `batch_dims` = \(batch) must be less than rank(`\(name)`) = \(rank ?? 0)")
      }
    }
    let shape = try Call.shape(params)
    let indexShape = try Call.shape(indices)
    let batchShape = try Call.slice(shape, from: nil, to: batch)
    let batchSize = try Call.reduce(.prod, batchShape, axes: Call.vector([0]))
    let innerRank = try Call.subtract(Call.subtract(Call.rank(indices), Double(batch)), 1)
    let innerShape = try Call.slice(indexShape, from: batch, to: -1)
    let sizes = try Op.unpack.call(
      [batchShape], Attributes(["num": .int(batch), "axis": .int(0)]), name: ExecutionContext.isGraph ? "unstack" : nil)
    let ranges = try sizes.map { (size: AnyTensor) throws -> Handle in
      let count = try inner(.cast, [.tensor(size)], Attributes(["DstT": .type(.int32)]))
      let range = try inner(.range, [.int(0), .tensor(count), .int(1)])
      return .tensor(try inner(.cast, [.tensor(range)], Attributes(["DstT": .type(indices.dtype)])))
    }
    let meshgrid = APIFunction("tf.meshgrid", signature: "*args, indexing='xy', name=None", summary: "") { _ in .none }
    let call = APICall(
      function: meshgrid, parameters: ParameterList("*args, indexing='xy', name=None"),
      arguments: [.tuple(ranges), .string("ij"), .none], interpreter: interpreter)
    let columns = try interpreter.elements(call.meshgrid()).map { (grid: Handle) throws -> AnyTensor in
      try inner(.reshape, [grid, .tuple([.int(-1)])])
    }
    var places = try Contraction.permuted(Call.pack(columns), [1, 0])
    let placesShape = try Call.shape(places)
    let front = try Call.slice(placesShape, from: nil, to: 1)
    let filler = try ones(innerRank, placesShape.dtype)
    let back = try Call.slice(placesShape, from: 1, to: nil)
    places = try Call.reshape(places, joined([.tensor(front), .tensor(filler), .tensor(back)], 0))
    let multiples = try joined([.tuple([.int(1)]), .tensor(innerShape), .tuple([.int(1)])], 0)
    places = try Call.tile(places, multiples)
    let rest = try Call.slice(indexShape, from: batch, to: nil)
    let flat = try Call.reshape(indices, joined([.list([.tensor(batchSize)]), .tensor(rest)], 0))
    let found = try Op.gatherNd(params, joined([.tensor(places), .tensor(flat)], -1))
    let foundShape = try Call.slice(Call.shape(found), from: 1, to: nil)
    return try Call.reshape(found, joined([.tensor(batchShape), .tensor(foundShape)], 0))
  }

  private func joined(_ parts: [Handle], _ axis: Int) throws -> AnyTensor {
    try inner(.concat, [.list(parts), .int(axis)], Attributes(["N": .int(parts.count)]), scope: "concat")
  }

  private func ones(_ count: AnyTensor, _ dtype: DType) throws -> AnyTensor {
    try Call.filled(1, shape: count, dtype, name: "ones")
  }
}
