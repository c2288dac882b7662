import Diagnostics
import Glibc
import Tensors

/// Ops on strings: joining, lengths, case, numbers to text and back.
public enum Texts {
  public static let all: [Op] = [
    .asString, .stringJoin, .stringLength, .stringLower, .stringUpper, .stringStrip, .stringToNumber,
  ]

  /// A string tensor of the shape of `x`, with an element for each of its own.
  static func mapped(_ x: Tensor, _ transform: (Int) throws -> [UInt8]) throws -> Tensor {
    try Tensor.strings((0..<x.elementCount).map(transform), shape: x.shape)
  }

  /// A number's text without white space around it.
  fileprivate static func stripped(_ bytes: [UInt8]) -> String {
    String(decoding: trimmed(bytes), as: UTF8.self)
  }

  fileprivate static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { (byte: UInt8) -> Bool in byte == 32 || (9...13).contains(byte) }
    return Array(bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  /// Whether an integer dtype holds a value; numbers beyond int64 are refused for uint64, too.
  fileprivate static func holds(_ dtype: DType, _ value: Int) -> Bool {
    switch dtype {
    case .int32: Int32(exactly: value) != nil
    case .uint32: UInt32(exactly: value) != nil
    case .uint64: value >= 0
    default: true
    }
  }
}

extension Op {
  /// Each element as text.
  ///
  /// - Source: TensorFlow op `AsString`; scripts call `tf.as_string`.
  public static let asString: Op = Op(
    "AsString", scope: "AsString", inputs: [.same("input")], outputs: [.fixed(.string)],
    attributes: [
      .type("T", .all), .int("precision", default: -1), .bool("scientific", default: false),
      .bool("shortest", default: false), .int("width", default: -1), .string("fill", default: ""),
    ], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let format = try NumberText(x.dtype, call.attributes)
      return try Texts.mapped(x) { (index: Int) -> [UInt8] in format.text(x, index) }
    },
    gradient: .notDifferentiable("its result is text"), summary: "Each element as text.")

  /// Strings put together, element by element; scalars go with every element.
  ///
  /// - Source: TensorFlow op `StringJoin`; scripts call `tf.strings.join`.
  public static let stringJoin: Op = Op(
    "StringJoin", scope: "StringJoin", inputs: [.manyFixed("inputs", .string)], outputs: [.fixed(.string)],
    attributes: [.int("N", minimum: 0), .string("separator", default: "")],
    shape: ShapeRule { (context: ShapeContext) throws -> [PartialShape] in
      for index in 0..<context.inputs.count where context.shape(index).rank != 0 { return [context.shape(index)] }
      return [.scalar]
    },
    kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
      let separator = Array(call.attributes.string("separator").utf8)
      let shape = inputs.first { (tensor: Tensor) -> Bool in tensor.rank > 0 }?.shape ?? Shape()
      for tensor in inputs where tensor.rank > 0 && tensor.shape != shape {
        throw Failure(
          .invalidArgumentError, "Input shapes do not match: \(shape) vs. \(tensor.shape)")
      }
      let joined = (0..<shape.elementCount).map { (index: Int) -> [UInt8] in
        Array(inputs.map { (tensor: Tensor) -> [UInt8] in tensor.bytes(at: tensor.rank == 0 ? 0 : index) }
          .joined(separator: separator))
      }
      return [try Tensor.strings(joined, shape: shape)]
    },
    gradient: .notDifferentiable("its result is text"), summary: "Strings put together.")

  /// The length of each string in bytes, or in characters.
  ///
  /// - Source: TensorFlow op `StringLength`; scripts call `tf.strings.length`.
  public static let stringLength: Op = Op(
    "StringLength", scope: "StringLength", inputs: [.fixed("input", .string)], outputs: [.fixed(.int32)],
    attributes: [.string("unit", default: "BYTE")], shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let countsCharacters = call.attributes.string("unit") == "UTF8_CHAR"
      let out = try call.output(.int32, x.shape)
      for index in 0..<x.elementCount {
        let bytes = x.bytes(at: index)
        out.store(countsCharacters ? bytes.count { (byte: UInt8) -> Bool in byte & 0xC0 != 0x80 } : bytes.count, at: index)
      }
      return out
    },
    gradient: .notDifferentiable("its input is text"), summary: "The length of each string.")

  public static let stringLower: Op = cased("StringLower", "Each string in small letters.") { $0.lowercased() }
  public static let stringUpper: Op = cased("StringUpper", "Each string in capital letters.") { $0.uppercased() }

  /// ASCII letters only, unless the encoding is `utf-8`: TensorFlow op of that name; `tf.strings.lower`, `tf.strings.upper`.
  private static func cased(_ name: String, _ summary: String, _ change: @escaping @Sendable (String) -> String) -> Op {
    Op(
      name, scope: name, inputs: [.fixed("input", .string)], outputs: [.fixed(.string)],
      attributes: [.string("encoding", default: "")], shape: .sameAsInput,
      kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
        let isUnicode = call.attributes.string("encoding") == "utf-8"
        return try Texts.mapped(x) { (index: Int) -> [UInt8] in
          let bytes = x.bytes(at: index)
          if isUnicode { return Array(change(String(decoding: bytes, as: UTF8.self)).utf8) }
          return bytes.map { (byte: UInt8) -> UInt8 in
            byte < 128 ? change(String(UnicodeScalar(byte))).utf8.first ?? byte : byte
          }
        }
      },
      gradient: .notDifferentiable("its result is text"), summary: summary)
  }

  /// Each string without white space at its ends.
  ///
  /// - Source: TensorFlow op `StringStrip`; scripts call `tf.strings.strip`.
  public static let stringStrip: Op = Op(
    "StringStrip", scope: "StringStrip", inputs: [.fixed("input", .string)], outputs: [.fixed(.string)],
    shape: .sameAsInput,
    kernel: .unary { (x: Tensor, _: borrowing KernelCall) throws -> Tensor in
      try Texts.mapped(x) { (index: Int) -> [UInt8] in Texts.trimmed(x.bytes(at: index)) }
    },
    gradient: .notDifferentiable("its result is text"), summary: "Each string without white space at its ends.")

  /// Numbers that are written in strings.
  ///
  /// - Errors: `InvalidArgumentError` for a string that is no number.
  /// - Source: TensorFlow op `StringToNumber`; scripts call `tf.strings.to_number`.
  public static let stringToNumber: Op = Op(
    "StringToNumber", scope: "StringToNumber", inputs: [.fixed("string_tensor", .string)],
    outputs: [.same("out_type")],
    attributes: [.type("out_type", DTypeSet(listing: "float double int32 int64 uint32 uint64"), default: .float32)],
    shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let dtype = call.attributes.type("out_type") ?? .float32
      let out = try call.output(dtype, x.shape)
      for index in 0..<x.elementCount {
        let text = Texts.stripped(x.bytes(at: index))
        if dtype == .float32, let value = Float(text) {
          out.store(Double(value), at: index)
        } else if dtype == .float64, let value = Double(text) {
          out.store(value, at: index)
        } else if !dtype.isFloating, let value = Int(text), Texts.holds(dtype, value) {
          out.store(value, at: index)
        } else {
          let given = String(decoding: x.bytes(at: index), as: UTF8.self)
          throw Failure(.invalidArgumentError, "StringToNumberOp could not correctly convert string: \(given)")
        }
      }
      return out
    },
    gradient: .notDifferentiable("its input is text"), summary: "Numbers that are written in strings.")
}
