import Diagnostics
import Kernels
import Tensors

/// Convolution of each channel with filters of its own, and its gradients.
public enum DepthwiseConvolution {
  public static let all: [Op] = [
    .depthwiseConv2DNative, .depthwiseConv2DNativeBackpropInput, .depthwiseConv2DNativeBackpropFilter,
  ]

  static let attributes: [Op.Attribute] = [
    .type("T", Convolution.floats), Op.Attribute("strides", .intList), .string("padding"),
    Op.Attribute("explicit_paddings", .intList, default: .ints([])), .string("data_format", default: "NHWC"),
    Op.Attribute("dilations", .intList, default: .ints([1, 1, 1, 1])),
  ]

  static func infer(_ context: ShapeContext) throws -> PartialShape {
    let image = try context.shape(0).requiringRank(4)
    let filter = try context.shape(1).requiringRank(4)
    if let depth = image[3], let own = filter[2], depth != own {
      throw Failure(.valueError, "Dimensions must be equal, but are \(depth) and \(own)")
    }
    let channels = filter[2] ?? image[3]
    let out = filter[3].flatMap { (multiplier: Int) -> Int? in channels.map { $0 * multiplier } }
    guard let height = filter[0], let width = filter[1] else { return PartialShape([image[0], nil, nil, out]) }
    let geometry = try WindowGeometry(context.attributes, window: (height, width), op: context.op.name)
    let sides = try geometry.outputs(height: image[1], width: image[2])
    return PartialShape([image[0], sides.height, sides.width, out])
  }
}

/// The loops: for every output pixel, every place of the window, and every channel with its filters.
private struct DepthwiseKernel {
  let window: k_window
  let multiplier: Int

  init(_ image: Shape, _ filter: Shape, _ call: borrowing KernelCall) throws {
    guard image.rank == 4 else { throw Failure(.invalidArgumentError, "input must be 4-dimensional\(image)") }
    guard filter.rank == 4 else { throw Failure(.invalidArgumentError, "filter must be 4-dimensional: \(filter)") }
    guard image[3] == filter[2] else {
      throw Failure(
        .invalidArgumentError, "input and filter must have the same depth: \(image[3]) vs \(filter[2])")
    }
    let strides = call.attributes.ints("strides")
    if strides.count == 4, strides[1] != strides[2] {
      throw Failure(
        .invalidArgumentError,
        "Current implementation only supports equal length strides in the row and column dimensions.")
    }
    window = try WindowGeometry(call.attributes, window: (filter[0], filter[1]), op: call.op.name).window(image)
    multiplier = filter[3]
  }

  var channels: Int { Int(window.channels) }
  var outputShape: Shape {
    get throws {
      try Shape([Int(window.batch), Int(window.out_height), Int(window.out_width), channels * multiplier])
    }
  }

  func check(_ upstream: Tensor, _ op: String) throws {
    let expected = try outputShape
    guard upstream.shape == expected else {
      throw Failure(
        .invalidArgumentError, "\(op): out_backprop must have the shape \(expected), but has \(upstream.shape)")
    }
  }

  func forward(_ image: Tensor, _ filter: Tensor, _ out: Tensor) throws {
    guard out.elementCount > 0 else { return }
    var window = window
    let lines = Int(window.batch * window.out_height)
    try KernelStatus.check(
      k_depthwise_conv(
        image.dtype.rawValue, image.pointer, filter.pointer, out.pointer, &window, Int64(multiplier), 0, lines))
  }

  /// Calls `body` with the places of each image pixel, filter cell and output pixel that belong together, in channels.
  private func each(_ body: (_ pixel: Int, _ cell: Int, _ output: Int) -> Void) throws {
    let (height, width) = (Int(window.height), Int(window.width))
    let (outHeight, outWidth) = (Int(window.out_height), Int(window.out_width))
    let (windowHeight, windowWidth) = (Int(window.window_height), Int(window.window_width))
    for line in 0..<Int(window.batch) * outHeight {
      try Interrupt.poll()
      let (image, row) = (line / outHeight, line % outHeight)
      for column in 0..<outWidth {
        for y in 0..<windowHeight {
          let top = row * Int(window.stride_height) - Int(window.pad_top) + y * Int(window.dilation_height)
          guard top >= 0, top < height else { continue }
          for x in 0..<windowWidth {
            let left = column * Int(window.stride_width) - Int(window.pad_left) + x * Int(window.dilation_width)
            guard left >= 0, left < width else { continue }
            body((image * height + top) * width + left, y * windowWidth + x, line * outWidth + column)
          }
        }
      }
    }
  }

  func backwardImage<Element: FloatingPoint & TensorElement>(
    _ filter: Tensor, _ upstream: Tensor, _ out: Tensor, _: Element.Type
  ) throws {
    try out.clear()
    let (weights, gradients) = (filter.pointer(as: Element.self), upstream.pointer(as: Element.self))
    let sums = out.pointer(as: Element.self)
    try each { (pixel: Int, cell: Int, output: Int) -> Void in
      for channel in 0..<channels {
        var sum = Element.zero
        for index in 0..<multiplier {
          sum += weights[(cell &* channels &+ channel) &* multiplier &+ index]
            * gradients[(output &* channels &+ channel) &* multiplier &+ index]
        }
        sums[pixel &* channels &+ channel] += sum
      }
    }
  }

