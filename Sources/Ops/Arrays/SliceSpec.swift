import Diagnostics
import Tensors

/// What `x[begin:end:stride, …]` means for one input: begin, end, strides and the five masks of `StridedSlice` resolved
/// against the input's dimensions, as TensorFlow's `ValidateStridedSliceOp` does it.
///
/// Serves the kernels (all known) and the shape rules (dimensions, begin or end unknown).
struct SliceSpec {
  /// The bit masks of a strided slice; bit i speaks of the i-th entry of the sparse specification.
  struct Masks {
    var begin = 0
    var end = 0
    var ellipsis = 0
    var newAxis = 0
    var shrinkAxis = 0

    init() {}

    init(_ attributes: Attributes) {
      begin = attributes.int("begin_mask")
      end = attributes.int("end_mask")
      ellipsis = attributes.int("ellipsis_mask")
      newAxis = attributes.int("new_axis_mask")
      shrinkAxis = attributes.int("shrink_axis_mask")
    }

    /// Whether one of `count` index expressions is neither an ellipsis nor a new axis.
    func takesAxes(of count: Int) -> Bool {
      (0..<count).contains { (index: Int) -> Bool in (ellipsis | newAxis) >> index & 1 == 0 }
    }
  }

  /// One dimension of the input: where the slice starts, its step, and how many elements it takes (nil if unknown).
  struct Axis {
    var begin = 0
    var stride = 1
    var count: Int?
  }

  /// One entry for each dimension of the input.
  private(set) var axes: [Axis] = []
  /// The result before axes are added and removed: the counts of `axes`.
  private(set) var processingShape: [Int?] = []
  /// The result's dimensions.
  private(set) var finalShape: [Int?] = []

  /// The dense specification: one entry for each input dimension.
  private struct Dense {
    var begin: [Int] = []
    var end: [Int] = []
    var strides: [Int] = []
    var beginMask = 0
    var endMask = 0
    var shrinkMask = 0
    var hasEnds = true
    /// What each dimension of the final shape is: a dense index, or one of the two marks.
    var finalGather: [Int] = []

    mutating func append(begin first: Int, end last: Int, stride step: Int) {
      begin.append(first)
      end.append(last)
      strides.append(step)
    }
  }

  private static let newAxisMark = -2
  private static let shrunkAxisMark = -1

  /// - Parameters:
  ///   - begin: the sparse begin, nil where it is not known while tracing; the same for `end`.
  ///   - dims: the input's dimensions.
  /// - Throws: `InvalidArgumentError` in TensorFlow's words.
  init(begin: [Int]?, end: [Int]?, strides: [Int], masks: Masks, dims: [Int?]) throws {
    let dense = try SliceSpec.dense(begin: begin, end: end, strides: strides, masks: masks, rank: dims.count)
    for (index, dim) in dims.enumerated() {
      let axis = try SliceSpec.resolve(index, dim, dense)
      axes.append(axis)
      processingShape.append(axis.count)
    }
    for entry in dense.finalGather {
      if entry >= 0 {
        finalShape.append(processingShape[entry])
      } else if entry == SliceSpec.newAxisMark {
        finalShape.append(1)
      }
    }
  }

