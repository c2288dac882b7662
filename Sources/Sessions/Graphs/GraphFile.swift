import Diagnostics
import Glibc
import Graphs

/// Files that hold graphs, or pictures of them.
public enum GraphFile {
  /// A file's bytes.
  ///
  /// - Errors: `OSError` where it can't be read.
  public static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count > 0 { bytes += buffer[..<count] }
      if count < buffer.count { break }
    }
    guard ferror(file) == 0 else { throw failure(path) }
    return bytes
  }

  /// Writes a file.
  ///
  /// - Errors: `OSError` where it can't be written.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "wb") else { throw failure(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    let number = errno
    return Failure(.osError, "[Errno \(number)] \(String(cString: strerror(number))): '\(path)'")
  }

  /// Whether content is a graph definition, text or binary, and no script: a text begins with a field of `GraphDef`.
  public static func isDefinition(_ bytes: [UInt8]) -> Bool {
    if GraphDefinition.isBinary(bytes) { return true }
    var words = String(decoding: bytes.prefix(4096), as: UTF8.self).split(separator: "\n").map { line in
      line.drop { $0 == " " || $0 == "\t" }
    }
    words.removeAll { $0.isEmpty || $0.hasPrefix("#") }
    guard let first = words.first else { return false }
    return ["node", "library", "versions"].contains { (field: String) -> Bool in
      guard first.hasPrefix(field) else { return false }
      let rest = first.dropFirst(field.count).drop { $0 == " " || $0 == ":" }
      return rest.first == "{" || rest.first == "<"
    }
  }
}
