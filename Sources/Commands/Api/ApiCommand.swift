import ArgumentParser

/// `tandem api PAGE`: pages about how much of Python and TensorFlow there is, made by trying it.
///
/// Adding a page: a command in this folder, and its entry in `subcommands`.
struct ApiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api", abstract: "Print a page about what is there, beside what TensorFlow, NumPy and Python do.",
    subcommands: [AutoGraphPage.self, NumPyPage.self, PythonPage.self, TensorFlowPage.self])
}
