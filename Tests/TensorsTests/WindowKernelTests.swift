import Kernels
import Tensors
import Testing

/// A window's geometry, and the results of every kernel that slides it (empty: not asked).
struct WindowRow: Sendable, CustomTestStringConvertible {
  let window: k_window
  let patches: [Double]
  let maximum: [Double]
  let average: [Double]
  let maximumGradient: [Double]
  let averageGradient: [Double]
  let depthwise: [Double]

  init(
    _ height: Int64, _ width: Int64, _ strideHeight: Int64, _ strideWidth: Int64, _ dilationHeight: Int64,
    _ dilationWidth: Int64, _ outHeight: Int64, _ outWidth: Int64, _ padTop: Int64, _ padLeft: Int64,
    patches: [Double], maximum: [Double], average: [Double], maximumGradient: [Double], averageGradient: [Double],
    depthwise: [Double]
  ) {
    window = k_window(
      batch: 2, height: 4, width: 5, channels: 2, out_height: outHeight, out_width: outWidth, window_height: height,
      window_width: width, stride_height: strideHeight, stride_width: strideWidth, dilation_height: dilationHeight,
      dilation_width: dilationWidth, pad_top: padTop, pad_left: padLeft)
    self.patches = patches
    self.maximum = maximum
    self.average = average
    self.maximumGradient = maximumGradient
    self.averageGradient = averageGradient
    self.depthwise = depthwise
  }

  var testDescription: String {
    "\(window.window_height)x\(window.window_width) by \(window.stride_height)x\(window.stride_width), "
      + "dilated \(window.dilation_height)"
  }

  var outputs: Int { Int(2 * window.out_height * window.out_width * 2) }
}

private let imageSize = 2 * 4 * 5 * 2

@Suite struct WindowKernelTests {
  private func image(_ dtype: DType) throws -> Tensor {
    let tensor = try Tensor(uninitialized: dtype, Shape(vector: imageSize))
    for index in 0..<imageSize { tensor.store(index * 7 % 23 - 11, at: index) }
    return tensor
  }

  private func upstream(_ count: Int, _ dtype: DType) throws -> Tensor {
    let tensor = try Tensor(uninitialized: dtype, Shape(vector: count))
    for index in 0..<count { tensor.store(index % 3 + 1, at: index) }
    return tensor
  }

  private func expectClose(_ tensor: Tensor, _ expected: [Double], _ what: String) {
    #expect(tensor.elementCount == expected.count)
    for (value, wanted) in zip(tensor.doubles, expected) where abs(value - wanted) > 1e-5 {
      Issue.record("\(what): \(value), expected \(wanted)")
      return
    }
  }

  @Test(arguments: windowRows, [DType.float32, .float64])
  func windowsGiveTensorFlowsValues(row: WindowRow, dtype: DType) throws {
    var window = row.window
    let source = try image(dtype)
    let number = dtype.rawValue
    let columns = try Tensor(uninitialized: dtype, Shape(vector: row.patches.count))
    for index in 0..<2 {
      let half = columns.pointer + index * row.patches.count / 2 * dtype.byteSize
      // In two pieces, as threads would take them.
      k_im2col(number, source.pointer, half, &window, index, 0, 1)
      let line = row.patches.count / 2 / Int(window.out_height) * dtype.byteSize
      k_im2col(number, source.pointer, half + line, &window, index, 1, Int(window.out_height) - 1)
    }
    expectClose(columns, row.patches, "patches")
    let lines = Int(2 * window.out_height)
    if !row.maximum.isEmpty {
      let out = try Tensor(uninitialized: dtype, Shape(vector: row.outputs))
      #expect(k_max_pool(number, source.pointer, out.pointer, &window, 0, lines) == K_OK)
      expectClose(out, row.maximum, "maximum")
      #expect(k_avg_pool(number, source.pointer, out.pointer, &window, 0, lines) == K_OK)
      expectClose(out, row.average, "average")
      let gradient = try upstream(row.outputs, dtype)
      let back = try Tensor(uninitialized: dtype, Shape(vector: imageSize))
      #expect(k_max_pool_grad(number, source.pointer, gradient.pointer, back.pointer, &window, 0, 2) == K_OK)
      expectClose(back, row.maximumGradient, "gradient of the maximum")
      #expect(k_avg_pool_grad(number, gradient.pointer, back.pointer, &window, 0, 2) == K_OK)
      expectClose(back, row.averageGradient, "gradient of the average")
    }
    if !row.depthwise.isEmpty {
      let taps = Int(window.window_height * window.window_width) * 4
      let filter = try Tensor(uninitialized: dtype, Shape(vector: taps))
      for index in 0..<taps { filter.store(index % 5 - 2, at: index) }
      let out = try Tensor(uninitialized: dtype, Shape(vector: row.outputs * 2))
      #expect(k_depthwise_conv(number, source.pointer, filter.pointer, out.pointer, &window, 2, 0, lines) == K_OK)
      expectClose(out, row.depthwise, "depthwise")
    }
  }

  /// The adjoint: `<patches(x), y> = <x, col2im(y)>` for every x and y.
  @Test(arguments: windowRows)
  func addingPatchesIsTheAdjointOfTakingThem(row: WindowRow) throws {
    var window = row.window
    let y = try upstream(row.patches.count, .float64)
    let back = try Tensor.zeros(.float64, Shape(vector: imageSize))
    for index in 0..<2 {
      let half = y.pointer + index * row.patches.count / 2 * 8
      #expect(k_col2im(DType.float64.rawValue, half, back.pointer, &window, index, 0, Int(window.out_height)) == K_OK)
    }
    let left = zip(row.patches, y.doubles).map { (a: Double, b: Double) -> Double in a * b }.reduce(0, +)
    let x = try image(.float64).doubles
    let right = zip(x, back.doubles).map { (a: Double, b: Double) -> Double in a * b }.reduce(0, +)
    #expect(abs(left - right) < 1e-9)
  }
}
