import Diagnostics
import Kernels
import Tensors

/// Where windows lie on volumes (`[batch, depth, height, width, channels]`): `WindowGeometry` for three axes.
struct VolumeGeometry {
  private let padding: WindowGeometry.Padding
  private let sides: [WindowGeometry.Side]

  /// - Throws: `InvalidArgumentError` for lists of other lengths and steps below 1, `UnimplementedError` for steps over
  ///   batch or channels.
  init(_ attributes: Attributes, window: [Int]) throws {
    let strides = try VolumeGeometry.five(attributes.ints("strides"), "strides")
    let given = attributes.ints("dilations")
    let dilations = try VolumeGeometry.five(given.isEmpty ? [1, 1, 1, 1, 1] : given, "dilations")
    guard strides[0] == 1, strides[4] == 1 else {
      throw Failure(
        .unimplementedError, "Current implementation does not yet support strides in the batch and depth dimensions.")
    }
    guard dilations[0] == 1, dilations[4] == 1 else {
      throw Failure(
        .invalidArgumentError, "Current implementation does not yet support dilations in the batch and depth dimensions.")
    }
    guard strides.allSatisfy({ (stride: Int) -> Bool in stride > 0 }) else {
      throw Failure(.invalidArgumentError, "Spatial strides should be larger than 0.")
    }
    guard dilations.allSatisfy({ (dilation: Int) -> Bool in dilation > 0 }) else {
      throw Failure(.invalidArgumentError, "Dilated rates should be larger than 0.")
    }
    sides = (0..<3).map { (axis: Int) -> WindowGeometry.Side in
      WindowGeometry.Side(window: window[axis], stride: strides[axis + 1], dilation: dilations[axis + 1])
    }
    switch attributes.string("padding") {
    case "SAME": padding = .same
    case "VALID": padding = .valid
    default:
      throw Failure(
        .invalidArgumentError,
        "Value for attr 'padding' of \"\(attributes.string("padding"))\" is not in the list of allowed values: \"SAME\", "
          + "\"VALID\"")
    }
  }

  private static func five(_ sizes: [Int], _ name: String) throws -> [Int] {
    guard sizes.count == 5 else {
      throw Failure(.invalidArgumentError, "Sliding window \(name) field must specify 5 dimensions")
    }
    return sizes
  }

  /// The window of a pooling call.
  ///
  /// - Throws: `InvalidArgumentError`, `UnimplementedError` for windows over batch or channels.
  static func pooling(_ attributes: Attributes) throws -> VolumeGeometry {
    let sizes = try five(attributes.ints("ksize"), "ksize")
    guard sizes.allSatisfy({ (size: Int) -> Bool in size > 0 }) else {
      throw Failure(.invalidArgumentError, "Sliding window ksize for dimension must be positive.")
    }
    guard sizes[0] == 1, sizes[4] == 1 else {
      throw Failure(.unimplementedError, "Pooling is not yet supported on the batch or depth dimension.")
    }
    return try VolumeGeometry(attributes, window: Array(sizes[1...3]))
  }

  /// The numbers of windows along the three axes; unknown where the volume's size is.
  func outputs(_ sizes: [Int?]) throws -> [Int?] {
    try zip(sizes, sides).map { (size: Int?, side: WindowGeometry.Side) throws -> Int? in
      try WindowGeometry.outputs(size, side, padding, explicit: (0, 0))
    }
  }

  /// The description that kernels take.
  ///
  /// - Throws: `InvalidArgumentError` for a tensor that is no volume, or where no window fits.
  func volume(_ shape: Shape, _ what: String) throws -> k_volume {
    guard shape.rank == 5 else { throw Failure(.invalidArgumentError, "\(what) must be 5-dimensional") }
    let sizes = Array(shape.dims[1...3])
    let known: [Int?]
    do {
      known = try outputs(sizes.map { (size: Int) -> Int? in size })
    } catch let failure as Failure {
      throw Failure(.invalidArgumentError, "Computed output size would be negative: \(failure.message)")
    }
    let out = known.map { (count: Int?) -> Int in max(count ?? 0, 0) }
    var volume = k_volume()
    volume.batch = Int64(shape[0])
    volume.channels = Int64(shape[4])
    volume.size = triple(sizes)
    volume.out = triple(out)
    volume.window = triple(sides.map { (side: WindowGeometry.Side) -> Int in side.window })
    volume.stride = triple(sides.map { (side: WindowGeometry.Side) -> Int in side.stride })
    volume.dilation = triple(sides.map { (side: WindowGeometry.Side) -> Int in side.dilation })
    volume.pad = triple((0..<3).map { (axis: Int) -> Int in before(sizes[axis], out[axis], sides[axis]) })
    return volume
  }

  private func before(_ size: Int, _ out: Int, _ side: WindowGeometry.Side) -> Int {
    guard case .same = padding else { return 0 }
    return max((out - 1) * side.stride + side.extent - size, 0) / 2
  }

  private func triple(_ values: [Int]) -> (Int64, Int64, Int64) { (Int64(values[0]), Int64(values[1]), Int64(values[2])) }
}

extension k_volume {
  var outputs: [Int] { [Int(out.0), Int(out.1), Int(out.2)] }
  /// Elements of a patch.
  var patch: Int { Int(window.0 * window.1 * window.2 * channels) }
  /// Places of an output plane.
  var plane: Int { Int(out.1 * out.2) }
}
