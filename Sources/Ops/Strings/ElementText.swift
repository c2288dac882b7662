import Tensors

/// Elements of tensors as TensorFlow's C++ code prints them: `tf.print`, assertion messages, `StringFormat`.
public enum ElementText {
  /// The tensor as `tf.print` shows it: nested brackets, at most `summarize` elements at each end of an axis.
  ///
  /// - Parameter summarize: -1 for all elements.
  public static func nested(_ tensor: Tensor, summarize: Int) -> String {
    var text = ""
    var offset = 0
    append(tensor, depth: 0, summarize: summarize < 0 ? Int.max : summarize, &offset, &text)
    return text
  }

  private static func append(_ tensor: Tensor, depth: Int, summarize: Int, _ offset: inout Int, _ text: inout String) {
    let rank = tensor.rank
    if depth == rank {
      text += element(tensor, offset, quoted: true)
      offset += 1
      return
    }
    let count = tensor.shape[depth]
    let row = tensor.shape.elementCount(in: (depth + 1)..<rank)
    let isShortened = summarize < count && count - summarize > summarize
    text += "["
    for index in 0..<(isShortened ? summarize : count) {
      if index > 0 { text += spacing(depth, rank) }
      append(tensor, depth: depth + 1, summarize: summarize, &offset, &text)
    }
    if isShortened {
      text += spacing(depth, rank) + "..."
      offset += row * (count - 2 * summarize)
      for _ in 0..<summarize {
        text += spacing(depth, rank)
        append(tensor, depth: depth + 1, summarize: summarize, &offset, &text)
      }
    }
    text += "]"
  }

  private static func spacing(_ depth: Int, _ rank: Int) -> String {
    if depth == rank - 1 { return " " }
    return String(repeating: "\n", count: rank - 1 - depth) + String(repeating: " ", count: depth + 1)
  }

  /// The first elements in a row, with `...` where there are more: assertion messages.
  public static func flat(_ tensor: Tensor, summarize: Int) -> String {
    let limit = summarize < 0 ? tensor.elementCount : Swift.min(summarize, tensor.elementCount)
    let parts = (0..<limit).map { (index: Int) -> String in element(tensor, index, quoted: false) }
    return parts.joined(separator: " ") + (limit < tensor.elementCount ? "..." : "")
  }

  /// One element.
  public static func element(_ tensor: Tensor, _ index: Int, quoted: Bool) -> String {
    switch tensor.dtype {
    case .string:
      let text = String(decoding: tensor.bytes(at: index), as: UTF8.self)
      return quoted ? "\"\(text)\"" : text
    case .bool: return tensor.bool(at: index) ? "1" : "0"
    case .complex64, .complex128:
      let value = tensor.complex(at: index)
      let isSingle = tensor.dtype == .complex64
      return "(\(number(value.real, isSingle: isSingle)),\(number(value.imaginary, isSingle: isSingle)))"
    case .uint64: return String(tensor.pointer(as: UInt64.self)[index])
    case .resource, .variant: return "<\(tensor.dtype.name)>"
    default:
      guard tensor.dtype.isFloating else { return String(tensor.int(at: index)) }
      return number(tensor.double(at: index), isSingle: tensor.dtype != .float64)
    }
  }

  /// The shorter of two precisions that gives the number back, as protobuf's `SimpleFtoa` and `SimpleDtoa` do.
  public static func number(_ value: Double, isSingle: Bool) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let short = FloatText.general(value, digits: isSingle ? 6 : 15)
    if let read = Double(short), isSingle ? Float(read) == Float(value) : read == value { return short }
    return FloatText.general(value, digits: isSingle ? 9 : 17)
  }
}
