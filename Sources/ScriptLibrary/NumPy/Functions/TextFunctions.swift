import Diagnostics
import Script
import Tensors

/// `np.set_printoptions`, `np.array2string`, and questions about types.
enum TextFunctions {
  static let all: [NumPyFunction] = [
    NumPyFunction(
      "set_printoptions",
      signature:
        "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, "
        + "formatter=None, sign=None, floatmode=None", summary: "How arrays are printed."
    ) { (call: NativeCall) in
      NumPyText.options = try changed(NumPyText.options, call, first: 0)
      return .none
    },
    NumPyFunction("get_printoptions", signature: "", summary: "How arrays are printed.") { (_: NativeCall) in
      let options = NumPyText.options
      return .dict([
        ("precision", options.precision.map { .int($0) } ?? .none), ("threshold", .int(options.threshold)),
        ("edgeitems", .int(options.edgeItems)), ("linewidth", .int(options.lineWidth)),
        ("suppress", .bool(options.suppress)), ("nanstr", .string(options.nanText)),
        ("infstr", .string(options.infinityText)), ("sign", .string(options.sign.rawValue)),
        ("floatmode", .string(options.floatMode.rawValue)),
      ])
    },
    NumPyFunction(
      "array2string", signature: "a, max_line_width=None, precision=None, suppress_small=None, separator=' '",
      summary: "The text of an array."
    ) { (call: NativeCall) in
      var options = NumPyText.options
      if let width = try call.optionalInteger(1) { options.lineWidth = width }
      if let precision = try call.optionalInteger(2) { options.precision = precision }
      if !call[3].isNone { options.suppress = try call.truth(3) }
      return .string(
        try NumPyText.elements(call.array(0), options, separator: call[4].asString ?? " ", call.interpreter))
    },
    NumPyFunction("array_repr", signature: "arr", summary: "`repr` of an array.") { (call: NativeCall) in
      .string(try NumPyText.repr(call.array(0), call.interpreter))
    },
    NumPyFunction("array_str", signature: "a", summary: "`str` of an array.") { (call: NativeCall) in
      .string(try NumPyText.str(call.array(0), call.interpreter))
    },
    NumPyFunction("result_type", "promote_types", signature: "*arrays_and_dtypes", summary: "The common dtype.") {
      (call: NativeCall) in
      var type: ElementType?
      for item in call.variadic(0) {
        let own = try NumPyReading.arrayObject(item, call.interpreter)?.type
          ?? (try? NumPyDTypes.elementType(item, call.interpreter)) ?? NumPyReading.typeOfLeaf(item)
        type = type.map { $0.promoted(with: own) ?? .object } ?? own
      }
      return .object(NumPyDTypeObject.of(type ?? .float64))
    },
    NumPyFunction("issubdtype", signature: "arg1, arg2", summary: "Whether a dtype is of a kind.") { (call: NativeCall) in
      func type(_ handle: Handle) throws -> TypeObject {
        if let type = handle.asObject as? TypeObject, type.isSubclass(of: NumPyTypes.generic) { return type }
        return NumPyDTypeObject.of(try NumPyDTypes.elementType(handle, call.interpreter)).scalarType
      }
      return .bool(try type(call[0]).isSubclass(of: type(call[1])))
    },
    NumPyFunction("isscalar", signature: "element", summary: "Whether the value is a scalar.") { (call: NativeCall) in
      switch call[0] {
      case .bool, .int, .float: return .bool(true)
      case .object(let object):
        return .bool(
          object is NumPyScalar || object is StringObject || object is BytesObject || object is ComplexObject
            || object is BigIntObject)
      default: return .bool(false)
      }
    },
    NumPyFunction("iscomplexobj", signature: "x", summary: "Whether elements are complex.") { (call: NativeCall) in
      .bool(try call.array(0).dtype?.isComplex == true)
    },
    NumPyFunction("real", signature: "val", summary: "Real parts.") { (call: NativeCall) in
      try call.interpreter.getAttribute(ArrayResult.element(call.array(0)), "real")
    },
    NumPyFunction("imag", signature: "val", summary: "Imaginary parts.") { (call: NativeCall) in
      try call.interpreter.getAttribute(ArrayResult.element(call.array(0)), "imag")
    },
    NumPyFunction("angle", signature: "z", summary: "Angles of complex numbers.") { (call: NativeCall) in
      let array = try call.array(0).cast(to: .number(.complex128), call.interpreter)
      let angles = array.offsets().map { (place: Int) -> Double in
        let value = ElementAccess.complex(array.storage.pointer + place, .complex128, 0)
        return Double.libraryBinary(.arctan2)?(value.imaginary, value.real) ?? 0
      }
      return ArrayResult.element(try NDArray(angles).reshaped(array.dims))
    },
    NumPyFunction("seterr", signature: "all=None, divide=None, over=None, under=None, invalid=None",
      summary: "What arithmetic errors do."
    ) { (call: NativeCall) in
      let old = ErrorState.current
      try ErrorState.set(call, first: 0)
      return old
    },
    NumPyFunction("geterr", signature: "", summary: "What arithmetic errors do.") { (_: NativeCall) in
      ErrorState.current
    },
  ]

