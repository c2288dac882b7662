import Diagnostics
import Ops
import Tensors

/// The shapes of a new node's outputs, by its op's shape rule; errors in the words of TensorFlow's graph mode.
enum ShapeInference {
  /// One shape an output.
  ///
  /// - Throws: `ValueError` that ends in the node and its inputs' shapes.
  static func shapes(
    _ op: Op, _ inputs: [SymbolicTensor], _ attributes: Attributes, outputs count: Int, nodeName: String
  ) throws -> [PartialShape] {
    let context = ShapeContext(op: op, inputs: inputs, attributes: attributes)
    var shapes: [PartialShape]
    do {
      shapes = try op.shape.infer(context)
    } catch let failure as Failure {
      throw located(failure, context, inputs, nodeName)
    }
    while shapes.count < count { shapes.append(.unknown) }
    return shapes
  }

  private static func located(
    _ failure: Failure, _ context: ShapeContext, _ inputs: [SymbolicTensor], _ nodeName: String
  ) -> Failure {
    let isAboutShapes = failure.kind == .valueError || failure.kind == .invalidArgumentError
    guard isAboutShapes, !failure.message.contains("{{node") else { return failure }
    let node = Node.summary(name: nodeName, op: context.op, inputs: inputs, attributes: context.attributes)
    let text = "\(failure.message) for '\(node)'" + context.inputsText
    return Failure(.valueError, text, hint: failure.hint, place: failure.place)
  }
}
