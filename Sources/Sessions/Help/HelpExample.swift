import Diagnostics
import Graphs
import Script
import Tracing

/// A function's example, run: its value, and the nodes that it becomes in a graph.
struct HelpExample {
  let code: String
  private let result: String
  private let nodes: [String]

  /// nil for a name without an example.
  ///
  /// - Errors: `KeyboardInterrupt`; an example that fails is left out.
  init?(_ name: String, _ session: Session) throws {
    guard let code = HelpExamples.of(name) else { return nil }
    self.code = code
    do {
      let interpreter = session.interpreter
      let names = try HelpExample.names(interpreter)
      let value = try HelpExample.value(code, names, interpreter)
      result = try interpreter.repr(value)
      nodes = try session.withoutNotes { try HelpExample.nodes(code, names, interpreter) }
    } catch {
      if session.interpreter.matches(error, .keyboardInterrupt) { throw error }
      return nil
    }
  }

  /// A namespace of its own: examples don't see the session.
  static func names(_ interpreter: Interpreter) throws -> DictObject {
    let names = DictObject()
    names["__name__"] = .string("__main__")
    names["tf"] = try interpreter.importModule("tensorflow")
    return names
  }

  static func value(_ code: String, _ names: DictObject, _ interpreter: Interpreter) throws -> Handle {
    let file = SourceFile(name: "<example>", text: code)
    let compiled = try Compiler.compileModule(Parser.parseModule(file), file: file, lastExpressionIsResult: true)
    return try interpreter.execute(compiled, globals: names)
  }

  /// The ops of the graph, constants and plumbing left out.
  private static func nodes(_ code: String, _ names: DictObject, _ interpreter: Interpreter) throws -> [String] {
    let text = "tf.function(lambda: (\(code))).get_concrete_function()"
    guard let concrete = try value(text, names, interpreter).asObject as? ConcreteFunctionObject else { return [] }
    var ops: [String] = []
    for node in concrete.graph.nodes where !["Const", "Identity", "NoOp", "Placeholder"].contains(node.op.name) {
      if !ops.contains(node.op.name) { ops.append(node.op.name) }
    }
    return ops
  }

  var text: String {
    let graph = nodes.isEmpty ? "" : "\nin a graph: \(nodes.joined(separator: ", "))"
    return ">>> \(code)\n\(result)\(graph)"
  }
}
