import Diagnostics
import Tensors

/// Images and volumes whose channels come before their pixels (`NCHW`, `NCDHW`): turned round, computed, turned back.
///
/// TensorFlow's processors take that order for float32 and bfloat16 only.
enum ChannelsFirst {
  /// Which operands of an op are images, which one is a list of an image's sizes, and whether the result is an image.
  struct Roles {
    var images: [Int]
    var sizes: Int?
    var givesImage: Bool

    init(images: [Int], sizes: Int? = nil, givesImage: Bool = true) {
      self.images = images
      self.sizes = sizes
      self.givesImage = givesImage
    }
  }

  static func isAsked(_ attributes: Attributes) -> Bool {
    attributes.string("data_format", default: "NHWC").hasPrefix("NC")
  }

  /// `[batch, channels, …]` as `[batch, …, channels]`.
  private static func last<Element>(_ parts: [Element]) -> [Element] {
    parts.count < 3 ? parts : [parts[0]] + parts[2...] + [parts[1]]
  }

  private static func first<Element>(_ parts: [Element]) -> [Element] {
    parts.count < 3 ? parts : [parts[0], parts[parts.count - 1]] + parts[1..<(parts.count - 1)]
  }

  /// The attributes of the same window with the channels last.
  static func turned(_ attributes: Attributes) -> Attributes {
    var result = attributes
    for name in ["ksize", "strides", "dilations"] {
      if case .ints(let sizes)? = attributes[name] { result[name] = .ints(last(sizes)) }
    }
    if case .ints(let pads)? = attributes["explicit_paddings"], pads.count == 8 {
      result["explicit_paddings"] = .ints(Array(pads[0..<2] + pads[4...] + pads[2..<4]))
    }
    let rank = attributes.string("data_format") == "NCDHW" ? "NDHWC" : "NHWC"
    result["data_format"] = .string(rank)
    return result
  }

  /// A shape rule for both orders.
  static func rule(_ roles: Roles, _ infer: @escaping @Sendable (ShapeContext) throws -> [PartialShape]) -> ShapeRule {
    ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      guard isAsked(context.attributes) else { return try infer(context) }
      let inputs = context.inputs.enumerated().map { (index: Int, input: AnyTensor) -> AnyTensor in
        if index == roles.sizes { return TurnedShape(sizes: last(context.shapeValue(index).dims ?? [])) }
        guard roles.images.contains(index) else { return input }
        return TurnedShape(input.dtype, input.partialShape.dims.map { PartialShape(last($0)) } ?? .unknown)
      }
      let shapes = try infer(ShapeContext(op: context.op, inputs: inputs, attributes: turned(context.attributes)))
      guard roles.givesImage else { return shapes }
      return shapes.map { (shape: PartialShape) -> PartialShape in shape.dims.map { PartialShape(first($0)) } ?? .unknown }
    }
  }

  /// A kernel for both orders.
  ///
  /// - Parameter refusal: what the op says where its kernel for other dtypes knows one order only.
  static func kernel(
    _ roles: Roles, refusal: @escaping @Sendable (borrowing KernelCall) -> Failure,
    _ body: @escaping @Sendable ([Tensor], borrowing KernelCall) throws -> Tensor
  ) -> @Sendable ([Tensor], borrowing KernelCall) throws -> Tensor {
    { (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
      guard isAsked(call.attributes) else { return try body(inputs, call) }
      let dtype = inputs[roles.images[0]].dtype
      guard dtype == .float32 || dtype == .bfloat16 || dtype == .float16 else { throw refusal(call) }
      let turnedInputs = try inputs.enumerated().map { (index: Int, input: Tensor) throws -> Tensor in
        if index == roles.sizes { return Call.vector(last(input.ints), input.dtype) }
        return roles.images.contains(index) ? try transposed(input, last(Array(0..<input.rank))) : input
      }
      let result = try body(turnedInputs, KernelCall(op: call.op, attributes: turned(call.attributes), name: call.name))
      return roles.givesImage ? try transposed(result, first(Array(0..<result.rank))) : result
    }
  }

  private static func transposed(_ x: Tensor, _ order: [Int]) throws -> Tensor {
    try EagerExecution.run(.transpose, [x, Call.vector(order)], KernelCall(op: .transpose, attributes: .none))[0]
  }
}

/// What a shape rule sees of an operand that has been turned round.
private final class TurnedShape: AnyTensor {
  private let shape: PartialShape
  private let sizes: [Int?]?

  init(_ dtype: DType, _ shape: PartialShape) {
    self.shape = shape
    sizes = nil
    super.init(dtype: dtype, isSymbolic: true)
  }

  init(sizes: [Int?]) {
    shape = PartialShape([sizes.isEmpty ? nil : sizes.count])
    self.sizes = sizes.isEmpty ? nil : sizes
    super.init(dtype: .int32, isSymbolic: true)
  }

  override var partialShape: PartialShape { shape }
  override var partialInts: [Int?]? { sizes }
}
