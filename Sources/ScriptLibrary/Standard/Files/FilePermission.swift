import Diagnostics
import Glibc
import Script

/// Where scripts may read and write files: below the directory that the program was started in and the temporary one,
/// unless whoever runs the script says otherwise; notebooks that are replayed nowhere, but where they are allowed to. What
/// a file is (its size, whether it exists) anybody may ask.
public enum FilePermission {
  /// Below these directories; none at all when empty. Nil is the default described above.
  public nonisolated(unsafe) static var directories: [String]?

  private static let startDirectory: String = resolved(".")

  /// Allows what lies below these directories, and nothing else: what `--allow-files` asks for.
  public static func allowOnly(_ allowed: [String]) {
    _ = startDirectory
    directories = allowed.map { resolved($0) }
  }

  /// Allows what a script may touch of itself.
  public static func allowUsual() { directories = nil }

  /// What a magic asks before it reads or writes: where a person types, it acts for them, and may all that they may.
  ///
  /// - Errors: `OSError` outside of the folders that a replay is limited to.
  public static func admitMagic(_ path: String) throws {
    guard directories != nil, (try? check(path)) == nil else { return }
    throw Failure(.osError, "[Errno 13] Permission denied: '\(path)'", hint: hint)
  }

  /// What to do about a path outside.
  static var hint: String {
    switch directories?.isEmpty {
    case nil: "Scripts reach files below the directory that tandem was started in, and temporary ones."
    case true?: "A notebook touches no files unless it is allowed to: tandem replay --allow-files DIR."
    case false?: "This notebook may touch files below the folders that --allow-files names: tandem replay --allow-files DIR."
    }
  }

  /// Whether modules that are files may be imported from a directory: from beside the script always, from elsewhere
  /// where files may be read.
  static func allowsImport(_ file: String, beside base: String) -> Bool {
    guard directories != nil else { return true }
    let root = resolved(base.isEmpty ? "." : base)
    let target = resolved(file)
    return target.hasPrefix(root == "/" ? "/" : root + "/") || (try? check(file)) != nil
  }

  /// The directory for temporary files, as `tempfile.gettempdir()` gives it.
  static var temporaryDirectory: String {
    for name in ["TMPDIR", "TEMP", "TMP"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return "/tmp"
  }

  /// Throws EACCES for a path outside.
  static func check(_ path: String) throws {
    let target = resolved(path)
    let roots = (directories ?? [startDirectory, temporaryDirectory]).map { resolved($0) }
    for root in roots where target == root || root == "/" || target.hasPrefix(root + "/") { return }
    throw SystemError(EACCES, path)
  }

  /// The path from the root, links and all: `__file__` of a script.
  public static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : startDirectory + "/" + path
  }

  /// The absolute path without links: of a path that does not exist, as far as it does.
  static func resolved(_ path: String) -> String {
    if let found = realpath(path.isEmpty ? "." : path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let last = parts.popLast(), last != "..", last != "." else { return path }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    let base = resolved(parent.isEmpty ? "." : parent)
    return base == "/" ? "/" + last : base + "/" + last
  }
}

extension SystemError {
  /// The class that Python gives to an error of the system.
  private var className: String {
    switch number {
    case ENOENT: "FileNotFoundError"
    case EEXIST: "FileExistsError"
    case EACCES, EPERM: "PermissionError"
    case EISDIR: "IsADirectoryError"
    case ENOTDIR: "NotADirectoryError"
    case EINTR: "InterruptedError"
    case EAGAIN: "BlockingIOError"
    case ETIMEDOUT: "TimeoutError"
    default: "OSError"
    }
  }

  func exception(_ interpreter: Interpreter) -> ScriptError {
    var arguments: [Handle] = [.int(Int(number)), .string(message)]
    if let path { arguments.append(.string(path)) }
    let exception = ExceptionObject(type: ExceptionHierarchy.named(className), arguments: arguments)
    if number == EACCES, let path, (try? FilePermission.check(path)) == nil {
      exception.hint = FilePermission.hint
    }
    return ScriptError(exception)
  }
}
