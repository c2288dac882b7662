import Diagnostics
import Script
import Tensors

/// `np.array`, `np.zeros`, `np.arange`: functions that make arrays.
enum CreationFunctions {
  static let all: [NumPyFunction] = fromValues + filled + filledLike + ranges + matrices

  private static let fromValues: [NumPyFunction] = [
    NumPyFunction(
      "array", signature: "object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None",
      summary: "A new array of values."
    ) { (call: NativeCall) in
      let given = try NumPyReading.array(call[0], type: call.type(1), call.interpreter)
      let isShared = try call.truth(2) && (call[0].asObject is NDArrayObject)
      let array = isShared ? try given.contiguousCopy() : given
      let missing = max(0, try call.integer(5) - array.rank)
      return ArrayResult.array(
        try missing == 0 ? array : array.reshaped([Int](repeating: 1, count: missing) + array.dims))
    },
    NumPyFunction("asarray", "asanyarray", signature: "a, dtype=None, order=None", summary: "The value as an array.") {
      (call: NativeCall) in try converted(call)
    },
    NumPyFunction("ascontiguousarray", signature: "a, dtype=None", summary: "The value as a contiguous array.") {
      (call: NativeCall) in
      ArrayResult.array(try NumPyReading.array(call[0], type: call.type(1), call.interpreter).contiguous())
    },
    NumPyFunction("copy", signature: "a, order='K'", summary: "A copy of the array.", isMethod: true) {
      (call: NativeCall) in ArrayResult.array(try call.array(0).contiguousCopy())
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

  private static func converted(_ call: NativeCall) throws -> Handle {
    let type = try call.type(1)
    if let object = call[0].asObject as? NDArrayObject, type == nil || type == object.array.type { return call[0] }
    return ArrayResult.array(try NumPyReading.array(call[0], type: type, call.interpreter))
  }

  private static let filled: [NumPyFunction] = [
    NumPyFunction("zeros", signature: "shape, dtype=None, order='C'", summary: "An array of zeros.") {
      (call: NativeCall) in ArrayResult.array(try NDArray(zeros: call.type(1) ?? .float64, call.integers(0)))
    },
    NumPyFunction("empty", signature: "shape, dtype=None, order='C'", summary: "An array without chosen values.") {
      (call: NativeCall) in ArrayResult.array(try NDArray(zeros: call.type(1) ?? .float64, call.integers(0)))
    },
    NumPyFunction("ones", signature: "shape, dtype=None, order='C'", summary: "An array of ones.") {
      (call: NativeCall) in
      ArrayResult.array(try full(.int(1), call.integers(0), call.type(1) ?? .float64, call.interpreter))
    },
    NumPyFunction("full", signature: "shape, fill_value, dtype=None, order='C'", summary: "An array of one value.") {
      (call: NativeCall) in
      let value = try NumPyReading.array(call[1], type: call.type(2), call.interpreter)
      let dims = try call.integers(0)
      guard Broadcasting.dims([value.dims, dims]) == dims else {
        throw Failure(
          .valueError,
          "could not broadcast input array from shape \(NumPyErrors.shape(value.dims)) into shape "
            + NumPyErrors.shape(dims))
      }
      return ArrayResult.array(try value.broadcast(to: dims).contiguousCopy())
    },
  ]

  private static let filledLike: [NumPyFunction] = [
    like("zeros_like", .int(0)), like("ones_like", .int(1)), like("empty_like", .int(0)),
    NumPyFunction(
      "full_like", signature: "a, fill_value, dtype=None, order='K', subok=True, shape=None",
      summary: "An array of one value, shaped like another."
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let dims = call[5].isNoneOrUndefined ? array.dims : try call.integers(5)
      let value = try NumPyReading.array(call[1], type: nil, call.interpreter)
        .cast(to: call.type(2) ?? array.type, call.interpreter)
      return ArrayResult.array(try value.broadcast(to: dims).contiguousCopy())
    },
  ]

  private static func like(_ name: String, _ value: Handle) -> NumPyFunction {
    let number = value.asInt ?? 0
    return NumPyFunction(
      name, signature: "a, dtype=None, order='K', subok=True, shape=None", summary: "An array shaped like another."
    ) { (call: NativeCall) in
      let array = try call.array(0)
      let dims = call[4].isNoneOrUndefined ? array.dims : try call.integers(4)
      return ArrayResult.array(try full(.int(number), dims, call.type(1) ?? array.type, call.interpreter))
    }
  }

  static func full(_ value: Handle, _ dims: [Int], _ type: ElementType, _ interpreter: Interpreter) throws -> NDArray {
    let out = try NDArray(uninitialized: type, dims)
    try out.assign(NumPyReading.array(value, type: type, interpreter).broadcast(to: dims))
    return out
  }

  // MARK: Ranges

  private static let ranges: [NumPyFunction] = [
    NumPyFunction("arange", signature: "start, stop=None, step=None, dtype=None", summary: "Evenly spaced values.") {
      (call: NativeCall) in ArrayResult.array(try arange(call))
    },
    NumPyFunction(
      "linspace", signature: "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0",
      summary: "A number of evenly spaced values."
    ) { (call: NativeCall) in try linspace(call) },
    NumPyFunction("logspace", signature: "start, stop, num=50, endpoint=True, base=10.0", summary: "Powers of a base.") {
      (call: NativeCall) in
      let (values, _) = try spaced(call.double(0), call.double(1), call.integer(2), try call.truth(3))
      let exponents = Operand.array(try NDArray(values))
      return ArrayResult.array(
        try UfuncRunner.binary(.power, .weakFloat(call.double(4)), exponents, call.interpreter))
    },
  ]

  private static func arange(_ call: NativeCall) throws -> NDArray {
    let hasStop = !call[1].isNone
    let start = hasStop ? call[0] : .int(0)
    let stop = hasStop ? call[1] : call[0]
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

  private static func linspace(_ call: NativeCall) throws -> Handle {
    let count = try call.integer(2)
    guard count >= 0 else { throw Failure(.valueError, "Number of samples, \(count), must be non-negative.") }
    let (values, step) = try spaced(call.double(0), call.double(1), count, try call.truth(3))
    var array = try NDArray(values)
    if let type = try call.type(5) {
      if type.dtype?.isInteger == true { array = try UfuncRunner.unary(.floor, array, call.interpreter) }
      array = try array.cast(to: type, call.interpreter)
    }
    guard try call.truth(4) else { return ArrayResult.array(array) }
    return .tuple([ArrayResult.array(array), .object(NumPyScalar(.float(step), .float64))])
  }

  private static func spaced(_ start: Double, _ stop: Double, _ count: Int, _ hasEnd: Bool) throws -> ([Double], Double) {
    let parts = hasEnd ? count - 1 : count
    _ = try NDArray(uninitialized: .float64, [count])
    let delta = stop - start
    let step = parts > 0 ? delta / Double(parts) : .nan
    var values = (0..<count).map { (index: Int) -> Double in
      if parts <= 0 { return Double(index) * delta + start }
      return (step == 0 ? Double(index) / Double(parts) * delta : Double(index) * step) + start
    }
    if hasEnd, count > 1 { values[count - 1] = stop }
    return (values, step)
  }

  // MARK: Matrices

  private static let matrices: [NumPyFunction] = [
    NumPyFunction("eye", signature: "N, M=None, k=0, dtype=None", summary: "Ones on a diagonal.") {
      (call: NativeCall) in
      let rows = try call.integer(0)
      return ArrayResult.array(
        try eye(rows, call.optionalInteger(1) ?? rows, call.integer(2), call.type(3) ?? .float64, call.interpreter))
    },
    NumPyFunction("identity", signature: "n, dtype=None", summary: "The unit matrix.") { (call: NativeCall) in
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
    NumPyFunction("tri", signature: "N, M=None, k=0, dtype=None", summary: "Ones at and below a diagonal.") {
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
