import Diagnostics
import Kernels
import Tensors

/// Where a convolution's or a pooling's windows lie on an image: strides, dilations and padding, resolved.
///
/// Images are NHWC. TensorFlow's rules: `VALID` leaves out windows that don't fit, `SAME` gives `ceil(in / stride)` and
/// puts the odd row of padding at the end, `EXPLICIT` takes the numbers given.
struct WindowGeometry {
  /// One spatial dimension.
  struct Side {
    var window: Int
    var stride: Int
    var dilation: Int
    var padBefore = 0
    var padAfter = 0

    /// The extent of a dilated window.
    var extent: Int { (window - 1) * dilation + 1 }
  }

  enum Padding {
    case valid, same
    case explicit([Int])
  }

  let padding: Padding
  private(set) var height: Side
  private(set) var width: Side

  /// - Throws: `InvalidArgumentError` for lists of other lengths, strides of batch or channels, a format that isn't NHWC.
  init(_ attributes: Attributes, window: (height: Int, width: Int), op: String) throws {
    let strides = attributes.ints("strides")
    guard strides.count == 4 else {
      throw Failure(.invalidArgumentError, "Sliding window strides field must specify 4 dimensions")
    }
    let format = attributes.string("data_format", default: "NHWC")
    guard format.isEmpty || format == "NHWC" else {
      throw Failure(
        .unimplementedError, "The \(op) op currently only supports the NHWC tensor format on the CPU. The op was given "
          + "the format: \(format)")
    }
    guard strides[0] == 1, strides[3] == 1 else {
      throw Failure(
        .invalidArgumentError, "Current implementation does not yet support strides in the batch and depth dimensions.")
    }
    guard strides[1] > 0, strides[2] > 0 else {
      throw Failure(.invalidArgumentError, "Row and column strides should be larger than 0.")
    }
    let given = attributes.ints("dilations")
    let dilations = given.count == 4 ? given : [1, 1, 1, 1]
    guard dilations[0] == 1, dilations[3] == 1 else {
      throw Failure(
        .invalidArgumentError,
        "Current implementation does not yet support dilations in the batch and depth dimensions.")
    }
    guard dilations[1] > 0, dilations[2] > 0 else {
      throw Failure(.invalidArgumentError, "Dilated rates should be larger than 0.")
    }
    height = Side(window: window.height, stride: strides[1], dilation: dilations[1])
    width = Side(window: window.width, stride: strides[2], dilation: dilations[2])
    switch attributes.string("padding") {
    case "VALID": padding = .valid
    case "SAME": padding = .same
    case "EXPLICIT":
      let pads = attributes.ints("explicit_paddings")
      guard pads.count == 8, !pads.contains(where: { (pad: Int) -> Bool in pad < 0 }) else {
        throw Failure(
          .invalidArgumentError,
          "explicit_paddings attribute must contain 8 values, but got: \(pads.count)")
      }
      padding = .explicit(pads)
    default:
      throw Failure(
        .invalidArgumentError,
        "Value for attr 'padding' of \"\(attributes.string("padding"))\" is not in the list of allowed values: \"SAME\", "
          + "\"VALID\", \"EXPLICIT\"")
    }
  }

  /// The number of windows along a dimension of the image; unknown for an unknown one.
  ///
  /// - Throws: `ValueError` if no window fits.
  static func outputs(_ input: Int?, _ side: Side, _ padding: Padding, explicit: (Int, Int)) throws -> Int? {
    guard let input else { return nil }
    let padded: Int
    switch padding {
    case .same: return (input + side.stride - 1) / side.stride
    case .valid: padded = input
    case .explicit: padded = input + explicit.0 + explicit.1
    }
    let room = padded - side.extent
    guard room + side.stride >= 0 else {
      throw Failure(
        .valueError,
        "Negative dimension size caused by subtracting \(side.extent) from \(padded)")
    }
    return (room + side.stride) / side.stride
  }

  /// The output's height and width for an input's.
  func outputs(height inHeight: Int?, width inWidth: Int?) throws -> (height: Int?, width: Int?) {
    var pads = [Int](repeating: 0, count: 8)
    if case .explicit(let given) = padding { pads = given }
    return (
      try WindowGeometry.outputs(inHeight, height, padding, explicit: (pads[2], pads[3])),
      try WindowGeometry.outputs(inWidth, width, padding, explicit: (pads[4], pads[5]))
    )
  }

  /// The description that kernels take, for an image of shape [batch, height, width, channels].
  ///
  /// - Throws: `InvalidArgumentError` if no window fits.
  func window(_ image: Shape) throws -> k_window {
    let known: (height: Int?, width: Int?)
    do {
      known = try outputs(height: image[1], width: image[2])
    } catch let failure as Failure {
      throw Failure(.invalidArgumentError, "Computed output size would be negative: \(failure.message)")
    }
    let out = (height: max(known.height ?? 0, 0), width: max(known.width ?? 0, 0))
    let top = padBefore(image[1], out.height, height, explicitIndex: 2)
    let left = padBefore(image[2], out.width, width, explicitIndex: 4)
    return k_window(
      batch: Int64(image[0]), height: Int64(image[1]), width: Int64(image[2]), channels: Int64(image[3]),
      out_height: Int64(out.height), out_width: Int64(out.width), window_height: Int64(height.window),
      window_width: Int64(width.window), stride_height: Int64(height.stride), stride_width: Int64(width.stride),
      dilation_height: Int64(height.dilation), dilation_width: Int64(width.dilation), pad_top: Int64(top),
      pad_left: Int64(left))
  }

  private func padBefore(_ input: Int, _ output: Int, _ side: Side, explicitIndex: Int) -> Int {
    switch padding {
    case .valid: 0
    case .same: max((output - 1) * side.stride + side.extent - input, 0) / 2
    case .explicit(let pads): pads[explicitIndex]
    }
  }
}
