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
    let shapes = inputs.map { (input: SymbolicTensor) -> String in input.partialShape.kernelText }
    var text = "\(failure.message) for '\(node)' with input shapes: \(shapes.joined(separator: ", "))"
    let values = requestedValues(context, inputs)
    if !values.isEmpty { text += " and with computed input tensors: " + values.joined(separator: ", ") }
    var located = failure
    located = Failure(.valueError, text + ".", hint: failure.hint, place: failure.place)
    return located
  }

  /// The inputs whose values the shape rule asked for and got; found by running it once more while listening.
  private static func requestedValues(_ context: ShapeContext, _ inputs: [SymbolicTensor]) -> [String] {
    let requested = StaticValues.requests { () -> Void in _ = try? context.op.shape.infer(context) }
    var texts: [String] = []
    for (index, input) in inputs.enumerated() where requested.contains(ObjectIdentifier(input)) {
      guard let value = input.staticValue else { continue }
      texts.append("input[\(index)] = <\(valueText(value))>")
    }
    return texts
  }

  private static func valueText(_ value: Tensor) -> String {
    let numbers = (0..<min(value.elementCount, 16)).map { (index: Int) -> String in
      value.dtype.isFloating ? "\(value.double(at: index))" : String(value.int(at: index))
    }
    return value.rank == 0 ? numbers.joined() : numbers.joined(separator: " ")
  }
}
