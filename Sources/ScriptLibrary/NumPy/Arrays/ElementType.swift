import Script
import Tensors

/// What the elements of an array are: a number's dtype, text of a width, or Python objects.
enum ElementType: Hashable {
  case number(DType)
  case object
  /// `<U3`: text of at most that many characters.
  case unicode(Int)
  /// `S3`: bytes of at most that many.
  case bytes(Int)

  static let bool = ElementType.number(.bool)
  static let int64 = ElementType.number(.int64)
  static let float64 = ElementType.number(.float64)

  /// The numeric dtype; nil for text and objects.
  var dtype: DType? { if case .number(let dtype) = self { dtype } else { nil } }

  /// Bytes between neighbours in memory. Text and objects live in an element list and count 8 each.
  var slotSize: Int { dtype?.byteSize ?? 8 }

  /// `dtype.itemsize`.
  var itemSize: Int {
    switch self {
    case .number(let dtype): dtype.byteSize
    case .object: 8
    case .unicode(let width): 4 * width
    case .bytes(let width): width
    }
  }

  /// `dtype.name`.
  var name: String {
    switch self {
    case .number(let dtype): dtype.name
    case .object: "object"
    case .unicode(let width): "str\(32 * width)"
    case .bytes(let width): "bytes\(8 * width)"
    }
  }

  /// `str(dtype)`: numbers by name, text by its code.
  var text: String {
    switch self {
    case .number, .object: name
    case .unicode, .bytes: code
    }
  }

  /// `dtype.str`: byte order, kind and width.
  var code: String {
    switch self {
    case .number(let dtype):
      let order = dtype.byteSize == 1 ? "|" : "<"
      return dtype == .bfloat16 ? "<V2" : "\(order)\(kind)\(dtype.byteSize)"
    case .object: return "|O"
    case .unicode(let width): return "<U\(width)"
    case .bytes(let width): return width == 0 ? "|S0" : "|S\(width)"
    }
  }

  /// `repr(dtype)`.
  var repr: String {
    switch self {
    case .number(let dtype): dtype.numPyRepr
    case .object: "dtype('O')"
    case .unicode: "dtype('\(code)')"
    case .bytes: "dtype('\(code.dropFirst())')"
    }
  }

  /// `dtype.kind`.
  var kind: String {
    switch self {
    case .object: "O"
    case .unicode: "U"
    case .bytes: "S"
    case .number(let dtype):
      if dtype == .bfloat16 { "V" }
      else if dtype == .bool { "b" }
      else if dtype.isFloating { "f" }
      else if dtype.isComplex { "c" }
      else { dtype.isUnsigned ? "u" : "i" }
    }
  }

  /// `dtype.char`.
  var character: String {
    switch self {
    case .object: return "O"
    case .unicode: return "U"
    case .bytes: return "S"
    case .number(let dtype):
      switch dtype {
      case .bool: return "?"
      case .int8: return "b"
      case .uint8: return "B"
      case .int16: return "h"
      case .uint16: return "H"
      case .int32: return "i"
      case .uint32: return "I"
      case .int64: return "l"
      case .uint64: return "L"
      case .float16: return "e"
      case .float32: return "f"
      case .float64: return "d"
      case .complex64: return "F"
      case .complex128: return "D"
      case .bfloat16: return "E"
      case .string, .resource, .variant: return "O"
      }
    }
  }

  /// The type that holds the elements of both, as `np.result_type` has it; nil where NumPy knows none.
  func promoted(with other: ElementType) -> ElementType? {
    if self == other { return self }
    switch (self, other) {
    case (.number(let own), .number(let theirs)): return own.promoted(with: theirs).map { .number($0) }
    case (.object, _), (_, .object): return .object
    case (.unicode(let own), .unicode(let theirs)): return .unicode(max(own, theirs))
    case (.bytes(let own), .bytes(let theirs)): return .bytes(max(own, theirs))
    case (.unicode(let own), .bytes(let theirs)), (.bytes(let theirs), .unicode(let own)):
      return .unicode(max(own, theirs))
    case (.unicode(let width), .number(let dtype)), (.number(let dtype), .unicode(let width)):
      return .unicode(max(width, ElementType.textWidth(dtype)))
    case (.bytes(let width), .number(let dtype)), (.number(let dtype), .bytes(let width)):
      return .bytes(max(width, ElementType.textWidth(dtype)))
    }
  }

  /// The characters that any number of a dtype needs when it becomes text.
  static func textWidth(_ dtype: DType) -> Int {
    switch dtype {
    case .bool: 5
    case .int8: 4
    case .uint8: 3
    case .int16: 6
    case .uint16: 5
    case .int32: 11
    case .uint32: 10
    case .int64: 21
    case .uint64: 20
    case .complex64, .complex128: 64
    default: 32
    }
  }
}
