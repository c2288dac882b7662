import Diagnostics
import Kernels
import Tensors

/// Adding a bias to each channel.
public enum Bias {
  public static let all: [Op] = [.biasAdd, .biasAddGrad]

  /// The channels' axis: the last one, or the second with `NCHW`.
  static func axis(_ attributes: Attributes) -> Int { attributes.string("data_format") == "NCHW" ? 1 : -1 }
}

extension Op {
  /// A vector added along the channels.
  ///
  /// - Inputs: `value`: rank 2 or more; `bias`: `[channels]`.
  /// - Gradient: the upstream; to the bias, its sum over everything but the channels.
  /// - Source: TensorFlow op `BiasAdd`; scripts call `tf.nn.bias_add`.
  public static let biasAdd: Op = Op(
    "BiasAdd", scope: "BiasAdd", inputs: [.same("value"), .same("bias")],
    attributes: [.type("T", .numeric), .string("data_format", default: "NHWC")],
    shape: ShapeRule { context in
      let value = try context.shape(0).requiringRank(atLeast: 2)
      let bias = try context.shape(1).requiringRank(1)
      guard let dims = value.dims else { return [.unknown] }
      let axis = Bias.axis(context.attributes) < 0 ? dims.count - 1 : 1
      var result = dims
      result[axis] = try PartialShape.equal(dims[axis], bias[0])
      return [PartialShape(result)]
    },
    kernel: .binary { (value: Tensor, bias: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard value.rank >= 2 else {
        throw Failure(.invalidArgumentError, "Input tensor must be at least 2D: \(value.shape)")
      }
      guard bias.rank == 1 else { throw Failure(.invalidArgumentError, "Biases must be 1D: \(bias.shape)") }
      let axis = Bias.axis(call.attributes) < 0 ? value.rank - 1 : 1
      guard value.shape[axis] == bias.elementCount else {
        throw Failure(
          .invalidArgumentError,
          "Must provide as many biases as the \(axis == 1 && value.rank > 2 ? "channel" : "last") dimension of the input "
            + "tensor: \(bias.shape) vs. \(value.shape)")
      }
      guard axis == value.rank - 1 else {
        let dims = [bias.elementCount] + [Int](repeating: 1, count: value.rank - 2)
        guard case .binary(let add) = Op.addV2.kernel else { throw call.unsupported(value.dtype) }
        return try add(value, bias.reshaped(to: Shape(trusted: dims)), KernelCall(op: .addV2, attributes: .none))
      }
      let out = try call.output(value.dtype, value.shape)
      guard out.elementCount > 0 else { return out }
      let rows = value.elementCount / bias.elementCount
      let (columns, dtype) = (bias.elementCount, value.dtype.rawValue)
      let rowBytes = columns * value.dtype.byteSize
      let (from, added, to) = (SharedAddress(value.pointer), SharedAddress(bias.pointer), SharedAddress(out.pointer))
      let status = try Tiles.eachRun(rows: rows, of: columns) { (row: Int, count: Int) -> Int32 in
        k_bias_add(dtype, from.pointer + row * rowBytes, added.pointer, to.pointer + row * rowBytes, count, columns)
      }
      guard status == K_OK else { throw call.unsupported(value.dtype) }
      return out
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let format = step.attributes.string("data_format", default: "NHWC")
      let ofBias = try Op.biasAddGrad(step.upstream, Attributes(["data_format": .string(format)]))
      return [try step.upstream, ofBias]
    },
    summary: "A vector added along the channels.")

  /// The sum over everything but the channels.
  ///
  /// - Source: TensorFlow op `BiasAddGrad`.
  public static let biasAddGrad: Op = Op(
    "BiasAddGrad", scope: "BiasAddGrad", inputs: [.same("out_backprop")],
    attributes: [.type("T", .numeric), .string("data_format", default: "NHWC")],
    shape: ShapeRule { context in
      guard let dims = try context.shape(0).requiringRank(atLeast: 2).dims else { return [.unknown(rank: 1)] }
      return [PartialShape([dims[Bias.axis(context.attributes) < 0 ? dims.count - 1 : 1]])]
    },
    kernel: .unary { (upstream: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard upstream.rank >= 2 else {
        throw Failure(.invalidArgumentError, "Input tensor must be at least 2D: \(upstream.shape)")
      }
      let axis = Bias.axis(call.attributes) < 0 ? upstream.rank - 1 : 1
      let axes = (0..<upstream.rank).filter { (index: Int) -> Bool in index != axis }
      let sum = KernelCall(op: .sum, attributes: .none, recycled: call.recycled)
      return try EagerExecution.run(.sum, [upstream, Call.vector(axes)], sum)[0]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try BiasGradient.rule(step)] },
    summary: "The gradient of a bias.")
}

private enum BiasGradient {
  /// The vector repeated along everything but the channels.
  static func rule(_ step: GradientStep) throws -> AnyTensor {
    let upstream = try step.upstream
    let shape = try Call.shape(step.inputs[0])
    let channels = try Call.shape(upstream)
    if Bias.axis(step.attributes) > 0 {
      let head = try Call.part(of: shape, from: nil, to: .int(1))
      let tail = try Call.part(of: shape, from: .int(2), to: nil)
      let expanded = try Call.concat([.tensor(Call.onesLike(head)), .tensor(channels), .tensor(Call.onesLike(tail))])
      let multiples = try Call.concat([.tensor(head), .vector([1]), .tensor(tail)])
      return try Op.tile(Op.reshape(upstream, expanded), multiples)
    }
    let head = try Call.part(of: shape, from: nil, to: .int(-1))
    let expanded = try Call.concat([.tensor(Call.onesLike(head)), .tensor(channels)])
    return try Op.tile(Op.reshape(upstream, expanded), Call.concat([.tensor(head), .vector([1])]))
  }
}
