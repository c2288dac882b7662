import Diagnostics
import Ops

/// Which op a node of a definition calls.
enum OpLookup {
  /// Ops that only graphs have, beside those of the catalogue.
  private static let graphOps: [String: Op] = Dictionary(
    (GraphOps.all + FunctionCallOps.all).map { (op: Op) -> (String, Op) in (op.name, op) }, uniquingKeysWith: { $1 })

  /// The op, with what else the call has as attributes: a node may name a function of the library as if it were an op.
  ///
  /// - Throws: `NotFoundError` naming op and node.
  static func op(of node: NodeDefinition, _ library: FunctionLibrary) throws -> (op: Op, attributes: Attributes) {
    if let op = graphOps[node.op] ?? OpCatalog.named(node.op) { return (op, .none) }
    if let function = try library.function(ifNamed: node.op) {
      let op = function.isStateful ? FunctionCallOps.statefulPartitionedCall : FunctionCallOps.partitionedCall
      let attributes = Attributes([
        "Tin": .types(function.inputTypes), "Tout": .types(function.outputTypes), "f": .function(function),
      ])
      return (op, attributes)
    }
    throw Failure(
      .notFoundError, "Op type not registered '\(node.op)' (node '\(node.name)').",
      hint: hint(node.op))
  }

  /// Names of TensorFlow 1 that mark what can't run here.
  private static let frames: Set<String> = ["Enter", "Exit", "NextIteration", "Merge", "Switch", "LoopCond"]

  private static func hint(_ op: String) -> String? {
    if frames.contains(op) {
      return "the graph's control flow is that of TensorFlow 1; write it with tf.function, or convert it to While and If"
    }
    if op.hasPrefix("Variable") && !op.hasPrefix("VariableShape") {
      return "the graph has variables of TensorFlow 1; freeze it first, so that they are constants"
    }
    return nil
  }
}

extension Attributes {
  /// These, and those of `other` that are missing here.
  func merging(_ other: Attributes) -> Attributes {
    var result = self
    for entry in other.entries where result[entry.name] == nil { result[entry.name] = entry.value }
    return result
  }
}
