import ArgumentParser
import Diagnostics
import Graphs
import Notebooks
import Script
import Sessions

/// `tandem graph FILE.nb NAME`, `tandem graph MODEL.pb`.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Show the graphs of a notebook's function, or the graph of a model file; run it.",
    discussion: """
      A notebook or script is replayed, and the graphs of the function NAME are printed: one for each trace that it has
      at the end. What the cells print goes to standard error, so that standard output holds the graphs alone.

      A graph definition (text or binary, whatever its name) is shown as it is. With --run it is run: --feed gives
      placeholders (or any tensor) their values, --fetch says what to compute, by default what no other node uses.
      """)

  @Option(help: "pbtxt (TensorFlow's text), pb (binary), table (one line a node), text (drawn), dot, svg, json.")
  var format: String?

  @Option(name: .shortAndLong, help: "Write to this file, in the format that its name ends in.")
  var output: String?

  @Flag(help: "Show the optimised plan that really runs.")
  var optimized = false

  @Flag(help: "Show what each optimisation pass changed.")
  var diff = false

  @Flag(name: .customLong("run"), help: "Run the graph of a model file.")
  var runsModel = false

  @Option(help: "NAME=VALUE: the value of a tensor, as Python writes it. May be given several times.")
  var feed: [String] = []

  @Option(help: "The name of a tensor to compute. May be given several times.")
  var fetch: [String] = []

  @OptionGroup var files: FileArguments

  @ArgumentParser.Argument(
    help: "The notebook, script or model.", completion: .file(extensions: ["nb", "py", "pb", "pbtxt"]))
  var file: String

  @ArgumentParser.Argument(help: "The function's name in the session; not needed where there is one.")
  var name: String?

  func validate() throws {
    if let format, GraphFormat(rawValue: format) == nil {
      throw ValidationError("there is no format '\(format)'; there are \(GraphFormat.names)")
    }
    if !runsModel, !feed.isEmpty || !fetch.isEmpty { throw ValidationError("--feed and --fetch are for --run") }
  }

  func run() throws {
    let status = try Interpreter.runOnLargeStack { () throws -> Int32 in
      let content = try GraphFile.read(self.file)
      if GraphFile.isDefinition(content) { return try self.useModel(content) }
      guard !self.runsModel else { throw ValidationError("--run is for graph definitions; \(self.file) is none") }
      return try self.showFunction()
    }
    if status != 0 { throw ExitStatus(code: status) }
  }

  private func view(_ fallback: GraphFormat) throws -> GraphView {
    let named = try format.map { try GraphFormat(named: $0) }
    return GraphView(
      named ?? output.flatMap { GraphFormat(fileName: $0) } ?? fallback, isOptimized: optimized, showsPasses: diff)
  }

  private func write(_ bytes: [UInt8]) throws {
    if let output { try GraphFile.write(bytes, to: output) } else { StandardStreams.write(bytes) }
  }

  // MARK: A notebook's function

  private func showFunction() throws -> Int32 {
    files.grant()
    let session = Session(arguments: [file])
    let replay = try Replay(path: file, magics: Set(session.magics.keys))
    let toError = { (text: String) in StandardStreams.write(text, to: 2) }
    let presenter = PlainPresenter(standardOutput: toError, standardError: toError)
    let outcome = try replay.run(in: session, presenter: presenter).outcome
    guard outcome == .finished else { return outcome.status }
    let globals = session.interpreter.globals
    let name = try self.name ?? onlyTracedFunction(GraphSelection.tracedFunctions(among: globals))
    guard let value = globals[name] else {
      let near = Spelling.nearest(to: name, among: globals.stringKeys)
      throw Failure(
        .nameError, "\(file) defines no name '\(name)'", hint: near.map { "did you mean '\($0)'?" })
    }
    let view = try view(.pbtxt)
    let found = try GraphSelection.concreteFunctions(of: value, named: name)
    let isSingle = output != nil || view.format == .pb || view.format == .svg || view.format == .json
    guard found.count == 1 || !isSingle else {
      throw Failure(
        .valueError, "'\(name)' has \(found.count) graphs, and this is for one",
        hint: "show them with --format table, or call the function once in the notebook")
    }
    for concrete in found {
      var bytes = try view.bytes(of: concrete.graph, named: concrete.name)
      if output == nil, view.format != .pb { bytes.append(UInt8(ascii: "\n")) }
      try write(bytes)
    }
    return 0
  }

  /// The function that is meant when no NAME is given.
  private func onlyTracedFunction(_ names: [String]) throws -> String {
    if names.count == 1 { return names[0] }
    let choice = names.isEmpty ? "it traces none" : "it has \(names.joined(separator: ", "))"
    throw ValidationError("which function of \(file)? \(choice); tandem graph \(file) NAME")
  }

  // MARK: A model file

  private func useModel(_ content: [UInt8]) throws -> Int32 {
    let definition = try GraphDefinition(contents: content)
    let stem = file.split(separator: "/").last.map(String.init) ?? file
    let graph = try FunctionGraph(importing: definition, name: stem)
    if runsModel {
      let session = Session(arguments: [file])
      StandardStreams.write(try ModelRun(graph, session).text(feeds: feed, fetches: fetch), to: 1)
      return 0
    }
    try write(try view(.text).bytes(of: graph, named: stem))
    return 0
  }
}
