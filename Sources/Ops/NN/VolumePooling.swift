import Diagnostics
import Kernels
import Tensors

/// Pooling over windows of volumes, and its gradients.
public enum VolumePooling {
  public static let all: [Op] = [.maxPool3D, .maxPool3DGrad, .maxPool3DGradGrad, .avgPool3D, .avgPool3DGrad]

  static let attributes: [Op.Attribute] = [
    Op.Attribute("ksize", .intList, minimum: 5), Op.Attribute("strides", .intList, minimum: 5), .string("padding"),
    .string("data_format", default: "NDHWC"),
  ]
  static let types = DTypeSet(listing: "half bfloat16 float")

  static func infer(_ context: ShapeContext) throws -> [PartialShape] {
    let volume = try context.shape(0).requiringRank(5)
    let out = try VolumeGeometry.pooling(context.attributes).outputs([volume[1], volume[2], volume[3]])
    return [PartialShape([volume[0]] + out + [volume[4]])]
  }

  static func shape(_ volume: k_volume) throws -> Shape {
    try Shape([Int(volume.batch)] + volume.outputs + [Int(volume.channels)])
  }

  static func run(
    _ kind: Int, _ input: Tensor?, _ upstream: Tensor?, _ out: Tensor, _ volume: k_volume, _ call: borrowing KernelCall
  ) throws {
    guard out.elementCount > 0 else { return }
    var volume = volume
    for index in 0..<Int(volume.batch) {
      try Interrupt.poll()
      let status = k_pool3d(
        out.dtype.rawValue, Int32(kind), input?.pointer, upstream?.pointer, out.pointer, &volume, index)
      guard status == K_OK else { throw call.unsupported(out.dtype) }
    }
  }

  static func check(_ upstream: Tensor, _ volume: k_volume) throws {
    let expected = try shape(volume)
    guard upstream.shape == expected else {
      throw Failure(.invalidArgumentError, "Expected grad shape to be \(expected), but got \(upstream.shape)")
    }
  }

  static let refusal: @Sendable (borrowing KernelCall) -> Failure = { (call: borrowing KernelCall) -> Failure in
    Failure(.invalidArgumentError, "Default Pooling3DOp only supports NDHWC on CPU device type")
  }
}

extension Op {
  private static func forward(_ name: String, _ kind: Int, _ types: DTypeSet, _ gradient: Gradient, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("input")], attributes: VolumePooling.attributes + [.type("T", types)],
      shape: ChannelsFirst.rule(ChannelsFirst.Roles(images: [0])) { try VolumePooling.infer($0) },
      kernel: .convolution(
        ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0]), refusal: VolumePooling.refusal) {
          (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
          let volume = try VolumeGeometry.pooling(call.attributes).volume(inputs[0].shape, "tensor_in")
          let out = try call.output(inputs[0].dtype, VolumePooling.shape(volume))
          try VolumePooling.run(kind, inputs[0], nil, out, volume, call)
          return out
        }), gradient: gradient, summary: summary)
  }

  /// The largest element of each window of a volume, channel by channel.
  ///
  /// - Inputs: `input`: `[batch, depth, height, width, channels]`.
  /// - Source: TensorFlow op `MaxPool3D`; scripts call `tf.nn.max_pool3d`.
  public static let maxPool3D: Op = forward(
    "MaxPool3D", K_POOL_MAX, VolumePooling.types,
    .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.maxPool3DGrad([step.inputs[0], step.outputs[0], step.upstream], Convolution.shared(step))]
    }, "The largest element of each window of a volume.")

  /// The mean of each window's elements inside the volume, channel by channel.
  ///
  /// - Source: TensorFlow op `AvgPool3D`; scripts call `tf.nn.avg_pool3d`.
  public static let avgPool3D: Op = forward(
    "AvgPool3D", K_POOL_MEAN, Convolution.floats,
    .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.avgPool3DGrad([Call.shape(step.inputs[0]), step.upstream], Convolution.shared(step))]
    }, "The mean of each window of a volume.")

  /// The gradient of `MaxPool3D`: to all of a window's elements that are as large as its largest.
  ///
  /// - Source: TensorFlow op `MaxPool3DGrad`.
  public static let maxPool3DGrad: Op = Op(
    "MaxPool3DGrad", scope: "MaxPool3DGrad",
    inputs: [.same("orig_input", "TInput"), .same("orig_output", "TInput"), .same("grad")],
    attributes: VolumePooling.attributes + [.type("T", VolumePooling.types), .type("TInput", VolumePooling.types)],
    shape: ShapeRule { context in [try context.shape(0).requiringRank(5)] },
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0, 1, 2]), refusal: VolumePooling.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
        let volume = try VolumeGeometry.pooling(call.attributes).volume(inputs[0].shape, "tensor_in")
        try VolumePooling.check(inputs[2], volume)
        let out = try call.output(inputs[0].dtype, inputs[0].shape)
        try VolumePooling.run(K_POOL_MAX_GRADIENT, inputs[0], inputs[2], out, volume, call)
        return out
      }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [
        nil, nil,
        try Op.maxPool3DGradGrad([step.inputs[0], step.inputs[1], step.upstream], Convolution.shared(step)),
      ]
    },
    summary: "The gradient of max pooling of volumes.")

  /// The gradient of `MaxPool3DGrad` with respect to its upstream: what stands at the largest elements.
  ///
  /// - Source: TensorFlow op `MaxPool3DGradGrad`.
  public static let maxPool3DGradGrad: Op = Op(
    "MaxPool3DGradGrad", scope: "MaxPool3DGradGrad",
    inputs: [.same("orig_input"), .same("orig_output"), .same("grad")],
    attributes: VolumePooling.attributes + [.type("T", VolumePooling.types)],
    shape: ShapeRule { context in [try context.shape(1).requiringRank(5)] },
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0, 1, 2]), refusal: VolumePooling.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
        let volume = try VolumeGeometry.pooling(call.attributes).volume(inputs[0].shape, "tensor_in")
        guard inputs[2].shape == inputs[0].shape else {
          throw Failure(
            .invalidArgumentError, "Expected grad shape to be \(inputs[0].shape), but got \(inputs[2].shape)")
        }
        let out = try call.output(inputs[0].dtype, VolumePooling.shape(volume))
        try VolumePooling.run(K_POOL_MAX_SECOND, inputs[0], inputs[2], out, volume, call)
        return out
      }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [nil, nil, try Op.maxPool3DGrad([step.inputs[0], step.inputs[1], step.upstream], Convolution.shared(step))]
    },
    summary: "The gradient of the gradient of max pooling of volumes.")

  /// The gradient of `AvgPool3D`.
  ///
  /// - Source: TensorFlow op `AvgPool3DGrad`.
  public static let avgPool3DGrad: Op = Op(
    "AvgPool3DGrad", scope: "AvgPool3DGrad", inputs: [.fixed("orig_input_shape", .int32), .same("grad")],
    attributes: VolumePooling.attributes + [.type("T", Convolution.floats)],
    shape: ShapeRule(VolumeConvolution.sized(0)),
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [1], sizes: 0), refusal: VolumePooling.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
        let shape = try Shape(inputs[0].ints)
        let volume = try VolumeGeometry.pooling(call.attributes).volume(shape, "orig_input")
        try VolumePooling.check(inputs[1], volume)
        let out = try call.output(inputs[1].dtype, shape)
        try VolumePooling.run(K_POOL_MEAN_GRADIENT, nil, inputs[1], out, volume, call)
        return out
      }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [nil, try Op.avgPool3D(step.upstream, Convolution.shared(step))]
    },
    summary: "The gradient of average pooling of volumes.")
}
