import Diagnostics
import Glibc
import Script
import ScriptLibrary

extension Magic {
  static let pwd = Magic(
    "pwd", usage: "pwd", summary: "Give the working directory.",
    details: """
      The value is a text, as os.getcwd() gives it.

          %pwd
      """
  ) { (call: MagicCall) throws -> Handle? in .string(try WorkingFolder.path()) }

  static let cd = Magic(
    "cd", usage: "cd [FOLDER|-]", summary: "Change the working directory; alone to the home, - to the one before.",
    details: """
      Relative paths in cells, %run, %load and %save start there. ~ is the home directory.

          %cd ~/models
          %cd -
      """
  ) { (call: MagicCall) throws -> Handle? in
    let words = try MagicWords(call.argument, magic: "cd").words
    let earlier = try? WorkingFolder.path()
    var target = words.first ?? "~"
    if target == "-" {
      guard let folder = call.session.earlierFolder else {
        throw Failure(.valueError, "%cd -: no directory was left yet")
      }
      target = folder
    }
    try WorkingFolder.change(to: target)
    call.session.earlierFolder = earlier
    call.session.display(try WorkingFolder.path())
    return nil
  }

  static let ls = Magic(
    "ls", usage: "ls [-a] [-l] [PATH …]", summary: "List a directory, or files that match a pattern.",
    details: """
      Directories end in /. -a shows what begins with a dot, -l sizes and times, one a line.

          %ls
          %ls -l *.nb
      """
  ) { (call: MagicCall) throws -> Handle? in
    let words = try MagicWords(call.argument, magic: "ls", flags: ["-a", "-l", "-la", "-al"])
    let isLong = words.has("-l") || words.has("-la") || words.has("-al")
    let isAll = words.has("-a") || words.has("-la") || words.has("-al")
    let paths = words.words.isEmpty ? ["."] : words.words
    let entries = try paths.flatMap { try FolderListing.entries($0, isAll: isAll) }
    let text = isLong
      ? Columns.table(entries.map(\.columns), right: [0])
      : Columns.text(entries.map(\.name), width: call.session.width)
    if !entries.isEmpty { call.session.display(text, isVolatile: true) }
    return nil
  }
}

enum WorkingFolder {
  static func path() throws -> String {
    guard let path = getcwd(nil, 0) else { throw SystemError.failure(".") }
    defer { free(path) }
    return String(cString: path)
  }

  static func change(to path: String) throws {
    try FilePermission.admitMagic(expanded(path))
    guard chdir(expanded(path)) == 0 else { throw SystemError.failure(path) }
  }

  /// `~` and `~/x` in terms of the home directory.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = Environment.value("HOME"), !home.isEmpty else { return path }
    return home + path.dropFirst()
  }
}

enum SystemError {
  /// What the last system call that failed says, as `OSError` in CPython's words.
  static func failure(_ path: String) -> Failure {
    let number = errno
    return Failure(.osError, "[Errno \(number)] \(String(cString: strerror(number))): '\(path)'")
  }
}

/// What `%ls` lists.
private struct FolderListing {
  let name: String
  private let size: Int
  private let time: Int

  private init(_ path: String, name: String) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let isFolder = isThere && status.st_mode & S_IFMT == S_IFDIR
    self.name = isFolder && !name.hasSuffix("/") ? name + "/" : name
    size = isThere ? Int(status.st_size) : 0
    time = isThere ? status.st_mtim.tv_sec : 0
  }

  /// Size, time, name.
  var columns: [String] {
    var seconds = time
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M", &parts)
    return [TimeText.grouped(size), String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self), name]
  }

  /// The entries of a directory, or the files that a path or a pattern names.
  ///
  /// - Errors: `OSError` where there is no such file.
  static func entries(_ path: String, isAll: Bool) throws -> [FolderListing] {
    let path = WorkingFolder.expanded(path)
    try FilePermission.admitMagic(path)
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { return [FolderListing(path, name: path)] }
      return try names(in: path).filter { isAll || !$0.hasPrefix(".") }.sorted()
        .map { FolderListing(path + "/" + $0, name: $0) }
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(path, 0, nil, &found) == 0, let paths = found.gl_pathv else {
      errno = ENOENT
      throw SystemError.failure(path)
    }
    return (0..<Int(found.gl_pathc)).compactMap { paths[$0] }.map { (each: UnsafeMutablePointer<CChar>) in
      FolderListing(String(cString: each), name: String(cString: each))
    }
  }

  private static func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else { throw SystemError.failure(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
