import Diagnostics
import Script

/// `_binary`: what `struct`, `base64`, `binascii` and `array` need done natively.
enum BinaryModule {
  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("_binary")
    module.define("float_bytes", "value, size, little") { (call: NativeCall) in
      guard let value = call[0].asDouble else { throw Failure(.typeError, "required argument is not a float") }
      let size = try call.interpreter.integer(call[1])
      let bits: UInt64
      switch size {
      case 2: bits = UInt64(try half(value))
      case 4:
        let narrow = Float(value)
        if narrow.isInfinite && value.isFinite { throw Failure(.overflowError, "float too large to pack with f format") }
        bits = UInt64(narrow.bitPattern)
      default: bits = value.bitPattern
      }
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
      return .bytes(try call.interpreter.truth(call[2]) ? bytes : bytes.reversed())
    }
    module.define("float_value", "data, little") { (call: NativeCall) in
      var bytes = BytesLike.content(of: call[0]) ?? []
      if try call.interpreter.truth(call[1]) { bytes.reverse() }
      let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      switch bytes.count {
      case 2: return .float(Double(halfValue(UInt16(bits))))
      case 4: return .float(Double(Float(bitPattern: UInt32(bits))))
      default: return .float(Double(bitPattern: bits))
      }
    }
    module.define("to_base64", "data") { (call: NativeCall) in
      .bytes(encodeBase64(try content(call[0])))
    }
    module.define("crc32", "data, value=0") { (call: NativeCall) in
      let start = UInt32(truncatingIfNeeded: try call.interpreter.integer(call[1]))
      return .int(Int(crc32(try content(call[0]), start)))
    }
    return module
  }

  static func content(_ handle: Handle) throws -> [UInt8] {
    guard let bytes = BytesLike.content(of: handle) else {
      throw Failure(.typeError, "a bytes-like object is required, not '\(handle.typeName)'")
    }
    return bytes
  }

  // MARK: Half precision

  /// The nearest 16-bit float, ties to even.
  private static func half(_ value: Double) throws -> UInt16 {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    if value.isNaN { return sign | 0x7e00 }
    if value.isInfinite { return sign | 0x7c00 }
    let magnitude = value.magnitude
    if magnitude == 0 { return sign }
    // In units of the last place: the smallest normal number is 2^-14, the step below it 2^-24.
    let exponent = max(Int(magnitude.exponent), -14)
    let units = (magnitude * Double(sign: .plus, exponent: 10 - exponent, significand: 1)).rounded(.toNearestOrEven)
    let bits = Int(units) + (exponent + 14) << 10
    if bits >= 0x7c00 { throw Failure(.overflowError, "float too large to pack with e format") }
    return sign | UInt16(bits)
  }

  private static func halfValue(_ bits: UInt16) -> Double {
    let sign: Double = bits & 0x8000 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 31)
    let fraction = Double(bits & 1023)
    if exponent == 31 { return fraction == 0 ? sign * .infinity : .nan }
    if exponent == 0 { return sign * fraction * Double(sign: .plus, exponent: -24, significand: 1) }
    return sign * (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
  }

  // MARK: Codes

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encodeBase64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      let left = bytes.count - start
      result.append(alphabet[Int(bits >> 18 & 63)])
      result.append(alphabet[Int(bits >> 12 & 63)])
      result.append(left > 1 ? alphabet[Int(bits >> 6 & 63)] : 61)
      result.append(left > 2 ? alphabet[Int(bits & 63)] : 61)
    }
    return result
  }

  private static let crcTable: [UInt32] = (0..<256).map { (index: Int) -> UInt32 in
    (0..<8).reduce(UInt32(index)) { (value: UInt32, _: Int) in
      value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xedb8_8320
    }
  }

  /// The checksum of zip and gzip files.
  static func crc32(_ bytes: [UInt8], _ start: UInt32) -> UInt32 {
    var value = ~start
    for byte in bytes { value = crcTable[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8 }
    return ~value
  }
}
