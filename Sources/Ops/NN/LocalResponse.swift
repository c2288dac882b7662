import Diagnostics
import Glibc
import Tensors

/// Local response normalisation: every channel divided by a power of its neighbours' squares.
public enum LocalResponse {
  public static let all: [Op] = [.lrn, .lrnGrad]

  static let attributes: [Op.Attribute] = [
    .int("depth_radius", default: 5), .float("bias", default: 1), .float("alpha", default: 1), .float("beta", default: 0.5),
    .type("T", DTypeSet(listing: "half bfloat16 float"), default: .float32),
  ]

  /// The pixels of an image, their number of channels, and the attributes.
  struct Pixels {
    let depth: Int
    let radius: Int
    let bias: Float
    let alpha: Float
    let beta: Float

    init(_ x: Tensor, _ attributes: Attributes) {
      depth = x.shape[3]
      radius = max(0, min(attributes.int("depth_radius", default: 5), depth))
      bias = attributes.float("bias", default: 1)
      alpha = attributes.float("alpha", default: 1)
      beta = attributes.float("beta", default: 0.5)
    }

    /// The channels whose squares count for a channel.
    func around(_ channel: Int) -> ClosedRange<Int> { max(0, channel - radius)...min(depth - 1, channel + radius) }

    /// The base of each channel's power: bias + alpha * the squares around it.
    func norms(_ values: [Float]) -> [Float] {
      (0..<depth).map { (channel: Int) -> Float in
        var sum: Float = 0
        for near in around(channel) { sum += values[near] * values[near] }
        return bias + alpha * sum
      }
    }
  }

  /// Calls `body` for the channels of every pixel.
  static func eachPixel(_ x: Tensor, _ depth: Int, _ body: (_ start: Int) -> Void) throws {
    guard depth > 0 else { return }
    var start = 0
    while start < x.elementCount {
      if start / depth % 4096 == 0 { try Interrupt.poll() }
      body(start)
      start += depth
    }
  }

  static func floats(_ x: Tensor, _ start: Int, _ count: Int) -> [Float] {
    (start..<(start + count)).map { (index: Int) -> Float in Float(x.double(at: index)) }
  }
}

extension Op {
  /// Each element divided by `(bias + alpha * sum of the squares of the channels around it) ** beta`.
  ///
  /// - Inputs: `input`: `[batch, height, width, channels]`.
  /// - Source: TensorFlow op `LRN`; scripts call `tf.nn.local_response_normalization`.
  public static let lrn: Op = Op(
    "LRN", scope: "LRN", inputs: [.same("input")], attributes: LocalResponse.attributes, isNamedInErrors: false,
    shape: ShapeRule { context in [try context.shape(0).requiringRank(4)] },
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard x.rank == 4 else { throw Failure(.invalidArgumentError, "in must be 4-dimensional") }
      let pixels = LocalResponse.Pixels(x, call.attributes)
      let out = try call.output(x.dtype, x.shape)
      try LocalResponse.eachPixel(x, pixels.depth) { (start: Int) in
        let values = LocalResponse.floats(x, start, pixels.depth)
        for (channel, norm) in pixels.norms(values).enumerated() {
          out.store(Double(values[channel] * powf(norm, -pixels.beta)), at: start + channel)
        }
      }
      return out
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      [try Op.lrnGrad([step.upstream, step.inputs[0], step.outputs[0]], Convolution.shared(step))]
    },
    summary: "Elements divided by a power of the squares around them.")

  /// The gradient of `LRN`.
  ///
  /// - Source: TensorFlow op `LRNGrad`.
  public static let lrnGrad: Op = Op(
    "LRNGrad", scope: "LRNGrad", inputs: [.same("input_grads"), .same("input_image"), .same("output_image")],
    attributes: LocalResponse.attributes,
    shape: ShapeRule { context in [try context.shape(0).requiringRank(4)] },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let (upstream, x, y) = (inputs[0], inputs[1], inputs[2])
      guard x.rank == 4, upstream.shape == x.shape, y.shape == x.shape else {
        throw Failure(
          .invalidArgumentError, "input_grads, input_image, and out_image should have the same shape")
      }
      let pixels = LocalResponse.Pixels(x, call.attributes)
      let out = try call.output(x.dtype, x.shape)
      try out.clear()
      try LocalResponse.eachPixel(x, pixels.depth) { (start: Int) in
        let values = LocalResponse.floats(x, start, pixels.depth)
        let results = LocalResponse.floats(y, start, pixels.depth)
        let grads = LocalResponse.floats(upstream, start, pixels.depth)
        var sums = [Float](repeating: 0, count: pixels.depth)
        for (channel, norm) in pixels.norms(values).enumerated() {
          let scale: Float = -2 * pixels.alpha * pixels.beta * results[channel] / norm
          for near in pixels.around(channel) {
            var slope: Float = scale * values[near]
            if near == channel { slope += powf(norm, -pixels.beta) }
            sums[near] += slope * grads[channel]
          }
        }
        for channel in 0..<pixels.depth { out.store(Double(sums[channel]), at: start + channel) }
      }
      return [out]
    },
    gradient: .unregistered,
    summary: "The gradient of local response normalisation.")
}
