import Diagnostics
import Integers

/// How a memoryview reads its bytes: one of `struct`'s native formats for a single value.
struct MemoryFormat: Equatable {
  let letter: Character
  let size: Int

  static let byte = MemoryFormat(letter: "B", size: 1)

  private static let sizes: [Character: Int] = [
    "B": 1, "b": 1, "c": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8, "N": 8,
    "f": 4, "d": 8,
  ]

  private init(letter: Character, size: Int) {
    self.letter = letter
    self.size = size
  }

  /// A format as scripts write it, with or without `@`.
  init?(_ text: String) {
    let letters = text.hasPrefix("@") ? text.dropFirst() : Substring(text)
    guard letters.count == 1, let letter = letters.first, let size = MemoryFormat.sizes[letter] else { return nil }
    self.init(letter: letter, size: size)
  }

  /// Whether it is one of those that take single bytes.
  var isByte: Bool { letter == "B" || letter == "b" || letter == "c" }
  private var isSigned: Bool { "bhilqn".contains(letter) }

  /// The value of `size` bytes, the lowest first.
  func value(_ bytes: ArraySlice<UInt8>) -> Handle {
    var bits: UInt64 = 0
    for byte in bytes.reversed() { bits = bits << 8 | UInt64(byte) }
    switch letter {
    case "c": return .bytes(Array(bytes))
    case "?": return .bool(bits != 0)
    case "f": return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
    case "d": return .float(Double(bitPattern: bits))
    default: break
    }
    if isSigned {
      let spare = UInt64(64 - size * 8)
      return .int(Int(Int64(bitPattern: bits << spare) >> Int64(spare)))
    }
    return Int(exactly: bits).map { .int($0) } ?? Handle(consuming: BigIntObject.normalized(BigInt(bits)))
  }

  /// The bytes of a value, the lowest first.
  func bytes(of value: Handle, _ interpreter: Interpreter) throws -> [UInt8] {
    let wrongType = Failure(.typeError, "memoryview: invalid type for format '\(letter)'")
    let wrongValue = Failure(.valueError, "memoryview: invalid value for format '\(letter)'")
    let bits: UInt64
    switch letter {
    case "c":
      guard let given = value.as(BytesObject.self)?.bytes else { throw wrongType }
      guard given.count == 1 else { throw wrongValue }
      return given
    case "?": return [try interpreter.truth(value) ? 1 : 0]
    case "f", "d":
      guard value.asInt != nil || value.asDouble != nil else { throw wrongType }
      let number = try interpreter.double(value)
      bits = letter == "d" ? number.bitPattern : UInt64(Float(number).bitPattern)
    default:
      let owned = value.owned
      defer { owned.release() }
      guard let integer = try interpreter.integerIndex(owned) else { throw wrongType }
      defer { integer.release() }
      guard let number = Numbers.big(integer) else { throw wrongType }
      let width = size * 8
      if isSigned {
        // What lies above the value's own bits repeats its sign.
        guard let small = Int(exactly: number), small >> (width - 1) == small >> 63 else { throw wrongValue }
        bits = UInt64(bitPattern: Int64(small))
      } else {
        guard let small = UInt64(exactly: number), small >> UInt64(width) == 0 else { throw wrongValue }
        bits = small
      }
    }
    return (0..<size).map { (place: Int) in UInt8(truncatingIfNeeded: bits >> UInt64(place * 8)) }
  }
}
