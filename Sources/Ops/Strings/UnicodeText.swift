import Diagnostics
import Tensors

/// Ops between bytes and code points.
public enum UnicodeText {
  public static let all: [Op] = [
    .unicodeDecode, .unicodeDecodeWithOffsets, .unicodeEncode, .unicodeTranscode, .unicodeScript,
  ]

  static let errors: [Op.Attribute] = [
    .string("errors", default: "replace"), .int("replacement_char", default: 65533),
  ]
  static let controls: [Op.Attribute] = [.bool("replace_control_characters", default: false)]

  /// What happens to bytes that mean nothing, and to control characters.
  struct Policy {
    let errors: String
    let replacement: UInt32
    let replacesControls: Bool

    init(_ attributes: Attributes) throws {
      errors = attributes.string("errors", default: "replace")
      guard ["strict", "replace", "ignore"].contains(errors) else {
        throw Failure(
          .invalidArgumentError,
          "Value for attr 'errors' of \"\(errors)\" is not in the list of allowed values: \"strict\", \"replace\", \"ignore\"")
      }
      let given = attributes.int("replacement_char", default: 65533)
      guard let known = UInt32(exactly: given), Unicode.Scalar(known) != nil else {
        throw Failure(.invalidArgumentError, "replacement_char out of unicode codepoint range")
      }
      replacement = known
      replacesControls = attributes.bool("replace_control_characters")
    }

    /// The code point that stands for a unit; nil for none.
    ///
    /// - Throws: `InvalidArgumentError` for a broken one where errors are strict.
    func resolved(_ unit: Encoding.Unit, _ subject: String) throws -> UInt32? {
      if let codePoint = unit.codePoint {
        return replacesControls && codePoint <= 0x1f ? replacement : codePoint
      }
      switch errors {
      case "strict": throw Failure(.invalidArgumentError, "Invalid formatting on input string")
      case "ignore": return nil
      default: return replacement
      }
    }
  }

  fileprivate static func decode(_ x: Tensor, offsets: Bool, _ call: borrowing KernelCall) throws -> [Tensor] {
    let encoding = try Encoding(named: call.attributes.string("input_encoding"))
    let policy = try Policy(call.attributes)
    var (splits, values, starts): ([Int], [Int32], [Int64]) = ([0], [], [])
    for index in 0..<x.elementCount {
      if index % 1024 == 0 { try Interrupt.poll() }
      var place = 0
      for unit in encoding.units(x.bytes(at: index)) {
        if let codePoint = try policy.resolved(unit, "decode") {
          values.append(Int32(bitPattern: codePoint))
          starts.append(Int64(place))
        }
        place += unit.byteCount
      }
      splits.append(values.count)
    }
    let rows = Call.vector(splits, call.attributes.type("Tsplits") ?? .int64)
    return [rows, Tensor.vector(values)] + (offsets ? [Tensor.vector(starts)] : [])
  }

  fileprivate static func encode(_ values: Tensor, _ splits: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    guard values.rank == 1, splits.rank == 1, splits.elementCount > 0 else {
      throw Failure(.invalidArgumentError, "input_values and input_splits must be vectors, input_splits with an element")
    }
    let encoding = try Encoding(named: call.attributes.string("output_encoding"))
    let policy = try Policy(call.attributes)
    let places = splits.ints
    guard places[0] == 0 else { throw Failure(.invalidArgumentError, "First value in input_splits must be zero.") }
    guard places[places.count - 1] == values.elementCount else {
      throw Failure(
        .invalidArgumentError, "Last value in input_splits must be equal to length of input_values. Got "
          + "\(places[places.count - 1]), expected \(values.elementCount)")
    }
    guard zip(places, places.dropFirst()).allSatisfy({ (pair: (Int, Int)) -> Bool in pair.0 <= pair.1 }) else {
      throw Failure(.invalidArgumentError, "Values in input_splits must be equal or in ascending order.")
    }
    let texts = try (0..<(places.count - 1)).map { (row: Int) throws -> [UInt8] in
      try (places[row]..<places[row + 1]).flatMap { (index: Int) throws -> [UInt8] in
        let given = UInt32(exactly: values.int(at: index)).flatMap { Unicode.Scalar($0)?.value }
        if given == nil, policy.errors == "strict" {
          throw Failure(.invalidArgumentError, "Code point is out of range for Unicode, or is a surrogate.")
        }
        let unit = Encoding.Unit(codePoint: given, byteCount: 0)
        guard let codePoint = try policy.resolved(unit, "encode") else { return [] }
        return encoding.bytes(codePoint)
      }
    }
    return try Tensor.strings(texts, shape: Shape([texts.count]))
  }