  func backwardFilter<Element: FloatingPoint & TensorElement>(
    _ image: Tensor, _ upstream: Tensor, _ out: Tensor, _: Element.Type
  ) throws {
    try out.clear()
    let (values, gradients) = (image.pointer(as: Element.self), upstream.pointer(as: Element.self))
    let sums = out.pointer(as: Element.self)
    try each { (pixel: Int, cell: Int, output: Int) -> Void in
      for channel in 0..<channels {
        let value = values[pixel &* channels &+ channel]
        for index in 0..<multiplier {
          sums[(cell &* channels &+ channel) &* multiplier &+ index] +=
            value * gradients[(output &* channels &+ channel) &* multiplier &+ index]
        }
      }
    }
  }
}

extension Op {
  /// 2-D convolution in which each channel has filters of its own.
  ///
  /// - Inputs: `input`: `[batch, height, width, channels]`; `filter`: `[height, width, channels, multiplier]`.
  /// - Output: `[batch, height, width, channels * multiplier]`.
  /// - Attributes: as of `Conv2D`; both strides must be equal.
  /// - Source: TensorFlow op `DepthwiseConv2dNative`; scripts call `tf.nn.depthwise_conv2d`.
  public static let depthwiseConv2DNative: Op = Op(
    "DepthwiseConv2dNative", scope: "DepthwiseConv2dNative", inputs: [.same("input"), .same("filter")],
    attributes: DepthwiseConvolution.attributes,
    shape: ChannelsFirst.rule(ChannelsFirst.Roles(images: [0])) { [try DepthwiseConvolution.infer($0)] },
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0]), refusal: Convolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let kernel = try DepthwiseKernel(inputs[0].shape, inputs[1].shape, call)
      let out = try call.output(inputs[0].dtype, kernel.outputShape)
      try kernel.forward(inputs[0], inputs[1], out)
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (input, filter) = (step.inputs[0], step.inputs[1])
      let attributes = Convolution.shared(step)
      let ofInput = try Op.depthwiseConv2DNativeBackpropInput(
        [Call.shape(input), filter, step.upstream], attributes)
      return [
        ofInput, try Op.depthwiseConv2DNativeBackpropFilter([input, Call.shape(filter), step.upstream], attributes),
      ]
    },
    summary: "2-D convolution of each channel with its own filters.")

  /// The gradient of `DepthwiseConv2dNative` with respect to its images.
  ///
  /// - Source: TensorFlow op `DepthwiseConv2dNativeBackpropInput`.
  public static let depthwiseConv2DNativeBackpropInput: Op = Op(
    "DepthwiseConv2dNativeBackpropInput", scope: "DepthwiseConv2dNativeBackpropInput",
    inputs: [.fixed("input_sizes", .int32), .same("filter"), .same("out_backprop")],
    attributes: DepthwiseConvolution.attributes,
    shape: ShapeRule { context in
      let sizes = context.shapeValue(0)
      return [sizes.rank == 4 ? sizes : .unknown(rank: 4)]
    },
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [2], sizes: 0), refusal: Convolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let image = try Convolution.sizes(inputs[0], "input_sizes")
      let kernel = try DepthwiseKernel(image, inputs[1].shape, call)
      try kernel.check(inputs[2], call.op.name)
      let out = try call.output(inputs[2].dtype, image)
      if out.dtype == .float64 {
        try kernel.backwardImage(inputs[1], inputs[2], out, Double.self)
      } else {
        try kernel.backwardImage(inputs[1], inputs[2], out, Float.self)
      }
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let attributes = Convolution.shared(step)
      let (filter, upstream) = (step.inputs[1], try step.upstream)
      let ofFilter = try Op.depthwiseConv2DNativeBackpropFilter(
        [upstream, Call.shape(filter), step.inputs[2]], attributes)
      return [nil, ofFilter, try Op.depthwiseConv2DNative(upstream, filter, attributes)]
    },
    summary: "The gradient of a depthwise convolution with respect to its images.")

  /// The gradient of `DepthwiseConv2dNative` with respect to its filters.
  ///
  /// - Source: TensorFlow op `DepthwiseConv2dNativeBackpropFilter`.
  public static let depthwiseConv2DNativeBackpropFilter: Op = Op(
    "DepthwiseConv2dNativeBackpropFilter", scope: "DepthwiseConv2dNativeBackpropFilter",
    inputs: [.same("input"), .fixed("filter_sizes", .int32), .same("out_backprop")],
    attributes: DepthwiseConvolution.attributes,
    shape: ShapeRule { context in
      let sizes = context.shapeValue(1)
      return [sizes.rank == 4 ? sizes : .unknown(rank: 4)]
    },
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0, 2], givesImage: false), refusal: Convolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let filter = try Convolution.sizes(inputs[1], "filter_sizes")
      let kernel = try DepthwiseKernel(inputs[0].shape, filter, call)
      try kernel.check(inputs[2], call.op.name)
      let out = try call.output(inputs[0].dtype, filter)
      if out.dtype == .float64 {
        try kernel.backwardFilter(inputs[0], inputs[2], out, Double.self)
      } else {
        try kernel.backwardFilter(inputs[0], inputs[2], out, Float.self)
      }
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let attributes = Convolution.shared(step)
      let (input, upstream) = (step.inputs[0], try step.upstream)
      let ofInput = try Op.depthwiseConv2DNativeBackpropInput(
        [Call.shape(input), upstream, step.inputs[2]], attributes)
      return [ofInput, nil, try Op.depthwiseConv2DNative(input, upstream, attributes)]
    },
    summary: "The gradient of a depthwise convolution with respect to its filters.")
}
