import Diagnostics
import Glibc
import Sessions
import TOMLKit

extension ConfigurationFile {
  /// Writes settings into the file, which may not be there yet; the rest of it stays as it is.
  ///
  /// - Errors: `OSError` where it can't be written, `ValueError` where it has an error: then nothing is written.
  static func save(_ settings: [SavedSetting], to path: String) throws {
    var text = ""
    if access(path, F_OK) == 0 {
      let bytes = try GraphFile.read(path)
      guard let known = String(validating: bytes, as: UTF8.self) else {
        throw Failure(.valueError, "\(path) is not valid UTF-8; nothing was written")
      }
      text = known
    }
    var lines = ConfigurationLines(text)
    for setting in settings { lines.set(setting.name, to: written(setting)) }
    try check(lines.text, settings, path)
    try write(lines.text, to: path)
  }

  private static func written(_ setting: SavedSetting) -> String {
    switch setting.kind {
    case .flag: setting.value == "on" ? "true" : "false"
    case .number: setting.value
    case .choice, .text: quoted(setting.value)
    }
  }

  private static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.map { (scalar: Unicode.Scalar) -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      default: String(scalar)
      }
    }
    return "\"\(body.joined())\""
  }

  /// What was written must be read again as it was meant.
  private static func check(_ text: String, _ settings: [SavedSetting], _ path: String) throws {
    let file = ConfigurationFile(text: text, path: path)
    let isRead = settings.allSatisfy { (setting: SavedSetting) -> Bool in
      file.entries.contains { $0.name == setting.name }
    }
    guard isRead else {
      throw Failure(
        .valueError, "nothing was written: \(file.problems.first ?? "\(path) would not be read again")",
        hint: "mend the file in an editor first")
    }
  }

  /// Beside it first, so that no half a file is ever there; a link leads to the file that is replaced.
  private static func write(_ text: String, to path: String) throws {
    let real = realpath(path, nil)
    defer { free(real) }
    let target = real.map { String(cString: $0) } ?? path
    try makeFolders(of: target)
    let new = target + ".new"
    try GraphFile.write(Array(text.utf8), to: new)
    guard rename(new, target) == 0 else {
      throw Failure(.osError, "[Errno \(errno)] \(String(cString: strerror(errno))): '\(target)'")
    }
  }

  private static func makeFolders(of path: String) throws {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST || access(folder, F_OK) == 0 else {
        throw Failure(.osError, "[Errno \(errno)] \(String(cString: strerror(errno))): '\(folder)'")
      }
    }
  }
}
