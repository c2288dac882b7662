import Diagnostics
import Tensors

/// A permutation of the numbers up to a greatest one, of which each place is computed alone.
///
/// The block cipher Simon with few rounds permutes the numbers of its block; what lies beyond the greatest is encrypted
/// again ("cycle walking").
///
/// - Source: Beaulieu and others, "The Simon and Speck families of lightweight block ciphers", 2013.
struct IndexPermutation {
  private let keys: [UInt64]
  /// Bits of half a block.
  private let width: UInt64
  private let mask: UInt64
  private let greatest: UInt64

  init(key: [UInt32], greatest: UInt64, rounds: Int) {
    var bits: UInt64 = greatest <= 1 ? 0 : 64 - UInt64((greatest - 1).leadingZeroBitCount)
    bits = max(bits + bits % 2, 16)
    width = bits / 2
    mask = width == 64 ? .max : (1 << width) - 1
    self.greatest = greatest
    var keys = key.map { (word: UInt32) -> UInt64 in UInt64(word) }
    for index in keys.indices { keys[index] &= mask }
    var constants: UInt64 = 0x7369_f885_192c_0ef5 & mask
    while keys.count < rounds {
      let last = keys[keys.count - 1]
      let mixed = IndexPermutation.rotated(last, right: 3, width) ^ IndexPermutation.rotated(last, right: 4, width)
      keys.append((0xffff_fffc & mask ^ constants & 1 ^ keys[keys.count - 3] ^ mixed) & mask)
      constants >>= 1
    }
    self.keys = Array(keys.prefix(rounds))
  }

  func callAsFunction(_ index: UInt64) -> UInt64 {
    if greatest == 0 { return 0 }
    var place = index
    repeat { place = encrypted(place) } while place > greatest
    return place
  }

  private func encrypted(_ value: UInt64) -> UInt64 {
    var left = value >> width & mask
    var right = value & mask
    for round in stride(from: 0, to: keys.count - 1, by: 2) {
      left ^= mixed(right) ^ keys[round]
      right ^= mixed(left) ^ keys[round + 1]
    }
    return left << width | right
  }

  private func mixed(_ x: UInt64) -> UInt64 {
    func rotated(_ count: UInt64) -> UInt64 { IndexPermutation.rotated(x, right: width - count, width) }
    return rotated(1) & rotated(8) ^ rotated(2)
  }

  private static func rotated(_ x: UInt64, right count: UInt64, _ width: UInt64) -> UInt64 {
    if count == 0 || count == width { return x }
    return (x >> count | x << (width - count)) & ((1 << width) - 1)
  }
}

extension Op {
  /// Where indices go in a random permutation of `[0, max_index]`.
  ///
  /// - Inputs: `index` and `max_index`: scalars or vectors; `seed`: three numbers, or a row of three for each index.
  /// - Errors: `InvalidArgumentError` for an index below 0 or above `max_index`.
  /// - Source: TensorFlow op `RandomIndexShuffle`; scripts call `tf.random.experimental.index_shuffle`.
  public static let randomIndexShuffle: Op = Op(
    "RandomIndexShuffle", scope: "RandomIndexShuffle",
    inputs: [.same("index", "dtype"), .same("seed", "Tseed"), .same("max_index", "dtype")], outputs: [.same("dtype")],
    attributes: [
      .int("rounds", default: 4), .type("dtype", DTypeSet(listing: "int32 uint32 int64 uint64")),
      .type("Tseed", DTypeSet(listing: "int32 uint32 int64 uint64")),
    ],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      let (index, seed, greatest) = (context.shape(0), context.shape(1), context.shape(2))
      if index.rank == 1 { return [index] }
      if index.rank == 0, greatest.rank == 1 { return [greatest] }
      guard index.rank == 0, greatest.rank == 0 else { return [.unknown] }
      guard let rank = seed.rank else { return [.unknown] }
      return [rank == 2 ? PartialShape([seed[0]]) : .scalar]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      try shuffledIndices(inputs[0], inputs[1], inputs[2], rounds: call.attributes.int("rounds", default: 4))
    },
    gradient: .notDifferentiable("integer result"), summary: "Where indices go in a random permutation.")

  private static func shuffledIndices(
    _ index: Tensor, _ seed: Tensor, _ greatest: Tensor, rounds: Int
  ) throws -> [Tensor] {
    guard index.rank <= 1 else {
      throw Failure(.invalidArgumentError, "Index must be a scalar or vector, got shape \(index.shape)")
    }
    guard greatest.rank <= 1 else {
      throw Failure(.invalidArgumentError, "max_index must be a scalar or vector, got shape \(greatest.shape)")
    }
    let rows = seed.rank == 2 ? seed.shape[0] : 1
    let count = Swift.max(index.elementCount, rows, greatest.elementCount)
    let isMatrix = seed.rank == 2 && seed.shape[0] == count && seed.shape[1] == 3
    let isSeed = isMatrix || seed.rank == 1 && seed.elementCount == 3
    guard isSeed else {
      throw Failure(
        .invalidArgumentError,
        "Seed must be a vector of size [3] or a matrix of size [\(count), 3] but got \(seed.shape).")
    }
    for (name, x) in [("index", index), ("max_index", greatest)] where x.rank == 1 && x.elementCount != count {
      throw Failure(.invalidArgumentError, "\(name) must be a scalar or a vector of size \(count), got \(x.shape)")
    }
    guard rounds >= 4, rounds.isMultiple(of: 2), rounds <= 64 else {
      throw Failure(.invalidArgumentError, "rounds must be an even number from 4 to 64, got \(rounds)")
    }
    let isVector = index.rank == 1 || greatest.rank == 1 || seed.rank == 2
    let output = try Tensor(uninitialized: index.dtype, isVector ? Shape([count]) : Shape([]))
    let isUnsigned = index.dtype == .uint64
    for place in 0..<count {
      let from = index.int(at: index.rank == 0 ? 0 : place)
      let last = greatest.int(at: greatest.rank == 0 ? 0 : place)
      if !isUnsigned {
        guard from >= 0 else { throw Failure(.invalidArgumentError, "index must be >= 0 but was \(from)") }
        guard last >= from else {
          throw Failure(.invalidArgumentError, "max_index must be >= index, but \(last) < \(from)")
        }
      }
      let key = (0..<3).map { (word: Int) -> UInt32 in
        UInt32(truncatingIfNeeded: seed.int(at: seed.rank == 1 ? word : 3 * place + word))
      }
      let permutation = IndexPermutation(key: key, greatest: UInt64(bitPattern: Int64(last)), rounds: rounds)
      output.store(Int(truncatingIfNeeded: permutation(UInt64(bitPattern: Int64(from)))), at: place)
    }
    return [output]
  }
}
