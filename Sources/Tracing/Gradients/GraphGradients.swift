import Diagnostics
import Graphs
import Ops
import Tensors

/// Gradients by walking the nodes of a graph backwards: `tf.gradients`.
///
/// The order in which nodes are differentiated, the scopes (`gradients/mul_grad/`) and the sums are those of TensorFlow's
/// `_GradientsHelper`. In contrast to the tape it differentiates a node with respect to all of its inputs.
public struct GraphGradients {
  private let graph: Graph
  private let sources: [SymbolicTensor]
  /// How many uses of a node's outputs, on ways from the sources to the targets, are still to be differentiated.
  private var pending: [Node: Int] = [:]
  private var reachableTargets: Set<Node> = []
  private var gradients: [SymbolicTensor: [AnyTensor]] = [:]
  private var stops: Set<Node> = []

  /// Gradients of the sum of `targets` with respect to `sources`; nil where nothing connects them.
  ///
  /// - Parameter seeds: gradients of the targets, ones for nil.
  /// - Errors: `ValueError` for tensors of another graph.
  public static func compute(
    in graph: Graph, targets: [SymbolicTensor], sources: [SymbolicTensor], seeds: [AnyTensor?],
    stopping: [SymbolicTensor], name: String
  ) throws -> [AnyTensor?] {
    for tensor in targets + sources + stopping where tensor.graph !== graph {
      throw Failure(.valueError, "\(tensor.errorText) must be from the same graph as \(targets.first?.errorText ?? "")")
    }
    return try ExecutionContext.withScope(name) { (_: String) throws -> [AnyTensor?] in
      // TensorFlow marks what it makes with an id that takes this name.
      _ = graph.uniqueName("uid")
      var walk = GraphGradients(graph: graph, sources: sources)
      return try walk.run(targets, seeds, stopping)
    }
  }

  private init(graph: Graph, sources: [SymbolicTensor]) {
    self.graph = graph
    self.sources = sources
  }

