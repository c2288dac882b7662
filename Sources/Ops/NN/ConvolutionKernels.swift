import Diagnostics
import Kernels
import Tensors

/// Convolution as a product of matrices: each output pixel's patch of the image is a row (im2col), the filter is the
/// other factor. Patches are made for some output lines at a time, so that they stay in the cache.
struct ConvolutionKernel {
  let window: k_window
  let dtype: DType
  let outChannels: Int
  private let size: Int

  /// Bytes of patches that are made at a time.
  private static let patchBytes = 1 << 20

  /// - Parameters:
  ///   - image: [batch, height, width, in]; filter: [height, width, in, out].
  init(_ image: Shape, _ filter: Shape, _ dtype: DType, _ call: borrowing KernelCall) throws {
    guard image.rank == 4 else {
      throw Failure(.invalidArgumentError, "input must be 4-dimensional: \(image)")
    }
    guard filter.rank == 4 else {
      throw Failure(.invalidArgumentError, "filter must be 4-dimensional: \(filter)")
    }
    guard filter[2] > 0, filter[3] > 0, image[3] == filter[2] else {
      let groups = filter[2] > 0 ? image[3] / filter[2] : 0
      if filter[2] > 0, image[3] % filter[2] == 0, groups > 0, filter[3] % groups != 0 {
        throw Failure(
          .invalidArgumentError,
          "output depth must be evenly divisible by number of groups: \(filter[3]) vs \(groups)")
      }
      throw Failure(
        .invalidArgumentError, "input depth must be evenly divisible by filter depth: \(image[3]) vs \(filter[2])")
    }
    let geometry = try WindowGeometry(call.attributes, window: (filter[0], filter[1]), op: call.op.name)
    window = try geometry.window(image)
    self.dtype = dtype
    outChannels = filter[3]
    size = dtype.byteSize
  }

  var outputShape: Shape {
    get throws { try Shape([Int(window.batch), outHeight, outWidth, outChannels]) }
  }

  private var outHeight: Int { Int(window.out_height) }
  private var outWidth: Int { Int(window.out_width) }
  /// Elements of a patch.
  private var depth: Int { Int(window.window_height * window.window_width * window.channels) }

  /// A 1 by 1 filter with stride 1 needs no patches: the image is the matrix.
  private var isPointwise: Bool {
    window.window_height == 1 && window.window_width == 1 && window.stride_height == 1 && window.stride_width == 1
      && window.pad_top == 0 && window.pad_left == 0 && window.out_height == window.height
      && window.out_width == window.width
  }

  /// Output lines whose patches are made at a time.
  private var linesPerStep: Int {
    let (line, overflow) = (outWidth * size).multipliedReportingOverflow(by: depth)
    return overflow || line <= 0 ? 1 : max(1, min(outHeight, ConvolutionKernel.patchBytes / line))
  }

  private func patches(_ lines: Int) throws -> Tensor {
    try Tensor(uninitialized: dtype, Shape([lines * outWidth, depth]))
  }

  /// Makes the patches of output lines of one image; threads share the lines.
  private func fill(_ columns: Tensor, _ image: Tensor, _ index: Int, _ first: Int, _ count: Int) throws {
    let (geometry, type) = (window, dtype.rawValue)
    let lineBytes = outWidth * depth * size
    let (from, to) = (SharedAddress(image.pointer), SharedAddress(columns.pointer))
    _ = try Tiles.eachRun(rows: count, of: outWidth * depth) { (line: Int, lines: Int) -> Int32 in
      var window = geometry
      k_im2col(type, from.pointer, to.pointer + line * lineBytes, &window, index, first + line, lines)
      return 0
    }
  }

  /// Calls `body` for runs of output lines of each image.
  private func eachRun(_ body: (_ image: Int, _ first: Int, _ count: Int) throws -> Void) throws {
    let step = linesPerStep
    for image in 0..<Int(window.batch) {
      var first = 0
      while first < outHeight {
        try Interrupt.poll()
        let count = min(step, outHeight - first)
        try body(image, first, count)
        first += count
      }
    }
  }

  func forward(_ image: Tensor, _ filter: Tensor, _ out: Tensor) throws {
    if out.elementCount == 0 { return }
    if isPointwise {
      let rows = out.elementCount / outChannels
      try MatrixProduct(dtype, m: rows, n: outChannels, k: depth).run(image.pointer, filter.pointer, out.pointer)
      return
    }
    let columns = try patches(linesPerStep)
    try eachRun { (index: Int, first: Int, count: Int) throws -> Void in
      try fill(columns, image, index, first, count)
      let place = (index * outHeight + first) * outWidth * outChannels * size
      try MatrixProduct(dtype, m: count * outWidth, n: outChannels, k: depth)
        .run(columns.pointer, filter.pointer, out.pointer + place)
    }
  }

  /// The gradient with respect to the image: patches of gradients, added where they were taken from.
  func backwardImage(_ filter: Tensor, _ upstream: Tensor, _ out: Tensor) throws {
    try out.clear()
    if out.elementCount == 0 || upstream.elementCount == 0 { return }
    var window = window
    let columns = try patches(linesPerStep)
    try eachRun { (index: Int, first: Int, count: Int) throws -> Void in
      let place = (index * outHeight + first) * outWidth * outChannels * size
      try MatrixProduct(dtype, m: count * outWidth, n: depth, k: outChannels, transposeB: true)
        .run(upstream.pointer + place, filter.pointer, columns.pointer)
      try KernelStatus.check(k_col2im(dtype.rawValue, columns.pointer, out.pointer, &window, index, first, count))
    }
  }

  /// The gradient with respect to the filter: patches times gradients, added over all runs.
  func backwardFilter(_ image: Tensor, _ upstream: Tensor, _ out: Tensor) throws {
    try out.clear()
    if out.elementCount == 0 || upstream.elementCount == 0 { return }
    let columns = try patches(linesPerStep)
    let part = try Tensor(uninitialized: dtype, out.shape)
    guard let add = k_binary(K_ADD, dtype.rawValue, Int32(K_VECTOR_VECTOR)) else { return }
    try eachRun { (index: Int, first: Int, count: Int) throws -> Void in
      try fill(columns, image, index, first, count)
      let place = (index * outHeight + first) * outWidth * outChannels * size
      try MatrixProduct(dtype, m: depth, n: outChannels, k: count * outWidth, transposeA: true)
        .run(columns.pointer, upstream.pointer + place, part.pointer)
      _ = add(out.pointer, part.pointer, out.pointer, out.elementCount)
    }
  }
}

extension Kernel {
  /// Convolutions of dtypes that the loops don't have run in a wider one: half precision in float32, int32 in float64,
  /// which holds its products exactly enough.
  static func convolution(
    _ body: @escaping @Sendable ([Tensor], borrowing KernelCall) throws -> Tensor
  ) -> Kernel {
    .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      guard let dtype = inputs.last?.dtype, dtype != .float32, dtype != .float64 else { return [try body(inputs, call)] }
      let wide: DType = dtype == .int32 ? .float64 : .float32
      let widened = try inputs.map { (input: Tensor) throws -> Tensor in
        input.dtype == dtype ? try converted(input, to: wide) : input
      }
      return [try converted(body(widened, call), to: dtype)]
    }
  }

  private static func converted(_ input: Tensor, to dtype: DType) throws -> Tensor {
    guard let loop = k_cast(input.dtype.rawValue, dtype.rawValue) else { return input }
    let out = try Tensor(uninitialized: dtype, input.shape)
    _ = loop(input.pointer, out.pointer, input.elementCount)
    return out
  }
}
