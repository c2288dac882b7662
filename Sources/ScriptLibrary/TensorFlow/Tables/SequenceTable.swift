import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// Identity, sequences and grids.
enum SequenceTable {
  static let rows: [APIFunction] = values + sequences

  private static let values: [APIFunction] = [
    APIFunction(
      "tf.identity", signature: "input, name=None", summary: "The same values as a new tensor.", op: "Identity"
    ) { (call: APICall) throws -> Handle in
      if let tensor = call[0].asTensor as? Tensor, !ExecutionContext.isGraph {
        return .tensor(try TensorOperators.op("Identity")(tensor))
      }
      return try call.single(TensorOperators.op("Identity"), [call[0]])
    },
    .op(
      ["tf.stop_gradient"], "StopGradient", ["input"], summary: "The same values, through which no gradient flows."),
    APIFunction("tf.identity_n", signature: "input, name=None", summary: "The same tensors as new ones.", op: "IdentityN") {
      (call: APICall) throws -> Handle in
      let outputs = try call.run(.identityN, [call[0]])
      return .list(outputs.map { .tensor($0) })
    },
    APIFunction(
      "tf.ensure_shape", signature: "x, shape, name=None", summary: "The tensor, checked to have a shape.", op: "EnsureShape"
    ) { (call: APICall) throws -> Handle in
      let shape = try ShapeConversion.partialShape(call[1], call.interpreter)
      return try call.single(TensorOperators.op("EnsureShape"), [call[0]], Attributes(["shape": .shape(shape)]))
    },
  ]

  private static let sequences: [APIFunction] = [
    APIFunction(
      "tf.linspace", "tf.lin_space", signature: "start, stop, num, name=None, axis=0",
      summary: "Numbers at equal distances between two ends, both included."
    ) { (call: APICall) throws -> Handle in
      try call.scoped("linspace") { (_: String?) throws -> AnyTensor in try call.linspace() }
    },
    APIFunction(
      "tf.one_hot", signature: "indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None",
      summary: "Rows with one value at an index and another elsewhere.", op: "OneHot"
    ) { (call: APICall) throws -> Handle in
      try call.scoped("one_hot") { (name: String?) throws -> AnyTensor in
        let given = try call.dtype(5)
        // Values that are given become constants of their own, before the op's.
        let on: AnyTensor? = call[2].isNone ? nil : try TensorConversion.tensor(call[2], dtype: given, call.interpreter)
        let off: AnyTensor? = call[3].isNone ? nil : try TensorConversion.tensor(call[3], dtype: given, call.interpreter)
        let target = given ?? on?.dtype ?? off?.dtype ?? .float32
        let onValue = try on ?? constant(.scalar(1, as: target), name: "on_value")
        let offValue = try off ?? constant(.scalar(0, as: target), name: "off_value")
        let indices = try call.tensor(0)
        let depth = try TensorConversion.tensor(call[1], dtype: .int32, name: "depth", call.interpreter)
        let axis = try call.int(4) ?? -1
        return try TensorOperators.op("OneHot")(
          [indices, depth, onValue, offValue], Attributes(["axis": .int(axis)]), name: name)
      }
    },
    APIFunction("tf.meshgrid", signature: "*args, indexing='xy', name=None", summary: "Grids of coordinates, one for each axis.") {
      (call: APICall) throws -> Handle in try call.meshgrid()
    },
  ]
}

extension APICall {
  /// TensorFlow's `linspace_nd`: the ends themselves, and what lies between them.
  fileprivate func linspace() throws -> AnyTensor {
    var start = try TensorConversion.tensor(self[0], name: "start", interpreter)
    var stop = try TensorConversion.tensor(self[1], dtype: start.dtype, name: "stop", interpreter)
    let given = try TensorConversion.tensor(self[2], preferred: .int32, name: "num", interpreter)
    guard given.dtype.isInteger else {
      throw Failure(.typeError, "Argument `tensor` (name: num) must be of type integer. Received `tensor` = \(given.errorText) of dtype: \(given.dtype.name)")
    }
    let axis = try int(4) ?? 0
    let count = try inner(.cast, [.tensor(given)], Attributes(["DstT": .type(.int32)]))
    _ = try Call.cast(count, to: start.dtype)
    let common = try Op.broadcastArgs(Call.shape(start), Call.shape(stop))
    start = try Call.broadcast(start, to: common)
    stop = try Call.broadcast(stop, to: common)
    start = try Call.expandDims(start, axis)
    stop = try Call.expandDims(stop, axis)
    let shape = try Call.shape(start)
    let rank = try Call.element(Call.shape(shape), 0)
    let place = try inner(
      .selectV2, [.bool(axis >= 0), .int(axis), .tensor(operate(.add, .tensor(rank), .int(axis)))])
    let between = try inner(.maximum, [.tensor(Call.subtract(count, 2)), .int(0)])
    let steps = try inner(.maximum, [.tensor(Call.subtract(count, 1)), .int(1)])
    let difference = try Call.subtract(stop, start)
    let delta = try operate(.divide, .tensor(difference), .tensor(Call.cast(steps, to: stop.dtype)))
    start = try Call.cast(start, to: delta.dtype)
    stop = try Call.cast(stop, to: delta.dtype)
    let range = try interiorPlaces(count, steps, delta.dtype)
    let isPlace = try Op.equal(
      place, wholeRange(to: rank), Attributes(["incompatible_shape_error": .bool(true)]))
    let sizes = try inner(.selectV2, [.tensor(isPlace), .tensor(between), .int(1)])
    let inside = try Call.add(start, Call.multiply(delta, Call.reshape(range, sizes)))
    let all = try inner(
      .concat, [.list([.tensor(start), .tensor(inside), .tensor(stop)]), .tensor(place)], Attributes(["N": .int(3)]),
      scope: "concat")
    return try cut(all, shape, place, count)
  }

