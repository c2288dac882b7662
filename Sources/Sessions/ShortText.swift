import Script
import Tensors
import Tracing

/// Values in little room.
enum ShortText {
  /// The repr on one line, cut in the middle beyond `limit` characters. Tensors without their class: `float32[2] [1. 2.]`.
  static func of(_ value: Handle, _ interpreter: Interpreter, limit: Int = 80) -> String {
    if let tensor = value.asTensor as? Tensor { return self.tensor(tensor, limit: limit) }
    let text = (try? interpreter.repr(value)) ?? value.typeName
    return cut(oneLine(text), limit)
  }

  static func tensor(_ tensor: Tensor, limit: Int = 80) -> String {
    guard tensor.dtype != .resource, tensor.dtype != .variant else { return tensor.kindText }
    if tensor.elementCount > 64 {
      let ends = [0, 1, 2, tensor.elementCount - 1].map { element(tensor, $0) }
      return "\(tensor.kindText) [\(ends[0]) \(ends[1]) \(ends[2]) … \(ends[3])]"
    }
    let text = oneLine(ArrayText.str(ArrayView(tensor)))
    return tensor.rank == 0 ? cut(text, limit) + " (\(tensor.dtype.name))" : "\(tensor.kindText) \(cut(text, limit))"
  }

  private static func element(_ tensor: Tensor, _ index: Int) -> String {
    tensor.dtype.isFloating ? "\(Float(tensor.double(at: index)))" : "\(tensor.int(at: index))"
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func cut(_ text: String, _ limit: Int) -> String {
    guard text.count > limit, limit > 8 else { return text }
    let tail = limit / 4
    return text.prefix(limit - tail - 3) + " … " + text.suffix(tail)
  }
}

extension AnyTensor {
  /// `float32[2,3]`.
  var kindText: String { dtype.name + (partialShape.isRankKnown ? partialShape.kernelText : "[...]") }
}
