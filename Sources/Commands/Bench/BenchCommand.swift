import ArgumentParser

/// `tandem bench`: what the numbers of the README are, on the machine at hand.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Time work here and under Python, and show the ratios.",
    discussion: """
      Each benchmark is a script that both run unchanged, in turn; what counts is the ratio within one row. Without
      TensorFlow in that Python only the language's rows have a peer.
      """,
    subcommands: [SmallWorkBench.self, LanguageBench.self, OpsBench.self], defaultSubcommand: SmallWorkBench.self)
}
