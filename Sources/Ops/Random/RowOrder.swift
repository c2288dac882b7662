import Diagnostics
import Kernels
import Tensors

/// The rows of a tensor in another order.
enum RowOrder {
  /// Fisher and Yates' way from the front: row i changes places with one of those from i on.
  static func shuffled(_ x: Tensor, _ generator: inout k_philox) throws -> Tensor {
    let rows = x.rank == 0 ? 1 : x.shape[0]
    guard rows > 1, x.elementCount > 1 else { return x }
    if x.elementCount == rows, !x.dtype.isObject {
      let out = try Tensor(uninitialized: x.dtype, x.shape)
      try Tiles.copy(x.pointer, to: out.pointer, byteCount: x.byteCount)
      switch x.dtype.byteSize {
      case 1: try shuffle(out.pointer(as: UInt8.self), rows, &generator)
      case 2: try shuffle(out.pointer(as: UInt16.self), rows, &generator)
      case 4: try shuffle(out.pointer(as: UInt32.self), rows, &generator)
      case 8: try shuffle(out.pointer(as: UInt64.self), rows, &generator)
      default: try shuffle(out.pointer.assumingMemoryBound(to: SIMD2<UInt64>.self), rows, &generator)
      }
      return out
    }
    // Scratch: 8 bytes a row.
    var order = Array(0..<rows)
    try order.withUnsafeMutableBufferPointer { (places: inout UnsafeMutableBufferPointer<Int>) throws -> Void in
      if let places = places.baseAddress { try shuffle(places, rows, &generator) }
    }
    return try take(x, order)
  }

  private static func shuffle<Element>(
    _ elements: UnsafeMutablePointer<Element>, _ count: Int, _ generator: inout k_philox
  ) throws {
    let stretch = 4096
    try withUnsafeTemporaryAllocation(of: UInt32.self, capacity: stretch) {
      (words: UnsafeMutableBufferPointer<UInt32>) throws -> Void in
      guard let words = words.baseAddress else { return }
      for start in stride(from: 0, to: count - 1, by: stretch) {
        try Interrupt.poll()
        let length = min(stretch, count - 1 - start)
        k_philox_fill_uint32(&generator, words, length)
        for step in 0..<length {
          let index = start &+ step
          let other = index &+ Int(words[step]) % (count &- index)
          (elements[index], elements[other]) = (elements[other], elements[index])
        }
      }
    }
  }

  static func take(_ x: Tensor, _ order: [Int]) throws -> Tensor {
    let width = x.elementCount / order.count
    if x.dtype == .string {
      let rows = order.flatMap { (row: Int) -> [[UInt8]] in
        (row * width..<(row + 1) * width).map { (index: Int) -> [UInt8] in x.bytes(at: index) }
      }
      return try .strings(rows, shape: x.shape)
    }
    guard !x.dtype.isObject else { return x }
    let output = try Tensor(uninitialized: x.dtype, x.shape)
    let bytes = width * x.dtype.byteSize
    for (index, row) in order.enumerated() {
      (output.pointer + index * bytes).copyMemory(from: x.pointer + row * bytes, byteCount: bytes)
    }
    return output
  }
}
