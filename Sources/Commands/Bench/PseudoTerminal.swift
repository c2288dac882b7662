import Glibc

/// A program with a terminal of its own: bytes go in as keys, bytes come out for a `Screen`.
public final class PseudoTerminal {
  private var master: Int32
  public let process: pid_t
  private var status: Int32?

  /// Changes to the folder, then becomes the program.
  private static let changer = "/usr/bin/env"
  private static let newSession: Int16 = 0x80
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// nil when there are no pseudo-terminals here.
  ///
  /// - Parameters:
  ///   - environment: all of it: nothing is inherited.
  ///   - folder: the working folder.
  public init?(program: String, arguments: [String], environment: [String], folder: String, columns: Int, rows: Int) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // Swift does not see grantpt, unlockpt and ptsname: these are the requests behind them.
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, PseudoTerminal.setLock, &locked) == 0,
      ioctl(master, PseudoTerminal.getNumber, &number) == 0
    else { return nil }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
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
    let words = [PseudoTerminal.changer, "-C", folder, program] + arguments
    let result = PseudoTerminal.withStrings(words) { words in
      PseudoTerminal.withStrings(environment) {
        posix_spawn(&child, PseudoTerminal.changer, &actions, &attributes, words, $0)
      }
    }
    guard result == 0 else { return nil }
    process = child
  }

  deinit {
    if master >= 0 { close(master) }
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
  }

  private static func withStrings<R>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R
  ) -> R {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }

  // MARK: Keys and output

  /// Writes as many bytes as the terminal takes without waiting; how many that were.
  public func send(_ bytes: ArraySlice<UInt8>) -> Int {
    var sink = pollfd(fd: master, events: Int16(POLLOUT), revents: 0)
    guard poll(&sink, 1, 0) > 0, sink.revents & Int16(POLLOUT) != 0 else { return 0 }
    let chunk = bytes.prefix(512)
    return max(0, chunk.withUnsafeBytes { write(master, $0.baseAddress, $0.count) })
  }

  /// What the program writes within that time; nil when nobody has the terminal open any more.
  public func receive(milliseconds: Int32) -> [UInt8]? {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return [] }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &chunk, chunk.count)
    return count > 0 ? Array(chunk[..<count]) : nil
  }

  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away, as closing its window does.
  public func hangUp() {
    close(master)
    master = -1
  }

  /// The exit status, negative for a signal; nil while the program runs.
  public func poll() -> Int32? {
    if let status { return status }
    var word: Int32 = 0
    guard waitpid(process, &word, WNOHANG) == process else { return nil }
    status = word & 0x7F == 0 ? (word >> 8) & 0xFF : -(word & 0x7F)
    return status
  }

  private func poll(_ descriptors: UnsafeMutablePointer<pollfd>, _ count: nfds_t, _ milliseconds: Int32) -> Int32 {
    Glibc.poll(descriptors, count, milliseconds)
  }
}
