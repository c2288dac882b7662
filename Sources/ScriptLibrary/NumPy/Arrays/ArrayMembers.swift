import Diagnostics
import Script
import Tensors
import Tracing

/// Methods and attributes of `np.ndarray`; most are functions of the module with the array in front.
enum ArrayMembers {
  static func install(on type: TypeObject) {
    installShared(on: type)
    installOwn(on: type)
    ArrayMemory.install(on: type)
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      let bound = try constructorParameters.bind(arguments, function: "ndarray", isMethod: false)
      return try ArrayMemory.construct(NativeCall(arguments: bound, interpreter: interpreter)).owned
    }
  }

  private static let constructorParameters = ParameterList(
    "shape, dtype=float, buffer=None, offset=0, strides=None, order=None")

  static func array(_ handle: Handle) throws -> NDArray {
    if let object = handle.asObject as? NDArrayObject { return object.array }
    if let scalar = handle.asObject as? NumPyScalar { return try scalar.makeArray() }
    throw Failure(.typeError, "expected a NumPy array, got \(handle.typeName)")
  }

  // MARK: Arrays and scalars

  /// What scalars have as well.
  static func installShared(on type: TypeObject) {
    for function in NumPyModule.methods {
      type.defineMethod(function.names[0], function.signature, function.body)
    }
    for (name, signature, body) in ScriptMethods.all {
      type.defineMethod(name, signature, body)
    }
    property("shape", on: type) { .tuple($0.dims.map { .int($0) }) }
    property("ndim", on: type) { .int($0.rank) }
    property("size", on: type) { .int($0.count) }
    property("itemsize", on: type) { .int($0.type.itemSize) }
    property("nbytes", on: type) { .int($0.count &* $0.type.itemSize) }
    property("dtype", on: type) { .object(NumPyDTypeObject.of($0.type)) }
    property("strides", on: type) { (array: NDArray) -> Handle in
      // Text lies in slots of its own here; scripts see the steps that NumPy would have.
      let (slot, item) = (max(1, array.type.slotSize), array.type.itemSize)
      return .tuple(array.strides.map { .int(array.dtype == nil ? $0 / slot * item : $0) })
    }
    property("device", on: type) { _ in .string("cpu") }
    property("T", on: type) { ArrayResult.element($0.transposed($0.dims.indices.reversed())) }
    type.defineProperty(
      "real", get: { (object: Handle, _: Interpreter) throws -> Handle in
        ArrayResult.element(part(try array(object), isReal: true))
      },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws in
        try ArrayIndexing.assign(part(array(object), isReal: true), whole, value, interpreter)
      })
    type.defineProperty("imag", get: { (object: Handle, _: Interpreter) throws -> Handle in
      let array = try array(object)
      if array.dtype?.isComplex == true { return ArrayResult.element(part(array, isReal: false)) }
      var zeros = try NDArray(zeros: array.type, array.dims)
      zeros.isWritable = false
      return ArrayResult.element(zeros)
    }, set: { (object: Handle, value: Handle, interpreter: Interpreter) throws in
      guard try array(object).dtype?.isComplex == true else {
        throw Failure(.typeError, "array does not have imaginary part to set")
      }
      try ArrayIndexing.assign(part(array(object), isReal: false), whole, value, interpreter)
    })
    type.defineMethod("item", "self, *args") { (call: NativeCall) throws -> Handle in try item(call) }
    type.defineMethod("tolist", "self") { (call: NativeCall) throws -> Handle in nested(try array(call[0])) }
    type.defineMethod("astype", "self, dtype, order='K', casting='unsafe', subok=True, copy=True") {
      (call: NativeCall) throws -> Handle in try cast(call)
    }
    type.defineMethod("copy", "self, order='C'") { (call: NativeCall) throws -> Handle in
      let copy = try array(call[0]).ordered(call[1].asString ?? "C")
      return call[0].asObject is NumPyScalar ? ArrayResult.element(copy) : ArrayResult.array(copy)
    }
    type.defineMethod("tobytes", "self, order='C'") { (call: NativeCall) throws -> Handle in
      .bytes(try array(call[0]).byteText(order: call[1].asString ?? "C", call.interpreter))
    }
    for name in ["conj", "conjugate"] {
      type.defineMethod(name, "self") { (call: NativeCall) throws -> Handle in
        let array = try array(call[0])
        if array.dtype?.isComplex == false { return call[0] }
        return ArrayResult.element(try UfuncRunner.unary(.conjugate, array, call.interpreter))
      }
    }
    type.defineMethod("reshape", "self, *shape, order='C', copy=None") { (call: NativeCall) throws -> Handle in
      let given = call.variadic(1)
      let dims = try given.count == 1 ? call.integers(given[0]) : call.integers(.list(given))
      let result = try Shaping.reshaped(array(call[0]), dims, order: call[2].asString ?? "C")
      return ArrayResult.array(try call.truth(3) ? result.contiguousCopy() : result)
    }
    type.defineMethod("flatten", "self, order='C'") { (call: NativeCall) throws -> Handle in
      let array = try array(call[0])
      let flat = try Shaping.flattened(array, order: call[1].asString ?? "C")
      return ArrayResult.array(try flat.contiguousCopy())
    }
    type.defineMethod("__abs__", "self") { (call: NativeCall) throws -> Handle in
      ArrayResult.element(try UfuncRunner.unary(.absolute, array(call[0]), call.interpreter))
    }
    type.defineMethod("__divmod__", "self, other") { (call: NativeCall) throws -> Handle in
      try divmod(call[0], call[1], call.interpreter)
    }
    type.defineMethod("__rdivmod__", "self, other") { (call: NativeCall) throws -> Handle in
      try divmod(call[1], call[0], call.interpreter)
    }
    type.defineMethod("__array__", "self, dtype=None, *, copy=None") { (call: NativeCall) throws -> Handle in
      ArrayResult.array(try NumPyReading.array(call[0], type: call.type(1), call.interpreter))
    }
    type.defineMethod("to_device", "self, device, /, *, stream=None") { (call: NativeCall) throws -> Handle in
      guard call[1].asString == "cpu" else {
        throw Failure(.valueError, "Unsupported device: \(try call.interpreter.str(call[1]))")
      }
      return call[0]
    }
    type.defineMethod("getfield", "self, dtype, offset=0") { (call: NativeCall) throws -> Handle in
      let view = try ArrayMemory.field(call[0], call[1], call[2], call.interpreter)
      return call[0].asObject is NumPyScalar ? ArrayResult.element(view) : ArrayResult.array(view)
    }
    type.defineMethod("setfield", "self, val, dtype, offset=0") { (call: NativeCall) throws -> Handle in
      let view = try ArrayMemory.field(call[0], call[2], call[3], call.interpreter)
      try ArrayIndexing.assign(view, whole, call[1], call.interpreter)
      return .none
    }
    type.defineMethod("byteswap", "self, inplace=False") { (call: NativeCall) throws -> Handle in
      try ArrayMemory.swapped(call)
    }
    type.defineMethod("transpose", "self, *axes") { (call: NativeCall) throws -> Handle in
      let given = call.variadic(1)
      let array = try array(call[0])
      if given.isEmpty || (given.count == 1 && given[0].isNone) {
        return ArrayResult.element(try Shaping.transposed(array, nil, call.interpreter))
      }
      let axes = try given.count == 1 ? call.integers(given[0]) : call.integers(.list(given))
      return ArrayResult.array(try Shaping.transposed(array, axes, call.interpreter))
    }
    type.defineProperty("flat", get: { (object: Handle, _: Interpreter) throws -> Handle in
      let owner = try object.asObject as? NDArrayObject ?? NDArrayObject(array(object))
      return .object(FlatIteratorObject(owner))
    }, set: { (object: Handle, value: Handle, interpreter: Interpreter) throws in
      guard let owner = object.asObject as? NDArrayObject else { return }
      let all = SliceObject(start: .none, stop: .none, step: .none)
      try FlatIteratorObject(owner).assign(.object(all), value, interpreter)
    })
    type.defineProperty("flags", get: { (object: Handle, _: Interpreter) throws -> Handle in
      if let owner = object.asObject as? NDArrayObject { return .object(ArrayFlagsObject(owner.array, owner)) }
      var array = try array(object)
      array.isWritable = false
      return .object(ArrayFlagsObject(array, nil))
    })
  }

  private static var whole: Handle { .object(SingletonObject.ellipsis) }

  static func property(_ name: String, on type: TypeObject, _ get: @escaping (NDArray) -> Handle) {
    type.defineProperty(name, get: { (object: Handle, _: Interpreter) throws -> Handle in get(try array(object)) })
  }

  private static func divmod(_ left: Handle, _ right: Handle, _ interpreter: Interpreter) throws -> Handle {
    .tuple([
      try interpreter.binary(.floorDivide, left, right), try interpreter.binary(.modulo, left, right),
    ])
  }

  /// The real or imaginary parts as a view.
  private static func part(_ array: NDArray, isReal: Bool) -> NDArray {
    guard let dtype = array.dtype, dtype.isComplex else { return array }
    let size = dtype.realDType.byteSize
    var view = NDArray(
      .number(dtype.realDType), dims: array.dims, strides: array.strides, offset: array.offset + (isReal ? 0 : size),
      storage: array.storage, isView: true)
    view.isWritable = array.isWritable
    view.origin = array.origin
    return view
  }

  private static func item(_ call: NativeCall) throws -> Handle {
    let array = try array(call[0])
    let given = call.variadic(1)
    if given.isEmpty {
      guard array.count == 1 else {
        throw Failure(.valueError, "can only convert an array of size 1 to a Python scalar")
      }
      return plain(array.item(at: array.offset))
    }
    let flat = given.count == 1 && (given[0].asObject as? TupleObject) == nil
    let source = try flat ? array.reshaped([array.count]) : array
    let key = given.count == 1 ? given[0] : .tuple(given)
    let found = try ArrayIndexing.item(source, key, call.interpreter)
    guard !(found.asObject is NDArrayObject) else { throw Failure(.valueError, "incorrect number of indices for array") }
    return (found.asObject as? NumPyScalar)?.value.handle ?? plain(found)
  }

  /// `tolist()`.
  static func nested(_ array: NDArray) -> Handle {
    guard array.rank > 0 else { return plain(array.item(at: array.offset)) }
    return .list((0..<array.dims[0]).map { (index: Int) -> Handle in nested(array.at(index, axis: 0)) })
  }

  private static func plain(_ item: Handle) -> Handle {
    if let text = item.asObject as? StringObject, text.type === NumPyTypes.text { return .string(text.string) }
    if let bytes = item.asObject as? BytesObject, bytes.type === NumPyTypes.bytes { return .bytes(bytes.bytes) }
    return item
  }

  // MARK: Casting

  private static func cast(_ call: NativeCall) throws -> Handle {
    let type = try NumPyDTypes.elementType(call[1], call.interpreter)
    let source = try array(call[0])
    let casting = call[3].asString.flatMap { UfuncTypes.Casting(rawValue: $0) } ?? .unsafe
    guard UfuncTypes.canCast(source.type, type, casting) else {
      throw Failure(
        .typeError,
        "Cannot cast array data from \(source.type.repr) to \(type.repr) according to the rule '\(casting.rawValue)'")
    }
    let order = call[2].asString ?? "K"
    if try !call.truth(5), type == source.type || isOpen(type) && type.kind == source.type.kind,
      order == "K" || order == "A" || order == "C" && source.isContiguous || order == "F" && source.isColumnMajor
    {
      return call[0]
    }
    try warnOfCast(source, type, call.interpreter)
    let cast = try source.ordered(order).cast(to: type, call.interpreter)
    return call[0].asObject is NumPyScalar ? ArrayResult.element(cast) : ArrayResult.array(cast)
  }

  private static func isOpen(_ type: ElementType) -> Bool { type == .unicode(0) || type == .bytes(0) }

  private static func warnOfCast(_ array: NDArray, _ type: ElementType, _ interpreter: Interpreter) throws {
    guard let from = array.dtype, let to = type.dtype else { return }
    if from.isComplex, !to.isComplex, to != .bool {
      try NumPyWarnings.show(
        "Casting complex values to real discards the imaginary part", category: "ComplexWarning", interpreter)
    }
    if from.isFloating, to.isInteger, FloatFlags.exceeds(array, to) {
      try NumPyWarnings.warn(.invalid, "cast", isScalar: false, interpreter)
    } else if from.isFloating, to.isFloating, to.byteSize < from.byteSize {
      let cast = try array.cast(to: type, interpreter)
      if FloatFlags.of(cast, [array], isPole: { _ in false }).contains(.overflow) {
        try NumPyWarnings.warn(.overflow, "cast", isScalar: false, interpreter)
      }
    }
  }

  // MARK: Arrays

  private static func installOwn(on type: TypeObject) {
    for (name, target) in [("__float__", TypeObject.float), ("__int__", .int), ("__complex__", .complex)] {
      type.defineMethod(name, "self") { (call: NativeCall) throws -> Handle in
        let array = try array(call[0])
        guard array.count == 1, array.rank == 0 else {
          throw Failure(.typeError, "only 0-dimensional arrays can be converted to Python scalars")
        }
        return try call.interpreter.call(.object(target), [array.item(at: array.offset)])
      }
    }
    property("mT", on: type) { ArrayResult.array($0.rank < 2 ? $0 : $0.transposed(matrixOrder($0.rank))) }
    type.defineMethod("fill", "self, value") { (call: NativeCall) throws -> Handle in
      let whole = Handle.object(SingletonObject.ellipsis)
      try ArrayIndexing.assign(array(call[0]), whole, call[1], call.interpreter)
      return .none
    }
    type.defineMethod("sort", "self, axis=-1, kind=None, order=None, *, stable=None") {
      (call: NativeCall) throws -> Handle in
      let array = try array(call[0])
      let axis = try NumPyErrors.axis(call.integer(1), rank: array.rank, call.interpreter)
      guard array.isWritable else { throw Failure(.valueError, "sort array is read-only") }
      try array.assign(Sorting.sorted(array, axis: axis, call.interpreter))
      return .none
    }
    type.defineMethod("partition", "self, kth, axis=-1, kind='introselect', order=None") {
      (call: NativeCall) throws -> Handle in
      let array = try array(call[0])
      let axis = try NumPyErrors.axis(call.integer(2), rank: array.rank, call.interpreter)
      try Sorting.checkPlaces(call, array.dims[axis])
      try array.assign(Sorting.sorted(array, axis: axis, call.interpreter))
      return .none
    }
    type.defineMethod("compress", "self, condition, axis=None, out=None") { (call: NativeCall) throws -> Handle in
      let compress = try call.interpreter.getAttribute(call.interpreter.importModule("numpy"), "compress")
      return try call.interpreter.call(compress, [call[1], call[0], call[2]])
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.defineMethod(name, "self, memo=None") { (call: NativeCall) throws -> Handle in
        ArrayResult.array(try array(call[0]).ordered("K"))
      }
    }
  }

  private static func matrixOrder(_ rank: Int) -> [Int] { Array(0..<rank - 2) + [rank - 1, rank - 2] }
}

/// Methods that are functions of numpy in the script language, with the array in front.
enum ScriptMethods {
  static let all: [(String, String, @Sendable (NativeCall) throws -> Handle)] = [
    method("put", "self, indices, values, mode='raise'", "_np_places"),
    method("choose", "self, choices, out=None, mode='raise'", "_np_places"),
    method("tofile", "self, fid, sep='', format='%s'", "_np_files", as: "_tofile"),
  ]

  private static func method(
    _ name: String, _ signature: String, _ module: String, as inner: String? = nil
  ) -> (String, String, @Sendable (NativeCall) throws -> Handle) {
    (
      name, signature,
      { (call: NativeCall) throws -> Handle in
        let function = try ScriptFunctions.object(inner ?? name, in: module, owner: "numpy", call.interpreter)
        return try call.interpreter.call(function, call.arguments)
      }
    )
  }
}
