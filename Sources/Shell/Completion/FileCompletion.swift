import Glibc
import LineEditing

/// Names of files and folders, as a shell completes them.
enum FileCompletion {
  /// - Parameter endings: only files that end so, and folders; nil: all.
  static func completion(_ path: String, endings: [String]? = nil) -> Completion {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let prefix = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let found = entries(expanded(folder)).filter { (name: String) -> Bool in
      guard name.hasPrefix(prefix), prefix.hasPrefix(".") || !name.hasPrefix(".") else { return false }
      guard let endings, !name.hasSuffix("/") else { return true }
      return endings.contains { name.hasSuffix($0) }
    }
    return Completion(length: prefix.unicodeScalars.count, candidates: found.sorted())
  }

  private static func expanded(_ folder: String) -> String {
    if folder.isEmpty { return "." }
    guard folder.hasPrefix("~/"), let home = getenv("HOME") else { return folder }
    return String(cString: home) + folder.dropFirst()
  }

  /// A folder's name comes with a slash.
  private static func entries(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < 10_000, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes -> String in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder = stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names
  }
}
