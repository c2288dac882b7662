import Diagnostics
import Foundation
import Script
import ScriptLibrary
import Testing

/// One program of the table with its output.
struct ModuleRow: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  var testDescription: String { source }

  static let all: [ModuleRow] = rows(of: ModuleTable.text) + ModuleTables.all.flatMap { rows(of: $0.1) }

  private static func rows(of table: String) -> [ModuleRow] {
    var rows: [ModuleRow] = []
    var source: [Substring] = []
    var output: [Substring] = []
    var isOutput = false
    for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "--->" {
        isOutput = true
      } else if line == "====" {
        rows.append(
          ModuleRow(source: source.joined(separator: "\n"), expected: output.joined(separator: "\n") + "\n"))
        (source, output, isOutput) = ([], [], false)
      } else if isOutput {
        output.append(line)
      } else {
        source.append(line)
      }
    }
    return rows
  }
}

@Suite("Standard modules print what CPython prints")
struct ModuleTests {
  /// Programs that write files do so in a folder of their own, which is the working directory meanwhile.
  private static func inFolder<Result>(_ body: () throws -> Result) throws -> Result {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("tandem-modules-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let before = files.currentDirectoryPath
    _ = files.changeCurrentDirectoryPath(folder.path)
    defer {
      _ = files.changeCurrentDirectoryPath(before)
      try? files.removeItem(at: folder)
    }
    return try body()
  }

  @Test(arguments: ModuleRow.all)
  func program(_ row: ModuleRow) throws {
    let printed = try ModuleTests.inFolder { try Interpreter.runOnLargeStack { ModuleTests.output(of: row) } }
    #expect(printed == row.expected)
  }

  private static func output(of row: ModuleRow) -> String {
    let interpreter = Interpreter()
    StandardModules.register(in: interpreter)
    var text = ""
    interpreter.output = { (part: String) in text += part }
    do {
      let file = SourceFile(name: "<test>", text: row.source + "\n")
      _ = try interpreter.execute(Compiler.compileModule(Parser.parseModule(file), file: file))
    } catch {
      let exception = interpreter.exception(for: error)
      text += Traceback.summary(exception, interpreter) + "\n"
    }
    return text
  }
}
