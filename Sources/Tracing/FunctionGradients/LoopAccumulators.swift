import Diagnostics
import Graphs
import Ops
import Tensors

/// The forward loop of a gradient: copies of its condition and body that push the tensors of each turn onto lists, and
/// their way back into the node.
final class LoopAccumulators {
  let body: FunctionGraph
  let conditionName: String
  let bodyName: String
  /// How many of the body's inputs stand for tensors from outside, before lists were added.
  let captureCount: Int
  private let condition: FunctionGraph
  private let node: Node
  private let home: Graph
  private var lists: [SymbolicTensor] = []
  private let originalCount: Int

  init(of node: Node, in home: Graph) throws {
    guard let condition = node.attributes.function("cond") as? ConcreteGraphFunction,
      let body = node.attributes.function("body") as? ConcreteGraphFunction
    else { throw Failure(.internalError, "\(node.op.name) without its functions") }
    self.node = node
    self.home = home
    conditionName = condition.name
    bodyName = body.name
    self.condition = try LoopAccumulators.copy(condition.graph, in: home)
    self.body = try LoopAccumulators.copy(body.graph, in: home)
    captureCount = BranchGraph.captures(of: self.body).count
    originalCount = self.body.outputs.count
  }

  private static func copy(_ source: FunctionGraph, in home: Graph) throws -> FunctionGraph {
    let copy = FunctionGraph(
      name: source.name + "_rewritten", outer: home, isControlFlow: true, nameScope: source.nameScope)
    let nodes = try GraphCopy(of: source, into: copy, replacing: [], keepsNames: true)
    let inputs = try source.inputs.map { try nodes.copy(of: $0) }
    copy.resetInputs(inputs, captures: Captures())
    for (external, placeholder) in zip(source.captures.externals, source.captures.internals) {
      copy.addCapture(external, placeholder: try nodes.copy(of: placeholder))
    }
    copy.resetInputs(inputs, captures: copy.captures)
    try copy.finish(outputs: source.outputs.map { try nodes.copy(of: $0) })
    copy.resetInputs(inputs, captures: copy.captures)
    return copy
  }

  /// Whether the body gives an input of its own on as it is.
  func isInvariant(_ tensor: SymbolicTensor) -> Bool {
    guard let index = body.inputs.firstIndex(where: { $0 === tensor }), index < body.outputs.count else { return false }
    return body.outputs.contains { $0 === tensor }
  }

  /// What the node has for a resource that the body uses.
  func resource(_ tensor: SymbolicTensor) -> SymbolicTensor? {
    body.inputs.firstIndex { $0 === tensor }.map { node.inputs[$0] }
  }

  // MARK: Lists

  /// The list, in the body, that has a tensor's value of every turn.
  func list(of tensor: SymbolicTensor) throws -> SymbolicTensor {
    if let known = known(tensor) { return known }
    let empty = try emptyList(for: tensor)
    lists.append(empty)
    let pushed = try BranchGraph.inside(body) { () throws -> AnyTensor in
      let attributes = Attributes(["element_dtype": .type(tensor.dtype)])
      return try TensorOperators.op("TensorListPushBack")([empty, tensor], attributes)
    }
    guard let list = pushed as? SymbolicTensor else { throw Failure(.internalError, "a list that is no tensor of a graph") }
    body.appendCaptures()
    body.replaceOutputs(body.outputs + [list])
    _ = try BranchGraph.inside(condition) { try condition.captured(empty, name: nil) }
    condition.appendCaptures()
    return list
  }

  /// A list that an earlier gradient has added.
  private func known(_ tensor: SymbolicTensor) -> SymbolicTensor? {
    for node in body.nodes where node.op.name == "TensorListPushBack" && node.inputs[1] === tensor {
      guard let output = node.outputs.first, let place = body.outputs.firstIndex(where: { $0 === output }),
        place < body.inputs.count, body.inputs[place] === node.inputs[0]
      else { continue }
      return output
    }
    return nil
  }

  private func emptyList(for tensor: SymbolicTensor) throws -> SymbolicTensor {
    home.enterNoControlDependencies()
    defer { home.leaveControlDependencies() }
    let name = "\(tensor.node.name)_\(tensor.index)/accumulator"
    let attributes = Attributes(["element_dtype": .type(tensor.dtype), "shape_type": .type(.int32)])
    let list = try BranchGraph.inside(home) { () throws -> AnyTensor in
      if tensor.partialShape.rank == 0 {
        let shape = try constant(.vector([Int32]()), name: "Const")
        return try TensorOperators.op("EmptyTensorList")([shape, node.inputs[1]], attributes, name: name)
      }
      return try ExecutionContext.withScope(name) { (scope: String) throws -> AnyTensor in
        let dims = tensor.partialShape.dims?.map { (dim: Int?) -> Int32 in Int32(clamping: dim ?? -1) }
        let shape = try constant(dims.map { Tensor.vector($0) } ?? .scalar(Int32(-1)), name: "element_shape")
        return try TensorOperators.op("EmptyTensorList")([shape, node.inputs[1]], attributes, name: scope)
      }
    }
    guard let symbolic = list as? SymbolicTensor else { throw Failure(.internalError, "a list that is no tensor of a graph") }
    return symbolic
  }

