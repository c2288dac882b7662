import ArgumentParser
import ScriptLibrary

/// Which files cells may touch: a notebook none, unless whoever replays it names folders. (There is nothing by which a script could
/// reach the network.)
struct FileArguments: ParsableArguments {
  @Option(
    name: .customLong("allow-files"),
    help: ArgumentHelp("Let the notebook read and write files below this folder; may be given several times.", valueName: "folder"))
  var folders: [String] = []

  /// To be called before a notebook's first cell.
  func grant() { FilePermission.allowOnly(folders) }

  /// For what a person types, and scripts, which are programs of theirs: the folders, or what is usual.
  func grantToPerson() { folders.isEmpty ? FilePermission.allowUsual() : FilePermission.allowOnly(folders) }
}
