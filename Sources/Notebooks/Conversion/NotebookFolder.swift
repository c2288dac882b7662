import Diagnostics
import Foundation

/// The folder `NAME.nb.d` beside a notebook, which holds what is too long for its lines.
public struct NotebookFolder {
  private let path: String

  /// - Parameter notebook: the path of the `.nb` file.
  public init(_ notebook: String) { path = notebook + ".d" }

  /// Its files by name; none where there is no folder.
  ///
  /// - Errors: `OSError` for a file that can't be read.
  public func read() throws -> [String: [UInt8]] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for name in names {
      guard let content = FileManager.default.contents(atPath: "\(path)/\(name)") else {
        throw Failure(.osError, "[Errno 13] Permission denied: '\(path)/\(name)'")
      }
      files[name] = Array(content)
    }
    return files
  }

  /// Adds files; those that are there already are named by what they hold, and stay.
  ///
  /// - Errors: `OSError` where they can't be written.
  public func write(_ files: [String: [UInt8]]) throws {
    guard !files.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, content) in files where !FileManager.default.fileExists(atPath: "\(path)/\(name)") {
        try Data(content).write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
      }
    } catch {
      throw Failure(.osError, "the folder '\(path)' can't be written: \(error.localizedDescription)")
    }
  }
}
