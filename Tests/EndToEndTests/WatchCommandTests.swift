import Commands
import Foundation
import Testing

/// `tandem watch`: the real program, and real saves.
@Suite struct WatchCommandTests {
  private static let study = """
    # %% [markdown]
    # # A study

    # %% id="setup"
    import random
    import tensorflow as tf
    kept, v, steps = [1], tf.Variable(1), iter(range(100))
    print("setup", next(steps))
    #:> setup 0

    # %% id="more"
    kept.append(len(kept) + 1)
    v.assign_add(1)
    print("more", next(steps), random.random() < 2)
    #:> more 1 True

    # %% id="shown"
    print("shown", kept, int(v), next(steps))
    #:> shown [1, 2] 2 2

    """

  private func watch(
    _ text: String = study, _ arguments: [String] = [], _ body: (WatchedNotebook) throws -> Void
  ) throws {
    let notebook = try WatchedNotebook(text, arguments)
    defer { notebook.end() }
    try body(notebook)
  }

  @Test func aChangeRunsFromItsCellOnAndFromTheStateBefore() throws {
    try watch { (notebook: WatchedNotebook) throws in
      try notebook.see("a.nb: 3 cells ran in", "; all is as recorded\n")
      // Ten times: each begins with what the cells before left, however much the run before has changed.
      for number in 1...10 {
        try notebook.save(WatchCommandTests.study.replacingOccurrences(of: "print(\"more\"", with: "print(\"more\(number)\""))
        let output = try notebook.see("2 cells ran in")
        #expect(output.contains("a.nb:12: cell 3 has changed\n"), "\(output)")
        #expect(output.contains("more\(number) 1 True\n"), "\(output)")
        #expect(output.contains("shown [1, 2] 2 2\n"), "\(output)")
        #expect(!output.contains("setup"), "\(output)")
      }
      try notebook.save(WatchCommandTests.study.replacingOccurrences(of: "[1, 2] 2 2", with: "[1, 2] 2 3"))
      #expect(try notebook.see("cell 3 has changed\n", "not as recorded: cell").contains("  - #:> shown [1, 2] 2 3\n  + #:> shown [1, 2] 2 2\n"))
    }
  }

  @Test("whatever way an editor saves", arguments: WatchedNotebook.Way.allCases)
  func waysOfSaving(_ way: WatchedNotebook.Way) throws {
    try watch { (notebook: WatchedNotebook) throws in
      try notebook.see("3 cells ran in")
      try notebook.save(WatchCommandTests.study.replacingOccurrences(of: "\"shown\"", with: "\"other\""), way)
      let output = try notebook.see("1 cell ran in")
      #expect(output.contains("other [1, 2] 2 2\n"), "\(output)")
      #expect(output.components(separatedBy: "has changed").count == 2, "\(output)")
    }
  }

  @Test func whatChangesNoCellRunsNone() throws {
    try watch { (notebook: WatchedNotebook) throws in
      try notebook.see("3 cells ran in")
      try notebook.save(WatchCommandTests.study, .touched)
      try notebook.see("a.nb: saved; nothing has changed\n")
      try notebook.save(WatchCommandTests.study.replacingOccurrences(of: "A study", with: "The study"))
      try notebook.see("a.nb: no cell that runs has changed\n")
      // A cell at the end runs from the state that the last one left.
      try notebook.save(WatchCommandTests.study + "# %%\nprint(\"fourth\", next(steps))\n")
      #expect(try notebook.see("1 cell ran in").contains("fourth 3\n"))
      try notebook.save(WatchCommandTests.study)
      try notebook.see("no cell that runs has changed\n")
      try notebook.save(WatchCommandTests.study + "# %%\nprint(\"fifth\", next(steps))\n")
      #expect(try notebook.see("1 cell ran in").contains("fifth 3\n"))
      // Lines that move change what tracebacks name.
      try notebook.save(WatchCommandTests.study.replacingOccurrences(of: "# # A study", with: "# # A\n# # study"))
      #expect(try notebook.see("3 cells ran in").contains("setup 0\n"))
    }
  }

  @Test func manySavesInARowCountAsOne() throws {
    try watch { (notebook: WatchedNotebook) throws in
      try notebook.see("3 cells ran in")
      for number in 1...20 {
        try notebook.save(
          WatchCommandTests.study.replacingOccurrences(of: "\"shown\"", with: "\"shown\(number)\""), number % 2 == 0 ? .inPlace : .renamed)
        usleep(5000)
      }
      var output = try notebook.see("shown20 [1, 2] 2 2\n")
      output += try notebook.see("1 cell ran in")
      #expect(output.components(separatedBy: "has changed").count < 12, "\(output)")
    }
  }

