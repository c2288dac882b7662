import Diagnostics
import Tensors

/// Hash functions of bytes that TensorFlow's ops are defined by.
enum ByteHash {
  private static func word(_ bytes: ArraySlice<UInt8>, _ place: Int, _ count: Int = 8) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(bytes[bytes.startIndex + place + index]) << UInt64(8 * index) }
    return value
  }

  private static func rotated(_ x: UInt64, _ count: UInt64) -> UInt64 { x >> count | x << (64 - count) }

  // MARK: MurmurHash64A

  /// - Source: Appleby's MurmurHash64A, with TensorFlow's seed.
  static func murmur(_ text: [UInt8]) -> UInt64 {
    let m: UInt64 = 0xc6a4_a793_5bd1_e995
    var hash = 0xDECA_FCAF_FE ^ (UInt64(text.count) &* m)
    let bytes = text[...]
    for place in stride(from: 0, to: text.count - text.count % 8, by: 8) {
      var k = word(bytes, place) &* m
      k ^= k >> 47
      hash = (hash ^ k &* m) &* m
    }
    let rest = text.count % 8
    if rest > 0 { hash = (hash ^ word(bytes, text.count - rest, rest)) &* m }
    hash = (hash ^ hash >> 47) &* m
    return hash ^ hash >> 47
  }

  // MARK: SipHash

  /// - Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012 (SipHash-2-4).
  static func sip(_ text: [UInt8], _ key: (UInt64, UInt64)) -> UInt64 {
    var v: [UInt64] = [
      key.0 ^ 0x736f_6d65_7073_6575, key.1 ^ 0x646f_7261_6e64_6f6d, key.0 ^ 0x6c79_6765_6e65_7261,
      key.1 ^ 0x7465_6462_7974_6573,
    ]
    func round() {
      v[0] = v[0] &+ v[1]
      v[1] = rotated(v[1], 51) ^ v[0]
      v[0] = rotated(v[0], 32)
      v[2] = v[2] &+ v[3]
      v[3] = rotated(v[3], 48) ^ v[2]
      v[0] = v[0] &+ v[3]
      v[3] = rotated(v[3], 43) ^ v[0]
      v[2] = v[2] &+ v[1]
      v[1] = rotated(v[1], 47) ^ v[2]
      v[2] = rotated(v[2], 32)
    }
    func absorb(_ word: UInt64) {
      v[3] ^= word
      round()
      round()
      v[0] ^= word
    }
    let whole = text.count - text.count % 8
    for place in stride(from: 0, to: whole, by: 8) { absorb(word(text[...], place)) }
    absorb(word(text[...], whole, text.count % 8) | UInt64(text.count & 0xff) << 56)
    v[2] ^= 0xff
    for _ in 0..<4 { round() }
    return v[0] ^ v[1] ^ v[2] ^ v[3]
  }

  // MARK: FarmHash

  private static let k0: UInt64 = 0xc3a5_c85c_97cb_3127
  private static let k1: UInt64 = 0xb492_b66f_be98_f273
  private static let k2: UInt64 = 0x9ae1_6a3b_2f90_404f

  private static func mixed(_ u: UInt64, _ v: UInt64, _ factor: UInt64) -> UInt64 {
    var a = (u ^ v) &* factor
    a ^= a >> 47
    var b = (v ^ a) &* factor
    b ^= b >> 47
    return b &* factor
  }

  /// - Source: Pike, FarmHash: `Fingerprint64`.
  static func farm(_ text: [UInt8]) -> UInt64 {
    let bytes = text[...]
    switch text.count {
    case 0...16: return short(bytes)
    case 17...32: return middle(bytes)
    case 33...64: return long(bytes)
    default: return longest(bytes)
    }
  }

  private static func short(_ s: ArraySlice<UInt8>) -> UInt64 {
    let count = s.count
    let factor = k2 &+ UInt64(count) &* 2
    if count >= 8 {
      let a = word(s, 0) &+ k2
      let b = word(s, count - 8)
      let c = rotated(b, 37) &* factor &+ a
      return mixed(c, (rotated(a, 25) &+ b) &* factor, factor)
    }
    if count >= 4 { return mixed(UInt64(count) &+ word(s, 0, 4) << 3, word(s, count - 4, 4), factor) }
    guard count > 0 else { return k2 }
    let y = word(s, 0, 1) &+ word(s, count >> 1, 1) << 8
    let z = UInt64(count) &+ word(s, count - 1, 1) << 2
    let x = y &* k2 ^ z &* k0
    return (x ^ x >> 47) &* k2
  }

  private static func middle(_ s: ArraySlice<UInt8>) -> UInt64 {
    let factor = k2 &+ UInt64(s.count) &* 2
    let a = word(s, 0) &* k1
    let b = word(s, 8)
    let c = word(s, s.count - 8) &* factor
    let d = word(s, s.count - 16) &* k2
    return mixed(rotated(a &+ b, 43) &+ rotated(c, 30) &+ d, a &+ rotated(b &+ k2, 18) &+ c, factor)
  }

  private static func long(_ s: ArraySlice<UInt8>) -> UInt64 {
    let factor = k2 &+ UInt64(s.count) &* 2
    let a = word(s, 0) &* k2
    let b = word(s, 8)
    let c = word(s, s.count - 8) &* factor
    let d = word(s, s.count - 16) &* k2
    let y = rotated(a &+ b, 43) &+ rotated(c, 30) &+ d
    let z = mixed(y, a &+ rotated(b &+ k2, 18) &+ c, factor)
    let e = word(s, 16) &* factor
    let f = word(s, 24)
    let g = (y &+ word(s, s.count - 32)) &* factor
    let h = (z &+ word(s, s.count - 24)) &* factor
    return mixed(rotated(e &+ f, 43) &+ rotated(g, 30) &+ h, e &+ rotated(f &+ a, 18) &+ g, factor)
  }

  private static func weak(_ s: ArraySlice<UInt8>, _ place: Int, _ a: UInt64, _ b: UInt64) -> (UInt64, UInt64) {
    var a = a &+ word(s, place)
    var b = rotated(b &+ a &+ word(s, place + 24), 21)
    let c = a
    a = a &+ word(s, place + 8) &+ word(s, place + 16)
    b = b &+ rotated(a, 44)
    return (a &+ word(s, place + 24), b &+ c)
  }

  private static func longest(_ s: ArraySlice<UInt8>) -> UInt64 {
    var x: UInt64 = 81
    var y = UInt64(81) &* k1 &+ 113
    var z = y &* k2 &+ 113
    z = (z ^ z >> 47) &* k2
    var (v, w): ((UInt64, UInt64), (UInt64, UInt64)) = ((0, 0), (0, 0))
    x = x &* k2 &+ word(s, 0)
    let end = (s.count - 1) / 64 * 64
    for place in stride(from: 0, to: end, by: 64) {
      x = rotated(x &+ y &+ v.0 &+ word(s, place + 8), 37) &* k1
      y = rotated(y &+ v.1 &+ word(s, place + 48), 42) &* k1
      x ^= w.1
      y = y &+ v.0 &+ word(s, place + 40)
      z = rotated(z &+ w.0, 33) &* k1
      v = weak(s, place, v.1 &* k1, x &+ w.0)
      w = weak(s, place + 32, z &+ w.1, y &+ word(s, place + 16))
      swap(&z, &x)
    }
    let factor = k1 &+ (z & 0xff) << 1
    let last = s.count - 64
    w.0 = w.0 &+ UInt64((s.count - 1) & 63)
    v.0 = v.0 &+ w.0
    w.0 = w.0 &+ v.0
    x = rotated(x &+ y &+ v.0 &+ word(s, last + 8), 37) &* factor
    y = rotated(y &+ v.1 &+ word(s, last + 48), 42) &* factor
    x ^= w.1 &* 9
    y = y &+ v.0 &* 9 &+ word(s, last + 40)
    z = rotated(z &+ w.0, 33) &* factor
    v = weak(s, last, v.1 &* factor, x &+ w.0)
    w = weak(s, last + 32, z &+ w.1, y &+ word(s, last + 16))
    swap(&z, &x)
    let first = mixed(v.0, w.0, factor) &+ (y ^ y >> 47) &* k0 &+ z
    return mixed(first, mixed(v.1, w.1, factor) &+ x, factor)
  }
}

