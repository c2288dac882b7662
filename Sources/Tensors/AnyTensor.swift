/// A tensor: one with values (`Tensor`), or one that stands for the output of a node in a graph that is being traced.
open class AnyTensor {
  public final let dtype: DType
  /// Whether this is a node's output, without a value.
  public final let isSymbolic: Bool

  @inline(__always)
  public init(dtype: DType, isSymbolic: Bool) {
    self.dtype = dtype
    self.isSymbolic = isSymbolic
  }

  /// What is known of the shape.
  open var partialShape: PartialShape { .unknown }

  /// The value, where it is known without running anything: a concrete tensor itself, a symbolic one's constant.
  open var staticValue: Tensor? { nil }

  /// The elements of an integer scalar or vector, those that are known without running anything: a shape of which some
  /// dimensions are known. nil where not even their number is known.
  open var partialInts: [Int?]? {
    guard let value = staticValue, value.rank <= 1, value.dtype == .int32 || value.dtype == .int64 else { return nil }
    return value.ints.map { (element: Int) -> Int? in element }
  }

  /// Where the tensor comes from, for a message about one that is used where it has no value; nil for a value.
  open var originText: String? { nil }

  /// How an error message names this tensor.
  open var errorText: String { "a \(dtype.name) tensor of shape \(partialShape)" }
}