  @Test("a file that is no notebook, or no code, is told, and the state stays", arguments: [
    ("print(\"more\"", "print((\"more\"", "cell 3 can't run:\n  File \"a.nb\", line 14\n    print((\"more\", next(steps), random.random() < 2)"),
    ("print(\"more\"", "<<<<<<< ours\nprint(\"more\"", "line 14 (cell 3) is the mark of a merge conflict"),
    ("# # A study", "# %% check=\"x\"\n    1", "cell 2 can't run:\n  File \"a.nb\", line 3\n    1\nIndentationError: unexpected indent\n"),
  ])
  func badTexts(_ old: String, _ new: String, _ message: String) throws {
    try watch { (notebook: WatchedNotebook) throws in
      try notebook.see("3 cells ran in")
      try notebook.save(WatchCommandTests.study.replacingOccurrences(of: old, with: new))
      let output = try notebook.see("a.nb: nothing runs; the state is that of the last good text\n")
      #expect(output.contains(message), "\(output)")
      try notebook.save(WatchCommandTests.study.replacingOccurrences(of: "\"shown\"", with: "\"other\""))
      let later = try notebook.see("1 cell ran in")
      #expect(later.contains("other [1, 2] 2 2\n") && !later.contains("setup"), "\(later)")
    }
  }

  @Test func aFileThatVanishesIsWaitedFor() throws {
    try watch { (notebook: WatchedNotebook) throws in
      try notebook.see("3 cells ran in")
      try FileManager.default.removeItem(at: notebook.file)
      try notebook.see("a.nb is gone; waiting for it\n")
      try notebook.save(WatchCommandTests.study.replacingOccurrences(of: "\"shown\"", with: "\"back\""))
      #expect(try notebook.see("1 cell ran in").contains("back [1, 2] 2 2\n"))
    }
  }

  @Test func ctrlCStopsTheCellAndThenTheWatch() throws {
    let slow = "# %%\nprint('on')\n\n# %%\nimport time\nprint('begins')\ntime.sleep(600)\n\n# %%\nprint('never')\n"
    try watch(slow) { (notebook: WatchedNotebook) throws in
      try notebook.see("begins\n")
      notebook.signal(SIGINT)
      let output = try notebook.see("a.nb: cell 2 was stopped\n")
      #expect(output.contains("KeyboardInterrupt"), "\(output)")
      // Saving again goes on at the cell that was stopped.
      try notebook.save(slow, .touched)
      #expect(try notebook.see("begins\n").contains("a.nb:5: cell 2 runs again\n"))
      // A change before it makes the cell give way; one behind it doesn't.
      try notebook.save(slow.replacingOccurrences(of: "'never'", with: "'later'").replacingOccurrences(of: "600", with: "0.2"))
      let later = try notebook.see("later\n")
      #expect(later.contains("begins\n"), "\(later)")
      try notebook.see("2 cells ran in")
      notebook.signal(SIGINT)
      #expect(notebook.exitStatus() == 0)
    }
  }

  @Test func aChangeBehindTheRunningCellWaitsForIt() throws {
    let slow = "# %%\nimport time\nprint('begins')\ntime.sleep(1.5)\nprint('ends')\n\n# %%\nprint('old')\n"
    try watch(slow) { (notebook: WatchedNotebook) throws in
      try notebook.see("begins\n")
      try notebook.save(slow.replacingOccurrences(of: "old", with: "new"))
      let output = try notebook.see("new\n")
      #expect(output.contains("ends\n") && !output.contains("old\n") && !output.contains("begins"), "\(output)")
    }
  }

  @Test("cells that end their process, or fail", arguments: [
    ("import sys\nsys.exit(4)", "a.nb: cell 2 ended the notebook with 4\n"),
    ("1 / 0", "ZeroDivisionError: division by zero\n"), ("while True: pass", "TimeoutError: the cell ran longer than 500 ms"),
  ])
  func endings(_ code: String, _ message: String) throws {
    let text = "# %%\nx = [1]\nprint('first')\n\n# %%\nx.append(2)\n\(code)\n\n# %%\nprint('never')\n"
    try watch(text, ["--timeout", "0.5"]) { (notebook: WatchedNotebook) throws in
      let output = try notebook.see(message)
      #expect(output.contains("first\n") && !output.contains("never\n"), "\(output)")
      try notebook.save(text.replacingOccurrences(of: code, with: "print(x)"))
      let later = try notebook.see("2 cells ran in")
      #expect(later.contains("[1, 2]\n") && later.contains("never\n") && !later.contains("first"), "\(later)")
    }
  }

