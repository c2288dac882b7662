import Diagnostics

/// A picture of 8-bit red, green and blue, made of a tensor.
struct Raster {
  let width: Int
  let height: Int
  /// Three bytes a pixel, row by row.
  let pixels: [UInt8]

  private static let largest = 4096

  /// `[H, W]`, `[H, W, 1]`, `[H, W, 3]`, `[H, W, 4]`, with a leading 1 if need be. Whole numbers are 0 to 255; floats are
  /// 0 to 1 if all of them are, else they are stretched from the least to the greatest.
  ///
  /// - Errors: `ValueError` for other shapes, `TypeError` for other dtypes.
  init(_ shown: DisplayedTensor) throws {
    try shown.requireNumbers("image")
    var shape = shown.shape
    while shape.count > 3 || (shape.count == 3 && shape[0] == 1 && ![1, 3, 4].contains(shape[2])), shape[0] == 1 {
      shape.removeFirst()
    }
    let channels = shape.count == 3 ? shape[2] : 1
    guard shape.count == 2 || (shape.count == 3 && [1, 3, 4].contains(channels)), shape[0] > 0, shape[1] > 0 else {
      throw Failure(
        .valueError, "%display image shows a tensor of shape [H, W] or [H, W, 1, 3 or 4], not \(shown.kind)",
        hint: "take one of a batch: images[0]")
    }
    (height, width) = (shape[0], shape[1])
    guard max(height, width) <= Raster.largest else {
      throw Failure(.valueError, "the picture has \(width) × \(height) pixels; up to \(Raster.largest) a side are shown")
    }
    let scale = Scale(shown)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * 3)
    for pixel in 0..<(width * height) {
      let opacity = channels == 4 ? Double(scale.byte(pixel * 4 + 3)) / 255 : 1
      for channel in 0..<3 {
        let index = channels == 1 ? pixel : pixel * channels + channel
        bytes.append(UInt8((Double(scale.byte(index)) * opacity).rounded()))
      }
    }
    pixels = bytes
  }

  private init(width: Int, height: Int, pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// From a tensor's numbers to bytes.
  private struct Scale {
    let shown: DisplayedTensor
    private let low: Double
    private let factor: Double

    init(_ shown: DisplayedTensor) {
      self.shown = shown
      let statistics = TensorStatistics(shown)
      if shown.tensor.dtype == .bool || statistics.finite == 0 {
        (low, factor) = (0, 255)
      } else if statistics.least >= 0, statistics.most <= (shown.tensor.dtype.isFloating ? 1 : 255) {
        (low, factor) = (0, shown.tensor.dtype.isFloating ? 255 : 1)
      } else {
        let range = statistics.most - statistics.least
        (low, factor) = (statistics.least, range > 0 ? 255 / range : 0)
      }
    }

    func byte(_ index: Int) -> UInt8 {
      let value = (shown.number(index) - low) * factor
      return value.isNaN ? 0 : UInt8(max(0, min(255, value.rounded())))
    }
  }

  /// Smaller or larger, each pixel the mean of what it covers.
  func resized(width newWidth: Int, height newHeight: Int) -> Raster {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(newWidth * newHeight * 3)
    for y in 0..<newHeight {
      let rows = y * height / newHeight..<max(y * height / newHeight + 1, (y + 1) * height / newHeight)
      for x in 0..<newWidth {
        let columns = x * width / newWidth..<max(x * width / newWidth + 1, (x + 1) * width / newWidth)
        for channel in 0..<3 {
          var sum = 0
          for row in rows { for column in columns { sum += Int(pixels[(row * width + column) * 3 + channel]) } }
          bytes.append(UInt8(sum / (rows.count * columns.count)))
        }
      }
    }
    return Raster(width: newWidth, height: newHeight, pixels: bytes)
  }

  /// Rec. 601 luma, 0 to 255.
  func brightness(_ x: Int, _ y: Int) -> Int {
    let place = (y * width + x) * 3
    return (299 * Int(pixels[place]) + 587 * Int(pixels[place + 1]) + 114 * Int(pixels[place + 2])) / 1000
  }
}
