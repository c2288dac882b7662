import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// What Keras's TensorFlow backend makes of its own functions: the nodes and names that layers give in graphs.
enum LayerOps {
  /// Reads a weight in a scope of that name: `Cast/ReadVariableOp`.
  static func weight(_ variable: KerasVariableObject, in scope: String) throws -> AnyTensor {
    try ExecutionContext.withScope(scope) { (_: String) throws -> AnyTensor in try variable.variable.read() }
  }

  /// `matmul(x, kernel)`; more than two axes are multiplied as rows.
  static func product(_ x: AnyTensor, _ kernel: KerasVariableObject) throws -> AnyTensor {
    let weight = try weight(kernel, in: "Cast")
    guard let rank = x.partialShape.rank, rank > 2, let dims = x.partialShape.dims else {
      return try matMul(x, weight)
    }
    guard let inner = dims[rank - 1], let units = kernel.resource.shape.dims?.last ?? nil else {
      throw Failure(.valueError, "a dense layer expects inputs whose last axis is known, got \(x.partialShape)")
    }
    return try ExecutionContext.withScope("Tensordot") { (scope: String) throws -> AnyTensor in
      let rows = try Call.reshape(x, [-1, inner])
      let product = try matMul(rows, weight)
      return try reshape(product, like: Array(dims.dropLast()) + [units], of: x, name: scope)
    }
  }

  /// `tf.matmul` opens its scope itself: gradients stand in it.
  private static func matMul(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
    try Call.scoped("MatMul") { (name: String?) throws -> AnyTensor in try TensorOperators.op("MatMul")(x, y, name: name) }
  }

  /// Reshapes to a shape of which one axis may be open; more open ones are read from `source`.
  private static func reshape(
    _ x: AnyTensor, like dims: [Int?], of source: AnyTensor, name: String
  ) throws -> AnyTensor {
    let shape: AnyTensor
    if dims.filter({ $0 == nil }).count <= 1 {
      shape = try constant(Call.vector(dims.map { $0 ?? -1 }), name: "shape")
    } else {
      let sizes = try dims.enumerated().map { (axis: Int, dim: Int?) throws -> AnyTensor in
        try dim.map { try constant(.scalar(Int32(truncatingIfNeeded: $0)), name: "Const") } ?? size(source, axis)
      }
      shape = try TensorOperators.pack(sizes, name: "shape")
    }
    return try TensorOperators.op("Reshape")(x, shape, name: name.isEmpty ? nil : name)
  }

  /// One entry of a tensor's shape, `strided_slice` of `Shape`.
  static func size(_ x: AnyTensor, _ axis: Int) throws -> AnyTensor {
    let shape = try TensorOperators.op("Shape")(x)
    return try entry(axis, of: shape)
  }

  private static func entry(_ axis: Int, of shape: AnyTensor) throws -> AnyTensor {
    try ExecutionContext.withScope("strided_slice") { (scope: String) throws -> AnyTensor in
      let begin = try constant(Call.vector([axis]), name: "stack")
      let end = try constant(Call.vector([axis + 1]), name: "stack_1")
      let step = try constant(Call.vector([1]), name: "stack_2")
      return try TensorOperators.op("StridedSlice")(
        [shape, begin, end, step], Attributes(["shrink_axis_mask": .int(1)]), name: scope.isEmpty ? nil : scope)
    }
  }

  /// Flattens all axes but the first; the first one is read when it is not known.
  static func flatten(_ x: AnyTensor) throws -> AnyTensor {
    guard let dims = x.partialShape.dims, let batch = dims.first else {
      throw Failure(.valueError, "Flatten expects inputs of known rank of at least 1, got \(x.partialShape)")
    }
    let rest = dims.dropFirst()
    let features = rest.contains { $0 == nil } ? -1 : rest.reduce(1) { $0 * ($1 ?? 1) }
    guard ExecutionContext.isGraph else { return try Call.reshape(x, [batch ?? -1, features]) }
    if let batch {
      try noteShape(x)
      return try Call.reshape(x, [batch, features])
    }
    let size = try size(x, 0)
    return try ExecutionContext.withScope("Reshape") { (scope: String) throws -> AnyTensor in
      let shape = try ExecutionContext.withScope("shape") { (inner: String) throws -> AnyTensor in
        try TensorOperators.pack([size, constant(.scalar(Int32(truncatingIfNeeded: features)), name: "1")], name: inner)
      }
      return try TensorOperators.op("Reshape")(x, shape, name: scope)
    }
  }

  /// The node that Keras makes of `ops.shape(x)`, whether it is used or not.
  static func noteShape(_ x: AnyTensor) throws {
    if let dims = x.partialShape.knownDims {
      _ = try constant(Call.vector(dims), name: "Shape")
    } else {
      _ = try TensorOperators.op("Shape")(x)
    }
  }

  /// `ops.add`: a bias where the second operand looks like one.
  static func add(_ x: AnyTensor, _ y: AnyTensor) throws -> AnyTensor {
    guard let format = biasFormat(x.partialShape, y.partialShape) else { return try Op.addV2(x, y, name: "Add") }
    let bias = (y.partialShape.rank ?? 1) > 1 ? try squeeze(y) : y
    return try Call.scoped("BiasAdd") { (name: String?) throws -> AnyTensor in
      try TensorOperators.op("BiasAdd")(x, bias, Attributes(["data_format": .string(format)]), name: name)
    }
  }

  private static func squeeze(_ x: AnyTensor) throws -> AnyTensor {
    try TensorOperators.op("Squeeze")(x, Attributes(["squeeze_dims": .ints([])]))
  }

  /// The layout in which `y` is a bias of `x`; nil where it is none.
  static func biasFormat(_ x: PartialShape, _ y: PartialShape) -> String? {
    guard let dims = x.dims, dims.count > 1, let bias = y.dims else { return nil }
    let long = bias.filter { $0 == nil || ($0 ?? 0) > 1 }
    guard long.count == 1, let size = long[0] else { return nil }
    if dims[dims.count - 1] == size { return "NHWC" }
    return dims[1] == size ? "NCHW" : nil
  }

  /// Adds a bias vector: its read stands in the scope of the op that takes it.
  static func addBias(_ x: AnyTensor, _ bias: KerasVariableObject) throws -> AnyTensor {
    let format = biasFormat(x.partialShape, bias.resource.shape)
    return try ExecutionContext.withScope(format == nil ? "Add" : "BiasAdd") { (scope: String) throws -> AnyTensor in
      let value = try bias.variable.read()
      let name = scope.isEmpty ? nil : scope
      guard let format else { return try Op.addV2(x, value, name: name) }
      return try TensorOperators.op("BiasAdd")(x, value, Attributes(["data_format": .string(format)]), name: name)
    }
  }

  /// The bias of a convolution: reshaped to the rank of the images, then squeezed again.
  static func addChannelBias(_ x: AnyTensor, _ bias: KerasVariableObject) throws -> AnyTensor {
    guard let channels = bias.resource.shape.dims?.first ?? nil, let rank = x.partialShape.rank else { return x }
    let dims = [Int](repeating: 1, count: rank - 1) + [channels]
    let reshaped = try ExecutionContext.withScope("Reshape") { (scope: String) throws -> AnyTensor in
      let value = try bias.variable.read()
      let shape = try constant(Call.vector(dims), name: "shape")
      return try TensorOperators.op("Reshape")(value, shape, name: scope.isEmpty ? nil : scope)
    }
    return try add(x, reshaped)
  }
}
