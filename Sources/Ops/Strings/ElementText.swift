import Tensors

/// Tensors as the messages of TensorFlow's assertions show them: the elements in a row, rows of matrices in brackets,
/// `...` where a limit cut them off. (`tf.print` has a form of its own, `TensorSummary`.)
public enum ElementText {
  /// - Parameter summarize: how many elements are shown, negative for all.
  public static func flat(_ tensor: Tensor, summarize: Int) -> String {
    let limit = summarize < 0 ? tensor.elementCount : Swift.min(summarize, tensor.elementCount)
    var text = ""
    if tensor.rank == 0 {
      if limit > 0 { text = element(tensor, 0) }
    } else {
      var next = 0
      append(tensor, axis: 0, limit: limit, &next, &text)
    }
    return tensor.elementCount > limit ? text + "..." : text
  }

  private static func append(_ tensor: Tensor, axis: Int, limit: Int, _ next: inout Int, _ text: inout String) {
    for index in 0..<tensor.shape[axis] {
      guard axis < tensor.rank - 1 else {
        guard next < limit else {
          // A row that was begun says that it goes on; the end of the whole is marked by the caller.
          if axis != 0 { text += "..." }
          return
        }
        if index > 0 { text += " " }
        text += element(tensor, next)
        next += 1
        continue
      }
      guard next < limit else { return }
      text += "["
      append(tensor, axis: axis + 1, limit: limit, &next, &text)
      text += "]"
    }
  }

  /// One element: strings as they are, bools as 1 and 0.
  public static func element(_ tensor: Tensor, _ index: Int) -> String {
    switch tensor.dtype {
    case .string: return String(decoding: tensor.bytes(at: index), as: UTF8.self)
    case .float16, .bfloat16, .float32: return TensorSummary.float(Float(tensor.double(at: index)))
    case .float64: return TensorSummary.double(tensor.double(at: index))
    case .uint64: return String(UInt64(truncatingIfNeeded: tensor.int(at: index)))
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32: return String(tensor.int(at: index))
    case .complex64, .complex128: return "?"
    case .resource, .variant: return "<\(tensor.dtype.name)>"
    }
  }
}
