import Diagnostics
import Kernels
import Tensors

/// Convolution over volumes, its gradients, and the patches that it is made of.
public enum VolumeConvolution {
  public static let all: [Op] = [.conv3D, .conv3DBackpropInput, .conv3DBackpropFilter, .extractVolumePatches]

  static let attributes: [Op.Attribute] = [
    Op.Attribute("strides", .intList, minimum: 5), .string("padding"), .string("data_format", default: "NDHWC"),
    Op.Attribute("dilations", .intList, default: .ints([1, 1, 1, 1, 1])),
  ]

  static func infer(_ context: ShapeContext) throws -> [PartialShape] {
    let volume = try context.shape(0).requiringRank(5)
    let filter = try context.shape(1).requiringRank(5)
    if let depth = volume[4], let own = filter[3], depth != own {
      throw Failure(.valueError, "Dimensions must be equal, but are \(depth) and \(own)")
    }
    let window = (0..<3).compactMap { (axis: Int) -> Int? in filter[axis] }
    guard window.count == 3 else { return [PartialShape([volume[0], nil, nil, nil, filter[4]])] }
    let geometry = try VolumeGeometry(context.attributes, window: window)
    return [PartialShape([volume[0]] + (try geometry.outputs([volume[1], volume[2], volume[3]])) + [filter[4]])]
  }

  /// The static shape that an operand of sizes says.
  static func sized(_ index: Int) -> @Sendable (ShapeContext) throws -> [PartialShape] {
    { (context: ShapeContext) throws -> [PartialShape] in
      let sizes = context.shapeValue(index)
      return [sizes.rank == 5 ? sizes : .unknown(rank: 5)]
    }
  }

  static let refusal: @Sendable (borrowing KernelCall) -> Failure = { (call: borrowing KernelCall) -> Failure in
    Failure(
      .invalidArgumentError, "\(call.op.name == "Conv3D" ? "Conv3DOp" : call.op.name) only supports NDHWC on CPU")
  }
}

/// A convolution as a product of matrices, plane by plane; see `ConvolutionKernel`.
private struct VolumeKernel {
  private let volume: k_volume
  private let dtype: DType
  private let outChannels: Int

  /// - Parameters:
  ///   - shape: [batch, depth, height, width, in]; filter: [depth, height, width, in, out].
  init(_ shape: Shape, _ filter: Shape, _ dtype: DType, _ call: borrowing KernelCall) throws {
    guard filter.rank == 5 else { throw Failure(.invalidArgumentError, "filter must be 5-dimensional: \(filter)") }
    guard shape.rank == 5 else { throw Failure(.invalidArgumentError, "input must be 5-dimensional: \(shape)") }
    // float64 has TensorFlow's plain kernel, which says other things than oneDNN's.
    let isPlain = dtype == .float64
    guard shape[4] == filter[3] else {
      let rule = isPlain ? "Input depth must be evenly divisible by filter depth" : "input and filter must have the same depth"
      throw Failure(.invalidArgumentError, "\(rule): \(shape[4]) vs \(filter[3])")
    }
    if isPlain, call.attributes.ints("dilations").contains(where: { (rate: Int) -> Bool in rate > 1 }) {
      throw Failure(.invalidArgumentError, "CPU implementation of Conv3D currently only supports dilated rates of 1.")
    }
    volume = try VolumeGeometry(call.attributes, window: Array(filter.dims[0..<3])).volume(shape, "input")
    self.dtype = dtype
    outChannels = filter[4]
  }

  var outputShape: Shape {
    get throws { try Shape([Int(volume.batch)] + volume.outputs + [outChannels]) }
  }

  /// - Throws: `InvalidArgumentError` unless the upstream has the convolution's shape.
  func check(_ upstream: Tensor) throws {
    let expected = try outputShape
    guard upstream.shape == expected else {
      throw Failure(.invalidArgumentError, "out_backprop must have the shape \(expected), but has \(upstream.shape)")
    }
  }

  /// Calls `body` for each output plane of each volume, with room for its patches and where its output begins.
  private func eachPlane(_ body: (_ index: Int, _ plane: Int, _ patches: Tensor, _ place: Int) throws -> Void) throws {
    let patches = try Tensor(uninitialized: dtype, Shape([volume.plane, volume.patch]))
    for index in 0..<Int(volume.batch) {
      for plane in 0..<volume.outputs[0] {
        try Interrupt.poll()
        let place = (index * volume.outputs[0] + plane) * volume.plane * outChannels * dtype.byteSize
        try body(index, plane, patches, place)
      }
    }
  }

  func forward(_ input: Tensor, _ filter: Tensor, _ out: Tensor) throws {
    guard out.elementCount > 0 else { return }
    var volume = volume
    try eachPlane { (index: Int, plane: Int, patches: Tensor, place: Int) throws -> Void in
      k_vol2col(dtype.byteSize, input.pointer, patches.pointer, &volume, index, plane, 1)
      try MatrixProduct(dtype, m: volume.plane, n: outChannels, k: volume.patch)
        .run(patches.pointer, filter.pointer, out.pointer + place)
    }
  }

