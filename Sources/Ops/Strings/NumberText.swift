import Diagnostics
import Tensors

/// Numbers as `AsString` writes them: C's formats with a width, a fill and a precision.
struct NumberText {
  private enum Notation { case fixed, scientific, shortest }

  private let notation: Notation
  private let precision: Int
  private let width: Int
  private let fill: String

  /// - Throws: `InvalidArgumentError` in TensorFlow's words for settings that the dtype does not have.
  init(_ dtype: DType, _ attributes: Attributes) throws {
    let isScientific = attributes.bool("scientific")
    let isShortest = attributes.bool("shortest")
    precision = attributes.int("precision", default: -1)
    width = attributes.int("width", default: -1)
    fill = attributes.string("fill")
    let isFractional = dtype.isFloating || dtype.isComplex
    if isScientific && isShortest {
      throw Failure(.invalidArgumentError, "Cannot select both scientific and shortest notation")
    }
    if !isFractional && (isScientific || isShortest) {
      throw Failure(
        .invalidArgumentError, "scientific and shortest format not supported for datatype \(dtype.kernelName)")
    }
    if !isFractional && precision >= 0 {
      throw Failure(.invalidArgumentError, "precision not supported for datatype \(dtype.kernelName)")
    }
    guard fill.utf8.count <= 1 else {
      throw Failure(.invalidArgumentError, "Fill string must be one or fewer characters")
    }
    // A text that long is refused like a tensor of as many bytes.
    for count in [width, precision] where count > 0 { _ = try Tensor(uninitialized: .uint8, Shape([count])) }
    guard ["", " ", "+", "-", "0", "#"].contains(fill) else {
      throw Failure(.invalidArgumentError, "Fill argument not supported: \"\(fill)\"")
    }
    notation = isScientific ? .scientific : isShortest ? .shortest : .fixed
  }

  /// Element `index` of a tensor. Strings and bools are never filled up.
  func text(_ x: Tensor, _ index: Int) -> [UInt8] {
    switch x.dtype {
    case .string: return x.bytes(at: index)
    case .bool: return Array((x.bool(at: index) ? "true" : "false").utf8)
    case .complex64, .complex128:
      let value = x.complex(at: index)
      return Array("(\(number(value.real)),\(number(value.imaginary)))".utf8)
    default:
      return Array((x.dtype.isFloating ? number(x.double(at: index)) : filled(ElementText.element(x, index), true)).utf8)
    }
  }

  private func number(_ value: Double) -> String {
    let digits = precision < 0 ? 6 : precision
    let text =
      switch notation {
      case .fixed: FloatText.fixed(value, digits: digits)
      case .scientific: FloatText.scientific(value, digits: digits)
      case .shortest: FloatText.general(value, digits: digits)
      }
    return filled(text, value.isFinite)
  }

  /// The flags of C's `printf`: `+` and a space before positive numbers, `-` to the left, `0` zeros behind the sign.
  private func filled(_ text: String, _ isFinite: Bool) -> String {
    var sign = ""
    var digits = text
    if text.hasPrefix("-") {
      sign = "-"
      digits.removeFirst()
    } else if fill == "+" || fill == " " {
      sign = fill
    }
    let missing = Swift.max(0, width - sign.utf8.count - digits.utf8.count)
    switch fill {
    case "-": return sign + digits + String(repeating: " ", count: missing)
    case "0" where isFinite: return sign + String(repeating: "0", count: missing) + digits
    default: return String(repeating: " ", count: missing) + sign + digits
    }
  }
}
