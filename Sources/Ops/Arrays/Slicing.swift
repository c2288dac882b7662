import Diagnostics
import Tensors

/// Ops that take a rectangular part of a tensor, and those that put one back.
public enum Slicing {
  public static let all: [Op] = [.slice, .stridedSlice, .stridedSliceGrad, .tensorStridedSliceUpdate]

  static func slice(_ x: Tensor, _ begin: Tensor, _ size: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard begin.rank == 1, size.rank == 1, begin.elementCount == x.rank, size.elementCount == x.rank else {
      throw Failure(
        .invalidArgumentError,
        "Expected begin and size arguments to be 1-D tensors of size \(x.rank), but got shapes \(begin.shape) and "
          + "\(size.shape) instead.")
    }
    var dims: [Int] = []
    var start = 0
    let strides = x.shape.strides
    for index in 0..<x.rank {
      let first = begin.int(at: index)
      let dim = x.shape[index]
      let count = size.int(at: index) == -1 ? dim - first : size.int(at: index)
      guard dim != 0 || (first == 0 && count == 0) else {
        throw Failure(
          .invalidArgumentError, "Expected begin[\(index)] == 0 (got \(first)) and size[\(index)] == 0 (got \(count)) "
            + "when input.dim_size(\(index)) == 0")
      }
      guard first >= 0, first <= dim else {
        throw Failure(.invalidArgumentError, "Expected begin[\(index)] in [0, \(dim)], but got \(first)")
      }
      guard count >= 0, count <= dim - first else {
        throw Failure(.invalidArgumentError, "Expected size[\(index)] in [0, \(dim - first)], but got \(count)")
      }
      dims.append(count)
      start += first * strides[index]
    }
    if dims == x.shape.dims { return x }
    return try copy(x, start: start, steps: strides, dims: dims, shape: Shape(trusted: dims), call)
  }

  static func stridedSlice(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let x = inputs[0]
    let spec = try spec(inputs[1], inputs[2], inputs[3], dims: x.shape.dims, call)
    let (start, steps, dims) = region(spec, x.shape)
    let shape = Shape(trusted: spec.finalShape.map { (dim: Int?) -> Int in dim ?? 0 })
    return try copy(x, start: start, steps: steps, dims: dims, shape: shape, call)
  }

  /// The part of a tensor; shares its memory where it is one contiguous run at an aligned place.
  private static func copy(
    _ x: Tensor, start: Int, steps: [Int], dims: [Int], shape: Shape, _ call: borrowing KernelCall
  ) throws -> Tensor {
    let size = x.dtype.byteSize
    if shape.elementCount > 64, isContiguous(steps, dims), start * size % 64 == 0 {
      let offset = x.storage.pointer.distance(to: x.pointer) + start * size
      return Tensor(x.dtype, shape, sharing: x.storage, byteOffset: offset)
    }
    let out = try call.output(x.dtype, shape)
    guard shape.elementCount > 0 else { return out }
    try StridedCopy.run(
      x.pointer + start * size, steps: steps, to: out.pointer, steps: Shape.rowMajorStrides(dims), dims: dims,
      size: size)
    return out
  }

  private static func isContiguous(_ steps: [Int], _ dims: [Int]) -> Bool {
    var expected = 1
    for index in dims.indices.reversed() where dims[index] != 1 {
      if steps[index] != expected { return false }
      expected *= dims[index]
    }
    return true
  }

  /// The slice specification of a call, resolved.
  static func spec(
    _ begin: Tensor, _ end: Tensor, _ strides: Tensor, dims: [Int], _ call: borrowing KernelCall
  ) throws -> SliceSpec {
    guard begin.rank == 1, end.rank == 1, strides.rank == 1, begin.elementCount == strides.elementCount,
      end.elementCount == strides.elementCount
    else {
      throw Failure(
        .invalidArgumentError,
        "Expected begin, end, and strides to be 1D equal size tensors, but got shapes \(begin.shape), \(end.shape), "
          + "and \(strides.shape) instead.")
    }
    return try SliceSpec(
      begin: begin.ints, end: end.ints, strides: strides.ints, masks: SliceSpec.Masks(call.attributes),
      dims: dims.map { (dim: Int) -> Int? in dim })
  }