  private static func changed(_ options: PrintOptions, _ call: NativeCall, first: Int) throws -> PrintOptions {
    var options = options
    if let precision = try call.optionalInteger(first) { options.precision = precision }
    if !call[first + 1].isNone {
      let threshold = try call.double(first + 1)
      options.threshold = threshold >= 0x1p62 ? Int.max : Int(threshold)
    }
    if let edge = try call.optionalInteger(first + 2) { options.edgeItems = edge }
    if let width = try call.optionalInteger(first + 3) { options.lineWidth = width }
    if !call[first + 4].isNone { options.suppress = try call.truth(first + 4) }
    if let text = call[first + 5].asString { options.nanText = text }
    if let text = call[first + 6].asString { options.infinityText = text }
    if !call[first + 7].isNone {
      throw Failure(.notImplementedError, "np.set_printoptions(formatter=…) is not there")
    }
    if let text = call[first + 8].asString {
      guard let sign = PrintOptions.Sign(rawValue: text) else {
        throw Failure(.valueError, "sign option must be one of ' ', '+', or '-'")
      }
      options.sign = sign
    }
    if let text = call[first + 9].asString {
      guard let mode = PrintOptions.FloatMode(rawValue: text) else {
        throw Failure(
          .valueError, "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
      }
      options.floatMode = mode
    }
    return options
  }
}

/// `np.errstate` and `np.seterr`: which arithmetic warnings are shown.
enum ErrorState {
  static var current: Handle {
    let silenced = NumPyWarnings.silenced
    func mode(_ flag: ArithmeticFlags) -> Handle { .string(silenced.contains(flag) ? "ignore" : "warn") }
    return .dict([
      ("divide", mode(.divideByZero)), ("over", mode(.overflow)), ("under", .string("ignore")), ("invalid", mode(.invalid)),
    ])
  }

  /// Reads `all, divide, over, under, invalid`.
  static func set(_ call: NativeCall, first: Int) throws {
    let flags: [ArithmeticFlags] = [
      [.divideByZero, .overflow, .invalid], .divideByZero, .overflow, [], .invalid,
    ]
    for (index, flag) in flags.enumerated() {
      guard let mode = call[first + index].asString else { continue }
      switch mode {
      case "ignore": NumPyWarnings.silenced.formUnion(flag)
      case "warn", "print": NumPyWarnings.silenced.subtract(flag)
      default: throw Failure(.notImplementedError, "np.errstate with '\(mode)' is not there: use 'ignore' or 'warn'")
      }
    }
  }

  /// `with np.errstate(divide='ignore'):`
  nonisolated(unsafe) static let errstate: TypeObject = {
    let type = TypeObject.sealed("errstate", module: "numpy")
    let parameters = ParameterList("*, all=None, divide=None, over=None, under=None, invalid=None")
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try parameters.bind(arguments, function: "errstate", isMethod: false)
      return Value(ErrorStateObject(NativeCall(arguments: bound, interpreter: interpreter), type))
    }
    type.defineMethod("__enter__", "self") { (call: NativeCall) throws -> Handle in
      guard let state = call[0].asObject as? ErrorStateObject else { return .none }
      state.saved = NumPyWarnings.silenced
      try set(state.options, first: 0)
      return .none
    }
    type.defineMethod("__exit__", "self, *args") { (call: NativeCall) throws -> Handle in
      if let saved = (call[0].asObject as? ErrorStateObject)?.saved { NumPyWarnings.silenced = saved }
      return .none
    }
    return type
  }()
}

final class ErrorStateObject: Object {
  let options: NativeCall
  var saved: ArithmeticFlags = []

  init(_ options: NativeCall, _ type: TypeObject) {
    self.options = options
    super.init(type: type)
  }
}