  private mutating func run(
    _ targets: [SymbolicTensor], _ seeds: [AnyTensor?], _ stopping: [SymbolicTensor]
  ) throws -> [AnyTensor?] {
    let given = try seeded(targets, seeds)
    count(targets)
    for (target, seed) in zip(targets, given) { gradients[target, default: []].append(seed) }
    stops = Set(stopping.map { $0.node })
    for source in sources where source.node.inputs.allSatisfy({ (pending[$0.node] ?? 0) == 0 }) { stops.insert(source.node) }
    var queue: [Node] = []
    for target in targets where (pending[target.node] ?? 0) == 0 {
      if !queue.contains(target.node), reachableTargets.contains(target.node) { queue.append(target.node) }
    }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      try differentiate(node)
      for input in node.inputs {
        let left = (pending[input.node] ?? 0) - 1
        pending[input.node] = left
        if left == 0 { queue.append(input.node) }
      }
    }
    return try sources.map { (source: SymbolicTensor) throws -> AnyTensor? in try aggregated(source) }
  }

  private func seeded(_ targets: [SymbolicTensor], _ seeds: [AnyTensor?]) throws -> [AnyTensor] {
    try zip(targets, seeds).enumerated().map { (index: Int, pair: (SymbolicTensor, AnyTensor?)) throws -> AnyTensor in
      let name = "grad_ys_\(index)"
      if let seed = pair.1 { return try Op.identity(seed, name: name) }
      guard Tape.carriesGradient(pair.0.dtype) else {
        throw Failure(
          .typeError, "Gradients of tensors must be floating or complex: got tf.\(pair.0.dtype.name) for \(pair.0.errorText)")
      }
      return try Call.filled(1, shape: Call.shape(pair.0), pair.0.dtype, name: name)
    }
  }

  // MARK: Which nodes

  /// Counts the uses of nodes that lie between sources and targets.
  private mutating func count(_ targets: [SymbolicTensor]) {
    var reached = reachedFromSources()
    reachableTargets = Set(targets.map { $0.node }.filter { reached.contains($0) })
    var between: [Node] = []
    var queue = targets.map { $0.node }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard reached.remove(node) != nil else { continue }
      between.append(node)
      queue += node.inputs.map { $0.node }
    }
    let inside = Set(between)
    for node in between {
      for input in node.inputs where inside.contains(input.node) { pending[input.node, default: 0] += 1 }
    }
  }

  private func reachedFromSources() -> Set<Node> {
    var reached = Set(sources.map { $0.node })
    // Nodes stand in an order in which inputs come first.
    for node in graph.nodes where !reached.contains(node) {
      let isReached = node.inputs.contains { (input: SymbolicTensor) -> Bool in
        reached.contains(input.node) && Tape.carriesGradient(input.dtype)
      }
      if isReached { reached.insert(node) }
    }
    return reached
  }

  // MARK: One node

  private mutating func differentiate(_ node: Node) throws {
    let outputs = node.outputs
    var upstreams = try outputs.map { (output: SymbolicTensor) throws -> AnyTensor? in try aggregated(output) }
    guard upstreams.contains(where: { $0 != nil }), !stops.contains(node) else { return }
    for index in outputs.indices where upstreams[index] == nil && Tape.carriesGradient(outputs[index].dtype) {
      upstreams[index] = try zeros(outputs[index])
    }
    let results = try ExecutionContext.withScope(node.name + "_grad") { (_: String) throws -> [AnyTensor?] in
      try rule(node, outputs, upstreams)
    }
    for (input, result) in zip(node.inputs, results) {
      guard let result else { continue }
      if let symbolic = result as? SymbolicTensor, input.dtype != .resource, input.dtype != .variant {
        try? symbolic.setShape(input.partialShape)
      }
      gradients[input, default: []].append(result)
    }
  }

  private func zeros(_ output: SymbolicTensor) throws -> AnyTensor {
    output.dtype == .resource ? try NodeGradients.zeros(for: output) : try Op.zerosLike(output)
  }

  /// - Errors: `LookupError` for an op without a gradient.
  private func rule(
    _ node: Node, _ outputs: [SymbolicTensor], _ upstreams: [AnyTensor?]
  ) throws -> [AnyTensor?] {
    if let custom = node.gradientRule { return try custom(upstreams) }
    switch node.op.gradient {
    case .notDifferentiable, .unregistered:
      throw Failure(
        .lookupError,
        "No gradient defined for operation'\(node.name)' (op type: \(node.op.name)). In general every operation must have an "
          + "associated `@tf.RegisterGradient` for correct autodiff, which this op is lacking. If you want to pretend this "
          + "operation is a constant in your program, you may insert `tf.stop_gradient`. This can be useful to silence the "
          + "error in cases where you know gradients are not needed, e.g. the forward pass of tf.custom_gradient. Please see "
          + "more details in https://www.tensorflow.org/api_docs/python/tf/custom_gradient.")
    case .rule(let rule):
      let step = GradientStep(
        op: node.op, inputs: node.inputs, outputs: outputs, attributes: node.attributes, upstreams: upstreams,
        needed: node.inputs.map { _ in true })
      return try rule(step)
    }
  }

  /// The sum of the gradients that have reached a tensor.
  private mutating func aggregated(_ tensor: SymbolicTensor) throws -> AnyTensor? {
    guard let parts = gradients[tensor], let first = parts.first else { return nil }
    if parts.count == 1 { return first }
    let slices = parts.compactMap { (part: AnyTensor) -> IndexedSlices? in part as? IndexedSlices }
    let sum: AnyTensor = slices.count == parts.count
      ? try IndexedSlices.sum(slices) : try Op.addN(parts, Attributes(["N": .int(parts.count)]), name: "AddN")
    gradients[tensor] = [sum]
    return sum
  }
}
