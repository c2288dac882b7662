import Tensors

/// What is known of an integer vector's elements although the vector as a whole has no static value: the shape of a tensor
/// with one unknown dimension, and what slicing, packing and concatenating make of it.
///
/// A graph asks this for every node that it makes, and keeps the answer as the output's `partialInts`; shape rules read it
/// through `ShapeContext.shapeValue`. That is how `tf.reshape(x, [tf.shape(x)[0], 3])` gets the shape `(None, 3)`.
public enum PartialInts {
  /// The elements of the first output, or nil where nothing is known.
  public static func infer(_ op: Op, _ inputs: [AnyTensor], _ attributes: Attributes) -> [Int?]? {
    switch op.name {
    case "Shape":
      return inputs.first?.partialShape.dims
    case "Identity", "StopGradient", "EnsureShape":
      return inputs.first?.partialInts
    case "Cast":
      guard let from = inputs.first?.dtype, from.isInteger, attributes.type("DstT")?.isInteger == true else { return nil }
      return inputs.first?.partialInts
    case "Reshape", "ExpandDims", "Squeeze":
      guard inputs.first?.partialShape.elementCount == 1 else { return nil }
      return inputs.first?.partialInts
    case "Pack":
      return packed(inputs)
    case "ConcatV2":
      return joined(inputs)
    case "StridedSlice":
      return sliced(inputs, attributes)
    case "GatherV2":
      return gathered(inputs)
    default:
      return nil
    }
  }

  private static func packed(_ inputs: [AnyTensor]) -> [Int?]? {
    guard inputs.first?.dtype == .int32 || inputs.first?.dtype == .int64 else { return nil }
    var elements: [Int?] = []
    for input in inputs {
      guard input.partialShape.rank == 0 else { return nil }
      elements.append(input.partialInts?.first ?? nil)
    }
    return elements
  }

  private static func joined(_ inputs: [AnyTensor]) -> [Int?]? {
    guard inputs.first?.dtype == .int32 || inputs.first?.dtype == .int64 else { return nil }
    var elements: [Int?] = []
    for input in inputs.dropLast() {
      guard input.partialShape.rank == 1 else { return nil }
      if let part = input.partialInts {
        elements += part
      } else if let count = input.partialShape[0] {
        elements += [Int?](repeating: nil, count: count)
      } else {
        return nil
      }
    }
    return elements
  }

  private static func sliced(_ inputs: [AnyTensor], _ attributes: Attributes) -> [Int?]? {
    guard inputs.count == 4, let elements = inputs[0].partialInts, inputs[0].partialShape.rank == 1,
      let begin = inputs[1].staticValue, let end = inputs[2].staticValue, let strides = inputs[3].staticValue,
      let spec = try? SliceSpec(
        begin: begin.ints, end: end.ints, strides: strides.ints, masks: SliceSpec.Masks(attributes),
        dims: [elements.count])
    else { return nil }
    guard spec.finalShape.count <= 1, let axis = spec.axes.first, let count = axis.count else { return nil }
    return (0..<count).map { (index: Int) -> Int? in elements[axis.begin + index * axis.stride] }
  }

  private static func gathered(_ inputs: [AnyTensor]) -> [Int?]? {
    guard inputs.count == 3, let elements = inputs[0].partialInts, inputs[0].partialShape.rank == 1,
      let indices = inputs[1].staticValue, indices.rank <= 1
    else { return nil }
    var picked: [Int?] = []
    for index in indices.ints {
      guard index >= 0, index < elements.count else { return nil }
      picked.append(elements[index])
    }
    return picked
  }
}
