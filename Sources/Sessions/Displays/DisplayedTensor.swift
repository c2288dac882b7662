import Diagnostics
import Script
import Tensors
import Tracing

/// A value as `%display` looks at it: a concrete tensor, and its elements as numbers.
struct DisplayedTensor {
  let tensor: Tensor

  /// Tensors, variables, arrays, and what becomes a tensor: lists of numbers.
  ///
  /// - Errors: `TypeError` for what can't be a tensor or has no value yet.
  init(_ value: Handle, _ interpreter: Interpreter) throws {
    if let holder = value.asObject as? any VariableHolding {
      tensor = try holder.resource.read()
      return
    }
    let made: AnyTensor
    do {
      made = try value.asTensor ?? TensorConversion.tensor(value, name: "value", interpreter)
    } catch let failure as Failure where failure.kind != .keyboardInterrupt {
      throw Failure(
        .typeError, "%display shows tensors, variables, arrays and lists of numbers; this is a \(value.typeName)")
    }
    guard let concrete = made as? Tensor, concrete.dtype != .resource, concrete.dtype != .variant else {
      throw Failure(.typeError, "%display needs a value; this is \(made.kindText) without one")
    }
    tensor = concrete
  }

  var shape: [Int] { (0..<tensor.rank).map { tensor.shape[$0] } }
  var count: Int { tensor.elementCount }
  var isNumeric: Bool { tensor.dtype != .string && !tensor.dtype.isComplex }

  /// - Errors: `TypeError` for texts and complex numbers, which have no order.
  func requireNumbers(_ what: String) throws {
    guard isNumeric else {
      throw Failure(.typeError, "%display \(what) shows real numbers, not \(tensor.dtype.name)")
    }
  }

  func number(_ index: Int) -> Double {
    tensor.dtype == .bool ? (tensor.bool(at: index) ? 1 : 0) : tensor.double(at: index)
  }

  /// `float32[2,3]`.
  var kind: String { tensor.kindText }

  /// One element in few characters.
  func text(_ index: Int, digits: Int = 4) -> String {
    switch tensor.dtype {
    case .string: String(decoding: tensor.bytes(at: index), as: UTF8.self)
    case .bool: tensor.bool(at: index) ? "True" : "False"
    case _ where tensor.dtype.isComplex:
      "\(NumberText.of(tensor.complex(at: index).real, digits))"
        + "\(tensor.complex(at: index).imaginary < 0 ? "" : "+")\(NumberText.of(tensor.complex(at: index).imaginary, digits))j"
    case _ where tensor.dtype.isFloating: NumberText.of(tensor.double(at: index), digits)
    default: String(tensor.int(at: index))
    }
  }
}

/// Numbers in tables and at axes: significant digits, no superfluous zeros.
enum NumberText {
  static func of(_ value: Double, _ digits: Int = 4) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if value == 0 { return "0" }
    let magnitude = value.magnitude
    if magnitude >= 1e6 || magnitude < 1e-4 { return scientific(value, digits) }
    var places = 0
    var limit = magnitude
    while limit < 1 {
      limit *= 10
      places += 1
    }
    var whole = 1
    limit = magnitude
    while limit >= 10 {
      limit /= 10
      whole += 1
    }
    return fixed(value, max(0, digits - whole + places))
  }

  private static func scientific(_ value: Double, _ digits: Int) -> String {
    var exponent = 0
    var mantissa = value
    while mantissa.magnitude >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa.magnitude < 1 {
      mantissa *= 10
      exponent -= 1
    }
    return "\(fixed(mantissa, digits - 1))e\(exponent)"
  }

  /// With that many places at most.
  static func fixed(_ value: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    let integer = Int(scaled)
    let whole = integer / Int(scale)
    var fraction = String(integer % Int(scale))
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = value < 0 && integer != 0 ? "-" : ""
    return places == 0 || fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }
}
