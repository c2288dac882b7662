import ArgumentParser
import Diagnostics
import Foundation
import Notebooks
import Script
import Sessions

/// `tandem convert FILE`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Write a notebook in another format: .nb, .ipynb, .py, .md.",
    discussion: """
      The formats are those of the files' names. Between .nb and .ipynb nothing is lost: cells, metadata, attachments and
      outputs come back as they were; what is longer than 4 KiB lies in a folder beside the .nb file. Lines of a .ipynb
      that are no Python, such as !pip, become comments. A .py file has no outputs; Markdown keeps text, code and outputs.
      """)

  @Option(name: .shortAndLong, help: "The file to write; by default beside FILE, .ipynb for a .nb file, else .nb.")
  var output: String?

  @Flag(name: .shortAndLong, help: "Replace a file that is there.")
  var force = false

  @ArgumentParser.Argument(help: "The notebook.", completion: .file(extensions: ["nb", "ipynb", "py", "md"]))
  var file: String

  func run() throws {
    let from = try format(file)
    let target = output ?? ConvertCommand.defaultTarget(file, from)
    let to = try format(target)
    guard force || !FileManager.default.fileExists(atPath: target) else {
      throw Failure(.osError, "[Errno 17] File exists: '\(target)'", hint: "--force replaces it")
    }
    try Interpreter.runOnLargeStack { () throws -> Void in
      let session = Session()
      session.add(Magic.ofNotebooks)
      let magics = Set(session.magics.keys)
      var data = NotebookData(files: try NotebookFolder(self.file).read())
      let notebook: Notebook
      do {
        notebook = try from.notebook(from: try SourceText.read(self.file), magics: magics, data: &data)
      } catch let failure as Failure where failure.kind == .valueError {
        throw Failure(.valueError, "'\(self.file)': \(failure.message)", hint: failure.hint)
      }
      let text = try to.text(of: notebook, magics: magics, data: data)
      if to == .nb { try NotebookFolder(target).write(data.files) }
      try NotebookFile.write(text, to: target)
      let count = notebook.cells.count
      StandardStreams.write("wrote \(count) cell\(count == 1 ? "" : "s") to \(target)\n", to: 1)
    }
  }

  private func format(_ path: String) throws -> NotebookFormat {
    if let format = NotebookFormat(path: path) { return format }
    let known = NotebookFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
    throw ValidationError("the name of '\(path)' says no format: it ends in none of \(known)")
  }

  private static func defaultTarget(_ path: String, _ format: NotebookFormat) -> String {
    for suffix in [".nb.py", ".\(format.rawValue)"] where path.hasSuffix(suffix) {
      return path.dropLast(suffix.count) + (format == .nb ? ".ipynb" : ".nb")
    }
    return path + ".nb"
  }
}
