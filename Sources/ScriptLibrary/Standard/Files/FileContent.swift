import Diagnostics
import Glibc

/// Reading and writing whole files, and the errors of the system as a script sees them.
enum FileContent {
  /// The bytes of a file. Throws `SystemError`.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError(errno, path) }
    defer { close(descriptor) }
    return try readAll(descriptor, path)
  }

  /// What is left to read.
  static func readAll(_ descriptor: Int32, _ path: String) throws -> [UInt8] {
    var result: [UInt8] = []
    var buffer: [UInt8] = Array(repeating: 0, count: 1 << 16)
    while true {
      try Interrupt.poll()
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return result }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno, path)
      }
      result += buffer[0..<count]
    }
  }

  /// Writes all bytes, however many calls that takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
    var done = 0
    while done < bytes.count {
      try Interrupt.poll()
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno, path)
      }
      done += count
    }
  }
}

/// A call of the system that failed: an OSError of the class that fits its number.
struct SystemError: Error {
  let number: Int32
  let path: String?
  let secondPath: String?

  init(_ number: Int32, _ path: String? = nil, _ secondPath: String? = nil) {
    self.number = number
    self.path = path
    self.secondPath = secondPath
  }

  var message: String { String(cString: strerror(number)) }
}