  func backwardInput(_ filter: Tensor, _ upstream: Tensor, _ out: Tensor) throws {
    try out.clear()
    guard out.elementCount > 0, upstream.elementCount > 0 else { return }
    var volume = volume
    try eachPlane { (index: Int, plane: Int, patches: Tensor, place: Int) throws -> Void in
      try MatrixProduct(dtype, m: volume.plane, n: volume.patch, k: outChannels, transposeB: true)
        .run(upstream.pointer + place, filter.pointer, patches.pointer)
      try KernelStatus.check(k_col2vol(dtype.rawValue, patches.pointer, out.pointer, &volume, index, plane, 1))
    }
  }

  func backwardFilter(_ input: Tensor, _ upstream: Tensor, _ out: Tensor) throws {
    try out.clear()
    guard out.elementCount > 0, upstream.elementCount > 0 else { return }
    guard let add = k_binary(K_ADD, dtype.rawValue, Int32(K_VECTOR_VECTOR)) else { return }
    var volume = volume
    let part = try Tensor(uninitialized: dtype, out.shape)
    try eachPlane { (index: Int, plane: Int, patches: Tensor, place: Int) throws -> Void in
      k_vol2col(dtype.byteSize, input.pointer, patches.pointer, &volume, index, plane, 1)
      try MatrixProduct(dtype, m: volume.patch, n: outChannels, k: volume.plane, transposeA: true)
        .run(patches.pointer, upstream.pointer + place, part.pointer)
      _ = add(out.pointer, part.pointer, out.pointer, out.elementCount)
    }
  }
}

