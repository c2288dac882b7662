/// Where the code points of a text lie among its bytes: the place of every 32nd one. Any other is a short scan away, so
/// that indexing takes the same time everywhere in the text, for a quarter of a byte a code point.
struct CodePointLandmarks {
  private static let shift = 5
  private let offsets: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offsets: [Int] = []
    offsets.reserveCapacity(bytes.count >> CodePointLandmarks.shift + 1)
    var seen = 0
    for place in 0..<bytes.count where bytes[place] & 0xc0 != 0x80 {
      if seen & (1 << CodePointLandmarks.shift - 1) == 0 { offsets.append(place) }
      seen += 1
    }
    self.offsets = offsets
  }

  /// The byte at which code point `index` begins; the end of the text for the one behind the last.
  func offset(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let landmark = index >> CodePointLandmarks.shift
    // A text whose length is a multiple of 32 has no landmark at its end.
    guard landmark < offsets.count else { return bytes.count }
    var place = offsets[landmark]
    var missing = index & (1 << CodePointLandmarks.shift - 1)
    while missing > 0 && place < bytes.count {
      place += CodePointLandmarks.width(bytes[place])
      missing -= 1
    }
    return place
  }

  /// The code point that begins at byte `offset`.
  func index(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if offset >= bytes.count && offsets.isEmpty { return 0 }
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    var index = low << CodePointLandmarks.shift
    for place in offsets[low]..<offset where bytes[place] & 0xc0 != 0x80 { index += 1 }
    return index
  }

  /// How many bytes the code point has that begins with `byte`.
  @inline(__always)
  private static func width(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4 }

  /// The code point that begins at byte `offset`.
  static func scalar(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
    let lead = bytes[offset]
    let width = width(lead)
    var code = width == 1 ? UInt32(lead) : UInt32(lead) & (0x7f >> UInt32(width))
    for place in offset + 1..<offset + width { code = code << 6 | UInt32(bytes[place] & 0x3f) }
    return Unicode.Scalar(code) ?? "\u{fffd}"
  }
}

/// A hash of bytes, eight at a time.
enum ByteHash {
  private static let factor: UInt64 = 0x9e37_79b9_7f4a_7c15

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* factor
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place + 8 <= raw.count {
      hash = mixed(hash, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    if place < raw.count {
      var rest: UInt64 = 0
      while place < raw.count {
        rest = rest << 8 | UInt64(raw[place])
        place += 1
      }
      hash = mixed(hash, rest)
    }
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}

extension String {
  /// A text of `count` bytes that `fill` writes.
  @inline(__always)
  init(bytes count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { (buffer: UnsafeMutableBufferPointer<UInt8>) -> Int in
      guard count > 0, let base = buffer.baseAddress else { return 0 }
      fill(base)
      return count
    }
  }
}