  // MARK: The node

  /// Puts the lists into the node; without any it stays as it is.
  func rewrite() throws {
    var attributes = node.attributes
    attributes["_num_original_outputs"] = .int(body.outputs.count)
    guard !lists.isEmpty else { return node.attributes = attributes }
    attributes["cond"] = .function(ConcreteGraphFunction(name: condition.name, graph: condition))
    attributes["body"] = .function(ConcreteGraphFunction(name: body.name, graph: body))
    attributes["T"] = .types(body.outputs.map { $0.dtype })
    let shapes = node.attributes.shapes("output_shapes")
    attributes["output_shapes"] = .shapes(shapes + body.outputs.dropFirst(originalCount).map { $0.partialShape })
    let added = body.outputs.dropFirst(originalCount).map { (dtype: $0.dtype, shape: $0.partialShape) }
    home.extend(node, inputs: lists, outputs: added, attributes: attributes)
    TapeStack.amend(node)
  }

  /// What the node gives for a tensor of the body that is one of its outputs; any other tensor is itself.
  func resolved(_ tensor: AnyTensor) -> AnyTensor {
    guard let symbolic = tensor as? SymbolicTensor, symbolic.graph === body,
      let place = body.outputs.firstIndex(where: { $0 === symbolic })
    else { return tensor }
    return node.outputs[place]
  }
}

/// What a backward body takes from the forward one: loop invariants and resources as they are, constants as copies, all else
/// off the end of a list.
final class BackwardCaptures {
  private unowned let graph: FunctionGraph
  private let forward: LoopAccumulators
  private var known: [SymbolicTensor: SymbolicTensor] = [:]
  /// What the loop gives on for the placeholder of a list: the list without its last element.
  private var rests: [SymbolicTensor: SymbolicTensor] = [:]

  init(_ graph: FunctionGraph, _ forward: LoopAccumulators) {
    self.graph = graph
    self.forward = forward
  }

  func output(for placeholder: SymbolicTensor) -> SymbolicTensor { rests[placeholder] ?? placeholder }

  /// The tensor of the backward body for one of the forward body; nil for tensors from elsewhere.
  func captured(_ tensor: SymbolicTensor, _ name: String?) throws -> SymbolicTensor? {
    guard tensor.graph === forward.body else { return nil }
    if let made = known[tensor] { return made }
    var source = tensor
    while source.node.op.name == "Identity", let input = source.node.inputs.first { source = input }
    if let made = known[source] { return made }
    let made = try make(source, name ?? tensor.node.name)
    known[source] = made
    return made
  }

  private func make(_ source: SymbolicTensor, _ name: String) throws -> SymbolicTensor {
    if forward.isInvariant(source), source.dtype != .resource { return try placeholder(for: source, name) }
    if source.node.op.name == "Const", case .tensor(let value)? = source.node.attributes["value"] {
      if let copy = try constant(value, name: "Const") as? SymbolicTensor { return copy }
    }
    if source.dtype == .resource {
      guard let outside = forward.resource(source) else {
        throw Failure(.notImplementedError, "the gradient of a loop that changes which variable it uses")
      }
      return try graph.captured(outside, name: name)
    }
    let list = try placeholder(for: forward.list(of: source), name)
    let popped = try ExecutionContext.withScope("TensorListPopBack") { (scope: String) throws -> [AnyTensor] in
      let shape = try constant(.scalar(Int32(-1)), name: "element_shape")
      let attributes = Attributes(["element_dtype": .type(source.dtype)])
      return try TensorOperators.op("TensorListPopBack").call([list, shape], attributes, name: scope)
    }
    guard let rest = popped[0] as? SymbolicTensor, let element = popped[1] as? SymbolicTensor else {
      throw Failure(.internalError, "a list that is no tensor of a graph")
    }
    element.replaceShape(source.partialShape)
    rests[list] = rest
    return element
  }

  private func placeholder(for external: SymbolicTensor, _ name: String) throws -> SymbolicTensor {
    if let known = graph.captures.internal(for: external) { return known }
    let placeholder = try graph.addInput(external.dtype, external.partialShape, name: name, userName: name)
    graph.addCapture(external, placeholder: placeholder)
    return placeholder
  }
}