  fileprivate static func transcode(_ x: Tensor, _ call: borrowing KernelCall) throws -> Tensor {
    let from = try Encoding(named: call.attributes.string("input_encoding"))
    let to = try Encoding(named: call.attributes.string("output_encoding"))
    let policy = try Policy(call.attributes)
    return try Texts.mapped(x) { (index: Int) throws -> [UInt8] in
      try from.units(x.bytes(at: index)).flatMap { (unit: Encoding.Unit) throws -> [UInt8] in
        try policy.resolved(unit, "transcode").map { (codePoint: UInt32) -> [UInt8] in to.bytes(codePoint) } ?? []
      }
    }
  }
}

extension Op {
  private static let onText = Gradient.notDifferentiable("it works on text")

  private static func decoder(_ name: String, offsets: Bool, _ summary: String) -> Op {
    let outputs: [Op.Output] = [.same("Tsplits", name: "row_splits"), .fixed(.int32, name: "char_values")]
    return Op(
      name, scope: name, inputs: [.fixed("input", .string)],
      outputs: outputs + (offsets ? [.fixed(.int64, name: "char_to_byte_starts")] : []),
      attributes: [.string("input_encoding")] + UnicodeText.errors + UnicodeText.controls
        + [.type("Tsplits", .indices, default: .int64)],
      shape: ShapeRule { context in
        let count = context.shape(0).elementCount.map { (count: Int) -> Int in count + 1 }
        let values = PartialShape([nil])
        return [PartialShape([count]), values] + (offsets ? [values] : [])
      },
      kernel: .general { (inputs: [Tensor], call: borrowing KernelCall) throws -> [Tensor] in
        try UnicodeText.decode(inputs[0], offsets: offsets, call)
      }, gradient: onText, summary: summary)
  }

  /// The code points of strings, one after the other, and where each string's begin.
  ///
  /// - Source: TensorFlow op `UnicodeDecode`; scripts call `tf.strings.unicode_decode`.
  public static let unicodeDecode: Op = decoder("UnicodeDecode", offsets: false, "The code points of strings.")

  /// - Source: TensorFlow op `UnicodeDecodeWithOffsets`; scripts call `tf.strings.unicode_decode_with_offsets`.
  public static let unicodeDecodeWithOffsets: Op = decoder(
    "UnicodeDecodeWithOffsets", offsets: true, "The code points of strings, and the bytes where they begin.")

  /// Strings of code points.
  ///
  /// - Source: TensorFlow op `UnicodeEncode`; scripts call `tf.strings.unicode_encode`.
  public static let unicodeEncode: Op = Op(
    "UnicodeEncode", scope: "UnicodeEncode", inputs: [.fixed("input_values", .int32), .same("input_splits", "Tsplits")],
    outputs: [.fixed(.string)],
    attributes: UnicodeText.errors + [.string("output_encoding"), .type("Tsplits", .indices, default: .int64)],
    shape: ShapeRule { context in
      let splits = try context.shape(1).requiringRank(1)
      return [PartialShape([splits[0].map { (count: Int) -> Int in Swift.max(count - 1, 0) }])]
    },
    kernel: .binary { (values: Tensor, splits: Tensor, call: borrowing KernelCall) throws -> Tensor in
      try UnicodeText.encode(values, splits, call)
    }, gradient: onText, summary: "Strings of code points.")

  /// Strings in another encoding.
  ///
  /// - Source: TensorFlow op `UnicodeTranscode`; scripts call `tf.strings.unicode_transcode`.
  public static let unicodeTranscode: Op = Op(
    "UnicodeTranscode", scope: "UnicodeTranscode", inputs: [.fixed("input", .string)], outputs: [.fixed(.string)],
    attributes: [.string("input_encoding"), .string("output_encoding")] + UnicodeText.errors + UnicodeText.controls,
    shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in try UnicodeText.transcode(x, call) },
    gradient: onText, summary: "Strings in another encoding.")

  /// The scripts of code points, by ICU's numbers.
  ///
  /// - Source: TensorFlow op `UnicodeScript`; scripts call `tf.strings.unicode_script`.
  public static let unicodeScript: Op = Op(
    "UnicodeScript", scope: "UnicodeScript", inputs: [.fixed("input", .int32)], outputs: [.fixed(.int32)],
    shape: .sameAsInput,
    kernel: .unary { (x: Tensor, call: borrowing KernelCall) throws -> Tensor in
      let out = try call.output(.int32, x.shape)
      for index in 0..<x.elementCount { out.store(UnicodeScripts.script(of: x.int(at: index)), at: index) }
      return out
    }, gradient: .notDifferentiable("integer result"), summary: "The scripts of code points.")
}
