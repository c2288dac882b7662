import Diagnostics
import Kernels
import Tensors

/// Convolution over images and its gradients.
public enum Convolution {
  public static let all: [Op] = [.conv2D, .conv2DBackpropInput, .conv2DBackpropFilter]

  static let attributes: [Op.Attribute] = [
    Op.Attribute("strides", .intList), .bool("use_cudnn_on_gpu", default: true), .string("padding"),
    Op.Attribute("explicit_paddings", .intList, default: .ints([])), .string("data_format", default: "NHWC"),
    Op.Attribute("dilations", .intList, default: .ints([1, 1, 1, 1])),
  ]
  static let types = DTypeSet(listing: "half bfloat16 float double int32")
  static let floats = DTypeSet(listing: "half bfloat16 float double")

  /// The attributes that a gradient's ops take over.
  static func shared(_ step: GradientStep) -> Attributes {
    var shared = Attributes.none
    for declared in step.op.attributes where declared.name != "T" {
      if let value = step.attributes[declared.name] { shared[declared.name] = value }
    }
    return shared
  }

  static let refusal: @Sendable (borrowing KernelCall) -> Failure = { (call: borrowing KernelCall) -> Failure in
    Failure(
      .unimplementedError, "The \(call.op.name) op currently only supports the NHWC tensor format on the CPU. The op was "
        + "given the format: \(call.attributes.string("data_format"))")
  }

  /// The static shape of a convolution.
  static func infer(_ context: ShapeContext) throws -> PartialShape {
    let image = try context.shape(0).requiringRank(4)
    let filter = try context.shape(1).requiringRank(4)
    if let depth = image[3], let own = filter[2], own > 0 {
      guard depth % own == 0 else {
        throw Failure(
          .valueError, "Depth of input (\(depth)) is not a multiple of input depth of filter (\(own))")
      }
      if let out = filter[3], out % max(depth / own, 1) != 0 {
        throw Failure(
          .valueError, "Depth of output (\(out)) is not a multiple of the number of groups (\(depth / own))")
      }
    }
    guard let height = filter[0], let width = filter[1] else { return PartialShape([image[0], nil, nil, filter[3]]) }
    let geometry = try WindowGeometry(context.attributes, window: (height, width), op: context.op.name)
    let out = try geometry.outputs(height: image[1], width: image[2])
    return PartialShape([image[0], out.height, out.width, filter[3]])
  }

  /// Sizes handed in as a vector; checked against the upstream.
  static func sizes(_ vector: Tensor, _ what: String) throws -> Shape {
    guard vector.rank == 1, vector.elementCount == 4 else {
      throw Failure(
        .invalidArgumentError, "\(what) must be 1-dimensional with 4 elements, not shape \(vector.shape)")
    }
    return try Filling.shape(vector.ints)
  }

  static func check(_ upstream: Tensor, _ kernel: ConvolutionKernel, _ op: String) throws {
    let expected = try kernel.outputShape
    if upstream.shape == expected { return }
    let window = kernel.window
    let sides = [
      (1, window.height, window.window_height, window.stride_height, window.dilation_height),
      (2, window.width, window.window_width, window.stride_width, window.dilation_width),
    ]
    if upstream.rank == 4, let side = sides.first(where: { upstream.shape[$0.0] != expected[$0.0] }) {
      let actual = upstream.shape[side.0]
      throw Failure(
        .invalidArgumentError,
        "\(op): Size of out_backprop doesn't match computed: actual = \(actual), computed = \(expected[side.0]) "
          + "spatial_dim: \(side.0) input: \(side.1) filter: \(side.2) output: \(actual) stride: \(side.3) "
          + "dilation: \(side.4)")
    }
    throw Failure(
      .invalidArgumentError, "\(op): out_backprop must have the shape \(expected), but has \(upstream.shape)")
  }
}

