import Diagnostics
import Script

/// Where a pickle is read from: bytes, or a file that is read no further than the pickle goes.
struct PickleSource {
  private let interpreter: Interpreter
  private let file: Handle?
  private var buffer: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8], _ interpreter: Interpreter) {
    self.interpreter = interpreter
    file = nil
    buffer = bytes
  }

  init(file: Handle, _ interpreter: Interpreter) {
    self.interpreter = interpreter
    self.file = file
    buffer = []
  }

  /// The next byte; nil at the end.
  mutating func next() throws -> UInt8? {
    if position < buffer.count {
      defer { position += 1 }
      return buffer[position]
    }
    return try take(1)?.first
  }

  /// The next `count` bytes; nil when there are fewer.
  mutating func take(_ count: Int) throws -> ArraySlice<UInt8>? {
    let left = buffer.count - position
    if count <= left {
      defer { position += count }
      return buffer[position..<(position + count)]
    }
    guard let file else { return nil }
    let more = try content(interpreter.callMethod(file, "read", [.int(count - left)]))
    guard more.count == count - left else { return nil }
    let all = Array(buffer[position...]) + more
    buffer = []
    position = 0
    return all[...]
  }

  /// What comes before the next line end; nil when there is none.
  mutating func line() throws -> [UInt8]? {
    if let end = buffer[position...].firstIndex(of: 0x0a) {
      defer { position = end + 1 }
      return Array(buffer[position..<end])
    }
    guard let file else { return nil }
    let start = Array(buffer[position...])
    buffer = []
    position = 0
    let more = try content(interpreter.callMethod(file, "readline"))
    guard more.last == 0x0a else { return nil }
    return start + more.dropLast()
  }

  /// Reads a frame at once.
  mutating func load(frame count: Int) throws -> Bool {
    guard file != nil, count > 0 else { return true }
    guard let all = try take(count) else { return false }
    buffer = Array(all)
    position = 0
    return true
  }

  private func content(_ value: Handle) throws -> [UInt8] {
    guard let bytes = value.as(BytesObject.self)?.bytes else {
      throw Failure(.typeError, "a bytes-like object is required, not '\(value.typeName)'")
    }
    return bytes
  }
}
