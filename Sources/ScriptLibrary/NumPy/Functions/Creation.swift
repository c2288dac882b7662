import Diagnostics
import Script
import Tensors

/// `np.array`, `np.zeros`, `np.arange`: functions that make arrays.
enum CreationFunctions {
  static let all: [NumPyFunction] = fromValues + filled + filledLike + ranges + matrices

  private static let fromValues: [NumPyFunction] = [
    NumPyFunction(
      "array", signature: "object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=0, like=None",
      summary: "A new array of values."
    ) { (call: NativeCall) in try array(call) },
    NumPyFunction(
      "asarray", "asanyarray", signature: "a, dtype=None, order=None, *, device=None, copy=None, like=None",
      summary: "The value as an array; itself if it is one of that dtype and order."
    ) { (call: NativeCall) in try converted(call, type: call.type(1), order: call[2].asString ?? "K", copy: call[4]) },
    NumPyFunction(
      "ascontiguousarray", signature: "a, dtype=None, *, like=None", summary: "The value as an array with rows in order."
    ) { (call: NativeCall) in
      let result = try converted(call, type: call.type(1), order: "C", copy: .none)
      guard let array = (result.asObject as? NDArrayObject)?.array, array.rank == 0 else { return result }
      return ArrayResult.array(try array.reshaped([1]))
    },
    NumPyFunction("copy", signature: "a, order='K', subok=False", summary: "A copy of the array.") {
      (call: NativeCall) in ArrayResult.array(try call.array(0).ordered(call[1].asString ?? "K"))
    },
    NumPyFunction("fromiter", signature: "iter, dtype, count=-1", summary: "An array of what an iterator gives.") {
      (call: NativeCall) in
      ArrayResult.array(
        try NumPyReading.array(.list(call.interpreter.elements(call[0])), type: call.type(1), call.interpreter))
    },
    NumPyFunction("fromfunction", signature: "function, shape, *, dtype=float", summary: "A function of the indices.") {
      (call: NativeCall) in
      let dims = try call.integers(1)
      let type = call[2].asString == nil ? try call.type(2) ?? .float64 : .float64
      let grids = try dims.indices.map { (axis: Int) throws -> Handle in
        ArrayResult.array(try Joining.indices(dims, axis: axis).cast(to: type, call.interpreter))
      }
      return try call.interpreter.call(call[0], grids)
    },
  ]

  private static func array(_ call: NativeCall) throws -> Handle {
    let order = call[3].asString ?? "K"
    guard ["K", "A", "C", "F"].contains(order) else {
      throw Failure(
        .valueError, "order must be one of 'C', 'F', 'A', or 'K' (got \(TextRepresentation.quoted(order)))")
    }
    let given = try converted(call, type: call.type(1), order: order, copy: call[2])
    guard let array = (given.asObject as? NDArrayObject)?.array else { return given }
    let missing = max(0, try call.integer(5) - array.rank)
    if missing == 0 { return given }
    return ArrayResult.array(try array.reshaped([Int](repeating: 1, count: missing) + array.dims))
  }

  /// A value as an array of a dtype and order.
  ///
  /// - Parameter copy: True always copies, None where it must, False never.
  private static func converted(
    _ call: NativeCall, type: ElementType?, order: String, copy: Handle
  ) throws -> Handle {
    let isForced = try !copy.isNoneOrUndefined && call.interpreter.truth(copy)
    let isForbidden = !copy.isNoneOrUndefined && !isForced
    if let object = call[0].asObject as? NDArrayObject {
      let array = object.array
      let fits = type == nil || type == array.type || type?.kind == array.type.kind && type?.itemSize == 0
      let lies = order == "K" || order == "A" || (order == "F" ? array.isColumnMajor : array.isContiguous)
      if fits, lies, !isForced { return call[0] }
      if isForbidden { throw copyNeeded() }
      return ArrayResult.array(try array.ordered(order).cast(to: type ?? array.type, call.interpreter))
    }
    if isForbidden { throw copyNeeded() }
    let made = try NumPyReading.array(call[0], type: type, call.interpreter)
    return ArrayResult.array(order == "F" ? try made.ordered("F") : made)
  }

  private static func copyNeeded() -> Failure {
    Failure(
      .valueError,
      "Unable to avoid copy while creating an array as requested.\nIf using `np.array(obj, copy=False)` replace it with "
        + "`np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).\nFor more details, see "
        + "https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.")
  }

