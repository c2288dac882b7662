import Diagnostics
import Tensors

/// The gradient of `GatherV2`: the upstream's rows added up at their indices.
///
/// Follows TensorFlow's `_GatherV2Grad` node for node where there are no batch dimensions.
enum GatherGradient {
  static func rule(_ step: GradientStep) throws -> AnyTensor {
    let (params, indices, axis) = (step.inputs[0], step.inputs[1], step.inputs[2])
    let paramsShape = try Call.shape(params)
    let count = try Call.expandDims(Call.size(indices), 0)
    var batchDims = step.attributes.int("batch_dims")
    if batchDims < 0 {
      guard let rank = indices.partialShape.rank else {
        throw Failure(
          .valueError, "Currently, it is unsupported to take the gradient of tf.gather when batch_dims < 0 and the rank of "
            + "the indices is unknown. Please pass a positive batch_dims or use tf.ensure_shape to update the shape of "
            + "indices when calling tf.gather. Got batch_dims=\(batchDims) and indices=\(indices.errorText)")
      }
      batchDims += rank
    }
    if axis.staticValue?.int(at: 0) == 0 {
      return try rows(step.upstream, indices, count: count, shape: paramsShape)
    }
    return try alongAxis(step, paramsShape, batchDims)
  }

  /// The gradient of rows gathered from a tensor of that shape.
  static func rows(_ upstream: AnyTensor, _ indices: AnyTensor, shape: AnyTensor) throws -> IndexedSlices {
    try rows(upstream, indices, count: Call.expandDims(Call.size(indices), 0), shape: shape)
  }

  private static func rows(
    _ upstream: AnyTensor, _ indices: AnyTensor, count: AnyTensor, shape: AnyTensor
  ) throws -> IndexedSlices {
    let tail = try Call.part(of: shape, from: .int(1), to: nil)
    let values = try Op.reshape(upstream, Call.concat([count, tail], axis: 0))
    return IndexedSlices(values: values, indices: try Op.reshape(indices, count), denseShape: shape)
  }

  /// Moves the gathered axis to the front of those that are no batch dimensions, sums there, and moves it back.
  private static func alongAxis(_ step: GradientStep, _ paramsShape: AnyTensor, _ batchDims: Int) throws -> AnyTensor {
    let (params, indices) = (step.inputs[0], step.inputs[1])
    let axis = try nonNegative(step.inputs[2], params)
    let outer = try Call.part(of: paramsShape, from: nil, to: .tensor(axis))
    let rest = try Call.part(of: paramsShape, from: .tensor(axis), to: nil)
    let inner = try Call.part(of: rest, from: .int(1), to: nil)
    let valuesShape = try Call.concat([.tensor(outer), .vector([-1]), .tensor(inner)])
    let valuesDims = try Call.size(valuesShape)
    let axisDims = try Call.size(outer)
    let batchRange = try Call.range(.int(0), .int(batchDims))
    let axisRange = try Call.range(.int(batchDims), .tensor(axisDims))
    let innerRange = try Call.range(.tensor(Call.add(axisDims, 1)), .tensor(valuesDims))
    let values = try Op.reshape(step.upstream, valuesShape)
    let toFront = try Call.concat([.tensor(batchRange), .scalar(axisDims), .tensor(axisRange), .tensor(innerRange)])
    let moved = try Op.transpose(values, toFront)
    let movedShape = try Call.gather(paramsShape, toFront)
    let axisSize = try Call.element(of: paramsShape, axis)
    var gradient = try summed(moved, indices, axisSize, batchDims, movedShape)
    let back = try Call.concat([
      .tensor(batchRange), .tensor(Call.add(axisRange, 1)), .vector([batchDims]), .tensor(innerRange),
    ])
    gradient = try Op.transpose(gradient, back)
    return try Op.reshape(gradient, Call.shape(params))
  }

  private static func nonNegative(_ axis: AnyTensor, _ params: AnyTensor) throws -> AnyTensor {
    guard let given = axis.staticValue?.int(at: 0), given < 0, let rank = params.partialShape.rank else { return axis }
    return Tensor.scalar(given + rank, as: axis.dtype)
  }

