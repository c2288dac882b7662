import Diagnostics
import Kernels
import Tensors

/// Greyscale dilation of images, and its gradients.
public enum Morphology {
  public static let all: [Op] = [.dilation2D, .dilation2DBackpropInput, .dilation2DBackpropFilter]

  static let attributes: [Op.Attribute] = [
    .type("T", .real), Op.Attribute("strides", .intList, minimum: 4), Op.Attribute("rates", .intList, minimum: 4),
    .string("padding"),
  ]

  /// The window's attributes under the names that `WindowGeometry` reads.
  private static func window(_ attributes: Attributes) -> Attributes {
    Attributes([
      "strides": .ints(attributes.ints("strides")), "dilations": .ints(attributes.ints("rates")),
      "padding": .string(attributes.string("padding")),
    ])
  }

  static func infer(_ context: ShapeContext) throws -> [PartialShape] {
    let image = try context.shape(0).requiringRank(4)
    let filter = try context.shape(1).requiringRank(3)
    if let depth = image[3], let own = filter[2], depth != own {
      throw Failure(.valueError, "Dimensions must be equal, but are \(depth) and \(own)")
    }
    guard let height = filter[0], let width = filter[1] else {
      return [PartialShape([image[0], nil, nil, image[3] ?? filter[2]])]
    }
    let geometry = try WindowGeometry(window(context.attributes), window: (height, width), op: context.op.name)
    let out = try geometry.outputs(height: image[1], width: image[2])
    return [PartialShape([image[0], out.height, out.width, image[3] ?? filter[2]])]
  }

  static func geometry(_ image: Tensor, _ filter: Tensor, _ call: borrowing KernelCall) throws -> k_window {
    guard image.rank == 4 else { throw Failure(.invalidArgumentError, "input must be 4-dimensional\(image.shape)") }
    guard filter.rank == 3 else { throw Failure(.invalidArgumentError, "filter must be 3-dimensional: \(filter.shape)") }
    guard image.shape[3] == filter.shape[2] else {
      throw Failure(
        .invalidArgumentError, "input and filter must have the same depth: \(image.shape[3]) vs \(filter.shape[2])")
    }
    let size = (filter.shape[0], filter.shape[1])
    return try WindowGeometry(window(call.attributes), window: size, op: call.op.name).window(image.shape)
  }

  static func shape(_ window: k_window) throws -> Shape {
    try Shape([Int(window.batch), Int(window.out_height), Int(window.out_width), Int(window.channels)])
  }

  /// Adds each upstream element where its window found its sum: to the pixel, or to the filter's element.
  static func scatter(
    _ inputs: [Tensor], toFilter: Bool, _ call: borrowing KernelCall
  ) throws -> Tensor {
    let (image, filter, upstream) = (inputs[0], inputs[1], inputs[2])
    var window = try geometry(image, filter, call)
    let expected = try shape(window)
    guard upstream.shape == expected else {
      throw Failure(.invalidArgumentError, "out_backprop has incompatible size: \(upstream.shape) instead of \(expected)")
    }
    let out = try call.output(image.dtype, toFilter ? filter.shape : image.shape)
    try out.clear()
    var best = [Int64](repeating: -1, count: upstream.elementCount)
    guard !best.isEmpty else { return out }
    guard k_dilation(image.dtype.rawValue, image.pointer, filter.pointer, nil, &best, &window) == K_OK else {
      throw call.unsupported(image.dtype)
    }
    let (channels, width) = (Int(window.channels), Int(window.window_width))
    for (index, place) in best.enumerated() where place >= 0 {
      let channel = index % channels
      let pixel = index / channels
      let (part, target): (Int, Int) = (Int(place), pixel)
      if toFilter {
        out.store(out.double(at: part * channels + channel) + upstream.double(at: index), at: part * channels + channel)
        continue
      }
      let column = target % Int(window.out_width)
      let row = target / Int(window.out_width) % Int(window.out_height)
      let batch = target / Int(window.out_width * window.out_height)
      let y = row * Int(window.stride_height) - Int(window.pad_top) + part / width * Int(window.dilation_height)
      let x = column * Int(window.stride_width) - Int(window.pad_left) + part % width * Int(window.dilation_width)
      let at = ((batch * Int(window.height) + y) * Int(window.width) + x) * channels + channel
      out.store(out.double(at: at) + upstream.double(at: index), at: at)
    }
    return out
  }
}

extension Op {
  /// The largest sum of pixels and a filter over them, channel by channel.
  ///
  /// - Inputs: `input`: `[batch, height, width, channels]`; `filter`: `[height, width, channels]`.
  /// - Gradient: to the pixel and the filter's element that made the sum.
  /// - Source: TensorFlow op `Dilation2D`; scripts call `tf.nn.dilation2d`.
  public static let dilation2D: Op = Op(
    "Dilation2D", scope: "Dilation2D", inputs: [.same("input"), .same("filter")], attributes: Morphology.attributes,
    shape: ShapeRule { context in try Morphology.infer(context) },
    kernel: .binary { (image: Tensor, filter: Tensor, call: borrowing KernelCall) throws -> Tensor in
      var window = try Morphology.geometry(image, filter, call)
      let out = try call.output(image.dtype, Morphology.shape(window))
      guard out.elementCount > 0 else { return out }
      guard k_dilation(image.dtype.rawValue, image.pointer, filter.pointer, out.pointer, nil, &window) == K_OK else {
        throw call.unsupported(image.dtype)
      }
      return out
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let operands = [step.inputs[0], step.inputs[1], try step.upstream]
      let attributes = Convolution.shared(step)
      return [
        try Op.dilation2DBackpropInput(operands, attributes), try Op.dilation2DBackpropFilter(operands, attributes),
      ]
    },
    summary: "The largest sum of pixels and a filter over them.")

  private static func backward(_ name: String, toFilter: Bool, _ summary: String) -> Op {
    Op(
      name, scope: name, inputs: [.same("input"), .same("filter"), .same("out_backprop")],
      outputs: [.same("T", name: toFilter ? "filter_backprop" : "in_backprop")], attributes: Morphology.attributes,
      shape: ShapeRule { context in [context.shape(toFilter ? 1 : 0)] },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        [try Morphology.scatter(inputs, toFilter: toFilter, call)]
      }, gradient: .notDifferentiable("TensorFlow registers no gradient for it"), summary: summary)
  }

  /// - Source: TensorFlow op `Dilation2DBackpropInput`.
  public static let dilation2DBackpropInput: Op = backward(
    "Dilation2DBackpropInput", toFilter: false, "The gradient of dilation with respect to its images.")

  /// - Source: TensorFlow op `Dilation2DBackpropFilter`.
  public static let dilation2DBackpropFilter: Op = backward(
    "Dilation2DBackpropFilter", toFilter: true, "The gradient of dilation with respect to its filter.")
}
