import Diagnostics
import Script
import Tensors
import Tracing

/// Methods and attributes of `np.ndarray`; most are functions of the module with the array in front.
enum ArrayMembers {
  static func install(on type: TypeObject) {
    installShared(on: type)
    installOwn(on: type)
    installMemory(on: type)
    type.constructor = { (_: TypeObject, arguments: Arguments, interpreter: Interpreter) throws -> Value in
      try arguments.check("ndarray", 1)
      let call = NativeCall(arguments: arguments.handles, interpreter: interpreter)
      return ArrayResult.array(try NDArray(zeros: .float64, call.integers(0))).owned
    }
  }

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
    property("shape", on: type) { .tuple($0.dims.map { .int($0) }) }
    property("ndim", on: type) { .int($0.rank) }
    property("size", on: type) { .int($0.count) }
    property("itemsize", on: type) { .int($0.type.itemSize) }
    property("nbytes", on: type) { .int($0.count &* $0.type.itemSize) }
    property("dtype", on: type) { .object(NumPyDTypeObject.of($0.type)) }
    property("strides", on: type) { .tuple($0.strides.map { .int($0) }) }
    property("T", on: type) { ArrayResult.element($0.transposed($0.dims.indices.reversed())) }
    property("real", on: type) { ArrayResult.element(part($0, isReal: true)) }
    type.defineProperty("imag", get: { (object: Handle, _: Interpreter) throws -> Handle in
      let array = try array(object)
      if array.dtype?.isComplex == true { return ArrayResult.element(part(array, isReal: false)) }
      return ArrayResult.element(try NDArray(zeros: array.type, array.dims))
    })
    type.defineMethod("item", "self, *args") { (call: NativeCall) throws -> Handle in try item(call) }
    type.defineMethod("tolist", "self") { (call: NativeCall) throws -> Handle in nested(try array(call[0])) }
    type.defineMethod("astype", "self, dtype, order='K', casting='unsafe', subok=True, copy=True") {
      (call: NativeCall) throws -> Handle in
      let type = try NumPyDTypes.elementType(call[1], call.interpreter)
      let source = try array(call[0])
      warnOfCast(source, type, call.interpreter)
      let cast = try source.cast(to: type, copy: call.truth(5), call.interpreter)
      return call[0].asObject is NumPyScalar ? ArrayResult.element(cast) : ArrayResult.array(cast)
    }
    type.defineMethod("tobytes", "self, order='C'") { (call: NativeCall) throws -> Handle in
      .bytes(try bytes(array(call[0])))
    }
    type.defineMethod("conj", "self") { (call: NativeCall) throws -> Handle in
      ArrayResult.element(try UfuncRunner.unary(.conjugate, array(call[0]), call.interpreter))
    }
    type.defineMethod("conjugate", "self") { (call: NativeCall) throws -> Handle in
      ArrayResult.element(try UfuncRunner.unary(.conjugate, array(call[0]), call.interpreter))
    }
    type.defineMethod("reshape", "self, *shape, order='C'") { (call: NativeCall) throws -> Handle in
      let given = call.variadic(1)
      let dims = try given.count == 1 ? call.integers(given[0]) : call.integers(.list(given))
      return ArrayResult.array(try Shaping.reshaped(array(call[0]), dims, order: call[2].asString ?? "C"))
    }
    type.defineMethod("flatten", "self, order='C'") { (call: NativeCall) throws -> Handle in
      let array = try array(call[0])
      let flat = try Shaping.reshaped(array, [array.count], order: call[1].asString ?? "C")
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
  }

  private static func property(_ name: String, on type: TypeObject, _ get: @escaping (NDArray) -> Handle) {
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
    return NDArray(
      .number(dtype.realDType), dims: array.dims, strides: array.strides, offset: array.offset + (isReal ? 0 : size),
      storage: array.storage, isView: true)
  }

  private static func item(_ call: NativeCall) throws -> Handle {
    let array = try array(call[0])
    let given = call.variadic(1)
    if given.isEmpty {
      guard array.count == 1 else {
        throw Failure(.valueError, "can only convert an array of size 1 to a Python scalar")
      }
      return array.item(at: array.offset)
    }
    let flat = given.count == 1 && (given[0].asObject as? TupleObject) == nil
    let source = try flat ? array.reshaped([array.count]) : array
    let key = given.count == 1 ? given[0] : .tuple(given)
    let found = try ArrayIndexing.item(source, key, call.interpreter)
    return (found.asObject as? NumPyScalar)?.value.handle ?? found
  }

  /// `tolist()`.
  static func nested(_ array: NDArray) -> Handle {
    guard array.rank > 0 else { return plain(array.item(at: array.offset)) }
    return .list((0..<array.dims[0]).map { (index: Int) -> Handle in nested(array.at(index, axis: 0)) })
  }

  private static func plain(_ item: Handle) -> Handle {
    guard let text = item.asObject as? StringObject, text.type === NumPyTypes.text else { return item }
    return .string(text.string)
  }

