import ArgumentParser
import Diagnostics
import Notebooks

/// `tandem watch FILE`.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Replay a notebook, and again from the first changed cell on whenever it is saved.",
    discussion: """
      Any editor may save the file, in whatever way. Before each cell the session's state is kept, so that what runs again
      runs from the state that a fresh replay of the cells before it would give. A cell counts as changed with its text,
      its keys, what is recorded under it, or its line in the file: tracebacks name lines.

      Each cell's output, value and time are shown, and what differs from what is recorded under it. A file that can't be
      read as a notebook, or a cell that is no valid code, is told, and nothing runs. Ctrl-C stops the cell that runs; where
      none runs it ends the watch.
      """)

  @Flag(name: .customLong("no-color"), help: "Never colour the output.")
  var noColor = false

  @OptionGroup var cells: ReplayArguments

  @ArgumentParser.Argument(help: "The notebook.", completion: .file(extensions: ["nb", "py"]))
  var file: String

  func run() throws {
    try NotebookWatch(file, cells, usesColor: TerminalColor.isWanted(!noColor)).run()
  }
}