  /// Where a slice starts in its tensor, its steps in elements, and its dimensions before axes are removed.
  static func region(_ spec: SliceSpec, _ shape: Shape) -> (start: Int, steps: [Int], dims: [Int]) {
    let strides = shape.strides
    var start = 0
    var steps: [Int] = []
    var dims: [Int] = []
    for (index, axis) in spec.axes.enumerated() {
      start &+= axis.begin &* strides[index]
      steps.append(axis.stride &* strides[index])
      dims.append(axis.count ?? 0)
    }
    return (start, steps, dims)
  }

  /// Writes `value` into a slice of `out`, in which axes of the final shape may have been added or removed.
  static func write(
    _ value: Tensor, into out: Tensor, _ spec: SliceSpec, what: String
  ) throws {
    let (start, steps, dims) = region(spec, out.shape)
    let wanted = spec.finalShape.map { (dim: Int?) -> Int in dim ?? 0 }
    guard value.shape.dims == wanted else {
      throw Failure(.invalidArgumentError, "\(what)\(Shape.text(wanted)), got \(value.shape)")
    }
    guard value.elementCount > 0 else { return }
    let size = out.dtype.byteSize
    try StridedCopy.run(
      value.pointer, steps: Shape.rowMajorStrides(dims), to: out.pointer + start * size, steps: steps, dims: dims,
      size: size)
  }

  /// The static result of a strided slice. In two steps, as TensorFlow does it: with the strides alone, then with begin
  /// and end, so that its errors name the same inputs.
  static func inferStrided(_ context: ShapeContext, input: PartialShape) throws -> PartialShape {
    guard let strides = context.constant(3) else { return .unknown }
    guard let dims = input.dims else { return .unknown }
    let masks = SliceSpec.Masks(context.attributes)
    if dims.isEmpty, masks.takesAxes(of: strides.elementCount) {
      throw Failure(.valueError, "Attempting to slice scalar input.")
    }
    let open = try SliceSpec(begin: nil, end: nil, strides: strides.ints, masks: masks, dims: dims)
    let begin = context.constant(1)?.ints
    let end = context.constant(2)?.ints
    guard begin != nil || end != nil else { return PartialShape(open.finalShape) }
    return PartialShape(
      try SliceSpec(begin: begin, end: end, strides: strides.ints, masks: masks, dims: dims).finalShape)
  }
}

extension Op {
  private static let sliceMasks: [Attribute] = [
    .int("begin_mask", default: 0), .int("end_mask", default: 0), .int("ellipsis_mask", default: 0),
    .int("new_axis_mask", default: 0), .int("shrink_axis_mask", default: 0),
  ]
  private static let sliceIndices = DTypeSet(.int16, .int32, .int64)

