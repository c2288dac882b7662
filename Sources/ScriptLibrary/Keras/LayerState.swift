import Diagnostics
import Ops
import Script
import Tensors
import Tracing

/// What a layer keeps beside the attributes that scripts see: the payload of every instance of a Keras class.
class LayerState {
  var name: String
  var dtype: DType
  var isBuilt = false
  var isTrainable: Bool
  /// What the layer computes, where it is no script's own.
  var body: LayerBody?
  /// What attributes hold that has weights: layers, variables, lists of them; in the order of their first assignment.
  private var tracked: [(attribute: String, value: Handle)] = []
  /// Variables made by `add_weight`.
  private var added: [KerasVariableObject] = []
  /// The scopes around the layer when it was first built or called.
  var parentPath: String?
  private var nodes: [WeakNode] = []
  /// How often it was called on Keras tensors.
  private(set) var nodeCount = 0
  /// The shape, or structure of shapes, that it was built for.
  var buildShape: Handle = .none

  private struct WeakNode {
    weak var node: KerasNode?
    let index: Int
  }

  init(name: String, dtype: DType, isTrainable: Bool) {
    self.name = name
    self.dtype = dtype
    self.isTrainable = isTrainable
  }

  /// - Errors: `RuntimeError` for an instance whose `__init__` has not called `super().__init__()`.
  static func of(_ handle: Handle) throws -> LayerState {
    if let state = handle.as(InstanceObject.self)?.payload as? LayerState { return state }
    throw Failure(
      .runtimeError,
      "In layer '\(handle.typeName)', you forgot to call `super().__init__()` as the first statement in the `__init__()` "
        + "method. Go add it!")
  }

  static func optional(_ handle: Handle) -> LayerState? {
    handle.as(InstanceObject.self)?.payload as? LayerState
  }

  // MARK: Calls on Keras tensors

  func add(_ node: KerasNode) {
    nodes.append(WeakNode(node: node, index: nodeCount))
    nodeCount += 1
  }

  /// The calls whose results are still in use.
  var inboundNodes: [KerasNode] { nodes.compactMap { $0.node } }

  func index(of node: KerasNode) -> Int { nodes.first { $0.node === node }?.index ?? 0 }

  // MARK: Weights

  /// Follows what an attribute holds.
  func track(_ attribute: String, _ value: Handle) {
    tracked.removeAll { $0.attribute == attribute }
    if LayerState.mayHoldWeights(value) { tracked.append((attribute, value)) }
  }

  func untrack(_ attribute: String) { tracked.removeAll { $0.attribute == attribute } }

  func add(_ variable: KerasVariableObject) {
    if !added.contains(where: { $0 === variable }) { added.append(variable) }
  }

  private static func mayHoldWeights(_ value: Handle) -> Bool {
    switch value.asObject {
    case is KerasVariableObject, is ListObject, is TupleObject, is DictObject: true
    case let instance as InstanceObject: instance.payload is LayerState
    default: false
    }
  }

  private static func leaves(_ value: Handle) -> [Handle] {
    if let items = value.asSequence { return items.flatMap { leaves($0) } }
    if let dict = value.as(DictObject.self) { return dict.items.flatMap { leaves($0.value) } }
    return [value]
  }

  /// Its direct sublayers; a model's layers in its own order.
  var layers: [InstanceObject] {
    var found: [InstanceObject] = []
    for leaf in tracked.flatMap({ LayerState.leaves($0.value) }) {
      guard let layer = leaf.as(InstanceObject.self), layer.payload is LayerState else { continue }
      if !found.contains(where: { $0 === layer }) { found.append(layer) }
    }
    return found
  }

  /// Its own variables, trainable ones first.
  private var ownVariables: [KerasVariableObject] {
    var found = added
    for leaf in tracked.flatMap({ LayerState.leaves($0.value) }) {
      guard let variable = leaf.as(KerasVariableObject.self) else { continue }
      if !found.contains(where: { $0 === variable }) { found.append(variable) }
    }
    return found.filter { $0.isTrainable || isFrozen($0) } + found.filter { !$0.isTrainable && !isFrozen($0) }
  }

  /// Whether a variable is not trainable only because its layer is not.
  private func isFrozen(_ variable: KerasVariableObject) -> Bool {
    frozen.contains { $0 === variable }
  }

  private var frozen: [KerasVariableObject] = []

