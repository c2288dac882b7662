import ArgumentParser
import Diagnostics
import Script
import Sessions

/// `tandem api autograph`: the matrix of control flow, TensorFlow's answer and ours beside it.
struct AutoGraphPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "autograph", abstract: "Run the matrix of control flow: TensorFlow's answer in every cell, and ours.",
    discussion: """
      Each cell is a small function that tf.function traces: a statement, what it runs over, the way out of it, and the
      kind of state that it changes. TensorFlow's answers were recorded with TensorFlow 2.21. A line says = where both
      agree; otherwise our answer follows on a line of its own, with the reason where it is known. Ends with the number
      of agreements, and exit status 1 if there is a difference that nobody knows of.
      """)

  @Flag(help: "List only the cells that differ.")
  var differences = false

  @Flag(help: "Print the programs instead of running them.")
  var programs = false

  @ArgumentParser.Argument(help: "List only the groups and cells that have all of these words in their names.")
  var words: [String] = []

  func run() throws {
    let chosen = MatrixProgram.all.filter { (program: MatrixProgram) -> Bool in
      words.allSatisfy { (word: String) -> Bool in program.key.contains(word) }
    }
    if programs { return printPrograms(chosen) }
    let surprises = try Interpreter.runOnLargeStack { () throws -> Int in try self.printPage(chosen) }
    if surprises > 0 { throw ExitStatus.failed }
  }

  private func printPrograms(_ chosen: [MatrixProgram]) {
    StandardStreams.write(MatrixProgram.preamble, to: 1)
    for program in chosen { StandardStreams.write("\n# %% \(program.key)\n\(program.text)", to: 1) }
  }

  private func printPage(_ chosen: [MatrixProgram]) throws -> Int {
    let run = try MatrixRun()
    var group = ""
    var agreements = 0
    var surprises = 0
    for program in chosen {
      let expected = RecordedAnswers.table[program.key] ?? "not recorded"
      let answer = run.answer(to: program)
      let agrees = MatrixAnswer.agree(expected, answer)
      if agrees { agreements += 1 }
      if agrees && differences { continue }
      if program.group != group {
        StandardStreams.write("\n\(program.group)\n", to: 1)
        group = program.group
      }
      StandardStreams.write("  \(agrees ? "=" : "≠") \(program.title): \(expected)\n", to: 1)
      if agrees { continue }
      StandardStreams.write("      here: \(answer)\n", to: 1)
      if let reason = KnownDifferences.reasons[program.key] {
        StandardStreams.write("      why: \(reason)\n", to: 1)
      } else {
        surprises += 1
      }
    }
    StandardStreams.write("\n\(agreements) of \(chosen.count) cells agree with TensorFlow 2.21.\n", to: 1)
    return surprises
  }
}
