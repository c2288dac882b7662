import Diagnostics
import Glibc
import Graphs
import Ops
import Script
import Tensors

/// One parameter of a traced function: its place and the kind of argument that it was traced for.
public struct TracedParameter {
  public let name: String
  public let kind: ParameterKind
  public let type: TraceType
  /// What the function was called with: Python values and objects go into the trace as they are.
  let value: Handle
}

/// Makes a concrete function: runs the Python function once, with symbolic tensors, into a new graph.
struct FunctionTracer {
  let interpreter: Interpreter
  let callee: Handle
  let name: String
  let usesAutoGraph: Bool
  /// The tensors that the function is called with, for variables that it makes; empty when there are none.
  var values: [AnyTensor] = []

  /// - Parameter effects: collects what the Python code does beside computing.
  /// - Errors: what the function raises, its message in TensorFlow's "in user code" form when it was converted.
  func trace(_ parameters: [TracedParameter], noting effects: TraceEffects) throws -> ConcreteFunctionObject {
    let graph = FunctionGraph(name: name, outer: ExecutionContext.graph as? Graph)
    let arguments = try placeholders(parameters, graph)
    let argumentCount = graph.inputs.count
    let mutation = try ArgumentMutation(arguments, of: parameters, interpreter)
    let structured = try inside(graph) { () throws -> Handle in
      let result = try effects.collecting(interpreter) {
        try Lifting.knowing(values, of: graph.inputs) { try run(arguments, parameters) }
      }
      return try Nest.map(result, interpreter) { try output($0, graph) }
    }
    try mutation.check(callee, interpreter)
    let leaves = try Nest.flatten(structured, interpreter)
    try graph.finish(outputs: leaves.flatMap { (leaf: Handle) -> [AnyTensor] in FunctionTracer.tensors(leaf, interpreter) })
    let captures = FunctionTracer.settleInputs(graph, argumentCount)
    let function = ConcreteGraphFunction(name: UniqueNumber.inferenceName(name), graph: graph)
    return ConcreteFunctionObject(
      name: name, parameters: parameters, function: function, argumentCount: argumentCount,
      structuredOutputs: structured, allCaptures: captures)
  }

  /// Leaves the arguments and what is really handed in as inputs: captured constants are part of the graph, and variables
  /// among the arguments are no captures.
  ///
  /// - Returns: all captures, those that became constants included.
  private static func settleInputs(_ graph: FunctionGraph, _ argumentCount: Int) -> Captures {
    let arguments = Array(graph.inputs.prefix(argumentCount))
    var all = Captures()
    for (outside, inside) in zip(graph.captures.externals, graph.captures.internals)
    where !arguments.contains(where: { $0 === inside }) {
      all.add(external: outside, internal: inside)
    }
    var captures = Captures()
    for capture in BranchGraph.captures(of: graph) where !arguments.contains(where: { $0 === capture.internal }) {
      captures.add(external: capture.external, internal: capture.internal)
    }
    graph.resetInputs(arguments + captures.internals, captures: captures)
    return all
  }

  /// The tensor behind a leaf of a branch's or a loop's results.
  static func tensor(_ leaf: Handle) -> AnyTensor? {
    if let carrier = leaf.asObject as? any FlowCarrying { return carrier.flow }
    return leaf.asTensor
  }

  /// The tensors behind a leaf of a function's results.
  static func tensors(_ leaf: Handle, _ interpreter: Interpreter) -> [AnyTensor] {
    if let tensor = leaf.asTensor { return [tensor] }
    if let carrier = leaf.asObject as? any FlowCarrying { return [carrier.flow] }
    return leaf.composite(interpreter)?.components ?? []
  }

  private func inside<Result>(_ graph: FunctionGraph, _ body: () throws -> Result) throws -> Result {
    let converting = TracingMode.isConverting
    TracingMode.isConverting = usesAutoGraph
    defer { TracingMode.isConverting = converting }
    return try ExecutionContext.with(graph) { try TapeStack.isolated(body) }
  }

  private func run(_ arguments: [Handle], _ parameters: [TracedParameter]) throws -> Handle {
    var positional: [Handle] = []
    var keywords: [(String, Handle)] = []
    for (argument, parameter) in zip(arguments, parameters) {
      if parameter.kind.isPositional { positional.append(argument) } else { keywords.append((parameter.name, argument)) }
    }
    guard usesAutoGraph else { return try interpreter.call(callee, positional, keywords: keywords) }
    do {
      return try interpreter.callConverted(callee, positional, keywords: keywords)
    } catch {
      throw StagedError.inUserCode(error, interpreter)
    }
  }

  // MARK: Arguments

