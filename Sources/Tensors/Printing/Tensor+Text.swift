/// Eager tensors as TensorFlow prints them.
extension Tensor {
  /// `repr(tensor)`: `<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>`.
  public func pythonRepr(_ options: PrintOptions = .current) -> String {
    "<tf.Tensor: shape=\(shape.tupleText), dtype=\(dtype.name), \(valueRepr(options))>"
  }

  /// `str(tensor)`: `tf.Tensor([1. 2.], shape=(2,), dtype=float32)`.
  public func pythonText(_ options: PrintOptions = .current) -> String {
    "tf.Tensor(\(valueText(options)), shape=\(shape.tupleText), dtype=\(dtype.name))"
  }

  /// `numpy=…`, as it stands in the `repr` of tensors and variables; on lines of its own if it has several.
  public func valueRepr(_ options: PrintOptions = .current) -> String {
    if let opaque = opaqueText { return "value=" + opaque }
    let view = ArrayView(self)
    let text = rank == 0 ? ScalarText.pythonRepr(view) : ArrayText.repr(view, options)
    return "numpy=" + (text.contains("\n") ? "\n" + text : text)
  }

  /// The value, as it stands in `str(tensor)`.
  public func valueText(_ options: PrintOptions = .current) -> String {
    if let opaque = opaqueText { return opaque }
    let text = ArrayText.str(ArrayView(self), options)
    return text.contains("\n") ? "\n" + text : text
  }

  /// What stands for a value that NumPy can't hold.
  private var opaqueText: String? {
    switch dtype {
    case .resource, .variant: TensorSummary.text(self, edgeItems: 3)
    default: nil
    }
  }
}

extension Tensor: CustomStringConvertible {
  public var description: String { pythonRepr() }
}
