import Diagnostics
import Tensors

/// A gradient that is zero but for some rows: what the gradient of a gather is, `tf.IndexedSlices`.
///
/// Flows where tensors flow. An op that meets one gets the dense tensor: the rows summed into zeros.
public final class IndexedSlices: AnyTensor {
  /// The rows: `[count, …]`.
  public let values: AnyTensor
  /// Which row of the dense tensor each of them belongs to; the same one may come again.
  public let indices: AnyTensor
  /// The dense tensor's shape, a vector; nil if unknown.
  public let denseShape: AnyTensor?

  public init(values: AnyTensor, indices: AnyTensor, denseShape: AnyTensor?) {
    self.values = values
    self.indices = indices
    self.denseShape = denseShape
    // Not a tensor with a value of its own, so it takes the way of those that have none.
    super.init(dtype: values.dtype, isSymbolic: true)
  }

  public override var partialShape: PartialShape {
    if let dims = denseShape?.partialInts { return PartialShape(dims) }
    guard let dims = values.partialShape.dims, !dims.isEmpty else { return .unknown }
    return PartialShape([nil] + dims.dropFirst())
  }

  /// The dense tensor.
  ///
  /// - Throws: `ValueError` if the dense shape is unknown.
  public func dense() throws -> AnyTensor {
    guard let denseShape else {
      throw Failure(
        .valueError, "Tensor conversion requested for IndexedSlices for value without dense_shape: \(errorText)")
    }
    let rows = try Call.scoped("strided_slice") { (scope: String?) throws -> AnyTensor in
      let parts = [("stack", 0), ("stack_1", 1), ("stack_2", 1)]
      let ends = try parts.map { (name: String, value: Int) throws -> AnyTensor in
        try constant(Call.vector([value]), name: name)
      }
      return try Op.stridedSlice([denseShape] + ends, Attributes(["shrink_axis_mask": .int(1)]), name: scope)
    }
    return try Op.unsortedSegmentSum([values, indices, rows])
  }

  /// `tensor` itself, or the dense form of slices.
  @inline(__always)
  public static func densified(_ tensor: AnyTensor) throws -> AnyTensor {
    guard tensor.isSymbolic, let slices = tensor as? IndexedSlices else { return tensor }
    return try slices.dense()
  }

  /// `tensors` with the dense form of slices among them: what an op takes.
  @inline(__always)
  static func densified(_ tensors: [AnyTensor]) throws -> [AnyTensor] {
    guard tensors.contains(where: { (tensor: AnyTensor) -> Bool in tensor.isSymbolic && tensor is IndexedSlices }) else {
      return tensors
    }
    return try tensors.map { (tensor: AnyTensor) throws -> AnyTensor in try densified(tensor) }
  }

  /// The sum of several slices of one dense tensor: their rows in a list.
  public static func sum(_ parts: [IndexedSlices]) throws -> IndexedSlices {
    guard parts.count > 1, let first = parts.first else {
      guard let only = parts.first else { throw Failure(.internalError, "no slices to sum") }
      return only
    }
    // Indices of two dtypes meet in the wider one.
    let isMixed = parts.contains { (part: IndexedSlices) -> Bool in part.indices.dtype != first.indices.dtype }
    let places = try parts.map { (part: IndexedSlices) throws -> AnyTensor in
      guard isMixed, part.indices.dtype != .int64 else { return part.indices }
      return try Op.cast(part.indices, Attributes(["DstT": .type(.int64)]))
    }
    let values = try Call.concat(parts.map { (part: IndexedSlices) -> AnyTensor in part.values }, axis: 0)
    let indices = try Call.concat(places, axis: 0)
    return IndexedSlices(values: values, indices: indices, denseShape: first.denseShape)
  }
}
