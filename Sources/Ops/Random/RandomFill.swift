import Kernels
import Tensors

/// What fills a tensor with random numbers: a large one in tiles that threads share, each with a generator that has been
/// moved on to where the tile begins.
enum RandomFill: Sendable {
  case uniform, normal, truncatedNormal
  case integers(low: Int64, range: UInt64)

  /// - Returns: the status of the loop: not 0 for dtypes that it does not have.
  /// - Throws: `KeyboardInterrupt`.
  func run(_ dtype: DType, _ generator: k_philox, _ output: Tensor) throws -> Int32 {
    let out = SharedAddress(output.pointer)
    let size = dtype.byteSize
    return try WorkerPool.eachTile(of: output.elementCount) { (start: Int, count: Int) -> Int32 in
      var own = generator
      k_philox_skip(&own, groups(before: start, dtype))
      return fill(dtype, &own, out.pointer + start * size, count)
    }
  }

  private func fill(
    _ dtype: DType, _ generator: inout k_philox, _ out: UnsafeMutableRawPointer, _ count: Int
  ) -> Int32 {
    switch self {
    case .uniform: k_philox_uniform(dtype.rawValue, &generator, out, count)
    case .normal: k_philox_normal(dtype.rawValue, &generator, out, count)
    case .truncatedNormal: k_philox_truncated_normal(dtype.rawValue, &generator, out, count)
    case .integers(let low, let range): k_philox_uniform_int(dtype.rawValue, &generator, low, range, out, count)
    }
  }

  /// The groups of four words that so many numbers take, a multiple of four.
  private func groups(before count: Int, _ dtype: DType) -> UInt64 {
    switch self {
    case .truncatedNormal: UInt64(count) * 64
    case .uniform, .normal, .integers: UInt64(count) / (dtype.byteSize == 8 ? 2 : 4)
    }
  }
}