  /// The part of a tensor that starts at `begin` and has `size` elements in each dimension; -1 is the rest.
  ///
  /// - Gradient: the upstream, padded with zeros.
  /// - Source: TensorFlow op `Slice`; scripts call `tf.slice`.
  public static let slice: Op = Op(
    "Slice", scope: "Slice", inputs: [.same("input"), .same("begin", "Index"), .same("size", "Index")],
    attributes: [.type("T", .all), .type("Index", .indices)],
    shape: ShapeRule { context in [try SliceRule.infer(context)] },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try Slicing.slice(inputs[0], inputs[1], inputs[2], call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try SliceRule.gradient(step), nil, nil] },
    summary: "A rectangular part of a tensor.")

  /// What `x[begin:end:stride, …]` means, with integers, ellipsis and new axes encoded in bit masks.
  ///
  /// - Gradient: `StridedSliceGrad`.
  /// - Errors: `InvalidArgumentError` for an index out of range, a stride of 0, too many indices.
  /// - Source: TensorFlow op `StridedSlice`; scripts index tensors.
  public static let stridedSlice: Op = Op(
    "StridedSlice", scope: "strided_slice",
    inputs: [.same("input"), .same("begin", "Index"), .same("end", "Index"), .same("strides", "Index")],
    attributes: [.type("T", .all), .type("Index", sliceIndices)] + sliceMasks,
    shape: ShapeRule { context in [try Slicing.inferStrided(context, input: context.shape(0))] },
    kernel: .movement(0..<1) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard inputs[0].rank > 0 || !SliceSpec.Masks(call.attributes).takesAxes(of: inputs[3].elementCount) else {
        throw Failure(.invalidArgumentError, "Attempting to slice scalar input.")
      }
      return [try Slicing.stridedSlice(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try SliceRule.stridedGradient(step), nil, nil, nil]
    },
    summary: "The part of a tensor that an index expression selects.")

  /// The gradient of `StridedSlice`: zeros of `shape` with `dy` in the slice.
  ///
  /// - Source: TensorFlow op `StridedSliceGrad`.
  public static let stridedSliceGrad: Op = Op(
    "StridedSliceGrad", scope: "StridedSliceGrad",
    inputs: [
      .same("shape", "Index"), .same("begin", "Index"), .same("end", "Index"), .same("strides", "Index"), .same("dy"),
    ],
    attributes: [.type("T", .all), .type("Index", .indices)] + sliceMasks,
    shape: ShapeRule { context in [context.shapeValue(0)] },
    kernel: .movement(4..<5) { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let shape = try Shape(inputs[0].ints)
      let spec = try Slicing.spec(inputs[1], inputs[2], inputs[3], dims: shape.dims, call)
      let out = try call.output(inputs[4].dtype, shape)
      try out.clear()
      try Slicing.write(inputs[4], into: out, spec, what: "shape of dy was \(inputs[4].shape) instead of ")
      return [out]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let sliced = try Op.stridedSlice(
        [step.upstream, step.inputs[1], step.inputs[2], step.inputs[3]], SliceRule.masks(step.attributes))
      return [nil, nil, nil, nil, sliced]
    },
    summary: "The gradient of a strided slice.")

  /// A copy of `input` with a slice replaced by `value`.
  ///
  /// - Source: TensorFlow op `TensorStridedSliceUpdate`; scripts call `tf.tensor_strided_slice_update`.
  public static let tensorStridedSliceUpdate: Op = Op(
    "TensorStridedSliceUpdate", scope: "TensorStridedSliceUpdate",
    inputs: [
      .same("input"), .same("begin", "Index"), .same("end", "Index"), .same("strides", "Index"), .same("value"),
    ],
    attributes: [.type("T", .all), .type("Index", .indices)] + sliceMasks, shape: .sameAsInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      [try SliceRule.update(inputs, call)]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in try SliceRule.updateGradient(step) },
    summary: "A tensor with a slice replaced.")
}

/// Shape rules, gradients and kernels of slices that are too long for the declarations.
enum SliceRule {
  static func infer(_ context: ShapeContext) throws -> PartialShape {
    let begin = context.constant(1)?.ints
    let size = context.shapeValue(2)
    guard let rank = context.shape(0).rank ?? context.shape(1)[0] ?? context.shape(2)[0] else { return .unknown }
    if let given = context.shape(1)[0], let own = context.shape(0).rank, given != own {
      throw Failure(.valueError, "Shape must be rank \(given) but is rank \(own)")
    }
    guard let sizes = context.constant(2)?.ints ?? nil else {
      return size.rank == rank ? size : .unknown(rank: rank)
    }
    guard let dims = context.shape(0).dims, sizes.count == dims.count else {
      return PartialShape(sizes.map { (count: Int) -> Int? in count < 0 ? nil : count })
    }
    var result: [Int?] = []
    for (index, count) in sizes.enumerated() {
      if count == -1 {
        if let begin, let dim = dims[index] { result.append(dim - begin[index]) } else { result.append(nil) }
      } else {
        if let begin, let dim = dims[index], begin[index] + count > dim {
          throw Failure(
            .valueError, "Slice index \(begin[index]) of dimension \(index) out of bounds")
        }
        result.append(count)
      }
    }
    return PartialShape(result)
  }

