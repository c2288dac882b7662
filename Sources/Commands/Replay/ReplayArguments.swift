import ArgumentParser
import Diagnostics
import Notebooks
import ScriptLibrary

/// How a replay's cells run: what `tandem replay` and `tandem watch` take alike.
struct ReplayArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Begin with this cell: its number, id or title.", valueName: "cell"))
  var from: String?

  @Option(help: ArgumentHelp("End with this cell.", valueName: "cell"))
  var until: String?

  @Option(help: ArgumentHelp("Run only this cell; may be given several times.", valueName: "cell"))
  var only: [String] = []

  @Flag(name: .customLong("keep-going"), help: "Go on after a cell that fails.")
  var keepGoing = false

  @Option(help: ArgumentHelp("A cell that runs longer fails.", valueName: "seconds"))
  var timeout: Double?

  @Option(help: "The seed of tf.random and random, in place of the header's.")
  var seed: Int?

  @Option(
    name: [.customShort("p"), .customLong("parameter")],
    help: ArgumentHelp("Set a name behind the cell tagged parameters.", valueName: "name=value"))
  var parameters: [String] = []

  @Flag(help: "Run every call of a traced function eagerly, too, and compare.")
  var both = false

  @OptionGroup var files: FileArguments

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e9) {
      throw ValidationError("--timeout expects a number of seconds above 0, got \(timeout)")
    }
  }

  /// - Errors: `ValueError` for a parameter that is none.
  func options() throws -> ReplayOptions {
    var options = ReplayOptions()
    options.selection.from = from
    options.selection.until = until
    options.selection.only = only
    options.goesOn = keepGoing
    options.timeout = timeout
    options.seed = seed
    options.parameters = try ReplayParameters(parameters)
    options.comparesCalls = both
    return options
  }

  func grantFiles() { files.grant() }

  /// As another process takes them.
  var words: [String] {
    var words: [String] = []
    for (name, value) in [("from", from), ("until", until), ("timeout", timeout.map { "\($0)" }), ("seed", seed.map { "\($0)" })] {
      if let value { words += ["--\(name)=\(value)"] }
    }
    words += only.map { "--only=\($0)" } + parameters.map { "--parameter=\($0)" } + files.folders.map { "--allow-files=\($0)" }
    return words + (keepGoing ? ["--keep-going"] : []) + (both ? ["--both"] : [])
  }
}
