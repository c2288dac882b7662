import Diagnostics
import Glibc
import Script

/// `_files`: the calls of the system that `io`, `os` and their like, which are scripts, stand on. Every path is checked
/// against `FilePermission`; only descriptors that were opened here can be used.
enum FilesModule {
  private nonisolated(unsafe) static var opened: Set<Int32> = []

  static func make(_: Interpreter) throws -> ModuleObject {
    let module = ModuleObject("_files")
    defineDescriptors(in: module)
    definePaths(in: module)
    defineDirectories(in: module)
    defineProcess(in: module)
    return module
  }

  /// A function whose failures are OSErrors.
  private static func define(
    _ name: String, _ signature: String, in module: ModuleObject, _ body: @escaping (NativeCall) throws -> Handle
  ) {
    module.define(name, signature) { (call: NativeCall) throws -> Handle in
      do {
        return try body(call)
      } catch let error as SystemError {
        throw error.exception(call.interpreter)
      }
    }
  }

  /// A path from a script: str, bytes, or an object with `__fspath__`.
  private static func path(_ handle: Handle, _ interpreter: Interpreter, checked: Bool = true) throws -> String {
    var handle = handle
    if handle.asString == nil, let method = try interpreter.findAttribute(handle, "__fspath__") {
      handle = try interpreter.call(method)
    }
    guard let text = handle.asString ?? handle.as(BytesObject.self).map({ String(decoding: $0.bytes, as: UTF8.self) })
    else {
      throw Failure(.typeError, "expected str, bytes or os.PathLike object, not \(handle.typeName)")
    }
    if text.utf8.contains(0) { throw Failure(.valueError, "embedded null byte") }
    if checked { try FilePermission.check(text) }
    return text
  }

  private static func descriptor(_ handle: Handle, _ interpreter: Interpreter) throws -> Int32 {
    let number = Int32(clamping: try interpreter.integer(handle))
    guard opened.contains(number) else { throw SystemError(EBADF) }
    return number
  }

  private static func succeed(_ result: Int32, _ path: String? = nil) throws {
    if result != 0 { throw SystemError(errno, path) }
  }

  // MARK: Descriptors

