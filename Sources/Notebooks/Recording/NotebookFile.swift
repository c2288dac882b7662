import Diagnostics
import Glibc

/// Writing a notebook's file whole or not at all.
public enum NotebookFile {
  /// Writes beside the file and renames, so that whoever looks, and whatever happens, finds the old text or the new one.
  /// A link stays a link; the file keeps its permissions.
  ///
  /// - Errors: `OSError` where it can't be written.
  public static func write(_ text: String, to path: String) throws {
    let target = resolved(path)
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(path) }
    let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    do {
      try fill(descriptor, text, mode: mode(target), path)
      guard rename(temporary, target) == 0 else { throw failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func fill(_ descriptor: Int32, _ text: String, mode: mode_t, _ path: String) throws {
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// The file's permissions, or those that a new one gets.
  private static func mode(_ path: String) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o7777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String) -> Failure {
    let number = errno
    return Failure(.osError, "[Errno \(number)] \(String(cString: strerror(number))): '\(path)'")
  }
}
