import Ops
import Tensors

/// Equal steps of a plan: the same op on the same values with the same attributes is computed once.
///
/// A table is valid in its block and the blocks nested in it.
struct CommonSteps {
  private struct Key: Hashable {
    let op: ObjectIdentifier
    let inputs: [PlanValue]
    let attributes: String
  }

  private var known: [Key: [PlanValue]] = [:]

  /// The outputs of an equal step before, or nil.
  func outputs(of node: Node, _ inputs: [PlanValue]) -> [PlanValue]? {
    key(node, inputs).flatMap { (key: Key) -> [PlanValue]? in known[key] }
  }

  mutating func record(_ node: Node, _ inputs: [PlanValue], _ outputs: [PlanValue]) {
    if let key = key(node, inputs) { known[key] = outputs }
  }

  /// nil for what must not be merged: effects, and attributes that have no short text.
  private func key(_ node: Node, _ inputs: [PlanValue]) -> Key? {
    guard !node.op.isStateful, !inputs.isEmpty else { return nil }
    // A tensor list may be changed in place by its one holder, so each has its own.
    let hasVariant = node.outputs.contains { (output: SymbolicTensor) -> Bool in output.dtype == .variant }
    if hasVariant { return nil }
    var text = ""
    for entry in node.attributes.entries where !entry.name.hasPrefix("_") {
      switch entry.value {
      case .tensor, .function, .functions: return nil
      default: text += entry.name + "=" + entry.value.summary + ";"
      }
    }
    return Key(op: ObjectIdentifier(node.op), inputs: inputs, attributes: text)
  }
}

/// A small constant, to the bit: zero and minus zero differ, and a NaN is equal to itself.
struct ConstantBits: Hashable {
  private let dtype: DType
  private let dims: [Int]
  private let bytes: [UInt8]

  private static let byteLimit = 64

  /// nil for a large tensor, and for one of strings or references.
  init?(_ tensor: Tensor) {
    guard !tensor.dtype.isObject, tensor.byteCount <= ConstantBits.byteLimit else { return nil }
    dtype = tensor.dtype
    dims = tensor.shape.dims
    bytes = Array(UnsafeRawBufferPointer(start: tensor.pointer, count: tensor.byteCount))
  }
}