  private static func defineDescriptors(in module: ModuleObject) {
    define("open", "path, flags, mode=438", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter)
      let flags = Int32(truncatingIfNeeded: try call.interpreter.integer(call[1]))
      let number = Glibc.open(path, flags | O_CLOEXEC, mode_t(truncatingIfNeeded: try call.interpreter.integer(call[2])))
      if number < 0 { throw SystemError(errno, path) }
      var status = stat()
      if fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, flags & O_DIRECTORY == 0 {
        Glibc.close(number)
        throw SystemError(EISDIR, path)
      }
      opened.insert(number)
      return .int(Int(number))
    }
    define("close", "fd", in: module) { (call: NativeCall) in
      let number = try descriptor(call[0], call.interpreter)
      opened.remove(number)
      try succeed(Glibc.close(number))
      return .none
    }
    define("read", "fd, count", in: module) { (call: NativeCall) in
      let number = try descriptor(call[0], call.interpreter)
      let count = try call.interpreter.integer(call[1])
      if count < 0 { return .bytes(try FileContent.readAll(number, "")) }
      if count > 1 << 32 { throw Failure(.memoryError, "") }
      var buffer: [UInt8] = Array(repeating: 0, count: count)
      let got = Glibc.read(number, &buffer, count)
      if got < 0 { throw SystemError(errno) }
      return .bytes(got == count ? buffer : Array(buffer[0..<got]))
    }
    define("write", "fd, data", in: module) { (call: NativeCall) in
      guard let bytes = BytesLike.content(of: call[1]) else {
        throw Failure(.typeError, "a bytes-like object is required, not '\(call[1].typeName)'")
      }
      let number = Int32(clamping: try call.interpreter.integer(call[0]))
      if number == 1 || number == 2 {
        let text = String(decoding: bytes, as: UTF8.self)
        if number == 1 { call.interpreter.output(text) } else { call.interpreter.errorOutput(text) }
      } else {
        try FileContent.write(bytes, to: descriptor(call[0], call.interpreter), "")
      }
      return .int(bytes.count)
    }
    define("seek", "fd, offset, whence=0", in: module) { (call: NativeCall) in
      let number = try descriptor(call[0], call.interpreter)
      let place = lseek(
        number, try call.interpreter.integer(call[1]), Int32(truncatingIfNeeded: try call.interpreter.integer(call[2])))
      if place < 0 { throw SystemError(errno) }
      return .int(place)
    }
    define("truncate", "file, length", in: module) { (call: NativeCall) in
      let length = try call.interpreter.integer(call[1])
      if call[0].asInt != nil {
        try succeed(ftruncate(descriptor(call[0], call.interpreter), length))
      } else {
        let path = try path(call[0], call.interpreter)
        try succeed(Glibc.truncate(path, length), path)
      }
      return .none
    }
    define("isatty", "fd", in: module) { (call: NativeCall) in
      .bool(Glibc.isatty(Int32(clamping: try call.interpreter.integer(call[0]))) != 0)
    }
    define("fsync", "fd", in: module) { (call: NativeCall) in
      try succeed(Glibc.fsync(descriptor(call[0], call.interpreter)))
      return .none
    }
  }

  // MARK: Paths

  /// Mode, inode, device, links, owner, group, size and the three times in nanoseconds.
  private static func fields(_ status: stat) -> Handle {
    func nanoseconds(_ time: timespec) -> Handle { .int(time.tv_sec * 1_000_000_000 + time.tv_nsec) }
    return .tuple([
      .int(Int(status.st_mode)), .int(Int(truncatingIfNeeded: status.st_ino)),
      .int(Int(truncatingIfNeeded: status.st_dev)), .int(Int(truncatingIfNeeded: status.st_nlink)),
      .int(Int(status.st_uid)), .int(Int(status.st_gid)), .int(status.st_size), nanoseconds(status.st_atim),
      nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
    ])
  }

  private static func definePaths(in module: ModuleObject) {
    define("stat", "path, follow=True", in: module) { (call: NativeCall) in
      var status = stat()
      if call[0].asInt != nil {
        try succeed(fstat(descriptor(call[0], call.interpreter), &status))
        return fields(status)
      }
      let path = try path(call[0], call.interpreter, checked: false)
      let follows = try call.interpreter.truth(call[1])
      try succeed(fstatat(AT_FDCWD, path, &status, follows ? 0 : AT_SYMLINK_NOFOLLOW), path)
      return fields(status)
    }
    define("access", "path, mode", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter, checked: false)
      return .bool(Glibc.access(path, Int32(truncatingIfNeeded: try call.interpreter.integer(call[1]))) == 0)
    }
    for (name, function) in [("unlink", Glibc.unlink), ("rmdir", Glibc.rmdir)] as [(String, (UnsafePointer<CChar>) -> Int32)] {
      define(name, "path", in: module) { (call: NativeCall) in
        let path = try path(call[0], call.interpreter)
        try succeed(function(path), path)
        return .none
      }
    }
    define("rename", "src, dst", in: module) { (call: NativeCall) in
      let source = try path(call[0], call.interpreter)
      try succeed(Glibc.rename(source, path(call[1], call.interpreter)), source)
      return .none
    }
    define("link", "src, dst", in: module) { (call: NativeCall) in
      let source = try path(call[0], call.interpreter)
      try succeed(Glibc.link(source, path(call[1], call.interpreter)), source)
      return .none
    }
    define("symlink", "src, dst", in: module) { (call: NativeCall) in
      let target = try path(call[1], call.interpreter)
      try succeed(Glibc.symlink(path(call[0], call.interpreter, checked: false), target), target)
      return .none
    }
    define("readlink", "path", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter, checked: false)
      var buffer: [CChar] = Array(repeating: 0, count: 4097)
      let count = Glibc.readlink(path, &buffer, 4096)
      if count < 0 { throw SystemError(errno, path) }
      return .string(String(decoding: buffer[0..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    define("chmod", "path, mode", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter)
      try succeed(Glibc.chmod(path, mode_t(truncatingIfNeeded: try call.interpreter.integer(call[1]))), path)
      return .none
    }
    define("utime", "path, access, modification", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter)
      let times = try [1, 2].map { (index: Int) throws -> timespec in
        let time = try call.interpreter.integer(call[index])
        return timespec(tv_sec: time / 1_000_000_000, tv_nsec: time % 1_000_000_000)
      }
      try succeed(utimensat(AT_FDCWD, path, times, 0), path)
      return .none
    }
    define("realpath", "path", in: module) { (call: NativeCall) in
      .string(FilePermission.resolved(try path(call[0], call.interpreter, checked: false)))
    }
  }

  // MARK: Directories

  private static func defineDirectories(in module: ModuleObject) {
    define("listdir", "path", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter)
      guard let directory = opendir(path) else { throw SystemError(errno, path) }
      defer { closedir(directory) }
      var names: [Handle] = []
      while let entry = readdir(directory) {
        try Interrupt.poll()
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(.string(name)) }
      }
      return .list(names)
    }
    define("mkdir", "path, mode=511", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter)
      try succeed(Glibc.mkdir(path, mode_t(truncatingIfNeeded: try call.interpreter.integer(call[1]))), path)
      return .none
    }
    define("getcwd", "", in: module) { (_: NativeCall) in
      guard let path = Glibc.getcwd(nil, 0) else { throw SystemError(errno) }
      defer { free(path) }
      return .string(String(cString: path))
    }
    define("chdir", "path", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter)
      try succeed(Glibc.chdir(path), path)
      return .none
    }
  }

  // MARK: The process

  private static func defineProcess(in module: ModuleObject) {
    define("environ", "", in: module) { (_: NativeCall) in
      var entries: [(String, Handle)] = []
      var entry = Glibc.environ
      while let text = entry.pointee {
        let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { entries.append((String(parts[0]), .string(String(parts[1])))) }
        entry = entry.advanced(by: 1)
      }
      return .dict(entries)
    }
    define("urandom", "size", in: module) { (call: NativeCall) in
      let size = try call.interpreter.integer(call[0])
      if size < 0 { throw Failure(.valueError, "negative argument not allowed") }
      if size > 1 << 30 { throw Failure(.memoryError, "") }
      var generator = SystemRandomNumberGenerator()
      let bytes = (0..<size).map { (_: Int) -> UInt8 in UInt8.random(in: 0...255, using: &generator) }
      return .bytes(bytes)
    }
    define("strerror", "code", in: module) { (call: NativeCall) in
      .string(SystemError(Int32(clamping: try call.interpreter.integer(call[0]))).message)
    }
    define("identity", "", in: module) { (_: NativeCall) in
      .dict([
        ("pid", .int(Int(getpid()))), ("ppid", .int(Int(getppid()))), ("uid", .int(Int(getuid()))),
        ("gid", .int(Int(getgid()))), ("euid", .int(Int(geteuid()))), ("egid", .int(Int(getegid()))),
        ("cpus", .int(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))), ("temporary", .string(FilePermission.temporaryDirectory)),
      ])
    }
    define("sysconf", "number", in: module) { (call: NativeCall) in
      errno = 0
      let value = Glibc.sysconf(Int32(clamping: try call.interpreter.integer(call[0])))
      if value == -1 && errno != 0 { throw SystemError(errno) }
      return .int(value)
    }
    define("pathconf", "path, number", in: module) { (call: NativeCall) in
      let path = try path(call[0], call.interpreter, checked: false)
      errno = 0
      let value = Glibc.pathconf(path, Int32(clamping: try call.interpreter.integer(call[1])))
      if value == -1 && errno != 0 { throw SystemError(errno, path) }
      return .int(value)
    }
    define("statvfs", "path", in: module) { (call: NativeCall) in
      var found = statvfs()
      if call[0].asInt != nil {
        try succeed(fstatvfs(descriptor(call[0], call.interpreter), &found))
      } else {
        let path = try path(call[0], call.interpreter, checked: false)
        try succeed(statvfs(path, &found), path)
      }
      let numbers: [UInt] = [
        found.f_bsize, found.f_frsize, found.f_blocks, found.f_bfree, found.f_bavail, found.f_files, found.f_ffree,
        found.f_favail, found.f_flag, found.f_namemax,
      ]
      return .tuple(numbers.map { .int(Int(truncatingIfNeeded: $0)) })
    }
    define("uname", "", in: module) { (_: NativeCall) in
      var name = utsname()
      try succeed(Glibc.uname(&name))
      func text<T>(_ field: T) -> Handle {
        withUnsafeBytes(of: field) { .string(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)) }
      }
      return .tuple([text(name.sysname), text(name.nodename), text(name.release), text(name.version), text(name.machine)])
    }
  }
}