  static func gradient(_ step: GradientStep) throws -> AnyTensor {
    let dtype = step.inputs[1].dtype
    let rank = try Call.rank(step.inputs[0])
    let sliceSize = try Call.shape(step.outputs[0], as: dtype)
    let columns = try Call.stack([.tensor(rank), .int(1)])
    let before = try Op.reshape(step.inputs[1], columns)
    let inputShape = try Call.shape(step.inputs[0], as: dtype)
    let rest = try Call.subtract(Call.subtract(inputShape, sliceSize), step.inputs[1])
    let after = try Op.reshape(rest, columns)
    let paddings = try Call.concat([before, after], axis: 1)
    return try Op.pad(step.upstream, paddings)
  }

  static func masks(_ attributes: Attributes) -> Attributes {
    var masks = Attributes.none
    for name in ["begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask"] {
      masks[name] = .int(attributes.int(name))
    }
    return masks
  }

  /// What is static becomes a constant of the gradient's own, as TensorFlow's Python does it.
  static func stridedGradient(_ step: GradientStep) throws -> AnyTensor {
    let shape = try Call.shape(step.inputs[0], as: step.inputs[1].dtype)
    return try Call.scoped("StridedSliceGrad") { (scope: String?) throws -> AnyTensor in
      let named = zip([shape] + step.inputs[1...3], ["shape", "begin", "end", "strides"])
      let arguments = try named.map { (tensor: AnyTensor, name: String) throws -> AnyTensor in
        guard let value = tensor.staticValue else { return tensor }
        return try constant(value, name: name)
      }
      return try Op.stridedSliceGrad(arguments + [step.upstream], masks(step.attributes), name: scope)
    }
  }

  static func update(_ inputs: [Tensor], _ call: borrowing KernelCall) throws -> Tensor {
    let spec = try Slicing.spec(inputs[1], inputs[2], inputs[3], dims: inputs[0].shape.dims, call)
    let wanted = try Shape(spec.finalShape.map { (dim: Int?) -> Int in dim ?? 0 })
    guard !inputs[0].dtype.isObject else {
      throw Failure(.unimplementedError, "TensorStridedSliceUpdate of \(inputs[0].dtype.name) is not supported")
    }
    let out = try inputs[0].copied()
    let plain = KernelCall(op: call.op, attributes: .none)
    let value = try Repeating.broadcast(inputs[4], to: wanted, plain)
    try Slicing.write(value, into: out, spec, what: "value must have shape ")
    return out
  }

  static func updateGradient(_ step: GradientStep) throws -> [AnyTensor?] {
    let attributes = masks(step.attributes)
    let indices = Array(step.inputs[1...3])
    let dy = try Op.stridedSlice([step.upstream] + indices, attributes)
    let dx = try Op.tensorStridedSliceUpdate([step.upstream] + indices + [Call.zerosLike(dy)], attributes)
    let dtype = step.inputs[1].dtype
    let sliceShape = try Call.shape(dy, as: dtype)
    let valueShape = try Call.shape(step.inputs[4], as: dtype)
    let axes = try Op.broadcastGradientArgs.call([sliceShape, valueShape])
    let summed = try Call.reduceSum(dy, axes: axes[1], keepDims: true)
    return [dx, nil, nil, nil, try Op.reshape(summed, valueShape)]
  }
}
