import Diagnostics
import Kernels
import Tensors

/// Pooling over windows of images, and its gradients.
public enum Pooling {
  public static let all: [Op] = [.maxPool, .maxPoolGrad, .avgPool, .avgPoolGrad]

  static let attributes: [Op.Attribute] = [
    Op.Attribute("ksize", .intList), Op.Attribute("strides", .intList), .string("padding"),
  ]
  static let explicit = Op.Attribute("explicit_paddings", .intList, default: .ints([]))
  static let format = Op.Attribute.string("data_format", default: "NHWC")

  /// The geometry of a pooling call.
  static func geometry(_ attributes: Attributes, _ op: String) throws -> WindowGeometry {
    let sizes = attributes.ints("ksize")
    guard sizes.count == 4 else {
      throw Failure(.invalidArgumentError, "Sliding window ksize field must specify 4 dimensions")
    }
    guard sizes.allSatisfy({ (size: Int) -> Bool in size > 0 }) else {
      throw Failure(.invalidArgumentError, "Sliding window ksize must be positive. ")
    }
    guard sizes[0] == 1 else {
      throw Failure(.unimplementedError, "Pooling is not yet supported on the batch dimension.")
    }
    guard sizes[3] == 1 else {
      throw Failure(.unimplementedError, "Depthwise pooling is not supported on this device")
    }
    return try WindowGeometry(attributes, window: (sizes[1], sizes[2]), op: op)
  }

  static func infer(_ context: ShapeContext) throws -> PartialShape {
    let image = try context.shape(0).requiringRank(4)
    let out = try geometry(context.attributes, context.op.name).outputs(height: image[1], width: image[2])
    return PartialShape([image[0], out.height, out.width, image[3]])
  }

  static func window(_ image: Shape, _ call: borrowing KernelCall) throws -> k_window {
    guard image.rank == 4 else {
      throw Failure(
        .invalidArgumentError, "tensor_in must be 4-dimensional" + (call.op.name == "MaxPoolWithArgmax" ? " (2)" : ""))
    }
    return try geometry(call.attributes, call.op.name).window(image)
  }

  typealias Loop = @Sendable (
    UInt8, UnsafeRawPointer, UnsafeMutableRawPointer, UnsafePointer<k_window>, Int, Int
  ) -> Int32

  /// A kernel over all output lines, polling for Ctrl-C between images.
  static func forward(_ name: String, _ loop: @escaping Loop) -> Kernel {
    let body = ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0]), refusal: refusal(name)) {
      (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in try pooled(inputs[0], call, loop)
    }
    return .unary { (image: Tensor, call: borrowing KernelCall) throws -> Tensor in
      ChannelsFirst.isAsked(call.attributes) ? try body([image], call) : try pooled(image, call, loop)
    }
  }

  /// What a kernel of TensorFlow's says that knows NHWC only.
  static func refusal(_ name: String) -> @Sendable (borrowing KernelCall) -> Failure {
    { (_: borrowing KernelCall) -> Failure in
      Failure(.invalidArgumentError, "Default \(name) only supports NHWC on device type CPU")
    }
  }

  private static func pooled(_ image: Tensor, _ call: borrowing KernelCall, _ loop: @escaping Loop) throws -> Tensor {
    let window = try window(image.shape, call)
    let (batch, height, width) = (Int(window.batch), Int(window.out_height), Int(window.out_width))
    let out = try call.output(image.dtype, Shape([batch, height, width, image.shape[3]]))
    guard out.elementCount > 0 else { return out }
    let (from, to, dtype) = (SharedAddress(image.pointer), SharedAddress(out.pointer), image.dtype.rawValue)
    let effort = out.elementCount / (batch * height) * Int(window.window_height * window.window_width)
    let status = try Tiles.eachRun(rows: batch * height, of: effort) { (first: Int, count: Int) -> Int32 in
      var window = window
      return loop(dtype, from.pointer, to.pointer, &window, first, count)
    }
    guard status == K_OK else { throw call.unsupported(image.dtype) }
    return out
  }

  /// Runs a gradient's loop over whole images, shared among threads.
  static func eachImage(
    _ window: k_window, _ body: @escaping @Sendable (UnsafePointer<k_window>, _ first: Int, _ count: Int) -> Int32
  ) throws -> Int32 {
    let effort = Int(window.out_height * window.out_width * window.channels * window.window_height * window.window_width)
    return try Tiles.eachRun(rows: Int(window.batch), of: effort) { (first: Int, count: Int) -> Int32 in
      var window = window
      return body(&window, first, count)
    }
  }

  static func check(_ upstream: Tensor, _ window: k_window) throws {
    let expected = try Shape([
      Int(window.batch), Int(window.out_height), Int(window.out_width), Int(window.channels),
    ])
    guard upstream.shape == expected else {
      throw Failure(
        .invalidArgumentError, "Expected grad shape to be \(expected), but got \(upstream.shape)")
    }
  }
}

