import Diagnostics
import Tensors

/// Two operands and a result that a loop runs through in steps of bytes.
struct BinaryStretch {
  var x: UnsafeRawPointer
  var xStep: Int
  var y: UnsafeRawPointer
  var yStep: Int
  var z: UnsafeMutableRawPointer
  var zStep: Int
  var count: Int

  /// The function of each pair. The closure is inlined, so that each use is a few tight loops: over memory without gaps,
  /// with one operand standing still, as a reduction in a register, and in any steps.
  @inline(__always)
  func each<Input, Output>(_ function: (Input, Input) -> Output) {
    let (width, outWidth) = (MemoryLayout<Input>.stride, MemoryLayout<Output>.stride)
    if zStep == outWidth, xStep == width || xStep == 0, yStep == width || yStep == 0 {
      let out = z.assumingMemoryBound(to: Output.self)
      let (a, b) = (x.assumingMemoryBound(to: Input.self), y.assumingMemoryBound(to: Input.self))
      if xStep == 0 {
        if yStep == 0 {
          for index in 0..<count { out[index] = function(a[0], b[0]) }
        } else {
          let left = a[0]
          for index in 0..<count { out[index] = function(left, b[index]) }
        }
      } else if yStep == 0 {
        let right = b[0]
        for index in 0..<count { out[index] = function(a[index], right) }
      } else {
        for index in 0..<count { out[index] = function(a[index], b[index]) }
      }
      return
    }
    if zStep == 0, xStep == 0, x == UnsafeRawPointer(z), Input.self == Output.self {
      var total = x.load(as: Input.self)
      for index in 0..<count {
        total = unsafeBitCast(function(total, (y + index &* yStep).load(as: Input.self)), to: Input.self)
      }
      z.storeBytes(of: total, as: Input.self)
      return
    }
    for index in 0..<count {
      let value = function((x + index &* xStep).load(as: Input.self), (y + index &* yStep).load(as: Input.self))
      (z + index &* zStep).storeBytes(of: value, as: Output.self)
    }
  }
}

/// An operand and a result, both without gaps.
struct UnaryStretch {
  let x: UnsafeRawPointer
  let z: UnsafeMutableRawPointer
  let count: Int

  @inline(__always)
  func each<Input, Output>(_ function: (Input) -> Output) {
    let (a, out) = (x.assumingMemoryBound(to: Input.self), z.assumingMemoryBound(to: Output.self))
    for index in 0..<count { out[index] = function(a[index]) }
  }
}

/// Three operands walked in step: the axes in the order in which the last one lies in memory, neighbours merged where all
/// operands allow it, the innermost axis as one stretch.
struct OperandWalk {
  private(set) var count = 1
  private(set) var steps = (x: 0, y: 0, z: 0)
  private var outer: [(count: Int, x: Int, y: Int, z: Int)] = []

  /// - Parameters: dimensions, and each operand's steps through them in bytes.
  ///   - key: the steps that the axes are ordered by, the largest first.
  init(_ dims: [Int], x: [Int], y: [Int], z: [Int], key: [Int]) {
    var axes = dims.indices.filter { dims[$0] != 1 }
    if axes.count > 1 {
      axes.sort { (a: Int, b: Int) -> Bool in
        let (p, q) = (key[a].magnitude, key[b].magnitude)
        return p != q ? p > q : a < b
      }
    }
    for axis in axes {
      let own = (count: dims[axis], x: x[axis], y: y[axis], z: z[axis])
      if let last = outer.last, last.x == own.x &* own.count, last.y == own.y &* own.count, last.z == own.z &* own.count {
        outer[outer.count - 1] = (last.count &* own.count, own.x, own.y, own.z)
      } else {
        outer.append(own)
      }
    }
    if let inner = outer.popLast() {
      count = inner.count
      steps = (inner.x, inner.y, inner.z)
    }
  }

  /// Calls `body` with the operands' offsets of each stretch; polls for Ctrl-C now and then.
  func forEach(_ body: (_ x: Int, _ y: Int, _ z: Int) throws -> Void) throws {
    if count == 0 || outer.contains(where: { $0.count == 0 }) { return }
    var position = [Int](repeating: 0, count: outer.count)
    var (x, y, z) = (0, 0, 0)
    var sincePoll = 0
    while true {
      try body(x, y, z)
      sincePoll &+= count &+ 16
      if sincePoll > WorkerPool.tileElements {
        sincePoll = 0
        try Interrupt.poll()
      }
      var axis = outer.count - 1
      while axis >= 0 {
        position[axis] += 1
        if position[axis] < outer[axis].count {
          x &+= outer[axis].x
          y &+= outer[axis].y
          z &+= outer[axis].z
          break
        }
        let back = outer[axis].count - 1
        x &-= outer[axis].x &* back
        y &-= outer[axis].y &* back
        z &-= outer[axis].z &* back
        position[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