  private static func bytes(_ array: NDArray) throws -> [UInt8] {
    guard array.dtype != nil else {
      throw Failure(.notImplementedError, "tobytes() of text and object arrays is not there")
    }
    let copy = try array.contiguous()
    return Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(copy.base), count: copy.count * copy.type.slotSize))
  }

  private static func warnOfCast(_ array: NDArray, _ type: ElementType, _ interpreter: Interpreter) {
    guard let from = array.dtype, let to = type.dtype, from.isFloating || from.isComplex, to.isInteger else {
      if array.dtype?.isComplex == true, type.dtype?.isFloating == true {
        NumPyWarnings.show("Casting complex values to real discards the imaginary part", interpreter)
      }
      return
    }
    if array.doubles().contains(where: { !$0.isFinite }) {
      NumPyWarnings.warn(.invalid, "cast", isScalar: false, interpreter)
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
    type.defineMethod("transpose", "self, *axes") { (call: NativeCall) throws -> Handle in
      let given = call.variadic(1)
      let array = try array(call[0])
      if given.isEmpty || (given.count == 1 && given[0].isNone) {
        return ArrayResult.array(try Shaping.transposed(array, nil, call.interpreter))
      }
      let axes = try given.count == 1 ? call.integers(given[0]) : call.integers(.list(given))
      return ArrayResult.array(try Shaping.transposed(array, axes, call.interpreter))
    }
    type.defineMethod("fill", "self, value") { (call: NativeCall) throws -> Handle in
      let whole = Handle.object(SingletonObject.ellipsis)
      try ArrayIndexing.assign(array(call[0]), whole, call[1], call.interpreter)
      return .none
    }
    type.defineMethod("sort", "self, axis=-1, kind=None, order=None") { (call: NativeCall) throws -> Handle in
      let array = try array(call[0])
      let axis = try NumPyErrors.axis(call.integer(1), rank: array.rank, call.interpreter)
      guard array.isWritable else { throw Failure(.valueError, "sort array is read-only") }
      try array.assign(Sorting.sorted(array, axis: axis, call.interpreter))
      return .none
    }
    type.defineProperty("flat", get: { (object: Handle, _: Interpreter) throws -> Handle in
      let array = try array(object)
      return ArrayResult.array(try array.reshaped([array.count]))
    })
    type.defineProperty("base", get: { (object: Handle, _: Interpreter) throws -> Handle in
      let array = try array(object)
      guard array.isView else { return .none }
      let size = max(1, array.type.slotSize)
      let count = array.list?.items.count ?? array.storage.byteCount / size
      return ArrayResult.array(
        NDArray(array.type, dims: [count], strides: [size], offset: 0, storage: array.storage, list: array.list))
    })
    type.defineMethod("__copy__", "self") { (call: NativeCall) throws -> Handle in
      ArrayResult.array(try array(call[0]).contiguousCopy())
    }
    type.defineMethod("__deepcopy__", "self, memo=None") { (call: NativeCall) throws -> Handle in
      ArrayResult.array(try array(call[0]).contiguousCopy())
    }
  }

  private static func installMemory(on type: TypeObject) {
    type.defineProperty(
      "shape", get: { (object: Handle, _: Interpreter) throws -> Handle in
        .tuple(try array(object).dims.map { .int($0) })
      },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws in
        let dims = try NativeCall(arguments: [value], interpreter: interpreter).integers(0)
        guard let target = object.asObject as? NDArrayObject else { return }
        guard target.array.isContiguous else {
          throw Failure(
            .attributeError,
            "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
        }
        let isView = target.array.isView
        var changed = try Shaping.reshaped(target.array, dims)
        changed.isView = isView
        target.array = changed
      })
    type.defineMethod("view", "self, dtype=None") { (call: NativeCall) throws -> Handle in
      let array = try array(call[0])
      guard let type = try call.type(1), type != array.type else {
        return ArrayResult.array(array.view(dims: array.dims, strides: array.strides))
      }
      guard type.dtype != nil, array.dtype != nil, type.slotSize == array.type.slotSize else {
        throw Failure(.notImplementedError, "view() as a dtype of another size is not there")
      }
      var view = NDArray(
        type, dims: array.dims, strides: array.strides, offset: array.offset, storage: array.storage, isView: true)
      view.isWritable = array.isWritable
      return ArrayResult.array(view)
    }
    type.defineMethod("setflags", "self, write=None, align=None, uic=None") { (call: NativeCall) throws -> Handle in
      guard let object = call[0].asObject as? NDArrayObject, !call[1].isNone else { return .none }
      object.array.isWritable = try call.truth(1)
      return .none
    }
    type.defineProperty("flags", get: { (object: Handle, _: Interpreter) throws -> Handle in
      .object(ArrayFlagsObject(try array(object)))
    })
  }
}

/// `array.flags`.
final class ArrayFlagsObject: Object {
  private let entries: [(name: String, short: String, value: Bool)]

  init(_ array: NDArray) {
    entries = [
      ("c_contiguous", "C_CONTIGUOUS", array.isContiguous), ("f_contiguous", "F_CONTIGUOUS", array.isColumnMajor),
      ("owndata", "OWNDATA", !array.isView), ("writeable", "WRITEABLE", array.isWritable), ("aligned", "ALIGNED", true),
      ("writebackifcopy", "WRITEBACKIFCOPY", false),
    ]
    super.init(type: ArrayFlagsObject.flagsType)
  }

  private nonisolated(unsafe) static let flagsType = TypeObject.sealed("flagsobj", module: "numpy._core.multiarray")

  override func getAttribute(_ name: StringObject, _ interpreter: Interpreter) throws -> Value? {
    if let flag = entries.first(where: { $0.name == name.string }) { return .bool(flag.value) }
    return try super.getAttribute(name, interpreter)
  }

  override func getItem(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    guard let name = key.asString, let flag = entries.first(where: { $0.short == name }) else {
      throw Failure(.keyError, "Unknown flag")
    }
    return .bool(flag.value)
  }

  override func repr(_ interpreter: Interpreter) throws -> String {
    entries.map { "  \($0.short) : \($0.value ? "True" : "False")\n" }.joined()
  }
}
