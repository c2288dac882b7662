import Diagnostics
import Ops
import Tensors

/// What an op call's inputs and attributes amount to: every attribute with its value, and the outputs' dtypes.
struct CallSignature {
  let attributes: Attributes
  let outputTypes: [DType]
  private let bound: [Op.BoundInput]

  /// - Throws: `TypeError` in the words of TensorFlow's graph mode for a wrong dtype, `ValueError` for inputs that are too
  ///   many or too few.
  init(_ op: Op, _ inputs: [AnyTensor], _ given: Attributes) throws {
    let types = inputs.map { (input: AnyTensor) -> DType in input.dtype }
    bound = op.bound(inputCount: inputs.count, given)
    let taken = bound.last?.range.upperBound ?? 0
    let isComplete = bound.allSatisfy { (each: Op.BoundInput) -> Bool in each.input.isList || each.range.count == 1 }
    guard taken == inputs.count, isComplete else {
      throw Failure(.valueError, "\(op.name) expects \(op.inputs.count) inputs, got \(inputs.count)")
    }
    if let failure = op.tracedTypeFailure(types, given) { throw failure }
    attributes = op.resolved(given, inputTypes: types)
    outputTypes = try op.outputTypes(attributes, inputTypes: types)
  }

  /// What input tensor `index` is called when it has to be captured: `y`, or `values_0` in a list.
  func inputName(_ index: Int) -> String {
    guard let place = bound.first(where: { (each: Op.BoundInput) -> Bool in each.range.contains(index) }) else {
      return "input"
    }
    return place.input.isList ? "\(place.input.name)_\(index - place.range.lowerBound)" : place.input.name
  }
}
