import Diagnostics
import Script
import Tensors

/// Ufuncs on text and Python objects: Python's own operators, element by element.
enum ObjectLoops {
  static func binary(_ op: BinaryUfunc, _ a: Operand, _ b: Operand, _ interpreter: Interpreter) throws -> NDArray {
    let isText = isTextOnly(a) && isTextOnly(b)
    if !isText, isTextOnly(a) != isTextOnly(b), a.ownDType != .object, b.ownDType != .object {
      if op.isComparison { return try different(op, a, b) }
      throw NumPyErrors.ufunc(
        interpreter,
        "ufunc '\(op.rawValue)' did not contain a loop with signature matching types (\(a.ownDType.repr), "
          + "\(b.ownDType.repr)) -> None")
    }
    let x = try a.array(isText ? a.ownDType : .object, interpreter)
    let y = try b.array(isText ? b.ownDType : .object, interpreter)
    guard let dims = Broadcasting.dims([x.dims, y.dims]) else {
      throw Failure(
        .valueError,
        "operands could not be broadcast together with shapes \(NumPyErrors.shape(x.dims)) \(NumPyErrors.shape(y.dims)) ")
    }
    var results: [Handle] = []
    for (left, right) in zip(x.broadcast(to: dims).items(), y.broadcast(to: dims).items()) {
      results.append(try apply(op, left, right, interpreter))
    }
    let objects = NDArray(list: results, .object, dims)
    if op.isComparison { return try objects.cast(to: .bool, interpreter) }
    if isText { return try objects.cast(to: .unicode(0), interpreter) }
    return objects
  }

  private static func isTextOnly(_ operand: Operand) -> Bool {
    switch operand.ownDType {
    case .unicode, .bytes: true
    default: false
    }
  }

  /// Text and numbers are never equal, and have no order.
  private static func different(_ op: BinaryUfunc, _ a: Operand, _ b: Operand) throws -> NDArray {
    guard op == .equal || op == .notEqual, let dims = Broadcasting.dims([a.dims, b.dims]) else {
      throw UfuncRunner.unsupported(op.rawValue)
    }
    let out = try NDArray(zeros: .bool, dims)
    if op == .notEqual { out.storage.pointer.initializeMemory(as: UInt8.self, repeating: 1, count: out.count) }
    return out
  }

  private static func apply(
    _ op: BinaryUfunc, _ left: Handle, _ right: Handle, _ interpreter: Interpreter
  ) throws -> Handle {
    if let comparison = comparison(op) { return try interpreter.compare(comparison, left, right) }
    if let symbol = symbol(op) { return try interpreter.binary(symbol, left, right) }
    switch op {
    case .maximum, .fmax: return try interpreter.truth(interpreter.compare(.greaterOrEqual, left, right)) ? left : right
    case .minimum, .fmin: return try interpreter.truth(interpreter.compare(.lessOrEqual, left, right)) ? left : right
    case .logicalAnd: return try interpreter.truth(left) ? right : left
    case .logicalOr: return try interpreter.truth(left) ? left : right
    default: throw UfuncRunner.unsupported(op.rawValue)
    }
  }

  private static func comparison(_ op: BinaryUfunc) -> ComparisonOperator? {
    switch op {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessEqual: .lessOrEqual
    case .greater: .greater
    case .greaterEqual: .greaterOrEqual
    default: nil
    }
  }

  private static func symbol(_ op: BinaryUfunc) -> BinaryOperator? {
    switch op {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .remainder: .modulo
    case .power: .power
    case .bitwiseAnd: .bitAnd
    case .bitwiseOr: .bitOr
    case .bitwiseXor: .bitXor
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    default: nil
    }
  }

  static func unary(_ op: UnaryUfunc, _ a: NDArray, _ interpreter: Interpreter) throws -> NDArray {
    guard a.type == .object else { throw UfuncRunner.unsupported(op.rawValue) }
    let results = try a.items().map { (item: Handle) throws -> Handle in
      switch op {
      case .negative: return try interpreter.binary(.subtract, .int(0), item)
      case .positive: return item
      case .absolute: return try interpreter.call(interpreter.builtins["abs"] ?? .none, [item])
      case .square: return try interpreter.binary(.multiply, item, item)
      case .logicalNot: return .bool(try !interpreter.truth(item))
      default:
        throw Failure(
          .typeError,
          "loop of ufunc does not support argument 0 of type \(item.typeName) which has no callable \(op.rawValue) method")
      }
    }
    return NDArray(list: results, .object, a.dims)
  }
}
