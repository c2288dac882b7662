import Diagnostics
import Glibc
import Notebooks

/// A file that is looked at again when somebody may have written it, whatever way they write: in place, truncated first, or
/// beside it and renamed.
///
/// The system tells what happens in the file's folder (inotify). Since network file systems don't tell what others do, the
/// file's facts are compared every two seconds as well; and where the system tells nothing at all, three times a second.
final class WatchedFile {
  /// What was found.
  enum Sight {
    case text(String)
    /// The file can't be read.
    case failure(Failure)
    /// It isn't there, and doesn't come back at once as it does when an editor renames.
    case gone
  }

  /// In seconds: how long nothing must happen before the file is read; how long a writer may keep it open; how long it may
  /// be empty, or away.
  private enum Patience {
    static let quiet = 0.06, writing = 2.0, empty = 0.6, away = 0.6
  }

  private static let interesting = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO

  private let path: String
  /// What to poll; negative where the system tells nothing.
  let descriptor: Int32
  /// The file's name in each watched folder: two folders where the path is a link.
  private var names: [Int32: String] = [:]
  private var facts: Facts?
  private var nextComparison = 0.0
  /// When the last thing happened that nobody has looked at.
  private var lastEvent: Double?
  private var isBeingWritten = false
  private var isGone = false

  init(_ path: String) {
    self.path = path
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    watchFolders()
    facts = Facts(path)
  }

  private func watchFolders() {
    guard descriptor >= 0 else { return }
    names = [:]
    for place in Set([path, WatchedFile.real(path)]) {
      let slash = place.lastIndex(of: "/")
      let folder = slash.map { $0 == place.startIndex ? "/" : String(place[..<$0]) } ?? "."
      let watch = inotify_add_watch(descriptor, folder, UInt32(WatchedFile.interesting))
      if watch >= 0 { names[watch] = slash.map { String(place[place.index(after: $0)...]) } ?? place }
    }
  }

  private static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// How long to wait for events before looking.
  var milliseconds: Int32 {
    if lastEvent != nil { return 20 }
    return names.isEmpty || isGone ? 300 : 1000
  }

  // MARK: Events

  /// Takes in what the system has told.
  func readEvents() {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      var place = 0
      while place + 16 <= count {
        let (watch, mask, length) = buffer.withUnsafeBytes {
          (
            $0.loadUnaligned(fromByteOffset: place, as: Int32.self),
            Int($0.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)),
            Int($0.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
          )
        }
        let name = buffer[(place + 16)..<min(count, place + 16 + length)].prefix { $0 != 0 }
        note(watch, mask, String(decoding: name, as: UTF8.self))
        place += 16 + length
      }
    }
  }

  private func note(_ watch: Int32, _ mask: Int, _ name: String) {
    // The folder itself is gone, or events were lost.
    if mask & Int(IN_IGNORED) != 0 { names[watch] = nil }
    guard names[watch] == name || mask & Int(IN_IGNORED | IN_Q_OVERFLOW) != 0 else { return }
    if mask & Int(IN_MODIFY) != 0 { isBeingWritten = true }
    if mask & Int(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 { isBeingWritten = false }
    lastEvent = Seconds.now
  }

  // MARK: Looking

  /// What has become of the file, once it has come to rest; nil where there is nothing new.
  func look() -> Sight? {
    compareFacts()
    guard let lastEvent else { return nil }
    let age = Seconds.now - lastEvent
    guard age >= (isBeingWritten ? Patience.writing : Patience.quiet) else { return nil }
    guard let before = Facts(path) else { return away(age) }
    // Somebody has truncated it, and is about to write.
    if before.size == 0, age < Patience.empty { return nil }
    let sight: Sight
    do {
      sight = .text(try SourceText.read(path))
    } catch let failure as Failure {
      sight = .failure(failure)
    } catch {
      return nil
    }
    guard Facts(path) == before else {
      self.lastEvent = Seconds.now
      return nil
    }
    if isGone || names.isEmpty { watchFolders() }
    (self.lastEvent, isBeingWritten, isGone, facts) = (nil, false, false, before)
    return sight
  }

  private func away(_ age: Double) -> Sight? {
    guard age >= Patience.away else { return nil }
    (lastEvent, facts) = (nil, nil)
    if isGone { return nil }
    isGone = true
    return .gone
  }

  /// Finds changes that nobody told.
  private func compareFacts() {
    let now = Seconds.now
    guard now >= nextComparison else { return }
    nextComparison = now + (names.isEmpty || isGone ? 0.3 : 2)
    if names.isEmpty { watchFolders() }
    if lastEvent == nil, Facts(path) != facts { lastEvent = now }
  }

  /// What tells that a file was written.
  private struct Facts: Equatable {
    let size: Int
    private let device, node: UInt
    private let seconds, nanoseconds: Int

    /// nil where there is no file.
    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      size = Int(status.st_size)
      (device, node) = (UInt(status.st_dev), UInt(status.st_ino))
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }
}

/// The monotonic clock.
enum Seconds {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
