import Diagnostics
import Graphs
import Ops
import Script
import Tensors
import Tracing

/// Runs the graph of a model file: values in by name, values out as text.
public struct ModelRun {
  private let graph: FunctionGraph
  private let session: Session

  public init(_ graph: FunctionGraph, _ session: Session) {
    self.graph = graph
    self.session = session
  }

  /// What the fetches are, each under its name.
  ///
  /// - Parameters:
  ///   - feeds: `NAME=VALUE`, the value as Python writes it.
  ///   - fetches: names of tensors (`x`, `x:1`); what no node uses if there are none.
  /// - Errors: `KeyError` for a name that there is not, `ValueError` for a feed without a value, what running raises.
  public func text(feeds: [String], fetches: [String]) throws -> String {
    var tensors: [SymbolicTensor] = []
    var values: [Tensor] = []
    for feed in feeds {
      let (tensor, value) = try parse(feed)
      tensors.append(tensor)
      values.append(value)
    }
    let wanted = fetches.isEmpty ? graph.danglingOutputs : try fetches.map { try self.tensor($0) }
    let function = try graph.pruned(name: graph.name, feeds: tensors, fetches: wanted)
    let results = try function.run(values)
    var text = ""
    for (tensor, result) in zip(wanted, results) {
      let shown = try session.interpreter.str(.tensor(result))
      text += "\(tensor.definitionName): \(shown)\n"
    }
    return text
  }

  private func tensor(_ name: String) throws -> SymbolicTensor {
    if let found = graph.tensor(named: name.contains(":") ? name : name + ":0") { return found }
    let near = Spelling.nearest(to: name, among: graph.nodes.map { (node: Node) -> String in node.name })
    throw Failure(.keyError, "the graph has no tensor '\(name)'", hint: near.map { "did you mean '\($0)'?" })
  }

  private func parse(_ feed: String) throws -> (SymbolicTensor, Tensor) {
    guard let mark = feed.firstIndex(of: "=") else {
      throw Failure(.valueError, "'\(feed)' gives no value", hint: "write --feed NAME=VALUE")
    }
    let tensor = try tensor(String(feed[..<mark]))
    let file = SourceFile(name: "<feed>", text: String(feed[feed.index(after: mark)...]))
    let expression = try Parser.parseExpression(file)
    let handle = try session.interpreter.execute(Compiler.compileExpression(expression, file: file))
    let converted = try TensorConversion.tensor(handle, dtype: tensor.dtype, session.interpreter)
    guard let value = converted as? Tensor else {
      throw Failure(.valueError, "the value of '\(tensor.definitionName)' is no number, text or list of them")
    }
    guard tensor.partialShape.isCompatible(with: value.partialShape) else {
      throw Failure(
        .valueError,
        "Cannot feed value of shape \(value.shape.tupleText) for Tensor \(tensor.name), which has shape \(tensor.partialShape)")
    }
    return (tensor, value)
  }
}
