import Diagnostics
import Graphs
import Script
import ScriptLibrary
import Tracing

extension Magic {
  static let graph = Magic(
    "graph", usage: "graph [--format FORMAT] [--optimized] [--diff] [-o FILE] FUNCTION(ARGUMENTS)",
    summary: "Show the graph of a function for these arguments; %%graph traces the whole cell.",
    details: """
      %graph traces the function if these arguments have no trace yet, and shows the graph: one line a node. A function
      without arguments behind it shows the graphs that it has.

      --format text draws it with boxes and lines; table is one line a node; pbtxt TensorFlow's own text, pb its binary
      form; dot Graphviz's language, svg a picture, json for other programs. -o FILE writes it to a file, in the format
      that the file's name ends in. --optimized shows the plan that really runs; --diff what each pass changed.

          %graph f(tf.constant(1))
          %graph --format text f
          %graph -o f.svg f(x)
          %graph --diff f

      %%graph runs the cell below it as one traced function: names that it reads are inputs or captures, names that it
      assigns are its results.
      """
  ) { (call: MagicCall) throws -> Handle? in
    if let body = call.body {
      var source = call.source
      source.mode = .graph
      return try call.session.runCode(body, source, line: call.line)
    }
    let options = try GraphOptions(call.argument)
    guard !options.rest.isEmpty else {
      throw Failure(.valueError, "%graph was given no function", hint: "write %graph f(x)")
    }
    let function = try FunctionCall(call, magic: "graph", text: options.rest)
    let found = try GraphSelection.concreteFunctions(function, call.interpreter)
    guard let path = options.output else {
      for concrete in found {
        call.session.display(try options.view.text(of: concrete.graph, named: concrete.name))
        call.session.showedGraph?(concrete, options.view)
      }
      return nil
    }
    guard found.count == 1 else {
      throw Failure(.valueError, "there are \(found.count) graphs, and one file", hint: "give arguments: f(x)")
    }
    try FilePermission.admitMagic(path)
    try GraphFile.write(try options.view.bytes(of: found[0].graph, named: found[0].name), to: path)
    call.session.display("wrote \(path)\n")
    return nil
  }
}

/// The options of `%graph`, which stand before the function.
struct GraphOptions {
  private(set) var view = GraphView(.table)
  private(set) var output: String?
  /// What stands behind the options.
  private(set) var rest: String

  /// - Errors: `ValueError` for an option or a format that there is not.
  init(_ text: String) throws {
    rest = text
    var format: GraphFormat?
    while let option = nextOption() {
      switch option {
      case "--format": format = try GraphFormat(named: takeWord(option))
      case "-o", "--output": output = try takeWord(option)
      case "--optimized": view.isOptimized = true
      case "--diff": view.showsPasses = true
      default:
        throw Failure(
          .valueError, "%graph has no option '\(option)'", hint: "there are --format, --optimized, --diff and -o")
      }
    }
    view.format = format ?? output.flatMap { GraphFormat(fileName: $0) } ?? .table
  }

  private mutating func nextOption() -> String? {
    guard rest.hasPrefix("-") else { return nil }
    return takeUpToBlank()
  }

  private mutating func takeWord(_ option: String) throws -> String {
    let word = takeUpToBlank()
    guard !word.isEmpty else { throw Failure(.valueError, "\(option) needs a value") }
    return word
  }

  private mutating func takeUpToBlank() -> String {
    let word = rest.prefix { $0 != " " && $0 != "=" }
    rest = String(rest.dropFirst(word.count).drop { $0 == " " || $0 == "=" })
    return String(word)
  }
}

/// Which graphs are meant by `f(args)` or `f`.
public enum GraphSelection {
  static func concreteFunctions(
    _ call: FunctionCall, _ interpreter: Interpreter
  ) throws -> [ConcreteFunctionObject] {
    if call.isCall { return [try call.concrete(interpreter)] }
    return try concreteFunctions(of: call.callee, named: call.text)
  }

  /// The names that hold traced functions with at least one trace, in order of definition.
  public static func tracedFunctions(among globals: DictObject) -> [String] {
    globals.stringKeys.filter { (name: String) -> Bool in
      guard let value = globals[name]?.asObject else { return false }
      return value is ConcreteFunctionObject || (value as? TracedFunctionObject)?.concreteFunctions.isEmpty == false
    }
  }

  /// The traces that a function has.
  ///
  /// - Errors: `TypeError` for something that is no traced function, `ValueError` for one without traces.
  public static func concreteFunctions(of value: Handle, named name: String) throws -> [ConcreteFunctionObject] {
    if let concrete = value.asObject as? ConcreteFunctionObject { return [concrete] }
    guard let traced = value.asObject as? TracedFunctionObject else {
      throw Failure(
        .typeError, "'\(name)' is a \(value.typeName), not a traced function",
        hint: "decorate it with @function, or call it: \(name)(…)")
    }
    let found = traced.concreteFunctions
    guard !found.isEmpty else {
      throw Failure(
        .valueError, "'\(name)' has not been traced yet", hint: "call it once, or give arguments: \(name)(…)")
    }
    return found
  }
}