extension Op {
  /// 2-D convolution of images with filters.
  ///
  /// - Inputs: `input`: `[batch, height, width, in]`; `filter`: `[height, width, in, out]`.
  /// - Attributes: `strides` and `dilations` in the order of the image's dimensions; `padding`: `SAME`, `VALID` or
  ///   `EXPLICIT` with `explicit_paddings`; `data_format`: `NHWC`.
  /// - Gradient: `Conv2DBackpropInput`, `Conv2DBackpropFilter`.
  /// - Source: TensorFlow op `Conv2D`; scripts call `tf.nn.conv2d`, Keras' `Conv2D`.
  public static let conv2D: Op = Op(
    "Conv2D", scope: "Conv2D", inputs: [.same("input"), .same("filter")],
    attributes: [.type("T", Convolution.types)] + Convolution.attributes, kernelName: "__MklNativeConv2D",
    shape: ChannelsFirst.rule(ChannelsFirst.Roles(images: [0])) { [try Convolution.infer($0)] },
    kernel: .convolution(
      ChannelsFirst.kernel(
      ChannelsFirst.Roles(images: [0]), refusal: Convolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let kernel = try ConvolutionKernel(inputs[0].shape, inputs[1].shape, inputs[0].dtype, call)
      let out = try call.output(inputs[0].dtype, kernel.outputShape)
      try kernel.forward(inputs[0], inputs[1], out)
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (input, filter) = (step.inputs[0], step.inputs[1])
      let attributes = Convolution.shared(step)
      let shapes = try Op.shapeN.call([input, filter])
      let ofInput = try Op.conv2DBackpropInput([shapes[0], filter, step.upstream], attributes)
      return [ofInput, try Op.conv2DBackpropFilter([input, shapes[1], step.upstream], attributes)]
    },
    summary: "2-D convolution of images with filters.")

  /// The gradient of `Conv2D` with respect to its images; also a transposed convolution.
  ///
  /// - Source: TensorFlow op `Conv2DBackpropInput`; scripts call `tf.nn.conv2d_transpose`.
  public static let conv2DBackpropInput: Op = Op(
    "Conv2DBackpropInput", scope: "Conv2DBackpropInput",
    inputs: [.fixed("input_sizes", .int32), .same("filter"), .same("out_backprop")],
    attributes: [.type("T", Convolution.types)] + Convolution.attributes,
    shape: ShapeRule { context in
      let sizes = context.shapeValue(0)
      return [sizes.rank == 4 ? sizes : .unknown(rank: 4)]
    },
    kernel: .convolution(
      ChannelsFirst.kernel(
      ChannelsFirst.Roles(images: [2], sizes: 0), refusal: Convolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let image = try Convolution.sizes(inputs[0], "input_sizes")
      let kernel = try ConvolutionKernel(image, inputs[1].shape, inputs[2].dtype, call)
      try Convolution.check(inputs[2], kernel, "Conv2DCustomBackpropInput")
      let out = try call.output(inputs[2].dtype, image)
      try kernel.backwardImage(inputs[1], inputs[2], out)
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let attributes = Convolution.shared(step)
      let (filter, upstream) = (step.inputs[1], try step.upstream)
      let ofFilter = try Op.conv2DBackpropFilter([upstream, Call.shape(filter), step.inputs[2]], attributes)
      return [nil, ofFilter, try Op.conv2D(upstream, filter, attributes)]
    },
    summary: "The gradient of a 2-D convolution with respect to its images.")

  /// The gradient of `Conv2D` with respect to its filters.
  ///
  /// - Source: TensorFlow op `Conv2DBackpropFilter`.
  public static let conv2DBackpropFilter: Op = Op(
    "Conv2DBackpropFilter", scope: "Conv2DBackpropFilter",
    inputs: [.same("input"), .fixed("filter_sizes", .int32), .same("out_backprop")],
    attributes: [.type("T", Convolution.floats)] + Convolution.attributes,
    shape: ShapeRule { context in
      let sizes = context.shapeValue(1)
      return [sizes.rank == 4 ? sizes : .unknown(rank: 4)]
    },
    kernel: .convolution(
      ChannelsFirst.kernel(
      ChannelsFirst.Roles(images: [0, 2], givesImage: false), refusal: Convolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let filter = try Convolution.sizes(inputs[1], "filter_sizes")
      let kernel = try ConvolutionKernel(inputs[0].shape, filter, inputs[0].dtype, call)
      try Convolution.check(inputs[2], kernel, "Conv2DCustomBackpropFilter")
      let out = try call.output(inputs[0].dtype, filter)
      try kernel.backwardFilter(inputs[0], inputs[2], out)
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let attributes = Convolution.shared(step)
      let (input, upstream) = (step.inputs[0], try step.upstream)
      let ofInput = try Op.conv2DBackpropInput([Call.shape(input), upstream, step.inputs[2]], attributes)
      return [ofInput, nil, try Op.conv2D(input, upstream, attributes)]
    },
    summary: "The gradient of a 2-D convolution with respect to its filters.")
}
