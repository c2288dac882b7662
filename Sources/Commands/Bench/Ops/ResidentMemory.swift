import Glibc

/// How much memory the process has, as Linux counts it.
enum ResidentMemory {
  static var now: Int? { bytes("VmRSS:") }
  /// The most since `startPeak`.
  static var peak: Int? { bytes("VmHWM:") }

  /// Starts to look for a peak; false where that can't be done.
  static func startPeak() -> Bool {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return false }
    defer { fclose(file) }
    return fputs("5\n", file) >= 0
  }

  private static func bytes(_ name: String) -> Int? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix(name) else { continue }
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.count > 1 ? Int(words[1]).map { (kilobytes: Int) -> Int in kilobytes * 1024 } : nil
    }
    return nil
  }
}