  private static let filled: [NumPyFunction] = [
    NumPyFunction("zeros", signature: "shape, dtype=None, order='C', *, device=None, like=None", summary: "An array of zeros.") {
      (call: NativeCall) in try ordered(NDArray(zeros: call.type(1) ?? .float64, call.integers(0)), call[2])
    },
    NumPyFunction("empty", signature: "shape, dtype=None, order='C', *, device=None, like=None", summary: "An array without chosen values.") {
      (call: NativeCall) in try ordered(NDArray(zeros: call.type(1) ?? .float64, call.integers(0)), call[2])
    },
    NumPyFunction("ones", signature: "shape, dtype=None, order='C', *, device=None, like=None", summary: "An array of ones.") {
      (call: NativeCall) in
      try ordered(full(.int(1), call.integers(0), call.type(1) ?? .float64, call.interpreter), call[2])
    },
    NumPyFunction("full", signature: "shape, fill_value, dtype=None, order='C', *, device=None, like=None", summary: "An array of one value.") {
      (call: NativeCall) in
      let value = try NumPyReading.array(call[1], type: call.type(2), call.interpreter)
      let dims = try call.integers(0)
      guard Broadcasting.dims([value.dims, dims]) == dims else {
        throw Failure(
          .valueError,
          "could not broadcast input array from shape \(NumPyErrors.shape(value.dims)) into shape "
            + NumPyErrors.shape(dims))
      }
      return try ordered(value.broadcast(to: dims).contiguousCopy(), call[3])
    },
  ]

  /// A new array in the order that a script asks for.
  private static func ordered(_ array: NDArray, _ order: Handle) throws -> Handle {
    ArrayResult.array(order.asString == "F" ? try array.ordered("F") : array)
  }

  /// A new array that lies as another does, unless another order is asked for.
  private static func ordered(_ array: NDArray, like other: NDArray, _ order: Handle) throws -> Handle {
    let order = order.asString ?? "K"
    let isColumns = order == "F" || order != "C" && other.isColumnMajor && !other.isContiguous && other.dims == array.dims
    return ArrayResult.array(isColumns ? try array.ordered("F") : array)
  }

  private static let filledLike: [NumPyFunction] = [
    like("zeros_like", .int(0)), like("ones_like", .int(1)), like("empty_like", .int(0)),
    NumPyFunction(
      "full_like", signature: "a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None",
      summary: "An array of one value, shaped like another."
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let dims = call[5].isNoneOrUndefined ? array.dims : try call.integers(5)
      let value = try NumPyReading.array(call[1], type: nil, call.interpreter)
        .cast(to: call.type(2) ?? array.type, call.interpreter)
      return try ordered(value.broadcast(to: dims).contiguousCopy(), like: array, call[3])
    },
  ]

  private static func like(_ name: String, _ value: Handle) -> NumPyFunction {
    let number = value.asInt ?? 0
    return NumPyFunction(
      name, signature: "a, dtype=None, order='K', subok=True, shape=None, *, device=None", summary: "An array shaped like another."
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let dims = call[4].isNoneOrUndefined ? array.dims : try call.integers(4)
      return try ordered(full(.int(number), dims, call.type(1) ?? array.type, call.interpreter), like: array, call[2])
    }
  }

  static func full(_ value: Handle, _ dims: [Int], _ type: ElementType, _ interpreter: Interpreter) throws -> NDArray {
    let out = try NDArray(uninitialized: type, dims)
    try out.assign(NumPyReading.array(value, type: type, interpreter).broadcast(to: dims))
    return out
  }

  // MARK: Ranges

  private static let ranges: [NumPyFunction] = [
    NumPyFunction("arange", signature: "start_or_stop=..., /, stop=None, step=None, *, dtype=None, device=None, like=None, start=...", summary: "Evenly spaced values.") {
      (call: NativeCall) in ArrayResult.array(try arange(call))
    },
  ]

  private static func arange(_ call: NativeCall) throws -> NDArray {
    let first = call[0].isUndefined ? call[6] : call[0]
    guard !first.isUndefined || !call[1].isNone else { throw Failure(.typeError, "arange() requires stop to be specified.") }
    let hasStop = !call[1].isNone
    let start = hasStop ? (first.isUndefined ? .int(0) : first) : .int(0)
    let stop = hasStop ? call[1] : first
    let step = call[2].isNone ? .int(1) : call[2]
    var type = ElementType.int64
    for value in [start, stop, step] {
      let own = NumPyReading.typeOfLeaf(value)
      type = type.promoted(with: own == .bool ? .int64 : own) ?? type
    }
    let target = try call.type(3) ?? type
    if let from = try? call.interpreter.clampedIndex(start), let to = try? call.interpreter.clampedIndex(stop),
      let by = try? call.interpreter.clampedIndex(step)
    {
      guard by != 0 else { throw Failure(.zeroDivisionError, "division by zero") }
      let count = try length((Double(to) - Double(from)) / Double(by))
      let out = try NDArray(uninitialized: .int64, [count])
      let base = out.base.assumingMemoryBound(to: Int.self)
      for index in 0..<count { base[index] = from &+ index &* by }
      return try out.cast(to: target, call.interpreter)
    }
    let (from, to, by) = try (call.interpreter.double(start), call.interpreter.double(stop), call.interpreter.double(step))
    guard by != 0 else { throw Failure(.zeroDivisionError, "float division by zero") }
    let count = try length((to - from) / by)
    // As NumPy fills: the difference of the first two elements, rounded, is the step.
    let delta = (from + by) - from
    return try NDArray((0..<count).map { from + Double($0) * delta }).cast(to: target, call.interpreter)
  }

