import Diagnostics
import Foundation
import Script

/// Reading a file of source text.
public enum SourceText {
  /// - Errors: `OSError` in CPython's words for a file that is missing, a directory, or not readable; `SyntaxError` for
  ///   bytes that are no text.
  public static func read(_ path: String) throws -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw Failure(.osError, "[Errno 2] No such file or directory: '\(path)'")
    }
    guard !isDirectory.boolValue else { throw Failure(.osError, "[Errno 21] Is a directory: '\(path)'") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.osError, "[Errno 13] Permission denied: '\(path)'")
    }
    return try decode(Array(data), path)
  }

  private static func decode(_ bytes: [UInt8], _ path: String) throws -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let line = lineOfFirstError(bytes)
    throw Failure(
      .syntaxError, "(unicode error) '\(path)' is not valid UTF-8 (line \(line))",
      hint: "save the file as UTF-8")
  }

  private static func lineOfFirstError(_ bytes: [UInt8]) -> Int {
    var line = 1
    for row in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: row, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
