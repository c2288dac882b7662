import Diagnostics
import Graphs
import Script
import Tracing

extension Magic {
  static let graph = Magic(
    "graph", usage: "graph [--format table|pbtxt|dot] FUNCTION(ARGUMENTS)",
    summary: "Show the graph of a function for these arguments; %%graph traces the whole cell.",
    details: """
      %graph traces the function if these arguments have no trace yet, and shows the graph: one line a node. A function
      without arguments behind it shows the graphs that it has. --format pbtxt is TensorFlow's own text, dot Graphviz's.

          %graph f(tf.constant(1))
          %graph --format pbtxt f

      %%graph runs the cell below it as one traced function: names that it reads are inputs or captures, names that it
      assigns are its results.
      """
  ) { (call: MagicCall) throws -> Handle? in
    if let body = call.body {
      var source = call.source
      source.mode = .graph
      return try call.session.runCode(body, source, line: call.line)
    }
    var words = call.argument
    let format = try GraphFormat.take(from: &words)
    guard !words.isEmpty else {
      throw Failure(.valueError, "%graph was given no function", hint: "write %graph f(x)")
    }
    let function = try FunctionCall(call, magic: "graph", text: words)
    for concrete in try GraphSelection.concreteFunctions(function, call.interpreter) {
      call.session.display(format.text(of: concrete))
    }
    return nil
  }
}

/// How a graph is printed.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// One line a node.
  case table
  /// TensorFlow's text of a graph definition.
  case pbtxt
  /// Graphviz's language.
  case dot

  public func text(of concrete: ConcreteFunctionObject) -> String {
    switch self {
    case .table: GraphTable.text(of: concrete.graph)
    case .pbtxt: concrete.graph.graphDefinition().text
    case .dot: GraphDot.text(of: concrete.graph, name: concrete.name)
    }
  }

  /// Takes `--format NAME` off the front.
  static func take(from words: inout String) throws -> GraphFormat {
    let option = "--format"
    guard words.hasPrefix(option) else { return .table }
    let rest = words.dropFirst(option.count).drop { $0 == " " || $0 == "=" }
    let name = rest.prefix { $0 != " " }
    guard let format = GraphFormat(rawValue: String(name)) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.valueError, "there is no graph format '\(name)'; there are \(known)")
    }
    words = String(rest.dropFirst(name.count).drop { $0 == " " })
    return format
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
