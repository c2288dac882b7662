import Diagnostics
import Script
import Tensors

/// `np.add`, `np.exp`: a function of arrays as an object, with `reduce`, `accumulate`, `reduceat`, `outer` and `at`.
final class UfuncObject: Object {
  enum Form {
    case unary(UnaryUfunc)
    case binary(BinaryUfunc)
    case special(SpecialUfunc)
  }

  let name: String
  let form: Form

  init(_ name: String, _ form: Form) {
    self.name = name
    self.form = form
    super.init(type: NumPyTypes.ufunc)
  }

  override var isCallable: Bool { true }
  override func repr(_ interpreter: Interpreter) throws -> String { "<ufunc '\(name)'>" }

  var inputCount: Int {
    switch form {
    case .unary: 1
    case .binary: 2
    case .special(let op): op.inputCount
    }
  }

  var outputCount: Int { if case .special(let op) = form { op.outputCount } else { 1 } }

  // MARK: Calls

  override func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    if !arguments.hasKeywords, arguments.count == inputCount {
      switch form {
      case .binary(let op):
        let a = try Operand(Handle(arguments[0]), interpreter)
        let b = try Operand(Handle(arguments[1]), interpreter)
        return ArrayResult.element(try UfuncRunner.binary(op, a, b, interpreter)).owned
      case .unary(let op):
        let array = try NumPyReading.array(Handle(arguments[0]), type: nil, interpreter)
        return ArrayResult.element(try UfuncRunner.unary(op, array, interpreter)).owned
      case .special: break
      }
    }
    return try callWithOptions(arguments, interpreter).owned
  }

  private func callWithOptions(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Handle {
    var positional = arguments.handles
    guard positional.count >= inputCount, positional.count <= inputCount + outputCount else {
      let most = inputCount + outputCount
      throw Failure(
        .typeError,
        "\(name)() takes from \(inputCount) to \(most) positional arguments but \(positional.count) "
          + (positional.count == 1 ? "was given" : "were given"))
    }
    var outs = Array(positional[inputCount...])
    positional.removeSubrange(inputCount...)
    let (options, axis) = try options(arguments.keywordHandles, &outs, interpreter)
    switch form {
    case .binary(let op):
      let a = try Operand(positional[0], interpreter)
      let b = try Operand(positional[1], interpreter)
      return try given(UfuncRunner.binary(op, a, b, options: options, interpreter), outs.first)
    case .unary(let op):
      let array = try NumPyReading.array(positional[0], type: nil, interpreter)
      return try given(UfuncRunner.unary(op, array, options: options, interpreter), outs.first)
    case .special(let op):
      let results = try op.run(positional, axis: axis, interpreter).enumerated().map {
        (index: Int, result: NDArray) throws -> Handle in
        let result = try options.type.map { try index == 0 ? result.cast(to: $0, interpreter) : result } ?? result
        guard index < outs.count, let object = outs[index].asObject as? NDArrayObject else {
          return ArrayResult.element(result)
        }
        _ = try UfuncRunner.stored(result, UfuncOptions(out: object.array), name, interpreter)
        return outs[index]
      }
      return results.count == 1 ? results[0] : .tuple(results)
    }
  }

  /// The result, or the array of `out=` that it was written to.
  private func given(_ result: NDArray, _ out: Handle?) throws -> Handle {
    if let out, !out.isNoneOrUndefined { return out }
    return ArrayResult.element(result)
  }

  private func options(
    _ keywords: [(String, Handle)], _ outs: inout [Handle], _ interpreter: Interpreter
  ) throws -> (UfuncOptions, Int?) {
    var options = UfuncOptions()
    var axis: Int?
    for (keyword, value) in keywords {
      switch keyword {
      case "out":
        guard outs.isEmpty else { throw Failure(.typeError, "cannot specify 'out' as both a positional and keyword argument") }
        if value.isNone { continue }
        outs = (value.asObject as? TupleObject)?.items ?? [value]
        guard outs.count == outputCount else {
          throw Failure(
            value.asObject is TupleObject ? .valueError : .typeError,
            value.asObject is TupleObject
              ? "The 'out' tuple must have exactly one entry per ufunc output"
              : "'out' must be a tuple of arrays")
        }
      case "dtype": options.type = try NumPyDTypes.optional(value, interpreter)
      case "where": if value.asBool != true { options.mask = try maskArray(value, interpreter) }
      case "casting":
        guard let casting = value.asString.flatMap({ UfuncTypes.Casting(rawValue: $0) }) else {
          throw Failure(
            .valueError,
            "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got "
              + "\(try interpreter.repr(value)))")
        }
        options.casting = casting
      case "order": options.order = value.asString ?? "K"
      case "axis": axis = try interpreter.clampedIndex(value)
      case "subok", "signature", "axes", "keepdims": break
      default: throw Failure(.typeError, "\(name)() got an unexpected keyword argument '\(keyword)'")
      }
    }
    for out in outs where !out.isNone && !(out.asObject is NDArrayObject) {
      throw Failure(.typeError, "return arrays must be of ArrayType")
    }
    options.out = (outs.first?.asObject as? NDArrayObject)?.array
    return (options, axis)
  }

  private func maskArray(_ value: Handle, _ interpreter: Interpreter) throws -> NDArray {
    let mask = try NumPyReading.array(value, type: nil, interpreter)
    guard mask.dtype == .bool else {
      throw Failure(
        .typeError,
        "Cannot cast array data from \(mask.type.repr) to dtype('bool') according to the rule 'safe'")
    }
    return mask
  }

  // MARK: Attributes

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    switch name.string {
    case "__name__", "__qualname__": return Value(StringObject(self.name))
    case "__doc__": return Value(StringObject(documentation))
    case "nin": return .int(inputCount)
    case "nout": return .int(outputCount)
    case "nargs": return .int(inputCount + outputCount)
    case "types": return Handle.list(types.map { .string($0) }).owned
    case "ntypes": return .int(types.count)
    case "signature":
      if case .special(let op) = form, let signature = op.signature { return Value(StringObject(signature)) }
      return Handle.none.owned
    case "identity": return identity.owned
    case "reduce", "accumulate", "outer", "at", "reduceat", "resolve_dtypes": return Value(method(name.string))
    default: return try super.getAttribute(name, interpreter)
    }
  }

  override func attributeNames(_ interpreter: Interpreter) -> [String] {
    [
      "accumulate", "at", "identity", "nargs", "nin", "nout", "ntypes", "outer", "reduce", "reduceat", "resolve_dtypes",
      "signature", "types",
    ]
  }

  private var documentation: String {
    let operands = inputCount == 1 ? "x" : "x1, x2"
    return "\(name)(\(operands), /, out=None, *, where=True, casting='same_kind', order='K', dtype=None)\n\n"
      + UfuncDocumentation.text(name)
  }

  private var types: [String] {
    switch form {
    case .unary(let op):
      return op.types.map { (character: Character) -> String in
        let result: Character = op.givesBool && character != "O" ? "?" : op == .bitwiseCount && character != "O" ? "B" : character
        let real: [Character: Character] = ["F": "f", "D": "d"]
        return "\(character)->\(op == .absolute ? real[character] ?? result : result)"
      }
    case .binary(let op):
      return op.types.map { (character: Character) -> String in
        "\(character)\(character)->\(op.givesBool && character != "O" ? "?" : character)"
      }
    case .special(let op): return op.types
    }
  }

  private var identity: Handle {
    guard case .binary(let op) = form, let value = op.identity else { return .none }
    if op.isLogical { return .bool(value != 0) }
    return Int(exactly: value).map { .int($0) } ?? .float(value)
  }

  // MARK: Methods

  private func binary(_ method: String) throws -> BinaryUfunc {
    if case .binary(let op) = form { return op }
    throw Failure(.valueError, "\(method) only supported for binary functions")
  }

  private func method(_ name: String) -> NativeFunctionObject {
    switch name {
    case "reduce":
      NativeFunctionObject(
        name: name, signature: "array, axis=0, dtype=None, out=None, keepdims=False, initial=..., where=True"
      ) { [self] (call: NativeCall) throws -> Handle in
        let array = try call.array(0)
        var options = UfuncReduction.Options(type: try call.type(2), keepsDims: try call.truth(4), mask: try call.mask(6))
        if !call[5].isUndefined, !call[5].isNone { options.initial = call[5] }
        let axes = try array.rank == 0 ? [] : call.axes(1, rank: array.rank)
        let result = try UfuncReduction.reduce(binary(name), array, axes: axes, options, call.interpreter)
        return try call.result(result, into: 3, name: self.name)
      }
    case "accumulate":
      NativeFunctionObject(name: name, signature: "array, axis=0, dtype=None, out=None") {
        [self] (call: NativeCall) throws -> Handle in
        let array = try call.array(0)
        let axis = try call.axis(1, rank: array.rank) ?? 0
        return try call.result(
          UfuncReduction.accumulate(binary(name), array, axis: axis, type: call.type(2), call.interpreter),
          into: 3, name: self.name)
      }
    case "reduceat":
      NativeFunctionObject(name: name, signature: "array, indices, axis=0, dtype=None, out=None") {
        [self] (call: NativeCall) throws -> Handle in
        let array = try call.array(0)
        let axis = try call.axis(2, rank: array.rank) ?? 0
        let result = try UfuncReduction.reduceAt(
          binary(name), array, call.array(1).ints(), axis: axis, type: call.type(3), call.interpreter)
        return try call.result(result, into: 4, name: self.name)
      }
    case "outer":
      NativeFunctionObject(name: name, signature: "A, B, /, **kwargs") { [self] (call: NativeCall) throws -> Handle in
        let (a, b) = try (call.array(0), call.array(1))
        _ = try binary(name)
        let left = try a.reshaped(a.dims + [Int](repeating: 1, count: b.rank))
        return try call.interpreter.call(
          .object(self), [ArrayResult.element(left), ArrayResult.element(b)], keywords: call.keywords(2))
      }
    case "resolve_dtypes":
      NativeFunctionObject(name: name, signature: "dtypes, *, signature=None, casting=None, reduction=False") {
        [self] (call: NativeCall) throws -> Handle in try resolved(call)
      }
    default:
      NativeFunctionObject(name: name, signature: "a, indices, b=...") { [self] (call: NativeCall) throws -> Handle in
        try at(call)
      }
    }
  }

  private func resolved(_ call: NativeCall) throws -> Handle {
    let given = try call.interpreter.elements(call[0])
    let known = try given.map { try NumPyDTypes.optional($0, call.interpreter)?.dtype }
    func object(_ dtype: DType) -> Handle { .object(NumPyDTypeObject.of(.number(dtype))) }
    switch form {
    case .binary(let op):
      guard known.count == 3, let a = known[0], let b = known[1], let type = UfuncTypes.loop(op, a, b) else { break }
      return .tuple([object(type), object(type), object(op.givesBool ? .bool : type)])
    case .unary(let op):
      guard known.count == 2, let a = known[0], let type = UfuncTypes.loop(op, a) else { break }
      return .tuple([object(type), object(op.givesBool ? .bool : type)])
    case .special: break
    }
    throw UfuncRunner.unsupported(name)
  }

  private func at(_ call: NativeCall) throws -> Handle {
    guard let target = call[0].asObject as? NDArrayObject else {
      throw Failure(.typeError, "first operand must be array")
    }
    guard target.array.isWritable else { throw Failure(.valueError, "assignment destination is read-only") }
    switch form {
    case .binary(let op):
      guard !call[2].isUndefined else { throw Failure(.valueError, "second operand needed for ufunc") }
      try UfuncReduction.at(op, target.array, call[1], Operand(call[2], call.interpreter), call.interpreter)
    case .unary(let op):
      let (places, _) = try ArrayIndexing.places(target.array, call[1], call.interpreter)
      for place in places {
        let element = target.array.view(dims: [], strides: [], offset: place)
        try element.assign(UfuncRunner.unary(op, element, call.interpreter).cast(to: element.type, call.interpreter))
      }
    case .special: throw Failure(.typeError, "Only two dimensional ufuncs are supported at this time")
    }
    return .none
  }
}
