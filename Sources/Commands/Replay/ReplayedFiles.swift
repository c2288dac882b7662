import Diagnostics
import Foundation
import Glibc
import Notebooks
import Script

/// The notebooks that a command was given, those of folders included.
struct ReplayedFiles {
  let paths: [String]
  /// Whether a folder was named: then even one file is reported by its name.
  private let hasFolder: Bool

  /// - Errors: `OSError` for a path that is not there or can't be read, `ValueError` for a folder without notebooks.
  init(_ names: [String]) throws {
    var paths: [String] = []
    var hasFolder = false
    for name in names {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue else {
        paths.append(name)
        continue
      }
      hasFolder = true
      let found = ReplayedFiles.notebooks(in: name)
      guard !found.isEmpty else { throw Failure(.valueError, "'\(name)' is a folder without notebooks (.nb, .nb.py)") }
      paths += found
    }
    self.paths = paths
    self.hasFolder = hasFolder
  }

  /// In the order of their names, without hidden folders.
  private static func notebooks(in folder: String) -> [String] {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
    let found = names.compactMap { $0 as? String }.filter { (name: String) -> Bool in
      (name.hasSuffix(".nb") || name.hasSuffix(".nb.py")) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return found.sorted().map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
  }

  /// The file, if there is one only.
  var only: String? { paths.count == 1 && !hasFolder ? paths[0] : nil }

  /// Replays each file by this program with these options; gives the greatest exit status.
  func replayEach(_ options: [String], isJSON: Bool, junit: String?) throws -> Int32 {
    var status: Int32 = 0
    var suites: [String] = []
    for path in paths {
      let report = junit.map { _ in NSTemporaryDirectory() + "tandem-\(getpid())-\(suites.count).xml" }
      let words = ["replay"] + options + (report.map { ["--junit=\($0)"] } ?? []) + ["--", path]
      let ended = try ReplayProcess(words).run(naming: isJSON ? path : nil)
      status = max(status, ended)
      if let report {
        suites.append((try? String(contentsOfFile: report, encoding: .utf8)) ?? JUnitReport([.crashed(path, ended)]).text)
        unlink(report)
      }
      if ended == 130 { break }
    }
    if let junit { try NotebookFile.write(JUnitReport.joined(suites), to: junit) }
    return status
  }
}

/// This program once more, for one file: what a notebook leaves behind, or a crash, can't reach the next.
struct ReplayProcess {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  /// - Parameter naming: the file's name, which each object of JSON gets.
  /// - Returns: the exit status; 128 and the signal's number for a process that a signal ended.
  /// - Errors: `OSError` when there can be no further process.
  func run(naming: String?) throws -> Int32 {
    StandardStreams.flush()
    var ends: [Int32] = [-1, -1]
    if naming != nil, pipe(&ends) != 0 { throw ReplayProcess.failure(errno) }
    let process = try start(output: naming == nil ? nil : ends)
    if let naming {
      close(ends[1])
      ReplayProcess.copyLines(from: ends[0], naming: naming)
      close(ends[0])
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private func start(output: [Int32]?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output[1], 1)
      posix_spawn_file_actions_addclose(&actions, output[0])
      posix_spawn_file_actions_addclose(&actions, output[1])
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = (["tandem"] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, "/proc/self/exe", &actions, nil, &arguments, environ)
    guard result == 0 else { throw ReplayProcess.failure(result) }
    return process
  }

  /// Passes lines of JSON on, with the file's name in each.
  private static func copyLines(from descriptor: Int32, naming name: String) {
    guard let file = fdopen(dup(descriptor), "r") else { return }
    defer { fclose(file) }
    let quoted = JSONPresenter.quoted(name)
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    while getline(&line, &capacity, file) > 0 {
      guard let line else { break }
      let text = String(cString: line)
      StandardStreams.write(text.hasPrefix("{") ? "{\"file\": \(quoted), \(text.dropFirst())" : text, to: 1)
      StandardStreams.flush()
    }
    free(line)
  }

  private static func failure(_ number: Int32) -> Failure {
    Failure(.osError, "[Errno \(number)] \(String(cString: strerror(number))): the replay could not be started")
  }
}

extension JUnitReport.Suite {
  /// A replay that left no report.
  fileprivate static func crashed(_ path: String, _ status: Int32) -> JUnitReport.Suite {
    var test = JUnitReport.Test(name: "replay", seconds: 0)
    test.failure = (message: "the replay ended with status \(status)", text: "")
    return JUnitReport.Suite(name: path, tests: [test])
  }
}
