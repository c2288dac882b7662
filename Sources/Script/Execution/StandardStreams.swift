import Glibc

/// The process's own streams.
enum StandardStreams {
  /// Writes all of `text`, however many calls that takes.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in
      var written = 0
      while written < bytes.count {
        let result = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if result < 0 {
          if errno == EINTR { continue }
          return
        }
        written += result
      }
    }
  }
}