  /// 1, 2, … up to the last step, as numbers of the result.
  private func interiorPlaces(_ count: AnyTensor, _ steps: AnyTensor, _ dtype: DType) throws -> AnyTensor {
    let isThere = try Call.compare(.greaterEqual, count, 0)
    let end = try inner(.selectV2, [.tensor(isThere), .tensor(steps), .int(-1)])
    let range = try ExecutionContext.withScope("range") { (scope: String) throws -> AnyTensor in
      let first = try constant(.scalar(1, as: .int64), name: "start")
      let step = try constant(.scalar(1, as: .int64), name: "delta")
      let limit = try Call.cast(end, to: .int64)
      return try Op.range([first, limit, step], name: scope.isEmpty ? nil : scope)
    }
    return try Call.cast(range, to: dtype)
  }

  private func wholeRange(to limit: AnyTensor) throws -> AnyTensor {
    try inner(.range, [.int(0), .tensor(limit), .int(1)], scope: "range")
  }

  /// As many as were asked for: one end may be too many.
  private func cut(_ all: AnyTensor, _ shape: AnyTensor, _ place: AnyTensor, _ count: AnyTensor) throws -> AnyTensor {
    let begin = try Call.zerosLike(shape)
    let front = try TensorIndexing.item(shape, [.range(.constant(0), .tensor(place), nil)])
    let middle = try Call.reshape(count, [1])
    let next = try operate(.add, .tensor(place), .int(1))
    let back = try TensorIndexing.item(shape, [.range(.tensor(next), nil, nil)])
    let size = try inner(
      .concat, [.list([.tensor(front), .tensor(middle), .tensor(back)]), .int(0)], Attributes(["N": .int(3)]), scope: "concat")
    return try Op.slice([all, begin, size])
  }

  /// `tf.meshgrid`: each tensor along its axis, times ones of the whole grid.
  func meshgrid() throws -> Handle {
    let inputs = self[0].asSequence ?? []
    let indexing = self["indexing"].asString ?? ""
    guard indexing == "xy" || indexing == "ij" else {
      throw Failure(.valueError, "Argument `indexing` parameter must be either 'xy' or 'ij', got '\(indexing)'")
    }
    return try inScope("meshgrid") { (_: String?) throws -> Handle in
      let rank = inputs.count
      guard rank > 0 else { return .list([]) }
      var grids = try inputs.enumerated().map { (index: Int, input: Handle) throws -> AnyTensor in
        let x = try TensorConversion.tensor(input, name: "stack", interpreter)
        return try Call.reshape(x, ones(rank, except: index))
      }
      var sizes = try inputs.map { try Call.size(TensorConversion.tensor($0, interpreter)) }
      let dtype = grids[0].dtype
      if indexing == "xy", rank > 1 {
        grids[0] = try Call.reshape(grids[0], ones(rank, except: 1))
        grids[1] = try Call.reshape(grids[1], ones(rank, except: 0))
        sizes.swapAt(0, 1)
      }
      let shape = try ExecutionContext.withScope("ones") { (scope: String) throws -> AnyTensor in
        let dims = try TensorOperators.pack(sizes, name: scope.isEmpty ? nil : "packed")
        return try Op.fill(dims, Call.number(1, dtype), name: scope.isEmpty ? nil : scope)
      }
      return .list(try grids.map { (grid: AnyTensor) throws -> Handle in .tensor(try Call.multiply(grid, shape)) })
    }
  }

  private func ones(_ rank: Int, except axis: Int) -> [Int] {
    (0..<rank).map { (index: Int) -> Int in index == axis ? -1 : 1 }
  }
}