  private static func summed(
    _ values: AnyTensor, _ indices: AnyTensor, _ axisSize: AnyTensor, _ batchDims: Int, _ shape: AnyTensor
  ) throws -> AnyTensor {
    let count = try Call.expandDims(Call.size(indices), 0)
    guard batchDims > 0 else {
      return try Op.unsortedSegmentSum([values, Op.reshape(indices, count), axisSize])
    }
    // The batches become one after another: batch b's rows start at b times the axis' size.
    let indexShape = try Call.shape(indices)
    let batches = try Op.prod(Call.part(of: indexShape, from: nil, to: .int(batchDims)), constant(Call.vector([0])))
    let flat = try Op.reshape(indices, Call.stack([.tensor(batches), .int(-1)]))
    let starts = try Op.mul(Call.range(.int(0), .tensor(batches)), axisSize)
    let offsets = try Op.cast(Call.expandDims(starts, 1), Attributes(["DstT": .type(indices.dtype)]))
    let places = try Op.reshape(Op.addV2(flat, offsets), count)
    let tail = try Call.part(of: Call.shape(values), from: .int(batchDims + 1), to: nil)
    let rows = try Op.reshape(values, Call.concat([.vector([-1]), .tensor(tail)]))
    let sums = try Op.unsortedSegmentSum([rows, places, Op.mul(axisSize, batches)])
    return try Op.reshape(sums, shape)
  }
}

/// Pieces of shapes, written as Python's indexing and `tf.concat` write them into a graph.
extension Call {
  /// One vector of a concatenation: a tensor, numbers, or a scalar tensor as a vector of one.
  enum VectorPart {
    case tensor(AnyTensor)
    case vector([Int])
    case scalar(AnyTensor)
  }

  /// `v[from:to]` of a vector.
  static func part(of vector: AnyTensor, from begin: ShapePart?, to end: ShapePart?) throws -> AnyTensor {
    let attributes = Attributes([
      "begin_mask": .int(begin == nil ? 1 : 0), "end_mask": .int(end == nil ? 1 : 0),
    ])
    let ends = [begin ?? .int(0), end ?? .int(0), .int(1)]
    if ends.allSatisfy({ if case .int = $0 { true } else { false } }) {
      return try scoped("strided_slice") { (scope: String?) throws -> AnyTensor in
        try Op.stridedSlice([vector] + sliceEnds(ends), attributes, name: scope)
      }
    }
    // With a tensor among them, the numbers become constants first and all three are packed.
    let tensors = try ends.map { (part: ShapePart) throws -> AnyTensor in
      switch part {
      case .tensor(let tensor): return tensor
      case .int(let value): return try constant(Tensor.scalar(value, as: .int32))
      }
    }
    return try scoped("strided_slice") { (scope: String?) throws -> AnyTensor in
      try Op.stridedSlice([vector] + sliceEnds(tensors.map { .tensor($0) }), attributes, name: scope)
    }
  }

  /// `v[i]` of a vector, `i` being a scalar tensor.
  static func element(of vector: AnyTensor, _ index: AnyTensor) throws -> AnyTensor {
    let next = try add(index, 1)
    return try scoped("strided_slice") { (scope: String?) throws -> AnyTensor in
      let ends = try sliceEnds([.tensor(index), .tensor(next), .int(1)])
      return try Op.stridedSlice([vector] + ends, Attributes(["shrink_axis_mask": .int(1)]), name: scope)
    }
  }

  private static func sliceEnds(_ ends: [ShapePart]) throws -> [AnyTensor] {
    try zip(ends, ["stack", "stack_1", "stack_2"]).map { (part: ShapePart, name: String) throws -> AnyTensor in
      switch part {
      case .tensor(let tensor): try Op.pack([tensor], Attributes(["axis": .int(0)]), name: graphName(name))
      case .int(let value): try constant(vector([value]), name: name)
      }
    }
  }

  /// `tf.concat(parts, 0)`.
  static func concat(_ parts: [VectorPart]) throws -> AnyTensor {
    try scoped("concat") { (scope: String?) throws -> AnyTensor in
      var tensors: [AnyTensor] = []
      for (index, part) in parts.enumerated() {
        switch part {
        case .tensor(let tensor): tensors.append(tensor)
        case .vector(let values): tensors.append(try constant(vector(values), name: "values_\(index)"))
        case .scalar(let value):
          tensors.append(try Op.pack([value], Attributes(["axis": .int(0)]), name: graphName("values_\(index)")))
        }
      }
      return try Op.concat(tensors + [constant(Tensor.scalar(0, as: .int32), name: "axis")], name: scope)
    }
  }

  /// `tf.range(start, limit)`; numbers become the constants `start` and `limit`.
  static func range(_ start: ShapePart, _ limit: ShapePart) throws -> AnyTensor {
    try scoped("range") { (scope: String?) throws -> AnyTensor in
      var ends: [AnyTensor] = []
      for (part, name) in [(start, "start"), (limit, "limit")] {
        switch part {
        case .tensor(let tensor): ends.append(tensor)
        case .int(let value): ends.append(try constant(Tensor.scalar(value, as: .int32), name: name))
        }
      }
      return try Op.range(ends + [constant(Tensor.scalar(1, as: .int32), name: "delta")], name: scope)
    }
  }
}
