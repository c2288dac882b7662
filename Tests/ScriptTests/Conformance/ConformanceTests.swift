import Foundation
import Testing

@testable import Script

/// Small programs by chapter of the language, with what CPython 3.11 prints for them, tracebacks included.
///
/// A chapter is a text file: `=== title`, the program, `---`, its output. The outputs come from CPython: `TANDEM_RECORD=1`
/// runs `python3` and writes them anew (and fails, so that nobody records by accident).
@Suite struct ConformanceTests {
  @Test(arguments: try ConformanceChapter.all())
  func prints(_ chapter: ConformanceChapter) throws {
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] != nil {
      try chapter.record()
      Issue.record("recorded \(chapter.name)")
      return
    }
    #expect(!chapter.rows.isEmpty)
    for row in chapter.rows {
      let output = try ScriptRun.output(of: row.script)
      #expect(output == row.output, "\(chapter.name): \(row.title)")
    }
  }

  @Test func holdsHundredsOfPrograms() throws {
    let count = try ConformanceChapter.all().reduce(0) { $0 + $1.rows.count }
    #expect(count >= 300)
  }
}

struct ConformanceRow: Sendable {
  let title: String
  let script: String
  let output: String
}

struct ConformanceChapter: Sendable, CustomTestStringConvertible {
  let name: String
  let rows: [ConformanceRow]

  var testDescription: String { name }

  private static var directory: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Chapters")
  }

  static func all() throws -> [ConformanceChapter] {
    let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { (file: URL) in
      ConformanceChapter(
        name: file.deletingPathExtension().lastPathComponent, rows: rows(try String(contentsOf: file, encoding: .utf8)))
    }
  }

  private static func rows(_ text: String) -> [ConformanceRow] {
    text.components(separatedBy: "\n=== ").compactMap { (part: String) -> ConformanceRow? in
      let part = part.hasPrefix("=== ") ? String(part.dropFirst(4)) : part
      guard let newline = part.firstIndex(of: "\n") else { return nil }
      let sections = part[part.index(after: newline)...].components(separatedBy: "\n---\n")
      guard sections.count == 2 else { return nil }
      let output = sections[1].hasSuffix("\n") || sections[1].isEmpty ? sections[1] : sections[1] + "\n"
      return ConformanceRow(title: String(part[..<newline]), script: sections[0] + "\n", output: output)
    }
  }

  /// Writes the chapter anew with what `python3` prints.
  func record() throws {
    var text = ""
    for row in rows { text += "=== \(row.title)\n\(row.script)---\n\(try PythonRun.output(of: row.script))" }
    try text.write(
      to: ConformanceChapter.directory.appendingPathComponent("\(name).txt"), atomically: true, encoding: .utf8)
  }
}

/// Runs programs under `python3`.
enum PythonRun {
  static let executable: String? = {
    let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return paths.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// What a program prints to both streams, as the file `test.py`.
  static func output(of program: String) throws -> String {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let file = directory.appendingPathComponent("test.py")
    try program.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable ?? "/usr/bin/python3")
    process.arguments = ["-W", "ignore", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).replacingOccurrences(of: directory.path + "/", with: "")
  }
}
