import Diagnostics
import Glibc
import Script

/// Files as wholes.
enum FileContent {
  /// - Errors: `NotFoundError` or `OSError` where the file can't be read.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      bytes += buffer[..<count]
      if count < buffer.count { break }
    }
    guard ferror(file) == 0 else { throw failure(path) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw failure(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw failure(path) }
  }

  /// Makes a folder and those around it, where they are missing.
  static func makeFolder(_ path: String) throws {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += (partial.isEmpty || partial.hasSuffix("/") ? "" : "/") + part
      if mkdir(partial, 0o777) != 0, errno != EEXIST { throw failure(partial) }
    }
  }

  private static func failure(_ path: String) -> Failure {
    let number = errno
    if number == ENOENT { return Failure(.notFoundError, "\(path); No such file or directory") }
    return Failure(.osError, "[Errno \(number)] \(String(cString: strerror(number))): '\(path)'")
  }
}

/// `tf.io.gfile.GFile`: a file that is read or written as a whole.
final class GraphFileObject: Object {
  private let path: String
  private let mode: String
  private var written: [UInt8] = []

  init(path: String, mode: String) {
    self.path = path
    self.mode = mode
    super.init(type: GraphFileObject.fileType)
  }

  private func read() throws -> Handle {
    let bytes = try FileContent.read(path)
    return mode == "rb" ? .bytes(bytes) : .string(String(decoding: bytes, as: UTF8.self))
  }

  private func write(_ value: Handle) throws {
    guard mode.hasPrefix("w") else { throw Failure(.osError, "File isn't open for writing") }
    guard let bytes = value.as(BytesObject.self)?.bytes ?? value.asString.map({ Array($0.utf8) }) else {
      throw Failure(.typeError, "write() expects str or bytes, got \(value.typeName)")
    }
    written += bytes
  }

  private func close() throws {
    if mode.hasPrefix("w") { try FileContent.write(written, to: path) }
  }

  private nonisolated(unsafe) static let fileType: TypeObject = {
    let type = TypeObject.sealed("GFile", module: "tensorflow.python.platform.gfile")
    func method(_ name: String, _ signature: String, _ body: @escaping (GraphFileObject, NativeCall) throws -> Handle) {
      type.defineMethod(name, signature) { (call: NativeCall) throws -> Handle in
        guard let file = call[0].as(GraphFileObject.self) else { return .none }
        return try body(file, call)
      }
    }
    method("read", "self") { (file, _) throws -> Handle in try file.read() }
    method("write", "self, file_content") { (file, call) throws -> Handle in
      try file.write(call[1])
      return .none
    }
    method("close", "self") { (file, _) throws -> Handle in
      try file.close()
      return .none
    }
    method("__enter__", "self") { (file, _) -> Handle in .object(file) }
    method("__exit__", "self, type, value, traceback") { (file, _) throws -> Handle in
      try file.close()
      return .none
    }
    return type
  }()
}
