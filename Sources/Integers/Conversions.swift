extension Int {
  /// nil when the number does not fit.
  @inlinable
  public init?(exactly number: BigInt) {
    if number.magnitude.words.count > 1 { return nil }
    let magnitude = number.magnitude.words.first ?? 0
    if number.isNegative {
      guard magnitude <= UInt(Int.max) + 1 else { return nil }
      self = Int(bitPattern: 0 &- magnitude)
    } else {
      guard magnitude <= UInt(Int.max) else { return nil }
      self = Int(magnitude)
    }
  }

  /// The nearest one that fits.
  public init(clamping number: BigInt) {
    self = Int(exactly: number) ?? (number.isNegative ? Int.min : Int.max)
  }

  /// - Precondition: the number fits.
  public init(_ number: BigUInt) { self = Int(number.words.first ?? 0) }
}

extension UInt64 {
  /// nil when the number does not fit.
  public init?(exactly number: BigInt) {
    if number.isNegative || number.magnitude.words.count > 1 { return nil }
    self = UInt64(number.magnitude.words.first ?? 0)
  }

  /// The lowest 64 bits.
  public init(truncatingIfNeeded number: BigUInt) { self = UInt64(number.words.first ?? 0) }
}

extension UInt32 {
  /// The lowest 32 bits.
  public init(truncatingIfNeeded number: BigUInt) { self = UInt32(truncatingIfNeeded: number.words.first ?? 0) }
}

extension UInt8 {
  /// The lowest 8 bits.
  public init(truncatingIfNeeded number: BigUInt) { self = UInt8(truncatingIfNeeded: number.words.first ?? 0) }
}

extension Double {
  /// The nearest float, halves to even; infinite beyond the range.
  public init(_ number: BigUInt) {
    let width = number.bitWidth
    if width <= 64 {
      self = Double(number.words.first ?? 0)
      return
    }
    if width > 1024 {
      self = .infinity
      return
    }
    // The topmost 64 bits, the lowest of which tells whether any other bit is set.
    let shift = width - 64
    var top = (number >> shift).words[0]
    if number.hasBits(below: shift) { top |= 1 }
    self = Double(top) * Double(sign: .plus, exponent: shift, significand: 1)
  }

  /// The nearest float, halves to even; infinite beyond the range.
  public init(_ number: BigInt) {
    let magnitude = Double(number.magnitude)
    self = number.isNegative ? -magnitude : magnitude
  }
}

extension BigUInt {
  /// The number whose bytes these are, least significant first.
  public init(bytes: [UInt8]) {
    let count = (bytes.count + 7) / 8
    self.init(capacity: count) { (words: UnsafeMutablePointer<UInt>) -> Int in
      for index in 0..<count {
        var word: UInt = 0
        for place in (index * 8..<min(index * 8 + 8, bytes.count)).reversed() { word = word << 8 | UInt(bytes[place]) }
        words[index] = word
      }
      return count
    }
  }

  /// The lowest `count` bytes, least significant first.
  public func bytes(count: Int) -> [UInt8] {
    (0..<count).map { (place: Int) -> UInt8 in
      place / 8 < words.count ? UInt8(truncatingIfNeeded: words[place / 8] >> UInt(place % 8 * 8)) : 0
    }
  }
}

extension BigInt {
  /// A finite float without its fraction.
  public init(_ value: Double) {
    if let small = Int(exactly: value.rounded(.towardZero)) {
      self.init(small)
    } else {
      let significand = BigUInt(value.significandBitPattern | (1 << 52))
      self.init(magnitude: significand << (Int(value.exponent) - 52), isNegative: value < 0)
    }
  }
}
