/// How arrays are printed: `np.set_printoptions`, with NumPy's defaults.
public struct PrintOptions: Sendable, Equatable {
  /// What arrays, tensors and variables are printed with; `np.set_printoptions` changes it for all of them.
  nonisolated(unsafe) public static var current = PrintOptions()

  /// Digits after the point at most; nil for as many as are needed.
  public var precision: Int? = 8
  /// Arrays of more elements than this are summarised.
  public var threshold = 1000
  /// Elements shown at each end of a summarised dimension.
  public var edgeItems = 3
  /// Characters in a line.
  public var lineWidth = 75
  /// Whether small numbers print as 0 rather than switch the array to scientific notation.
  public var suppress = false
  public var nanText = "nan"
  public var infinityText = "inf"
  public var sign = Sign.minus
  public var floatMode = FloatMode.maxPrecision

  /// What stands before a positive float.
  public enum Sign: String, Sendable {
    case minus = "-"
    case plus = "+"
    case space = " "
  }

  /// How many digits floats get.
  public enum FloatMode: String, Sendable {
    /// `precision` digits exactly.
    case fixed
    /// As many as each value needs.
    case unique
    /// As many as each value needs, `precision` at most.
    case maxPrecision = "maxprec"
    /// The same number for all: as many as the neediest needs, `precision` at most.
    case maxPrecisionEqual = "maxprec_equal"
  }

  public init() {}
}
