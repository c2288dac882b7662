import Diagnostics
import Kernels
import Tensors

/// Where the stateless ops get their generator: from a seed of two numbers, or from a key and a counter.
enum PhiloxSource {
  /// Key and counter from a seed.
  ///
  /// TensorFlow scrambles the seed with a key of its own, so that nearby seeds give unrelated streams.
  static func scrambled(_ seed: Tensor) throws -> (key: UInt64, counter: UInt64) {
    guard seed.shape == Shape(vector: 2) else {
      throw Failure(.invalidArgumentError, "seed must have shape [2], not \(seed.shape)")
    }
    let words = seed.ints.map { (value: Int) -> UInt64 in UInt64(bitPattern: Int64(value)) }
    var mixer = generator(key: 0x0246_1e29_3ec8_f720, low: words[0], high: words[1])
    var mixed = [UInt32](repeating: 0, count: 4)
    k_philox_fill_uint32(&mixer, &mixed, 4)
    return (UInt64(mixed[0]) | UInt64(mixed[1]) << 32, UInt64(mixed[2]) | UInt64(mixed[3]) << 32)
  }

  /// The generator of a seed.
  static func generator(seed: Tensor) throws -> k_philox {
    let (key, counter) = try scrambled(seed)
    return generator(key: key, low: 0, high: counter)
  }

  /// The generator that key, counter and algorithm describe, inputs 1, 2 and 3 of most stateless ops.
  ///
  /// - Throws: `InvalidArgumentError` for other shapes and for algorithms other than Philox.
  static func generator(_ key: Tensor, _ counter: Tensor, _ algorithm: Tensor) throws -> k_philox {
    guard algorithm.rank == 0 else {
      throw Failure(.invalidArgumentError, "algorithm must be of shape [], not \(algorithm.shape)")
    }
    let number = algorithm.int(at: 0)
    guard key.elementCount == 1 else {
      throw Failure(
        .invalidArgumentError,
        "key must have shape [1], not \(key.shape). (Note that batched keys are not supported yet.)")
    }
    guard counter.rank == 1, counter.elementCount >= 2 else {
      throw Failure(
        .invalidArgumentError,
        "counter must be a vector with length at least 2; got shape: \(counter.shape). (Note that batched counters are "
          + "not supported yet.)")
    }
    guard number == 1 || number == 3 else {
      throw Failure(.invalidArgumentError, "Unsupported algorithm id: \(number)")
    }
    return generator(key: word(key, 0), low: word(counter, 0), high: word(counter, 1))
  }

  static func generator(key: UInt64, low: UInt64, high: UInt64) -> k_philox {
    k_philox(
      counter: (
        UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32), UInt32(truncatingIfNeeded: high),
        UInt32(truncatingIfNeeded: high >> 32)
      ), key: (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32)))
  }

  private static func word(_ x: Tensor, _ index: Int) -> UInt64 { UInt64(bitPattern: Int64(x.int(at: index))) }
}
