import Diagnostics
import Kernels
import Tensors

/// Max pooling that says where each largest element is, and gradients of max pooling's gradient.
public enum PooledPlaces {
  public static let all: [Op] = [.maxPoolWithArgmax, .maxPoolGradWithArgmax, .maxPoolGradGrad]

  static let attributes: [Op.Attribute] = [
    Op.Attribute("ksize", .intList, minimum: 4), Op.Attribute("strides", .intList, minimum: 4),
    .type("Targmax", .indices, default: .int64), .string("padding"),
    .bool("include_batch_in_index", default: false), .type("T", .real),
  ]

  /// Calls `body` for each pooled element with the place of the first largest one in its window; -1 for empty windows.
  static func eachPlace(_ image: Tensor, _ window: k_window, _ body: (_ output: Int, _ place: Int) -> Void) throws {
    let (height, width, channels) = (Int(window.height), Int(window.width), Int(window.channels))
    var output = 0
    for batch in 0..<Int(window.batch) {
      try Interrupt.poll()
      for row in 0..<Int(window.out_height) {
        for column in 0..<Int(window.out_width) {
          let top = row * Int(window.stride_height) - Int(window.pad_top)
          let left = column * Int(window.stride_width) - Int(window.pad_left)
          let rows = max(top, 0)..<max(max(top, 0), min(top + Int(window.window_height), height))
          let columns = max(left, 0)..<max(max(left, 0), min(left + Int(window.window_width), width))
          for channel in 0..<channels {
            var best = -1
            for y in rows {
              for x in columns {
                let place = ((batch * height + y) * width + x) * channels + channel
                if best < 0 || image.double(at: place) > image.double(at: best) { best = place }
              }
            }
            body(output, best)
            output += 1
          }
        }
      }
    }
  }

  /// Places counted from the image's own beginning unless the batch counts, too.
  static func index(_ place: Int, _ window: k_window, _ call: borrowing KernelCall) -> Int {
    let size = Int(window.height * window.width * window.channels)
    return call.attributes.bool("include_batch_in_index") || size == 0 || place < 0 ? place : place % size
  }
}

extension Op {
  /// The largest element of each window, and where it is in the flattened image.
  ///
  /// - Inputs: `input`: `[batch, height, width, channels]`.
  /// - Source: TensorFlow op `MaxPoolWithArgmax`; scripts call `tf.nn.max_pool_with_argmax`.
  public static let maxPoolWithArgmax: Op = Op(
    "MaxPoolWithArgmax", scope: "MaxPoolWithArgmax", inputs: [.same("input")],
    outputs: [.same("T"), .same("Targmax", name: "argmax")], attributes: PooledPlaces.attributes,
    shape: ShapeRule { context in
      let shape = try Pooling.infer(context)
      return [shape, shape]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let image = inputs[0]
      let window = try Pooling.window(image.shape, call)
      let shape = try Shape([Int(window.batch), Int(window.out_height), Int(window.out_width), Int(window.channels)])
      let out = try call.output(image.dtype, shape)
      let places = try Tensor(uninitialized: call.attributes.type("Targmax") ?? .int64, shape)
      try PooledPlaces.eachPlace(image, window) { (output: Int, place: Int) in
        out.copyElement(output, from: image, Swift.max(place, 0))
        places.store(PooledPlaces.index(place, window, call), at: output)
      }
      return [out, places]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      guard let upstream = step.upstreams.first ?? nil else { return [nil] }
      return [try Op.maxPoolGradWithArgmax([step.inputs[0], upstream, step.outputs[1]], Convolution.shared(step))]
    },
    summary: "The largest element of each window, and where it is.")

  /// The gradient of `MaxPoolWithArgmax`: each upstream element goes where its largest element was.
  ///
  /// - Source: TensorFlow op `MaxPoolGradWithArgmax`.
  public static let maxPoolGradWithArgmax: Op = Op(
    "MaxPoolGradWithArgmax", scope: "MaxPoolGradWithArgmax",
    inputs: [.same("input"), .same("grad"), .same("argmax", "Targmax")], attributes: PooledPlaces.attributes,
    shape: .sameAsInput,
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (image, upstream, places) = (inputs[0], inputs[1], inputs[2])
      guard upstream.shape == places.shape, image.rank == 4 else {
        throw Failure(.invalidArgumentError, "grad and argmax must have the shape of the pooled image")
      }
      let out = try call.output(image.dtype, image.shape)
      try out.clear()
      let perImage = image.shape[0] == 0 ? 0 : image.elementCount / image.shape[0]
      let perOutput = upstream.shape[0] == 0 ? 1 : Swift.max(1, upstream.elementCount / upstream.shape[0])
      let counted = call.attributes.bool("include_batch_in_index")
      for index in 0..<upstream.elementCount {
        let place = places.int(at: index) + (counted ? 0 : index / perOutput * perImage)
        guard place >= 0, place < out.elementCount else {
          throw Failure(.invalidArgumentError, "Invalid input gradient index: \(place), in total \(out.elementCount)")
        }
        out.store(out.double(at: place) + upstream.double(at: index), at: place)
      }
      return [out]
    },
    gradient: .unregistered,
    summary: "The gradient of max pooling with places.")

  /// The gradient of `MaxPoolGrad` with respect to its upstream: what stands at the largest elements.
  ///
  /// - Source: TensorFlow op `MaxPoolGradGrad`.
  public static let maxPoolGradGrad: Op = Op(
    "MaxPoolGradGrad", scope: "MaxPoolGradGrad", inputs: [.same("orig_input"), .same("orig_output"), .same("grad")],
    attributes: Pooling.attributes + [Pooling.format, .type("T", .real)],
    shape: ShapeRule { context in [try context.shape(1).requiringRank(4)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (image, upstream) = (inputs[0], inputs[2])
      let window = try Pooling.window(image.shape, call)
      guard upstream.shape == image.shape else {
        throw Failure(.invalidArgumentError, "Expected grad shape to be \(image.shape), but got \(upstream.shape)")
      }
      let shape = try Shape([Int(window.batch), Int(window.out_height), Int(window.out_width), Int(window.channels)])
      let out = try call.output(image.dtype, shape)
      try out.clear()
      try PooledPlaces.eachPlace(image, window) { (output: Int, place: Int) in
        if place >= 0 { out.copyElement(output, from: upstream, place) }
      }
      return [out]
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [nil, nil, try Op.maxPoolGrad([step.inputs[0], step.inputs[1], step.upstream], Convolution.shared(step))]
    },
    summary: "The gradient of the gradient of max pooling.")
}

extension Tensor {
  /// Copies one element of a tensor of the same dtype.
  func copyElement(_ index: Int, from other: Tensor, _ source: Int) {
    let size = dtype.byteSize
    (pointer + index * size).copyMemory(from: other.pointer + source * size, byteCount: size)
  }
}
