import Script
import Tensors
import Tracing

/// A tensor in words, for readers that have no session: dtype, shape, elements as texts.
public struct TensorDescription: Codable, Sendable, Equatable {
  public var dtype: String
  public var shape: [Int]
  /// In rows; the first ones where there are very many.
  public var elements: [String]
  /// Least, greatest and mean of all elements, if they are real numbers.
  public var range: Range?

  public struct Range: Codable, Sendable, Equatable {
    public var least, greatest, mean: String

    public init(least: String, greatest: String, mean: String) {
      self.least = least
      self.greatest = greatest
      self.mean = mean
    }
  }

  public init(dtype: String, shape: [Int], elements: [String], range: Range? = nil) {
    self.dtype = dtype
    self.shape = shape
    self.elements = elements
    self.range = range
  }

  public var count: Int { shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue } }

  /// Tensors with more elements are not looked at for their range.
  private static let rangeLimit = 1 << 20

  /// A tensor, a variable or an array; nil for another value.
  ///
  /// - Parameter limit: how many elements are written out.
  public init?(_ value: Handle, _ interpreter: Interpreter, limit: Int) {
    let isArray = value.typeName.hasSuffix("ndarray")
    guard value.asTensor != nil || isArray || value.asObject is any VariableHolding,
      let shown = try? DisplayedTensor(value, interpreter)
    else { return nil }
    let digits = TensorDescription.digits(shown.tensor.dtype)
    self.init(
      dtype: shown.tensor.dtype.name, shape: shown.shape,
      elements: (0..<min(limit, shown.count)).map { shown.text($0, digits: digits) })
    guard shown.isNumeric, shown.tensor.dtype != .bool, (1...TensorDescription.rangeLimit).contains(shown.count) else { return }
    var (least, greatest, sum) = (Double.infinity, -Double.infinity, 0.0)
    for index in 0..<shown.count {
      let number = shown.number(index)
      (least, greatest, sum) = (min(least, number), max(greatest, number), sum + number)
    }
    let texts = [least, greatest, sum / Double(shown.count)].map { NumberText.of($0, digits) }
    range = Range(least: texts[0], greatest: texts[1], mean: texts[2])
  }

  /// How many digits tell the numbers of a dtype apart, without those that only its rounding makes.
  private static func digits(_ dtype: DType) -> Int {
    switch dtype {
    case .float64, .complex128: 12
    case .float16, .bfloat16: 4
    default: 7
    }
  }
}
