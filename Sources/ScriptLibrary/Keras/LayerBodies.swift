import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// `Dense`: a product with a kernel, a bias, an activation.
final class DenseBody: LayerBody {
  let units: Int
  let activation: Handle
  let usesBias: Bool
  let initializers: (kernel: Handle, bias: Handle)
  private var kernel: KerasVariableObject?
  private var bias: KerasVariableObject?

  init(units: Int, activation: Handle, usesBias: Bool, initializers: (kernel: Handle, bias: Handle)) {
    self.units = units
    self.activation = activation
    self.usesBias = usesBias
    self.initializers = initializers
  }

  override var callParameters: [String] { ["inputs", "training=None"] }

  override func check(_ shapes: [PartialShape], layer: LayerState) throws {
    try checkMinimumRank(shapes.first, 2, layer)
    if let kernel, let inputs = kernel.resource.shape.dims?.first ?? nil {
      try checkLastAxis(shapes.first, inputs, layer)
    }
  }

  override func build(_ layer: InstanceObject, _ shapes: [PartialShape], _ interpreter: Interpreter) throws {
    guard let inputs = shapes.first?.dims?.last ?? nil else {
      throw Failure(.valueError, "Dense expects inputs whose last axis is known")
    }
    kernel = try layer.addWeight("kernel", [inputs, units], initializers.kernel, interpreter)
    if usesBias { bias = try layer.addWeight("bias", [units], initializers.bias, interpreter) }
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    guard let kernel else { throw Failure(.valueError, "the layer is not built") }
    var x = try LayerOps.product(floats(inputs, kernel.dtype, interpreter), kernel)
    if let bias { x = try LayerOps.addBias(x, bias) }
    return try interpreter.call(activation, [.tensor(x)])
  }
}

/// `Conv2D`.
final class ConvolutionBody: LayerBody {
  struct Window {
    let size: [Int]
    let strides: [Int]
    let padding: String
    let dilations: [Int]
  }

  let filters: Int
  let window: Window
  let activation: Handle
  let usesBias: Bool
  let initializers: (kernel: Handle, bias: Handle)
  private var kernel: KerasVariableObject?
  private var bias: KerasVariableObject?

  init(
    filters: Int, window: Window, activation: Handle, usesBias: Bool, initializers: (kernel: Handle, bias: Handle)
  ) {
    self.filters = filters
    self.window = window
    self.activation = activation
    self.usesBias = usesBias
    self.initializers = initializers
  }

  override func check(_ shapes: [PartialShape], layer: LayerState) throws {
    if let kernel, let dims = kernel.resource.shape.dims, let channels = dims[2] {
      try checkLastAxis(shapes.first, channels, layer)
    }
    try checkMinimumRank(shapes.first, 4, layer)
  }

  override func build(_ layer: InstanceObject, _ shapes: [PartialShape], _ interpreter: Interpreter) throws {
    guard let channels = shapes.first?.dims?.last ?? nil else {
      throw Failure(.valueError, "Conv2D expects inputs whose channels are known")
    }
    kernel = try layer.addWeight("kernel", window.size + [channels, filters], initializers.kernel, interpreter)
    if usesBias { bias = try layer.addWeight("bias", [filters], initializers.bias, interpreter) }
  }

  /// - Errors: `ValueError` where the image is smaller than the window.
  override func checkSymbolic(_ shapes: [PartialShape]) throws {
    guard let shape = shapes.first, let dims = shape.dims, dims.count == 4, window.padding == "VALID" else { return }
    for axis in 0..<2 {
      guard let size = dims[axis + 1], size < (window.size[axis] - 1) * window.dilations[axis] + 1 else { continue }
      let kernel = window.size + [dims[3] ?? 0, filters]
      let dilation = window.dilations.map { String($0) }.joined(separator: " ")
      throw Failure(
        .valueError,
        "Computed output size would be zero or negative. Received `inputs shape=\(KerasShapes.text(shape))`, `kernel "
          + "shape=\(Shape.tupleText(kernel))`, `dilation_rate=[\(dilation)]`, `strides=\(Shape.tupleText(window.strides))`, "
          + "`padding=valid`.")
    }
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    guard let kernel else { throw Failure(.valueError, "the layer is not built") }
    let images = try floats(inputs, kernel.dtype, interpreter)
    var x = try ExecutionContext.withScope("convolution") { (scope: String) throws -> AnyTensor in
      let weight = try kernel.variable.read()
      let attributes = Attributes([
        "strides": .ints([1] + window.strides + [1]), "padding": .string(window.padding),
        "explicit_paddings": .ints([]), "dilations": .ints([1] + window.dilations + [1]), "data_format": .string("NHWC"),
        "use_cudnn_on_gpu": .bool(true),
      ])
      return try TensorOperators.op("Conv2D")(images, weight, attributes, name: scope.isEmpty ? nil : scope)
    }
    if let bias { x = try LayerOps.addChannelBias(x, bias) }
    return try interpreter.call(activation, [.tensor(x)])
  }
}

/// `MaxPooling2D`, `AveragePooling2D`.
final class PoolingBody: LayerBody {
  let op: String
  let scope: String
  let size: [Int]
  let strides: [Int]
  let padding: String

  init(op: String, scope: String, size: [Int], strides: [Int], padding: String) {
    self.op = op
    self.scope = scope
    self.size = size
    self.strides = strides
    self.padding = padding
  }

