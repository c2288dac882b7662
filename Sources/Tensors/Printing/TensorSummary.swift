/// Values as `tf.print` writes them: the text of TensorFlow's runtime, not of NumPy.
///
/// Floats have six significant digits if they read back the same (float64: fifteen), else nine (seventeen); bools are 1
/// and 0; a dimension of more than twice the edge items is shortened.
public enum TensorSummary {
  /// The text of a tensor.
  ///
  /// - Parameter edgeItems: `summarize`; elements at each end of a dimension, negative for all.
  public static func text(_ tensor: Tensor, edgeItems: Int) -> String {
    let limit = edgeItems < 0 ? tensor.elementCount : min(edgeItems, tensor.elementCount)
    switch tensor.dtype {
    case .complex64, .complex128, .resource, .variant: return opaque(tensor, limit)
    default:
      var out = ""
      append(tensor, axis: 0, offset: 0, limit: limit, to: &out)
      return out
    }
  }

  /// TensorFlow has no text for these elements, and shortens them in its own way.
  private static func opaque(_ tensor: Tensor, _ limit: Int) -> String {
    let shown = (0..<limit).map { (index: Int) -> String in element(tensor, index) }
    let list = shown.joined(separator: " ") + (limit < tensor.elementCount ? "..." : "")
    return tensor.rank == 0 ? list : "[" + list + "]"
  }

  private static func append(_ tensor: Tensor, axis: Int, offset: Int, limit: Int, to out: inout String) {
    guard axis < tensor.rank else {
      out += element(tensor, offset)
      return
    }
    let count = tensor.shape[axis]
    let step = tensor.shape.elementCount(in: axis + 1..<tensor.rank)
    out += "["
    for index in 0..<min(limit, count) {
      if index > 0 { out += gap(tensor.rank, axis) }
      append(tensor, axis: axis + 1, offset: offset + index * step, limit: limit, to: &out)
    }
    if count > 2 * limit { out += gap(tensor.rank, axis) + "..." }
    for index in stride(from: max(limit, count - limit), to: count, by: 1) {
      out += gap(tensor.rank, axis)
      append(tensor, axis: axis + 1, offset: offset + index * step, limit: limit, to: &out)
    }
    out += "]"
  }

  /// What stands between neighbours: a space in a row, otherwise line ends and the brackets' indentation.
  private static func gap(_ rank: Int, _ axis: Int) -> String {
    if axis == rank - 1 { return " " }
    return String(repeating: "\n", count: rank - axis - 1) + String(repeating: " ", count: axis + 1)
  }

  private static func element(_ tensor: Tensor, _ index: Int) -> String {
    switch tensor.dtype {
    case .float16, .bfloat16, .float32: return float(Float(tensor.double(at: index)))
    case .float64: return double(tensor.double(at: index))
    case .uint64: return String(UInt64(truncatingIfNeeded: tensor.int(at: index)))
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32: return String(tensor.int(at: index))
    case .string: return "\"" + BytesText.cEscaped(tensor.bytes(at: index)) + "\""
    case .complex64, .complex128: return "?"
    case .resource, .variant:
      guard let object = tensor.reference(at: index) else { return "<Invalid \(tensor.dtype.name)>" }
      if let named = object as? any CustomStringConvertible { return named.description }
      return "<\(tensor.dtype.name)>"
    }
  }

  /// A float in C++'s `%g`: six digits if they are enough, else nine.
  public static func float(_ value: Float) -> String {
    if let special = FloatText.special(Double(value)) { return special }
    let short = FloatText.general(Double(value), digits: 6)
    return Float(short) == value ? short : FloatText.general(Double(value), digits: 9)
  }

  /// A double in C++'s `%g`: fifteen digits if they are enough, else seventeen.
  public static func double(_ value: Double) -> String {
    if let special = FloatText.special(value) { return special }
    let short = FloatText.general(value, digits: 15)
    return Double(short) == value ? short : FloatText.general(value, digits: 17)
  }
}
