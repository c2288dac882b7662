import ArgumentParser
import Diagnostics
import Notebooks
import Script
import Sessions

/// `tandem graph FILE.nb NAME`.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Replay a notebook and print the graphs of one of its functions.",
    discussion: """
      What the cells print goes to standard error, so that standard output holds the graphs alone: one for each trace
      that the function has at the end.
      """)

  @Option(help: "pbtxt (TensorFlow's text), table (one line a node), or dot (Graphviz's language).")
  var format: String = "pbtxt"

  @ArgumentParser.Argument(help: "The notebook or script.", completion: .file(extensions: ["nb", "py"]))
  var file: String

  @ArgumentParser.Argument(help: "The function's name in the session.")
  var name: String

  func validate() throws {
    guard GraphFormat(rawValue: format) != nil else {
      let known = GraphFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no format '\(format)'; there are \(known)")
    }
  }

  func run() throws {
    let status = try Interpreter.runOnLargeStack { () throws -> Int32 in
      let session = Session(arguments: [self.file])
      let replay = try Replay(path: self.file, magics: Set(session.magics.keys))
      let toError = { (text: String) in StandardStreams.write(text, to: 2) }
      let presenter = PlainPresenter(standardOutput: toError, standardError: toError)
      let outcome = try replay.run(in: session, presenter: presenter)
      guard outcome == .finished else { return outcome.status }
      return try self.printGraphs(session)
    }
    if status != 0 { throw ExitStatus(code: status) }
  }

  private func printGraphs(_ session: Session) throws -> Int32 {
    guard let value = session.interpreter.globals[name] else {
      let near = Spelling.nearest(to: name, among: session.interpreter.globals.stringKeys)
      throw Failure(
        .nameError, "\(file) defines no name '\(name)'", hint: near.map { "did you mean '\($0)'?" })
    }
    let format = GraphFormat(rawValue: format) ?? .pbtxt
    for concrete in try GraphSelection.concreteFunctions(of: value, named: name) {
      StandardStreams.write(format.text(of: concrete) + "\n", to: 1)
    }
    return 0
  }
}