  override func check(_ shapes: [PartialShape], layer: LayerState) throws { try checkRank(shapes.first, 4, layer) }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    let attributes = Attributes([
      "ksize": .ints([1] + size + [1]), "strides": .ints([1] + strides + [1]), "padding": .string(padding),
      "data_format": .string("NHWC"),
    ])
    let name = ExecutionContext.isGraph ? scope : nil
    return .tensor(try TensorOperators.op(op)([tensor(inputs, interpreter)], attributes, name: name))
  }
}

/// A layer without weights or parameters of its own that is one function of its inputs.
final class FunctionBody: LayerBody {
  typealias Function = (_ inputs: Handle, _ training: Bool, _ interpreter: Interpreter) throws -> Handle
  private let rank: Int?
  private let function: Function

  init(rank: Int? = nil, _ function: @escaping Function) {
    self.rank = rank
    self.function = function
  }

  override func check(_ shapes: [PartialShape], layer: LayerState) throws {
    if let rank { try checkRank(shapes.first, rank, layer) }
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    try function(inputs, training, interpreter)
  }
}

/// A layer that merges several tensors.
final class MergeBody: LayerBody {
  /// The axis along which shapes may differ; nil where the layer does not join.
  private let axis: Int?
  private let name: String
  private let function: ([AnyTensor]) throws -> AnyTensor

  init(_ name: String, axis: Int? = nil, _ function: @escaping ([AnyTensor]) throws -> AnyTensor) {
    self.name = name
    self.axis = axis
    self.function = function
  }

  override var needsList: Bool { true }

  /// - Errors: `ValueError` for shapes that can't be joined.
  override func check(_ shapes: [PartialShape], layer: LayerState) throws {
    guard let axis, let first = shapes.first?.dims else { return }
    let place = axis < 0 ? axis + first.count : axis
    let fits = shapes.allSatisfy { (shape: PartialShape) -> Bool in
      guard let dims = shape.dims else { return true }
      return dims.count == first.count
        && dims.indices.allSatisfy { $0 == place || dims[$0] == nil || first[$0] == nil || dims[$0] == first[$0] }
    }
    if fits { return }
    let text = shapes.map { KerasShapes.text($0) }.joined(separator: ", ")
    throw Failure(
      .valueError,
      "A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: "
        + "input_shape=[\(text)]")
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    .tensor(try function(LayerMath.several(inputs, name, interpreter)))
  }
}

/// `BatchNormalization` over the last axis.
final class NormalizationBody: LayerBody {
  let momentum: Double
  let epsilon: Double
  private var gamma: KerasVariableObject?
  private var beta: KerasVariableObject?
  private var mean: KerasVariableObject?
  private var variance: KerasVariableObject?

  init(momentum: Double, epsilon: Double) {
    self.momentum = momentum
    self.epsilon = epsilon
  }

  override var callParameters: [String] { ["inputs", "training=None", "mask=None"] }

  override func build(_ layer: InstanceObject, _ shapes: [PartialShape], _ interpreter: Interpreter) throws {
    guard let size = shapes.first?.dims?.last ?? nil else {
      throw Failure(.valueError, "BatchNormalization expects inputs whose last axis is known")
    }
    gamma = try layer.addWeight("gamma", [size], .string("ones"), interpreter)
    beta = try layer.addWeight("beta", [size], .string("zeros"), interpreter)
    mean = try layer.addWeight("moving_mean", [size], .string("zeros"), isTrainable: false, interpreter)
    variance = try layer.addWeight("moving_variance", [size], .string("ones"), isTrainable: false, interpreter)
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    guard let gamma, let beta, let mean, let variance else { throw Failure(.valueError, "the layer is not built") }
    let x = try tensor(inputs, interpreter)
    var moments = (mean: try mean.variable.read(), variance: try variance.variable.read())
    if training {
      let batch = try LayerMath.moments(x)
      for (variable, old, new) in [(mean, moments.mean, batch.mean), (variance, moments.variance, batch.variance)] {
        let kept = try Call.multiply(old, momentum)
        try variable.assign(.tensor(Call.add(kept, Call.multiply(new, 1 - momentum))), interpreter)
      }
      moments = batch
    }
    let inverse = try TensorOperators.op("Rsqrt")([Call.add(moments.variance, epsilon)])
    let scale = try Call.multiply(inverse, gamma.variable.read())
    let offset = try Call.subtract(beta.variable.read(), Call.multiply(moments.mean, scale))
    return .tensor(try Call.add(Call.multiply(x, scale), offset))
  }
}

/// `Embedding`: rows of a table.
final class EmbeddingBody: LayerBody {
  let rows: Int
  let size: Int
  let initializer: Handle
  private var table: KerasVariableObject?

  init(rows: Int, size: Int, initializer: Handle) {
    self.rows = rows
    self.size = size
    self.initializer = initializer
  }

  override func build(_ layer: InstanceObject, _ shapes: [PartialShape], _ interpreter: Interpreter) throws {
    table = try layer.addWeight("embeddings", [rows, size], initializer, interpreter)
  }

  override func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle {
    guard let table else { throw Failure(.valueError, "the layer is not built") }
    var indices = try tensor(inputs, interpreter)
    if !indices.dtype.isInteger { indices = try Op.cast(indices, Attributes(["DstT": .type(.int32)])) }
    return .tensor(try Call.gather(table.variable.read(), indices))
  }
}