  private static func dense(begin: [Int]?, end: [Int]?, strides: [Int], masks: Masks, rank: Int) throws -> Dense {
    let count = strides.count
    guard count < 64, begin.map({ $0.count == count }) ?? true, end.map({ $0.count == count }) ?? true else {
      throw Failure(
        .invalidArgumentError,
        "Expected begin, end, and strides to be 1D equal size tensors, but got shapes [\(begin?.count ?? count)], "
          + "[\(end?.count ?? count)], and [\(count)] instead.")
    }
    var ellipsisMask = masks.ellipsis
    guard ellipsisMask & (ellipsisMask &- 1) == 0 else {
      throw Failure(.invalidArgumentError, "Multiple ellipses in slice spec not allowed")
    }
    // New axes after the ellipsis take no input dimension; without an ellipsis there is one at the end.
    var newAxesAfterEllipsis = 0
    var seenEllipsis = false
    for index in 0..<count {
      if seenEllipsis, masks.newAxis >> index & 1 != 0 { newAxesAfterEllipsis += 1 }
      if ellipsisMask >> index & 1 != 0 { seenEllipsis = true }
    }
    var sparseCount = count
    if !seenEllipsis {
      ellipsisMask |= 1 << count
      sparseCount += 1
    }
    var dense = Dense()
    dense.hasEnds = begin != nil && end != nil
    var fullIndex = 0
    for index in 0..<sparseCount {
      if ellipsisMask >> index & 1 != 0 {
        let next = min(rank - (sparseCount - index) + 1 + newAxesAfterEllipsis, rank)
        while fullIndex < next {
          dense.append(begin: 0, end: 0, stride: 1)
          dense.beginMask |= 1 << fullIndex
          dense.endMask |= 1 << fullIndex
          dense.finalGather.append(fullIndex)
          fullIndex += 1
        }
      } else if masks.newAxis >> index & 1 != 0 {
        dense.finalGather.append(newAxisMark)
      } else {
        guard fullIndex < rank else {
          // The index is the dense one, so that the text names the first dimension that is missing.
          throw Failure(
            .invalidArgumentError, "Index out of range using input dim \(fullIndex); input has only \(rank) dims")
        }
        dense.append(begin: begin?[index] ?? 0, end: end?[index] ?? 0, stride: strides[index])
        if masks.begin >> index & 1 != 0 { dense.beginMask |= 1 << fullIndex }
        if masks.end >> index & 1 != 0 { dense.endMask |= 1 << fullIndex }
        if masks.shrinkAxis >> index & 1 != 0 {
          dense.shrinkMask |= 1 << fullIndex
          dense.finalGather.append(shrunkAxisMark)
        } else {
          dense.finalGather.append(fullIndex)
        }
        fullIndex += 1
      }
    }
    return dense
  }

  private static func resolve(_ index: Int, _ dim: Int?, _ dense: Dense) throws -> Axis {
    let stride = dense.strides[index]
    let shrinks = dense.shrinkMask >> index & 1 != 0
    guard stride != 0 else { throw Failure(.invalidArgumentError, "strides[\(index)] must be non-zero") }
    let masksBegin = dense.beginMask >> index & 1 != 0
    let masksEnd = dense.endMask >> index & 1 != 0
    guard let dim else { return Axis(begin: 0, stride: stride, count: shrinks ? 1 : nil) }
    guard !shrinks || stride > 0 else {
      throw Failure(.invalidArgumentError, "only stride 1 allowed on non-range indexing.")
    }
    guard dense.hasEnds || (masksBegin && masksEnd) else { return Axis(begin: 0, stride: stride, count: shrinks ? 1 : nil) }
    let low = stride > 0 ? 0 : -1
    let high = stride > 0 ? dim : dim - 1
    func canonical(_ value: Int, masked: Bool, isBegin: Bool) -> Int {
      if masked { return (stride > 0) == isBegin ? low : high }
      let forward = value < 0 ? dim &+ value : value
      return max(low, min(high, forward))
    }
    if shrinks {
      // A single index is not clamped: outside is an error, and a begin mask means nothing to it.
      let given = dense.begin[index]
      let forward = given < 0 ? dim &+ given : given
      guard forward >= 0, forward < dim else {
        throw Failure(.invalidArgumentError, "slice index \(forward) of dimension \(index) out of bounds.")
      }
      return Axis(begin: forward, stride: stride, count: 1)
    }
    let begin = canonical(dense.begin[index], masked: masksBegin, isBegin: true)
    let end = canonical(dense.end[index], masked: masksEnd, isBegin: false)
    let interval = end - begin
    guard interval != 0, (interval < 0) == (stride < 0) else { return Axis(begin: begin, stride: stride, count: 0) }
    let (quotient, remainder) = interval.quotientAndRemainder(dividingBy: stride)
    return Axis(begin: begin, stride: stride, count: quotient + (remainder != 0 ? 1 : 0))
  }
}
