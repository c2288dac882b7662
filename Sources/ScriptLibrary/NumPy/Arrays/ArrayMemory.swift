import Diagnostics
import Script
import Tensors

/// Attributes and methods of arrays about their memory: shape and dtype in place, views, flags, the owner.
enum ArrayMemory {
  static func install(on type: TypeObject) {
    type.defineProperty("base", get: { (object: Handle, _: Interpreter) throws -> Handle in base(object) })
    type.defineProperty(
      "shape", get: { (object: Handle, _: Interpreter) throws -> Handle in
        .tuple(try ArrayMembers.array(object).dims.map { .int($0) })
      },
      set: { (object: Handle, value: Handle, interpreter: Interpreter) throws in
        let dims = try NativeCall(arguments: [value], interpreter: interpreter).integers(0)
        guard let target = object.asObject as? NDArrayObject else { return }
        guard let changed = try Shaping.viewed(target.array, dims) else {
          throw Failure(
            .attributeError,
            "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
        }
        target.show(changed)
      })
    type.defineMethod("view", "self, dtype=None, type=None") { (call: NativeCall) throws -> Handle in try view(call) }
    type.defineMethod("setflags", "self, write=None, align=None, uic=None") { (call: NativeCall) throws -> Handle in
      guard let object = call[0].asObject as? NDArrayObject, !call[1].isNone else { return .none }
      try object.setWritable(call.truth(1))
      return .none
    }
    type.defineMethod("resize", "self, *new_shape, refcheck=True") { (call: NativeCall) throws -> Handle in
      guard let object = call[0].asObject as? NDArrayObject else { return .none }
      let given = call.variadic(1)
      let dims = try given.count == 1 ? call.integers(given[0]) : call.integers(.list(given))
      guard !object.array.isView else {
        throw Failure(.valueError, "cannot resize this array: it does not own its data")
      }
      let old = object.array
      let new = try NDArray(zeros: old.type, dims)
      let count = min(old.count, new.count)
      let flat = try (old.reshaped([old.count]), new.reshaped([new.count]))
      try Selecting.slice(flat.1, 0, 0, count).assign(Selecting.slice(flat.0, 0, 0, count))
      object.show(new)
      return .none
    }
    type.defineProperty("data", get: { (object: Handle, interpreter: Interpreter) throws -> Handle in
      let bytes = try ArrayMembers.array(object).byteText(order: "C", interpreter)
      return try interpreter.call(interpreter.builtins["memoryview"] ?? .none, [.bytes(bytes)])
    })
  }

  private static func base(_ object: Handle) -> Handle {
    guard let array = (object.asObject as? NDArrayObject)?.array, array.isView else { return .none }
    if let origin = array.origin { return .object(origin) }
    // The owner was never an object: all of its memory.
    let size = max(1, array.type.slotSize)
    let count = array.list?.items.count ?? array.storage.byteCount / size
    return ArrayResult.array(
      NDArray(array.type, dims: [count], strides: [size], offset: 0, storage: array.storage, list: array.list))
  }

  // MARK: Views of other dtypes

  private static func view(_ call: NativeCall) throws -> Handle {
    let array = try ArrayMembers.array(call[0])
    let isClass = call[1].asObject === NumPyTypes.array
    guard !isClass, let type = try call.type(1), type != array.type else {
      return ArrayResult.array(array.view(dims: array.dims, strides: array.strides))
    }
    guard type.dtype != nil, array.dtype != nil else {
      throw Failure(.notImplementedError, "view() of text and objects as another dtype is not there")
    }
    let (old, new) = (array.type.slotSize, type.slotSize)
    var (dims, strides) = (array.dims, array.strides)
    if old != new {
      guard let last = dims.last else {
        throw Failure(.valueError, "Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
      }
      guard strides.last == old || last == 1 else {
        throw Failure(.valueError, "To change to a dtype of a different size, the last axis must be contiguous")
      }
      guard last * old % new == 0 else {
        throw Failure(
          .valueError,
          new > old
            ? "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the "
              + "array."
            : "When changing to a smaller dtype, its size must be a divisor of the size of original dtype")
      }
      dims[dims.count - 1] = last * old / new
      strides[strides.count - 1] = new
    }
    var view = NDArray(
      type, dims: dims, strides: strides, offset: array.offset, storage: array.storage, isView: true)
    view.isWritable = array.isWritable
    view.origin = array.origin
    return ArrayResult.array(view)
  }

  /// The bytes of each element from an offset on as another dtype.
  static func field(_ object: Handle, _ dtype: Handle, _ offset: Handle, _ interpreter: Interpreter) throws -> NDArray {
    let array = try ArrayMembers.array(object)
    let type = try NumPyDTypes.elementType(dtype, interpreter)
    let start = try interpreter.clampedIndex(offset) ?? 0
    guard array.dtype != nil, type.dtype != nil else {
      throw Failure(.notImplementedError, "fields of text and objects are not there")
    }
    guard start >= 0, start + type.slotSize <= array.type.slotSize else {
      throw Failure(
        .valueError,
        "Need 0 <= offset <= \(array.type.slotSize - type.slotSize) for requested type but received offset = \(start)")
    }
    var view = NDArray(
      type, dims: array.dims, strides: array.strides, offset: array.offset + start, storage: array.storage, isView: true)
    view.isWritable = array.isWritable
    view.origin = array.origin
    return view
  }

  // MARK: Bytes

  /// `byteswap`.
  static func swapped(_ call: NativeCall) throws -> Handle {
    let array = try ArrayMembers.array(call[0])
    guard let dtype = array.dtype else { throw Failure(.notImplementedError, "byteswap() of text and objects is not there") }
    let copy = try array.contiguousCopy()
    let unit = dtype.isComplex ? dtype.byteSize / 2 : dtype.byteSize
    let bytes = UnsafeMutableRawBufferPointer(start: copy.base, count: copy.count * dtype.byteSize)
    for start in stride(from: 0, to: bytes.count, by: unit) { bytes[start..<start + unit].reverse() }
    guard try call.truth(1) else {
      return call[0].asObject is NumPyScalar ? ArrayResult.element(copy) : ArrayResult.array(copy)
    }
    try array.assign(copy)
    return call[0]
  }

  // MARK: np.ndarray(…)

  /// An array of a shape, over a buffer if one is given.
  static func construct(_ call: NativeCall) throws -> Handle {
    let dims = try call.integers(0)
    let type = try call.type(1) ?? .float64
    if call[2].isNoneOrUndefined {
      let zeros = try NDArray(zeros: type, dims)
      return ArrayResult.array(call[5].asString == "F" ? try zeros.ordered("F") : zeros)
    }
    let flat = try call.interpreter.call(
      call.interpreter.getAttribute(call.interpreter.importModule("numpy"), "frombuffer"),
      [call[2], .object(NumPyDTypeObject.of(type)), .int(-1), call[3]])
    guard let array = (flat.asObject as? NDArrayObject)?.array else { return flat }
    let strides = try call[4].isNoneOrUndefined ? NDArray.rowMajor(dims, type.slotSize) : call.integers(4)
    let view = array.view(dims: dims, strides: strides)
    guard strides.count == dims.count, dims.contains(0) || view.byteRange.lowerBound >= array.offset
      && view.byteRange.upperBound <= array.byteRange.upperBound
    else { throw Failure(.typeError, "buffer is too small for requested array") }
    return ArrayResult.array(view)
  }
}