  @Test func aProcessThatTheSystemEndsIsNoMoreThanACellThatFails() throws {
    let text = "# %%\nx = [1]\n\n# %%\nimport time\nprint('begins')\ntime.sleep(600)\n"
    try watch(text) { (notebook: WatchedNotebook) throws in
      try notebook.see("begins\n")
      kill(try #require(notebook.processes().max()), SIGKILL)
      try notebook.see("a.nb: cell 2 ended its process by signal 9 (Killed)\n")
      try notebook.save(text.replacingOccurrences(of: "time.sleep(600)", with: "print(x)"))
      #expect(try notebook.see("1 cell ran in").contains("[1]\n"))
      kill(try #require(notebook.processes().dropFirst().min()), SIGKILL)
      try notebook.see("a.nb: the sessions are lost; all cells run again\n", "2 cells ran in")
    }
  }

  @Test func aThousandCellsKeepAFewSessions() throws {
    let cells = (0..<300).map { "# %%\nprint(\($0))\n" }
    try watch("# %%\nn = [0]\n\n" + cells.joined(separator: "\n")) { (notebook: WatchedNotebook) throws in
      try notebook.see("301 cells ran in")
      #expect(notebook.processes().count <= 50)
      var changed = cells
      changed[150] = "# %%\nprint('new')\n"
      try notebook.save("# %%\nn = [0]\n\n" + changed.joined(separator: "\n"))
      let output = try notebook.see("150 cells ran in")
      #expect(output.contains("\nnew\n") && !output.contains("\n149\n") && output.contains("\n151\n"))
      #expect(notebook.processes().count <= 50)
    }
  }

  @Test func atATerminalCtrlCReachesTheCell() throws {
    let home = try PersonAtTerminal.newHome()
    try "# %%\nimport time\nprint('beg' 'ins')\ntime.sleep(600)\n".write(
      to: home.appendingPathComponent("a.nb"), atomically: true, encoding: .utf8)
    let person = try PersonAtTerminal(["watch", "a.nb"], home: home, prompt: "begins")
    person.type("\u{3}")
    try person.see("cell 1 was stopped")
    person.type("\u{3}")
    #expect(person.end() == 0)
  }
}

/// A notebook in a folder of its own, and the program that watches it.
final class WatchedNotebook {
  enum Way: CaseIterable {
    case inPlace, renamed, truncatedFirst, slowly, backedUp, touched, deletedFirst
  }

  let file: URL
  private let process = Process()
  private let output = OutputCollector()
  private var seen = 0

  init(_ text: String, _ arguments: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appendingPathComponent("a.nb")
    try text.write(to: file, atomically: false, encoding: .utf8)
    let pipe = Pipe()
    process.executableURL = BuiltProgram.url
    process.arguments = ["watch"] + arguments + ["a.nb"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    try pipe.fileHandleForWriting.close()
    output.start(pipe.fileHandleForReading)
  }

  func end() {
    // Tests run on threads that have other signals blocked, and so has what they start.
    if process.isRunning { signal(SIGKILL) }
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
  }

  /// Waits until these have come, one after the other; what has come since the last call, up to the end of the last.
  @discardableResult
  func see(_ texts: String..., patience: Double = 60) throws -> String {
    let end = Date().addingTimeInterval(patience)
    while true {
      let all = output.text
      var place = all.utf8.index(all.startIndex, offsetBy: seen)
      let start = place
      var isThere = true
      for text in texts {
        guard let range = all[place...].range(of: text) else {
          isThere = false
          break
        }
        place = range.upperBound
      }
      if isThere {
        seen = all.utf8.distance(from: all.startIndex, to: place)
        return String(all[start..<place])
      }
      try #require(Date() < end, "waiting for \(texts) in:\n\(all[start...])")
      usleep(10_000)
    }
  }

  func save(_ text: String, _ way: Way = .renamed) throws {
    let beside = file.deletingLastPathComponent().appendingPathComponent(".a.nb.swp")
    switch way {
    case .renamed:
      try text.write(to: beside, atomically: false, encoding: .utf8)
      #expect(rename(beside.path, file.path) == 0)
    case .backedUp:
      #expect(rename(file.path, file.path + "~") == 0)
      try text.write(to: file, atomically: false, encoding: .utf8)
    case .deletedFirst:
      try FileManager.default.removeItem(at: file)
      usleep(100_000)
      try text.write(to: file, atomically: false, encoding: .utf8)
    case .inPlace, .truncatedFirst, .slowly:
      let descriptor = open(file.path, O_WRONLY | O_TRUNC)
      let bytes = Array(text.utf8)
      let parts = way == .inPlace ? 1 : way == .slowly ? 5 : 2
      for part in 0..<parts {
        if way != .inPlace { usleep(80_000) }
        let piece = bytes[(part * bytes.count / parts)..<((part + 1) * bytes.count / parts)]
        _ = piece.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      }
      close(descriptor)
    case .touched:
      try text.write(to: file, atomically: false, encoding: .utf8)
      usleep(20_000)
      utimes(file.path, nil)
    }
  }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  func exitStatus() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The processes of the watch, the first one first.
  func processes() -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let folder = file.deletingLastPathComponent().resolvingSymlinksInPath().path
    return names.compactMap { Int32($0) }.sorted().filter { (name: Int32) -> Bool in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/cwd")) == folder
    }
  }
}

/// Collects what a program writes, on a thread of its own.
private final class OutputCollector: @unchecked Sendable {
  private let lock = NSLock()
  private var data = Data()

  func start(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      while case let piece = handle.availableData, !piece.isEmpty {
        lock.lock()
        data.append(piece)
        lock.unlock()
      }
    }
  }

  var text: String {
    lock.lock()
    defer { lock.unlock() }
    return String(decoding: data, as: UTF8.self)
  }
}
