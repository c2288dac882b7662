/// A picture as a PNG file, uncompressed.
enum PNGFile {
  static func bytes(_ raster: Raster) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((raster.width * 3 + 1) * raster.height)
    for y in 0..<raster.height {
      // Filter 0: the bytes as they are.
      rows.append(0)
      rows += raster.pixels[(y * raster.width * 3)..<((y + 1) * raster.width * 3)]
    }
    let header = bigEndian(UInt32(raster.width)) + bigEndian(UInt32(raster.height)) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", stored(rows))
      + chunk("IEND", [])
  }

  /// A zlib stream of stored blocks (RFC 1950, RFC 1951).
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: data.count, by: 65535) {
      let end = min(start + 65535, data.count)
      let count = UInt16(end - start)
      result.append(end == data.count ? 1 : 0)
      for value in [count, ~count] { result += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      result += data[start..<end]
    }
    return result + bigEndian(adler32(data))
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
  }

  private static func adler32(_ data: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }

  private static let crcTable: [UInt32] = (0..<256).map { (index: UInt32) -> UInt32 in
    (0..<8).reduce(index) { (value: UInt32, _: Int) -> UInt32 in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  private static func crc32(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(~0) { (sum: UInt32, byte: UInt8) -> UInt32 in crcTable[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
  }
}