  private static func length(_ quotient: Double) throws -> Int {
    guard !quotient.isNaN, let count = Int(exactly: quotient.rounded(.up)) else {
      throw Failure(.valueError, "Maximum allowed size exceeded")
    }
    return max(0, count)
  }

  // MARK: Matrices

  private static let matrices: [NumPyFunction] = [
    NumPyFunction("eye", signature: "N, M=None, k=0, dtype=float, order='C', *, device=None, like=None", summary: "Ones on a diagonal.") {
      (call: NativeCall) in
      let rows = try call.integer(0)
      return ArrayResult.array(
        try eye(rows, call.optionalInteger(1) ?? rows, call.integer(2), call.type(3) ?? .float64, call.interpreter))
    },
    NumPyFunction("identity", signature: "n, dtype=None, *, like=None", summary: "The unit matrix.") { (call: NativeCall) in
      let size = try call.integer(0)
      return ArrayResult.array(try eye(size, size, 0, call.type(1) ?? .float64, call.interpreter))
    },
    NumPyFunction("diag", signature: "v, k=0", summary: "A diagonal of a matrix, or a matrix of a diagonal.") {
      (call: NativeCall) in
      let array = try call.array(0)
      let shift = try call.integer(1)
      if array.rank == 2 { return ArrayResult.array(try diagonal(array, shift).contiguousCopy()) }
      guard array.rank == 1 else { throw Failure(.valueError, "Input must be 1- or 2-d.") }
      let size = array.dims[0] + shift.magnitudeAsInt
      let out = try NDArray(zeros: array.type, [size, size])
      try diagonal(out, shift).assign(array)
      return ArrayResult.array(out)
    },
    NumPyFunction("tri", signature: "N, M=None, k=0, dtype=float, *, like=None", summary: "Ones at and below a diagonal.") {
      (call: NativeCall) in
      let rows = try call.integer(0)
      let out = try CreationFunctions.full(
        .int(1), [rows, call.optionalInteger(1) ?? rows], call.type(3) ?? .float64, call.interpreter)
      return ArrayResult.array(try triangle(out, call.integer(2), isLower: true))
    },
    NumPyFunction("tril", signature: "m, k=0", summary: "The lower triangle.") { (call: NativeCall) in
      ArrayResult.array(try triangle(call.array(0).contiguousCopy(), call.integer(1), isLower: true))
    },
    NumPyFunction("triu", signature: "m, k=0", summary: "The upper triangle.") { (call: NativeCall) in
      ArrayResult.array(try triangle(call.array(0).contiguousCopy(), call.integer(1), isLower: false))
    },
  ]

  private static func eye(
    _ rows: Int, _ columns: Int, _ shift: Int, _ type: ElementType, _ interpreter: Interpreter
  ) throws -> NDArray {
    let out = try NDArray(zeros: type, [rows, columns])
    let ones = diagonal(out, shift)
    try ones.assign(NumPyReading.array(.int(1), type: type, interpreter).broadcast(to: ones.dims))
    return out
  }

  /// A view of the last two axes' diagonal.
  static func diagonal(_ array: NDArray, _ shift: Int) -> NDArray {
    let (rows, columns) = (array.dims[array.rank - 2], array.dims[array.rank - 1])
    let (down, right) = (array.strides[array.rank - 2], array.strides[array.rank - 1])
    let from = shift >= 0 ? (row: 0, column: min(shift, columns)) : (row: min(-max(shift, -rows), rows), column: 0)
    let count = max(0, min(rows - from.row, columns - from.column))
    return array.view(
      dims: array.dims.dropLast(2) + [count], strides: array.strides.dropLast(2) + [down + right],
      offset: array.offset + (count == 0 ? 0 : from.row * down + from.column * right))
  }

  /// Sets what is beyond the diagonal to zero, in place.
  private static func triangle(_ array: NDArray, _ shift: Int, isLower: Bool) throws -> NDArray {
    guard array.rank >= 2, array.dtype != nil else { throw Failure(.valueError, "Input must be 2-d.") }
    let (rows, columns) = (array.dims[array.rank - 2], array.dims[array.rank - 1])
    for (index, place) in array.offsets().enumerated() {
      let (row, column) = (index / max(1, columns) % max(1, rows), index % max(1, columns))
      let isKept = isLower ? column <= row + shift : column >= row + shift
      if !isKept {
        (array.storage.pointer + place).initializeMemory(as: UInt8.self, repeating: 0, count: array.type.slotSize)
      }
    }
    return array
  }
}

extension Int {
  /// The magnitude, clamped.
  var magnitudeAsInt: Int { self == Int.min ? Int.max : abs(self) }
}
