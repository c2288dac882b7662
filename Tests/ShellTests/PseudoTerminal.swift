import Glibc

/// The real program in a terminal of its own.
final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  /// What came and no wait has passed yet, escape sequences and all.
  private var unseen: [UInt8] = []

  private static let newSession: Int16 = 0x80
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// The program stands beside the tests.
  static var program: String? {
    var path = [CChar](repeating: 0, count: 4096)
    guard readlink("/proc/self/exe", &path, path.count - 1) > 0 else { return nil }
    let test = String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let end = test.lastIndex(of: "/") else { return nil }
    let program = test[..<end] + "/tandem"
    return access(String(program), X_OK) == 0 ? String(program) : nil
  }

  /// nil when there are no pseudo-terminals here.
  init?(program: String, home: String, columns: UInt16 = 80, rows: UInt16 = 24) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // Swift does not see grantpt, unlockpt and ptsname: these are the requests behind them.
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, PseudoTerminal.setLock, &locked) == 0,
      ioctl(master, PseudoTerminal.getNumber, &number) == 0
    else { return nil }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its own: Ctrl-C reaches it.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, PseudoTerminal.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let variables = ["TERM=xterm", "HOME=\(home)", "LANG=C.UTF-8", "NO_COLOR=1"]
    let status = PseudoTerminal.withStrings([program]) { arguments in
      PseudoTerminal.withStrings(variables) { posix_spawn(&child, program, &actions, &attributes, arguments, $0) }
    }
    guard status == 0 else { return nil }
    process = child
  }

  deinit {
    close(master)
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, WNOHANG)
  }

  private static func withStrings<R>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R
  ) -> R {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer -> R in
      guard let base = buffer.baseAddress else { preconditionFailure("never empty") }
      return body(base)
    }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until `text` appears behind what earlier waits found; false after ten seconds.
  func wait(for text: String) -> Bool {
    let wanted = Array(text.utf8)
    for _ in 0..<1000 {
      if let found = PseudoTerminal.place(of: wanted, in: unseen) {
        unseen.removeFirst(found + wanted.count)
        return true
      }
      var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 10) > 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return false }
      unseen += chunk[..<count]
    }
    return false
  }

  private static func place(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  /// The exit status; nil when the program does not end within ten seconds.
  func end() -> Int32? {
    var status: Int32 = 0
    for _ in 0..<1000 {
      if waitpid(process, &status, WNOHANG) == process { return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil }
      _ = wait(milliseconds: 10)
    }
    return nil
  }

  /// Takes what comes, so that the program never waits for its reader.
  private func wait(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &chunk, chunk.count)
    if count <= 0 { usleep(10_000) }
    return count > 0
  }
}