  /// Its own variables, then those of its sublayers.
  var weights: [KerasVariableObject] {
    var found: [KerasVariableObject] = []
    for variable in ownVariables + layers.flatMap({ ($0.payload as? LayerState)?.weights ?? [] })
    where !found.contains(where: { $0 === variable }) {
      found.append(variable)
    }
    return found
  }

  var trainableWeights: [KerasVariableObject] { isTrainable ? weights.filter { $0.isTrainable } : [] }
  var nonTrainableWeights: [KerasVariableObject] { isTrainable ? weights.filter { !$0.isTrainable } : weights }

  /// `layer.trainable = …`: for itself, its variables and its sublayers.
  func setTrainable(_ value: Bool) {
    isTrainable = value
    if value {
      for variable in frozen { variable.isTrainable = true }
      frozen = []
    } else {
      for variable in ownVariables where variable.isTrainable {
        frozen.append(variable)
        variable.isTrainable = false
      }
    }
    for layer in layers { (layer.payload as? LayerState)?.setTrainable(value) }
  }
}

/// What a layer of Keras's own computes.
class LayerBody {
  /// Makes the weights for inputs of these shapes.
  func build(_ layer: InstanceObject, _ shapes: [PartialShape], _ interpreter: Interpreter) throws {}

  /// - Errors: `ValueError` for inputs that the layer, built or not, can't take.
  func check(_ shapes: [PartialShape], layer: LayerState) throws {}

  func call(_ inputs: Handle, training: Bool, _ interpreter: Interpreter) throws -> Handle { inputs }

  /// Whether it merges several tensors into one.
  var needsList: Bool { false }

  /// The parameters of `call`, as errors list them.
  var callParameters: [String] { ["inputs"] }

  /// The shape that it gives for Keras tensors, with Keras's own checks; nil where tracing the call tells.
  func checkSymbolic(_ shapes: [PartialShape]) throws {}

  // MARK: For the bodies

  /// One tensor of the inputs.
  final func tensor(_ inputs: Handle, _ interpreter: Interpreter) throws -> AnyTensor {
    try TensorConversion.tensor(inputs, interpreter)
  }

  /// `expected axis -1 of input shape to have value …`.
  final func checkLastAxis(_ shape: PartialShape?, _ expected: Int, _ layer: LayerState) throws {
    guard let dims = shape?.dims, let last = dims.last, let last, last != expected, let shape else { return }
    throw Failure(
      .valueError,
      "Input 0 with name 'None' of layer '\(layer.name)' is incompatible with the layer: expected axis -1 of input shape "
        + "to have value \(expected), but received input with shape \(KerasShapes.text(shape))")
  }

  /// One tensor of the inputs; integers become floats of the weights' dtype.
  final func floats(_ inputs: Handle, _ dtype: DType, _ interpreter: Interpreter) throws -> AnyTensor {
    let tensor = try tensor(inputs, interpreter)
    return tensor.dtype.isInteger || tensor.dtype == .bool ? try Op.cast(tensor, Attributes(["DstT": .type(dtype)])) : tensor
  }

  final func checkMinimumRank(_ shape: PartialShape?, _ minimum: Int, _ layer: LayerState) throws {
    guard let shape, let rank = shape.rank, rank < minimum else { return }
    throw Failure(
      .valueError,
      "Input 0 with name 'None' of layer '\(layer.name)' is incompatible with the layer: expected min_ndim=\(minimum), "
        + "found ndim=\(rank). Full shape received: \(KerasShapes.text(shape))")
  }

  final func checkRank(_ shape: PartialShape?, _ expected: Int, _ layer: LayerState) throws {
    guard let shape, let rank = shape.rank, rank != expected else { return }
    throw Failure(
      .valueError,
      "Input 0 with name 'None' of layer '\(layer.name)' is incompatible with the layer: expected ndim=\(expected), "
        + "found ndim=\(rank). Full shape received: \(KerasShapes.text(shape))")
  }
}

extension InstanceObject {
  /// A weight of a layer, kept under an attribute.
  func addWeight(
    _ attribute: String, _ dims: [Int], _ initializer: Handle, isTrainable: Bool = true, _ interpreter: Interpreter
  ) throws -> KerasVariableObject {
    let state = try LayerState.of(.object(self))
    let dtype = state.dtype
    let variable = try KerasVariableObject.make(
      initializer, shape: PartialShape(dims.map { (dim: Int) -> Int? in dim }), dtype: dtype, isTrainable: isTrainable,
      name: attribute, interpreter)
    state.add(variable)
    self[attribute] = .object(variable)
    return variable
  }
}