extension Op {
  /// 3-D convolution of volumes with filters.
  ///
  /// - Inputs: `input`: `[batch, depth, height, width, in]`; `filter`: `[depth, height, width, in, out]`.
  /// - Gradient: `Conv3DBackpropInputV2`, `Conv3DBackpropFilterV2`.
  /// - Source: TensorFlow op `Conv3D`; scripts call `tf.nn.conv3d`.
  public static let conv3D: Op = Op(
    "Conv3D", scope: "Conv3D", inputs: [.same("input"), .same("filter")],
    attributes: [.type("T", Convolution.floats)] + VolumeConvolution.attributes, kernelName: "_MklNativeConv3D",
    shape: ChannelsFirst.rule(ChannelsFirst.Roles(images: [0])) { try VolumeConvolution.infer($0) },
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0]), refusal: VolumeConvolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
        let kernel = try VolumeKernel(inputs[0].shape, inputs[1].shape, inputs[0].dtype, call)
        let out = try call.output(inputs[0].dtype, kernel.outputShape)
        try kernel.forward(inputs[0], inputs[1], out)
        return out
      }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let (input, filter) = (step.inputs[0], step.inputs[1])
      let attributes = Convolution.shared(step)
      let shapes = try Op.shapeN.call([input, filter])
      let ofInput = try Op.conv3DBackpropInput([shapes[0], filter, step.upstream], attributes)
      return [ofInput, try Op.conv3DBackpropFilter([input, shapes[1], step.upstream], attributes)]
    },
    summary: "3-D convolution of volumes with filters.")

  /// The gradient of `Conv3D` with respect to its volumes; also a transposed convolution.
  ///
  /// - Source: TensorFlow op `Conv3DBackpropInputV2`; scripts call `tf.nn.conv3d_transpose`.
  public static let conv3DBackpropInput: Op = Op(
    "Conv3DBackpropInputV2", scope: "Conv3DBackpropInputV2",
    inputs: [.same("input_sizes", "Tshape"), .same("filter"), .same("out_backprop")],
    attributes: [.type("T", Convolution.floats)] + VolumeConvolution.attributes
      + [.type("Tshape", .indices, default: .int32)],
    shape: ChannelsFirst.rule(ChannelsFirst.Roles(images: [2], sizes: 0), VolumeConvolution.sized(0)),
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [2], sizes: 0), refusal: VolumeConvolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
        let shape = try Shape(inputs[0].ints)
        let kernel = try VolumeKernel(shape, inputs[1].shape, inputs[2].dtype, call)
        try kernel.check(inputs[2])
        let out = try call.output(inputs[2].dtype, shape)
        try kernel.backwardInput(inputs[1], inputs[2], out)
        return out
      }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let attributes = Convolution.shared(step)
      let (filter, upstream) = (step.inputs[1], try step.upstream)
      let ofFilter = try Op.conv3DBackpropFilter([upstream, Call.shape(filter), step.inputs[2]], attributes)
      return [nil, ofFilter, try Op.conv3D(upstream, filter, attributes)]
    },
    summary: "The gradient of a 3-D convolution with respect to its volumes.")

  /// The gradient of `Conv3D` with respect to its filters.
  ///
  /// - Source: TensorFlow op `Conv3DBackpropFilterV2`.
  public static let conv3DBackpropFilter: Op = Op(
    "Conv3DBackpropFilterV2", scope: "Conv3DBackpropFilterV2",
    inputs: [.same("input"), .fixed("filter_sizes", .int32), .same("out_backprop")],
    attributes: [.type("T", Convolution.floats)] + VolumeConvolution.attributes,
    shape: ShapeRule(VolumeConvolution.sized(1)),
    kernel: .convolution(
      ChannelsFirst.kernel(ChannelsFirst.Roles(images: [0, 2], givesImage: false), refusal: VolumeConvolution.refusal) {
        (inputs: [Tensor], call: borrowing KernelCall) throws -> Tensor in
        let filter = try Shape(inputs[1].ints)
        let kernel = try VolumeKernel(inputs[0].shape, filter, inputs[0].dtype, call)
        try kernel.check(inputs[2])
        let out = try call.output(inputs[0].dtype, filter)
        try kernel.backwardFilter(inputs[0], inputs[2], out)
        return out
      }),
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in
      let attributes = Convolution.shared(step)
      let (input, upstream) = (step.inputs[0], try step.upstream)
      let ofInput = try Op.conv3DBackpropInput([Call.shape(input), upstream, step.inputs[2]], attributes)
      return [ofInput, nil, try Op.conv3D(input, upstream, attributes)]
    },
    summary: "The gradient of a 3-D convolution with respect to its filters.")

  /// The windows of a volume, each laid out along the last axis.
  ///
  /// - Attributes: `ksizes`, `strides`: five numbers each; `padding`: `SAME` or `VALID`.
  /// - Source: TensorFlow op `ExtractVolumePatches`; scripts call `tf.extract_volume_patches`.
  public static let extractVolumePatches: Op = Op(
    "ExtractVolumePatches", scope: "ExtractVolumePatches", inputs: [.same("input")], outputs: [.same("T", name: "patches")],
    attributes: [
      Op.Attribute("ksizes", .intList, minimum: 5), Op.Attribute("strides", .intList, minimum: 5), .type("T", .real),
      .string("padding"),
    ],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let volume = try context.shape(0).requiringRank(5)
      let window = context.attributes.ints("ksizes")
      guard window.count == 5 else {
        throw Failure(.valueError, "ExtractVolumePatches requires the ksizes attribute to contain 5 values, but got: \(window.count)")
      }
      let geometry = try VolumeGeometry(context.attributes, window: Array(window[1...3]))
      let depth = volume[4].map { (channels: Int) -> Int in channels &* window[1] &* window[2] &* window[3] }
      return [PartialShape([volume[0]] + (try geometry.outputs([volume[1], volume[2], volume[3]])) + [depth])]
    },
    kernel: .unary { (input: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let window = call.attributes.ints("ksizes")
      guard window.count == 5, window.allSatisfy({ (size: Int) -> Bool in size > 0 }) else {
        throw Failure(.invalidArgumentError, "Sliding window ksizes field must specify 5 dimensions, all of them positive")
      }
      guard input.rank == 5 else { throw Failure(.invalidArgumentError, "input must be 5-dimensional\(input.shape)") }
      var volume = try VolumeGeometry(call.attributes, window: Array(window[1...3])).volume(input.shape, "input")
      let out = try call.output(input.dtype, Shape([input.shape[0]] + volume.outputs + [volume.patch]))
      guard out.elementCount > 0 else { return out }
      let bytes = volume.outputs[0] * volume.plane * volume.patch * input.dtype.byteSize
      for index in 0..<input.shape[0] {
        try Interrupt.poll()
        k_vol2col(
          input.dtype.byteSize, input.pointer, out.pointer + index * bytes, &volume, index, 0, volume.outputs[0])
      }
      return out
    },
    gradient: .rule { (step: GradientStep) throws -> [AnyTensor?] in [try VolumePatches.gradient(step)] },
    summary: "The windows of volumes, each laid out along the last axis.")
}

/// Patches as a convolution with a filter of ones, which is how their gradient is computed.
private enum VolumePatches {
  static func gradient(_ step: GradientStep) throws -> AnyTensor {
    let input = step.inputs[0]
    let window = step.attributes.ints("ksizes")
    guard let channels = input.partialShape[4] else {
      throw Failure(.valueError, "the gradient of ExtractVolumePatches needs a known number of channels")
    }
    // Output channel (part, c) copies input channel c of that part of the window.
    let parts = window[1...3].reduce(1) { (product: Int, size: Int) -> Int in product * size }
    var ones = [Double](repeating: 0, count: parts * channels * parts * channels)
    for row in 0..<parts * channels { ones[row * parts * channels + row] = 1 }
    let shape = Shape(trusted: Array(window[1...3]) + [channels, parts * channels])
    let filter = try Call.cast(constant(Tensor.vector(ones).reshaped(to: shape)), to: input.dtype)
    let attributes = Attributes([
      "strides": .ints(step.attributes.ints("strides")), "padding": .string(step.attributes.string("padding")),
    ])
    return try Op.conv3DBackpropInput([Call.shape(input), filter, step.upstream], attributes)
  }
}
