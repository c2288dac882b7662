import Diagnostics
import Script
import Tensors

/// `np.finfo` and `np.iinfo`.
enum FloatLimits {
  nonisolated(unsafe) static let floatInfo: TypeObject = {
    let type = TypeObject.sealed("finfo", module: "numpy")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check("finfo", 1)
      let dtype = try dtype(Handle(arguments[0]), interpreter).realDType
      guard dtype.isFloating, let epsilon = dtype.epsilon, case .float(let highest)? = dtype.maximum else {
        throw Failure(.valueError, "data type <class 'numpy.\(dtype.name)'> not inexact")
      }
      func scalar(_ value: Double) -> Handle { .object(NumPyScalar(rounding: .float(value), dtype)) }
      let (tiny, smallest, digits) = smallest(dtype)
      return Value(
        LimitsObject(
          type,
          [
            ("bits", .int(dtype.byteSize * 8)), ("eps", scalar(epsilon)), ("epsneg", scalar(epsilon / 2)),
            ("max", scalar(highest)), ("min", scalar(-highest)), ("tiny", scalar(tiny)),
            ("smallest_normal", scalar(tiny)), ("smallest_subnormal", scalar(smallest)),
            ("resolution", scalar(Double.pow(10, -Double(digits)))), ("precision", .int(digits)),
            ("dtype", .object(NumPyDTypeObject.of(.number(dtype)))),
          ] + exponents(epsilon, tiny, highest, bits: dtype.byteSize * 8)))
    }
    return type
  }()

  /// What the format's exponents are: `machep`, `negep`, `minexp`, `maxexp`, and the widths of its parts.
  private static func exponents(_ epsilon: Double, _ tiny: Double, _ highest: Double, bits: Int) -> [(String, Handle)] {
    let digits = -Int(epsilon.exponent)
    return [
      ("machep", .int(-digits)), ("negep", .int(-digits - 1)), ("minexp", .int(Int(tiny.exponent))),
      ("maxexp", .int(Int(highest.exponent) + 1)), ("nexp", .int(bits - 1 - digits)), ("iexp", .int(bits - 1 - digits)),
      ("nmant", .int(digits)),
    ]
  }

  private static func smallest(_ dtype: DType) -> (Double, Double, Int) {
    switch dtype {
    case .float16: (0x1p-14, 0x1p-24, 3)
    case .float32: (0x1p-126, 0x1p-149, 6)
    case .bfloat16: (0x1p-126, 0x1p-133, 2)
    default: (0x1p-1022, 0x1p-1074, 15)
    }
  }

  nonisolated(unsafe) static let integerInfo: TypeObject = {
    let type = TypeObject.sealed("iinfo", module: "numpy")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check("iinfo", 1)
      let dtype = try dtype(Handle(arguments[0]), interpreter)
      guard let range = dtype.integerRange else {
        throw Failure(.valueError, "Invalid integer data type '\(ElementType.number(dtype).kind)'.")
      }
      let highest = dtype == .uint64 ? Handle.object(BigIntObject(unsigned: UInt.max)) : .int(range.upperBound)
      return Value(
        LimitsObject(
          type,
          [
            ("bits", .int(dtype.byteSize * 8)), ("min", .int(range.lowerBound)), ("max", highest),
            ("dtype", .object(NumPyDTypeObject.of(.number(dtype)))),
          ]))
    }
    return type
  }()

  private static func dtype(_ handle: Handle, _ interpreter: Interpreter) throws -> DType {
    if let scalar = handle.asObject as? NumPyScalar { return scalar.dtype }
    if let array = handle.asObject as? NDArrayObject, let dtype = array.array.dtype { return dtype }
    if handle.asObject == nil, let dtype = NumPyReading.typeOfLeaf(handle).dtype { return dtype }
    return try NumPyDTypes.elementType(handle, interpreter).dtype ?? .string
  }
}

/// What `np.finfo` and `np.iinfo` give.
final class LimitsObject: Object {
  private let values: [(String, Handle)]

  init(_ type: TypeObject, _ values: [(String, Handle)]) {
    self.values = values
    super.init(type: type)
  }

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if let found = values.first(where: { $0.0 == name.string }) { return found.1.owned }
    return try super.getAttribute(name, interpreter)
  }

  override func attributeNames(_ interpreter: Interpreter) -> [String] { values.map { $0.0 } }

  private func text(_ name: String, _ interpreter: Interpreter) throws -> String {
    try values.first { $0.0 == name }.map { try interpreter.str($0.1) } ?? ""
  }

  /// The table that `print` shows.
  override func str(_ interpreter: Interpreter) throws -> String {
    let rule = String(repeating: "-", count: 63) + "\n"
    func text(_ name: String) throws -> String { try self.text(name, interpreter) }
    let head = "Machine parameters for \(try text("dtype"))\n" + rule
    guard typeName == "finfo" else { return head + "min = \(try text("min"))\nmax = \(try text("max"))\n" + rule }
    return try head + "precision = \(text("precision"))   resolution = \(text("resolution"))\n"
      + "machep = \(text("machep"))   eps =        \(text("eps"))\n"
      + "negep =  \(text("negep"))   epsneg =     \(text("epsneg"))\n"
      + "minexp = \(text("minexp"))   tiny =       \(text("tiny"))\n"
      + "maxexp = \(text("maxexp"))   max =        \(text("max"))\n"
      + "nexp =   \(text("nexp"))   min =        -max\n"
      + "smallest_normal = \(text("smallest_normal"))   smallest_subnormal = \(text("smallest_subnormal"))\n" + rule
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    func text(_ name: String) throws -> String { try self.text(name, interpreter) }
    guard typeName == "finfo" else {
      return "iinfo(min=\(try text("min")), max=\(try text("max")), dtype=\(try text("dtype")))"
    }
    return "finfo(resolution=\(try text("resolution")), min=\(try text("min")), max=\(try text("max")), "
      + "dtype=\(try text("dtype")))"
  }
}
