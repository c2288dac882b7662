import Diagnostics
import Script
import Tensors

/// `repr` and `str` of arrays, by the options of `np.set_printoptions`.
enum NumPyText {
  static var options: PrintOptions {
    get { PrintOptions.current }
    set { PrintOptions.current = newValue }
  }

  static func repr(_ array: NDArray, _ interpreter: Interpreter) throws -> String {
    let view = try view(array, interpreter, repr: true)
    guard case .unicode = array.type else {
      guard case .bytes = array.type else { return ArrayText.repr(view, options) }
      return textRepr(view, array.type)
    }
    return textRepr(view, array.type)
  }

  /// Text arrays name their width.
  private static func textRepr(_ view: ArrayView, _ type: ElementType) -> String {
    let body = "array(" + ArrayText.elements(view, options, separator: ", ", prefix: "array(", suffix: ")") + ","
    let extra = "dtype='\(type.code)')"
    let last = body.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return body + (last.count + extra.count + 1 <= options.lineWidth ? " " : "\n      ") + extra
  }

  static func str(_ array: NDArray, _ interpreter: Interpreter) throws -> String {
    if array.rank == 0, array.dtype == nil { return try interpreter.str(array.item(at: array.offset)) }
    return ArrayText.str(try view(array, interpreter, repr: false), options)
  }

  /// `np.array2string`.
  static func elements(_ array: NDArray, _ options: PrintOptions, separator: String, _ interpreter: Interpreter) throws
    -> String
  {
    ArrayText.elements(try view(array, interpreter, repr: false), options, separator: separator, prefix: "", suffix: "")
  }

  static func view(_ array: NDArray, _ interpreter: Interpreter, repr: Bool) throws -> ArrayView {
    guard let dtype = array.dtype else { return try objectView(array, interpreter) }
    return ArrayView(
      base: UnsafeRawPointer(array.base), owner: array.storage, dtype: dtype, dims: array.dims, strides: array.strides)
  }

  private static func objectView(_ array: NDArray, _ interpreter: Interpreter) throws -> ArrayView {
    let texts = try array.items().map { (item: Handle) throws -> String in
      if let text = item.asString { return TextRepresentation.quoted(text) }
      return try interpreter.repr(item)
    }
    return ArrayView(
      base: UnsafeRawPointer(Storage.empty.pointer), owner: nil, dtype: .string, dims: array.dims,
      strides: Shape.rowMajorStrides(array.dims),
      objectText: { (index: Int) -> String in texts.indices.contains(index) ? texts[index] : "None" })
  }
}
