import Ops
import Tensors

/// Computes, when a plan is made, what would come out the same at every run.
enum ConstantFolding {
  /// Results above this many bytes are computed at run time, so that a plan stays small.
  private static let byteLimit = 1 << 16

  /// The node's outputs, if all its inputs are known, it has no effects, and its kernel doesn't fail.
  static func fold(_ node: Node, _ inputs: [Tensor?]) -> [Tensor]? {
    guard !node.op.isStateful, !inputs.isEmpty, !isExcluded(node) else { return nil }
    for output in node.outputs {
      guard !output.dtype.isObject || output.dtype == .string else { return nil }
      if let count = output.partialShape.elementCount, count > byteLimit / max(1, output.dtype.byteSize) { return nil }
    }
    var known: [Tensor] = []
    for input in inputs {
      guard let input, input.byteCount <= byteLimit else { return nil }
      known.append(input)
    }
    let call = KernelCall(op: node.op, attributes: node.attributes)
    guard let outputs = try? EagerExecution.run(node.op, known, call), outputs.count == node.outputs.count else {
      return nil
    }
    return outputs.allSatisfy { (tensor: Tensor) -> Bool in tensor.byteCount <= byteLimit } ? outputs : nil
  }

  /// Ops without a kernel, and those that run functions: a loop may never end.
  private static func isExcluded(_ node: Node) -> Bool {
    if case .graphOnly = node.op.kernel { return true }
    return node.attributes.entries.contains { (entry: (name: String, value: AttributeValue)) -> Bool in
      switch entry.value {
      case .function, .functions: true
      default: false
      }
    }
  }
}
