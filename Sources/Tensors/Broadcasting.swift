import Diagnostics

/// How operands of different shapes walk together through their common shape.
public enum Broadcasting {
  /// The common shape of two operands: dimensions aligned at the end, 1 stretches.
  ///
  /// - Throws: `InvalidArgumentError` in the words of TensorFlow's kernels (`Incompatible shapes: [2] vs. [3]`).
  public static func shape(_ x: Shape, _ y: Shape) throws -> Shape {
    if x == y { return x }
    guard let dims = dims([x.dims, y.dims]) else {
      throw Failure(.invalidArgumentError, "Incompatible shapes: \(x) vs. \(y)")
    }
    return try Shape(dims)
  }

  /// The common dimensions of any number of operands, or nil if they don't go together. What NumPy broadcasts by, too.
  public static func dims(_ operands: [[Int]]) -> [Int]? {
    let rank = operands.map { (dims: [Int]) -> Int in dims.count }.max() ?? 0
    var common = [Int](repeating: 1, count: rank)
    for dims in operands {
      for (index, dim) in dims.enumerated() {
        let position = rank - dims.count + index
        if common[position] == 1 {
          common[position] = dim
        } else if dim != 1 && dim != common[position] {
          return nil
        }
      }
    }
    return common
  }

  /// An operand's steps through the common dimensions: its own where it has them, 0 where it is stretched.
  public static func steps(_ dims: [Int], strides: [Int], through common: [Int]) -> [Int] {
    var steps = [Int](repeating: 0, count: common.count)
    let missing = common.count - dims.count
    for index in dims.indices where dims[index] != 1 || common[missing + index] == 1 {
      steps[missing + index] = dims[index] == 1 ? 0 : strides[index]
    }
    return steps
  }
}

/// A walk over several operands in step: the innermost dimension as one call, the others as loops around it.
///
/// Neighbouring dimensions that every operand runs through without a gap are merged, so that the inner call is as long
/// as it can be. Steps are in whatever unit the caller uses: elements or bytes.
public struct StridedWalk: Sendable {
  /// Elements of the inner dimension, and each operand's step there.
  public let innerCount: Int
  public let innerSteps: [Int]
  private let counts: [Int]
  private let steps: [[Int]]

  /// - Parameters:
  ///   - dims: the common dimensions.
  ///   - operands: for each operand, its step in each dimension.
  public init(_ dims: [Int], operands: [[Int]]) {
    var counts: [Int] = []
    var steps: [[Int]] = []
    for (axis, count) in dims.enumerated() where count != 1 {
      let own = operands.map { (operand: [Int]) -> Int in operand[axis] }
      if let last = steps.last, let lastCount = counts.last,
        zip(last, own).allSatisfy({ (pair: (Int, Int)) -> Bool in pair.0 == pair.1 &* count })
      {
        counts[counts.count - 1] = lastCount &* count
        steps[steps.count - 1] = own
      } else {
        counts.append(count)
        steps.append(own)
      }
    }
    innerCount = counts.popLast() ?? 1
    innerSteps = steps.popLast() ?? operands.map { (_: [Int]) -> Int in 1 }
    self.counts = counts
    self.steps = steps
  }

  /// Calls `body` with the operands' offsets for each stretch of `innerCount` elements, in row-major order; polls for
  /// Ctrl-C now and then.
  public func forEach(_ body: (_ offsets: [Int]) throws -> Void) throws {
    if innerCount == 0 || counts.contains(0) { return }
    var offsets = [Int](repeating: 0, count: innerSteps.count)
    var position = [Int](repeating: 0, count: counts.count)
    var sincePoll = 0
    while true {
      try body(offsets)
      sincePoll &+= innerCount &+ 16
      if sincePoll > WorkerPool.tileElements {
        sincePoll = 0
        try Interrupt.poll()
      }
      if !advance(&position, &offsets) { return }
    }
  }

  /// The next position of the outer dimensions; false after the last.
  private func advance(_ position: inout [Int], _ offsets: inout [Int]) -> Bool {
    var axis = counts.count - 1
    while axis >= 0 {
      position[axis] += 1
      let isInside = position[axis] < counts[axis]
      let times = isInside ? 1 : 1 - counts[axis]
      for operand in offsets.indices { offsets[operand] &+= steps[axis][operand] &* times }
      if isInside { return true }
      position[axis] = 0
      axis -= 1
    }
    return false
  }
}
