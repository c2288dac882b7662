import Diagnostics
import Glibc
import Script

/// Files that TensorFlow's functions read and write as wholes, where scripts may (`FilePermission`).
enum WholeFile {
  /// - Errors: `NotFoundError` or `OSError` where the file can't be read.
  static func read(_ path: String) throws -> [UInt8] {
    try reporting { () throws -> [UInt8] in
      try FilePermission.check(path)
      return try FileContent.read(path)
    }
  }

  /// - Errors: `NotFoundError` or `OSError` where the file can't be written.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try reporting { () throws -> Void in
      try FilePermission.check(path)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      if descriptor < 0 { throw SystemError(errno, path) }
      defer { close(descriptor) }
      try FileContent.write(bytes, to: descriptor, path)
    }
  }

  /// Makes a folder and those around it, where they are missing.
  static func makeFolder(_ path: String) throws {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += (partial.isEmpty || partial.hasSuffix("/") ? "" : "/") + part
      if access(partial, F_OK) == 0 { continue }
      try reporting { () throws -> Void in
        try FilePermission.check(partial)
        if mkdir(partial, 0o777) != 0, errno != EEXIST { throw SystemError(errno, partial) }
      }
    }
  }

  /// The system's errors in the classes of TensorFlow's.
  private static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as SystemError {
      let path = error.path ?? ""
      if error.number == ENOENT { throw Failure(.notFoundError, "\(path); No such file or directory") }
      throw Failure(
        .osError, "[Errno \(error.number)] \(error.message): '\(path)'",
        hint: error.number == EACCES ? FilePermission.hint : nil)
    }
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
    let bytes = try WholeFile.read(path)
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
    if mode.hasPrefix("w") { try WholeFile.write(written, to: path) }
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
