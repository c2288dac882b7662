/// How the elements of one array are written: one width for all, found by looking at those that are shown.
enum ElementFormat {
  case bool(width: Int)
  case integer(width: Int)
  case float(FloatFormat)
  case complex(real: FloatFormat, imaginary: FloatFormat)
  /// Elements that are written as they are: bfloat16, which NumPy knows as a foreign dtype, and objects.
  case plain

  init(_ view: ArrayView, edgeItems: Int?, _ options: PrintOptions) {
    switch view.dtype {
    case .bool: self = .bool(width: view.dims.isEmpty ? 4 : 5)
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64:
      var width = 0
      view.forEachShown(edgeItems: edgeItems) { (offset: Int) -> Void in
        width = max(width, view.integerText(at: offset).utf8.count)
      }
      self = .integer(width: width)
    case .float16, .float32, .float64:
      var values: [Double] = []
      view.forEachShown(edgeItems: edgeItems) { (offset: Int) -> Void in values.append(view.double(at: offset)) }
      self = .float(FloatFormat(values, view.dtype, options))
    case .complex64, .complex128:
      var reals: [Double] = []
      var imaginaries: [Double] = []
      view.forEachShown(edgeItems: edgeItems) { (offset: Int) -> Void in
        let value = view.complex(at: offset)
        reals.append(value.real)
        imaginaries.append(value.imaginary)
      }
      var signed = options
      signed.sign = .plus
      let part = view.dtype.realDType
      self = .complex(
        real: FloatFormat(reals, part, options), imaginary: FloatFormat(imaginaries, part, signed))
    case .bfloat16, .string, .resource, .variant: self = .plain
    }
  }

  /// The text of the element at an offset.
  func text(_ view: ArrayView, at offset: Int) -> String {
    switch self {
    case .bool(let width):
      return ElementFormat.padded(ElementAccess.int(view.base + offset, .bool, 0) != 0 ? "True" : "False", width)
    case .integer(let width): return ElementFormat.padded(view.integerText(at: offset), width)
    case .float(let format): return format.text(view.double(at: offset))
    case .complex(let real, let imaginary):
      let value = view.complex(at: offset)
      return real.text(value.real) + ElementFormat.withUnit(imaginary.text(value.imaginary))
    case .plain:
      if let objectText = view.objectText { return objectText(offset) }
      return view.dtype == .bfloat16 ? FloatText.scalar(view.double(at: offset), .bfloat16) : "None"
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  /// `j` goes before the spaces that align the fractions.
  private static func withUnit(_ text: String) -> String {
    var number = Substring(text)
    while number.last == " " { number.removeLast() }
    return number + "j" + String(repeating: " ", count: text.utf8.count - number.utf8.count)
  }
}
