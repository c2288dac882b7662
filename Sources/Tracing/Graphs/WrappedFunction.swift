import Diagnostics
import Graphs
import Ops
import Script
import Tensors

/// Functions made of a graph that scripts fill themselves: `tf.compat.v1.wrap_function`, and what is cut out of it.
public enum WrappedFunction {
  /// Runs `callee` once with placeholders of the given specs, into a graph of its own.
  ///
  /// - Parameter signature: the dtype and shape of each argument, with its name if it has one.
  /// - Errors: what the function raises.
  public static func make(
    _ callee: Handle, _ signature: [(dtype: DType, shape: PartialShape, name: String?)], _ interpreter: Interpreter
  ) throws -> ConcreteFunctionObject {
    let graph = FunctionGraph(name: "wrapped_function", outer: nil)
    var arguments: [Handle] = []
    var parameters: [TracedParameter] = []
    for (index, spec) in signature.enumerated() {
      let name = spec.name ?? (index == 0 ? "args" : "args_\(index)")
      let input = try graph.addInput(spec.dtype, spec.shape, name: name, userName: name)
      arguments.append(.tensor(input))
      parameters.append(parameter(input, name))
    }
    let result = try ExecutionContext.with(graph) { () throws -> Handle in
      let value = try interpreter.call(callee, arguments)
      return try Nest.map(value, interpreter) { (leaf: Handle) throws -> Handle in
        leaf.isNone ? .none : .tensor(try graph.markAsReturn(TensorConversion.tensor(leaf, interpreter)))
      }
    }
    let leaves = try Nest.flatten(result, interpreter)
    try graph.finish(outputs: leaves.compactMap { $0.asTensor })
    return ConcreteFunctionObject(
      name: "wrapped_function", parameters: parameters,
      function: ConcreteGraphFunction(name: UniqueNumber.inferenceName("wrapped_function"), graph: graph),
      argumentCount: arguments.count, structuredOutputs: result,
      allCaptures: graph.captures)
  }

  private static func parameter(_ input: SymbolicTensor, _ name: String) -> TracedParameter {
    TracedParameter(
      name: name, kind: .positionalOrKeyword, type: .tensor(input.dtype, input.partialShape, name: name), value: .undefined)
  }

  /// The part of a function's graph that computes `fetches` from `feeds`.
  ///
  /// - Parameters:
  ///   - feeds: tensors or their names, in any nesting; the pruned function takes them in walking order.
  ///   - fetches: the same; the pruned function's result has this structure.
  /// - Errors: `KeyError` for a name that there is not, `ValueError` where a placeholder is needed that is not fed.
  public static func pruned(
    _ source: ConcreteFunctionObject, feeds: Handle, fetches: Handle, name: String, _ interpreter: Interpreter
  ) throws -> ConcreteFunctionObject {
    let graph = source.graph
    var inputs: [SymbolicTensor] = []
    for leaf in try Nest.flatten(feeds, interpreter) { inputs.append(try tensor(leaf, graph, interpreter)) }
    let argumentCount = inputs.count
    var captures = Captures()
    for (external, placeholder) in zip(graph.captures.externals, graph.captures.internals)
    where placeholder.node.op.name == "Placeholder" && !inputs.contains(placeholder) {
      captures.add(external: external, internal: placeholder)
      inputs.append(placeholder)
    }
    var outputs: [SymbolicTensor] = []
    var targets: [Node] = []
    let structured = try Nest.map(fetches, interpreter) { (leaf: Handle) throws -> Handle in
      if let operation = leaf.as(OperationObject.self) {
        targets.append(operation.node)
        return .none
      }
      let found = try tensor(leaf, graph, interpreter)
      outputs.append(found)
      return .tensor(found)
    }
    let function = try graph.pruned(
      name: UniqueNumber.inferenceName(name), feeds: inputs, fetches: outputs, targets: targets)
    var settled = Captures()
    for (place, external) in captures.externals.enumerated() {
      settled.add(external: external, internal: function.graph.inputs[argumentCount + place])
    }
    function.graph.resetInputs(function.graph.inputs, captures: settled)
    let parameters = function.graph.inputs.prefix(argumentCount).map { (input: SymbolicTensor) -> TracedParameter in
      parameter(input, input.node.name)
    }
    return ConcreteFunctionObject(
      name: name, parameters: parameters, function: function, argumentCount: argumentCount, structuredOutputs: structured,
      allCaptures: settled)
  }

  /// The tensor that a script names: a tensor of the graph, `x:0`, or an operation with one output.
  public static func tensor(_ handle: Handle, _ graph: Graph, _ interpreter: Interpreter) throws -> SymbolicTensor {
    if let tensor = handle.asTensor as? SymbolicTensor {
      guard tensor.graph === graph else {
        throw Failure(.valueError, "Tensor \(tensor.errorText) is not an element of this graph.")
      }
      return tensor
    }
    guard let name = handle.asString else {
      throw Failure(.typeError, "Can not convert a \(handle.typeName) into a Tensor.")
    }
    return try GraphObject.tensor(named: name, in: graph)
  }
}
