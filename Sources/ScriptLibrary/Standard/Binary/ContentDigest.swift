/// What names a file by its content.
public enum ContentDigest {
  /// SHA-256 (FIPS 180-4) in hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hash = SecureHash32(digestSize: 32)
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { hash.process(bytes[start..<(start + 64)]) }
    let digest = hash.finish(Array(bytes[whole...]), total: bytes.count)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