  /// One argument a parameter: placeholders for tensors, Python values as they are. Inputs stand in walking order.
  private func placeholders(_ parameters: [TracedParameter], _ graph: FunctionGraph) throws -> [Handle] {
    var made: [ObjectIdentifier: SymbolicTensor] = [:]
    var arguments: [Handle] = []
    try ExecutionContext.with(graph) {
      for parameter in parameters {
        arguments.append(try placeholder(parameter.value, parameter.type, parameter.name, graph, &made))
      }
    }
    var ordered: [SymbolicTensor] = []
    for argument in arguments {
      for leaf in try Nest.flatten(argument, interpreter) {
        if let tensor = leaf.asTensor as? SymbolicTensor, tensor.graph === graph {
          ordered.append(tensor)
        } else if let composite = leaf.composite(interpreter) {
          ordered += composite.components.compactMap { $0 as? SymbolicTensor }
        } else if let flow = (leaf.asObject as? any FlowCarrying)?.flow as? SymbolicTensor, flow.graph === graph {
          ordered.append(flow)
        } else if let variable = leaf.asObject as? any VariableHolding,
          let tensor = made[ObjectIdentifier(variable.resourceTensor)],
          !ordered.contains(where: { $0 === tensor })
        {
          ordered.append(tensor)
        }
      }
    }
    graph.resetInputs(ordered, captures: graph.captures)
    return arguments
  }

  private func placeholder(
    _ value: Handle, _ type: TraceType, _ name: String, _ graph: FunctionGraph,
    _ made: inout [ObjectIdentifier: SymbolicTensor]
  ) throws -> Handle {
    switch type {
    case .tensor(let dtype, let shape, let own):
      let wanted = own ?? name
      return .tensor(try graph.addInput(dtype, shape, name: wanted, userName: wanted))
    case .literal, .reference: return value
    case .declared(let type):
      return try interpreter.callMethod(type, "placeholder_value", [.object(PlaceholderContextObject())])
    case .composite(_, let types): return try composite(value, types, name, graph, &made)
    case .flattened(_, _, let types):
      let parts = try Nest.flattened(value, interpreter).parts
      var replaced: [Handle] = []
      for (part, type) in zip(parts, types) { replaced.append(try placeholder(part, type, name, graph, &made)) }
      return try Nest.rebuilt(value, replaced, interpreter)
    case .variable:
      guard let variable = value.asObject as? any VariableHolding else { return value }
      let resource = variable.resourceTensor
      if made[ObjectIdentifier(resource)] == nil {
        let input = try graph.addInput(.resource, .scalar, name: name, userName: name)
        graph.addCapture(resource, placeholder: input)
        made[ObjectIdentifier(resource)] = input
      }
      return value
    case .list(let types), .tuple(let types), .namedTuple(_, _, let types), .attributes(_, _, let types):
      guard let items = try Nest.children(value, interpreter) else { return value }
      var parts: [Handle] = []
      for (item, type) in zip(items, types) { parts.append(try placeholder(item, type, name, graph, &made)) }
      return try Nest.rebuilt(value, parts, interpreter)
    case .dict(let entries):
      guard let dict = value.as(DictObject.self) else { return value }
      var replaced: [(Handle, Handle)] = []
      for (item, entry) in zip(dict.items, entries) {
        replaced.append((item.key, try placeholder(item.value, entry.type, name, graph, &made)))
      }
      return .object(try Nest.rebuilt(dict, replaced, interpreter))
    }
  }

  /// A composite over placeholders for its tensors.
  private func composite(
    _ value: Handle, _ types: [TraceType], _ name: String, _ graph: FunctionGraph,
    _ made: inout [ObjectIdentifier: SymbolicTensor]
  ) throws -> Handle {
    var tensors: [AnyTensor] = []
    for type in types {
      if let tensor = try placeholder(value, type, name, graph, &made).asTensor { tensors.append(tensor) }
    }
    if let composite = value.composite(interpreter) { return .object(try composite.over(components: tensors)) }
    switch value.asObject {
    case let carrier as any FlowCarrying:
      guard let flow = tensors.first else { return value }
      return .object(try carrier.over(flow: flow))
    default: return value
    }
  }

  // MARK: Results

  /// A leaf of the function's result, as the graph gives it out.
  private func output(_ leaf: Handle, _ graph: FunctionGraph) throws -> Handle {
    if leaf.isNone { return .none }
    if let carrier = leaf.asObject as? any FlowCarrying {
      return .object(try carrier.over(flow: graph.markAsReturn(carrier.flow)))
    }
    if let composite = leaf.composite(interpreter) {
      return .object(try composite.over(components: composite.components.map { try graph.markAsReturn($0) }))
    }
    return .tensor(try graph.markAsReturn(FunctionTracer.converted(leaf, calleeText, interpreter)))
  }

  private var calleeText: String { (try? interpreter.str(callee)) ?? name }

  /// - Parameter callee: what the error calls the traced code.
  /// - Errors: `TypeError` for a result that is no tensor and can't become one.
  static func converted(
    _ leaf: Handle, _ callee: @autoclosure () -> String, _ interpreter: Interpreter
  ) throws -> AnyTensor {
    if let tensor = leaf.asTensor { return tensor }
    do {
      return try TensorConversion.tensor(leaf, interpreter)
    } catch let failure as Failure where failure.kind == .valueError || failure.kind == .typeError {
      throw Failure(
        .typeError,
        "To be compatible with tf.function, Python functions must return zero or more Tensors or ExtensionTypes or None "
          + "values; in compilation of \(callee()), found return value of type \(leaf.typeName), which is not a Tensor or "
          + "ExtensionType.")
    }
  }
}