/// Ops that make numbers of bytes.
public enum Hashes {
  public static let all: [Op] = [.stringToHashBucket, .stringToHashBucketFast, .stringToHashBucketStrong, .fingerprint]

  static let buckets: [Op.Attribute] = [.int("num_buckets", minimum: 1)]

  static func bucketed(_ x: Tensor, _ call: borrowing KernelCall, _ hash: ([UInt8]) -> UInt64) throws -> Tensor {
    let count = UInt64(max(1, call.attributes.int("num_buckets")))
    let out = try call.output(.int64, x.shape)
    for index in 0..<x.elementCount { out.store(Int(hash(x.bytes(at: index)) % count), at: index) }
    return out
  }

  /// The little-endian bytes of a hash.
  static func bytes(_ hash: UInt64) -> [UInt8] { (0..<8).map { (index: Int) -> UInt8 in UInt8(truncatingIfNeeded: hash >> UInt64(8 * index)) } }

  fileprivate static func fingerprints(_ x: Tensor) -> [UInt8] {
    let rows = x.shape[0]
    let width = rows == 0 ? 0 : x.elementCount / rows
    if x.dtype == .string {
      let hashes = (0..<x.elementCount).map { (index: Int) -> [UInt8] in bytes(ByteHash.farm(x.bytes(at: index))) }
      if width == 1 { return hashes.flatMap { $0 } }
      return (0..<rows).flatMap { (row: Int) -> [UInt8] in
        bytes(ByteHash.farm(Array(hashes[(row * width)..<((row + 1) * width)].joined())))
      }
    }
    let size = width * x.dtype.byteSize
    return (0..<rows).flatMap { (row: Int) -> [UInt8] in
      let start = UnsafeRawBufferPointer(start: x.pointer + row * size, count: size)
      return bytes(ByteHash.farm(Array(start)))
    }
  }
}

