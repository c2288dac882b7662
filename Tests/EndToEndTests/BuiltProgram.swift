import Foundation

/// The built `tandem`, run as a person runs it.
enum BuiltProgram {
  struct Run {
    let status: Int32
    let output: String
    let errorOutput: String
  }

  /// Beside the test bundle, wherever that was built.
  static let url: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("tandem")
  }()

  /// Runs the program; its streams are read while it runs, so that none of them can fill up.
  ///
  /// - Parameter joinsStreams: both streams go to `output`, in the order in which they were written.
  static func run(
    _ arguments: [String], input: String = "", folder: URL? = nil, environment: [String: String] = [:],
    joinsStreams: Bool = false
  ) throws -> Run {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = joinsStreams ? output : errors
    let errorReader = StreamReader(errors.fileHandleForReading)
    try process.run()
    if joinsStreams { try? errors.fileHandleForWriting.close() }
    errorReader.start()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try? standardInput.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: text, errorOutput: errorReader.text)
  }
}

/// Reads a stream to its end on a thread of its own.
private final class StreamReader: @unchecked Sendable {
  private let handle: FileHandle
  private let finished = DispatchSemaphore(value: 0)
  private var data = Data()

  init(_ handle: FileHandle) { self.handle = handle }

  func start() {
    Thread.detachNewThread { [self] in
      data = handle.readDataToEndOfFile()
      finished.signal()
    }
  }

  var text: String {
    finished.wait()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Folders of the package.
enum Folders {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let notebooks = package.appendingPathComponent("notebooks")
  static let expected = tests.appendingPathComponent("Expected")
  /// Scripts that stop in the debugger (`NAME.py`), what it is told (`NAME.in`), and what Python then prints (`NAME.out`).
  static let debugging = tests.appendingPathComponent("Debugging")
  static let graphDefinitions = tests.appendingPathComponent("GraphDefinitions")

  /// All notebooks by their paths in `notebooks`, without the ending, sorted: `differences/state/counters`.
  static func notebookNames() -> [String] {
    let paths = FileManager.default.enumerator(atPath: notebooks.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".nb") }.map { String($0.dropLast(3)) }.sorted()
  }

  static func notebook(_ name: String) -> URL { notebooks.appendingPathComponent(name + ".nb") }

  /// Names of the files of that ending, without it, sorted.
  static func names(_ folder: URL, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
