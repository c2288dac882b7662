import Ops
import Tensors

/// Values that are known while tracing: constants, known shapes, and what follows from them.
///
/// It serves shape rules (`Reshape` to a computed shape) and the wrappers that look at an argument's value. Only small
/// tensors are computed; large ones are left to the plan.
enum StaticValues {
  /// The largest tensor that is computed while tracing.
  private static let elementLimit = 1024

  static func value(of tensor: SymbolicTensor) -> Tensor? {
    let node = tensor.node
    switch node.op.name {
    case "Const": return node.attributes.tensor("value")
    case "Placeholder": return tensor.capturedResource?.staticValue
    case "Shape": return shapeVector(node)
    case "Size": return elementCount(node)
    case "Rank": return rank(node)
    default: return folded(tensor, node)
    }
  }

  private static func shapeVector(_ node: Node) -> Tensor? {
    guard let dims = node.inputs.first?.partialShape.knownDims else { return nil }
    return integers(dims, shape: Shape(vector: dims.count), node)
  }

  private static func elementCount(_ node: Node) -> Tensor? {
    guard let count = node.inputs.first?.partialShape.elementCount else { return nil }
    return integers([count], shape: .scalar, node)
  }

  private static func rank(_ node: Node) -> Tensor? {
    guard let rank = node.inputs.first?.partialShape.rank else { return nil }
    return integers([rank], shape: .scalar, node)
  }

  private static func integers(_ values: [Int], shape: Shape, _ node: Node) -> Tensor? {
    let dtype = node.attributes.type("out_type") ?? .int32
    guard let tensor = try? Tensor(uninitialized: dtype, shape) else { return nil }
    for (index, value) in values.enumerated() { tensor.store(value, at: index) }
    return tensor
  }

  /// Runs the kernel of a small stateless node whose inputs are all known.
  private static func folded(_ tensor: SymbolicTensor, _ node: Node) -> Tensor? {
    guard !node.op.isStateful, !node.inputs.isEmpty, !hasFunction(node) else { return nil }
    if case .graphOnly = node.op.kernel { return nil }
    if let count = tensor.partialShape.elementCount, count > elementLimit { return nil }
    var inputs: [Tensor] = []
    for input in node.inputs {
      guard let value = input.staticValue, value.elementCount <= elementLimit else { return nil }
      inputs.append(value)
    }
    let call = KernelCall(op: node.op, attributes: node.attributes)
    let outputs = ExecutionContext.with(nil) { () -> [Tensor]? in try? EagerExecution.run(node.op, inputs, call) }
    guard let outputs, tensor.index < outputs.count else { return nil }
    return outputs[tensor.index]
  }

  private static func hasFunction(_ node: Node) -> Bool {
    node.attributes.entries.contains { (entry) -> Bool in
      switch entry.value {
      case .function, .functions: true
      default: false
      }
    }
  }
}