extension Op {
  private static let text = Gradient.notDifferentiable("integer result")

  /// - Source: TensorFlow op `StringToHashBucket`; scripts call `tf.strings.to_hash_bucket`.
  public static let stringToHashBucket: Op = Op(
    "StringToHashBucket", scope: "StringToHashBucket", inputs: [.fixed("string_tensor", .string)],
    outputs: [.fixed(.int64)], attributes: Hashes.buckets, shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try Hashes.bucketed(x, call) { (bytes: [UInt8]) -> UInt64 in ByteHash.murmur(bytes) }
    }, gradient: text, summary: "A number below num_buckets for each string.")

  /// - Source: TensorFlow op `StringToHashBucketFast`; scripts call `tf.strings.to_hash_bucket_fast`.
  public static let stringToHashBucketFast: Op = Op(
    "StringToHashBucketFast", scope: "StringToHashBucketFast", inputs: [.fixed("input", .string)],
    outputs: [.fixed(.int64)], attributes: Hashes.buckets, shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try Hashes.bucketed(x, call) { (bytes: [UInt8]) -> UInt64 in ByteHash.farm(bytes) }
    }, gradient: text, summary: "A number below num_buckets for each string, by FarmHash.")

  /// - Attributes: `key`: two numbers.
  /// - Source: TensorFlow op `StringToHashBucketStrong`; scripts call `tf.strings.to_hash_bucket_strong`.
  public static let stringToHashBucketStrong: Op = Op(
    "StringToHashBucketStrong", scope: "StringToHashBucketStrong", inputs: [.fixed("input", .string)],
    outputs: [.fixed(.int64)], attributes: Hashes.buckets + [Op.Attribute("key", .intList)], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let key = call.attributes.ints("key")
      guard key.count == 2 else { throw Failure(.invalidArgumentError, "Key must have 2 elements") }
      let words = (UInt64(bitPattern: Int64(key[0])), UInt64(bitPattern: Int64(key[1])))
      return try Hashes.bucketed(x, call) { (bytes: [UInt8]) -> UInt64 in ByteHash.sip(bytes, words) }
    }, gradient: text, summary: "A number below num_buckets for each string, by a keyed hash.")

  /// Eight bytes for each row.
  ///
  /// - Source: TensorFlow op `Fingerprint`; scripts call `tf.fingerprint`.
  public static let fingerprint: Op = Op(
    "Fingerprint", scope: "Fingerprint", inputs: [.same("data"), .fixed("method", .string)],
    outputs: [.fixed(.uint8, name: "fingerprint")], attributes: [.type("T", .all)], isNamedInErrors: false,
    shape: ShapeRule { context in
      let data = try context.shape(0).requiringRank(atLeast: 1)
      return [PartialShape([data[0], 8])]
    },
    kernel: .binary { (x: Tensor, method: Tensor, call: borrowing KernelCall) throws -> Tensor in
      guard method.elementCount == 1 else {
        throw Failure(.invalidArgumentError, "`method` should be a scalar string: \(method.shape)")
      }
      let name = String(decoding: method.bytes(at: 0), as: UTF8.self)
      guard name == "farmhash64" else { throw Failure(.invalidArgumentError, "Unsupported fingerprint method: \(name)") }
      guard x.rank > 0 else {
        throw Failure(.invalidArgumentError, "`data` should have at least one dimension: \(x.shape)")
      }
      guard !x.dtype.isObject || x.dtype == .string else { throw call.unsupported(x.dtype) }
      return try Tensor.from(Hashes.fingerprints(x), shape: [x.shape[0], 8])
    }, gradient: text, summary: "Eight bytes for each row of a tensor.")
}
