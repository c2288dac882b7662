import ArgumentParser
import Diagnostics
import Foundation
import Notebooks
import Script
import Sessions

/// `tandem lint FILE`.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find what traced functions in a file do while tracing only, and show how to write it.",
    discussion: """
      Nothing is run. Each finding has its place, the rule in brackets, and the line to write instead. Exit status 1 when
      something is found. %help %lint lists the rules.
      """)

  @Flag(help: "Write the findings as JSON.")
  var json = false

  @ArgumentParser.Argument(help: "The notebook or script.", completion: .file(extensions: ["nb", "py"]))
  var file: String

  func run() throws {
    let found = try Interpreter.runOnLargeStack { () throws -> Bool in
      let source = SourceFile(name: self.file, text: try SourceText.read(self.file))
      let findings = try Linter.check(source)
      if self.json {
        StandardStreams.write(LintJSON.text(findings), to: 1)
      } else {
        StandardStreams.write(findings.map { $0.text + "\n" }.joined(), to: 1)
      }
      return !findings.isEmpty
    }
    if found { throw ExitStatus.failed }
  }
}

/// The findings as an array of objects.
private enum LintJSON {
  private struct Row: Encodable {
    let rule, message: String
    let line, column: Int
    let rewrite: String?
  }

  static func text(_ findings: [LintFinding]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let rows = findings.map {
      Row(rule: $0.rule, message: $0.message, line: $0.line, column: $0.column, rewrite: $0.rewrite)
    }
    guard let data = try? encoder.encode(rows) else { return "[]\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
