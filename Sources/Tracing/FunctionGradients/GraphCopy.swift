import Diagnostics
import Graphs
import Ops
import Tensors

/// Copies of a function's nodes in another graph.
struct GraphCopy {
  /// What stands in the other graph for each tensor of the function.
  private(set) var tensors: [SymbolicTensor: SymbolicTensor] = [:]

  /// - Parameters:
  ///   - replacements: tensors of the other graph in place of tensors of the function, its inputs among them; what makes
  ///     those is not copied.
  ///   - keepsNames: whether the copies have the names of the originals, in a graph that has none of them yet.
  init(
    of source: FunctionGraph, into target: Graph, replacing replacements: [(SymbolicTensor, SymbolicTensor)],
    keepsNames: Bool
  ) throws {
    for (original, replacement) in replacements { tensors[original] = replacement }
    var copies: [Node: Node] = [:]
    for node in source.executionOrder {
      if let first = node.outputs.first, tensors[first] != nil { continue }
      let inputs = try node.inputs.map { try self.copy(of: $0) }
      let name = keepsNames ? node.name + "/" : GraphCopy.baseName(node.name)
      let copy = try target.addNode(
        node.op, inputs: inputs, attributes: node.attributes, dtypes: node.outputs.map { $0.dtype }, name: name)
      copy.addControlInputs(node.controlInputs.compactMap { copies[$0] })
      copies[node] = copy
      for (original, made) in zip(node.outputs, copy.outputs) {
        made.replaceShape(original.partialShape)
        tensors[original] = made
      }
    }
  }

  func copy(of tensor: SymbolicTensor) throws -> SymbolicTensor {
    guard let copy = tensors[tensor] else {
      throw Failure(.internalError, "\(tensor.name) is not part of the function that is copied")
    }
    return copy
  }

  private static func baseName(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}

/// Gradients through the nodes of a graph, as a tape would have recorded them.
enum NodeGradients {
  /// Gradients with respect to `sources`, made by ops of the current executor; nil where nothing connects them.
  static func compute(
    through graph: FunctionGraph, targets: [SymbolicTensor], seeds: [AnyTensor], sources: [SymbolicTensor]
  ) throws -> [AnyTensor?] {
    let tape = Tape(isPersistent: false, watchesVariables: false)
    for source in sources { tape.watch(source) }
    for node in graph.executionOrder {
      tape.record(node.op, inputs: node.inputs, outputs: node.outputs, attributes: node.attributes, scope: "")
    }
    var walk = Backpropagation(tape, targets: targets)
    // What leaves a graph are tensors.
    return try walk.run(targets: targets, seeds: seeds, sources: sources).map { (gradient: AnyTensor?) in
      try gradient.map { (gradient: AnyTensor) throws -> AnyTensor in try IndexedSlices.densified(gradient) }
    }
  }

  /// Zeros in place of a gradient with respect to `tensor`; for a variable's resource, of the variable's shape.
  static func zeros(for tensor: AnyTensor) throws -> AnyTensor {
    guard tensor.dtype == .resource else { return try Call.zerosLike(tensor) }
    let handle = Tape.canonical(tensor) as? Tensor
    guard let variable = handle?.reference(at: 0) as? VariableResource, let shape = variable.shape.shape else {
      throw Failure(.notImplementedError, "the gradient of a resource of unknown shape")
    }
    return try constant(.zeros(variable.dtype, shape), name: "zeros")
  }

  /// The dtype and shape of a gradient with respect to `tensor`.
  static func kind(of tensor: AnyTensor) -> (dtype: DType, shape: PartialShape) {
    let handle = tensor.dtype == .resource ? Tape.canonical(tensor) as? Tensor : nil
    if let variable = handle?.reference(at: 0) as? VariableResource { return (variable.dtype, variable.shape) }
    return (tensor.dtype, tensor.partialShape)
  }
}
