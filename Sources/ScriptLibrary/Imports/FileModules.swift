import Diagnostics
import Glibc
import Script

/// Modules that are files: `name.py` or the notebook `name.nb` (which is valid Python), or a package, `name/__init__.py`,
/// beside the script or notebook that runs, in the working directory, or where `sys.path` points.
public struct FileModules: ModuleFinder {
  private let base: String
  private unowned let interpreter: Interpreter

  /// - Parameter script: `sys.argv[0]`: its directory is looked into first.
  public init(script: String, _ interpreter: Interpreter) {
    let directory = script.lastIndex(of: "/").map { String(script[..<$0]) } ?? ""
    base = script.isEmpty || script == "-c" ? "" : directory
    self.interpreter = interpreter
  }

  private var directories: [String] {
    let listed = interpreter.modules["sys"]?["path"]?.asSequence?.compactMap { $0.asString } ?? []
    var result: [String] = []
    for directory in [base] + listed + [""] where !result.contains(directory) { result.append(directory) }
    return result
  }

  public func source(of name: String, in path: [String]?) throws -> ModuleSource? {
    let part = name.split(separator: ".").last.map(String.init) ?? name
    for directory in path ?? directories {
      let stem = directory.isEmpty ? part : "\(directory)/\(part)"
      let package = "\(stem)/__init__.py"
      if let bytes = try read(package, name) {
        return ModuleSource(
          file: SourceFile(name: package, text: try SourceEncoding.decode(bytes, name: package)), path: package,
          searchPath: [stem])
      }
      for file in ["\(stem).py", "\(stem).nb", "\(stem).nb.py"] {
        guard let bytes = try read(file, name) else { continue }
        let text = try SourceEncoding.decode(bytes, name: file)
        return ModuleSource(file: SourceFile(name: file, text: text), path: file)
      }
    }
    return nil
  }

  /// The bytes of a module's file, if files may be imported from where it lies.
  private func read(_ path: String, _ name: String) throws -> [UInt8]? {
    guard let bytes = FileModules.read(path) else { return nil }
    if FilePermission.allowsImport(path, beside: base) { return bytes }
    throw Failure(
      .importError, "cannot import '\(name)' from '\(path)': files there may not be read",
      hint: "What lies beside the notebook can be imported; for other directories say tandem replay --allow-files DIR.")
  }

  /// The bytes of a plain file; nil where there is none, or it can't be read.
  private static func read(_ path: String) -> [UInt8]? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
