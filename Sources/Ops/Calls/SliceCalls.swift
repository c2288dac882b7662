import Tensors

/// Slices of vectors as Python writes them, `shape[0]` and `shape[1:-1]`, with bounds that are known now.
extension Call {
  /// `x[index]`.
  public static func element(_ x: AnyTensor, _ index: Int) throws -> AnyTensor {
    try strided(x, index, index == -1 ? 0 : index + 1, ["shrink_axis_mask": .int(1)])
  }

  /// `x[from:to]`; without an end or a beginning for nil.
  public static func slice(_ x: AnyTensor, from: Int?, to: Int?) throws -> AnyTensor {
    try strided(x, from ?? 0, to ?? 0, ["begin_mask": .int(from == nil ? 1 : 0), "end_mask": .int(to == nil ? 1 : 0)])
  }

  private static func strided(
    _ x: AnyTensor, _ begin: Int, _ end: Int, _ masks: [String: AttributeValue]
  ) throws -> AnyTensor {
    var attributes = Attributes()
    for name in ["begin_mask", "ellipsis_mask", "end_mask", "new_axis_mask", "shrink_axis_mask"] {
      attributes[name] = masks[name] ?? .int(0)
    }
    return try scoped("strided_slice") { (name: String?) throws -> AnyTensor in
      let bounds = try [("stack", begin), ("stack_1", end), ("stack_2", 1)].map {
        (label: String, value: Int) throws -> AnyTensor in try constant(vector([value]), name: label)
      }
      return try op("StridedSlice")([x] + bounds, attributes, name: name)
    }
  }
}
