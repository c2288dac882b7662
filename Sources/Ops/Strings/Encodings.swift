import Diagnostics

/// Encodings of text: bytes to code points and back.
enum Encoding: String {
  case utf8 = "UTF-8"
  case utf16BigEndian = "UTF-16-BE"
  case utf16LittleEndian = "UTF-16-LE"
  case utf32BigEndian = "UTF-32-BE"
  case utf32LittleEndian = "UTF-32-LE"
  case ascii = "US-ASCII"
  case latin1 = "ISO-8859-1"
  case windows1252 = "WINDOWS-1252"

  /// - Throws: `InvalidArgumentError` for an encoding that is not there.
  init(named name: String) throws {
    let aliases: [String: Encoding] = [
      "UTF8": .utf8, "UTF-16BE": .utf16BigEndian, "UTF-16LE": .utf16LittleEndian, "UTF-32BE": .utf32BigEndian,
      "UTF-32LE": .utf32LittleEndian, "UTF-16": .utf16BigEndian, "UTF-32": .utf32BigEndian, "ASCII": .ascii,
      "LATIN1": .latin1, "LATIN-1": .latin1, "ISO8859-1": .latin1, "CP1252": .windows1252,
    ]
    let key = name.uppercased().split(separator: "_").joined(separator: "-")
    guard let known = Encoding(rawValue: key) ?? aliases[key] else {
      throw Failure(.invalidArgumentError, "Could not create converter for input encoding: \(name)")
    }
    self = known
  }

  /// A code point and how many bytes it took; nil for bytes that mean nothing.
  struct Unit {
    let codePoint: UInt32?
    let byteCount: Int
  }

  /// All units of a text.
  func units(_ bytes: [UInt8]) -> [Unit] {
    var result: [Unit] = []
    var place = 0
    while place < bytes.count {
      let unit = next(bytes, place)
      result.append(unit)
      place += max(unit.byteCount, 1)
    }
    return result
  }

  private func next(_ bytes: [UInt8], _ place: Int) -> Unit {
    switch self {
    case .utf8: return Encoding.utf8Unit(bytes, place)
    case .utf16BigEndian, .utf16LittleEndian: return utf16Unit(bytes, place)
    case .utf32BigEndian, .utf32LittleEndian:
      guard place + 4 <= bytes.count else { return Unit(codePoint: nil, byteCount: bytes.count - place) }
      let word = (0..<4).reduce(UInt32(0)) { (word: UInt32, index: Int) -> UInt32 in
        word << 8 | UInt32(bytes[place + (self == .utf32BigEndian ? index : 3 - index)])
      }
      return Unit(codePoint: Unicode.Scalar(word) == nil ? nil : word, byteCount: 4)
    case .ascii: return Unit(codePoint: bytes[place] < 128 ? UInt32(bytes[place]) : nil, byteCount: 1)
    case .latin1: return Unit(codePoint: UInt32(bytes[place]), byteCount: 1)
    case .windows1252: return Unit(codePoint: Encoding.windows(bytes[place]), byteCount: 1)
    }
  }

  /// One code point of UTF-8; of a broken one, the bytes up to where it breaks.
  private static func utf8Unit(_ bytes: [UInt8], _ place: Int) -> Unit {
    let lead = bytes[place]
    if lead < 0x80 { return Unit(codePoint: UInt32(lead), byteCount: 1) }
    let count = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    guard count > 0 else { return Unit(codePoint: nil, byteCount: 1) }
    var value = UInt32(lead & (0xff >> UInt8(count + 1)))
    for index in 1..<count {
      guard place + index < bytes.count else { return Unit(codePoint: nil, byteCount: index) }
      let byte = bytes[place + index]
      var allowed: ClosedRange<UInt8> = 0x80...0xbf
      if index == 1 {
        switch lead {
        case 0xe0: allowed = 0xa0...0xbf
        case 0xed: allowed = 0x80...0x9f
        case 0xf0: allowed = 0x90...0xbf
        case 0xf4: allowed = 0x80...0x8f
        default: break
        }
      }
      guard allowed.contains(byte) else { return Unit(codePoint: nil, byteCount: index) }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    return Unit(codePoint: value, byteCount: count)
  }

  private func utf16Unit(_ bytes: [UInt8], _ place: Int) -> Unit {
    func half(_ at: Int) -> UInt32? {
      guard at + 2 <= bytes.count else { return nil }
      return self == .utf16BigEndian
        ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
    }
    guard let first = half(place) else { return Unit(codePoint: nil, byteCount: bytes.count - place) }
    guard (0xd800..<0xe000).contains(first) else { return Unit(codePoint: first, byteCount: 2) }
    guard first < 0xdc00, let second = half(place + 2), (0xdc00..<0xe000).contains(second) else {
      return Unit(codePoint: nil, byteCount: 2)
    }
    return Unit(codePoint: 0x10000 + (first - 0xd800) << 10 + (second - 0xdc00), byteCount: 4)
  }

  private static let windowsHigh: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ]

  private static func windows(_ byte: UInt8) -> UInt32 {
    (0x80..<0xa0).contains(byte) ? windowsHigh[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The bytes of a code point.
  func bytes(_ codePoint: UInt32) -> [UInt8] {
    switch self {
    case .utf16BigEndian, .utf16LittleEndian:
      let halves: [UInt32] = codePoint < 0x10000
        ? [codePoint] : [0xd800 + (codePoint - 0x10000) >> 10, 0xdc00 + (codePoint - 0x10000) & 0x3ff]
      return halves.flatMap { (half: UInt32) -> [UInt8] in
        let pair = [UInt8(half >> 8 & 0xff), UInt8(half & 0xff)]
        return self == .utf16BigEndian ? pair : pair.reversed()
      }
    case .utf32BigEndian, .utf32LittleEndian:
      let word = [24, 16, 8, 0].map { (shift: UInt32) -> UInt8 in UInt8(codePoint >> shift & 0xff) }
      return self == .utf32BigEndian ? word : word.reversed()
    default:
      guard let scalar = Unicode.Scalar(codePoint) else { return [] }
      return Array(String(Character(scalar)).utf8)
    }
  }
}
