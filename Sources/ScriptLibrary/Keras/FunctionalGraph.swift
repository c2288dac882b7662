import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// The layers between a functional model's inputs and outputs, in the order in which they run.
final class FunctionalGraph {
  let inputs: Handle
  let outputs: Handle
  let inputTensors: [KerasTensorObject]
  let outputTensors: [KerasTensorObject]
  /// The calls that lead to the outputs, deepest first.
  private(set) var nodes: [KerasNode] = []
  private(set) var operations: [InstanceObject] = []
  /// Whether each depth has one call of one tensor.
  private(set) var isChain = true

  /// - Errors: `ValueError` for inputs that are no Keras tensors, and outputs that don't come from them.
  init(inputs: Handle, outputs: Handle, _ interpreter: Interpreter) throws {
    self.inputs = inputs
    self.outputs = outputs
    inputTensors = try FunctionalGraph.tensors(inputs, "inputs", interpreter)
    outputTensors = try FunctionalGraph.tensors(outputs, "outputs", interpreter)
    try sort()
  }

  private static func tensors(_ structure: Handle, _ name: String, _ interpreter: Interpreter) throws
    -> [KerasTensorObject]
  {
    try Nest.flatten(structure, interpreter).map { (leaf: Handle) throws -> KerasTensorObject in
      if let tensor = leaf.as(KerasTensorObject.self) { return tensor }
      let given = try interpreter.str(structure)
      throw Failure(
        .valueError,
        "All `\(name)` values must be KerasTensors. Received: \(name)=\(given) including invalid value "
          + "\(try interpreter.str(leaf)) of type \(try interpreter.repr(.object(leaf.type)))")
    }
  }

  // MARK: Order

  /// Depth is the number of calls to the farthest output; a layer is as deep as its deepest call.
  private func sort() throws {
    var order: [KerasNode] = []
    var met: [InstanceObject] = []
    for output in outputTensors { try visit(output, &order, &met) }
    var depths: [ObjectIdentifier: Int] = [:]
    var layerDepths: [ObjectIdentifier: Int] = [:]
    var listed: [KerasNode] = []
    for node in order.reversed() {
      let layer = ObjectIdentifier(node.operation)
      if depths[ObjectIdentifier(node)] == nil { listed.append(node) }
      let depth = max(depths[ObjectIdentifier(node)] ?? 0, layerDepths[layer] ?? 0)
      layerDepths[layer] = depth
      depths[ObjectIdentifier(node)] = depth
      for parent in FunctionalGraph.parents(node) where !isInput(node) {
        if depths[ObjectIdentifier(parent)] == nil { listed.append(parent) }
        depths[ObjectIdentifier(parent)] = max(depth + 1, depths[ObjectIdentifier(parent)] ?? 0)
      }
    }
    for tensor in inputTensors {
      guard let node = tensor.node, depths[ObjectIdentifier(node)] == nil else { continue }
      depths[ObjectIdentifier(node)] = 0
      layerDepths[ObjectIdentifier(node.operation)] = 0
      listed.append(node)
      met.append(node.operation)
    }
    let deepest = depths.values.max() ?? 0
    for depth in stride(from: deepest, through: 0, by: -1) {
      let level = listed.filter { depths[ObjectIdentifier($0)] == depth }
      nodes += level
      if level.count > 1 || (level.first?.inputs.count ?? 0) > 1 { isChain = false }
      operations += met.filter { layerDepths[ObjectIdentifier($0)] == depth }
    }
    if isChain, Set(nodes.map { ObjectIdentifier($0.operation) }).count < nodes.count { isChain = false }
  }

  private static func parents(_ node: KerasNode) -> [KerasNode] { node.inputs.compactMap { $0.node } }

  private func isInput(_ node: KerasNode) -> Bool {
    inputTensors.contains { $0.node === node }
  }

  private func visit(_ tensor: KerasTensorObject, _ order: inout [KerasNode], _ met: inout [InstanceObject]) throws {
    guard let node = tensor.node, !order.contains(where: { $0 === node }) else { return }
    let stops = isInput(node)
    if !stops, node.inputs.isEmpty {
      throw Failure(.valueError, "Output with path `` is not connected to `inputs`")
    }
    if !met.contains(where: { $0 === node.operation }) { met.append(node.operation) }
    if !stops { for input in node.inputs { try visit(input, &order, &met) } }
    order.append(node)
  }

  // MARK: Running

  func run(_ given: Handle, _ interpreter: Interpreter) throws -> Handle {
    var values: [ObjectIdentifier: Handle] = [:]
    let leaves = try Nest.flatten(given, interpreter)
    guard leaves.count == inputTensors.count else {
      throw Failure(
        .valueError,
        "Layer expects \(inputTensors.count) input(s), but it received \(leaves.count) input tensors.")
    }
    for (tensor, leaf) in zip(inputTensors, leaves) {
      values[ObjectIdentifier(tensor)] = try standardized(leaf, tensor.dtype, interpreter)
    }
    for node in nodes where !isInput(node) && !node.inputs.isEmpty {
      let swap = { (leaf: Handle) -> Handle in
        leaf.as(KerasTensorObject.self).flatMap { values[ObjectIdentifier($0)] } ?? leaf
      }
      let arguments = try node.arguments.map { try Nest.map($0, interpreter, swap) }
      let keywords = try node.keywords.map { ($0.0, try Nest.map($0.1, interpreter, swap)) }
      let result = try LayerCall(node.operation, interpreter).run(arguments, keywords)
      for (output, value) in zip(node.outputs, try Nest.flatten(result, interpreter)) {
        if let tensor = output.tensor { values[ObjectIdentifier(tensor)] = value }
      }
    }
    return try Nest.map(outputs, interpreter) { (leaf: Handle) -> Handle in
      leaf.as(KerasTensorObject.self).flatMap { values[ObjectIdentifier($0)] } ?? leaf
    }
  }

  private func standardized(_ leaf: Handle, _ dtype: DType, _ interpreter: Interpreter) throws -> Handle {
    if leaf.asObject is KerasTensorObject { return leaf }
    let tensor = try TensorConversion.tensor(leaf, preferred: dtype, interpreter)
    return .tensor(tensor.dtype == dtype ? tensor : try Op.cast(tensor, Attributes(["DstT": .type(dtype)]), name: "Cast"))
  }

  /// - Errors: `ValueError` for inputs of other shapes.
  func check(_ shapes: [PartialShape], layer: LayerState) throws {
    for (place, (tensor, shape)) in zip(inputTensors, shapes).enumerated() where !tensor.shape.isCompatible(with: shape) {
      let name = tensor.node.flatMap { LayerState.optional(.object($0.operation))?.name } ?? tensor.name
      throw Failure(
        .valueError,
        "Input \(place) with name '\(name)' of layer '\(layer.name)' is incompatible with the layer: expected shape="
          + "\(KerasShapes.text(tensor.shape)), found shape=\(KerasShapes.text(shape))")
    }
  }
}
