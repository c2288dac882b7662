import Diagnostics
import Script
import Tensors

/// `np.add`, `np.exp`: a function with `reduce`, `accumulate` and `outer`.
final class UfuncObject: Object {
  enum Form {
    case unary(UnaryUfunc)
    case binary(BinaryUfunc)
  }

  let name: String
  let form: Form
  private let parameters: ParameterList

  init(_ name: String, _ form: Form) {
    self.name = name
    self.form = form
    switch form {
    case .unary: parameters = ParameterList("x, out=None, /, *, where=True, dtype=None, casting='same_kind'")
    case .binary: parameters = ParameterList("x1, x2, out=None, /, *, where=True, dtype=None, casting='same_kind'")
    }
    super.init(type: NumPyTypes.ufunc)
  }

  override var isCallable: Bool { true }
  override func repr(_ interpreter: Interpreter) throws -> String { "<ufunc '\(name)'>" }

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    // `out` may be given by position or by name; the list knows it by position only.
    var outKeyword: Handle?
    var positional = arguments.handles
    var keywords: [(String, Handle)] = []
    for (name, value) in arguments.keywordHandles {
      if name == "out" { outKeyword = value } else { keywords.append((name, value)) }
    }
    let width = if case .unary = form { 1 } else { 2 }
    guard positional.count >= width, positional.count <= width + 1 else {
      throw Failure(
        .typeError,
        "\(name)() takes from \(width) to \(width + 1) positional arguments but \(positional.count) were given")
    }
    if positional.count > width { outKeyword = positional.removeLast() }
    var result = try apply(positional, interpreter)
    for (keyword, value) in keywords {
      switch keyword {
      case "dtype": result = try result.cast(to: NumPyDTypes.optional(value, interpreter) ?? result.type, interpreter)
      case "where": result = try masked(result, value, outKeyword, interpreter)
      case "casting", "order", "subok": break
      default: throw Failure(.typeError, "\(name)() got an unexpected keyword argument '\(keyword)'")
      }
    }
    let bound = NativeCall(arguments: [outKeyword ?? .none], interpreter: interpreter)
    return try bound.result(result, into: 0, name: name).owned
  }

  private func apply(_ operands: [Handle], _ interpreter: Interpreter) throws -> NDArray {
    switch form {
    case .unary(let op):
      return try UfuncRunner.unary(op, NumPyReading.array(operands[0], type: nil, interpreter), interpreter)
    case .binary(let op):
      return try UfuncRunner.binary(
        op, Operand(operands[0], interpreter), Operand(operands[1], interpreter), interpreter)
    }
  }

  private func masked(
    _ result: NDArray, _ mask: Handle, _ out: Handle?, _ interpreter: Interpreter
  ) throws -> NDArray {
    if mask.asBool == true { return result }
    let condition = try NumPyReading.array(mask, type: nil, interpreter)
    let rest = try out.map { $0 } ?? ArrayResult.array(NDArray(zeros: result.type, result.dims))
    return try Selecting.choose(condition, ArrayResult.array(result), rest, interpreter)
  }

  // MARK: Methods

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "__name__": return Value(StringObject(self.name))
    case "nin": return .int(width)
    case "nout": return .int(1)
    case "nargs": return .int(width + 1)
    case "reduce", "accumulate", "outer", "at":
      return Value(method(name.string))
    default: return try super.getAttribute(name, interpreter)
    }
  }

  private var width: Int { if case .unary = form { 1 } else { 2 } }

  private func method(_ name: String) -> NativeFunctionObject {
    switch name {
    case "reduce":
      NativeFunctionObject(name: name, signature: "array, axis=0, dtype=None, out=None, keepdims=False, initial=...") {
        [self] (call: NativeCall) throws -> Handle in
        let array = try call.array(0)
        let op = try binary()
        let axes = try call.axes(1, rank: array.rank)
        let isSum = op == .add || op == .multiply
        if isSum, call[5].isNoneOrUndefined {
          return ArrayResult.element(
            try ArrayReduction.accumulate(
              op, array, axes: axes, type: call.type(2), keepsDims: call.truth(4), call.interpreter))
        }
        let initial = call[5].isNoneOrUndefined ? identity(op) : call[5]
        return ArrayResult.element(
          try ArrayReduction.fold(
            op, array, axes: axes, keepsDims: call.truth(4), initial: initial, call.interpreter))
      }
    case "accumulate":
      NativeFunctionObject(name: name, signature: "array, axis=0, dtype=None, out=None") {
        [self] (call: NativeCall) throws -> Handle in
        let array = try call.array(0)
        return ArrayResult.element(
          try ArrayReduction.cumulative(
            binary(), array, axis: call.axis(1, rank: array.rank), type: call.type(2) ?? array.type, call.interpreter))
      }
    case "outer":
      NativeFunctionObject(name: name, signature: "A, B") { [self] (call: NativeCall) throws -> Handle in
        let (a, b) = try (call.array(0), call.array(1))
        let left = try a.reshaped(a.dims + [Int](repeating: 1, count: b.rank))
        return ArrayResult.element(try UfuncRunner.binary(binary(), .array(left), .array(b), call.interpreter))
      }
    default:
      NativeFunctionObject(name: name, signature: "a, indices, b=None") { [self] (call: NativeCall) throws -> Handle in
        try at(call)
      }
    }
  }

  /// `ufunc.at`: in place, an index that occurs twice counts twice.
  private func at(_ call: NativeCall) throws -> Handle {
    let op = try binary()
    let indices = try NumPyReading.array(call[1], type: nil, call.interpreter).ints()
    let values = try call.array(2)
    let stretched = values.rank == 0 ? values.broadcast(to: [indices.count]) : values
    for (place, index) in indices.enumerated() {
      let current = try call.interpreter.getItem(call[0], .int(index))
      let next = try UfuncRunner.binary(
        op, Operand(current, call.interpreter), .array(stretched.at(place, axis: 0)), call.interpreter)
      try call.interpreter.setItem(call[0], .int(index), ArrayResult.element(next))
    }
    return .none
  }

  private func binary() throws -> BinaryUfunc {
    if case .binary(let op) = form { return op }
    throw Failure(.valueError, "reduce only supported for binary functions")
  }

  private func identity(_ op: BinaryUfunc) -> Handle? {
    switch op {
    case .logicalAnd: .bool(true)
    case .logicalOr, .logicalXor: .bool(false)
    case .bitwiseOr, .bitwiseXor: .int(0)
    default: nil
    }
  }
}
