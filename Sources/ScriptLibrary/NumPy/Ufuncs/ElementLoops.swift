import Diagnostics
import Tensors

/// Loops over strided operands. The closures are inlined, so that each use is one tight loop.
enum ElementLoops {
  @inline(__always)
  static func binary<Input, Output>(
    _ a: NDArray, _ b: NDArray, _ out: NDArray, _ function: (Input, Input) -> Output
  ) throws {
    let walk = StridedWalk(out.dims, operands: [a.strides, b.strides, out.strides])
    let steps = walk.innerSteps
    let (x, y, z) = (UnsafeRawPointer(a.base), UnsafeRawPointer(b.base), out.base)
    let count = walk.innerCount
    try walk.forEach { (offsets: [Int]) in
      let (px, py, pz) = (x + offsets[0], y + offsets[1], z + offsets[2])
      let (sx, sy, sz) = (steps[0], steps[1], steps[2])
      try inPieces(count) { (piece: Range<Int>) in
        for index in piece {
          let value = function(
            (px + index &* sx).load(as: Input.self), (py + index &* sy).load(as: Input.self))
          (pz + index &* sz).storeBytes(of: value, as: Output.self)
        }
      }
    }
  }

  /// Calls `body` with the elements from 0 to `count`, a short stretch at a time: Ctrl-C is looked for in between.
  @inline(__always)
  private static func inPieces(_ count: Int, _ body: (Range<Int>) -> Void) throws {
    var start = 0
    while start < count {
      try Interrupt.poll()
      let end = min(start + pieceLength, count)
      body(start..<end)
      start = end
    }
  }

  private static let pieceLength = 1 << 16

  @inline(__always)
  static func unary<Input, Output>(_ a: NDArray, _ out: NDArray, _ function: (Input) -> Output) throws {
    let walk = StridedWalk(out.dims, operands: [a.strides, out.strides])
    let steps = walk.innerSteps
    let (x, z) = (UnsafeRawPointer(a.base), out.base)
    let count = walk.innerCount
    try walk.forEach { (offsets: [Int]) in
      let (px, pz) = (x + offsets[0], z + offsets[1])
      try inPieces(count) { (piece: Range<Int>) in
        for index in piece {
          let value = function((px + index &* steps[0]).load(as: Input.self))
          (pz + index &* steps[1]).storeBytes(of: value, as: Output.self)
        }
      }
    }
  }
}