extension Op {
  /// The largest element of each window, channel by channel.
  ///
  /// - Inputs: `input`: `[batch, height, width, channels]`.
  /// - Gradient: to the first of the largest elements of each window.
  /// - Source: TensorFlow op `MaxPool`; scripts call `tf.nn.max_pool2d`.
  public static let maxPool: Op = Op(
    "MaxPool", scope: "MaxPool", inputs: [.same("input")],
    attributes: [
      .type("T", DTypeSet(listing: "half bfloat16 float double int32 int64 uint8 int16 int8 uint16 qint8"), default: .float32),
    ] + Pooling.attributes + [Pooling.explicit, Pooling.format],
    shape: ChannelsFirst.rule(ChannelsFirst.Roles(images: [0])) { [try Pooling.infer($0)] },
    kernel: Pooling.forward("MaxPoolingOp") { k_max_pool($0, $1, $2, $3, $4, $5) },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.maxPoolGrad([step.inputs[0], step.outputs[0], step.upstream], Convolution.shared(step))]
    },
    summary: "The largest element of each window.")

  /// The gradient of `MaxPool`.
  ///
  /// - Source: TensorFlow op `MaxPoolGrad`.
  public static let maxPoolGrad: Op = Op(
    "MaxPoolGrad", scope: "MaxPoolGrad", inputs: [.same("orig_input"), .same("orig_output"), .same("grad")],
    attributes: Pooling.attributes + [Pooling.explicit, Pooling.format, .type("T", .real, default: .float32)],
    shape: ShapeRule { context in [try context.shape(0).requiringRank(4)] },
    kernel: .convolution(
      ChannelsFirst.kernel(
      ChannelsFirst.Roles(images: [0, 1, 2]), refusal: Pooling.refusal("MaxPoolingGradOp")) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let window = try Pooling.window(inputs[0].shape, call)
      try Pooling.check(inputs[2], window)
      let out = try call.output(inputs[0].dtype, inputs[0].shape)
      guard out.elementCount > 0 else { return out }
      let (a, upstream, to) = (SharedAddress(inputs[0].pointer), SharedAddress(inputs[2].pointer), SharedAddress(out.pointer))
      let dtype = out.dtype.rawValue
      let status = try Pooling.eachImage(window) { (window: UnsafePointer<k_window>, first: Int, count: Int) -> Int32 in
        k_max_pool_grad(dtype, a.pointer, upstream.pointer, to.pointer, window, first, count)
      }
      guard status == K_OK else { throw call.unsupported(out.dtype) }
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [nil, nil, try Op.maxPoolGradGrad([step.inputs[0], step.inputs[1], step.upstream], Convolution.shared(step))]
    },
    summary: "The gradient of max pooling.")

  /// The mean of each window's elements inside the image, channel by channel.
  ///
  /// - Source: TensorFlow op `AvgPool`; scripts call `tf.nn.avg_pool2d`.
  public static let avgPool: Op = Op(
    "AvgPool", scope: "AvgPool", inputs: [.same("value")],
    attributes: Pooling.attributes + [Pooling.format, .type("T", Convolution.floats)],
    shape: ChannelsFirst.rule(ChannelsFirst.Roles(images: [0])) { [try Pooling.infer($0)] },
    kernel: Pooling.forward("AvgPoolingOp") { k_avg_pool($0, $1, $2, $3, $4, $5) },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.avgPoolGrad(Call.shape(step.inputs[0]), step.upstream, Convolution.shared(step))]
    },
    summary: "The mean of each window.")

  /// The gradient of `AvgPool`.
  ///
  /// - Source: TensorFlow op `AvgPoolGrad`.
  public static let avgPoolGrad: Op = Op(
    "AvgPoolGrad", scope: "AvgPoolGrad", inputs: [.fixed("orig_input_shape", .int32), .same("grad")],
    attributes: Pooling.attributes + [Pooling.format, .type("T", Convolution.floats)],
    shape: ShapeRule { context in
      let sizes = context.shapeValue(0)
      return [sizes.rank == 4 ? sizes : .unknown(rank: 4)]
    },
    kernel: .convolution(
      ChannelsFirst.kernel(
      ChannelsFirst.Roles(images: [1], sizes: 0), refusal: Pooling.refusal("AvgPoolingGradOp")) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      let image = try Convolution.sizes(inputs[0], "orig_input_shape")
      let window = try Pooling.window(image, call)
      try Pooling.check(inputs[1], window)
      let out = try call.output(inputs[1].dtype, image)
      guard out.elementCount > 0 else { return out }
      let (upstream, to, dtype) = (SharedAddress(inputs[1].pointer), SharedAddress(out.pointer), out.dtype.rawValue)
      let status = try Pooling.eachImage(window) { (window: UnsafePointer<k_window>, first: Int, count: Int) -> Int32 in
        k_avg_pool_grad(dtype, upstream.pointer, to.pointer, window, first, count)
      }
      guard status == K_OK else { throw call.unsupported(out.dtype) }
      return out
    }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [nil, try Op.avgPool(step.upstream, Convolution.shared(step))]
    },
    summary: "The gradient of average pooling.")
}
