import Diagnostics
import Script
import Tensors

/// `repr` and `str` of arrays, by the options of `np.set_printoptions`.
enum NumPyText {
  static var options: PrintOptions {
    get { PrintOptions.current }
    set { PrintOptions.current = newValue }
  }

  /// Functions that write elements, by kind: `float_kind`, `int`, `all`.
  nonisolated(unsafe) static var formatter: [(String, Handle)] = []
  /// The version whose texts are asked for; nil for the present one.
  nonisolated(unsafe) static var legacy: String?

  static func withFormatter<R>(_ formatter: [(String, Handle)], _ body: () throws -> R) rethrows -> R {
    let saved = NumPyText.formatter
    NumPyText.formatter = formatter
    defer { NumPyText.formatter = saved }
    return try body()
  }

  static func repr(_ array: NDArray, options: PrintOptions = .current, _ interpreter: Interpreter) throws -> String {
    if array.dtype != nil, function(for: array.type) == nil {
      return ArrayText.repr(try view(array, interpreter), options)
    }
    let text = try elements(array, options, separator: ", ", prefix: "array(", suffix: ")", interpreter)
    return "array(" + text + dtypeSuffix(array, text, options)
  }

  /// What follows the elements: a shape that they don't show, a dtype that they don't imply.
  private static func dtypeSuffix(_ array: NDArray, _ text: String, _ options: PrintOptions) -> String {
    var extras: [String] = []
    let isEmpty = array.dims.contains(0)
    if isEmpty && array.dims != [0] || array.count > options.threshold {
      extras.append("shape=" + Shape.tupleText(array.dims))
    }
    let implied: [ElementType] = [.int64, .float64, .bool, .number(.complex128)]
    if isEmpty || !implied.contains(array.type) {
      extras.append("dtype=" + (array.dtype == nil && array.type != .object ? "'\(array.type.code)'" : array.type.name))
    }
    if extras.isEmpty { return ")" }
    let extra = extras.joined(separator: ", ") + ")"
    let last = ("array(" + text + ",").split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return "," + (last.count + extra.count + 1 <= options.lineWidth ? " " : "\n      ") + extra
  }

  static func str(_ array: NDArray, options: PrintOptions = .current, _ interpreter: Interpreter) throws -> String {
    if array.rank == 0, array.dtype == nil { return try interpreter.str(array.item(at: array.offset)) }
    if function(for: array.type) != nil {
      return try elements(array, options, separator: " ", prefix: "", suffix: "", interpreter)
    }
    return ArrayText.str(try view(array, interpreter), options)
  }

  /// `np.array2string`.
  static func elements(
    _ array: NDArray, _ options: PrintOptions, separator: String, prefix: String, suffix: String, _ interpreter: Interpreter
  ) throws -> String {
    ArrayText.elements(
      try view(array, interpreter), options, separator: separator, prefix: prefix, suffix: suffix)
  }

  private static func view(_ array: NDArray, _ interpreter: Interpreter) throws -> ArrayView {
    if let function = function(for: array.type) {
      return textView(array, try array.offsets().map { (place: Int) throws -> String in
        try interpreter.str(interpreter.call(function, [ArrayResult.scalar(array, at: place)]))
      })
    }
    guard let dtype = array.dtype else { return try objectView(array, interpreter) }
    return ArrayView(
      base: UnsafeRawPointer(array.base), owner: array.storage, dtype: dtype, dims: array.dims, strides: array.strides)
  }

  private static func objectView(_ array: NDArray, _ interpreter: Interpreter) throws -> ArrayView {
    textView(
      array,
      try array.items().map { (item: Handle) throws -> String in
        if let text = item.asString { return TextRepresentation.quoted(text) }
        if let bytes = item.asObject as? BytesObject { return try interpreter.repr(.bytes(bytes.bytes)) }
        let text = try interpreter.repr(item)
        return item.asObject is ListObject ? "list(\(text))" : text
      })
  }

  private static func textView(_ array: NDArray, _ texts: [String]) -> ArrayView {
    ArrayView(
      base: UnsafeRawPointer(Storage.empty.pointer), owner: nil, dtype: .string, dims: array.dims,
      strides: Shape.rowMajorStrides(array.dims),
      objectText: { (index: Int) -> String in texts.indices.contains(index) ? texts[index] : "None" })
  }

  /// The function that `formatter=` has for elements of a type; the most special one.
  private static func function(for type: ElementType) -> Handle? {
    if formatter.isEmpty { return nil }
    var names: [String]
    switch type.kind {
    case "b": names = ["bool"]
    case "i", "u": names = ["int", "int_kind"]
    case "f": names = ["float", "float_kind"]
    case "c": names = ["complexfloat", "complex_kind"]
    case "U", "S": names = ["numpystr", "str_kind"]
    default: names = ["object"]
    }
    names.append("all")
    for name in names {
      if let found = formatter.first(where: { $0.0 == name }) { return found.1 }
    }
    return nil
  }
}
